"""Slips of the pen in numbers, and spans of years that are nearly one, in invented sentences."""

import pytest

from tests.comparison.two_sentences import NEXT, assert_conflict, difference

LIST = "Holm spent $1,204.50 on boots, $88.10 on tea, $4,310.00 on hats and $5,687.75 at the Brenn Hotel."


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (LIST, "Holm spent $5,587.75 at the Brenn Hotel.", ("$5,687.75", "$5,587.75")),
        (LIST, "Holm spent $5,867.75 at the Brenn Hotel.", ("$5,687.75", "$5,867.75")),
        ("The vault held 41,672 coins.", "There were 41,572 coins in it.", ("41,672 coins", "41,572 coins")),
    ],
)
def test_an_exact_number_with_another_digit_or_two_in_changed_places_is_a_conflict(a, b, words):
    assert_conflict(a, b, words, "number")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (LIST, "Holm spent $5,687.75 at the Brenn Hotel and $5,587.75 on shoes."),
        (LIST, "Holm spent $5,578.57 at the Brenn Hotel."),
        (LIST, "Holm spent $9,687.25 at the Brenn Hotel."),
        (LIST, "Holm spent $1,300 on boots."),
    ],
)
def test_a_number_that_both_give_or_that_differs_in_more_is_no_slip(a, b):
    assert difference(a, b, around=0.0) is None
    assert difference(b, a, around=0.0) is None


def test_an_exact_number_that_has_grown_by_the_next_day_is_an_update():
    found = difference(
        "The count in Oule stood at 41,672 votes.",
        "The count in Oule stood at 41,682 votes.",
        published=(None, NEXT),
    )
    assert found is not None
    assert found.relation == "conflict"
    found = difference(
        "The count in Oule stood at 41,672 votes.",
        "The count in Oule stood at 41,682 votes.",
        published=("2031-05-07", NEXT),
    )
    assert found is not None
    assert found.relation == "update"


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Ada Holm, who served from 1967 to 1979, was the first.",
            "Ada Holm, a miller, held the seat from 1966 to 1978.",
            ("1967 to 1979", "1966 to 1978"),
        ),
        (
            "The Dren Bridge was built between 2024 and 2031.",
            "The Dren Bridge was built from 2023 to 2031.",
            ("2024 and 2031", "2023 to 2031"),
        ),
    ],
)
def test_two_spans_of_years_of_one_name_that_are_nearly_one_are_a_conflict(a, b, words):
    assert_conflict(a, b, words, "date")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ada Holm served from 1967 to 1979.", "Ada Holm served from 1967 to 1979, and no longer."),
        ("Ada Holm was mayor from 1967 to 1971.", "Ada Holm was governor from 1970 to 1974."),
        ("Ada Holm served from 1967 to 1979.", "Tor Brenn served from 1966 to 1978."),
        ("The mill was shut from 1967 to 1979.", "The pool was shut from 1966 to 1978."),
    ],
)
def test_spans_of_years_that_are_one_hardly_meet_or_are_of_nobody_named_twice_are_no_difference(a, b):
    assert difference(a, b, around=0.0) is None
    assert difference(b, a, around=0.0) is None
