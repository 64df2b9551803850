"""Bylines, datelines and closing lines: whose text an article says it prints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.independence.bylines import agencies_of, find_wires, find_writers
from consilience.independence.register import packaged
from consilience.types import Account, Analysis, Article, Parse

BODY = (
    "The western span of the bridge gave way at dawn, and six people were hurt. "
    "The ministry promised an inquiry before the end of the week. "
) * 12


def bare(text, *, article="a", outlet=None, authors=()):
    """An account of which nothing but its text is known."""
    return Account(
        Article(article, text, outlet=outlet, authors=authors),
        Parse((), ()),
        Analysis(article, (), (), (), (), (), ()),
    )


def named(text, **fields):
    return [wire.outlet.name for wire in find_wires(bare(text, **fields), packaged())]


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("HALM, March 12 (Reuters) - ", "Reuters"),
        ("HALM, Karelund (AP) — ", "Associated Press"),
        ("Halm (AFP) – ", "AFP"),
        ("March 12 (Reuters) - ", "Reuters"),
        ("(Reuters) - ", "Reuters"),
        ("HALM, March 12 (Meridian) - ", "Meridian"),
        ("HALM, March 12. /Meridian/. ", "Meridian"),
        ("HALM, Sorrel/Marrow (Meridian) - ", "Meridian"),
        ("By Ann Lee, Associated Press\n\n", "Associated Press"),
        ("By Reuters\n\n", "Reuters"),
        ("Associated Press\n\n", "Associated Press"),
        ("By Ann Lee | AFP\n\n", "AFP"),
        ("Source: Xinhua\n\n", "Xinhua"),
    ],
)
def test_an_agency_is_named_above_or_before_the_first_words(head, agency):
    assert named(f"Bridge falls\n\n{head}{BODY}") == [agency]


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("AP contributed to this report.", "Associated Press"),
        ("Reuters and AFP contributed to this story.", "Reuters"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("© 2026 Agence France-Presse", "AFP"),
        ("Copyright 2026 The Associated Press. All rights reserved.", "Associated Press"),
        ("This article was first distributed by Reuters.", "Reuters"),
        ("- Reuters.", "Reuters"),
        ("(Reporting by Lena Arvid in Halm; Editing by Paul Storm)", "Reuters"),
    ],
)
def test_an_agency_is_named_in_the_closing_line(tail, agency):
    assert agency in named(f"{BODY}\n\n{tail}")


@pytest.mark.parametrize(
    "line",
    [
        "A spokesman told Reuters that the bridge had been inspected.",
        "Photo: Oskar Brun/Reuters",
        "A man looks at the bridge in Halm. REUTERS/Oskar Brun",
        "From Bloomberg:",
        "Reuters could not reach the ministry for comment.",
    ],
)
def test_who_is_credited_for_a_fact_or_a_picture_has_not_sent_the_text(line):
    assert named(f"{line}\n\n{BODY}") == []


def test_an_agency_does_not_print_its_own_text():
    assert named("HALM (Reuters) - " + BODY, outlet="Reuters") == []


def test_the_page_s_data_name_an_agency_without_a_place():
    (wire,) = find_wires(bare(BODY, authors=("Associated Press",)), packaged())
    assert (wire.outlet.name, wire.start) == ("Associated Press", None)


def test_an_agency_that_nobody_knows_is_known_from_another_paper_s_dateline():
    accounts = [bare("HALM (Tessel) - " + BODY), bare(BODY + "\n\nTessel contributed to this report.")]
    agencies = agencies_of(accounts, packaged())
    assert agencies == ("Tessel",)
    assert [wire.outlet.name for wire in find_wires(accounts[1], packaged(), agencies)] == ["Tessel"]
    assert find_wires(accounts[1], packaged()) == ()


def test_an_agency_has_its_shortest_name_in_whatever_order_the_accounts_come():
    accounts = [bare("HALM (Tessel) - " + BODY), bare(BODY + "\n\nBy Ann Lee, Tessel News Agency")]
    for order in (accounts, accounts[::-1]):
        agencies = agencies_of(order, packaged())
        named = {wire.outlet.name for each in order for wire in find_wires(each, packaged(), agencies)}
        assert named == {"Tessel"}


def test_a_desk_line_is_that_of_the_agency_that_is_named():
    text = f"HALM (Meridian) - {BODY}\n\n(Reporting by Lena Arvid; Editing by Paul Storm)"
    assert named(text) == ["Meridian"]


def test_whoever_wrote_it_is_named_in_byline_or_desk_line():
    text = (
        f"Bridge falls\n\nBy Elin Marsh and Tobias Kerr\n\n{BODY}\n\n(Editing by Paul Storm; Reporting by X)"
    )
    writers = find_writers(bare(text), packaged())
    assert [writer.name for writer in writers] == ["Elin Marsh", "Tobias Kerr"]
    assert all(text[writer.start : writer.end] == writer.name for writer in writers)


PIECES = st.lists(
    st.sampled_from(
        ["HALM (AP) - ", "By Reuters", "\n\n", "AFP", "© 2026 ", "contributed. ", "The bridge fell. "]
    )
)


@given(PIECES)
def test_a_wire_points_at_its_name_and_none_is_named_twice(pieces):
    text = "".join(pieces)
    wires = find_wires(bare(text), packaged())
    assert len({wire.outlet.name for wire in wires}) == len(wires)
    for wire in wires:
        assert wire.start is not None
        assert text[wire.start : wire.end] in {"AP", "Reuters", "AFP"}
