"""What the sentence encoder is taught to say: what two teachers say of every word piece, in one space.

The teachers are multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text Embeddings") and
all-mpnet-base-v2 (Song et al. 2020, "MPNet"; Reimers and Gurevych 2019, "Sentence-BERT"). Their vectors are
set side by side, each centred and of one mean length, and cut to the learner's width by principal components;
the space is then turned to lie as near to the first teacher's as it can (Schönemann 1966, "A generalized
solution of the orthogonal Procrustes problem"), since the learner starts from that one's layers.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import e5
import mpnet
import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

PREFIX = "query: "  # e5 was trained on texts that open so
LONGEST = 96  # pieces of a sentence that are taught, with the marks of start and end
SHARE = 0.7  # of the first teacher beside the second
SAMPLE = 4_000  # sentences from which the common space is made
JOB, BATCH = 1_000, 32  # sentences of a process at a time; of one step of the second teacher
WIDTH = 384
CORES = 2

Floats = "np.ndarray[Any, np.dtype[np.float32]]"


@dataclass(frozen=True)
class Said:
    """What both teachers say of a text: of each of its pieces, and of the whole."""

    ids: list[int]
    first: "np.ndarray[Any, Any]"
    second: "np.ndarray[Any, Any]"
    whole: "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]"


@dataclass(frozen=True)
class Space:
    """How the two become one: each teacher's means of pieces and of texts, and what it is turned by."""

    pieces: "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]"
    wholes: "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]"
    turns: "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]"

    def piece(self, said: Said) -> "np.ndarray[Any, Any]":
        return self._turned(said.first, said.second, self.pieces).astype(np.float16)

    def whole(self, said: Said) -> "np.ndarray[Any, Any]":
        return self._turned(*said.whole, self.wholes)

    def _turned(
        self,
        first: "np.ndarray[Any, Any]",
        second: "np.ndarray[Any, Any]",
        means: "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]",
    ) -> "np.ndarray[Any, Any]":
        return (first - means[0]) @ self.turns[0] + (second - means[1]) @ self.turns[1]


@dataclass(frozen=True)
class Goals:
    """Of each text its pieces, the goal of each piece and of the whole."""

    ids: list[list[int]]
    pieces: list["np.ndarray[Any, Any]"]
    wholes: "np.ndarray[Any, Any]"

    def save(self, work: Path) -> None:
        np.save(work / "lengths.npy", [len(each) for each in self.ids])
        np.save(work / "ids.npy", np.concatenate(self.ids))
        np.save(work / "goals.npy", np.concatenate(self.pieces))
        np.save(work / "wholes.npy", self.wholes)


def load(work: Path) -> Goals:
    ends = np.cumsum(np.load(work / "lengths.npy"))[:-1]
    ids, pieces = np.load(work / "ids.npy"), np.load(work / "goals.npy")
    return Goals(
        [each.tolist() for each in np.split(ids, ends)], np.split(pieces, ends), np.load(work / "wholes.npy")
    )


