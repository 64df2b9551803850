"""Where people work or what they run, by the common noun for it: "the marina", "the Selby Marina"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consilience.independence.clauses import children
from consilience.types import Account, Informant, Word

# Nouns for a body, with which its name has an article; alone none says of which body.
BODIES = frozenset(
    """
    administration agency army association authority bank board brigade bureau cabinet centre center
    church club commission committee company corporation council court cross department directorate
    embassy federation force forces foundation fund government group guard hospital house inspectorate
    institute kremlin league mill ministry movement museum navy network office organisation organization
    palace parliament party pentagon police school secretariat service society team treasury trust union
    university works
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
OF = frozenset({"at", "of", "for", "with", "in", "on", "from"})
RUN = frozenset(
    """
    author build chair command direct edit found guard head lead manage organise organize own produce publish
    represent run sign supervise write
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
SERVE = frozenset({"work", "speak", "teach", "serve", "cook", "clean", "volunteer", "train", "play"})
# "The bank's guard", "a bank manager" are of the bank, "a bus driver" is of no one bus.
_STAFF = frozenset(
    """
    boss chief chairman chairwoman clerk director employee founder guard head keeper manager officer owner
    porter president spokesperson spokesman spokeswoman staff worker
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
# Who is somewhere without being of it.
THERE = frozenset(
    """
    bystander client customer diner eyewitness fan father guest hiker holidaymaker inmate mother native
    neighbor neighbour passenger passer-by patient pedestrian pupil relative resident shopper skier spectator
    student supporter survivor swimmer tenant tourist traveller victim villager visitor walker witness
    """.split()  # noqa: SIM905  # as above
)
# A place to live in, or a thing that happened, is nobody's workplace.
_NO_WORKPLACE = frozenset(
    """
    accident age area avalanche building capital case city coast community country county crash district
    earthquake east event explosion field fire flood group house incident island kind lake land market morning
    mountain neighbourhood night north part people place province region river road rescue scene search sea
    south square state storm street team time town valley victim village west world year
    """.split()  # noqa: SIM905  # as above
)
_NAMING = frozenset({"compound", "poss", "nmod"})
LONGEST = 15  # words between two commas that say who somebody is
_PLAIN = re.compile(r"[^\W\d_][\w’'-]*")


class Workplace(NamedTuple):
    """A noun for a firm, a school, an office, and the words that tell it from others of its kind.

    Of a name of one word alone ("Selby's press officer") nothing says of what kind it is: `noun` is "".
    """

    noun: str
    common: frozenset[str]  # "savings"
    proper: frozenset[str]  # "dorn"


def find_workplaces(account: Account, informant: Informant) -> frozenset[Workplace]:
    """The workplaces that stand beside a person's name, or in a clause of his, over all mentions."""
    if informant.kind != "person":
        return frozenset()
    words = account.parse.words
    found: set[Workplace] = set()
    for mention in informant.mentions:
        for i in describing(words, mention.start, mention.end):
            found.update(_of_verb(words, i) if words[i].pos == "VERB" else _of_noun(words, i))
        head = head_of(words, mention.start, mention.end)
        behind = children(words, head) if head is not None else []
        for i in behind:  # "Ilse Brandt of the harbour office"
            found.update(_objects(words, i) if words[i].lemma in ("of", "from", "at") else ())
    return frozenset(found)


def describing(words: Sequence[Word], start: int, end: int) -> set[int]:
    """The main words that say who it is whose name stands at the offsets `start:end`: nouns, and verbs."""
    head = head_of(words, start, end)
    if head is None:
        return set()
    last = bisect_left(words, end, key=lambda w: w.start)
    return {*_describing(words, head), *_between_commas(words, last)}


def head_of(words: Sequence[Word], start: int, end: int) -> int | None:
    """The main word of the name that stands at the offsets `start:end`."""
    first, last = (bisect_left(words, at, key=lambda w: w.start) for at in (start, end))
    inside = range(first, last)
    return next((i for i in inside if words[i].head not in inside), last - 1) if inside else None


def workplace_of(name: str) -> Workplace | None:
    """What a body is as somebody's workplace, by its name; None where that is one word alone."""
    words = [word for word in _PLAIN.findall(name) if word.casefold() not in ("the", "of", "and")]
    if len(words) <= 1:
        return None
    return _workplace(words[-1], words[:-1])


def same_workplace(a: Workplace, b: Workplace) -> bool:
    """Whether two may be one: "the marina", "the Selby Marina"; not "the ski school", "the music school".

    What has only a name ("Selby") may be whatever has none ("the marina").
    """
    if not a.noun or not b.noun:
        return not a.proper or not b.proper or not a.proper.isdisjoint(b.proper)
    if a.noun != b.noun:
        return False
    return not (a.common - b.common - b.proper and b.common - a.common - a.proper) and not (
        a.proper - b.proper - b.common and b.proper - a.proper - a.common
    )


def _describing(words: Sequence[Word], head: int) -> Iterator[int]:
    """The words that say who somebody is: what stands beside the name, and the verb that he is subject of."""
    for i in children(words, head):
        if words[i].dep in ("appos", "compound", "nmod", "poss"):
            yield i
        if words[i].dep == "relcl":
            yield from _predicate(words, i)
        if words[i].dep == "appos":
            for each in children(words, i):
                if words[each].dep == "relcl":
                    yield from _predicate(words, each)
    if words[head].dep == "appos":
        yield words[head].head
    if words[head].dep == "nsubj":
        yield from _predicate(words, words[head].head)


def _between_commas(words: Sequence[Word], at: int) -> Iterator[int]:
    """The main word between two commas right behind a name, whatever the parser hangs it on."""
    if at >= len(words) or words[at].text != ",":
        return
    inside = range(at + 1, min(len(words), at + 1 + LONGEST))
    end = next((i for i in inside if words[i].text in (",", ".")), None)
    if end is not None and words[end].text == ",":
        yield from (i for i in range(at + 1, end) if not at < words[i].head < end and words[i].pos == "NOUN")


def _predicate(words: Sequence[Word], verb: int) -> Iterator[int]:
    if words[verb].lemma == "be":
        yield from (i for i in children(words, verb) if words[i].dep == "attr")
    elif words[verb].pos == "VERB":
        yield verb


def _of_noun(words: Sequence[Word], i: int) -> Iterator[Workplace]:
    if words[i].lemma in THERE or words[i].pos not in ("NOUN", "PROPN"):
        return
    for child in children(words, i):
        if words[child].dep == "poss" or (words[child].dep == "compound" and words[i].lemma in _STAFF):
            yield from _named(words, child)
        if words[child].dep == "prep" and words[child].lemma in OF:
            yield from _objects(words, child)


def _of_verb(words: Sequence[Word], i: int) -> Iterator[Workplace]:
    for child in children(words, i):
        if words[child].dep == "dobj" and words[i].lemma in RUN:
            yield from _named(words, child)
        if words[child].dep == "prep" and words[i].lemma in SERVE and words[child].lemma in OF:
            yield from _objects(words, child)


def _objects(words: Sequence[Word], preposition: int) -> Iterator[Workplace]:
    for i in children(words, preposition):
        if words[i].dep == "pobj":
            yield from _named(words, i)


def _named(words: Sequence[Word], i: int) -> Iterator[Workplace]:
    """The workplace whose main word is at `i`; a place's name alone is none."""
    noun = words[i]
    before = [words[each] for each in children(words, i) if words[each].dep in _NAMING]
    determined = any(words[each].dep in ("det", "poss") for each in children(words, i))
    if noun.pos not in ("NOUN", "PROPN") or noun.entity == "GPE" or noun.lemma in _NO_WORKPLACE:
        return
    staff = noun.dep == "poss" and words[noun.head].lemma in _STAFF  # "Selby's director"
    part = noun.dep == "compound"  # "the cafe owner": the article is the owner's
    if before or determined or staff or part:
        yield _workplace(noun.text if noun.pos == "PROPN" else noun.lemma, [each.text for each in before])


def _workplace(noun: str, words: Sequence[str]) -> Workplace:
    if not noun.islower() and noun.casefold() not in BODIES and not words:
        return Workplace("", frozenset(), frozenset({noun.casefold()}))
    return Workplace(
        noun.casefold(),
        frozenset(word for word in words if word.islower()),
        frozenset(word.casefold() for word in words if not word.islower()),
    )
