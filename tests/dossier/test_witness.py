"""Quotations collated: which words of each account's print are marked."""

from dataclasses import replace

from consilience.dossier.lookup import look_up
from consilience.dossier.witness import changes, witnesses
from consilience.types import Locus, Quotation, Reading
from tests.dossier import sample

DOSSIER = sample.dossier()
POST, COURIER = sample.TWO


def marked(witness, kind="varies"):
    return [piece.text for piece in witness.pieces if kind in piece.kinds]


def collated(*loci):
    """A quotation whose loci are (words of the Post, words of the Courier), and the lookup to show it by."""
    quotes = []
    for number, quote in enumerate((POST, COURIER)):
        text = " ".join(filter(None, (locus[number] for locus in loci)))
        quotes.append(replace(quote, text=text, end=quote.start + len(text)))
    readings = [
        Locus((Reading(a, (POST.id, COURIER.id)),))
        if a == b
        else Locus((Reading(a, (POST.id,)), Reading(b, (COURIER.id,))))
        for a, b in loci
    ]
    lookup = look_up(replace(DOSSIER, quotes=tuple(quotes)))
    return Quotation("quotation-x", (POST.id, COURIER.id), "Ilse Varga", True, tuple(readings)), lookup


def witnesses_of(*loci):
    return witnesses(*collated(*loci))


def test_the_words_that_vary_are_marked_in_each_account_s_own_print():
    first, second = witnesses(sample.QUOTATIONS[0], look_up(DOSSIER))
    assert marked(first) == ["Nobody", "usually", "dark,"]
    assert marked(second) == ["No one", "typically", "darkness,"]


def test_the_pieces_of_a_witness_join_to_its_quote():
    for witness in witnesses(sample.QUOTATIONS[0], look_up(DOSSIER)):
        assert "".join(piece.text for piece in witness.pieces) == witness.quote.text


def test_a_gap_inside_a_quote_is_shown_where_the_words_are_left_out():
    first, second = witnesses_of(("we were", "we were"), ("very", ""), ("lucky", "lucky"))
    assert marked(first) == ["very"]
    assert len(marked(second, "omits")) == 1
    before = "".join(
        piece.text for piece in second.pieces[: [p.kinds for p in second.pieces].index(("omits",))]
    )
    assert before.strip() == "we were"


def test_a_gap_right_behind_a_word_that_varies_stands_between_it_and_the_next():
    _, second = witnesses_of(("we", "they"), ("really", ""), ("were lucky", "were lucky"))
    assert [(piece.text, piece.kinds) for piece in second.pieces] == [
        ("they", ("varies",)),
        ("", ("omits",)),
        (" were lucky", ()),
    ]


def test_a_quote_that_is_only_cut_short_shows_no_gap_at_its_edge():
    _, second = witnesses_of(("we were", "we were"), ("lucky that night", ""))
    assert marked(second, "omits") == []


def test_a_reading_that_is_not_in_the_print_is_left_unmarked_and_changes_no_word():
    quotation = replace(
        sample.QUOTATIONS[0],
        collation=(Locus((Reading("no such words", (POST.id,)), Reading("No one", (COURIER.id,)))),),
    )
    first, second = witnesses(quotation, look_up(DOSSIER))
    assert marked(first) == []
    assert "".join(piece.text for piece in first.pieces) == POST.text
    assert marked(second) == ["No one"]


def test_who_changed_left_out_or_added_what_is_said_in_words():
    quotation, lookup = collated(
        ("we were", "we were"),
        ("very", ""),
        ("lucky", "lucky"),
        ("to", "at"),
        ("sea", "sea"),
        ("", "that night"),
        ("too", "too"),
    )
    post, courier = (lookup.voices[quote.article].letter for quote in (POST, COURIER))
    assert changes(quotation, lookup) == (
        f"{courier} leaves out “very” ({post}).",
        f"{courier} has “at” for “to” ({post}).",
        f"{courier} adds “that night”.",
    )


def test_a_quote_that_is_only_cut_short_changes_nothing():
    quotation, lookup = collated(("we were", "we were"), ("lucky that night", ""))
    assert changes(quotation, lookup) == ()
    assert changes(replace(quotation, variant=False), lookup) == ()
