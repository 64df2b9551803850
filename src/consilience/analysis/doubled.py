"""Quotation marks written twice, as in the cell of a table: "He said ""we are here"" to us".

A table puts a cell that holds marks into marks of its own and doubles those inside. A text that was taken
out of a table without being read as a cell keeps all of them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consilience.analysis.marks import BEFORE_OPENING, STRAIGHT

_RUN = re.compile(rf"{STRAIGHT}+")
_PARAGRAPH = re.compile(r"[^\n\r]+")


class Mark(NamedTuple):
    """A straight mark or a doubled one, and whether it opens (True) or closes (False); None where unclear."""

    at: int
    length: int
    opens: bool | None


class Instead(NamedTuple):
    """What has to stand for the character at `at`: nothing, or a mark of another kind."""

    at: int
    mark: str


def find_doubled(text: str) -> list[Instead]:
    """What to leave out or to change, in order, so that no mark stands twice; nothing where it is unclear.

    The marks around a text or a paragraph that is a cell go. Elsewhere a doubled mark inside an open
    quotation becomes a single one, as quotations inside others have.
    """
    if STRAIGHT * 2 not in text:
        return []
    stretches = [(0, len(text))]
    if not _is_cell(text, 0, len(text), _marks(text, 0, len(text))):
        stretches = [paragraph.span() for paragraph in _PARAGRAPH.finditer(text)]
    found: list[Instead] = []
    for start, end in stretches:
        marks = _marks(text, start, end)
        cell = _is_cell(text, start, end, marks)
        found.extend(_of_cell(marks) if cell else _of_pairs(marks))
    return found


def _marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks of `text[start:end]`; of three side by side, two are a doubled one next to the words."""
    marks: list[Mark] = []
    for run in _RUN.finditer(text, start, end):
        opens, length = _opens(text, *run.span()), run.end() - run.start()
        if length == 3 and opens:
            marks += [Mark(run.start(), 1, opens), Mark(run.start() + 1, 2, opens)]
        elif length == 3:
            marks += [Mark(run.start(), 2, opens), Mark(run.start() + 2, 1, opens)]
        else:
            marks.append(Mark(run.start(), length, opens))
    return marks


def _opens(text: str, start: int, end: int) -> bool | None:
    apart_before = start == 0 or text[start - 1].isspace() or text[start - 1] in BEFORE_OPENING
    if apart_before:
        return True if end < len(text) and not text[end].isspace() else None
    return None if end < len(text) and text[end].isalnum() else False


def _is_cell(text: str, start: int, end: int, marks: Sequence[Mark]) -> bool:
    """Whether `text[start:end]` stands in marks of its own, and every mark inside is doubled."""
    if len(marks) < 3 or (marks[0].length, marks[-1].length) != (1, 1):
        return False
    outside = text[start : marks[0].at] + text[marks[-1].at + 1 : end]
    inside = marks[1:-1]
    return not outside.strip() and all(mark.length == 2 and mark.opens is not None for mark in inside)


def _of_cell(marks: Sequence[Mark]) -> Iterator[Instead]:
    for mark in marks:
        if mark.length == 1:
            yield Instead(mark.at, "")
        else:
            yield from _as_one(mark)


def _of_pairs(marks: Sequence[Mark]) -> list[Instead]:
    """The same for a paragraph that is no cell: where its doubled marks pair up with no other mark between.

    Without a partner a doubled mark opens, or closes, two quotations at once.
    """
    found: list[Instead] = []
    doubled = inside = False
    for mark in marks:
        if mark.length == 1 and not doubled:
            inside = not inside
        elif mark.length == 2 and mark.opens is not None and mark.opens != doubled:
            found.extend(_as_one(mark, inside=inside))
            doubled = mark.opens
        else:
            return []
    return [] if doubled else found


def _as_one(mark: Mark, *, inside: bool = False) -> tuple[Instead, ...]:
    """One mark in place of two: the one that touches the words, or a single one that stands for both."""
    if inside:
        first, second = ("‘", "") if mark.opens else ("", "’")
        return Instead(mark.at, first), Instead(mark.at + 1, second)
    return (Instead(mark.at + (not mark.opens), ""),)
