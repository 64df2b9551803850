"""Where, from where, at whom, with what: the phrases beside what is told, and of which things it is told.

Two statements may have their number and their verb in common and yet tell two facts: "four shots were fired
from the roof", "from the car"; "four young women", "four old women". What only one of them adds is a detail;
where each fills one place with words that the other has nowhere, nothing says that they tell one fact.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import product
from typing import NamedTuple

from consilience.independence.meanings import meanings_of
from consilience.types import Word

COUNTED = "#"  # stands for whoever is counted
_IN_FRONT = frozenset({"amod", "compound", "nmod", "poss"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY"})
# What stands behind a preposition without saying where, at whom or with what; times are compared elsewhere.
_SAYS_NOTHING = frozenset(
    """
    addition afternoon all case dawn day dusk end evening fact front hour least midday midnight minute moment
    month morning most night nightfall noon number number party place record second result side sunrise sunset
    time total week weekend year
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
_SAYS_NOT_WHICH = frozenset(
    """
    a another big dead few former further great large least many more most new only other own same several
    small some that the these this those total various whole
    """.split()  # noqa: SIM905  # as above
)
_SAYS_NO_HOW = frozenset(
    """
    allegedly apparently approximately completely currently early exactly finally fully immediately initially
    nearly only previously probably rapidly really recently reportedly roughly shortly suddenly totally
    """.split()  # noqa: SIM905  # as above
)
# Prepositions of one question, by which two places, two goals are told: "in the kitchen", "on the stairs".
_QUESTIONS = {
    preposition: question
    for question, prepositions in {
        "where": "above aboard across along amid among around at below beneath beside between behind in"
        " inside near off on outside over under underneath within",
        "whither": "into onto to toward towards",
        "when": "after following",
    }.items()
    for preposition in prepositions.split()
}
# Of two that stand in different places of a line each says the contrary, whatever stands behind them.
_OPPOSED = (("for", "against"), ("with", "without"))
# These do where the same stands behind them.
_POSITIONS = (
    ("over", "above", "across"),
    ("under", "below", "beneath", "underneath"),
    ("behind",),
    ("in", "into", "inside", "within", "on", "onto", "at"),
    ("outside", "off"),
    ("from",),
    ("to", "toward", "towards"),
    ("before",),
    ("after",),
)


class Phrase(NamedTuple):
    """What stands in one place beside what is told: behind a preposition, or in front of a noun.

    `preposition` is "" in front of a noun; `at`: the noun before "of" or behind the words, or `COUNTED`.
    """

    preposition: str
    at: str
    words: frozenset[str]  # by lemma, with what they mean
    name: bool


def find_phrases(
    words: Sequence[Word], hanging: Mapping[int, Sequence[int]], heads: Collection[int], counted: Set[int]
) -> Iterator[Phrase]:
    """The phrases that hang on the words at `heads`: a predicate, and who does it and to whom it is done.

    `hanging`: the words of the statement that hang on a word; `counted`: the number and its noun.
    """
    for head in heads:
        at = COUNTED if head in counted else ""
        yield from _in_front(words, hanging, head, counted)
        yield from _beside(words, hanging, head, at, counted)
        for i in hanging.get(head, ()):
            clause = words[i].dep in ("acl", "relcl") and words[head].pos != "VERB" and i > head
            if clause and words[head + 1].pos != "PUNCT":  # behind a comma it only adds to who it is
                yield Phrase("who", at or words[head].lemma, meant(words, i), False)
                yield from _beside(words, hanging, i, at, counted)


def _beside(
    words: Sequence[Word], hanging: Mapping[int, Sequence[int]], head: int, at: str, counted: Set[int]
) -> Iterator[Phrase]:
    """What hangs on a word behind a preposition, and how it is done: "quietly"."""
    for i in hanging.get(head, ()):
        if words[i].dep in ("prep", "dative"):
            yield from _behind(words, hanging, i, at, counted)
        if words[i].dep == "advmod" and words[i].lemma.endswith("ly") and words[i].lemma not in _SAYS_NO_HOW:
            yield Phrase("how", "", meant(words, i), False)


