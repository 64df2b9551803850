"""Labels cut to a length."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.dossier.svg import shortened


@given(st.text(max_size=60), st.integers(min_value=2, max_value=40))
def test_a_label_is_never_longer_than_asked_and_a_short_one_stays_whole(text, length):
    cut = shortened(text, length)
    assert len(cut) <= length
    assert cut == text or len(text) > length


def test_a_label_is_cut_between_words_and_a_word_only_where_there_is_no_other_place():
    assert shortened("The ferry ran aground off Marrow Point", 30) == "The ferry ran aground off…"
    assert shortened("Aground, off the long sandbar", 9) == "Aground…"
    assert shortened("Unabbreviatable", 6) == "Unabb…"
