"""Running text outside quotation marks that two articles share."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from consilience.independence.runs import Run, RunningWord, find_runs, running_words
from consilience.types import Account, Extract, Passage

SHARED_WORDS = 8  # words in a run that two sentences share by copying
OWN_WORDS = 3  # of them in lower case beyond what names and set phrases bring along


def find_passages(accounts: Sequence[Account]) -> tuple[Passage, ...]:
    """Shared passages of every two articles, in order of the first.

    A passage lies in one sentence of each article and reaches from its first to its last shared word;
    `words` counts the shared ones, so that it is less than the length where an edit lies between.
    """
    words = {account.article.id: running_words(account) for account in accounts}
    return tuple(
        passage
        for a, b in combinations(accounts, 2)
        for passage in _shared(a, b, words[a.article.id], words[b.article.id])
    )


def _shared(
    a: Account, b: Account, a_words: Sequence[RunningWord], b_words: Sequence[RunningWord]
) -> Iterator[Passage]:
    pieces = [
        piece
        for run in find_runs(a_words, b_words, a.article.text)
        if run.weight
        for piece in _by_sentence(run, a, b, a_words, b_words)
    ]
    pieces.sort(key=lambda piece: (piece[0], piece[1].a))
    for _, group in groupby(pieces, key=lambda piece: piece[0]):
        runs = [run for _, run in group]
        longest = max(runs, key=lambda run: run.length)
        plain = sum(not word.capital for run in runs for word in a_words[run.a : run.a + run.length])
        if longest.length < SHARED_WORDS or plain < SHARED_WORDS - OWN_WORDS:
            continue
        yield Passage(
            _extract(a, a_words[runs[0].a : runs[-1].a + runs[-1].length]),
            _extract(b, b_words[min(r.b for r in runs) : max(r.b + r.length for r in runs)]),
            sum(run.length for run in runs),
        )


def _by_sentence(
    run: Run, a: Account, b: Account, a_words: Sequence[RunningWord], b_words: Sequence[RunningWord]
) -> Iterator[tuple[tuple[int, int], Run]]:
    """A run cut where a sentence ends in either article, each piece with its two sentences."""
    places = [
        (_sentence(a, a_words[run.a + k].start), _sentence(b, b_words[run.b + k].start))
        for k in range(run.length)
    ]
    done = 0
    for sentences, group in groupby(places):
        length = len(list(group))
        yield sentences, Run(run.a + done, run.b + done, length, run.weight)
        done += length


def _sentence(account: Account, offset: int) -> int:
    """The number of the sentence that holds `offset`, or that ends before it."""
    return bisect_right(account.parse.sentences, offset, key=lambda sentence: sentence.start) - 1


def _extract(account: Account, words: Sequence[RunningWord]) -> Extract:
    start, end = words[0].start, words[-1].end
    return Extract(account.article.id, start, end, account.article.text[start:end])
