"""What two figures say of one quantity: the same, one looser than the other, or something else.

This is the one rule of the comparison for whether two figures can both hold.
"""

import math
import re
from dataclasses import replace

from consilience.comparison.dates import relate_dates
from consilience.types import Figure, MeasureRelation

ABOUT = 0.05  # how far "about" reaches to either side, as a share of the value
ROUNDED_DIGITS = 2  # a figure with this many significant digits or fewer may be a rounding of a finer one
EVERYDAY = 12  # numbers up to a dozen are too common to tell two quantities apart, or to make them one
SHARE = "percentage"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_CAME_TO = re.compile(
    rf"[^\d.]*(?P<now>{_NUMBER})(?P<unit>\D*)\bfrom\b\D*?(?P<before>{_NUMBER})(?P<other>.*)"
)
TENS = 10  # below, a whole number has one digit only
ROUNDED_BY = 0.1  # no rounding to two digits moves a number by so great a share of it
SMALLEST_ROUNDED = 100  # small numbers are counted, not rounded: 50 dead and 53 dead differ
# Whoever writes "more than a dozen" knows of fewer than twice as many: a bound is told near the value.
BOUND = 1.75
SPELLS = {  # days in each unit of time
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "month": 365.25 / 12,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36_525.0,
}
# Units of one dimension, each with how many of the first it is. No ton: it has two sizes, and news seldom
# says which.
SIZES: tuple[dict[str, float], ...] = (
    {
        "metre": 1.0,
        "kilometre": 1000.0,
        "centimetre": 0.01,
        "millimetre": 0.001,
        "mile": 1609.344,
        "nautical mile": 1852.0,
        "foot": 0.3048,
        "inch": 0.0254,
        "yard": 0.9144,
    },
    {
        "square metre": 1.0,
        "square kilometre": 1e6,
        "square mile": 2.589988e6,
        "square foot": 0.09290304,
        "acre": 4046.856,
        "hectare": 1e4,
    },
    {"kilogram": 1.0, "gram": 0.001, "milligram": 1e-6, "metric ton": 1000.0, "pound-mass": 0.45359237},
    {"kilometre per hour": 1.0, "mile per hour": 1.609344, "metre per second": 3.6, "knot": 1.852},
    {"percentage point": 1.0, "basis point": 0.01},
)
# Each scale of temperature with what a degree is in degrees Celsius, and where its nought lies.
SCALES = {"celsius": (1.0, 0.0), "fahrenheit": (5 / 9, -160 / 9)}
TWO_NUMBERS = frozenset({"vote", "score"})  # 7-4 is no range from 4 to 7
# "Millions" and "billions" stand for all that is told in them, "40 million" as well; who has seen
# 40 thousand says "tens of thousands", though.
OPEN_SCALES = frozenset({1e6, 1e9})
INEXACT = frozenset({"~", "<", ">"})
SAME_SPELL = 0.01  # two lengths of time this close are one: twelve months and 365 days
SAME_SIZE = 0.001  # and so are two sizes in different units: six miles and 9.66 kilometres


