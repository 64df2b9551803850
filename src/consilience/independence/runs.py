"""Runs of the same words in two articles, outside quotation marks: what shared text looks like.

Word n-gram matching, as in the detection of text reuse (Clough et al. 2002, "METER: MEasuring TExt
Reuse"), made for news: what both articles quote says nothing of who copied whom, and a run of names and
titles ("former national security adviser Ilse Brandt") comes about by itself.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from consilience.independence.words import WORD, form_of
from consilience.types import Account, Span

SHORTEST = 6  # words; shorter runs come about by themselves
COMMONPLACE = 4  # words in lower case of a run that say nothing: names and set phrases bring as many along
QUOTED_WORDS = 4  # the length of the pieces of a run that are looked for inside marks
QUOTED_SHARE = 0.25  # more of a run's pieces than this inside marks, in either article, make it speech
# Words for oneself and the listener, and their share of all, from which on unmarked text is speech.
SPEECH_WORDS, SPEECH_SHARE = 2, 0.02
NEAR = 15  # words between two runs, in both articles, that are parts of one block

_POSTED = re.compile(r"https?://|www\.|pic\.twitter\.com|(?<!\w)@\w")
_I_AND_YOU = frozenset(
    """
    i im ive we weve our ours us my mine me you youre youve your lets
    """.split()  # noqa: SIM905  # fifteen quoted words would be harder to read
)  # not "we're", "well", "I'll" and "I'd": without the apostrophe they are other words


class RunningWord(NamedTuple):
    """A word of an article's running text: its offsets, its form without case and apostrophes."""

    start: int
    end: int
    form: str
    capital: bool
    quoted: bool


class RunningText(NamedTuple):
    """The words of an article with an index, made once and compared with every other article.

    `places` says where each row of `SHORTEST` words outside quotation marks begins, `said` holds each row of
    `QUOTED_WORDS` words inside them.
    """

    words: tuple[RunningWord, ...]
    places: dict[tuple[str, ...], list[int]]
    said: frozenset[tuple[str, ...]]


class Run(NamedTuple):
    """Words `a` up to `a + length` of the one article that are the words from `b` on of the other.

    `weight`: how many of them are in lower case beyond what any run brings along; 0 for speech.
    """

    a: int
    b: int
    length: int
    weight: int


class SharedText(NamedTuple):
    """The running words of every account, and the runs that two of them share, by their numbers in order."""

    texts: tuple[RunningText, ...]
    runs: dict[tuple[int, int], tuple[Run, ...]]


def find_shared_text(accounts: Sequence[Account]) -> SharedText:
    """The running words of accounts, and the runs of every two that have any in common."""
    texts = tuple(running_text(account) for account in accounts)
    return SharedText(
        texts,
        {(i, j): find_runs(texts[i], texts[j], accounts[i].article.text) for i, j in sorted(sharing(texts))},
    )


def running_text(account: Account) -> RunningText:
    """The words of an article outside its furniture, up to where its analysis ends."""
    return indexed(_running_words(account))


def indexed(words: Sequence[RunningWord]) -> RunningText:
    """The same words with their index."""
    forms = [word.form for word in words]
    quoted = [word.quoted for word in words]
    places = defaultdict(list)
    for place in range(len(words) - SHORTEST + 1):
        if not any(quoted[place : place + SHORTEST]):
            places[tuple(forms[place : place + SHORTEST])].append(place)
    said = frozenset(
        tuple(forms[place : place + QUOTED_WORDS])
        for place in range(len(words) - QUOTED_WORDS + 1)
        if all(quoted[place : place + QUOTED_WORDS])
    )
    return RunningText(tuple(words), dict(places), said)


