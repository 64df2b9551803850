"""What a number is when it is no quantity: a name, a score, a vote, a year, a length that describes."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.analysis.amounts import Amount
from consilience.analysis.counted import Counted
from consilience.analysis.wordlists import word_set
from consilience.types import FigureKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Place:
    """Where an amount stands: the text and its parse, its first and last token, and what it counts."""

    doc: "Doc"
    text: str
    first: int
    last: int
    counted: Counted | None

    @property
    def before(self) -> "Token | None":
        """The token before the number."""
        return self.doc[self.first - 1] if self.first else None

    @property
    def head(self) -> "Token | None":
        """The head of what is counted."""
        return self.doc[self.counted.head] if self.counted is not None else None

    @property
    def counts_several(self) -> bool:
        """Whether the counted noun is a plural."""
        head = self.head
        return head is not None and (head.tag_ in ("NNS", "NNPS") or head.lemma_ == "people")


def kind_of(place: Place, amount: Amount) -> FigureKind | None:
    """What a number is; None where it is no figure at all ("one another") or an ordinal."""
    text, end = place.text, amount.end
    if amount.unit is not None:
        describes = amount.unit_kind == "time" and amount.form == "words" and text[amount.number_end] == "-"
        return "duration" if describes else "quantity"  # "a three-week pause"
    if amount.form not in ("digits", "words"):
        return None if _is_ordinal(place, amount) else "quantity"
    opposed = amount.join == "range" and place.counted is None and amount.base > amount.low  # "52 to 48"
    if amount.join == "dash" or opposed:
        return _dashed(place, amount)
    if _ORDINAL_END.match(text, end) or _DECADE_END.match(text, end):
        return None
    if _SUFFIX.match(text, end) and not (place.counted and text[end] == "-"):
        return "name"
    if amount.form == "digits" and amount.low == amount.base and _IDENTIFIER.search(text, amount.start, end):
        return "name"
    if _LETTER_BEFORE.search(text, max(0, amount.start - 2), amount.start):
        return "name"  # "Covid-19", "the last-32 tie"
    if text[amount.start : end].lower() == "one":
        return _one(place)
    if _is_name(place, amount):
        return "name"
    return "quantity"


_A_THIRD = re.compile(r"a (?!half|quarter)", re.IGNORECASE)


def _is_ordinal(place: Place, amount: Amount) -> bool:
    """Whether a fraction is none: "a third night", but "a third of the nights"."""
    if amount.form != "fraction" or place.counted is None or place.counted.partitive:
        return False
    return _A_THIRD.match(place.text, amount.start) is not None and not place.counts_several


_SUFFIX = re.compile(r"[A-Za-z]|[-–](?:[A-Za-z]*\d|style\b)")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b")
_DECADE_END = re.compile(r"[’']?s\b")
_IDENTIFIER = re.compile(r"\d{10}")  # longer than a number that a reader could take in
_LETTER_BEFORE = re.compile(r"[A-Za-z][-–]$")

# ── Ages ─────────────────────────────────────────────────────────────────────────────────────────

OLDEST = 115  # an age in years that a news text can mean
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|(?:the\s)?ages?\sof|at\sage|turn(?:s|ed|ing)?|age\srange\sof|between\sthe\sages\sof)\s"
    r"(?:about\s|just\s|between\s|only\s|from\s)?$",
    re.IGNORECASE,
)
_AGE_OF = re.compile(r"\bage\sof\s$")
_WHO_WAS = re.compile(r"\b(?:who|he|she|[A-Z][a-z]+)(?:\s(?:is|was)|'s|’s)\s(?:only\s|just\s|now\s|then\s)?$")
_CLAUSE_END = re.compile(r"\s?(?:[.,;:)]|$|when\b|at the time\b|and\b|years?\b)")
_APPOSED = re.compile(r"[A-Za-z.’']\s?,\s?$")


def is_age(place: Place, amount: Amount) -> bool:
    """Whether a bare number is somebody's age: "aged 45", "Ana Ruiz, 45, said", "who was 10"."""
    if amount.scaled or not 0 < amount.high <= OLDEST or amount.form not in ("digits", "words"):
        return False
    before = place.text[max(0, amount.start - 30) : amount.start]
    if amount.unit is not None:
        return amount.unit == "year" and _AGE_OF.search(before) is not None
    if _AGE_BEFORE.search(before):
        return True
    if amount.form != "digits":
        return False
    if place.counted is None and _WHO_WAS.search(before) and _CLAUSE_END.match(place.text, amount.end):
        return True
    if place.first < 2 or not _APPOSED.search(before) or not amount.high.is_integer():
        return False
    name, after = place.doc[place.first - 2], place.text[amount.end : amount.end + 2].strip()[:1]
    if name.pos_ != "PROPN" or name.ent_type_ not in ("PERSON", "ORG", ""):
        return False
    return after in (",", ")", ";", "—", "–", "―") or (after == "." and name.ent_type_ == "PERSON")


# ── One ──────────────────────────────────────────────────────────────────────────────────────────

_DETERMINERS = word_set("the its his her their our my your these those this all us them you")
_NOT_ONE = word_set("no any every each this that which another number some day the -")


