"""Which words of each statement of a claim tell what the claim tells.

A statement is a whole sentence, and a sentence may tell several facts. Its clauses are weighed by how much of
them the claim's other accounts tell, in the same words or in words whose vectors are alike; those are kept
that others tell, with what they must not be shown without. Rare words count more, as in the names of claims.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from math import fsum
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.clauses import CONDITIONS, HEDGES, Clauses, clauses, needs
from consilience.comparison.cutting import (
    MOST_PIECES,
    SHORTEST_ASIDE,
    Worded,
    extracts,
    needs_teller,
    only_tells,
    runs,
    tells,
    trim,
    without_dateline,
    words_in,
)
from consilience.comparison.differing import differing
from consilience.comparison.sketch import Sketch
from consilience.types import Claim

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

Likest = Mapping[str, Mapping[str, "Floats"]]
"""By two statements of a claim: how like each word of the second is to the likest of the first."""

UNLIKE = 0.65  # up to this likeness of their vectors one word does not tell what the other tells
JOINING = frozenset({"TO", "IN", "WDT", "WP", "DT", "CC", "PRP$"})  # tags of words that say nothing alone
STAYING = CONDITIONS | HEDGES  # … unless they turn what is said


@dataclass(frozen=True, slots=True)
class _Frame:
    """The words that say who said it, and what is said.

    `passes_on`: they do no more ("said", not "denied"), and what is said is not about him ("I", "he").
    """

    teller: frozenset[int]
    said: frozenset[int]
    passes_on: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """A statement with all that its words are weighed by, whichever claim it stands in."""

    worded: Worded
    clauses: Clauses
    body: frozenset[int]  # its words without a dateline
    needs: Mapping[int, Collection[int]]  # by the head of a clause, the words it must not be shown without
    frames: tuple[_Frame, ...]
    numbers: tuple[int, ...]  # the words that tell something, as follows
    weights: tuple[float, ...]
    stems: "Ints"  # by number
    vectors: "Floats"


def find_parts(
    claims: Iterable[Claim],
    worded: Mapping[str, Worded],
    rare: Mapping[str, float],
    sketches: Sequence[Sketch],
) -> tuple[Claim, ...]:
    """The claims, each with the words of every statement that tell it as `parts`, in order.

    `worded` has the statements by id, `rare` says how much a lemma tells. The words that a difference stands
    on are always in the part; where accounts differ over who said it, who did, too. In a dispute, where
    accounts agree that two parties do not, each sentence tells its party's side as a whole.
    """
    every = tuple(claims)
    rows = {key: of for s in sketches for key, of in _rows(s)}
    stems = {stem: n for n, stem in enumerate(dict.fromkeys(stem for s in sketches for stem in s.stems))}
    beside = _beside(every)
    read = {key: _read(worded[key], rare, stems, *rows[key]) for key in beside}
    likest = {key: _likest(read[key], [read[each] for each in others]) for key, others in beside.items()}
    found = []
    for claim in every:
        members = [read[key] for key in claim.statements]
        parts = (
            tuple(extracts(each.worded, _part(each, shared, claim, members)))
            for each, shared in zip(members, _support(members, likest), strict=True)
        )
        found.append(replace(claim, parts=tuple(parts)))
    return tuple(found)


def _beside(claims: Iterable[Claim]) -> dict[str, dict[str, None]]:
    """For every statement of claims, in order, those that stand in a claim with it, itself among them."""
    found: dict[str, dict[str, None]] = {}
    for claim in claims:
        members = dict.fromkeys(claim.statements)
        for key in claim.statements:
            found.setdefault(key, {}).update(members)
    return found


def _rows(s: Sketch) -> Iterator[tuple[str, tuple[Sketch, tuple[int, int]]]]:
    """By its statements' ids a sketch, and where their words stand among its words."""
    bounds = np.searchsorted(s.statement_of, np.arange(len(s.statements) + 1)).tolist()
    for statement, rows in zip(s.statements, pairwise(bounds), strict=True):
        yield statement.id, (s, rows)


