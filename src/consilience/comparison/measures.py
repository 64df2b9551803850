"""The same quantity in several accounts: equal, compatible or in conflict; its best, low and high figures.

Whether two figures state one quantity is judged by a forest (judge.py) over what speaks for it (evidence.py):
what is counted, the unit, and how alike the words around the figures are, not the number alone; what plainly
speaks against it (vetoes.py) is said after the forest. Figures are then put together from the surest pair on,
as long as enough of the pairs of a measure are held to be one.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from consilience.comparison.evidence import Candidate, find_candidates
from consilience.comparison.judge import judge_by_forest
from consilience.comparison.mentions import Mention, find_mentions
from consilience.comparison.quantities import relate, significant_digits, value
from consilience.comparison.sketch import Sketch
from consilience.comparison.vetoes import may_be_one
from consilience.ids import content_id
from consilience.types import Change, Figure, Measure, MeasureRelation

# This share of the pairs of figures that can both hold, at least, must each be judged one quantity.
MOST = 0.5
# Two figures that cannot both hold must be so much surer to be of one quantity (probability): joined wrongly
# they make a difference where there is none, while others joined wrongly make only a longer list.
SURER = 0.1
# How a figure that is not told exactly is meant, in words.
BOUNDS: Mapping[Change, str] = {"~": "about", ">": "or more", "<": "or less"}

Judged = Mapping[tuple[int, int], tuple[float, MeasureRelation]]


def find_measures(sketches: Sequence[Sketch], *, threshold: float) -> tuple[Measure, ...]:
    """Every quantity that figures of two or more articles state, in order of the first figure.

    `sketches`: the accounts of one event. `threshold`: the probability from which on two figures state one
    quantity. Raises JudgeError where the weights do not fit this version.
    """
    mentions = find_mentions(sketches)
    candidates = find_candidates(mentions, sketches)
    scores = _judge(candidates)
    judged = {
        (c.a, c.b): (score if _may_be_one(c, score, mentions, sketches) else 0.0, c.relation)
        for c, score in zip(candidates, scores, strict=True)
    }
    groups = join(mentions, judged, threshold)
    return tuple(_measure([mentions[i] for i in group], sketches) for group in groups)


def _may_be_one(
    candidate: Candidate, score: float, mentions: Sequence[Mention], sketches: Sequence[Sketch]
) -> bool:
    a, b = mentions[candidate.a], mentions[candidate.b]
    return may_be_one(a, b, candidate.relation, score, sketches[a.account], sketches[b.account])


def _judge(candidates: Sequence[Candidate]) -> list[float]:
    """The probability of each candidate that it is one quantity."""
    if not candidates:
        return []
    rows = np.array([list(candidate.evidence.values()) for candidate in candidates], dtype=np.float32)
    return [float(score) for score in judge_by_forest("measures", list(candidates[0].evidence), rows)]


def join(mentions: Sequence[Mention], judged: Judged, threshold: float) -> list[list[int]]:
    """The groups of mentions that state one quantity, as their numbers, each in order.

    `judged`: for each two mentions that were judged, the probability and how the figures are related.
    """
    group_of: dict[int, tuple[int, ...]] = {}
    refused: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for (i, j), (score, _) in sorted(judged.items(), key=lambda item: (-item[1][0], item[0])):
        if score < threshold:
            break
        a, b = group_of.setdefault(i, (i,)), group_of.setdefault(j, (j,))
        if a == b or (a, b) in refused:
            continue
        if _may_join(a, b, mentions, judged, threshold):
            joined = tuple(sorted(a + b))
            for member in joined:
                group_of[member] = joined
        else:
            refused |= {(a, b), (b, a)}
    return [list(group) for group in sorted(set(group_of.values())) if len(group) > 1]


def _may_join(
    a: Sequence[int], b: Sequence[int], mentions: Sequence[Mention], judged: Judged, threshold: float
) -> bool:
    """Whether two groups state one quantity: most pairs between them do, and all that cannot both hold.

    Two mentions of one account were not judged; they speak against it where they do not say the same.
    """
    held = []
    for x in a:
        for y in b:
            if mentions[x].account == mentions[y].account:
                if not _says_the_same(mentions[x], mentions[y]):
                    held.append(False)
                continue
            score, relation = judged.get((min(x, y), max(x, y))) or (
                0.0,
                relate(mentions[x].measured, mentions[y].measured),
            )
            if relation != "conflict":
                held.append(score >= threshold)
            elif score < threshold + SURER:
                return False
    return sum(held) >= MOST * len(held)


def _says_the_same(a: Mention, b: Mention) -> bool:
    return a.value == b.value and a.measured.unit == b.measured.unit


def _measure(group: Sequence[Mention], sketches: Sequence[Sketch]) -> Measure:
    figures = [mention.figure for mention in group]
    relations = {
        relate(a.measured, b.measured): (a, b) for a, b in combinations(group, 2) if a.account != b.account
    }
    relation: MeasureRelation = next((r for r in ("conflict", "compatible") if r in relations), "equal")
    a, b = relations[relation]
    valued = [mention for mention in group if value(mention.figure) is not None] or group
    return Measure(
        id=content_id("measure", *(figure.id for figure in figures)),
        figures=tuple(figure.id for figure in figures),
        relation=relation,
        what=next(filter(None, (_counted(mention, sketches) for mention in group)), figures[0].text),
        unit=next((mention.measured.unit for mention in group if mention.measured.unit), None),
        reason=_reason(relation, a.figure, b.figure),
        best=_best(group).figure.id,
        low=min(valued, key=_size).figure.id,
        high=max(valued, key=_size).figure.id,
    )


def _size(mention: Mention) -> float:
    return value(mention.figure) or 0.0


def _best(group: Sequence[Mention]) -> Mention:
    """The figure that most accounts give or leave open; of several, the most exact one, then the first."""

    def holders(mention: Mention) -> int:
        relations = [(m.account, relate(mention.measured, m.measured)) for m in group]
        return len({account for account, relation in relations if relation != "conflict"})

    def exactness(mention: Mention) -> tuple[bool, bool, int]:
        figure = mention.figure
        return (
            figure.low is not None and figure.low == figure.high,
            figure.change == "=",
            significant_digits(_size(mention)),
        )

    return max(group, key=lambda mention: (holders(mention), exactness(mention)))


def _counted(mention: Mention, sketches: Sequence[Sketch]) -> str:
    """What a figure counts, in the words of its article; empty where the article does not say."""
    span = mention.figure.counted
    return sketches[mention.account].account.article.text[span.start : span.end] if span else ""


def _reason(relation: MeasureRelation, a: Figure, b: Figure) -> str:
    if relation == "equal":
        return f"both say {a.text}" if a.text == b.text else f"“{a.text}” and “{b.text}” are the same value"
    if relation == "compatible":
        return f"{_with_bound(a)} and {_with_bound(b)} can both hold: one is looser than the other"
    return f"{_with_bound(a)} and {_with_bound(b)} cannot both hold"


def _with_bound(figure: Figure) -> str:
    """A figure’s words, with how exactly it is meant: what says so stands around them."""
    bound = BOUNDS.get(figure.change)
    return f"“{figure.text}” ({bound})" if bound else f"“{figure.text}”"
