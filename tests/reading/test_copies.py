from consilience.reading.copies import settle
from consilience.types import Article


def test_two_copies_of_one_article_are_kept_once_with_a_notice() -> None:
    first = Article("a", "The ferry ran aground.", input="one.txt")
    kept, notices = settle([first, Article("b", "The ferry ran aground.", input="two.txt")])
    assert kept == (first,)
    assert [(notice.subject, "one.txt" in notice.text) for notice in notices] == [("two.txt", True)]


def test_the_same_words_from_two_outlets_are_two_accounts() -> None:
    articles = (
        Article("a", "It ran aground.", outlet="Post"),
        Article("b", "It ran aground.", outlet="Herald"),
    )
    assert settle(articles) == (articles, ())


def test_two_records_of_one_outlet_with_ids_of_their_own_stay_two_accounts() -> None:
    articles = (
        Article("a", "It ran aground.", outlet="Post"),
        Article("b", "It ran aground.", outlet="Post"),
    )
    assert settle(articles) == (articles, ())


def test_one_record_given_twice_is_kept_once() -> None:
    kept, notices = settle([Article("a", "It ran aground.", outlet="Post")] * 2)
    assert (len(kept), len(notices)) == (1, 1)


def test_two_outlets_with_one_text_and_one_id_are_two_accounts_with_two_ids() -> None:
    kept, _ = settle([Article("a", "It sank.", outlet="Post"), Article("a", "It sank.", outlet="Herald")])
    assert [article.outlet for article in kept] == ["Post", "Herald"]
    assert len({article.id for article in kept}) == 2


def test_an_article_that_was_given_another_id_is_known_when_it_comes_again() -> None:
    twice = [Article("a", "It sank.", outlet="Post")] * 2
    kept, _ = settle([Article("a", "It ran aground.", outlet="Post"), *twice])
    assert [article.text for article in kept] == ["It ran aground.", "It sank."]


def test_a_copy_that_names_no_outlet_is_a_copy() -> None:
    kept, _ = settle([Article("a", "It ran aground.", outlet="Post"), Article("b", "It ran aground.")])
    assert [article.id for article in kept] == ["a"]


def test_different_articles_with_one_id_are_told_apart_the_same_way_every_time() -> None:
    articles = [Article("a", "It ran aground."), Article("a", "It sank.")]
    kept, notices = settle(articles)
    assert kept[0].id == "a" != kept[1].id
    assert "different article" in notices[0].text
    assert settle(articles) == (kept, notices)


def test_settling_twice_changes_nothing_more() -> None:
    kept, _ = settle([Article("a", "One."), Article("a", "Two."), Article("b", "One.")])
    assert settle(kept) == (kept, ())
