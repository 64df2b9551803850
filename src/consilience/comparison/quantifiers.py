"""How many, told without a figure: "a guard" beside "two guards", "all passengers" beside "nearly all"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from consilience.comparison.deeds import OTHERS
from consilience.comparison.numbers import cardinal, ordinal
from consilience.comparison.synonyms import ALIKE
from consilience.comparison.verbs import MODIFYING, children_of, verb_above
from consilience.types import Account, Sentence, Word

How = Literal["one", "several", "all", "part"]

WHOLE = frozenset(["all", "every", "each"])
NARROWED = frozenset(["nearly", "almost", "virtually", "practically", "not"])  # before "all": not all of them
PLAYING = frozenset({"nsubj", "nsubjpass"})  # who does, or suffers, what the verb tells
NO_THINGS = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})


@dataclass(frozen=True, slots=True)
class Quantifier:
    """How many of something: one, several (how many), all or not all; of what kind, and of which verb."""

    how: How
    number: float
    of: str
    kind: frozenset[str]  # words before the noun that say which are meant
    verb: str  # as deeds.py knows it
    verb_end: int
    part: str  # how the noun hangs on its verb
    start: int
    end: int

    @property
    def version(self) -> str:
        """What tells it from another: "several 2"."""
        return f"{self.how} {self.number:g}"


def quantifiers(account: Account) -> tuple[tuple[Quantifier, ...], ...]:
    """How many of what each sentence of an account tells of, in order."""
    words = account.parse.words
    return tuple(tuple(_quantifiers(words, sentence)) for sentence in account.parse.sentences)


def two_quantifiers(
    a: Sequence[Quantifier], b: Sequence[Quantifier], all_a: Sequence[Quantifier], all_b: Sequence[Quantifier]
) -> Iterator[tuple[Quantifier, Quantifier]]:
    """How many two statements tell of for one verb, where both cannot be right.

    Not where one account somewhere (`all_a`, `all_b`) tells it as the other does.
    """
    for x, y in product(a, b):
        one = (x.of, x.verb, x.part) == (y.of, y.verb, y.part) and (x.kind <= y.kind or y.kind <= x.kind)
        if one and _are_apart(x, y) and not _is_among(x, all_b) and not _is_among(y, all_a):
            yield x, y


def _are_apart(x: Quantifier, y: Quantifier) -> bool:
    if {x.how, y.how} == {"one", "several"}:
        return x.part in PLAYING
    return {x.how, y.how} == {"all", "part"}


def _is_among(x: Quantifier, others: Sequence[Quantifier]) -> bool:
    return any((x.of, x.version) == (each.of, each.version) for each in others)


def _quantifiers(words: Sequence[Word], sentence: Sentence) -> Iterator[Quantifier]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        if words[i].pos != "NOUN" or words[i].entity in NO_THINGS:
            continue
        before = [c for c in children.get(i, ()) if c < i]
        another = any(words[c].lemma in OTHERS or ordinal(words[c].text.lower()) for c in before)
        verb = verb_above(words, i)
        if another or verb is None:
            continue
        kind = frozenset(words[c].lemma for c in before if words[c].dep in MODIFYING)
        for c in before:
            how, number, first = _how_many(words, c, i, sentence.first)
            if how is not None:
                lemma = ALIKE.get(verb.lemma, verb.lemma)
                span = words[first].start, words[i].end
                yield Quantifier(how, number, words[i].lemma, kind, lemma, verb.end, words[i].dep, *span)


def _how_many(words: Sequence[Word], c: int, noun: int, sentence: int) -> tuple[How | None, float, int]:
    """What a word before a noun says of how many there are, and where the words that say it begin."""
    text = words[c].text.lower()
    if text in WHOLE:
        narrowed = c > sentence and words[c - 1].text.lower() in NARROWED
        return ("part" if narrowed else "all"), 0, c - 1 if narrowed else c
    if text in {"a", "an"} and words[noun].tag == "NN":
        return "one", 1, c
    number = cardinal(text) if words[c].dep == "nummod" and words[noun].tag == "NNS" else None
    if number is not None and number > 1:
        return "several", number, c
    return ("part" if text == "most" else None), 0, c
