"""Consilience reads many accounts of one event and says what independent sources agree on.

The public calls are here; importing this package loads no model.
"""

from pathlib import Path

from consilience.errors import ConsilienceError, InputError, Problem
from consilience.pipeline import VERSION, Recipe, analyse, compare, group
from consilience.types import Analysis, Article, Dossier, Grade, KnownOutlet, Story

__version__ = VERSION


def read(path: str | Path) -> list[Article]:
    """The articles of one file or folder, in order: pages, plain text, JSON or JSON Lines.

    Raises InputError, with every part that cannot be read, what is wrong with it and what to do.
    """
    from consilience.reading.files import read as read_path

    return read_path(path)


def read_grades(path: str | Path) -> tuple[Grade, ...]:
    """The grades A to F that a TOML file gives to outlets and informants, for `compare(..., grades=...)`.

    Raises InputError, with everything that is wrong with the file and what to do.
    """
    from consilience.reading.grades import read_grades as read_file

    return read_file(path)


def read_outlets(path: str | Path) -> tuple[KnownOutlet, ...]:
    """What a table with tabs between its columns says of outlets, for `compare(..., outlets=...)`.

    Raises InputError, with everything that is wrong with the file and what to do.
    """
    from consilience.reading.outlets import read_outlets as read_file

    return read_file(path)


__all__ = [
    "Analysis",
    "Article",
    "ConsilienceError",
    "Dossier",
    "Grade",
    "InputError",
    "KnownOutlet",
    "Problem",
    "Recipe",
    "Story",
    "__version__",
    "analyse",
    "compare",
    "group",
    "read",
    "read_grades",
    "read_outlets",
]
