"""Dates that differ, by rule: two days of one deed, or two dates where what stands around them is alike."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from consilience.calendar import MONTHS
from consilience.comparison.contrasts import Contrast, days_between
from consilience.comparison.deeds import Deed, may_be_same, told_as_one
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.settings import Setting
from consilience.comparison.told import Plain, Told
from consilience.types import Time, TimePrecision

TOLD = 18.0  # the weight of a clause (about three rare words) that tells of an act; a dateline has less
SAME_ACT = 0.6  # how alike the clauses around two dates are that date one act
LOOSELY = timedelta(days=2)  # what may lie between a week, month or year and a day that is meant to be in it
FEW_YEARS = 3  # by which two spans that mean one office or building time may differ at an end
_TERM = re.compile(r"\d{4}/\d{4}")  # the value of a span of years
_STANDING = re.compile(r"\b(?:as of|since) (?:the )?$", re.IGNORECASE)
_NEXT_TO = re.compile(r",? (?:the|a|two|three) (?:day|week|month|year)s? (?:before|after|earlier|later)\b")
_HELD_AGAINST = re.compile(r"\b(?:from|than|against|with|on|over) (?:(?:in|the) )?$", re.IGNORECASE)
PERIODS: frozenset[TimePrecision] = frozenset({"week", "month", "season", "quarter", "year"})


def calendar_days(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two dates of one deed that is done in both accounts."""
    done = [
        (x, y) for x, y in product(a.deeds, b.deeds) if may_be_same(x, y) and x.state == y.state == "done"
    ]
    for contrast in around:
        if (
            contrast.weight == 1
            and is_dated(a, b, contrast)
            and not _are_next_to(a.facets, b.facets, contrast)
        ):
            spans = (range(*contrast.a), range(*contrast.b))
            if any(x.when & set(spans[0]) and y.when & set(spans[1]) for x, y in done):
                yield _dated(a, b, contrast)


def _are_next_to(a: Facets, b: Facets, contrast: Contrast) -> bool:
    """Whether a day is told as that before or after another: "on May 9, the day before he was found"."""
    return any(
        _NEXT_TO.match(f.statement.text, span[1] - f.statement.start) is not None
        for f, span in ((a, contrast.a), (b, contrast.b))
    )


