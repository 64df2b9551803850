"""The running text of an article as the parser should see it, with the way back to every offset.

The stored text is never changed. The clean text is a second string without what only disturbs the
parser (furniture set aside, soft hyphens, zero-width characters, hard line wraps, characters broken by
a wrong encoding, marks written twice), and with a space where one is missing. Each of its characters
knows where it came from.
"""

import html
import re
import unicodedata
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from consilience.analysis.doubled import find_doubled
from consilience.types import Span

WRAPPED_LINE = 100  # a text whose lines nearly all stay under this many characters may be hard-wrapped
WRAPPED_LINES = 6  # with fewer lines than this a text says too little about its line ends

_DROPPED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\n\r\u000b\u000c\u0085\u2028\u2029"
_MARKS = {
    **dict.fromkeys("„‟«❝〝", "“"),
    **dict.fromkeys("»❞〞", "”"),
    **dict.fromkeys("″＂", '"'),
    **dict.fromkeys("‛‚‹❛", "‘"),
    **dict.fromkeys("›❜ʼ´′＇", "’"),
    **dict.fromkeys("‐‑−﹣－", "-"),
    **dict.fromkeys("―", "—"),
    "``": "“",
    "''": "”",
}


def _broken(character: str) -> str | None:
    """What a character looks like when its UTF-8 was read as Windows-1252, if that is possible."""
    try:
        return character.encode().decode("cp1252")
    except UnicodeDecodeError:
        return None


# The accented letters and the marks of typography that such broken text consists of.
_MENDED = {broken: c for c in (*map(chr, range(0xA0, 0x180)), *"‘’“•–—…™€") if (broken := _broken(c))}
_MENDED["â€\u009d"] = "”"  # Windows-1252 leaves the last byte of this one undefined
_SPECIAL = re.compile(
    rf"(?P<space>[{_SPACES[1:]}][{_SPACES}]*|  [{_SPACES}]*)"
    rf"|(?P<line>[{_LINE_ENDS}][{_LINE_ENDS}{_SPACES}]*)"
    rf"|(?P<mark>[{''.join(mark for mark in _MARKS if len(mark) == 1)}]|``|'')"
    rf"|(?P<dropped>[{_DROPPED}]+)"
    rf"|(?P<quoting>(?m:^)>(?:[>{_SPACES}]|\n>)*)"
    r"|(?P<broken>[ÂÃÄÅ][^\x00-\x7f]|â[€„‚][^\x00-\x7f])"
    r"|(?P<entity>&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});)"
    r"|(?P<styled>[\ufb00-\ufb06\U0001d400-\U0001d7ff])"
)
_MISSING_SPACE = re.compile(
    r"(?<=[a-z][a-z])[.!?][”\"’']?(?=[“\"‘]?[A-Z][a-z’']|[“‘])"
    r"|(?<=[a-z\d])[”](?=[A-Z][a-z])"
    r"|(?<=[A-Za-z\d]),[”](?=[A-Za-z])"
    r"|(?<=[A-Za-z\d])[,.!?:]\"(?=[A-Za-z])"
    r"|(?<=[a-z][a-z])[,:](?=[A-Z][a-z]|[“‘]\w)"
)
_ADDRESS = re.compile(
    r"\S*(?:://|www\.|@)\S*|\b[\w-]+\.(?:com|org|net|gov|edu|co|info|tv|news)\b\S*", re.IGNORECASE
)
_QUOTED_BLOCK = re.compile(r"^>.*(?:\n>.*)*", re.MULTILINE)
SHORTEST_BLOCK = 4  # words; a shorter line behind ">" is rather a link or a menu
_SENTENCE_END = frozenset(".!?:;”\"’')]…")
_LEANS_LEFT = frozenset(".,;:!?’')]”")  # no space stands before these


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text; character i came from the stored text's `starts[i]` up to `ends[i]`."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def span(self, start: int, end: int) -> Span:
        """Where clean characters `start` up to `end` (at least one) came from in the stored text."""
        return Span(self.starts[start], self.ends[end - 1])


class Edit(NamedTuple):
    """The stored characters `start:end` that stand as `instead` in the clean text."""

    start: int
    end: int
    instead: str


def clean(text: str, set_aside: Sequence[Span] = ()) -> Clean:
    """Make the parser's text of `text` without the stretches `set_aside` (any order; they may touch)."""
    pieces: list[str] = []
    starts = array("I")
    ends = array("I")

    def put(piece: str, start: int, end: int) -> None:
        if piece:
            pieces.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))

    at = 0
    for edit in _edits(text, set_aside):
        if edit.start > at:
            pieces.append(text[at : edit.start])
            starts.extend(range(at, edit.start))
            ends.extend(range(at + 1, edit.start + 1))
        put(edit.instead, edit.start, edit.end)
        at = edit.end
    if at < len(text):
        pieces.append(text[at:])
        starts.extend(range(at, len(text)))
        ends.extend(range(at + 1, len(text) + 1))
    return Clean("".join(pieces), starts, ends)


