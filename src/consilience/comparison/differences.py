"""Where the statements of a claim differ: agreement, update or conflict, of what kind, and the sides.

What differs is found by rule (plain.py), so that it can be checked at a glance. A regression over the same
contrasts was tried beside the rules: nine of ten pairs that only it found were no difference.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, product

from consilience.calendar import ages_of, came_before
from consilience.comparison import sentences
from consilience.comparison.clocks import middle
from consilience.comparison.contrasts import contrasts
from consilience.comparison.likeness import rarities
from consilience.comparison.measured import by_measures
from consilience.comparison.plain import plain_difference
from consilience.comparison.quantities import TWO_NUMBERS, relate, value
from consilience.comparison.settings import Around, Terms, around, numbered, setting
from consilience.comparison.sketch import Sketch
from consilience.comparison.told import Plain, Told
from consilience.ids import content_id
from consilience.types import Claim, DifferenceKind, Extract, Measure, Pair, Side

# Of several plain differences of one claim, the first of these kinds is told.
TOLD_FIRST: tuple[DifferenceKind, ...] = (
    "number", "date", "place", "polarity", "attribution", "state", "actor", "wording",
)  # fmt: skip

SHORTEST_TELLING = 5  # words; less is a scrap of a headline or of a table
# Where a state stands among those that a deed goes through.
_STATES: Mapping[object, int] = {"ahead": 0, "going": 1, "done": 2, "off": 3}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a statement stands: its account's sketch, its number there, and its facets."""

    sketch: Sketch
    number: int
    told: Told


def find_differences(
    claims: Sequence[Claim],
    sketches: Sequence[Sketch],
    told: Mapping[str, Told],
    measures: Sequence[Measure] = (),
) -> tuple[Claim, ...]:
    """The same claims, each with its relation, kind, sides and reason.

    The statements of the claims are those of the sketches; `told`: what these tell, by their ids;
    `measures`: of the same sketches. A claim with conflicts and updates becomes two.
    """
    places = _places(sketches, told)
    pairs = {(p.a, p.b): p for claim in claims for p in claim.pairs}.values()
    plain = dict(by_measures(pairs, told, measures))
    plain |= dict(_plain(pairs, places, numbered(rarities(sketches))))
    settled: list[Claim] = []
    shown: set[Pair] = set()  # a pair that stands in several claims is shown to differ in the first
    spelt: set[frozenset[str]] = set()  # and so is a name: it would come again in every claim
    for claim in claims:
        differing = {pair: plain[pair] for pair in claim.pairs if pair in plain}
        spellings = {pair: _spelling(pair, found, places) for pair, found in differing.items()}
        new = {pair: found for pair, found in differing.items() if spellings[pair] not in spelt}
        if new.keys() - shown:
            settled += [
                _settle(each, found, places) for each, found in _by_relation(claim, new, shown, places)
            ]
        else:
            settled.append(claim)
        shown.update(new)
        spelt.update(each for each in spellings.values() if each)
    return _of_one_relation(settled)


