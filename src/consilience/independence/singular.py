"""Bodies and offices of which an event has one, though no name tells which: "the interior ministry"."""

import re
from collections.abc import Sequence

from consilience.independence.words import WORD

# How the words for such a body end: there is one in a country or a town.
_BODIES = re.compile(
    r"\b(?:army|navy|military|air force|armed forces|general staff|coast ?guard|national guard|border guard"
    r"|gendarmerie|police|police department|police force|sheriff['’]s department|fire department|fire brigade"
    r"|fire service|government|cabinet|parliament|central bank|supreme court|constitutional court"
    r"|weather service|geological survey|civil defen[cs]e|civil protection|kremlin|pentagon|white house"
    r"|united nations|treasury|foreign office|home office|elect(?:ion|oral) commission"
    r"|(?:prosecutor|attorney general)['’]s office)$"
)
# Bodies of which there is one for each field, which other words have to tell.
_OF_A_FIELD = re.compile(r"\b(?:ministry|department)$")
# Offices that one holds at a time.
_OFFICES = re.compile(
    r"\b(?:mayor|governor|president|prime minister|premier|chancellor|king|queen|pope|sultan|emir|sheriff)$"
)
# Words with which somebody is another than the holder, or one of several.
_OTHERS = frozenset(
    """
    a acting an another any assistant deputy designate each elect ex former interim lieutenant no one onetime
    opposition other rebel second several shadow some then three two vice
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
_OF_SOMEBODY = re.compile(r"\b(?:company|union|club|party|firm|school|airport)(?:['’]s)?\b")
_BEHIND = frozenset(["at", "for", "from", "in", "of", "on", "which", "who"])


def is_only(description: str) -> bool:
    """Whether a description means the one body or holder of an office that it can mean in an event."""
    words = [word.casefold() for word in WORD.findall(description)]
    end = next((i for i, word in enumerate(words) if word in _BEHIND and i), len(words))
    if not _OTHERS.isdisjoint(words[:end]):
        return False
    main = " ".join(words[:end])
    if _OF_SOMEBODY.search(main):
        return False
    if _OF_A_FIELD.search(main):
        return len(words) > 1
    office = _OFFICES.search(main)
    if office is None:
        return _BODIES.search(main) is not None
    return _is_of_a_place(description, main[: office.start()], words[end:])


def is_only_body(description: str) -> bool:
    """The same of a body alone: who speaks for a mayor need not say what the mayor says."""
    return is_only(description) and _OFFICES.search(description.casefold()) is None


def _is_of_a_place(name: str, before: str, behind: Sequence[str]) -> bool:
    """Whether an office is of nothing, or of what has a name: "mayor of Orrin", no "company president"."""
    proper = {word.casefold() for word in WORD.findall(name) if word[0].isupper()}
    return proper.issuperset(before.split()) and (not behind or not proper.isdisjoint(behind))
