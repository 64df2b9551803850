"""A stretch of text that a furniture rule points at."""

from typing import NamedTuple

from consilience.types import FurnitureKind


class Stretch(NamedTuple):
    """Half-open offsets into the text, what kind of furniture it is, and the rule that says so, in words."""

    start: int
    end: int
    kind: FurnitureKind
    reason: str
