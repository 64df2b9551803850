"""Numbers that differ, by rule: tolls, counts of one thing, sums, votes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from consilience.comparison.ages import AGE
from consilience.comparison.contraries import are_two_movements, rule_each_other_out
from consilience.comparison.contrasts import (
    Contrast,
    is_earlier,
    is_hours_earlier,
    shared_measure,
)
from consilience.comparison.days import of_two_periods
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.other_times import of_a_later_day, of_two_times
from consilience.comparison.places import lone_places, width
from consilience.comparison.polls import of_two_polls
from consilience.comparison.quantities import TWO_NUMBERS, magnitude, one_dimension, relate, value
from consilience.comparison.settings import Setting
from consilience.comparison.slips import is_digit_off, is_nought_off
from consilience.comparison.stages import are_two_stages, is_counted
from consilience.comparison.told import Plain, Told
from consilience.comparison.tolls import FALLING, PEOPLE, Nobody, Toll, may_count_the_same
from consilience.comparison.unlike import moves_on, tells_one, unlike
from consilience.comparison.wholes import are_whole_and_part
from consilience.names import may_be_one
from consilience.tables import read_table
from consilience.types import Figure, Relation

FARTHEST_NUMBERS = 2.0  # a number more than so many times another is of another thing
FARTHEST_TOLLS = 5.0  # tolls are told early and grow
PASSED = 1.1  # times the least that was told: a later toll that it no longer describes
LIKE = 0.28  # how alike the clauses around two counts of one thing are
MUCH_ALIKE = 0.55  # how alike clauses and statements around two sums, shares or lengths are: all have such
MOST_FIGURES = 2  # a statement that lists more figures of one unit does not say which is which
SHARE = "percentage"
RATE = re.compile(r"\b(?:turnout|unemployment|inflation|approval)\b")
# A part of the place that is voted in, or counted.
AREA = re.compile(
    r"\b[Ii]n (?:the|one|its|each|most) (?:[\w-]+ ){0,2}(?:boroughs?|constituenc\w+|count(?:y|ies)|districts?"
    r"|precincts?|provinces?|regions?|suburbs?|villages?|wards?)\b"
)
UNCHANGED = re.compile(
    r"\bunchanged\b|\b(?:kept|keeps?|held|holds?|left|leaves?|maintain(?:s|ed)?)\b"
    r"[\w’' -]{0,40}\b(?:at|steady|flat)\b",
    re.IGNORECASE,
)
# Words of progress before a number, and beside one that falls.
RISEN = re.compile(
    r"\b(?:ris(?:es|en)|rose|climb(?:s|ed)|grown|grew|grows|increas(?:es|ed)|jump(?:s|ed)|raised|raises)\b"
    r"[^.;,]{0,30}\bto\s(?:at least |more than |about |nearly |almost )?$"
)
STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b")
SPAN = re.compile(r"(?:the )?(?:last|past|next|coming|previous|recent)\s*$|the (?:last|past|next|coming)\s")


def two_tolls(a: Told, b: Told) -> Iterator[Plain]:
    """Two numbers of dead, hurt, missing or held, where each statement gives one such number."""
    for x, y in _of_one_toll(a, b):
        like = _counts_like(a.facets, y.figure) or _counts_like(b.facets, x.figure)
        if not like:
            yield _tolls_differ(x, y, _toll_moved(a.facets, b.facets, x, y))


def passed_bounds(a: Told, b: Told) -> Iterator[Plain]:
    """A toll that was told as the least, and a higher one on a later day: "at least nine", "fourteen"."""
    for x, y in _of_one_toll(a, b):
        if _is_passed(a, b, x.figure, y.figure) or _is_passed(b, a, y.figure, x.figure):
            yield _tolls_differ(x, y, "update")


def _of_one_toll(a: Told, b: Told) -> Iterator[tuple[Toll, Toll]]:
    """The tolls of two statements that may be of the same people, each the only one of its kind there."""
    if not a.tolls or not b.tolls or are_elsewhere(a, b):
        return
    for x, y in product(a.tolls, b.tolls):
        alone = x.of == y.of and all(sum(z.of == x.of for z in t.tolls) == 1 for t in (a, b))
        if not alone or not may_count_the_same(x.figure, y.figure):
            continue
        if of_two_times(a.facets, b.facets, x.figure, y.figure):
            continue
        if _one_role(a.facets, b.facets, x.figure, y.figure) and _near(x.figure, y.figure, FARTHEST_TOLLS):
            yield x, y


def _tolls_differ(x: Toll, y: Toll, relation: Relation) -> Plain:
    spans = (x.figure.start, x.figure.end), (y.figure.start, y.figure.end)
    # Of one story the missing and the dead are two numbers; the dead go with counts of whatever words.
    of = "" if x.of == "dead" else x.of
    return Plain("number", relation, *spans, (value(x.figure), value(y.figure)), of)


def _toll_moved(a: Facets, b: Facets, x: Toll, y: Toll) -> Relation:
    """How two tolls are related: where nothing says which account is the later, words of progress may."""
    falling = x.of in FALLING
    if is_hours_earlier(a, b) or is_hours_earlier(b, a):
        return later(a, b, x.figure, y.figure, falling=falling)
    return "update" if _tells_progress(a, x.figure, b, y.figure, falling=falling) else "conflict"


def _tells_progress(a: Facets, x: Figure, b: Facets, y: Figure, *, falling: bool) -> bool:
    """Whether only the higher number is told as reached ("has risen to 12"), or only the lower as left."""
    (low, lower), (high, higher) = sorted(((a, x), (b, y)), key=lambda each: value(each[1]) or 0)
    if RISEN.search(high.before(higher.start)) and not RISEN.search(low.before(lower.start)):
        return True
    return falling and STILL.search(low.statement.text) is not None and not STILL.search(high.statement.text)


def _is_passed(a: Told, b: Told, x: Figure, y: Figure) -> bool:
    bound = x.change == ">" and (value(y) or 0) >= PASSED * (value(x) or 1)  # 520 are "more than 500", too
    return bound and is_hours_earlier(a.facets, b.facets)


def are_elsewhere(a: Told, b: Told) -> bool:
    """Whether each names a place that the other does not: people held in one town and in another."""
    texts = a.facets.statement.text, b.facets.statement.text
    pairs = lone_places(a.places, b.places, *texts, frozenset())
    return any(width(x) == width(y) and not x.listed and not y.listed for x, y in pairs)


def nobody_and_some(a: Told, b: Told) -> Iterator[Plain]:
    """That nobody was killed, hurt, missing or held, and a number of them."""
    for none, toll, grown in _unhurt(a, b):
        spans = (none.start, none.end), (toll.figure.start, toll.figure.end)
        yield Plain("number", "update" if grown else "conflict", *spans, (0.0, value(toll.figure)))
    for none, toll, grown in _unhurt(b, a):
        spans = (toll.figure.start, toll.figure.end), (none.start, none.end)
        yield Plain("number", "update" if grown else "conflict", *spans, (value(toll.figure), 0.0))


def _unhurt(a: Told, b: Told) -> Iterator[tuple[Nobody, Toll, bool]]:
    """What nobody suffered in `a`, and how many did in `b`; whether that is a later state."""
    grown, ended = is_hours_earlier(a.facets, b.facets), is_hours_earlier(b.facets, a.facets)
    for none, toll in product(a.nobodies, b.tolls):
        both = any(x.of == none.of for x in a.tolls) or any(y.of == none.of for y in b.nobodies)
        if none.of == toll.of and value(toll.figure) and not both:
            yield none, toll, grown or (ended and none.of in FALLING)


def two_counts(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two counts of one thing: ships, Danes, cases."""
    if are_elsewhere(a, b):
        return
    for contrast, x, y in _figures(a, b, around):
        if _count_others(a, b, x, y):
            continue
        if x.unit not in _measuring() and around[contrast].clause >= LIKE:
            yield from _number(a, b, contrast, x, y)


