"""A claim's independence in words. The only count it shows is `Claim.independence.origins`."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.dossier.lookup import Lookup
from consilience.types import Answer, Claim, Origin

CIRCLE = "accounts that credit one another in a circle"
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader is told of a claim's origins: the answer, the words, who they are, and the reason."""

    independent: Answer
    words: str  # "Two independent origins"
    origins: tuple[str, ...]  # "Ilse Varga (A, B)", "Coast Daily in its own voice (C)"
    reason: str
    single: str = ""  # who the one origin is, where there is only one
    count: int = 1  # origins known to be independent of one another, as the claim has it


def verdict_of(claim: Claim, lookup: Lookup) -> Verdict:
    """The verdict of a claim; one whose origins were not traced is unknown."""
    origins = tuple(_origin(origin, lookup) for origin in claim.origins)
    if claim.independence is None:
        return Verdict("unknown", "Independence not traced", origins, "The origins were not traced.")
    count, reason, single = claim.independence.origins, claim.independence.reason, ""
    match claim.independence.independent:
        case "yes":
            words = f"{number_words(count).capitalize()} independent origins"
        case "no":
            single = _single(claim, lookup)
            words = f"One origin: {single}{'' if single == CIRCLE else _through(claim, lookup)}"
        case _:
            words = "Independence unknown"
    return Verdict(claim.independence.independent, words, origins, reason, single, count)


def weakest(verdicts: Sequence[Verdict]) -> Verdict:
    """What may be said of claims shown as one, the weightiest first: "independent" only if all are.

    Of several that are independent, the one with the fewest origins; else the first that is not.
    """
    doubted = [verdict for verdict in verdicts if verdict.independent != "yes"]
    return doubted[0] if doubted else min(verdicts, key=lambda verdict: verdict.count)


def number_words(number: int) -> str:
    """A number as a word up to ten, in digits beyond."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def _single(claim: Claim, lookup: Lookup) -> str:
    if any(origin.kind == "circle" for origin in claim.origins):
        return CIRCLE
    named = [origin.informant for origin in claim.origins if origin.informant]
    if named:
        return named[0]
    first = lookup.voices_of(claim.origins[0].articles) if claim.origins else ()
    return f"{first[0].name}’s text" if first else "a common text"


def _through(claim: Claim, lookup: Lookup) -> str:
    """The outlets that a claim came through, counted; two accounts of one outlet are one outlet."""
    voices = lookup.voices_of(lookup.statements[statement].article for statement in claim.statements)
    outlets = len({voice.name.casefold() for voice in voices})
    if len(voices) < 2:
        return ""
    through = f", through {number_words(outlets)} outlet{'' if outlets == 1 else 's'}"
    return through if outlets == len(voices) else f"{through}, in {number_words(len(voices))} accounts"


def _origin(origin: Origin, lookup: Lookup) -> str:
    voices = lookup.voices_of(origin.articles)
    by = ", ".join(voice.letter for voice in voices)
    if origin.informant:
        return f"{origin.informant} ({by})"
    names = " and ".join(voice.name for voice in voices)
    return f"{CIRCLE}: {names} ({by})" if origin.kind == "circle" else f"{names}, in its own voice ({by})"
