"""How far two statements agree in what the analysis found in them: figures, times, deeds, who is speaking.

Each measure is a matrix, statements of the first account by statements of the second, as in likeness.py.
None says yes or no: they stand beside the measures of words, for the judge to weigh.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from consilience.comparison.deeds import Deed, may_be_same, same_deed
from consilience.comparison.quantities import relate, value
from consilience.comparison.sketch import Sketch
from consilience.types import Figure

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

NOBODY, ONLY_ONE = -2.0, -1.0  # where neither statement has what is looked for, or only one of them


class Rarities(NamedTuple):
    """How rare each of those spoken of in one event is, by its number."""

    numbers: dict[str, int]
    weights: "Floats"


def cast_rarities(sketches: Sequence[Sketch]) -> Rarities:
    """How rare each of those spoken of in one event is: ln(statements / statements that speak of it)."""
    seen = Counter(each for sketch in sketches for here in sketch.cast for each in here)
    count = sum(len(sketch.statements) for sketch in sketches)
    numbers = {each: number for number, each in enumerate(sorted(seen))}  # in an order that every run has
    rare = [float(np.log((count + 1) / seen[each])) for each in numbers]
    return Rarities(numbers, np.array(rare, dtype=np.float32))


def agreements(a: Sketch, b: Sketch, rarity: Rarities) -> "dict[str, Floats]":
    """Every measure of agreement between the statements of `a` (rows) and of `b` (columns).

    `rarity`: that of all who are spoken of in the event (`cast_rarities`).
    """
    return {
        **_figures(a, b),
        **_times(a, b),
        **_deeds(a, b),
        **_speaking(a, b),
        **_cast(a, b, rarity),
    }


def _figures(a: Sketch, b: Sketch) -> "dict[str, Floats]":
    """How many figures are of one value, and how many of one unit cannot both hold."""
    equal, apart = _empty(a, b), _empty(a, b)
    units: dict[str, list[tuple[int, Figure]]] = {}
    values: dict[float, list[int]] = {}
    for j, facets in enumerate(b.facets):
        for figure in facets.figures:
            if figure.unit:
                units.setdefault(figure.unit, []).append((j, figure))
            if (number := value(figure)) is not None:
                values.setdefault(number, []).append(j)
    for i, facets in enumerate(a.facets):
        for figure in facets.figures:
            number = value(figure)
            for j in values.get(number, ()) if number is not None else ():
                equal[i, j] += 1
            for j, other in units.get(figure.unit or "", ()):
                apart[i, j] += value(other) != number and relate(figure, other) == "conflict"
    one = _only_one([bool(f.figures) for f in a.facets], [bool(f.figures) for f in b.facets])
    return {"figures_equal": equal, "figures_apart": apart, "figures_one": one}


def _times(a: Sketch, b: Sketch) -> "dict[str, Floats]":
    """How many points of time of the two can be one, and how many cannot."""
    meet, apart = _empty(a, b), _empty(a, b)
    (rows, first_a, last_a), (columns, first_b, last_b) = _spans(a), _spans(b)
    one = (first_a[:, None] <= last_b[None, :]) & (first_b[None, :] <= last_a[:, None])
    at = np.ix_(rows, columns)
    np.add.at(meet, at, one)
    np.add.at(apart, at, ~one)
    only = _only_one([bool(f.times) for f in a.facets], [bool(f.times) for f in b.facets])
    return {"times_meet": meet, "times_apart": apart, "times_one": only}


def _spans(sketch: Sketch) -> "tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]":
    """The statement, first and last day of every point of time that has them."""
    found = [
        (i, date.fromisoformat(time.earliest).toordinal(), date.fromisoformat(time.latest).toordinal())
        for i, facets in enumerate(sketch.facets)
        for time in facets.times
        if time.earliest and time.latest
    ]
    statements, first, last = np.array(found, dtype=np.intp).reshape(len(found), 3).T
    return statements, first, last


def _deeds(a: Sketch, b: Sketch) -> "dict[str, Floats]":
    """How many deeds are one or may be, and of those that are one, how many differ in state or negation."""
    same, may, state, negated = (_empty(a, b) for _ in range(4))
    there: dict[str, list[tuple[int, Deed]]] = {}
    for j, deeds in enumerate(b.deeds):
        for deed in deeds:
            there.setdefault(deed.verb, []).append((j, deed))
    for i, deeds in enumerate(a.deeds):
        for deed in deeds:
            for j, other in there.get(deed.verb, ()):
                if same_deed(deed, other):
                    same[i, j] += 1
                    state[i, j] += deed.state != other.state
                    negated[i, j] += deed.negated != other.negated
                elif may_be_same(deed, other):
                    may[i, j] += 1
    return {"deeds_same": same, "deeds_may": may, "deeds_state": state, "deeds_negated": negated}


def _speaking(a: Sketch, b: Sketch) -> "dict[str, Floats]":
    """Whether the first informants share words of their names, and how much of each stands in marks."""
    left, right = ([_name(s.informants) for s in each.statements] for each in (a, b))
    known_a, known_b = ([bool(s.informants) for s in each.statements] for each in (a, b))
    in_a, in_b = a.in_marks[:, None], b.in_marks[None, :]
    return {
        "informants": _shares(left, right),
        "informants_both": np.logical_and.outer(known_a, known_b).astype(np.float32),
        "informants_one": _only_one(known_a, known_b),
        "marks_low": np.minimum(in_a, in_b),
        "marks_apart": np.absolute(in_a - in_b),
    }


def _name(informants: Sequence[str]) -> frozenset[str]:
    """The words of the first informant's name, small ones left out."""
    words = (word.strip(".,’'") for word in informants[0].split()) if informants else ()
    return frozenset(word.lower() for word in words if word[:1].isupper() or len(word) > 3)


