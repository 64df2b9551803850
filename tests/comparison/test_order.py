"""Before something here, after it there."""

import pytest

from tests.comparison.two_sentences import difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver fled before the police arrived.", "The driver fled after the police arrived."),
        ("Strand called his wife before the attack.", "Strand called his wife following the attack."),
    ],
)
def test_before_and_after_one_thing_are_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("date", "conflict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver fled before the police arrived.", "The driver fled after the crash."),
        ("The driver fled before the police arrived.", "The driver was found after the police arrived."),
        ("The driver did not flee before the police arrived.", "The driver fled after the police arrived."),
        ("He spoke before Monday.", "He spoke after Monday."),
        ("The driver fled before the police arrived.", "The driver fled after the ambulance arrived."),
        ("The mayor spoke before the vote.", "The clerk spoke after the vote."),
        ("Strand married before her death.", "Strand married after his death."),
        ("The mayor spoke before the first vote.", "The mayor spoke after the second vote."),
        ("The mayor spoke before that.", "The mayor spoke after that."),
        ("The driver did not flee before the crash.", "The driver did not flee after the crash."),
    ],
)
def test_another_deed_another_thing_or_a_denial_is_no_conflict_of_order(a, b):
    found = difference(a, b)
    assert found is None or found.kind != "date"
