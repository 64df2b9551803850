"""Who speaks in a statement: everybody to whom an attribution or a quotation gives words of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from consilience.types import Account, Span, Statement


class Voice(NamedTuple):
    """An informant and what a statement gives to it: the offsets, in the article, of the words within it.

    `links`: how many informants it reached the article through; 0 for the one that it goes back to.
    `said`: the content alone; `extent`: with the words that name the informant and tell of its speaking.
    """

    name: str
    links: int
    said: frozenset[int]
    extent: frozenset[int]


class _Given(NamedTuple):
    """What an attribution or a quotation gives to a chain of informants, from its first word to its last."""

    chain: tuple[str, ...]
    content: tuple[Span, ...]
    telling: tuple[Span, ...]
    reach: Span


def find_voices(account: Account, statements: Sequence[Statement]) -> dict[str, tuple[Voice, ...]]:
    """The voices in each of an account's statements, by the statement's id, each informant once."""
    names = {informant.id: informant.name for informant in account.analysis.informants}
    given = [
        _given(attribution.chain, attribution.content, (*attribution.source, *attribution.cue))
        for attribution in account.analysis.attributions
    ]
    given += [
        _given((quote.informant,), (Span(quote.start, quote.end),), ())
        for quote in account.analysis.quotes
        if quote.informant
    ]
    return {each.id: _voices(each, given, names) for each in statements}


def _given(chain: tuple[str, ...], content: tuple[Span, ...], telling: tuple[Span, ...]) -> _Given:
    spans = (*content, *telling)
    start, end = min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
    return _Given(chain, content, telling, Span(start, end))


def _voices(statement: Statement, given: Iterable[_Given], names: dict[str, str]) -> tuple[Voice, ...]:
    found: dict[str, Voice] = {}
    for each in given:
        if each.reach.end <= statement.start or statement.end <= each.reach.start:
            continue
        said = _inside(statement, each.content)
        extent = said | _inside(statement, each.telling)
        if not extent:
            continue
        for links, informant in enumerate(each.chain):
            name = names.get(informant)
            if name is not None:
                known = found.get(name, Voice(name, links, frozenset(), frozenset()))
                found[name] = Voice(name, min(links, known.links), known.said | said, known.extent | extent)
    return tuple(found.values())


def _inside(statement: Statement, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(
        offset
        for span in spans
        for offset in range(max(span.start, statement.start), min(span.end, statement.end))
    )