def relate(a: Figure, b: Figure) -> MeasureRelation:
    """Relate two figures of one quantity: dates, lengths of time, sizes, or two numbers in one unit.

    "equal": the same value or range. "compatible": the ranges they leave open meet; a bound that
    holds, an "about", a rounding, a day within a month, one side of a vote. "conflict": they cannot both
    hold.
    """
    if a.kind == b.kind == "date":
        return relate_dates(a, b)
    if spell(a) and spell(b) and spell(a) != spell(b):
        return _relate_spells(a, b)
    if a.unit != b.unit and (sizes := _sizes(a, b)):
        return _relate_sizes(a, b, sizes)
    if a.unit != b.unit and a.unit in SCALES and b.unit in SCALES:
        return _relate_degrees(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
    if not TWO_NUMBERS.isdisjoint((a.kind, b.kind)):
        return "compatible" if _is_half(a, b) or _is_half(b, a) else "conflict"
    if a.change == b.change == "<":  # two limits: whoever knew the higher would not have told the lower
        return "compatible" if _rounds(a, b) or _rounds(b, a) else "conflict"
    if (a.low is None and b.high is None and a.high == b.low) or (
        b.low is None and a.high is None and b.high == a.low
    ):
        return "conflict"  # "more than 200" and "fewer than 200"
    # Two rounded figures that differ were rounded from different ones: each reaches half as far. So does a
    # share: a hundredth is told to a point.
    about = ABOUT / 2 if a.change == b.change == "~" or a.unit == b.unit == SHARE else ABOUT
    if _meet(reach(a, about=about), reach(b, about=about)) or _rounds(a, b) or _rounds(b, a):
        return "compatible"
    return "compatible" if _are_both_rough(a, b) else "conflict"


def _are_both_rough(a: Figure, b: Figure) -> bool:
    """Whether two figures are both told as about a number of one digit: "some 900", "nearly 1,000"."""
    x, y = value(a), value(b)
    if not a.change == b.change == "~" or x is None or y is None:
        return False
    one_digit = significant_digits(x) == significant_digits(y) == 1
    return one_digit and abs(x - y) <= ROUNDED_BY * max(abs(x), abs(y))


def _is_half(number: Figure, both: Figure) -> bool:
    """Whether a number is one of the two of a vote or score: the seven votes of 7-4."""
    alone = number.kind not in TWO_NUMBERS and number.low is not None and number.low == number.high
    return alone and both.kind in TWO_NUMBERS and number.low in (both.low, both.high)


def one_dimension(a: Figure, b: Figure) -> bool:
    """Whether the units of two figures can be reckoned into each other, as one unit can into itself."""
    scales = a.unit in SCALES and b.unit in SCALES
    return a.unit == b.unit or scales or _sizes(a, b) is not None or bool(spell(a) and spell(b))


def are_two_dimensions(a: Figure, b: Figure) -> bool:
    """Whether one of two figures is a length, a weight or a temperature, and the other is of another unit."""
    if a.unit is None or b.unit is None or one_dimension(a, b):
        return False
    return any(figure.unit in SCALES or _sizes(figure, figure) is not None for figure in (a, b))


def magnitude(figure: Figure) -> float:
    """The size of a figure's value in the first unit of its dimension; 0 where it has no value."""
    sizes = next((sizes for sizes in SIZES if figure.unit in sizes), {})
    return abs(value(figure) or 0.0) * sizes.get(figure.unit or "", 1.0)


def stated(figure: Figure) -> Figure:
    """A figure that tells what something came to and what it was, without the latter: "4.2% from 3.6%"."""
    two = _CAME_TO.match(figure.text)
    if (
        two is None
        or figure.low is None
        or figure.high is None
        or two["unit"].strip() != two["other"].strip()
    ):
        return figure
    now, before = (float(two[each].replace(",", "")) for each in ("now", "before"))
    came_to = figure.low if now < before else figure.high
    return replace(figure, low=came_to, high=came_to)


def reach(figure: Figure, *, about: float = ABOUT) -> tuple[float, float]:
    """The lowest and the highest value that the figure leaves open; infinite where it sets no bound.

    `about`: how far an "about" reaches to either side, as a share of the value. A bound reaches as far as
    BOUND times its value, below nothing without end; "millions", as far as there are millions.
    """
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if (figure.change == ">" or figure.high is None) and figure.low is not None:
        return low, low * BOUND if low > 0 else math.inf
    if (figure.change == "<" or figure.low is None) and figure.high is not None:
        return high / BOUND if high > 0 else -math.inf, high
    if low in OPEN_SCALES and high == 10 * low and not any(map(str.isdigit, figure.text)):
        return low, 1000 * low
    if figure.change == "~":
        return low - about * abs(low), high + about * abs(high)
    return low, high


def value(figure: Figure) -> float | None:
    """The one number that stands for the figure: its value, the middle of its range, or its bound."""
    if figure.low is None or figure.high is None:
        return figure.high if figure.low is None else figure.low
    return (figure.low + figure.high) / 2


def significant_digits(number: float) -> int:
    """How many digits of a number are not trailing zeros: 2 for 11,000, 1 for 0.5, 3 for 5.25."""
    return len(f"{abs(number):.10g}".replace(".", "").split("e")[0].strip("0")) or 1


def spell(figure: Figure) -> str | None:
    """The unit of a length of time or an age ("month" for "18-month-old"); None of any other figure."""
    unit = (figure.unit or "").removesuffix(" of age")
    return unit if unit in SPELLS else None


def _relate_spells(a: Figure, b: Figure) -> MeasureRelation:
    """Two lengths of time in different units; the coarser one may be rounded by half a unit."""
    (short, fine), (long, coarse) = sorted(
        ((SPELLS[spell(figure) or "day"], figure) for figure in (a, b)), key=lambda each: each[0]
    )
    x, y = (value(fine) or 0) * short, (value(coarse) or 0) * long
    if abs(x - y) <= SAME_SPELL * max(x, y):
        return "equal"
    (low, high), (fine_low, fine_high) = reach(coarse), reach(fine)
    met = _meet((fine_low * short, fine_high * short), ((low - 0.5) * long, (high + 0.5) * long))
    return "compatible" if met else "conflict"


def _sizes(a: Figure, b: Figure) -> tuple[float, float] | None:
    """How large the units of two figures are beside each other; None where they are not of one dimension."""
    for sizes in SIZES:
        if a.unit in sizes and b.unit in sizes:
            return sizes[a.unit], sizes[b.unit]
    return None


def _relate_sizes(a: Figure, b: Figure, sizes: tuple[float, float]) -> MeasureRelation:
    """Two sizes in different units: one may be reckoned from the other and rounded to its last digit."""
    x, y = ((value(figure) or 0.0) * size for figure, size in zip((a, b), sizes, strict=True))
    exact = a.change == b.change and a.change not in INEXACT and a.low == a.high and b.low == b.high
    if exact and abs(x - y) <= SAME_SIZE * max(abs(x), abs(y)):
        return "equal"
    (low, high), (other_low, other_high) = (
        ((low - _half(low)) * size, (high + _half(high)) * size)
        for (low, high), size in zip((reach(a), reach(b)), sizes, strict=True)
    )
    return "compatible" if _meet((low, high), (other_low, other_high)) else "conflict"


def _relate_degrees(a: Figure, b: Figure) -> MeasureRelation:
    """Two temperatures on two scales: one is reckoned from the other, and each told to its last digit."""
    (low, high), (other_low, other_high) = (
        tuple(end * each + nought for end in (low - _last_digit(low) / 2, high + _last_digit(high) / 2))
        for figure, (low, high) in ((a, reach(a)), (b, reach(b)))
        for each, nought in (SCALES[figure.unit or ""],)
    )
    return "compatible" if _meet((low, high), (other_low, other_high)) else "conflict"


def _last_digit(number: float) -> float:
    """The worth of the last digit that a temperature is told to: 1 of 116, 0.1 of 46.8."""
    if math.isinf(number):
        return 0.0
    return 1.0 if number == int(number) else 10.0 ** -len(f"{number:.10g}".partition(".")[2])


def _half(number: float) -> float:
    """Half of the last digit that a number may be told to: the second of "90" or "4,000", the only of "6"."""
    if number == 0 or math.isinf(number):
        return 0.0
    digits = significant_digits(number)
    if abs(number) >= TENS:
        digits = max(digits, ROUNDED_DIGITS)
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(number))) + 1 - digits)


def _meet(x: tuple[float, float], y: tuple[float, float]) -> bool:
    return max(x[0], y[0]) <= min(x[1], y[1])


def _rounds(rough: Figure, fine: Figure) -> bool:
    """Whether `rough` is `fine` rounded to the digits that `rough` shows."""
    shown, exact = value(rough), value(fine)
    if shown is None or exact is None or shown == exact:
        return False
    if abs(shown) < SMALLEST_ROUNDED:  # 10 percent may be 9.7, but 4 percent is not 4.25, nor 10 people 9
        if not (math.isfinite(shown) and math.isfinite(exact)):
            return False
        measured = shown == int(shown) == round(exact) and exact != int(exact)
        return measured and abs(shown - exact) <= ABOUT * abs(exact)
    if abs(shown - exact) > ROUNDED_BY * abs(exact):
        return False
    digits = significant_digits(shown)
    return digits <= significant_digits(exact) and _rounded(exact, max(digits, ROUNDED_DIGITS)) == shown


def _rounded(number: float, digits: int) -> float:
    if number == 0:
        return 0.0
    return round(number, digits - 1 - math.floor(math.log10(abs(number))))
