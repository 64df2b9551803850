"""The marked events as training data: their accounts, statements and what the marks say of each pair."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from consilience.comparison.sketch import Sketch, make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article, Statement

Marked = tuple[str, str]  # ids of two marked sentences of different articles, in order
CONFLICT, UPDATE = 1, 2  # classes of an opposed pair; 0 is none
FURTHER = Path(__file__).parent / "marks/events.jsonl"  # see marks/README.md


@dataclass(frozen=True)
class Event:
    name: str
    sketches: tuple[Sketch, ...]
    sentences: dict[str, frozenset[str]]  # statement id -> ids of the marked sentences it covers
    same_fact: frozenset[Marked]
    opposed: dict[Marked, int]  # CONFLICT or UPDATE


def read_events(bench: Path) -> list[Event]:
    """Every event of BENCH/events with its marks in BENCH/gold, analysed as in use."""
    return [
        _event(path, json.loads((bench / "events" / path.name).read_text()))
        for path in sorted((bench / "gold").glob("*.json"))
    ]


def _event(path: Path, event: dict[str, Any]) -> Event:
    articles = [
        Article(a["id"], a["text"], a["title"] or None, a["outlet"], a["url"] or None, a["date"] or None)
        for a in event["articles"]
    ]
    read = tuple(accounts(articles))
    statements = tuple(s for account in read for s in make_statements(account))
    marked = {a["id"]: a["sentences"] for a in event["articles"]}
    gold = json.loads(path.read_text())
    return Event(
        path.stem,
        make_sketches(read, statements),
        {s.id: _covered(s, marked[s.article]) for s in statements},
        frozenset(pair for claim in gold["claims"] for pair in _across([claim["mentions"]])),
        dict(_opposed(gold)),
    )


def read_further(bench: Path) -> list[Event]:
    """The events that marks/events.jsonl marks in BENCH/stories, read as the others are.

    A marked sentence's id is "ARTICLE:START". These marks link more freely than the bench's own: they are
    examples to learn from beside those, and never a measure.
    """
    articles = {}
    with (bench / "stories" / "articles.jsonl").open() as lines:
        for a in map(json.loads, lines):
            articles[a["id"]] = Article(
                a["id"], a["text"], a["title"] or None, a["outlet"], a["url"] or None, a["published"] or None
            )
    return [_further(json.loads(line), articles) for line in FURTHER.read_text().splitlines()]


def _further(event: dict[str, Any], articles: dict[str, Article]) -> Event:
    names = event["articles"]
    read = tuple(accounts(articles[name] for name in names))
    statements = tuple(s for account in read for s in make_statements(account))
    marked: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in names}

    def known(mentions: Sequence[Sequence[int]]) -> list[str]:
        for number, start, end in mentions:
            sentence = f"{names[number]}:{start}"
            marked[names[number]][sentence] = {"id": sentence, "start": start, "end": end}
        return [f"{names[number]}:{start}" for number, start, _ in mentions]

    claims = [
        {
            "relation": claim["relation"],
            "mentions": known(claim["mentions"]),
            "conflict": {"sides": [{"mentions": known(side)} for side in claim.get("sides", ())]},
        }
        for claim in event["claims"]
    ]
    return Event(
        event["event"],
        make_sketches(read, statements),
        {s.id: _covered(s, list(marked[s.article].values())) for s in statements},
        frozenset(pair for claim in claims for pair in _across([claim["mentions"]])),
        dict(_opposed({"claims": claims})),
    )


def _covered(statement: Statement, sentences: Sequence[dict[str, Any]]) -> frozenset[str]:
    """The marked sentences that a statement covers by at least half of either, as the bench counts."""

    def covers(s: dict[str, Any]) -> bool:
        overlap = min(statement.end, s["end"]) - max(statement.start, s["start"])
        return bool(
            overlap > 0 and overlap * 2 >= min(statement.end - statement.start, s["end"] - s["start"])
        )

    return frozenset(s["id"] for s in sentences if covers(s))


def _across(groups: Sequence[Sequence[str]]) -> Iterator[Marked]:
    """Pairs of different articles: within the one group, or between two."""
    pairs = combinations(groups[0], 2) if len(groups) == 1 else ((x, y) for x in groups[0] for y in groups[1])
    for x, y in pairs:
        if x.split(":")[0] != y.split(":")[0]:
            yield (x, y) if x < y else (y, x)


def _opposed(gold: dict[str, Any]) -> Iterator[tuple[Marked, int]]:
    for claim in gold["claims"]:
        if claim["relation"] != "agree":
            for x, y in combinations(claim["conflict"]["sides"], 2):
                for pair in _across([x["mentions"], y["mentions"]]):
                    yield pair, UPDATE if claim["relation"] == "update" else CONFLICT


def marked_pairs(event: Event, a: str, b: str) -> list[Marked]:
    """The pairs of marked sentences that two statements stand for."""
    return list(_across([sorted(event.sentences[a]), sorted(event.sentences[b])]))


def folds(count: int, number: int) -> np.ndarray:
    """For each of `count` events the fold, of `number`, that holds it out."""
    fold = np.empty(count, dtype=int)
    for place, event in enumerate(np.random.default_rng(0).permutation(count)):
        fold[event] = place % number
    return fold


def f1(found: set[Any], true: set[Any]) -> tuple[float, float, float]:
    """F1, precision and recall."""
    hit = len(found & true)
    return 2 * hit / max(len(found) + len(true), 1), hit / max(len(found), 1), hit / max(len(true), 1)
