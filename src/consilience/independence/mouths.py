"""Whose own words a description gives: "a White House statement", "figures from the health ministry"."""

import re
from typing import Literal

from consilience.calendar import WEEKDAYS
from consilience.independence.singular import is_only_body

Mouth = Literal["", "speaker", "words"]

_SPEAKERS = r"spokes(?:man|woman|person|men|people)|lawyers?|attorneys?|press (?:office|service)"
_WORDS = (
    r"statement|press release|news release|report|letter|memo|memorandum|lawsuit|complaint|filing|tweet|post"
    r"|announcement|ruling|decision|book|memoir|speech|testimony|email|interview|comments?|remarks?"
    r"|data|figures|statistics|statements|video|footage|photos|images"
)
_PUT_OUT = r"(?: (?:compiled|given|issued|posted|provided|published|released|shared))?"
_MOUTH = rf"(?:(?P<speaker>{_SPEAKERS})|{_WORDS})"
_MOUTH_OF = re.compile(rf"\b{_MOUTH}{_PUT_OUT} (?:for|of|from|by) (?:the )?(?P<body>.+)$", re.IGNORECASE)
_OWN_MOUTH = re.compile(
    rf"^(?:(?:[a-z]+ |A |An |The )*(?P<body>[A-Z].*?)|(?:an? |the )?(?P<plain>[a-z].*?))(?:['’]s?)? {_MOUTH}$"
)
_WHEN = re.compile(rf" (?:late |early )?on (?:{'|'.join(sorted(WEEKDAYS))})\b.*$", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:about|against|on|over|regarding|to)\b")  # a letter to somebody is not that one's


def mouth_of(name: str) -> tuple[str, Mouth]:
    """Whose own words these are: "a White House statement", "a spokesman for the Lorn Water Board".

    A body without a name is told where an event has but one: "the army's spokesman". Two empty strings where
    the words say nothing of it: "the annual report", "a spokesman for the mayor".
    """
    found = _MOUTH_OF.search(name) or _OWN_MOUTH.match(name)
    if found is None:
        return "", ""
    body = _WHEN.sub("", found["body"] or found.groupdict().get("plain") or "")
    known = re.search(r"\b[A-Z]", body) or is_only_body(body)
    if not known or _OTHERS.search(body):
        return "", ""
    return body, "speaker" if found["speaker"] else "words"
