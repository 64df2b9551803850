"""The same utterance in several accounts: matched, and its wording collated word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING

import numpy as np

from consilience.comparison.collation import Alignment, Token, align, collate, differs, is_content, tokens
from consilience.comparison.sameness import (
    LEAST_CONTENT,
    LEAST_WORDS,
    SHARED,
    Doubt,
    doubt_of,
    is_same_utterance,
    may_be_same,
    same_words,
)
from consilience.ids import content_id
from consilience.types import Account, Quotation, Quote

BESIDE, OF_SHORTER_BESIDE = 3, 0.8  # words, and their share, that do for a neighbour of a known pair
AT_ONCE = 2000  # different words that are looked for in all quotes at a time
APART = 100  # code points between two quotes that one reporting clause may fill

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Marks within a quotation; a single one is no apostrophe where no letter stands on its outer side.
_INNER = re.compile(r"[“\"][^“”\"]+[”\"]|(?<!\w)['‘’](?=\w).+?['’](?!\w)")


def find_quotations(accounts: Sequence[Account]) -> tuple[Quotation, ...]:
    """Every utterance that quotes of two or more articles print, whole or in part.

    In order of the first quote. `variant` says that words differ inside a stretch that two articles share;
    a quote cut short at its edge is none.
    """
    outer = [quote for account in accounts for quote in account.analysis.quotes]
    inner = [(quote, nested) for quote in outer for nested in _nested(quote.text)]
    quotes = [*outer, *(_only(quote, nested) for quote, nested in inner)]
    words = [tokens(quote.text) for quote in quotes]
    people = {
        informant.id
        for account in accounts
        for informant in account.analysis.informants
        if informant.kind == "person"
    }
    alike: dict[tuple[int, int], Alignment] = {}
    for a, b in _candidates(quotes, words):
        alignment = align(words[a], words[b])
        nested = max(a, b) >= len(outer)  # whoever speaks did not say first what is nested
        doubt = Doubt.NONE if nested else doubt_of(quotes[a], quotes[b], people)
        if is_same_utterance(words[a], words[b], alignment, doubt):
            alike[a, b] = alignment
    alike |= _beside(alike, outer, words)  # nothing nested stands behind a quote
    alike = _by_what_is_nested(alike, quotes, words, len(outer))
    found = []
    for group in _widest(_groups(quotes, words, alike), quotes):
        inside = [(a, b) for a, b in combinations(group, 2) if (a, b) in alike]
        members = _members(group, quotes)
        found.append(
            Quotation(
                id=content_id("quotation", *(quote.id for quote in members)),
                quotes=tuple(quote.id for quote in members),
                speaker=_speaker(members),
                variant=any(differs(words[a], words[b], alike[a, b]) for a, b in inside),
                collation=collate(members),
            )
        )
    return tuple(found)


def _members(group: Sequence[int], quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes of a group in order, each once; of one only what is nested, where the rest is not in it."""
    place: dict[str, int] = {}
    for number, quote in enumerate(quotes):  # what is nested stands behind all whole quotes
        place.setdefault(quote.id, number)
    members: dict[str, Quote] = {}
    for number in group:
        members.setdefault(quotes[number].id, quotes[number])
    return tuple(sorted(members.values(), key=lambda quote: place[quote.id]))


def _beside(
    alike: Mapping[tuple[int, int], Alignment],
    quotes: Sequence[Quote],
    words: Sequence[tuple[Token, ...]],
) -> dict[tuple[int, int], Alignment]:
    """Pairs too short to be known by themselves that stand just before or behind a pair that is known.

    Two accounts that print one sentence of what was said, and then four equal words, go on with it.
    """
    follows = {
        number
        for number, (one, other) in enumerate(pairwise(quotes))
        if one.article == other.article and other.start - one.end <= APART
    }
    found: dict[tuple[int, int], Alignment] = {}
    known = list(alike)
    for a, b in known:  # grows while it is read: a neighbour's neighbour counts too
        for step in (-1, 1):
            pair = a + step, b + step
            if pair in alike or pair in found or not {min(a, pair[0]), min(b, pair[1])} <= follows:
                continue
            alignment = align(words[pair[0]], words[pair[1]])
            same = same_words(words[pair[0]], words[pair[1]], alignment)
            shorter = min(len(words[pair[0]]), len(words[pair[1]]))
            if len(same) >= max(BESIDE, OF_SHORTER_BESIDE * shorter):
                found[pair] = alignment
                known.append(pair)
    return found


