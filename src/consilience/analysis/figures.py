"""Figures: value or range, unit, what is counted, and how exactly it is meant."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.amounts import Amount, find_amounts
from consilience.analysis.bounds import bound_of, direction_of
from consilience.analysis.counted import Counted, counted_thing, scope_of, two_of
from consilience.analysis.kinds import is_age, kind_of
from consilience.analysis.parse import Parsed
from consilience.ids import content_id
from consilience.types import Change, Figure, FigureKind, Span, Time

if TYPE_CHECKING:
    pass

_ORDINAL = re.compile(
    r"\b(?:(?P<digits>\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)"
    r"|(?P<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth))\b(?!-)",
    re.IGNORECASE,
)
_ORDINALS = {
    word: value
    for value, word in enumerate(
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"],
        start=2,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_MULTIPLE = re.compile(
    r"\b(?:(?P<frequency>once|twice|thrice)|(?P<multiple>(?:doubl|tripl|quadrupl)(?:e[sd]?|ing)|halv(?:e[sd]?|ing)))\b",
    re.IGNORECASE,
)
_MULTIPLES = {"onc": 1.0, "twi": 2.0, "thr": 3.0, "dou": 2.0, "tri": 3.0, "qua": 4.0, "hal": 0.5}
_NAMED = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary|\.)|feb(?:ruary|\.)|march|april|\bmay\b|june|july|aug(?:ust|\.)|"
    r"sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\s?\((?:or |about )?$")
_DURATION_UNIT = re.compile(r"[\s-](?:second|minute|hour|day|night|week|month|year|decade)s?\b")


def find_figures(parsed: Parsed, times: Sequence[Time] = ()) -> tuple[Figure, ...]:
    """Every figure of the article, in order; dates, ordinals, scores and numbered names are marked by their kind.

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
    taken = sorted((figure.start, figure.end) for figure in found)
    found.extend(figure for figure in _others(parsed) if not _overlaps(figure, taken))
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
    offsets = [token.idx for token in doc]
    previous: tuple[int, Change] = (-1, "=")
    for amount in amounts:
        first = bisect_right(offsets, amount.start) - 1
        last = bisect_right(offsets, amount.end - 1) - 1
        number = bisect_right(offsets, amount.number_start) - 1
        counted = counted_thing(
            doc, first, last, several=amount.high != 1, money=amount.unit_kind == "money"
        ) or two_of(doc, number)
        sentence = doc[number].sent
        aged = is_age(doc, text, amount, number, counted)
        kind = "quantity" if aged else kind_of(doc, text, amount, number, last, counted, sentence.text)
        if kind is None:
            continue
        change = _change(text, amount) if kind == "quantity" else "="
        if change == "=" and previous[0] >= 0 and _PARENTHESIS.fullmatch(text, previous[0], amount.start):
            change = previous[1] if previous[1] != "~" else "="  # "more than 7 million crowns ($1 million)"
        previous = (amount.end, change)
        yield _figure(parsed, amount, kind, change, counted if not aged else None, first, aged)


def _change(text: str, amount: Amount) -> Change:
    bound = bound_of(text, amount.start, amount.end)
    if amount.join == "range" and re.search(r"\bfrom\s\S*$", text[max(0, amount.start - 12) : amount.start]):
        return bound
    return direction_of(text, amount.start, amount.end, measured=amount.unit is not None) or bound


def _figure(
    parsed: Parsed,
    amount: Amount,
    kind: FigureKind,
    change: Change,
    counted: Counted | None,
    first: int,
    aged: bool,
) -> Figure:
    doc = parsed.doc
    unit, unit_text = amount.unit, amount.unit_text
    if aged:
        unit, unit_text = "year of age", unit_text or "age"
    elif unit is None and counted is not None and kind in ("quantity", "vote"):
        unit, unit_text = counted.lemma, counted.text
    end = amount.end
    if unit is not None and counted is not None and amount.unit is None and not counted.partitive:
        end = max(end, min(counted.end, doc[counted.head].idx + len(doc[counted.head])))
    span = parsed.span(amount.start, end)
    thing = None
    if counted is not None and kind == "quantity":
        thing = parsed.span(
            max(counted.start, amount.end) if counted.start < amount.start else counted.start, counted.end
        )
    head = counted.head if counted is not None else first
    scope = (
        tuple(parsed.span(*offsets) for offsets in scope_of(doc, head, first)) if kind == "quantity" else ()
    )
    return _made(
        parsed, span,
        low=None if change == "<" else amount.low,
        high=None if change == ">" else amount.high,
        unit=unit, unit_text=unit_text, change=change, kind=kind, counted=thing, scope=scope,
    )  # fmt: skip


def _dates(parsed: Parsed, times: Sequence[Time]) -> Iterator[Figure]:
    for time in times:
        if time.kind == "point" and _NAMED.search(time.text):
            low, high = (float(day.replace("-", "")) if day else None for day in (time.earliest, time.latest))
            yield _made(parsed, Span(time.start, time.end), low=low, high=high, unit=None, kind="date")


def _others(parsed: Parsed) -> Iterator[Figure]:
    """Ordinals, and words for how often or how many times as much."""
    text = parsed.clean.text
    for match in _ORDINAL.finditer(text):
        value = (
            float(match["digits"].replace(",", ""))
            if match["digits"]
            else float(_ORDINALS[match["word"].lower()])
        )
        yield _made(parsed, parsed.span(*match.span()), low=value, high=value, unit=None, kind="ordinal")
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
    index = bisect_right(taken, (figure.start, 1 << 60)) - 1
    return index >= 0 and taken[index][1] > figure.start
