"""Polls: what two of them found is no difference between the accounts, whoever is right about the people."""

import re

from consilience.comparison.facets import Facets
from consilience.types import Figure

BEFORE = re.compile(r"((?<!^)(?<![.“\"] )\b[A-Z][\w’'.-]*)(?: [\w’'.-]+)?\s$")
BEHIND = re.compile(r"^(?: \w+)? (?:by|for|of) (?:the )?([A-Z][\w’'.-]*)")
POLL = re.compile(r"\b(?:polls?|polling|pollsters?|survey(?:s|ed)?|respondents)\b", re.IGNORECASE)


def of_two_polls(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two shares were found by asking people, of which only one pollster, or each another, asked."""
    if not x.unit == y.unit == "percentage":
        return False
    one, other = (_pollsters(f.statement.text) for f in (a, b))
    asked = [POLL.search(f.statement.text) is not None for f in (a, b)]
    return asked[0] != asked[1] or bool(one and other and not one & other)


def _pollsters(text: str) -> set[str]:
    """The words with a capital right before or behind the word for a poll: "a CNN poll", "a poll by Varn"."""
    return {
        word.lower()
        for match in POLL.finditer(text)
        for word in (*BEFORE.findall(text[: match.start()]), *BEHIND.findall(text[match.end() :]))
        if word
    }
