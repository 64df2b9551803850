"""Stretches of the calendar: first and last day, precision, and the TIMEX3 value that names them.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1): "2025-01-11", "2025-W02", "2025-SU", "2025-Q1", "199X",
"2025-01-11TEV". A stretch that TIMEX3 has no name for is an ISO 8601 interval, "2024-12-25/2024-12-31".
Seasons are the meteorological ones of the northern hemisphere; weeks begin on Monday.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from consilience.types import TimePrecision

Part = Literal["early", "mid", "late", "start", "end"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends inclusive, under its TIMEX3 value; no days where they are not known."""

    value: str
    precision: TimePrecision
    earliest: date | None = None
    latest: date | None = None


SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "fall": ("FA", 9),
    "autumn": ("FA", 9),
    "winter": ("WI", 12),
}
UNITS: dict[str, tuple[str, TimePrecision]] = {
    "second": ("T#S", "time"),
    "minute": ("T#M", "time"),
    "hour": ("T#H", "time"),
    "day": ("#D", "day"),
    "night": ("#D", "day"),
    "week": ("#W", "week"),
    "weekend": ("#W", "week"),
    "fortnight": ("#W", "week"),
    "month": ("#M", "month"),
    "quarter": ("#Q", "quarter"),
    "season": ("#Y", "year"),
    "year": ("#Y", "year"),
    "decade": ("#0Y", "decade"),
    "century": ("#00Y", "century"),
}


def day(at: date) -> Period:
    """One day."""
    return Period(at.isoformat(), "day", at, at)


def week(at: date) -> Period:
    """The week, Monday to Sunday, that a day lies in."""
    monday = at - timedelta(days=at.weekday())
    year, number, _ = at.isocalendar()
    return Period(f"{year:04d}-W{number:02d}", "week", monday, monday + timedelta(days=6))


def weekend(at: date) -> Period:
    """The Saturday and Sunday of a day's week."""
    saturday = at - timedelta(days=at.weekday() - 5)
    year, number, _ = at.isocalendar()
    return Period(f"{year:04d}-W{number:02d}-WE", "week", saturday, saturday + timedelta(days=1))


def month(year: int, number: int) -> Period:
    """A month of a year."""
    first = date(year, number, 1)
    return Period(f"{year:04d}-{number:02d}", "month", first, first + relativedelta(months=1, days=-1))


def season(year: int, name: str) -> Period:
    """A season; winter is the one that begins in December of `year`."""
    code, number = SEASONS[name]
    first = date(year, number, 1)
    return Period(f"{year:04d}-{code}", "season", first, first + relativedelta(months=3, days=-1))


def quarter(year: int, number: int) -> Period:
    """A quarter of the calendar year, 1 to 4."""
    first = date(year, 3 * number - 2, 1)
    return Period(f"{year:04d}-Q{number}", "quarter", first, first + relativedelta(months=3, days=-1))


def half(year: int, number: int) -> Period:
    """A half of the calendar year, 1 or 2."""
    first = date(year, 6 * number - 5, 1)
    return Period(f"{year:04d}-H{number}", "season", first, first + relativedelta(months=6, days=-1))


def year(number: int) -> Period:
    """A year."""
    return Period(f"{number:04d}", "year", date(number, 1, 1), date(number, 12, 31))


def decade(first: int) -> Period:
    """The ten years from a year that ends in 0."""
    return Period(f"{first // 10:03d}X", "decade", date(first, 1, 1), date(first + 9, 12, 31))


def hundred(first: int) -> Period:
    """The hundred years that share their first two digits: "the 1500s"."""
    return Period(f"{first // 100:02d}XX", "century", date(first, 1, 1), date(first + 99, 12, 31))


def century(number: int) -> Period:
    """A century by its ordinal: the 20th is 1901 to 2000, TIMEX3 "19XX"."""
    first = (number - 1) * 100 + 1
    return Period(f"{number - 1:02d}XX", "century", date(first, 1, 1), date(first + 99, 12, 31))


def around(at: date, unit: str, count: int) -> Period:
    """The period of a unit's size that lies `count` units from a day: ("week", -1) is last week."""
    match unit:
        case "day" | "night":
            return day(at + timedelta(days=count))
        case "week":
            return week(at + timedelta(weeks=count))
        case "weekend":
            return weekend(at + timedelta(weeks=count))
        case "fortnight":
            return week(at + timedelta(weeks=2 * count))
        case "month":
            there = at + relativedelta(months=count)
            return month(there.year, there.month)
        case "quarter":
            there = at + relativedelta(months=3 * count)
            return quarter(there.year, (there.month + 2) // 3)
        case "decade":
            return decade((at.year // 10 + count) * 10)
        case "century":
            return century((at.year - 1) // 100 + 1 + count)
        case _:
            return year(at.year + count)


def part_of(period: Period, part: Part) -> Period:
    """A third of a period, a sixth at its "start" and "end"; the value stays the whole's, as in TIMEX3."""
    if period.earliest is None or period.latest is None:
        return period
    length = (period.latest - period.earliest).days + 1
    third = max(round(length / (6 if part in ("start", "end") else 3)), 1)
    match part:
        case "early" | "start":
            return replace(period, latest=period.earliest + timedelta(days=third - 1))
        case "mid":
            return replace(
                period,
                earliest=period.earliest + timedelta(days=third),
                latest=period.latest - timedelta(days=third),
            )
        case "late" | "end":
            return replace(period, earliest=period.latest - timedelta(days=third - 1))


def between(first: Period, last: Period) -> Period:
    """The stretch from the beginning of one period to the end of another, as an ISO 8601 interval."""
    return Period(f"{first.value}/{last.value}", last.precision, first.earliest, last.latest)


def duration(unit: str, low: float | None, high: float | None = None) -> str:
    """The TIMEX3 value of a length of time ("P3W", "PT90M"); None is an unknown number, "PXD"."""
    if unit == "fortnight":
        unit, low, high = "week", low and low * 2, high and high * 2
    pattern = UNITS[unit][0]
    if low is None:
        number, pattern = "X", "#Y" if pattern in ("#0Y", "#00Y") else pattern
    elif high is not None and high != low:
        return f"{duration(unit, low)}/{duration(unit, high)}"
    else:
        number = f"{low:g}"
    if low is not None and pattern in ("#0Y", "#00Y"):
        scale = 10 if pattern == "#0Y" else 100
        number, pattern = f"{low * scale:g}", "#Y"
    if pattern == "#Q":
        number, pattern = ("X" if low is None else f"{low * 3:g}"), "#M"
    return "P" + pattern.replace("#", number)
