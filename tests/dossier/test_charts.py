"""Figures on one scale."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.dossier.charts import axis, nice_step, number, scale_of, strip
from consilience.dossier.svg import element, markup
from tests.dossier import sample

FORTY, AT_LEAST, _ = sample.PASSENGERS


def valued(*values):
    return [replace(FORTY, low=value, high=value) for value in values]


@given(st.lists(st.floats(1e-3, 1e12), min_size=2, max_size=6, unique=True))
def test_every_value_stands_inside_the_strip_and_in_order(values):
    scale = scale_of(valued(*values))
    assert scale is not None
    positions = [scale.position(value) for value in sorted(values)]
    assert positions == sorted(positions)
    assert 0 <= positions[0] <= positions[-1] <= 100


@pytest.mark.parametrize("values", [(42,), (42, 42), (None, None), (None, 5)])
def test_nothing_is_drawn_where_there_is_nothing_to_compare(values):
    assert scale_of(valued(*values)) is None


def test_figures_in_different_units_are_not_put_on_one_scale():
    assert scale_of([FORTY, replace(FORTY, low=50, high=50, unit="tonne")]) is None


def test_values_far_apart_get_a_logarithmic_scale():
    scale = scale_of(valued(3, 200_000))
    assert scale is not None
    assert scale.logarithmic
    assert scale.ticks[0] <= 3


def test_whole_numbers_get_whole_ticks():
    scale = scale_of(valued(3, 5))
    assert scale is not None
    assert scale.ticks == (3, 4, 5)


@pytest.mark.parametrize(
    ("rough", "nice"), [(0.3, 0.2), (1.2, 1), (1.9, 2), (4.0, 5), (8.0, 10), (730.0, 500)]
)
def test_steps_are_one_two_or_five_times_a_power_of_ten(rough, nice):
    assert nice_step(rough) == pytest.approx(nice)


@pytest.mark.parametrize(
    ("change", "low", "high", "classes"),
    [
        ("=", 40, 40, {"dot"}),
        ("~", 40, 40, {"about"}),
        (">", 40, None, {"bound", "head", "dot"}),
        ("<", None, 40, {"bound", "head", "dot"}),
        ("=", 40, 44, {"range", "dot"}),
        ("=", None, None, set()),
    ],
)
def test_each_kind_of_figure_is_drawn_its_own_way(change, low, high, classes):
    scale = scale_of(valued(30, 50))
    assert scale is not None
    drawing = strip(replace(FORTY, change=change, low=low, high=high), scale, 1)
    assert {each.get("class") for each in drawing.iter()} - {"strip o1", "grid", None} == classes


def test_the_axis_names_its_ticks():
    scale = scale_of(valued(1_000, 2_000_000))
    assert scale is not None
    assert [each.text for each in axis(scale) if each.text] == ["1,000", "10,000", "100,000", "1m", "10m"]


@pytest.mark.parametrize(
    ("value", "words"),
    [(1500, "1,500"), (2.5e6, "2.5m"), (3e9, "3bn"), (0.25, "0.25"), (4e12, "4tn"), (0, "0")],
)
def test_numbers_on_an_axis_are_short(value, words):
    assert number(value) == words


def test_text_in_a_drawing_cannot_leave_it():
    drawn = markup(element("text", text="</svg><script>alert(1)</script>", title='"><script>'))
    assert "<script>" not in drawn
