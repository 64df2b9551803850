"""How alike every statement of one account is to every statement of another, by many measures at once.

Each measure is a matrix, statements of the first account by statements of the second. Most are soft
recalls: the share of one statement's weight whose words have a like word in the other (as in Khattab and
Zaharia 2020, "ColBERT", and Zhang et al. 2020, "BERTScore", with word rarity as weight), over all words,
over one kind of word, or over the best pair of clauses.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from consilience.comparison.sketch import RUNS, Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

SMALL = 1e-6
UNLIKE = 0.55  # up to this likeness two pairs of words are not of one deed
FULL_CLAUSE = 20  # weight of a clause with about three rare words, which tells a fact by itself
AT_ONCE = 4_000_000  # likenesses of two words that are held at a time, 16 MB; news of 3,000 words in one go
RANKED = ("cosine", "soft_f", "same_f", "clause_f", "joined_f", "around")  # measures that are also ranked


def rarities(sketches: Sequence[Sketch]) -> dict[str, float]:
    """How rare each term of one event is among its statements: ln(statements / statements with it)."""
    seen: Counter[str] = Counter()
    for s in sketches:
        seen.update(t for _, t in set(zip(s.statement_of.tolist(), s.terms, strict=True)))
    count = sum(len(s.statements) for s in sketches)
    return {t: float(np.log((count + 1) / n)) for t, n in seen.items()}


def measures(a: Sketch, b: Sketch, rarity: dict[str, float]) -> "dict[str, Floats]":
    """Every measure of likeness between the statements of `a` (rows) and of `b` (columns)."""
    found: dict[str, Floats] = {
        "cosine": a.vectors @ b.vectors.T,
        "around": a.around @ b.around.T,
    }
    _both(found, "title", (a.vectors @ b.title)[:, None], (b.vectors @ a.title)[None, :])
    stems_a, stems_b = _numbered(a.stems, b.stems)
    likest = _likest(a, b, stems_a, stems_b)
    local_a = np.array([rarity[t] for t in a.terms], dtype=np.float32)
    local_b = np.array([rarity[t] for t in b.terms], dtype=np.float32)
    of_a = _segments(a.statement_of, len(a.statements))
    of_b = _segments(b.statement_of, len(b.statements))
    best_a = _turned(_max(likest.of_a, _segments(b.clause_statement, len(b.statements))))
    best_b = _turned(_max(likest.of_b, _segments(a.clause_statement, len(a.statements))))
    hit_a, hit_b = _hits(stems_a, stems_b, b), _hits(stems_b, stems_a, a)
    whole_a, whole_b = np.ones_like(a.weights), np.ones_like(b.weights)

    def recalls(name: str, hits_a: "Floats", hits_b: "Floats", wa: "Floats", wb: "Floats") -> None:
        found.update(_both_ways(name, _recall(hits_a, wa, of_a), _recall(hits_b, wb, of_b).T))

    recalls("soft", best_a, best_b, a.weights * local_a, b.weights * local_b)
    recalls("plain", best_a, best_b, whole_a, whole_b)
    recalls("same", hit_a, hit_b, a.weights * local_a, b.weights * local_b)
    recalls("local", hit_a, hit_b, local_a, local_b)
    for kind in a.kinds:
        wa, wb = a.kinds[kind] * local_a, b.kinds[kind] * local_b
        recalls(kind, best_a, best_b, wa, wb)
        shared_a, shared_b = _sum(hit_a * wa[:, None], of_a), _sum(hit_b * wb[:, None], of_b)
        found[kind + "_shared"] = np.minimum(shared_a, shared_b.T)
    for name, wa, wb in (("", a.weights * local_a, b.weights * local_b), ("_local", local_a, local_b)):
        top_a, top_b = _max(hit_a * wa[:, None], of_a), _max(hit_b * wb[:, None], of_b)
        found["rarest" + name] = np.minimum(top_a, top_b.T)
    # the heaviest word without a like word on the other side
    lone_a = _max((1 - best_a) * (a.weights * local_a)[:, None], of_a)
    lone_b = _max((1 - best_b) * (b.weights * local_b)[:, None], of_b)
    _both(found, "lone", lone_a, lone_b.T)
    found |= _joined(a, b, likest, (local_a * a.weights, local_b * b.weights))
    found |= _clauses(a, b, likest, (best_a, best_b), (local_a * a.weights, local_b * b.weights))
    for run in RUNS:
        found[f"run_{run}"] = _runs(a, b, run)
    found["quoted"] = _overlap(a.quoted, b.quoted)
    found |= _shape(a, b)
    for name in RANKED:
        found |= _ranks(name, found[name])
    for name in ("cosine", "soft_f", "clause_f"):
        found[name + "_before"] = _shift(found[name], 1)
        found[name + "_after"] = _shift(found[name], -1)
    return found


def _both_ways(name: str, ra: "Floats", rb: "Floats") -> "dict[str, Floats]":
    """How much of each statement the other has: the harmonic mean of both shares, the lower, the higher."""
    return {
        f"{name}_f": 2 * ra * rb / (ra + rb + SMALL),
        f"{name}_low": np.minimum(ra, rb),
        f"{name}_high": np.maximum(ra, rb),
    }


class _Likest(NamedTuple):
    """How like words of one account are to the likest of the other, and so for pairs that hang together."""

    of_a: "Floats"  # clauses of b by words of a
    of_b: "Floats"  # clauses of a by words of b
    joined_a: "Floats"  # statements of b by pairs of a
    joined_b: "Floats"  # statements of a by pairs of b


def _likest(a: Sketch, b: Sketch, stems_a: "Ints", stems_b: "Ints") -> _Likest:
    """Some statements of `a` at a time: all words of two books by each other would take gigabytes."""
    parts = [_likest_in(a, b, stems_a, stems_b, block) for block in _blocks(a, len(b.words))]
    of_a, of_b, joined_a, joined_b = zip(*parts, strict=True)
    return _Likest(
        np.concatenate(of_a, axis=1),
        np.concatenate(of_b),
        np.concatenate(joined_a, axis=1),
        np.concatenate(joined_b),
    )


def _blocks(s: Sketch, width: int) -> list[range]:
    """The statements of an account in rows, each of so many that the likenesses of its words fit AT_ONCE."""
    words = np.bincount(s.statement_of, minlength=len(s.statements)).tolist()
    blocks, first, size = [], 0, 0
    for number, count in enumerate(words):
        if size and (size + count) * width > AT_ONCE:
            blocks.append(range(first, number))
            first, size = number, 0
        size += count
    return [*blocks, range(first, len(words))]


def _likest_in(a: Sketch, b: Sketch, stems_a: "Ints", stems_b: "Ints", block: range) -> _Likest:
    """The same for the words of a block of statements of `a`."""
    own = slice(*np.searchsorted(a.statement_of, (block.start, block.stop)))
    like = np.maximum(a.words[own] @ b.words.T, np.equal.outer(stems_a[own], stems_b).astype(np.float32))
    like = np.minimum(like, 1, out=like)
    first, last = np.searchsorted(a.clause_statement, (block.start, block.stop)).tolist()
    pairs = slice(*np.searchsorted(a.statement_of[a.joined], (block.start, block.stop)))
    joined, heads = a.joined[pairs] - own.start, a.heads[pairs] - own.start
    both = np.sqrt(like[joined][:, b.joined] * like[heads][:, b.heads])  # np.ix_ is six times as slow
    both *= both > UNLIKE
    return _Likest(
        _max(_turned(like), _of_clauses(b)),
        _max(like, _segments(a.clause_of[own] - first, last - first)),
        _max(_turned(both), _segments(b.statement_of[b.joined], len(b.statements))),
        _max(both, _segments(a.statement_of[a.joined[pairs]] - block.start, len(block))),
    )


def _joined(a: Sketch, b: Sketch, likest: _Likest, weights: "tuple[Floats, Floats]") -> "dict[str, Floats]":
    """How many of a statement's pairs of words that hang together have such a pair like them in the other.

    Who did what to whom is the same where the pairs are; words alone may be those of another deed.
    """
    wa, wb = weights[0][a.joined] + weights[0][a.heads], weights[1][b.joined] + weights[1][b.heads]
    of_a = _segments(a.statement_of[a.joined], len(a.statements))
    of_b = _segments(b.statement_of[b.joined], len(b.statements))
    best_a, best_b = _turned(likest.joined_a), _turned(likest.joined_b)
    ra, rb = _recall(best_a, wa, of_a), _recall(best_b, wb, of_b).T
    sum_a, sum_b = _sum(best_a * wa[:, None], of_a), _sum(best_b * wb[:, None], of_b)
    return _both_ways("joined", ra, rb) | {"joined_shared": np.minimum(sum_a, sum_b.T)}


def _clauses(
    a: Sketch,
    b: Sketch,
    likest: _Likest,
    best: "tuple[Floats, Floats]",
    weights: "tuple[Floats, Floats]",
) -> "dict[str, Floats]":
    """The best pair of clauses of two statements: how much of each the other covers, and its weight.

    `best`: how like each word of one account is to the likest of each statement of the other.
    """
    of_a, of_b = _of_clauses(a), _of_clauses(b)
    in_a = _segments(a.clause_statement, len(a.statements))
    in_b = _segments(b.clause_statement, len(b.statements))
    wa, wb = weights
    to_b = _recall(_turned(likest.of_a), wa, of_a)
    to_a = _recall(_turned(likest.of_b), wb, of_b).T
    weight_a, weight_b = _sum(wa[:, None], of_a), _sum(wb[:, None], of_b)
    f = 2 * to_b * to_a / (to_b + to_a + SMALL)
    weight = np.log1p(np.minimum(weight_a, weight_b.T))
    whole_to_b, whole_to_a = _recall(best[0], wa, of_a), _recall(best[1], wb, of_b)  # clauses by statements

    def top(values: "Floats") -> "Floats":
        return _max(_turned(_max(values, in_a)), in_b).T

    found: dict[str, Floats] = {
        "clause_f": top(f * weight),
        "clause_plain": top(np.where(weight > np.log1p(FULL_CLAUSE), f, np.float32(0))),
    }
    covered_a = _max(whole_to_b * np.log1p(weight_a), in_a)
    covered_b = _max(whole_to_a * np.log1p(weight_b), in_b).T
    _both(found, "clause_in", covered_a, covered_b)
    return found


def _both(found: "dict[str, Floats]", name: str, a: "Floats", b: "Floats") -> None:
    """Put down what one side and the other gives by size, so that the order of the accounts tells nothing."""
    found[name + "_low"], found[name + "_high"] = np.minimum(a, b), np.maximum(a, b)


def _shape(a: Sketch, b: Sketch) -> "dict[str, Floats]":
    """Where in their accounts two statements stand, and how long they are."""
    n, m = len(a.statements), len(b.statements)
    zero: Floats = np.zeros((n, m), dtype=np.float32)
    rows: Floats = zero + (np.arange(n, dtype=np.float32) / np.float32(max(n, 1)))[:, None]
    columns: Floats = zero + (np.arange(m, dtype=np.float32) / np.float32(max(m, 1)))[None, :]
    la, lb = zero + a.lengths[:, None], zero + b.lengths[None, :]
    return {
        "place": np.absolute(rows - columns, dtype=np.float32),
        "place_low": np.minimum(rows, columns),
        "place_high": np.maximum(rows, columns),
        "length_low": np.minimum(la, lb),
        "length_high": np.maximum(la, lb),
        "sizes": zero + float(n + m),
    }


def _numbered(a: Sequence[str], b: Sequence[str]) -> "tuple[Ints, Ints]":
    """Words by number, the same for one stem on both sides ("capture", "captured", "capturing")."""
    numbers = {stem: i for i, stem in enumerate(dict.fromkeys([*a, *b]))}
    of_a, of_b = (np.array([numbers[stem] for stem in stems], dtype=np.intp) for stems in (a, b))
    return of_a, of_b


def _hits(words: "Ints", others: "Ints", there: Sketch) -> "Floats":
    """1 where a statement of `there`, whose words are `others`, has a word: words by statements."""
    count = max(words.max(initial=-1), others.max(initial=-1)) + 1
    has = np.zeros((count, len(there.statements)), dtype=np.float32)
    has[others, there.statement_of] = 1
    return has[words]


class _Segments(NamedTuple):
    """Rows that belong together: where each segment that has any begins, and how many segments there are."""

    present: "Ints"
    starts: "Ints"
    total: int


def _segments(of: "Ints", count: int) -> _Segments:
    """`of` names each row's segment, in rising order."""
    present, starts = np.unique(of, return_index=True)
    return _Segments(present, starts, count)


