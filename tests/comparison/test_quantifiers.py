"""How many, without a figure."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A guard was hurt in the jail of Oule.", "Two guards were hurt in the jail of Oule."),
        ("All passengers were rescued off Oule.", "Nearly all passengers were rescued off Oule."),
        ("Every house in Oule lost its roof.", "Not every house in Oule lost its roof."),
        ("The law asks for checks of all sales.", "The law asks for checks of most sales."),
    ],
)
def test_one_beside_two_and_all_beside_nearly_all_are_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("number", "conflict")


def test_more_on_a_later_day_is_an_update():
    a, b = "A guard was hurt in the jail.", "Two guards were hurt in the jail."
    found = difference(a, b, published=(DAY, NEXT))
    assert found is not None
    assert found.relation == "update"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The firm wants to build a bridge.", "The firm wants to build two bridges."),
        ("A guard was hurt in the jail.", "Two guards were held in the jail."),
        ("A guard was hurt in the jail.", "Two prisoners were hurt in the jail."),
        ("All passengers were rescued.", "Most sailors were rescued."),
        ("A guard and two guards of another jail were hurt.", "Two guards were hurt."),
        ("A second guard was hurt in the jail.", "Two guards were hurt in the jail."),
        ("A fourth guard was hurt in the jail of Oule.", "Two guards were hurt in the jail of Oule."),
        ("A prison guard was hurt.", "Two hospital guards were hurt."),
        ("A ship could be sunk.", "Two ships were sunk."),
        ("The army destroyed all bridges.", "The rebels destroyed most bridges."),
        ("① guards were hurt in the jail.", "Two guards were hurt in the jail."),
    ],
)
def test_what_may_be_of_two_things_is_no_difference(a, b):
    assert difference(a, b) is None
