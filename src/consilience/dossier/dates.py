"""ISO 8601 dates in the words that a reader uses."""

from datetime import date, datetime, timedelta

from consilience.calendar import MONTHS


def date_words(published: str | None) -> str | None:
    """A publication date as "8 March 2031" or "8 March 2031, 18:05"; as it stands where it is none."""
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    words = day_words(moment.date())
    return words if len(published) <= len("2031-03-08") else f"{words}, {moment:%H:%M}"


def day_words(day: date) -> str:
    """A day as "8 March 2031"; no month name depends on the machine's language."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def period_words(earliest: str, latest: str) -> str:
    """A period from one ISO date through another: "8 March 2031", "8 to 10 March 2031", "March 2031"."""
    try:
        first, last = date.fromisoformat(earliest[:10]), date.fromisoformat(latest[:10])
    except ValueError:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    if first == last:
        return day_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{month_name(first.month)} {first.year}"
        began = month_name(first.month) + ("" if first.year == last.year else f" {first.year}")
        return f"{began} to {month_name(last.month)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {month_name(first.month)} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def month_name(number: int) -> str:
    """The name of a month, 1 to 12; it does not depend on the machine's language."""
    return MONTHS[number - 1].capitalize()
