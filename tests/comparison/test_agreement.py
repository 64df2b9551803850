"""Agreement: what two statements have in common beyond their words, each measure for every two statements."""

from itertools import combinations

import numpy as np
import pytest

from consilience.comparison.agreement import agreements, cast_rarities
from consilience.comparison.cast import cast
from consilience.comparison.likeness import measures, rarities
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article


def _sketches(*texts: str):
    articles = [Article(str(n), text, published="2031-05-09") for n, text in enumerate(texts)]
    read = tuple(accounts(articles))
    return make_sketches(read, [s for account in read for s in make_statements(account)])


def _of(first: str, second: str) -> dict[str, float]:
    """Every measure of the first sentences of two accounts."""
    a, b = _sketches(first, second)
    found = agreements(a, b, cast_rarities([a, b]))
    return {name: float(matrix[0, 0]) for name, matrix in found.items()}


@pytest.mark.parametrize(
    ("first", "second", "equal", "apart", "one"),
    [
        ("The flood killed 1,200 people.", "In the flood 1,200 people died.", 1, 0, 0),
        ("The flood killed 1,200 people.", "In the flood 1,900 people died.", 0, 1, 0),
        ("The flood killed 1,200 people.", "In the flood more than 1,000 people died.", 0, 0, 0),
        ("The flood killed 1,200 people.", "In the flood 1,200 crowns were lost.", 1, 0, 0),
        ("The flood killed 1,200 people.", "In the flood people died.", 0, 0, 1),
    ],
)
def test_figures_are_counted_by_value_and_by_whether_they_can_both_hold(first, second, equal, apart, one):
    found = _of(first, second)
    assert (found["figures_equal"], found["figures_apart"], found["figures_one"]) == (equal, apart, one)


def test_times_meet_by_the_days_they_mean_and_not_by_their_words():
    same = _of("The council met on May 7.", "The council met on Wednesday.")
    other = _of("The council met on May 7.", "The council met on Monday.")
    assert (same["times_meet"], same["times_apart"]) == (1, 0)
    assert (other["times_meet"], other["times_apart"]) == (0, 1)


def test_one_deed_in_two_states_is_one_deed_and_its_states_differ():
    found = _of("The council will approve the bridge.", "The council approved the bridge.")
    assert (found["deeds_same"], found["deeds_state"], found["deeds_negated"]) == (1, 1, 0)


def test_who_is_speaking_is_compared_by_the_words_of_the_name():
    said = "“The bridge will stay closed until the spring,” said {}."
    same = _of(said.format("Mayor Ilse Brandt"), said.format("Ilse Brandt"))
    other = _of(said.format("Mayor Ilse Brandt"), said.format("Jan Okoro"))
    nobody = _of(said.format("Mayor Ilse Brandt"), "The bridge will stay closed until the spring.")
    assert same["informants"] == 1 > other["informants"] == 0 > nobody["informants"]
    assert (nobody["informants_one"], same["informants_both"]) == (1, 1)
    assert same["marks_low"] > 0.5 > nobody["marks_low"] == 0


def test_those_spoken_of_are_compared_through_pronouns_and_titles():
    text = "Mayor Ilse Brandt opened the bridge. She thanked the engineers. The mayor then left."
    (account,) = accounts([Article("a", text)])
    assert [here & {"brandt"} for here in cast(account)] == [{"brandt"}] * 3


def test_where_nobody_is_spoken_of_the_measure_says_so_and_is_no_share():
    assert _of("It rained.", "It snowed.")["cast_f"] == -2
    assert _of("Mayor Ilse Brandt left the town hall.", "It snowed.")["cast_f"] == -1


def test_every_measure_is_the_same_whichever_account_comes_first():
    texts = (
        "Mayor Ilse Brandt said on Monday that 40 people were hurt. She will open the bridge in May.",
        "“Forty were hurt,” said Jan Okoro of the fire brigade. The bridge was opened. It rained.",
        "",
    )
    sketches = _sketches(*(text for text in texts if text))
    terms, spoken = rarities(sketches), cast_rarities(sketches)
    for a, b in combinations(sketches, 2):
        here = measures(a, b, terms) | agreements(a, b, spoken)
        there = measures(b, a, terms) | agreements(b, a, spoken)
        assert list(here) == list(there)
        for name, matrix in here.items():
            assert matrix.shape == (len(a.statements), len(b.statements)), name
            assert np.allclose(matrix, there[name].T, atol=1e-5), name
