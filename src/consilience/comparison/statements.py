"""The statements of an account: its sentences, each with the chain of informants it is attributed to."""

from collections.abc import Sequence

from consilience.ids import content_id
from consilience.types import Account, Analysis, Figure, Quote, Sentence, Span, Statement, Time

# An attribution whose content fills less of a sentence, source and cue left out, does not speak for it.
LEAST_SHARE = 0.3


def make_statements(account: Account) -> tuple[Statement, ...]:
    """One statement for each sentence of the running text, in order, with the chain it is attributed to."""
    article, analysis = account.article, account.analysis
    names = {informant.id: informant.name for informant in analysis.informants}
    return tuple(
        Statement(
            content_id("statement", article.id, s.start, s.end),
            article.id,
            s.start,
            s.end,
            article.text[s.start : s.end],
            tuple(names[i] for i in _chain(s, analysis) if i in names),
        )
        for s in account.parse.sentences
    )


def stands_in(item: Figure | Time, statement: Statement) -> bool:
    """Whether all words of a figure or time of the same article stand in a statement."""
    return statement.start <= item.start and item.end <= statement.end


def _chain(sentence: Sentence, analysis: Analysis) -> tuple[str, ...]:
    """The chain of the attribution or quotation that fills most of a sentence; empty where none does."""
    length = max(sentence.end - sentence.start, 1)
    said = [
        (overlap(sentence, a.content), length - overlap(sentence, (*a.source, *a.cue)), a.chain)
        for a in analysis.attributions
        if a.chain
    ]
    said += [
        (overlap(sentence, [Span(q.start, q.end)]), length, (q.informant,))
        for q in analysis.quotes
        if q.informant
    ]
    share, of, chain = max(said, key=lambda found: (found[0], len(found[2])), default=(0, length, ()))
    return chain if share and share >= LEAST_SHARE * of else ()


def overlap(whole: Sentence | Statement, parts: Sequence[Span | Quote]) -> int:
    """How many code points of a sentence or statement stand in parts of its article that do not overlap."""
    return sum(max(0, min(whole.end, s.end) - max(whole.start, s.start)) for s in parts)
