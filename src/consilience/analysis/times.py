"""Time expressions resolved against the publication date, as TIMEX3 values with their precision."""

from consilience.analysis.parse import Parsed
from consilience.types import Time


def find_times(parsed: Parsed) -> tuple[Time, ...]:
    """Every time expression of the article, in order. An unknown publication date gives relative values."""
    return ()
