"""The same quantity in several accounts: equal, compatible or in conflict.

Whether two figures state one quantity is judged by a logistic model over a few plain features of the
two (`weights/measures.json`); figures are then put together by complete link, so that every two figures
of a measure have been judged to be one quantity.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import cast

from consilience.comparison.quantities import relate, significant_digits, value
from consilience.ids import content_id
from consilience.types import Account, Figure, Measure, MeasureRelation, Sentence, Statement, Word

WINDOW = 6  # words to either side of a figure that say what it is about
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
LEFT_OUT = frozenset({"ordinal", "name"})  # kinds of figure that state no quantity
CURRENCIES = frozenset({"dollar", "euro", "pound sterling"})
DURATIONS = frozenset({"year", "month", "week", "day", "hour", "minute"})
EVERYDAY = 12  # numbers up to a dozen are too common to tell quantities apart
MOST_DIGITS = 4  # a number with four digits tells as much as one with more
MOST_REPEATS = 5  # an account that has a value five times or more has it everywhere
LONG_ARTICLE = 60  # sentences; the unit of distances inside an article
LEDE = 4  # sentences


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure where it stands: its account, its statement, and the words around it."""

    figure: Figure
    account: int
    statement: str
    position: int  # of its sentence in the account
    counted: frozenset[str]  # lemmas of what is counted
    near: frozenset[str]  # content lemmas close by
    sentence: frozenset[str]  # content lemmas of the sentence


def find_measures(
    accounts: Sequence[Account], statements: Sequence[Statement], *, threshold: float
) -> tuple[Measure, ...]:
    """Every quantity that figures of two or more articles state, in order of the first figure.

    `threshold`: the probability from which on two figures state one quantity.
    """
    mentions = find_mentions(accounts, statements)
    rows = features(mentions, word_weights(accounts))
    scores = {pair: probability(row) for pair, row in rows.items()}
    likely = {pair: score for pair, score in scores.items() if score >= threshold}
    groups = _complete_link(mentions, likely)
    return tuple(_measure([mentions[i] for i in group], accounts) for group in groups)


def find_mentions(accounts: Sequence[Account], statements: Sequence[Statement]) -> list[Mention]:
    """The figures of all accounts that state a quantity, in order, each with its surroundings."""
    by_place = {(statement.article, statement.start): statement.id for statement in statements}
    found: list[Mention] = []
    for number, account in enumerate(accounts):
        for figure in account.analysis.figures:
            if not _states_quantity(figure):
                continue
            place = _sentence_of(account, figure.start)
            if place is None:
                continue
            position, sentence = place
            statement = by_place.get((account.article.id, sentence.start))
            if statement is not None:
                found.append(_mention(account, number, figure, statement, position, sentence))
    return found


def _states_quantity(figure: Figure) -> bool:
    """Whether a figure is worth setting against others; a bare "Friday" or "December" is not."""
    if figure.kind in LEFT_OUT or (figure.low is None and figure.high is None):
        return False
    return figure.kind != "date" or any(character.isdigit() for character in figure.text)


def word_weights(accounts: Sequence[Account]) -> Mapping[str, float]:
    """How telling a lemma is: its inverse sentence frequency over the accounts of the event."""
    counts: Counter[str] = Counter()
    for account in accounts:
        for sentence in account.parse.sentences:
            counts.update(_lemmas(account.parse.words[sentence.first : sentence.last]))
    total = sum(len(account.parse.sentences) for account in accounts)
    return {lemma: math.log(1 + total / count) for lemma, count in counts.items()}


def features(
    mentions: Sequence[Mention], weights: Mapping[str, float]
) -> dict[tuple[int, int], tuple[float, ...]]:
    """What the model looks at, for every two mentions that could state one quantity.

    The features of a pair are in the order of FEATURES; how well a pair fits is also set against the
    best fit that either mention has in the other's account.
    """
    pairs = [
        (i, j)
        for i, j in combinations(range(len(mentions)), 2)
        if mentions[i].account != mentions[j].account and _may_compare(mentions[i], mentions[j])
    ]
    likeness = {(i, j): _dice(mentions[i].sentence, mentions[j].sentence, weights) for i, j in pairs}
    best: dict[tuple[int, int], float] = {}
    for (i, j), like in likeness.items():
        for one, other in ((i, j), (j, i)):
            key = one, mentions[other].account
            best[key] = max(best.get(key, 0.0), like)
    repeats = Counter((m.account, m.figure.low, m.figure.high) for m in mentions)
    return {
        (i, j): _row(
            mentions[i],
            mentions[j],
            weights,
            likeness[i, j],
            (likeness[i, j] - best[i, mentions[j].account]) + (likeness[i, j] - best[j, mentions[i].account]),
            max(repeats[m.account, m.figure.low, m.figure.high] for m in (mentions[i], mentions[j])),
        )
        for i, j in pairs
    }


FEATURES = (
    "equal",
    "compatible",
    "everyday number",
    "digits shown, if equal",
    "size of the number",
    "same wording",
    "same exactness",
    "same unit",
    "same kind",
    "money or percent",
    "age",
    "duration",
    "date",
    "same thing counted",
    "words in common close by",
    "weight of words in common close by",
    "words in common",
    "weight of words in common",
    "fit against the best fit",
    "how often the value stands in one account",
    "distance in the accounts",
    "in the ledes",
    "conflict and same unit",
    "conflict and words in common close by",
)


