"""Pairs of statements of different accounts that tell the same fact, scored and explained."""

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.agreement import agreements, cast_rarities
from consilience.comparison.facets import Facets
from consilience.comparison.judge import judge_by_forest
from consilience.comparison.likeness import measures, rarities
from consilience.comparison.sketch import RUNS, Sketch
from consilience.datelines import is_dateline
from consilience.types import Pair

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

# Log odds after each part of the forest, a tenth, a fifth and two fifths of its trees. Of 137,000 pairs
# of statements in 60 events, among them 3,452 that tell one fact to the whole forest, none stood below
# -3.99, -3.30 and -1.95; of the others nearly nine of ten stood below one of the bounds.
HOPELESS = (-4.4, -4.0, -3.0)
AT_ONCE = 50_000  # pairs that are judged together: 20 MB of measures
NAMED_REASONS = 3  # so many words of each kind are named in a reason, the rarest first
RARE = 2.0  # ln; a shared word is named as a reason where fewer than one statement in about seven has it
LONG_RUN = RUNS[-1]  # words in a row that both have are a reason from this length on

Terms = dict[str, tuple[str, str]]


def find_pairs(sketches: Sequence[Sketch], *, threshold: float) -> tuple[Pair, ...]:
    """Every pair of different accounts that scores at least `threshold` (a probability), best first."""
    found: list[Pair] = []
    rarity, spoken = rarities(sketches), cast_rarities(sketches)
    told = {s.account.article.id: _terms(s) for s in sketches}
    datelines = {each.id for s in sketches for each in s.statements if is_dateline(each.text)}
    for a, b in combinations(sketches, 2):
        left, right = told[a.account.article.id], told[b.account.article.id]
        named = measures(a, b, rarity) | agreements(a, b, spoken)
        scores = _scores(named, len(a.statements), len(b.statements))
        for i, j in np.argwhere(scores >= threshold).tolist():
            ends = a.statements[i].id, b.statements[j].id
            if not datelines.isdisjoint(ends):
                continue
            run = _longest_run(a.tokens[i], b.tokens[j]) if named[f"run_{LONG_RUN}"][i, j] else 0
            alike = _same_figures(a.facets[i], b.facets[j])
            reasons = _reasons(left[i], right[j], alike, rarity, run, float(named["soft_f"][i, j]))
            found.append(Pair(*ends, float(scores[i, j]), reasons))
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b)))


def _scores(named: "dict[str, Floats]", height: int, width: int) -> "NDArray[np.float64]":
    """The probability of each pair, judged in blocks so that long accounts need no second copy of all."""
    block = max(1, AT_ONCE // width)
    parts = []
    for first in range(0, height, block):
        rows = np.stack([matrix[first : first + block].ravel() for matrix in named.values()], axis=1)
        parts.append(judge_by_forest("pairs", list(named), rows, hopeless=HOPELESS))
    return np.concatenate(parts).reshape(height, width)


def _reasons(
    left: Terms, right: Terms, figures: Sequence[str], rarity: dict[str, float], run: int, likeness: float
) -> tuple[str, ...]:
    """Why a pair is taken to tell one fact, in words: what both statements have.

    `figures`: those of one value, as the first has them. `run`: the length of their longest common run of
    words, as far as it is LONG_RUN or more.
    """
    shared = sorted((t for t in left if t in right), key=lambda t: (-rarity[t], t))

    def told(*kinds: str, least: float = 0.0) -> list[str]:
        return [left[t][1] for t in shared if left[t][0] in kinds and rarity[t] >= least]

    named = {
        "names in common": told("name"),
        # Not by its words: "six" stands in "Forty-six", too. A time of day is no figure.
        "same figure": [*figures, *(word for word in told("number") if ":" in word)],
        "words in common": told("verb", "noun", "other", least=RARE),
    }
    reasons = [f"{label}: {', '.join(words[:NAMED_REASONS])}" for label, words in named.items() if words]
    if run >= LONG_RUN:
        reasons.append(f"{run} words in a row the same")
    reasons.append(f"wording similarity {likeness:.2f}")
    return tuple(reasons)


def _same_figures(a: Facets, b: Facets) -> list[str]:
    """The figures of a statement of which another has the value, in the words of the first."""
    values = {(figure.low, figure.high) for figure in b.figures} - {(None, None)}
    return [figure.text for figure in a.figures if (figure.low, figure.high) in values]


def _terms(s: Sketch) -> list[Terms]:
    """The terms of each statement, each with its kind and its words as the text has them."""
    found: list[Terms] = [{} for _ in s.statements]
    for i, (term, number) in enumerate(zip(s.terms, s.statement_of.tolist(), strict=True)):
        kind = next((k for k, flags in s.kinds.items() if flags[i]), "other")
        found[number][term] = kind, s.surface[i]
    return found


def _longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The length of the longest run of words that both have."""
    places: dict[str, list[int]] = {}
    for j, word in enumerate(b):
        places.setdefault(word, []).append(j)
    longest = 0
    before: dict[int, int] = {}  # where in `b` a run ends with the word before, and how long it is
    for word in a:
        before = {j: before.get(j - 1, 0) + 1 for j in places.get(word, ())}
        longest = max(longest, *before.values(), 0)
    return longest
