"""The calendar: its words, in lower case, and which of two days of publication is the earlier.

What the steps that read, compare or write dates know alike.
"""

from collections.abc import Sequence
from datetime import date, datetime

DAY = len("2031-03-08")  # a date without a time of day
HOUR = 3600  # seconds

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FEASTS = frozenset(
    """
    advent carnival christmas diwali easter eid epiphany halloween hanukkah lent michaelmas midsummer passover
    pentecost ramadan shrovetide thanksgiving whitsun yom yule
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date, or date and time; None where there is none, or it is none."""
    moment = _moment_of(published)
    return moment.date() if moment else None


def came_before(one: str | None, other: str | None) -> bool:
    """Whether what is dated `one` is surely older than what is dated `other`, both in ISO 8601.

    By the moment where both give a time of day and its distance from UTC; else by the day, and on one day by
    the hour where both give it without.
    """
    first, second = _moment_of(one), _moment_of(other)
    if first is None or second is None:
        return False
    if first.tzinfo and second.tzinfo:
        return first < second
    if first.date() != second.date():
        return first.date() < second.date()
    hours = all(len(published or "") > DAY for published in (one, other))
    return hours and first.tzinfo is second.tzinfo and first < second


def hours_between(one: str | None, other: str | None) -> float:
    """The hours from one moment in ISO 8601 to another, less than 0 where that is the older; 0 if not known.

    Known where both give a time of day, and both or neither its distance from UTC.
    """
    first, second = _moment_of(one), _moment_of(other)
    if first is None or second is None or any(len(published or "") <= DAY for published in (one, other)):
        return 0.0
    if (first.tzinfo is None) != (second.tzinfo is None):
        return 0.0
    return (second - first).total_seconds() / HOUR


def ages_of(published: Sequence[str | None]) -> list[int]:
    """For each of some ISO 8601 dates how many of the others are surely older."""
    return [sum(came_before(other, one) for other in published) for one in published]


def _moment_of(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat((published or "").strip())
    except ValueError:  # a page may say it was published on the 31st of February
        return None