def _edits(text: str, set_aside: Sequence[Span]) -> Iterator[Edit]:
    """Every place where the clean text differs, in order and without overlap."""
    wrapped = _is_hard_wrapped(text)
    blocks = _quoted_blocks(text)
    doubled = [Edit(at, at + 1, mark) for at, mark in find_doubled(text)]
    last = Edit(len(text) + 1, len(text) + 1, "")
    added = iter(sorted([*_missing_spaces(text), *blocks.values(), *doubled, last]))
    new = next(added)
    at = 0
    for aside in [*_merged(text, set_aside), Edit(len(text), len(text), "")]:
        for match in _SPECIAL.finditer(text, at, aside.start):
            while new.start <= match.start():
                if new.start >= at:
                    yield new
                new = next(added)
            edit = _edit(text, match, wrapped, blocks)
            if edit:
                yield edit
        while new.start <= aside.start and new.start <= len(text):
            if at <= new.start and (new.start < aside.start or aside.start == len(text)):
                yield new
            new = next(added)
        if aside.end > aside.start:
            yield aside
        at = aside.end
        while new.start <= at and new.start <= len(text):
            new = next(added)


def _quoted_blocks(text: str) -> dict[int, Edit]:
    """Paragraphs quoted as in a letter, ">" before each line: where they begin, and the mark to close them.

    Only a block of `SHORTEST_BLOCK` words that ends as a sentence does: ">" also stands before links.
    """
    found = {}
    for match in _QUOTED_BLOCK.finditer(text) if ">" in text else ():
        words = match.group().rstrip()
        own = words.lstrip("> \t")
        if len(own.split()) >= SHORTEST_BLOCK and words[-1] in ".?!…" and own[0] not in '"“‘':
            end = match.start() + len(words)
            found[match.start()] = Edit(end, end, "”")
    return found


def _edit(text: str, match: "re.Match[str]", wrapped: bool, blocks: Mapping[int, Edit]) -> Edit | None:
    start, end = match.span()
    found = match.group()
    match match.lastgroup:
        case "line":
            return Edit(start, end, " " if _joins(text, start, _after_sign(text, end), wrapped) else "\n")
        case "space":
            return Edit(start, end, " ")
        case "dropped":
            return Edit(start, end, "")
        case "quoting":
            return Edit(start, end, "“" if start in blocks else "")
        case "broken":
            instead = _MENDED.get(found)
            return Edit(start, end, _plain(instead)) if instead else None
        case "mark":
            opens = found == "''" and text[start - 1 : start].strip() == "" and text[end : end + 1].isalnum()
            return Edit(start, end, "“" if opens else _MARKS[found])
        case "entity":
            instead = _plain(html.unescape(found))
            return Edit(start, end, instead) if len(instead) == 1 and instead.isprintable() else None
        case _:
            return Edit(start, end, unicodedata.normalize("NFKC", found))


def _plain(character: str) -> str:
    return " " if character.isspace() else _MARKS.get(character, character)


def _merged(text: str, set_aside: Sequence[Span]) -> list[Edit]:
    """The stretches to leave out, joined where they touch, each with what has to stand in its place.

    White space around a stretch goes with it, so that the sentence closes over the gap.
    """
    joined: list[Span] = []
    for span in sorted(set_aside, key=lambda s: s.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.end > span.start:
            joined.append(span)
    edits: list[Edit] = []
    for span in joined:
        start, end = span.start, min(span.end, len(text))
        while start > 0 and text[start - 1].isspace() and (not edits or start > edits[-1].end):
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if edits and start <= edits[-1].end:
            start = edits.pop().start
        edits.append(Edit(start, end, _closing(text, start, end)))
    return edits


def _closing(text: str, start: int, end: int) -> str:
    """What stands for `text[start:end]` once it is left out: a line end, a space or nothing."""
    if start == 0 or end == len(text):
        return ""
    if any(character in _LINE_ENDS for character in text[start:end]):
        return "\n"
    return "" if text[end] in _LEANS_LEFT else " "


def _after_sign(text: str, at: int) -> int:
    """Behind the ">" of a quoted block's next line, if one stands there."""
    while at < len(text) and text[at] in "> ":
        at += 1
    return at


def _is_hard_wrapped(text: str) -> bool:
    """Lines of nearly even length that mostly break inside a sentence: wrapped, not paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < WRAPPED_LINES or max(map(len, lines)) > WRAPPED_LINE:
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


def _missing_spaces(text: str) -> list[Edit]:
    """A space where one is missing, addresses left alone."""
    found = [_gap(text, match.end()) for match in _MISSING_SPACE.finditer(text)]
    if not found:
        return []
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return [Edit(i, i, " ") for i in found if not any(a < i <= b for a, b in addresses)]


def _gap(text: str, end: int) -> int:
    """Where the space goes: behind what ends at `end`, but before a straight mark that opens.

    A straight mark opens where an even number of them stands before it in its paragraph.
    """
    if text[end - 1] != '"':
        return end
    opens = text.count('"', text.rfind("\n", 0, end) + 1, end - 1) % 2 == 0
    return end - 1 if opens else end
