"""Numbers told for another time than the other account's: for 2008, for the 1990s, for the day after."""

import re
from collections.abc import Iterable, Iterator

from consilience.comparison.contrasts import meet
from consilience.comparison.dates import YEAR
from consilience.comparison.facets import Facets
from consilience.types import Figure, Time

WHEN = re.compile(r"\W{1,4}when\b[^.;]*$")  # between a year and a number that is told for it
SINCE = re.compile(r"(?<!not )\bsince $", re.IGNORECASE)  # "who has counted since 2011"
LONG_AGO = re.compile(r"(?:years|decades) (?:ago|earlier|before)|\b(?:1[5-9]|20)\d0s\b", re.IGNORECASE)


def of_two_times(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether one of two numbers is told for a year, or years ago, of which the other account is silent."""
    return _of_another_year(a, _times_of(a, x), b) or _of_another_year(b, _times_of(b, y), a)


def tell_two_years(a: Facets, b: Facets) -> bool:
    """The same of all that two statements tell."""
    return _of_another_year(a, a.times, b) or _of_another_year(b, b.times, a)


def of_a_later_day(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether one of two numbers is told for a day after the other one's account came out."""
    return _is_after(a, x, b) or _is_after(b, y, a)


def _of_another_year(here: Facets, times: Iterable[Time], there: Facets) -> bool:
    own = {here.day.split("-")[0], there.day.split("-")[0]}
    return any(
        (YEAR.fullmatch(time.text) or LONG_AGO.search(time.text))
        and time.start not in here.naming
        and not SINCE.search(here.before(time.start))
        and time.text not in own
        and not any(meet(time, other) for other in there.times)
        for time in times
    )


def _is_after(here: Facets, figure: Figure, there: Facets) -> bool:
    if not there.day:
        return False
    days = (time for time in _times_of(here, figure) if time.precision == "day" and time.limit is None)
    return any((time.earliest or "") > there.day for time in days)


def _times_of(here: Facets, figure: Figure) -> Iterator[Time]:
    """The times for which a figure is told, also those that a "when" joins to it."""
    scope = here.scopes.get(figure.id)
    if scope is None:
        return
    yield from scope.times
    text, offset = here.statement.text, here.statement.start
    for time in here.times:
        if WHEN.match(text[time.end - offset : max(figure.start - offset, 0)]):
            yield time
