"""The one place that counts independent origins.

| the claim's origins | independent | origins |
| --- | --- | --- |
| one, a named informant or a text that several accounts share | no | 1 |
| one, without a name, or only an outlet's own words | unknown | 1 |
| two or more that are known to be independent of one another | yes | as many as are |
| two or more, none known to be independent of another | unknown | 1 |

Two origins are known to be independent where each is a named informant or something an outlet saw for
itself, where nothing relates them to one another, and where accounts that do not share text bring them.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from consilience.types import Independence

# informant: somebody named; unnamed: somebody without a name; document: a letter, a post, a video;
# outlet: another outlet that is credited; voice: an outlet's own words; observed: an outlet's own words on
# what its people saw; text: words that several outlets share.
SourceKind = Literal["informant", "unnamed", "document", "outlet", "voice", "observed", "text"]


class Source(NamedTuple):
    """What statements of a claim go back to, with what has to be known of it to count it."""

    name: str  # as a reader is told of it
    kind: SourceKind
    articles: frozenset[str]
    sure: bool = True  # whether most of a statement, not only some words of it, is what the informant said


Related = Callable[[Source, Source], str | None]
SharesText = Callable[[str, str], bool]


def count_origins(sources: Sequence[Source], related: Related, shares_text: SharesText) -> Independence:
    """How many of a claim's origins are known to be independent of one another.

    `related` says in words what connects two sources, or None; `shares_text` whether text passed between
    two articles or may have. Adding a source never lowers the count; the order of sources changes nothing.
    """
    if len(sources) == 1:
        return _one(sources[0])
    obstacles: dict[tuple[int, int], str] = {}
    for a, b in combinations(range(len(sources)), 2):
        obstacle = _obstacle(sources[a], sources[b], related, shares_text)
        if obstacle:
            obstacles[a, b] = obstacle
    apart = _largest_apart(len(sources), obstacles)
    if len(apart) > 1:
        names = " and ".join(sources[i].name for i in apart)
        return Independence("yes", len(apart), f"{names} are named independently of one another")
    return Independence("unknown", 1, min(obstacles.values(), key=len))


def _one(source: Source) -> Independence:
    if source.kind == "informant":
        return Independence("no", 1, f"all accounts go back to {source.name}")
    if source.kind == "text":
        return Independence("no", 1, f"the accounts share their text: {source.name}")
    if source.kind == "outlet":
        return Independence("no", 1, f"all accounts go back to the report of {source.name}")
    if source.kind == "document":
        return Independence("unknown", 1, f"nothing says whose words {source.name} holds")
    if source.kind == "unnamed":
        return Independence("unknown", 1, f"{source.name} may be one informant or several")
    return Independence("unknown", 1, f"nothing says where {source.name} has it from")


def _obstacle(a: Source, b: Source, related: Related, shares_text: SharesText) -> str | None:
    """Why two origins are not known to be independent; None if they are."""
    for source in (a, b):
        if source.kind in ("voice", "text"):
            return f"nothing says where {source.name} has it from"
        if source.kind == "document":
            return f"nothing says whose words {source.name} holds"
        if source.kind == "unnamed":
            return f"{source.name} may be one informant or several"
        if source.kind == "outlet":
            return f"nothing says where {source.name} has it from"
        if not source.sure:
            return f"only some words of it are attributed to {source.name}"
    connection = related(a, b)
    if connection:
        return connection
    if not any(x != y and not shares_text(x, y) for x in a.articles for y in b.articles):
        return f"no two accounts that share no text bring {a.name} and {b.name}"
    return None


def _largest_apart(count: int, obstacles: dict[tuple[int, int], str]) -> list[int]:
    """The largest set of sources with no obstacle between any two; the first such in order."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(pair for pair in combinations(range(count), 2) if pair not in obstacles)
    cliques = sorted(sorted(clique) for clique in networkx.find_cliques(graph))
    return max(cliques, key=len)
