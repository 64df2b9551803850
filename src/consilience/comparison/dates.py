"""What two dates say of one day: the same day, a day within a longer time, or another."""

import re
from datetime import date

from consilience.types import Figure, MeasureRelation

WEEK = 7  # days
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST_YEAR = 1000  # a smaller number in a date is a day of the month
_WORDS = re.compile(r"[a-z]+|\d+")


def relate_dates(a: Figure, b: Figure) -> MeasureRelation:
    """Relate two figures of kind "date"; their low and high are the first and last day as yyyymmdd.

    A date is resolved against the day of publication. Where that is not known the words are compared; where
    it is, the week of a bare weekday and the year of a date without one may still be another, and such a date
    is taken for the other account's.
    """
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return _relate_named(_named(a), _named(b))
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
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
    """Two dates by the parts that both name: year, month, day of the month, day of the week."""
    shared = a.keys() & b.keys()
    if not shared or any(a[part] != b[part] for part in shared):
        return "conflict"
    return "equal" if "day" in shared or "weekday" in shared or a == b else "compatible"


def _named(figure: Figure) -> dict[str, int]:
    """The parts of a date: of the day it is resolved to, else as its words name them."""
    day = _day(figure)
    if day is not None:
        return {"year": day.year, "month": day.month, "day": day.day, "weekday": day.weekday()}
    parts: dict[str, int] = {}
    numbers = []
    for word in _WORDS.findall(figure.text.lower()):
        if word.isdigit():
            numbers.append(int(word))
        elif word[:3] in WEEKDAYS and word.endswith("day"):
            parts["weekday"] = WEEKDAYS.index(word[:3])
        elif word[:3] in MONTHS:
            parts["month"] = MONTHS.index(word[:3]) + 1
    for number in numbers:
        if number >= FIRST_YEAR:
            parts["year"] = number
        elif "month" in parts:
            parts["day"] = number
    return parts


def _day(figure: Figure) -> date | None:
    """The one day that a date is resolved to; None where it is a longer time or not known."""
    if figure.low is None or figure.low != figure.high:
        return None
    digits = int(figure.low)
    try:
        return date(digits // 10_000, digits // 100 % 100, digits % 100)
    except ValueError:
        return None
