"""Somebody or something that an article names, and the places where it does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

Gender = Literal["he", "she"]
INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "several", "two", "three", "many", "other", "no"]
)
POSSESSIVE = frozenset(["'s", "’s", "’", "'"])


class Mention(NamedTuple):
    """Tokens `first:last` that name somebody. `inside`: they only modify a noun ("the Smith campaign")."""

    first: int
    last: int
    full: bool
    inside: bool


@dataclass(slots=True)
class Named:
    """Somebody or something with a name; put together while an article is read."""

    name: str
    person: bool
    gender: Gender | None = None
    body: str | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    phrase: tuple[int, int] | None = None  # tokens that describe somebody whose name is not given


def word_gender(word: str) -> Gender | None:
    """The gender that a title or noun tells ("Mrs.", "spokesman"), in lower case; else None."""
    word = word.rstrip(".")
    if word in words("male"):
        return "he"
    return "she" if word in words("female") else None


def is_inside(doc: "Sequence[Token]", last: int) -> bool:
    """Whether a name that ends before token `last` only modifies: "the Smith campaign", "Smith's lawyer"."""
    head = doc[last - 1]
    if last < len(doc) and doc[last].text in POSSESSIVE:
        return True
    return (
        head.dep_ in ("compound", "poss", "nmod", "amod")
        and head.head.i >= last
        and head.head.pos_ in ("NOUN", "PROPN")
    )
