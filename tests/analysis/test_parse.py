from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.analysis.clean import Clean
from consilience.analysis.parse import BATCH, BATCH_TEXT, _batches
from consilience.types import Article
from tests.analysis.parsed import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen people were hurt on Saturday when a ferry rammed the pier at Norhaven, the coastguard said.",
        "NORHAVEN - A ferry struck the pier at Norhaven on Saturday, hurting 14 people, the port said.",
        'Mayor Anna Tellin said "nobody was in danger at any time."',
    ],
)
def test_a_number_a_dateline_and_closing_marks_belong_to_their_sentence(text: str) -> None:
    assert sentences(f"Ferry hits pier\n\n{text}\n\nThe ferry carried 120 passengers.")[1:-1] == [text]


def test_a_sentence_ends_with_its_paragraph_though_no_full_stop_is_there() -> None:
    assert sentences("Ferry hits pier\n\nNobody was hurt, they said") == [
        "Ferry hits pier",
        "Nobody was hurt, they said",
    ]


def test_a_sentence_that_follows_closing_marks_starts_anew() -> None:
    assert sentences('"Nobody was in danger." The mayor left at noon.') == [
        '"Nobody was in danger."',
        "The mayor left at noon.",
    ]


@given(st.lists(st.sampled_from([0, 10, BATCH_TEXT // 3, BATCH_TEXT, 2 * BATCH_TEXT]), max_size=40))
def test_batches_keep_the_order_and_hold_so_many_articles_and_so_much_text_at_most(
    lengths: list[int],
) -> None:
    articles = [Article(str(number), "x" * length) for number, length in enumerate(lengths)]
    batches = list(_batches((article, Clean(article.text, array("I"), array("I"))) for article in articles))
    assert [article for batch in batches for article, _ in batch] == articles
    for batch in batches:
        assert len(batch) <= BATCH
        assert len(batch) == 1 or sum(len(article.text) for article, _ in batch) <= BATCH_TEXT
