"""Figures: value or range, unit, what is counted, and how exactly it is meant."""

from consilience.analysis.parse import Parsed
from consilience.types import Figure


def find_figures(parsed: Parsed) -> tuple[Figure, ...]:
    """Every figure of the article, in order; dates, scores and numbered names are marked by their kind."""
    return ()