def _groups(
    quotes: Sequence[Quote],
    words: Sequence[tuple[Token, ...]],
    alike: Mapping[tuple[int, int], Alignment],
) -> list[list[int]]:
    """Quotes of one utterance, the surest pairs first; an account's two wordings are never one utterance."""
    group = {place: [place] for pair in alike for place in pair}

    def two_sayings(a: int, b: int) -> bool:
        if quotes[a].article != quotes[b].article:
            return False
        alignment = align(words[a], words[b])
        return is_same_utterance(words[a], words[b], alignment, Doubt.NONE) and differs(
            words[a], words[b], alignment
        )

    for a, b in sorted(alike, key=lambda pair: (-alike[pair].score, pair)):
        one, other = group[a], group[b]
        if one is other or any(two_sayings(x, y) for x in one for y in other):
            continue
        one.extend(other)
        group.update((place, one) for place in other)
    unique = {id(members): sorted(members) for members in group.values()}
    return sorted(members for members in unique.values() if len(members) > 1)


def _by_what_is_nested(
    alike: Mapping[tuple[int, int], Alignment],
    quotes: Sequence[Quote],
    words: Sequence[tuple[Token, ...]],
    outer: int,
) -> dict[tuple[int, int], Alignment]:
    """The pairs, but no pair of whole quotes that share little beside what is nested in them."""

    def content(pair: tuple[int, int]) -> int:
        return sum(map(is_content, same_words(words[pair[0]], words[pair[1]], alike[pair])))

    nested = {
        frozenset((quotes[a].id, quotes[b].id)): content((a, b)) for a, b in alike if max(a, b) >= outer
    }
    return {
        (a, b): alignment
        for (a, b), alignment in alike.items()
        if max(a, b) >= outer
        or content((a, b)) - nested.get(frozenset((quotes[a].id, quotes[b].id)), -SHARED) >= SHARED
    }


def _widest(groups: Sequence[list[int]], quotes: Sequence[Quote]) -> list[list[int]]:
    """The groups whose quotes do not all stand in another one, as those of something nested often do."""
    members = [frozenset(quotes[i].id for i in group) for group in groups]
    return [
        group
        for number, group in enumerate(groups)
        if not any(
            members[number] < other or (members[number] == other and place < number)
            for place, other in enumerate(members)
        )
    ]


def _nested(text: str) -> Iterator[tuple[Token, ...]]:
    """What a quotation quotes itself, as words of it: an utterance of its own, printed at second hand."""
    own = tokens(text)
    for match in _INNER.finditer(text):
        inside = tuple(token for token in own if match.start() <= token.start < match.end())
        if sum(is_content(token.form) for token in inside) >= SHARED and len(inside) < len(own):
            yield inside


def _only(quote: Quote, words: Sequence[Token]) -> Quote:
    """The quote with only the text of these of its words, as it is laid beside others; never given on."""
    return replace(quote, text=quote.text[words[0].start : words[-1].end])


def _candidates(quotes: Sequence[Quote], words: Sequence[tuple[Token, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes of different articles that share enough words, wherever these stand."""
    forms = [[token.form for token in own] for own in words]
    enough = np.argwhere(np.triu(_shared(forms) >= LEAST_WORDS + LEAST_CONTENT, 1)).tolist()
    apart = ((a, b) for a, b in enough if quotes[a].article != quotes[b].article)
    return (pair for pair in apart if may_be_same(forms[pair[0]], forms[pair[1]]))


def _shared(forms: Sequence[Sequence[str]]) -> "NDArray[np.float32]":
    """How many words each two quotes share: each word once, and one of content as two."""
    number = {form: n for n, form in enumerate(sorted(set(chain.from_iterable(forms))))}
    weights = np.array([2 if is_content(form) else 1 for form in number], dtype=np.float32)
    shared = np.zeros((len(forms), len(forms)), dtype=np.float32)
    for first in range(0, len(number), AT_ONCE):  # so that many quotes of many words need little memory
        has = np.zeros((len(forms), min(AT_ONCE, len(number) - first)), dtype=np.float32)
        for place, own in enumerate(forms):
            for form in own:
                if 0 <= number[form] - first < AT_ONCE:
                    has[place, number[form] - first] = 1
        shared += has * weights[first : first + AT_ONCE] @ has.T
    return shared


def _speaker(quotes: Sequence[Quote]) -> str | None:
    """The name most of the quotes give, the fullest of the most frequent."""
    names = Counter(quote.speaker for quote in quotes if quote.speaker)
    return max(names, key=lambda name: (names[name], len(name), name), default=None)
