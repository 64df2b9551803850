"""Polls: what two of them found is no difference between the accounts, whoever is right about the people."""

import re

from consilience.comparison.facets import Facets
from consilience.types import Figure

POLL = re.compile(r"\b(?:polls?|polling|pollsters?|survey(?:s|ed)?|respondents)\b", re.IGNORECASE)


def of_two_polls(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two shares were found by asking people, and not surely by one pollster whom both name."""
    if not x.unit == y.unit == "percentage" or not any(POLL.search(f.statement.text) for f in (a, b)):
        return False
    one, other = ({word for name in f.names if name.label == "ORG" for word in name.words} for f in (a, b))
    return not one & other
