"""Train src/consilience/weights/speakers.onnx: which candidate speaks a quotation?

Run: python training/speakers.py BENCH [--out src/consilience/weights]

BENCH holds marked events (events, gold) and PolNeAR (attribution/train, attribution/dev) as its README says.
Trees are grown on both; sources of PolNeAR that are a bare pronoun are left out, since nothing there says
whom they mean. Scores: across events that the trees never saw, and on PolNeAR dev articles; both are decoded
as in use, each choice building on the choices before it.
"""

import argparse
import json
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from forests import write_forest

from consilience.analysis.candidates import Candidate, Scene
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed, parse
from consilience.analysis.quotes import find_pieces
from consilience.analysis.speakers import find_speakers
from consilience.reading.furniture import find_furniture
from consilience.types import Article, Span

FOLDS = 5
TREES = 120
EVENT_WEIGHT = 3.0  # an event's quotation against one of PolNeAR, whose spans name no pronoun's person
COVERED = 0.8  # share of a marked quotation's words that a stretch must hold to be the same
OVERLAP = 0.6  # share of a stretch that an attribution's content must cover
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}
TITLES = frozenset(
    ["mr", "mrs", "ms", "sen", "senator", "rep", "representative", "president", "gov", "governor", "dr"]
) | frozenset(["the", "of", "a", "an", "speaker", "house", "former"])
Right = Callable[[Names, str], bool]  # whether an informant, by its id, is who speaks


@dataclass(frozen=True)
class Stretch:
    """A marked stretch whose speaker is known: its candidates' numbers, and which of them are right."""

    features: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True)
class Marked:
    """An article with the speakers that its marks tell, by number of the stretch; `group`: its event."""

    group: str
    parsed: Parsed
    speakers: dict[int, Right]


def words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).translate(str.maketrans("“”‘’", "\"\"''"))
    return re.findall(r"[a-z0-9]+", plain.lower())


def same_name(a: str, b: str) -> bool:
    """Whether two names mean one speaker, as the bench counts."""
    x, y = ([w for w in words(name) if w not in TITLES] or words(name) for name in (a, b))
    return bool(x and y) and (x[-1] == y[-1] or set(x) <= set(y) or set(y) <= set(x))


def parsed_as_in_use(articles: Sequence[Article]) -> Iterator[Parsed]:
    return parse((each, [Span(f.start, f.end) for f in find_furniture(each)]) for each in articles)


# ── Marked events ────────────────────────────────────────────────────────────────────────────────


def read_events(bench: Path) -> Iterator[Marked]:
    for path in sorted((bench / "gold").glob("*.json")):
        event = json.loads((bench / "events" / path.name).read_text())
        quotes = json.loads(path.read_text())["direct_quotes"]
        articles = [Article(a["id"], a["text"], a["title"] or None, a["outlet"]) for a in event["articles"]]
        for raw, parsed in zip(event["articles"], parsed_as_in_use(articles), strict=True):
            places = {s["id"]: (s["start"], s["end"]) for s in raw["sentences"]}
            yield Marked(path.stem, parsed, _told(parsed, [q for q in quotes if q["s"] in places], places))


def _told(parsed: Parsed, quotes: Sequence[dict[str, Any]], places: dict[str, Any]) -> dict[int, Right]:
    names = Names(parsed)
    pieces = [(parsed.span(p.start, p.end), p.mark) for p in find_pieces(parsed, names.marked)]
    found: dict[int, Right] = {}
    for quote in quotes:
        start, end = places[quote["s"]]
        wanted = set(words(quote["text"]))
        for span, mark in pieces:
            said = set(words(parsed.article.text[span.start : span.end]))
            apart = span.end <= start or end <= span.start
            if not apart and len(wanted & said) >= COVERED * len(wanted):
                found.setdefault(mark, _named(quote["speaker"]))
                break
    return found


def _named(speaker: str) -> Right:
    return lambda names, id_: same_name(speaker, names.by_id(id_).name)


# ── PolNeAR ──────────────────────────────────────────────────────────────────────────────────────


def read_attributions(folder: Path) -> Iterator[Marked]:
    raw = [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]
    articles = [Article(each["id"], each["text"]) for each in raw]
    for each, parsed in zip(raw, parsed_as_in_use(articles), strict=True):
        yield Marked(each["id"], parsed, _attributed(parsed, each["attributions"]))


def _attributed(parsed: Parsed, attributions: Sequence[dict[str, Any]]) -> dict[int, Right]:
    """The source of the shortest content that covers each stretch."""
    starts = parsed.clean.starts

    def clean(offset: int) -> int:
        return min(bisect_left(starts, offset), len(starts) - 1)

    contents = [
        (clean(start), clean(end - 1) + 1, sum(e - s for s, e in each["content"]), each["source"])
        for each in attributions
        if each["source"]
        for start, end in each["content"]
    ]
    found: dict[int, Right] = {}
    for number, mark in enumerate(Names(parsed).marked):
        covering = [
            (size, source)
            for start, end, size, source in contents
            if min(end, mark.end) - max(start, mark.start) >= OVERLAP * (mark.end - mark.start)
        ]
        if not covering:
            continue
        source = min(covering, key=lambda each: each[0])[1]
        start = clean(min(s for s, _ in source))
        end = clean(max(e for _, e in source) - 1) + 1
        if parsed.clean.text[start:end].lower() not in ("he", "she", "him", "her"):
            found[number] = _meant(start, end)
    return found


