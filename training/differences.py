"""Train src/consilience/weights/differences.json: are two statements of one claim opposed, and how?

Run: python training/differences.py BENCH [--out src/consilience/weights]

The judge sees the pairs that pairs.txt takes to tell one fact, with the score that trees gave which saw
nothing of their event. Three classes: not opposed, conflict, update. Scores are cross-validated with whole
events held out, on the same folds; the shipped
regression is fitted on all events.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from events import CONFLICT, UPDATE, Event, Marked, f1, folds, read_events, read_further
from pairs import FOLDS, Table, held_out, tabulate
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from consilience.comparison.differences import measured
from consilience.comparison.judge import regressors
from consilience.types import Pair

CANDIDATE = 0.1  # pairs from this score on are learnt from; below, nearly none is opposed
SAME_FACT = 0.32  # the pipeline's default; only such pairs are judged in use
STRENGTH = 0.03  # inverse of the penalty on the weights; the best of 0.003 to 0.1, held out


def label(event: Event, marked: Sequence[Marked]) -> int:
    found = {event.opposed[pair] for pair in marked if pair in event.opposed}
    return 0 if not found else min(found)


def candidates(events: Sequence[Event], table: Table, scores: np.ndarray) -> Table:
    rows, labels, kept, names = [], [], [], ()
    for number, event in enumerate(events):
        chosen = np.flatnonzero((table.event == number) & (scores >= CANDIDATE))
        pairs = [Pair(*table.ends[r], float(scores[r]), ()) for r in chosen]
        for _, values, _ in measured(pairs, event.sketches):
            names = tuple(values)
            rows.append(list(values.values()))
        labels += [label(event, table.marked[r]) for r in chosen]
        kept += chosen.tolist()
    return Table(
        names,
        np.array(rows, dtype=np.float32),
        np.array(labels),
        table.event[kept],
        [table.ends[r] for r in kept],
        [table.marked[r] for r in kept],
    )


def fit(table: Table, chosen: np.ndarray) -> Pipeline:
    fitted = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=1000))
    return fitted.fit(regressors(table.rows[chosen]), table.labels[chosen])


def save(table: Table, fitted: Pipeline, path: Path) -> None:
    scaler, regression = fitted[0], fitted[1]
    values = {
        "measures": list(table.names),
        "mean": scaler.mean_.tolist(),
        "scale": scaler.scale_.tolist(),
        "coefficients": regression.coef_.tolist(),
        "intercepts": regression.intercept_.tolist(),
    }
    path.write_text(json.dumps(values, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    chosen = parser.parse_args()
    events = read_events(chosen.bench)
    every = tabulate(events)
    table = candidates(events, every, held_out(every, tabulate(read_further(chosen.bench))))
    fold = folds(len(events), FOLDS)[table.event]
    scores = np.zeros((len(table.labels), 3))
    for number in range(FOLDS):
        here = fold == number
        scores[here] = fit(table, ~here).predict_proba(regressors(table.rows[here]))
    true = {(n, pair): kind for n, event in enumerate(events) for pair, kind in event.opposed.items()}
    same = table.rows[:, table.names.index("same_fact")]
    for threshold in (0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.15, 0.2, 0.25):
        taken = np.flatnonzero((1 - scores[:, 0] >= threshold) & (same >= SAME_FACT))
        found = {
            (int(table.event[r]), pair): CONFLICT if scores[r, 1] >= scores[r, 2] else UPDATE
            for r in taken
            for pair in table.marked[r]
        }
        hit = found.keys() & true.keys()
        right = sum(found[key] == true[key] for key in hit) / max(len(hit), 1)
        line = "F1 {:.3f}, P {:.3f}, R {:.3f}".format(*f1(set(found), set(true)))
        print(f"held out, from {threshold:.2f} on: {line}, relation right {right:.2f}")
    everything = np.ones(len(table.labels), dtype=bool)
    save(table, fit(table, everything), chosen.out / "differences.json")


if __name__ == "__main__":
    main()
