"""Scraps of the page in the middle of a sentence: link boxes, addresses in posts, asides to the reader."""

import re
from collections.abc import Iterator

from consilience.reading.stretch import Stretch
from consilience.types import FurnitureKind

# A box of trending links behind a linked name, as some sites print it: the name again in full, the
# linked headlines glued to it without a space, and "MORE" ("Ann Lee Ann Marie LeeStorm nears MORE said").
_BOX_END = re.compile(r"\bMORE\b(?=$|[\s,.;:’'”\")(–—-])")
_BOX = "box of links to other stories behind a linked name"
_LONGEST_BOX = 900  # characters; four headlines with their sections stay under this
_REST = r"(?:[A-Z(][\w.’'()-]*,? ){0,6}?(?P=last)"
_SUFFIX = r"(?:,? (?:Jr|Sr)\.?)?[’']?s? "
_GLUED = re.compile(rf"\b(?P<last>[A-Z][\w’'-]+){_SUFFIX}(?P<box>{_REST})(?=[A-Z\d‘'“\"(])")
_SPACED = re.compile(
    rf"\b(?P<first>[A-Z][\w.’'-]+) (?P<last>[A-Z][\w’'-]+){_SUFFIX}"
    rf"(?P<box>(?P=first) {_REST})(?= [A-Z\d‘'“\"])"
)

# The time that an entry of live updates was put up at, before its first word.
_ENTRY = re.compile(
    r"^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|BST|CES?T|E[SD]?T))?(?:[ \t]*[-–—:|·])?"
    r"[ \t]+(?=[“\"‘]?[A-Z])",
    re.MULTILINE,
)
_FEWEST_ENTRIES = 2  # a line alone may begin with a number

_ASIDE_WORDS = (
    r"read(?: more| also)?|also read|see(?: also| more)?|more|related(?: stor(?:y|ies)| articles?)?|"
    r"watch(?: live)?|graphics?|click here|photos?|video|listen|continue reading|sign up|subscribe"
)
_INSIDE: tuple[tuple[FurnitureKind, str, re.Pattern[str]], ...] = (
    (
        "link",
        "link to another story, in brackets",
        re.compile(
            rf"[(\[](?=(?-i:[A-Z]))(?:{_ASIDE_WORDS})(?: ?[:|]| [–—-]) ?[^()\[\]\n]{{4,160}}[)\]]",
            re.IGNORECASE,
        ),
    ),
    (
        "link",
        "link to another story, between commas",
        re.compile(rf",? (?:{_ASIDE_WORDS}): (?=(?-i:[A-Z]))[^,.;:()\n]{{4,160}},(?= [a-z])", re.IGNORECASE),
    ),
    (
        "link",
        "address of a picture or link in an embedded post",
        re.compile(r"\b(?:pic\.twitter\.com|(?:https?://)?t\.co)/\w+…?|\bpic\.(?:twitter|x)\.com/\w+"),
    ),
    (
        "navigation",
        "label around an embedded post",
        re.compile(
            r"(?:Skip|End of) (?:Twitter|X|Facebook|Instagram|YouTube|TikTok) (?:post|video)(?: \d+)?"
            r" by @?[\w.]+(?: \d\b)?"
        ),
    ),
    (
        "navigation",
        "label for a reader of the page",
        re.compile(
            r"\(opens? (?:in )?(?:a )?new (?:window|tab)\)|\[?Story continues below(?: advertisement)?\]?"
        ),
    ),
    (
        "caption",
        "label of a picture or video player",
        re.compile(
            r"Media playback is (?:un|not )supported on (?:your|this) device|Enlarge this image|"
            r"\btoggle caption\b|\bhide caption\b|\bHide Caption\b|\bShow Caption\b"
        ),
    ),
)


def find_scraps(text: str) -> Iterator[Stretch]:
    """Furniture inside running text."""
    yield from _boxes(text)
    yield from _entries(text)
    for kind, reason, pattern in _INSIDE:
        for match in pattern.finditer(text):
            yield Stretch(match.start(), match.end(), kind, reason)


def _entries(text: str) -> Iterator[Stretch]:
    stamps = list(_ENTRY.finditer(text))
    if len(stamps) >= _FEWEST_ENTRIES:
        for stamp in stamps:
            yield Stretch(stamp.start(), stamp.end(), "byline", "the time of an entry of live updates")


def _boxes(text: str) -> Iterator[Stretch]:
    after = 0
    for end in _BOX_END.finditer(text):
        line = text.rfind("\n", 0, end.start()) + 1
        first = max(after, line, end.start() - _LONGEST_BOX)
        name = _GLUED.search(text, first, end.start()) or _SPACED.search(text, first, end.start())
        if name:
            yield Stretch(name.start("box"), end.end(), "link", _BOX)
            after = end.end()
