"""From the attribution model's probabilities to spans: runs of tokens with one role."""

import math
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
_LOG_TINY = math.log(_TINY)

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
    sources = _runs_of_each(roles, BEGIN_SOURCE, IN_SOURCE)
    contents = _runs_of_each(roles, BEGIN_CONTENT, IN_CONTENT)
    found = []
    for source, content, own, likely in zip(sources, contents, rows, probabilities, strict=True):
        one = _surest(source, likely[:, BEGIN_SOURCE] + likely[:, IN_SOURCE]) if len(source) > 1 else source
        found.append((_as_rows(one, own), _as_rows(content, own)))
    return found


def _as_rows(runs: list[Rows], rows: Ints) -> list[Rows]:
    return [(int(rows[first]), int(rows[last - 1]) + 1) for first, last in runs]


def _surest(runs: list[Rows], likely: Floats) -> list[Rows]:
    """The run with most of the probability, as a source is one phrase; runs almost touching are one."""
    joined = [runs[0]]
    for first, last in runs[1:]:
        if first - joined[-1][1] <= JOINED:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return [max(joined, key=lambda run: float(likely[slice(*run)].sum()))]


def _likeliest(probabilities: Floats, inside: NDArray[np.bool_]) -> Ints:
    """The likeliest classes of each cue's tokens, where "in" only follows "begin" or "in".

    Nearly always the likeliest class of every token by itself is such a sequence, and then there is none
    likelier; only for the others the best one is searched for.
    """
    scores = np.log(np.maximum(probabilities, _TINY))
    scores[:, :, 1:] = np.where(inside[:, :, None], scores[:, :, 1:], _LOG_TINY)
    roles: Ints = scores.argmax(axis=2)
    before = np.pad(roles[:, :-1], ((0, 0), (1, 0)))
    is_in = (roles == IN_SOURCE) | (roles == IN_CONTENT)
    astray = is_in & (before != roles) & (before != roles - 1)
    for cue in np.flatnonzero(astray.any(axis=1)):
        roles[cue] = _likeliest_sequence(scores[cue].tolist())
    return roles


def _likeliest_sequence(scores: list[list[float]]) -> list[int]:
    """The classes with the highest sum of scores, where "in" only follows "begin" or "in" (Viterbi 1967).

    In plain numbers, as five numbers are added up sooner than an array of five.
    """
    ins = (IN_SOURCE, IN_CONTENT)
    totals = [score + (_LOG_TINY if role in ins else 0.0) for role, score in enumerate(scores[0])]
    origins = []  # of each class of a token, the class of the token before
    for now in scores[1:]:
        origin = [totals.index(max(totals))] * len(totals)
        for role in ins:
            origin[role] = role if totals[role] > totals[role - 1] else role - 1
        totals = [totals[before] + score for before, score in zip(origin, now, strict=True)]
        origins.append(origin)
    roles = [totals.index(max(totals))]
    for origin in reversed(origins):
        roles.append(origin[roles[-1]])
    return roles[::-1]


def _runs_of_each(roles: Ints, begin: int, inside: int) -> list[list[Rows]]:
    """For each cue, the stretches of its window with one of two classes, cut where one begins.

    All windows are read as one, with a token between them that is in none: few large steps are faster
    than many small ones.
    """
    width = roles.shape[1] + 1
    flat = np.pad(roles, ((0, 0), (0, 1))).ravel()
    runs: list[list[Rows]] = [[] for _ in roles]
    for first, last in _runs((flat == begin) | (flat == inside), flat == begin):
        cue, at = divmod(first, width)
        runs[cue].append((at, last - cue * width))
    return runs


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
