"""Differences that the measures tell: two figures of one quantity that cannot both hold, in one claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from consilience.comparison.counts import later, same_informant
from consilience.comparison.quantities import relate, value
from consilience.comparison.statements import stands_in
from consilience.comparison.told import Plain, Told
from consilience.types import Account, Claim, Measure, Pair

PROBABLE = 0.4  # of two statements that tell one fact by less, two figures are often of two things


def by_measures(
    pairs: Iterable[Pair], told: Mapping[str, Told], measures: Sequence[Measure]
) -> Iterator[tuple[Pair, Plain]]:
    """The pairs whose statements hold figures of one measure that cannot both hold, with how they differ.

    Whether figures are of one quantity is judged with the measures; `told` is by statement.
    """
    in_conflict = [set(measure.figures) for measure in measures if measure.relation == "conflict"]
    for pair in (each for each in pairs if each.score >= PROBABLE):
        a, b = told[pair.a], told[pair.b]
        for measured in in_conflict:
            xs, ys = ([f for f in t.facets.figures if f.id in measured] for t in (a, b))
            if xs and ys and all(relate(x, y) == "conflict" for x, y in product(xs, ys)):
                x, y = xs[0], ys[0]
                grown = same_informant(a.facets, b.facets) and later(a.facets, b.facets, x, y)
                spans = (x.start, x.end), (y.start, y.end)
                yield pair, Plain("number", grown or "conflict", *spans, (value(x), value(y)))


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
    measured = {key: m.id for m in measures if m.relation == "conflict" for key in m.figures}
    figures = {
        each.article.id: [figure for figure in each.analysis.figures if figure.id in measured]
        for each in accounts
    }

    def conflict(pair: Pair) -> bool:
        here, there = (
            [f for f in figures[statement.article] if stands_in(f, statement)]
            for statement in (told[pair.a].statement, told[pair.b].statement)
        )
        return any(
            measured[x.id] == measured[y.id] and relate(x, y) == "conflict" for x, y in product(here, there)
        )

    pairs = {(pair.a, pair.b): pair for claim in claims for pair in claim.pairs}
    return frozenset(frozenset(ends) for ends, pair in pairs.items() if conflict(pair))
