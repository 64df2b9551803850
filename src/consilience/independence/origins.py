"""The origins each claim goes back to: who is said to have said it, whose text it is, who is credited."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import NamedTuple

from consilience.independence.counting import Source, SourceKind, count_origins
from consilience.independence.informants import Identities, Identity, identify, related
from consilience.independence.outlets import outlet_named
from consilience.types import Account, Answer, Claim, Credit, Dependence, Origin, Statement

_SAW = re.compile(
    r"\b(?:reporter|journalist|correspondent|photographer|videographer|crew)s?\b[^.!?]{0,60}"
    r"\b(?:saw|seen|witness\w*|heard|watch\w*|counted|observed|visited|interviewed)\b"
)
_CHECKED = r"\b(?:seen|reviewed|verified|viewed|authenticated|geolocated|witnessed|examined)\sby\s(?:the\s)?"


class _Traced(NamedTuple):
    """One statement and where it comes from: statements of one key have one origin."""

    statement: Statement
    key: str
    kind: SourceKind
    name: str
    identity: Identity | None
    reason: str


def trace_origins(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    accounts: Sequence[Account],
    dependence: Sequence[Dependence],
    credits: Sequence[Credit],  # noqa: A002  # the word of the house for these values
) -> tuple[Claim, ...]:
    """The same claims, each with its origins and its independence filled in.

    A statement goes back to the informant it is attributed to; else to the outlet it credits; else it is
    the outlet's own. An outlet's own words belong to what it attributes to one informant elsewhere in the
    same claim, and to the text that it shares with another account.
    """
    by_id = {statement.id: statement for statement in statements}
    outlets = {account.article.id: _outlet(account) for account in accounts}
    dependent = {frozenset((d.a, d.b)): d.dependent for d in dependence}
    identities = identify(accounts)
    traced = {
        statement.id: _trace(statement, outlets, identities, credits)
        for claim in claims
        for statement in (by_id[each] for each in claim.statements)
    }
    return tuple(_with_origins(claim, traced, outlets, dependent) for claim in claims)


def _outlet(account: Account) -> str:
    """The outlet's usual name; of an unknown one as it stands, and of none the article's id."""
    outlet = outlet_named(account.article.outlet)
    return outlet.name if outlet else account.article.outlet or account.article.id


def _trace(
    statement: Statement,
    outlets: dict[str, str],
    identities: Identities,
    credits: Sequence[Credit],  # noqa: A002
) -> _Traced:
    own = outlets[statement.article]
    for name in statement.informants:
        outlet = outlet_named(name)
        if (outlet.name if outlet else name) == own:
            continue
        if outlet:
            return _Traced(statement, f"outlet {outlet.name}", "outlet", outlet.name, None, "credited")
        identity = identities.of(statement.article, name)
        kind: SourceKind = "informant" if identity.named else "unnamed"
        return _Traced(statement, f"informant {identity.name}", kind, identity.name, identity, "attributed")
    for credit in credits:
        if credit.article == statement.article and statement.start <= credit.start < statement.end:
            return _Traced(statement, f"outlet {credit.to}", "outlet", credit.to, None, "credited")
    if _SAW.search(statement.text) or re.search(_CHECKED + re.escape(own), statement.text):
        return _Traced(statement, f"outlet {own}", "observed", own, None, "seen by its own people")
    return _Traced(statement, f"outlet {own}", "voice", own, None, "in its own words")


def _with_origins(
    claim: Claim,
    traced: dict[str, _Traced],
    outlets: dict[str, str],
    dependent: dict[frozenset[str], Answer],
) -> Claim:
    groups = _grouped([traced[each] for each in claim.statements], dependent)
    sources: list[Source] = []
    origins: list[Origin] = []
    who: dict[Source, Identity] = {}
    for group in groups:
        first = min(group, key=lambda t: _ORDER.index(t.kind))
        articles = tuple(dict.fromkeys(t.statement.article for t in group))
        shared = first.kind == "voice" and _any_dependent(set(articles), set(articles), dependent)
        source = Source(first.name, "text" if shared else first.kind, frozenset(articles))
        if first.identity:
            who[source] = first.identity
        sources.append(source)
        origins.append(
            Origin(
                first.name if first.kind in ("informant", "unnamed", "outlet") else None,
                tuple(t.statement.id for t in group),
                articles,
                _reason(source, group, outlets),
            )
        )
    verdict = count_origins(sources, partial(_related, who), partial(_may_share, dependent))
    return replace(claim, origins=tuple(origins), independence=verdict)


# What names an origin where its statements come in several ways: the most that is known of it.
_ORDER: tuple[SourceKind, ...] = ("informant", "unnamed", "observed", "outlet", "voice", "text")


def _grouped(traced: Sequence[_Traced], dependent: dict[frozenset[str], Answer]) -> list[list[_Traced]]:
    """Statements of one key together; an outlet's own words with what they repeat."""
    groups: dict[str, list[_Traced]] = defaultdict(list)
    for each in traced:
        if each.kind != "voice":
            groups[each.key].append(each)
    attributed = [(key, {t.statement.article for t in group}) for key, group in groups.items()]
    for voices in _by_text([each for each in traced if each.kind == "voice"], dependent):
        spoken = {each.statement.article for each in voices}
        own = [key for key, articles in attributed if articles & spoken]
        copied = [key for key, articles in attributed if _any_dependent(articles, spoken, dependent)]
        repeated = own or copied
        key = repeated[0] if len(repeated) == 1 else voices[0].key
        groups[key] += voices
    return list(groups.values())


def _by_text(voices: Sequence[_Traced], dependent: dict[frozenset[str], Answer]) -> list[list[_Traced]]:
    """Statements in the outlets' own words, those of one outlet or one text together."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(voices)))
    for (i, a), (j, b) in combinations(enumerate(voices), 2):
        pair = frozenset((a.statement.article, b.statement.article))
        if a.key == b.key or dependent.get(pair) == "yes":
            graph.add_edge(i, j)
    return [[voices[i] for i in sorted(group)] for group in networkx.connected_components(graph)]


def _any_dependent(a: set[str], b: set[str], dependent: dict[frozenset[str], Answer]) -> bool:
    return any(dependent.get(frozenset((x, y))) == "yes" for x in a for y in b)


def _reason(source: Source, group: Sequence[_Traced], outlets: dict[str, str]) -> str:
    places = ", ".join(dict.fromkeys(outlets[t.statement.article] for t in group))
    if source.kind in ("informant", "unnamed"):
        return f"{places}: attributed to {source.name}"
    if source.kind == "outlet":
        return f"{places}: from {source.name}"
    if source.kind == "text":
        return f"{places}: one text"
    return f"{places}: {group[0].reason}"


def _related(who: dict[Source, Identity], a: Source, b: Source) -> str | None:
    return related(who[a], who[b]) if a in who and b in who else None


def _may_share(dependent: dict[frozenset[str], Answer], a: str, b: str) -> bool:
    return dependent.get(frozenset((a, b)), "unknown") != "no"
