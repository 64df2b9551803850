"""Quotation marks written twice, as a table keeps them: what the parser is shown, and what they quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.analysis.clean import clean
from consilience.pipeline import analyse
from consilience.types import Article


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"He said ""we are here"" to us"', 'He said "we are here" to us'),
        ('"""We are here,"" the mayor said."', '"We are here," the mayor said.'),
        ('"The mayor said: ""We are here."""', 'The mayor said: "We are here."'),
        (
            'Ferry hits pier\n\n"He said ""we are here"" to us"\n\n"We wait," he said.',
            'Ferry hits pier\nHe said "we are here" to us\n"We wait," he said.',
        ),
        (
            '"Ferry hits pier\n\nHe said ""we are here.""\n\n""We wait.\n\n""It is cold,"" she said."',
            'Ferry hits pier\nHe said "we are here."\n"We wait.\n"It is cold," she said.',
        ),
    ],
)
def test_a_cell_loses_its_own_marks_and_has_those_inside_once(text: str, shown: str) -> None:
    assert clean(text).text == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            'The mayor said ""nobody was in danger"" on Monday.',
            'The mayor said "nobody was in danger" on Monday.',
        ),
        ('""We wait,"" she said. ""It is cold.""', '"We wait," she said. "It is cold."'),
        ('The note read: "He said ""we are here"" to us."', 'The note read: "He said ‘we are here’ to us."'),
        ('The note read: "He said ""we are here."""', 'The note read: "He said ‘we are here.’"'),
    ],
)
def test_doubled_marks_in_pairs_stand_once_and_single_inside_others(text: str, shown: str) -> None:
    assert clean(text).text == shown


@pytest.mark.parametrize(
    "text",
    [
        '""We wait," he said. "It is cold."',
        'He said, "She told me, "go away.""',
        '"Ice""Fire"',
        'The plays "Ice""Fire" ran.',
        'She left it "" blank, and "" here.',
        '"We wait," he said. "It is cold."',
        'The plank was 6\'2"" long.',
    ],
)
def test_marks_without_a_partner_of_their_kind_stay_as_they_are(text: str) -> None:
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The mayor said ""we are all here"" to us on Monday."', ["we are all here"]),
        ('"""We are all here,"" the mayor said. ""Nobody left."""', ["We are all here,", "Nobody left."]),
        (
            'The note read: "He said ""we are all here"" to us."',
            ['He said ""we are all here"" to us.'],
        ),
    ],
)
def test_what_doubled_marks_quote_is_found_where_it_stands(text: str, quoted: list[str]) -> None:
    quotes = analyse(Article("a", text)).quotes
    assert [quote.text for quote in quotes] == quoted
    assert [text[quote.start : quote.end] for quote in quotes] == quoted


@given(st.lists(st.sampled_from(["We", "left.", ",", " ", '"', '""', '"""', "\n\n"]), max_size=20))
def test_nothing_but_marks_is_left_out_or_changed(pieces: list[str]) -> None:
    text = "".join(pieces)
    kept = str.maketrans("", "", '"‘’“” \n')
    assert clean(text).text.translate(kept) == text.translate(kept)
