"""Running text outside quotation marks that two articles share."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from consilience.independence.runs import Run, RunningText, RunningWord, find_runs, running_text, sharing
from consilience.types import Account, Extract, Passage

SHARED_WORDS = 8  # words in a run that two sentences share by copying
OWN_WORDS = 3  # of them at most have a capital: more, and they are names and titles
# Where two articles share this many passages, a sentence that was edited more heavily is taken for shared
# text too: words in the same order, and their share of the shorter sentence.
COPIED, EDITED_WORDS, EDITED_SHARE = 2, 12, 0.55


def find_passages(accounts: Sequence[Account]) -> tuple[Passage, ...]:
    """Shared passages of every two articles, in order of the first.

    A passage lies in one sentence of each article and reaches from its first to its last shared word;
    `words` counts the shared ones, so that it is less than the length where an edit lies between.
    """
    texts = [running_text(account) for account in accounts]
    found: list[Passage] = []
    for i, j in sorted(sharing(texts)):
        a, b, a_text, b_text = accounts[i], accounts[j], texts[i], texts[j]
        shared = list(_shared(a, b, a_text, b_text))
        if len(shared) >= COPIED:
            shared += _edited(a, b, a_text.words, b_text.words, shared)
        found += sorted(shared, key=lambda passage: (passage.a.start, passage.b.start))
    return tuple(found)


def _edited(
    a: Account,
    b: Account,
    a_words: Sequence[RunningWord],
    b_words: Sequence[RunningWord],
    shared: Sequence[Passage],
) -> list[Passage]:
    """Sentences that say the same in mostly the same words, where no passage has been found yet."""
    from rapidfuzz.distance import LCSseq

    taken_a = {_sentence(a, passage.a.start) for passage in shared}
    taken_b = {_sentence(b, passage.b.start) for passage in shared}
    edited = []
    there = _by_number(b, b_words, taken_b)
    for i, ours in _by_number(a, a_words, taken_a):
        for j, theirs in there:
            same = LCSseq.similarity([word.form for word in ours], [word.form for word in theirs])
            if same >= EDITED_WORDS and same >= EDITED_SHARE * min(len(ours), len(theirs)):
                edited.append((same, i, j, Passage(_extract(a, ours), _extract(b, theirs), same)))
    best: dict[int, Passage] = {}
    used: set[int] = set()
    for _, i, j, passage in sorted(edited, key=lambda e: (-e[0], e[1], e[2])):
        if i not in best and j not in used:
            best[i] = passage
            used.add(j)
    return list(best.values())


def _by_number(
    account: Account, words: Sequence[RunningWord], taken: set[int]
) -> list[tuple[int, list[RunningWord]]]:
    """The running words of each sentence outside quotation marks, but for the sentences `taken`."""
    numbered = groupby((w for w in words if not w.quoted), key=lambda word: _sentence(account, word.start))
    return [(number, list(group)) for number, group in numbered if number not in taken]


def _shared(a: Account, b: Account, a_text: RunningText, b_text: RunningText) -> Iterator[Passage]:
    a_words, b_words = a_text.words, b_text.words
    pieces = [
        piece
        for run in find_runs(a_text, b_text, a.article.text)
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
