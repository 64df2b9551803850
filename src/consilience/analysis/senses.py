"""Whether words in the form of a time are meant as one: is "2016" a year here, is "May" the month?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.analysis.time_grammar import Match
from consilience.analysis.units import unit_after

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Setting:
    """An expression in its text and parse: its first token, and the token behind it, if any."""

    match: Match
    text: str
    token: "Token"
    after: "Token | None"

    def words_before(self, count: int) -> str:
        """The characters before the expression, in lower case."""
        return self.text[max(0, self.match.start - count) : self.match.start].lower()

    def has(self, *groups: str) -> bool:
        """Whether any of the groups of the form is there."""
        return any(self.match.get(group) is not None for group in groups)


def is_time(match: Match, text: str, doc: "Doc", first: int, last: int) -> bool:
    """Whether an expression, in tokens `first` to `last` (inclusive) of the parse, is meant as a time."""
    check = _CHECKS.get(match.form)
    return check is None or check(
        Setting(match, text, doc[first], doc[last + 1] if last + 1 < len(doc) else None)
    )


_COUNTED = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|over|roughly|approximately|than|least|most|another|extra|all|only|just|"
    r"up to)|[~≈#])\s$"
)
_NUMBERED = re.compile(
    r"(?:\b(?:room|flight|route|highway|no\.|number|section|article|page|version|model|apollo|channel|gate)\s|[$€£#])$"
)
_IN = re.compile(r"\bin\s$")
_SINCE = re.compile(r"\b(?:in|since|until|by|during|of)\s$")
_DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our|this|that)|[’']s?)\s$")


def _is_measured(text: str, end: int) -> bool:
    """Whether a unit stands behind a number; "US" is the country's name there: "the 2016 U.S. election"."""
    unit = unit_after(text, end)
    return unit is not None and unit.text not in ("US", "U.S.")


def _is_year(setting: Setting) -> bool:
    before, end = setting.words_before(24), setting.match.end
    if _COUNTED.search(before) or _NUMBERED.search(before) or _is_measured(setting.text, end):
        return False
    if setting.has("until"):
        return True
    if setting.text.startswith("-", end) and not setting.text.startswith(("-era", "-based"), end):
        return False
    after = setting.after
    round_number = setting.text[end - 2 : end] == "00"
    if after is None or not (after.lower_ == "people" or (after.tag_ == "NNS" and round_number)):
        return True  # news writes thousands with a comma, years without: "2020 voters" are those of 2020
    if _SINCE.search(before):  # "in 2014 prices rose", but "a rise of 2000 jobs"
        return setting.token.dep_ != "nummod" or _IN.search(before) is not None
    return _DETERMINED.search(before) is not None  # "the 2016 elections"


_OTHER_WORDS = frozenset({"may", "march", "august"})


def _is_month(setting: Setting) -> bool:
    if setting.has("near", "year", "mod"):
        return True
    token = setting.token
    words = setting.text[setting.match.start : setting.match.end]
    if words.lower() in _OTHER_WORDS:
        compound = token.dep_ == "compound" and token.head.pos_ == "PROPN"
        return token.pos_ in ("PROPN", "NOUN") and token.ent_type_ != "PERSON" and not compound
    return token.ent_type_ != "PERSON" and (not words.islower() or token.pos_ == "PROPN")


def _is_weekday(setting: Setting) -> bool:
    if (setting.match.get("weekday") or "").endswith("."):
        return True
    token = setting.token
    named = (
        token.dep_ == "compound"
        and token.head.pos_ == "PROPN"
        and token.head.ent_type_ not in ("DATE", "TIME")
    )
    return not named and _is_season(setting)  # "Friday Harbour"


def _is_season(setting: Setting) -> bool:
    return setting.token.ent_type_ != "PERSON" or setting.has("near")


_LASTING = re.compile(r"\b(?:for|in|within|after|over|took|take|lasted|last)\s$")


def _is_vague_spell(setting: Setting) -> bool:
    return setting.has("way") or _LASTING.search(setting.words_before(12)) is not None


_A_SPELL = re.compile(
    r"\b(?:for|in|within|after|than|of|about|nearly|almost|over|t(?:ook|akes?)|last(?:s|ed)?|spen[dt]|under|to|only|just|by|"
    r"is|was|during|around|roughly)\s$"
)


def _is_spell(setting: Setting) -> bool:
    count, unit = setting.match.get("count"), setting.match.get("unit")
    if count in ("a", "an") and not setting.has("extra"):
        return _A_SPELL.search(setting.words_before(12)) is not None  # "for a day", but not "80 tons a day"
    if unit == "second":
        return count not in ("a", "an", "one")  # "a second suspect"
    return not (unit in ("day", "year") and count in ("many", "some", "few"))  # "some day"


_BEFORE_DECADE = ("the ", "mid-", "early ", "late ")


def _is_short_decade(setting: Setting) -> bool:
    return setting.words_before(6).endswith(_BEFORE_DECADE)  # "the '60s", but not a quotation of '60s


_SPORT = re.compile(r"\b(?:touchdown|yard|game|points?|quarterback|play|pass)\b")


def _is_quarter(setting: Setting) -> bool:
    if setting.has("year", "which"):
        return True
    near = setting.text[max(0, setting.match.start - 80) : setting.match.end + 80]
    return setting.token.ent_type_ in ("DATE", "") and _SPORT.search(near) is None


def _is_repetition(setting: Setting) -> bool:
    return not setting.has("word") or setting.token.pos_ == "ADV" or setting.token.dep_ == "advmod"


_CHECKS: dict[str, Callable[[Setting], bool]] = {
    "year": _is_year,
    "month": _is_month,
    "weekday": _is_weekday,
    "season": _is_season,
    "vague": _is_vague_spell,
    "duration": _is_spell,
    "short": _is_short_decade,
    "quarter": _is_quarter,
    "often": _is_repetition,
}
