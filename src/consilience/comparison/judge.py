"""Trained judges over named measures.

A judge is a forest that names the measures it was grown on; one that was grown on other measures than the
program computes is refused.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from consilience.errors import ConsilienceError
from consilience.forests import probability, read_forest

if TYPE_CHECKING:
    from numpy.typing import NDArray


class JudgeError(ConsilienceError):
    """A file of weights does not fit this version of the program."""


def judge_by_forest(
    name: str,
    measures: Sequence[str],
    rows: "NDArray[np.float32]",
    *,
    hopeless: Sequence[float] = (),
) -> "NDArray[np.float64]":
    """The probability that forest `name` gives each row; the columns of `rows` are `measures`, in order.

    `hopeless`: log odds after each part of the forest but the last. A row that stands lower gets what these
    give it; the others go on, at last to the whole forest (a cascade, after Viola and Jones 2001). Raises
    JudgeError where the forest was grown on other measures.
    """
    forest = read_forest(name)
    _check(name, forest.measures, measures)
    asked = rows.astype(np.float64)
    log_odds, hopeful = np.zeros(len(rows)), np.arange(len(rows))
    for part in range(len(forest.parts)):
        log_odds[hopeful] += forest.log_odds(part, asked[hopeful])
        if part < len(hopeless):
            hopeful = hopeful[log_odds[hopeful] >= hopeless[part]]
        if not len(hopeful):
            break
    return probability(log_odds)


def _check(name: str, trained: Sequence[str], computed: Sequence[str]) -> None:
    if list(trained) != list(computed):
        raise JudgeError(
            f"The weights of “{name}” were trained on other measures than this version computes; "
            f"run training/{name}.py again"
        )
