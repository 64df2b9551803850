"""Tolls: how many were killed, hurt, are missing or held, whatever words an account counts them with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.comparison.verbs import children_of
from consilience.types import Account, Figure, Sentence, Word

# What tells the toll, by lemma: "14 people were killed", "the death toll rose to 20", "three dead".
TOLLS = {
    "dead": frozenset(
        ["kill", "die", "dead", "death", "fatality", "casualty", "murder", "drown", "slay", "perish"]
    ),
    "hurt": frozenset(["injure", "injured", "wound", "wounded", "hurt", "injury"]),
    "missing": frozenset(["missing", "unaccounted"]),
    "trapped": frozenset(["trap", "trapped", "strand", "stranded"]),
    "held": frozenset(["arrest", "detain", "detention"]),
}
FALLING = frozenset({"missing", "trapped"})  # these are found in time: fewer on a later day is no conflict
FORMS = frozenset({"missing"})  # the parse takes it for the verb in "are missing"; "missed" tells no toll
TAKING = frozenset(["claim", "cost", "lose", "take"])  # lives; others are saved, changed or at stake
FAR = 30  # code points before a figure in which a verb of change stands: "rose again from "
_CHANGED = re.compile(
    r"\b(?:(?P<up>ros(?:e|en)|ris(?:es?|en|ing)|climb\w*|gr[eo]w\w*|jump\w*|increas\w*)"
    r"|f[ae]ll\w*|drop\w*|declin\w*|shr[aiu]nk\w*)\s(?:\w+\s)?from\s$"
)
_TO = re.compile(r"\sto\s(?:at least |more than |about )?")
_AND = re.compile(r"\s(?:\w+\s){0,3}\w*,?\s?(?:and|with)\s(?:another |some |about |at least |more than )?")
NEAR = 4  # words between a figure and the word that says what toll it is
RISING = frozenset(["rise", "climb", "grow", "reach", "stand", "jump", "increase", "pass", "exceed", "put"])
AT_A_VERB = 3  # words between such a verb and the figure that its subject has reached
NO_COUNT = frozenset(["of", "age", "aged"])  # "a man of 34"
NO_PERSON = frozenset({"nobody", "none"})
PEOPLE = frozenset({"people", "person", "other", None})  # units that do not say who was counted
# Units that say of whom a part was counted: others may be among the people who died with them.
PARTS = frozenset(
    """
    child civilian doctor fighter firefighter foreigner guard journalist marine medic member militant minor
    nurse officer passenger pilot police policeman pupil rebel rescuer sailor soldier student teacher tourist
    troop worker
    """.split()  # noqa: SIM905  # a row of quoted words would be harder to read
)


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure and what toll it gives."""

    of: str
    figure: Figure


def tolls(account: Account) -> tuple[tuple[Toll, ...], ...]:
    """The tolls of each sentence of an account, in order."""
    figures = [f for f in account.analysis.figures if f.kind == "quantity" and f.low is not None]
    text = account.article.text
    return tuple(
        tuple(
            Toll(of, _reached(text, _of_whom(text, figure, figures[n - 1] if n else None)))
            for n, figure in enumerate(figures)
            if sentence.start <= figure.start < sentence.end
            and (of := _toll(account.parse.words, sentence, figure))
        )
        for sentence in account.parse.sentences
    )


def _of_whom(text: str, figure: Figure, before: Figure | None) -> Figure:
    """A bare number with the noun of the one before it: "14 soldiers were killed and 30 wounded"."""
    if figure.unit is not None or before is None or not _AND.fullmatch(text, before.end, figure.start):
        return figure
    return replace(figure, unit=before.unit)


def _reached(text: str, figure: Figure) -> Figure:
    """The number that a toll came to: 29 of "rose from 21 to 29", which is no range here."""
    changed = _CHANGED.search(text, max(0, figure.start - FAR), figure.start)
    to = _TO.search(figure.text)
    if changed is None or to is None or figure.low is None or figure.high is None:
        return figure
    came_to = figure.high if changed["up"] else figure.low
    start, said = figure.start + to.end(), figure.text[to.end() :]
    return replace(figure, start=start, text=said, low=came_to, high=came_to)


@dataclass(frozen=True, slots=True)
class Nobody:
    """The words that say that nobody was killed, or hurt: "no one was hurt", "no deaths"."""

    of: str
    start: int
    end: int


def nobodies(account: Account) -> tuple[tuple[Nobody, ...], ...]:
    """What each sentence of an account says nobody suffered; "nobody else", "no one on board" say less."""
    words = account.parse.words
    return tuple(tuple(_nobodies(words, sentence)) for sentence in account.parse.sentences)


