"""The dossier as Markdown, read back by a Markdown parser."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from consilience.dossier import markdown
from consilience.dossier.marking import pieces_of
from consilience.types import Extract
from tests.dossier import hostile, sample

PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def rendered(text):
    return PARSER.render(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=60))
def test_escaped_text_is_shown_as_it_is(text):
    from lxml import html

    shown = html.fromstring(f"<div>{rendered(markdown.escaped(text))}</div>").text_content()
    assert " ".join(shown.split()) == " ".join(text.split())


def test_words_do_not_steer_the_terminal_they_are_printed_on():
    assert not any(
        map(markdown.escaped("Red \x1b[31m, bell \x07, back \x08, \x9b2J.").count, "\x1b\x07\x08\x9b")
    )


def test_hostile_words_make_no_element():
    page = rendered(markdown.render(hostile.dossier()))
    assert "<script" not in page
    assert "<img" not in page
    assert "<a" not in page


def test_the_sections_come_in_the_order_of_the_page():
    titles = [line[3:] for line in markdown.render(sample.dossier()).splitlines() if line.startswith("## ")]
    assert titles == [
        "Agreed by independent origins",
        "Told by several, not known to be independent",
        "Where the accounts differ",
        "Disputed between parties",
        "Later states of the same thing",
        "The figures",
        "Who said what",
        "Who had it from whom",
        "What only one account has",
        "Timeline",
        "Notes on the input",
    ]


def test_words_that_differ_stand_in_bold():
    page = rendered(markdown.render(sample.dossier()))
    for word in ("Three", "Five", "in January", "usually", "typically"):
        assert f"<strong>{word}</strong>" in page


def test_every_account_is_named_with_its_letter_and_linked():
    page = rendered(markdown.render(sample.dossier()))
    for article in sample.ARTICLES:
        assert f'href="{article.url}"' in page


def test_the_part_of_a_sentence_that_tells_the_finding_stands_in_italics():
    page = rendered(markdown.render(sample.dossier()))
    assert "said <em>the ship had passed its yearly inspection <strong>in February</strong></em>." in page


@given(
    st.lists(st.integers(0, len(sample.PASSED_POST.text)), unique=True, min_size=2, max_size=6).map(sorted)
)
def test_a_sentence_with_a_part_set_off_reads_as_it_is(cuts):
    from lxml import html

    whole = sample.PASSED_POST
    words = [match.span() for match in re.finditer(r"[\w’]+(?: [\w’]+)*", whole.text)]
    part = [
        Extract(whole.article, whole.start + start, whole.start + end, whole.text[start:end])
        for start, end in words
        if any(start <= cut < end for cut in cuts)
    ]
    shown = rendered(markdown._pieces(pieces_of(whole, sample.PASSED_CLAIM.sides[0].says, part)))
    assert html.fromstring(f"<div>{shown}</div>").text_content().strip() == whole.text
