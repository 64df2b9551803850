"""The number of a claim: 1 only where independent origins agree, and never anything between 1 and 6."""

import re
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from consilience.independence.credibility import rate
from consilience.types import Answer, Claim, DifferenceKind, Independence, Relation

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "independence.md"


def claim(
    answer: Answer | None,
    relation: Relation = "agree",
    kind: DifferenceKind | None = None,
) -> Claim:
    independence = Independence(answer, 2 if answer == "yes" else 1, f"it is {answer}") if answer else None
    return Claim("claim", "a", ("a", "b"), (), relation, kind, independence=independence)


ROWS = {
    "Independent origins": ((claim("yes"), 1, "it is yes"),),
    "One origin": ((claim("no"), 6, "one origin"),),
    "Origins not known": ((claim("unknown"), 6, "not known"), (claim(None), 6, "not traced")),
    "A conflict": (
        (claim("no", "conflict", "number"), 6, "contradict one another"),
        (claim("yes", "conflict", "number"), 6, "contradict one another"),
    ),
    "A dispute": (
        (claim("unknown", "conflict", "dispute"), 6, "a denial does not say who is right"),
        (claim("yes", "conflict", "dispute"), 6, "a denial does not say who is right"),
    ),
    "An update": ((claim("yes", "update", "number"), 6, "neither confirms the other"),),
}


@pytest.mark.parametrize(("row", "case"), [(row, case) for row, cases in ROWS.items() for case in cases])
def test_the_number_is_what_the_row_says(row: str, case: tuple[Claim, int, str]) -> None:
    rated, number, because = case
    assert rate(rated).number == number, row
    assert because in rate(rated).reason


def test_every_row_of_the_documentation_is_tried_and_gives_the_number_it_says() -> None:
    section = DOCUMENTATION.read_text(encoding="utf-8").partition("## Two axes")[2].partition("\n## ")[0]
    table = re.findall(r"^\| \*(.+?)\*.*? \| (\d)", section, re.MULTILINE)
    assert {row: int(number) for row, number in table} == {row: cases[0][1] for row, cases in ROWS.items()}


def test_of_all_claims_those_alone_are_confirmed_that_agree_from_independent_origins() -> None:
    answers: tuple[Answer | None, ...] = (*get_args(Answer), None)
    kinds: tuple[DifferenceKind | None, ...] = (*get_args(DifferenceKind), None)
    for answer, relation, kind in product(answers, get_args(Relation), kinds):
        number = rate(claim(answer, relation, kind)).number
        assert number in (1, 6)
        assert number != 1 or (answer == "yes" and relation == "agree")
