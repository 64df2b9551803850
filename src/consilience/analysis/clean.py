"""The running text of an article as the parser should see it, with the way back to every offset.

The stored text is never changed. The clean text is a second string without what only disturbs the
parser (furniture set aside, soft hyphens, zero-width characters, hard line wraps), and with a space
where one is missing after a full stop. Each of its characters knows where it came from.
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.types import Span

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_SPACES = frozenset(
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LINE_ENDS = frozenset("\n\r\u000b\u000c\u0085\u2028\u2029")
_MARKS = {"„": "“", "‟": "”", "«": "“", "»": "”", "″": '"', "＂": '"', "‛": "‘", "‚": "‘"}
_MISSING_SPACE = re.compile(
    r"(?<=[a-z][a-z])[.!?][”\"’']?(?=[“\"‘]?[A-Z][a-z’']|[“‘])|(?<=[a-z\d])[”](?=[A-Z][a-z])|(?<=[a-z][a-z\d]),[”](?=[A-Za-z])"
)
_ADDRESS = re.compile(
    r"\S*(?:://|www\.|@)\S*|\b[\w-]+\.(?:com|org|net|gov|edu|co|info|tv|news)\b\S*", re.IGNORECASE
)
_SENTENCE_END = frozenset(".!?:;”\"’')]…")
WRAPPED_LINE = 100  # a text whose lines nearly all stay under this many characters may be hard-wrapped


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text; character i came from the stored text's `starts[i]` up to `ends[i]`."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def span(self, start: int, end: int) -> Span:
        """The stretch of the stored text that clean characters `start` up to `end` (at least one) came from."""
        return Span(self.starts[start], self.ends[end - 1])


def clean(text: str, set_aside: Sequence[Span] = ()) -> Clean:
    """Make the parser's text of `text` without the stretches `set_aside` (any order; they may touch)."""
    wrapped = _is_hard_wrapped(text)
    gaps = _missing_spaces(text)
    characters: list[str] = []
    starts = array("I")
    ends = array("I")

    def put(character: str, start: int, end: int) -> None:
        characters.append(character)
        starts.append(start)
        ends.append(end)

    at = 0
    for kept in _kept(len(text), set_aside):
        if kept.start > at and characters and not characters[-1].isspace():
            put("\n" if "\n" in text[at : kept.start] else " ", kept.start, kept.start)
        at = kept.end
        index = kept.start
        while index < kept.end:
            character = text[index]
            if text.startswith(("``", "''"), index):
                put("“" if character == "`" else "”", index, min(index + 2, kept.end))
                index += 2
                continue
            if character in _LINE_ENDS:
                end = index
                while end < kept.end and (text[end] in _LINE_ENDS or text[end].isspace()):
                    end += 1
                if _joins(text, index, end, wrapped):
                    put(" ", index, end)
                else:
                    put("\n", index, index + 1)
                index = end
                continue
            if character not in _DROPPED:
                put(" " if character in _SPACES else _MARKS.get(character, character), index, index + 1)
            if index in gaps:
                put(" ", index + 1, index + 1)
            index += 1
    return Clean("".join(characters), starts, ends)


def _kept(length: int, set_aside: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    at = 0
    for span in sorted(set_aside, key=lambda s: s.start):
        if span.start > at:
            kept.append(Span(at, span.start))
        at = max(at, span.end)
    if at < length:
        kept.append(Span(at, length))
    return kept


def _is_hard_wrapped(text: str) -> bool:
    """Lines of nearly even length that mostly break inside a sentence: wrapped, not paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 6 or max(map(len, lines)) > WRAPPED_LINE:
        return False
    inside = sum(line.rstrip()[-1] not in _SENTENCE_END for line in lines)
    return inside * 2 > len(lines)


def _joins(text: str, start: int, end: int, wrapped: bool) -> bool:
    """Whether the line break at `start:end` stands inside a sentence."""
    if end >= len(text) or start == 0:
        return False
    if wrapped and text.count("\n", start, end) == 1:
        return True
    return (
        text[start - 1] not in _SENTENCE_END
        and (text[start - 1].isalnum() or text[start - 1] in ",-–—")
        and text[end].islower()
    )


def _missing_spaces(text: str) -> frozenset[int]:
    """Indexes of the characters behind which a space is missing, addresses left alone."""
    found = [match.end() - 1 for match in _MISSING_SPACE.finditer(text)]
    if not found:
        return frozenset()
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return frozenset(i for i in found if not any(a <= i < b for a, b in addresses))
