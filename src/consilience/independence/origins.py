"""The origins each claim goes back to: who is said to have said it, whose text it is, who is credited."""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import combinations

from consilience.independence.counting import Source, SourceKind, count_origins
from consilience.independence.informants import related
from consilience.independence.outlets import same_outlet
from consilience.independence.tracing import Traced, setting, trace
from consilience.types import Account, Answer, Claim, Credit, Dependence, Origin, Statement

# What names an origin whose statements come in several ways: the most that is known of it.
_ORDER: tuple[SourceKind, ...] = ("informant", "unnamed", "observed", "outlet", "document", "voice", "text")

# Statements of these kinds do not say who speaks; the same article may say so elsewhere.
_WITHOUT_SPEAKER: tuple[SourceKind, ...] = ("document", "voice")
MOSTLY = 0.7  # share of a statement from which on it is its informant's, not only some words of it

_Dependent = dict[frozenset[str], Answer]


def trace_origins(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    accounts: Sequence[Account],
    dependence: Sequence[Dependence],
    credits: Sequence[Credit],
) -> tuple[Claim, ...]:
    """The same claims, each with its origins and its independence filled in.

    Statements have one origin where they are attributed to one informant, quote the same words, credit
    one outlet, or are two outlets' own words in a shared text. An outlet's own words also belong to the one
    informant that it names elsewhere in the same claim.
    """
    known = setting(accounts, credits)
    dependent = {frozenset((each.a, each.b)): each.dependent for each in dependence}
    used = {each for claim in claims for each in claim.statements}
    traced = {each.id: trace(each, known) for each in statements if each.id in used}
    return tuple(
        _with_origins(claim, [traced[each] for each in claim.statements], known.outlets, dependent)
        for claim in claims
    )


def _with_origins(
    claim: Claim, traced: Sequence[Traced], outlets: dict[str, str], dependent: _Dependent
) -> Claim:
    groups = _grouped(traced, outlets, dependent)
    sources = [_source(group, dependent) for group in groups]
    origins = tuple(
        Origin(
            source.name if source.kind in ("informant", "unnamed", "outlet", "document") else None,
            tuple(each.statement.id for each in group),
            tuple(dict.fromkeys(each.statement.article for each in group)),
            _reason(source, group, outlets),
        )
        for source, group in zip(sources, groups, strict=True)
    )
    members = dict(zip(sources, groups, strict=True))
    verdict = count_origins(sources, partial(_related, members), partial(_may_share, dependent))
    return replace(claim, origins=origins, independence=verdict)


def _grouped(traced: Sequence[Traced], outlets: dict[str, str], dependent: _Dependent) -> list[list[Traced]]:
    """Statements of one origin together, in order of the first of each."""
    attributed = _by_key(_corrected([each for each in traced if each.kind not in _WITHOUT_SPEAKER]))
    attributed = _passed_on(attributed, outlets)
    places = [{each.statement.article for each in group} for group in attributed]
    alone = []
    text = partial(_same_text, dependent)
    for voices in _linked([each for each in traced if each.kind in _WITHOUT_SPEAKER], text):
        spoken = {each.statement.article for each in voices}
        own = [i for i, articles in enumerate(places) if articles & spoken]
        copied = [i for i, articles in enumerate(places) if _any_dependent(articles, spoken, dependent)]
        credited = [i for i, group in enumerate(attributed) if group[0].key == voices[0].key]
        repeated = credited or own or copied
        if len(repeated) == 1:
            attributed[repeated[0]] += voices
        else:
            alone.append(voices)
    order = {each.statement.id: place for place, each in enumerate(traced)}
    groups = [sorted(group, key=lambda t: order[t.statement.id]) for group in [*attributed, *alone]]
    return sorted(groups, key=lambda group: order[group[0].statement.id])