def _one(place: Place) -> FigureKind | None:
    """ "one" counts before a noun or a group ("one man", "one of the men"); else it is a pronoun."""
    before = place.before
    if place.counted is None or (
        before is not None and (before.lower_ in _NOT_ONE or before.pos_ == "PROPN")
    ):
        return None
    if not place.counted.partitive:
        return "quantity"
    group = place.doc[place.first + 2]
    return "quantity" if group.lower_ in _DETERMINERS or group.tag_ == "PRP$" else None


# ── Scores and votes ─────────────────────────────────────────────────────────────────────────────

_VOTE = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|rul(?:ing|ed)|deci(?:sion|ded)|justices?|senat(?:e|ors)|house"
    r"|council|board|panel|"
    r"committee|party[- ]line|approved|pass(?:ed|es|age)|majority|confirm(?:ed|ation)|acquitt?(?:al|ed)|bill|"
    r"assembly|commission|bench|court|split|legislature|parliament|adopted|rejected|chamber"
    r"|referendum|lawmakers)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|beat(?:s|en)?|defeat(?:s|ed)?|los[et]s?|loss|victor(?:y|ies)"
    r"|draw[ns]?|drew|tied?|"
    r"lead(?:s|ing)?|led|score[sd]?|game|match|inning|goals?|aggregate|penalties|season|thrash\w*"
    r"|rout\w*|trail\w*)\b",
    re.IGNORECASE,
)
_PADDED = re.compile(r"[-–]0\d")
LOW_SCORE = 12  # goals; where no word speaks of a match, higher numbers are rather those of a case or a house


def _dashed(place: Place, amount: Amount) -> FigureKind:
    """Two numbers with a dash between: a vote, a score, a number of a house, or a range of things counted."""
    first, second = amount.base, amount.low + amount.high - amount.base
    head = place.head
    if (head is not None and head.pos_ == "PROPN") or _SUFFIX.match(place.text, amount.end):
        return "name"
    if amount.scaled:
        return "quantity"
    if first < second and place.counts_several and head is not None and head.lemma_ != "vote":
        return "quantity"
    sentence = place.doc[place.first].sent.text
    if _VOTE.search(sentence) and not _SCORE.search(sentence):
        return "vote"
    if _PADDED.search(place.text, amount.start, amount.end):
        return "name"  # a telephone number
    return "score" if max(first, second) <= LOW_SCORE or _SCORE.search(sentence) else "name"


# ── Names ────────────────────────────────────────────────────────────────────────────────────────

_NUMBERED = word_set(
    "game part section row room page chapter article title phase stage level group category "
    "type class grade flight "
    "route highway interstate channel gate unit model version series season episode week day "
    "round act volume no no. "
    "nos nos. number # platform pier step lane zone district ward precinct apartment suite block "
    "building proposition prop "
    "amendment rule resolution line track bus train terminal exit table figure box lot pool "
    "heat race turn hole par "
    "court studio camp point area sector matchday top bottom"
)
_NAMED_FROM_TEXT = word_set("top bottom no")  # name a number only where nothing is counted: "the top 10"
_COUNTING_ENTITIES = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "ORDINAL", ""})
_PLACE_ENTITIES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME"})


def _is_name(place: Place, amount: Amount) -> bool:
    """Whether the number is part of a name or numbers a thing: "Highway 101", "10 Downing Street"."""
    token, before, head = place.doc[place.first], place.before, place.head
    if amount.form == "digits" and token.ent_type_ not in _COUNTING_ENTITIES and token.ent_iob_ == "I":
        return not place.counts_several or (before is not None and before.ent_type_ == token.ent_type_)
    bare = amount.form == "digits" and not amount.scaled and "," not in place.text[amount.start : amount.end]
    if bare and head is not None and (_is_proper(head) or _has_other_count(head, place.first)):
        return True
    if before is None or amount.scaled:
        return False
    if before.lower_ in _NUMBERED and (head is None or before.lower_ not in _NAMED_FROM_TEXT):
        return not place.counts_several
    if not bare:
        titled = token.is_title and not token.is_sent_start
        if titled and head is not None and head.is_title and head.ent_type_ != "NORP":
            return True  # "the play Three Sisters"
        return before.pos_ == "PROPN" and token.pos_ == "PROPN"
    if (
        before.text in ("(", ":")
        and place.first > 1
        and place.doc[place.first - 2].pos_ == "PROPN"
        and head is None
    ):
        return amount.high < 100 and amount.high.is_integer()  # a shirt's number, a player's mark
    if before.pos_ != "PROPN" or before.ent_type_ in _PLACE_ENTITIES:
        return False
    return not (place.counts_several and token.head.i > token.i)


def _is_proper(head: "Token") -> bool:
    return head.tag_ == "NNP" and not head.text.endswith("s") and head.ent_type_ != "NORP"


def _has_other_count(head: "Token", first: int) -> bool:
    """ "two new 737 jets", "the Eastland 600 index": the number by the noun does not count."""
    return head.lower_ in ("index", "block") or any(
        child.dep_ == "nummod" and child.i < first for child in head.lefts
    )