def _behind(
    words: Sequence[Word], hanging: Mapping[int, Sequence[int]], preposition: int, at: str, counted: Set[int]
) -> Iterator[Phrase]:
    for i in hanging.get(preposition, ()):
        if words[i].dep == "prep":  # "out of the house"
            yield from _behind(words, hanging, i, at, counted)
        if words[i].dep not in ("pobj", "pcomp"):
            continue
        lemma, head = words[preposition].lemma, words[preposition].head
        place = (at or words[head].lemma) if lemma == "of" else ""
        for c in _things(words, hanging, i, counted):
            if told := _named(words, hanging, c):
                yield Phrase(lemma, place, told, words[c].text[0].isupper())
        yield from _in_front(words, hanging, i, counted)
        for c in hanging.get(i, ()):
            if words[c].dep == "prep" and words[c].lemma == "of":
                yield from _behind(words, hanging, c, "", counted)


def _things(
    words: Sequence[Word], hanging: Mapping[int, Sequence[int]], i: int, counted: Set[int]
) -> list[int]:
    """What is told behind a preposition: not who is counted, but what is joined to it; "eating fish"."""
    below = hanging.get(i, ())
    if words[i].dep == "pcomp":
        return [c for c in below if words[c].dep == "dobj"] or [i]
    return [c for c in below if words[c].dep == "conj"] if i in counted else [i]


def _named(words: Sequence[Word], hanging: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """What stands behind a preposition, with whatever is joined to it and the other words of its name."""
    if words[i].entity in _TIMES or words[i].lemma in _SAYS_NOTHING:
        return frozenset()
    found: set[str] = set()
    if words[i].pos != "PRON" or words[i].lemma in ("anybody", "anyone", "nobody", "somebody", "someone"):
        found.update(meant(words, i))
    for c in hanging.get(i, ()):
        if words[c].dep == "conj" or (words[c].pos == "PROPN" and words[c].dep in ("compound", "flat")):
            found.update(_named(words, hanging, c))
    return frozenset(found)


def _in_front(
    words: Sequence[Word], hanging: Mapping[int, Sequence[int]], i: int, counted: Set[int]
) -> Iterator[Phrase]:
    """What says in front of a noun which it is: "young", "police", "the mayor's"."""
    if words[i].pos not in ("NOUN", "PROPN"):
        return
    before = [
        c
        for c in hanging.get(i, ())
        if words[c].dep in _IN_FRONT
        and words[c].pos in ("NOUN", "PROPN", "ADJ", "VERB")
        and words[c].entity not in _TIMES
        and words[c].lemma not in _SAYS_NOT_WHICH
    ]
    if before:
        told = frozenset[str]().union(*(meant(words, c) for c in before))
        yield Phrase("", COUNTED if i in counted else words[i].lemma, told, False)


def meant(words: Sequence[Word], i: int) -> frozenset[str]:
    """A word by its lemma, with what the table says that it means."""
    return meanings_of(words, i) | {words[i].lemma}


def tell_otherwise(a: Set[Phrase], b: Set[Phrase], of_a: Set[str], of_b: Set[str]) -> bool:
    """Whether two statements fill one place each with its own; `of_a`, `of_b`: all words that each has."""
    return any(_clash(x, y, of_a, of_b) for x, y in product(a, b))


def _clash(x: Phrase, y: Phrase, of_a: Set[str], of_b: Set[str]) -> bool:
    pair = {x.preposition, y.preposition}
    if any(pair == {*opposed} for opposed in _OPPOSED):
        return True
    if not x.words.isdisjoint(y.words):
        sides = [[each in side for side in _POSITIONS] for each in (x.preposition, y.preposition)]
        return all(map(any, sides)) and sides[0] != sides[1]
    if not _in_one_place(x, y) or x.name != y.name:
        return False
    return x.words.isdisjoint(of_b) and y.words.isdisjoint(of_a)


def _in_one_place(x: Phrase, y: Phrase) -> bool:
    questions = {_QUESTIONS.get(each.preposition, each.preposition) for each in (x, y)}
    return x.at == y.at and len(questions) == 1
