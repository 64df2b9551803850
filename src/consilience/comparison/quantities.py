"""What two figures say of one quantity: the same, one looser than the other, or something else."""

import math

from consilience.types import Figure, MeasureRelation

ABOUT = 0.05  # how far "about" reaches to either side, as a share of the value
ROUNDED_DIGITS = 2  # a figure with this many significant digits or fewer may be a rounding of a finer one
SMALLEST_ROUNDED = 100  # small numbers are counted, not rounded: 50 dead and 53 dead differ


def relate(a: Figure, b: Figure) -> MeasureRelation:
    """Relate two figures of one quantity, given in one unit.

    "equal": the same value or range. "compatible": the ranges they leave open meet; a bound that
    holds, an "about", a rounding. "conflict": they cannot both hold.
    """
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
    # Two rounded figures that differ were rounded from different ones: each reaches half as far.
    about = ABOUT / 2 if a.change == b.change == "~" else ABOUT
    (a_low, a_high), (b_low, b_high) = reach(a, about=about), reach(b, about=about)
    if max(a_low, b_low) <= min(a_high, b_high) or _rounds(a, b) or _rounds(b, a):
        return "compatible"
    return "conflict"


def reach(figure: Figure, *, about: float = ABOUT) -> tuple[float, float]:
    """The lowest and the highest value that the figure leaves open; infinite where it sets no bound.

    `about`: how far an "about" reaches to either side, as a share of the value.
    """
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if figure.change == ">" and figure.low is not None:
        return low, math.inf
    if figure.change == "<" and figure.high is not None:
        return -math.inf, high
    if figure.change == "~":
        return low - about * abs(low), high + about * abs(high)
    return low, high


def value(figure: Figure) -> float | None:
    """The one number that stands for the figure: its value, the middle of its range, or its bound."""
    if figure.low is None or figure.high is None:
        return figure.high if figure.low is None else figure.low
    return (figure.low + figure.high) / 2


def _rounds(rough: Figure, fine: Figure) -> bool:
    """Whether `rough` is `fine` rounded to the digits that `rough` shows."""
    shown, exact = value(rough), value(fine)
    if shown is None or exact is None or abs(shown) < SMALLEST_ROUNDED or shown == exact:
        return False
    digits = significant_digits(shown)
    return digits <= significant_digits(exact) and _rounded(exact, max(digits, ROUNDED_DIGITS)) == shown


def significant_digits(number: float) -> int:
    """How many digits of a number are not trailing zeros: 2 for 11,000, 1 for 0.5, 3 for 5.25."""
    return len(f"{abs(number):.10g}".replace(".", "").split("e")[0].strip("0")) or 1


def _rounded(number: float, digits: int) -> float:
    if number == 0:
        return 0.0
    return round(number, digits - 1 - math.floor(math.log10(abs(number))))