def _of_clauses(s: Sketch) -> _Segments:
    return _segments(s.clause_of, len(s.clause_statement))


def _max(values: "Floats", of: _Segments) -> "Floats":
    """Maximum over the rows of each segment; 0 where it has none."""
    out = np.zeros((of.total, values.shape[1]), dtype=np.float32)
    ends = [*of.starts[1:].tolist(), len(values)]
    # numpy.maximum.reduceat is several times as slow over long rows.
    for segment, start, end in zip(of.present.tolist(), of.starts.tolist(), ends, strict=False):
        np.maximum.reduce(values[start:end], axis=0, out=out[segment])
    return out


def _sum(values: "Floats", of: _Segments) -> "Floats":
    """Sum over the rows of each segment."""
    out = np.zeros((of.total, values.shape[1]), dtype=np.float32)
    if len(of.present):
        out[of.present] = np.add.reduceat(values, of.starts, axis=0)
    return out


def _turned(values: "Floats") -> "Floats":
    """Rows for columns, laid out anew in memory: reducing rows is several times as fast as columns."""
    return np.ascontiguousarray(values.T)


def _recall(hits: "Floats", weights: "Floats", of: _Segments) -> "Floats":
    """The share of each segment's weight that is hit; 0 where it has no weight."""
    total = np.maximum(_sum(weights[:, None], of), SMALL)
    return np.divide(_sum(hits * weights[:, None], of), total, dtype=np.float32)


