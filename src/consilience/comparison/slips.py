"""What a slip of the pen makes of a number: a nought more or less, another digit, two that changed places."""

from consilience.comparison.quantities import magnitude, significant_digits, value
from consilience.types import Figure

NOUGHT = 10.0  # what a nought more or less makes of a number
SMALLEST = 10  # three and thirty are two numbers as well
EXACT_DIGITS = 4  # a number told to so many digits is no other number's neighbour by chance


def is_nought_off(x: Figure, y: Figure) -> bool:
    """Whether one number is another with a nought more or less: 18,000 and 180,000."""
    low, high = sorted((magnitude(x), magnitude(y)))
    return x.unit == y.unit and low >= SMALLEST and high == NOUGHT * low


def is_digit_off(x: Figure, y: Figure) -> bool:
    """Whether two exact numbers of one unit are the same but for a digit, or for two that changed places."""
    if x.unit is None or x.unit != y.unit or not (_is_exact(x) and _is_exact(y)):
        return False
    one, other = (f"{value(figure) or 0.0:.2f}" for figure in (x, y))
    if len(one) != len(other):
        return False
    off = [n for n, (p, q) in enumerate(zip(one, other, strict=True)) if p != q]
    if len(off) != 2 or off[1] != off[0] + 1:
        return len(off) == 1
    return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def _is_exact(figure: Figure) -> bool:
    told = figure.low is not None and figure.low == figure.high and figure.change == "="
    return told and figure.kind == "quantity" and significant_digits(figure.low or 0.0) >= EXACT_DIGITS
