"""Where the statements of a claim differ: agreement, update or conflict, of what kind, and the sides.

A plain difference is found by rule (plain.py). What no rule finds is judged by a regression trained on
marked events, over the pair's contrasts and their settings. It says whether the pair is opposed, and whether
by a conflict or an update; the kind, the words of both sides and the reason come from the contrast that fits
its setting best. Most of what only the regression finds is no difference: it is marked doubtful.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from consilience.comparison import sentences
from consilience.comparison.acts import acts
from consilience.comparison.contrasts import Contrast, agreements, contrasts, days_between
from consilience.comparison.deeds import deeds
from consilience.comparison.facets import Facets, facets
from consilience.comparison.judge import judge_by_regression
from consilience.comparison.likeness import rarities
from consilience.comparison.plain import Plain, Told, plain_difference
from consilience.comparison.settings import Setting, lone_words, setting
from consilience.comparison.sketch import Sketch
from consilience.comparison.tolls import tolls
from consilience.ids import content_id
from consilience.types import Claim, DifferenceKind, Extract, Pair, Relation, Side

Contrasts = Sequence[tuple[Contrast, Setting]]

KINDS: tuple[DifferenceKind, ...] = ("number", "date", "place", "wording", "actor", "polarity", "state")
TELLING: tuple[DifferenceKind, ...] = ("number", "date", "place", "wording", "polarity", "state")
FULL_SETTING = 20.0  # a setting of this weight (about three rare words) is enough to trust its likeness
NONE = -1.0  # a measure that has nothing to measure
# Of several plain differences of one claim, the first of these kinds is told.
RANKS: tuple[DifferenceKind, ...] = ("number", "date", "attribution", "state", "wording")


@dataclass(frozen=True, slots=True)
class Opposed:
    """A pair of statements that the judge takes to differ."""

    pair: Pair
    score: float
    relation: Relation
    contrast: Contrast | None  # the one that fits best; its `a` belongs to the statement `pair.a`


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a statement stands: its account's sketch, its number there, and its facets."""

    sketch: Sketch
    number: int
    told: Told

    @property
    def facets(self) -> Facets:
        return self.told.facets


def find_differences(
    claims: Sequence[Claim], sketches: Sequence[Sketch], *, threshold: float
) -> tuple[Claim, ...]:
    """The same claims, each with its relation, kind, sides and reason.

    A pair is taken to differ where the judge gives that at least `threshold` (a probability). The statements
    of the claims are those of the sketches.
    """
    places = _places(sketches)
    pairs = list({(p.a, p.b): p for claim in claims for p in claim.pairs}.values())
    rarity = rarities(sketches)
    opposed = {pair: _contrasts(pair, places, rarity) for pair in pairs}
    plain = dict(_plain(opposed, places))
    judged = {o.pair: o for o in _judge(opposed, places, threshold)}
    settled = []
    told: set[Pair] = set()  # a pair that stands in several claims is shown to differ in the first
    for claim in claims:
        fresh = [pair for pair in claim.pairs if pair not in told]
        plainly = {pair: plain[pair] for pair in claim.pairs if pair in plain}
        otherwise = [judged[pair] for pair in fresh if pair in judged and pair not in plain]
        told.update(plainly, (o.pair for o in otherwise))
        if plainly.keys() & set(fresh):
            settled += [_settle_plainly(each, found, places) for each, found in _by_relation(claim, plainly)]
        else:
            settled.append(_settle(claim, otherwise, places, rarity) if otherwise else claim)
    return tuple(settled)


def measured(
    pairs: Iterable[Pair], sketches: Sequence[Sketch]
) -> list[tuple[Pair, dict[str, float], Contrast | None]]:
    """Every pair with the measures its judge reads and the contrast that fits its setting best."""
    places, rarity = _places(sketches), rarities(sketches)
    return [(pair, *_measures(pair, places, _contrasts(pair, places, rarity))) for pair in pairs]


def _places(sketches: Sequence[Sketch]) -> dict[str, _Place]:
    places = {}
    for each in sketches:
        found = facets(each.account, each.statements)
        led, counted, told = acts(each.account), tolls(each.account), deeds(each.account)
        for number, statement in enumerate(each.statements):
            quotes = tuple(
                q for q in each.account.analysis.quotes if q.start < statement.end and q.end > statement.start
            )
            places[statement.id] = _Place(
                each, number, Told(found[statement.id], led[number], counted[number], quotes, told[number])
            )
    return places


def _contrasts(pair: Pair, places: Mapping[str, _Place], rarity: dict[str, float]) -> Contrasts:
    """The contrasts of a pair, the most telling first, each with its setting."""
    a, b = places[pair.a], places[pair.b]
    return tuple(
        (contrast, setting(a.sketch, b.sketch, (a.number, b.number), contrast, rarity))
        for contrast in contrasts(a.facets, b.facets)
    )


def _plain(opposed: Mapping[Pair, Contrasts], places: Mapping[str, _Place]) -> Iterator[tuple[Pair, Plain]]:
    """The pairs that differ plainly, with how."""
    for pair, found in opposed.items():
        a, b = places[pair.a], places[pair.b]
        plain = plain_difference(a.told, b.told, pair.score, dict(found))
        if plain is not None:
            yield pair, plain


