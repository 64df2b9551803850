"""A file of outlets: what the user knows of outlets that the program does not, or knows otherwise."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from consilience.errors import InputError, Problem
from consilience.reading.decoding import NotTextError, decode
from consilience.types import KnownOutlet, OutletKind

COLUMNS = ("name", "house", "kind", "spellings", "source")
KINDS: tuple[OutletKind, ...] = get_args(OutletKind)
LARGEST = 16_000_000  # bytes: a hundred thousand outlets and more
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what spreadsheets call “Unicode text”
_HOW = (
    f"Begin with a line of column names, of {', '.join(COLUMNS[:-1])} and {COLUMNS[-1]}, with tabs between."
)
_SAVE = "Save the table as text in UTF-8, with tabs between the columns."


def read_outlets(path: str | Path, *, largest: int = LARGEST) -> tuple[KnownOutlet, ...]:
    """The outlets of a table with tabs between its columns, in its order.

    The first line names the columns, in any order: `name`, and of the others those that are wanted. A line
    that begins with # is a comment. Raises InputError with everything that is wrong with the file: which
    line, and what to do.
    """
    lines = _rows(_text(Path(path), largest), str(path))
    found = list(_outlets(lines, str(path)))
    problems = [each for each in found if isinstance(each, Problem)]
    if problems:
        raise InputError(*problems)
    return tuple(each for each in found if isinstance(each, KnownOutlet))


def _text(path: Path, largest: int) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise InputError(
            Problem(str(path), f"cannot be read ({error.strerror})", "Check the name and the rights.")
        ) from error
    if len(data) > largest:
        raise InputError(Problem(str(path), f"larger than {largest:,} bytes", "Hand in a smaller table."))
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    try:
        decode(data)  # which knows what is no text at all
        return data.decode(encoding)
    except NotTextError as error:
        raise InputError(Problem(str(path), f"not a text ({error})", _SAVE)) from error
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        what = f"not in {encoding.removesuffix('-sig').upper()} (byte {error.start + 1:,} of the file)"
        raise InputError(Problem(f"{path}, line {line}", what, _SAVE)) from error


_Row = tuple[int, Sequence[str]]


def _rows(text: str, file: str) -> Iterator[_Row | Problem]:
    """The cells of every line that is neither empty nor a comment, and its number."""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            (row,) = csv.reader([line], delimiter="\t", strict=True)
        except csv.Error as error:
            remedy = "Close every quotation mark on its line, and write one inside a cell twice."
            yield Problem(f"{file}, line {number}", f"cells that cannot be read ({error})", remedy)
        else:
            yield number, [" ".join(cell.split()) for cell in row]


def _outlets(rows: Iterator[_Row | Problem], file: str) -> Iterator[KnownOutlet | Problem]:
    columns: Sequence[str] | None = None
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        number, cells = row
        place = f"{file}, line {number}"
        if columns is None:
            cells = _without_last_empty(cells)
            columns = [cell.casefold() for cell in cells]
            wrong = list(_wrong_columns(columns, cells, place))
            yield from wrong
            if wrong:  # nobody knows what the cells below mean
                return
        else:
            yield _outlet(columns, cells, number, place)


def _without_last_empty(cells: Sequence[str]) -> Sequence[str]:
    """The cells up to the last that holds something: spreadsheets put tabs behind them."""
    filled = [number for number, cell in enumerate(cells, 1) if cell]
    return cells[: max(filled, default=0)]


def _wrong_columns(columns: Sequence[str], cells: Sequence[str], place: str) -> Iterator[Problem]:
    unknown = [cell for column, cell in zip(columns, cells, strict=True) if column not in COLUMNS]
    if unknown:
        names = ", ".join(map(repr, unknown))
        are = "is no column" if len(unknown) == 1 else "are no columns"
        yield Problem(place, f"{names} {are} of a file of outlets", _HOW)
    elif "name" not in columns:
        yield Problem(place, "no column 'name'", _HOW)
    for column in COLUMNS:
        if columns.count(column) > 1:
            yield Problem(place, f"the column {column!r} stands there twice", "Keep one of them.")


def _outlet(columns: Sequence[str], cells: Sequence[str], line: int, place: str) -> KnownOutlet | Problem:
    if any(cells[len(columns) :]):
        what = f"{len(cells)} cells, and there are {len(columns)} columns"
        return Problem(place, what, "Take out a tab, or name the column in the first line.")
    said = dict(zip(columns, cells, strict=False))
    name, kind = said.get("name", ""), said.get("kind", "").casefold()
    if not name:
        return Problem(place, "no name", "Name the outlet, or remove the line.")
    meant = next((each for each in KINDS if each == kind), None)
    if kind and meant is None:
        what = f"{said['kind']!r} is no kind of outlet"
        return Problem(place, what, f"Write {', '.join(KINDS[:-1])} or {KINDS[-1]}, or leave it empty.")
    spellings = (spelling.strip() for spelling in said.get("spellings", "").split("|"))
    return KnownOutlet(
        name,
        house=said.get("house") or None,
        kind=meant,
        spellings=tuple(filter(None, spellings)),
        source=said.get("source") or None,
        line=line,
    )
