"""What speaks for two figures of different accounts stating one quantity, as numbers that a judge reads."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.comparison.contrasts import Contrast
from consilience.comparison.likeness import rarities
from consilience.comparison.mentions import Mention
from consilience.comparison.quantities import relate, significant_digits, value
from consilience.comparison.settings import setting
from consilience.comparison.sketch import Sketch
from consilience.types import MeasureRelation

EVERYDAY = 12  # numbers up to a dozen are too common to tell quantities apart
MOST_DIGITS = 5  # a number with five digits tells as much as one with more
LEDE = 4  # statements
# How near two statements must at least be (cosine) for a figure of each to be set against the other: nearly
# all marked pairs are nearer; figures in conflict without more in common are of two things.
NEAR = 0.15
NEAR_IN_CONFLICT = 0.3
NOTHING = -1.0  # a measure that has nothing to measure
RIVALLED = ("near", "statements", "clauses", "cosine")  # also given against the best rival
HOLDS = 0.5  # a rival whose figure can hold beside this one counts so much more than one in conflict


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two mentions, by number, of different accounts that could state one quantity."""

    a: int
    b: int
    relation: MeasureRelation
    evidence: Mapping[str, float]


def find_candidates(mentions: Sequence[Mention], sketches: Sequence[Sketch]) -> tuple[Candidate, ...]:
    """Every two mentions that could state one quantity, with all that speaks for and against it.

    `mentions` are those of the `sketches`, in their order.
    """
    rarity = rarities(sketches)
    found = list(_comparable(mentions, sketches))
    holding = Counter(_ends(mentions[i], mentions[j]) for i, j, how in found if how != "conflict")
    repeats = Counter((mention.account, mention.value) for mention in mentions)
    in_statement = Counter((mention.account, mention.number) for mention in mentions)
    rows = []
    for i, j, relation in found:
        a, b = mentions[i], mentions[j]
        row = _figures(a, b, relation) | _words(a, b, rarity) | _places(a, b, sketches)
        row |= _setting(a, b, sketches, rarity)
        counts = sorted(in_statement[m.account, m.number] for m in (a, b))
        row |= {
            "holding": float(holding[_ends(a, b)]),
            "figures_low": float(counts[0]),
            "figures_high": float(counts[1]),
            "repeats": float(max(repeats[m.account, m.value] for m in (a, b))),
            "crossed": float(repeats[a.account, b.value] + repeats[b.account, a.value]),
        }
        rows.append(row)
    return tuple(
        Candidate(i, j, relation, row | rivalled)
        for (i, j, relation), row, rivalled in zip(found, rows, _rivalled(mentions, found, rows), strict=True)
    )


def _comparable(
    mentions: Sequence[Mention], sketches: Sequence[Sketch]
) -> Iterator[tuple[int, int, MeasureRelation]]:
    for i, j in combinations(range(len(mentions)), 2):
        a, b = mentions[i], mentions[j]
        if a.account == b.account or not _of_one_sort(a, b):
            continue
        relation = relate(a.measured, b.measured)
        if not _may_join(a, b, relation):
            continue
        near = float(sketches[a.account].vectors[a.number] @ sketches[b.account].vectors[b.number])
        if near >= (NEAR_IN_CONFLICT if relation == "conflict" else NEAR):
            yield i, j, relation