def _cast(a: Sketch, b: Sketch, rarity: Rarities) -> "dict[str, Floats]":
    """How much of those spoken of in one statement, by rarity, the other speaks of as well."""
    numbers, weights = rarity
    rows, columns = _incidence(a, numbers), _incidence(b, numbers)
    shared: Floats = np.asarray((rows * weights) @ columns.T, dtype=np.float32)
    all_a, all_b = (rows @ weights)[:, None], (columns @ weights)[None, :]
    known, none = (all_a > 0) & (all_b > 0), (all_a == 0) & (all_b == 0)

    def share(whole: "Floats") -> "Floats":
        shares = np.divide(shared, whole, out=np.full_like(shared, ONLY_ONE), where=known)
        shares[none] = NOBODY
        return shares

    return {
        "cast_f": share(np.asarray((all_a + all_b) / 2, dtype=np.float32)),
        "cast_low": share(np.maximum(all_a, all_b)),
        "cast_high": share(np.minimum(all_a, all_b)),
        "cast_shared": shared,
    }


def _incidence(sketch: Sketch, numbers: dict[str, int]) -> "Floats":
    found = np.zeros((len(sketch.statements), len(numbers)), dtype=np.float32)
    for i, here in enumerate(sketch.cast):
        found[i, [numbers[each] for each in here]] = 1
    return found


def _empty(a: Sketch, b: Sketch) -> "Floats":
    return np.zeros((len(a.statements), len(b.statements)), dtype=np.float32)


def _only_one(a: Sequence[bool], b: Sequence[bool]) -> "Floats":
    return np.logical_xor.outer(a, b).astype(np.float32)


def _shares(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> "Floats":
    """The share of the smaller set that both have, looked up once for sets that come again."""
    of_a, of_b = ({each: n for n, each in enumerate(dict.fromkeys(side))} for side in (a, b))
    found = np.full((len(of_a), len(of_b)), ONLY_ONE, dtype=np.float32)
    for x, i in of_a.items():
        for y, j in of_b.items():
            if x and y:
                found[i, j] = len(x & y) / min(len(x), len(y))
    return found[np.ix_([of_a[x] for x in a], [of_b[y] for y in b])]
