"""How far apart real towns lie, by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.towns import kilometres
from tests.comparison.two_sentences import difference


@pytest.mark.parametrize(
    ("x", "y", "least", "most"),
    [
        ("marseille", "lyon", 265, 290),
        ("kyiv", "kiev", 0, 0),
        ("paris", "london", 330, 360),
        ("seattle", "bellingham", 120, 140),
    ],
)
def test_towns_lie_as_far_apart_as_on_a_map(x, y, least, most):
    far = kilometres(x, y)
    assert far is not None
    assert least <= far <= most


def test_a_name_that_is_no_towns_or_a_states_says_nothing():
    assert kilometres("marseille", "tolm-on-kor") is None
    assert kilometres("georgia", "marseille") is None
    assert kilometres("ontario", "toronto") is None
    assert kilometres("england", "london") is None


def test_towns_of_one_province_may_be_named_for_it():
    assert kilometres("donetsk", "mariupol") == 0


def test_a_small_town_is_meant_only_where_the_text_says_where_it_lies():
    alone = kilometres("paris", "dallas")
    placed = kilometres("paris", "dallas", placed=(True, False))
    assert alone is not None
    assert placed is not None
    assert placed < 200 < 5000 < alone


NAMES = st.sampled_from(["marseille", "lyon", "kyiv", "springfield", "paris", "dallas", "tolm"])


@given(NAMES, NAMES, st.booleans(), st.booleans())
def test_distance_is_the_same_both_ways_and_nought_to_oneself(x, y, here, there):
    far = kilometres(x, y, placed=(here, there))
    assert far == kilometres(y, x, placed=(there, here))
    assert far is None or 0 <= far <= 20_100
    assert kilometres(x, x) in (0, None)


@given(st.text(max_size=12))
def test_any_text_may_be_asked_for(name):
    assert kilometres(name, "marseille") is None or name == name.lower()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The bomb went off in Lyon and hurt nine people.",
            "The bomb went off in Lille and hurt nine people.",
        ),
        ("The minister died in Lyon.", "The minister died in Lille, his son said."),
    ],
)
def test_one_deed_in_two_towns_far_apart_is_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("place", "conflict")
    assert (a[slice(*found.a)], b[slice(*found.b)]) == ("Lyon", "Lille")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bomb went off in Cincinnati.", "The bomb went off in Covington."),  # across a river
        ("The bomb went off in Lyon.", "The bomb went off in France."),
        ("The bomb went off in Lyon.", "The bomb went off near Lille."),
        ("The bomb went off in Lyon and in Lille.", "The bomb went off in Lille."),
        ("An earlier attack in Lyon hurt nine people.", "An attack in Lille hurt nine people."),
    ],
)
def test_towns_near_by_countries_and_other_prepositions_are_no_conflict(a, b):
    assert difference(a, b) is None
