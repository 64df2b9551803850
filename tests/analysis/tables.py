"""Reads the tables of hand-written cases in `cases/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.analysis.figures import find_figures
from consilience.analysis.parse import parse
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


def read(cases: Sequence[Case]) -> dict[Case, tuple[tuple[Time, ...], tuple[Figure, ...]]]:
    """The times and the figures of every case's sentence, parsed in one go."""
    articles = [(Article("a", case.sentence, published=case.published), ()) for case in cases]
    readings = {}
    for case, parsed in zip(cases, parse(articles), strict=True):
        times = find_times(parsed)
        readings[case] = times, find_figures(parsed, times)
    return readings


def _cases(rows: dict[tuple[str, str], list[Row]]) -> list[Case]:
    return [
        Case(None if published == "-" else published, sentence, tuple(found))
        for (published, sentence), found in rows.items()
    ]
