"""Whether a time says when something was, or only where a stretch begins or ends: "until Monday"."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from consilience.analysis.wordlists import word_set
from consilience.types import TimeLimit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 30  # characters before an expression in which the word that makes it a limit stands

_BEFORE = re.compile(
    r"(?<!halfway )(?<!midway )\b(?P<word>until|till|through|since|before|after|by)"
    r" (?:(?:at least|about|around|roughly|sometime|some time) )?$",
    re.IGNORECASE,
)
_STRETCHES = word_set("until till through since")
_BEGINS = word_set("since after")
# "before Monday’s vote" is before the vote, and "since Monday, when it sank" tells what was on Monday.
_OF_AN_ACT = re.compile(r"[’']s?\s\w|,?\s(?:when|as)\b")
_NOT = word_set("not n't n’t never no nobody none neither nor nothing cannot")
# What is put off "until Monday" is then.
_PUT_OFF = word_set("postpone delay defer adjourn reschedule wait")
_MOVED = word_set("back off")
HIGHEST = 3  # steps up the parse from "until" to the verb that puts off


def limit_of(text: str, doc: "Doc", start: int, end: int, first: int, *, clock: bool) -> TimeLimit | None:
    """Which end of a stretch the expression at `start:end`, from token `first` on, only is; None for a time.

    `clock`: it names a time of day. What was before or by a time of day was on that day.
    """
    found = _BEFORE.search(text, max(0, start - REACH), start)
    if found is None or _OF_AN_ACT.match(text, end):
        return None
    word = found["word"].lower()
    if clock and word not in _STRETCHES:
        return None
    if word in ("until", "till") and _is_then(doc, first, found.start()):
        return None
    return "begin" if word in _BEGINS else "end"


def _is_then(doc: "Doc", first: int, at: int) -> bool:
    """Whether something is at the very time: "not until Monday", "postponed until Monday"."""
    until = next((token for token in reversed(doc[:first]) if token.idx <= at), None)
    if until is None:
        return False
    before = doc[until.sent.start : until.i]
    return any(token.lower_ in _NOT for token in before) or any(
        _puts_off(token) for token in islice(until.ancestors, HIGHEST)
    )


def _puts_off(verb: "Token") -> bool:
    moved = any(child.lower_ in _MOVED for child in verb.rights)
    return verb.lemma_.lower() in _PUT_OFF or (verb.lemma_.lower() in ("push", "put") and moved)
