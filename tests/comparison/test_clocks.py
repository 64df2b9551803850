"""Times of day: which minutes they leave room for, and which two are apart."""

import pytest

from consilience.comparison.clocks import Clock, clocks, lone_clocks
from consilience.pipeline import account
from consilience.types import Article


def read(sentence: str) -> tuple[Clock, ...]:
    (found,) = clocks(account(Article("a", sentence, published="2031-05-07")))
    return found


def are_apart(a: str, b: str) -> bool:
    first, second = (read(f"The train left Oule {each}, and nobody saw it.") for each in (a, b))
    return any(lone_clocks(first, second))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("at 3.15 p.m.", "at 5.40 p.m."),
        ("at 3.15 p.m.", "at 3.15 a.m."),
        ("at 15:15", "at 17:40"),
        ("at 15:15 with 90 people on board", "at 5.40 p.m."),
        ("at 3.15", "at 5.40 p.m."),
        ("at 3 p.m.", "at 4 p.m."),
        ("about 3 p.m.", "about 5 p.m."),
        ("at noon", "at 3 p.m."),
        ("in the morning", "at 5.40 p.m."),
        ("on Monday morning", "on Monday evening"),
        ("at 5 in the morning", "at 5 p.m."),
        ("before 2 p.m.", "at 5.40 p.m."),
        ("after 5 p.m.", "at 3.15 p.m."),
        ("at 3 p.m. GMT", "at 5 p.m. UTC"),
        ("at 9.12 a.m.", "at 9.19 a.m."),
    ],
)
def test_two_times_that_leave_no_minute_in_common_are_apart(a: str, b: str) -> None:
    assert are_apart(a, b)
    assert are_apart(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("at 3.15 p.m.", "at 15:15"),
        ("at 3.15", "at 15:15"),
        ("at 3.15", "at 3.15 a.m."),
        ("about 3 p.m.", "shortly after 3 p.m."),
        ("at 3.10 p.m.", "around 3 p.m."),
        ("at 3 p.m.", "at 3.10 p.m."),
        ("before 5 p.m.", "at 3 p.m."),
        ("after 3 p.m.", "at 3.15 p.m."),
        ("in the afternoon", "at 3.15 p.m."),
        ("at five o'clock", "at 17:10"),
        ("at midnight", "at 11.50 p.m."),
        ("at night", "at 2 a.m."),
        ("on Monday night", "early in the morning"),
        # Nobody knows which zone a time without one means.
        ("at 3 p.m. GMT", "at 5 p.m."),
        ("at 3 p.m. local time", "at 5 p.m. GMT"),
        # Where a stretch begins or ends the train need not have left.
        ("from 9 a.m. to 11 a.m.", "at 3 p.m."),
        ("from 9 to 11 a.m.", "at 3 p.m."),
        ("between 3 p.m. and 4 p.m.", "at 5 p.m."),
        # Two prices are no times.
        ("at 1.12", "at 2.35"),
    ],
)
def test_two_times_that_may_be_one_are_not_apart(a: str, b: str) -> None:
    assert not are_apart(a, b)
    assert not are_apart(b, a)


@pytest.mark.parametrize(
    "sentence",
    [
        "The morning shift left the mill at Oule.",
        "Unemployment in Oule stood at 3.15 percent.",
        "Oule won 3:2 in front of 900 people.",
        "The shop in Oule sold 15 mugs for $3.15 each.",
    ],
)
def test_what_tells_no_time_of_day_is_none(sentence: str) -> None:
    assert read(sentence) == ()


def test_a_time_that_names_a_train_is_told_with_no_verb() -> None:
    (clock,) = read("The 3 p.m. train left Oule.")
    assert clock.verb is None


def test_the_part_of_the_day_tells_which_half_of_it_a_time_means() -> None:
    (clock,) = read("On Monday evening the boat sank at 6.30.")
    assert clock.minutes == ((18 * 60 + 15, 18 * 60 + 45),)


def test_a_time_of_day_has_the_words_of_its_text() -> None:
    sentence = "The boat sank shortly after 3 p.m. local time, Oule police said."
    (clock,) = read(sentence)
    assert clock.text == sentence[clock.start : clock.end] == "shortly after 3 p.m. local time"
