"""Relative multiples: which figures say how many times something else there is, and of what."""

import pytest

from consilience.comparison.multiples import roles
from consilience.pipeline import account
from consilience.types import Article


def of(text: str) -> dict[str, str]:
    """The part each figure plays, by its words."""
    read = account(Article("a", text, published="2031-05-07"))
    found = roles(read.analysis.figures, read.parse)
    return {figure.text: found[figure.id] for figure in read.analysis.figures if figure.id in found}


@pytest.mark.parametrize(
    ("text", "playing"),
    [
        ("Oule treated three times as many patients on Monday as on Sunday.", {"three times": "multiple"}),
        ("Some 80 boats came, 4 times more than in May.", {"4 times": "multiple"}),
        ("The price is almost four times that of 2029.", {"four times": "multiple"}),
        (
            "The toll is three times that of the 14 people killed in the flood of 2020.",
            {"three times": "multiple", "14 people": "basis"},
        ),
        (
            "Turnout in Oule was twice as high as the 20 percent of 2027.",
            {"twice": "multiple", "20 percent": "basis"},
        ),
        (
            "Oule saw twice as many people on Monday as the 120 of Sunday.",
            {"twice": "multiple", "120": "basis"},
        ),
        ("Twice as many people as in May came from 20 towns.", {"Twice": "multiple"}),
        ("Harlan Shipping lost double the 40 million crowns of last year.", {"40 million crowns": "basis"}),
        ("The mill doubled the 20 jobs it had promised.", {"20 jobs": "basis"}),
    ],
)
def test_a_multiple_says_how_many_times_and_what_stands_behind_it_is_multiplied(text, playing):
    assert of(text) == playing


@pytest.mark.parametrize(
    "text",
    [
        "She won the race three times that year, and 40 others did not.",
        "She won the race twice as the 20 others gave up.",
        "The storm hit Oule three times in the last 10 years.",
        "The police fired twice at the 14 men.",
        "The number of boats doubled to 40.",
        "Some 40 boats came to Oule, 20 of them from Askel.",
    ],
)
def test_how_often_something_happened_and_what_a_number_has_grown_to_are_no_multiples(text):
    assert of(text) == {}
