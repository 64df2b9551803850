"""What speaks for two figures of different accounts stating one quantity, as numbers that a judge reads."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.dates import ToldDate, told_date
from consilience.comparison.likeness import rarities
from consilience.comparison.mentions import Mention
from consilience.comparison.quantities import EVERYDAY, TWO_NUMBERS, relate, significant_digits, value
from consilience.comparison.settings import Around, Terms, around, numbered, setting
from consilience.comparison.sketch import Sketch
from consilience.types import MeasureRelation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

MOST_DIGITS = 5  # a number with five digits tells as much as one with more
LEDE = 4  # statements
# How near two statements must at least be (cosine) for a figure of each to be set against the other: nearly
# all marked pairs are nearer; figures in conflict without more in common are of two things.
NEAR = 0.03
NEAR_IN_CONFLICT = 0.25
WORDS_IN_CONFLICT = 2  # near both figures
MOST_LISTED = 24  # figures; a sentence with more is a list, and which of them another contradicts is not told
CLOSE = 1e-3  # what rounding may add to a product of two vectors, and much more
NOTHING = -1.0  # a measure that has nothing to measure
NO_DAY = -9.0  # the same of how long ago a day is, where less than nothing is a day ahead
RIVALLED = ("near", "statements", "clauses", "cosine")  # also given against the best rival
HOLDS = 0.5  # a rival whose figure can hold beside this one counts so much more than one in conflict


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two mentions, by number, of different accounts that could state one quantity."""

    a: int
    b: int
    relation: MeasureRelation
    evidence: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Side:
    """A mention with what is worked out once for it and set against many others."""

    mention: Mention
    sketch: Sketch
    around: Around
    text: str  # of the figure, in lower case
    size: float  # of the number that stands for it, whatever its sign
    near: float  # what these terms of the mention weigh
    clause: float
    names: float
    statement: float
    date: ToldDate | None


def find_candidates(mentions: Sequence[Mention], sketches: Sequence[Sketch]) -> tuple[Candidate, ...]:
    """Every two mentions that could state one quantity, with all that speaks for and against it.

    `mentions` are those of the `sketches`, in their order.
    """
    rarity = rarities(sketches)
    terms = numbered(rarity)
    sides = [_side(mention, sketches[mention.account], rarity, terms) for mention in mentions]
    in_statement = Counter((mention.account, mention.number) for mention in mentions)
    figures = [in_statement[mention.account, mention.number] for mention in mentions]
    found = list(_comparable(mentions, sketches, figures))
    holding = Counter(_ends(mentions[i], mentions[j]) for i, j, how in found if how != "conflict")
    repeats = Counter((mention.account, mention.value) for mention in mentions)
    rows = []
    for i, j, relation in found:
        a, b = mentions[i], mentions[j]
        row = (
            _figures(sides[i], sides[j], relation)
            | _words(sides[i], sides[j], rarity)
            | _places(sides[i], sides[j])
        )
        row |= _dates(sides[i].date, sides[j].date) | _setting(sides[i], sides[j])
        row |= {
            "holding": float(holding[_ends(a, b)]),
            "figures_low": float(min(figures[i], figures[j])),
            "figures_high": float(max(figures[i], figures[j])),
            "repeats": float(max(repeats[a.account, a.value], repeats[b.account, b.value])),
            "crossed": float(repeats[a.account, b.value] + repeats[b.account, a.value]),
        }
        rows.append(row)
    for row, rivalled in zip(rows, _rivalled(mentions, found, rows), strict=True):
        row |= rivalled
    return tuple(Candidate(i, j, relation, row) for (i, j, relation), row in zip(found, rows, strict=True))


def _side(mention: Mention, sketch: Sketch, rarity: Mapping[str, float], terms: Terms) -> _Side:
    return _Side(
        mention,
        sketch,
        around(sketch, mention.number, (mention.figure.start, mention.figure.end), terms),
        mention.figure.text.strip().lower(),
        abs(value(mention.measured) or 0.0),
        _weight(mention.near, rarity),
        _weight(mention.clause, rarity),
        _weight(mention.names, rarity),
        _weight(mention.statement, rarity),
        told_date(mention.figure, sketch.account.article.published),
    )


