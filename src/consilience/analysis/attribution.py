"""Who is said to have said what: source, cue and content spans of every attribution."""

from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.types import Attribution


def find_attributions(parsed: Parsed, names: Names) -> tuple[Attribution, ...]:
    """Every attribution of the article, in order of its content."""
    return ()
