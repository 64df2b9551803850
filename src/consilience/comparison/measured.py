"""Differences that the measures tell: two figures of one quantity that cannot both hold, in one claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from consilience.comparison.ages import AGE
from consilience.comparison.counts import are_elsewhere, later, same_informant
from consilience.comparison.quantities import relate, value
from consilience.comparison.statements import stands_in
from consilience.comparison.told import Plain, Told
from consilience.types import Account, Claim, Figure, Measure, Pair

PROBABLE = 0.4  # of two statements that tell one fact by less, two figures are often of two things


def by_measures(
    pairs: Iterable[Pair], told: Mapping[str, Told], measures: Sequence[Measure]
) -> Iterator[tuple[Pair, Plain]]:
    """The pairs whose statements hold figures of one measure that cannot both hold, with how they differ.

    Whether figures are of one quantity is judged with the measures; `told` is by statement. Not where they
    count two things or tell of two places, nor of ages: a measure that joins these is too long, no conflict.
    """
    measure_of = _in_conflict(measures)
    held = {key: _by_measure(each.facets.figures, measure_of) for key, each in told.items()}
    for pair in (each for each in pairs if each.score >= PROBABLE):
        measured = sorted(held[pair.a].keys() & held[pair.b].keys())
        if measured and are_elsewhere(told[pair.a], told[pair.b]):
            continue
        a, b = told[pair.a].facets, told[pair.b].facets
        for measure in measured:
            xs, ys = held[pair.a][measure], held[pair.b][measure]
            x, y = xs[0], ys[0]
            one = x.unit == y.unit != AGE
            if one and all(relate(*each) == "conflict" for each in product(xs, ys)):
                grown = same_informant(a, b) and later(a, b, x, y)
                spans = (x.start, x.end), (y.start, y.end)
                yield pair, Plain("number", grown or "conflict", *spans, (value(x), value(y)))


def _in_conflict(measures: Iterable[Measure]) -> dict[str, str]:
    """The figures of the measures whose figures cannot all hold, each with its measure, by their ids."""
    return {key: each.id for each in measures if each.relation == "conflict" for key in each.figures}


def _by_measure(figures: Iterable[Figure], measure_of: Mapping[str, str]) -> dict[str, list[Figure]]:
    """The figures of a statement that are of measures, by the measure's id."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.id in measure_of:
            found.setdefault(measure_of[figure.id], []).append(figure)
    return found


def find_in_conflict(
    claims: Iterable[Claim],
    accounts: Sequence[Account],
    told: Mapping[str, Told],
    measures: Sequence[Measure],
) -> frozenset[frozenset[str]]:
    """The pairs of the claims, by the ids of their statements, that hold figures of a measure in conflict.

    However unsure it is that they tell one fact, who gives another number confirms nobody. `accounts` are
    those of the claims, `told` is by statement.
    """
    measure_of = _in_conflict(measures)
    figures = {
        each.article.id: [figure for figure in each.analysis.figures if figure.id in measure_of]
        for each in accounts
    }

    @cache
    def held(key: str) -> dict[str, list[Figure]]:
        statement = told[key].statement
        return _by_measure((f for f in figures[statement.article] if stands_in(f, statement)), measure_of)

    def conflict(a: str, b: str) -> bool:
        pairs = (each for m in held(a).keys() & held(b).keys() for each in product(held(a)[m], held(b)[m]))
        return any(relate(x, y) == "conflict" for x, y in pairs)

    pairs = {(pair.a, pair.b) for claim in claims for pair in claim.pairs}
    return frozenset(frozenset(pair) for pair in pairs if conflict(*pair))
