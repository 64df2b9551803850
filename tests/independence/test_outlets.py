"""What an account is called where a reader is told of it."""

import pytest

from consilience.independence.outlets import places_of, short_for
from consilience.independence.register import packaged
from consilience.types import Article


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (Article("a", "Text.", outlet="Harbour Post", url="https://news.example/1"), "Harbour Post"),
        (Article("a", "Text.", outlet="AP"), "Associated Press"),
        (Article("a", "Text.", url="https://news.example/1", input="story.html"), "news.example"),
        (Article("a", "Text.", url="https://www.reuters.com/1"), "Reuters"),
        (Article("a", "Text.", input="folder/story.html"), "story.html"),
        (Article("a", "Text."), "a"),
    ],
)
def test_an_account_is_called_by_its_outlet_else_its_address_else_its_file(
    article: Article, name: str
) -> None:
    assert places_of([article], packaged()) == {"a": name}


@pytest.mark.parametrize(
    ("short", "name"), [("The Signal", "The Weekly Signal"), ("El Faro", "El Faro de Montesa")]
)
def test_an_outlet_is_called_by_its_last_words_or_those_before_its_place(short: str, name: str) -> None:
    assert short_for(short, name)


@pytest.mark.parametrize(
    ("short", "name"), [("The Weekly", "The Weekly Signal"), ("El Faro", "El Faro"), ("Montesa", None)]
)
def test_other_words_of_its_name_are_no_name_of_it(short: str, name: str | None) -> None:
    assert not short_for(short, name)
