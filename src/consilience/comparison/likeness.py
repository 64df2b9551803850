"""How alike every statement of one account is to every statement of another, by many measures at once.

Each measure is a matrix, statements of the first account by statements of the second. Most are soft
recalls: the share of one statement's weight whose words have a like word in the other (as in Khattab and
Zaharia 2020, "ColBERT", and Zhang et al. 2020, "BERTScore", with word rarity as weight), over all words,
over one kind of word, or over the best pair of clauses.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.sketch import Sketch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

RUNS = (3, 5)  # lengths of the runs of words that are looked for in both
SMALL = 1e-6
FULL_CLAUSE = 20  # weight of a clause with about three rare words, which tells a fact by itself
RANKED = ("cosine", "soft_f", "same_f", "clause_f", "around")  # measures that are also ranked


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
    like = np.clip(a.words @ b.words.T, 0, 1)
    same = _same(a.terms, b.terms)
    like = np.maximum(like, same)
    local_a = np.array([rarity[t] for t in a.terms], dtype=np.float32)
    local_b = np.array([rarity[t] for t in b.terms], dtype=np.float32)
    n, m = len(a.statements), len(b.statements)
    best_a = _segment_max(like, b.statement_of, m)  # a's words by b's statements
    best_b = _segment_max(like.T, a.statement_of, n)
    hit_a = _segment_max(same, b.statement_of, m)
    hit_b = _segment_max(same.T, a.statement_of, n)
    whole_a, whole_b = np.ones_like(a.weights), np.ones_like(b.weights)

    def recalls(name: str, hits_a: "Floats", hits_b: "Floats", wa: "Floats", wb: "Floats") -> None:
        ra = _recall(hits_a, wa, a.statement_of, n)
        rb = _recall(hits_b, wb, b.statement_of, m).T
        found[name + "_f"] = 2 * ra * rb / (ra + rb + SMALL)
        found[name + "_low"] = np.minimum(ra, rb)
        found[name + "_high"] = np.maximum(ra, rb)

    recalls("soft", best_a, best_b, a.weights * local_a, b.weights * local_b)
    recalls("plain", best_a, best_b, whole_a, whole_b)
    recalls("same", hit_a, hit_b, a.weights * local_a, b.weights * local_b)
    recalls("local", hit_a, hit_b, local_a, local_b)
    for kind in a.kinds:
        wa, wb = a.kinds[kind] * local_a, b.kinds[kind] * local_b
        recalls(kind, best_a, best_b, wa, wb)
        shared_a = _sum(hit_a * wa[:, None], a.statement_of, n)
        found[kind + "_shared"] = np.minimum(shared_a, _sum(hit_b * wb[:, None], b.statement_of, m).T)
    for name, wa, wb in (("", a.weights * local_a, b.weights * local_b), ("_local", local_a, local_b)):
        top_a = _segment_max((hit_a * wa[:, None]).T, a.statement_of, n).T
        top_b = _segment_max((hit_b * wb[:, None]).T, b.statement_of, m)
        found["rarest" + name] = np.minimum(top_a, top_b)
    # the heaviest word without a like word on the other side
    lone_a = _segment_max(((1 - best_a) * (a.weights * local_a)[:, None]).T, a.statement_of, n).T
    lone_b = _segment_max(((1 - best_b) * (b.weights * local_b)[:, None]).T, b.statement_of, m)
    _both(found, "lone", lone_a, lone_b)
    found |= _clauses(a, b, like, local_a * a.weights, local_b * b.weights)
    for run in RUNS:
        found[f"run_{run}"] = _runs(a.tokens, b.tokens, run)
    found["quoted"] = _overlap(a.quoted, b.quoted)
    found |= _shape(a, b)
    for name in RANKED:
        found |= _ranks(name, found[name])
    for name in ("cosine", "soft_f", "clause_f"):
        found[name + "_before"] = _shift(found[name], 1)
        found[name + "_after"] = _shift(found[name], -1)
    return found


def _clauses(a: Sketch, b: Sketch, like: "Floats", wa: "Floats", wb: "Floats") -> "dict[str, Floats]":
    """The best pair of clauses of two statements: how much of each the other covers, and its weight."""
    n, m = len(a.statements), len(b.statements)
    ca, cb = len(a.clause_statement), len(b.clause_statement)
    to_b = _recall(_segment_max(like, b.clause_of, cb), wa, a.clause_of, ca)
    to_a = _recall(_segment_max(like.T, a.clause_of, ca), wb, b.clause_of, cb).T
    weight_a = _sum(wa[:, None], a.clause_of, ca)
    weight_b = _sum(wb[:, None], b.clause_of, cb)
    f = 2 * to_b * to_a / (to_b + to_a + SMALL)
    weight = np.log1p(np.minimum(weight_a, weight_b.T))
    whole_to_b = _recall(_segment_max(like, b.statement_of, m), wa, a.clause_of, ca)  # clauses by statements
    whole_to_a = _recall(_segment_max(like.T, a.statement_of, n), wb, b.clause_of, cb)

    def best(values: "Floats") -> "Floats":
        rows = _segment_max(values, b.clause_statement, m)
        return _segment_max(rows.T, a.clause_statement, n).T

    found: dict[str, Floats] = {
        "clause_f": best(f * weight),
        "clause_plain": best(np.where(weight > np.log1p(FULL_CLAUSE), f, np.float32(0))),
    }
    in_b = _segment_max((whole_to_b * np.log1p(weight_a)).T, a.clause_statement, n).T
    in_a = _segment_max((whole_to_a * np.log1p(weight_b)).T, b.clause_statement, m)
    _both(found, "clause_in", in_b, in_a)
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


def _same(a: Sequence[str], b: Sequence[str]) -> "Floats":
    """1 where two terms have one stem ("capture", "captured", "capturing")."""
    index = {t: i for i, t in enumerate(dict.fromkeys([*a, *b]))}
    ia = np.array([index[t] for t in a], dtype=np.intp)
    ib = np.array([index[t] for t in b], dtype=np.intp)
    stems = {t: _stem(t) for t in index}
    numbers = {s: i for i, s in enumerate(dict.fromkeys(stems.values()))}
    stem = np.array([numbers[stems[t]] for t in index], dtype=np.intp)
    return np.equal.outer(stem[ia], stem[ib]).astype(np.float32)


def _stem(word: str) -> str:
    """A word without its commonest endings, so that "strike" and "striking" meet."""
    for ending in ("ations", "ation", "ings", "ing", "ers", "ies", "es", "ed", "er", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _segment_max(values: "Floats", of: "Ints", count: int) -> "Floats":
    """Maximum over the columns of each segment: `of` names each column's segment, in rising order."""
    out = np.zeros((values.shape[0], count), dtype=np.float32)
    if len(of) and values.shape[0]:
        present, starts = np.unique(of, return_index=True)
        out[:, present] = np.maximum.reduceat(values, starts, axis=1)
    return out


