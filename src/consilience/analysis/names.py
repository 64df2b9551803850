"""The people and bodies that an article names, each with all the places where it does so."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.analysis.bodies import find_bodies
from consilience.analysis.named import Named
from consilience.analysis.people import find_people
from consilience.analysis.roles import describe

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_named(doc: "Doc", tokens: "Sequence[Token]", title: str | None) -> list[Named]:
    """Everybody and everything named in `doc`, mentions in order; `title` is the article's headline."""
    people, taken = find_people(doc, tokens, title)
    for person in people:
        describe(doc, person)
    return people + find_bodies(doc, tokens, taken)
