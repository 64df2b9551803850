"""Why a finding is there: the pairs that join its statements, what is no difference in them, its origins."""

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.dossier.grading import graded
from consilience.dossier.lookup import Lookup, Voice
from consilience.types import Claim, Extract, Statement


@dataclass(frozen=True, slots=True)
class Join:
    """Two accounts' statements taken for one fact: why, and how sure."""

    voices: tuple[Voice, Voice]
    statements: tuple[Statement, Statement]
    words: str
    score: float


@dataclass(frozen=True, slots=True)
class Held:
    """Words of two accounts that are not the same and yet no difference: the reason, in a sentence."""

    voices: tuple[Voice, Voice]
    extracts: tuple[Extract, Extract]
    words: str


@dataclass(frozen=True, slots=True)
class Source:
    """An origin of a claim: the accounts that have it from there, and who it is, in words."""

    voices: tuple[Voice, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Everything that speaks for a claim as it is shown. `joins` are in order, the surest first."""

    difference: str  # one sentence with the words of each side; empty where there is none
    joins: tuple[Join, ...]
    held: tuple[Held, ...]
    sources: tuple[Source, ...]


def reasons_of(claim: Claim, lookup: Lookup) -> Reasons:
    """The reasons of one claim, without those of its twins."""
    return Reasons(
        sentence(claim.reason) if claim.relation != "agree" else "",
        tuple(
            Join(
                (lookup.voice_of(pair.a), lookup.voice_of(pair.b)),
                (lookup.statements[pair.a], lookup.statements[pair.b]),
                "; ".join(pair.reasons),
                pair.score,
            )
            for pair in sorted(claim.pairs, key=lambda pair: -pair.score)
        ),
        tuple(_held(claim, lookup)),
        tuple(
            Source(
                lookup.voices_of(origin.articles),
                graded(origin.reason, lookup.grades.get(origin.informant or "")),
            )
            for origin in claim.origins
        ),
    )


def _held(claim: Claim, lookup: Lookup) -> Iterable[Held]:
    for each in claim.weighed:
        voices = lookup.voices[each.a.article], lookup.voices[each.b.article]
        yield Held(voices, (each.a, each.b), sentence(each.reason))


def sentence(words: str) -> str:
    """Words as a sentence: a capital at the beginning, a full stop at the end."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) or not words else ".")
