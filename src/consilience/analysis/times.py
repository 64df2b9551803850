"""Time expressions resolved against the publication date, as TIMEX3 values with their precision.

The grammar (`time_grammar`) finds the forms, the readers (`time_readings`) say what they mean; here they
are judged in their sentence (is "2016" a year, is "May" a month), the tense decides between past and
future, and neighbours are put together ("2:30 a.m. Tuesday", "from 2016 to 2018"). `limits` tells when
something was from where a stretch only begins or ends.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.analysis import periods
from consilience.analysis.limits import limit_of
from consilience.analysis.parse import Parsed
from consilience.analysis.readings import Context, Reading
from consilience.analysis.senses import is_time
from consilience.analysis.tenses import Clause
from consilience.analysis.time_grammar import find_expressions
from consilience.analysis.time_readings import read
from consilience.analysis.wordlists import word_set
from consilience.ids import content_id
from consilience.types import Time


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    form: str
    reading: Reading


def find_times(parsed: Parsed) -> tuple[Time, ...]:
    """Every time expression of the article, in order.

    `value` is a TIMEX3 value or an ISO 8601 interval; `earliest` and `latest` are the days that it can lie
    on. An unknown publication date gives relative values (see `time_readings`), never a guess. Northern
    seasons and the publication date's own time zone are assumed.
    """
    text, doc = parsed.clean.text, parsed.doc
    offsets: list[int] = []
    published = _published(parsed.article.published)
    found: list[_Found] = []
    for match in find_expressions(text):
        if not offsets:
            offsets = doc.to_array("IDX").tolist()
        first, last = bisect_right(offsets, match.start) - 1, bisect_right(offsets, match.end - 1) - 1
        if not is_time(match, text, doc, first, last):
            continue
        reading = read(match.form, match.get, Context(published, Clause(doc, doc[first])))
        if reading is not None:
            found.append(_Found(match.start, match.end, match.form, reading))
    return tuple(_time(parsed, each, bisect_right(offsets, each.start) - 1) for each in _join(text, found))


def _published(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date and time; None where there is none."""
    if not published:
        return None
    try:
        return date.fromisoformat(published.strip()[:10])
    except ValueError:  # a date in some other form is not guessed at
        return None


# ── Neighbours ───────────────────────────────────────────────────────────────────────────────────

LONGEST_GAP = 14  # characters between two expressions that are one: " at about "
_BESIDE = re.compile(r",? (?:on |at |of |in )?|,? (?:on|at) (?:about |around |roughly )")
_TO = re.compile(r" (?:to|through|until|and) |\s?[-–—]\s?")
_LISTED = re.compile(r", | (?:and|or|to) |\s?[-–—]\s?")
_YEAR = re.compile(r"\d{4}")
_DAYS = word_set("monthday daymonth weekday deictic iso numeric holiday partday nextday")
_ENDS = word_set("year month monthday daymonth weekday season quarter decade numeric iso")


def _join(text: str, found: Sequence[_Found]) -> list[_Found]:
    joined: list[_Found] = []
    for each in _lend_years(text, found):
        pair = _pair(text, joined[-1], each) if joined else None
        if pair is None:
            joined.append(each)
        else:
            joined[-1] = pair
    return joined


def _lend_years(text: str, found: Sequence[_Found]) -> list[_Found]:
    """Months before a month with a year are of that year: "in June and July of 2009"."""
    lent: list[_Found] = []
    for each in reversed(found):
        after = lent[-1] if lent else None
        if (
            after is not None
            and each.form == after.form == "month"
            and after.reading.period.earliest is not None
            and not _YEAR.search(text, each.start, each.end)
            and _YEAR.search(text, after.start, after.end)
            and _LISTED.fullmatch(text, each.end, after.start)
        ):
            own = int(each.reading.period.value[-2:])
            last = after.reading.period.earliest
            period = periods.month(last.year - (own > last.month), own)
            each = replace(each, reading=replace(each.reading, period=period))
        lent.append(each)
    return lent[::-1]


def _pair(text: str, a: _Found, b: _Found) -> _Found | None:
    """One expression of two neighbours: a day and its time of day, or the two ends of a stretch."""
    if b.start - a.end > LONGEST_GAP or a.reading.kind != "point" or b.reading.kind != "point":
        return None
    gap = text[a.end : b.start]
    if _BESIDE.fullmatch(gap):
        if a.form == "clock" and b.form in _DAYS:
            return replace(a, end=b.end, form="moment", reading=replace(b.reading, clock=a.reading.clock))
        if b.form == "clock" and a.form in _DAYS:
            return replace(a, end=b.end, form="moment", reading=replace(a.reading, clock=b.reading.clock))
    if a.form not in _ENDS or b.form not in _ENDS or not _TO.fullmatch(gap):
        return None
    before = text[max(0, a.start - 9) : a.start].lower()
    if gap == " and " and not before.endswith(("between ", "from ")):
        return None
    if gap == " to " and not before.endswith("from ") and a.form != b.form:
        return None
    first, last = a.reading.period, b.reading.period
    if first.earliest and last.latest and first.earliest > last.latest:
        return None
    return replace(a, end=b.end, form="interval", reading=Reading("point", periods.between(first, last)))


def _time(parsed: Parsed, found: _Found, first: int) -> Time:
    span = parsed.span(found.start, found.end)
    period, clock = found.reading.period, found.reading.clock
    value = f"{period.value}T{clock}" if clock else period.value
    article = parsed.article
    limit = None
    if found.reading.kind == "point":
        limit = limit_of(
            parsed.clean.text, parsed.doc, found.start, found.end, first, clock=clock is not None
        )
    return Time(
        content_id("time", article.id, span.start, span.end),
        article.id,
        span.start,
        span.end,
        article.text[span.start : span.end],
        value,
        found.reading.kind,
        "time" if clock else period.precision,
        period.earliest.isoformat() if period.earliest else None,
        period.latest.isoformat() if period.latest else None,
        limit,
    )
