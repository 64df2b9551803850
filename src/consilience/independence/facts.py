"""Which statements of a claim surely tell one fact, so that two informants who do confirm one another."""

import re
from collections.abc import Mapping

from consilience.types import Account, Claim, Statement

SURE = 0.9  # score of a pair; of those from here on 99 of 100 tell one fact
# Pairs that different informants tell score lower and are oftener wrong, most of all where both only feel
# alike ("I understand that it offends people"). A number in common is something to confirm.
WITH_A_NUMBER = 0.6

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_NOT = re.compile(r"\b(?:not|never|nobody|none|neither|nor|no longer)\b|n[’']t\b", re.IGNORECASE)


def both_or_neither_negated(a: str, b: str) -> bool:
    """Whether two statements both hold a word of denial or neither does; else they may tell the opposite."""
    return bool(_NOT.search(a)) == bool(_NOT.search(b))


def find_numbers(account: Account) -> dict[tuple[int, int], str]:
    """What the numbers of an account are, by their offsets: values of figures, and times of day as written.

    One and zero are left out: "one of them", "no" tell nothing.
    """
    text = account.article.text
    found = {
        (figure.start, figure.end): f"{figure.low}-{figure.high}"
        for figure in account.analysis.figures
        if figure.kind != "ordinal" and not {figure.low, figure.high} <= {0, 1, None}
    }
    return found | {match.span(): match.group().replace(".", ":") for match in _CLOCK.finditer(text)}


def numbers_of(statement: Statement, numbers: Mapping[tuple[int, int], str]) -> frozenset[str]:
    """The numbers that stand in a statement."""
    return frozenset(
        value for (start, end), value in numbers.items() if statement.start <= start and end <= statement.end
    )


def sure_pairs(claim: Claim, numbers: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    """The pairs of a claim that surely tell one fact; `numbers` stand in its statements, by their ids."""
    return {
        frozenset((pair.a, pair.b))
        for pair in claim.pairs
        if pair.score >= SURE or (pair.score >= WITH_A_NUMBER and numbers[pair.a] & numbers[pair.b])
    }
