"""Differences in one plain sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison import sentences
from consilience.comparison.sentences import DOES
from consilience.types import DifferenceKind

WORDS = st.lists(st.text("abc 14", min_size=1).filter(str.strip), min_size=2, max_size=5)


@given(st.sampled_from([*DOES, "polarity"]), WORDS)
def test_a_sentence_names_the_words_of_every_side(kind: DifferenceKind, words: list[str]) -> None:
    for said in (
        sentences.conflict(kind, words),
        sentences.update(words, in_order=True),
        sentences.update(words, in_order=False),
        sentences.spelling(words),
    ):
        assert all(f"“{' '.join(each.split())}”" in said for each in words)


@pytest.mark.parametrize(
    ("kind", "words", "said"),
    [
        ("number", ["14", "17"], "one account says “14”, another “17”"),
        ("number", ["14", "17", "20"], "one account says “14”, another “17”, a third “20”"),
        (
            "place",
            ["Orsk", "Tervo", "Lorn", "Halm"],
            "one account names “Orsk”, others “Tervo”, “Lorn” and “Halm”",
        ),
        ("attribution", ["police", "Ana Holt"], "one account has it from “police”, another from “Ana Holt”"),
        (
            "polarity",
            ["fell", "did not fall"],
            "one account denies what another says: “fell” and “did not fall”",
        ),
    ],
)
def test_each_kind_of_conflict_is_said_in_its_own_way(
    kind: DifferenceKind, words: list[str], said: str
) -> None:
    assert sentences.conflict(kind, words) == said


def test_an_update_says_which_account_is_earlier_only_where_that_is_known() -> None:
    assert sentences.update(["14", "20"], in_order=True) == "an earlier account says “14”, a later one “20”"
    assert "earlier" not in sentences.update(["14", "20"], in_order=False)
