"""The attribution model: finds cues, and for each cue the tokens of its source and its content.

Two small networks run one after the other over the parse of a whole article. The first reads the
tokens (parser's vectors, words, labels) with convolutions along the text and along the tree, and
says which tokens are cues. The second reads every token in the window of a cue together with how it
stands to the cue, and says whether it is source, content or neither. Pairing tokens with cues this
way follows relation taggers such as Zheng et al. 2017 and the convolutional reader Strubell et al. 2017.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from consilience.analysis.decoding import OUTSIDE, Cue, Rows, find_cues, find_roles
from consilience.analysis.features import (
    Features,
    Floats,
    Indexes,
    Ints,
    Vocabulary,
    cue_heads,
    make_indexes,
    pair_features,
    token_features,
)
from consilience.analysis.judging import Judge, read_signs

if TYPE_CHECKING:
    from spacy.tokens import Doc

WEIGHTS = files("consilience") / "weights"
CUES_AT_ONCE = 128  # cues in one run of the second network: keeps memory flat on long texts


class Reading(NamedTuple):
    """One attribution as rows of tokens (`features` says where they stand), and its probability."""

    cue: Rows
    source: list[Rows]
    content: list[Rows]
    score: float


class Model(NamedTuple):
    """The two networks and what their numbers mean.

    From the probabilities `plain` and `weak` on, tokens are part of a possible cue (`decoding.find_cues`);
    an attribution is told from the probability `threshold` on that `judge` gives it.
    """

    tokens: Any  # onnxruntime.InferenceSession
    pairs: Any
    indexes: Indexes
    labels: int
    plain: float
    weak: float
    threshold: float
    judge: Judge


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
    options.enable_cpu_mem_arena = False  # it would keep for good what the longest article took
    options.enable_mem_pattern = False  # it would keep a plan for every length of article
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
        settings["plain"],
        settings["weak"],
        settings["threshold"],
        Judge(np.array(settings["judge"]["weights"], dtype=np.float32), settings["judge"]["bias"]),
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
    cues = find_cues(probabilities, model.plain, model.weak)
    spans = np.array([cue[:2] for cue in cues], dtype=np.int64).reshape(-1, 2)
    in_cue = 1.0 - probabilities[:, OUTSIDE]
    readings: list[Reading] = []
    for at in range(0, len(cues), CUES_AT_ONCE):
        some = slice(at, at + CUES_AT_ONCE)
        pairs = pair_features(features, spans, model.labels, some)
        (roles,) = model.pairs.run(
            None,
            {
                "states": states,
                "rows": pairs.rows,
                "categories": pairs.categories,
                "heads": cue_heads(features, spans[some]),
                "firsts": spans[some, 0],
            },
        )
        readings.extend(judged(features, cues[some], in_cue, roles, pairs.rows, model.judge))
    return features, [each for each in readings if each.score >= model.threshold]


def judged(
    features: Features, cues: Sequence[Cue], in_cue: Floats, roles: Floats, rows: Ints, judge: Judge
) -> Iterator[Reading]:
    """The attributions of possible cues that have content, each with its probability.

    in_cue: probability of every token to be in a cue; roles, rows: of every cue, as in `find_roles`.
    """
    for cue, likely, own, (source, content) in zip(
        cues, roles, rows, find_roles(roles, rows, len(features.starts)), strict=True
    ):
        if content:
            signs = read_signs(features, cue, in_cue, likely, own, source, content)
            yield Reading(cue[:2], source, content, float(judge(signs)))
