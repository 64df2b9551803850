"""What two accounts call one person."""

import pytest

from tests.comparison.two_sentences import DAY, NEXT, difference


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Police chief Tom Arden praised the crews in Oule.",
            "Former police chief Tom Arden praised the crews in Oule.",
            "Former police chief Tom Arden",
        ),
        (
            "The fire was seen by Ana Roth, a district attorney.",
            "The fire was seen by Ana Roth, an assistant district attorney.",
            "assistant district attorney",
        ),
        (
            "The mill is run by director Emil Foss.",
            "The mill is run by acting director Emil Foss.",
            "acting director Emil Foss",
        ),
    ],
)
def test_one_person_of_two_ranks_is_a_conflict_with_the_whole_title(a, b, words):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("actor", "conflict")
    assert b[slice(*found.b)] == words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Senator Mara Holt spoke in Oule.", "Former senator Mara Holt spoke in Oule."),
        ("Then-director Emil Foss signed it.", "Former director Emil Foss signed it."),
        ("Ana Roth, a lawyer, saw the fire.", "Ana Roth, a former pilot, saw the fire."),
        ("Police chief Tom Arden spoke.", "Former police chief Ana Arden spoke."),
        ("Leo Strand, his friend, wept.", "Leo Strand, his former friend, wept."),
        ("The actor Leo Strand wept.", "The retired actor Leo Strand wept."),
        (
            "Police chief Tom Arden wept, as former police chief Tom Arden always does.",
            "Former police chief Tom Arden wept.",
        ),
        ("Ana Roth, the prosecutor who led the case, spoke.", "Ana Roth, a former prosecutor, spoke."),
    ],
)
def test_a_title_kept_for_life_another_title_or_another_person_is_no_difference(a, b):
    assert difference(a, b) is None


def test_a_day_before_the_title_is_not_part_of_it():
    found = difference(
        "On Monday police chief Tom Arden wept.", "On Monday former police chief Tom Arden wept."
    )
    assert found is not None
    assert "On Monday police chief Tom Arden wept."[slice(*found.a)] == "police chief Tom Arden"


def test_who_is_chief_today_may_be_no_longer_tomorrow():
    a, b = "Police chief Tom Arden praised the crews.", "Former police chief Tom Arden praised the crews."
    assert difference(a, b, published=(DAY, NEXT)) is None
    assert difference(a, b, published=(DAY, DAY)) is not None
