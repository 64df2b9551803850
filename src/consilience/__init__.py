"""Consilience reads many accounts of one event and says what independent sources agree on.

The public calls are here; importing this package loads no model.
"""

from consilience.errors import ConsilienceError, InputError, Problem
from consilience.pipeline import VERSION as __version__
from consilience.pipeline import Recipe, analyse, compare, group
from consilience.types import Analysis, Article, Dossier, Story


def read(path):
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
