"""Readers of what is told from now or from a day in the text: spells, times ago, clock times, repetitions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from consilience.analysis import periods
from consilience.analysis.dates import day_of
from consilience.analysis.periods import Period
from consilience.analysis.readings import (
    CLOCK_PARTS,
    FROM_TEXT,
    STEPS,
    Context,
    Get,
    Reading,
    around_now,
    counts,
    leading_number,
    length_of,
    month_number,
    number_of,
    signed,
    unit_of,
    weekday_number,
    with_part,
    year_of,
)


def _stretch(get: Get, context: Context) -> Reading | None:
    unit, near = unit_of(get("unit")), get("near") or ""
    low, high = counts(get("count"), get("count2"))
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
    step = length_of(unit, length)
    if near in ("past", "last"):
        return Reading("duration", Period(value, precision, published - step, published))
    return Reading("duration", Period(value, precision, published, published + step))


def _around(get: Get, context: Context) -> Reading:
    """What ends or begins with a day, or holds it: "the week ended April 11", "the week of April 6"."""
    unit, way = unit_of(get("unit")), get("way") or ""
    month, day = month_number(get("month") or get("month2")), leading_number(get("day") or get("day2"))
    at = day_of(year_of(get("year")), month, day, None, context)
    if at.earliest is None:
        return Reading("point", replace(at, precision=periods.UNITS[unit][1]))
    length = length_of(unit, 1)
    if way == "of":
        return Reading("point", periods.around(at.earliest, unit, 0))
    first = at.earliest if way in ("beginning", "starting") else at.earliest - length + timedelta(days=1)
    last = first + length - timedelta(days=1)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Reading("point", Period(value, periods.UNITS[unit][1], first, last))


def _ago(get: Get, context: Context) -> Reading:
    """A distance from now ("two weeks ago") or from a day in the text ("two weeks later")."""
    unit, way = unit_of(get("unit")), get("way") or ""
    low, high = counts(get("count"), get("count2"))
    value, precision = periods.duration(unit, low, high), periods.UNITS[unit][1]
    back = way in ("ago", "earlier", "before", "beforehand", "prior")
    anchor = "DCT" if way in ("ago", "from now", "hence") else "REF"
    relative = Period(f"{anchor}{'-' if back else '+'}{value}", precision)
    published = context.published
    if anchor == "REF" or published is None or low is None:
        return Reading("point", relative)
    step = -1 if back else 1
    at = published + step * length_of(unit, low)
    if unit in ("second", "minute", "hour"):
        return Reading("point", replace(relative, earliest=min(at, published), latest=max(at, published)))
    if unit in ("decade", "century") or not low.is_integer():
        return Reading("point", periods.year(at.year))
    near = periods.around(published, unit, step * int(low))
    if high is not None and high != low:
        far = periods.around(published, unit, step * int(high))
        near = periods.between(far, near) if back else periods.between(near, far)
    return Reading("point", near)


def _near(get: Get, context: Context) -> Reading:
    unit, near = get("unit") or "", get("near") or ""
    clock = CLOCK_PARTS.get(get("part") or "")
    if near in FROM_TEXT:
        return Reading("point", Period(f"REF{signed(FROM_TEXT[near], unit)}", periods.UNITS[unit][1]), clock)
    if near == "past" and unit == "weekend":
        near = "last"
    if unit == "decade" and near in ("last", "next", "coming"):
        return _stretch_of_one(unit, context, ahead=near != "last")
    if near == "past":  # "the past year": up to now, not the calendar year before
        return _stretch_of_one(unit, context)
    return Reading("point", with_part(around_now(unit, STEPS[near], context), get("mod"), context), clock)


def _weekend(_get: Get, context: Context) -> Reading:
    """ "the weekend": the last one that has begun, or the next one where the words look ahead."""
    published = context.published
    step = 0 if published is None or published.weekday() >= 5 or context.tense() == "future" else -1
    return Reading("point", around_now("weekend", step, context))


def _stretch_of_one(unit: str, context: Context, *, ahead: bool = False) -> Reading:
    value, precision = periods.duration(unit if unit != "weekend" else "week", 1), periods.UNITS[unit][1]
    published = context.published
    if published is None:
        return Reading("duration", Period(value, precision))
    days = sorted((published, published + (1 if ahead else -1) * length_of(unit, 1)))
    return Reading("duration", Period(value, precision, *days))


def _partday(get: Get, context: Context) -> Reading:
    near, clock = get("near") or "", CLOCK_PARTS[get("part") or ""]
    if near in FROM_TEXT:
        return Reading("point", Period(f"REF{signed(FROM_TEXT[near], 'day')}", "day"), clock)
    return Reading("point", around_now("day", STEPS[near], context), clock)


def _nextday(get: Get, context: Context) -> Reading:
    if get("deictic"):
        return Reading(
            "point", around_now("day", -2 if "yesterday" in (get("deictic") or "") else 2, context)
        )
    step = (
        {"before": -1, "after": 1}[get("way") or ""]
        if get("way")
        else {"next": 1, **FROM_TEXT}[get("near") or ""]
    )
    return Reading("point", Period(f"REF{signed(step, 'day')}" if step else "REF", "day"))


def _deictic(get: Get, context: Context) -> Reading:
    word = get("word") or ""
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    clock = CLOCK_PARTS.get(get("part") or "") or {"tonight": "NI", "overnight": "NI"}.get(word)
    return Reading("point", around_now("day", step, context), clock)


def _every(get: Get, _context: Context) -> Reading:
    if get("weekday"):
        value = f"XXXX-WXX-{weekday_number(get('weekday')) + 1}"
        return Reading("set", Period(value, "day"), CLOCK_PARTS.get(get("wpart") or ""))
    if get("month"):
        return Reading("set", Period(f"XXXX-{month_number(get('month')):02d}", "month"))
    if get("season"):
        return Reading("set", Period(f"XXXX-{periods.SEASONS[get('season') or ''][0]}", "season"))
    if get("part"):
        return Reading("set", Period("XXXX-XX-XX", "day"), CLOCK_PARTS[get("part") or ""])
    unit = unit_of(get("unit"))
    count = None if get("count") == "few" else 2.0 if get("other") else number_of(get("count")) or 1.0
    return Reading("set", Period(periods.duration(unit, count), periods.UNITS[unit][1]))


def _often(get: Get, _context: Context) -> Reading:
    words = {
        "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
        "quarterly": "quarter", "yearly": "year", "annually": "year", "hourly": "hour",
    }  # fmt: skip
    unit = words.get(get("word") or "") or unit_of(get("unit"))
    return Reading("set", Period(periods.duration(unit, 1), periods.UNITS[unit][1]))


def _clock(get: Get, _context: Context) -> Reading | None:
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
        clock = f"{int(number_of(get('oclock')) or 0):02d}:00"
    return Reading("point", Period("XXXX-XX-XX", "time"), clock)


def _duration(get: Get, _context: Context) -> Reading | None:
    unit = unit_of(get("unit"))
    low, high = counts(get("count"), get("count2"))
    if get("extra") and low is not None:
        low += 0.5
        high = low
    if unit == "weekend" or (unit == "second" and get("count") in ("a", "an", "one")):
        return None
    return Reading("duration", Period(periods.duration(unit, low, high), periods.UNITS[unit][1]))


def _long(get: Get, _context: Context) -> Reading:
    unit = get("unit") or ""
    return Reading("duration", Period(periods.duration(unit, 1), periods.UNITS[unit][1]))


def _vague(get: Get, _context: Context) -> Reading:
    unit, way = unit_of(get("unit")), get("way")
    value, precision = periods.duration(unit, None), periods.UNITS[unit][1]
    if way is None:
        return Reading("duration", Period(value, precision))
    anchor = "DCT-" if way == "ago" else "REF-" if way in ("earlier", "before") else "REF+"
    return Reading("point", Period(anchor + value, precision))


# What reads which form of the grammar.
READERS: dict[str, Callable[[Get, Context], Reading | None]] = {
    "stretch": _stretch,
    "around": _around,
    "ago": _ago,
    "weekend": _weekend,
    "near": _near,
    "partday": _partday,
    "nextday": _nextday,
    "deictic": _deictic,
    "every": _every,
    "often": _often,
    "clock": _clock,
    "duration": _duration,
    "long": _long,
    "vague": _vague,
}
