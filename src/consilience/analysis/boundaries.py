"""Where a sentence must start and where none can, settled before the parse: paragraphs, marks, abbreviations.

The parser often takes the full stop of "at 7 a.m." or "to the U.S." for that of the abbreviation alone, and
at times cuts off what belongs to one ("7 a.m. | Tuesday", "U.S. | Senator Ada Holm").
"""

import re
from typing import TYPE_CHECKING

from consilience.analysis.tenses import FINITE
from consilience.analysis.vocabulary import words
from consilience.analysis.wordlists import word_set
from consilience.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSING = frozenset("\"'”’")  # marks that belong to the sentence before where no space divides them
DASHES = frozenset("-–—")

_OPENED = frozenset("([")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_CLOCK = word_set("a.m. p.m.")
_COUNTRIES = word_set("U.S. U.K. U.N. E.U. U.S.A. U.A.E. D.C.")
_NAMES = word_set("Inc. Co. Corp. Ltd. Bros. Jr. Sr. etc.")  # what ends a name, and a list
# What stands before a name, and ends no sentence where one follows; each is one token with its full stop.
TITLES = word_set(
    "Adm. Amb. Brig. Capt. Cmdr. Col. Cpl. Det. Dr. Drs. Gen. Gov. Hon. Insp. Lt. Maj. Messrs. Mr. Mrs. Ms."
    " Pfc. Pres. Prof. Pvt. Rep. Reps. Rev. Sen. Sens. Sgt. Supt."
)
# Tags of words that no name begins with; behind a time of day any word does that is tagged as no name.
_OPENING = frozenset({"DT", "PRP", "PRP$", "EX", "WP", "WRB", "IN", "CC", "RB"})
_NAME = frozenset({"NNP", "NNPS"})
LONGEST_NAME = 5  # tokens of a name that opens a sentence
_ZONES = word_set("eastern central mountain pacific atlantic greenwich universal local")
_ZONE = re.compile(r"(?:[A-Z]{1,2}T|[A-Z]{2,3}[SD]T|GMT|UTC)\b")


def mark_boundaries(doc: "Doc") -> "Doc":
    """A tagged document, with a start of a sentence where one must be and none where none can; else unset."""
    after_break = False
    for token in doc:
        if "\n" in token.text:
            after_break = True
            if token.i:
                token.is_sent_start = False
        elif after_break:
            token.is_sent_start = True
            after_break = False
        elif token.i and _continues(doc[token.i - 1], token):
            token.is_sent_start = False
        elif token.i and token.text[0].isupper():
            starts = _behind_abbreviation(doc[token.i - 1], token)
            if starts is not None:
                token.is_sent_start = starts
    return doc


def _continues(before: "Token", token: "Token") -> bool:
    """Whether a token cannot start a sentence inside a paragraph.

    Without this the parser cuts off closing straight marks ("... to climb."|"), datelines ("NORHAVEN | - A"),
    the number that opens a paragraph ("Fifteen | people were hurt"), what an editor put in ("he told |
    [Mr. Holm]") and what an ordinal stands before ("the 14th | Amendment").
    """
    if token.text in CLOSING:
        return not before.whitespace_
    joined = token.text in DASHES or token.text in _OPENED or token.text[0].islower()
    return (joined and before.text[-1].isalnum()) or _ORDINAL.fullmatch(before.text) is not None


# ── Abbreviations ────────────────────────────────────────────────────────────────────────────────


def _behind_abbreviation(before: "Token", token: "Token") -> bool | None:
    """Whether a capitalised word opens a sentence behind an abbreviation; None leaves it to the parser."""
    clock = before.lower_ in _CLOCK
    if clock and _belongs_to_clock(token):
        return False
    if before.text in _COUNTRIES and token.tag_ in _NAME and _heads_office(token):
        return False
    if before.text in TITLES and token.tag_ in _NAME:
        return False
    opens = _opens_behind_clock(token) if clock else _opens_behind_name(before, token)
    return True if opens and _is_told(before) else None


def _belongs_to_clock(token: "Token") -> bool:
    """ "7 a.m. Tuesday", "7 p.m. Eastern", "7 p.m. GMT": the day and the zone of a time of day."""
    after = [each.lower_ for each in token.doc[token.i + 1 : token.i + 3]]
    if after[:1] in (["'s"], ["’s"]):  # "… at 7 a.m. Tuesday’s vote was the third."
        return False
    name = token.lower_.rstrip(".")
    day = name in WEEKDAYS or (len(name) > 2 and any(month.startswith(name) for month in MONTHS))
    return day or name in _ZONES or _ZONE.match(token.text) is not None or "time" in after


def _heads_office(token: "Token") -> bool:
    """ "U.S. Senator Ada Holm", "the U.S. Navy": a title or a body that the country stands before."""
    return token.lower_ in words("titles") or token.lower_ in words("body")


def _opens_behind_clock(token: "Token") -> bool:
    """Any word but a name; and a name that acts: "… at 7 p.m. Ada Holm came at once." """
    if token.tag_ not in _NAME:
        return True
    after = next(
        (each for each in token.doc[token.i : token.i + LONGEST_NAME] if each.tag_ not in _NAME), None
    )
    return after is not None and after.tag_ in FINITE


def _opens_behind_name(before: "Token", token: "Token") -> bool:
    return before.text in _COUNTRIES | _NAMES and token.tag_ in _OPENING


def _is_told(last: "Token") -> bool:
    """Whether the sentence up to a token has its verb; in small letters, as that of a title has not.

    "At 7 p.m. I left": nothing has been told before the time of day.
    """
    for token in reversed(last.doc[: last.i]):
        if token.is_sent_start or token.text in (".", "!", "?") or "\n" in token.text:
            return False
        if token.tag_ in FINITE and token.is_lower:
            return True
    return False
