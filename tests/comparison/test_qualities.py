"""What one thing is in one account and the contrary in the other."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The gate of the mill was locked.", "The gate was unlocked, a porter said."),
        (
            "The doors were locked when the fire broke out.",
            "The doors were unlocked when the fire broke out.",
        ),
        ("The officers' body cameras were switched on.", "The body cameras of the two officers were off."),
        ("All shops in Oule stayed open.", "The shops in Oule stayed closed."),
        ("The museum is open.", "The museum is closed."),
        ("The jury found Ana Roth guilty of fraud.", "The jury cleared Roth of fraud."),
        (
            "Leo Strand was cleared of perverting justice.",
            "Strand, 59, was found guilty of perverting justice.",
        ),
        ("The strike is legal, the court ruled.", "The strike is illegal, the court ruled."),
        ("The diver was found alive.", "The diver was found dead."),
        ("The hostages were not dead, the ministry said.", "The hostages were dead, a camp doctor said."),
    ],
)
def test_what_rules_each_other_out_is_a_conflict_on_one_day(a, b):
    for one, other in ((a, b), (b, a)):
        found = difference(one, other)
        assert found is not None
        assert (found.kind, found.relation) == ("polarity", "conflict")


def test_a_day_later_or_in_another_tense_it_is_another_state():
    was, is_not = "The museum in Oule is open.", "The museum in Oule is closed."
    later = difference(was, is_not, published=(DAY, NEXT))
    planned = difference("The museum in Oule will be open.", is_not)
    assert [found and found.relation for found in (later, planned)] == ["update", "update"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The north gate was locked.", "The south gate was unlocked."),
        ("Some shops were open.", "The shops were closed."),
        ("The jury found Ana Roth guilty of fraud.", "The jury cleared Ana Roth of murder."),
        ("The museum was open on Sunday.", "The museum was closed on Monday."),
        ("The museum may be open.", "The museum was closed."),
        ("The gate was open, and by noon the gate was closed.", "The gate was open."),
        ("They found the open door of the mill.", "The door of the mill was closed."),
        ("The police were on the scene.", "The police were off duty."),
        ("The gate was not locked.", "The gate was unlocked."),
        ("The bridge is safe for walkers.", "The bridge is unsafe for lorries."),
        ("The lights were on until midnight.", "The lights were off after midnight."),
        ("Roth was found guilty on two counts.", "Roth was acquitted on five other counts."),
        ("The museum is open.", "The museum is closed on Mondays."),
        ("The door was open when the thieves left.", "The door was closed when the thieves came."),
        ("The mine in France was closed.", "The mine in Spain was open."),
    ],
)
def test_of_two_things_or_times_or_where_it_is_not_said_for_sure_both_may_be_true(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None