def set_goals(texts: Sequence[str], export: Callable[[Any, Path], None]) -> Goals:
    """Ask both teachers about every text; `export` writes a model of torch as ONNX in 8 bits."""
    with tempfile.TemporaryDirectory() as folder, Pool(CORES, _open, (folder,)) as pool:
        export(e5.read(e5.packaged())[0], Path(folder) / "first.onnx")
        mpnet.unpack(Path(folder))
        sample = texts[:: max(1, len(texts) // SAMPLE)]
        space = make_space([said for part in pool.map(_ask, _jobs(sample)) for said in part])
        parts = pool.map(_aim, [(job, space) for job in _jobs(texts)])
    ids, pieces, wholes = zip(*(goal for part in parts for goal in part), strict=True)
    return Goals(list(ids), list(pieces), np.stack(wholes))


def _jobs(texts: Sequence[str]) -> list[Sequence[str]]:
    return [texts[i : i + JOB] for i in range(0, len(texts), JOB)]


def make_space(said: Sequence[Said]) -> Space:
    firsts = np.concatenate([each.first for each in said]).astype(np.float32)
    seconds = np.concatenate([each.second for each in said]).astype(np.float32)
    means = firsts.mean(0), seconds.mean(0)
    firsts -= means[0]
    seconds -= means[1]
    scales = (
        SHARE / float(np.linalg.norm(firsts, axis=1).mean()),
        1 / float(np.linalg.norm(seconds, axis=1).mean()),
    )
    both = np.concatenate([firsts * scales[0], seconds * scales[1]], axis=1)
    _, components = np.linalg.eigh(both.T @ both / len(both))
    chosen = components[:, -WIDTH:]
    left, _, right = np.linalg.svd((both @ chosen).T @ firsts)
    turn = (chosen @ left @ right).astype(np.float32)
    width = firsts.shape[1]
    wholes = [np.mean([each.whole[k] for each in said], axis=0) for k in (0, 1)]
    return Space(means, (wholes[0], wholes[1]), (turn[:width] * scales[0], turn[width:] * scales[1]))


_opened: dict[str, Any] = {}  # of this process: the folder of both teachers, and the teachers once read


def _open(folder: str) -> None:
    torch.set_num_threads(1)
    _opened["folder"] = Path(folder)


def _aim(job: tuple[Sequence[str], Space]) -> list[tuple[list[int], Any, Any]]:
    texts, space = job
    return [(said.ids, space.piece(said), space.whole(said)) for said in _ask(texts)]


def _ask(texts: Sequence[str]) -> list[Said]:
    if "second" not in _opened:
        _opened["pieces"] = e5.read(e5.packaged())[1]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        path = str(_opened["folder"] / "first.onnx")
        _opened["first"] = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        _opened["second"] = mpnet.read(_opened["folder"] / mpnet.FOLDER)
    tokenizer = e5.tokenizer(_opened["pieces"])
    prefix = len(tokenizer.encode(PREFIX.strip(), add_special_tokens=False).ids)
    tokenizer.enable_truncation(LONGEST - prefix)
    own = tokenizer.encode_batch(list(texts))
    tokenizer.enable_truncation(LONGEST)
    asked = tokenizer.encode_batch([PREFIX + text for text in texts])
    firsts = [_first(_opened["first"], each.ids, prefix) for each in asked]
    seconds = _second(*_opened["second"], texts)
    return [
        Said(cut.ids, first, _aligned(cut.offsets, *second), (first.mean(0), second[1].mean(0)))
        for cut, first, second in zip(own, firsts, seconds, strict=True)
    ]


def _first(session: Any, ids: list[int], prefix: int) -> "np.ndarray[Any, Any]":
    """What the first teacher says of a text's pieces, without those of the prefix."""
    row = np.array([ids], dtype=np.int64)
    vectors = session.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]
    return np.delete(vectors, range(1, 1 + prefix), axis=0).astype(np.float16)


def _second(
    model: mpnet.MPNetModel, tokenizer: Tokenizer, texts: Sequence[str]
) -> list[tuple[list[tuple[int, int]], "np.ndarray[Any, Any]"]]:
    """Where the second teacher's own pieces stand in each text, and what it says of them."""
    encoded = tokenizer.encode_batch(list(texts))
    order = sorted(range(len(texts)), key=lambda i: len(encoded[i].ids))
    said: dict[int, tuple[list[tuple[int, int]], np.ndarray[Any, Any]]] = {}
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            longest = max(len(encoded[i].ids) for i in batch)
            ids = torch.full((len(batch), longest), mpnet.PAD)
            mask = torch.zeros(len(batch), longest, dtype=torch.long)
            for row, i in enumerate(batch):
                size = len(encoded[i].ids)
                ids[row, :size] = torch.tensor(encoded[i].ids)
                mask[row, :size] = 1
            vectors = model(ids, attention_mask=mask).last_hidden_state.float().numpy()
            for row, i in enumerate(batch):
                said[i] = encoded[i].offsets, vectors[row, : len(encoded[i].ids)]
    return [said[i] for i in range(len(texts))]


def _aligned(
    spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]], vectors: "np.ndarray[Any, Any]"
) -> "np.ndarray[Any, Any]":
    """For each of the learner's pieces the mean of the other's pieces that overlap it; marks are marks."""
    aligned = np.zeros((len(spans), vectors.shape[1]), dtype=np.float16)
    aligned[0], aligned[-1] = vectors[0], vectors[-1]
    for place, (start, end) in enumerate(spans[1:-1], start=1):
        hit = [k for k, (x, y) in enumerate(others) if x < end and y > start]
        if hit:
            aligned[place] = vectors[hit].mean(axis=0)
    return aligned
