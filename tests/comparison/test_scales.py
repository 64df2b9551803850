"""Places on scales and in rows."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Storm Ada reached Category 2 off Oule.", "Storm Ada reached Category 3 off Oule."),
        (
            "The bank raised its rate, the fourth increase this year.",
            "It was the bank's third increase this year.",
        ),
        ("It was the second attack this week.", "It was the third attack this week."),
        ("It was the second attack.", "It was the third attack this week."),
        ("The alert was set at level four.", "The alert was set at Level 3."),
        ("A magnitude 6.1 earthquake struck Oule.", "The Quake Center put the shock at magnitude 6.3."),
        ("An earthquake with a magnitude of 6.1 struck Oule.", "The 6.3-magnitude earthquake hit Oule."),
    ],
)
def test_two_places_of_one_thing_are_a_conflict(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("number", "conflict")


def test_who_tells_another_place_after_a_change_speaks_of_another_hour():
    a, b = "Storm Ada was downgraded to Category 2.", "Storm Ada was downgraded to a Category 3."
    found = difference(a, b)
    assert found is not None
    assert found.relation == "update"
    other = difference("Ada reached Category 2.", "Ada reached Category 3.", published=(DAY, NEXT))
    assert other is not None
    assert other.relation == "update"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A magnitude 6.1 earthquake struck Oule.", "An aftershock of magnitude 4.8 struck Oule."),
        ("A magnitude 6.1 earthquake struck Oule.", "In 1974 an earthquake of magnitude 6.7 struck Oule."),
        ("It was the country's sixth nuclear test.", "It was the country's 15th missile test."),
        ("It was the first test of the year.", "It was the third test of the year."),
        ("It was the second attack this week.", "It was the third attack this month."),
        ("It was the town's second fire of the week.", "It was the town's third fire this year."),
        ("It was the town's third fire and flood this year.", "It was the town's fourth fire this year."),
        ("It was the third attack in Kenya this week.", "It was the second attack in Uganda this week."),
        ("A second witness came to the court.", "A third witness came to the court."),
        ("Ada became a Category 2 storm, then became Category 3.", "Ada became a Category 4 storm."),
        ("Leo Strand scored the second goal.", "Leo Strand scored the third goal."),
        ("At this stage I fear for him.", "He was at stage 2 then."),
        ("The alert was set at level nan.", "The alert was set at level 3."),
        ("Storm Ada reached Category 2 on May 3.", "Storm Ada reached Category 3 on May 4."),
        ("The third and the fourth bridge were closed.", "The third bridge was closed."),
    ],
)
def test_other_rows_and_days_and_what_nobody_counted_are_no_difference(a, b):
    found = difference(a, b)
    assert found is None or found.kind != "number"
