"""What a number is when it is no quantity: a name, a score, a vote, a year, a length of time that only describes."""

import re
from typing import TYPE_CHECKING

from consilience.analysis.amounts import Amount
from consilience.analysis.counted import Counted
from consilience.types import FigureKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OLDEST = 115  # an age in years that a news text can mean
_NUMBERED = frozenset(
    ["game", "part", "section", "row", "room", "page", "chapter", "article", "title", "phase", "stage", "level", "group", "category", "type", "class", "grade", "flight", "route", "highway", "interstate", "channel", "gate", "unit", "model", "version", "series", "season", "episode", "week", "day", "round", "act", "volume", "no", "no.", "nos.", "number", "#", "platform", "pier", "step", "lane", "zone", "district", "ward", "precinct", "apartment", "suite", "block", "building", "proposition", "prop", "amendment", "rule", "resolution", "line", "track", "bus", "train", "terminal", "exit", "table", "figure", "box", "lot", "pool", "heat", "race", "turn", "hole", "par", "court", "studio", "camp", "point", "area", "sector", "matchday", "top", "bottom", "under-"]
)
_CALENDAR_WORDS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
_COUNTING_ENTITIES = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "ORDINAL", ""})
_PLACE_ENTITIES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME"})
_VOTE = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|ruling|ruled|decision|decided|justices?|senate|senators|house|council|board|panel|committee|"
    r"party[- ]line|approved|pass(?:ed|es|age)|majority|confirmed|confirmation|acquitt?(?:al|ed)|bill|assembly|commission|"
    r"bench|court|split|opinion|legislature|parliament|adopted|rejected|chamber|referendum|lawmakers)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|beat(?:s|en)?|defeat(?:s|ed)?|los[et]s?|loss|victor(?:y|ies)|draw[ns]?|drew|tied?|lead(?:s|ing)?|led|"
    r"score[sd]?|game|match|half|quarter|inning|set|goals?|aggregate|penalties|record|final|season|thrash\w*|"
    r"rout\w*|trail\w*|down|up|finish\w*|edged?)\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"(?:\baged?\s|\bages\s(?:of\s)?|\bages?\sof\s|\bat\sage\s|\bturn(?:s|ed|ing)?\s|\bage\srange\sof\s|\bbetween\sthe\sages\sof\s)"
    r"(?:about\s|just\s|between\s|only\s|from\s)?$",
    re.IGNORECASE,
)
_WHO_WAS = re.compile(r"\b(?:who|he|she|[A-Z][a-z]+)(?:\s(?:is|was)|'s|’s)\s(?:only\s|just\s|now\s|then\s)?$")
_CLAUSE_END = re.compile(r"\s?(?:[.,;:)]|$|when\b|at the time\b|and\b|years?\b)")
_APPOSED = re.compile(r"[A-Za-z.’']\s?,\s?$")
_SUFFIX = re.compile(r"[A-Za-z]|[-–](?:[A-Za-z]*\d|style\b)")
_LETTER_BEFORE = re.compile(r"[A-Za-z][-–]$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_POSSESSIVE = frozenset(["the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "this", "all", "us", "them", "you"])
_NOT_ONE = frozenset(["no", "any", "every", "each", "this", "that", "which", "another", "number", "some", "day", "the"])


def is_age(doc: "Doc", text: str, amount: Amount, first: int, counted: Counted | None) -> bool:
    """Whether a bare number is somebody's age: "aged 45", "Ana Ruiz, 45, said", "who was 10"."""
    if amount.scaled or not 0 < amount.high <= OLDEST or amount.form not in ("digits", "words"):
        return False
    before = text[max(0, amount.start - 30) : amount.start]
    if amount.unit == "year" and re.search(r"\bage\sof\s$", before):
        return True
    if amount.unit is not None:
        return False
    if _AGE_BEFORE.search(before):
        return True
    if (
        counted is None
        and _WHO_WAS.search(before)
        and _CLAUSE_END.match(text, amount.end)
        and amount.form == "digits"
    ):
        return True
    if amount.form != "digits" or first < 2 or not _APPOSED.search(before):
        return False
    name = doc[first - 2]
    return (
        name.pos_ == "PROPN"
        and name.ent_type_ in ("PERSON", "ORG", "")
        and text[amount.end : amount.end + 1] in (",", ".", ")", ";")
        and (text[amount.end : amount.end + 1] != "." or name.ent_type_ == "PERSON")
        and float(amount.high).is_integer()
    )


