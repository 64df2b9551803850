"""How much the parts of a found attribution bear each other out: one probability for the whole.

The cue is found first, by itself. Whether it is one shows better when its source and its content are
known: a logistic regression over a few signs of all three decides.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.analysis.decoding import BEGIN_CONTENT, BEGIN_SOURCE, IN_CONTENT, IN_SOURCE, Cue, Rows
from consilience.analysis.features import Features, Floats, Ints

SIGNS = (
    "log odds of the surest token of the cue",
    "mean probability of the cue's tokens",
    "least probability of the cue's tokens",
    "mean probability of the content's tokens",
    "least probability of the content's tokens",
    "logarithm of the content's length",
    "content outside the chosen spans, in tokens",
    "mean probability of the source's tokens",
    "least probability of the source's tokens",
    "whether there is a source",
    "source outside the chosen spans, in tokens",
    "number of content spans",
    "length of the cue",
    "share of the content inside quotation marks",
)
_SUREST = 1e-6  # a probability this near to 0 or 1 is taken for this near


class Judge(NamedTuple):
    """The logistic regression: a weight for each of SIGNS, and the bias."""

    weights: Floats
    bias: float

    def __call__(self, signs: Floats) -> Floats:
        """The probability of each attribution; signs: [attributions, SIGNS]."""
        chances: Floats = 1.0 / (1.0 + np.exp(-(signs @ self.weights + self.bias)))
        return chances


def read_signs(
    features: Features,
    cue: Cue,
    in_cue: Floats,
    roles: Floats,
    rows: Ints,
    source: list[Rows],
    content: list[Rows],
) -> Floats:
    """The signs of one attribution.

    in_cue: probability of every token of the article to be in a cue; roles: [window, 5] as in
    `decoding.find_roles`, with the window's rows; content: at least one span.
    """
    own = in_cue[cue.first : cue.last]
    inside = np.flatnonzero(rows < len(features.starts))
    start, stop = int(inside[0]), int(inside[-1]) + 1  # rows run on without gaps
    as_content = roles[start:stop, BEGIN_CONTENT] + roles[start:stop, IN_CONTENT]
    as_source = roles[start:stop, BEGIN_SOURCE] + roles[start:stop, IN_SOURCE]
    origin = int(rows[start])
    of_content = np.concatenate([as_content[first - origin : last - origin] for first, last in content])
    of_source = np.concatenate(
        [as_source[first - origin : last - origin] for first, last in source or [(0, 0)]]
    )
    surest = min(max(cue.score, _SUREST), 1 - _SUREST)
    quoted = np.concatenate([features.quoted[first:last] for first, last in content])
    return np.array(
        [
            np.log(surest / (1 - surest)),
            _mean(own),
            np.minimum.reduce(own),
            _mean(of_content),
            np.minimum.reduce(of_content),
            np.log(len(of_content)),
            np.add.reduce(as_content) - len(of_content),
            _mean(of_source) if len(of_source) else 0.0,
            np.minimum.reduce(of_source) if len(of_source) else 0.0,
            bool(source),
            np.add.reduce(as_source) - len(of_source),
            len(content),
            cue.last - cue.first,
            _mean(quoted),
        ],
        dtype=np.float32,
    )


def _mean(values: Floats | NDArray[np.bool_]) -> float:
    """The mean of a few numbers; for so few, numpy's own spends more time on its options than on adding."""
    mean: float = np.add.reduce(values) / len(values)
    return mean
