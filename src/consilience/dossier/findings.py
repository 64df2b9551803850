"""Findings: claims as the reader meets them, named, numbered and set side by side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.dossier.lookup import Lookup, Voice
from consilience.dossier.marking import Piece, pieces_of
from consilience.dossier.svg import shortened
from consilience.dossier.verdict import Verdict, verdict_of
from consilience.dossier.weight import softness
from consilience.types import Claim, Extract, Side, Statement

# The words for a relation and kind of difference, as a label above it.
KINDS = {
    "number": "Number",
    "date": "Date",
    "place": "Place",
    "actor": "Who did it",
    "attribution": "Who said it",
    "wording": "Wording",
    "polarity": "Yes or no",
    "state": "State",
    "dispute": "Dispute between parties",
}
LONGEST_CONTRAST = 90  # characters of a side's words in a finding's heading; below it they stand in full


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement as its account has it, the words that differ marked."""

    voice: Voice
    statement: Statement
    pieces: tuple[Piece, ...]

    @property
    def informant(self) -> str | None:
        """Who the account says it goes back to; the chain's first."""
        return self.statement.informants[0] if self.statement.informants else None


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a difference: the words that differ, the accounts on it and their statements."""

    says: tuple[str, ...]
    voices: tuple[Voice, ...]
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Two accounts' statements taken for one fact: why, and how sure."""

    voices: tuple[Voice, Voice]
    words: str
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim as the reader meets it. `number` is the same in every format."""

    number: int
    claim: Claim
    gist: Statement
    label: str
    voices: tuple[Voice, ...]
    wordings: tuple[Wording, ...]
    columns: tuple[Column, ...]
    verdict: Verdict
    joins: tuple[Join, ...]  # the surest first

    @property
    def contrast(self) -> tuple[str, ...]:
        """What differs, side by side in accounts' words; empty where these do not tell the sides apart."""
        words = tuple(
            shortened(" … ".join(column.says), LONGEST_CONTRAST) for column in self.columns if column.says
        )
        return words if len(set(words)) > 1 else ()

    @property
    def remark(self) -> str:
        """The comparison's reason where it says more than the contrast already shows."""
        told = self.contrast and all(words in self.claim.reason for words in self.contrast)
        return "" if told else self.claim.reason


def findings_of(claims: Iterable[Claim], lookup: Lookup) -> tuple[Finding, ...]:
    """The findings of claims in order of weight: numbered as they are read, section after section.

    Among differences the hardest contradictions stand first.
    """
    order = sorted(claims, key=lambda claim: (section_of(claim), softness(claim)))  # stable: then by weight
    gists = _gists(order, lookup)
    return tuple(_finding(number, claim, gists[claim.id], lookup) for number, claim in enumerate(order, 1))


def section_of(claim: Claim) -> int:
    """The place of a claim's section among the five: confirmed, other agreed, conflict, dispute, update."""
    if claim.relation == "update":
        return 4
    if claim.relation == "conflict":
        return 3 if claim.kind == "dispute" else 2
    return 0 if claim.independence is not None and claim.independence.independent == "yes" else 1


def wording_of(statement: Statement, lookup: Lookup, says: Sequence[Extract] = ()) -> Wording:
    """A statement with its voice, and of `says` what stands in it marked."""
    return Wording(lookup.voices[statement.article], statement, pieces_of(statement, says))


def same_words(text: str) -> str:
    """A text's words alone, to tell the same text: quotation marks, commas and capitals make no other."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _gists(claims: Sequence[Claim], lookup: Lookup) -> dict[str, Statement]:
    """By claim, the statement that names it: its gist, or the next one where that names another claim.

    A sentence may hold several facts; two findings under one and the same sentence could not be told apart.
    """
    taken: set[str] = set()
    gists = {}
    for claim in claims:
        named = {key: same_words(lookup.statements[key].text) for key in (claim.gist, *claim.statements)}
        free = [key for key, words in named.items() if words not in taken]
        statement = lookup.statements[free[0] if free else claim.gist]
        taken.add(named[statement.id])
        gists[claim.id] = statement
    return gists


def telling_words(claim: Claim, lookup: Lookup) -> tuple[tuple[Extract, ...], ...]:
    """By side, the words that differ; a whole sentence points at nothing in it and is left out."""
    return tuple(
        tuple(each for each in side.says if (each.article, each.start, each.end) not in lookup.sentences)
        for side in claim.sides
    )


def _finding(number: int, claim: Claim, gist: Statement, lookup: Lookup) -> Finding:
    says = telling_words(claim, lookup)
    members = lookup.in_order(claim.statements)
    marked = [extract for side in says for extract in side]
    return Finding(
        number=number,
        claim=claim,
        gist=gist,
        label=KINDS.get(claim.kind or "", ""),
        voices=lookup.voices_of(statement.article for statement in members),
        wordings=tuple(wording_of(statement, lookup, marked) for statement in members),
        columns=tuple(_column(side, words, lookup) for side, words in zip(claim.sides, says, strict=True)),
        verdict=verdict_of(claim, lookup),
        joins=tuple(
            Join((lookup.voice_of(pair.a), lookup.voice_of(pair.b)), "; ".join(pair.reasons), pair.score)
            for pair in sorted(claim.pairs, key=lambda pair: -pair.score)
        ),
    )


def _column(side: Side, says: Sequence[Extract], lookup: Lookup) -> Column:
    """A side, its wordings in their order, but first those in which the words that differ stand."""
    wordings = [wording_of(statement, lookup, says) for statement in lookup.in_order(side.statements)]
    return Column(
        says=tuple(dict.fromkeys(extract.text for extract in says)),
        voices=lookup.voices_of(wording.statement.article for wording in wordings),
        wordings=tuple(sorted(wordings, key=lambda each: not any(piece.marks for piece in each.pieces))),
    )
