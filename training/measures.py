"""Train the model that tells whether two figures of different accounts state one quantity.

    python training/measures.py EVENTS

EVENTS holds events/<id>.json and gold/<id>.json (hand-marked events). Writes
src/consilience/weights/measures.json and prints scores cross-validated over the events.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from consilience.comparison.measures import FEATURES, Mention, features, find_mentions, word_weights
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article

SEED = 0
FOLDS = 5
STRENGTH = 0.3  # inverse of the L2 penalty
WEIGHTS = Path(__file__).parent.parent / "src/consilience/weights/measures.json"


def main(folder: Path) -> None:
    events = sorted(path.stem for path in (folder / "gold").glob("*.json"))
    rows, labels, fold, pairs, truth = [], [], [], [], {}
    for number, event in enumerate(events):
        data = json.loads((folder / "events" / f"{event}.json").read_text())
        gold = json.loads((folder / "gold" / f"{event}.json").read_text())
        read = list(
            accounts(
                Article(a["id"], a["text"], a["title"], a["outlet"], None, a["date"])
                for a in data["articles"]
            )
        )
        mentions = find_mentions(read, [s for account in read for s in make_statements(account)])
        true = shared_sentences(gold)
        truth[event] = true
        groups = [[places(data, m) for m in f["mentions"]] for f in gold["figures"]]
        for (i, j), row in features(mentions, word_weights(read)).items():
            rows.append(row)
            labels.append(same(mentions[i], mentions[j], groups))
            fold.append(number % FOLDS)
            pairs.append((event, *sorted((sentence(data, mentions[i]), sentence(data, mentions[j])))))
    x, y, fold_of = np.array(rows), np.array(labels), np.array(fold)
    print(f"{len(y)} candidate pairs, {y.sum()} of one quantity")
    held_out = np.zeros(len(y))
    for k in range(FOLDS):
        held_out[fold_of == k] = fit(x[fold_of != k], y[fold_of != k]).predict_proba(x[fold_of == k])[:, 1]
    everything = {(e, *p) for e, t in truth.items() for p in t}
    for threshold in np.arange(0.1, 0.9, 0.05):
        found = {p for p, score in zip(pairs, held_out, strict=True) if score >= threshold}
        hit = len(found & everything)
        precision, recall = hit / max(len(found), 1), hit / len(everything)
        f1 = 2 * hit / (len(found) + len(everything))
        print(f"threshold {threshold:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    write(fit(x, y))
    print(WEIGHTS.read_text())


def fit(x: np.ndarray, y: np.ndarray) -> Pipeline:
    return make_pipeline(
        StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000, random_state=SEED)
    ).fit(x, y)


def write(model: Pipeline) -> None:
    """Fold the scaling into the coefficients, so that the program needs a sum and nothing else."""
    scaler, regression = model[0], model[1]
    coefficients = regression.coef_[0] / scaler.scale_
    intercept = float(regression.intercept_[0] - coefficients @ scaler.mean_)
    rounded = [round(float(w), 4) for w in coefficients]
    WEIGHTS.write_text(
        json.dumps(
            {"features": FEATURES, "intercept": [round(intercept, 4)], "coefficients": rounded}, indent=1
        )
        + "\n"
    )


def shared_sentences(gold: dict) -> set[tuple[str, str]]:
    found = set()
    for figure in gold["figures"]:
        marks = [m["s"] for m in figure["mentions"]]
        found |= {tuple(sorted((a, b))) for a in marks for b in marks if a.split(":")[0] != b.split(":")[0]}
    return found


def places(data: dict, mark: dict) -> tuple[str, int, int]:
    """Where a marked figure stands: the article and the span of its sentence that holds its words."""
    article = next(a for a in data["articles"] if a["id"] == mark["s"].split(":")[0])
    place = next(s for s in article["sentences"] if s["id"] == mark["s"])
    at = article["text"].find(mark["text"], place["start"], place["end"])
    return (
        (article["id"], at, at + len(mark["text"]))
        if at >= 0
        else (article["id"], place["start"], place["start"])
    )


def same(a: Mention, b: Mention, groups: list[list[tuple[str, int, int]]]) -> bool:
    def stands(mention: Mention, place: tuple[str, int, int]) -> bool:
        return (
            mention.figure.article == place[0]
            and mention.figure.start < place[2]
            and mention.figure.end > place[1]
        )

    return any(any(stands(a, p) for p in g) and any(stands(b, p) for p in g) for g in groups)


def sentence(data: dict, mention: Mention) -> str:
    article = next(a for a in data["articles"] if a["id"] == mention.figure.article)
    return max(
        article["sentences"],
        key=lambda s: min(s["end"], mention.figure.end) - max(s["start"], mention.figure.start),
    )["id"]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
