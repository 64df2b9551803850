"""Misquoted: one utterance, printed with a "not" by one account and without it by another.

Whatever the speaker said, one of the two prints the contrary of it.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from consilience.comparison.collation import FUNCTION_WORDS, Alignment, Token, align, tokens
from consilience.comparison.sameness import may_be_same, same_words
from consilience.comparison.told import Plain, Told
from consilience.names import may_be_one

Stretch = tuple[int, int]

SHARED_WORDS = 5  # words from which on two quotations of one speaker may be one but for the "not"
OTHERWISE_TOLD = 6  # words from which on some of the others may differ, too
DENSITY = 0.7  # share of the words that are then the same
BESIDE = 2  # words before the first that both print in which the "not" may stand
SHOWN = 2  # words behind a "not" that are shown with it
NOT = frozenset(
    ["not", "never", "no", "nor", "neither", "nobody", "nothing", "none", "cannot", "mustnt", "neednt"]
) | {
    form
    for form in FUNCTION_WORDS
    if form.endswith("nt")  # "isnt", "wont"
}


class _Contradiction(NamedTuple):
    """A stretch of either version, as offsets in its own text, and which of them has the "not"."""

    a: Stretch
    b: Stretch
    a_denies: bool


def misquoted(a: Told, b: Told) -> Iterator[Plain]:
    """Two versions of one utterance in quotation marks of which only one denies what is said."""
    for q, r in product(a.quotes, b.quotes):
        by_one = bool(q.speaker and r.speaker) and may_be_one(q.speaker or "", r.speaker or "")
        found = _contradicting(tokens(q.text), tokens(r.text)) if by_one else None
        if found is None:
            continue
        x, y = (q.start + found.a[0], q.start + found.a[1]), (r.start + found.b[0], r.start + found.b[1])
        if _holds(a, x) and _holds(b, y):
            versions = ("not", "so") if found.a_denies else ("so", "not")
            yield Plain("polarity", "conflict", x, y, versions, manner="quoted")


def _contradicting(a: Sequence[Token], b: Sequence[Token]) -> _Contradiction | None:
    """Where only one of two versions of one utterance has a "not"; None where both have one, or none."""
    if not (_has_denial(a) or _has_denial(b)):
        return None
    if not may_be_same([token.form for token in a], [token.form for token in b]):
        return None
    alignment = align(a, b)
    same, aligned = len(same_words(a, b, alignment)), len(alignment.pairs)
    if same < max(SHARED_WORDS, DENSITY * aligned) or (same < OTHERWISE_TOLD and aligned > same + 1):
        return None
    pairs = [*(_before(alignment) if same >= OTHERWISE_TOLD else ()), *alignment.pairs]
    ours = [n for n, (i, _) in enumerate(pairs) if i is not None and _denies_at(a, i)]
    theirs = [n for n, (_, j) in enumerate(pairs) if j is not None and _denies_at(b, j)]
    if bool(ours) == bool(theirs):
        return None
    at = (ours or theirs)[0]
    near = pairs[max(0, at - 1) : at + 1 + SHOWN]
    one, other = [i for i, _ in near if i is not None], [j for _, j in near if j is not None]
    if not one or not other:
        return None
    ends = (a[one[0]].start, a[one[-1]].end), (b[other[0]].start, b[other[-1]].end)
    return _Contradiction(*ends, a_denies=bool(ours))


def _has_denial(words: Sequence[Token]) -> bool:
    return any(_denies_at(words, n) for n in range(len(words)))


def _denies_at(words: Sequence[Token], n: int) -> bool:
    """Whether a word denies what is said: not in "no doubt", "if not today" and a "No" that only answers."""
    if words[n].form not in NOT:
        return False
    before, behind = words[n - 1].form if n else "", words[n + 1].form if n + 1 < len(words) else ""
    answers = n == 0 and words[n].form == "no" and words[1:] and words[1].start - words[0].end > 1
    return before != "if" and behind != "doubt" and not answers


def _before(alignment: Alignment) -> list[tuple[int, int]]:
    """The words before the stretch that both print, as far as both go on: none where one is cut there."""
    i, j = alignment.pairs[0]
    far = min(i or 0, j or 0, BESIDE)
    return [((i or 0) - n, (j or 0) - n) for n in range(far, 0, -1)]


def _holds(told: Told, span: Stretch) -> bool:
    return told.statement.start <= span[0] and span[1] <= told.statement.end
