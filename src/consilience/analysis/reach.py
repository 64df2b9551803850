"""How the words of speech in a sentence reach a quotation in it: by the tree and by what lies between."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from consilience.analysis.frames import Frame
from consilience.analysis.marks import Marked
from consilience.analysis.sayings import Saying
from consilience.analysis.tenses import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HIGHEST = 40  # steps up the tree; what is further up counts as not reached
COLON = 3  # units; a colon this close behind the verb opens the next quotation
_PLAIN = frozenset(["add", "say", "tell", "write"])


def reach(doc: "Doc", frame: Frame, saying: Saying, mark: int, marked: Marked) -> dict[str, float]:
    """What tells whether `saying` speaks the stretch `mark` of `frame`, by name."""
    verb = doc[saying.verb]
    others = {other.verb for other in frame.sayings if other.verb != saying.verb}
    above = [token.i for token in _above(verb)]
    next_mark = _opened_by_colon(doc, frame, saying)
    return {
        "governs": _governs(doc, saying, marked),
        "finite": verb.tag_ in FINITE,
        "inner": not others.isdisjoint(above),
        "outer": any(saying.verb in [t.i for t in _above(doc[other])] for other in others),
        "own": _nearest_mark(frame, saying) == mark,
        "colon_own": next_mark == mark,
        "colon_other": next_mark is not None and next_mark != mark,
        "plain": verb.lemma_ in _PLAIN,
        "asked": verb.lower_ == "asked",
        "condition": any(child.dep_ == "mark" and child.lower_ != "that" for child in verb.children),
    }


def _above(token: "Token") -> Iterator["Token"]:
    for _ in range(HIGHEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def _governs(doc: "Doc", saying: Saying, marked: Marked) -> float:
    """How far up the tree the verb stands from the quotation's first word; 0 if it does not."""
    span = doc.char_span(marked.start, marked.end, alignment_mode="expand")
    if span is None or not len(span):
        return 0.0
    for steps, token in enumerate(_above(span[0]), 1):
        if token.i == saying.verb:
            return float(steps)
    return 0.0


def _nearest_mark(frame: Frame, saying: Saying) -> int | None:
    """The stretch nearest to the verb, the one before it where two are as near."""
    verb = frame.units.index(saying.verb)
    places = [n for n, unit in enumerate(frame.units) if unit < 0]
    nearest = min(places, key=lambda n: (abs(n - verb), n), default=None)
    return None if nearest is None else -1 - frame.units[nearest]


def _opened_by_colon(doc: "Doc", frame: Frame, saying: Saying) -> int | None:
    """The stretch behind a colon that follows the verb: 'Smith replied: "…"'."""
    verb = frame.units.index(saying.verb)
    for n in range(verb + 1, min(verb + 1 + COLON, len(frame.units) - 1)):
        unit, following = frame.units[n], frame.units[n + 1]
        if unit >= 0 and doc[unit].text == ":" and following < 0:
            return -1 - following
    return None