def _count_others(a: Told, b: Told, x: Figure, y: Figure) -> bool:
    """Whether two numbers are tolls of other people, or only one is a toll: two fired, one was hurt."""
    tolls = [{toll.figure.id: toll.figure for toll in told.tolls} for told in (a, b)]
    one, other = tolls[0].get(x.id), tolls[1].get(y.id)
    if one is not None and other is not None:
        return not may_count_the_same(one, other)
    if one is None and other is None:
        return False
    verbs = [scope.verb for scope in (a.facets.scopes.get(x.id), b.facets.scopes.get(y.id)) if scope]
    return None not in verbs and len(set(verbs)) > 1


@cache
def _measuring() -> frozenset[str]:
    """The units that do not say of what a figure is: of money, shares, time and size."""
    return frozenset(name for kind, name, *_ in read_table("units.tsv") if kind not in {"age", "ratio"})


def two_results(a: Told, b: Told) -> Iterator[Plain]:
    """Two votes, or two scores, where each statement has one: "7-4" and "7-3".

    Not where each names somebody or some place that the other does not: two opponents, two matches.
    """
    for kind in TWO_NUMBERS:
        one, other = ([f for f in t.facets.figures if f.kind == kind] for t in (a, b))
        if len(one) == len(other) == 1 and relate(one[0], other[0]) == "conflict":
            x, y = one[0], other[0]
            if _unlike(a.facets, b.facets, x, y) or names_clash(a.facets, b.facets) or _are_two_matches(a, b):
                continue
            yield Plain("number", "conflict", (x.start, x.end), (y.start, y.end), (value(x), value(y)))


