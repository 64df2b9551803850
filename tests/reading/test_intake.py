from hypothesis import given
from hypothesis import strategies as st

from consilience.reading.intake import take_in, writable
from consilience.types import Article


def test_an_overlong_text_is_cut_and_the_cut_is_said() -> None:
    intake = take_in(Article("a", "It rained. " * 100), longest_text=50)
    assert intake.article.text == ("It rained. " * 100)[:50]
    assert intake.notes == ("Only the first 50 of 1,100 characters are read.",)


def test_a_text_within_the_bound_goes_on_as_it_is() -> None:
    article = Article("a", "It rained.", language="en")
    intake = take_in(article, longest_text=10)
    assert intake.article is article
    assert intake.notes == ()


def test_a_text_in_another_language_is_said_to_be() -> None:
    [note] = take_in(Article("a", "Il a plu.", language="fr"), longest_text=50).notes
    assert "fr" in note


def test_furniture_is_looked_for_in_what_is_read_only() -> None:
    text = "It rained.\n\nADVERTISEMENT\n\nIt stopped.\n\nADVERTISEMENT"
    assert len(take_in(Article("a", text), longest_text=1000).furniture) == 2
    assert len(take_in(Article("a", text), longest_text=30).furniture) == 1


@given(st.text(st.characters(exclude_categories=[])))
def test_every_character_keeps_its_place_and_the_whole_can_be_written(text: str) -> None:
    written = writable(text)
    assert len(written) == len(text)
    written.encode()
    kept = [c for c in text if not "\ud800" <= c <= "\udfff"]
    assert [c for c in written if c != "\ufffd"] == [c for c in kept if c != "\ufffd"]
