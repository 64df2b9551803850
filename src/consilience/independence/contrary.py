"""Whether two statements tell the contrary of one another: words that rule each other out.

Statements that are alike in most of their words may still tell two facts: "five skiers were killed" and "five
skiers escaped". Only words that news uses for the one or the other of two are listed; a pair that is not
known leaves the statements as alike as they are.
"""

import re

from consilience.independence.words import WORD, form_of

# On each line two or more sides, of which a statement takes one or the other; "*": whatever comes behind.
_SIDES = tuple(
    tuple(tuple(side.split()) for side in line.split("/"))
    for line in """
    kill* died dead dies die dying drown* / surviv* escap* alive unharmed unhurt uninjured
    injur* wound* hurt / unharmed unhurt uninjured
    sank sink* sunk destroy* wreck* collaps* / withst* undamaged intact unscathed surviv*
    north / south / east / west
    northern / southern / eastern / western
    left / right
    front / back rear
    upper / lower
    inside indoors / outside outdoors
    upstairs / downstairs
    arriv* enter* / depart* left leave* leaving
    open* reopen* / close* closing shut*
    begin* began begun start* / end ends ended finish*
    rise* rising rose climb* grew grow* increas* / fall* fell drop* shrank decreas* declin*
    win wins won winning / lose* losing lost
    accept* approv* / reject* refus*
    guilty / innocent acquit* cleared
    before / after
    man men boy boys / woman women girl girls
    armed gun guns / unarmed
    morning / afternoon / evening / night overnight
    first / second / third / last
    full loaded / empty
    safe / unsafe dangerous
    forward* / backward*
    more / fewer less
    many most all every several / few hardly none
    head skull face / neck throat / chest / back / stomach abdomen / arm arms / leg legs / shoulder* / hand*
    rifle* / pistol* handgun* revolver* / shotgun* / knife knives machete* / bomb* explosive*
    black / white / red / blue / green / yellow / grey gray / brown
    once / twice / thrice
    """.strip().splitlines()
)
_NOT = re.compile(
    r"\b(?:not|never|nobody|none|neither|nor|without|no(?! doubt\b|\. ?\d))\b|n[’']t\b", re.IGNORECASE
)
# What is counted or measured is another with such a word before it: "youth unemployment", "core prices".
_NARROWER = frozenset(
    """
    adjusted annual core domestic excluding female foreign gross headline male monthly net nominal operating
    preliminary producer provisional quarterly real retail seasonally underlying wholesale youth
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
_ALONE = 4  # letters of a word that "un" before it turns: "lawful", "unlawful"


def are_contrary(a: str, b: str) -> bool:
    """Whether one statement denies more often than the other, or each has what rules the other out.

    Also where only one has a word that makes a measure a narrower one.
    """
    if len(_NOT.findall(a)) != len(_NOT.findall(b)):
        return True
    x, y = ({form_of(word) for word in WORD.findall(text)} for text in (a, b))
    lone_x, lone_y = x - y, y - x
    turned = any(
        word.startswith("un") and len(word) > len("un") + _ALONE and word[2:] in other
        for here, other in ((lone_x, lone_y), (lone_y, lone_x))
        for word in here
    )
    narrower = not _NARROWER.isdisjoint(lone_x) or not _NARROWER.isdisjoint(lone_y)
    return narrower or turned or any(_take_sides(lone_x, lone_y, sides) for sides in _SIDES)


def _take_sides(x: set[str], y: set[str], sides: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the words that only one statement has stand on one side, those of the other on another."""
    here = {n for n, side in enumerate(sides) if _has_any(x, side)}
    there = {n for n, side in enumerate(sides) if _has_any(y, side)}
    return bool(here and there and not here & there)


def _has_any(words: set[str], side: tuple[str, ...]) -> bool:
    return any(
        word.startswith(known[:-1]) if known.endswith("*") else word == known
        for word in words
        for known in side
    )
