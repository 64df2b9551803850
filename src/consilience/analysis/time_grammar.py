"""The grammar of time expressions in English news: one pattern, whose named parts the readers take up.

Each form of expression has a name and a pattern; the groups of a pattern are named `<form>_<group>` in
the whole. A form earlier in `_FORMS` wins over a later one that begins at the same place.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from consilience.analysis.numerals import ONES, TENS
from consilience.analysis.wordlists import word_list
from consilience.calendar import MONTHS, WEEKDAYS

COUNTS = {
    **{word: float(value) for value, word in enumerate(ONES)},
    **{word: float(value) for value, word in zip(range(20, 100, 10), TENS, strict=True)},
    "a": 1.0,
    "an": 1.0,
}
DECADES = word_list("twenties thirties forties fifties sixties seventies eighties nineties")
ORDINALS = {
    "first": 1,
    "opening": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": -1,
    "final": -1,
    "closing": -1,
}

_DAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\."
_MONTH_FULL = (
    r"january|february|(?-i:March|MARCH)|(?-i:April|APRIL|april)|(?-i:May|MAY)|(?-i:June|JUNE"
    r"|june)|july|(?-i:August|AUGUST)|"
    r"september|october|november|december"
)
_MONTH_SHORT = r"(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_MONTH = rf"(?:{_MONTH_FULL}|{_MONTH_SHORT})"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])(?!,\d)(?!\.\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?![\d:%])(?:st|nd|rd|th)?"
_UNIT = r"(?:(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade)s?|century|centuries)"
_LONG_UNIT = r"(?:week|weekend|fortnight|month|quarter|year|decade|century)"
_WORDED = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(reversed(ONES[1:]))}"
_NUMBER = rf"(?:{_WORDED}|\d{{1,3}}(?:\.\d)?)"
_COUNT = (
    rf"(?:{_NUMBER}\ and\ a\ half|{_NUMBER}|an?|half an?|several|a\ few|few|(?:a\ )?couple(?:\ of)?"
    r"|many|some)"
)
_PART = r"(?:morning|afternoon|evening|night)"
_MOD = r"(?:early|earlier|mid|middle|late|later)(?:[ -]|\ in\ |\ on\ |\ in\ the\ |\ of\ the\ )(?:the\ )?"
_NEAR = r"(?:last|next|this|this\ past|this\ coming|past|previous|following|coming|upcoming|current)"
_HOLIDAY = (
    r"christmas\ (?:day|eve)|christmas|boxing\ day|new\ year[’']?s?\ (?:day|eve)|halloween"
    r"|valentine[’']?s?\ day|"
    r"(?:fourth\ of\ july|july\ fourth|independence\ day)|veterans\ day|thanksgiving"
    r"|memorial\ day|labor\ day|"
    r"good\ friday|easter\ (?:sunday|monday)|easter"
)

_FORMS: dict[str, str] = {
    "iso": (
        rf"(?P<date>{_YEAR[: _YEAR.index('(?!')]}-[01]\d-[0-3]\d)(?:[T ](?P<time>[0-2]\d:[0-5]\d)"
        r"(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?\b"
    ),
    "numeric": r"(?P<a>\d{1,2})(?P<sign>[/.])(?P<b>\d{1,2})(?P=numeric_sign)(?P<year>(?:19|20)\d\d)\b",
    "nine": r"9/11\b(?!/)",
    "monthday": (
        rf"(?:this\ )?(?:(?P<weekday>{_DAY_NAME}),?\ )?(?:{_MOD})?(?P<month>{_MONTH})\ (?:the\ )?"
        rf"(?P<day>{_DAY})\b(?!(?-i:-[a-z]))"
        rf"(?:(?:\s?[-–]\s?|\ (?:to|through|and)\ )(?P<until>{_DAY})\b(?!\ (?:[a-z]+s\b|{_MONTH}|percent))|"
        rf"\s?(?:[-–]|to|through)\s?(?P<until_month>{_MONTH})\ (?P<until_day>{_DAY})\b)?(?:,?\ "
        rf"(?:in\ )?(?P<year>{_YEAR})\b)?"
    ),
    "daymonth": (
        rf"(?:(?P<weekday>{_DAY_NAME}),?\ )?(?:the\ )?(?P<day>{_DAY})(?:\s?[-–]\s?"
        rf"(?P<until>{_DAY}))?\ (?:of\ )?(?P<month>{_MONTH})\b"
        rf"(?:,?\ (?P<year>{_YEAR})\b)?"
    ),
    "around": (
        r"(?:the\ )?(?P<unit>week|month|quarter|year)\ (?:that\ )?(?P<way>ended|ending|ends|of|beginning"
        rf"|starting|to)\ (?:on\ )?(?:(?:{_DAY_NAME}),?\ )?(?:(?P<month>{_MONTH})\ (?P<day>{_DAY})"
        rf"|(?P<day2>{_DAY})\ (?P<month2>{_MONTH}))\b(?!\ (?:[a-z]+s\b|percent))(?:,?\ (?P<year>{_YEAR})\b)?"
    ),
    "dayofmonth": r"(?:the\ )?(?P<day>\d{1,2}(?:st|nd|rd|th))\ of\ (?P<which>last|this|next)\ month\b",
    "within": (
        r"(?:the\ )?(?P<ordinal>first|second|third|fourth|last|final|opening|closing)\ (?:"
        rf"(?P<count>{_NUMBER})\ )?(?:(?P<unit>days?|weeks?|weekend|months?)|(?P<weekday>{_DAY_NAME}))"
        rf"\ (?:of|in)\ (?:(?P<month>{_MONTH})\b(?:,?\ (?:of\ )?(?P<year>{_YEAR})\b)?|"
        rf"(?P<whole>{_YEAR})\b|(?P<near>the|this|last|next)\ (?P<span>year|month)\b)"
    ),
    "edge": (
        rf"(?:the\ )?(?P<edge>end|close|beginning|start|middle)\ of\ (?:(?P<month>{_MONTH})\b(?:,?\ "
        rf"(?P<year>{_YEAR})\b)?|(?P<whole>{_YEAR})\b|"
        rf"(?P<near>the|this|last|next)\ (?P<span>year|month|week|decade|century)\b)"
    ),
    "half": (
        rf"(?:the\ )?(?P<ordinal>first|second)\ half\ of\ (?:(?P<whole>{_YEAR})\b|(?P<near>the|this"
        r"|last|next)\ year\b)"
    ),
    "month": (
        rf"(?:(?P<mod>{_MOD}))?(?:(?P<near>{_NEAR})\ )?(?P<month>{_MONTH})(?:(?:,|\ of)?\ "
        rf"(?P<year>{_YEAR})\b|(?:\ of)?\ (?P<which>last|this|next)\ year\b)?"
    ),
    "weekday": (
        rf"(?:(?P<mod>{_MOD}))?(?:(?P<near>{_NEAR})\ )?(?P<weekday>{_DAY_NAME})(?P<plural>s\b)?(?:\ "
        rf"(?P<part>{_PART})\b)?(?:(?:\ of)?\ (?P<which>last|this|next)\ week\b)?"
    ),
    "decade": (
        rf"(?:(?P<mod>{_MOD}))?(?:the\ )?(?:(?P<decade>(?:1[5-9]|20)\d0)[’']?s\b|(?<=the\ )[’']"
        r"(?P<short>[1-9]0)s\b)"
    ),
    "short": rf"(?:[’'](?P<year>\d0)s|(?P<word>{'|'.join(DECADES)}))\b",
    "century": (
        r"(?:(?P<mod>early|mid|late)[ -])?(?:the\ )?(?:(?P<mod2>early|mid|late)[ -])?"
        r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
        r"|twenty-first)[ -]century\b"
    ),
    "season": (
        rf"(?:(?P<mod>{_MOD}))?(?:(?P<near>{_NEAR}|the)\ )?(?P<season>spring|summer|autumn|fall"
        rf"|winter)(?:\ (?:of\ )?(?P<year>{_YEAR})\b|(?:\ of)?\ (?P<which>last|this|next)\ year\b)?\b"
    ),
    "quarter": (
        rf"(?:(?P<near>{_NEAR}|the|its|their|fiscal|q)\ )?(?:(?P<ordinal>first|second|third|fourth"
        rf"|final|last)[ -]quarter\b|(?-i:Q)(?P<number>[1-4])\b)(?:\ (?:of\ )?(?P<year>{_YEAR})\b|"
        r"(?:\ of)?\ (?P<which>last|this|next)\ year\b)?"
    ),
    "fiscal": rf"(?:the\ )?(?:fiscal|financial)(?:\ year)?\ (?P<year>{_YEAR})(?:[-–/](?P<until>\d\d))?\b",
    "stretch": (
        r"(?:the\ )?(?P<near>past|last|next|coming|previous|following|first|final)\ "
        rf"(?P<count>{_COUNT})(?:\ or\ so)?(?:\ or\ (?P<count2>{_NUMBER}))?\ (?P<unit>{_UNIT})\b"
    ),
    "ago": (
        r"(?P<hedge>(?:about|nearly|almost|more\ than|over|roughly|around|just|some)\ )?"
        rf"(?P<count>{_COUNT})(?:\ (?:or|to)\ (?P<count2>{_NUMBER}))?(?:\ or\ so)?\ (?P<unit>{_UNIT})"
        r"\ (?P<way>ago|earlier|later|before|after|from\ now|hence|afterwards?|beforehand|prior|since)\b"
    ),
    "weekend": r"the\ weekend\b",
    "near": (
        rf"(?:(?P<mod>{_MOD}))?(?:the\ )?(?P<near>{_NEAR})\ (?P<unit>{_LONG_UNIT})\b(?!-)(?:\ "
        rf"(?P<part>{_PART})\b)?"
    ),
    "partday": (
        r"(?:(?P<mod>early|late|later|earlier)\ )?(?P<near>this|last|the\ previous|the\ following"
        rf"|the\ next)\ (?P<part>{_PART})\b"
    ),
    "nextday": (
        r"the\ (?P<near>next|following|same|previous|very\ next)\ day\b|the\ day\ (?P<way>before"
        r"|after)(?P<deictic>\ (?:yesterday|tomorrow))?\b"
    ),
    "deictic": (
        r"(?:(?P<mod>early|earlier|late|later)\ )?(?P<word>today|tonight|yesterday|tomorrow"
        rf"|overnight)\b(?:\ (?P<part>{_PART})\b)?"
    ),
    "every": (
        rf"(?:every|each)\ (?:(?P<other>other|second)\ )?(?:(?P<count>{_NUMBER}|few)\ )?(?:"
        rf"(?P<unit>{_UNIT})\b|(?P<weekday>{_DAY_NAME})(?:\ (?P<wpart>{_PART})\b)?|"
        rf"(?P<month>{_MONTH_FULL})\b|(?P<season>spring|summer|autumn|fall|winter)\b|"
        rf"(?P<part>{_PART})\b)"
    ),
    "often": (
        r"(?P<word>daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly)\b(?!-)|"
        rf"(?:once|twice|(?P<times>{_NUMBER})\ times)\ (?:a|per|every)\ (?P<unit>{_UNIT})\b"
    ),
    "clock": (
        r"(?:(?:just|shortly|soon)\ (?:before|after)\ )?(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.]"
        r"(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|(?P<word>noon|midnight|midday)\b"
        r"|(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?=\ (?:GMT|UTC|BST|CET|CEST|EST|EDT|ET"
        r"|PT|local)|\ on\b)|(?P<military>[0-2]\d[0-5]\d)(?=\ (?:GMT|UTC|hours|local))"
        r"|(?P<oclock>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve)\ o[’']clock\b)"
        r"(?P<zone>(?:\ (?-i:[A-Z]{1,2}T|[A-Z]{2}[SD]T|GMT|UTC|BST|CES?T|hours)\b|\ local\ time\b"
        r"|\ (?-i:[A-Z][a-z]+)\ time\b))?"
    ),
    "holiday": (
        rf"(?:(?P<near>last|this|next)\ )?(?P<name>{_HOLIDAY})(?:,?\ (?:of\ |in\ )?(?P<year>{_YEAR})\b"
        r"|(?:\ of)?\ (?P<which>last|this|next)\ year\b)?"
    ),
    "duration": (
        rf"(?P<count>{_COUNT})(?:(?:\s?[-–]\s?|-?\ to\ |-to-|\ or\ )(?P<count2>{_NUMBER}))?[ -](?:(?:full"
        r"|straight|consecutive|whole|long|more|calendar|business|working)\ )?"
        rf"(?P<unit>{_UNIT})(?!-old|\ old|-olds|\ of\ age)(?:\ and\ a\ (?P<extra>half))?\b"
    ),
    "long": r"(?P<unit>day|week|month|year|decade|century|hour)-?long\b",
    "vague": (
        r"(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?=\ (?:ago|later"
        r"|earlier|before|after|of\b|after)|[.,;]|\ )(?:\ (?P<way>ago|later|earlier|before|after)\b)?"
    ),
    "year": rf"(?:(?P<mod>{_MOD}))?(?P<year>{_YEAR})(?:[-–/](?P<until>\d\d(?:\d\d)?)(?![\d-]))?\b",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """One expression: its form, its offsets, and the words of its groups."""

    form: str
    start: int
    end: int
    get: Callable[[str], str | None]


def find_expressions(text: str) -> Iterator[Match]:
    """Every expression that has the form of a time, in order, not overlapping."""
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done or not _may_begin(text, word):
            continue  # matching the whole grammar at every word would cost ten times as much
        match = _PATTERN.match(text, start)
        if match is not None:
            done = match.end()
            form = match.lastgroup or ""
            yield Match(form, start, done, _getter(match, form))


def _may_begin(text: str, word: "re.Match[str]") -> bool:
    """Whether an expression can begin with a word; where that is an article, with the two words."""
    lower = word[0].lower()
    if lower in _ARTICLES:
        after = _NEXT.match(text, word.end())
        return after is None or after[1].lower() in _SECOND
    return lower in _FIRST or lower[-1].isdigit()


def _getter(match: "re.Match[str]", form: str) -> Callable[[str], str | None]:
    groups = match.groupdict()

    def get(name: str) -> str | None:
        words = groups.get(f"{form}_{name}")
        return words.lower() if words is not None else None

    return get


def _named(form: str, pattern: str) -> str:
    return f"(?P<{form}>{pattern.replace('(?P<', f'(?P<{form}_')})"


_WORD = re.compile(r"[A-Za-z]+|[’']?\d+")
_FIRST = frozenset(
    [*MONTHS, *WEEKDAYS, *COUNTS, *ORDINALS, *DECADES]
    + [weekday + "s" for weekday in WEEKDAYS]
    + [
        unit + end
        for unit in ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
        for end in ("", "s")
    ]
    + word_list(
        """
        mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec early
        earlier mid middle late later last next this past previous following coming upcoming current the
        end close beginning start half several few couple many some sixteenth seventeenth eighteenth
        nineteenth twentieth spring summer autumn fall winter q its their fiscal financial today tonight
        yesterday tomorrow overnight every each daily nightly weekly fortnightly monthly quarterly yearly
        annually hourly once twice just shortly soon noon midnight midday daylong weeklong monthlong
        yearlong decadelong hourlong christmas boxing new halloween valentine valentines independence
        veterans thanksgiving memorial labor good easter about nearly almost more over roughly around
        centuries
        """
    )
    + ["q1", "q2", "q3", "q4"]
)
_ARTICLES = frozenset(["the", "a", "an"])
_NEXT = re.compile(r"[ -]([A-Za-z]+)")
_SECOND = _FIRST | frozenset(  # words that stand in an expression only behind an article
    word_list(
        """
        night nights weekend weekends fortnight fortnights century day days same very or to full straight
        consecutive whole long calendar business working
        """
    )
)
_PATTERN = re.compile(
    r"(?<![\w$€£#/])(?<!\d[.,])(?=[a-z0-9’'])(?:"
    + "|".join(_named(form, pattern) for form, pattern in _FORMS.items())
    + ")",
    re.IGNORECASE,
)