def _read(
    worded: Worded, rare: Mapping[str, float], stems: Mapping[str, int], s: Sketch, rows: tuple[int, int]
) -> _Read:
    """A statement whose words of weight stand in these rows of a sketch's words."""
    first, last = rows
    by_start = {word.start: n for n, word in worded.words.items()}
    numbers = tuple(by_start[start] for start in s.starts[first:last].tolist())
    found = clauses(worded)
    return _Read(
        worded,
        found,
        frozenset(without_dateline(worded, list(worded.words))),
        {head: needs(found, head) for head in found.words},
        tuple(_frames(worded)),
        numbers,
        tuple(rare.get(worded.words[n].lemma, 0.0) for n in numbers),
        np.array([stems[stem] for stem in s.stems[first:last]], dtype=np.intp),
        s.words[first:last],
    )


def _frames(worded: Worded) -> Iterator[_Frame]:
    for each in worded.attributions:
        cue, content = words_in(worded, each.cue), words_in(worded, each.content)
        if content:
            passes_on = only_tells(worded, cue) and not needs_teller(worded, content)
            teller = frozenset((*words_in(worded, each.source), *cue))
            yield _Frame(teller, frozenset(content), passes_on)


def _support(members: Sequence[_Read], likest: Likest) -> list[list[float]]:
    """For the words of each statement, how far the other accounts of the claim tell them, 0 to 1.

    Half of it is what they tell at the mean, half what the one that tells least of it does: a claim is what
    all its accounts tell.
    """
    by_article: dict[str, list[int]] = {}
    for n, each in enumerate(members):
        if each.numbers:
            by_article.setdefault(each.worded.statement.article, []).append(n)
    support = [[0.0] * len(each.numbers) for each in members]
    if len(by_article) < 2:
        return support
    articles = [[members[n] for n in numbers] for numbers in by_article.values()]
    telling = np.clip((_likest_by_article(articles, likest) - UNLIKE) / (1 - UNLIKE), 0, 1)
    words = [sum(len(each.numbers) for each in article) for article in articles]
    own = np.repeat(np.arange(len(articles)), words), np.arange(sum(words))
    telling[own] = 0
    mean = telling.sum(axis=0) / (len(articles) - 1)
    telling[own] = 1
    shared = iter(((mean + telling.min(axis=0)) / 2).tolist())
    for n in (n for numbers in by_article.values() for n in numbers):
        support[n] = list(islice(shared, len(members[n].numbers)))
    return support


def _likest_by_article(articles: Sequence[Sequence[_Read]], likest: Likest) -> "Floats":
    """How like each word of these articles' statements, in order, is to the likest of each article."""
    ids = [[each.worded.statement.id for each in article] for article in articles]
    every = [key for article in ids for key in article]
    return np.stack(
        [
            np.max([np.concatenate([likest[own][key] for key in every]) for own in article], axis=0)
            for article in ids
        ]
    )


def _likest(own: _Read, others: Sequence[_Read]) -> dict[str, "Floats"]:
    """By statement, how like each word is to the likest of `own`: by their vectors, and 1 with one stem."""
    telling = [each for each in others if each.numbers]
    if not own.numbers or not telling:
        return {}
    like: Floats = own.vectors @ np.concatenate([each.vectors for each in telling]).T
    like[own.stems[:, None] == np.concatenate([each.stems for each in telling])] = 1
    ends = np.cumsum([len(each.numbers) for each in telling])
    ids = [each.worded.statement.id for each in telling]
    return dict(zip(ids, np.split(like.max(axis=0), ends[:-1]), strict=True))


