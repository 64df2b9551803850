import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.reading.plain import read_plain, split_headline


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry runs aground off Tolm\n\nThe Maren hit a rock.", "Ferry runs aground off Tolm"),
        ("Ferry runs aground off Tolm\r\n\r\nThe Maren hit a rock.", "Ferry runs aground off Tolm"),
        ("\n\nWho steered the Maren?\n\nNobody knows.", "Who steered the Maren?"),
        ("# Ferry runs aground\nThe Maren hit a rock.", "Ferry runs aground"),
        ("## Ferry runs aground ##\n\nThe Maren hit a rock.", "Ferry runs aground"),
        ("The Maren hit a rock on Monday.\n\nNobody was hurt.", None),
        ("Ferry runs aground off Tolm\nThe Maren hit a rock.", None),
        ("Ferry runs aground off Tolm", None),
        ("Ferry runs aground off Tolm\n\n", None),
        ("TOLM\n\nThe Maren hit a rock.", None),
        (f"{'A very long line ' * 20}\n\nThe Maren hit a rock.", None),
    ],
)
def test_a_headline_is_a_short_first_line_that_stands_alone(text: str, title: str | None) -> None:
    assert split_headline(text)[0] == title


@given(st.text())
def test_the_text_stays_whole_whatever_it_is(text: str) -> None:
    assert read_plain(text, source="in").text == text


def test_a_byline_below_the_headline_names_the_authors() -> None:
    text = "Ferry runs aground off Tolm\n\nBy Ana Holt, Per Lind and Jo Marie Dale\n\nThe Maren hit a rock."
    assert read_plain(text, source="in").authors == ("Ana Holt", "Per Lind", "Jo Marie Dale")


def test_the_language_is_found_where_the_text_is_long_enough() -> None:
    assert (
        read_plain("Le ferry a heurté un rocher lundi matin, ont dit les garde-côtes.", source="in").language
        == "fr"
    )
    assert read_plain("Ja.", source="in").language is None
