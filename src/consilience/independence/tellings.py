"""Whether two statements tell one fact: their predicates set beside one another.

Two statements may be alike in all but the one word that matters: "three workers were killed" and "three
workers were praised". So informants confirm one another only where the predicate that holds the number they
share (or, without one, the main predicate) is known to be of one meaning, told as surely, of one doer and of
one thing, and what they tell beside it ("when the boiler burst", "from the roof") is not another.
"""

from collections.abc import Iterable, Set
from itertools import product
from typing import NamedTuple

from consilience.independence.circumstances import COUNTED, Phrase, tell_otherwise

_TREATING = frozenset({"clinic", "hospital"})  # who was brought to one was treated by it


class Predicate(NamedTuple):
    """What a clause tells, of whom, and how surely.

    `meanings`: any of them; `state`: "ahead", "going", "done", or "" where the verb's form leaves it open;
    `marks`: the words that make it less than it would be without them. Of `doers` and `things` the nouns, by
    lemma; who is counted stands there as `COUNTED`, and who is subject of a verb without an object in both.
    """

    meanings: frozenset[str]
    state: str
    marks: frozenset[str]
    doers: frozenset[tuple[str, bool]]  # with whether it is a name
    things: frozenset[tuple[str, bool]]
    beside: frozenset[Phrase] = frozenset()  # "with theft", "from the roof", "young"
    whose: bool = False  # whether who does it is told by a pronoun: "we lost", "her team lost"
    given: frozenset[str] = frozenset()  # the meanings of what it governs: "refused to leave"

    @property
    def of(self) -> frozenset[str]:
        """The nouns of everybody and everything it tells of."""
        return frozenset(noun for noun, _ in self.doers | self.things)


class Telling(NamedTuple):
    """What a statement tells: its main predicates, what holds each of its numbers, and its occasions."""

    main: frozenset[Predicate] = frozenset()
    numbers: frozenset[tuple[str, Predicate]] = frozenset()  # by the number's value
    occasions: frozenset[Predicate] = frozenset()
    aside: frozenset[str] = frozenset()  # numbers that no main predicate holds: "a bus with 40 pupils fell"
    nouns: frozenset[str] = frozenset()  # all that are in it
    words: frozenset[str] = frozenset()  # of what it tells, by lemma and meaning, without who tells it
    read: bool = False  # whether the parse has words for it at all


def tell_one_fact(a: Telling, b: Telling, shared: Set[str]) -> bool:
    """Whether two statements are known to tell the same of what they share; `shared`: values of numbers.

    A statement of which nothing was read speaks against nothing.
    """
    if not a.read or not b.read:
        return True

    def any_same(x: Iterable[Predicate], y: Iterable[Predicate]) -> bool:
        return any(
            _same(one, two)
            and not (_done_elsewhere(one, two, b.nouns) or _done_elsewhere(two, one, a.nouns))
            and not tell_otherwise(one.beside, two.beside, a.words, b.words)
            for one, two in product(tuple(x), tuple(y))
        )

    if a.occasions and b.occasions and not any_same(a.occasions, b.occasions):
        return False
    if not shared:
        return any_same(a.main, b.main) or not (_told_otherwise(a, b) or _told_otherwise(b, a))
    if shared & a.aside & b.aside and not any_same(a.main, b.main):
        return False
    return all(
        any_same(
            (each for of, each in a.numbers if of == value), (each for of, each in b.numbers if of == value)
        )
        for value in shared
    )


def _same(x: Predicate, y: Predicate) -> bool:
    states = {x.state, y.state} - {""}
    return (
        not x.meanings.isdisjoint(y.meanings)
        and x.marks == y.marks
        and not _have_each_their_own(x, y)
        and (not x.given or not y.given or not x.given.isdisjoint(y.given))
        and (len(states) < 2 or states == {"ahead", "going"})
        and _same_parties(x, y)
    )


def _done_elsewhere(x: Predicate, y: Predicate, nouns: Set[str]) -> bool:
    """Whether who does it in `x` stands in another part in `y`, which says of nobody that he did it.

    "The rebels killed six" and "six rebels were killed", "was handed over to the forces"; `nouns` are those
    of the statement of `y`.
    """
    doers = {noun for noun, _ in x.doers} - _TREATING
    return x.doers != x.things and not y.doers and not doers.isdisjoint(nouns)


def _have_each_their_own(x: Predicate, y: Predicate) -> bool:
    """Whether both say who does it, and one by a pronoun: "we lost two players", "her team lost two"."""
    return (x.whose or y.whose) and all(each.whose or bool(each.doers) for each in (x, y))


def _told_otherwise(a: Telling, b: Telling) -> bool:
    """Whether a main predicate of one tells of what the other speaks of, or of nobody by a noun: "he"."""
    return any(not each.of or not each.of.isdisjoint(b.nouns) for each in a.main)


def _same_parties(x: Predicate, y: Predicate) -> bool:
    """Whether both may be done by one to one; a lone subject is the other's thing, or else its doer."""
    for alone, other in ((x, y), (y, x)):
        if alone.doers == alone.things and alone.doers != other.doers:
            return _may_be_one(alone.things, other.things or other.doers)
    return _may_be_one(x.doers, y.doers) and _may_be_one(x.things, y.things)


def _may_be_one(a: Set[tuple[str, bool]], b: Set[tuple[str, bool]]) -> bool:
    """Whether nouns may mean one: one side has none, a word is in both, or one has names and no noun."""
    if not a or not b or not {noun for noun, _ in a}.isdisjoint(noun for noun, _ in b):
        return True
    counted = (COUNTED, False)
    if counted in a or counted in b:
        return False
    return {name for _, name in a}.isdisjoint(name for _, name in b)
