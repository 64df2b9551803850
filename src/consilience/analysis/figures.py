"""Figures: value or range, unit, what is counted, and how exactly it is meant."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.analysis.amounts import Amount, find_amounts
from consilience.analysis.bounds import bound_of, direction_of
from consilience.analysis.counted import counted_thing, scope_of, two_of
from consilience.analysis.kinds import Place, is_age, kind_of
from consilience.analysis.parse import Parsed
from consilience.analysis.wordlists import word_list
from consilience.ids import content_id
from consilience.types import Change, Figure, FigureKind, Span, Time

_ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        word_list(
            """
            second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
            fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            """
        ),
        start=2,
    )
} | {"thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "hundredth": 100.0}
_ORDINAL = re.compile(
    rf"\b(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})*|\d+)(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\b(?!-)",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:(?P<frequency>twice|thrice)|(?P<multiple>(?:doubl|tripl|quadrupl)(?:e[sd]?|ing)"
    r"|halv(?:e[sd]?|ing)))\b",
    re.IGNORECASE,
)
_THIRTIES = re.compile(
    r"\b(?:his|her|their|my|your|our)\s(?P<words>(?:(?:early|mid|late)[ -])?(?P<tens>[1-9]0)s)\b",
    re.IGNORECASE,
)
_MULTIPLES = {"twi": 2.0, "thr": 3.0, "dou": 2.0, "tri": 3.0, "qua": 4.0, "hal": 0.5}
_NAMED = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|sept|oct|nov|dec)[.a-z]|\b"
    r"(?:march|april|may|june|july|aug)",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"P(?P<clock>T?)(?P<count>[\d.]+)(?P<unit>[SMHDWY])$")
_LENGTH_UNITS = {
    "TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "M": "month", "Y": "year",
}  # fmt: skip
_NO_NUMBER = re.compile(r"\b(?:an?|past)\b|long$", re.IGNORECASE)  # "a week ago", but not "last week"
_FROM = re.compile(r"\bfrom\s\S*$")
_PARENTHESIS = re.compile(r"\s?\((?:or |about )?")
_DURATION_UNIT = re.compile(
    r"(?:(?:\s?[-–]\s?|-?\sto\s|-to-|\sor\s)[\w.]+)?(?:\sand\sa\shalf)?"
    r"(?:\s(?:full|straight|consecutive|whole|long|more|calendar|business|working))?"
    r"[\s-](?:second|minute|hour|day|night|week|month|year|decade)s?\b"
)


def find_figures(parsed: Parsed, times: Sequence[Time] = ()) -> tuple[Figure, ...]:
    """Every figure of the article, in order; dates, ordinals, scores and names are marked by their kind.

    `times` are the article's time expressions: their numbers are dates, not quantities ("on 5 May", "in
    2014"), and every one with a number or a calendar name is given as a figure of kind "date", whose
    `low` and `high` are its first and last day as yyyymmdd. A range has `low` < `high`; a lower bound has no
    `high`, an upper bound no `low`. `counted` and `scope` come from the dependency parse.
    """
    text = parsed.clean.text
    calendar = _Calendar(parsed, times)
    found: list[Figure] = [*_dates(parsed, times)]
    amounts = find_amounts(text, calendar.holds)
    if amounts:
        found.extend(_quantities(parsed, amounts))
    taken = [(figure.start, figure.end) for figure in found]
    others = [*_others(parsed), *_lengths(parsed, times)]
    found.extend(figure for figure in others if not _overlaps(figure, taken))
    return tuple(sorted(found, key=lambda figure: (figure.start, -figure.end)))


class _Calendar:
    """The stretches of clean text that are dates or times of day."""

    def __init__(self, parsed: Parsed, times: Sequence[Time]) -> None:
        starts, ends = parsed.clean.starts, parsed.clean.ends
        self._text = parsed.clean.text
        self._spans = sorted((bisect_left(starts, t.start), bisect_left(ends, t.end) + 1) for t in times)

    def holds(self, start: int, end: int) -> bool:
        """Whether the number at `start:end` belongs to one, and does not count days, weeks, years itself."""
        index = bisect_right(self._spans, (start, len(self._text) + 1)) - 1
        return index >= 0 and self._spans[index][1] >= end and not _DURATION_UNIT.match(self._text, end)


def _quantities(parsed: Parsed, amounts: Sequence[Amount]) -> Iterator[Figure]:
    doc, text = parsed.doc, parsed.clean.text
    offsets = doc.to_array("IDX").tolist()
    previous: tuple[int, Change] = (-1, "=")
    end = 0  # of the last figure, with what it counts
    for amount in amounts:
        first = bisect_right(offsets, amount.start) - 1
        last = bisect_right(offsets, amount.end - 1) - 1
        number = bisect_right(offsets, amount.number_start) - 1
        counted = counted_thing(doc, first, last, several=amount.high != 1, unit=amount.unit_kind)
        if counted is None and amount.form == "words":
            counted = two_of(doc, number)
        place = Place(doc, text, number, last, counted)
        aged = is_age(place, amount)
        kind = "quantity" if aged else kind_of(place, amount)
        if kind is None or (kind == "name" and amount.start < end):
            continue  # no figure, or part of what the last one counts: "two B-52 bombers"
        change = _change(text, amount) if kind == "quantity" else "="
        if change == "=" and previous[1] != "~" and _is_equivalent(text, previous[0], amount.start):
            change = previous[1]
        previous = (amount.end, change)
        if aged:
            amount = replace(amount, unit="year of age", unit_text=amount.unit_text or "age")
        elif amount.unit is None and counted is not None and kind in ("quantity", "vote"):
            reach = amount.end if counted.partitive else max(amount.end, counted.end)
            amount = replace(amount, unit=counted.lemma, unit_text=counted.text, end=reach)
        end = amount.end
        yield _figure(parsed, amount, kind, change, _bound(text, amount, kind, change), place)


def _change(text: str, amount: Amount) -> Change:
    bound = bound_of(text, amount.start, amount.end, spell=amount.unit_kind == "time")
    if amount.join == "range" and _FROM.search(text, max(0, amount.start - 12), amount.start):
        return bound  # "rose from 3 to 4 percent" names two states, and no change by an amount
    return direction_of(text, amount.start, amount.end, measured=amount.unit is not None) or bound


def _bound(text: str, amount: Amount, kind: FigureKind, change: Change) -> Change:
    """The bound that a figure has, also beside a change: "rose more than 7 percent"."""
    if change not in ("up", "down") or kind != "quantity" or amount.low != amount.high:
        return change
    return bound_of(text, amount.start, amount.end, spell=amount.unit_kind == "time")


def _is_equivalent(text: str, end: int, start: int) -> bool:
    """Whether a figure stands in brackets right behind another: "more than 7 million crowns ($1 million)"."""
    return 0 <= end < start and _PARENTHESIS.fullmatch(text, end, start) is not None


def _figure(
    parsed: Parsed, amount: Amount, kind: FigureKind, change: Change, bound: Change, place: Place
) -> Figure:
    counted, thing = place.counted, None
    scope: tuple[Span, ...] = ()
    if kind == "quantity":
        if counted is not None and amount.unit_kind != "age":
            thing = parsed.span(counted.start, counted.end)
        head = counted.head if counted is not None else place.first
        scope = tuple(parsed.span(*offsets) for offsets in scope_of(place.doc, head, place.first, place.last))
    return _made(
        parsed, parsed.span(amount.start, amount.end),
        low=None if bound == "<" else amount.low,
        high=None if bound == ">" else amount.high,
        unit=amount.unit, unit_text=amount.unit_text, change=change, kind=kind, counted=thing, scope=scope,
    )  # fmt: skip


def _dates(parsed: Parsed, times: Sequence[Time]) -> Iterator[Figure]:
    for time in times:
        if time.kind == "point" and _NAMED.search(time.text):
            low, high = (float(day.replace("-", "")) if day else None for day in (time.earliest, time.latest))
            yield _made(parsed, Span(time.start, time.end), low=low, high=high, unit=None, kind="date")


def _lengths(parsed: Parsed, times: Sequence[Time]) -> Iterator[Figure]:
    """Lengths of time that name no number: "a year and a half", "a decade ago", "the monthlong strike"."""
    clean = parsed.clean
    for time in times:
        match = _LENGTH.search(time.value)
        if match is not None and time.kind != "set" and _NO_NUMBER.search(time.text):
            value, unit = float(match["count"]), _LENGTH_UNITS[match["clock"] + match["unit"]]
            start, end = bisect_left(clean.starts, time.start), bisect_left(clean.ends, time.end) + 1
            change = bound_of(clean.text, start, end, spell=True)
            yield _made(
                parsed,
                Span(time.start, time.end),
                low=None if change == "<" else value,
                high=None if change == ">" else value,
                change=change,
                unit=unit,
                unit_text=unit,
                kind="duration",
            )


def _others(parsed: Parsed) -> Iterator[Figure]:
    """Ordinals, ages told by the decade, and words for how often or how many times as much."""
    text = parsed.clean.text
    for match in _ORDINAL.finditer(text):
        digits = match["digits"]
        value = float(digits.replace(",", "")) if digits else _ORDINALS[match["word"].lower()]
        yield _made(parsed, parsed.span(*match.span()), low=value, high=value, unit=None, kind="ordinal")
    for match in _THIRTIES.finditer(text):
        low = float(match["tens"])
        yield _made(
            parsed, parsed.span(*match.span("words")),
            low=low, high=low + 9, unit="year of age", unit_text="s", change="~", kind="quantity",
        )  # fmt: skip
    for match in _MULTIPLE.finditer(text):
        value = _MULTIPLES[match[0][:3].lower()]
        kind: FigureKind = "frequency" if match["frequency"] else "multiple"
        yield _made(parsed, parsed.span(*match.span()), low=value, high=value, unit=None, kind=kind)


def _made(
    parsed: Parsed,
    span: Span,
    *,
    low: float | None,
    high: float | None,
    unit: str | None,
    kind: FigureKind,
    unit_text: str | None = None,
    change: Change = "=",
    counted: Span | None = None,
    scope: tuple[Span, ...] = (),
) -> Figure:
    article = parsed.article
    return Figure(
        content_id("figure", article.id, span.start, span.end, kind), article.id, span.start, span.end,
        article.text[span.start : span.end], low, high, unit, unit_text, change, kind, counted, scope,
    )  # fmt: skip


def _overlaps(figure: Figure, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.end and figure.start < end for start, end in taken)
