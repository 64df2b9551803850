"""How exactly a figure is meant: exact, about, at least, at most, or a change up or down by it."""

import re

from consilience.types import Change

_ABOUT = (
    r"about|around|roughly|approximately|approx\.?|nearly|almost|some|(?:an )?estimated|close to|barely|circa|"
    r"in the region of|more or less|near|[~≈]|somewhere between|virtually|practically"
)
_LEAST = (
    r"at least|more than|over|above|upwards? of|exceeding|no fewer than|no less than|not less than|in excess of|"
    r"a minimum of|greater than|not fewer than|older than|longer than|higher than|topp(?:ed|ing)|well over|"
    r"exceed(?:ed|s)?|surpass(?:ed|ing|es)?|better than|over the age of|[≥>]"
)
_MOST = (
    r"(?<!lead )(?<!leading )(?<!run )(?<!build )up to|at most|fewer than|less than|under|below|no more than|not more than|no longer than|as many as|as much as|"
    r"as high as|as few as|a maximum of|just under|younger than|shorter than|under the age of|not exceeding|maximum|[≤<]|sub-"
)
_BEFORE = re.compile(
    rf"(?:(?<=\W)|^)(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<about>{_ABOUT}))\s?(?:another |just |an? )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:[a-z]+\s){0,2}?(?:(?P<least>or (?:more|older|over|above|higher|longer|greater)\b|and (?:over|above|older|counting)\b|at least\b)"
    r"|(?P<plus>(?<=[\d%kmbn])\+|-?plus\b)|(?P<about>or so\b|or thereabouts|give or take)"
    r"|(?P<most>or (?:less|fewer|under|below|younger|lower)\b|at most\b|tops\b))",
)
_UP = (
    r"r(?:i|o)s(?:es?|en|ing)|increas(?:e[sd]?|ing)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|"
    r"soar(?:s|ed|ing)?|gr(?:ow|ew)(?:n|s|ing)?|advanc(?:e[sd]?|ing)|add(?:s|ed|ing)?|rall(?:y|ies|ied|ying)|"
    r"leap(?:s|t|ed|ing)?|sw(?:e|o)ll(?:s|ed|en)?|spik(?:e[sd]?|ing)|expand(?:s|ed|ing)?|rebound(?:s|ed|ing)?|"
    r"improv(?:e[sd]?|ing)|accelerat(?:e[sd]?|ing)|inch(?:ed|es|ing)? (?:up|higher)|up|raised|boost(?:s|ed|ing)?|higher|skyrocket(?:s|ed|ing)?|"
    r"strengthen(?:s|ed|ing)?|hik(?:e[sd]?|ing)|appreciat(?:e[sd]?|ing)|recover(?:s|ed|ing)?"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|los(?:es?|t|ing)|sl(?:i|u)mp(?:s|ed|ing)?|"
    r"slid(?:es?|ing)?|slipp?(?:s|ed|ing)?|s[aiu]nk(?:s|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|"
    r"shed(?:s|ding)?|dipp?(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|contract(?:s|ed|ing)?|crash(?:es|ed|ing)?|eas(?:e[sd]?|ing)|"
    r"retreat(?:s|ed|ing)?|narrow(?:s|ed|ing)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|weaken(?:s|ed|ing)?|tank(?:s|ed|ing)?|"
    r"down|cut(?:s|ting)?|slash(?:es|ed|ing)?|shrivel(?:s|ed|ing)?|depreciat(?:e[sd]?|ing)|div(?:e[sd]?|ing)"
)
_STEP = r"(?:\s(?:by|about|nearly|roughly|around|approximately|almost|more than|just|only|a further|another|an additional|at least|under|over|slightly|as much as|up to|some|an?|an average of|a total of|higher|lower|up|down|back|as much|marginally|sharply|between|further|the daily limit of))"
_MOVED = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s(?:up|down|higher|lower))?{_STEP}{{0,4}}\s?[~$€£¥]?$",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.;:,]{{0,60}}\bby{_STEP}{{0,2}}\s?[~$€£¥]?$", re.IGNORECASE
)
_MOVED_AFTER = re.compile(
    r"\s(?:points?\s|percent\s)?(?:(?P<up>higher|up(?=[.,;]|$|\sfrom|\son))|(?P<down>lower|down(?=[.,;]|$|\sfrom|\son)))\b"
)
# Verbs that also take a counted object ("lost 20 soldiers", "added two players"): no change without a measure.
_POSSESSION = re.compile(
    r"\b(?:los(?:es?|t|ing)|gain\w*|add\w*|shed\w*|cut\w*|recover\w*|contract\w*|hik\w+|rais\w+|boost\w*|lower\w*|dropp?\w*)\b",
    re.IGNORECASE,
)
_REACH = 80  # code points before a figure that can say how it is meant


def bound_of(text: str, start: int, end: int) -> Change:
    """Whether the figure at `start:end` is exact, about, a lower or an upper bound"""
    before = text[max(0, start - _REACH) : start]
    match = _BEFORE.search(before)
    if match is not None:
        return "<" if match["most"] else ">" if match["least"] else "~"
    match = _AFTER.match(text, end)
    if match is not None:
        return "<" if match["most"] else "~" if match["about"] else ">"
    return "="


def direction_of(text: str, start: int, end: int, *, measured: bool) -> Change | None:
    """ "up" or "down" where the figure is what something rose or fell by, else None; `measured`: it has a unit."""
    before = text[max(0, start - _REACH) : start]
    if measured and before.endswith("+"):
        return "up"
    if measured and text[start] in "-−":
        return "down"
    match = _MOVED.search(before) or _MOVED_BY.search(before)
    if match is not None:
        if not measured and _POSSESSION.match(match[0]) and "by" not in match[0].split():
            return None
        return "up" if match["up"] else "down"
    match = _MOVED_AFTER.match(text, end) if measured else None
    if match is not None:
        return "up" if match["up"] else "down"
    return None
