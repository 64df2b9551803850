"""Which accounts stand on their own feet, as far as their texts and credits show."""

from collections import Counter
from typing import Literal

from consilience.dossier.graph import Graph
from consilience.types import Dependence

Standing = Literal["own", "unknown", "circle", "text"]

WORDS: dict[Standing, str] = {
    "own": "On their own feet",
    "unknown": "Not known",
    "circle": "Credit one another in a circle",
    "text": "With text of others",
}
"""The groups in the order in which they are shown, with their headings."""


def standings(graph: Graph, dependence: tuple[Dependence, ...]) -> dict[str, Standing]:
    """Every account's standing, by the key of its node.

    "text": it prints text of an agency or of another account. "circle": the credits that lead away from it
    lead back to it. "unknown": it cannot be told whether text passed between it and some other account.
    "own": none of these; it may still quote whom the others quote.

    An account of which nothing can be told beside most of the others, such as one of three sentences, is
    unknown itself and makes none of them so.
    """
    keys = {node.voice.article.id: node.key for node in graph.nodes if node.voice}
    printing = {edge.target for edge in graph.edges if edge.kind == "shares"}
    printing |= {edge.source for edge in graph.edges if edge.kind == "shares" and not edge.directed}
    doubtful = _doubtful(dependence, len(keys), keys)
    circles = _in_circles(graph)
    found: dict[str, Standing] = {}
    for key in keys.values():
        found[key] = (
            "text"
            if key in printing
            else "circle"
            if key in circles
            else "unknown"
            if key in doubtful
            else "own"
        )
    return found


def _doubtful(dependence: tuple[Dependence, ...], count: int, keys: dict[str, str]) -> set[str]:
    pairs = [(pair.a, pair.b) for pair in dependence if pair.dependent == "unknown"]
    often = Counter(article for pair in pairs for article in pair)
    never = {article for article in often if count > 2 and often[article] > (count - 1) / 2}
    others = {article for pair in pairs if not never & set(pair) for article in pair}
    return {keys[article] for article in never | others}


def _in_circles(graph: Graph) -> set[str]:
    import networkx

    credits = networkx.DiGraph((edge.source, edge.target) for edge in graph.edges if edge.kind == "credits")
    return {
        key for group in networkx.strongly_connected_components(credits) if len(group) > 1 for key in group
    }
