"""The timeline: the times that statements name, resolved to days, months or years, in order."""

from bisect import bisect_right
from collections.abc import Sequence

from consilience.datelines import behind_dateline
from consilience.types import Event, Statement, Time, TimePrecision

# Coarser than a year a time says nothing of the order of an event's parts.
DATED: frozenset[TimePrecision] = frozenset({"time", "day", "week", "month", "season", "quarter", "year"})


def lay_out(times: Sequence[Time], statements: Sequence[Statement]) -> tuple[Event, ...]:
    """Events in order of time: one for each period that statements name, with the statements that name it.

    Durations, repeated times, times that could not be resolved (no publication date), those at which a
    stretch only begins or ends ("until Monday") and those of a dateline, which date the report, are
    left out.
    """
    places: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: (s.article, s.start)):
        places.setdefault(statement.article, []).append(statement)
    events: dict[tuple[str, str, TimePrecision], tuple[list[str], list[str]]] = {}
    for time in times:
        if time.kind != "point" or time.limit or time.precision not in DATED:
            continue
        if not time.earliest or not time.latest:
            continue
        holder = _holder(time, places.get(time.article, []))
        if holder is None or time.end <= holder.start + behind_dateline(holder.text):
            continue
        precision: TimePrecision = "day" if time.precision == "time" else time.precision
        named, told = events.setdefault((time.earliest[:10], time.latest[:10], precision), ([], []))
        named.append(time.id)
        if holder.id not in told:
            told.append(holder.id)
    return tuple(
        Event(earliest, latest, precision, tuple(named), tuple(told))
        for (earliest, latest, precision), (named, told) in sorted(events.items())
    )


def _holder(time: Time, statements: list[Statement]) -> Statement | None:
    """The statement, of one article's in order, that holds a time; None where the time stands outside all."""
    at = bisect_right([statement.start for statement in statements], time.start) - 1
    if at >= 0 and statements[at].start <= time.start and time.end <= statements[at].end:
        return statements[at]
    return None
