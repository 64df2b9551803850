"""Places on a scale or in a row: "Category 3", "the fourth increase this year".

They are no amounts, but two of them for one thing cannot both be right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from consilience.comparison.numbers import ROMAN, cardinal, ordinal
from consilience.comparison.scopes import SPELL_NOUNS
from consilience.comparison.verbs import MODIFYING, branch, children_of, verb_above
from consilience.types import Account, Sentence, Word

# Nouns that a number behind them makes a place on a scale.
SCALES = frozenset(["category", "level", "phase", "stage", "tier", "magnitude", "grade", "class", "round"])
# A shock keeps its magnitude, whatever verb tells it; after it come others of their own.
SHOCK = "magnitude"
AFTERSHOCKS = frozenset(["aftershock", "foreshock", "tremor"])
NEAR = 4  # words from a magnitude to the shock that it is of
JOINTS = frozenset(["of", "at", "-", "–"])
# Verbs after which there is another place: who says another one speaks of another hour.
CHANGING = frozenset(["downgrade", "upgrade", "raise", "lower", "strengthen", "weaken", "intensify", "move"])
DEFINITE = frozenset(["the", "its", "their", "his", "her", "my", "our"])
# How a noun hangs on what says that it is the third of its kind; a subject or object may be one of many.
TOLD = frozenset(["attr", "appos", "pobj", "ROOT"])


@dataclass(frozen=True, slots=True)
class Step:
    """A place on a scale or in a row: of what, of what kind, which, and the verb that tells it (lemmas)."""

    of: str
    kind: frozenset[str]
    number: float
    verb: str
    start: int
    end: int
    spells: frozenset[str] = frozenset()  # of a row, the lengths of time that it is counted for: "week"

    @property
    def version(self) -> str:
        """What tells it from another place: "category 3"."""
        return f"{self.of} {self.number:g}"


def steps(account: Account) -> tuple[tuple[Step, ...], ...]:
    """The places on scales and in rows of each sentence of an account, in order."""
    words = account.parse.words
    return tuple(tuple(_steps(words, sentence)) for sentence in account.parse.sentences)


def two_steps(a: Sequence[Step], b: Sequence[Step]) -> Iterator[tuple[Step, Step]]:
    """Two places of one scale or row, where each statement has one."""
    for x, y in product(a, b):
        alone = all(sum(step.of == x.of for step in each) == 1 for each in (a, b))
        if x.of == SHOCK:
            one = x.kind == y.kind
        else:
            one = x.verb == y.verb if x.of in SCALES else x.kind <= y.kind or y.kind <= x.kind
        of_one_time = not x.spells or not y.spells or x.spells & y.spells
        if alone and one and of_one_time and x.of == y.of and x.number != y.number:
            yield x, y


def _steps(words: Sequence[Word], sentence: Sentence) -> Iterator[Step]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        scaled = _on_scale(words, i, sentence)
        if scaled is not None:
            number, at = scaled
            start, end = words[min(i, at)].start, words[max(i, at)].end
            yield Step(
                words[i].lemma.lower(), _shocks(words, i, sentence), number, _verb(words, i), start, end
            )
        elif words[i].pos == "NOUN" and words[i].entity != "DATE":
            yield from _in_row(words, children, i)


def _on_scale(words: Sequence[Word], i: int, sentence: Sentence) -> tuple[float, int] | None:
    """The number beside a word for a scale, and where it stands: "Category 3", "a 6.1-magnitude quake"."""
    lemma = words[i].lemma.lower()
    places = {SHOCK: (i + 1, i + 2, i - 2)}.get(lemma, (i + 1,)) if lemma in SCALES else ()
    for at in places:
        if sentence.first <= at < sentence.last and _is_of(words, i, at):
            text = words[at].text.lower()
            number = ROMAN.get(text, cardinal(text))
            if number is not None:
                return number, at
    return None


def _is_of(words: Sequence[Word], i: int, at: int) -> bool:
    """Whether a word may give the number of a scale: right behind it, or behind a hyphen, "of" or "at"."""
    if abs(i - at) > 1:
        return words[(i + at) // 2].text.lower() in JOINTS
    return words[i].lemma.lower() == SHOCK or words[at].head == i or words[i].head == at


def _shocks(words: Sequence[Word], i: int, sentence: Sentence) -> frozenset[str]:
    """Of a magnitude "aftershock" where it is that of one."""
    near = range(max(i - NEAR, sentence.first), min(i + NEAR, sentence.last))
    after = words[i].lemma.lower() == SHOCK and any(words[n].lemma in AFTERSHOCKS for n in near)
    return frozenset(["aftershock"]) if after else frozenset()


def _in_row(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> Iterator[Step]:
    """The third of its kind; what is the first, nobody has counted."""
    before = [c for c in children.get(i, ()) if c < i]
    counted = [c for c in before if words[c].dep == "amod" and ordinal(words[c].text.lower()) is not None]
    own = any(words[c].dep == "poss" for c in before)
    definite = own or any(words[c].lemma in DEFINITE for c in before)
    listed = any(words[c].dep in {"cc", "conj"} for c in (i, *children.get(i, ()), *before))
    if len(counted) != 1 or not definite or listed or not (own or words[i].dep in TOLD):
        return
    which = ordinal(words[counted[0]].text.lower())
    if which is not None and which > 1:
        kind = frozenset(words[c].lemma for c in before if words[c].dep in MODIFYING and c not in counted)
        span = words[counted[0]].start, words[i].end
        yield Step(words[i].lemma, kind, which, _verb(words, i), *span, _spells(words, children, i))


def _spells(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """The lengths of time that a row is counted for, on its noun or beside it: "its third of the year"."""
    head = words[i].head
    beside = [c for c in children.get(head, ()) if words[c].entity == "DATE" or words[c].dep == "prep"]
    near = [n for top in (i, *beside) for n in (top, *branch(children, top))]
    return frozenset(words[n].lemma for n in near if words[n].lemma in SPELL_NOUNS)


def _verb(words: Sequence[Word], i: int) -> str:
    above = verb_above(words, i)
    return "" if above is None else above.lemma
