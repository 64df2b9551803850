"""Order: one account puts a deed before something, another puts it behind that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.comparison.deeds import ALIKE
from consilience.comparison.verbs import children_of
from consilience.types import Account, Sentence, Word

BEFORE = frozenset(["before"])
AFTER = frozenset(["after", "following"])


@dataclass(frozen=True, slots=True)
class Order:
    """A verb, and what it is told to come before or after: lemmas, the verb's as deeds.py knows it."""

    verb: str
    after: bool
    what: str
    start: int
    end: int


def orders(account: Account) -> tuple[tuple[Order, ...], ...]:
    """What each sentence of an account puts before or after something, in order."""
    words = account.parse.words
    return tuple(tuple(_orders(words, sentence)) for sentence in account.parse.sentences)


def two_orders(a: Sequence[Order], b: Sequence[Order]) -> Iterator[tuple[Order, Order]]:
    """Where two statements put one deed before and after the same thing."""
    for x, y in product(a, b):
        if (x.verb, x.what) == (y.verb, y.what) and x.after != y.after:
            yield x, y


def _orders(words: Sequence[Word], sentence: Sentence) -> Iterator[Order]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        word = words[i]
        if word.lemma.lower() not in BEFORE | AFTER:
            continue
        if word.dep == "mark":  # "fled before the police arrived"
            clause, verb = word.head, words[word.head].head
        else:  # "fled after the arrival"
            nouns = [c for c in children.get(i, ()) if words[c].dep in {"pobj", "pcomp"}]
            clause, verb = (nouns[0] if nouns else i), word.head
        if clause in (i, verb) or words[verb].pos != "VERB" or words[clause].entity in {"DATE", "TIME"}:
            continue
        if any(words[c].dep == "neg" for c in children.get(verb, ())):  # "did not flee before" they came
            continue
        yield Order(
            ALIKE.get(words[verb].lemma, words[verb].lemma),
            word.lemma.lower() in AFTER,
            ALIKE.get(words[clause].lemma, words[clause].lemma),
            word.start,
            words[max(clause, i)].end,
        )
