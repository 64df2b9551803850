"""The texts that speed is measured on, and the reading of a figure against its bound."""

from benchmarks.__main__ import Measurement
from benchmarks.corpus import multiplied, originals


def test_the_corpus_has_as_many_articles_as_are_asked_for_and_no_two_alike() -> None:
    articles = list(multiplied(originals(), 60))
    assert len(articles) == 60
    assert len({article.id for article in articles}) == 60
    assert len({article.text for article in articles}) == 60


def test_the_same_seed_makes_the_same_corpus() -> None:
    once, again = (list(multiplied(originals(), 40, seed=7)) for _ in range(2))
    assert once == again
    assert once != list(multiplied(originals(), 40, seed=8))


def test_every_article_brings_words_that_no_earlier_one_had() -> None:
    known: set[str] = set()
    for article in multiplied(originals(), 60, words=300):
        words = set(article.text.split())
        assert len(words - known) > 5
        known |= words


def test_a_figure_past_its_bound_does_not_hold_and_one_without_a_bound_does() -> None:
    assert Measurement("analysis", 1.5, "the parser", "", 1.5).holds
    assert not Measurement("analysis", 1.51, "the parser", "", 1.5).holds
    assert Measurement("page", 9.0, "the comparison", "").holds