def days(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two days, weeks, months or years of one deed, told in whatever words: "on Monday", "last year"."""
    if of_two_periods(a, b, around) and any(contrast.kind == "number" for contrast in around):
        return  # so many claims filed in that week, so many in this
    if names_clash(a.facets, b.facets):
        return
    deeds = [(x, y) for x, y in product(a.deeds, b.deeds) if is_once(x, a) and is_once(y, b)]
    for contrast in around:
        if contrast.kind != "date" or not _are_apart(a.facets, b.facets, contrast):
            continue
        if _in_same_words(a.facets, b.facets, contrast) or _are_next_to(a.facets, b.facets, contrast):
            continue
        spans = (set(range(*contrast.a)), set(range(*contrast.b)))
        for x, y in deeds:
            if x.state == y.state and x.when & spans[0] and y.when & spans[1] and told_as_one(x, y):
                moved = x.state == "ahead" and days_between(a.facets, b.facets) > 0
                yield replace(_dated(a, b, contrast), relation="update" if moved else "conflict")


def two_terms(a: Told, b: Told) -> Iterator[Plain]:
    """Two spans of years that are nearly one: "from 1967 to 1979" and "from 1966 to 1978".

    Where somebody or something named stands in both: spans of two offices seldom overlap so far.
    """
    if names_clash(a.facets, b.facets) or not _names_of(a.facets) & _names_of(b.facets):
        return
    x, y = (_terms(told.facets) for told in (a, b))
    if len(x) == len(y) == 1 and _are_nearly_one(x[0], y[0]):
        spans = (x[0].start, x[0].end), (y[0].start, y[0].end)
        yield Plain("date", "conflict", *spans, (x[0].value, y[0].value))


def _names_of(f: Facets) -> frozenset[str]:
    return frozenset(word for name in f.names for word in name.words)


def _terms(f: Facets) -> list[Time]:
    return [time for time in f.times if _TERM.fullmatch(time.value)]


def _are_nearly_one(x: Time, y: Time) -> bool:
    """Whether two spans of years differ, at either end by few, and by less than they share."""
    (begun, ended), (began, ends) = ([int(year) for year in time.value.split("/")] for time in (x, y))
    shared = min(ended, ends) - max(begun, began)
    apart = abs(begun - began), abs(ended - ends)
    return 0 < max(apart) <= FEW_YEARS and sum(apart) < shared


def _in_same_words(a: Facets, b: Facets, contrast: Contrast) -> bool:
    """Whether two days are worded alike, "Thursday" and "Thursday": rather is an account dated wrongly."""
    return a.words(contrast.a).lower() == b.words(contrast.b).lower()


def is_once(deed: Deed, told: Told) -> bool:
    """Whether a deed is done or ahead, once in its statement; what somebody says he says on many days."""
    alone = sum(each.verb == deed.verb for each in told.deeds) == 1
    return alone and deed.state in ("done", "ahead") and not deed.negated and not deed.telling


def is_done_after(told: Told, deed: Deed, before: Told) -> bool:
    """Whether a statement gives a deed a day after the one on which another account came out."""
    published = before.facets.day
    return bool(published) and any(
        time.precision == "day" and time.start in deed.when and (time.earliest or "") > published
        for time in told.facets.times
    )


def _are_apart(a: Facets, b: Facets, contrast: Contrast) -> bool:
    """Whether two times are two even if the longer one is meant loosely: a weekend may have a Friday."""
    if contrast.weight == 1:
        return True
    x, y = sorted((_meant(a, contrast.a), _meant(b, contrast.b)))
    return date.fromisoformat(y[0]) - date.fromisoformat(x[1]) > LOOSELY


def dates_alike(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two dates where what stands around them is alike."""
    if any(contrast.kind == "state" for contrast in around):  # "ran in 2008", "will run in 2016": two acts
        return
    for contrast, setting in around.items():
        if _is_as_of(a.facets, contrast.a) or _is_as_of(b.facets, contrast.b):
            continue
        same_act = setting.clause >= SAME_ACT and setting.weight >= TOLD and not _date_two(a, b, contrast)
        if contrast.weight == 1 and same_act and is_dated(a, b, contrast):
            yield _dated(a, b, contrast)


def _is_as_of(f: Facets, span: tuple[int, int]) -> bool:
    """Whether a time says when something held, and not when it was done: "as of 2031", "since May"."""
    return _STANDING.search(f.before(span[0])) is not None


def _date_two(a: Told, b: Told, contrast: Contrast) -> bool:
    """Whether two dates hang on verbs that cannot be one: "spoke in 1967", "was born in 1960"."""
    x, y = (
        [deed for deed in told.deeds if deed.when.intersection(range(*span))]
        for told, span in ((a, contrast.a), (b, contrast.b))
    )
    return bool(x and y) and not any(may_be_same(one, other) for one, other in product(x, y))


def _dated(a: Told, b: Told, contrast: Contrast) -> Plain:
    """The difference of two dates; "January" in accounts of two years is two versions.

    Days of weeks that are not known are told apart by their words.
    """
    meant = ("/".join(filter(None, _meant(t.facets, span))) for t, span in ((a, contrast.a), (b, contrast.b)))
    first, second = (days or None for days in meant)
    return Plain("date", "conflict", contrast.a, contrast.b, (first, second))


def _meant(f: Facets, span: tuple[int, int]) -> tuple[str, str]:
    """The first and last day of a time that a contrast found there; "" where its week is not known."""
    time = next(time for time in f.times if (time.start, time.end) == span)
    return time.earliest or "", time.latest or ""


def _precision(told: Told, span: tuple[int, int]) -> TimePrecision:
    return next(time.precision for time in told.facets.times if (time.start, time.end) == span)


def is_dated(a: Told, b: Told, contrast: Contrast) -> bool:
    """Whether a contrast is one of calendar dates; a bare weekday may be another week's."""
    words = [t.facets.words(span).lower() for t, span in ((a, contrast.a), (b, contrast.b))]
    return contrast.kind == "date" and all(
        any(character.isdigit() for character in w) or not set(MONTHS).isdisjoint(w.split()) for w in words
    )


def of_two_periods(a: Told, b: Told, around: Iterable[Contrast]) -> bool:
    """Whether what is counted is counted for two weeks, months or years: "filed claims last week"."""
    in_a, in_b = (frozenset(at for deed in told.deeds for at in deed.when) for told in (a, b))
    return any(
        contrast.kind == "date"
        and not any(_is_basis(told.facets, span) for told, span in ((a, contrast.a), (b, contrast.b)))
        and not PERIODS.isdisjoint((_precision(a, contrast.a), _precision(b, contrast.b)))
        and in_a.intersection(range(*contrast.a))
        and in_b.intersection(range(*contrast.b))
        for contrast in around
    )


def _is_basis(f: Facets, span: tuple[int, int]) -> bool:
    """Whether a time is only what another is held against: "up 18 percent from a year earlier"."""
    return _HELD_AGAINST.search(f.before(span[0])) is not None
