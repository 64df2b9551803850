"""What keeps two figures from being one quantity, in invented accounts."""

import pytest

from consilience.comparison.mentions import find_mentions
from consilience.comparison.quantities import relate
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.vetoes import may_be_one
from consilience.pipeline import accounts
from consilience.types import Article


def one(first: str, second: str, a: str, b: str, score: float = 0.5) -> bool:
    """Whether figure `a` of the first account and `b` of the second may be of one quantity."""
    read = list(
        accounts(Article(name, text, published="2031-05-07") for name, text in (("a", first), ("b", second)))
    )
    sketches = make_sketches(read, [each for account in read for each in make_statements(account)])
    found = find_mentions(sketches)
    x = next(each for each in found if each.account == 0 and each.figure.text == a)
    y = next(each for each in found if each.account == 1 and each.figure.text == b)
    return may_be_one(x, y, relate(x.measured, y.measured), score, *sketches)


PIER = "Two barges hit the pier in Oule."


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        (PIER, "Two nurses saw it in Oule.", "Two barges", "Two nurses"),
        ("Brenn was the fifth child of a miller.", "Brenn leaves five nephews.", "fifth", "five nephews"),
        ("Some 2,020 people work there.", "The mill stays open until at least 2034.", "2,020 people", "2034"),
        ("Six bodies lay in the cave.", "Six people are missing in the cave.", "Six bodies", "Six people"),
        ("Some 400 people swim in the lake.", "Some 900 people govern Oule.", "400 people", "900 people"),
        ("The mill earned 240 million.", "The mill earned less (240).", "240 million", "240"),
        (
            "The mill lies nine kilometres off.",
            "Two stones lie 40 metres apart.",
            "nine kilometres",
            "40 metres",
        ),
        ("Four people died in Oule.", "The sea in Oule rose 4.1 metres.", "Four people", "4.1 metres"),
        ("The two have a son.", "They have two sons.", "two", "two sons"),
        ("The tug had 31 people on board.", "Nine people died on the tug.", "31 people", "Nine people"),
        ("Roth won 121 of the 200 seats.", "Roth won 121 seats.", "200 seats", "121 seats"),
        (
            "Roth led with 70 percent counted.",
            "Roth led with 98 percent counted.",
            "70 percent",
            "98 percent",
        ),
        (
            "Tor Holm, a 62-year-old miller, stood in line.",
            "Pia Brenn, a 48-year-old baker, stood in line.",
            "62-year-old",
            "48-year-old",
        ),
    ],
)
def test_what_plainly_counts_two_things_is_not_one_quantity(first, second, a, b):
    assert not one(first, second, a, b)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        (PIER, "Two boats struck the pier.", "Two barges", "Two boats"),
        (PIER, "Three barges hit the pier.", "Two barges", "Three barges"),
        ("The mast is 90 feet high.", "The mast is 27 metres high.", "90 feet", "27 metres"),
        ("The ferry had six crew.", "The ferry had 6 crew members.", "six crew", "6 crew members"),
        ("Roth won 121 of the 200 seats.", "Roth won 121 of the 240 seats.", "200 seats", "240 seats"),
        ("The strike is in its 35th day.", "The strike has gone on for 35 days.", "35th", "35 days"),
        ("The tug had 31 people on board.", "The tug had 29 people on board.", "31 people", "29 people"),
        ("The top two ministers left.", "The top two Liberals left.", "two ministers", "two Liberals"),
    ],
)
def test_what_may_be_told_of_one_thing_is_left_to_the_forest(first, second, a, b):
    assert one(first, second, a, b)


def test_where_the_forest_is_sure_two_nouns_are_two_words_for_one_thing():
    two = PIER, "Two nurses saw it in Oule.", "Two barges", "Two nurses"
    assert not one(*two, score=0.7)
    assert one(*two, score=0.9)
