"""The same utterance in several accounts: matched, and its wording collated word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from consilience.comparison.collation import Alignment, Token, align, collate, differs, is_content, tokens
from consilience.ids import content_id
from consilience.types import Account, Quotation, Quote

DENSITY = 0.5  # share of the aligned words that are the same; below, two utterances only sound alike
LONG = 6  # content words that two quotes share by chance only when both quote a third
SHARED, OF_SHORTER = 3, 0.6  # content words, and the share of the shorter quote, where fewer are shared
WHOLE = 0.9  # share of a quote so short that it has no three content words
WHOLE_WORDS, WHOLE_CONTENT = 4, 2  # words, and content words among them, that it must then share
STRANGERS_WORDS = 6  # words that are enough alone, even where the accounts name two speakers


def find_quotations(accounts: Sequence[Account]) -> tuple[Quotation, ...]:
    """Every utterance that quotes of two or more articles print, whole or in part.

    In order of the first quote. A quote that joins two utterances may make one quotation of them.
    `variant` says that words differ inside a stretch that two articles share; a quote cut short at its
    edge is none.
    """
    quotes = [quote for account in accounts for quote in account.analysis.quotes]
    words = [tokens(quote.text) for quote in quotes]
    alike: dict[tuple[int, int], Alignment] = {}
    for a, b in _candidates(quotes, words):
        alignment = align(words[a], words[b])
        if _same_utterance(quotes[a], quotes[b], words[a], words[b], alignment):
            alike[a, b] = alignment
    found = []
    for group in _linked(len(quotes), alike):
        inside = [(a, b) for a, b in combinations(group, 2) if (a, b) in alike]
        members = tuple(quotes[i] for i in group)
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


def _candidates(quotes: Sequence[Quote], words: Sequence[tuple[Token, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs of quotes of different articles that share enough content words, wherever they stand."""
    holders: dict[str, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for place, own in enumerate(words):
        for form in sorted({token.form for token in own}):
            for other in holders[form]:
                if quotes[other].article != quotes[place].article:
                    shared[other, place] += 2 if is_content(form) else 1
            holders[form].append(place)
    least = min(2 * SHARED, WHOLE_WORDS + WHOLE_CONTENT, STRANGERS_WORDS)
    return (pair for pair, count in sorted(shared.items()) if count >= least)


def _same_utterance(
    a: Quote, b: Quote, a_words: Sequence[Token], b_words: Sequence[Token], alignment: Alignment
) -> bool:
    same = [
        a_words[i].form
        for i, j in alignment.pairs
        if i is not None and j is not None and a_words[i].form == b_words[j].form
    ]
    if not same or len(same) < DENSITY * len(alignment.pairs):
        return False
    content = sum(map(is_content, same))
    of_shorter = len(same) / min(len(a_words), len(b_words))
    if content >= LONG or (content >= SHARED and of_shorter >= OF_SHORTER):
        return True
    if of_shorter < WHOLE or len(same) < WHOLE_WORDS:
        return False
    return len(same) >= STRANGERS_WORDS or (content >= WHOLE_CONTENT and not _strangers(a.speaker, b.speaker))


def _strangers(a: str | None, b: str | None) -> bool:
    """Whether both speakers are named, by names that have no word in common."""
    return bool(a and b) and not _name_words(a) & _name_words(b)


def _name_words(name: str | None) -> set[str]:
    return {token.form for token in tokens(name or "") if is_content(token.form)}


def _linked(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Groups of two or more that are linked, directly or through others, in order."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(links)
    return sorted(sorted(group) for group in networkx.connected_components(graph) if len(group) > 1)


def _speaker(quotes: Sequence[Quote]) -> str | None:
    """The name most of the quotes give, the fullest of the most frequent."""
    names = Counter(quote.speaker for quote in quotes if quote.speaker)
    return max(names, key=lambda name: (names[name], len(name), name), default=None)
