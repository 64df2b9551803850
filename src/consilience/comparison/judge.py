"""Trained judges: boosted trees over named measures, one text file of trees each, read without any pickle.

A judge is a gradient-boosted forest (Ke et al. 2017, "LightGBM") whose file names the measures it was
trained on; a judge that was trained on other measures than the program computes is refused.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from consilience.errors import ConsilienceError

if TYPE_CHECKING:
    from numpy.typing import NDArray


class JudgeError(ConsilienceError):
    """A file of weights does not fit this version of the program."""


@cache
def _load(name: str) -> Any:
    import lightgbm

    text = (files("consilience") / "weights" / f"{name}.txt").read_text(encoding="utf-8")
    return lightgbm.Booster(model_str=text)


def judge(name: str, measures: Sequence[str], rows: "NDArray[np.float32]") -> "NDArray[np.float64]":
    """The probability that judge `name` gives each row (of every class, where it knows more than two).

    The columns of `rows` are `measures`, in order.
    Raises JudgeError where the judge was trained on other measures.
    """
    booster = _load(name)
    if booster.feature_name() != list(measures):
        raise JudgeError(
            f"weights/{name}.txt was trained on other measures than this version computes; "
            f"run training/{name}.py again"
        )
    return np.asarray(booster.predict(rows, num_threads=1), dtype=np.float64)
