import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.analysis.clean import clean
from consilience.types import Span

PIECES = st.sampled_from(
    [
        *(
            "The ferry",
            "ran aground.",
            "“Nobody",
            "was hurt,”",
            "she said.Then",
            "â€œ",
            "Ã©",
            "Â\u00a0",
            "â€",
        ),
        *(
            "\n",
            "\r\n",
            "\n\n",
            "  ",
            "\t",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\ufeff",
            "``",
            "''",
            "&amp;",
            "&x;",
        ),
        *(
            "ﬁ",
            "𝒜",
            "„",
            "»",
            "http://tolm.example/a.B",
            "Tolm,Maren",
            "> ",
            "\n> We left the ferry.",
            'said."We',
            " ",
            "é",
            "😀",
            ",",
            ".",
            '"',
            '""',
            '"""We left,""',
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join))


@st.composite
def texts_with_gaps(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    return text, [Span(*sorted(pair)) for pair in draw(st.lists(st.tuples(ends, ends), max_size=5))]


@given(texts_with_gaps())
def test_every_clean_character_knows_where_it_came_from(case: tuple[str, list[Span]]) -> None:
    text, gaps = case
    found = clean(text, gaps)
    assert len(found.text) == len(found.starts) == len(found.ends)
    for start, end in zip(found.starts, found.ends, strict=True):
        assert 0 <= start <= end <= len(text)


@given(texts_with_gaps())
def test_the_way_back_never_goes_backwards(case: tuple[str, list[Span]]) -> None:
    found = clean(*case)
    assert list(found.starts) == sorted(found.starts)
    assert list(found.ends) == sorted(found.ends)


@given(texts_with_gaps())
def test_nothing_that_was_set_aside_comes_back(case: tuple[str, list[Span]]) -> None:
    text, gaps = case
    aside = {i for gap in gaps for i in range(gap.start, gap.end)}
    found = clean(text, gaps)
    for character, start, end in zip(found.text, found.starts, found.ends, strict=True):
        assert character.isspace() or aside.isdisjoint(range(start, end))


@given(texts_with_gaps())
def test_every_letter_and_digit_that_was_not_set_aside_is_still_covered(case: tuple[str, list[Span]]) -> None:
    text, gaps = case
    aside = {i for gap in gaps for i in range(gap.start, gap.end)}
    found = clean(text, gaps)
    covered = {i for start, end in zip(found.starts, found.ends, strict=True) for i in range(start, end)}
    assert all(i in covered or i in aside for i, character in enumerate(text) if character.isalnum())


@given(st.text(alphabet="abc ABC.,\n", max_size=200))
def test_a_span_of_plain_words_says_the_same_in_both_texts(text: str) -> None:
    found = clean(text)
    for index, character in enumerate(found.text):
        if not character.isspace():
            span = found.span(index, index + 1)
            assert text[span.start : span.end] == character


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coast\u00adguard\u200b came.", "The coastguard came."),
        ("It sank.Nobody was hurt.", "It sank. Nobody was hurt."),
        ("“Nobody was hurt,”she said.", "“Nobody was hurt,” she said."),
        ("On Tuesday,June 2", "On Tuesday, June 2"),
        ('"We left," Lind said."Nobody stayed."', '"We left," Lind said. "Nobody stayed."'),
        ('"We left,"said Lind."Nobody stayed."He wept.', '"We left," said Lind. "Nobody stayed." He wept.'),
        ("Lind said,“We left.”He wept.", "Lind said, “We left.” He wept."),
        ('Lind said:"We left."', 'Lind said: "We left."'),
        (
            "Read http://tolm.example/Ferry.Html and U.S. reports.",
            "Read http://tolm.example/Ferry.Html and U.S. reports.",
        ),
        ("In the U.S.Senate", "In the U.S.Senate"),
        ("„Nobody“ and «nobody» and ``nobody''", "“Nobody“ and “nobody” and “nobody”"),
        ("''We left,'' he said. ''Nobody stayed.''", "“We left,” he said. “Nobody stayed.”"),
        ("Itâ€™s a cafÃ© â€“ â€œniceâ€\u009d", "It’s a café – “nice”"),
        ("Holt &amp; Lind &quot;sank&quot; &copyright", 'Holt & Lind "sank" &copyright'),
        ("Holt&nbsp;Lind", "Holt Lind"),
        ("a  b\t c\u00a0\u00a0d", "a b c d"),
        ("One.\r\n\r\nTwo.", "One.\nTwo."),
        ("It ran aground off\nthe island.", "It ran aground off the island."),
        ("FERRY AGROUND\nThe Maren sank.", "FERRY AGROUND\nThe Maren sank."),
        ("the ﬁnal trip", "the final trip"),
    ],
)
def test_what_disturbs_the_parser_is_mended(text: str, expected: str) -> None:
    assert clean(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lind wrote:\n\n> We left the ferry at\n> noon. Nobody stayed.\n\nHe wept.",
            "Lind wrote:\n“We left the ferry at noon. Nobody stayed.”\nHe wept.",
        ),
        ("> We left the ferry.\n>\n> Nobody stayed.", "“We left the ferry.\nNobody stayed.”"),
        ("> “We left the ferry,” he said.", "“We left the ferry,” he said."),
        ("> Read more\n\nHe wept.", "Read more\nHe wept."),
        ("The fare is > 5 crowns a day.", "The fare is > 5 crowns a day."),
    ],
)
def test_a_block_quoted_as_in_a_letter_stands_in_quotation_marks(text: str, expected: str) -> None:
    assert clean(text).text == expected


def test_hard_wrapped_lines_are_joined_and_paragraphs_are_not() -> None:
    lines = [
        "The ferry Maren ran aground off the island of Tolm on",
        "Monday with 31 people on board, the coastguard said, and",
        "Per Lind, her captain, was questioned by the police of",
        "Tolm for three hours.",
    ]
    text = "\n".join(lines) + "\n\n" + "\n".join(lines)
    assert clean(text).text == " ".join(lines) + "\n" + " ".join(lines)


def test_a_sentence_closes_over_what_is_cut_out_of_it() -> None:
    text = "Ana Holt LINKS MORE, who owns the ferry ADVERT , was away."
    first, second = text.index("LINKS"), text.index("ADVERT")
    found = clean(text, [Span(first, first + len("LINKS MORE")), Span(second, second + len("ADVERT"))])
    assert found.text == "Ana Holt, who owns the ferry, was away."
    start = found.text.index("who owns")
    span = found.span(start, start + len("who owns"))
    assert text[span.start : span.end] == "who owns"


def test_a_paragraph_cut_out_leaves_one_line_end() -> None:
    text = "One.\n\nADVERT\n\nTwo."
    assert clean(text, [Span(6, 12)]).text == "One.\nTwo."
    assert clean("ADVERT\n\nTwo.", [Span(0, 6)]).text == "Two."
    assert clean("One.\n\nADVERT\n", [Span(6, 12)]).text == "One."
