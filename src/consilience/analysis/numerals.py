"""Numbers as news writes them, in digits and in words: where they stand and what they are worth.

Number words are converted by text2num. What news adds is found here: scales behind digits ("5.7
billion", "€3m"), fractions ("3 1/2", "two-thirds", "one in five"), round crowds ("dozens",
"hundreds of thousands"), ranges that share a scale ("$89 to $93 billion").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from consilience.analysis.wordlists import word_list

Form = Literal["digits", "words", "fraction", "crowd", "article"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start:end` of a text, worth `low` to `high` (equal unless it names no exact number).

    `base` is the value before its scale ("5" of "5 million"). `form` says how it is written: digits,
    words, a fraction, a crowd ("dozens"), or the article "a" as number ("a million").
    """

    start: int
    end: int
    low: float
    high: float
    base: float
    form: Form
    scaled: bool


_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mil": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
    "t": 1e12,
}
ONES = word_list(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
)
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_BIG = "hundred|thousand|million|billion|trillion"
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(ONES[1:10])}))?|{'|'.join(reversed(ONES))})"
_WORDS = rf"{_SMALL}(?:[ -](?:{_BIG})\b(?:,?[ ](?:and[ ])?{_SMALL}\b)?)*"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_CROWDS = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "tens": (10, 100),
    "hundreds": (100, 1_000),
    "thousands": (1_000, 10_000),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
    "trillions": (1e12, 1e13),
}
_FACTORS = {"dozens": 12, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_VAGUE = {"couple of": (2, 3), "couple": (2, 3), "few": (2, 9), "several": (2, 9)}
_UNDER = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 128, 1000})  # what fractions are written over
_GLYPHS = "".join(_VULGAR)
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))

_ATTACHED = word_list("EUR GBP USD AUD CAD NZD JPY CNY RMB CHF SEK NOK DKK INR PLN RM PS Rs Y= RUB UAH MYR")
_BEHIND = "|".join(rf"(?<=\b{code})" for code in [*_ATTACHED, r"sub-", r"Rs\."]) + r"|(?<=\$US)|(?<=\$A)"
_BEFORE_DIGITS = rf"(?:(?<![\w.,/:⁄])|{_BEHIND})"

