"""Reads the tables of hand-written cases in `cases/`."""

from dataclasses import dataclass
from pathlib import Path

from consilience.analysis.figures import find_figures
from consilience.analysis.parse import Parsed, parse
from consilience.analysis.times import find_times
from consilience.types import Article, Figure, Time

CASES = Path(__file__).parent / "cases"
LIMITS = "Known limits"

Row = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A sentence, its publication date (None where not known), and the rows of what is to be read in it."""

    published: str | None
    sentence: str
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        return f"{self.published or '-'} {self.sentence}"


def load(name: str) -> tuple[list[Case], list[Case]]:
    """The cases of a table that must hold, and its known limits; a row starts at the third column."""
    holding: dict[tuple[str, str], list[Row]] = {}
    limits: dict[tuple[str, str], list[Row]] = {}
    into = holding
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            into = limits if line[3:] == LIMITS else holding
        if not line.startswith("| ") or line.startswith(("| ---", "| published |")):
            continue
        published, sentence, *row = (cell.strip() for cell in line.strip("|").split("|"))
        into.setdefault((published, sentence), []).append(tuple(row))
    return _cases(holding), _cases(limits)


def read(case: Case) -> tuple[Parsed, tuple[Time, ...], tuple[Figure, ...]]:
    """The parse, the times and the figures of a case's sentence."""
    return _read(case.sentence, case.published)


def _read(text: str, published: str | None) -> tuple[Parsed, tuple[Time, ...], tuple[Figure, ...]]:
    parsed = next(parse([(Article("a", text, published=published), ())]))
    times = find_times(parsed)
    return parsed, times, find_figures(parsed, times)


def _cases(rows: dict[tuple[str, str], list[Row]]) -> list[Case]:
    return [
        Case(None if published == "-" else published, sentence, tuple(found))
        for (published, sentence), found in rows.items()
    ]
