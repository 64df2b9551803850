"""Who had it from whom: informants, agencies and outlets, and the accounts that have something from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.dossier.lookup import Lookup, Voice
from consilience.types import Credit, Dependence, Dossier, Extract, Passage

NodeKind = Literal["informant", "agency", "outlet", "text", "account"]
EdgeKind = Literal["quotes", "credits", "shares"]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the graph. `key`: "account " and its letter, or "source " and the name in lower case.

    A "text" is one that three or more accounts print and of which nobody says whose it is.
    """

    key: str
    label: str
    kind: NodeKind
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` has something from `source`: as its informant, by credit, or as shared text.

    `directed` is False where two accounts share text and nobody can tell who had it first. The evidence of
    shared text comes in pairs: the words of one account, and the same words in the other.
    """

    source: str
    target: str
    kind: EdgeKind
    evidence: tuple[Extract, ...]
    directed: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """The provenance of a dossier's accounts: informants by how many accounts have them, then the rest."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def edges_to(self, key: str) -> tuple[tuple[int, Edge], ...]:
        """The edges that end at a node, with their numbers; undirected ones end at both of theirs."""
        return tuple(
            (number, edge)
            for number, edge in enumerate(self.edges)
            if edge.target == key or (edge.source == key and not edge.directed)
        )

    def leans_on(self, key: str) -> str:
        """What an account leans on, in a few words: "has text of X, credits Y"; or nothing."""
        names = {node.key: node.label for node in self.nodes}
        taken = [e.source for e in self.edges if (e.target, e.kind, e.directed) == (key, "shares", True)]
        shared = [
            edge.source if edge.target == key else edge.target
            for edge in self.edges
            if edge.kind == "shares" and not edge.directed and key in (edge.source, edge.target)
        ]
        credited = [edge.source for edge in self.edges if (edge.target, edge.kind) == (key, "credits")]
        phrases = (("has text of", taken), ("shares text with", shared), ("credits", credited))
        return ", ".join(
            f"{verb} {' and '.join(dict.fromkeys(names[each] for each in sources))}"
            for verb, sources in phrases
            if sources
        )


def provenance(dossier: Dossier, lookup: Lookup) -> Graph:
    """The graph of a dossier: informants of claims and quotations, credits, shared text."""
    accounts = {voice.article.id: _account(voice) for voice in lookup.voices.values()}
    nodes: dict[str, Node] = {}
    quotes = list(_quotes(dossier, lookup, accounts, nodes))
    credits = list(_credits(dossier.credits, accounts, nodes))
    credited = {(edge.source, edge.target) for edge in credits}
    edges = [
        *(edge for edge in quotes if (edge.source, edge.target) not in credited),
        *credits,
        *_shared(dossier, accounts, nodes),
    ]
    reach: dict[str, set[str]] = {}
    for edge in edges:
        reach.setdefault(edge.source, set()).add(edge.target)
    led = [node for node in nodes.values() if node.key in reach]
    others = sorted(led, key=lambda node: (-len(reach[node.key]), node.label.casefold()))
    return Graph((*others, *accounts.values()), tuple(edges))


def _account(voice: Voice) -> Node:
    return Node(f"account {voice.letter}", voice.name, "account", voice)


def _quotes(
    dossier: Dossier, lookup: Lookup, accounts: dict[str, Node], nodes: dict[str, Node]
) -> Iterator[Edge]:
    """From each claim's informant and each shared quotation's speaker to the accounts that have it so."""
    told: dict[tuple[str, str], dict[Extract, None]] = {}
    for claim in dossier.claims:
        for origin in claim.origins:
            for statement in (lookup.statements[s] for s in origin.statements if origin.informant):
                key = _informant(origin.informant or "", accounts, nodes)
                extract = Extract(statement.article, statement.start, statement.end, statement.text)
                told.setdefault((key, statement.article), {})[extract] = None
    for quotation in dossier.quotations:
        for quote in (lookup.quotes[q] for q in quotation.quotes if quotation.speaker):
            key = _informant(quotation.speaker or "", accounts, nodes)
            extract = Extract(quote.article, quote.start, quote.end, quote.text)
            told.setdefault((key, quote.article), {})[extract] = None
    for (key, article), extracts in told.items():
        if key != accounts[article].key:
            yield Edge(key, accounts[article].key, "quotes", tuple(extracts))


def _informant(name: str, accounts: dict[str, Node], nodes: dict[str, Node]) -> str:
    """The key of an informant; one that is itself an account here ("Meridian Press said") is that account."""
    account = _named(name, accounts)
    if account is not None:
        return account.key
    key = f"source {_bare(name)}"
    nodes.setdefault(key, Node(key, name, "informant"))
    return key


def _credits(
    given_credits: Iterable[Credit], accounts: dict[str, Node], nodes: dict[str, Node]
) -> Iterator[Edge]:
    """From each credited outlet, which may be one of the accounts, to the account that credits it."""
    given: dict[tuple[str, str], list[Extract]] = {}
    for credit in given_credits:
        source = _named(credit.to, accounts)
        key = source.key if source else f"source {_bare(credit.to)}"
        if key == accounts[credit.article].key:  # an outlet that names itself credits nobody
            continue
        if source is None:
            nodes[key] = Node(key, credit.to, credit.kind)  # an outlet, even where it is an informant too
        extract = Extract(credit.article, credit.start, credit.end, credit.text)
        given.setdefault((key, credit.article), []).append(extract)
    for (key, article), extracts in given.items():
        yield Edge(key, accounts[article].key, "credits", tuple(extracts))


def _shared(dossier: Dossier, accounts: dict[str, Node], nodes: dict[str, Node]) -> Iterator[Edge]:
    """From account to account where one has the other's text, or between two that share some.

    Text of an agency comes from the agency to all that have it, and a text that three or more accounts print
    without a word of whose it is comes from a node of its own: one edge an account, not one for every two.
    """
    passages: dict[frozenset[str], list[Passage]] = {}
    for passage in dossier.passages:
        passages.setdefault(frozenset((passage.a.article, passage.b.article)), []).append(passage)
    dependent = [pair for pair in dossier.dependence if pair.dependent == "yes"]
    hubs = _agencies(dependent, accounts, nodes)
    loose = [pair for pair in dependent if not pair.agency]
    for number, group in enumerate(_printing_one_text(loose), 1):
        key = f"source text {number}"
        nodes[key] = Node(key, f"One text, printed by {len(group)} accounts", "text")
        hubs[key] = {each: [p for p in loose if each in (p.a, p.b) and {p.a, p.b} <= group] for each in group}
        loose = [pair for pair in loose if not {pair.a, pair.b} <= group or pair.direction in _ONE_WAY]
    edges = [_between(pair, accounts, passages) for pair in loose]
    yield from edges
    taken = {(edge.source, edge.target) for edge in edges}
    for key, members in hubs.items():
        source = _named(nodes[key].label, accounts)  # the agency may be one of the accounts
        for article in sorted(members, key=list(accounts).index):
            ends = (source.key if source else key, accounts[article].key)
            if ends not in taken:
                evidence = _evidence(article, members[article], passages)
                yield Edge(*ends, "shares", evidence, reason=_also(article, members))


def _agencies(
    pairs: Sequence[Dependence], accounts: dict[str, Node], nodes: dict[str, Node]
) -> dict[str, dict[str, list[Dependence]]]:
    """By the key of each agency, a node from here on, the articles that have its text, with their pairs."""
    found: dict[str, dict[str, list[Dependence]]] = {}
    for pair in pairs:
        if not pair.agency:
            continue
        key = f"source {_bare(pair.agency)}"
        kind: NodeKind = nodes[key].kind if key in nodes and nodes[key].kind != "informant" else "agency"
        nodes[key] = Node(key, pair.agency, kind)
        for article in (pair.a, pair.b):
            if not _is(accounts[article], pair.agency):
                found.setdefault(key, {}).setdefault(article, []).append(pair)
    return found


def _between(
    pair: Dependence, accounts: dict[str, Node], passages: dict[frozenset[str], list[Passage]]
) -> Edge:
    """The edge between two accounts that share text, from whose it is where that is known."""
    first, second = (pair.b, pair.a) if pair.direction == "a_from_b" else (pair.a, pair.b)
    return Edge(
        accounts[first].key,
        accounts[second].key,
        "shares",
        _evidence(second, [pair], passages),
        directed=pair.direction in _ONE_WAY,
        reason=pair.reason,
    )


_ONE_WAY = ("a_from_b", "b_from_a")


def _is(account: Node, name: str) -> bool:
    return _bare(account.label) == _bare(name)


def _printing_one_text(pairs: Sequence[Dependence]) -> list[set[str]]:
    """Groups of three or more articles joined by text of which nobody can tell who had it first."""
    import networkx

    joined = networkx.Graph((pair.a, pair.b) for pair in pairs if pair.direction not in _ONE_WAY)
    return [set(group) for group in networkx.connected_components(joined) if len(group) > 2]


def _evidence(
    article: str, pairs: Sequence[Dependence], passages: dict[frozenset[str], list[Passage]]
) -> tuple[Extract, ...]:
    """The passages of an article, each with its words in the other that shares most of them, in order."""
    found: list[tuple[int, Extract, Extract]] = []
    for pair in pairs:
        for passage in passages.get(frozenset((pair.a, pair.b)), ()):
            own, other = (passage.a, passage.b) if passage.a.article == article else (passage.b, passage.a)
            found.append((passage.words, own, other))
    kept: list[tuple[Extract, Extract]] = []
    for _, own, other in sorted(found, key=lambda each: -each[0]):
        if not any(own.start < before.end and before.start < own.end for before, _ in kept):
            kept.append((own, other))
    kept.sort(key=lambda both: both[0].start)
    return tuple(extract for both in kept for extract in both)


def _also(article: str, members: dict[str, list[Dependence]]) -> str:
    others = len({each for pair in members[article] for each in (pair.a, pair.b)} - {article})
    longest = max(members[article], key=lambda pair: pair.score)
    more = f", and with {others - 1} more accounts" if others > 1 else ""
    return f"with the account it shares most with, {longest.reason}{more}" if more else longest.reason


def _named(name: str, accounts: dict[str, Node]) -> Node | None:
    return next((node for node in accounts.values() if _bare(node.label) == _bare(name)), None)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
