"""Files, folders and streams in; articles out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import Problem
from consilience.types import Article


@dataclass(frozen=True, slots=True)
class Batch:
    """What could be read of several inputs, and what could not, with the reasons."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def collect(inputs: Sequence[str], *, largest_input: int) -> Batch:
    """Read every input; an input that cannot be used becomes a problem, the rest is kept."""
    raise NotImplementedError


def read(path: str | Path) -> list[Article]:
    """The articles of one file or folder, in order. Raises InputError when any part cannot be read."""
    import json
    from consilience.ids import content_id

    out = []
    for line in Path(path).read_text().splitlines():
        d = json.loads(line)
        out.append(
            Article(
                d.get("id") or content_id("article", d["text"]),
                d["text"],
                d.get("title"),
                d.get("outlet"),
                d.get("url"),
                d.get("published"),
                d.get("language"),
            )
        )
    return out
