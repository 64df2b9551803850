"""Datelines: "HALM, March 12 (Meridian) -" says where and when a report was sent, and tells nothing."""

import re

from consilience.calendar import MONTHS, WEEKDAYS

MOST_WORDS = 9  # before the dash
LONGEST_PLACE = 3  # words of a place that stands alone: "NEW HALM -"

_DASHED = re.compile(r"\s*([^\n]{2,70}?)\s?(?:--|[-–—―])(?=\s|$)\s*")
_SLASHED = re.compile(  # HALM, March 12. /Meridian/.
    r"\s*(?P<place>[^\W\d_a-z]{2}[^a-z\n/]{0,30})(?:, [^\n/]{3,20})?"
    r"\s/[A-Z][^/\n]{1,20}/\.?(?:\s?(?:--|[-–—]))?(?=\s|$)\s*"
)
_AGENCY = re.compile(r"\([^\W\d_a-z][^()\d]*\)$")
_BRACKETS = re.compile(r"\([^()]*\)")
_CALENDAR = frozenset(part for name in (*WEEKDAYS, *MONTHS) for part in (name, name[:3]))


def behind_dateline(text: str) -> int:
    """Where a sentence begins behind its dateline; 0 where it has none.

    A dateline has a place in capitals with more behind a comma or in brackets, or the name of an agency in
    brackets before its dash, or between two strokes. "Monday, April 7 -" names no place: what follows may
    have happened then.
    """
    slashed = _SLASHED.match(text)
    if slashed is not None:
        return slashed.end() if slashed["place"].strip(" ,.").lower() not in _CALENDAR else 0
    match = _DASHED.match(text)
    before = match[1] if match else ""
    agency = _AGENCY.search(before)
    places = _BRACKETS.sub("", before)
    words = re.findall(r"[^\s,/]+", places)
    if match is None or len(words) > MOST_WORDS or any(word[0].islower() for word in words):
        return 0
    if not words:  # "(Meridian) -"
        return match.end() if agency else 0
    first = words[0].strip(".’'-")
    placed = first.isalpha() and first.lower() not in _CALENDAR
    capitals = first.isupper() and len(first) > 1 and ("," in places or places != before)
    return match.end() if placed and (capitals or agency) else 0


def is_dateline(text: str) -> bool:
    """Whether a text is a dateline and nothing else."""
    if 0 < behind_dateline(text) == len(text):
        return True
    match = _DASHED.fullmatch(text)
    place = match[1] if match else ""
    return place.isupper() and not re.search(r"\d", place) and len(place.split()) <= LONGEST_PLACE
