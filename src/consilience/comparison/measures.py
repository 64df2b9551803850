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
from consilience.types import Account, Claim, Figure, Measure, MeasureRelation, Sentence, Statement, Word

WINDOW = 6  # words to either side of a figure that say what it is about
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
LEFT_OUT = frozenset({"ordinal", "name"})  # kinds of figure that state no quantity
EVERYDAY = 12  # numbers up to a dozen are too common to tell quantities apart


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
    accounts: Sequence[Account], statements: Sequence[Statement], claims: Sequence[Claim], *, threshold: float
) -> tuple[Measure, ...]:
    """Every quantity that figures of two or more articles state, in order of the first figure.

    `threshold`: the probability from which on two figures state one quantity.
    """
    mentions = find_mentions(accounts, statements)
    weights = word_weights(mentions)
    together = claim_pairs(claims)
    scores: dict[tuple[int, int], float] = {}
    for i, j in candidates(mentions):
        score = probability(features(mentions[i], mentions[j], weights, together))
        if score >= threshold:
            scores[i, j] = score
    return tuple(_measure([mentions[i] for i in group]) for group in _complete_link(mentions, scores))


def find_mentions(accounts: Sequence[Account], statements: Sequence[Statement]) -> list[Mention]:
    """The figures of all accounts that state a quantity, in order, each with its surroundings."""
    by_place = {(statement.article, statement.start): statement.id for statement in statements}
    found: list[Mention] = []
    for number, account in enumerate(accounts):
        for figure in account.analysis.figures:
            if figure.kind in LEFT_OUT or (figure.low is None and figure.high is None):
                continue
            place = _sentence_of(account, figure.start)
            if place is None:
                continue
            position, sentence = place
            statement = by_place.get((account.article.id, sentence.start))
            if statement is not None:
                found.append(_mention(account, number, figure, statement, position, sentence))
    return found


def candidates(mentions: Sequence[Mention]) -> Iterable[tuple[int, int]]:
    """Pairs of mentions of different accounts that could state one quantity: comparable units."""
    for i, j in combinations(range(len(mentions)), 2):
        a, b = mentions[i], mentions[j]
        if a.account != b.account and (_dated(a.figure) == _dated(b.figure)) and _may_compare(a, b):
            yield i, j


def word_weights(mentions: Sequence[Mention]) -> Mapping[str, float]:
    """How telling a lemma is among the sentences with figures: rarer in the event, more telling."""
    counts = Counter(lemma for mention in mentions for lemma in mention.sentence)
    return {lemma: 1 / (1 + math.log(count)) for lemma, count in counts.items()}


def claim_pairs(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """Statements that stand in one claim, both ways round."""
    return frozenset(pair for claim in claims for a, b in combinations(claim.statements, 2) for pair in ((a, b), (b, a)))


def features(
    a: Mention, b: Mention, weights: Mapping[str, float], together: frozenset[tuple[str, str]]
) -> tuple[float, ...]:
    """What the model looks at, in the order of `weights/measures.json`."""
    relation = relate(a.figure, b.figure)
    size = abs(value(a.figure) or 0)
    same_unit = a.figure.unit is not None and a.figure.unit == b.figure.unit
    equal = relation == "equal"
    return (
        float(equal),
        float(relation == "compatible"),
        float(relation == "conflict"),
        float(size <= EVERYDAY and size == int(size)),
        float(equal) * min(significant_digits(size), 4),
        float(same_unit),
        float(a.figure.kind == b.figure.kind),
        float(a.figure.unit in ("dollar", "percentage")),
        float(_dated(a.figure)),
        float(bool(a.counted & b.counted)),
        _overlap(a.near, b.near, weights),
        _overlap(a.sentence, b.sentence, weights),
        float((a.statement, b.statement) in together),
        float(relation == "conflict") * float((a.statement, b.statement) in together),
        float(relation == "conflict") * float(same_unit),
        float(relation == "conflict") * _overlap(a.near, b.near, weights),
        float(a.figure.text.lower() == b.figure.text.lower()),
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


def _mention(account: Account, number: int, figure: Figure, statement: str, position: int, sentence: Sentence) -> Mention:
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
        _lemmas(w for w in words if counted is not None and w.start >= counted.start and w.end <= counted.end),
        _lemmas(w for w in near if not (w.start < figure.end and w.end > figure.start)),
        _lemmas(words),
    )


def _lemmas(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.lemma for word in words if word.pos in CONTENT and len(word.lemma) > 1)


def _sentence_of(account: Account, offset: int) -> tuple[int, Sentence] | None:
    return next(((i, s) for i, s in enumerate(account.parse.sentences) if s.start <= offset < s.end), None)


def _dated(figure: Figure) -> bool:
    return figure.kind == "date"


def _may_compare(a: Mention, b: Mention) -> bool:
    money = {a.figure.unit in ("dollar", "euro", "pound sterling"), b.figure.unit in ("dollar", "euro", "pound sterling")}
    percent = {a.figure.unit == "percentage", b.figure.unit == "percentage"}
    if len(percent) > 1 or (len(money) > 1 and None not in (a.figure.unit, b.figure.unit)):
        return False
    return relate(a.figure, b.figure) != "conflict" or a.figure.unit == b.figure.unit or bool(a.counted & b.counted)


def _overlap(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Weighted Dice coefficient of two sets of lemmas, 0 to 1."""
    total = sum(weights.get(x, 1.0) for x in a) + sum(weights.get(x, 1.0) for x in b)
    return 2 * sum(weights.get(x, 1.0) for x in a & b) / total if total else 0.0


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


def _measure(group: Sequence[Mention]) -> Measure:
    figures = [mention.figure for mention in group]
    relations = {relate(a.figure, b.figure): (a, b) for a, b in combinations(group, 2) if a.account != b.account}
    relation: MeasureRelation = next((r for r in ("conflict", "compatible") if r in relations), "equal")  # type: ignore[assignment]
    a, b = relations[relation] if relation in relations else (group[0], group[-1])
    return Measure(
        id=content_id("measure", *(figure.id for figure in figures)),
        figures=tuple(figure.id for figure in figures),
        relation=relation,
        what=next((" ".join(sorted(mention.counted)) for mention in group if mention.counted), ""),
        unit=next((figure.unit for figure in figures if figure.unit), None),
        reason=_reason(relation, a.figure.text, b.figure.text),
    )


def _reason(relation: MeasureRelation, a: str, b: str) -> str:
    if relation == "equal":
        return f"both say {a}" if a == b else f"“{a}” and “{b}” are the same value"
    if relation == "compatible":
        return f"“{a}” and “{b}” can both hold: one is looser than the other"
    return f"“{a}” and “{b}” cannot both hold"