def _of_one_sort(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one sort, or one of them leaves open of what sort it is."""
    sorts = {a.sort, b.sort}
    if len(sorts) == 1 or sorts == {"age", "spell"}:
        return True
    return "count" in sorts and "date" not in sorts and None in (a.measured.unit, b.measured.unit)


def _may_join(a: Mention, b: Mention, relation: MeasureRelation) -> bool:
    """Figures that cannot both hold are of one quantity only where the same thing is counted."""
    if relation != "conflict":
        return True
    if a.sort != b.sort or a.sort == "date" or "ordinal" in (a.figure.kind, b.figure.kind):
        return False
    return (a.measured.unit is not None and a.measured.unit == b.measured.unit) or bool(a.counted & b.counted)


def _ends(a: Mention, b: Mention) -> tuple[int, int, int, int]:
    return a.account, a.number, b.account, b.number


def _figures(a: Mention, b: Mention, relation: MeasureRelation) -> dict[str, float]:
    """What the two figures are by themselves."""
    x, y = a.measured, b.measured
    low, high = sorted(abs(value(figure) or 0.0) for figure in (x, y))
    texts = [mention.figure.text.strip() for mention in (a, b)]
    return {
        "equal": float(relation == "equal"),
        "compatible": float(relation == "compatible"),
        "conflict": float(relation == "conflict"),
        "ratio": math.log(high / low) if low else 0.0,
        "everyday": float(high <= EVERYDAY and high == int(high)),
        "digits": float(min(significant_digits(high), MOST_DIGITS)),
        "size": math.log10(1 + high),
        "same_text": float(texts[0].lower() == texts[1].lower()),
        "same_bound": float(x.change == y.change),
        "same_unit": float(x.unit is not None and x.unit == y.unit),
        "no_unit": float((x.unit is None) + (y.unit is None)),
        "same_kind": float(x.kind == y.kind),
        "money": float(a.sort == "money"),
        "share": float(a.sort == "share"),
        "age": float(a.sort == "age"),
        "spell": float(a.sort == "spell"),
        "date": float(a.sort == "date"),
        "ordinal": float("ordinal" in (x.kind, y.kind)),
        "exact": float((x.low == x.high) + (y.low == y.high)),
        "in_digits": float(sum(any(map(str.isdigit, text)) for text in texts)),
        "bare_years": float(a.sort == "date") * sum(text.isdigit() for text in texts),
    }


def _words(a: Mention, b: Mention, rarity: Mapping[str, float]) -> dict[str, float]:
    """What the words around the two figures have in common."""
    verbs = a.verb is not None and b.verb is not None
    return {
        "counted": float(len(a.counted & b.counted)),
        "counted_weight": _weight(a.counted & b.counted, rarity),
        "counted_unsaid": float((not a.counted) + (not b.counted)),
        "near": _dice(a.near, b.near, rarity),
        "near_weight": _weight(a.near & b.near, rarity),
        "clause": _dice(a.clause, b.clause, rarity),
        "clause_weight": _weight(a.clause & b.clause, rarity),
        "clause_low": min(_weight(a.clause, rarity), _weight(b.clause, rarity)),
        "verb": float(a.verb == b.verb) if verbs else NOTHING,
        "governors": float(len(a.governors & b.governors)),
        "governors_weight": _weight(a.governors & b.governors, rarity),
        "names": _dice(a.names, b.names, rarity),
        "names_weight": _weight(a.names & b.names, rarity),
        "statement": _dice(a.statement, b.statement, rarity),
        "statement_weight": _weight(a.statement & b.statement, rarity),
        "toll": float(bool(a.tolls & b.tolls)) if a.tolls and b.tolls else NOTHING,
        "rare": max((rarity[term] for term in a.own & b.own), default=0.0),
    }


def _places(a: Mention, b: Mention, sketches: Sequence[Sketch]) -> dict[str, float]:
    x, y = sketches[a.account], sketches[b.account]
    return {
        "cosine": float(x.vectors[a.number] @ y.vectors[b.number]),
        "around": float(x.around[a.number] @ y.around[b.number]),
        "distance": abs(a.number / len(x.statements) - b.number / len(y.statements)),
        "ledes": float((a.number < LEDE) + (b.number < LEDE)),
    }


def _setting(
    a: Mention, b: Mention, sketches: Sequence[Sketch], rarity: dict[str, float]
) -> dict[str, float]:
    spans = [(mention.figure.start, mention.figure.end) for mention in (a, b)]
    around = setting(
        sketches[a.account],
        sketches[b.account],
        (a.number, b.number),
        Contrast("number", spans[0], spans[1], 1.0),
        rarity,
    )
    return {
        "clauses": around.clause,
        "clauses_rest": around.weight,
        "statements": around.whole,
        "figures": around.words,
    }


def _rivalled(
    mentions: Sequence[Mention],
    found: Sequence[tuple[int, int, MeasureRelation]],
    rows: Sequence[Mapping[str, float]],
) -> list[dict[str, float]]:
    """How much more speaks for each candidate than for the best other one of either figure there."""
    margins: list[dict[str, float]] = [{} for _ in rows]
    for name in RIVALLED:
        fits = [
            row[name] + HOLDS * (relation != "conflict")
            for row, (_, _, relation) in zip(rows, found, strict=True)
        ]
        of: dict[tuple[int, int], list[tuple[float, int]]] = {}
        for number, (i, j, _) in enumerate(found):
            for one, other in ((i, j), (j, i)):
                of.setdefault((one, mentions[other].account), []).append((fits[number], number))
        for rivals in of.values():
            rivals.sort(reverse=True)
        for number, (i, j, _) in enumerate(found):
            best = max(
                next((fit for fit, rival in of[one, mentions[other].account][:2] if rival != number), 0.0)
                for one, other in ((i, j), (j, i))
            )
            margins[number][name + "_margin"] = fits[number] - best
    return margins


def _weight(terms: Iterable[str], rarity: Mapping[str, float]) -> float:
    return math.fsum(rarity.get(term, 0.0) for term in terms)  # the same in whatever order a set gives them


def _dice(a: frozenset[str], b: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Weighted Dice coefficient of two sets of terms, 0 to 1."""
    total = _weight(a, rarity) + _weight(b, rarity)
    return 2 * _weight(a & b, rarity) / total if total else 0.0
