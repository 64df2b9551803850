"""Cutting a text at the edges of spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.dossier.marking import Mark, cut, pieces_of
from consilience.types import Extract
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


def test_a_part_of_a_statement_is_set_off_from_what_stands_beside_it():
    pieces = pieces_of(sample.PASSED_POST, sample.PASSED_CLAIM.sides[0].says, sample.PASSED_CLAIM.parts[0])
    assert [(piece.text, set(piece.kinds)) for piece in pieces] == [
        ("Bayline, which runs the ferry, said ", {"beside"}),
        ("the ship had passed its yearly inspection ", {"part"}),
        ("in February", {"part", "says"}),
        (".", {"beside"}),
    ]


@pytest.mark.parametrize("words", ["A reporter saw fuel on the water near the bow", ""])
def test_nothing_is_set_off_in_a_sentence_that_tells_one_thing(words):
    part = [sample.extract_in(sample.FUEL, sample.POST, words)] if words else []
    assert all(not piece.marks for piece in pieces_of(sample.FUEL, [], part))


cuts = st.lists(st.integers(0, len(sample.AGROUND.text)), unique=True, max_size=8).map(sorted)


@given(cuts)
def test_every_character_is_of_the_part_or_beside_it_or_none_is(cuts):
    whole = sample.AGROUND
    part = [
        Extract(whole.article, whole.start + start, whole.start + end, whole.text[start:end])
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    pieces = pieces_of(whole, [], part)
    assert "".join(piece.text for piece in pieces) == whole.text
    shown = "".join(piece.text for piece in pieces if "part" in piece.kinds)
    if shown:
        assert shown == "".join(extract.text for extract in part)
        assert all(len({"part", "beside"} & set(piece.kinds)) == 1 for piece in pieces)
    else:
        assert all(not piece.kinds for piece in pieces)
