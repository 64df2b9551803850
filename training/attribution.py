"""Train src/consilience/weights/attribution.*: who is said to have said what.

Run: python training/attribution.py BENCH [--out src/consilience/weights] [--cache FOLDER] [--epochs 12]

BENCH holds attribution/train and attribution/dev as its README says (PolNeAR). Articles are parsed as in use.
One article in ten of the training part, chosen by the digest of its name, is held out: it picks the
threshold and gives the scores of the card. The development part is only measured.

The two networks are written for onnxruntime: `attribution.tokens.onnx` reads tokens and finds cues,
`attribution.pairs.onnx` reads a cue with every token around it.
"""

import argparse
import hashlib
import json
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from attribution_network import GAP, PairReader, TokenReader
from attribution_score import score
from attribution_words import word_vectors
from torch import nn

from consilience.analysis.decoding import (
    BEGIN_CONTENT,
    BEGIN_SOURCE,
    Rows,
    find_cues,
    find_roles,
)
from consilience.analysis.features import (
    AFTER,
    BEFORE,
    Features,
    Pairs,
    Vocabulary,
    cue_heads,
    make_indexes,
    pair_features,
    token_features,
)
from consilience.analysis.parse import Parsed, parse
from consilience.types import Article

SEED = 1
HELD_OUT = 10  # one article in so many
BATCH = 4  # articles
RATE = 2e-3
DROPPED_WORDS = 0.1  # share of words that are hidden in training, so that the context has to do
RAREST = {"words": 3, "tags": 5, "dependencies": 5, "entities": 5, "shapes": 30, "suffixes": 40}
EDGES = frozenset(" \n\"'“”‘’,.;:\u00a0")  # what the bench strips from the edges of a span
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)


@dataclass
class Example:
    """One article: what the model sees, the spans it should find (rows), and where its tokens stand in the text."""

    name: str
    text: str
    features: Features
    starts: np.ndarray  # in the article's own offsets
    ends: np.ndarray
    marked: list[dict[str, list[list[int]]]]  # as the bench has them, in characters
    cues: np.ndarray  # [cues, 2]
    pairs: Pairs | None
    cue_targets: np.ndarray  # [tokens, 3]: how likely each class should be
    role_targets: np.ndarray  # [cues, window, 5]


# ── Data ─────────────────────────────────────────────────────────────────────────────────────────


def read_marked(folder: Path) -> list[dict]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def read_parsed(marked: Sequence[dict]) -> Iterator[Parsed]:
    yield from parse((Article(each["id"], each["text"]), ()) for each in marked)


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


def make_example(parsed: Parsed, features: Features, marked: list[dict]) -> Example:
    text = parsed.article.text
    starts = np.array(parsed.clean.starts)[features.starts]
    ends = np.array(parsed.clean.ends)[features.ends - 1]
    is_edge = [all(character in EDGES for character in text[a:b]) for a, b in zip(starts, ends, strict=True)]

    def rows(spans: list[list[int]]) -> list[Rows]:
        found = []
        for start, end in sorted(spans):
            first = int(np.searchsorted(ends, start, side="right"))
            last = int(np.searchsorted(starts, end))
            if not all(is_edge[first:last]):
                while is_edge[first]:
                    first += 1
                while is_edge[last - 1]:
                    last -= 1
            if first < last:
                found.append((first, last))
        return found

    attributions = [
        (cue[0], rows(each["source"]), rows(each["content"])) for each in marked if (cue := rows(each["cue"]))
    ]
    attributions.sort(key=lambda each: each[0])
    cues = np.array([cue for cue, _, _ in attributions], dtype=np.int64).reshape(-1, 2)
    cue_classes = np.zeros(len(starts), dtype=np.int64)
    role_classes = np.zeros((len(cues), BEFORE + AFTER), dtype=np.int64)
    for cue, (first, last) in enumerate(cues):
        cue_classes[first] = 1
        cue_classes[first + 1 : last] = 2
        for spans, begin in ((attributions[cue][1], BEGIN_SOURCE), (attributions[cue][2], BEGIN_CONTENT)):
            for a, b in spans:
                at, to = (min(max(row - first + BEFORE, 0), BEFORE + AFTER) for row in (a, b))
                role_classes[cue, at:to] = begin + 1
                if a >= first - BEFORE and at < to:
                    role_classes[cue, at] = begin
    return Example(
        parsed.article.id,
        text,
        features,
        starts,
        ends,
        marked,
        cues,
        None,
        np.eye(3, dtype=np.float16)[cue_classes],
        np.eye(5, dtype=np.float16)[role_classes],
    )


