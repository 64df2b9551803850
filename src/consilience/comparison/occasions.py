"""When in the day and where something was, as two accounts tell it otherwise, by rule.

A difference is told where both tell one deed and cannot both be right: two times of day, two countries, two
towns far apart. Of two places of which nobody knows whether one lies in the other it is only said that they
may be two (`weigh_occasions`); neither they nor two times of day let informants confirm one another
(`find_apart`).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, product

from consilience.comparison.clocks import Clock, lone_clocks, middle
from consilience.comparison.contrasts import Contrast, days_between
from consilience.comparison.days import is_once
from consilience.comparison.deeds import Deed, told_as_one
from consilience.comparison.facets import names_clash, people_clash
from consilience.comparison.places import (
    Nesting,
    Place,
    are_far_apart,
    are_one,
    are_two_countries,
    is_named,
    lies_in,
    lone_places,
    nestings,
    width,
)
from consilience.comparison.settings import Setting
from consilience.comparison.told import Plain, Told
from consilience.types import Account, Claim, Relation, Weighed

# Of what these tell there are as many times as it was measured: "stood at 40 percent at noon".
STANDING = frozenset({"amount", "average", "measure", "reach", "remain", "stand", "stay", "total"})
VERY_SURE = 0.8  # below it such two times were told of two things wherever they were read in news


def times_of_day(a: Told, b: Told, around: Mapping[Contrast, Setting]) -> Iterator[Plain]:
    """Two times of day of one deed that is done or ahead, on one day as far as both say."""
    if any(contrast.kind == "date" for contrast in around) or names_clash(a.facets, b.facets):
        return
    for x, y in lone_clocks(a.clocks, b.clocks):
        if not (_is_alone(x, a.clocks) and _is_alone(y, b.clocks)):
            continue  # from nine to eleven, or here at nine and there at eleven
        for deed, other in _once(a, b):
            one = told_as_one(deed, other) and deed.verb not in STANDING
            if (x.verb, y.verb) == (deed.end, other.end) and one:
                spans = (x.start, x.end), (y.start, y.end)
                yield Plain("date", _relation(a, b, deed), *spans, (middle(x), middle(y)))


def two_places(a: Told, b: Told, around: Mapping[Contrast, Setting]) -> Iterator[Plain]:
    """Two countries, or two towns far apart, in which one deed was done, or is to be."""
    if any(contrast.kind == "date" for contrast in around) or people_clash(a.facets, b.facets):
        return
    texts = a.facets.statement.text, b.facets.statement.text
    for x, y in lone_places(a.places, b.places, *texts, frozenset()):
        if x.listed or y.listed or not (are_two_countries(x, y) or are_far_apart(x, y)):
            continue
        for deed, other in _once(a, b):
            one = told_as_one(_without(deed, a.places), _without(other, b.places))
            if one and (x.verb, y.verb) == (deed.end, other.end):
                spans = (x.start, x.end), (y.start, y.end)
                yield Plain("place", _relation(a, b, deed), *spans, (x.full, y.full))


def find_apart(
    claims: Sequence[Claim], accounts: Sequence[Account], told: Mapping[str, Told]
) -> frozenset[frozenset[str]]:
    """The pairs of the claims, by the ids of their statements, that tell two times of day or two places.

    `told`: what their statements tell, by id; `accounts` are those that tell it.
    """
    nested = nestings(accounts)
    pairs = {(pair.a, pair.b) for claim in claims for pair in claim.pairs}
    return frozenset(frozenset(pair) for pair in pairs if _are_apart(told[pair[0]], told[pair[1]], nested))


def weigh_occasions(a: Told, b: Told, nested: Set[Nesting], same_fact: float) -> Iterator[Weighed]:
    """Times of day and places that differ in two statements of one fact, and what is known of them.

    `same_fact`: how probable it is that they tell one. From `VERY_SURE` on their only two times are weighed
    whatever their verbs are: "the blast happened at 4:15 a.m.", "the roof came down after six o'clock".
    """
    for x, y in lone_clocks(a.clocks, b.clocks):
        only = len(a.clocks) == len(b.clocks) == 1 and all(c.sure and not c.part for c in (x, y))
        if not x.of & y.of and not (only and same_fact >= VERY_SURE):
            continue
        reason = f"“{x.text}” and “{y.text}” are two times of day; that they are told of one deed is not sure"
        yield Weighed(a.extract((x.start, x.end)), b.extract((y.start, y.end)), reason, doubt=True)
    roles = set[str]()
    for one, other in lone_places(a.places, b.places, a.statement.text, b.statement.text, nested):
        # Of each preposition once, not a list against a list. A town may lie in any country.
        if width(one) == width(other) and one.role not in roles and one.of & other.of:
            roles.add(one.role)
            ends = a.extract((one.start, one.end)), b.extract((other.start, other.end))
            yield Weighed(*ends, _may_differ(one, other), doubt=True)
    for one, other in product(a.places, b.places):
        same = one.role != other.role or one.full == other.full or not one.of & other.of
        if not same and (reason := _fit(one, other, a, b, nested)):
            yield Weighed(a.extract((one.start, one.end)), b.extract((other.start, other.end)), reason)


def _may_differ(x: Place, y: Place) -> str:
    both = f"“{x.text}” and “{y.text}”"
    if are_two_countries(x, y):
        return f"{both} are of two countries; that they are told of one deed is not sure"
    if are_far_apart(x, y):
        return f"{both} are two towns far apart; that they are told of one deed is not sure"
    return f"{both} may be two places; whether one lies in the other is not known"


def _fit(x: Place, y: Place, a: Told, b: Told, nested: Set[Nesting]) -> str:
    """Why two places that are not the same are no two places; "" where nothing says so, or none needs to."""
    if are_one(x, y):
        return "" if width(x) or width(y) else f"“{x.text}” and “{y.text}” have a name in common"
    for inner, outer, there in ((x, y, b), (y, x, a)):
        if lies_in(inner, outer, nested) and not is_named(inner, there.statement.text):
            return f"“{inner.text}” lies in “{outer.text}”, as an account says"
    return ""


def _are_apart(a: Told, b: Told, nested: Set[Nesting]) -> bool:
    texts = a.statement.text, b.statement.text
    two = chain(lone_clocks(a.clocks, b.clocks), lone_places(a.places, b.places, *texts, nested))
    return next(two, None) is not None


def _once(a: Told, b: Told) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of two statements in one state, each once in its own."""
    for x, y in product(a.deeds, b.deeds):
        if x.state == y.state and is_once(x, a) and is_once(y, b):
            yield x, y


def _is_alone(clock: Clock, others: Sequence[Clock]) -> bool:
    """Whether a time of day is the only one of its zone that is told with its verb."""
    return sum((each.verb, each.zone) == (clock.verb, clock.zone) for each in others) == 1


def _relation(a: Told, b: Told, deed: Deed) -> Relation:
    """What lies ahead may be moved; what is done is done."""
    moved = deed.state == "ahead" and days_between(a.facets, b.facets) > 0
    return "update" if moved else "conflict"


def _without(deed: Deed, named: Sequence[Place]) -> Deed:
    """A deed without the places that it is told of."""
    return replace(deed, things=deed.things - {word for each in named for word in each.full.split()})
