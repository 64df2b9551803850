"""Misquoted: one utterance, printed with a "not" by one account and without it by another.

Whatever the speaker said, one of the two prints the contrary of it.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from consilience.comparison.collation import Alignment, Token, align, tokens
from consilience.comparison.sameness import may_be_same, same_words
from consilience.comparison.told import Plain, Told
from consilience.types import Quote

Stretch = tuple[int, int]

SHARED_WORDS = 5  # words from which on two quotations of one speaker may be one but for the "not"
OTHERWISE_TOLD = 6  # words from which on some of the others may differ, too
DENSITY = 0.7  # share of the words that are then the same
LATER = frozenset(["jr.", "jr", "sr.", "sr", "ii", "iii"])  # behind a last name
BESIDE = 2  # words before the first that both print in which the "not" may stand
SHOWN = 2  # words behind a "not" that are shown with it
NOT = frozenset(
    """
    not never no nor neither cannot isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt
    cant couldnt shouldnt mustnt neednt
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)


def misquoted(a: Told, b: Told) -> Iterator[Plain]:
    """Two versions of one utterance in quotation marks of which only one denies what is said."""
    for q, r in product(a.quotes, b.quotes):
        if not q.speaker or not r.speaker or not _is_one_speaker(q.speaker, r.speaker):
            continue
        for x, y in _contradicting(tokens(q.text), tokens(r.text)):
            spans = (q.start + x[0], q.start + x[1]), (r.start + y[0], r.start + y[1])
            if _holds(a, spans[0]) and _holds(b, spans[1]):
                versions = ("so", "not") if _denies(r, y) else ("not", "so")
                yield Plain("polarity", "conflict", *spans, versions, manner="quoted")


def _contradicting(a: Sequence[Token], b: Sequence[Token]) -> Iterator[tuple[Stretch, Stretch]]:
    """Where only one of two versions of one utterance has a "not": a stretch of either, in its own text."""
    if not (_has_denial(a) or _has_denial(b)):
        return
    if not may_be_same([token.form for token in a], [token.form for token in b]):
        return
    alignment = align(a, b)
    same, aligned = len(same_words(a, b, alignment)), len(alignment.pairs)
    if same < max(SHARED_WORDS, DENSITY * aligned) or (same < OTHERWISE_TOLD and aligned > same + 1):
        return
    pairs = [*(_before(alignment) if same >= OTHERWISE_TOLD else ()), *alignment.pairs]
    ours = [n for n, (i, _) in enumerate(pairs) if i is not None and _denies_at(a, i)]
    theirs = [n for n, (_, j) in enumerate(pairs) if j is not None and _denies_at(b, j)]
    if bool(ours) == bool(theirs):
        return
    at = (ours or theirs)[0]
    near = pairs[max(0, at - 1) : at + 1 + SHOWN]
    one, other = [i for i, _ in near if i is not None], [j for _, j in near if j is not None]
    if one and other:
        yield (a[one[0]].start, a[one[-1]].end), (b[other[0]].start, b[other[-1]].end)


def _has_denial(words: Sequence[Token]) -> bool:
    return any(_denies_at(words, n) for n in range(len(words)))


def _denies_at(words: Sequence[Token], n: int) -> bool:
    """Whether a word denies what is said: not in "no doubt", "if not today" and a "No" that only answers."""
    if words[n].form not in NOT:
        return False
    before, behind = words[n - 1].form if n else "", words[n + 1].form if n + 1 < len(words) else ""
    answers = n == 0 and words[n].form == "no" and words[1:] and words[1].start - words[0].end > 1
    return before != "if" and behind != "doubt" and not answers


def _is_one_speaker(x: str, y: str) -> bool:
    """Whether two names may be one's: the same last word, and no other first name."""
    one, other = ([word for word in name.lower().split() if word not in LATER] for name in (x, y))
    if not one or not other:
        return False
    return one[-1] == other[-1] and (min(len(one), len(other)) == 1 or one[0] == other[0])


def _before(alignment: Alignment) -> list[tuple[int, int]]:
    """The words before the stretch that both print, as far as both go on: none where one is cut there."""
    i, j = alignment.pairs[0]
    far = min(i or 0, j or 0, BESIDE)
    return [((i or 0) - n, (j or 0) - n) for n in range(far, 0, -1)]


def _denies(quote: Quote, stretch: Stretch) -> bool:
    return any(token.form in NOT for token in tokens(quote.text[slice(*stretch)]))


def _holds(told: Told, span: Stretch) -> bool:
    return told.statement.start <= span[0] and span[1] <= told.statement.end