def _running_words(account: Account) -> tuple[RunningWord, ...]:
    text = account.article.text
    quoted = _Stretches([Span(quote.start, quote.end) for quote in account.analysis.quotes])
    furniture = _Stretches([Span(each.start, each.end) for each in account.analysis.furniture])
    sentences = account.parse.sentences
    last = sentences[-1].end if sentences else 0
    return tuple(
        RunningWord(
            match.start(),
            match.end(),
            form_of(match.group()),
            match.group()[0].isupper(),
            match.start() in quoted,
        )
        for match in WORD.finditer(text, 0, last)
        if match.start() not in furniture
    )


class _Stretches:
    """Whether an offset lies in one of many spans."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in self._spans]

    def __contains__(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._spans[place][1]


def sharing(texts: Sequence[RunningText]) -> frozenset[tuple[int, int]]:
    """The numbers of every two texts that have a row of `SHORTEST` words in common, the smaller one first.

    An index of rows finds the same pairs as holding every text against every other, in the time that the
    rows in common take: the rest, nearly all pairs of a large collection, is never looked at.
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for row in text.places:
            holders[row].append(number)
    return frozenset(pair for each in holders.values() if len(each) > 1 for pair in combinations(each, 2))


def find_runs(a: RunningText, b: RunningText, text: str) -> tuple[Run, ...]:
    """The longest runs of `SHORTEST` words or more, from the beginning of the first article on.

    `text` is the first article's. Runs do not overlap in the first article; in the second they may, where
    the first repeats itself.
    """
    shared = a.places.keys() & b.places.keys()
    begins = sorted((place, row) for row in shared for place in a.places[row])
    found: list[Run] = []
    done = 0
    for place, row in begins:
        if place < done:
            continue
        length, other = max((_length(a.words, b.words, place, other), -other) for other in b.places[row])
        found.append(Run(place, -other, length, 0))
        done = place + length
    return tuple(_weighed(found, a, b, text))


def _forms(words: Sequence[RunningWord], start: int, length: int) -> tuple[str, ...]:
    return tuple(word.form for word in words[start : start + length])


def _length(a: Sequence[RunningWord], b: Sequence[RunningWord], i: int, j: int) -> int:
    length = 0
    while (
        i + length < len(a)
        and j + length < len(b)
        and a[i + length].form == b[j + length].form
        and not a[i + length].quoted
        and not b[j + length].quoted
    ):
        length += 1
    return length


def _weighed(runs: Sequence[Run], a: RunningText, b: RunningText, text: str) -> list[Run]:
    said = a.said | b.said
    weighed: list[Run] = []
    for block in _blocks(runs):
        words = [word for run in block for word in a.words[run.a : run.a + run.length]]
        own = sum(word.form in _I_AND_YOU for word in words)
        block_is_speech = own >= SPEECH_WORDS and own >= SPEECH_SHARE * len(words)
        for run in block:
            if block_is_speech or _is_speech(run, a.words, said, text):
                weighed.append(run)
                continue
            plain = sum(not word.capital for word in a.words[run.a : run.a + run.length])
            weighed.append(run._replace(weight=max(0, plain - COMMONPLACE)))
    return weighed


def _blocks(runs: Sequence[Run]) -> list[list[Run]]:
    blocks = [[run] for run in runs[:1]]
    for before, run in pairwise(runs):
        apart = run.a - before.a - before.length, run.b - before.b - before.length
        if apart[0] <= NEAR and 0 <= apart[1] <= NEAR:
            blocks[-1].append(run)
        else:
            blocks.append([run])
    return blocks


def _is_speech(run: Run, a: Sequence[RunningWord], said: frozenset[tuple[str, ...]], text: str) -> bool:
    """Whether the words are quoted elsewhere, without marks or in other marks, or come from a post."""
    pieces = [_forms(a, run.a + k, QUOTED_WORDS) for k in range(run.length - QUOTED_WORDS + 1)]
    quoted = sum(piece in said for piece in pieces)
    stretch = text[a[run.a].start : a[run.a + run.length - 1].end]
    return quoted > QUOTED_SHARE * len(pieces) or _POSTED.search(stretch) is not None
