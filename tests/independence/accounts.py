"""Accounts of invented texts, parsed and with their quotations found, as the pipeline makes them."""

from consilience.analysis.informants import Names
from consilience.analysis.parse import as_values, parse
from consilience.analysis.quotes import find_quotes
from consilience.types import Account, Analysis, Article


def account(text: str, *, article: str = "a", outlet: str | None = None, **fields: str) -> Account:
    """One account; `fields` are further fields of its Article."""
    (parsed,) = parse([(Article(article, text, outlet=outlet, **fields), ())])  # type: ignore[arg-type]
    quotes = find_quotes(parsed, Names(parsed))
    return Account(parsed.article, as_values(parsed), Analysis(article, (), quotes, (), (), (), ()))
