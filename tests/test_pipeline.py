"""What the calls of the pipeline promise beside the steps they run."""

from consilience.pipeline import accounts, compare
from consilience.types import Article

TOLD = Article("a", "The bridge at Halm fell on Monday. Nobody was hurt, the mayor said.")


def test_an_article_that_comes_twice_is_read_twice():
    assert [each.article for each in accounts([TOLD, TOLD])] == [TOLD, TOLD]


def test_progress_counts_the_articles_that_are_through():
    told = []
    other = Article("b", "Part of the bridge at Halm gave way, the ministry said on Tuesday.")
    compare([TOLD, other], progress=lambda *step: told.append(step))
    assert told == [("Reading", 1, 2), ("Reading", 2, 2), ("Comparing", 2, 2)]