def _are_two_matches(a: Told, b: Told) -> bool:
    """Whether one verb was done to two: "beat Almer", "beat Rydal"."""
    return any(
        x.verb == y.verb and x.things and y.things and not x.things & y.things
        for x, y in product(a.deeds, b.deeds)
    )


def two_sums(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two sums, shares or lengths, whose units do not tell of what they are."""
    for contrast, x, y in _figures(a, b, around):
        if x.unit == SHARE and (_is_of_more(a.facets, x, b.facets) or _is_of_more(b.facets, y, a.facets)):
            continue
        if x.unit in _measuring() and min(around[contrast].clause, around[contrast].whole) >= MUCH_ALIKE:
            yield from _number(a, b, contrast, x, y)


def two_exact(a: Told, b: Told) -> Iterator[Plain]:
    """Two numbers told to the last of many digits that differ in one: "$5,687.75" and "$5,587.75".

    However many a statement lists: by chance no two numbers are so alike.
    """
    for x, y in product(a.facets.figures, b.facets.figures):
        if is_digit_off(x, y) and not _has_like(a.facets, y) and not _has_like(b.facets, x):
            relation = later(a.facets, b.facets, x, y)
            yield Plain("number", relation, (x.start, x.end), (y.start, y.end), (value(x), value(y)))


def _is_of_more(here: Facets, figure: Figure, there: Facets) -> bool:
    """Whether a share is told of what the other statement does not name: a turnout, one district."""
    scope, text = here.scopes.get(figure.id), there.statement.text.lower()
    rates = set(RATE.findall(here.statement.text.lower()))
    measured = rates if scope is None or scope.measured is None else {scope.measured}
    part = AREA.search(here.statement.text) is not None and AREA.search(text) is None
    others = (there.scopes.get(each.id) for each in there.figures)
    unsaid = bool(measured) and not any(noun in text for noun in measured)
    return part or (unsaid and all(each is None or each.measured is None for each in others))


def _figures(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[tuple[Contrast, Figure, Figure]]:
    """Figures of one unit that cannot both hold, in statements that have no other like them."""
    if are_two_movements(a, b):
        return
    for contrast in around:
        if contrast.kind != "number":
            continue
        x, y = _figure(a.facets, contrast.a), _figure(b.facets, contrast.b)
        if not _one_unit(a.facets, b.facets, x, y) or x.unit == AGE or relate(x, y) != "conflict":
            continue
        listed = any(sum(f.unit == x.unit for f in t.facets.figures) > MOST_FIGURES for t in (a, b))
        like = (
            _has_like(a.facets, y) or _has_like(b.facets, x) or are_whole_and_part(a.facets, x, b.facets, y)
        )
        if is_counted(a.facets, x) or is_counted(b.facets, y):
            continue
        if of_two_periods(a, b, around) or _looks_back(a.facets, x) or _looks_back(b.facets, y):
            continue
        one = _one_role(a.facets, b.facets, x, y)
        near = _near(x, y, FARTHEST_NUMBERS) or _is_surely_one(a, b, x, y, around[contrast])
        if not one or listed or like or not near or are_elsewhere(a, b):
            continue
        if not of_two_polls(a.facets, b.facets, x, y) and not of_two_times(a.facets, b.facets, x, y):
            yield contrast, x, y


def _one_role(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two figures play one part: "double the 20 of last year" is neither two nor twenty of this.

    Nor may the words around them say that they are of two things: of those on board and of the dead.
    """
    one, other = (scope.verb if scope else None for scope in (a.scopes.get(x.id), b.scopes.get(y.id)))
    opposed = rule_each_other_out(one, other)
    return a.roles.get(x.id) == b.roles.get(y.id) and not opposed and not _unlike(a, b, x, y)


def _unlike(a: Facets, b: Facets, x: Figure, y: Figure) -> str:
    one, other = a.scopes.get(x.id), b.scopes.get(y.id)
    return "" if one is None or other is None else unlike(x, one, y, other)


def _one_unit(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two numbers have one unit; with two of one dimension or none, whether they measure one noun."""
    if x.unit is not None and x.unit == y.unit:
        return True
    return (x.unit is None) == (y.unit is None) and one_dimension(x, y) and shared_measure(a, b, x, y)


def _is_surely_one(a: Told, b: Told, x: Figure, y: Figure, setting: Setting) -> bool:
    """Whether two numbers are of one thing however far apart: a nought lost, or two who counted."""
    one, other = a.facets.scopes.get(x.id), b.facets.scopes.get(y.id)
    if one is None or other is None or names_clash(a.facets, b.facets):
        return False
    alone = all(sum(one_dimension(f, x) for f in t.facets.figures) == 1 for t in (a, b))
    alike = min(setting.clause, setting.whole) >= (MUCH_ALIKE if not is_nought_off(x, y) else LIKE)
    return alone and alike and (tells_one(one, other) or is_nought_off(x, y))


def _near(x: Figure, y: Figure, farthest: float) -> bool:
    low, high = sorted((magnitude(x), magnitude(y)))
    return high <= farthest * low


def _number(a: Told, b: Told, contrast: Contrast, x: Figure, y: Figure) -> Iterator[Plain]:
    """The difference of two numbers; none where one is told for a day after the other's account."""
    relation: Relation = "conflict"
    foretold = _is_foretold(a, b) or _is_foretold(b, a)
    if foretold or _is_replaced(a, b, x, y) or _is_replaced(b, a, y, x) or are_two_stages(a.facets, b.facets):
        relation = "update"
    elif same_informant(a.facets, b.facets):
        relation = later(a.facets, b.facets, x, y)
    if relation == "update" or not of_a_later_day(a.facets, b.facets, x, y):
        yield Plain("number", relation, contrast.a, contrast.b, (value(x), value(y)))


def _is_replaced(a: Told, b: Told, x: Figure, y: Figure) -> bool:
    """Whether `y` stands in the place of `x`: what was offered and then raised, a count and a second one."""
    one, other = a.facets.scopes.get(x.id), b.facets.scopes.get(y.id)
    replaced = one is not None and other is not None and moves_on(one, other)
    if UNCHANGED.search(a.statement.text) and not is_earlier(a.facets, b.facets):
        return False  # who says that it stayed denies that it was raised
    return replaced and not is_earlier(b.facets, a.facets)


def _is_foretold(a: Told, b: Told) -> bool:
    """Whether `a` tells as to come what `b` tells as done: "500 are expected to march", "350 marched"."""
    foretold = any(
        x.verb == y.verb and (x.state, y.state) == ("ahead", "done") and x.negated == y.negated
        for x, y in product(a.deeds, b.deeds)
    )
    return foretold and not is_earlier(b.facets, a.facets)


def _has_like(f: Facets, figure: Figure) -> bool:
    """Whether a statement has a figure that could be `figure`, whatever it counts."""
    return any(
        value(x) == value(figure) or (x.unit == figure.unit and relate(x, figure) != "conflict")
        for x in f.figures
    )


def _counts_like(f: Facets, figure: Figure) -> bool:
    """The same for people, who are counted by many words and without: "ten workers", "killed ten"."""
    return _has_like(f, figure) or any(
        not PEOPLE.isdisjoint((x.unit, figure.unit)) and relate(x, figure) != "conflict" for x in f.figures
    )


def _looks_back(f: Facets, figure: Figure) -> bool:
    """Whether a length of time says within what something was: "in the past year", "the last two years"."""
    return SPAN.search(f.before(figure.start)) is not None or SPAN.match(figure.text) is not None


def same_informant(a: Facets, b: Facets) -> bool:
    """Whether one informant, or nobody named, counts on both sides."""
    x, y = a.statement.informants[:1], b.statement.informants[:1]
    return x == y or bool(x and y and may_be_one(x[0], y[0]))


def later(a: Facets, b: Facets, x: Figure, y: Figure, *, falling: bool = False) -> Relation:
    """A number that has grown by the later account, of another day or hour, is an update; else a conflict.

    `falling`: a number that may as well have fallen.
    """
    if not (is_hours_earlier(a, b) or is_hours_earlier(b, a)):
        return "conflict"
    earlier, later = (x, y) if is_hours_earlier(a, b) else (y, x)
    return "update" if falling or (value(later) or 0) > (value(earlier) or 0) else "conflict"


def _figure(f: Facets, span: tuple[int, int]) -> Figure:
    return next(figure for figure in f.figures if (figure.start, figure.end) == span)
