"""Time expressions resolved against the publication date, as TIMEX3 values with their precision.

The grammar (`time_grammar`) finds the forms, the readers (`time_readings`) say what they mean; here they
are judged in their sentence (is "2016" a year, is "May" a month), the tense decides between past and
future, and neighbours are put together ("2:30 a.m. Tuesday", "from 2016 to 2018").
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from consilience.analysis import periods
from consilience.analysis.parse import Parsed
from consilience.analysis.readings import Context, Reading, Tense
from consilience.analysis.time_grammar import Match, find_expressions
from consilience.analysis.time_readings import read
from consilience.analysis.units import unit_after
from consilience.ids import content_id
from consilience.types import Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


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
        token = doc[bisect_right(offsets, match.start) - 1]
        if not _is_time(match, text, doc, token, bisect_right(offsets, match.end - 1) - 1):
            continue
        reading = read(match.form, match.get, Context(published, _Tense(doc, token, text, match)))
        if reading is not None:
            found.append(_Found(match.start, match.end, match.form, reading))
    return tuple(_time(parsed, each) for each in _join(text, found))


def _published(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date and time; None where there is none."""
    if not published:
        return None
    try:
        return date.fromisoformat(published.strip()[:10])
    except ValueError:  # a date in some other form is not guessed at
        return None


# ── Whether it is a time ─────────────────────────────────────────────────────────────────────────

_COUNTED_YEAR = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|over|roughly|approximately|than|least|most|another"
    r"|extra|all|only|just|up to)|[~≈#])\s$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|during|by|of|from|to|through|the|a|an|this|that|its|his|her"
    r"|their|our|late|early|mid|"
    r"before|after|and|between|circa|end|season|summer|spring|fall|autumn|winter|year|for"
    r"|back in)|[’']s|[(,–-])\s?$",
    re.IGNORECASE,
)
_NUMBERED_BEFORE = re.compile(
    r"(?:\b(?:room|flight|route|highway|no\.|number|section|article|page|version|model|apollo"
    r"|channel|gate)\s|[$€£#])$",
    re.IGNORECASE,
)


def _is_time(match: Match, text: str, doc: "Doc", token: "Token", last: int) -> bool:
    """Whether an expression of this form is meant as a time here."""
    form = match.form
    if form in ("year", "decade") and form == "year":
        return _is_year(match, text, doc, token, last)
    if form in ("month", "weekday", "season") and token.ent_type_ == "PERSON" and match.get("near") is None:
        return False
    if (
        form == "month"
        and match.get("year") is None
        and match.get("near") is None
        and match.get("mod") is None
    ):
        words = text[match.start : match.end]
        if words in ("May", "March", "MAY", "MARCH", "August"):
            return token.pos_ in ("PROPN", "NOUN") and not (
                token.dep_ in ("compound",) and token.head.pos_ == "PROPN"
            )
        return not words.islower() or token.pos_ == "PROPN"
    if form == "vague":
        before = text[max(0, match.start - 12) : match.start].lower()
        return match.get("way") is not None or bool(
            re.search(r"\b(?:for|in|within|after|over|took|take|lasted|last) $", before)
        )
    if form == "duration":
        return not (
            match.get("unit") in ("second", "seconds") and match.get("count") in ("a", "one", "an")
        ) and not (
            (match.get("count") or "") in ("many", "some", "few")
            and match.get(
                "unit",
            )
            in ("day", "year")
        )
    if form == "short":
        return text[max(0, match.start - 4) : match.start].lower().endswith(("the ", "mid-", "rly ", "ate "))
    if form == "quarter":
        return (
            match.get("year") is not None
            or match.get("which") is not None
            or (
                token.ent_type_ in ("DATE", "")
                and not re.search(
                    r"\b(?:touchdown|yard|game|points?|quarterback|play|pass)\b",
                    text[match.start - 80 if match.start > 80 else 0 : match.end + 80],
                )
            )
        )
    if form == "often":
        return match.get("word") is None or token.pos_ == "ADV" or token.dep_ == "advmod"
    return True


def _is_year(match: Match, text: str, doc: "Doc", token: "Token", last: int) -> bool:
    before = text[max(0, match.start - 24) : match.start]
    if (
        _COUNTED_YEAR.search(before)
        or _NUMBERED_BEFORE.search(before)
        or unit_after(text, match.end) is not None
    ):
        return False
    if match.get("until") is not None:
        return True
    after = doc[last + 1] if last + 1 < len(doc) else None
    if text[match.end : match.end + 1] == "-" and not text.startswith(("-era", "-based"), match.end):
        return False
    counts = (after is not None and after.tag_ in ("NNS", "NNPS")) or (
        after is not None and after.lower_ in ("people",)
    )
    if not counts:
        return True
    if re.search(r"\b(?:in|since|until|by|during|of)\s$", before, re.IGNORECASE):
        return token.dep_ != "nummod" or before.lower().endswith((" in ", "in "))
    return bool(
        re.search(r"(?:\b(?:the|a|an|its|his|her|their|our|this|that)|[’']s?)\s$", before, re.IGNORECASE)
    )


# ── Tense ────────────────────────────────────────────────────────────────────────────────────────

FARTHEST_VERB = 12  # steps up the parse to the verb of the clause
_AHEAD = frozenset(
    [
        "expect",
        "schedule",
        "set",
        "due",
        "plan",
        "slate",
        "hope",
        "intend",
        "prepare",
        "aim",
        "vow",
        "promise",
        "pledge",
    ]
)
_FUTURE_PREPOSITIONS = frozenset(["by", "until", "till"])


