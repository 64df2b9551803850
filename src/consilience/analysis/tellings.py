"""What an informant tells without a clause: "officials spoke of 40 dead", "raised the toll to 40"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import DOCUMENTS
from consilience.analysis.forms import Form, branch, subject_of
from consilience.analysis.vocabulary import words
from consilience.analysis.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_TELLING = word_set("speak talk tell")
_COUNTING = word_set("count document list log record register report tally verify")
_SETTING = word_set("cut give lower raise revise set update")  # "raised the toll to 40"
_NUMBERS = word_set("count estimate figure number tally toll")
_SHOWING = word_set("allege indicate reveal show suggest")  # what a document does
_TO = word_set("as at of to")  # what joins the number
# Whom and what a count of makes news that nobody knows but from who counted; of its staff anybody may tell.
_COUNTED = word_set(
    """
    dead deaths death fatalities killed wounded injured injuries missing victims casualties survivors
    evacuees evacuated displaced homeless
    airstrikes arrests attacks cases detentions fighters homes houses infections militants soldiers strikes
    troops violations
    """
)
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_NEVER = word_set("hardly never rarely scarcely seldom")
_NAMES = frozenset({"PERSON", "ORG"})
_THEY = word_set("he she they")
FARTHEST = 6  # tokens from the verb in which a count and those counted stand


def find_tellings(doc: "Doc", lemmas: Sequence[str]) -> list[Form]:
    """Every telling and count by somebody who informs; `lemmas` are the document's, in lower case."""
    return [*_spoken_of(doc, lemmas), *_counted(doc, lemmas), *_set_toll(doc, lemmas), *_shown(doc, lemmas)]


def _spoken_of(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The ministry spoke of 4,300 evacuees", "Officials spoke on Monday of heavy losses"."""
    for verb in _verbs(doc, lemmas, _TELLING):
        subject = _informant(verb)
        at = verb.i + 1
        while at < len(doc) and (doc[at].lower_ == "on" or doc[at].ent_type_ == "DATE"):
            at += 1
        if subject is not None and at < len(doc) and doc[at].lower_ == "of" and any(doc[at].children):
            content = doc[at + 1 : doc[at].right_edge.i + 1]
            cue = doc[verb.i : at + 1] if at == verb.i + 1 else doc[verb.i : verb.i + 1]
            yield Form(_name(subject), cue, [content])


def _counted(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The coastguard counted at least 12 dead and 30 hurt", "Officials list 40 people as missing"."""
    for verb in _verbs(doc, lemmas, _COUNTING):
        subject = _informant(verb)
        end = _end_of_count(doc, verb.i + 1)
        if subject is not None and subject.lower_ not in _THEY and end is not None:
            yield Form(_name(subject), doc[verb.i : verb.i + 1], [doc[verb.i + 1 : end]])


def _set_toll(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The ministry gave a toll of 61", "The ministry raised the toll to 61"."""
    for verb in _verbs(doc, lemmas, _SETTING):
        subject = _informant(verb)
        number = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        if subject is None or number is None or lemmas[number.i] not in _NUMBERS:
            continue
        for word in (*number.rights, *verb.rights):
            told = word.lower_ in _TO and any(child.like_num for child in word.subtree)
            if told and word.i > number.i:
                content = doc[number.left_edge.i : word.right_edge.i + 1]
                yield Form(_name(subject), doc[verb.i : verb.i + 1], [content])
                break


def _shown(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Hospital records seen by the Gazette show 14 people died", "Data showed 300 deaths"."""
    for verb in _verbs(doc, lemmas, _SHOWING):
        subject = subject_of(verb)
        if subject is None or lemmas[subject.i] not in DOCUMENTS or subject.ent_type_:
            continue
        clause = next((child for child in verb.rights if child.dep_ in ("ccomp", "dobj")), None)
        if clause is not None:
            content = doc[clause.left_edge.i : verb.right_edge.i + 1]
            yield Form(_name(subject), doc[verb.i : verb.i + 1], [content])


def _end_of_count(doc: "Doc", start: int) -> int | None:
    """Where "at least 12 dead and 30 wounded" ends that begins at `start`; None where none does."""
    number = None
    for token in doc[start : start + FARTHEST]:
        if token.lower_ in _COUNTED and number is not None:
            end = token.i + 1
            if token.dep_ == "amod" and token.head.i > token.i:  # "12 wounded soldiers", no "12 dead fish"
                if token.head.lower_ not in words("crowd"):
                    return None
                end = token.head.i + 1
            joined = end < len(doc) and doc[end].lower_ in ("and", "or")
            return (_end_of_joined(doc, end + 1) or end) if joined else end
        if token.is_punct or token.lower_ in ("and", "or"):
            return None
        number = token.i if token.like_num else number
    return None


def _end_of_joined(doc: "Doc", start: int) -> int | None:
    """The same for what is joined to a count, with a number of its own or without: "and wounded"."""
    if start < len(doc) and doc[start].lower_ in _COUNTED:
        return start + 1
    return _end_of_count(doc, start)


def _verbs(doc: "Doc", lemmas: Sequence[str], known: frozenset[str]) -> Iterator["Token"]:
    """The finite verbs of some lemmas that say what was done: no passive, no "would", no "never"."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in known):
        others = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod")]
        done = not any(
            child.dep_ in ("auxpass", "neg") or child.tag_ == "MD" or child.lower_ in _NEVER
            for child in others
        )
        if verb.pos_ == "VERB" and verb.tag_ in _TOLD and done:
            yield verb


def _informant(verb: "Token") -> "Token | None":
    """The subject of a verb, where it is a person, a group or a body."""
    subject = subject_of(verb)
    if subject is None or subject.lower_ in ("nobody", "none"):
        return None
    known = words("person") | words("crowd") | words("body") | _THEY
    named = {subject.lemma_.lower(), subject.lower_}
    return subject if named & known or subject.ent_type_ in _NAMES else None


def _name(subject: "Token") -> "Span":
    """The subject's words without the comma behind "the governor, Ada Holm,"."""
    around = branch(subject)
    return around[:-1] if around[-1].is_punct and len(around) > 1 else around
