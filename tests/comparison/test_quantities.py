"""What two figures say of one quantity."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.quantities import reach, relate, significant_digits, stated
from consilience.types import Change, Figure


def figure(low: float | None, high: float | None, change: Change = "=") -> Figure:
    return Figure("f", "a", 0, 1, "x", low, high, None, None, change, "quantity", None, ())


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (figure(37, 37), figure(37, 37), "equal"),
        (figure(35, None, ">"), figure(37, 37), "compatible"),
        (figure(35, None, ">"), figure(33, 33), "conflict"),
        (figure(None, 50, "<"), figure(48, 48), "compatible"),
        (figure(1000, 1000), figure(1012, 1012), "compatible"),
        (figure(10_000, 10_000, "~"), figure(11_000, 11_000, "~"), "conflict"),
        (figure(900, 900, "~"), figure(1000, 1000, "~"), "compatible"),
        (figure(800, 800, "~"), figure(1000, 1000, "~"), "conflict"),
        (figure(900, 900), figure(1000, 1000, "~"), "conflict"),
        (figure(50, 50), figure(53, 53), "conflict"),
        (figure(50, 50, "~"), figure(51, 51), "compatible"),
        (figure(24, 72), figure(40, 40), "compatible"),
        (figure(5.7e9, 5.7e9), figure(5.6e9, 5.6e9), "conflict"),
        (figure(2, 2), figure(3, 3), "conflict"),
        (figure(10, 10), figure(9.7, 9.7), "compatible"),
        (figure(4, 4), figure(4.25, 4.25), "conflict"),
        (figure(10, 10), figure(9, 9), "conflict"),
        (figure(12, None, ">"), figure(20, 20), "compatible"),
        (figure(2, None, ">"), figure(6, 6), "conflict"),
        (figure(None, 30, "<"), figure(None, 40, "<"), "conflict"),
        (figure(100, 1000), figure(800, 800), "compatible"),
        (figure(7, None, "up"), figure(7.4, 7.4, "up"), "compatible"),
        (figure(200, None, ">"), figure(None, 200, "<"), "conflict"),
        (figure(1e9, 1e10), figure(4e10, 4e10), "compatible"),
        (figure(1e9, 1e10), figure(1e11, 1e12), "compatible"),
        (figure(1e9, 1e10), figure(4e7, 4e7), "conflict"),
        (figure(1e3, 1e4), figure(4e4, 4e4), "conflict"),
    ],
)
def test_a_looser_figure_is_compatible_and_another_number_is_a_conflict(a, b, relation):
    assert relate(a, b) == relation
    assert relate(b, a) == relation


def figure_in(low: float | None, high: float | None, change: Change, unit: str) -> Figure:
    return replace(figure(low, high, change), unit=unit, unit_text=unit)


def length(number: float, unit: str, change: Change = "=") -> Figure:
    return Figure("f", "a", 0, 1, "x", number, number, unit, unit, change, "quantity", None, ())


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (length(3, "week"), length(21, "day"), "equal"),
        (length(12, "month"), length(1, "year"), "equal"),
        (length(18, "month of age"), length(18, "month"), "equal"),
        (length(1, "month"), length(35, "day"), "compatible"),
        (length(2, "year"), length(22, "month"), "compatible"),
        (length(1, "month"), length(60, "day"), "conflict"),
        (length(3, "week"), length(3, "day"), "conflict"),
    ],
)
def test_lengths_of_time_are_related_across_their_units(a, b, relation):
    assert relate(a, b) == relation
    assert relate(b, a) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (length(2, "metre"), length(6, "foot"), "compatible"),
        (length(2, "metre"), length(9, "foot"), "conflict"),
        (length(5, "mile"), length(8, "kilometre"), "compatible"),
        (length(5, "mile"), length(5, "kilometre"), "conflict"),
        (length(1.5, "kilometre"), length(1500, "metre"), "equal"),
        (length(100, "mile per hour"), length(160, "kilometre per hour"), "compatible"),
        (length(100, "mile per hour"), length(100, "kilometre per hour"), "conflict"),
        (length(250, "acre"), length(101, "hectare"), "compatible"),
        (length(250, "acre"), length(250, "hectare"), "conflict"),
        (figure_in(300, None, ">", "metre"), figure_in(1200, 1200, "=", "foot"), "compatible"),
        (figure_in(300, None, ">", "metre"), figure_in(500, 500, "=", "foot"), "conflict"),
    ],
)
def test_sizes_in_two_units_are_reckoned_into_one_and_may_be_rounded(a, b, relation):
    assert relate(a, b) == relation
    assert relate(b, a) == relation


def vote(low: float, high: float) -> Figure:
    return Figure("f", "a", 0, 1, "x", low, high, None, None, "=", "vote", None, ())


@pytest.mark.parametrize("other", [figure(5, 5), vote(6, 5), vote(7, 5)])
def test_a_vote_is_no_range_that_other_figures_fall_into(other):
    assert relate(vote(4, 7), vote(4, 7)) == "equal"
    assert relate(vote(4, 7), other) == relate(other, vote(4, 7)) == "conflict"


def test_the_number_of_one_side_holds_beside_a_vote():
    assert relate(vote(4, 7), figure(7, 7)) == relate(figure(4, 4), vote(4, 7)) == "compatible"


numbers = st.floats(min_value=0, max_value=1e12)


@given(numbers, numbers, st.sampled_from(["=", "~", ">", "<", "up", "down"]))
def test_a_figure_is_always_equal_to_itself_and_its_reach_holds_its_range(one, other, change):
    a = figure(min(one, other), max(one, other), change)
    assert relate(a, a) == "equal"
    low, high = reach(a)
    assert a.low is not None
    assert low <= a.low <= high or change == "<"


@given(numbers, numbers)
def test_relating_two_figures_does_not_depend_on_their_order(one, other):
    a, b = figure(one, one), figure(other, other)
    assert relate(a, b) == relate(b, a)


@pytest.mark.parametrize(("number", "digits"), [(11_000, 2), (0.5, 1), (5.25, 3), (1012, 4), (0, 1)])
def test_significant_digits_leave_out_the_zeros_at_either_end(number, digits):
    assert significant_digits(number) == digits


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ((25, "basis point"), (0.25, "percentage point"), "equal"),
        ((25, "basis point"), (0.5, "percentage point"), "conflict"),
        ((46.8, "celsius"), (116, "fahrenheit"), "compatible"),
        ((-40, "celsius"), (-40, "fahrenheit"), "compatible"),
        ((31, "celsius"), (99, "fahrenheit"), "conflict"),
    ],
)
def test_points_and_temperatures_are_reckoned_into_each_other(a, b, relation):
    x, y = (replace(figure(value, value), unit=unit) for value, unit in (a, b))
    assert relate(x, y) == relate(y, x) == relation


@pytest.mark.parametrize(("bound", "relation"), [("<", "compatible"), (">", "conflict")])
def test_an_open_bound_of_one_temperature_scale_is_set_beside_a_number_of_the_other(bound, relation):
    limit = replace(figure(-5, -5, bound), unit="celsius")
    assert relate(limit, replace(figure(20, 20), unit="fahrenheit")) == relation


@pytest.mark.parametrize(
    ("text", "low", "high", "now"),
    [
        ("4.2% from 3.6%", 3.6, 4.2, 4.2),
        ("138,285 lots from 212,577 lots", 138_285, 212_577, 138_285),
        ("$0.8 million from $1.8 million", 0.8e6, 1.8e6, 0.8e6),
    ],
)
def test_of_what_something_came_to_and_what_it_was_the_former_is_stated(text, low, high, now):
    found = stated(replace(figure(low, high), text=text))
    assert (found.low, found.high) == (now, now)


def test_what_something_was_in_another_scale_is_left_a_range():
    assert stated(replace(figure(9e5, 3e6), text="$3 million from $900,000")).low == 9e5


def test_a_range_states_both_its_ends():
    assert stated(replace(figure(20, 30), text="20 to 30")).high == 30


def test_a_share_that_is_told_as_about_does_not_reach_three_points():
    about, other = (replace(f, unit="percentage") for f in (figure(61, 61, "~"), figure(58, 58)))
    assert relate(about, other) == "conflict"
    assert relate(about, replace(other, low=60, high=60)) == "compatible"
