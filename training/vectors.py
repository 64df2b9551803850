"""Make src/consilience/weights/vectors.onnx: a sentence encoder of six layers, taught by two larger ones.

Run: python training/vectors.py BENCH [--out src/consilience/weights] [--work FOLDER]

goals.py says what the teachers say and how it becomes one goal. The learner starts as every second layer of
the first teacher and is taught to give the goal of every word piece (Sanh et al. 2019, "DistilBERT"), of the
whole sentence, and the goals' likeness of every two sentences of a batch. Its vocabulary is then cut to the
pieces that the sentences use and the single characters.

Sentences are those of BENCH/stories/articles.jsonl and BENCH/attribution/train that no marked event holds.
Written are `vectors.onnx` (vectors of a text's pieces) and `vectors.tokenizer.json`. The folder of work keeps
the goals, 2.5 GB, so that a second run need not ask again. On two cores the teachers take an hour and a half,
the learner 110 minutes.
"""

import argparse
import json
import random
import re
import tempfile
import time
from pathlib import Path

import e5
import numpy as np
import torch
from goals import Goals, load, set_goals
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertModel

SEED = 1
OPSET = 17
SHORTEST, LONGEST_TEXT = 16, 399  # characters of a sentence
LAYERS = (1, 3, 5, 7, 9, 11)  # of the first teacher, which the learner starts from
STEPS, WARM_UP = 16_500, 200
BATCH, POOL = 48, 40  # sentences of a step; steps whose sentences are sorted by length together
RATE = 5e-4
CENTRED = 1_500  # texts from which the learner's mean vector is taken
SENTENCE = re.compile(r'(?<=[.!?][”"’])\s+|(?<=[.!?])\s+(?=[“"A-Z])')
# A piece of at most one letter or mark of Latin script.
LATIN = re.compile(r"▁?[\u0021-\u024f\u2010-\u205e\u20a0-\u20bf]?")