def _meant(start: int, end: int) -> Right:
    return lambda names, id_: names.informant(start, end).id == id_


# ── Trees ────────────────────────────────────────────────────────────────────────────────────────


def nearest(candidates: Sequence[Candidate]) -> list[float]:
    """How candidates are taken where nothing is marked: nearest words of speech, then the last speaker."""
    return [
        2000.0 - each.saying_cost if each.features.get("says") else each.features.get("spoke1", 0)
        for each in candidates
    ]


def stretches(article: Marked) -> list[Stretch]:
    """The article's stretches with known speaker, each after the right choices before it."""
    names = Names(article.parsed)
    found: list[Stretch] = []

    def rank(candidates: Sequence[Candidate]) -> list[float]:
        mark = len(seen)
        seen.append(marks[mark])
        known = article.speakers.get(marks[mark])
        if known is None:
            return nearest(candidates)
        right = tuple(known(names, each.id) for each in candidates)
        found.append(Stretch(tuple(dict(each.features) for each in candidates), right))
        base = nearest(candidates)
        return [score + 1e6 * is_right for score, is_right in zip(base, right, strict=True)]

    seen: list[int] = []
    scene = Scene(names)
    pieces = find_pieces(article.parsed, names.marked)
    marks = [mark for mark in dict.fromkeys(p.mark for p in pieces) if scene.candidates(mark, [], [])]
    find_speakers(scene, marks, rank)
    return found


def grow(columns: Sequence[str], groups: Sequence[tuple[Sequence[Stretch], float]]) -> Any:
    """Boosted trees over all candidates of groups of stretches, each group with its weight."""
    rows = [
        (features, right, weight)
        for group, weight in groups
        for stretch in group
        for features, right in zip(stretch.features, stretch.right, strict=True)
    ]
    table = np.array([[features.get(c, 0) for c in columns] for features, _, _ in rows], dtype=np.float64)
    data = lightgbm.Dataset(
        table,
        [float(right) for _, right, _ in rows],
        weight=[weight for _, _, weight in rows],
        feature_name=list(columns),
    )
    return lightgbm.train(SETTINGS, data, TREES)


def score(trees: Any, articles: Sequence[Marked]) -> tuple[int, int]:
    """How many stretches with known speaker get it, decoded as in use, and how many there are."""

    def rank(candidates: Sequence[Candidate]) -> list[float]:
        rows = [[each.features.get(name, 0) for name in trees.feature_name()] for each in candidates]
        scores: list[float] = trees.predict(np.array(rows, dtype=np.float64), num_threads=1).tolist()
        return scores

    hit = true = 0
    for article in articles:
        names = Names(article.parsed)
        marks = [piece.mark for piece in find_pieces(article.parsed, names.marked)]
        speakers = find_speakers(Scene(names), marks, rank)
        for mark, right in article.speakers.items():
            true += 1
            hit += mark in speakers and right(names, speakers[mark].id)
    return hit, true


def main(bench: Path, out: Path) -> None:
    events = list(read_events(bench))
    train = list(read_attributions(bench / "attribution" / "train"))
    dev = list(read_attributions(bench / "attribution" / "dev"))
    of_event = [stretches(article) for article in events]
    of_train = [stretch for article in train for stretch in stretches(article)]
    everything = of_train + [stretch for each in of_event for stretch in each]
    columns = sorted({name for each in everything for features in each.features for name in features})

    groups = sorted({article.group for article in events})
    order = np.random.default_rng(0).permutation(len(groups))
    fold = {groups[event]: place % FOLDS for place, event in enumerate(order)}
    hit = true = 0
    for number in range(FOLDS):
        seen = [s for a, each in zip(events, of_event, strict=True) if fold[a.group] != number for s in each]
        trees = grow(columns, [(of_train, 1.0), (seen, EVENT_WEIGHT)])
        held_out = score(trees, [article for article in events if fold[article.group] == number])
        hit, true = hit + held_out[0], true + held_out[1]
    print(f"events, held out: {hit}/{true} = {hit / true:.3f}")
    alone = grow(columns, [(of_train, 1.0)])
    for name, articles in (("events", events), ("PolNeAR dev", dev)):
        hit, true = score(alone, articles)
        print(f"{name}, trees of PolNeAR alone: {hit}/{true} = {hit / true:.3f}")
    trees = grow(columns, [(of_train, 1.0), ([s for each in of_event for s in each], EVENT_WEIGHT)])
    write_forest(trees, "speakers", out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    arguments = parser.parse_args()
    main(arguments.bench, arguments.out)
