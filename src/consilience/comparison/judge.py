"""Trained judges over named measures, each read from a text file without any pickle.

A judge is a gradient-boosted forest (Ke et al. 2017, "LightGBM"). Its file names the measures it was grown
on; a judge that was grown on other measures than the program computes is refused.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from consilience.errors import ConsilienceError

if TYPE_CHECKING:
    from numpy.typing import NDArray


FIRST = 5  # one in so many of a forest's trees is asked first


class JudgeError(ConsilienceError):
    """A file of weights does not fit this version of the program."""


@cache
def _forest(name: str) -> Any:
    import lightgbm

    text = (files("consilience") / "weights" / f"{name}.txt").read_text(encoding="utf-8")
    return lightgbm.Booster(model_str=text)


def judge_by_forest(
    name: str, measures: Sequence[str], rows: "NDArray[np.float32]", *, hopeless: float = -np.inf
) -> "NDArray[np.float64]":
    """The probability that forest `name` gives each row; the columns of `rows` are `measures`, in order.

    A row whose log odds after the forest's first trees are below `hopeless` gets what these give it; the
    others are asked of the whole forest (a cascade, after Viola and Jones 2001).
    Raises JudgeError where the forest was grown on other measures.
    """
    forest = _forest(name)
    _check(name, forest.feature_name(), measures)
    first = forest.predict(rows, raw_score=True, num_iteration=forest.num_trees() // FIRST, num_threads=1)
    found = np.asarray(1 / (1 + np.exp(-first)), dtype=np.float64)
    hopeful = first >= hopeless
    if hopeful.any():
        found[hopeful] = forest.predict(rows[hopeful], num_threads=1)
    return found


def _check(name: str, trained: Sequence[str], computed: Sequence[str]) -> None:
    if list(trained) != list(computed):
        raise JudgeError(
            f"The weights of “{name}” were trained on other measures than this version computes; "
            f"run training/{name}.py again"
        )