def _nobodies(words: Sequence[Word], sentence: Sentence) -> Iterator[Nobody]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        yield from _nobody(words, i, children.get(i, ()))


def _nobody(words: Sequence[Word], i: int, below: Sequence[int]) -> Iterator[Nobody]:
    word = words[i]
    no = next((c for c in below if words[c].dep == "det" and words[c].lemma == "no"), None)
    person = word.lemma in NO_PERSON or (no is not None and word.lemma == "one")
    if not (person or no is not None) or any(words[c].dep != "det" for c in below):
        return
    start = words[i if no is None else no].start
    verb = words[word.head]
    for of in told_by(verb if person else word):
        yield Nobody(of, start, verb.end if person else word.end)


def told_by(word: Word) -> tuple[str, ...]:
    """The tolls that a word tells of, none for most words."""
    form = word.text.lower()
    lemma = form if form in FORMS else word.lemma
    return tuple(of for of, lemmas in TOLLS.items() if lemma in lemmas)


def may_count_the_same(a: Figure, b: Figure) -> bool:
    """Whether two tolls may be of the very same people: "11 soldiers" are not "14 people", but among them."""
    if a.unit == b.unit:
        return True
    if PEOPLE.isdisjoint((a.unit, b.unit)):
        return False
    part, whole = (a, b) if b.unit in PEOPLE else (b, a)
    return part.unit not in PARTS or (whole.low or 0) < (part.low or 0)


def _toll(words: Sequence[Word], sentence: Sentence, figure: Figure) -> str | None:
    """The toll word nearest to a figure of people; None where none is near."""
    places = range(sentence.first, sentence.last)
    inside = [i for i in places if words[i].start < figure.end and words[i].end > figure.start]
    lives = bool(inside) and words[inside[-1]].lemma == "life"
    if not inside or not (lives or figure.unit in PEOPLE or _is_people(words, inside)):
        return None
    first, last = inside[0], inside[-1]
    if first > sentence.first and words[first - 1].lemma in NO_COUNT:
        return None
    governing = _governing(words, inside)
    if governing is not None or lives:
        return governing
    telling = [
        (i, of) for i in places for of in (("dead",) if words[i].lemma == "toll" else told_by(words[i]))
    ]
    near = [(max(first - i, i - last, 0) + _is_joined(words, first, last, i), i, of) for i, of in telling]
    distance, _, of = min(near, default=(NEAR + 1, 0, ""))
    if distance <= NEAR:
        return of
    if any(words[i].lemma in RISING for i in range(max(sentence.first, first - AT_A_VERB), first)):
        return next((of for i, of in reversed(telling) if i < first), None)
    return None


def _is_joined(words: Sequence[Word], first: int, last: int, i: int) -> bool:
    """Whether an "and" stands between a figure and a word: "21 died and 8 are missing"."""
    between = words[i + 1 : first] if i < first else words[last + 1 : i]
    return any(word.dep == "cc" for word in between)


def _governing(words: Sequence[Word], inside: Sequence[int]) -> str | None:
    """The toll of the verb of which a figure is subject or object: "are trapped", "are said to have died"."""
    top = next((i for i in inside if words[i].head not in inside), inside[-1])
    verb = words[top].head
    if verb in inside or words[top].dep not in {"nsubj", "nsubjpass", "dobj"}:
        return None
    behind = range(verb + 1, min(verb + 1 + NEAR, len(words)))
    if words[top].lemma == "life":
        return "dead" if words[verb].lemma in TAKING else None
    lost = (i for i in behind if words[i].lemma == "life" and words[i].head == verb)
    if words[verb].lemma == "lose" and any(words[i].dep == "dobj" for i in lost):
        return "dead"
    known = [i for i in behind if words[i].head == verb and words[i].dep in {"xcomp", "acomp", "oprd"}]
    return next((of for i in (verb, *known) for of in told_by(words[i])), None)


def _is_people(words: Sequence[Word], inside: Sequence[int]) -> bool:
    """Whether what a figure counts was killed, hurt or held itself: the subject or object of such a verb."""
    parts = [i for i in inside if words[i].dep != "npadvmod"]  # "trapped 400 metres below"
    heads = {words[i].head for i in parts}
    near = range(max(inside[0] - NEAR, 0), min(inside[-1] + NEAR, len(words)))
    said = {i for i in near if words[i].dep == "acomp" and words[i].head in heads}
    return any(told_by(words[i]) for i in {*parts, *heads} | said)
