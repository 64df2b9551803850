"""Interim states: a score at half-time, a share of the vote with 70 percent counted."""

import re

EARLY = re.compile(
    r"\b(?:half-?\s?time|at the (?:break|interval)|(?:preliminary|provisional|partial|interim|initial)\s"
    r"(?:results?|returns?|counts?|figures?|estimates?|tall(?:y|ies)|reports?)|initially|provisionally"
    r"|early (?:results?|returns?|counts?|trad\w+|estimates?|figures?)|in the morning"
    r"|(?:at|by|around|toward) (?:midday|noon)"
    r"|(?:after|at|since) the open(?:ing)?(?: bell)?|at one point|intraday"
    r"|in (?:early|morning) trad\w+|(?:of|in) the count|after \w+ (?:laps|holes|overs|sets|rounds)"
    r"|(?:of|all) (?:\w+ )?(?:precincts|ballots|votes|districts|stations)\s+(?:were\s|had been\s)?"
    r"(?:counted|reporting|tallied))\b",
    re.IGNORECASE,
)
_HOW_FAR = re.compile(
    r"(?:percent|per cent|%)\s?(?:of (?:the |its |all )?(?:\w+ )?"
    r"(?:votes?|ballots?|precincts?|districts?|stations?|results?|wards?)\s?)?"
    r"(?:(?:was|were|have been|had been|are|is) )?(?:counted|tallied|reporting|processed|declared)\b",
    re.IGNORECASE,
)


def is_interim(clause: str, sentence: str) -> bool:
    """Whether a number of a clause is told as an interim state; how far a count is holds for the sentence."""
    return EARLY.search(clause) is not None or _HOW_FAR.search(sentence) is not None


def tells_how_far(text: str, start: int, end: int) -> bool:
    """Whether a share, at offsets of a text, says how far a count is, and so is no result of it."""
    found = _HOW_FAR.search(text, start)
    return found is not None and found.start() < end