def _row(
    a: Mention, b: Mention, weights: Mapping[str, float], likeness: float, margin: float, repeats: int
) -> tuple[float, ...]:
    relation = relate(a.figure, b.figure)
    size = abs(value(a.figure) or 0)
    units = {a.figure.unit, b.figure.unit}
    same_unit = len(units) == 1 and None not in units
    near = _dice(a.near, b.near, weights)
    return (
        float(relation == "equal"),
        float(relation == "compatible"),
        float(size <= EVERYDAY and size == int(size)),
        float(relation == "equal") * min(significant_digits(size), MOST_DIGITS),
        math.log10(1 + size),
        float(a.figure.text.lower() == b.figure.text.lower()),
        float(a.figure.change == b.figure.change),
        float(same_unit),
        float(a.figure.kind == b.figure.kind),
        float(bool(units & {"dollar", "percentage"})),
        float("year of age" in units),
        float(bool(units & DURATIONS)),
        float(a.figure.kind == "date"),
        float(bool(a.counted & b.counted)),
        near,
        _weight(a.near & b.near, weights),
        likeness,
        _weight(a.sentence & b.sentence, weights),
        margin,
        float(min(repeats, MOST_REPEATS)),
        abs(a.position - b.position) / LONG_ARTICLE,
        float((a.position < LEDE) + (b.position < LEDE)),
        float(relation == "conflict") * float(same_unit),
        float(relation == "conflict") * near,
    )


def probability(row: Sequence[float]) -> float:
    """The logistic model's answer for one row of features."""
    model = _model()
    total = model["intercept"][0] + sum(w * x for w, x in zip(model["coefficients"], row, strict=True))
    return 1 / (1 + math.exp(-total))


@cache
def _model() -> dict[str, list[float]]:
    text = files("consilience.weights").joinpath("measures.json").read_text(encoding="utf-8")
    return cast(dict[str, list[float]], json.loads(text))


def _mention(
    account: Account, number: int, figure: Figure, statement: str, position: int, sentence: Sentence
) -> Mention:
    words = account.parse.words[sentence.first : sentence.last]
    inside = [i for i, word in enumerate(words) if word.start < figure.end and word.end > figure.start]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    near = words[max(0, first - WINDOW) : last + 1 + WINDOW]
    counted = figure.counted
    return Mention(
        figure,
        number,
        statement,
        position,
        _lemmas(
            w for w in words if counted is not None and w.start >= counted.start and w.end <= counted.end
        ),
        _lemmas(w for w in near if not (w.start < figure.end and w.end > figure.start)),
        _lemmas(words),
    )


def _lemmas(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.lemma for word in words if word.pos in CONTENT and len(word.lemma) > 1)


def _sentence_of(account: Account, offset: int) -> tuple[int, Sentence] | None:
    return next(((i, s) for i, s in enumerate(account.parse.sentences) if s.start <= offset < s.end), None)


def _may_compare(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one sort: dates with dates, percent with percent, money with money."""
    one, other = a.figure, b.figure
    if (one.kind == "date") != (other.kind == "date") or (one.unit == "percentage") != (
        other.unit == "percentage"
    ):
        return False
    if (one.unit in CURRENCIES) != (other.unit in CURRENCIES) and one.unit and other.unit:
        return False
    if relate(one, other) != "conflict":
        return True
    return (one.unit is not None and one.unit == other.unit) or bool(a.counted & b.counted)


def _weight(lemmas: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(lemma, 0.0) for lemma in lemmas)


def _dice(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Weighted Dice coefficient of two sets of lemmas, 0 to 1."""
    total = _weight(a, weights) + _weight(b, weights)
    return 2 * _weight(a & b, weights) / total if total else 0.0


def _complete_link(mentions: Sequence[Mention], scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups in which every two mentions of different accounts were judged to be one quantity.

    Two mentions of one account were not judged; they go together where they are equal.
    """

    def linked(x: int, y: int) -> bool:
        if mentions[x].account == mentions[y].account:
            return relate(mentions[x].figure, mentions[y].figure) == "equal"
        return (min(x, y), max(x, y)) in scores

    group_of: dict[int, list[int]] = {}
    for (i, j), _ in sorted(scores.items(), key=lambda item: -item[1]):
        a, b = group_of.setdefault(i, [i]), group_of.setdefault(j, [j])
        if a is b or not all(linked(x, y) for x in a for y in b):
            continue
        merged = sorted(a + b)
        for member in merged:
            group_of[member] = merged
    return [list(group) for group in dict.fromkeys(tuple(g) for g in group_of.values() if len(g) > 1)]


def _measure(group: Sequence[Mention], accounts: Sequence[Account]) -> Measure:
    figures = [mention.figure for mention in group]
    relations = {
        relate(a.figure, b.figure): (a, b) for a, b in combinations(group, 2) if a.account != b.account
    }
    relation: MeasureRelation = next((r for r in ("conflict", "compatible") if r in relations), "equal")
    a, b = relations[relation] if relation in relations else (group[0], group[-1])
    return Measure(
        id=content_id("measure", *(figure.id for figure in figures)),
        figures=tuple(figure.id for figure in figures),
        relation=relation,
        what=next(filter(None, (_counted(mention, accounts) for mention in group)), figures[0].text),
        unit=next((figure.unit for figure in figures if figure.unit), None),
        reason=_reason(relation, a.figure.text, b.figure.text),
    )


def _counted(mention: Mention, accounts: Sequence[Account]) -> str:
    """What a figure counts, in the words of its article; empty where the article does not say."""
    span = mention.figure.counted
    return accounts[mention.account].article.text[span.start : span.end] if span else ""


def _reason(relation: MeasureRelation, a: str, b: str) -> str:
    if relation == "equal":
        return f"both say {a}" if a == b else f"“{a}” and “{b}” are the same value"
    if relation == "compatible":
        return f"“{a}” and “{b}” can both hold: one is looser than the other"
    return f"“{a}” and “{b}” cannot both hold"
