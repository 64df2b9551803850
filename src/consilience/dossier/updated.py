"""What claims tell of a measure's figures in conflict: that time has passed, or only that they differ."""

from collections.abc import Callable, Collection, Iterator
from itertools import combinations, product

from consilience.dossier.folding import differs
from consilience.dossier.lookup import Lookup
from consilience.types import Claim, Figure, Measure

Value = tuple[float | None, float | None] | str


def update_of(measure: Measure, lookup: Lookup) -> Claim | None:
    """The claim that tells a measure's figures in conflict as an update; None where not all are told so.

    Two figures whose ranges meet are not in conflict and need not be told; where no two are in conflict, a
    claim is enough that tells a bound and what it left room for as an update ("at least six", "nine").
    A claim that points at none of the measure's figures tells of another quantity, though of the same values.
    """
    told = {
        pair: claim
        for claim in lookup.claims.values()
        if claim.relation == "update"
        for pair in _against(claim, set(measure.figures), lookup)
    }
    if measure.relation == "equal":
        return None
    conflict = measure.relation == "conflict"
    pairs = _pairs(measure, apart if conflict else _leaves_room, lookup)
    if conflict and not pairs <= told.keys():
        return None
    return next((told[pair] for pair in told if pair in pairs), None)


def is_told(measure: Measure, lookup: Lookup) -> bool:
    """Whether claims that differ set all figures of a measure against each other that are in conflict."""
    told = {
        pair
        for claim in lookup.claims.values()
        if differs(claim)
        for pair in _against(claim, set(measure.figures), lookup)
    }
    return bool(told) and _pairs(measure, apart, lookup) <= told


def apart(x: Figure, y: Figure) -> bool:
    """Whether the ranges of two figures do not meet.

    How far a bound or an "about" reaches, and which dates or votes cannot both hold, is for the comparison to
    say.
    """
    ends = (x.low, x.high, y.low, y.high)
    if None in ends:
        return False
    low_x, high_x, low_y, high_y = (end or 0.0 for end in ends)
    return max(low_x, low_y) > min(high_x, high_y)


def _leaves_room(x: Figure, y: Figure) -> bool:
    """Whether one of two figures is a bound, and the other is another value."""
    bound = None in (x.low, x.high) or None in (y.low, y.high)
    return bound and x.kind != "date" and _value(x) != _value(y)


def _pairs(
    measure: Measure, related: Callable[[Figure, Figure], bool], lookup: Lookup
) -> set[frozenset[Value]]:
    """Every two values of a measure, in two accounts, whose figures are related so."""
    figures = [lookup.figures[key] for key in measure.figures]
    return {
        frozenset((_value(x), _value(y)))
        for x, y in combinations(figures, 2)
        if x.article != y.article and related(x, y)
    }


def _against(claim: Claim, measured: Collection[str], lookup: Lookup) -> Iterator[frozenset[Value]]:
    """Every two values that a claim sets against each other, one at least of a measure's figures, by ids."""
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
            yield from (frozenset((_value(x), _value(y))) for x, y in product(one, other))


def _value(figure: Figure) -> Value:
    """The range of a figure; of a date, its words."""
    if figure.low is None and figure.high is None:
        return figure.text.casefold()
    return figure.low, figure.high
