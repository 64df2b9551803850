import pytest

from consilience.pipeline import account
from consilience.types import Article


def sentences(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [text[s.start : s.end] for s in account(article).parse.sentences]


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
