"""Order: one account puts a deed before something, another puts it behind that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.comparison.synonyms import ALIKE
from consilience.comparison.verbs import children_of
from consilience.types import Account, Sentence, Word

BEFORE, AFTER = "before", frozenset(["after", "following"])
WHICH = frozenset({"nsubj", "nsubjpass", "poss", "amod", "compound", "nummod"})  # they say which is meant
RECKONED = frozenset(["tax", "interest", "fee", "deduction"])  # "before tax" says how, and not when


@dataclass(frozen=True, slots=True)
class Order:
    """Where a verb ends, and before or after what it is told: lemmas, a verb's as deeds.py knows it."""

    verb_end: int
    after: bool
    what: frozenset[str]
    start: int
    end: int


def orders(account: Account) -> tuple[tuple[Order, ...], ...]:
    """What each sentence of an account puts before or after something, in order."""
    words = account.parse.words
    return tuple(tuple(_orders(words, sentence)) for sentence in account.parse.sentences)


def two_orders(a: Sequence[Order], b: Sequence[Order]) -> Iterator[tuple[Order, Order]]:
    """Where one of two statements puts something before, and the other after, the same thing."""
    return ((x, y) for x, y in product(a, b) if x.what == y.what and x.after != y.after)


def _orders(words: Sequence[Word], sentence: Sentence) -> Iterator[Order]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        word = words[i]
        if word.text.lower() not in {BEFORE, *AFTER}:
            continue
        if word.dep == "mark":  # "fled before the police arrived"
            clause, verb = word.head, words[word.head].head
        else:  # "fled after the arrival"
            nouns = [c for c in children.get(i, ()) if words[c].dep in {"pobj", "pcomp"}]
            clause, verb = (nouns[0] if nouns else i), word.head
        timed = words[clause].entity in {"DATE", "TIME"} or words[clause].pos == "PRON"
        timed = timed or words[clause].lemma in RECKONED
        if clause in (i, verb) or words[verb].pos != "VERB" or timed:
            continue
        yield Order(
            words[verb].end,
            word.text.lower() in AFTER,
            _what(words, children, clause),
            word.start,
            words[max(clause, i)].end,
        )


def _what(words: Sequence[Word], children: Mapping[int, Sequence[int]], clause: int) -> frozenset[str]:
    """A noun or verb with what says which is meant: "the first vote", "the police arrived", "her death"."""
    which = (words[c].lemma for c in children.get(clause, ()) if words[c].dep in WHICH)
    return frozenset([ALIKE.get(words[clause].lemma, words[clause].lemma), *which])
