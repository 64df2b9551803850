"""Measures whose figures only differ because time has passed: each conflict in them is told as an update."""

from collections.abc import Collection, Iterator
from itertools import combinations, product

from consilience.dossier.lookup import Lookup
from consilience.types import Claim, Figure, Measure

Ends = tuple[float | None, float | None]


def update_of(measure: Measure, lookup: Lookup) -> Claim | None:
    """The claim that tells a measure's figures in conflict as an update; None where not all are told so.

    Two figures whose ranges meet are not in conflict and need not be told. A claim that points at none of the
    measure's figures tells of another quantity, though of the same values.
    """
    if measure.relation != "conflict":
        return None
    told = {
        pair: claim
        for claim in lookup.claims.values()
        for pair in _updated(claim, set(measure.figures), lookup)
    }
    figures = [lookup.figures[key] for key in measure.figures]
    apart = {
        frozenset((_ends(x), _ends(y)))
        for x, y in combinations(figures, 2)
        if x.article != y.article and not _meet(x, y)
    }
    return next((told[pair] for pair in told if pair in apart), None) if apart <= told.keys() else None


def _updated(claim: Claim, measured: Collection[str], lookup: Lookup) -> Iterator[frozenset[Ends]]:
    """Every two values that a claim tells as one that was and one that is now; `measured`: ids of figures."""
    if claim.relation != "update":
        return
    sides = [
        [
            figure
            for words in side.says
            for figure in lookup.figures_of.get(words.article, ())
            if figure.start < words.end and words.start < figure.end
        ]
        for side in claim.sides
    ]
    for one, other in combinations(sides, 2):
        if any(figure.id in measured for figure in (*one, *other)):
            yield from (frozenset((_ends(x), _ends(y))) for x, y in product(one, other))


def _ends(figure: Figure) -> Ends:
    return figure.low, figure.high


def _meet(x: Figure, y: Figure) -> bool:
    """Whether two ranges meet; how far a bound or an "about" reaches is for the comparison to say."""
    ends = (x.low, x.high, y.low, y.high)
    if None in ends:
        return True
    low_x, high_x, low_y, high_y = (end or 0.0 for end in ends)
    return max(low_x, low_y) <= min(high_x, high_y)
