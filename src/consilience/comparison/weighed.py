"""What is not the same in a claim and yet no difference: roundings, bounds, other places, with the reason."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import product

from consilience.comparison.ages import AGE
from consilience.comparison.contrasts import are_two_days, meet
from consilience.comparison.counts import FARTHEST_NUMBERS, MOST_FIGURES
from consilience.comparison.denials import weigh_denials
from consilience.comparison.facets import Facets
from consilience.comparison.occasions import weigh_occasions
from consilience.comparison.opposites import opposed
from consilience.comparison.other_times import of_a_later_day, of_two_times
from consilience.comparison.places import Nesting, nestings
from consilience.comparison.plain import SURE
from consilience.comparison.polls import of_two_polls
from consilience.comparison.quantities import ABOUT, TWO_NUMBERS, relate, significant_digits, spell, value
from consilience.comparison.roles import Role
from consilience.comparison.scopes import Scope
from consilience.comparison.statements import stands_in
from consilience.comparison.told import Told
from consilience.comparison.unlike import unlike
from consilience.types import Account, Analysis, Claim, Extract, Figure, Time, Weighed

LEFT_OUT = frozenset({"date", "ordinal", "name"})  # dates are weighed as times
BOUNDS = {">": "which is told as the least", "<": "which is told as the most"}
COUNTED = {  # how the words for a toll go on behind "the one counts" and "the other"
    "dead": "the dead",
    "hurt": "the hurt",
    "missing": "the missing",
    "trapped": "the trapped",
    "held": "those held",
}
MULTIPLIED = "is a multiple or what one is of"
PLAYED: Mapping[Role, str] = {"standard": "is a limit or a target", "part": "counts only some of them"}
# What a time is told to be, by its precision.
PERIODS = {
    "time": "days",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "quarter": "quarters",
    "year": "years",
}
# A time within one of these is worth a word; that a day lies within its year needs none.
WITHIN = {
    "day": frozenset({"week", "month"}),
    "week": frozenset({"month", "season", "quarter"}),
    "month": frozenset({"season", "quarter", "year"}),
    "season": frozenset({"year"}),
    "quarter": frozenset({"year"}),
    "year": frozenset({"decade"}),
}


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The figures of one statement, its times, and what they are told of."""

    article: str
    figures: tuple[Figure, ...]
    tolls: Mapping[str, str]  # by a figure's id, what toll it is
    facets: Facets

    @property
    def times(self) -> tuple[Time, ...]:
        return self.facets.times

    @property
    def roles(self) -> Mapping[str, Role]:
        return self.facets.roles

    @property
    def scopes(self) -> Mapping[str, Scope]:
        return self.facets.scopes


def weigh(
    claims: Sequence[Claim], accounts: Sequence[Account], told: Mapping[str, Told]
) -> tuple[Claim, ...]:
    """The same claims, each with what is not the same and yet no difference: figures, times, places, denials.

    `told`: what their statements tell, by id; `accounts` are those that tell it. The same words against the
    same words are told once in a claim.
    """
    by_id = {account.article.id: account for account in accounts}
    used = dict.fromkeys(key for claim in claims for key in claim.statements)
    numbers = {key: _numbers(told[key], by_id[told[key].statement.article].analysis) for key in used}
    nested = nestings(accounts)
    # Once for each pair: many stand in several claims.
    pairs = {(pair.a, pair.b): pair.score for claim in claims for pair in claim.pairs}
    found = {
        (a, b): (
            *_figures(numbers[a], numbers[b], score),
            *_times(numbers[a], numbers[b]),
            *(_surely(told[a], told[b], nested, score) if score >= SURE else ()),
        )
        for (a, b), score in pairs.items()
    }
    return tuple(replace(claim, weighed=_of(claim, found)) for claim in claims)


def _surely(a: Told, b: Told, nested: Set[Nesting], score: float) -> Iterator[Weighed]:
    """What is weighed besides where two statements surely tell one fact."""
    yield from weigh_occasions(a, b, nested, score)
    yield from weigh_denials(a, b)
    for x, y in opposed(a.modifiers, b.modifiers):
        one, other = a.extract((x.start, x.end)), b.extract((y.start, y.end))
        reason = f"“{one.text}” and “{other.text}” rule each other out, if they mean one {x.noun}"
        yield Weighed(one, other, reason, doubt=True)


