"""Vectors of texts and of their words, by a sentence encoder that runs on the CPU.

The encoder has six layers, was taught by multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text
Embeddings") and all-mpnet-base-v2 (Song et al. 2020, "MPNet"; the teaching after Sanh et al. 2019,
"DistilBERT") and is held as int8 in weights/vectors.onnx; training/vectors.py makes the file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

WIDTH = 384  # dimensions of every vector
LONGEST = 256  # word pieces of one text that are read; no sentence of news is as long
# Texts whose vectors are kept, some 20 MB: outlets that print one agency's text print its sentences.
KEPT = 512


@dataclass(frozen=True, slots=True)
class Encoded:
    """One text: its vector, and a vector and a span (code points of the text) for each word piece."""

    vector: "NDArray[np.float32]"  # unit length
    pieces: "NDArray[np.float32]"  # pieces by WIDTH, not of unit length
    spans: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]  # the pieces' numbers in the vocabulary


@cache
def _encoder() -> "tuple[Tokenizer, Any]":
    import onnxruntime
    from tokenizers import Tokenizer

    weights = files("consilience") / "weights"
    tokenizer = Tokenizer.from_str((weights / "vectors.tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.enable_truncation(LONGEST)
    options = onnxruntime.SessionOptions()
    # One thread: articles are the unit of parallel work, and a sentence is too short to split.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    with as_file(weights / "vectors.onnx") as path:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return tokenizer, session


def remembering() -> Callable[[str], Encoded]:
    """`encode` with a memory of the last texts that lasts as long as it is held."""
    return lru_cache(maxsize=KEPT)(encode)


def encode(text: str) -> Encoded:
    """A text alone, so that its vectors never depend on what it is encoded with."""
    tokenizer, session = _encoder()
    pieces = tokenizer.encode(text)
    ids = np.array([pieces.ids], dtype=np.int64)
    vectors = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
    mean = vectors.mean(axis=0)
    return Encoded(
        mean / max(float(np.linalg.norm(mean)), 1e-9),
        vectors[1:-1],  # without the marks of start and end
        tuple(pieces.offsets[1:-1]),
        tuple(pieces.ids[1:-1]),
    )
