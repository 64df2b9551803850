"""One utterance with a "not" and without it."""

import re

import pytest

from tests.comparison.two_sentences import difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "“The net that was torn should have been mended in May,” Ana Roth said.",
            "“The net that was torn shouldn't have been mended in May,” Ana Roth said.",
        ),
        (
            "“We had warning of gas,” Ana Roth said.",
            "“We had no warning of gas,” Ana Roth said.",
        ),
        (
            "“To close the lock this week would flood the lower town,” Ana Roth said.",
            "“If people here don't close the lock this week it would flood the lower town,” Ana Roth said.",
        ),
    ],
)
def test_a_quotation_that_lost_its_not_is_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation, found.manner) == ("polarity", "conflict", "quoted")
    denying = re.compile(r"n't\b|\bno\b")
    assert not denying.search(a[slice(*found.a)])
    assert denying.search(b[slice(*found.b)])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (  # cut behind the "not"
            "“We do not close the lock in a week of floods and storms,” Ana Roth said.",
            "She did not “close the lock in a week of floods and storms,” Ana Roth said.",
        ),
        (  # "no doubt" doubts nothing
            "“There is no doubt that the net should have been mended,” Ana Roth said.",
            "“There is doubt that the net should have been mended,” Ana Roth said.",
        ),
        (  # both deny it, in other words
            "“I promised that nobody who was in the cave that night would be left behind,” Ana Roth said.",
            "“I promised that no one who was in the cave that night would be left behind,” Ana Roth said.",
        ),
        (  # other sentences with small words in common
            "“We will close the lock and we will leave the harbour to the sea,” Ana Roth said.",
            "“We will sell no boats, and the sea will not be what we leave to you,” Ana Roth said.",
        ),
        (  # two of one last name
            "“The net that was torn should have been mended in May,” Ilse Brandt said.",
            "“The net that was torn should not have been mended in May,” Jan Brandt said.",
        ),
        (  # two speakers may say the contrary
            "“The net that was torn should have been mended in May,” Ana Roth said.",
            "“The net that was torn should not have been mended in May,” Emil Foss said.",
        ),
    ],
)
def test_a_cut_or_another_speaker_is_no_misquotation(a, b):
    found = difference(a, b)
    assert found is None or found.manner != "quoted"