def kind_of(
    doc: "Doc", text: str, amount: Amount, first: int, last: int, counted: Counted | None, sentence: str
) -> FigureKind | None:
    """What the number in tokens `first` to `last` is; None where it is no number at all ("one another")."""
    if amount.unit is not None:
        if amount.unit_kind == "time" and amount.form == "words" and text[amount.number_end] == "-":
            return "duration"
        return "quantity"
    if amount.form not in ("digits", "words"):
        return "quantity" if amount.form != "article" or counted or amount.scaled else None
    if amount.join == "dash":
        return _dashed(doc, text, amount, last, counted, sentence)
    if _SUFFIX.match(text, amount.end) and not (counted and text[amount.end] == "-"):
        return "name"
    if _LETTER_BEFORE.search(text, max(0, amount.start - 2), amount.start):
        return "name"  # "Covid-19", "the last-32 tie"
    word = text[amount.start : amount.end].lower()
    if word == "one":
        return _one(doc, first, counted)
    if _is_name(doc, text, amount, first, last, counted):
        return "name"
    if amount.join == "single" and _YEAR.match(text[amount.start : amount.end]) and not _plural(doc, counted):
        return "date"
    return "quantity"


def _one(doc: "Doc", first: int, counted: Counted | None) -> FigureKind | None:
    before = doc[first - 1].lower_ if first else ""
    if counted is None or before in _NOT_ONE or before == "-" or (first and doc[first - 1].pos_ == "PROPN"):
        return None
    if counted.partitive:
        return "quantity" if doc[first + 2].lower_ in _POSSESSIVE or doc[first + 2].tag_ == "PRP$" else None
    return "quantity"


def _dashed(
    doc: "Doc", text: str, amount: Amount, last: int, counted: Counted | None, sentence: str
) -> FigureKind:
    """Two numbers with a dash between: a vote, a score, a number of a house, or a range of things counted."""
    a, b = (
        (
            float(part)
            for part in re.split(
                r"\s?[-–—−~]\s?", text[amount.number_start : amount.number_end].replace(",", ""), maxsplit=1
            )
        )
        if re.fullmatch(r"[\d.,]+\s?[-–—−~]\s?[\d.,]+", text[amount.number_start : amount.number_end])
        else (amount.low, amount.high)
    )
    if counted is not None and doc[counted.head].pos_ == "PROPN":
        return "name"
    word = doc[counted.head].lower_ if counted else ""
    if word in (
        "vote",
        "votes",
        "ruling",
        "decision",
        "majority",
        "margin",
        "split",
        "opinion",
    ) or _VOTE.search(sentence):
        return "vote"
    if _SUFFIX.match(text, amount.end):
        return "name"
    if a < b and _plural(doc, counted):
        return "quantity"
    return "score" if b < 200 or _SCORE.search(sentence) else "name"


def _is_name(doc: "Doc", text: str, amount: Amount, first: int, last: int, counted: Counted | None) -> bool:
    """Whether the number is part of a name or numbers a thing: "Boeing 737", "Highway 101", "10 Downing Street"."""
    token, before = doc[first], doc[first - 1] if first else None
    if amount.form == "digits" and token.ent_type_ not in _COUNTING_ENTITIES and token.ent_iob_ == "I":
        return not _plural(doc, counted) or (before is not None and before.ent_type_ == token.ent_type_)
    if counted is not None and amount.form == "digits":
        head = doc[counted.head]
        if head.lower_ == "index" or any(child.dep_ == "nummod" and child.i < first for child in head.lefts):
            return True  # "two new 737 jets"
    digits = amount.form == "digits" and "," not in text[amount.start : amount.end] and not amount.scaled
    if counted is not None and digits and _is_proper(doc[counted.head]):
        return True
    if before is None or amount.scaled:
        return False
    if before.lower_ in _NUMBERED and (counted is None or before.lower_ not in ("top", "bottom", "no")):
        return not _plural(doc, counted)
    if not digits:
        return before.pos_ == "PROPN" and token.pos_ == "PROPN"
    if before.text in ("(", ":") and first > 1 and doc[first - 2].pos_ == "PROPN" and counted is None:
        return amount.high < 100 and float(amount.high).is_integer()
    if before.pos_ != "PROPN" or before.lower_ in _CALENDAR_WORDS or before.ent_type_ in _PLACE_ENTITIES:
        return False
    return not (_plural(doc, counted) and token.head.i > token.i)


def _is_proper(head: "Token") -> bool:
    return head.tag_ == "NNP" and not head.text.endswith("s") and head.ent_type_ != "NORP"


def _plural(doc: "Doc", counted: Counted | None) -> bool:
    return counted is not None and (doc[counted.head].tag_ in ("NNS", "NNPS") or counted.lemma == "people")
