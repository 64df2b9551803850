"""Figures: every row of `cases/figures.md`, and what holds of any text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.analysis.figures import find_figures
from consilience.analysis.parse import parse
from consilience.analysis.times import find_times
from consilience.types import Article, Figure
from tests.analysis.tables import Case, Row, load, read

HOLDING, LIMITS = load("figures.md")
NOTHING: Row = ("-",) * 8


def number(value: float | None) -> str:
    if value is None:
        return "-"
    return str(int(value)) if value == int(value) else f"{value:.6g}"


def row_of(text: str, figure: Figure) -> Row:
    counted = text[figure.counted.start : figure.counted.end] if figure.counted else "-"
    scope = ", ".join(text[span.start : span.end] for span in figure.scope) or "-"
    ends = number(figure.low), number(figure.high)
    return figure.text, *ends, figure.unit or "-", figure.change, figure.kind, counted, scope


@pytest.fixture(scope="module")
def readings() -> dict[Case, tuple[Row, ...]]:
    """The rows that the program reads in every sentence of the table."""
    return {
        case: tuple(row_of(case.sentence, figure) for figure in figures) or (NOTHING,)
        for case, (_, figures) in read(HOLDING + LIMITS).items()
    }


def figures_of(text: str) -> tuple[Figure, ...]:
    parsed = next(parse([(Article("a", text, published="2025-01-15"), ())]))
    return find_figures(parsed, find_times(parsed))


@pytest.mark.parametrize("case", HOLDING, ids=str)
def test_a_sentence_is_read_as_its_rows_say(case: Case, readings: dict[Case, tuple[Row, ...]]) -> None:
    assert readings[case] == case.rows


@pytest.mark.parametrize("case", LIMITS, ids=str)
@pytest.mark.xfail(strict=True, reason="a known limit")
def test_a_known_limit_is_not_reached_yet(case: Case, readings: dict[Case, tuple[Row, ...]]) -> None:
    assert case.rows[0] in readings[case]


def test_the_table_holds_enough_cases() -> None:
    assert len(HOLDING) >= 150


def test_no_sentence_stands_in_the_table_twice() -> None:
    every = [(case.published, case.sentence) for case in HOLDING + LIMITS]
    assert len(every) == len(set(every))


PIECES = st.lists(
    st.sampled_from(
        [
            *[
                "$5.7 billion",
                "two soldiers",
                "dozens of",
                "3-1",
                "40 to 60 hours",
                "(€3m)",
                "9/11",
                "in 2014",
            ],
            *[
                "one of the men",
                "half",
                "5 percent",
                "fell by",
                "more than",
                "1,2,3",
                "٣",
                "½",
                "\n\n",
                "\u00ad",
            ],
            *["“10”", "Room 12", "and"],
        ]
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(PIECES)
def test_every_span_points_at_its_words_and_low_is_never_above_high(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for figure in figures_of(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        for span in (*figure.scope, *([figure.counted] if figure.counted else [])):
            assert 0 <= span.start < span.end <= len(text)


def test_a_lower_bound_has_no_upper_end_and_the_other_way_round() -> None:
    least, most = figures_of("At least 12 boats and at most 20 planes are missing.")
    assert (least.change, least.low, least.high) == (">", 12, None)
    assert (most.change, most.low, most.high) == ("<", None, 20)


def test_an_equivalent_in_brackets_is_meant_as_exactly_as_what_it_stands_for() -> None:
    crowns, dollars = figures_of("The fund holds more than 7 million euros ($8 million).")
    assert crowns.change == dollars.change == ">"


def test_the_unit_is_kept_as_the_text_has_it() -> None:
    (figure,) = figures_of("The club paid £3m for the keeper.")
    assert (figure.unit, figure.unit_text) == ("pound sterling", "£")


def test_offsets_point_into_the_text_as_it_came_in() -> None:
    text = "The storm killed fif\u00adty people.\u200b It left 12 boats ashore."
    assert [figure.text for figure in figures_of(text)] == ["fif\u00adty people", "12 boats"]


def test_the_same_article_twice_gives_the_same_ids() -> None:
    text = "The storm killed 50 people and sank two boats."
    assert [figure.id for figure in figures_of(text)] == [figure.id for figure in figures_of(text)]
