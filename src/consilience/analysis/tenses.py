"""Whether what an expression dates lies behind or ahead: read off the verb of its clause."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.analysis.readings import Tense
from consilience.analysis.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # tags of the verbs that a sentence is told by
FARTHEST_VERB = 12  # steps up the parse to the verb of the clause
_AHEAD = word_set(
    """
    expect schedule set due plan slate hope intend prepare aim vow promise pledge forecast predict project
    anticipate
    """
)
_AHEAD_WORDS = word_set("going due set")
_MODALS = word_set("will 'll ’ll wo shall would may might can ca could should must")
_FREE = word_set("able unable free allow permit likely unlikely ready")  # to do what lies ahead
_PAST = word_set("did had")
_PERFECT = word_set("has have 've ’ve")
_PRESENT = word_set("is are am 's ’s 're ’re")
_NOT_PAST = frozenset({"VBZ", "VBP", "VB", "MD"})
# Verbs whose present tense with a date looks ahead: "the trial begins on Monday".
_SCHEDULED = word_set(
    """
    resume begin start open close reopen meet arrive leave depart end expire return sail hear launch host
    travel play hold convene continue face take shut stop cease vote retire finish
    """
)
_UP_TO = word_set("by to until till")


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause that a token stands in; called, it gives its tense, or None where the words do not tell."""

    doc: "Doc"
    token: "Token"

    def __call__(self) -> Tense | None:
        """The tense; "by Friday" looks ahead unless the verb looks back, "set for May" always."""
        verb = _verb_above(self.token)
        tense = _tense_of(verb) if verb is not None else None
        if self.token.i and self.doc[self.token.i - 1].lower_ == "for" and not self._is_possessive():
            return "future"
        if self.token.i == 0 or self.doc[self.token.i - 1].lower_ not in _UP_TO:
            return tense
        if verb is None:
            return "future"
        above = verb.head
        looks_back = tense == "past" and (above.i == verb.i or above.tag_ not in _NOT_PAST)
        return None if looks_back else "future"

    def _is_possessive(self) -> bool:
        """Whether the token says whose something is: "held for Friday's attack"."""
        return any(child.tag_ == "POS" for child in self.token.rights)


def _verb_above(token: "Token") -> "Token | None":
    node = token
    for _ in range(FARTHEST_VERB):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.head.i == node.i or (node.dep_ in ("nsubj", "nsubjpass") and token.dep_ != "poss"):
            return None  # "His speech Monday may …": the verb is not what happened on Monday
        node = node.head
    return None


def _tense_of(verb: "Token") -> Tense | None:
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & _MODALS:
        return None if "have" in words else "future"
    if words & _PAST:
        return "past"
    to = any(child.tag_ == "TO" for child in helpers)
    if to or (verb.tag_ in ("VB", "VBG") and verb.dep_ in ("xcomp", "ccomp")):
        return _tense_of_infinitive(verb, to=to)
    if verb.lemma_.lower() in _AHEAD and verb.tag_ == "VBN":
        return "future"  # "is expected on Friday"
    if verb.lemma_.lower() in _AHEAD and verb.tag_ == "VBD":
        return None  # "the judge planned the hearing on Friday"
    if verb.tag_ == "VBG" and not helpers and verb.lemma_ in ("begin", "start"):
        return "future"  # "declared three days of mourning, beginning on Friday"
    if verb.tag_ == "VBD" or words & _PERFECT or any(child.tag_ == "VBD" for child in helpers):
        return "past"
    if verb.tag_ in ("VBZ", "VBP") and any(child.lower_ in _AHEAD_WORDS for child in verb.rights):
        return "future"  # "is due on Friday"
    if verb.tag_ == "VBG" and words & _PRESENT:
        return "future"  # "is leaving on Friday"
    return "future" if verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in _SCHEDULED else None


def _tense_of_infinitive(verb: "Token", *, to: bool) -> Tense | None:
    above = verb.head
    if above.lemma_.lower() in _AHEAD or above.lower_ in _AHEAD_WORDS or (to and above.lemma_ == "be"):
        return "future"
    if above.lemma_.lower() in _FREE and above.i != verb.i:  # "will be able to", but "were allowed to"
        told = _tense_of(above.head if above.pos_ == "ADJ" else above)
        return "past" if told == "past" or above.head.tag_ == "VBD" else "future"
    if verb.dep_ == "xcomp" and above.i != verb.i and above.pos_ in ("VERB", "AUX"):
        return _tense_of(above)
    return None
