"""How far apart real towns lie, by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.towns import kilometres
from tests.comparison.two_sentences import difference


@pytest.mark.parametrize(
    ("x", "y", "least", "most"),
    [
        ("lisbon", "porto", 260, 290),
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
    assert kilometres("lisbon", "tolm-on-kor") is None
    assert kilometres("georgia", "lisbon") is None


def test_towns_of_one_province_may_be_named_for_it():
    assert kilometres("donetsk", "mariupol") == 0


def test_a_small_town_is_meant_only_where_the_text_says_where_it_lies():
    alone = kilometres("paris", "dallas")
    placed = kilometres("paris", "dallas", placed=(True, False))
    assert alone is not None
    assert placed is not None
    assert placed < 200 < 5000 < alone


@given(st.text(max_size=12), st.sampled_from(["lisbon", "porto", "kyiv", "springfield"]))
def test_distance_is_the_same_both_ways_and_never_below_nought(x, y):
    far = kilometres(x, y)
    assert far == kilometres(y, x)
    assert far is None or far >= 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The bomb went off in Lisbon and hurt nine people.",
            "The bomb went off in Porto and hurt nine people.",
        ),
        ("An attack in Lisbon hurt nine people.", "An attack in Porto hurt nine people."),
    ],
)
def test_one_deed_in_two_towns_far_apart_is_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("place", "conflict")
    assert (a[slice(*found.a)], b[slice(*found.b)]) == ("Lisbon", "Porto")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bomb went off in Lisbon.", "The bomb went off in Sintra."),
        ("The bomb went off in Lisbon.", "The bomb went off in Portugal."),
        ("The bomb went off in Lisbon.", "The bomb went off near Porto."),
        ("The bomb went off in Lisbon and in Porto.", "The bomb went off in Porto."),
    ],
)
def test_towns_near_by_countries_and_other_prepositions_are_no_conflict(a, b):
    assert difference(a, b) is None
