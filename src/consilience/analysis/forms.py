"""What a fixed way to attribute is, and the parts of a sentence that such forms are made of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

VERBAL = frozenset({"VERB", "AUX"})


class Form(NamedTuple):
    """A fixed way to attribute, as stretches of the document."""

    source: "Span | None"
    cue: "Span"
    content: "Sequence[Span]"


def branch(token: "Token") -> "Span":
    """A token with all that hangs on it."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def agent(verb: "Token") -> "Token | None":
    """The "by" of a passive that names who acts."""
    return next(
        (child for child in verb.rights if child.dep_ in ("agent", "prep") and child.lower_ == "by"), None
    )


def subject_of(verb: "Token") -> "Token | None":
    """Who or what does it, where the verb is no passive."""
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
