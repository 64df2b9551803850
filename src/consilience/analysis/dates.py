"""Readers of the calendar's own names: days, months, years, seasons, quarters, decades, feasts."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, relativedelta

from consilience.analysis import periods
from consilience.analysis.periods import Part, Period
from consilience.analysis.readings import (
    CLOCK_PARTS,
    STEPS,
    Context,
    Get,
    Reading,
    around_now,
    leading_number,
    month_number,
    number_of,
    weekday_number,
    with_part,
    year_of,
)
from consilience.analysis.time_grammar import DECADES, ORDINALS
from consilience.types import TimePrecision

_CENTURIES = {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
_FIXED_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new years day": (1, 1), "new years eve": (12, 31), "new year day": (1, 1), "new year eve": (12, 31),
    "halloween": (10, 31), "valentines day": (2, 14), "valentine day": (2, 14), "fourth of july": (7, 4),
    "july fourth": (7, 4), "independence day": (7, 4), "veterans day": (11, 11),
}  # fmt: skip
AHEAD_MONTHS = 3  # news that names a month without a year looks back rather than ahead
NEAR_MONTHS = 6  # a date without a year is the nearest one: at most this far back or ahead


def _iso(get: Get, _context: Context) -> Reading:
    return Reading("point", periods.day(date.fromisoformat(get("date") or "")), get("time"))


def _numeric(get: Get, _context: Context) -> Reading:
    a, b, year = int(get("a") or 0), int(get("b") or 0), int(get("year") or 0)
    if get("sign") == ".":  # 21.12.2018 is written where the day comes first
        return Reading("point", periods.day(date(year, b, a)))
    if a > 12 or a == b:
        return Reading("point", periods.day(date(year, b, a)))
    if b > 12:
        return Reading("point", periods.day(date(year, a, b)))
    return Reading("point", periods.year(year))  # 03/04/2020: which is the month depends on the country


def _nine(_get: Get, _context: Context) -> Reading:
    return Reading("point", periods.day(date(2001, 9, 11)))


def _monthday(get: Get, context: Context) -> Reading:
    month, day = month_number(get("month")), leading_number(get("day"))
    year = year_of(get("year"))
    first = day_of(year, month, day, get("weekday"), context)
    if get("until"):
        return Reading(
            "point",
            periods.between(first, _same_year(first, year, month, leading_number(get("until")), context)),
        )
    if get("until_month"):
        until = _same_year(
            first, year, month_number(get("until_month")), leading_number(get("until_day")), context
        )
        return Reading("point", periods.between(first, until))
    return Reading("point", first)


def _dayofmonth(get: Get, context: Context) -> Reading:
    day, step = leading_number(get("day")), STEPS[get("which") or ""]
    if context.published is None:
        return Reading("point", Period(f"DCT{step:+d}M-{day:02d}", "day"))
    there = context.published + relativedelta(months=step)
    return Reading("point", periods.day(date(there.year, there.month, day)))


def _within(get: Get, context: Context) -> Reading | None:
    whole = _whole(get, context)
    if whole.earliest is None or whole.latest is None:
        return Reading("point", whole)
    unit, place = (get("unit") or "").rstrip("s"), ORDINALS[get("ordinal") or ""]
    if get("count") is None and (get("unit") or "").endswith("s"):  # "the first days of June"
        return Reading("point", periods.part_of(whole, "start" if place == 1 else "end"))
    count = int(number_of(get("count")) or 1)
    if get("weekday"):
        at = whole.earliest if place > 0 else whole.latest - timedelta(days=6)
        at += timedelta(days=(weekday_number(get("weekday")) - at.weekday()) % 7)
        return Reading("point", periods.day(at + timedelta(weeks=max(place - 1, 0))))
    if unit == "month":
        length = relativedelta(months=count)
    elif unit == "weekend":
        saturday = whole.earliest + timedelta(days=(5 - whole.earliest.weekday()) % 7)
        if place > 0:
            return Reading("point", periods.weekend(saturday + timedelta(weeks=place - 1)))
        return Reading(
            "point", periods.weekend(whole.latest - timedelta(days=(whole.latest.weekday() - 5) % 7))
        )
    else:
        length = relativedelta(days=count * (7 if unit == "week" else 1))
    if place > 0:
        start = whole.earliest
        for _ in range(place - 1):
            start += length
        end = start + length - timedelta(days=1)
    else:
        end = whole.latest
        start = end - length + timedelta(days=1)
    precision: TimePrecision = {"day": "day", "week": "week", "month": "month"}[unit]  # type: ignore[assignment]
    value = start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
    return Reading("point", Period(value, precision, start, end))


_EDGES: dict[str, Part] = {
    "end": "end",
    "close": "end",
    "middle": "mid",
    "beginning": "start",
    "start": "start",
}


def _edge(get: Get, context: Context) -> Reading:
    return Reading("point", periods.part_of(_whole(get, context), _EDGES[get("edge") or ""]))


def _half(get: Get, context: Context) -> Reading:
    whole, number = _whole(get, context), ORDINALS[get("ordinal") or ""]
    if whole.earliest is None:
        return Reading("point", Period(f"{whole.value}-H{number}", "season"))
    return Reading("point", periods.half(whole.earliest.year, number))


def _whole(get: Get, context: Context) -> Period:
    """The month, year, week or decade that an expression speaks of a part of."""
    if get("month"):
        return _month_period(month_number(get("month")), year_of(get("year")), None, context)
    if get("whole"):
        return periods.year(int(get("whole") or 0))
    step = STEPS.get(get("near") or "", 0)
    return around_now(get("span") or "year", step, context)


def _month(get: Get, context: Context) -> Reading:
    period = _month_period(
        month_number(get("month")), year_of(get("year") or get("which"), context), get("near"), context
    )
    return Reading("point", with_part(period, get("mod"), context))


def _month_period(month: int, year: int | None, near: str | None, context: Context) -> Period:
    published = context.published
    if year is not None:
        return periods.month(year, month)
    if published is None:
        return Period(f"XXXX-{month:02d}", "month")
    if near in ("last", "past", "this past", "previous"):
        return periods.month(published.year - (month >= published.month), month)
    if near in ("next", "coming", "upcoming", "this coming"):
        return periods.month(published.year + (month <= published.month), month)
    if near in ("this", "current"):
        return periods.month(published.year, month)
    tense = context.tense()
    if tense == "past":
        return periods.month(published.year - (month > published.month), month)
    if tense == "future":
        return periods.month(published.year + (month < published.month), month)
    ahead = (month - published.month) % 12
    behind = (published.month - month) % 12
    return (
        periods.month(published.year + (month < published.month), month)
        if ahead < behind and ahead <= AHEAD_MONTHS
        else periods.month(published.year - (month > published.month), month)
    )


def _weekday(get: Get, context: Context) -> Reading:
    number = weekday_number(get("weekday"))
    clock = CLOCK_PARTS.get(get("part") or "")
    if get("plural"):
        return Reading("set", Period(f"XXXX-WXX-{number + 1}", "day"), clock)
    published, near = context.published, get("near")
    if get("which"):
        step = STEPS[get("which") or ""]
        if published is None:
            return Reading("point", Period(f"DCT{step:+d}W-{number + 1}", "day"), clock)
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        return Reading("point", periods.day(monday + timedelta(days=number)), clock)
    if published is None or near in ("previous", "following"):
        return Reading("point", Period(f"XXXX-WXX-{number + 1}", "day"), clock)
    back = (published.weekday() - number) % 7
    ahead = (number - published.weekday()) % 7
    if near in ("next", "coming", "upcoming", "this coming"):
        at = published + timedelta(days=ahead or 7)
        if near == "next" and at.isocalendar()[:2] == published.isocalendar()[:2]:
            at += timedelta(weeks=1)
    elif near in ("last", "past", "this past"):
        at = published - timedelta(days=back or 7)
    elif near == "this" or context.tense() == "future":
        at = published + timedelta(days=ahead)
    else:
        at = published - timedelta(days=back)
    return Reading("point", periods.day(at), clock)


def _decade(get: Get, context: Context) -> Reading:
    first = int(get("decade") or 0) if get("decade") else 1900 + int(get("short") or 0)
    period = periods.hundred(first) if first % 100 == 0 and first < 2000 else periods.decade(first)
    return Reading("point", with_part(period, get("mod"), context))


def _short(get: Get, _context: Context) -> Reading:
    tens = int(get("year") or 0) if get("year") else 10 * (2 + DECADES.index(get("word") or ""))
    return Reading("point", periods.decade(1900 + tens))


def _century(get: Get, context: Context) -> Reading:
    ordinal = get("ordinal") or ""
    period = periods.century(_CENTURIES.get(ordinal) or leading_number(ordinal))
    return Reading("point", with_part(period, get("mod") or get("mod2"), context))


def _season(get: Get, context: Context) -> Reading | None:
    name, near, published = get("season") or "", get("near"), context.published
    year = year_of(get("year") or get("which"), context)
    if (
        year is None
        and near is None
        and get("mod") is None
        and name in ("spring", "fall", "winter", "summer")
    ):
        return None  # "fall", "spring" and the like are more often other words
    if year is not None:
        return Reading("point", with_part(periods.season(year, name), get("mod"), context))
    code, _ = periods.SEASONS[name]
    if published is None:
        return Reading("point", Period(f"XXXX-{code}", "season"))
    candidates = [periods.season(published.year + step, name) for step in (-2, -1, 0, 1)]
    past = [p for p in candidates if p.latest and p.latest < published]
    begun = [p for p in candidates if p.earliest and p.earliest <= published]
    ahead = [p for p in candidates if p.earliest and p.earliest > published]
    running = [p for p in begun if p.latest and p.latest >= published]
    if near in ("last", "past", "this past", "previous"):
        chosen = past[-1]
    elif near in ("next", "coming", "upcoming", "this coming"):
        chosen = ahead[0]
    elif running:
        chosen = running[0]
    elif near == "this":
        chosen = periods.season(published.year, name)
    elif context.tense() == "future":
        chosen = ahead[0]
    else:
        chosen = begun[-1]
    return Reading("point", with_part(chosen, get("mod"), context))


def _quarter(get: Get, context: Context) -> Reading | None:
    year = year_of(get("year") or get("which"), context)
    word = get("ordinal")
    if word in ("last", "final") and year is None and get("near") != "the":
        return Reading("point", around_now("quarter", -1, context))
    number = int(get("number") or 0) or (4 if word in ("last", "final") else ORDINALS[word or ""])
    if year is None:
        return Reading("point", Period(f"XXXX-Q{number}", "quarter"))
    return Reading("point", periods.quarter(year, number))


def _fiscal(get: Get, _context: Context) -> Reading:
    year = int(get("year") or 0)  # a fiscal year begins where its country and company say: no days
    return Reading("point", Period(f"FY{year}", "year"))


def _year(get: Get, context: Context) -> Reading | None:
    first = int(get("year") or 0)
    until = get("until")
    if until is None:
        return Reading("point", with_part(periods.year(first), get("mod"), context))
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    if last <= first:
        return None
    return Reading("point", periods.between(periods.year(first), periods.year(last)))


def _holiday(get: Get, context: Context) -> Reading:
    name = (get("name") or "").replace("’", "").replace("'", "")
    year, published = year_of(get("year") or get("which"), context), context.published
    if year is not None:
        return Reading("point", periods.day(_holiday_in(name, year)))
    if published is None:
        fixed = _FIXED_HOLIDAYS.get(name)
        return Reading(
            "point", Period(f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX", "day")
        )
    days = [_holiday_in(name, published.year + step) for step in (-1, 0, 1)]
    return Reading("point", periods.day(_nearest(days, published, get("near"), context)))


def _holiday_in(name: str, year: int) -> date:
    if name in _FIXED_HOLIDAYS:
        return date(year, *_FIXED_HOLIDAYS[name])
    feast: date
    match name:
        case "thanksgiving":
            feast = date(year, 11, 1) + relativedelta(weekday=TH(4))
        case "memorial day":
            feast = date(year, 5, 31) + relativedelta(weekday=MO(-1))
        case "labor day":
            feast = date(year, 9, 1) + relativedelta(weekday=MO(1))
        case "good friday":
            feast = easter(year) - timedelta(days=2)
        case "easter monday":
            feast = easter(year) + timedelta(days=1)
        case _:
            feast = easter(year)
    return feast


def day_of(year: int | None, month: int, day: int, weekday: str | None, context: Context) -> Period:
    """A day of the calendar; without a year the one that the context's day and tense make likeliest."""
    if year is not None:
        return periods.day(date(year, month, day))
    published = context.published
    if published is None:
        date(2000, month, day)  # a day that some year has
        return Period(f"XXXX-{month:02d}-{day:02d}", "day")
    days = [d for step in (-1, 0, 1) if (d := _date_or_none(published.year + step, month, day)) is not None]
    if weekday is not None:
        same = [d for d in days if d.weekday() == weekday_number(weekday)]
        days = same or days
    return periods.day(_nearest(days, published, None, context))


