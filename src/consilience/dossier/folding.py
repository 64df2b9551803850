"""Twins: claims that are nearly the same, folded under the weightiest, so that a reader meets a fact once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.dossier.lookup import Lookup
from consilience.types import Claim, Extract

# Claims are cliques of statements, and cliques overlap. Two that share this part of the smaller one's
# statements (the overlap coefficient of Szymkiewicz and Simpson) tell the same thing twice.
MOST = 0.5
FEWEST = 2  # statements shared; one long sentence alone may hold two facts


@dataclass(frozen=True, slots=True)
class Fold:
    """A claim and its twins, which the reader meets as one finding. The dossier keeps them all."""

    head: Claim
    twins: tuple[Claim, ...]


def fold(claims: Iterable[Claim], lookup: Lookup) -> tuple[Fold, ...]:
    """The claims of one section, in order of weight, each twin under the first claim that it nearly repeats.

    Differences are twins only where the same words differ. A twin is held against the head, never against
    another twin, so that no chain of small steps joins what has nothing in common.
    """
    twins: dict[str, list[Claim]] = {}
    heads: dict[str, Claim] = {}
    told: dict[str, frozenset[str]] = {}
    telling: dict[str, list[str]] = {}  # the words of a statement: the ids of the heads that hold it
    for claim in claims:
        own = _told(claim, lookup)
        near = dict.fromkeys(head for words in sorted(own) for head in telling.get(words, ()))
        found = [head for head in near if _twins(heads[head], claim, told[head], own, lookup)]
        if found:
            twins[min(found, key=list(heads).index)].append(claim)
            continue
        heads[claim.id], told[claim.id], twins[claim.id] = claim, own, []
        for words in own:
            telling.setdefault(words, []).append(claim.id)
    return tuple(Fold(head, tuple(twins[key])) for key, head in heads.items())


def differs(claim: Claim) -> bool:
    """Whether the claim is shown as a difference."""
    return claim.relation != "agree"


def same_words(text: str) -> str:
    """A text's words alone, to tell the same text: quotation marks, commas and capitals make no other."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def telling_words(claim: Claim, lookup: Lookup) -> tuple[tuple[Extract, ...], ...]:
    """By side, the words that differ; a whole sentence points at nothing in it and is left out."""
    return tuple(
        tuple(each for each in side.says if (each.article, each.start, each.end) not in lookup.sentences)
        for side in claim.sides
    )


def _twins(head: Claim, claim: Claim, told: frozenset[str], also: frozenset[str], lookup: Lookup) -> bool:
    shared, smaller = len(told & also), min(len(told), len(also))
    near = shared >= MOST * smaller and (shared >= FEWEST or shared == smaller)
    if not differs(head):
        return near
    if head.kind != claim.kind:
        return False
    words, others = _contrast(head, lookup), _contrast(claim, lookup)
    if not words or not others:
        return near and words == others
    return len(words & others) > MOST * min(
        len(words), len(others)
    )  # one side alone is not the same contrast


def _told(claim: Claim, lookup: Lookup) -> frozenset[str]:
    """The statements of a claim by their words: a sentence printed by two accounts counts once."""
    return frozenset(filter(None, (same_words(lookup.statements[key].text) for key in claim.statements)))


def _contrast(claim: Claim, lookup: Lookup) -> frozenset[str]:
    """What stands against what: words, or the values of figures in them ("14" is "Fourteen people")."""
    sides: Sequence[Sequence[Extract]] = telling_words(claim, lookup)
    return frozenset(each for side in sides for extract in side for each in compared(extract, lookup))


def compared(extract: Extract, lookup: Lookup) -> list[str]:
    """What words are compared by: the values of the figures in them, else the words alone."""
    inside = [
        figure
        for figure in lookup.figures_of.get(extract.article, ())
        if figure.start < extract.end and extract.start < figure.end and figure.low is not None
    ]
    return [f"{figure.low}–{figure.high}" for figure in inside] or [same_words(extract.text)]
