"""Through whose mouths a content went: the informants of an attribution, the one it goes back to first."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import ADDRESSING, SAYING, SPOKEN_WITH
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_DEEPEST = 8  # attributions within attributions that are followed


def find_chain(
    parsed: Parsed, names: Names, features: Features, readings: Sequence[Reading], reading: Reading
) -> tuple[str, ...]:
    """The ids of the informants of one attribution, the one its content goes back to first.

    First whoever the content itself names as its origin ("that the minister had said"), then the
    attribution's source, the outlet it was told to, and so on outwards through the attributions
    that it stands in. Empty where nobody is named. No informant comes twice.
    """
    phrases = [*_origins(parsed, features, reading)]
    for _ in range(_DEEPEST):
        if reading.source:
            first, last = reading.source[0]
            phrases.append((int(features.starts[first]), int(features.ends[last - 1])))
        phrases.extend(_told_outlets(parsed, features, reading))
        around = next((other for other in readings if _contains(other, reading)), None)
        if around is None:
            break
        reading = around
    return tuple(dict.fromkeys(names.informant(start, end).id for start, end in phrases))


def head_of(parsed: Parsed, features: Features, part: Rows) -> "Token":
    """The highest token, in the tree, of a run of rows (the first of them)."""
    tokens = [parsed.doc[int(features.tokens[row])] for row in range(*part)]
    inside = {token.i for token in tokens}
    return next(
        (token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0]
    )


def _contains(outer: Reading, inner: Reading) -> bool:
    return any(first <= inner.cue[0] < last for first, last in outer.content)


def _origins(parsed: Parsed, features: Features, reading: Reading) -> Iterator[tuple[int, int]]:
    """Who the content says that it goes back to: the subject of a verb of saying that governs it."""
    head = head_of(parsed, features, reading.content[0])
    if head.lemma_.lower() not in SAYING or not any(child.dep_ == "ccomp" for child in head.children):
        return
    inside = {int(features.tokens[row]) for first, last in reading.content for row in range(first, last)}
    for child in head.children:
        if child.dep_ in _SUBJECTS and child.i in inside:
            yield _phrase(child)


def _told_outlets(parsed: Parsed, features: Features, reading: Reading) -> Iterator[tuple[int, int]]:
    """The outlets that a source spoke to: "told the Harwick Gazette", "in an interview with the Gazette"."""
    head = head_of(parsed, features, reading.cue)
    if head.lemma_.lower() in ADDRESSING:
        yield from (
            _phrase(child) for child in head.children if child.dep_ in _OBJECTS and child.ent_type_ == "ORG"
        )
    content = {int(features.tokens[row]) for first, last in reading.content for row in range(first, last)}
    for token in head.subtree:
        if (
            token.dep_ == "pobj"
            and token.ent_type_ == "ORG"
            and token.i not in content
            and token.head.lower_ in ("to", "with")
            and token.head.head.lemma_.lower() in SPOKEN_WITH
        ):
            yield _phrase(token)


def _phrase(token: "Token") -> tuple[int, int]:
    """Clean offsets of a noun with what stands before it and belongs to it, its entity at least."""
    first = min((t.i for t in token.lefts), default=token.i)
    last = token.i
    while token.ent_type_ and last + 1 < len(token.doc) and token.doc[last + 1].ent_iob_ == "I":
        last += 1
    end = token.doc[last]
    return token.doc[first].idx, end.idx + len(end)
