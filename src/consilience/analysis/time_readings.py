"""What a time expression means: its form's words and the publication date make a period.

Nothing is guessed: without a publication date, what hangs on it keeps a relative value. "XXXX" stands for
the part that is not known ("XXXX-01-09", "XXXX-WXX-6" for a Saturday); "DCT" for the day of publication
("DCT-P1D" yesterday, "DCT-P1M" last month); "REF" for a day that the text itself speaks of ("REF+P2D", two
days later).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, relativedelta

from consilience.analysis import periods
from consilience.analysis.periods import Part, Period
from consilience.analysis.time_grammar import COUNTS, MONTHS, ORDINALS, WEEKDAYS
from consilience.types import TimeKind, TimePrecision

Tense = Literal["past", "future"]
Get = Callable[[str], str | None]


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
_STEPS = {
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
_FROM_TEXT = {
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
_CLOCK_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
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
NEAR_MONTHS = 6  # a date without a year is the nearest one: at most this far back or ahead


def read(form: str, get: Get, context: Context) -> Reading | None:
    """The reading of an expression of a form, or None where its words make no time ("February 30")."""
    try:
        return _READERS[form](get, context)
    except (ValueError, OverflowError):  # a day that the calendar does not have, a year out of range
        return None


def _iso(get: Get, context: Context) -> Reading:
    return Reading("point", periods.day(date.fromisoformat(get("date") or "")), get("time"))


def _numeric(get: Get, context: Context) -> Reading:
    a, b, year = int(get("a") or 0), int(get("b") or 0), int(get("year") or 0)
    if get("sign") == ".":  # 21.12.2018 is written where the day comes first
        return Reading("point", periods.day(date(year, b, a)))
    if a > 12 or a == b:
        return Reading("point", periods.day(date(year, b, a)))
    if b > 12:
        return Reading("point", periods.day(date(year, a, b)))
    return Reading("point", periods.year(year))  # 03/04/2020: which is the month depends on the country


def _nine(get: Get, context: Context) -> Reading:
    return Reading("point", periods.day(date(2001, 9, 11)))


def _monthday(get: Get, context: Context) -> Reading:
    month, day = _month_number(get("month")), _leading_number(get("day"))
    year = _year_of(get("year"))
    first = _day_of(year, month, day, get("weekday"), context)
    if get("until"):
        return Reading(
            "point",
            periods.between(first, _same_year(first, year, month, _leading_number(get("until")), context)),
        )
    if get("until_month"):
        until = _same_year(
            first, year, _month_number(get("until_month")), _leading_number(get("until_day")), context
        )
        return Reading("point", periods.between(first, until))
    return Reading("point", first)


def _dayofmonth(get: Get, context: Context) -> Reading:
    day, step = _leading_number(get("day")), _STEPS[get("which") or ""]
    if context.published is None:
        return Reading("point", Period(f"DCT{step:+d}M-{day:02d}", "day"))
    there = context.published + relativedelta(months=step)
    return Reading("point", periods.day(date(there.year, there.month, day)))


def _within(get: Get, context: Context) -> Reading | None:
    whole = _whole(get, context)
    if whole.earliest is None or whole.latest is None:
        return Reading("point", whole)
    unit, place = (get("unit") or "").rstrip("s"), ORDINALS[get("ordinal") or ""]
    count = int(_number(get("count")) or 1)
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


def _edge(get: Get, context: Context) -> Reading:
    part: Part = {"end": "late", "close": "late", "middle": "mid"}.get(get("edge") or "", "early")  # type: ignore[assignment]
    return Reading("point", periods.part_of(_whole(get, context), part))


def _half(get: Get, context: Context) -> Reading:
    whole, number = _whole(get, context), ORDINALS[get("ordinal") or ""]
    if whole.earliest is None:
        return Reading("point", Period(f"{whole.value}-H{number}", "season"))
    return Reading("point", periods.half(whole.earliest.year, number))


def _whole(get: Get, context: Context) -> Period:
    """The month, year, week or decade that an expression speaks of a part of."""
    if get("month"):
        return _month_period(_month_number(get("month")), _year_of(get("year")), None, context)
    if get("whole"):
        return periods.year(int(get("whole") or 0))
    step = _STEPS.get(get("near") or "", 0)
    return _around(get("span") or "year", step, context)


def _month(get: Get, context: Context) -> Reading:
    period = _month_period(
        _month_number(get("month")), _year_of(get("year") or get("which"), context), get("near"), context
    )
    return Reading("point", _with_mod(period, get("mod"), context))


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
        if ahead < behind
        else periods.month(published.year - (month > published.month), month)
    )


def _weekday(get: Get, context: Context) -> Reading:
    number = _weekday_number(get("weekday"))
    clock = _CLOCK_PARTS.get(get("part") or "")
    if get("plural"):
        return Reading("set", Period(f"XXXX-WXX-{number + 1}", "day"), clock)
    published, near = context.published, get("near")
    if get("which"):
        step = _STEPS[get("which") or ""]
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
    elif near == "this":
        at = published + timedelta(days=ahead)
    elif context.tense() == "future":
        at = published + timedelta(days=ahead or 7)
    else:
        at = published - timedelta(days=back)
    return Reading("point", periods.day(at), clock)


def _decade(get: Get, context: Context) -> Reading:
    first = int(get("decade") or 0) if get("decade") else 1900 + int(get("short") or 0)
    return Reading("point", _with_mod(periods.decade(first), get("mod"), context))


def _short(get: Get, context: Context) -> Reading:
    return Reading("point", periods.decade(1900 + int(get("year") or 0)))


def _century(get: Get, context: Context) -> Reading:
    ordinal = get("ordinal") or ""
    period = periods.century(_CENTURIES.get(ordinal) or _leading_number(ordinal))
    return Reading("point", _with_mod(period, get("mod") or get("mod2"), context))


def _season(get: Get, context: Context) -> Reading | None:
    name, near, published = get("season") or "", get("near"), context.published
    year = _year_of(get("year") or get("which"), context)
    if (
        year is None
        and near is None
        and get("mod") is None
        and name in ("spring", "fall", "winter", "summer")
    ):
        return None  # "fall", "spring" and the like are more often other words
    if year is not None:
        return Reading("point", _with_mod(periods.season(year, name), get("mod"), context))
    code, month = periods.SEASONS[name]
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
    return Reading("point", _with_mod(chosen, get("mod"), context))


def _quarter(get: Get, context: Context) -> Reading | None:
    year = _year_of(get("year") or get("which"), context)
    word = get("ordinal")
    if word in ("last", "final") and year is None and get("near") != "the":
        return Reading("point", _around("quarter", -1, context))
    number = int(get("number") or 0) or (4 if word in ("last", "final") else ORDINALS[word or ""])
    if year is None:
        return Reading("point", Period(f"XXXX-Q{number}", "quarter"))
    return Reading("point", periods.quarter(year, number))


def _fiscal(get: Get, context: Context) -> Reading:
    year = int(get("year") or 0)  # a fiscal year begins where its country and company say: no days
    return Reading("point", Period(f"FY{year}", "year"))


def _stretch(get: Get, context: Context) -> Reading | None:
    unit, near = _unit(get("unit")), get("near") or ""
    low, high = _count(get("count"), get("count2"))
    value = periods.duration(unit, low, high)
    precision = periods.UNITS[unit][1]
    published = context.published
    if (
        published is None
        or near not in ("past", "last", "next", "coming")
        or unit in ("second", "minute", "hour")
    ):
        return Reading("duration", Period(value, precision))
    length = high or low
    if length is None:
        return Reading("duration", Period(value, precision))
    step = _length(unit, length)
    if near in ("past", "last"):
        return Reading("duration", Period(value, precision, published - step, published))
    return Reading("duration", Period(value, precision, published, published + step))


def _ago(get: Get, context: Context) -> Reading | None:
    unit, way = _unit(get("unit")), get("way") or ""
    low, high = _count(get("count"), get("count2"))
    value, precision = periods.duration(unit, low, high), periods.UNITS[unit][1]
    if way not in ("ago", "from now", "hence"):
        sign = "-" if way in ("earlier", "before", "beforehand", "prior") else "+"
        return Reading("point", Period(f"REF{sign}{value}", precision))
    sign = -1 if way == "ago" else 1
    published = context.published
    if published is None or low is None:
        return Reading("point", Period(f"DCT{'-' if sign < 0 else '+'}{value}", precision))
    if unit in ("second", "minute", "hour"):
        at = published + sign * _length(unit, low)
        return Reading(
            "point",
            Period(f"DCT{'-' if sign < 0 else '+'}{value}", "time", min(at, published), max(at, published)),
        )
    if unit in ("decade", "century"):
        at = published + sign * _length(unit, low)
        return Reading("point", periods.year(at.year))
    if not float(low).is_integer():
        return Reading("point", periods.year((published + sign * _length(unit, low)).year))
    near = periods.around(published, unit, sign * int(low))
    if unit == "week":  # "two weeks ago": that week
        near = periods.week(published + sign * timedelta(weeks=low))
    if high is not None and high != low:
        far = periods.around(published, unit, sign * int(high))
        near = periods.between(far, near) if sign < 0 else periods.between(near, far)
    return Reading("point", near)


def _near(get: Get, context: Context) -> Reading:
    unit, near = get("unit") or "", get("near") or ""
    clock = _CLOCK_PARTS.get(get("part") or "")
    if near in _FROM_TEXT:
        return Reading(
            "point", Period(f"REF{_signed(_FROM_TEXT[near], unit)}", periods.UNITS[unit][1]), clock
        )
    if near == "past":  # "the past year": up to now, not the calendar year before
        return _stretch_of_one(unit, context)
    return Reading("point", _with_mod(_around(unit, _STEPS[near], context), get("mod"), context), clock)


def _stretch_of_one(unit: str, context: Context) -> Reading:
    value, precision = periods.duration(unit if unit != "weekend" else "week", 1), periods.UNITS[unit][1]
    if context.published is None:
        return Reading("duration", Period(value, precision))
    start = context.published - _length(unit, 1)
    return Reading("duration", Period(value, precision, start, context.published))


def _partday(get: Get, context: Context) -> Reading:
    near, clock = get("near") or "", _CLOCK_PARTS[get("part") or ""]
    if near in _FROM_TEXT:
        return Reading("point", Period(f"REF{_signed(_FROM_TEXT[near], 'day')}", "day"), clock)
    return Reading("point", _around("day", _STEPS[near], context), clock)


def _nextday(get: Get, context: Context) -> Reading:
    if get("deictic"):
        return Reading("point", _around("day", -2 if "yesterday" in (get("deictic") or "") else 2, context))
    step = (
        {"before": -1, "after": 1}[get("way") or ""]
        if get("way")
        else {"next": 1, **_FROM_TEXT}[get("near") or ""]
    )
    return Reading("point", Period(f"REF{_signed(step, 'day')}" if step else "REF", "day"))


def _deictic(get: Get, context: Context) -> Reading:
    word = get("word") or ""
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    clock = _CLOCK_PARTS.get(get("part") or "") or {"tonight": "NI", "overnight": "NI"}.get(word)
    return Reading("point", _around("day", step, context), clock)


def _every(get: Get, context: Context) -> Reading:
    if get("weekday"):
        value = f"XXXX-WXX-{_weekday_number(get('weekday')) + 1}"
        return Reading("set", Period(value, "day"), _CLOCK_PARTS.get(get("wpart") or ""))
    if get("month"):
        return Reading("set", Period(f"XXXX-{_month_number(get('month')):02d}", "month"))
    if get("season"):
        return Reading("set", Period(f"XXXX-{periods.SEASONS[get('season') or ''][0]}", "season"))
    if get("part"):
        return Reading("set", Period("XXXX-XX-XX", "day"), _CLOCK_PARTS[get("part") or ""])
    unit = _unit(get("unit"))
    count = None if get("count") == "few" else 2.0 if get("other") else _number(get("count")) or 1.0
    return Reading("set", Period(periods.duration(unit, count), periods.UNITS[unit][1]))


def _often(get: Get, context: Context) -> Reading:
    words = {
        "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
        "quarterly": "quarter", "yearly": "year", "annually": "year", "hourly": "hour",
    }  # fmt: skip
    unit = words.get(get("word") or "") or _unit(get("unit"))
    return Reading("set", Period(periods.duration(unit, 1), periods.UNITS[unit][1]))


def _clock(get: Get, context: Context) -> Reading | None:
    word = get("word")
    if word:
        clock = "12:00" if word != "midnight" else "00:00"
    elif get("half"):
        clock = f"{int(get('hour') or 0) % 12 + 12 * (get('half') == 'p'):02d}:{get('minute') or '00'}"
    elif get("hour24"):
        clock = f"{int(get('hour24') or 0):02d}:{get('minute24')}"
    elif get("military"):
        clock = f"{(get('military') or '')[:2]}:{(get('military') or '')[2:]}"
        if int(clock[:2]) > 23:
            return None
    else:
        clock = f"{int(_number(get('oclock')) or 0):02d}:00"
    return Reading("point", Period("XXXX-XX-XX", "time"), clock)


def _holiday(get: Get, context: Context) -> Reading:
    name = (get("name") or "").replace("’", "").replace("'", "")
    year, published = _year_of(get("year") or get("which"), context), context.published
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
    match name:
        case "thanksgiving":
            return date(year, 11, 1) + relativedelta(weekday=TH(4))
        case "memorial day":
            return date(year, 5, 31) + relativedelta(weekday=MO(-1))
        case "labor day":
            return date(year, 9, 1) + relativedelta(weekday=MO(1))
        case "good friday":
            return easter(year) - timedelta(days=2)
        case "easter monday":
            return easter(year) + timedelta(days=1)
        case _:
            return easter(year)


def _duration(get: Get, context: Context) -> Reading | None:
    unit = _unit(get("unit"))
    low, high = _count(get("count"), get("count2"))
    if get("extra") and low is not None:
        low += 0.5
        high = low
    if unit == "weekend" or (unit == "second" and get("count") in ("a", "an", "one")):
        return None
    return Reading("duration", Period(periods.duration(unit, low, high), periods.UNITS[unit][1]))


def _long(get: Get, context: Context) -> Reading:
    unit = get("unit") or ""
    return Reading("duration", Period(periods.duration(unit, 1), periods.UNITS[unit][1]))


def _vague(get: Get, context: Context) -> Reading:
    unit, way = _unit(get("unit")), get("way")
    value, precision = periods.duration(unit, None), periods.UNITS[unit][1]
    if way is None:
        return Reading("duration", Period(value, precision))
    anchor = "DCT-" if way == "ago" else "REF-" if way in ("earlier", "before") else "REF+"
    return Reading("point", Period(anchor + value, precision))


def _year(get: Get, context: Context) -> Reading | None:
    first = int(get("year") or 0)
    until = get("until")
    if until is None:
        return Reading("point", periods.year(first))
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    if last <= first:
        return None
    return Reading("point", periods.between(periods.year(first), periods.year(last)))


_READERS: dict[str, Callable[[Get, Context], Reading | None]] = {
    "iso": _iso, "numeric": _numeric, "nine": _nine, "monthday": _monthday, "daymonth": _monthday,
    "dayofmonth": _dayofmonth, "within": _within, "edge": _edge, "half": _half, "month": _month,
    "weekday": _weekday, "decade": _decade, "short": _short, "century": _century, "season": _season,
    "quarter": _quarter, "fiscal": _fiscal, "stretch": _stretch, "ago": _ago, "near": _near,
    "partday": _partday, "nextday": _nextday, "deictic": _deictic, "every": _every, "often": _often,
    "clock": _clock, "holiday": _holiday, "duration": _duration, "long": _long, "vague": _vague, "year": _year,
}  # fmt: skip


def _around(unit: str, step: int, context: Context) -> Period:
    if context.published is None:
        return Period(f"DCT{_signed(step, unit)}" if step else "DCT", periods.UNITS[unit][1])
    return periods.around(context.published, unit, step)


def _signed(step: int, unit: str) -> str:
    return f"{'-' if step < 0 else '+'}{periods.duration('week' if unit == 'weekend' else unit, abs(step))}"


def _with_mod(period: Period, mod: str | None, context: Context) -> Period:
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


def _day_of(year: int | None, month: int, day: int, weekday: str | None, context: Context) -> Period:
    if year is not None:
        return periods.day(date(year, month, day))
    published = context.published
    if published is None:
        date(2000, month, day)  # a day that some year has
        return Period(f"XXXX-{month:02d}-{day:02d}", "day")
    days = [d for step in (-1, 0, 1) if (d := _date_or_none(published.year + step, month, day)) is not None]
    if weekday is not None:
        same = [d for d in days if d.weekday() == _weekday_number(weekday)]
        days = same or days
    return periods.day(_nearest(days, published, None, context))


def _nearest(days: list[date], published: date, near: str | None, context: Context) -> date:
    """The day that is meant: by "last" and "next", by the tense, else the nearest."""
    tense = {"last": "past", "next": "future"}.get(near or "") or (context.tense() if len(days) > 1 else None)
    if near is None:
        within = [d for d in days if abs((d - published).days) <= NEAR_MONTHS * 31]
        days = within or days
    side = [d for d in days if (d <= published if tense == "past" else d >= published)] if tense else days
    return min(side or days, key=lambda d: abs((d - published).days))


def _same_year(first: Period, year: int | None, month: int, day: int, context: Context) -> Period:
    if first.earliest is None:
        return _day_of(year, month, day, None, context)
    there = date(first.earliest.year, month, day)
    return periods.day(there if there >= first.earliest else there + relativedelta(years=1))


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


def _year_of(words: str | None, context: Context | None = None) -> int | None:
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    if context is None or context.published is None:
        return None
    return context.published.year + _STEPS[words]


def _month_number(name: str | None) -> int:
    return next(i for i, month in enumerate(MONTHS, start=1) if month.startswith((name or "")[:3]))


def _weekday_number(name: str | None) -> int:
    return next(i for i, weekday in enumerate(WEEKDAYS) if weekday.startswith((name or "")[:3]))


def _leading_number(words: str | None) -> int:
    return int("".join(c for c in words or "" if c.isdigit()))


def _unit(words: str | None) -> str:
    word = words or ""
    return "century" if word.startswith("centur") else word.removesuffix("s")


def _count(words: str | None, until: str | None = None) -> tuple[float | None, float | None]:
    low = _number(words)
    return low, _number(until) if until else low


def _number(words: str | None) -> float | None:
    """The number of a count; None where the words leave it open ("several")."""
    if words is None:
        return None
    if words.startswith("half"):
        return 0.5
    if words.startswith(("couple", "a couple")):
        return 2.0
    if words[0].isdigit():
        return float(words)
    first, _, second = words.partition("-")
    if first not in COUNTS and first not in _TENS:
        return None
    return COUNTS.get(first, _TENS.get(first, 0.0)) + COUNTS.get(second, 0.0)


_TENS = {"seventy": 70.0, "eighty": 80.0}


def _length(unit: str, count: float) -> relativedelta:
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
