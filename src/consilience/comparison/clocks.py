"""Times of day: at which minutes of a day something may have been, and when two times are apart.

News rounds: "at 3 p.m." may be ten past, "about 3" a quarter to; "before 5" leaves the day until then. So
each time of day is read as the minutes that it leaves room for; two are apart where these do not meet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from consilience.comparison.verbs import children_of, parts_of
from consilience.types import Account, Sentence, Word

Minutes = tuple[int, int]
"""From the first minute to the one behind the last, counted from midnight."""

HOUR = 60
NOON = 12 * HOUR
DAY = 24 * HOUR
EXACT = 1  # minutes that a time told to the minute may be off
FIVE = 5  # the same of one told to five minutes
HALF_HOUR = 15  # the same of "3.30"
WHOLE_HOUR = 30  # the same of "3 p.m."
ABOUT = 15  # minutes that "about" adds to either side
SHORTLY = 45  # minutes that "shortly after" reaches
SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {"noon": NOON, "midday": NOON, "midnight": 0}
# Widely meant: a night begins with the dark, and 2 a.m. is in the morning as well as at night.
PARTS: dict[str, Minutes] = {
    "dawn": (3 * HOUR, 9 * HOUR),
    "morning": (0, NOON),
    "afternoon": (NOON, 18 * HOUR + 30),
    "evening": (16 * HOUR, DAY),
    "night": (18 * HOUR, DAY + 7 * HOUR),
    "tonight": (16 * HOUR, DAY + 7 * HOUR),
    "overnight": (18 * HOUR, DAY + 9 * HOUR),
}
NAMING = frozenset({"compound", "amod", "nmod", "poss"})  # "the morning shift" tells no time
ABOVE = frozenset({"ADP", "ADV", "NUM", "SCONJ", "PART"})  # between a time of day and its verb

_PART = "morning|afternoon|evening|night"
_CLOCK = re.compile(
    rf"""(?<![\w$€£.:/–-])(?:
    (?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:m\b|\.m\b\.?)
    |(?P<bare>2[0-3]|[01]?\d)[:.](?P<bare_minute>[0-5]\d)(?![\w%–-]|[:.,]\d)
    |(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:GMT|UTC|hours|hrs|local\stime)\b)
    |(?P<oclock>1[0-2]|[1-9]|{"|".join(SPELT)})\so[’']clock\b
    |(?P<number>1[0-2]|[1-9])\s(?:in\sthe|at)\s(?P<of>morning|afternoon|evening|night)\b
    |(?P<word>noon|midday|midnight)\b
    |(?P<part>{_PART}|dawn|tonight|overnight)\b(?![\w’'-])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# "15:15" is a time only behind one of these or before a zone, and "3.15" not before what it would count.
_AT = re.compile(r"\b(?:at|around|about|by|before|after|shortly|just)\s$", re.IGNORECASE)
_COUNTING = re.compile(
    r"\s?(?:[$€£%]|(?!(?:on|in|at|and|when|as|after|before|that|this|the|with|from|near|but|while|local|hours|hrs)\b)[a-z])"
)
_BEFORE = re.compile(
    r"\b(?:(?P<near>shortly|just|soon|moments|minutes)\s)?"
    r"(?P<word>about|around|roughly|approximately|nearly|almost|before|by|after|past)\s$",
    re.IGNORECASE,
)
# Where a stretch begins or ends nothing need have been done.
_LIMIT = re.compile(
    r"(?:\b(?:from|since|until|till|through|between)\s(?:about\s|around\s)?|\d\s?(?:to|and|or|[-–—])\s?)$",
    re.IGNORECASE,
)
_JOINING = re.compile(r"\s?(?:to|until|till|through|and|or|[-–—])\s?(?:about\s|around\s)?", re.IGNORECASE)
_ZONE = re.compile(
    r"\s?\(?(?P<zone>GMT|UTC|MSK|[A-Z]{1,3}[SD]?T\b|local\stime|Eastern|Central|Pacific"
    r"|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime)\b"
)
ONE_ZONE = {
    "utc": "gmt",
    **dict.fromkeys(("est", "edt", "eastern", "eastern time"), "et"),
    **dict.fromkeys(("cst", "cdt", "central", "central time"), "ct"),
    **dict.fromkeys(("pst", "pdt", "pacific", "pacific time"), "pt"),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a sentence: the minutes that it leaves room for, its zone, the verb it is told with.

    There are two stretches of minutes where it does not say which half of the day it means.
    """

    start: int
    end: int
    text: str
    minutes: tuple[Minutes, ...]
    zone: str  # as the text names it; "" where it does not
    verb: int | None  # where that verb ends; None where it hangs on a noun: "the 3 p.m. train"
    of: frozenset[str]  # who does what to whom by that verb, as lemmas
    part: bool  # whether it is only a part of the day: "the morning"
    sure: bool  # whether it can only be a time of day; "at 3.15" may be a price


def clocks(account: Account) -> tuple[tuple[Clock, ...], ...]:
    """The times of day of each sentence of an account, in order; the ends of a stretch are left out."""
    return tuple(
        tuple(_clocks(account.article.text, sentence, account.parse.words))
        for sentence in account.parse.sentences
    )


def minutes_in(text: str) -> tuple[Minutes, ...]:
    """The minutes of the day that the words of a date leave room for; none where they name no time of day."""
    named = [m for m in _CLOCK.finditer(text) if not m["bare"] or _AT.search(text, 0, m.start())]
    match = next((m for m in named if not m["part"]), named[0] if named else None)
    if match is None:
        return ()
    return _minutes(match, None if match["part"] else _BEFORE.search(text, 0, match.start()))


def without_clocks(text: str) -> str:
    """The words of a date without those for a time of day."""
    return _CLOCK.sub(" ", text)


def may_meet(x: Sequence[Minutes], y: Sequence[Minutes]) -> bool:
    """Whether two times of day, as the minutes that they leave room for, may be one."""
    return any(_meet(p, q) for p, q in product(x, y))


def lone_clocks(a: Sequence[Clock], b: Sequence[Clock]) -> Iterator[tuple[Clock, Clock]]:
    """Of the times of day of two sentences those that are apart and have no like on the other side."""
    lone_a = [x for x in a if not any(_may_be_one(x, y) for y in b)]
    lone_b = [y for y in b if not any(_may_be_one(x, y) for x in a)]
    return ((x, y) for x, y in product(lone_a, lone_b) if are_apart(x, y))


def middle(clock: Clock) -> str:
    """What times of day have in common that are told more and less finely: "3 p.m.", "about 15:00"."""
    return "/".join(str((first + last) // 2) for first, last in clock.minutes)


def are_apart(x: Clock, y: Clock) -> bool:
    """Whether two times of day cannot be one; of two zones, or with one that is not told, nobody knows."""
    return x.zone == y.zone and (x.sure or y.sure) and not _may_be_one(x, y)


def _may_be_one(x: Clock, y: Clock) -> bool:
    return may_meet(x.minutes, y.minutes)


def _meet(x: Minutes, y: Minutes) -> bool:
    """Whether two stretches have a minute in common; both may reach over midnight."""
    return any(x[0] < y[1] + shift and y[0] + shift < x[1] for shift in (-DAY, 0, DAY))


def _clocks(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Clock]:
    matches = list(_CLOCK.finditer(text, sentence.start, sentence.end))
    ends = {
        at
        for one, other in pairwise(matches)
        if _JOINING.fullmatch(text, one.end(), other.start())
        for at in (one.start(), other.start())
    }
    children = children_of(words, sentence)
    found = [
        clock
        for match in matches
        if match.start() not in ends and not _LIMIT.search(text, sentence.start, match.start())
        for clock in _clock(text, match, sentence, words, children)
    ]
    for clock in found:
        if not clock.part:
            yield _narrowed(clock, [each for each in found if each.part and each.verb == clock.verb])
        elif not any(not each.part and each.verb == clock.verb for each in found):
            yield clock


def _narrowed(clock: Clock, parts: Sequence[Clock]) -> Clock:
    """A time of day with only the half of the day that the words beside it leave it: "on Monday evening"."""
    minutes = tuple(
        m for m in clock.minutes if any(_meet(m, each) for part in parts for each in part.minutes)
    )
    return replace(clock, minutes=minutes) if parts and minutes else clock


def _clock(
    text: str,
    match: "re.Match[str]",
    sentence: Sentence,
    words: Sequence[Word],
    children: Mapping[int, Sequence[int]],
) -> Iterator[Clock]:
    """The time of day that a match names; none where its words may mean something else."""
    zone = _ZONE.match(text, match.end())
    if match["bare"] and not zone and not _is_time(text, match, sentence):
        return
    at = next(n for n in range(sentence.first, sentence.last) if words[n].end > match.start())
    if match["part"] and words[at].dep in NAMING:
        return
    before = None if match["part"] else _BEFORE.search(text, sentence.start, match.start())
    start, end = before.start() if before else match.start(), zone.end("zone") if zone else match.end()
    minutes = _minutes(match, before)
    verb = _verb(words, at)
    ends, of = (
        (None, frozenset[str]()) if verb is None else (words[verb].end, parts_of(words, children, verb))
    )
    name = zone["zone"].lower() if zone else ""
    part, sure = match["part"] is not None, match["bare"] is None or bool(zone) or ":" in match[0]
    yield Clock(start, end, text[start:end], minutes, ONE_ZONE.get(name, name), ends, of, part, sure)


def _is_time(text: str, match: "re.Match[str]", sentence: Sentence) -> bool:
    """Whether two numbers with a mark between them are a time: "at 3.15", not "at 3.15 percent"."""
    counting = "." in match[0] and _COUNTING.match(text, match.end())
    return bool(_AT.search(text, sentence.start, match.start())) and not counting


def _minutes(match: "re.Match[str]", before: "re.Match[str] | None") -> tuple[Minutes, ...]:
    """The minutes that a time of day leaves room for."""
    if match["part"]:
        return (PARTS[match["part"].lower()],)
    at, slack = _told(match), _slack(match)
    halves = (at % NOON, at % NOON + NOON) if _leaves_half_open(match) else (at,)
    found = tuple(_reach(each, slack, before) for each in halves)
    of = match["of"]
    return tuple(each for each in found if of is None or _meet(each, PARTS[of.lower()])) or found


def _told(match: "re.Match[str]") -> int:
    """The minute of the day that a match names, of the first half of it where that is open."""
    if match["word"]:
        return WORDS[match["word"].lower()]
    if match["hour"]:
        half = NOON if match["half"].lower() == "p" else 0
        return int(match["hour"]) % 12 * HOUR + int(match["minute"] or 0) + half
    if match["bare"]:
        return int(match["bare"]) * HOUR + int(match["bare_minute"])
    if match["military"]:
        return int(match["military"][:2]) * HOUR + int(match["military"][2:])
    hour = (match["oclock"] or match["number"]).lower()
    return (SPELT.index(hour) + 1 if hour in SPELT else int(hour)) * HOUR


def _leaves_half_open(match: "re.Match[str]") -> bool:
    """Whether "3.15" may be 15:15; "15:15" and "03:15" say which half of the day they mean."""
    if match["bare"]:
        return not match["bare"].startswith("0") and 0 < int(match["bare"]) <= NOON // HOUR
    return bool(match["oclock"] or match["number"])


def _slack(match: "re.Match[str]") -> int:
    """How many minutes a time may be off, by how finely it is told."""
    minute = match["minute"] or match["bare_minute"] or (match["military"] or "")[2:]
    if not minute:
        return WHOLE_HOUR
    if int(minute) % (HOUR // 2) == 0:
        return HALF_HOUR
    return EXACT if int(minute) % FIVE else FIVE


def _reach(at: int, slack: int, before: "re.Match[str] | None") -> Minutes:
    """The minutes around `at` that the word before it leaves: "about", "before", "shortly after"."""
    word = before["word"].lower() if before else ""
    if word in ("before", "by"):
        end = at or DAY  # "before midnight" leaves the day that ends then
        return (end - SHORTLY if before and before["near"] else 0, end + EXACT)
    if word in ("after", "past"):
        return (at, at + SHORTLY if before and before["near"] else DAY)
    wide = slack + ABOUT if word else slack
    return (at - wide, at + wide)


def _verb(words: Sequence[Word], i: int) -> int | None:
    """The verb that a time of day hangs on; None where it hangs on a noun."""
    while words[i].head != i:
        i = words[i].head
        if words[i].pos == "VERB":
            return i
        timed = words[i].entity in {"DATE", "TIME"} or words[i].lemma == "time"
        if words[i].pos not in ABOVE and not timed:
            return None
    return None
