"""How many, told without a figure: "a guard" beside "two guards", "all passengers" beside "nearly all"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from consilience.comparison.deeds import ALIKE
from consilience.comparison.scales import NUMBERS
from consilience.comparison.verbs import children_of
from consilience.types import Account, Sentence, Word

WHOLE = frozenset(["all", "every", "each"])
NEARLY = frozenset(["nearly", "almost", "virtually", "practically"])
PLAYING = frozenset({"nsubj", "nsubjpass"})  # who does, or suffers, what the verb tells


@dataclass(frozen=True, slots=True)
class Quantifier:
    """How many of something: one, several (how many), all or not all; of what and of which verb (lemmas)."""

    how: Literal["one", "several", "all", "part"]
    number: float
    of: str
    verb: str
    part: str  # how the noun hangs on its verb
    told: bool  # whether that tells what was done: "hurt a guard", not "to find a guard"
    start: int
    end: int


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
        one = (x.of, x.verb, x.part) == (y.of, y.verb, y.part)
        if one and _are_apart(x, y) and not _is_among(x, all_b) and not _is_among(y, all_a):
            yield x, y


def _are_apart(x: Quantifier, y: Quantifier) -> bool:
    if {x.how, y.how} == {"one", "several"}:
        return x.part in PLAYING and x.told and y.told
    return {x.how, y.how} == {"all", "part"}


def _is_among(x: Quantifier, others: Sequence[Quantifier]) -> bool:
    return any((x.of, x.how, x.number) == (each.of, each.how, each.number) for each in others)


def _quantifiers(words: Sequence[Word], sentence: Sentence) -> Iterator[Quantifier]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        if words[i].pos != "NOUN" or words[i].entity in {"DATE", "TIME", "MONEY", "PERCENT"}:
            continue
        for c in children.get(i, ()):
            how, number = _how_many(words, c, i)
            if how is not None and c < i:
                verb = _verb(words, i)
                lemma, told = ("", False) if verb is None else (verb.lemma, verb.tag in {"VBD", "VBN"})
                first = c - (how == "part" and words[c].text.lower() != "most")  # "nearly", "not"
                span = words[first].start, words[i].end
                yield Quantifier(
                    how, number, words[i].lemma, ALIKE.get(lemma, lemma), words[i].dep, told, *span
                )


def _how_many(
    words: Sequence[Word], c: int, noun: int
) -> tuple[Literal["one", "several", "all", "part"] | None, float]:
    text = words[c].text.lower()
    if text in WHOLE:
        narrowed = c > 0 and words[c - 1].text.lower() in NEARLY | {"not"}
        return ("part" if narrowed else "all"), 0
    if text in {"a", "an"} and words[noun].tag == "NN":
        return "one", 1
    if words[c].dep == "nummod" and words[noun].tag == "NNS":
        number = NUMBERS.get(text, float(text) if text.isdigit() else 0)
        return ("several", number) if number > 1 else (None, 0)
    return ("part", 0) if text == "most" else (None, 0)


def _verb(words: Sequence[Word], i: int) -> Word | None:
    """The verb that a noun hangs on, however far above it; None where there is none."""
    while words[i].head != i:
        i = words[i].head
        if words[i].pos == "VERB":
            return words[i]
    return None
