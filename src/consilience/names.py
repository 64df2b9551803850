"""Whether two names of informants may mean one: "Mayor Roth" and "Ana Roth", "police" and "city police".

An informant is called by name, office or body, in full or in part. What everybody may be called tells
nothing: two spokesmen are two, and so are the coroner and the mayor, though both are "the" one.
"""

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OWNED = re.compile(r"['’]s?$")
SMALL = frozenset(
    ["the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "by", "with", "from", "own", "his", "her"]
)
KIN = frozenset(
    """
    aunt brother cousin daughter father grandfather grandmother husband mother nephew niece parent relative
    sister son spouse uncle widow widower wife
    """.split()  # noqa: SIM905  # as below
)
# Who speaks for others, or anybody: of whom, the words beside it say.
ANYBODY = frozenset(
    """
    official officials source sources officer officers spokesman spokeswoman spokesperson spokesmen
    spokespeople representative representatives statement report people person man men woman women its their
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)
# Before a name these say what somebody is; alone they may be all that he is called by.
TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lady lord dame pope king queen prince princess emir sultan
    sheikh president vice premier prime minister chancellor secretary senator sen representative rep
    governor gov mayor sheriff judge justice chief general gen colonel col captain capt lieutenant lt
    sergeant sgt admiral ambassador speaker chairman chairwoman chair director former acting deputy
    interim
    """.split()  # noqa: SIM905
)


def may_be_one(x: str, y: str) -> bool:
    """Whether two names, offices or bodies may mean one informant, as far as their words tell.

    One is called by some of the words that the other is called by, with or without titles; or both have one
    last name, and first names that begin alike: "Tim Wald" and "Timothy Wald".
    """
    one, other = _words(x), _words(y)
    if not set(one) - ANYBODY or not set(other) - ANYBODY:
        return not set(one).isdisjoint(other)  # "officials" may be the "city officials"
    named = ([word for word in words if word not in ANYBODY | TITLES] for words in (one, other))
    return _has_all(one, other) or _are_alike(*named)


def last_word(name: str) -> str:
    """The last word of a name in lower case, as that of a person tells the family; "" of none."""
    return next(reversed(_words(name)), "")


def _has_all(x: Iterable[str], y: Iterable[str]) -> bool:
    """Whether one of two names has all words of the other that mean nobody else."""
    one, other = set(x) - ANYBODY, set(y) - ANYBODY
    return one <= other or other <= one


def _are_alike(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two names without titles may be one: one has all words of the other, or the last is one."""
    if not x or not y:
        return False
    full = min(len(x), len(y)) > 1
    return _has_all(x, y) or (full and x[-1] == y[-1] and x[0][0] == y[0][0])


def _words(name: str) -> list[str]:
    """The words of a name, in lower case, that tell anything."""
    words = (_OWNED.sub("", word.lower()) for word in _WORD.findall(name))
    return [word for word in words if word and word not in SMALL]
