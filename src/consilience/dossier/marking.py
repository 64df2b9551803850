"""Text cut into pieces at the edges of the spans that lie over it, so that overlapping spans can be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.types import Extract, Statement


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to show in a text: half-open, with a key that names it and the kind it is shown as."""

    start: int
    end: int
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one set of marks. `opens`: the marks that begin with this piece."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its marks, each once, in order."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks))


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """`text[start:end]` as pieces that join to it again, cut wherever a mark begins or ends.

    Marks that only partly lie within are shown as far as they do. Time grows with the marks that overlap at
    one place, not with all marks at each place.
    """
    inside = sorted(
        (mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end),
        key=lambda mark: (mark.start, -mark.end, mark.key),
    )
    edges = {start, end}
    for mark in inside:
        edges.update((max(mark.start, start), min(mark.end, end)))
    pieces: list[Piece] = []
    active: list[Mark] = []
    waiting = iter(inside)
    following = next(waiting, None)
    ordered = sorted(edges)
    for left, right in pairwise(ordered):
        active = [mark for mark in active if mark.end > left]
        opens: list[Mark] = []
        while following is not None and following.start <= left:
            active.append(following)
            if following.start == left:
                opens.append(following)
            following = next(waiting, None)
        pieces.append(Piece(left, right, text[left:right], tuple(active), tuple(opens)))
    return tuple(pieces)


def pieces_of(
    statement: Statement, says: Iterable[Extract], part: Sequence[Extract] = ()
) -> tuple[Piece, ...]:
    """A statement's text with the extracts that lie in it marked, as kind "says".

    `part` are the words of it that tell a finding, in order. They are marked as "part" and what is left as
    "beside", unless these are all its words.
    """
    marks = [_mark(statement, each, "says") for each in says if _meets(statement, each)]
    edges = [statement.start, *(at for each in part for at in (each.start, each.end)), statement.end]
    beside = [
        Extract(
            statement.article, start, end, statement.text[start - statement.start : end - statement.start]
        )
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
    if part and any(map(str.isalnum, "".join(each.text for each in beside))):
        marks += [_mark(statement, each, "part") for each in part]
        marks += [_mark(statement, each, "beside") for each in beside]
    return cut(statement.text, 0, len(statement.text), marks)


def _meets(statement: Statement, extract: Extract) -> bool:
    same = extract.article == statement.article
    return same and extract.start < statement.end and extract.end > statement.start


def _mark(statement: Statement, extract: Extract, kind: str) -> Mark:
    return Mark(
        extract.start - statement.start, extract.end - statement.start, f"{kind}-{extract.start}", kind
    )
