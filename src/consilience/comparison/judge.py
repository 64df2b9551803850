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


class JudgeError(ConsilienceError):
    """A file of weights does not fit this version of the program."""


@cache
def _forest(name: str) -> Any:
    import lightgbm

    text = (files("consilience") / "weights" / f"{name}.txt").read_text(encoding="utf-8")
    return lightgbm.Booster(model_str=text)


def judge_by_forest(
    name: str,
    measures: Sequence[str],
    rows: "NDArray[np.float32]",
    *,
    hopeless: Sequence[tuple[float, float]] = (),
) -> "NDArray[np.float64]":
    """The probability that forest `name` gives each row; the columns of `rows` are `measures`, in order.

    `hopeless`: shares of the forest's trees, rising, with log odds. A row whose log odds after so many of the
    trees are lower gets what these give it; the others go on, at last to the whole forest (a cascade, after
    Viola and Jones 2001). Raises JudgeError where the forest was grown on other measures.
    """
    forest = _forest(name)
    _check(name, forest.feature_name(), measures)
    found, log_odds = np.zeros(len(rows)), np.zeros(len(rows))
    hopeful, asked = np.arange(len(rows)), 0
    for share, least in hopeless:
        more = round(share * forest.num_trees()) - asked
        log_odds[hopeful] += forest.predict(
            rows[hopeful], raw_score=True, start_iteration=asked, num_iteration=more, num_threads=1
        )
        found[hopeful] = 1 / (1 + np.exp(-log_odds[hopeful]))
        hopeful, asked = hopeful[log_odds[hopeful] >= least], asked + more
        if not len(hopeful):
            return found
    found[hopeful] = forest.predict(rows[hopeful], num_threads=1)
    return found


def _check(name: str, trained: Sequence[str], computed: Sequence[str]) -> None:
    if list(trained) != list(computed):
        raise JudgeError(
            f"The weights of “{name}” were trained on other measures than this version computes; "
            f"run training/{name}.py again"
        )
