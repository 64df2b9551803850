"""Captions and credits of pictures, known by the credit line they carry."""

import re
from collections.abc import Iterator

from consilience.reading.stretch import Stretch

_NAME = r"[A-ZÀ-Ý][\w’'.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:de|del|der|van|von|al|bin|el|la|and) )*{_NAME}){{0,3}}"
_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|PA|UPI|ANSA|TASS|Xinhua|Reuters|REUTERS|Bloomberg|Shutterstock|"
    r"Getty(?: Images)?|Pool|POOL|Zuma(?: Press)?|Alamy|Corbis|WireImage|iStock|Sputnik|Anadolu|NurPhoto|"
    r"Associated Press|The Associated Press|Agence France-Presse|European Pressphoto Agency|File|FILE|Handout|HANDOUT)"
)
# Credits as picture desks write them. With a slash they are unmistakable; without one they count only
# where a sentence has just ended or the line begins.
_TAIL = r"(?: ?[/,] ?(?:File ?[Pp]hoto|Files?|FILE|Pool|POOL|Handout|Illustration|Getty(?: Images)?))*"
_SLASHED = (
    rf"(?:REUTERS ?/ ?{_NAMES}{_TAIL}|\(?AP Photo ?/ ?{_NAMES}{_TAIL}\)?"
    rf"|{_NAMES} ?/ ?(?:{_NAMES} ?/ ?)?{_AGENCY}{_TAIL})"
)
_UNSLASHED = rf"(?:(?:{_NAMES}|{_AGENCY}),? via {_AGENCY}{_TAIL}|{_AGENCY}{_TAIL})"
_CREDIT = rf"(?:{_SLASHED}|{_UNSLASHED})"
_LABEL = (
    r"(?:(?:featured |lead |cover |main |header )?(?:image|photo(?:graph)?|picture|pic)s? ?(?:credits?|courtesy|source|by|:)"
    r"(?: ?(?:of|by|:))*|credits?:|photographs?:|photos?:|pictures?:|images?:)"
)
LONGEST_CAPTION = 1000  # characters of a paragraph that may be a caption as a whole

_ENDS_IN_CREDIT = re.compile(
    rf"(?:(?:^|[\s.!?)(\[”\"’,;–—-]){_SLASHED}|(?:^|[.!?)”\"] ?|\()\(?{_UNSLASHED})[)\]]?(?: More| Hide Caption)?$"
)
_ENDS_IN_LABEL = re.compile(
    rf"(?:^|[.!?)”\"] ?|\()(?i:{_LABEL}) ?(?:{_NAMES}|{_CREDIT})(?: ?[/,] ?{_NAMES})*[)\]]?$"
)
_LABELLED = re.compile(
    rf"(?:(?<=^)|(?<=\n)|(?<=[.!?”\"] )|(?<=[.!?”\"]))(?i:{_LABEL}) ?(?:{_CREDIT}|{_NAMES} ?/ ?{_NAMES})",
    re.MULTILINE,
)
_IN_TEXT = re.compile(
    r"\((?:AP Photo|Photo by|Photo:|Image:|Picture:|Photo credit:|Photo courtesy)[^()\n]{2,120}\)"
    rf"|(?<=[.!?”\"] )REUTERS ?/ ?{_NAMES}(?: ?/ ?(?:File ?Photo|Handout|Pool))?"
)
_OPENS = re.compile(
    r"(?:FILE(?: PHOTO)? ?[:–—-]|FILE PHOTO\b|File (?:photo|image|picture)[:,. ]|Image (?:copyright|source|caption)\b|"
    r"Media (?:playback|caption)\b|Enlarge this image|toggle caption|Facebook Twitter Pinterest\b|"
    r"\d+ of \d+ (?:FILE\b|In this )|Play Video \d|Photos: .*Hide Caption|JUST WATCHED\b|"
    r"(?:Photo|Image|Picture|Photograph)s? ?(?:credit|courtesy|by|:)|Featured [Ii]mage\b|Video (?:provided|courtesy) by\b)"
)


def find_captions(text: str) -> Iterator[Stretch]:
    """Captions that make up a paragraph, and picture credits inside one."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield from _in_line(line, start)
        start += len(line) + 1


def _in_line(line: str, at: int) -> Iterator[Stretch]:
    stripped = line.strip()
    if len(stripped) <= LONGEST_CAPTION:
        glued = _LABELLED.match(stripped)
        if glued and glued.end() < len(stripped):
            offset = at + line.index(stripped)
            yield Stretch(offset, offset + glued.end(), "credit", "credit of a picture, before the text")
        elif _OPENS.match(stripped):
            yield Stretch(
                at, at + len(line), "caption", "caption of a picture or video, by the words it opens with"
            )
            return
        elif _ENDS_IN_CREDIT.search(stripped) or _ENDS_IN_LABEL.search(stripped):
            yield Stretch(at, at + len(line), "caption", "caption of a picture, by the credit it ends in")
            return
    for pattern in (_LABELLED, _IN_TEXT):
        for match in pattern.finditer(line):
            yield Stretch(at + match.start(), at + match.end(), "credit", "credit of a picture")
