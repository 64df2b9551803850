"""Train src/consilience/weights/pairs.txt: do two statements of different accounts tell the same fact?

Run: python training/pairs.py BENCH [--out src/consilience/weights] [--folds 5]

BENCH holds events/ and gold/ as its FORMAT.md says. Each event is parsed and analysed by the pipeline as it
will be in use, so that the measures in training are the measures at run time. Scores are cross-validated
with whole events held out; the shipped trees are grown on all events.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import lightgbm
import numpy as np

from consilience.comparison.pairs import compared
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Account, Article, Statement

SEED = 1
TREES = 500
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.025,
    "num_leaves": 31,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "num_threads": 1,
    "deterministic": True,
    "seed": SEED,
    "verbose": -1,
}
Marked = tuple[str, str]  # ids of two marked sentences, in order


@dataclass(frozen=True)
class Event:
    name: str
    accounts: tuple[Account, ...]
    statements: tuple[Statement, ...]
    sentences: dict[str, frozenset[str]]  # statement id -> ids of the marked sentences it covers
    gold: dict


def read_events(bench: Path) -> Iterator[Event]:
    for path in sorted((bench / "gold").glob("*.json")):
        event = json.loads((bench / "events" / path.name).read_text())
        articles = [
            Article(a["id"], a["text"], a["title"] or None, a["outlet"], a["url"] or None, a["date"] or None)
            for a in event["articles"]
        ]
        read = tuple(accounts(articles))
        statements = tuple(s for account in read for s in make_statements(account))
        marked = {a["id"]: a["sentences"] for a in event["articles"]}
        sentences = {s.id: _covered(s, marked[s.article]) for s in statements}
        yield Event(path.stem, read, statements, sentences, json.loads(path.read_text()))


def _covered(statement: Statement, sentences: Sequence[dict]) -> frozenset[str]:
    """The marked sentences that a statement covers by at least half of either, as the bench counts."""

    def covers(s: dict) -> bool:
        overlap = min(statement.end, s["end"]) - max(statement.start, s["start"])
        return overlap > 0 and overlap * 2 >= min(statement.end - statement.start, s["end"] - s["start"])

    return frozenset(s["id"] for s in sentences if covers(s))


def same_fact(gold: dict) -> set[Marked]:
    """Marked sentences of different articles that stand in one claim."""
    return {
        pair
        for claim in gold["claims"]
        for pair in combinations(sorted(claim["mentions"]), 2)
        if pair[0].split(":")[0] != pair[1].split(":")[0]
    }


def marked_pairs(event: Event, a: Statement, b: Statement) -> Iterator[Marked]:
    for x in event.sentences[a.id]:
        for y in event.sentences[b.id]:
            yield (x, y) if x < y else (y, x)


@dataclass(frozen=True)
class Table:
    names: tuple[str, ...]
    rows: np.ndarray
    labels: np.ndarray
    event: np.ndarray
    marked: list[list[Marked]]  # for each row, the marked pairs it stands for


def tabulate(events: Sequence[Event]) -> Table:
    rows, labels, numbers, marked = [], [], [], []
    names: tuple[str, ...] = ()
    for number, event in enumerate(events):
        true = same_fact(event.gold)
        for a, b, _, named in compared(event.accounts, event.statements):
            names = tuple(named)
            rows.append(np.stack([m.ravel() for m in named.values()], axis=1))
            pairs = [list(marked_pairs(event, x, y)) for x in a.statements for y in b.statements]
            marked += pairs
            labels.append([any(p in true for p in each) for each in pairs])
            numbers.append(np.full(len(pairs), number))
    return Table(names, np.concatenate(rows), np.concatenate(labels), np.concatenate(numbers), marked)


def folds(events: int, count: int) -> np.ndarray:
    """For each event the fold that holds it out."""
    fold = np.empty(events, dtype=int)
    for place, event in enumerate(np.random.default_rng(0).permutation(events)):
        fold[event] = place % count
    return fold


def grow(table: Table, chosen: np.ndarray) -> lightgbm.Booster:
    data = lightgbm.Dataset(
        table.rows[chosen], table.labels[chosen].astype(int), feature_name=list(table.names)
    )
    return lightgbm.train(SETTINGS, data, TREES)


def held_out(table: Table, count: int) -> np.ndarray:
    """Every row's probability from forests that saw nothing of its event."""
    fold = folds(int(table.event.max()) + 1, count)[table.event]
    scores = np.zeros(len(table.labels))
    for number in range(count):
        here = fold == number
        scores[here] = grow(table, ~here).predict(table.rows[here])
    return scores


def f1(
    table: Table, scores: np.ndarray, true: set[tuple[int, Marked]], threshold: float
) -> tuple[float, ...]:
    found = {
        (int(table.event[row]), pair)
        for row in np.flatnonzero(scores >= threshold)
        for pair in table.marked[row]
    }
    hit = len(found & true)
    return 2 * hit / (len(found) + len(true)), hit / max(len(found), 1), hit / len(true), threshold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    parser.add_argument("--folds", type=int, default=5)
    chosen = parser.parse_args()
    events = list(read_events(chosen.bench))
    table = tabulate(events)
    true = {(number, pair) for number, event in enumerate(events) for pair in same_fact(event.gold)}
    scores = held_out(table, chosen.folds)
    for threshold in np.arange(0.14, 0.6, 0.04):
        print(
            "threshold {3:.2f}: F1 {0:.3f}, P {1:.3f}, R {2:.3f}".format(*f1(table, scores, true, threshold))
        )
    everything = np.ones(len(table.labels), dtype=bool)
    grow(table, everything).save_model(chosen.out / "pairs.txt")


if __name__ == "__main__":
    main()
