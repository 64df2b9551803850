"""Forests of gradient-boosted trees (Ke et al. 2017, "LightGBM"), read from `weights/` and asked on the CPU.

A forest stands in `weights/NAME.onnx`, or in parts that are asked one after the other, `weights/NAME.1.onnx`
and so on. Each file is an ensemble of trees (ONNX, "TreeEnsemble"), names the measures it was grown on, and
gives for rows of them what its trees add to the log odds. training/forests.py writes the files.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Forest:
    """A forest, and what it was grown on: the names of the columns that it is asked of, in order."""

    measures: tuple[str, ...]
    parts: tuple[Any, ...]  # sessions of onnxruntime

    def log_odds(self, part: int, rows: "Floats") -> "Floats":
        """What the trees of a part, by its number, add to the log odds of each row."""
        added: Floats = self.parts[part].run(None, {"rows": rows})[0][:, 0]
        return added

    def probabilities(self, rows: "Floats") -> "Floats":
        """The probability that the whole forest gives each row."""
        return probability(sum((self.log_odds(part, rows) for part in range(len(self.parts))), np.zeros(1)))


def probability(log_odds: "Floats") -> "Floats":
    """Log odds as probabilities, 0 to 1."""
    found: Floats = 1 / (1 + np.exp(-log_odds))
    return found


@cache
def read_forest(name: str) -> Forest:
    """The forest of this name among the weights."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    part = re.compile(rf"{re.escape(name)}(\.\d)?\.onnx")
    found = sorted(
        (each for each in (files("consilience") / "weights").iterdir() if part.fullmatch(each.name)),
        key=lambda each: each.name,
    )
    sessions = tuple(
        onnxruntime.InferenceSession(each.read_bytes(), options, providers=["CPUExecutionProvider"])
        for each in found
    )
    measures = sessions[0].get_modelmeta().custom_metadata_map["measures"]
    return Forest(tuple(json.loads(measures)), sessions)
