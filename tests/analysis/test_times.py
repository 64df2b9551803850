"""Times: every row of `cases/times.md`, and what holds of any text."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.analysis.parse import parse
from consilience.analysis.times import find_times
from consilience.types import Article, Time
from tests.analysis.tables import Case, Row, load, read

HOLDING, LIMITS = load("times.md")
NOTHING: Row = ("-",) * 5


def row_of(time: Time) -> Row:
    if time.earliest is None:
        days = "-"
    else:
        days = time.earliest if time.earliest == time.latest else f"{time.earliest} to {time.latest}"
    return time.text, time.value, time.kind, time.precision, days


@pytest.fixture(scope="module")
def readings() -> dict[Case, tuple[Row, ...]]:
    """The rows that the program reads in every sentence of the table."""
    read_in = read(HOLDING + LIMITS)
    return {case: tuple(row_of(time) for time in times) or (NOTHING,) for case, (times, _) in read_in.items()}


def times_of(text: str, published: str | None = "2025-01-15") -> tuple[Time, ...]:
    return find_times(next(parse([(Article("a", text, published=published), ())])))


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


FORMS = [
    "on Saturday",
    "last August",
    "January 9",
    "in 2014",
    "two days ago",
    "5 p.m. Tuesday",
    "next week",
    "for days",
]
PIECES = st.lists(
    st.sampled_from([*FORMS, "the mayor fled,", "“We wait”", "said Ruiz.", "\n\n", "\u00ad", "—", "3"]),
    max_size=12,
)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(PIECES, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_spans_point_at_their_words_and_never_overlap(pieces: list[str], published: date) -> None:
    text = " ".join(pieces)
    times = times_of(text, published.isoformat())
    assert all(text[time.start : time.end] == time.text for time in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    assert all(time.earliest <= time.latest for time in times if time.earliest and time.latest)


@pytest.mark.parametrize("form", FORMS)
def test_without_a_publication_date_no_day_is_guessed(form: str) -> None:
    (time,) = times_of(f"The harbour was shut {form}.", None)
    assert time.earliest is None or re.search(r"\d{4}", form)


@pytest.mark.parametrize("published", ["", "yesterday", "Jan. 5, 2025", "2025-13-40"])
def test_a_publication_date_in_another_form_counts_as_unknown(published: str) -> None:
    (time,) = times_of("The harbour was shut yesterday.", published)
    assert time.value == "DCT-P1D"


def test_the_time_of_publication_does_not_move_the_day() -> None:
    (time,) = times_of("The harbour was shut yesterday.", "2025-01-15T00:10:00+02:00")
    assert time.value == "2025-01-14"


def test_a_day_that_the_calendar_does_not_have_is_no_time() -> None:
    assert times_of("The harbour was shut on February 30, 2024.") == ()


def test_the_same_article_twice_gives_the_same_ids() -> None:
    text = "The harbour was shut on Saturday and again on Monday."
    assert [time.id for time in times_of(text)] == [time.id for time in times_of(text)]
