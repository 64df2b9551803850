"""Ranks: what two accounts call one person, "the police chief" and "a former police chief".

Only what makes another rank of one title is looked at: whether somebody still holds it, and whether as a
deputy. Two titles ("chairman", "director") may both be somebody's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.comparison.verbs import branch, children_of
from consilience.types import Account, Sentence, Word

FORMER = frozenset(["former", "ex", "retired", "onetime", "erstwhile", "previous"])
BELOW = frozenset(["assistant", "deputy", "vice", "acting", "interim", "junior"])
LATER = frozenset(["jr.", "jr", "sr.", "sr", "ii", "iii"])  # behind a last name
THEN = frozenset(["then", "late"])  # of these nobody says whether the title is past now
# Titles of those who hold a post as long as they hold it: an actor or a senator is one for life.
HELD = frozenset(
    """
    chief director executive ceo cfo chairman chairwoman chair chairperson head boss manager leader official
    officer adviser advisor aide counsel attorney prosecutor commissioner superintendent inspector
    administrator editor employee spokesman spokeswoman spokesperson secretary-general principal warden
    treasurer master agent trader
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)


@dataclass(frozen=True, slots=True)
class Rank:
    """What a sentence calls a person: the title's last word, whether it is past, what it is below."""

    person: tuple[str, ...]  # the words of the name, lower case
    title: str
    past: bool | None  # None where it says only that it was held then
    below: frozenset[str]
    start: int
    end: int

    @property
    def version(self) -> str:
        """What tells it from another rank: "past", "deputy"."""
        return " ".join(["past"] * bool(self.past) + sorted(self.below))


def ranks(account: Account) -> tuple[tuple[Rank, ...], ...]:
    """The ranks of the persons that each sentence of an account names, in order."""
    words = account.parse.words
    return tuple(tuple(_ranks(words, sentence)) for sentence in account.parse.sentences)


def two_ranks(
    a: Sequence[Rank], b: Sequence[Rank], all_a: Sequence[Rank], all_b: Sequence[Rank]
) -> Iterator[tuple[Rank, Rank]]:
    """Ranks that two statements give one person and of which only one can be right.

    An account that somewhere (`all_a`, `all_b`) gives them the other's rank, too, only says less here.
    """
    for x, y in product(a, b):
        past = {x.past, y.past} == {True, False} and x.title in HELD
        two = x.title == y.title and (past or x.below != y.below) and _is_one_person(x.person, y.person)
        if two and not _is_among(x, all_b) and not _is_among(y, all_a):
            yield x, y


def _is_among(rank: Rank, others: Sequence[Rank]) -> bool:
    """Whether an account calls a person so somewhere; who was one thing formerly may be meant by another."""
    return any(
        _is_one_person(each.person, rank.person) and (each.past, each.below) == (rank.past, rank.below)
        for each in others
        if each.title == rank.title or each.past
    )


def _is_one_person(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two names, as words in lower case, may be one person's: one last word, no other first one."""
    short, long = sorted(([w for w in name if w not in LATER] for name in (x, y)), key=len)
    return bool(short) and short[-1] == long[-1] and (len(short) == 1 or short[0] == long[0])


def _ranks(words: Sequence[Word], sentence: Sentence) -> Iterator[Rank]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        if words[i].entity != "PERSON" or words[i].dep == "compound" or words[i].text[0].islower():
            continue
        first = i
        while first > sentence.first and words[first - 1].entity == "PERSON":
            first -= 1
        person = tuple(words[n].text.lower() for n in range(first, i + 1) if words[n].text[0].isalnum())
        before = words[first - 1] if first > sentence.first else None
        if before is not None and before.dep == "compound" and before.head == i and not before.entity:
            yield _rank(words, sentence, person, first - 1, i)
        for c in children.get(i, ()):
            beside = words[c].dep == "appos" and words[c].pos == "NOUN" and c > i
            if beside and not _is_of_a_time(words, children, c):
                yield _rank(words, sentence, person, c, c)


def _is_of_a_time(words: Sequence[Word], children: Mapping[int, Sequence[int]], title: int) -> bool:
    """Whether a title's clause or year says when it was held: "who led", "of the 2016 campaign"."""
    below = (words[n] for n in branch(children, title))
    return any(word.dep in {"relcl", "acl"} or word.entity == "DATE" for word in below)


def _rank(words: Sequence[Word], sentence: Sentence, person: tuple[str, ...], title: int, last: int) -> Rank:
    """The rank that a title gives, with the run of words before it; `last`: its last word, or the name's."""
    first = title
    while first > sentence.first and _says_which(words[first - 1]):
        first -= 1
    said = {part for n in range(first, title) for part in words[n].text.lower().split("-")}
    return Rank(
        person,
        words[title].lemma.lower(),
        None if said & THEN else bool(said & FORMER),
        frozenset(said & BELOW),
        words[first].start,
        words[last].end,
    )


def _says_which(word: Word) -> bool:
    if word.entity in {"DATE", "TIME"}:  # "on Monday police chief Tom Arden"
        return False
    return (
        word.pos in {"NOUN", "PROPN", "ADJ"} or word.text == "-" or word.text.lower() in FORMER | BELOW | THEN
    )