def _comparable(
    mentions: Sequence[Mention], sketches: Sequence[Sketch], figures: Sequence[int]
) -> Iterator[tuple[int, int, MeasureRelation]]:
    """Every two mentions of different accounts, of one sort and near enough, with how they are related.

    `figures`: how many stand in the statement of each mention.
    """
    if not mentions:
        return
    vectors = np.array([sketches[mention.account].vectors[mention.number] for mention in mentions])
    accounts = np.array([mention.account for mention in mentions])
    of_sort = _by_sort(mentions)
    in_no_list = np.array(figures) <= MOST_LISTED
    relation_of = _relations(mentions)
    for i, a in enumerate(mentions):
        # Products of many vectors at once may differ from those of two in the last digits.
        likeness = vectors @ vectors[i]
        close = (likeness > NEAR - CLOSE) & (accounts != a.account) & of_sort[_sort(a)]
        close[: i + 1] = False
        others = np.flatnonzero(close)
        closer = in_no_list & in_no_list[i] & (likeness > NEAR_IN_CONFLICT - CLOSE)
        for j, in_conflict in zip(others.tolist(), closer[others].tolist(), strict=True):
            relation = relation_of(i, j)
            if (relation == "conflict" and not in_conflict) or not _may_join(a, mentions[j], relation):
                continue
            if vectors[i] @ vectors[j] >= (NEAR_IN_CONFLICT if relation == "conflict" else NEAR):
                yield i, j, relation


def _relations(mentions: Sequence[Mention]) -> Callable[[int, int], MeasureRelation]:
    """How the figures of two mentions, by number, are related: found once for figures that read alike."""
    numbers: dict[tuple[object, ...], int] = {}
    read = [
        numbers.setdefault((f.kind, f.text, f.low, f.high, f.change, f.unit), len(numbers))
        for f in (mention.measured for mention in mentions)
    ]
    first = dict(zip(reversed(read), reversed(mentions), strict=True))
    known: dict[tuple[int, int], MeasureRelation] = {}

    def relation_of(i: int, j: int) -> MeasureRelation:
        pair = read[i], read[j]
        if pair not in known:
            known[pair] = relate(first[pair[0]].measured, first[pair[1]].measured)
        return known[pair]

    return relation_of


def _sort(mention: Mention) -> tuple[str, bool]:
    """Of what sort a mention is, and whether it leaves open what it counts in."""
    return mention.sort, mention.measured.unit is None


def _by_sort(mentions: Sequence[Mention]) -> dict[tuple[str, bool], "NDArray[np.bool_]"]:
    """For each sort that a mention is of, which mentions may be set against it."""
    sorts = [_sort(mention) for mention in mentions]
    one_of_each = dict(zip(sorts, mentions, strict=True))
    return {
        sort: np.array([fits[other] for other in sorts])
        for sort, a in one_of_each.items()
        for fits in [{other: _of_one_sort(a, b) for other, b in one_of_each.items()}]
    }