def _part(each: _Read, shared: Sequence[float], claim: Claim, members: Sequence[_Read]) -> list[int]:
    """The numbers of the words of a statement that tell the claim, in order; at least one."""
    worded, found = each.worded, each.clauses
    if claim.kind == "dispute":
        return _whole(each)
    differing_words = differing(worded, claim, [member.worded for member in members])
    loose = [] if claim.kind == "attribution" else [frame for frame in each.frames if frame.passes_on]
    tellers = frozenset[int]().union(*(frame.teller for frame in loose))
    chosen = _chosen(each, shared, tellers) | {found.owner[n] for n in differing_words}
    kept = {n for head in chosen for n in found.words[head]}
    if tellers.isdisjoint(chosen):
        kept -= tellers
    kept.update(differing_words, *(each.needs[head] for head in chosen))
    for frame in each.frames:
        if frame not in loose and not kept.isdisjoint(frame.said):
            kept |= frame.teller
    part = trim(worded, _joined(worded, kept & each.body, tellers))
    if part and tells(worded, part):
        return part
    return _whole(each)


def _whole(each: _Read) -> list[int]:
    """A sentence without its dateline."""
    return trim(each.worded, sorted(each.body)) or list(each.worded.words)


def _chosen(read: _Read, shared: Sequence[float], tellers: frozenset[int]) -> set[int]:
    """The heads of the clauses that tell what others tell; none where nothing is told by others.

    Words of `tellers` are not weighed.
    Of all choices it is the one with the best F1: how much of it others tell, and how much of what they tell
    it has. That is always one of those that take the clauses by how much of them is told (Lewis 1995).
    """
    whole: dict[int, float] = {}
    told: dict[int, float] = {}
    for number, weight, share in zip(read.numbers, read.weights, shared, strict=True):
        if number in read.body and number not in tellers:
            head = read.clauses.owner[number]
            whole[head] = whole.get(head, 0.0) + weight
            told[head] = told.get(head, 0.0) + weight * share
    every = fsum(told.values())
    ranked = sorted((head for head in whole if told[head]), key=lambda head: -told[head] / whole[head])
    best, taken, having, size = 0.0, 0, 0.0, 0.0
    for count, head in enumerate(ranked, 1):
        having, size = having + told[head], size + whole[head]
        if 2 * having > best * (size + every):
            best, taken = 2 * having / (size + every), count
    chosen = set(ranked[:taken])
    for head in ranked[:taken]:  # "said on Monday" with what was said
        said = [each for each in whole if _said_in(read, each, head)]
        if said and chosen.isdisjoint(said):
            chosen.add(max(said, key=lambda each: told[each] / (whole[each] or 1)))
    return chosen


def _said_in(read: _Read, clause: int, over: int) -> bool:
    """Whether a clause is what the clause `over` says."""
    word = read.worded.words[clause]
    return word.dep == "ccomp" and read.clauses.owner.get(word.head) == over


def _joined(worded: Worded, kept: Collection[int], tellers: frozenset[int]) -> list[int]:
    """Words in order with what little stands between them, in no more pieces than can be read.

    The words of `tellers`, who said it, are not put in between.
    """
    words = [n for n in worded.words if n in kept and worded.words[n].pos != "PUNCT"]
    gaps = [range(a + 1, b) for a, b in pairwise(words) if b - a > 1]
    open_gaps = []
    filled = set(words)
    for gap in gaps:
        between = [n for n in gap if worded.words[n].pos != "PUNCT"]
        if len(between) < SHORTEST_ASIDE and tellers.isdisjoint(between):
            filled.update(gap)
        else:
            open_gaps.append(gap)
    for gap in sorted(open_gaps, key=len)[: max(0, len(open_gaps) + 1 - MOST_PIECES)]:
        filled.update(gap)
    for run in runs(sorted(filled)):
        if all(worded.words[n].tag in JOINING and worded.words[n].lemma not in STAYING for n in run):
            filled.difference_update(run)
            continue
        filled.update(_tied(worded, run[-1], 1))
        filled.update(_tied(worded, run[0], -1))
    return sorted(filled)


def _tied(worded: Worded, number: int, step: int) -> Iterator[int]:
    """The words on one side of a word that are one with it in print: "Brandt's", "ex-mayor"."""
    while number + step in worded.words:
        here, there = worded.words[number], worded.words[number + step]
        apart = here.end < there.start if step > 0 else there.end < here.start
        if apart or ("PUNCT" in {here.pos, there.pos} and "-" not in {here.text, there.text}):
            return
        number += step
        yield number
