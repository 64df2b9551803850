"""Polls: what two of them found is no difference between the accounts, whoever is right about the people."""

import re

from consilience.comparison.facets import Facets
from consilience.types import Figure

BEFORE = re.compile(r"((?<!^)(?<![.“\"] )\b[A-Z][\w’'.-]*)(?: [\w’'.-]+)?\s$")
BEHIND = re.compile(r"^(?: \w+)? (?:by|for|of) (?:the )?([A-Z][\w’'.-]*)")
# Not the polls at which people vote: "after polls closed", "at the polls".
POLL = re.compile(
    r"(?<!at the )\b(?:polls?(?! (?:have |had |are |were )?(?:clos|open))|pollsters?"
    r"|survey(?:s|ed)?|respondents)\b",
    re.IGNORECASE,
)


def of_two_polls(a: Facets, b: Facets, x: Figure, y: Figure) -> str:
    """Why two shares are no difference where people were asked for one or both; "" where nothing says so.

    Two shares that one pollster found, or of whose pollsters nothing is said, may differ.
    """
    asked = [POLL.search(f.statement.text) is not None for f in (a, b)]
    if not x.unit == y.unit == "percentage" or not any(asked):
        return ""
    if not all(asked):
        return "are not both told to be a poll's"
    one, other = (_pollsters(f.statement.text) for f in (a, b))
    return "were found by two polls" if one and other and not one & other else ""


def _pollsters(text: str) -> set[str]:
    """The words with a capital right before or behind the word for a poll: "a CNN poll", "a poll by Varn"."""
    return {
        word.lower()
        for match in POLL.finditer(text)
        for word in (*BEFORE.findall(text[: match.start()]), *BEHIND.findall(text[match.end() :]))
        if word
    }
