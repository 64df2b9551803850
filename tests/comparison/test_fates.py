"""People who are missing, trapped, held or at large, and no longer so, through the real parse."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference

MISSING = "Six miners were still missing on Monday night, the mine's director Jan Okoro said."
SOUGHT = "Police are searching for Ina Holm, a nine-year-old girl from Orre."


def words(a, b, found):
    return a[slice(*found.a)], b[slice(*found.b)]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            MISSING,
            "Rescuers recovered the bodies of the last of the six missing miners.",
            ("were still missing", "recovered"),
        ),
        (
            SOUGHT,
            "Ina Holm was found alive in a barn on Tuesday, police said.",
            ("are searching", "was found"),
        ),
        (
            "Three tourists remain trapped in the cave of Tolm.",
            "The three tourists were freed from the cave of Tolm on Tuesday.",
            ("remain trapped", "were freed"),
        ),
        (
            "Two engineers of the firm are being held hostage in Askel.",
            "The two engineers escaped on Tuesday night, the firm said.",
            ("are being held hostage", "escaped"),
        ),
        (
            "The gunman is still at large.",
            "The gunman was arrested in Velmora.",
            ("is still at large", "was arrested"),
        ),
        (  # the account tells of two that were found, and six that were not
            "Two missing miners were found on Monday; six miners were still missing, Jan Okoro said.",
            "Rescuers recovered the bodies of the six missing miners.",
            ("were still missing", "recovered"),
        ),
        (
            "Ina Holm, who has been missing since Saturday, is nine years old.",
            "Ina Holm was found alive in a barn on Tuesday.",
            ("has been missing", "was found"),
        ),
        (
            "Three climbers are still missing on Mount Tolm.",
            "The bodies of the three climbers were found on Tuesday.",
            ("are still missing", "were found"),
        ),
        (
            "The airport at Port Merrow is closed and will not reopen before Sunday.",
            "Port Merrow airport reopened on Friday morning.",
            ("is closed", "reopened"),
        ),
        (
            "The driver is still in hospital, her family said.",
            "The driver was discharged on Tuesday, her family said.",
            ("is still in hospital", "was discharged"),
        ),
        (
            "The gunman remained on the run on Monday.",
            "The gunman surrendered to police in Velmora.",
            ("remained on the run", "surrendered"),
        ),
        (
            "The firm's ferry services to Halm are suspended.",
            "The firm resumed its ferry services to Halm on Tuesday.",
            ("are suspended", "resumed"),
        ),
    ],
)
def test_who_was_missing_trapped_held_or_at_large_and_is_no_longer_is_an_update(before, after, said):
    for published in ((DAY, NEXT), (DAY, DAY), (None, None)):
        found = difference(before, after, published=published)
        assert found is not None
        assert (found.kind, found.relation) == ("state", "update")
        assert words(before, after, found) == said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MISSING, "Rescuers recovered the bodies of six soldiers from the river."),  # others
        (MISSING, "Rescuers found two miners alive on Monday."),  # as many as that were not missing
        (MISSING, "Rescuers found nobody of the missing miners on Tuesday."),
        (MISSING, "Rescuers will find the last of the six missing miners, Jan Okoro said."),
        (SOUGHT, "Marta Holm was found alive in a barn on Tuesday, police said."),
        ("Nobody is missing, the mine's director said.", "The last of the missing was found on Tuesday."),
        (MISSING, "Six miners may have been found on Tuesday."),
        ("Six missing miners still live in the memory of Kor.", "Six miners were found on Tuesday."),
        ("The six miners still love the trapped dog.", "Six trapped miners were rescued."),
        ("The gunman is still at large.", "The gunman was found in Velmora."),  # that ends something else
        (
            "Six miners were still missing at noon; by night all six miners were found.",
            "The last of the six missing miners was recovered on Tuesday.",
        ),
        ("The first hostage is still held.", "The second hostage was freed."),
        ("The westbound lane remains closed.", "The eastbound lane has reopened."),
        ("The school in Halm stays closed.", "The school in Varsk has reopened."),
    ],
)
def test_others_what_is_denied_or_to_come_and_what_both_tell_is_no_update(before, after):
    found = difference(before, after, published=(DAY, NEXT))
    assert found is None or "over" not in found.versions


def test_what_an_earlier_account_tells_as_over_a_later_one_does_not_take_back():
    found = difference(MISSING, "Rescuers found the last of the six missing miners.", published=(NEXT, DAY))
    assert found is None or "over" not in found.versions


def test_what_was_so_in_a_story_of_one_day_is_no_state_that_another_account_ends():
    before = "As the shots fell, two officers were trapped on the second floor."
    after = "A team rescued the two officers from the second floor."
    assert difference(before, after, published=(DAY, DAY)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The firm suspended ferry services to Halm.", "The firm resumed ferry services to Halm."),
        ("The council closed the harbour pool in Oule.", "The harbour pool in Oule reopened."),
    ],
)
def test_what_was_stopped_by_one_day_and_goes_on_by_the_next_is_an_update_and_never_a_conflict(before, after):
    found = difference(before, after, published=(DAY, NEXT))
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")
    for one_day in (difference(before, after), difference(after, before)):
        assert one_day is None or one_day.relation == "update"


@pytest.mark.parametrize(
    ("closed", "differs"),
    [
        ("The market in Oule closed on Friday.", True),
        ("The market in Oule closed 3 percent lower on Friday.", False),
        ("The market in Oule closed lower on Friday.", False),
        ("The market in Oule closed down on Friday.", False),
        ("The market in Oule closed at 412 points on Friday.", False),
        ("The market in Oule, closed since May, was shut on Friday.", True),
    ],
)
def test_a_market_that_closed_at_a_price_is_not_one_that_was_shut(closed, differs):
    found = difference(closed, "The market in Oule reopened on Monday.", published=(DAY, "2031-05-12"))
    assert (found is not None) == differs
