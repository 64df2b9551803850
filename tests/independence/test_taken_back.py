"""Whether a sentence says that somebody took back what he told."""

import pytest

from consilience.independence.taken_back import is_taken_back


@pytest.mark.parametrize(
    "text",
    [
        "He withdrew the claim in the evening.",
        "She has since retracted it.",
        "Brandt corrected her figure on Sunday.",
        "He later said he had been mistaken.",
        "The number turned out to be wrong.",
        "She apologised for the mix-up.",
    ],
)
def test_what_was_withdrawn_corrected_or_wrong_is_taken_back(text):
    assert is_taken_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "She withdrew money from the bank.",
        "The army withdrew from the valley.",
        "The teacher corrected the essays.",
        "He took his dog back home.",
        "The bill was wrongly addressed.",
    ],
)
def test_other_things_that_are_withdrawn_or_corrected_take_nothing_back(text):
    assert not is_taken_back(text)
