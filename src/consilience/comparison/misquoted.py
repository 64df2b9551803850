"""Misquoted: one utterance, printed with a "not" by one account and without it by another.

Whatever the speaker said, one of the two prints the contrary of it.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from consilience.comparison.collation import Alignment, Token, align, tokens
from consilience.comparison.counts import same_name
from consilience.comparison.sameness import same_words
from consilience.comparison.told import Plain, Told
from consilience.types import Quote

Stretch = tuple[int, int]

SHARED_WORDS = 5  # words from which on two quotations of one speaker may be one but for the "not"
OTHERWISE_TOLD = 6  # words from which on some of the others may differ, too
DENSITY = 0.7  # share of the words that are then the same
QUOTED = "quotation"  # what tells these from denials in an account's own words
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
        if not q.speaker or not r.speaker or not same_name(q.speaker, r.speaker):
            continue
        for x, y in _contradicting(tokens(q.text), tokens(r.text)):
            spans = (q.start + x[0], q.start + x[1]), (r.start + y[0], r.start + y[1])
            if _holds(a, spans[0]) and _holds(b, spans[1]):
                versions = ("so", "not") if _denies(r, y) else ("not", "so")
                yield Plain("polarity", "conflict", *spans, versions, QUOTED)


def _contradicting(a: Sequence[Token], b: Sequence[Token]) -> Iterator[tuple[Stretch, Stretch]]:
    """Where only one of two versions of one utterance has a "not": a stretch of either, in its own text."""
    if min(len(a), len(b)) < SHARED_WORDS:
        return
    alignment = align(a, b)
    same, aligned = len(same_words(a, b, alignment)), len(alignment.pairs)
    if same < max(SHARED_WORDS, DENSITY * aligned) or (same < OTHERWISE_TOLD and aligned > same + 1):
        return
    pairs = [*(_before(alignment) if same >= OTHERWISE_TOLD else ()), *alignment.pairs]
    ours = [n for n, (i, _) in enumerate(pairs) if i is not None and a[i].form in NOT]
    theirs = [n for n, (_, j) in enumerate(pairs) if j is not None and b[j].form in NOT]
    if bool(ours) == bool(theirs):
        return
    at = (ours or theirs)[0]
    near = pairs[max(0, at - 1) : at + 1 + SHOWN]
    one, other = [i for i, _ in near if i is not None], [j for _, j in near if j is not None]
    if one and other:
        yield (a[one[0]].start, a[one[-1]].end), (b[other[0]].start, b[other[-1]].end)


def _before(alignment: Alignment) -> list[tuple[int, int]]:
    """The words before the stretch that both print, as far as both go on: none where one is cut there."""
    i, j = alignment.pairs[0]
    far = min(i or 0, j or 0, BESIDE)
    return [((i or 0) - n, (j or 0) - n) for n in range(far, 0, -1)]


def _denies(quote: Quote, stretch: Stretch) -> bool:
    return any(token.form in NOT for token in tokens(quote.text[slice(*stretch)]))


def _holds(told: Told, span: Stretch) -> bool:
    return told.statement.start <= span[0] and span[1] <= told.statement.end