def _nearest(days: list[date], published: date, near: str | None, context: Context) -> date:
    """The day that is meant: by "last" and "next", by the tense, else the nearest."""
    tense = {"last": "past", "next": "future"}.get(near or "") or (context.tense() if len(days) > 1 else None)
    within = [d for d in days if near is not None or abs((d - published).days) <= NEAR_MONTHS * 31]
    return min(
        _on_side(within, published, tense) or _on_side(days, published, tense) or days,
        key=lambda d: abs((d - published).days),
    )


def _on_side(days: list[date], published: date, tense: str | None) -> list[date]:
    """Those of some days that lie where the tense says; all where it says nothing."""
    return [d for d in days if not tense or (d <= published if tense == "past" else d >= published)]


def _same_year(first: Period, year: int | None, month: int, day: int, context: Context) -> Period:
    if first.earliest is None:
        return day_of(year, month, day, None, context)
    there = date(first.earliest.year, month, day)
    return periods.day(there if there >= first.earliest else there + relativedelta(years=1))


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


# What reads which form of the grammar.
READERS: dict[str, Callable[[Get, Context], Reading | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "nine": _nine,
    "monthday": _monthday,
    "daymonth": _monthday,
    "dayofmonth": _dayofmonth,
    "within": _within,
    "edge": _edge,
    "half": _half,
    "month": _month,
    "weekday": _weekday,
    "decade": _decade,
    "short": _short,
    "century": _century,
    "season": _season,
    "quarter": _quarter,
    "fiscal": _fiscal,
    "year": _year,
    "holiday": _holiday,
}