def _sum(values: "Floats", of: "Ints", count: int) -> "Floats":
    """Sum over the rows of each segment: `of` names each row's segment, in rising order."""
    out = np.zeros((count, values.shape[1]), dtype=np.float32)
    if len(of):
        present, starts = np.unique(of, return_index=True)
        out[present] = np.add.reduceat(values, starts, axis=0)
    return out


def _recall(hits: "Floats", weights: "Floats", of: "Ints", count: int) -> "Floats":
    """The share of each segment's weight that is hit; 0 where it has no weight."""
    total = np.maximum(_sum(weights[:, None], of, count), SMALL)
    return np.divide(_sum(hits * weights[:, None], of, count), total, dtype=np.float32)


def _runs(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]], length: int) -> "Floats":
    """How many runs of `length` words two statements share."""
    where: dict[tuple[str, ...], set[int]] = {}
    for j, tokens in enumerate(b):
        for k in range(len(tokens) - length + 1):
            where.setdefault(tuple(tokens[k : k + length]), set()).add(j)
    out = np.zeros((len(a), len(b)), dtype=np.float32)
    for i, tokens in enumerate(a):
        for run in {tuple(tokens[k : k + length]) for k in range(len(tokens) - length + 1)}:
            for j in where.get(run, ()):
                out[i, j] += 1
    return out


def _overlap(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]]) -> "Floats":
    """The share of the smaller set of words that both have; -1 where only one is empty, -2 where both are."""
    out = np.empty((len(a), len(b)), dtype=np.float32)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            out[i, j] = len(x & y) / min(len(x), len(y)) if x and y else -1.0 - (not x and not y)
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
