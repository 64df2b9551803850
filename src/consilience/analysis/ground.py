"""What the references of one article are resolved against: its words, and who is named where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.analysis.named import Mention, Named
from consilience.analysis.sayings import Saying

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Ground:
    """`tokens` are all of the doc's; `quoted` and `sentence_of` go by token.

    `at` gives whom a token names; `nouns` where each noun's lemma stands outside the marks; `pronouns` whom
    "he" and "she" mean, filled from left to right.
    """

    doc: "Doc"
    tokens: Sequence["Token"]
    quoted: Sequence[bool]
    sentence_of: Sequence[int]
    named: Sequence[Named]
    sayings: Sequence[Saying]
    at: Mapping[int, tuple[Named, Mention]]
    nouns: Mapping[str, Sequence[int]]
    pronouns: dict[int, Named]


def lay_ground(
    doc: "Doc",
    tokens: Sequence["Token"],
    quoted: Sequence[bool],
    sentence_of: Sequence[int],
    named: Sequence[Named],
    sayings: Sequence[Saying],
) -> Ground:
    """The ground of an article whose pronouns are still to be resolved."""
    at = {
        i: (each, mention)
        for each in named
        for mention in each.mentions
        for i in range(mention.first, mention.last)
    }
    nouns: dict[str, list[int]] = {}
    for token in tokens:
        noun = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower())
        if noun and not quoted[token.i]:
            nouns.setdefault(token.lemma_, []).append(token.i)
    return Ground(doc, tokens, quoted, sentence_of, named, sayings, at, nouns, {})