def _of_one_relation(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, an update of numbers made a conflict where others set the same numbers in conflict.

    What a third account still tells when the second has another number has not changed.
    """
    opposed = {_numbers(claim) for claim in claims if claim.relation == "conflict"} - {frozenset()}
    return tuple(
        replace(
            claim,
            relation="conflict",
            reason=sentences.conflict("number", [side.says[0].text for side in claim.sides]),
        )
        if claim.relation == "update" and _numbers(claim) in opposed
        else claim
        for claim in claims
    )


def _numbers(claim: Claim) -> frozenset[str]:
    """The words of the sides of a difference in number, however many accounts have them."""
    if claim.kind != "number":
        return frozenset()
    return frozenset(side.says[0].text.lower() for side in claim.sides)


def _spelling(pair: Pair, plain: Plain, places: Mapping[str, _Place]) -> frozenset[str]:
    """The words that two spellings of a name do not share; empty where it is not a name that differs."""
    if not plain.spelling:
        return frozenset()
    x, y = (
        set(_extract(places[end], span).text.lower().split())
        for end, span in ((pair.a, plain.a), (pair.b, plain.b))
    )
    return frozenset(x ^ y) if len(x) == len(y) else frozenset(x | y)


def _places(sketches: Sequence[Sketch], told: Mapping[str, Told]) -> dict[str, _Place]:
    return {
        statement.id: _Place(each, number, told[statement.id])
        for each in sketches
        for number, statement in enumerate(each.statements)
    }


def _plain(pairs: Iterable[Pair], places: Mapping[str, _Place], terms: Terms) -> Iterator[tuple[Pair, Plain]]:
    """The pairs that differ plainly, with how."""

    @cache
    def around_in(statement: str, span: tuple[int, int]) -> Around:
        return around(places[statement].sketch, places[statement].number, span, terms)

    for pair in pairs:
        a, b = places[pair.a].told, places[pair.b].told
        found = {
            contrast: setting(around_in(pair.a, contrast.a), around_in(pair.b, contrast.b))
            for contrast in contrasts(a.facets, b.facets)
        }
        plain = plain_difference(a, b, pair.score, found)
        if plain is not None:
            yield pair, plain


def _by_relation(
    claim: Claim, found: Mapping[Pair, Plain], shown: Set[Pair], places: Mapping[str, _Place]
) -> Iterator[tuple[Claim, Mapping[Pair, Plain]]]:
    """The claim with its conflicts or its updates; a further claim for each of several such.

    Not where an earlier claim has `shown` all of these.
    """
    groups: dict[tuple[bool, str, str], dict[Pair, Plain]] = {}
    for pair, plain in _with_undated(found, places).items():
        groups.setdefault((plain.relation == "update", plain.of, plain.manner), {})[pair] = plain
    (_, first), *others = sorted(groups.items(), key=lambda group: group[0])
    yield claim, first
    for (_, *what), each in others:
        if each.keys() - shown:
            ends = {end for pair in each for end in (pair.a, pair.b)}
            members = tuple(s for s in claim.statements if s in ends)
            gist = claim.gist if claim.gist in ends else members[0]
            pairs = tuple(pair for pair in claim.pairs if pair.a in ends and pair.b in ends)
            relation = next(iter(each.values())).relation
            own = content_id("claim", *filter(None, (relation, *what)), *members)
            yield replace(claim, id=own, gist=gist, statements=members, pairs=pairs), each


def _with_undated(found: Mapping[Pair, Plain], places: Mapping[str, _Place]) -> dict[Pair, Plain]:
    """The differences, conflicts with a later state made updates where the other account bears no date.

    What a dated account gives as later than another need not have held when an undated one was written.
    """
    days = {pair: [places[end].told.facets.published for end in (pair.a, pair.b)] for pair in found}
    newer = {
        plain.versions[came_before(*days[pair])]
        for pair, plain in found.items()
        if plain.relation == "update" and all(days[pair])
    } - {None}
    return {
        pair: replace(plain, relation="update")
        if newer.intersection(plain.versions) and not all(days[pair])
        else plain
        for pair, plain in found.items()
    }


def _settle(claim: Claim, found: Mapping[Pair, Plain], places: Mapping[str, _Place]) -> Claim:
    """The claim with as many sides as it has versions."""
    _, first = min(found.items(), key=lambda item: TOLD_FIRST.index(item[1].kind))
    words: dict[str, Extract] = {}
    version: dict[str, object] = {}  # the number, days or state that a statement gives, else its words
    for pair, plain in found.items():
        if plain.kind == first.kind:
            for statement, span, same in zip(
                (pair.a, pair.b), (plain.a, plain.b), plain.versions, strict=True
            ):
                words.setdefault(statement, _extract(places[statement], span))
                two = _two_numbers(places[statement], span)
                said = same if two is None else two
                version.setdefault(statement, words[statement].text.lower() if said is None else said)
    for statement in claim.statements:
        held = {} if statement in version else _held(places[statement], version, words)
        if len(held) == 1:  # who has the words of two versions stands on no side
            version[statement], words[statement] = next(iter(held.items()))
    if first.spelling:
        version = _in_full(version)
    if first.relation == "conflict":  # of an update the bound of the earlier day is the earlier state
        version = _without_open(version, words, places)
    # In the order of the accounts, not of the pairs, which go by how sure they are.
    versions = dict.fromkeys(version[s] for s in claim.statements if s in version)
    sides = [[s for s in claim.statements if version.get(s) == each] for each in versions]
    if first.relation == "update":  # as the event went: by the accounts' days, then by the states they tell
        sides.sort(key=lambda side: _STATES.get(version[side[0]], 0))
        sides = _by_age(sides, places)
    if len(sides) < 2:  # a full name and its short forms are one version
        return claim
    spoken = [min(side, key=lambda each: _length(places[each])) for side in sides]
    return replace(
        claim,
        relation=first.relation,
        kind=first.kind,
        sides=tuple(
            Side(tuple(side), _said(side, one, words)) for side, one in zip(sides, spoken, strict=True)
        ),
        reason=_plain_reason(first, [words[one] for one in spoken], [places[one] for one in spoken]),
    )


def _said(side: Sequence[str], clearest: str, words: Mapping[str, Extract]) -> tuple[Extract, ...]:
    """The words of every statement of a side, its clearest statement's first."""
    return words[clearest], *(words[each] for each in side if each != clearest)


def _by_age(sides: Sequence[list[str]], places: Mapping[str, _Place]) -> list[list[str]]:
    """The sides in the order of the newest account on each, those without a day first."""
    newest = [_newest(side, places) for side in sides]
    if sum(each is not None for each in newest) < 2:
        return [*sides]
    ages = ages_of(newest)
    return [sides[n] for n in sorted(range(len(sides)), key=lambda n: ages[n])]


def _newest(side: Sequence[str], places: Mapping[str, _Place]) -> str | None:
    """The date of the newest account on a side; None where none of them bears one."""
    dates = [each for one in side if (each := places[one].told.facets.published)]
    return max(zip(ages_of(dates), dates, strict=True))[1] if dates else None


def _length(place: _Place) -> tuple[bool, int]:
    """How long a statement is: the shortest of a side tells it most clearly, if it is no scrap."""
    text = place.told.facets.statement.text
    return len(text.split()) < SHORTEST_TELLING, len(text)


def _two_numbers(place: _Place, span: tuple[int, int]) -> str | None:
    """Both numbers of a vote or a score, which no one value stands for: 2-1 and 3-0 have one middle.

    Who lost 1-2 lost 2-1; None of other words.
    """
    figures = place.told.facets.figures
    two = next((f for f in figures if (f.start, f.end) == span and f.kind in TWO_NUMBERS), None)
    return None if two is None else f"{two.high or 0:g}-{two.low or 0:g}"


def _held(
    place: _Place, version: Mapping[str, object], words: Mapping[str, Extract]
) -> dict[object, Extract]:
    """The versions that a statement which no rule set against another has too, by number, hour or words."""
    statement = place.told.facets.statement
    found: dict[object, Extract] = {}
    for other, each in version.items():
        if isinstance(each, float):
            last = words[other].text.split()[-1]  # what is counted, or in what: "14 people", "9 percent"
            figures = (f for f in place.told.facets.figures if value(f) == each and f.text.endswith(last))
            spans = [(f.start, f.end) for f in figures]
        else:
            said = re.finditer(rf"\b{re.escape(words[other].text)}\b", statement.text, re.IGNORECASE)
            spans = [(statement.start + m.start(), statement.start + m.end()) for m in said]
            spans += [(clock.start, clock.end) for clock in place.told.clocks if middle(clock) == each]
        if spans:
            found.setdefault(each, _extract(place, spans[0]))
    return found


def _without_open(
    version: Mapping[str, object], words: Mapping[str, Extract], places: Mapping[str, _Place]
) -> dict[str, object]:
    """The versions without bounds that leave room for another one, where some account gives theirs exactly.

    "At least seven" stands for ten as well as for seven, and so on neither side.
    """
    figures = {
        each: [f for f in places[each].told.facets.figures if f.start < said.end and said.start < f.end]
        for each, said in words.items()
    }

    def is_open(statement: str) -> bool:
        others = (figures[each] for each in version if version[each] != version[statement])
        bounds = [figure for figure in figures[statement] if figure.low is None or figure.high is None]
        return any(relate(x, y) != "conflict" for x, y in product(bounds, chain.from_iterable(others)))

    exact = {version[each] for each in version if not is_open(each)}
    return {each: said for each, said in version.items() if said not in exact or not is_open(each)}


def _in_full(version: Mapping[str, object]) -> dict[str, object]:
    """Versions of a name, short ones taken for full ones: "Holt" is no other spelling of "Ana Holt"."""
    full = [
        name
        for name in version.values()
        if not any(set(str(name).split()) < set(str(other).split()) for other in version.values())
    ]
    return {
        statement: next((each for each in full if set(str(name).split()) <= set(str(each).split())), name)
        for statement, name in version.items()
    }


def _plain_reason(first: Plain, words: Sequence[Extract], places: Sequence[_Place]) -> str:
    said = _distinct(words, places)
    if first.relation == "update":
        ages = ages_of([place.told.facets.published for place in places])
        in_order = sorted(ages) == [*range(len(places))]
        ordered = [each for _, each in sorted(zip(ages, said, strict=True))] if in_order else said
        return sentences.update(ordered, in_order=in_order)
    if first.manner == "contrary":
        return sentences.contrary(said)
    if first.manner == "exchanged":
        return sentences.exchanged(said)
    if first.manner == "quoted":
        return sentences.misquoted(said)
    return sentences.spelling(said) if first.spelling else sentences.conflict(first.kind, said)


def _distinct(words: Sequence[Extract], places: Sequence[_Place]) -> list[str]:
    """The words of the sides; where two are the same ("Monday"), with the day that each means."""
    texts = [each.text for each in words]
    if len({text.lower() for text in texts}) == len(texts):
        return texts
    days = ({(t.start, t.end): t.earliest for t in place.told.facets.times} for place in places)
    meant = [there.get((each.start, each.end)) for each, there in zip(words, days, strict=True)]
    return [f"{text} ({day})" if day else text for text, day in zip(texts, meant, strict=True)]


def _extract(place: _Place, span: tuple[int, int]) -> Extract:
    article = place.sketch.account.article
    return Extract(article.id, span[0], span[1], article.text[span[0] : span[1]])
