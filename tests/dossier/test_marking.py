"""Cutting a text at the edges of spans."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.dossier.marking import Mark, cut, pieces_of
from tests.dossier import sample

marks = st.lists(
    st.builds(
        lambda start, length, kind: Mark(start, start + length, f"{kind}-{start}-{length}", kind),
        st.integers(0, 40),
        st.integers(0, 15),
        st.sampled_from(["quote", "figure"]),
    ),
    max_size=8,
    unique=True,
)


@given(st.text(min_size=30, max_size=30), marks)
def test_the_pieces_join_to_the_text_again(text, found):
    assert "".join(piece.text for piece in cut(text, 0, len(text), found)) == text


@given(st.text(min_size=30, max_size=30), marks)
def test_every_character_has_exactly_the_marks_that_lie_over_it(text, found):
    for piece in cut(text, 0, len(text), found):
        for at in range(piece.start, piece.end):
            assert set(piece.marks) == {mark for mark in found if mark.start <= at < mark.end}


@given(st.text(min_size=30, max_size=30), marks)
def test_every_mark_inside_opens_exactly_once(text, found):
    opened = [mark for piece in cut(text, 0, len(text), found) for mark in piece.opens]
    assert sorted(opened, key=repr) == sorted(
        (mark for mark in found if mark.start < len(text) and mark.start < mark.end), key=repr
    )


def test_words_that_differ_are_marked_in_their_statement_only():
    side = sample.TREATED_CLAIM.sides[1]
    pieces = pieces_of(sample.TREATED_COURIER, side.says)
    assert (pieces[0].text, pieces[0].kinds) == ("Five", ("says",))
    assert all(not piece.marks for piece in pieces_of(sample.TREATED_POST, side.says))
