"""Train src/consilience/weights/pairs.*.onnx: do two statements of different accounts tell the same fact?

Run: python training/pairs.py BENCH [--out src/consilience/weights]

BENCH holds events/, gold/ and stories/ as its FORMAT.md says; marks/ beside this script marks more events
of stories/. Each event is analysed by the pipeline as in use, so that the measures in training are the
measures at run time. Scores are cross-validated over the bench's own events, whole events held out; the
shipped trees are grown on all events.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import lightgbm
import numpy as np
from events import Event, Marked, f1, folds, marked_pairs, read_events, read_further
from forests import write_forest

from consilience.comparison.agreement import agreements, cast_rarities
from consilience.comparison.likeness import measures, rarities
from consilience.pipeline import Recipe

FOLDS = 5
TREES = 500
PARTS = (0.1, 0.2, 0.4)  # shares of the trees after which comparison/pairs.py may give a pair up
FURTHER_WEIGHT = 0.5  # of a pair in an event that the bench did not mark: its marks link more freely
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.04,
    "num_leaves": 15,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.2,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "num_threads": 1,
    "deterministic": True,
    "seed": 5,
    "verbose": -1,
}


@dataclass(frozen=True)
class Table:
    names: tuple[str, ...]
    rows: np.ndarray
    labels: np.ndarray
    event: np.ndarray  # the number of each row's event
    ends: list[tuple[str, str]]  # each row's statements
    marked: list[list[Marked]]  # the marked pairs each row stands for


def tabulate(events: Sequence[Event]) -> Table:
    rows, labels, numbers, ends, marked = [], [], [], [], []
    names: tuple[str, ...] = ()
    for number, event in enumerate(events):
        rarity, spoken = rarities(event.sketches), cast_rarities(event.sketches)
        for a, b in combinations(event.sketches, 2):
            named = measures(a, b, rarity) | agreements(a, b, spoken)
            names = tuple(named)
            rows.append(np.stack([m.ravel() for m in named.values()], axis=1))
            here = [(x.id, y.id) for x in a.statements for y in b.statements]
            pairs = [marked_pairs(event, x, y) for x, y in here]
            ends += here
            marked += pairs
            labels += [any(p in event.same_fact for p in each) for each in pairs]
            numbers += [number] * len(pairs)
    return Table(names, np.concatenate(rows), np.array(labels), np.array(numbers), ends, marked)


def grow(table: Table, chosen: np.ndarray, further: Table) -> lightgbm.Booster:
    """The trees of the chosen rows of `table` and of all rows of `further`."""
    rows = np.concatenate([table.rows[chosen], further.rows])
    labels = np.concatenate([table.labels[chosen], further.labels]).astype(int)
    weights = np.repeat([1.0, FURTHER_WEIGHT], [chosen.sum(), len(further.labels)])
    data = lightgbm.Dataset(rows, labels, weight=weights, feature_name=list(table.names))
    return lightgbm.train(SETTINGS, data, TREES)


def held_out(table: Table, further: Table) -> np.ndarray:
    """Every row's probability from trees that saw nothing of its event."""
    fold = folds(int(table.event.max()) + 1, FOLDS)[table.event]
    scores = np.zeros(len(table.labels))
    for number in range(FOLDS):
        here = fold == number
        scores[here] = grow(table, ~here, further).predict(table.rows[here])
    return scores


def bounds(forest: lightgbm.Booster, table: Table, threshold: float) -> None:
    """Print how low the pairs from `threshold` on stand after some trees: HOPELESS lies below these."""
    kept = table.rows[forest.predict(table.rows) >= threshold]
    for share in PARTS:
        trees = round(share * forest.num_trees())
        lowest = forest.predict(kept, raw_score=True, num_iteration=trees).min()
        print(f"after {share:.0%} of the trees the lowest of {len(kept)} pairs stands at {lowest:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    chosen = parser.parse_args()
    events = read_events(chosen.bench)
    table, further = tabulate(events), tabulate(read_further(chosen.bench))
    scores = held_out(table, further)
    true = {(number, pair) for number, event in enumerate(events) for pair in event.same_fact}
    for threshold in np.arange(0.16, 0.6, 0.04):
        found = {(table.event[r], p) for r in np.flatnonzero(scores >= threshold) for p in table.marked[r]}
        print(
            f"held out, from {threshold:.2f} on: F1 {{:.3f}}, P {{:.3f}}, R {{:.3f}}".format(*f1(found, true))
        )
    everything = np.ones(len(table.labels), dtype=bool)
    forest = grow(table, everything, further)
    bounds(forest, table, Recipe().same_fact)
    write_forest(forest, "pairs", chosen.out, PARTS)


if __name__ == "__main__":
    main()
