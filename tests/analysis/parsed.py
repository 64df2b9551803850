"""What the parse makes of a text alone, as an article."""

from consilience.pipeline import account
from consilience.types import Article


def sentences(text: str) -> list[str]:
    """The sentences of a text, in its words."""
    article = Article(id="a", text=text)
    return [text[s.start : s.end] for s in account(article).parse.sentences]
