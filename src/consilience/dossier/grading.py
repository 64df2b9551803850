"""The Admiralty code in words: letters for how reliable a source is, numbers for how credible a claim."""

from collections.abc import Iterable

from consilience.types import Claim, Credibility, CredibilityNumber, Letter

RELIABILITY: dict[Letter, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: dict[CredibilityNumber, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
LEGEND = (
    "Grades are yours, from the file you handed in, and say how reliable a source is: "
    + ", ".join(f"{letter} {words}" for letter, words in RELIABILITY.items())
    + f". Credibility is a claim’s, whoever its sources are: 1 {CREDIBILITY[1]}, independent of one another;"
    f" 6 {CREDIBILITY[6]}. Numbers between are for a person to give. Neither changes the other."
)


def credibility_words(credibility: Credibility) -> str:
    """A number with what it means and why it is that, as a sentence without its first words and full stop."""
    return f"{credibility.number}, {CREDIBILITY[credibility.number]}: {credibility.reason}"


def graded(name: str, letter: Letter | None) -> str:
    """A name with its grade, where it has one: "Ilse Varga (grade B)"."""
    return f"{name} (grade {letter})" if letter else name


def least_credible(claims: Iterable[Claim]) -> Credibility | None:
    """What may be said of claims shown as one: the highest number; None where none was given."""
    rated = [claim.credibility for claim in claims if claim.credibility]
    return max(rated, key=lambda each: each.number, default=None)
