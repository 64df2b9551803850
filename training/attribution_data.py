"""PolNeAR's articles, and unmarked ones, as the attribution model learns from them."""

import hashlib
import json
import pickle
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from attribution_network import GAP

from consilience.analysis.decoding import BEGIN_CONTENT, BEGIN_SOURCE, Rows
from consilience.analysis.features import (
    AFTER,
    BEFORE,
    Features,
    Indexes,
    Pairs,
    Vocabulary,
    cue_heads,
    make_indexes,
    pair_features,
    token_features,
)
from consilience.analysis.parse import Parsed, parse
from consilience.types import Article

HELD_OUT = 84  # articles: as many as in the development part
RAREST = {"words": 3, "tags": 5, "dependencies": 5, "entities": 5, "shapes": 30, "suffixes": 40}
EDGES = frozenset(" \n\"'“”‘’,.;:\u00a0")  # not part of a span where they stand at its edge


@dataclass
class Example:
    """One article: what the model sees, the spans it should find, and where its tokens stand in the text."""

    name: str
    text: str
    features: Features
    starts: np.ndarray  # in the article's own offsets
    ends: np.ndarray
    marked: list[dict]  # as PolNeAR has them, in characters; empty where nobody marked the article
    cues: np.ndarray  # [cues, 2]: rows
    pairs: Pairs | None  # None where there is no cue
    cue_targets: np.ndarray  # [tokens, 3]: how likely each class should be
    role_targets: np.ndarray  # [cues, window, 5]
    states: np.ndarray | None = None  # [tokens, STATE_WIDTH], what the teacher sees beside

    def tokens(self) -> list[str]:
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]


def held_out_names(examples: Sequence[Example]) -> frozenset[str]:
    """The names with the least digests: chosen by nothing that has to do with the texts."""
    names = sorted((each.name for each in examples), key=lambda name: hashlib.md5(name.encode()).hexdigest())
    return frozenset(names[:HELD_OUT])


def read_marked(
    folder: Path, vocabulary: Vocabulary | None, cache: Path | None
) -> tuple[list[Example], Vocabulary]:
    """The articles of one part of PolNeAR; without a vocabulary, theirs is made."""
    marked = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    documents = read_parsed((Article(each["id"], each["text"]) for each in marked), folder.name, cache)
    vocabulary = vocabulary or make_vocabulary(documents)
    indexes = make_indexes(vocabulary)
    examples = [
        mark(read_features(parsed, indexes), each["attributions"], len(vocabulary.dependencies) + 1)
        for parsed, each in zip(documents, marked, strict=True)
    ]
    return examples, vocabulary


def read_unmarked(
    path: Path, count: int, seed: int, vocabulary: Vocabulary, cache: Path | None
) -> list[Example]:
    """Some articles, `count` in all, of a file of JSON lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    random.Random(seed).shuffle(lines)
    chosen = [json.loads(line) for line in lines[:count]]
    documents = read_parsed((Article(each["id"], each["text"]) for each in chosen), path.stem, cache)
    indexes = make_indexes(vocabulary)
    return [read_features(parsed, indexes) for parsed in documents if len(parsed.doc)]


def read_parsed(articles: Iterable[Article], name: str, cache: Path | None) -> list[Parsed]:
    """Parse, or take from the cache what was parsed before."""
    from spacy.tokens import Doc

    from consilience.analysis.parse import parser

    kept = cache / f"attribution-{name}.pickle" if cache else None
    if kept and kept.exists():
        stored = pickle.loads(kept.read_bytes())
        return [Parsed(article, clean, Doc(parser().vocab).from_bytes(doc)) for article, clean, doc in stored]
    documents = list(parse((article, ()) for article in articles))
    if kept:
        stored = [(parsed.article, parsed.clean, parsed.doc.to_bytes()) for parsed in documents]
        kept.write_bytes(pickle.dumps(stored))
    return documents


def make_vocabulary(documents: Sequence[Parsed]) -> Vocabulary:
    counts = {name: Counter[str]() for name in Vocabulary._fields}
    attributes = ("lemma_", "tag_", "dep_", "ent_type_", "shape_", "suffix_")
    for parsed in documents:
        for token in parsed.doc:
            if not token.is_space:
                for name, attribute in zip(Vocabulary._fields, attributes, strict=True):
                    counts[name][getattr(token, attribute)] += 1
    return Vocabulary(
        *(
            tuple(word for word, n in counts[name].most_common() if word and n >= RAREST[name])
            for name in Vocabulary._fields
        )
    )


def read_features(parsed: Parsed, indexes: Indexes) -> Example:
    """An article without marks."""
    features = token_features(parsed.doc, indexes)
    return Example(
        parsed.article.id,
        parsed.article.text,
        features,
        np.array(parsed.clean.starts)[features.starts],
        np.array(parsed.clean.ends)[features.ends - 1],
        [],
        np.zeros((0, 2), dtype=np.int64),
        None,
        np.zeros((len(features.starts), 3), dtype=np.float16),
        np.zeros((0, BEFORE + AFTER, 5), dtype=np.float16),
    )


def mark(example: Example, marked: list[dict], labels: int) -> Example:
    """The article with PolNeAR's attributions as targets; the few without a cue are left out."""
    attributions = sorted(
        (cues[0], _rows(example, each["source"]), _rows(example, each["content"]))
        for each in marked
        if (cues := _rows(example, each["cue"]))
    )
    cues = np.array([cue for cue, _, _ in attributions], dtype=np.int64).reshape(-1, 2)
    cue_classes = np.zeros(len(example.starts), dtype=np.int64)
    role_classes = np.zeros((len(cues), BEFORE + AFTER), dtype=np.int64)
    for number, ((first, last), source, content) in enumerate(attributions):
        cue_classes[first] = 1
        cue_classes[first + 1 : last] = 2
        for spans, begin in ((source, BEGIN_SOURCE), (content, BEGIN_CONTENT)):
            for a, b in spans:
                at, to = (min(max(row - first + BEFORE, 0), BEFORE + AFTER) for row in (a, b))
                role_classes[number, at:to] = begin + 1
                if a >= first - BEFORE and at < to:
                    role_classes[number, at] = begin
    example.marked = marked
    return aim(
        example,
        cues,
        np.eye(3, dtype=np.float16)[cue_classes],
        np.eye(5, dtype=np.float16)[role_classes],
        labels,
    )


