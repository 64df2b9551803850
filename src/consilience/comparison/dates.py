"""What two dates say of one day: the same day, a day within a longer time, or another."""

import re
from dataclasses import dataclass
from datetime import date

from consilience.calendar import MONTHS, WEEKDAYS, day_of
from consilience.comparison.clocks import may_meet, minutes_in, without_clocks
from consilience.types import Figure, MeasureRelation

WEEK = 7  # days
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
FIRST_YEAR = 1000  # a smaller number in a date is a day of the month
YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class ToldDate:
    """How a date is told, and how far off it is from where it is told."""

    weekday: bool  # by the day of the week alone: "late on Tuesday"
    month: bool  # whether the month is named
    year: bool
    length: int | None  # days from the first to the last
    ago: int | None  # days before the account's own, below zero ahead of it; 0 on it


def relate_dates(a: Figure, b: Figure) -> MeasureRelation:
    """Relate two figures of kind "date"; their low and high are the first and last day as yyyymmdd.

    A date is resolved against the day of publication. Where that is not known the words are compared; where
    it is, the week of a bare weekday and the year of a date without one may still be another, and such a date
    is taken for the other account's.
    """
    hours = minutes_in(a.text), minutes_in(b.text)
    if all(hours) and not may_meet(*hours):
        return "conflict"
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return _relate_named(_named(a), _named(b))
    if (a.low, a.high) == (b.low, b.high):
        return "compatible" if all(hours) and _clock(a) != _clock(b) else "equal"
    if max(a.low, b.low) <= min(a.high, b.high):
        return "compatible"
    x, y = _day(a), _day(b)
    if x is None or y is None:
        return "conflict"
    bare = [not any(character.isdigit() for character in figure.text) for figure in (a, b)]
    if any(bare) and abs((x - y).days) == WEEK:
        return "equal" if all(bare) else "compatible"
    with_year = [str(day.year) in figure.text for figure, day in ((a, x), (b, y))]
    return "equal" if not all(with_year) and (x.month, x.day) == (y.month, y.day) else "conflict"


def _relate_named(a: dict[str, int], b: dict[str, int]) -> MeasureRelation:
    """Two dates by the parts that both name: year, month, day of the month, day of the week.

    Two times of day are known to be near enough to be one.
    """
    shared = a.keys() & b.keys()
    if not shared or any(a[part] != b[part] for part in shared - {"clock"}):
        return "conflict"
    if "clock" in shared and a["clock"] != b["clock"]:
        return "compatible"
    return "equal" if shared & {"day", "weekday", "clock"} or a == b else "compatible"


def _named(figure: Figure) -> dict[str, int]:
    """The parts of a date: of the day it is resolved to, else as its words name them."""
    day = _day(figure)
    parts = _told(figure)
    if day is None:
        return parts
    return parts | {"year": day.year, "month": day.month, "day": day.day, "weekday": day.weekday()}


def _told(figure: Figure) -> dict[str, int]:
    """The parts of a date that its words name."""
    clock = _clock(figure)
    parts = {} if clock is None else {"clock": clock}
    numbers = []
    for word in _WORDS.findall(without_clocks(figure.text.lower())):
        if word.isdigit():
            numbers.append(int(word))
        elif word in WEEKDAYS:
            parts["weekday"] = WEEKDAYS.index(word)
        elif word[:3] in SHORT_MONTHS:
            parts["month"] = SHORT_MONTHS.index(word[:3]) + 1
    for number in numbers:
        if number >= FIRST_YEAR:
            parts["year"] = number
        elif "month" in parts:
            parts["day"] = number
    return parts


def _clock(figure: Figure) -> int | None:
    """The time of day that a date names, in minutes from midnight."""
    return next(((first + last) // 2 for first, last in minutes_in(figure.text)), None)


def _day(figure: Figure) -> date | None:
    """The one day that a date is resolved to; None where it is a longer time or not known."""
    if figure.low is None or figure.low != figure.high:
        return None
    return _as_day(figure.low)


def _as_day(number: float) -> date | None:
    """The day that a number writes as yyyymmdd."""
    digits = int(number)
    try:
        return date(digits // 10_000, digits // 100 % 100, digits % 100)
    except ValueError:
        return None


def told_date(figure: Figure, published: str | None) -> ToldDate | None:
    """How a date is told in an account of the ISO 8601 day `published`; None of a figure that is no date."""
    if figure.kind != "date":
        return None
    parts = _told(figure)
    first, last = (None if number is None else _as_day(number) for number in (figure.low, figure.high))
    length = ago = None
    if first is not None and last is not None:
        length = (last - first).days
        day = day_of(published)
        ago = None if day is None else (day - min(max(day, first), last)).days
    weekday = "weekday" in parts and not _DIGIT.search(figure.text)
    return ToldDate(weekday, "month" in parts, "year" in parts, length, ago)
