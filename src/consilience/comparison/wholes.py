"""Wholes and their parts: in "121 of the 200 seats" it is the 121 that somebody has won."""

import re

from consilience.comparison.facets import Facets
from consilience.comparison.numbers import cardinal
from consilience.comparison.quantities import value
from consilience.types import Figure

# "121 of the 200", "three out of its twelve"
_PART = re.compile(
    r"(?P<part>[\w.,]+) (?:out )?of (?:(?:the|its|their|his|her|all|a total of) )*$", re.IGNORECASE
)
# Of these the whole is what there is to be won: never how many somebody won.
CONTESTED = frozenset(["seat", "vote"])


def are_whole_and_part(a: Facets, x: Figure, b: Facets, y: Figure) -> bool:
    """Whether one number, `x` of `a` or `y` of `b`, is only told as the whole that the other is a part of."""
    one, other = _part_of(a, x), _part_of(b, y)
    if (one is None) == (other is None):
        return False
    part, number = (one, value(y)) if other is None else (other, value(x))
    return part == number or x.unit == y.unit in CONTESTED


def _part_of(f: Facets, whole: Figure) -> float | None:
    """The number that a figure is told as the whole of: 121 of the 200."""
    found = _PART.search(f.before(whole.start))
    return cardinal(found["part"].lower().replace(",", "")) if found else None
