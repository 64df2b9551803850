"""Consilience reads many accounts of one event and says what independent sources agree on.

The public calls are here; importing this package loads no model.
"""

from pathlib import Path

from consilience.errors import ConsilienceError, InputError, Problem
from consilience.pipeline import VERSION, Recipe, analyse, compare, group
from consilience.types import Analysis, Article, Dossier, Story

__version__ = VERSION


def read(path: str | Path) -> list[Article]:
    """The articles of one file or folder, in order: pages, plain text, JSON or JSON Lines.

    Raises InputError, with every part that cannot be read, what is wrong with it and what to do.
    """
    from consilience.reading.files import read as read_path

    return read_path(path)


__all__ = [
    "Analysis",
    "Article",
    "ConsilienceError",
    "Dossier",
    "InputError",
    "Problem",
    "Recipe",
    "Story",
    "__version__",
    "analyse",
    "compare",
    "group",
    "read",
]
