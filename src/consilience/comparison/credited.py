"""Whom accounts credit: one utterance, or one toll of one state, with two of whom neither names the other's.

Two who count alike confirm each other: a mayor and a relief body both tell of fourteen dead. Where two
offices of one state are each said to have given one rare number, one may have been taken for the other.
"""

import re
from collections.abc import Iterator

from consilience.comparison.collation import tokens
from consilience.comparison.counts import same_informant
from consilience.comparison.facets import Facets
from consilience.comparison.quantities import EVERYDAY, value
from consilience.comparison.told import Plain, Told
from consilience.names import may_be_one

# Words from which on two quotations share an utterance: of fewer, two opponents may say the same ("We threw
# it away").
SHARED_WORDS = 6
# Who reads a text out, or cites one, says the words of another: the letter's, the report's.
_READING = re.compile(
    r"\b(?:read(?:s|ing)?(?: aloud| out)? from|quot(?:ing|ed)(?: from)?|cit(?:ing|ed)) "
    r"(?:an?|the|his|her|its|their)\b",
    re.IGNORECASE,
)
# Words for those who speak for a state, in a name or beside it: "the White House", "Foreign Minister Holt".
_OF_STATE = re.compile(
    r"\b(?:army|cabinet|chancellor|defen[cs]e|emperor|government|king|kremlin|military|minist(?:er|ry)|monarch"
    r"|premier|president|queen|secretary of \w+|state department|white house)\b",
    re.IGNORECASE,
)
BESIDE = 40  # characters to either side of a name in which its office may stand
_BEFORE = re.compile(r"[^,.;:“”\"()]*$")
_BEHIND = re.compile(r",\s[^,.;:“”\"()]*|(?:\sof(?:\s[^\W\d_a-z][\w’'-]*)+)?")
STATES = frozenset(["GPE", "NORP"])


def two_offices(a: Told, b: Told) -> Iterator[Plain]:
    """One toll, credited to two offices of a state, each named in one statement and nowhere in the other."""
    x, y = _named(a.facets), _named(b.facets)
    if x is None or y is None or same_informant(a.facets, b.facets):
        return
    if _names(b.facets, a.facets.words(x)) or _names(a.facets, b.facets.words(y)):
        return
    if not _are_of_one_state(a.facets, x, b.facets, y):
        return
    if any(
        s.of == t.of and value(s.figure) == value(t.figure) and (value(s.figure) or 0) > EVERYDAY
        for s in a.tolls
        for t in b.tolls
    ):
        yield Plain("attribution", "conflict", x, y)


def _are_of_one_state(a: Facets, x: tuple[int, int], b: Facets, y: tuple[int, int]) -> bool:
    """Whether two who are named speak for a state, and not each for a state of its own."""
    (one, here), (other, there) = _called(a, x), _called(b, y)
    two_states = bool(here and there) and not here & there
    return bool(_OF_STATE.search(one) and _OF_STATE.search(other)) and not two_states


def _called(f: Facets, span: tuple[int, int]) -> tuple[str, set[str]]:
    """A name with the words right beside it, and the states that are named among these."""
    text, first, last = f.statement.text, span[0] - f.statement.start, span[1] - f.statement.start
    before = _BEFORE.search(text[max(0, first - BESIDE) : first])
    behind = _BEHIND.match(text[last : last + BESIDE])
    start, end = first - len(before[0] if before else ""), last + len(behind[0] if behind else "")
    within = range(f.statement.start + start, f.statement.start + end)
    states = (name for name in f.names if name.label in STATES and name.start in within)
    return text[start:end], {word for name in states for word in name.words}


def two_speakers(a: Told, b: Told) -> Iterator[Plain]:
    """One utterance in quotation marks, by two speakers whom the two statements name themselves."""
    if any(_READING.search(told.statement.text) for told in (a, b)):
        return
    for q in a.quotes:
        for r in b.quotes:
            if not q.speaker or not r.speaker or may_be_one(q.speaker, r.speaker):
                continue
            if q.informant not in a.people or r.informant not in b.people:
                continue  # "CNN" is who asked, "Reuters" where it was read
            said, again = ({token.form for token in tokens(quote.text)} for quote in (q, r))
            shared = said & again
            if len(shared) < SHARED_WORDS or len(shared) * 10 < min(len(said), len(again)) * 8:
                continue
            x, y = _find(a.facets, q.speaker), _find(b.facets, r.speaker)
            named = _names(b.facets, q.speaker) or _names(a.facets, r.speaker)
            if x is not None and y is not None and not named:
                yield Plain("attribution", "conflict", x, y)


def _named(f: Facets) -> tuple[int, int] | None:
    """Where a statement names its informant by a proper name; None where it does not."""
    return _find(f, f.statement.informants[0]) if f.statement.informants else None


def _names(f: Facets, name: str) -> bool:
    """Whether a statement has the last word of a name, in whatever part it plays there."""
    return _word(name.split()[-1]).search(f.statement.text) is not None


def _find(f: Facets, name: str) -> tuple[int, int] | None:
    if not all(word[:1].isupper() for word in name.split()):
        return None
    for words in (name, name.split()[-1]):
        found = _word(words).search(f.statement.text)
        if found is not None:
            return f.statement.start + found.start(), f.statement.start + found.end()
    return None


def _word(words: str) -> re.Pattern[str]:
    """Words that stand by themselves: "Lee" is not in "Leeds"."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
