"""The part of a figure beside another: which multiply something else, and which only limit it."""

import pytest

from consilience.comparison.roles import roles
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
    ],
)
def test_how_often_something_happened_and_what_a_number_has_grown_to_are_no_multiples(text):
    assert of(text) == {}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Some 40 boats came to Oule, 20 of them from Askel.", {"20": "part"}),
        ("Three of the dead were named.", {"Three": "part"}),
        ("Eleven members of the council were hurt.", {}),
        ("The council has 11 seats of its own.", {}),
    ],
)
def test_some_of_them_are_a_part(text, part):
    assert of(text) == part


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("The wind is nearing the 157 mph threshold of the highest class.", "157 mph"),
        ("He drove through Oule where the speed limit is 50 kilometres an hour.", "50 kilometres an hour"),
        ("The bank of Sarnia missed its 2 percent inflation target again.", "2 percent"),
        ("Oule kept its speed limit of about 50 kilometres an hour.", "50 kilometres an hour"),
        ("Its promise was a target of 40 houses a year.", "40 houses"),
        ("A quota of 300 tonnes was set for cod.", "300 tonnes"),
    ],
)
def test_what_a_quantity_is_held_against_is_a_standard(text, standard):
    assert of(text) == {standard: "standard"}


@pytest.mark.parametrize(
    "text",
    [
        "The police hit the target with 20 shots.",
        "Some 200 people crossed the limit of the town.",
        "The attack targeted 40 houses.",
        "The port of Oule was the target of 3 attacks.",
        "Otto Falk has been the target of 12 complaints.",
        "Twelve targets were hit.",
        "Prices in Sarnia, whose bank has a target, rose by 3 percent.",
    ],
)
def test_figures_beside_a_limit_or_a_target_that_do_not_tell_it_are_no_standards(text):
    assert of(text) == {}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The ferry Lune may carry 300 passengers.", {"300 passengers"}),
        ("The hall in Oule can seat 900 people.", {"900 people"}),
        ("The reactor at Oule was capped at 40 megawatts.", {"40 megawatts"}),
        ("The ferry Lune was carrying 210 passengers.", set()),
        ("The repair may take 30 days.", set()),
    ],
)
def test_how_much_there_may_be_is_a_standard_and_not_how_much_there_is(text, figures):
    assert {words for words, role in of(text).items() if role == "standard"} == figures


def test_a_figure_inside_an_address_at_the_end_of_the_text_plays_no_part():
    text = "The mill lost 20 jobs. See https://lorn.example/2031/a-90-day-look"
    assert of(text) == {}
