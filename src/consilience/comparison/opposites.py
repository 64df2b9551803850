"""Modifiers that rule each other out: "the left engine" and "the right engine", "a red van" and "a blue van".

Whether two accounts mean one engine nobody can tell from this alone, so it is a doubt, not a difference.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product, takewhile

from consilience.comparison.verbs import MODIFYING
from consilience.types import Account, Word

# Of each line a thing is only one.
_LINES = """
    left right
    north south east west
    northern southern eastern western
    upper lower
    front back rear
    inner outer
    male female
    public private
    full empty
    black white red green blue yellow orange brown grey gray purple pink silver
"""
EXCLUSIVE = {word: n for n, line in enumerate(_LINES.strip().splitlines()) for word in line.split()}
SPELT = {"gray": "grey", "back": "rear"}  # two words for one
COMPASS = frozenset({"north", "south", "east", "west"})  # "18 km north of Iskel"
PLACING = frozenset({"DET", "NOUN", "PROPN", "ADJ"})
NEAR = 7  # words from "of" to the end of a place's name


@dataclass(frozen=True, slots=True)
class Modifier:
    """One word of a statement that says which, with the noun it stands before."""

    word: str
    noun: str
    start: int
    end: int  # of the noun


def modifiers(account: Account) -> tuple[tuple[Modifier, ...], ...]:
    """The words of each sentence of an account of which a thing has only one, in order."""
    words = account.parse.words
    return tuple(
        tuple(_modifiers(words, range(sentence.first, sentence.last))) for sentence in account.parse.sentences
    )


def opposed(a: Sequence[Modifier], b: Sequence[Modifier]) -> Iterator[tuple[Modifier, Modifier]]:
    """Where one noun has another modifier in either of two statements, and in each but one."""
    for x, y in product(_alone(a), _alone(b)):
        if x.noun == y.noun and are_exclusive(x.word, y.word):
            yield x, y


def are_exclusive(x: str, y: str) -> bool:
    """Whether a thing can only be one of what two words say; grey and gray are one."""
    return x in EXCLUSIVE and EXCLUSIVE[x] == EXCLUSIVE.get(y) and _spelt(x) != _spelt(y)


def _modifiers(words: Sequence[Word], span: range) -> Iterator[Modifier]:
    for i in span:
        word, head = words[i], words[words[i].head]
        named = head.pos == "PROPN" or word.entity  # "the White House", "South Tarn"
        known = word.lemma.lower() in EXCLUSIVE and word.dep in MODIFYING and head.pos == "NOUN"
        if known and not named and i < word.head < span.stop:
            yield Modifier(word.lemma.lower(), head.lemma, word.start, head.end)
        if word.lemma.lower() in COMPASS and (place := _behind_of(words[i + 1 : span.stop])) is not None:
            yield Modifier(word.lemma.lower(), place.text, word.start, place.end)


def _behind_of(behind: Sequence[Word]) -> Word | None:
    """The last word of the name behind "of": Iskel in "north of the town of Iskel"."""
    if not behind or behind[0].lemma != "of":
        return None
    near = takewhile(lambda word: word.pos in PLACING or word.lemma == "of", behind[:NEAR])
    return next((word for word in reversed([*near]) if word.pos == "PROPN"), None)


def _alone(where: Sequence[Modifier]) -> list[Modifier]:
    """The modifiers of nouns that a statement modifies so only once: not "the left and the right wing"."""
    counted = Counter((each.noun, EXCLUSIVE[each.word]) for each in where)
    return [each for each in where if counted[each.noun, EXCLUSIVE[each.word]] == 1]


def _spelt(word: str) -> str:
    return SPELT.get(word, word)