def _judge(
    opposed: Mapping[Pair, Contrasts], places: Mapping[str, _Place], threshold: float
) -> list[Opposed]:
    if not opposed:
        return []
    rows = [_measures(pair, places, found) for pair, found in opposed.items()]
    table = np.array([list(values.values()) for values, _ in rows], dtype=np.float32)
    scores = judge_by_regression("differences", list(rows[0][0]), table)
    return [
        Opposed(pair, float(1 - same), _relation(conflict, update, values["days"], contrast), contrast)
        for pair, (values, contrast), (same, conflict, update) in zip(opposed, rows, scores, strict=True)
        if 1 - same >= threshold
    ]


def _relation(conflict: float, update: float, days: float, contrast: Contrast | None) -> Relation:
    """An update needs a sign that time has passed: accounts of two days, or a verb that has moved on."""
    moved_on = days > 0 or (contrast is not None and contrast.kind == "state")
    return "update" if update > conflict and moved_on else "conflict"


def _measures(
    pair: Pair, places: Mapping[str, _Place], found: Contrasts
) -> tuple[dict[str, float], Contrast | None]:
    a, b = places[pair.a].facets, places[pair.b].facets
    values: dict[str, float] = {"same_fact": pair.score}
    for kind in KINDS:
        values |= _of_kind(kind, [(c, s) for c, s in found if c.kind == kind])
    values["fit"] = max(values[f"{kind}_fit"] for kind in TELLING)
    values |= {f"same_{what}": float(count) for what, count in agreements(a, b).items()}
    for what, counts in (
        ("figures", (len(a.figures), len(b.figures))),
        ("times", (len(a.times), len(b.times))),
        ("negatives", (a.negatives, b.negatives)),
    ):
        values[f"{what}_low"], values[f"{what}_high"] = float(min(counts)), float(max(counts))
    values["ahead"] = float(sum(any(v.state == "ahead" for v in f.verbs) for f in (a, b)))
    values["days"] = days_between(a, b)
    values["speakers"] = _same_people(a.speakers, b.speakers)
    values["informants"] = _same_people(_informants(a), _informants(b))
    values["shared_words"] = float(len(a.nouns & b.nouns))
    best = max(found, key=lambda f: _fit(*f), default=None)
    return values, best[0] if best else None


def _of_kind(kind: str, found: Sequence[tuple[Contrast, Setting]]) -> dict[str, float]:
    """The measures of a pair's contrasts of one kind: of the one that fits best, and how many there are."""
    names = ("fit", "weight", "clause", "rest", "whole", "words")
    values = [NONE] * len(names)
    if found:
        contrast, around = max(found, key=lambda f: _fit(*f))
        values = [
            *(_fit(contrast, around), contrast.weight),
            *(around.clause, around.weight, around.whole, around.words),
        ]
    return {f"{kind}_{n}": v for n, v in zip(names, values, strict=True)} | {
        f"{kind}_count": float(len(found))
    }


def _fit(contrast: Contrast, around: Setting) -> float:
    return contrast.weight * around.clause * min(1.0, around.weight / FULL_SETTING)


def _informants(f: Facets) -> frozenset[str]:
    return frozenset(name.split()[-1].lower() for name in f.statement.informants[:1])


def _same_people(a: frozenset[str], b: frozenset[str]) -> float:
    """-1 where neither side names anyone, 0 where one does, 1 where they name others, 2 where the same."""
    if not a or not b:
        return 0.0 if a or b else NONE
    return 2.0 if a & b else 1.0


def _settle(
    claim: Claim, opposed: Sequence[Opposed], places: Mapping[str, _Place], rarity: dict[str, float]
) -> Claim:
    """The claim with its sides, from the pairs of it that are opposed (at least one).

    It stays as it is where the two sides have the very same words: nothing could be shown to differ.
    """
    first = max(opposed, key=lambda o: (o.score, o.pair.a, o.pair.b))
    sides = _sides(claim.statements, first, {frozenset((o.pair.a, o.pair.b)) for o in opposed})
    a, b = places[first.pair.a], places[first.pair.b]
    kind, words = _told(first, a, b, rarity)
    said = _distinct(words, (a, b))
    if len({each.casefold() for each in said}) == 1:
        return claim
    if first.contrast is None and kind != "attribution":
        reason = sentences.apart(said)
    elif first.relation == "update":
        reason = sentences.update(said, in_order=False)
    else:
        reason = sentences.conflict(kind, said)
    return replace(
        claim,
        relation=first.relation,
        kind=kind,
        sides=tuple(Side(tuple(side), (each,)) for side, each in zip(sides, words, strict=True)),
        reason=sentences.likelihood(reason, first.score),
        doubtful=True,
    )


