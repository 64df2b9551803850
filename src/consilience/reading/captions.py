"""Captions and credits of pictures, known by their opening words or by the credit they carry."""

import re
from collections.abc import Iterator

from consilience.reading.stretch import Stretch

LONGEST_CAPTION = 1000  # characters of a paragraph that may be a caption as a whole
TEXT_BEHIND = 200  # characters behind a caption's credit from which on they are the account again

_NAME = r"[A-ZÀ-Ý][\w’'.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:de|del|der|van|von|al|bin|el|la|and) )*{_NAME}){{0,3}}"
_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|EFE|PA|UPI|ANSA|TASS|Xinhua|Reuters|REUTERS|Bloomberg|Shutterstock|"
    r"Getty(?: Images)?|Pool|POOL|Zuma(?: Press)?|Alamy|Corbis|WireImage|iStock|Sputnik|Anadolu|NurPhoto|"
    r"(?:The )?Associated Press|Agence France-Presse|European Pressphoto Agency|"
    r"File|FILE|Handout|HANDOUT)"
)
# Credits as picture desks write them. With a slash they are unmistakable; without one they count only
# where a sentence has just ended or the line begins.
_TAIL = (
    r"(?: ?[/,] ?(?:File ?[Pp]hoto|Files?|FILE|Pool|POOL|Handout|Illustration|Getty(?: Images)?)"
    r"(?![a-z]{2}))*"
)
_SLASHED = (
    rf"(?:REUTERS ?/ ?{_NAMES}{_TAIL}|\(?AP Photo ?/ ?{_NAMES}{_TAIL}\)?"
    rf"|{_NAMES} ?/ ?(?:{_NAMES} ?/ ?)?(?:{_NAMES} via )?{_AGENCY}{_TAIL})"
)
_UNSLASHED = rf"(?:(?:{_NAMES}|{_AGENCY}),? via {_AGENCY}{_TAIL}|{_AGENCY}{_TAIL})"
_CREDIT = rf"(?:{_SLASHED}|{_UNSLASHED})"
_LABEL = (
    r"(?:(?:featured |lead |cover |main |header )?(?:image|photo(?:graph)?|picture|pic)s? ?"
    r"(?:credits?|courtesy|source|by|:)(?: ?(?:of|by|:))*|(?:featured image )?photo credits?:?|credits?:)"
)

_ENDS_IN_CREDIT = re.compile(
    rf"(?:(?:^|[\s.!?)(\[”\"’,;–—-]){_SLASHED}|(?:^|[.!?)”\"] ?|\()\(?{_UNSLASHED})"
    r"[)\]]?(?: More| Hide Caption)?$"
)
_ENDS_IN_LABEL = re.compile(
    rf"(?:^|[.!?)”\"] ?|\()(?i:{_LABEL}) ?(?:{_NAMES}|{_CREDIT})(?: ?[/,] ?{_NAMES})*[)\]]?$"
)
_BEGINS_WITH_LABEL = re.compile(rf"(?i:{_LABEL}) ?(?:{_SLASHED}|{_NAMES}, ?{_AGENCY})(?=\S|\s)")
_GLUED_AGENCY = re.compile(rf"(?i:{_LABEL}) ?{_NAMES} ?[/,] ?{_AGENCY}(?=[A-ZÀ-Ý“\"])")
_IN_TEXT = re.compile(
    r"\((?:AP Photo|Photo by|Photo:|Image:|Picture:|Photo credit:|Photo courtesy)[^()\n]{2,120}\)"
    rf"|(?<=[.!?”\"] )REUTERS ?/ ?{_NAMES}(?: ?/ ?(?:File ?Photo|Handout|Pool))?"
    rf"|(?<=[.!?”\"] ){_NAMES}/(?:{_NAMES} via |AFP/)?(?:Getty Images|AP|AFP|Reuters)(?= [A-ZÀ-Ý“\"])"
)
# Some sites run the caption, a bar and the credit into the line of the headline or the first paragraph.
_BARRED = re.compile(
    rf"[^|]{{10,500}}\| ?(?:{_NAMES} ?/ ?)?(?:AP Photo|Getty(?: Images)?|AFP|Reuters|POLITICO)\b"
    rf"(?:/{_NAME}(?: {_NAME}){{1,2}})?"
)
_OPENS = re.compile(
    r"(?:FILE(?: PHOTO)? ?[:–—-]|FILE PHOTO\b|File (?:photo|image|picture)[:,. ]|"
    r"Image (?:copyright|source|caption)\b|Media (?:playback|caption)\b|Enlarge this image|toggle caption|"
    r"Facebook Twitter Pinterest\b|\d+ of \d+ (?:FILE\b|In this )|Play Video \d|Photos: .*Hide Caption|"
    r"JUST WATCHED\b|(?:Photo|Image|Picture|Photograph)s? ?(?:credit|courtesy|by|:)|Featured [Ii]mage\b|"
    r"Video (?:provided|courtesy) by\b|CLOSE (?=[A-Z][a-z]))"
)
_ANY_SLASHED = re.compile(rf"\(?{_SLASHED}\)?")
_OPENING = "caption of a picture or video, by the words it opens with"
_ENDING = "caption of a picture, by the credit it ends in"


def find_captions(text: str) -> Iterator[Stretch]:
    """Captions that make up a paragraph or open one, and picture credits inside one."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield from _in_line(line.strip(), start + len(line) - len(line.lstrip()))
        start += len(line) + 1


def _in_line(line: str, at: int) -> Iterator[Stretch]:
    glued = _GLUED_AGENCY.match(line) or _BEGINS_WITH_LABEL.match(line)
    if glued and len(line) - glued.end() > TEXT_BEHIND:
        yield Stretch(at, at + glued.end(), "credit", "credit of a picture, before the text")
    elif barred := _BARRED.match(line):
        yield Stretch(at, at + barred.end(), "caption", "caption of a picture, by the bar before its credit")
    elif _OPENS.match(line):
        yield from _opening(line, at)
    elif len(line) <= LONGEST_CAPTION and (_ENDS_IN_CREDIT.search(line) or _ENDS_IN_LABEL.search(line)):
        yield Stretch(at, at + len(line), "caption", _ENDING)
    else:
        for match in _IN_TEXT.finditer(line):
            yield Stretch(at + match.start(), at + match.end(), "credit", "credit of a picture")


def _opening(line: str, at: int) -> Iterator[Stretch]:
    """A caption known by its opening; where much text follows its credit, only as far as the credit."""
    credit = next((m for m in _ANY_SLASHED.finditer(line) if len(line) - m.end() > TEXT_BEHIND), None)
    if credit:
        yield Stretch(at, at + credit.end(), "caption", _OPENING)
    elif len(line) <= LONGEST_CAPTION:
        yield Stretch(at, at + len(line), "caption", _OPENING)
