"""The attribution model: finds cues, and for each cue the tokens of its source and its content.

Two small networks run one after the other over the parse of a whole article. The first reads the
tokens (parser's vectors, words, labels) with convolutions along the text and along the tree, and
says which tokens are cues. The second reads every token in the window of a cue together with how it
stands to the cue, and says whether it is source, content or neither. Pairing tokens with cues this
way follows relation taggers such as Zheng et al. 2017 and the convolutional reader Strubell et al. 2017.
"""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from consilience.analysis.decoding import Rows, find_cues, find_roles
from consilience.analysis.features import (
    Features,
    Floats,
    Indexes,
    Vocabulary,
    cue_heads,
    make_indexes,
    pair_features,
    token_features,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

WEIGHTS = files("consilience") / "weights"
CUES_AT_ONCE = 128  # cues in one run of the second network: keeps memory flat on long texts


class Reading(NamedTuple):
    """One attribution as rows of tokens (`features` says where they stand) and the probability of its cue."""

    cue: Rows
    source: list[Rows]
    content: list[Rows]
    score: float


class Model(NamedTuple):
    """The two networks, what their numbers mean, and from which probability on a token is part of a cue."""

    tokens: Any  # onnxruntime.InferenceSession
    pairs: Any
    indexes: Indexes
    labels: int
    threshold: float


@cache
def load_model() -> Model:
    """Load the shipped weights, once.

    One thread each: the arrays of one article are too small to share out, and the caller's own
    processes use the other cores.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    settings = json.loads((WEIGHTS / "attribution.json").read_text(encoding="utf-8"))
    vocabulary = Vocabulary(*(tuple(settings["vocabulary"][name]) for name in Vocabulary._fields))

    def session(name: str) -> Any:
        weights = (WEIGHTS / name).read_bytes()
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    return Model(
        session("attribution.tokens.onnx"),
        session("attribution.pairs.onnx"),
        make_indexes(vocabulary),
        len(vocabulary.dependencies) + 1,
        settings["threshold"],
    )


def read_attributions(doc: "Doc") -> tuple[Features, list[Reading]]:
    """Every attribution of a parsed document, in order of its cue; one without content is none."""
    model = load_model()
    features = token_features(doc, model.indexes)
    if not len(features.starts):
        return features, []
    probabilities, states = model.tokens.run(
        None,
        {
            "categories": features.categories,
            "vectors": features.vectors,
            "relatives": features.relatives,
        },
    )
    cues = find_cues(probabilities, model.threshold)
    readings: list[Reading] = []
    spans = np.array([cue[:2] for cue in cues], dtype=np.int64).reshape(-1, 2)
    for at in range(0, len(cues), CUES_AT_ONCE):
        some = slice(at, at + CUES_AT_ONCE)
        for cue, (source, content) in zip(
            cues[some], _roles(model, features, states, spans, some), strict=True
        ):
            if content:
                readings.append(Reading(cue[:2], source, content, cue.score))
    return features, readings


def _roles(
    model: Model, features: Features, states: Floats, cues: "np.typing.NDArray[np.int64]", some: slice
) -> list[tuple[list[Rows], list[Rows]]]:
    pairs = pair_features(features, cues, model.labels, some)
    (probabilities,) = model.pairs.run(
        None,
        {
            "states": states,
            "rows": pairs.rows,
            "categories": pairs.categories,
            "heads": cue_heads(features, cues[some]),
            "firsts": cues[some, 0],
        },
    )
    return find_roles(probabilities, pairs.rows, len(features.starts))
