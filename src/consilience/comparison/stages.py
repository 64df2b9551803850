"""Stages of a count: what "44.1 percent with 70 percent counted" tells is not what all votes come to."""

from consilience.comparison.facets import Facets
from consilience.comparison.interim import tells_how_far
from consilience.types import Figure

SHARE = "percentage"


def are_two_stages(a: Facets, b: Facets) -> bool:
    """Whether two statements tell how far one count had come, and each another stage of it."""
    one, other = _counted(a), _counted(b)
    return one is not None and other is not None and (one.low, one.high) != (other.low, other.high)


def is_counted(f: Facets, figure: Figure) -> bool:
    """Whether a figure of a statement is the share of the votes that are counted so far."""
    start = f.statement.start
    here = figure.start - start, figure.end - start
    return figure.unit == SHARE and tells_how_far(f.statement.text, *here)


def _counted(f: Facets) -> Figure | None:
    """The share of the votes that a statement says are counted; None where it says none, or several."""
    shares = [figure for figure in f.figures if is_counted(f, figure)]
    return shares[0] if len(shares) == 1 else None
