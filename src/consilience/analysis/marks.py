"""Quotation marks of every kind, paired: which stretches of a text stand inside marks."""

import re
from dataclasses import dataclass

OPENING = "“"
CLOSING = "”"
STRAIGHT = '"'
DOUBLE = frozenset(OPENING + CLOSING + STRAIGHT)
BEFORE_OPENING = "([—–-/‘'"  # what may stand before an opening mark, besides a space
SINGLE_OPENING = frozenset("‘'")
SINGLE_CLOSING = frozenset("’'")

# Words that begin with an apostrophe; none of them opens a quotation.
_ELIDED = re.compile(r"['‘](?:em|cause|til|till|tis|twas|n|bout|round|cuz|neath|\d\ds?)\b", re.IGNORECASE)
LONGEST_BLOCK = 10  # paragraphs; a closing mark further away than this belongs to another quotation
# Who spoke, at the end of a paragraph: there the quotation is over, though its closing mark was lost.
_SAID = r"(?:said|says|added|told|wrote|replied|explained|warned|insisted|recalled)"
_REPORTED = re.compile(
    rf",\s(?:(?:[^\s,.“”\"]+\s){{1,5}}{_SAID}|{_SAID}(?:\s[^\s,“”\"]+){{1,5}}(?:,\s[^,“”\"]+)?)"
    r"(?:\son\s[A-Z]\w+day)?\.$"
)
_SENTENCE_END = re.compile(r"[.?!…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch inside quotation marks: `start:end` without the marks, `opens:closes` with them.

    `continued`: it goes on with the quotation of the paragraph before. `closed`: its closing mark is there.
    """

    start: int
    end: int
    opens: int
    closes: int
    continued: bool = False
    closed: bool = True


def find_marked(text: str) -> tuple[Marked, ...]:
    """Every outermost stretch inside marks, in order; offsets are code points of `text`.

    Takes curly and straight double marks, in any mixture, and single ones where they are no apostrophes.
    A paragraph is a line. A quotation that runs over paragraphs, with an opening mark at each or without,
    gives one stretch a paragraph. A mark that has lost its partner closes at the end of its paragraph.
    """
    found: list[Marked] = []
    lines = text.split("\n")
    blocks = _blocks(lines)
    open_before = False
    at = 0
    for number, line in enumerate(lines):
        if number in blocks:
            first, last = blocks[number]
            pieces = [Marked(0, len(line), 0, len(line), continued=number > first, closed=number == last)]
            runs_on = False
        else:
            pieces, runs_on = _in_paragraph(line, open_before)
        for piece in pieces:
            start, end = _stripped(line, piece.start, piece.end)
            if start < end:
                found.append(
                    Marked(
                        at + start,
                        at + end,
                        at + piece.opens,
                        at + piece.closes,
                        piece.continued,
                        piece.closed,
                    )
                )
        if line.strip():
            open_before = runs_on
        at += len(line) + 1
    return tuple(found)


def _blocks(lines: list[str]) -> dict[int, tuple[int, int]]:
    """Lines of quoted blocks: opened at the start of one paragraph, closed only at the end of a later one.

    The paragraphs between begin with no mark, and what they hold in marks is nested. Each line's number is
    given with the first and the last of its block.
    """
    found: dict[int, tuple[int, int]] = {}
    full = [number for number, line in enumerate(lines) if line.strip()]
    for n, first in enumerate(full):
        if (
            first in found
            or lines[first].strip()[0] not in (OPENING, STRAIGHT)
            or _surplus(lines[first]) <= 0
        ):
            continue
        for last in full[n + 1 : n + 1 + LONGEST_BLOCK]:
            line = lines[last].strip()
            surplus = _surplus(line)
            if line[0] in (OPENING, STRAIGHT) or (surplus > 0 and line[-1] not in (CLOSING, STRAIGHT)):
                break
            if surplus and line[-1] in (CLOSING, STRAIGHT):
                doubled = lines[first].strip()[1:2] in (OPENING, STRAIGHT)
                found |= {number: (first, last) for number in full if first + doubled <= number <= last}
                break
    return found


def _surplus(line: str) -> int:
    """How many double marks of a paragraph are without a partner: more than 0 opened, less than 0 closed."""
    return line.count(OPENING) - line.count(CLOSING) + (line.count(STRAIGHT) % 2)


def _stripped(line: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space and stray marks at its edges."""
    while start < end and (line[start].isspace() or line[start] in DOUBLE):
        start += 1
    while end > start and (line[end - 1].isspace() or line[end - 1] in DOUBLE):
        end -= 1
    return start, end


def _in_paragraph(line: str, open_before: bool) -> tuple[list[Marked], bool]:
    """The stretches of one paragraph, and whether the last of them is still open at its end."""
    marks = [
        i
        for i, character in enumerate(line)
        if character in DOUBLE and not _is_inches(line, i) and not _is_doubled(line, i)
    ]
    pieces: list[Marked] = []
    opened: int | None = None  # index of the opening mark; -1: open since the paragraph before
    continued = False
    depth = 0
    if open_before and marks and line[: marks[0]].strip() and not _opens(line, marks, 0, is_open=True):
        opened, continued = -1, True
    elif open_before and marks and not line[: marks[0]].strip():
        continued = True
    for n, i in enumerate(marks):
        if opened is None:
            if _opens(line, marks, n, is_open=False):
                opened = i
            continue
        if _opens(line, marks, n, is_open=True):
            if line[i] == OPENING and _is_nested(line, marks, n):
                depth += 1
                continue
            end = _lost_close(line, opened + 1, i)
            pieces.append(Marked(opened + 1, end, max(opened, 0), end, continued, closed=False))
            opened, continued, depth = i, False, 0
        elif depth:
            depth -= 1
        else:
            pieces.append(Marked(opened + 1, i, max(opened, 0), i + 1, continued))
            opened, continued = None, False
    if opened is not None:
        told = _REPORTED.search(line, opened + 1)
        end = told.start() + 1 if told else len(line)
        pieces.append(Marked(opened + 1, end, max(opened, 0), end, continued, closed=False))
        return pieces, told is None
    return _with_single(line, pieces), False


def _is_inches(line: str, i: int) -> bool:
    return (
        line[i] == STRAIGHT
        and i > 2
        and line[i - 1].isdigit()
        and line[i - 2] in "'’ "
        and line[i - 3].isdigit()
    )


def _is_doubled(line: str, i: int) -> bool:
    """The first of two marks before a word: who quotes a text that begins with a quotation opens both.

    Behind a word or its full stop the first of them closes what was quoted before.
    """
    apart = i == 0 or line[i - 1].isspace() or line[i - 1] in BEFORE_OPENING
    return apart and line[i + 1 : i + 2] in (OPENING, STRAIGHT) and line[i + 2 : i + 3].isalnum()


def _opens(line: str, marks: list[int], n: int, *, is_open: bool) -> bool:
    """Whether mark `n` opens a quotation, given whether one is open already."""
    i = marks[n]
    before = line[i - 1] if i else " "
    after = line[i + 1] if i + 1 < len(line) else " "
    starts_word = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    if line[i] == OPENING:
        # „So“ and “so“: behind a word the mark closes
        ends_word = not before.isspace() and before not in BEFORE_OPENING and not after.isalnum()
        return not (is_open and ends_word)
    if line[i] == CLOSING:
        return not is_open and starts_word and after.isalnum()
    if not is_open:
        return (
            starts_word
            or (not after.isspace() and before not in ".,?!")
            or (n + 1 < len(marks) and before.isspace())
        )
    # A straight mark before a word, where one is open: its partner was lost if the rest pairs up with it.
    return starts_word and after.isalnum() and (len(marks) - n) % 2 == 0


def _is_nested(line: str, marks: list[int], n: int) -> bool:
    """An opening mark inside an open quotation, and two closing ones to come before the next opening one."""
    rest = [line[i] for i in marks[n + 1 : n + 3]]
    return rest == [CLOSING, CLOSING]


def _lost_close(line: str, start: int, end: int) -> int:
    """Where a quotation that lost its closing mark ends, when the next opens at `end`."""
    stop = _SENTENCE_END.search(line, start, end)
    last = stop.end() if stop else end
    told = _REPORTED.search(line, start, last)
    return told.start() + 1 if told else last


def _with_single(line: str, pieces: list[Marked]) -> list[Marked]:
    """Adds what stands in single marks outside the double ones."""
    if not any(mark in line for mark in "‘'"):
        return pieces
    taken = [(piece.opens, piece.closes) for piece in pieces]
    found: list[Marked] = []
    at = 0
    while at < len(line):
        inside = next((close for open_, close in taken if open_ <= at < close), None)
        if inside is not None:
            at = inside
        elif line[at] in SINGLE_OPENING and _opens_single(line, at):
            limit = min((open_ for open_, _ in taken if open_ > at), default=len(line))
            close = _single_close(line, at + 1, limit)
            if close is None:
                close = _close_behind(line, at + 1, [pair for pair in taken if pair[0] > at])
            if close is None:
                at += 1
            else:
                found.append(Marked(at + 1, close, at, close + 1))
                at = close + 1
        else:
            at += 1
    kept = [piece for piece in pieces if not any(outer.opens < piece.opens < outer.closes for outer in found)]
    return sorted([*kept, *found], key=lambda piece: piece.opens)


def _close_behind(line: str, start: int, nested: list[tuple[int, int]]) -> int | None:
    """The closing single mark of a quotation with double marks in it, British style.

    Only behind punctuation, as a possessive may stand anywhere else.
    """
    for i in range(start, len(line)):
        if line[i] not in SINGLE_CLOSING or any(open_ <= i < close for open_, close in nested):
            continue
        after = line[i + 1] if i + 1 < len(line) else " "
        behind = line[i - 1] in ".,?!…" or (line[i - 1] in DOUBLE and line[i - 2] in ".,?!…")
        if behind and not after.isalnum():
            return i
    return None


def _opens_single(line: str, i: int) -> bool:
    before = line[i - 1] if i else " "
    after = line[i + 1] if i + 1 < len(line) else " "
    return (before.isspace() or before in "([—–") and after.isalnum() and not _ELIDED.match(line, i)


def _single_close(line: str, start: int, limit: int) -> int | None:
    """The closing single mark: the first behind punctuation, else the first that can be no possessive's."""
    weak: int | None = None
    for i in range(start, limit):
        if line[i] not in SINGLE_CLOSING:
            continue
        after = line[i + 1] if i + 1 < len(line) else " "
        if after.isalnum():
            continue
        if line[i - 1] in ".,?!…":
            return weak if weak is not None and line[i - 1] == "," and i - weak > 200 else i
        if line[i - 1].isalnum() and (line[i - 1] != "s" or after in ".,;:?!)"):
            return i
        weak = weak if weak is not None else i
    return weak
