"""Verbs that rule each other out, told of one thing by two accounts."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The economy of Varland grew in the first quarter.",
            "Varland's economy shrank in the first quarter.",
        ),
        (
            "The council of Oule approved the bridge.",
            "The council of Oule rejected the bridge, its clerk said.",
        ),
        ("The court upheld the ban on crab nets.", "The court overturned the ban on crab nets."),
        ("The jury convicted Leo Strand of fraud.", "The jury acquitted Leo Strand of fraud."),
        ("Mayor Ilse Brandt resigned on Monday.", "The council dismissed Mayor Ilse Brandt on Monday."),
        ("Ana Roth admitted that she set the fire.", "Ana Roth denied that she set the fire."),
        ("Ilse Brandt, the mayor, was dismissed.", "Ilse Brandt resigned as mayor in May."),
        ("The council of Oule approved 30 bridges.", "The council of Oule rejected the 30 bridges."),
        ("The index of Oule rose to a record high.", "The index of Oule fell by 40 points."),
    ],
)
def test_two_verbs_of_which_only_one_can_be_true_are_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation, found.manner) == ("polarity", "conflict", "contrary")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Shares of the mill rose on Monday.", "Shares of the mill fell on Tuesday."),
        ("Brandt won Oule in 2027.", "Brandt lost Oule."),
        ("Exports of Varland grew in May.", "Imports of Varland shrank in May."),
        ("The council approved the bridge.", "The council did not reject the bridge."),
        ("The council approved the bridge.", "The council rejected the tunnel."),
        ("He was acquitted of murder.", "Leo Strand was acquitted of murder, but he was convicted of theft."),
        ("The index of Oule rose and then fell.", "The index of Oule fell."),
        ("The council of France approved the plan.", "The council of Spain rejected the plan."),
        ("The miners’ party backed the bill.", "The bill was rejected."),
        ("Mayor Ilse Brandt resigned.", "Ilse Brandt dismissed the police chief."),
        ("Ilse Brandt resigned.", "A judge dismissed the case against Ilse Brandt."),
        ("Consumer prices in Varland rose in May.", "Producer prices in Varland fell in May."),
        ("The man climbed the crane.", "The man fell from the crane."),
        ("The council of Oule approved 30 bridges.", "The council of Oule rejected 20 bridges."),
        ("Ana Roth climbed the north face.", "Ana Roth fell into a crevasse."),
        ("A woman survived the crash.", "A woman died in the crash."),
        ("Sales of electric cars rose.", "Sales of diesel cars fell."),
        ("The upper house passed the bill.", "The lower house rejected the bill."),
        ("Profits of the mill rose in the first quarter.", "Profits of the mill fell in the second quarter."),
        ("The coach resigned.", "The assistant coach was dismissed."),
        ("The council approved the stadium.", "The council rejected the park beside the stadium."),
        ("Shares of the mill rose at 9 a.m.", "Shares of the mill fell at 3 p.m."),
        (
            "Tervo told Leo Strand that the union approved the plan.",
            "Halm Works rejected the plan, said Ana Roth.",
        ),
        ("The minister said the bridge was approved.", "The minister rejected what the council said."),
    ],
)
def test_of_two_times_things_or_people_both_may_be_true(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


ROSE, FELL = "The price of bread rose by 4 percent{}.", "The price of bread fell by 3 percent{}."


def test_what_rose_by_one_day_may_have_fallen_by_another_but_not_on_one_day_that_both_tell():
    apart = (DAY, "2031-06-07")
    assert difference(ROSE.format(""), FELL.format(""), published=apart) is None
    for said, days in (("", (DAY, DAY)), ("", (DAY, None)), (" on May 6", (DAY, NEXT))):
        found = difference(ROSE.format(said), FELL.format(said), published=days)
        assert found is not None
        assert (found.kind, found.relation) == ("polarity", "conflict")


def test_what_was_approved_by_one_day_and_rejected_by_another_is_an_update():
    approved, rejected = (
        "The council of Oule approved the bridge.",
        "The council of Oule rejected the bridge.",
    )
    for days, relation in (((DAY, NEXT), "update"), ((DAY, DAY), "conflict"), ((None, None), "conflict")):
        found = difference(approved, rejected, published=days)
        assert found is not None
        assert (found.kind, found.relation) == ("polarity", relation)


def test_who_left_an_office_left_it_once_whatever_the_days_of_the_accounts():
    found = difference("Ilse Brandt resigned.", "The council dismissed Ilse Brandt.", published=(DAY, NEXT))
    assert found is not None
    assert (found.kind, found.relation) == ("polarity", "conflict")


def test_two_numbers_are_of_one_movement_where_only_other_things_moved_the_other_way():
    told = "Revenue of the mill rose {} percent while profits fell."
    found = difference(told.format(18), told.format(14), published=(DAY, NEXT))
    assert found is not None
    assert found.kind == "number"


def test_of_one_verb_the_word_behind_it_is_told_too():
    a, b = "The council of Oule voted for the depot.", "The council of Oule voted against the depot."
    found = difference(a, b)
    assert found is not None
    assert (a[slice(*found.a)], b[slice(*found.b)]) == ("voted for", "voted against")
