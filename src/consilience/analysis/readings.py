"""Readings of time expressions, and what their readers share: counts, units, steps from now."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from consilience.analysis import periods
from consilience.analysis.periods import Part, Period
from consilience.analysis.time_grammar import COUNTS
from consilience.calendar import MONTHS, WEEKDAYS
from consilience.types import TimeKind

Tense = Literal["past", "future"]
Get = Callable[[str], str | None]  # the words of a group of the expression, in lower case


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression's kind and period; `clock` is its time of day ("17:00", "EV")."""

    kind: TimeKind
    period: Period
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading may go by: the day of publication, and the tense that the expression stands in."""

    published: date | None
    tense: Callable[[], Tense | None]


# "last" and its like: how many units from now. "the following week" counts from a day in the text instead.
STEPS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "this coming": 1,
    "this past": -1,
}
FROM_TEXT = {
    "previous": -1,
    "following": 1,
    "same": 0,
    "very next": 1,
    "the previous": -1,
    "the following": 1,
    "the next": 1,
}
_PARTS: dict[str, Part] = {
    "early": "early",
    "earlier": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "later": "late",
}
CLOCK_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def around_now(unit: str, step: int, context: Context) -> Period:
    """The period of a unit's size `step` units from the publication date; relative where that is unknown."""
    if context.published is None:
        return Period(f"DCT{signed(step, unit)}" if step else "DCT", periods.UNITS[unit][1])
    return periods.around(context.published, unit, step)


def signed(step: int, unit: str) -> str:
    """A number of units as a signed duration: "-P1D"."""
    return f"{'-' if step < 0 else '+'}{periods.duration('week' if unit == 'weekend' else unit, abs(step))}"


def with_part(period: Period, mod: str | None, context: Context) -> Period:
    """ "early", "late" and the like; "earlier this month" ends, and "later this month" begins, today."""
    words = (mod or "").replace("-", " ").split()
    if not words:
        return period
    published = context.published
    if published and period.earliest and period.latest and period.earliest <= published <= period.latest:
        if words[0] == "earlier":
            return replace(period, latest=published)
        if words[0] == "later":
            return replace(period, earliest=published)
    return periods.part_of(period, _PARTS[words[0]])


def year_of(words: str | None, context: Context | None = None) -> int | None:
    """The year of "2016" or of "last" (year); None where there is none or it cannot be known."""
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    if context is None or context.published is None:
        return None
    return context.published.year + STEPS[words]


def month_number(name: str | None) -> int:
    """1 to 12 for a month's name or its abbreviation."""
    return next(i for i, month in enumerate(MONTHS, start=1) if month.startswith((name or "")[:3]))


def weekday_number(name: str | None) -> int:
    """0 for Monday to 6 for Sunday."""
    return next(i for i, weekday in enumerate(WEEKDAYS) if weekday.startswith((name or "")[:3]))


def leading_number(words: str | None) -> int:
    """The number in "9th"."""
    return int("".join(c for c in words or "" if c.isdigit()))


def unit_of(words: str | None) -> str:
    """A unit's name in the singular."""
    word = words or ""
    return "century" if word.startswith("centur") else word.removesuffix("s")


def counts(words: str | None, until: str | None = None) -> tuple[float | None, float | None]:
    """The two ends of "two" or of "two to three"; None where the words leave the number open."""
    low = number_of(words)
    return low, number_of(until) if until else low


def number_of(words: str | None) -> float | None:
    """The number of a count; None where the words leave it open ("several")."""
    if words is None:
        return None
    if words.startswith("half"):
        return 0.5
    if words.startswith(("couple", "a couple")):
        return 2.0
    if words.endswith(" and a half"):
        whole = number_of(words.removesuffix(" and a half"))
        return None if whole is None else whole + 0.5
    if words[0].isdigit():
        return float(words)
    first, _, second = words.partition("-")
    if first not in COUNTS:
        return None
    return COUNTS[first] + COUNTS.get(second, 0.0)


def length_of(unit: str, count: float) -> relativedelta:
    """A number of units as a step in the calendar, in whole days."""
    whole = int(count)
    match unit:
        case "year" | "season":
            return relativedelta(years=whole, months=round((count - whole) * 12))
        case "decade":
            return relativedelta(years=round(10 * count))
        case "century":
            return relativedelta(years=round(100 * count))
        case "quarter":
            return relativedelta(months=round(3 * count))
        case "month":
            return relativedelta(months=whole, days=round((count - whole) * 30))
        case "week" | "weekend":
            return relativedelta(days=round(7 * count))
        case "fortnight":
            return relativedelta(days=round(14 * count))
        case "day" | "night":
            return relativedelta(days=round(count))
        case _:
            hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[unit] * count
            return relativedelta(days=round(hours / 24 + 0.5))  # the days that it may reach over