_NUMBER = re.compile(
    rf"""
    (?P<vague>\b(?P<vague_n>several|a\ few|a\ couple(?:\ of)?)\ (?P<vague_of>dozen|{_BIG})s?\b)
  | (?P<crowd>\b(?P<crowd_n>dozens|tens|scores|hundreds|thousands|millions|billions|trillions)
        (?:\ of\ (?P<crowd_of>hundreds|thousands|millions|billions|trillions))?\b)
  | (?P<dozen>\b(?:(?P<dozen_n>half\ a|{_SMALL}|\d+|a)[ -]|(?<=the\ ))dozen\b)
  | (?P<share>\b(?P<share_a>{_SMALL}|\d{{1,2}})\ (?:out\ of|in|of(?=\ every\b))\ (?:every\ )?
        (?P<share_b>{_SMALL}|\d{{1,3}}(?:,000)?)\b(?![.,]?\d))
  | (?P<part>\b(?:(?P<part_n>a|one|two|three|four|five|six|seven|eight|nine)[ -](?P<part_d>{_PART})s?(?!-)
        |(?<!first\ )(?<!second\ )(?P<part_half>half(?=\ (?:of|the|a|an|its|their|his|her|all|our)\b)))\b
        (?P<part_scale>\ (?:of\ )?(?:a\ )?(?:{_BIG})\b)?)
  | (?P<vulgar>(?<![\w.,/⁄])(?P<vulgar_n>\d+(?:[ -](?=\d|[{_GLYPHS}])|(?=[{_GLYPHS}])))?
        (?:(?P<vulgar_s>[{_GLYPHS}])|(?P<vulgar_a>\d{{1,3}})[/⁄](?P<vulgar_b>\d{{1,4}}))(?![\w/⁄]))
  | (?P<digits>(?:{_BEFORE_DIGITS}|\b(?=minus))(?P<sign>(?<![\w.,)])[-−](?=[\d.])|(?<!or\ )\bminus[ -])?
        (?P<value>{_DIGITS})(?!\d|:\d)
        (?:[×x]\s?10(?P<power>[-−]?\d{{1,2}}))?
        (?P<scale>(?:[ -]?(?:{_BIG}|mil|mln|mn|bln|bn|tn|trn)\b)(?:[ -](?:million|billion|trillion)\b)?
            |(?-i:[kKmMbBT])(?![\w/²³]))?)
  | (?P<article>\b(?:a|an|half\ a)\ (?:{_BIG})\b(?:\ (?:and\ )?{_SMALL}\b)?(?:\ (?:{_BIG})\b)?)
  | (?P<words>(?:\bminus\ )?\b{_WORDS}\b(?P<words_half>\ and\ a\ half(?:\ (?:{_BIG})\b)?)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)


_STARTS = re.compile(rf"[A-Za-z]+|[-−.]?\d+|[{_GLYPHS}]")
_FIRST = frozenset([*ONES, *TENS, *_CROWDS, "a", "an", "dozen", "several", "half", "minus"])


def find_numerals(text: str) -> Iterator[Numeral]:
    """Every number of a text, in order, not overlapping; offsets are the text's."""
    done = 0
    for start in _STARTS.finditer(text):
        if start.start() < done or (start[0].isalpha() and start[0].lower() not in _FIRST):
            continue  # trying the whole grammar at every word would cost several times as much
        match = _NUMBER.match(text, start.start()) or (
            _NUMBER.match(text, start.start() + 1) if start[0][0] in "-−." else None
        )
        if match is None:
            continue
        done = match.end()
        numeral = _READERS[match.lastgroup or ""](match)
        if numeral is not None:
            yield numeral


def _read_digits(match: "re.Match[str]") -> Numeral | None:
    base = float(match["value"].replace(",", ""))
    if match["sign"]:
        base = -base
    if match["power"]:
        base = float(f"{base}e{match['power'].replace('−', '-')}")
    factor = 1.0
    for scale in re.findall(r"[a-z]+", (match["scale"] or "").lower()):
        factor *= _SCALES[scale]
    return _numeral(match, base * factor, base * factor, "digits", base=base, scaled=factor != 1)


def _read_words(match: "re.Match[str]") -> Numeral | None:
    words, _, half = match[0].lower().partition(" and a half")
    negative = words.startswith("minus ")
    words = words.removeprefix("minus ")
    value = _worth(words)
    if value is None:
        return None
    if match["words_half"]:
        value = (value + 0.5) * _SCALES.get(half.strip(), 1.0)
    value = -value if negative else value
    first = re.split(rf"[ -](?:{_BIG})\b", words, maxsplit=1)[0]
    base = _worth(first)
    return _numeral(match, value, value, "words", base=base, scaled=first != words)


def _read_article(match: "re.Match[str]") -> Numeral | None:
    words = re.sub(r"^(?:half a|an?) ", "one ", match[0].lower())
    value = _worth(words)
    if value is None:
        return None
    if match[0].lower().startswith("half"):
        value /= 2
    return _numeral(match, value, value, "article", scaled=True)


def _read_vague(match: "re.Match[str]") -> Numeral:
    low, high = _VAGUE[match["vague_n"].lower().removesuffix(" of").removeprefix("a ")]
    factor = 12 if match["vague_of"].lower() == "dozen" else _SCALES[match["vague_of"].lower()]
    return _numeral(match, low * factor, high * factor, "crowd", scaled=True)


def _read_crowd(match: "re.Match[str]") -> Numeral:
    low, high = _CROWDS[match["crowd_n"].lower()]
    factor = _FACTORS[match["crowd_of"].lower()] if match["crowd_of"] else 1
    return _numeral(match, low * factor, high * factor, "crowd", scaled=True)


def _read_dozen(match: "re.Match[str]") -> Numeral | None:
    count = (match["dozen_n"] or "a").lower()
    factor = {"a": 1.0, "half a": 0.5}.get(count) or _worth(count)
    if factor is None:
        return None
    return _numeral(match, 12 * factor, 12 * factor, "words", scaled=True)


def _read_share(match: "re.Match[str]") -> Numeral | None:
    part, whole = _worth(match["share_a"]), _worth(match["share_b"])
    if part is None or whole is None or part >= whole:
        return _read_words(match)
    return _numeral(match, part / whole, part / whole, "fraction")


def _read_part(match: "re.Match[str]") -> Numeral:
    if match["part_half"]:
        value = 0.5
    else:
        count = match["part_n"].lower()
        value = (1.0 if count == "a" else _worth(count) or 1.0) / _PARTS[match["part_d"].lower()]
    scale = (match["part_scale"] or "").split()
    if scale:
        value *= _SCALES[scale[-1].lower()]
    return _numeral(match, value, value, "fraction", scaled=bool(scale))


def _read_vulgar(match: "re.Match[str]") -> Numeral | None:
    if match["vulgar_s"]:
        value = _VULGAR[match["vulgar_s"]]
    else:
        over, under = int(match["vulgar_a"]), int(match["vulgar_b"])
        if over >= under or under not in _UNDER:  # 9/11, 24/7, 3/15 are no fractions
            return None
        value = over / under
    value += float(match["vulgar_n"].strip(" -")) if match["vulgar_n"] else 0
    return _numeral(match, value, value, "fraction")


def _numeral(
    match: "re.Match[str]",
    low: float,
    high: float,
    form: Form,
    *,
    base: float | None = None,
    scaled: bool = False,
) -> Numeral:
    return Numeral(match.start(), match.end(), low, high, low if base is None else base, form, scaled)


_READERS = {
    "vague": _read_vague,
    "crowd": _read_crowd,
    "dozen": _read_dozen,
    "share": _read_share,
    "part": _read_part,
    "vulgar": _read_vulgar,
    "digits": _read_digits,
    "article": _read_article,
    "words": _read_words,
}


@cache
def _worth(words: str) -> float | None:
    """What number words (or plain digits) are worth; None where they are no single number."""
    from text_to_num import text2num

    if words.replace(",", "").isdigit():
        return float(words.replace(",", ""))
    try:
        return float(text2num(words.lower().replace(",", ""), "en"))
    except ValueError:
        return None
