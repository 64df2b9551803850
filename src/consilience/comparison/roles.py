"""The part that a figure plays beside another: "twice as many as on Tuesday", "a limit of 50 metres".

A multiple says how a quantity stands to another, and what stands behind it is that other: the multiple is no
count of what is counted, and what it multiplies is not what there is now. A standard is what a quantity is
held against, and not the quantity.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import Literal

from consilience.types import Figure, Parse, Word

# "multiple": how many times something else; "basis": what the multiple is of; "standard": a limit, a target;
# "part": some of them, "three of the dead".
Role = Literal["multiple", "basis", "standard", "part"]

TIMES = frozenset({"time", "times", "x"})
COMPARING = frozenset({"the", "what", "its", "their", "his", "her"})
# Not "goal", "record" or "level": goals are scored, and a record or a level is what was measured.
STANDARDS = frozenset({"threshold", "limit", "target", "cap", "ceiling", "quota"})
CAPPING = frozenset({"cap", "limit", "restrict"})
HOLDING = frozenset({"carry", "hold", "seat", "accommodate", "house", "transport"})
ALLOWING = frozenset({"may", "can", "could"})
FARTHEST = 12  # words from a multiple to what it is of: "twice as many people on Monday as the 120"
MOST_ABOVE = 3  # words from a number up to the standard that it tells: its unit, "about", a preposition
BEFORE = 8  # words before an "is", or before a target, in which what hangs on it is looked for
LINKING = frozenset({"as", "of", "than"})  # before what it is of, with "the", "that" and the like between
BETWEEN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PRON"})
ENDING = frozenset({"VERB", "AUX", "PUNCT", "CCONJ"})  # parts of speech with which something else begins


def roles(figures: Iterable[Figure], parse: Parse) -> dict[str, Role]:
    """By their ids, the figures of an article that play a part beside another, and which."""
    found: dict[str, Role] = {}
    starts = [word.start for word in parse.words]
    numbers = {bisect_left(starts, figure.start): figure for figure in figures if figure.kind != "date"}
    numbers.pop(len(starts), None)  # one inside the last word, an address: no word begins there
    for at, figure in numbers.items():
        behind = bisect_left(starts, figure.end)
        if _is_standard(parse.words, at, behind):
            found[figure.id] = "standard"
        if _is_part(parse.words, behind):
            found[figure.id] = "part"
        following = parse.words[behind : behind + FARTHEST]
        if not following or not _is_multiple(figure, following):
            continue
        if figure.kind != "multiple":
            found[figure.id] = "multiple"
        reach = len([*takewhile(lambda word: word.pos not in ENDING, following)])
        possible = (n for n in range(behind, behind + reach + 1) if n in numbers)
        basis = next((numbers[n] for n in possible if _is_linked(parse.words[behind:n])), None)
        if basis is not None:
            found[basis.id] = "basis"
    return found


def _is_part(words: Sequence[Word], behind: int) -> bool:
    """Whether a bare number in front of `behind` counts only some: "three of the dead", "12 of his men"."""
    of = words[behind : behind + 2]
    return (
        words[behind - 1].pos == "NUM"
        and len(of) > 1
        and of[0].lemma == "of"
        and of[1].pos in {"DET", "PRON"}
    )


def _is_standard(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether words `first` to `behind` tell a standard: "the 2 percent target", "a limit of 50 metres"."""
    after = takewhile(lambda word: word.pos in {"NOUN", "ADJ"}, words[behind : behind + 2])
    if any(_names_standard(word) for word in after):
        return True
    at = first
    for _ in range(MOST_ABOVE):
        at = words[at].head
        if words[at].lemma == "be" and any(
            _names_standard(word) and word.head == at and word.dep == "nsubj"
            for word in words[max(0, at - BEFORE) : at]
        ):
            return True
        if _allows(words, at):
            return True
        if at < first and _names_standard(words[at]):
            return not _is_aimed_at(words, at)
    return False


def _allows(words: Sequence[Word], at: int) -> bool:
    """Whether a verb says how much there may be: "was capped at 40", "may carry 300", "can seat 90"."""
    if words[at].lemma in CAPPING:
        return words[at].pos == "VERB"
    near = words[max(0, at - BEFORE) : at]
    may = (word.lemma in ALLOWING and word.head == at and word.dep == "aux" for word in near)
    return words[at].lemma in HOLDING and any(may)


def _names_standard(word: Word) -> bool:
    return word.pos == "NOUN" and word.lemma in STANDARDS


def _is_aimed_at(words: Sequence[Word], at: int) -> bool:
    """ "The port was the target of 3 attacks", unlike "the promise was a target of 40 homes a year"."""
    the = any(word.lemma == "the" and word.head == at for word in words[max(0, at - BEFORE) : at])
    return the and words[at].lemma == "target" and words[at].dep == "attr"


def _is_multiple(figure: Figure, following: Sequence[Word]) -> bool:
    """Whether a figure multiplies what comes behind it: "twice as many", "4 times that of", "3 times more".

    "Three times that year", "the last ten years" or "twice as the others left" only count how often.
    """
    last = figure.text.lower().split()[-1]
    if (figure.kind not in {"frequency", "multiple"} and last not in TIMES) or following[0].entity == "DATE":
        return False
    first, second = following[0], following[1] if len(following) > 1 else None
    if first.lemma == "as":
        return second is not None and second.pos in {"ADJ", "ADV"}
    if first.lemma in {"that", "those"}:
        return second is None or second.lemma == "of" or second.pos == "PUNCT"
    return first.text.lower() in COMPARING or first.tag in {"JJR", "RBR"} or first.pos == "NUM"


def _is_linked(between: Sequence[Word]) -> bool:
    """Whether words lead from a multiple to what it is of: "as many … as the", "that of the", "the"."""
    back = list(dropwhile(lambda word: word.pos in BETWEEN and word.lemma not in LINKING, reversed(between)))
    return not back or back[0].lemma in LINKING
