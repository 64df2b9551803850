"""What keeps two figures from being one quantity, whatever the forest makes of the words around them.

The forest weighs likeness, and small numbers in like sentences are often alike by chance: two oxen and
two fiddles, a fifth child and five nephews. What rules say plainly is said after it: it need not learn that.
"""

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.ages import are_ages_of_two
from consilience.comparison.dates import YEAR
from consilience.comparison.mentions import Mention
from consilience.comparison.other_times import of_a_later_day, of_two_times
from consilience.comparison.quantities import EVERYDAY, are_two_dimensions, magnitude, one_dimension, spell
from consilience.comparison.scopes import Scope
from consilience.comparison.sketch import Sketch
from consilience.comparison.stages import is_counted
from consilience.comparison.unlike import are_other_people, unlike
from consilience.comparison.wholes import are_whole_and_part
from consilience.types import Figure, MeasureRelation

if TYPE_CHECKING:
    from numpy.typing import NDArray

ONE_NOUN = 0.45  # cosine from which two nouns may be used of one thing; "province" and "officer" have 0.33
ONE_DEED = 0.3  # the same of two verbs; "ask" and "pay" have 0.39, "drink" and "live" 0.27
SURE = 0.8  # from this probability on, two nouns of a small number are two words for one thing
SCALED = frozenset({1e3, 1e6, 1e9})  # "131 million (240)": the column is told in millions
DEFINITE = frozenset({"the", "these", "those", "both", "all"})


def may_be_one(a: Mention, b: Mention, relation: MeasureRelation, score: float, x: Sketch, y: Sketch) -> bool:
    """Whether nothing plain speaks against two figures being of one quantity.

    `a` is of the account of `x` and `b` of that of `y`; `relation`: how the figures are related; `score`: the
    probability that the forest gives them.
    """
    if are_two_dimensions(a.measured, b.measured):
        return False
    if _is_ordinal_against_count(a, b) or _is_year_against_count(a, b) or _is_year_against_count(b, a):
        return False
    one, other = _scope(a, x), _scope(b, y)
    if one is not None and other is not None and are_other_people(one, other):
        return False
    if relation != "conflict":
        chance = relation == "equal" and score < SURE and _is_small(a)
        return not chance or not _count_two_things(a, b, x, y)
    if one is not None and other is not None and _contradict_nothing(a, one, b, other, x, y):
        return False
    facets = x.facets[a.number], y.facets[b.number]
    if are_ages_of_two(*facets, a.figure, b.figure):
        return False
    if is_counted(facets[0], a.figure) or is_counted(facets[1], b.figure):
        return False
    if are_whole_and_part(facets[0], a.figure, facets[1], b.figure):
        return False
    if of_two_times(*facets, a.figure, b.figure) or of_a_later_day(*facets, a.figure, b.figure):
        return False
    return not _is_scaled(a, b)


def _scope(mention: Mention, sketch: Sketch) -> Scope | None:
    return sketch.facets[mention.number].scopes.get(mention.figure.id)


def _is_ordinal_against_count(a: Mention, b: Mention) -> bool:
    """ "A fifth child" and "five nephews"; "the 35th day" is 35 days, though."""
    two = {a.figure.kind, b.figure.kind}
    return "ordinal" in two and len(two) == 2 and not (spell(a.measured) and spell(b.measured))


def _is_year_against_count(a: Mention, b: Mention) -> bool:
    bare = a.figure.unit is None and YEAR.fullmatch(a.figure.text) is not None
    return bare and b.measured.unit is not None


def _is_small(mention: Mention) -> bool:
    return (
        mention.figure.kind == "quantity"
        and mention.sort == "count"
        and magnitude(mention.figure) <= EVERYDAY
    )


def _count_two_things(a: Mention, b: Mention, x: Sketch, y: Sketch) -> bool:
    """Whether two small numbers count things of two nouns: "two oxen", "two fiddles"."""
    if a.sort != b.sort or a.measured.unit == b.measured.unit or a.counted & b.counted:
        return False
    if any("-" in mention.figure.text for mention in (a, b)):  # "a two-part bill" may be two bills
        return False
    if {*a.before[:1]} & {*b.before[:1]} - DEFINITE:  # "the top two ministers", "the top two Liberals"
        return False
    if a.measured.unit is None or b.measured.unit is None:
        return any(mention.before[:1] and mention.before[0] in DEFINITE for mention in (a, b))
    one, other = ([_vector(term, m, s) for term in m.counted] for m, s in ((a, x), (b, y)))
    alike = [float(p @ q) for p, q in product(one, other) if p is not None and q is not None]
    return bool(alike) and max(alike) < ONE_NOUN


def _contradict_nothing(a: Mention, one: Scope, b: Mention, other: Scope, x: Sketch, y: Sketch) -> bool:
    """Whether two figures that cannot both hold are told of two things."""
    if unlike(a.measured, one, b.measured, other):
        return True
    if not (one.parts & other.parts or _have_one_verb(a, b)) and _are_reckoned(a.measured, b.measured):
        return True
    if one.verb is None or other.verb is None or not (one.direct and other.direct):
        return False
    first, second = _vector(one.verb, a, x), _vector(other.verb, b, y)
    return first is not None and second is not None and float(first @ second) < ONE_DEED


def _have_one_verb(a: Mention, b: Mention) -> bool:
    """Whether one verb tells both, which says enough only where one of them has no unit: places "lie"."""
    return a.verb == b.verb is not None and None in (a.measured.unit, b.measured.unit)


def _are_reckoned(x: Figure, y: Figure) -> bool:
    """Whether two figures are of one kind by their dimension alone: kilometres and metres."""
    if None in (x.unit, y.unit):
        return x.unit != y.unit
    return x.unit != y.unit and one_dimension(x, y)


def _vector(lemma: str, mention: Mention, sketch: Sketch) -> "NDArray[np.float32] | None":
    """The vector of a word of the figure's statement, by its lemma; of several, the nearest to the figure."""
    rows = np.flatnonzero(sketch.statement_of == mention.number).tolist()
    named = [row for row in rows if sketch.terms[row] == lemma]
    at = mention.figure.start
    nearest = min(named, key=lambda row: abs(int(sketch.starts[row]) - at), default=None)
    return None if nearest is None else sketch.words[nearest]


def _is_scaled(a: Mention, b: Mention) -> bool:
    """Whether one number is the other without its "million", as tables and brackets leave it out."""
    low, high = sorted((a, b), key=lambda mention: magnitude(mention.figure))
    size = magnitude(low.figure)
    return low.figure.unit is None and size > 0 and magnitude(high.figure) / size in SCALED
