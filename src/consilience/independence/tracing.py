"""Where one statement comes from: an informant, a credited outlet, or the outlet that prints it."""

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from consilience.independence.counting import SourceKind
from consilience.independence.informants import Identities, Identity, identify
from consilience.independence.outlets import outlet_named
from consilience.types import Account, Credit, Quote, Span, Statement

SAME_WORDS = 5  # words inside marks that two statements share only if they quote one utterance

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAW = re.compile(
    r"\b(?:reporter|journalist|correspondent|photographer|videographer|crew)s?\b[^.!?]{0,60}"
    r"\b(?:saw|seen|witness\w*|heard|watch\w*|counted|observed|visited|interviewed)\b"
)
_CHECKED = r"\b(?:seen|reviewed|verified|viewed|authenticated|geolocated|witnessed|examined)\sby\s(?:the\s)?"
# Where things are said, and words that stand for a speaker: neither says who it is.
_NOBODY = frozenset(
    {"twitter", "x", "facebook", "instagram", "telegram", "youtube", "tiktok", "truth social"}
    | {"i", "we", "he", "she", "it", "they", "who", "which", "you"}
)


class Traced(NamedTuple):
    """One statement and where it comes from: statements of one key have one origin.

    `said` holds the runs of `SAME_WORDS` words in it that stand inside quotation marks; `share` is how
    much of the statement is what its informant is said to have said.
    """

    statement: Statement
    key: str
    kind: SourceKind
    name: str
    identity: Identity | None
    said: frozenset[tuple[str, ...]]
    share: float


class Setting(NamedTuple):
    """What is known of the accounts that statements stand in, by the article's id."""

    outlets: dict[str, str]
    identities: Identities
    credits: dict[str, list[Credit]]
    quotes: dict[str, tuple[Quote, ...]]
    contents: dict[tuple[str, str], list[Span]]  # by the article's id and the informant's name there


def setting(accounts: Sequence[Account], found: Sequence[Credit]) -> Setting:
    """Gather it from the accounts and the credits found in them."""
    credited: dict[str, list[Credit]] = {}
    for credit in found:
        credited.setdefault(credit.article, []).append(credit)
    return Setting(
        {account.article.id: _outlet(account, accounts) for account in accounts},
        identify(accounts),
        credited,
        {account.article.id: account.analysis.quotes for account in accounts},
        _contents(accounts),
    )


def _contents(accounts: Sequence[Account]) -> dict[tuple[str, str], list[Span]]:
    """What each informant is said to have said."""
    contents: dict[tuple[str, str], list[Span]] = {}
    for account in accounts:
        names = {informant.id: informant.name for informant in account.analysis.informants}
        said = [(each, attr.content) for attr in account.analysis.attributions for each in attr.chain]
        said += [
            (quote.informant, (Span(quote.start, quote.end),))
            for quote in account.analysis.quotes
            if quote.informant
        ]
        for informant, spans in said:
            if informant in names:
                contents.setdefault((account.article.id, names[informant]), []).extend(spans)
    return contents


def _share(statement: Statement, name: str, known: Setting) -> float:
    """How much of a statement lies in what `name` is said to have said, from 0 to 1."""
    spans = known.contents.get((statement.article, name), [])
    inside = {
        i for span in spans for i in range(max(span.start, statement.start), min(span.end, statement.end))
    }
    return len(inside) / max(1, statement.end - statement.start)


def _outlet(account: Account, accounts: Sequence[Account]) -> str:
    """The outlet's usual name; of an unknown one as it stands; of none the file's that it alone came from."""
    outlet, file = outlet_named(account.article.outlet), account.article.input
    if outlet or account.article.outlet:
        return outlet.name if outlet else account.article.outlet or ""
    alone = file is not None and sum(each.article.input == file for each in accounts) == 1
    return PurePath(file).name if file and alone else account.article.id


def trace(statement: Statement, known: Setting) -> Traced:
    """A statement goes back to its informant; else to the outlet it credits; else it is the outlet's own."""
    key, kind, name, identity = _source(statement, known)
    share = max((_share(statement, each, known) for each in statement.informants), default=0.0)
    return Traced(statement, key, kind, name, identity, _said(statement, known), share)


def _source(statement: Statement, known: Setting) -> tuple[str, SourceKind, str, Identity | None]:
    own = known.outlets[statement.article]
    for name in statement.informants:
        outlet = outlet_named(name)
        if name.casefold() in _NOBODY or own.removeprefix("The ") in (outlet.name if outlet else name):
            continue
        if outlet:
            return f"outlet {outlet.name}", "outlet", outlet.name, None
        identity = known.identities.of(statement.article, name)
        kind: SourceKind = "informant" if identity.named else "unnamed" if identity.somebody else "document"
        return f"informant {identity.name}", kind, identity.name, identity
    for credit in known.credits.get(statement.article, ()):
        if statement.start <= credit.start < statement.end:
            return f"outlet {credit.to}", "outlet", credit.to, None
    if _SAW.search(statement.text) or re.search(_CHECKED + re.escape(own), statement.text):
        return f"outlet {own}", "observed", own, None
    return f"outlet {own}", "voice", own, None


def _said(statement: Statement, known: Setting) -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for quote in known.quotes[statement.article]:
        if quote.start < statement.end and statement.start < quote.end:
            words = [re.sub("['’]", "", word).casefold() for word in _WORD.findall(quote.text)]
            runs.update(tuple(words[i : i + SAME_WORDS]) for i in range(len(words) - SAME_WORDS + 1))
    return frozenset(runs)
