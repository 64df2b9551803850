"""The setting of a contrast: whether what stands around the differing words is the same on both sides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.sketch import Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

SMALL = 1e-6
# Content words to either side of a stretch that are around it. No sentence of news has so many; without it a
# transcript without full stops would cost the square of its length for each two of its figures.
FARTHEST = 64

Terms = Mapping[str, tuple[int, float]]
"""A number for each term, and how rare it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How alike the clauses and the statements around two contrasted stretches are, without these."""

    clause: float  # soft F of the two clauses, 0 to 1
    weight: float  # the lighter clause's weight that this rests on
    whole: float  # the same of the whole statements
    words: float  # how alike the contrasted words stand in their texts (cosine of their vectors)


@dataclass(frozen=True, slots=True)
class Around:
    """The content words of a statement with a stretch in it, made once and set against many others."""

    vectors: "Floats"  # of all content words of the account
    stretch: "Ints"  # the rows of those in the stretch
    clause: "Wording"  # of its clause, without those
    whole: "Wording"  # of the statement, without those


@dataclass(frozen=True, slots=True)
class Wording:
    """Some content words of an account: their rows, what they are compared by, how much they weigh."""

    rows: "Ints"
    terms: "Ints"  # by number
    weights: "NDArray[np.float64]"
    weight: float  # of all


def numbered(rarity: Mapping[str, float]) -> Terms:
    """The terms of one event, by what `around` knows them."""
    return {term: (number, rare) for number, (term, rare) in enumerate(rarity.items())}


def around(s: Sketch, number: int, span: tuple[int, int], terms: Terms) -> Around:
    """What stands around `span`, code points of the article, in statement `number` of `s`.

    `terms`: those of the event that `s` is of, and of all that it is set against.
    """
    first, last = np.searchsorted(s.statement_of, (number, number + 1)).tolist()
    rows = np.arange(first, last, dtype=np.intp)
    starts, clauses = s.starts[first:last], s.clause_of[first:last]
    inside = (starts >= span[0]) & (starts < span[1])
    place = np.argsort(np.argsort(starts))  # in the text; rows go by clauses
    first_inside, first_behind = (starts < span[0]).sum(), (starts < span[1]).sum()
    near = (place >= first_inside - FARTHEST) & (place < first_behind + FARTHEST)
    beside = (clauses[:, None] == clauses[inside]).any(axis=1) & near & ~inside
    whole = near & ~inside
    return Around(s.words, rows[inside], _wording(s, rows[beside], terms), _wording(s, rows[whole], terms))


def _wording(s: Sketch, rows: "Ints", terms: Terms) -> Wording:
    known = [terms[s.terms[row]] for row in rows.tolist()]
    rarity = np.array([rare for _, rare in known], dtype=np.float64)
    weights = rarity * s.weights[rows].astype(np.float64) + SMALL
    terms_by_number = np.array([number for number, _ in known], dtype=np.intp)
    return Wording(rows, terms_by_number, weights, float(weights.sum()))


def setting(a: Around, b: Around) -> Setting:
    """How alike what stands around two contrasted stretches is."""
    whole, whole_weight = _likeness(a.vectors, a.whole, b.vectors, b.whole)
    if len(a.clause.rows) == len(a.whole.rows) and len(b.clause.rows) == len(b.whole.rows):
        clause, weight = whole, whole_weight  # statements of one clause each
    else:
        clause, weight = _likeness(a.vectors, a.clause, b.vectors, b.clause)
    alike = float((a.vectors[a.stretch] @ b.vectors[b.stretch].T).max(initial=0.0))
    return Setting(clause, weight, whole, alike)


def _likeness(a: "Floats", x: Wording, b: "Floats", y: Wording) -> tuple[float, float]:
    """Soft F of two sets of content words, and the lighter one's weight."""
    if not len(x.rows) or not len(y.rows):
        return 0.0, 0.0
    same = x.terms[:, None] == y.terms[None, :]
    like = np.maximum(a[x.rows] @ b[y.rows].T, same)
    rx = float(np.minimum(like.max(axis=1), 1) @ x.weights) / x.weight
    ry = float(np.minimum(like.max(axis=0), 1) @ y.weights) / y.weight
    return 2 * rx * ry / (rx + ry + SMALL), min(x.weight, y.weight)
