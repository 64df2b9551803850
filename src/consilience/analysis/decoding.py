"""From the attribution model's probabilities to spans: runs of tokens with one role."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.analysis.features import Floats, Ints

# The classes that the model tells apart. B begins a span, I goes on with it, as in BIO tagging
# (Ramshaw and Marcus 1995).
OUTSIDE, BEGIN, INSIDE = range(3)  # of a token, as part of a cue
NOTHING, BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = range(5)  # of a token, for one cue
JOINED = 2  # tokens between two parts of one source, such as a comma
_TINY = 1e-9  # stands for a probability of nought, whose logarithm there is not

Rows = tuple[int, int]  # tokens, half-open


class Cue(NamedTuple):
    """A run of tokens that introduces an attribution, and how sure the model is of its surest token."""

    first: int
    last: int
    score: float


def find_cues(probabilities: Floats, plain: float, weak: float) -> list[Cue]:
    """Runs of tokens that are more likely than `plain` part of a cue, cut where a second cue begins.

    A run in which no token is that likely, but each more than `weak`, is a cue too; a plain one is not
    made longer by weak tokens.
    """
    likely = 1.0 - probabilities[:, OUTSIDE]
    begins = probabilities[:, BEGIN] > probabilities[:, INSIDE]

    def cues(threshold: float) -> list[Cue]:
        runs = _runs(likely > threshold, begins)
        return [Cue(first, last, float(likely[first:last].max())) for first, last in runs]

    return sorted([*cues(plain), *(cue for cue in cues(weak) if cue.score <= plain)])


def find_roles(probabilities: Floats, rows: Ints, count: int) -> list[tuple[list[Rows], list[Rows]]]:
    """Spans of source, at most one, and of content for each cue.

    probabilities: [cues, window, 5]; rows: [cues, window], the tokens' rows, in order, `count` where the
    window reaches out of the article.
    """
    roles = _likeliest(probabilities, rows < count)
    found = []
    for each, own, likely in zip(roles, rows, probabilities, strict=True):
        source = _runs((each == BEGIN_SOURCE) | (each == IN_SOURCE), each == BEGIN_SOURCE)
        content = _runs((each == BEGIN_CONTENT) | (each == IN_CONTENT), each == BEGIN_CONTENT)
        one = _surest(source, likely[:, BEGIN_SOURCE] + likely[:, IN_SOURCE])
        found.append((_as_rows(one, own), _as_rows(content, own)))
    return found


def _as_rows(runs: list[Rows], rows: Ints) -> list[Rows]:
    return [(int(rows[first]), int(rows[last - 1]) + 1) for first, last in runs]


def _surest(runs: list[Rows], likely: Floats) -> list[Rows]:
    """The run with most of the probability, as a source is one phrase; runs almost touching are one."""
    if len(runs) < 2:
        return runs
    joined = [runs[0]]
    for first, last in runs[1:]:
        if first - joined[-1][1] <= JOINED:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return [max(joined, key=lambda run: float(likely[slice(*run)].sum()))]


def _likeliest(probabilities: Floats, inside: NDArray[np.bool_]) -> Ints:
    """The likeliest classes, cue by cue, where "in" only follows "begin" or "in" (Viterbi 1967)."""
    scores = np.log(np.maximum(probabilities, _TINY)).transpose(1, 2, 0).copy()  # [window, class, cues]
    scores[:, 1:] = np.where(inside.T[:, None], scores[:, 1:], np.log(_TINY))
    begins, ins = slice(BEGIN_SOURCE, None, 2), slice(IN_SOURCE, None, 2)
    scores[0, ins] += np.log(_TINY)
    goes_on = np.zeros((len(scores), 5, scores.shape[2]), dtype=np.bool_)  # from "in", not from "begin"
    for at, (before, now) in enumerate(pairwise(scores), start=1):
        now[ins] += np.maximum(before[begins], before[ins])
        np.greater(before[ins], before[begins], out=goes_on[at, ins])
        highest = before.max(axis=0)
        now[NOTHING] += highest
        now[begins] += highest
    best = scores.argmax(axis=1)
    roles: Ints = np.zeros_like(best)
    roles[-1] = best[-1]
    cues = np.arange(scores.shape[2])
    for at in range(len(roles) - 1, 0, -1):
        role = roles[at]
        is_in = (role == IN_SOURCE) | (role == IN_CONTENT)
        roles[at - 1] = np.where(is_in, np.where(goes_on[at, role, cues], role, role - 1), best[at - 1])
    return np.ascontiguousarray(roles.T)


def _runs(chosen: NDArray[np.bool_], begins: NDArray[np.bool_]) -> list[Rows]:
    """Stretches of chosen items, half-open, cut before every item that begins one."""
    edges = np.diff(chosen.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    cuts = np.flatnonzero(chosen & begins)
    bounds = np.union1d(starts, cuts)
    if not len(bounds):
        return []
    lasts = ends[np.searchsorted(ends, bounds, side="right")]
    following = [*bounds[1:], len(chosen)]
    return [(int(a), int(min(b, c))) for a, b, c in zip(bounds, lasts, following, strict=True)]