def read_examples(
    bench: Path, part: str, vocabulary: Vocabulary | None, cache: Path | None
) -> tuple[list[Example], Vocabulary]:
    """The articles of one part; parsed only once where a cache folder is given."""
    kept = cache / f"attribution-{part}.pickle" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    marked = read_marked(bench / "attribution" / part)
    documents = list(read_parsed(marked))
    vocabulary = vocabulary or make_vocabulary(documents)
    indexes = make_indexes(vocabulary)
    labels = len(vocabulary.dependencies) + 1
    examples = []
    for parsed, each in zip(documents, marked, strict=True):
        example = make_example(parsed, token_features(parsed.doc, indexes), each["attributions"])
        if len(example.cues):
            example.pairs = pair_features(example.features, example.cues, labels)
        examples.append(example)
    if kept:
        kept.write_bytes(pickle.dumps((examples, vocabulary)))
    return examples, vocabulary


def read_vectors(examples: Sequence[Example], vocabulary: Vocabulary, cache: Path | None) -> np.ndarray:
    kept = cache / "attribution-words.npy" if cache else None
    if kept and kept.exists():
        return np.load(kept)
    sentences = []
    for each in examples:
        tokens = [each.text[a:b] for a, b in zip(each.starts, each.ends, strict=True)]
        sentences.append((each.features.categories[:, 0].tolist(), tokens))
    vectors = word_vectors(sentences, len(vocabulary.words) + 1)
    if kept:
        np.save(kept, vectors)
    return vectors


def is_held_out(example: Example) -> bool:
    return int(hashlib.sha256(example.name.encode()).hexdigest(), 16) % HELD_OUT == 0


# ── Training ─────────────────────────────────────────────────────────────────────────────────────


def make_batch(examples: Sequence[Example]) -> dict[str, torch.Tensor]:
    """Articles one behind the other, with a gap of empty rows after each."""
    total = sum(len(each.starts) + GAP for each in examples)
    parts: defaultdict[str, list[np.ndarray]] = defaultdict(list)
    at = 0
    for each in examples:
        features, count = each.features, len(each.starts)
        parts["categories"].append(np.pad(features.categories, ((0, GAP), (0, 0))))
        parts["vectors"].append(np.pad(features.vectors, ((0, GAP), (0, 0))))
        moved = np.where(features.relatives == count, total, features.relatives + at)
        parts["relatives"].append(np.pad(moved, ((0, GAP), (0, 0)), constant_values=total))
        parts["mask"].append(np.pad(np.ones((count, 1), np.float32), ((0, GAP), (0, 0))))
        parts["cue_targets"].append(np.pad(each.cue_targets, ((0, GAP), (0, 0))))
        if each.pairs is not None:
            outside = each.pairs.rows == count
            parts["rows"].append(np.where(outside, total, each.pairs.rows + at))
            parts["pairs"].append(each.pairs.categories)
            parts["role_targets"].append(np.where(outside[:, :, None], 0, each.role_targets))
            parts["heads"].append(cue_heads(features, each.cues) + at)
            parts["firsts"].append(each.cues[:, 0] + at)
        at += count + GAP
    return {name: torch.from_numpy(np.concatenate(arrays)) for name, arrays in parts.items()}