@dataclass(frozen=True, slots=True)
class _Tense:
    """The tense of the clause that an expression stands in, looked up when a reading asks for it."""

    doc: "Doc"
    token: "Token"
    text: str
    match: Match

    def __call__(self) -> Tense | None:
        verb = _verb_above(self.token)
        tense = _tense_of(verb) if verb is not None else None
        before = self.doc[self.token.i - 1].lower_ if self.token.i else ""
        if before in _FUTURE_PREPOSITIONS:
            return None if tense == "past" else "future"
        return tense


def _verb_above(node: "Token") -> "Token | None":
    first = node
    for _ in range(FARTHEST_VERB):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.head.i == node.i or (node.dep_ in ("nsubj", "nsubjpass") and first.dep_ != "poss"):
            return None  # "His speech Monday may …": the verb is not what happened on Monday
        node = node.head
    return None


def _tense_of(verb: "Token") -> Tense | None:
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if any(
        child.lower_ in ("will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "could")
        for child in helpers
    ):
        past = any(child.lower_ == "have" for child in helpers)
        return None if past else "future"
    if any(child.tag_ == "TO" for child in helpers) or (
        verb.tag_ in ("VB", "VBG") and verb.dep_ in ("xcomp", "ccomp")
    ):
        above = verb.head
        if above.lemma_.lower() in _AHEAD or above.lower_ in ("going", "due", "set"):
            return "future"
        if any(child.tag_ == "TO" for child in helpers) and above.lemma_ == "be":
            return "future"
        return (
            None
            if above.i == verb.i or above.pos_ not in ("VERB", "AUX")
            else (_tense_of(above) if verb.dep_ == "xcomp" else None)
        )
    if verb.lemma_.lower() in _AHEAD and verb.tag_ == "VBN":
        return "future"
    if _is_past(verb) or any(
        child.tag_ == "VBD" or child.lower_ in ("has", "have", "'ve", "’ve", "did", "had")
        for child in helpers
    ):
        return "past"
    if verb.tag_ in ("VBG",) and any(
        child.lower_ in ("is", "are", "'s", "’s", "'re", "am") for child in helpers
    ):
        return "future"
    if verb.tag_ in ("VBZ", "VBP"):
        return None
    return None


def _is_past(verb: "Token | None") -> bool:
    return verb is not None and verb.tag_ == "VBD"


# ── Neighbours ───────────────────────────────────────────────────────────────────────────────────

_BESIDE = re.compile(r"(?:,? (?:on |at |of |in )?|,? (?:on|at) (?:about |around |roughly )?)$")
_TO = re.compile(r"(?: to | through | until |\s?[-–—]\s?| and )$")
_DAYS = frozenset(
    {"monthday", "daymonth", "weekday", "deictic", "iso", "numeric", "holiday", "partday", "nextday"}
)
_POINTS = frozenset(
    {
        "year",
        "month",
        "monthday",
        "daymonth",
        "weekday",
        "season",
        "quarter",
        "clock",
        "decade",
        "numeric",
        "iso",
    }
)


def _join(text: str, found: Sequence[_Found]) -> list[_Found]:
    joined: list[_Found] = []
    for each in found:
        if joined and (pair := _pair(text, joined[-1], each)) is not None:
            joined[-1] = pair
        else:
            joined.append(each)
    return joined


def _pair(text: str, a: _Found, b: _Found) -> _Found | None:
    """One expression of two neighbours: a day and its time of day, or the two ends of a stretch."""
    gap = text[a.end : b.start]
    if len(gap) > 14:
        return None
    if _BESIDE.fullmatch(gap):
        if a.form == "clock" and b.form in _DAYS and b.reading.kind == "point":
            return replace(a, end=b.end, form="moment", reading=replace(b.reading, clock=a.reading.clock))
        if b.form == "clock" and a.form in _DAYS and a.reading.kind == "point":
            return replace(a, end=b.end, form="moment", reading=replace(a.reading, clock=b.reading.clock))
    if (
        a.form in _POINTS
        and b.form in _POINTS
        and a.reading.kind == b.reading.kind == "point"
        and _TO.fullmatch(gap)
    ):
        before = text[max(0, a.start - 9) : a.start].lower()
        if gap == " and " and not before.endswith(("between ", "from ")):
            return None
        if gap == " to " and not (before.endswith("from ") or a.form == b.form):
            return None
        return _stretch(a, b)
    return None


def _stretch(a: _Found, b: _Found) -> _Found | None:
    first, last = a.reading.period, b.reading.period
    if a.form == "clock" or b.form == "clock":
        return None
    if (
        a.form == "month"
        and b.form == "month"
        and first.value[:4] != last.value[:4]
        and first.earliest
        and last.earliest
    ):
        moved = first.earliest.replace(year=last.earliest.year)
        if (
            "/" not in first.value
            and moved <= last.earliest
            and not re.search(r"\d{4}", first.value[4:])
            and a.end - a.start < 10
        ):
            first = periods.month(moved.year, moved.month)  # "from March to May 2016"
    if first.earliest and last.latest and first.earliest > last.latest:
        return None
    return replace(a, end=b.end, form="stretch", reading=Reading("point", periods.between(first, last)))


def _time(parsed: Parsed, found: _Found) -> Time:
    span = parsed.span(found.start, found.end)
    period, clock = found.reading.period, found.reading.clock
    value = f"{period.value}T{clock}" if clock else period.value
    article = parsed.article
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
    )
