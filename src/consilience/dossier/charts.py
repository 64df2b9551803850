"""Figures drawn: a strip for each account's value or range, all strips of a measure on one scale.

Positions are percentages of the strip's width, so that a strip fills whatever cell it stands in.
What a strip shows stands beside it in the same table row in words; the drawing is hidden from screen readers.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.dossier.svg import Element, element
from consilience.types import Figure

MIDDLE = "50%"  # of a strip's height, which is its table row's
MARGIN = 7.0  # per cent left free at both ends, for marks and arrows
TICKS = 4  # about how many; nice numbers decide
WIDE = 50.0  # from this ratio of highest to lowest on, a linear scale would press the low ones together


@dataclass(frozen=True, slots=True)
class Scale:
    """The common scale of a measure's strips: its ends, its ticks, and whether it is logarithmic."""

    low: float
    high: float
    ticks: tuple[float, ...]
    logarithmic: bool

    def position(self, value: float) -> float:
        """Where a value stands, in per cent of the strip's width."""
        if self.logarithmic:
            share = (math.log(value) - math.log(self.low)) / (math.log(self.high) - math.log(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return MARGIN + share * (100 - 2 * MARGIN)


def scale_of(figures: Sequence[Figure]) -> Scale | None:
    """The scale that holds all these figures; None where there is nothing to compare: fewer than two values,
    all the same, or in different units."""
    values = [value for figure in figures for value in (figure.low, figure.high) if value is not None]
    values = [value for value in values if math.isfinite(value)]
    if len({figure.unit for figure in figures}) > 1 or len(set(values)) < 2:
        return None
    low, high = min(values), max(values)
    if low > 0 and high / low >= WIDE:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        powers = range(first, last + 1, max(1, (last - first) // TICKS))
        ticks = tuple(10.0**power for power in powers)
        return Scale(10.0**first, 10.0**last, ticks, logarithmic=True)
    step = nice_step((high - low) / TICKS)
    if all(value == int(value) for value in values):
        step = max(1.0, step)  # nobody counts half a passenger
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple(count * step for count in range(first, last + 1))
    return Scale(first * step, last * step, ticks, logarithmic=False)


def nice_step(rough: float) -> float:
    """The round step (1, 2 or 5 times a power of ten) next to a rough one; Heckbert, Graphics Gems, 1990."""
    power = 10.0 ** math.floor(math.log10(rough))
    share = rough / power
    return (1 if share < 1.5 else 2 if share < 3.5 else 5 if share < 7.5 else 10) * power


def strip(figure: Figure, scale: Scale, colour: int) -> Element:
    """One account's strip: a dot for a value, hollow for about, a bar for a range, an arrow for a bound."""
    drawing = element(
        "svg", class_=f"strip o{colour}", width="100%", height="100%", aria_hidden="true", focusable="false"
    )
    for tick in scale.ticks:
        x = _percent(scale.position(tick))
        element("line", drawing, class_="grid", x1=x, x2=x, y1=0, y2="100%")
    low, high = figure.low, figure.high
    if low is not None and high is not None and low != high:
        ends = {"x1": _percent(scale.position(low)), "x2": _percent(scale.position(high))}
        element("line", drawing, class_="range", y1=MIDDLE, y2=MIDDLE, **ends)
        for x in ends.values():
            element("circle", drawing, class_="dot", cx=x, cy=MIDDLE, r=4)
        return drawing
    value = low if low is not None else high
    if value is None:
        return drawing
    x = _percent(scale.position(value))
    if figure.change in (">", "<"):
        end = 100.0 - MARGIN / 3 if figure.change == ">" else MARGIN / 3
        element("line", drawing, class_="bound", x1=x, x2=_percent(end), y1=MIDDLE, y2=MIDDLE)
        # A path has no percentages; a nested drawing placed by one gives it its origin.
        head = element("svg", drawing, x=_percent(end), y=MIDDLE, overflow="visible")
        element("path", head, class_="head", d="M-6-5L1 0L-6 5" if figure.change == ">" else "M6-5L-1 0L6 5")
    element("circle", drawing, class_="about" if figure.change == "~" else "dot", cx=x, cy=MIDDLE, r=5)
    return drawing


def axis(scale: Scale) -> Element:
    """The scale's numbers, in a strip of their own."""
    drawing = element("svg", class_="axis", width="100%", height=16, aria_hidden="true", focusable="false")
    shown = scale.ticks if len(scale.ticks) <= TICKS + 2 else scale.ticks[::2]
    for tick in shown:
        x = _percent(scale.position(tick))
        element("text", drawing, x=x, y=12, text_anchor="middle", text=number(tick))
    return drawing


def number(value: float) -> str:
    """A number as an axis shows it: "1,500", "2.5m", "3bn", "0.25"."""
    for size, suffix in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{_plain(value / size)}{suffix}"
    return _plain(value)


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0").rstrip(".")


def _percent(value: float) -> str:
    return f"{value:.2f}%"
