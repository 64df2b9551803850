"""Which statements of a claim surely tell one fact, so that two informants who do confirm one another."""

import re
from collections.abc import Callable, Mapping, Set
from functools import cache
from itertools import product
from typing import NamedTuple

from consilience.independence.predicates import tell_predicates
from consilience.independence.tellings import Telling, tell_one_fact
from consilience.types import Account, Claim, Statement

# The score of a pair; of those from here on that two informants tell, on events the judge of pairs did not
# see, 169 of 170 tell one fact.
SURE = 0.95
# Pairs that different informants tell score lower and are oftener wrong, most of all where both only feel
# alike ("I understand that it offends people"). A number of the same thing is something to confirm: of such
# pairs from here to SURE 66 of 68 tell one fact. A day or year in common is not: 163 of 207.
WITH_A_NUMBER = 0.6
A_PAIR = 2  # up to here a number confirms nothing unless both texts say what is counted

PEOPLE = frozenset({"people", "person", "other"})  # units that do not say who was counted
COUNTS_NOTHING = frozenset({"ordinal", "date", "multiple", "frequency"})  # kinds of figures

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_NOON = 12  # hours; news writes 2.15 p.m. and 14:15 for one time


class Number(NamedTuple):
    """A number as it is compared: its value, and what it counts where the text says so."""

    value: str
    of: str | None
    common: bool  # one or two of anything
    half: str = ""  # of the day, where it is a time: "a" or "p"


class Measured(NamedTuple):
    """What of a statement can be set against another: its numbers, its days, and what it tells of whom.

    What it tells is read when it is first asked for: few pairs come so far.
    """

    numbers: frozenset[Number]
    days: frozenset[tuple[str, str]]  # ISO 8601, first and last
    telling: Callable[[], Telling]


def find_numbers(account: Account) -> dict[tuple[int, int], Number]:
    """The numbers of an account, by their offsets: its figures, and times of day as written.

    One and zero are left out: "one of them", "no" tell nothing. So is what counts nothing: dates, since all
    that is told of an event is told of its day, and "twice", "doubled", "the second".
    """
    text = account.article.text
    found = {
        (figure.start, figure.end): Number(
            f"{figure.low}-{figure.high}",
            "people" if figure.unit in PEOPLE else figure.unit,
            max(abs(each) for each in (figure.low, figure.high) if each is not None) <= A_PAIR,
        )
        for figure in account.analysis.figures
        if figure.kind not in COUNTS_NOTHING and not {figure.low, figure.high} <= {0, 1, None}
    }
    return found | {m.span(): _time(m) for m in _CLOCK.finditer(text)}


def _time(match: "re.Match[str]") -> Number:
    """A time of day; which half of it is "" where neither the hour nor the words tell."""
    hour, half = int(match[1]), (match[3] or "").lower()
    if not half and not 0 < hour <= _NOON:
        half = "p" if hour > _NOON else "a"
    return Number(f"{hour % _NOON}:{match[2]}", "time", False, half)


def measure(statement: Statement, numbers: Mapping[tuple[int, int], Number], account: Account) -> Measured:
    """What stands in a statement of an account; `numbers` are all that the account has."""

    def inside(start: int, end: int) -> bool:
        return statement.start <= start and end <= statement.end

    @cache
    def telling() -> Telling:
        own = [(*span, each.value) for span, each in numbers.items() if inside(*span)]
        return tell_predicates(account, statement, own)

    return Measured(
        frozenset(each for span, each in numbers.items() if inside(*span)),
        frozenset(
            (time.earliest, time.latest)
            for time in account.analysis.times
            if time.kind == "point" and time.earliest and time.latest and inside(time.start, time.end)
        ),
        telling,
    )


def sure_pairs(claim: Claim, measured: Mapping[str, Measured]) -> set[frozenset[str]]:
    """The pairs of a claim that surely tell one fact; `measured`: what its statements hold, by their ids."""
    return {
        frozenset((pair.a, pair.b))
        for pair in claim.pairs
        if _is_sure(pair.score, measured[pair.a], measured[pair.b])
    }


def _is_sure(score: float, a: Measured, b: Measured) -> bool:
    """Whether a pair of this score tells one fact: nothing in it that can be measured speaks against it."""
    if _numbers_clash(a.numbers, b.numbers) or _days_clash(a.days, b.days):
        return False
    shared = {
        x.value
        for x, y in product(a.numbers, b.numbers)
        if _is_one_value(x, y) and _may_count_one_thing(x, y)
    }
    if score < (WITH_A_NUMBER if shared else SURE):
        return False
    return tell_one_fact(a.telling(), b.telling(), shared)


def _numbers_clash(a: Set[Number], b: Set[Number]) -> bool:
    """Whether a number that only one has is another of the same thing, or as many of another thing."""
    lone_a = [x for x in a if not any(_is_one_value(x, y) and _may_count_one_thing(x, y) for y in b)]
    lone_b = [y for y in b if not any(_is_one_value(x, y) and _may_count_one_thing(x, y) for x in a)]
    return any((x.of is not None and x.of == y.of) or _is_one_value(x, y) for x, y in product(lone_a, lone_b))


def _days_clash(a: Set[tuple[str, str]], b: Set[tuple[str, str]]) -> bool:
    """Whether both speak of days, and no day of one can be a day of the other."""
    return bool(a and b) and not any(x[0] <= y[1] and y[0] <= x[1] for x, y in product(a, b))


def _is_one_value(a: Number, b: Number) -> bool:
    return a.value == b.value and (a.half == b.half or "" in (a.half, b.half))


def _may_count_one_thing(a: Number, b: Number) -> bool:
    """Whether two numbers of one value may count the same: "four police" is not "four civilians"."""
    if a.of is not None and a.of == b.of:
        return True
    return not a.common and not {a.of, b.of}.isdisjoint({None, "people"})
