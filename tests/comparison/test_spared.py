"""Who or what was spared, against an account by which it was hurt, killed or destroyed."""

import pytest

from tests.comparison.two_sentences import difference


@pytest.mark.parametrize(
    ("harmed", "spared"),
    [
        (
            "A driver was hurt when the bus struck a wall on Monday.",
            "The driver escaped unhurt when the bus struck a wall on Monday.",
        ),
        ("The pilot, Ada Holm, was killed.", "Ada Holm walked away unharmed."),
        (
            "The bridge at Tamsin was destroyed by the flood.",
            "The bridge at Tamsin was undamaged by the flood.",
        ),
        ("The tower of the church was wrecked.", "The tower of the church was left intact."),
    ],
)
def test_what_was_spared_was_not_harmed(harmed, spared):
    found = difference(harmed, spared)
    assert found is not None
    assert (found.kind, found.relation) == ("polarity", "conflict")


@pytest.mark.parametrize(
    ("harmed", "spared"),
    [
        ("The pilot, Ada Holm, was killed.", "The pilot, Ada Holm, may be unharmed."),
        ("The pilot was killed.", "The driver was unharmed."),
        ("The pilot was killed.", "The pilot was not unscathed."),
        ("The bridge at Tamsin was closed.", "The bridge at Tamsin was undamaged."),
        ("The church was damaged but its tower was intact.", "The church was damaged."),
    ],
)
def test_what_may_be_so_or_another_was_spared_contradicts_nothing(harmed, spared):
    assert difference(harmed, spared) is None