def _numbers(told: Told, analysis: Analysis) -> _Numbers:
    figures = (
        f
        for f in analysis.figures
        if stands_in(f, told.statement) and f.kind not in LEFT_OUT and (f.unit or f.kind in TWO_NUMBERS)
    )
    return _Numbers(
        told.statement.article,
        tuple(figures),
        {toll.figure.id: toll.of for toll in told.tolls},
        told.facets,
    )


def _of(claim: Claim, weighed_in: Mapping[tuple[str, str], Sequence[Weighed]]) -> tuple[Weighed, ...]:
    sides = {statement: n for n, side in enumerate(claim.sides) for statement in side.statements}
    differing = {(each.article, each.start, each.end) for side in claim.sides for each in side.says}
    found: dict[tuple[str, str], Weighed] = {}
    for pair in claim.pairs:
        for weighed in weighed_in[pair.a, pair.b]:
            ends = {(each.article, each.start, each.end) for each in (weighed.a, weighed.b)}
            apart = {pair.a, pair.b} <= sides.keys() and sides[pair.a] != sides[pair.b]
            if not (differing.issuperset(ends) or (apart and differing & ends)):
                words = sorted((weighed.a.text.lower(), weighed.b.text.lower()))
                found.setdefault((words[0], words[1]), weighed)
    return tuple(found.values())


def _figures(a: _Numbers, b: _Numbers, same_fact: float) -> Iterator[Weighed]:
    lone_a = [x for x in a.figures if not _has_like(x, b.figures)]
    lone_b = [y for y in b.figures if not _has_like(y, a.figures)]
    for x, y in product(lone_a, lone_b):
        toll, other = a.tolls.get(x.id), b.tolls.get(y.id)
        if toll and other and toll != other:
            reason = f"“{x.text}” counts {COUNTED[toll]}, “{y.text}” {COUNTED[other]}"
        elif not _one_unit(x, y):
            continue
        elif apart := _unlike(x, y, a, b):
            reason = apart
        elif relate(x, y) == "conflict" and (asked := of_two_polls(a.facets, b.facets, x, y)):
            reason = f"“{x.text}” and “{y.text}” {asked}"
        elif relate(x, y) == "conflict" and of_two_times(a.facets, b.facets, x, y):
            reason = f"one of “{x.text}” and “{y.text}” is told of another year"
        elif relate(x, y) == "conflict" and of_a_later_day(a.facets, b.facets, x, y):
            reason = f"one of “{x.text}” and “{y.text}” is told of a day after the other account came out"
        elif x.unit is None:  # two scores or votes that are set against each other by rule
            continue
        elif relate(x, y) == "compatible":
            reason = _compatible(x, y)
        elif a.roles.get(x.id) != b.roles.get(y.id):
            parts = {a.roles.get(x.id), b.roles.get(y.id)}
            played = next((words for role, words in PLAYED.items() if role in parts), MULTIPLIED)
            reason = f"one of “{x.text}” and “{y.text}” {played}"
        else:
            reason = _not_compared(x, y, _listed(x, a) or _listed(y, b), same_fact)
        if reason:
            yield Weighed(_extract(a, x), _extract(b, y), reason)


def _unlike(x: Figure, y: Figure, a: _Numbers, b: _Numbers) -> str:
    one, other = a.scopes.get(x.id), b.scopes.get(y.id)
    of_one_role = a.roles.get(x.id) == b.roles.get(y.id) and x.unit == y.unit != AGE
    return unlike(x, one, y, other) if one is not None and other is not None and of_one_role else ""