def loss_of(tokens: TokenReader, pairs: PairReader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    categories = batch["categories"].clone()
    categories[torch.rand(len(categories)) < DROPPED_WORDS, 0] = 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        cues, states = tokens(categories, batch["vectors"], batch["relatives"], batch["mask"])
        roles = pairs(states, batch["rows"], batch["pairs"], batch["heads"], batch["firsts"])
    return 2 * divergence(cues, batch["cue_targets"]) + 4 * divergence(roles, batch["role_targets"])


def divergence(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Mean cross-entropy with soft targets; items whose targets are all nought do not count."""
    targets = targets.float()
    return -(targets * logits.float().log_softmax(-1)).sum() / targets.sum()


def train(network: nn.ModuleList, examples: Sequence[Example], epochs: int, log: bool = True) -> None:
    """Adam with one cycle of the rate; what is kept is a running mean of the weights."""
    order = np.random.default_rng(SEED)
    tokens, pairs = network
    steps = epochs * (len(examples) // BATCH)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    mean = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)
    )
    for epoch in range(epochs):
        network.train()
        shuffled = order.permutation(len(examples))
        total = 0.0
        for at in range(0, len(shuffled) - BATCH + 1, BATCH):
            loss = loss_of(tokens, pairs, make_batch([examples[i] for i in shuffled[at : at + BATCH]]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(network)
            total += loss.item()
        if log:
            print(f"epoch {epoch + 1}: loss {total / (len(shuffled) // BATCH):.4f}", flush=True)
    network.load_state_dict(mean.module.state_dict())


# ── Measuring and writing ────────────────────────────────────────────────────────────────────────


def find(
    network: nn.ModuleList, example: Example, labels: int, thresholds: Sequence[float]
) -> dict[float, list[dict]]:
    """The attributions of one article, for each threshold, as the bench reads them."""
    tokens, pairs = network
    features = example.features
    found = {}
    with torch.inference_mode():
        logits, states = tokens(
            torch.from_numpy(features.categories),
            torch.from_numpy(features.vectors),
            torch.from_numpy(features.relatives),
        )
        likely = torch.softmax(logits, 1).numpy()
        for threshold in thresholds:
            cues = find_cues(likely, threshold)
            found[threshold] = []
            if not cues:
                continue
            rows = np.array([cue[:2] for cue in cues], dtype=np.int64)
            window = pair_features(features, rows, labels)
            roles = pairs(
                states,
                torch.from_numpy(window.rows),
                torch.from_numpy(window.categories),
                torch.from_numpy(cue_heads(features, rows)),
                torch.from_numpy(rows[:, 0].copy()),
            ).softmax(2)
            parts = find_roles(roles.numpy(), window.rows, len(example.starts))
            for cue, (source, content) in zip(cues, parts, strict=True):
                if content:
                    spans = {"source": source, "cue": [cue[:2]], "content": content}
                    found[threshold].append(
                        {
                            part: [(int(example.starts[a]), int(example.ends[b - 1])) for a, b in rows]
                            for part, rows in spans.items()
                        }
                    )
    return found


def measure(
    network: nn.ModuleList, examples: Sequence[Example], labels: int, thresholds: Sequence[float]
) -> dict[float, dict[str, float]]:
    network.eval()
    found = [find(network, each, labels, thresholds) for each in examples]
    return {
        threshold: score(
            (each.text, each.marked, mine[threshold]) for each, mine in zip(examples, found, strict=True)
        )
        for threshold in thresholds
    }


class Likely(nn.Module):
    """A network whose first output is turned from logits into probabilities."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, ...] | torch.Tensor:
        out = self.network(*inputs)
        return (out[0].softmax(-1), *out[1:]) if isinstance(out, tuple) else out.softmax(-1)


def write_networks(network: nn.ModuleList, example: Example, out: Path) -> None:
    tokens, pairs = network
    batch = make_batch([example])
    inputs = {name: batch[name] for name in ("categories", "vectors", "relatives")}
    write(Likely(tokens), inputs, ["probabilities", "states"], out / "attribution.tokens.onnx")
    _, states = tokens(*inputs.values())
    inputs = {
        "states": states.detach(),
        "rows": batch["rows"],
        "categories": batch["pairs"],
        "heads": batch["heads"],
        "firsts": batch["firsts"],
    }
    write(Likely(pairs), inputs, ["probabilities"], out / "attribution.pairs.onnx")


def write(network: nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], path: Path) -> None:
    """Export with the first axis of every input free."""
    free = {name: {0: "cues" if name in ("rows", "heads", "firsts") else "tokens"} for name in inputs}
    if "rows" in inputs:
        free["categories"] = {0: "cues"}
    torch.onnx.export(
        network.eval(),
        tuple(inputs.values()),
        path,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=free,
        dynamo=False,
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("bench", type=Path)
    arguments.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    arguments.add_argument("--cache", type=Path, help="keeps the parsed articles between runs")
    arguments.add_argument("--epochs", type=int, default=12)
    options = arguments.parse_args()
    torch.manual_seed(SEED)
    examples, vocabulary = read_examples(options.bench, "train", None, options.cache)
    development, _ = read_examples(options.bench, "dev", vocabulary, options.cache)
    labels = len(vocabulary.dependencies) + 1
    vectors = read_vectors(examples, vocabulary, options.cache)
    network = nn.ModuleList([TokenReader(vocabulary, vectors), PairReader(labels)])
    train(network, [each for each in examples if not is_held_out(each)], options.epochs)
    held_out = measure(network, [each for each in examples if is_held_out(each)], labels, THRESHOLDS)
    threshold = max(THRESHOLDS, key=lambda each: held_out[each]["overlap"])
    scores = {
        "held out": held_out[threshold],
        "development": measure(network, development, labels, [threshold])[threshold],
    }
    print(json.dumps(scores, indent=1))
    write_networks(network, examples[0], options.out)
    settings = {"threshold": threshold, "vocabulary": vocabulary._asdict()}
    (options.out / "attribution.json").write_text(
        json.dumps(settings, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