def _runs(a: Sketch, b: Sketch, length: int) -> "Floats":
    """How many runs of `length` words two statements share."""
    here, there = a.runs[length], b.runs[length]
    out = np.zeros((len(a.statements), len(b.statements)), dtype=np.float32)
    for run in here.keys() & there.keys():
        for i in here[run]:
            for j in there[run]:
                out[i, j] += 1
    return out


def _overlap(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> "Floats":
    """The share of the smaller set of words that both have; -1 where only one is empty, -2 where both are."""
    some_a, some_b = ([i for i, words in enumerate(side) if words] for side in (a, b))
    out = np.full((len(a), len(b)), -2.0, dtype=np.float32)
    out[some_a, :] += 1
    out[:, some_b] += 1
    for i in some_a:
        for j in some_b:
            out[i, j] = len(a[i] & b[j]) / min(len(a[i]), len(b[j]))
    return out


def _ranks(name: str, values: "Floats") -> "dict[str, Floats]":
    """Where a value stands in its row and in its column: rank from 0, distance to the best other."""
    out = {}
    for side, matrix in (("a", values), ("b", values.T)):
        order = np.argsort(np.argsort(-matrix, axis=1), axis=1).astype(np.float32)
        top = np.sort(matrix, axis=1)[:, ::-1]
        best = top[:, :1]
        second = top[:, 1:2] if matrix.shape[1] > 1 else np.zeros_like(best)
        margin = matrix - np.where(matrix >= best, second, best)
        out["rank", side] = order if side == "a" else order.T
        out["margin", side] = margin if side == "a" else margin.T
    return {
        f"{name}_rank_low": np.minimum(out["rank", "a"], out["rank", "b"]),
        f"{name}_rank_high": np.maximum(out["rank", "a"], out["rank", "b"]),
        f"{name}_margin_low": np.minimum(out["margin", "a"], out["margin", "b"]),
        f"{name}_margin_high": np.maximum(out["margin", "a"], out["margin", "b"]),
    }


def _shift(values: "Floats", by: int) -> "Floats":
    """The value of the pair of statements before (`by` 1) or after (-1); 0 at the edge."""
    out = np.zeros_like(values)
    if by > 0:
        out[1:, 1:] = values[:-1, :-1]
    else:
        out[:-1, :-1] = values[1:, 1:]
    return out
