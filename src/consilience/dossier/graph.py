"""Who had it from whom: informants, agencies and outlets, and the accounts that have something from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.dossier.lookup import Lookup, Voice
from consilience.types import Credit, Dependence, Dossier, Extract

NodeKind = Literal["informant", "agency", "outlet", "account"]
EdgeKind = Literal["quotes", "credits", "shares"]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the graph. `key`: "account " and its letter, or "source " and the name in lower case."""

    key: str
    label: str
    kind: NodeKind
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` has something from `source`: as its informant, by credit, or as shared text.

    `directed` is False where two accounts share text and nobody can tell who had it first.
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
        """The edges that end at a node, with their numbers in the graph."""
        return tuple((number, edge) for number, edge in enumerate(self.edges) if edge.target == key)

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
    edges = [
        *_quotes(dossier, lookup, accounts, nodes),
        *_credits(dossier.credits, accounts, nodes),
        *_shared(dossier, dossier.dependence, accounts, nodes),
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


def _shared(
    dossier: Dossier, dependence: Sequence[Dependence], accounts: dict[str, Node], nodes: dict[str, Node]
) -> Iterator[Edge]:
    """Between accounts that share running text; from the agency to both where the text is an agency's."""
    for pair in dependence:
        if pair.dependent != "yes":
            continue
        evidence = tuple(
            extract
            for passage in dossier.passages
            if {passage.a.article, passage.b.article} == {pair.a, pair.b}
            for extract in (passage.a, passage.b)
        )
        first, second = accounts[pair.a].key, accounts[pair.b].key
        if pair.agency:
            key = f"source {_bare(pair.agency)}"
            nodes[key] = Node(key, pair.agency, "agency")
            for article, target in ((pair.a, first), (pair.b, second)):
                own = tuple(extract for extract in evidence if extract.article == article)
                yield Edge(key, target, "shares", own, reason=pair.reason)
        elif pair.direction == "a_from_b":
            yield Edge(second, first, "shares", evidence, reason=pair.reason)
        else:
            directed = pair.direction == "b_from_a"
            yield Edge(first, second, "shares", evidence, directed=directed, reason=pair.reason)


def _named(name: str, accounts: dict[str, Node]) -> Node | None:
    return next((node for node in accounts.values() if _bare(node.label) == _bare(name)), None)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