class TokenVectors(torch.nn.Module):
    """What is exported: only the last layer's vectors."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


def sentences(bench: Path) -> list[str]:
    marked = {
        sentence["text"].strip()
        for path in sorted((bench / "events").glob("*.json"))
        for article in json.loads(path.read_text(encoding="utf-8"))["articles"]
        for sentence in article["sentences"]
    }
    stories = (bench / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in stories]
    for path in sorted((bench / "attribution" / "train").glob("*.json")):
        texts.append(json.loads(path.read_text(encoding="utf-8"))["text"])
    found: dict[str, None] = {}
    for text in texts:
        for paragraph in text.split("\n"):
            for sentence in SENTENCE.split(paragraph):
                clean = sentence.strip()
                if SHORTEST <= len(clean) <= LONGEST_TEXT and clean not in marked:
                    found[clean] = None
    return list(found)


def export(model: BertModel, out: Path) -> None:
    """The model as ONNX, matrices in 8 bits with a scale for each output channel."""
    model.config._attn_implementation = "eager"
    example = (torch.tensor([[e5.START, 5, 6, e5.END]]), torch.ones(1, 4, dtype=torch.long))
    axes = {0: "text", 1: "token"}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            TokenVectors(model).eval(),
            example,
            str(full),
            input_names=["input_ids", "attention_mask"],
            output_names=["token_vectors"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "token_vectors": axes},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(full, out, weight_type=QuantType.QInt8, per_channel=True)


class Lesson:
    """Batches of goals, and how far the learner is from them.

    The learner's own vectors end in a normalisation, and so are longer than the goals by some factor.
    """

    def __init__(self, goals: Goals, factor: float) -> None:
        self.goals, self.factor = goals, factor
        lengths = [np.linalg.norm(each.astype(np.float32), axis=1).mean() for each in goals.pieces[::12]]
        self.scale = float(np.mean(lengths)) ** 2

    def batches(self, chosen: list[int], rng: random.Random) -> list[list[int]]:
        """One pass over the chosen texts; those of a batch are about equally long."""
        order = chosen[:]
        rng.shuffle(order)
        made: list[list[int]] = []
        for i in range(0, len(order), BATCH * POOL):
            near = sorted(order[i : i + BATCH * POOL], key=lambda k: len(self.goals.ids[k]))
            group = [near[j : j + BATCH] for j in range(0, len(near), BATCH)]
            rng.shuffle(group)
            made += group
        return made

    def distance(self, model: BertModel, batch: list[int]) -> tuple[torch.Tensor, ...]:
        """Of pieces, squared and as 1 - cosine; of sentences as 1 - cosine; of the sentences' likeness."""
        longest = max(len(self.goals.ids[i]) for i in batch)
        ids = torch.full((len(batch), longest), e5.PAD)
        mask = torch.zeros(len(batch), longest)
        goal = torch.zeros(len(batch), longest, model.config.hidden_size)
        for row, i in enumerate(batch):
            size = len(self.goals.ids[i])
            ids[row, :size] = torch.tensor(self.goals.ids[i])
            mask[row, :size] = 1
            goal[row, :size] = torch.from_numpy(self.goals.pieces[i].astype(np.float32))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            own = model(ids, attention_mask=mask).last_hidden_state
        own = own.float() / self.factor
        squares = ((own - goal) ** 2).sum(-1) / self.scale
        turned = 1 - torch.nn.functional.cosine_similarity(own, goal, dim=-1)
        mean = (own * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        a = torch.nn.functional.normalize(mean, dim=1)
        b = torch.nn.functional.normalize(torch.from_numpy(self.goals.wholes[batch]), dim=1)
        return (
            (squares * mask).sum() / mask.sum(),
            (turned * mask).sum() / mask.sum(),
            1 - (a * b).sum(1).mean(),
            ((a @ a.T - b @ b.T) ** 2).mean(),
        )


def learner(teacher: BertModel) -> BertModel:
    layers = torch.nn.ModuleList(teacher.encoder.layer[i] for i in LAYERS)
    teacher.encoder.layer = layers
    teacher.config.num_hidden_layers = len(layers)
    teacher.embeddings.word_embeddings.weight.requires_grad_(False)
    return teacher.eval()


def centre(model: BertModel, goals: Goals) -> float:
    """Take the learner's mean vector from all; how much longer its vectors then are than the goals.

    e5's vectors lie in a narrow cone, where every cosine is above .7; the goals lie around zero.
    """
    chosen = range(0, len(goals.ids), len(goals.ids) // CENTRED + 1)
    with torch.no_grad():
        own = torch.cat([model(torch.tensor([goals.ids[i]])).last_hidden_state[0] for i in chosen])
        model.encoder.layer[-1].output.LayerNorm.bias -= own.mean(0)
    aims = np.concatenate([goals.pieces[i] for i in chosen]).astype(np.float32)
    return float((own - own.mean(0)).norm(dim=1).mean()) / float(np.linalg.norm(aims, axis=1).mean())


def teach(model: BertModel, lesson: Lesson, work: Path) -> None:
    """Train in place; the rate falls to nothing. Every 200th text is held back and scored as it goes."""
    rng = random.Random(SEED)
    torch.manual_seed(SEED)
    held = list(range(0, len(lesson.goals.ids), 200))
    kept = set(held)
    chosen = [i for i in range(len(lesson.goals.ids)) if i not in kept]
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    model.train()
    step, began = 0, time.monotonic()
    while step < STEPS:
        for batch in lesson.batches(chosen, rng):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, step / WARM_UP) * (1 - step / STEPS)
            squares, turned, cosine, likeness = lesson.distance(model, batch)
            loss = 0.5 * squares + turned + 2 * cosine + 20 * likeness
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            step += 1
            if step % 250 == 0:
                report(model, lesson, held, step, time.monotonic() - began)
                torch.save(model.state_dict(), work / "learner.pt")
            if step == STEPS:
                break
    model.eval()


def report(model: BertModel, lesson: Lesson, held: list[int], step: int, seconds: float) -> None:
    model.eval()
    with torch.no_grad():
        parts = [held[i : i + BATCH] for i in range(0, len(held), BATCH)]
        found = [[float(x) for x in lesson.distance(model, part)] for part in parts]
    model.train()
    _, pieces, cosine, likeness = np.mean(found, axis=0)
    distances = f"1 - cosine of pieces {pieces:.4f}, of sentences {cosine:.4f}, likeness {likeness:.5f}"
    print(f"{step} steps, {seconds:.0f} s: {distances}", flush=True)


def cut(model: BertModel, pieces: e5.Pieces, texts: list[list[int]]) -> e5.Pieces:
    """Keep the marks, the pieces that the texts use and the single characters; the model's table follows."""
    used = {i for ids in texts for i in ids}
    single = {i for i, (piece, _) in enumerate(pieces) if LATIN.fullmatch(piece)}
    kept = sorted({e5.START, e5.PAD, e5.END, e5.UNKNOWN} | used | single)
    table = model.embeddings.word_embeddings.weight.detach()[kept]
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(table, padding_idx=e5.PAD)
    model.config.vocab_size = len(kept)
    return [pieces[i] for i in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/consilience/weights"))
    parser.add_argument("--work", type=Path, default=Path("out/vectors"))
    chosen = parser.parse_args()
    chosen.work.mkdir(parents=True, exist_ok=True)
    if not (chosen.work / "goals.npy").exists():
        set_goals(sentences(chosen.bench), export).save(chosen.work)
    goals = load(chosen.work)
    teacher, pieces = e5.read(e5.packaged())
    model = learner(teacher)
    teach(model, Lesson(goals, centre(model, goals)), chosen.work)
    kept = cut(model, pieces, goals.ids)
    export(model, chosen.out / "vectors.onnx")
    e5.tokenizer(kept).save(str(chosen.out / "vectors.tokenizer.json"), pretty=False)
    print(f"{len(goals.ids)} sentences, {len(kept)} pieces")


if __name__ == "__main__":
    main()
