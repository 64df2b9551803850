"""Modifiers that rule each other out: "the left engine" and "the right engine", "a red van" and "a blue van".

Whether two accounts mean one engine nobody can tell from this alone, so it is a doubt, not a difference.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.types import Account, Extract, Statement, Weighed, Word

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
MODIFYING = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Modifier:
    """One word of a statement that says which, with the noun it stands before."""

    word: str
    noun: str
    start: int
    end: int  # of the noun


@dataclass(frozen=True, slots=True)
class Modified:
    """The modifiers of a statement of which a thing has only one."""

    statement: Statement
    modifiers: tuple[Modifier, ...]


def modified(account: Account, statements: Sequence[Statement]) -> Iterator[tuple[str, Modified]]:
    """Those of an account's statements, by the statement's id; `statements` are all that it has, in order."""
    words = account.parse.words
    for statement, sentence in zip(statements, account.parse.sentences, strict=True):
        span = range(sentence.first, sentence.last)
        yield statement.id, Modified(statement, tuple(_modifiers(words, span)))


def weigh_opposites(a: Modified, b: Modified) -> Iterator[Weighed]:
    """Where one noun has another modifier in either statement, and in each but one."""
    alone_a, alone_b = _alone(a), _alone(b)
    for x, y in product(alone_a, alone_b):
        opposed = EXCLUSIVE[x.word] == EXCLUSIVE[y.word] and _spelt(x.word) != _spelt(y.word)
        if x.noun == y.noun and opposed:
            one, other = _extract(a, x), _extract(b, y)
            reason = f"“{one.text}” and “{other.text}” rule each other out, if they mean one {x.noun}"
            yield Weighed(one, other, reason, doubt=True)


def _modifiers(words: Sequence[Word], span: range) -> Iterator[Modifier]:
    for i in span:
        word, head = words[i], words[words[i].head]
        named = head.pos == "PROPN" or word.entity  # "the White House", "South Tarn"
        known = word.lemma.lower() in EXCLUSIVE and word.dep in MODIFYING and head.pos == "NOUN"
        if known and not named and i < word.head < span.stop:
            yield Modifier(word.lemma.lower(), head.lemma, word.start, head.end)


def _alone(where: Modified) -> list[Modifier]:
    """The modifiers of nouns that the statement modifies so only once: not "the left and the right wing"."""
    counted = Counter((each.noun, EXCLUSIVE[each.word]) for each in where.modifiers)
    return [each for each in where.modifiers if counted[each.noun, EXCLUSIVE[each.word]] == 1]


def _spelt(word: str) -> str:
    return SPELT.get(word, word)


def _extract(where: Modified, modifier: Modifier) -> Extract:
    at = where.statement
    text = at.text[modifier.start - at.start : modifier.end - at.start]
    return Extract(at.article, modifier.start, modifier.end, text)
