"""Relative multiples: "twice as many as on Tuesday", "three times the 14 of 2020".

A multiple says how a quantity stands to another, and what stands behind it is that other: the multiple is no
count of what is counted, and what it multiplies is not what there is now.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import Literal

from consilience.types import Figure, Parse, Word

# "multiple": how many times something else; "basis": what the multiple is of.
Role = Literal["multiple", "basis"]

TIMES = frozenset({"time", "times", "x"})
COMPARING = frozenset({"the", "what", "its", "their", "his", "her"})
FARTHEST = 12  # words from a multiple to what it is of: "twice as many people on Monday as the 120"
LINKING = frozenset({"as", "of", "than"})  # before what it is of, with "the", "that" and the like between
BETWEEN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PRON"})
ENDING = frozenset({"VERB", "AUX", "PUNCT", "CCONJ"})  # parts of speech with which something else begins


def roles(figures: Iterable[Figure], parse: Parse) -> dict[str, Role]:
    """By their ids, the figures of an article that are relative multiples, and those that these are of."""
    found: dict[str, Role] = {}
    starts = [word.start for word in parse.words]
    numbers = {bisect_left(starts, figure.start): figure for figure in figures if figure.kind != "date"}
    for figure in numbers.values():
        behind = bisect_left(starts, figure.end)
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
