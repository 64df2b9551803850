"""Train src/consilience/weights/measures.onnx: do two figures of different accounts state one quantity?

Run: python training/measures.py BENCH [--out src/consilience/weights]

BENCH holds events/ and gold/ (hand-marked events), and stories/articles.jsonl with the texts that
marks/events.jsonl beside this script points into. Each event is analysed by the pipeline as in use. Scores
are of BENCH/gold, cross-validated with whole events held out; the shipped trees are grown on all events.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from events import f1, folds
from forests import write_forest

from consilience.comparison.evidence import Candidate, find_candidates
from consilience.comparison.measures import join
from consilience.comparison.mentions import Mention, find_mentions
from consilience.comparison.quantities import relate
from consilience.comparison.sketch import Sketch, make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article

MARKS = Path(__file__).parent / "marks/events.jsonl"
FOLDS = 5
TREES = 120
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 12,
    "min_data_in_leaf": 10,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}

Place = tuple[str, int, int]  # article, start, end
Marked = tuple[str, str]  # ids of two marked sentences of different articles, in order


@dataclass(frozen=True)
class Event:
    """The accounts of an event, the quantities marked in it, and of those in BENCH/gold their sentences."""

    name: str
    sketches: tuple[Sketch, ...]
    quantities: list[list[Place]]
    sentences: list[tuple[str, Place]]
    true: dict[Marked, str]  # pairs of sentences that state one quantity, and its relation


@dataclass(frozen=True)
class Weighed:
    event: Event
    mentions: list[Mention]
    candidates: tuple[Candidate, ...]
    labels: list[bool]


def read_events(bench: Path) -> Iterator[Event]:
    """The events of BENCH/gold, then those that marks/ points into."""
    for path in sorted((bench / "gold").glob("*.json")):
        event = json.loads((bench / "events" / path.name).read_text())
        yield _of_gold(path.stem, event, json.loads(path.read_text()))
    texts = {a["id"]: a for a in map(json.loads, (bench / "stories/articles.jsonl").open())}
    for marks in map(json.loads, MARKS.open()):
        names = marks["articles"]
        quantities = [[(names[n], *span) for n, *span in each["mentions"]] for each in marks["figures"]]
        yield Event(marks["event"], sketches([_article(texts[name]) for name in names]), quantities, [], {})


def _of_gold(name: str, event: dict[str, Any], gold: dict[str, Any]) -> Event:
    texts = {a["id"]: a["text"] for a in event["articles"]}
    sentences = {s["id"]: (a["id"], s["start"], s["end"]) for a in event["articles"] for s in a["sentences"]}
    quantities = []
    true = {}
    for figure in gold["figures"]:
        marks = figure["mentions"]
        quantities.append([_place(texts, sentences[m["s"]], m["text"]) for m in marks])
        for x, y in combinations(sorted({m["s"] for m in marks}), 2):
            if sentences[x][0] != sentences[y][0]:
                true[x, y] = figure["relation"]
    articles = [_article(a) for a in event["articles"]]
    return Event(name, sketches(articles), quantities, list(sentences.items()), true)


def _article(a: dict[str, Any]) -> Article:
    published = a.get("published") or a.get("date")
    return Article(a["id"], a["text"], a["title"] or None, a["outlet"], a["url"] or None, published or None)


def _place(texts: dict[str, str], sentence: Place, words: str) -> Place:
    """Where a marked figure stands; nowhere in its sentence where its words are not found."""
    article, start, end = sentence
    at = texts[article].find(words, start, end)
    return (article, at, at + len(words)) if at >= 0 else (article, start, start)


def sketches(articles: Sequence[Article]) -> tuple[Sketch, ...]:
    read = tuple(accounts(articles))
    return make_sketches(read, [s for account in read for s in make_statements(account)])


def weighed(event: Event) -> Weighed:
    mentions = find_mentions(event.sketches)
    candidates = find_candidates(mentions, event.sketches)
    of = [{n for n, q in enumerate(event.quantities) if any(_stands(m, p) for p in q)} for m in mentions]
    return Weighed(event, mentions, candidates, [bool(of[c.a] & of[c.b]) for c in candidates])


def _stands(mention: Mention, place: Place) -> bool:
    figure = mention.figure
    return figure.article == place[0] and figure.start < place[2] and figure.end > place[1]


def grow(events: Sequence[Weighed]) -> lightgbm.Booster:
    rows = [list(c.evidence.values()) for e in events for c in e.candidates]
    labels = [int(label) for e in events for label in e.labels]
    names = list(next(c.evidence for e in events for c in e.candidates))
    return lightgbm.train(SETTINGS, lightgbm.Dataset(np.array(rows), labels, feature_name=names), TREES)


def held_out(events: Sequence[Weighed]) -> list[np.ndarray]:
    """The probability of every event's candidates from trees that saw nothing of the event."""
    fold = folds(len(events), FOLDS)
    forests = [grow([e for e, f in zip(events, fold, strict=True) if f != n]) for n in range(FOLDS)]
    return [
        forests[f].predict(np.array([list(c.evidence.values()) for c in e.candidates]))
        if e.candidates
        else np.zeros(0)
        for e, f in zip(events, fold, strict=True)
    ]


def found(event: Weighed, scores: np.ndarray, threshold: float) -> dict[Marked, str]:
    """The pairs of marked sentences that the measures of an event join, and the relation of each."""
    judged = {(c.a, c.b): (float(s), c.relation) for c, s in zip(event.candidates, scores, strict=True)}
    pairs = {}
    for group in join(event.mentions, judged, threshold):
        members = [event.mentions[i] for i in group]
        related = {
            relate(a.measured, b.measured) for a, b in combinations(members, 2) if a.account != b.account
        }
        relation = next((r for r in ("conflict", "compatible") if r in related), "equal")
        stand = sorted(
            {(name, place[0]) for m in members for name, place in event.event.sentences if _in(m, place)}
        )
        pairs.update({(x, y): relation for (x, a), (y, b) in combinations(stand, 2) if a != b})
    return pairs


def _in(mention: Mention, place: Place) -> bool:
    """Whether at least half of a figure stands in a sentence."""
    figure = mention.figure
    overlap = min(figure.end, place[2]) - max(figure.start, place[1])
    return figure.article == place[0] and overlap * 2 >= figure.end - figure.start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    chosen = parser.parse_args()
    train([weighed(event) for event in read_events(chosen.bench)], chosen.out)


def train(events: Sequence[Weighed], out: Path) -> None:
    """Print how well the events are told held out, and write the trees grown on all of them."""
    print(
        f"{sum(len(e.labels) for e in events)} candidates, {sum(map(sum, (e.labels for e in events)))} true"
    )
    scores = held_out(events)
    true = {(e.event.name, *pair): how for e in events for pair, how in e.event.true.items()}
    for threshold in np.arange(0.15, 0.6, 0.05):
        told = {
            (e.event.name, *pair): how
            for e, s in zip(events, scores, strict=True)
            if e.event.sentences
            for pair, how in found(e, s, threshold).items()
        }
        both = told.keys() & true.keys()
        relation = sum(told[pair] == true[pair] for pair in both) / max(len(both), 1)
        score, precision, recall = f1(set(told), set(true))
        print(
            f"held out, from {threshold:.2f} on: F1 {score:.3f}, P {precision:.3f}, R {recall:.3f}, "
            f"relation {relation:.3f}"
        )
    write_forest(grow(events), "measures", out)


if __name__ == "__main__":
    main()