def _of_one_sort(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one sort, or one of them leaves open of what sort it is."""
    sorts = {a.sort, b.sort}
    if len(sorts) == 1 or sorts == {"age", "spell"}:
        return True
    return "count" in sorts and "date" not in sorts and None in (a.measured.unit, b.measured.unit)


def _may_join(a: Mention, b: Mention, relation: MeasureRelation) -> bool:
    """Figures that cannot both hold are of one quantity only where the same is counted or told near them.

    A vote or score is two numbers: the number of one side is another quantity.
    Five missing are not five dead, and three times the five of last year is neither.
    """
    if a.tolls and b.tolls and a.tolls.isdisjoint(b.tolls):
        return False
    if (a.figure.kind in TWO_NUMBERS) != (b.figure.kind in TWO_NUMBERS):
        return relation == "equal"
    if a.sort == b.sort == "money" and not _one_currency(a.measured.unit, b.measured.unit):
        return False
    if relation != "conflict":
        return True
    if (
        a.sort != b.sort
        or a.sort == "date"
        or "ordinal" in (a.figure.kind, b.figure.kind)
        or a.role != b.role
    ):
        return False
    one_unit = a.measured.unit is not None and a.measured.unit == b.measured.unit
    one_verb = a.verb is not None and a.verb == b.verb
    return one_unit or one_verb or bool(a.counted & b.counted) or len(a.near & b.near) >= WORDS_IN_CONFLICT


def _one_currency(a: str | None, b: str | None) -> bool:
    """Whether two sums may be in one currency: the dollar of a paper in Canada may be the Canadian one."""
    if a is None or b is None:
        return True
    one, two = (unit.split(" per ")[0] for unit in (a, b))
    return one.endswith(two) or two.endswith(one)


def _ends(a: Mention, b: Mention) -> tuple[int, int, int, int]:
    return a.account, a.number, b.account, b.number


def _figures(a: _Side, b: _Side, relation: MeasureRelation) -> dict[str, float]:
    """What the two figures are by themselves."""
    x, y, sort = a.mention.measured, b.mention.measured, a.mention.sort
    low, high = min(a.size, b.size), max(a.size, b.size)
    return {
        "equal": float(relation == "equal"),
        "compatible": float(relation == "compatible"),
        "conflict": float(relation == "conflict"),
        "ratio": math.log(high / low) if low else 0.0,
        "everyday": float(high <= EVERYDAY and high == int(high)),
        "digits": float(min(significant_digits(high), MOST_DIGITS)),
        "size": math.log10(1 + high),
        "same_text": float(a.text == b.text),
        "same_bound": float(x.change == y.change),
        "same_unit": float(x.unit is not None and x.unit == y.unit),
        "no_unit": float((x.unit is None) + (y.unit is None)),
        "same_kind": float(x.kind == y.kind),
        "money": float(sort == "money"),
        "share": float(sort == "share"),
        "age": float(sort == "age"),
        "spell": float(sort == "spell"),
        "date": float(sort == "date"),
        "ordinal": float("ordinal" in (x.kind, y.kind)),
        "exact": float((x.low == x.high) + (y.low == y.high)),
        "in_digits": float(sum(any(map(str.isdigit, text)) for text in (a.text, b.text))),
        "bare_years": float(sort == "date") * (a.text.isdigit() + b.text.isdigit()),
    }


def _words(a: _Side, b: _Side, rarity: Mapping[str, float]) -> dict[str, float]:
    """What the words around the two figures have in common."""
    x, y = a.mention, b.mention
    verbs = x.verb is not None and y.verb is not None
    counted, governors = x.counted & y.counted, x.governors & y.governors
    near, clause = _weight(x.near & y.near, rarity), _weight(x.clause & y.clause, rarity)
    names, statement = _weight(x.names & y.names, rarity), _weight(x.statement & y.statement, rarity)
    return {
        "counted": float(len(counted)),
        "counted_weight": _weight(counted, rarity),
        "counted_unsaid": float((not x.counted) + (not y.counted)),
        "near": _dice(near, a.near + b.near),
        "near_weight": near,
        "clause": _dice(clause, a.clause + b.clause),
        "clause_weight": clause,
        "clause_low": min(a.clause, b.clause),
        "verb": float(x.verb == y.verb) if verbs else NOTHING,
        "governors": float(len(governors)),
        "governors_weight": _weight(governors, rarity),
        "names": _dice(names, a.names + b.names),
        "names_weight": names,
        "statement": _dice(statement, a.statement + b.statement),
        "statement_weight": statement,
        "toll": float(bool(x.tolls & y.tolls)) if x.tolls and y.tolls else NOTHING,
        "rare": max((rarity[term] for term in x.own & y.own), default=0.0),
        "head": float(x.head == y.head) if x.head and y.head else NOTHING,
        "before": float(_run(x.before, y.before)),
        "after": float(_run(x.after, y.after)),
        "before_any": float(len({*x.before} & {*y.before})),
        "after_any": float(len({*x.after} & {*y.after})),
    }


def _run(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words in a row are the same, from the figure outward."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _dates(a: ToldDate | None, b: ToldDate | None) -> dict[str, float]:
    """How two dates are told, and how far off the farther is; nothing of other figures."""
    both = (a, b) if a is not None and b is not None else ()
    lengths = sorted(math.log10(1 + each.length) for each in both if each.length is not None)
    ago = max(
        (each.ago for each in both if each.ago is not None), key=lambda days: (abs(days), days), default=None
    )
    return {
        "weekdays": float(sum(each.weekday for each in both)),
        "months": float(sum(each.month for each in both)),
        "years": float(sum(each.year for each in both)),
        "length_low": lengths[0] if lengths else NOTHING,
        "length_high": lengths[-1] if lengths else NOTHING,
        "ago": NO_DAY if ago is None else math.copysign(math.log10(1 + abs(ago)), ago),
    }


def _places(a: _Side, b: _Side) -> dict[str, float]:
    m, n, x, y = a.mention.number, b.mention.number, a.sketch, b.sketch
    return {
        "cosine": float(x.vectors[m] @ y.vectors[n]),
        "around": float(x.around[m] @ y.around[n]),
        "distance": abs(m / len(x.statements) - n / len(y.statements)),
        "ledes": float((m < LEDE) + (n < LEDE)),
    }


def _setting(a: _Side, b: _Side) -> dict[str, float]:
    found = setting(a.around, b.around)
    return {
        "clauses": found.clause,
        "clauses_rest": found.weight,
        "statements": found.whole,
        "figures": found.words,
    }


def _rivalled(
    mentions: Sequence[Mention],
    found: Sequence[tuple[int, int, MeasureRelation]],
    rows: Sequence[Mapping[str, float]],
) -> list[dict[str, float]]:
    """How much more speaks for each candidate than for the best other one of either figure there."""
    numbers: dict[tuple[int, int], int] = {}
    # The candidates of one figure in one other account are rivals; each candidate is one of two such groups.
    ends = [(i, mentions[j].account) for i, j, _ in found], [(j, mentions[i].account) for i, j, _ in found]
    groups = [
        np.array([numbers.setdefault(end, len(numbers)) for end in side], dtype=np.intp) for side in ends
    ]
    holding = np.array([HOLDS * (relation != "conflict") for *_, relation in found])
    margins: list[dict[str, float]] = [{} for _ in rows]
    for name in RIVALLED:
        fits = np.array([row[name] for row in rows]) + holding
        for margin, lead in zip(margins, (fits - _best_other(fits, groups)).tolist(), strict=True):
            margin[name + "_margin"] = lead
    return margins


def _best_other(fits: "Floats", groups: "Sequence[NDArray[np.intp]]") -> "Floats":
    """The best fit beside each one's own in either of its two groups; 0 where a group has no other."""
    of, own = np.concatenate(groups), np.tile(np.arange(len(fits)), len(groups))
    order = np.lexsort((-fits[own], of))
    of, own = of[order], own[order]
    fitting = fits[own]  # by groups, the best of each first
    firsts = np.flatnonzero(np.diff(of, prepend=-1))
    sizes = np.diff(firsts, append=len(of))
    rival = np.repeat(fitting[firsts], sizes)
    rival[firsts] = np.where(sizes > 1, fitting[np.minimum(firsts + 1, len(of) - 1)], 0.0)
    best = np.full(len(fits), -np.inf)
    np.maximum.at(best, own, rival)
    return best


def _weight(terms: Iterable[str], rarity: Mapping[str, float]) -> float:
    return math.fsum([rarity.get(term, 0.0) for term in terms])  # the same in whatever order a set has them


def _dice(shared: float, total: float) -> float:
    """Dice coefficient of two sets of terms from what both have and what the two weigh together, 0 to 1."""
    return 2 * shared / total if total else 0.0
