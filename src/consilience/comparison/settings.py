"""The setting of a contrast: whether what stands around the differing words is the same on both sides."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.contrasts import Contrast
from consilience.comparison.sketch import Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class Setting:
    """How alike the clauses and the statements around two contrasted stretches are, without these."""

    clause: float  # soft F of the two clauses, 0 to 1
    weight: float  # the lighter clause's weight that this rests on
    whole: float  # the same of the whole statements
    words: float  # how alike the contrasted words stand in their texts (cosine of their vectors)


def setting(
    a: Sketch, b: Sketch, ends: tuple[int, int], contrast: Contrast, rarity: dict[str, float]
) -> Setting:
    """The setting of `contrast` between statements number `ends` of `a` and of `b`."""
    rows_a, lone_a = _around(a, ends[0], contrast.a)
    rows_b, lone_b = _around(b, ends[1], contrast.b)
    whole, _ = _likeness(a, rows_a[~lone_a], b, rows_b[~lone_b], rarity)
    clause_a, clause_b = _clause(a, rows_a, lone_a), _clause(b, rows_b, lone_b)
    clause, weight = _likeness(a, clause_a, b, clause_b, rarity)
    alike = float((a.words[rows_a[lone_a]] @ b.words[rows_b[lone_b]].T).max(initial=0.0))
    return Setting(clause, weight, whole, alike)


def _around(s: Sketch, number: int, span: tuple[int, int]) -> "tuple[Ints, NDArray[np.bool_]]":
    """The content words of a statement, and which of them stand inside `span`."""
    first, last = np.searchsorted(s.statement_of, (number, number + 1)).tolist()
    starts = s.starts[first:last]
    return np.arange(first, last, dtype=np.intp), (starts >= span[0]) & (starts < span[1])


def _clause(s: Sketch, rows: "Ints", lone: "NDArray[np.bool_]") -> "Ints":
    """The words of the clauses that the contrasted words stand in, without these."""
    clauses = s.clause_of[rows]
    here: NDArray[np.bool_] = (clauses[:, None] == clauses[lone]).any(axis=1)
    return rows[here & ~lone]


def _likeness(a: Sketch, x: "Ints", b: Sketch, y: "Ints", rarity: dict[str, float]) -> tuple[float, float]:
    """Soft F of two sets of content words, and the lighter one's weight."""
    if not len(x) or not len(y):
        return 0.0, 0.0
    like = np.clip(a.words[x] @ b.words[y].T, 0, 1)
    here, there = [a.terms[i] for i in x.tolist()], [b.terms[i] for i in y.tolist()]
    numbers = {term: i for i, term in enumerate(dict.fromkeys([*here, *there]))}
    same = np.equal.outer([numbers[term] for term in here], [numbers[term] for term in there])
    like = np.maximum(like, same)
    wa = np.array([rarity[term] for term in here]) * a.weights[x] + SMALL
    wb = np.array([rarity[term] for term in there]) * b.weights[y] + SMALL
    ra, rb = float(like.max(axis=1) @ wa / wa.sum()), float(like.max(axis=0) @ wb / wb.sum())
    return 2 * ra * rb / (ra + rb + SMALL), float(min(wa.sum(), wb.sum()))
