"""Places on a scale or in a row: "Category 3", "the fourth increase this year".

They are no amounts, but two of them for one thing cannot both be right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.comparison.verbs import MODIFYING, children_of
from consilience.types import Account, Sentence, Word

# Nouns that a number behind them makes a place on a scale.
SCALES = frozenset(["category", "level", "phase", "stage", "tier", "magnitude", "grade", "class", "round"])
# Verbs after which there is another place: who says another one speaks of another hour.
CHANGING = frozenset(["downgrade", "upgrade", "raise", "lower", "strengthen", "weaken", "intensify", "move"])
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            *(("one", "first", "i"), ("two", "second", "ii"), ("three", "third", "iii")),
            *(("four", "fourth", "iv"), ("five", "fifth", "v"), ("six", "sixth"), ("seven", "seventh")),
            *(("eight", "eighth"), ("nine", "ninth"), ("ten", "tenth"), ("eleven", "eleventh")),
            ("twelve", "twelfth"),
        ),
        1,
    )
    for word in words
}
ORDINAL = ("th", "st", "nd", "rd")  # behind digits: "14th"
DEFINITE = frozenset(["the", "its", "their", "his", "her", "my", "our"])


@dataclass(frozen=True, slots=True)
class Step:
    """A place on a scale or in a row: of what, of what kind, which, and the verb that tells it (lemmas)."""

    of: str
    kind: frozenset[str]
    number: float
    verb: str
    start: int
    end: int


def steps(account: Account) -> tuple[tuple[Step, ...], ...]:
    """The places on scales and in rows of each sentence of an account, in order."""
    words = account.parse.words
    return tuple(tuple(_steps(words, sentence)) for sentence in account.parse.sentences)


def two_steps(a: Sequence[Step], b: Sequence[Step]) -> Iterator[tuple[Step, Step]]:
    """Two places of one scale or row, where each statement has one."""
    for x, y in product(a, b):
        alone = all(sum(step.of == x.of for step in each) == 1 for each in (a, b))
        one = x.verb == y.verb if x.of in SCALES else x.kind <= y.kind or y.kind <= x.kind
        if alone and one and x.of == y.of and x.number != y.number:
            yield x, y


def _steps(words: Sequence[Word], sentence: Sentence) -> Iterator[Step]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        behind = words[i + 1] if i + 1 < sentence.last else None
        if (
            words[i].lemma.lower() in SCALES
            and behind is not None
            and (number := _number(behind)) is not None
        ):
            yield Step(
                words[i].lemma.lower(), frozenset(), number, _verb(words, i), words[i].start, behind.end
            )
        if words[i].pos != "NOUN" or words[i].entity == "DATE":
            continue
        before = [c for c in children.get(i, ()) if c < i]
        ordinals = [c for c in before if _is_ordinal(words[c])]
        which = _number(words[ordinals[0]]) if len(ordinals) == 1 else None
        definite = any(words[c].lemma in DEFINITE or words[c].dep == "poss" for c in before)
        listed = any(words[c].dep in {"cc", "conj"} for c in (i, *children.get(i, ()), *before))
        if which is None or which == 1 or not definite or listed:
            continue  # what is the first of its kind, nobody has counted
        kind = frozenset(words[c].lemma for c in before if words[c].dep in MODIFYING and c not in ordinals)
        yield Step(words[i].lemma, kind, which, _verb(words, i), words[ordinals[0]].start, words[i].end)


def _is_ordinal(word: Word) -> bool:
    text = word.text.lower()
    return word.dep == "amod" and (
        (text in NUMBERS and word.pos == "ADJ") or (text[:-2].isdigit() and text[-2:] in ORDINAL)
    )


def _number(word: Word) -> float | None:
    """The number that a word tells: 3 of "3", "three", "third", "III"; None of another word."""
    text = word.text.lower()
    digits = text[:-2] if text[-2:] in ORDINAL else text
    try:
        return float(digits)
    except ValueError:
        return NUMBERS.get(text)


def _verb(words: Sequence[Word], i: int) -> str:
    """The verb that a word hangs on, however far above it; "" for none."""
    while words[i].head != i:
        i = words[i].head
        if words[i].pos == "VERB":
            return words[i].lemma
    return ""
