"""The statements of an account: its sentences, each with the chain of informants it is attributed to."""

from consilience.ids import content_id
from consilience.types import Account, Statement


def make_statements(account: Account) -> tuple[Statement, ...]:
    """One statement for each sentence of the running text, in order."""
    article = account.article
    return tuple(
        Statement(
            content_id("statement", article.id, s.start, s.end),
            article.id,
            s.start,
            s.end,
            article.text[s.start : s.end],
        )
        for s in account.parse.sentences
    )