def aim(
    example: Example, cues: np.ndarray, cue_targets: np.ndarray, role_targets: np.ndarray, labels: int
) -> Example:
    """The article with targets."""
    example.cues, example.cue_targets, example.role_targets = cues, cue_targets, role_targets
    example.pairs = pair_features(example.features, cues, labels) if len(cues) else None
    return example


def _rows(example: Example, spans: list[list[int]]) -> list[Rows]:
    found = []
    for start, end in sorted(spans):
        first = int(np.searchsorted(example.ends, start, side="right"))
        last = int(np.searchsorted(example.starts, end))
        tokens = [
            example.text[a:b]
            for a, b in zip(example.starts[first:last], example.ends[first:last], strict=True)
        ]
        kept = [row for row, token in enumerate(tokens, start=first) if not EDGES.issuperset(token)]
        if kept:
            found.append((kept[0], kept[-1] + 1))
        elif first < last:
            found.append((first, last))
    return found


def make_batch(examples: Sequence[Example]) -> dict[str, torch.Tensor]:
    """Articles one behind the other, with a gap of empty rows after each."""
    total = sum(len(each.starts) + GAP for each in examples)
    parts: defaultdict[str, list[np.ndarray]] = defaultdict(list)
    at = 0
    for each in examples:
        features, count = each.features, len(each.starts)
        gap = ((0, GAP), (0, 0))
        parts["categories"].append(np.pad(features.categories, gap))
        parts["vectors"].append(np.pad(features.vectors, gap))
        moved = np.where(features.relatives == count, total, features.relatives + at)
        parts["relatives"].append(np.pad(moved, gap, constant_values=total))
        parts["mask"].append(np.pad(np.ones((count, 1), np.float32), gap))
        parts["cue_targets"].append(np.pad(each.cue_targets, gap))
        if each.states is not None:
            parts["states"].append(np.pad(each.states.astype(np.float32), gap))
        if each.pairs is not None:
            outside = each.pairs.rows == count
            parts["rows"].append(np.where(outside, total, each.pairs.rows + at))
            parts["pairs"].append(each.pairs.categories)
            parts["role_targets"].append(np.where(outside[:, :, None], np.float16(0), each.role_targets))
            parts["heads"].append(cue_heads(features, each.cues) + at)
            parts["firsts"].append(each.cues[:, 0] + at)
        at += count + GAP
    return {name: torch.from_numpy(np.concatenate(arrays)) for name, arrays in parts.items()}


def shuffled(examples: Sequence[Example], size: int, order: np.random.Generator) -> Iterator[list[Example]]:
    """Batches in a random order; the last few that make no whole batch are left out."""
    numbers = order.permutation(len(examples))
    for at in range(0, len(numbers) - size + 1, size):
        batch = [examples[number] for number in numbers[at : at + size]]
        if any(each.pairs is not None for each in batch):
            yield batch
