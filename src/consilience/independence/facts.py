"""Which statements of a claim surely tell one fact, so that two informants who do confirm one another."""

import re
from collections.abc import Mapping, Set
from itertools import product
from typing import NamedTuple

from consilience.types import Account, Claim, Statement

SURE = 0.9  # score of a pair; of those from here on 99 of 100 tell one fact
# Pairs that different informants tell score lower and are oftener wrong, most of all where both only feel
# alike ("I understand that it offends people"). A number of the same thing is something to confirm.
WITH_A_NUMBER = 0.6

PEOPLE = frozenset({"people", "person", "other"})  # units that do not say who was counted

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_NOT = re.compile(r"\b(?:not|never|nobody|none|neither|nor|no longer)\b|n[’']t\b", re.IGNORECASE)


class Number(NamedTuple):
    """A number as it is compared: its value, and what it counts where the text says so."""

    value: str
    of: str | None


def both_or_neither_negated(a: str, b: str) -> bool:
    """Whether two statements both hold a word of denial or neither does; else they may tell the opposite."""
    return bool(_NOT.search(a)) == bool(_NOT.search(b))


def find_numbers(account: Account) -> dict[tuple[int, int], Number]:
    """The numbers of an account, by their offsets: its figures, and times of day as written.

    One and zero are left out: "one of them", "no" tell nothing.
    """
    text = account.article.text
    found = {
        (figure.start, figure.end): Number(
            f"{figure.low}-{figure.high}", None if figure.unit in PEOPLE else figure.unit
        )
        for figure in account.analysis.figures
        if figure.kind != "ordinal" and not {figure.low, figure.high} <= {0, 1, None}
    }
    times = {m.span(): Number(m.group().replace(".", ":"), None) for m in _CLOCK.finditer(text)}
    return found | times


def numbers_of(statement: Statement, numbers: Mapping[tuple[int, int], Number]) -> frozenset[Number]:
    """The numbers that stand in a statement."""
    return frozenset(
        each for (start, end), each in numbers.items() if statement.start <= start and end <= statement.end
    )


def sure_pairs(claim: Claim, numbers: Mapping[str, Set[Number]]) -> set[frozenset[str]]:
    """The pairs of a claim that surely tell one fact; `numbers` stand in its statements, by their ids."""
    return {
        frozenset((pair.a, pair.b))
        for pair in claim.pairs
        if pair.score >= SURE or (pair.score >= WITH_A_NUMBER and _have_one(numbers[pair.a], numbers[pair.b]))
    }


def _have_one(a: Set[Number], b: Set[Number]) -> bool:
    """Whether two statements have a number of the same thing: "four police" is not "four civilians"."""
    return any(x.value == y.value and (x.of == y.of or None in (x.of, y.of)) for x, y in product(a, b))
