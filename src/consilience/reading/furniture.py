"""Page furniture inside a text: found by rules, set aside with a reason, never deleted."""

from consilience.types import Article, Furniture


def find_furniture(article: Article) -> tuple[Furniture, ...]:
    """The stretches of `article.text` that are the page's and not the account's, in order, not overlapping."""
    return ()
