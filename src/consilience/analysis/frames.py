"""Quotations in their place: which words of the article's own belong to which marked stretch."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from consilience.analysis.marks import Marked
from consilience.analysis.sayings import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token

    Tokens = Sequence[Token]

_ENDS = ".?!…"
# Words; a verb of speech this close behind a quotation belongs to it, whatever stands before the mark.
NEAR = 6


@dataclass(slots=True)
class Frame:
    """A sentence of the article with the quotations that stand in it, whatever sentences those hold.

    `units` are token indexes outside marks, and `-1 - n` for the marked stretch `n`, in order.
    """

    paragraph: int
    units: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)


def find_frames(
    doc: "Tokens",
    text: str,
    quoted: Sequence[bool],
    marked: Sequence[Marked],
    sayings: Sequence[Saying],
    sentence_of: Sequence[int],
) -> list[Frame]:
    """The article's sentences as frames of their quotations, in order."""
    frames: list[Frame] = []
    by_verb = {saying.verb: saying for saying in sayings}
    first_of = {saying.first: saying for saying in sayings if saying.way == "subject"}
    starts = [mark.opens for mark in marked]
    paragraph = 0
    frame = Frame(paragraph)
    last_mark = -1
    for token in doc:
        if token.is_space:
            if "\n" in token.text:
                frames.append(frame)
                paragraph += 1
                frame = Frame(paragraph)
            continue
        if quoted[token.i]:
            number = bisect_left(starts, token.idx + 1) - 1
            if number == last_mark:
                continue
            last_mark = number
            unit = -1 - number
        else:
            unit = token.i
        if frame.units and _breaks(doc, text, frame.units[-1], unit, token.i, marked, sentence_of, first_of):
            frames.append(frame)
            frame = Frame(paragraph)
        frame.units.append(unit)
        if unit < 0:
            frame.marks.append(-1 - unit)
        elif unit in by_verb:
            frame.sayings.append(by_verb[unit])
    frames.append(frame)
    return [frame for frame in frames if frame.units]


def _breaks(
    doc: "Tokens",
    text: str,
    left: int,
    right: int,
    token: int,
    marked: Sequence[Marked],
    sentence_of: Sequence[int],
    first_of: dict[int, Saying],
) -> bool:
    """Whether one sentence of the article ends between two neighbouring units."""
    if left >= 0:
        ends = doc[left].text[-1] in _ENDS
        return ends and sentence_of[left] != sentence_of[token]
    mark = marked[-1 - left]
    last = text[mark.end - 1]
    if right < 0:
        return last in _ENDS
    if not mark.closed:
        return True
    if last not in _ENDS or doc[token].text[0].islower() or not doc[token].text[0].isalnum():
        return False
    saying = first_of.get(token)
    return (
        saying is None or saying.verb - token > NEAR or not saying.strong or not _is_short(doc, saying, last)
    )


def _is_short(doc: "Tokens", saying: Saying, last: str) -> bool:
    """Whether a sentence behind a quotation is only its reporting clause: "…?" Smith said."""
    verb = doc[saying.verb]
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if after is None or after.is_punct or after.is_space:
        return True
    return last in "?!" and after.pos_ in ("ADP", "SCONJ", "ADV") and after.lower_ not in ("that",)