def _passed_on(groups: Sequence[list[Traced]], outlets: dict[str, str]) -> list[list[Traced]]:
    """What credits the outlet of another account goes back to whom that account names, if it names one."""
    kept = [list(group) for group in groups if group[0].kind != "outlet"]
    for group in groups:
        if group[0].kind == "outlet":
            there = {article for article, outlet in outlets.items() if same_outlet(outlet, group[0].name)}
            told = [other for other in kept if any(each.statement.article in there for each in other)]
            if len(told) == 1 and told[0][0].kind == "informant":
                told[0].extend(group)
            else:
                kept.append(list(group))
    return kept


def _corrected(traced: Sequence[Traced]) -> list[Traced]:
    """Statements of several accounts that quote the same words have one speaker: whom most of them name."""
    corrected = {each.statement.id: each for each in traced}
    for group in _linked(traced, _same_words):
        votes = Counter(each.key for each in group if each.kind == "informant")
        if len(votes) > 1:
            key = max(votes, key=lambda each: (votes[each], each))
            speaker = next(each for each in group if each.key == key)
            for each in group:
                corrected[each.statement.id] = speaker._replace(statement=each.statement, said=each.said)
    return [corrected[each.statement.id] for each in traced]


def _same_words(a: Traced, b: Traced) -> bool:
    return a.statement.article != b.statement.article and bool(a.said & b.said)


def _by_key(traced: Sequence[Traced]) -> list[list[Traced]]:
    groups: dict[str, list[Traced]] = {}
    for each in traced:
        groups.setdefault(each.key, []).append(each)
    return list(groups.values())


def _same_text(dependent: _Dependent, a: Traced, b: Traced) -> bool:
    if a.kind != b.kind:
        return False
    pair = frozenset((a.statement.article, b.statement.article))
    return a.key == b.key or dependent.get(pair) == "yes"


def _linked(traced: Sequence[Traced], same: Callable[[Traced, Traced], bool]) -> list[list[Traced]]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(traced)))
    graph.add_edges_from((i, j) for i, j in combinations(range(len(traced)), 2) if same(traced[i], traced[j]))
    return [[traced[i] for i in sorted(group)] for group in networkx.connected_components(graph)]


def _source(group: Sequence[Traced], dependent: _Dependent) -> Source:
    articles = frozenset(each.statement.article for each in group)
    kind = min((each.kind for each in group), key=_ORDER.index)
    names = Counter(each.name for each in group if each.kind == kind)
    name = max(names, key=lambda each: (names[each], len(each), each))
    if kind == "voice" and _any_dependent(articles, articles, dependent):
        kind = "text"
    sure = kind != "informant" or any(each.share >= MOSTLY for each in group)
    return Source(name, kind, articles, sure)


def _any_dependent(a: Set[str], b: Set[str], dependent: _Dependent) -> bool:
    return any(dependent.get(frozenset((x, y))) == "yes" for x in a for y in b)


def _reason(source: Source, group: Sequence[Traced], outlets: dict[str, str]) -> str:
    places = ", ".join(dict.fromkeys(outlets[each.statement.article] for each in group))
    if source.kind in ("informant", "unnamed", "document"):
        return f"{places}: attributed to {source.name}"
    if source.kind == "outlet":
        return f"{places}: from {source.name}"
    if source.kind == "text":
        return f"{places}: one text"
    return f"{places}: {'seen by its own people' if source.kind == 'observed' else 'in its own words'}"


def _related(members: dict[Source, list[Traced]], a: Source, b: Source) -> str | None:
    """What connects two origins, in words; None if nothing does."""
    for one, two in ((a, b), (b, a)):
        for each in members[one]:
            if each.identity and each.identity.kind not in ("person", "body"):
                return f"{one.name} may hold what {two.name} said"
            if two.kind == "informant" and _names(each.statement.text, two.name):
                return f"what is attributed to {one.name} names {two.name}"
    for x in members[a]:
        for y in members[b]:
            if x.identity and y.identity and (connection := related(x.identity, y.identity)):
                return connection
    return None


def _names(text: str, name: str) -> bool:
    last = name.split()[-1]
    return re.search(rf"\b{re.escape(last)}\b", text) is not None


def _may_share(dependent: _Dependent, a: str, b: str) -> bool:
    return dependent.get(frozenset((a, b)), "unknown") != "no"
