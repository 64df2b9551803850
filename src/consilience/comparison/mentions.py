"""Figures where they stand: in which account and statement, what they count, and the words around them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.quantities import spell, stated
from consilience.comparison.roles import Role
from consilience.comparison.sketch import Sketch
from consilience.comparison.tolls import told_by
from consilience.types import Figure, Sentence, Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.intp]

WINDOW = 6  # words to either side of a figure that say what it is about
TOLL_WINDOW = 4  # words to either side in which a word for the dead, hurt, missing or held makes it a toll
BESIDE = 3  # words to either side that are compared one by one, from the figure outward
AFTER_ORDINAL = 3  # words behind an ordinal in which what it counts stands: "35th straight day"
CURRENCIES = frozenset({"dollar", "euro", "pound sterling"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure where it stands. The sets hold terms of the account's sketch, without the figure's own."""

    figure: Figure
    measured: Figure  # as it is compared: the unit of an ordinal is what it counts ("35th day": day)
    sort: str  # of quantity: only figures of one sort are set against each other
    account: int
    number: int  # of its statement in the account
    own: frozenset[str]  # terms of the figure itself, what it counts among them
    counted: frozenset[str]  # terms of what is counted
    near: frozenset[str]
    clause: frozenset[str]
    statement: frozenset[str]  # with the figure's own
    names: frozenset[str]  # in the statement
    governors: frozenset[str]  # lemmas of the words that it depends on, up to the root
    verb: str | None  # the nearest verb among them
    head: str | None  # the lemma of the word that it depends on
    before: tuple[str, ...]  # lemmas of the words before it in its statement, the nearest first
    after: tuple[str, ...]  # and of those behind it
    tolls: frozenset[str]  # what toll it may give: dead, hurt, missing, held
    role: Role | None  # beside another figure: "three times the 14 of 2020"

    @property
    def value(self) -> tuple[object, ...]:
        """What two figures that say the same have in common, whatever they count."""
        if self.figure.low is None and self.figure.high is None:
            return ("date", self.figure.text.lower())
        return (self.figure.kind == "date", self.figure.low, self.figure.high)


def find_mentions(sketches: Sequence[Sketch]) -> list[Mention]:
    """The figures of all accounts that state a quantity or a date, in order, each with its surroundings."""
    return [mention for account, sketch in enumerate(sketches) for mention in _mentions(sketch, account)]


def _mentions(sketch: Sketch, account: int) -> Iterator[Mention]:
    sentences = sketch.account.parse.sentences
    starts = [sentence.start for sentence in sentences]
    for figure in map(stated, sketch.account.analysis.figures):
        number = bisect_right(starts, figure.start) - 1
        if number < 0 or figure.start >= sentences[number].end or not _states_quantity(figure):
            continue
        mention = _mention(sketch, account, number, figure)
        if not _counts_nothing(mention) and not _is_one_of_many(mention):
            yield mention


def _counts_nothing(mention: Mention) -> bool:
    """Whether a figure is an ordinal in a name, or one without a noun: "9th Street", "third, they said"."""
    return mention.figure.kind == "ordinal" and mention.measured.unit is None


def _is_one_of_many(mention: Mention) -> bool:
    """Whether a figure only takes one thing out of many: "one of the largest ports"."""
    figure = mention.figure
    return figure.low == figure.high == 1 and figure.kind == "quantity" and mention.after[:1] == ("of",)


def _states_quantity(figure: Figure) -> bool:
    """Whether a figure states something; a date may be stated in words that no day is known for.

    A multiple says how two quantities are related and is none itself ("doubled").
    """
    return figure.kind == "date" or (
        figure.kind not in ("name", "multiple") and not (figure.low is None and figure.high is None)
    )


def _mention(sketch: Sketch, account: int, number: int, figure: Figure) -> Mention:
    words, sentence = sketch.account.parse.words, sketch.account.parse.sentences[number]
    places = range(sentence.first, sentence.last)
    inside = [i for i in places if words[i].start < figure.end and words[i].end > figure.start]
    first, last = (inside[0], inside[-1]) if inside else (sentence.first, sentence.first)
    rows = np.flatnonzero(sketch.statement_of == number)
    starts = sketch.starts[rows]
    here = (starts >= figure.start) & (starts < figure.end)
    begin = words[max(sentence.first, first - WINDOW)].start
    end = words[min(sentence.last - 1, last + WINDOW)].end
    governors = list(_governors(words, sentence, inside))
    measured = replace(figure, unit=_after(words, sentence, last)) if figure.kind == "ordinal" else figure
    return Mention(
        figure=figure,
        measured=measured,
        sort=_sort(measured),
        account=account,
        number=number,
        own=_terms(sketch, rows[here]),
        counted=_counted(sketch, rows, figure),
        near=_terms(sketch, rows[(starts >= begin) & (starts < end) & ~here]),
        clause=_terms(sketch, rows[np.isin(sketch.clause_of[rows], sketch.clause_of[rows[here]]) & ~here]),
        statement=_terms(sketch, rows),
        names=_terms(sketch, rows[sketch.kinds["name"][rows] & ~here]),
        governors=frozenset(word.lemma for word in governors),
        verb=next((w.lemma for w in governors if w.pos in {"VERB", "AUX"} and w.lemma != "be"), None),
        head=governors[0].lemma if governors else None,
        before=tuple(word.lemma for word in reversed(words[max(sentence.first, first - BESIDE) : first])),
        after=tuple(word.lemma for word in words[last + 1 : min(sentence.last, last + 1 + BESIDE)]),
        tolls=_tolls(
            words[max(sentence.first, first - TOLL_WINDOW) : min(sentence.last, last + 1 + TOLL_WINDOW)]
        ),
        role=sketch.facets[number].roles.get(figure.id),
    )


def _sort(figure: Figure) -> str:
    if figure.kind == "date":
        return "date"
    if figure.unit == "percentage":
        return "share"
    if (figure.unit or "").partition(" per ")[0] in CURRENCIES:
        return "money"
    if figure.unit == "year of age":
        return "age"
    return "spell" if spell(figure) else "count"


def _terms(sketch: Sketch, rows: "Ints") -> frozenset[str]:
    return frozenset(sketch.terms[row] for row in rows.tolist())


def _counted(sketch: Sketch, rows: "Ints", figure: Figure) -> frozenset[str]:
    """The terms of what is counted; of the figure's own words where the analysis does not say."""
    span = figure.counted or figure
    starts = sketch.starts[rows]
    found = _terms(sketch, rows[(starts >= span.start) & (starts < span.end)])
    return frozenset(term for term in found if term[0].isalpha())


def _after(words: Sequence[Word], sentence: Sentence, last: int) -> str | None:
    """The lemma of the noun behind an ordinal, which it counts; None where that is a name ("9th Street")."""
    following = words[last + 1 : min(last + 1 + AFTER_ORDINAL, sentence.last)]
    noun = next((word for word in following if word.pos in {"NOUN", "PROPN"}), None)
    return noun.lemma if noun is not None and noun.pos == "NOUN" and noun.text.islower() else None


def _governors(words: Sequence[Word], sentence: Sentence, inside: Sequence[int]) -> Iterator[Word]:
    """The words that a figure depends on, the nearest first."""
    index = next((i for i in inside if words[i].head not in inside), None)
    for _ in range(sentence.last - sentence.first):
        if index is None or words[index].head == index:
            return
        index = words[index].head
        if not sentence.first <= index < sentence.last:
            return
        yield words[index]


def _tolls(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(toll for word in words for toll in told_by(word))