def _by_relation(claim: Claim, found: Mapping[Pair, Plain]) -> Iterator[tuple[Claim, Mapping[Pair, Plain]]]:
    """The claim with its conflicts or its updates; where it has both, a second claim for the updates."""
    conflicts = {pair: plain for pair, plain in found.items() if plain.relation == "conflict"}
    updates = {pair: plain for pair, plain in found.items() if plain.relation == "update"}
    yield claim, conflicts or updates
    if conflicts and updates:
        ends = {end for pair in updates for end in (pair.a, pair.b)}
        members = tuple(s for s in claim.statements if s in ends)
        gist = claim.gist if claim.gist in ends else members[0]
        pairs = tuple(pair for pair in claim.pairs if pair.a in ends and pair.b in ends)
        update = content_id("claim", "update", *members)
        yield replace(claim, id=update, gist=gist, statements=members, pairs=pairs), updates


def _settle_plainly(claim: Claim, found: Mapping[Pair, Plain], places: Mapping[str, _Place]) -> Claim:
    """The claim with as many sides as it has versions."""
    _, first = min(found.items(), key=lambda item: RANKS.index(item[1].kind))
    words: dict[str, Extract] = {}
    version: dict[str, object] = {}  # the number that a statement gives, else its words
    for pair, plain in found.items():
        if plain.kind == first.kind:
            for statement, span, number in zip(
                (pair.a, pair.b), (plain.a, plain.b), plain.numbers, strict=True
            ):
                words.setdefault(statement, _extract(places[statement], span))
                version.setdefault(statement, number or words[statement].text.lower())
    if first.kind == "wording":
        version = _in_full(version)
    sides = [
        [s for s in claim.statements if version.get(s) == each] for each in dict.fromkeys(version.values())
    ]
    return replace(
        claim,
        relation=first.relation,
        kind=first.kind,
        sides=tuple(Side(tuple(side), (words[side[0]],)) for side in sides),
        reason=_plain_reason(first, [words[side[0]] for side in sides], [places[side[0]] for side in sides]),
    )


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
        days = [place.facets.published or "" for place in places]
        in_order = all(days) and len(set(days)) == len(days)
        ordered = [each for _, each in sorted(zip(days, said, strict=True))] if in_order else said
        return sentences.update(ordered, in_order=in_order)
    return sentences.spelling(said) if first.kind == "wording" else sentences.conflict(first.kind, said)


def _distinct(words: Sequence[Extract], places: Sequence[_Place]) -> list[str]:
    """The words of the sides; where two are the same ("Monday"), with the day that each means."""
    texts = [each.text for each in words]
    if len({text.lower() for text in texts}) == len(texts):
        return texts
    meant = [
        next((t.earliest for t in place.facets.times if (t.start, t.end) == (each.start, each.end)), None)
        for each, place in zip(words, places, strict=True)
    ]
    return [f"{text} ({day})" if day else text for text, day in zip(texts, meant, strict=True)]


def _told(
    first: Opposed, a: _Place, b: _Place, rarity: dict[str, float]
) -> tuple[DifferenceKind, tuple[Extract, Extract]]:
    """The kind of a difference, and the words of both sides."""
    credited = (_credited(a), _credited(b))
    if first.relation == "conflict" and _credits_differ(a, b, first.contrast) and credited[0] and credited[1]:
        return "attribution", (credited[0], credited[1])
    if first.contrast is None:
        other: DifferenceKind = "state" if first.relation == "update" else "wording"
        return other, (_lone(a, b, rarity), _lone(b, a, rarity))
    kind = first.contrast.kind
    return kind, (_extract(a, first.contrast.a), _extract(b, first.contrast.b))


def _sides(
    statements: Sequence[str], first: Opposed, opposed: set[frozenset[str]]
) -> tuple[list[str], list[str]]:
    """Two sides around the pair that differs most; who is opposed to neither or to both is on none."""
    a, b = first.pair.a, first.pair.b
    sides = ([a], [b])
    for other in statements:
        if other in (a, b):
            continue
        to_a, to_b = frozenset((other, a)) in opposed, frozenset((other, b)) in opposed
        if to_a != to_b:
            sides[1 if to_a else 0].append(other)
    return sides


def _credits_differ(a: _Place, b: _Place, contrast: Contrast | None) -> bool:
    """Whether two statements go back to two informants, and no other words tell them apart better."""
    telling = contrast is not None and contrast.kind in {"number", "date", "wording", "polarity"}
    return not telling and _same_people(_informants(a.facets), _informants(b.facets)) == 1.0


def _credited(place: _Place) -> Extract | None:
    """Where a statement names its informant; None where it names none itself."""
    statement = place.facets.statement
    name = statement.informants[0] if statement.informants else ""
    for words in (name, name.split()[-1] if name else ""):
        at = statement.text.find(words) if words else -1
        if at >= 0:
            return _extract(place, (statement.start + at, statement.start + at + len(words)))
    return None


def _extract(place: _Place, span: tuple[int, int]) -> Extract:
    article = place.sketch.account.article
    return Extract(article.id, span[0], span[1], article.text[span[0] : span[1]])


def _lone(place: _Place, other: _Place, rarity: dict[str, float]) -> Extract:
    """What only this side tells; the whole statement where nothing stands out."""
    statement = place.facets.statement
    span = lone_words(place.sketch, place.number, other.sketch, other.number, rarity)
    return _extract(place, span or (statement.start, statement.end))