def _has_like(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether the other statement has the very same figure, so that it needs no other to be held against."""
    return any(
        _one_unit(figure, other) and (value(figure) == value(other) or relate(figure, other) == "equal")
        for other in others
    )


def _one_unit(x: Figure, y: Figure) -> bool:
    if x.unit is None or y.unit is None:
        return x.kind == y.kind and x.unit == y.unit
    return x.unit == y.unit or bool(spell(x) and spell(y))


def _compatible(x: Figure, y: Figure) -> str:
    """Why two figures that are not the same can both hold."""
    both = f"“{x.text}” and “{y.text}”"
    for one, two in ((x, y), (y, x)):
        if one.change in BOUNDS and two.change not in BOUNDS:
            return f"“{two.text}” keeps to “{one.text}”, {BOUNDS[one.change]}"
    if x.change in BOUNDS:
        return f"{both} are bounds that leave room for one number"
    if spell(x) != spell(y):
        return f"{both} are as near as the longer unit can tell"
    if "~" in (x.change, y.change) and _near(x, y):
        return f"{both} are as near as “about” reaches"
    if _width(x) or _width(y):
        inner, outer = sorted((x, y), key=_width)
        return f"“{inner.text}” lies within “{outer.text}”"
    rough, fine = sorted((x, y), key=lambda figure: significant_digits(value(figure) or 0))
    return f"“{rough.text}” is “{fine.text}” rounded"


def _not_compared(x: Figure, y: Figure, listed: str, same_fact: float) -> str:
    """Why two figures of one unit that cannot both hold are no difference; "" where no rule says."""
    both = f"“{x.text}” and “{y.text}”"
    low, high = sorted((abs(value(x) or 0), abs(value(y) or 0)))
    if x.unit != y.unit:
        return ""
    if x.unit == AGE:
        return f"{both} are ages, of two people as likely as of one"
    if high > FARTHEST_NUMBERS * low:
        return f"{both} are too far apart to count one thing"
    if listed:
        return f"{both} are not set against each other: {listed}"
    if same_fact < SURE:
        return f"{both} are not set against each other: that the sentences tell one fact is not sure enough"
    return ""


def _listed(figure: Figure, where: _Numbers) -> str:
    """Where a sentence lists more figures of one unit than tell which is which, that it does."""
    alike = [other.text for other in where.figures if other.unit == figure.unit]
    return (
        f"one sentence lists {', '.join(f'“{each}”' for each in alike)}" if len(alike) > MOST_FIGURES else ""
    )


def _near(x: Figure, y: Figure) -> bool:
    low, high = sorted((abs(value(x) or 0), abs(value(y) or 0)))
    return high - low <= 2 * ABOUT * high


def _width(figure: Figure) -> float:
    return (figure.high or 0) - (figure.low or 0)


def _times(a: _Numbers, b: _Numbers) -> Iterator[Weighed]:
    """A day within a week, a month within a year; two days or two years that no rule takes for one deed's."""
    lone_a = [x for x in a.times if not _dated(x, b.times)]
    lone_b = [y for y in b.times if not _dated(y, a.times)]
    for x, y in product(lone_a, lone_b):
        for one, two, inside in ((x, y, _within(x, y)), (y, x, _within(y, x))):
            if inside:
                yield Weighed(_extract(a, x), _extract(b, y), f"“{one.text}” lies within “{two.text}”")
        if _are_two(x, y):
            what = PERIODS[x.precision]
            reason = f"“{x.text}” and “{y.text}” are two {what}; that they are told of one deed is not sure"
            yield Weighed(_extract(a, x), _extract(b, y), reason)


def _are_two(x: Time, y: Time) -> bool:
    """Whether two times are of two days, weeks, months or years, though the week or year be not known."""
    if PERIODS.get(x.precision) is None or PERIODS.get(x.precision) != PERIODS.get(y.precision):
        return False
    if x.earliest and y.earliest:
        return not meet(x, y)
    return are_two_days(x, y)


def _dated(time: Time, others: Sequence[Time]) -> bool:
    return any(_when(time) == _when(other) for other in others)


def _when(time: Time) -> tuple[str | None, str | None]:
    """The days that a time may lie on, or how it is told where these are not known."""
    return (time.earliest, time.latest) if time.earliest or time.latest else (time.value, None)


def _within(inner: Time, outer: Time) -> bool:
    if not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return False
    nested = outer.earliest <= inner.earliest and inner.latest <= outer.latest
    return nested and outer.precision in WITHIN.get(inner.precision, ())


def _extract(where: _Numbers, item: Figure | Time) -> Extract:
    return Extract(where.article, item.start, item.end, item.text)
