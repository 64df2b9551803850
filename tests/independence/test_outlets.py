"""What an account is called where a reader is told of it."""

import pytest

from consilience.independence.outlets import places_of
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
