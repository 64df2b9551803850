"""Running text outside quotation marks that two articles share."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil
from operator import itemgetter
from typing import NamedTuple

from consilience.independence.runs import Run, RunningText, RunningWord, SharedText
from consilience.types import Account, Extract, Passage

SHARED_WORDS = 8  # words in a run that two sentences share by copying
OWN_WORDS = 3  # of them at most have a capital: more, and they are names and titles
# Where two articles share this many passages, a sentence that was edited more heavily is taken for shared
# text too: words in the same order, and their share of the shorter sentence.
COPIED, EDITED_WORDS, EDITED_SHARE = 2, 12, 0.55


class _Text(NamedTuple):
    """An account with its running words, made once and compared with every other account."""

    account: Account
    running: RunningText
    sentence_of: tuple[int, ...]  # the number of each running word's sentence
    unquoted: dict[int, tuple[RunningWord, ...]]  # of each sentence the words outside quotation marks


def find_passages(accounts: Sequence[Account], shared_text: SharedText) -> tuple[Passage, ...]:
    """Shared passages of every two articles, in order of the first; `shared_text` is that of the accounts.

    A passage lies in one sentence of each article and reaches from its first to its last shared word;
    `words` counts the shared ones, so that it is less than the length where an edit lies between.
    """
    texts = [_text(each, running) for each, running in zip(accounts, shared_text.texts, strict=True)]
    found: list[Passage] = []
    for (i, j), runs in shared_text.runs.items():
        shared = list(_shared(texts[i], texts[j], runs))
        if len(shared) >= COPIED:
            shared += _edited(texts[i], texts[j], shared)
        found += sorted(shared, key=lambda passage: (passage.a.start, passage.b.start))
    return tuple(found)


def _text(account: Account, running: RunningText) -> _Text:
    sentence_of = tuple(_sentence(account, word.start) for word in running.words)
    unquoted: dict[int, tuple[RunningWord, ...]] = {}
    numbered = zip(sentence_of, running.words, strict=True)
    for number, group in groupby((each for each in numbered if not each[1].quoted), key=itemgetter(0)):
        unquoted[number] = tuple(word for _, word in group)
    return _Text(account, running, sentence_of, unquoted)


def _edited(a: _Text, b: _Text, shared: Sequence[Passage]) -> list[Passage]:
    """Sentences that say the same in mostly the same words, where no passage has been found yet."""
    from rapidfuzz.distance import LCSseq

    taken_a = {_sentence(a.account, passage.a.start) for passage in shared}
    taken_b = {_sentence(b.account, passage.b.start) for passage in shared}
    edited = []
    here, there = (
        [(i, words, [word.form for word in words]) for i, words in text.unquoted.items() if i not in taken]
        for text, taken in ((a, taken_a), (b, taken_b))
    )
    for i, ours, forms in here:
        for j, theirs, other_forms in there:
            least = max(EDITED_WORDS, ceil(EDITED_SHARE * min(len(ours), len(theirs))))
            same = LCSseq.similarity(forms, other_forms, score_cutoff=least)
            if same >= least:
                passage = Passage(_extract(a.account, ours), _extract(b.account, theirs), same)
                edited.append((same, i, j, passage))
    best: dict[int, Passage] = {}
    used: set[int] = set()
    for _, i, j, passage in sorted(edited, key=lambda e: (-e[0], e[1], e[2])):
        if i not in best and j not in used:
            best[i] = passage
            used.add(j)
    return list(best.values())


def _shared(a: _Text, b: _Text, shared: Sequence[Run]) -> Iterator[Passage]:
    a_words, b_words = a.running.words, b.running.words
    pieces = [piece for run in shared if run.weight for piece in _by_sentence(run, a, b)]
    pieces.sort(key=lambda piece: (piece[0], piece[1].a))
    for _, group in groupby(pieces, key=lambda piece: piece[0]):
        runs = [run for _, run in group]
        longest = max(runs, key=lambda run: run.length)
        plain = sum(not word.capital for run in runs for word in a_words[run.a : run.a + run.length])
        if longest.length < SHARED_WORDS or plain < SHARED_WORDS - OWN_WORDS:
            continue
        yield Passage(
            _extract(a.account, a_words[runs[0].a : runs[-1].a + runs[-1].length]),
            _extract(b.account, b_words[min(r.b for r in runs) : max(r.b + r.length for r in runs)]),
            sum(run.length for run in runs),
        )


def _by_sentence(run: Run, a: _Text, b: _Text) -> Iterator[tuple[tuple[int, int], Run]]:
    """A run cut where a sentence ends in either article, each piece with its two sentences."""
    places = zip(
        a.sentence_of[run.a : run.a + run.length], b.sentence_of[run.b : run.b + run.length], strict=True
    )
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
