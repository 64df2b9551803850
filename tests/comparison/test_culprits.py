"""Who did it: one deed by two parties or means that are at odds, in invented sentences."""

import pytest

from tests.comparison.two_sentences import assert_conflict, difference


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "The army shelled the village of Trava, rebel spokeswoman Jana Welk said.",
            "The rebels shelled the village of Trava, army spokesman Tom Reyk said.",
            ("army", "rebels"),
        ),
        (
            "The army shelled the village of Trava on Monday, killing six people.",
            "Rebels shelled the village of Trava on Monday, killing six people.",
            ("army", "Rebels"),
        ),
        ("The depot was hit by a drone.", "A missile hit the depot.", ("drone", "missile")),
        ("Soldiers killed six people.", "Six people were killed by rebels.", ("Soldiers", "rebels")),
    ],
)
def test_one_deed_done_by_two_parties_at_odds_is_a_conflict(a, b, words):
    assert_conflict(a, b, words, "actor")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The army killed six rebels.", "The rebels killed six soldiers."),
        ("Soldiers and rebels looted the market.", "Rebels looted the market."),
        ("The army shelled Trava.", "The rebels shelled Oule."),
        ("The army shelled Trava.", "The artillery shelled Trava."),
        ("The army shelled Trava.", "The rebels did not shell Trava."),
    ],
)
def test_other_deeds_and_doers_that_may_be_one_are_no_difference_in_who_did_it(a, b):
    for found in (difference(a, b, around=0.0), difference(b, a, around=0.0)):
        assert found is None or found.kind != "actor"
