"""The one place that counts independent origins.

| the claim's origins | independent | origins |
| --- | --- | --- |
| one: a named informant, a credited outlet, what an outlet saw, a text that several share | no | 1 |
| one: a body or office without a name of which an event has one ("the interior ministry") | no | 1 |
| one: accounts that credit one another in a circle | no | 1 |
| one: somebody else without a name, a document, or an outlet's own words | unknown | 1 |
| two or more that are known to be independent of one another | yes | as many as are |
| two or more, none known to be independent of another | unknown | 1 |

Two origins are known to be independent where each is a named informant or something that an outlet saw for
itself, nothing relates them to one another, and each can be given a statement of its own that surely tells
the same fact as the other's, in an account of another outlet that shares no text with the other's.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

from consilience.independence.texts import Link
from consilience.types import Independence, OriginKind


class Place(NamedTuple):
    """A statement and the article it stands in, by their ids."""

    article: str
    statement: str


class Source(NamedTuple):
    """What statements of a claim go back to, with what has to be known of it to count it.

    `vouched`: the statements of which the whole, not only some words, is what a named informant said or the
    outlet saw. Only these count.
    """

    name: str  # as a reader is told of it
    kind: OriginKind
    places: frozenset[Place]
    vouched: frozenset[Place]
    passed_on: bool = (
        False  # whether nothing vouches because it has all of it from others, asks, judges or denies it
    )
    only: bool = False  # of somebody without a name: whether it can be but one ("the interior ministry")


Related = Callable[[Source, Source], str | None]
Linked = Callable[[Place, Place], Link | None]


def count_origins(sources: Sequence[Source], related: Related, linked: Linked) -> Independence:
    """How many of a claim's origins are known to be independent of one another.

    `related` says in words what connects two sources, `linked` why two statements may not stand for two
    origins; None where nothing does. Merging two sources, a link between two texts or a copy of an account
    never raise the count; the order of sources changes nothing.
    """
    if len(sources) == 1:
        return _one(sources[0])
    sources = sorted(sources, key=lambda each: (each.name, each.kind, sorted(each.places)))
    obstacles = {
        frozenset((i, j)): obstacle
        for (i, a), (j, b) in combinations(enumerate(sources), 2)
        if (obstacle := _obstacle(a, b, related, linked))
    }
    apart = _largest_apart(sources, obstacles, linked)
    if len(apart) > 1:
        names = " and ".join(sources[i].name for i in apart)
        reason = f"{names} are named independently of one another"
        return Independence("yes", len(apart), reason, tuple(place.statement for place in apart.values()))
    return Independence("unknown", 1, min(obstacles.values()).reason)


def contradicted(found: Independence) -> Independence:
    """What is known where the accounts do not tell a claim alike: nobody confirms what he contradicts."""
    if found.independent != "yes":
        return found
    return Independence("unknown", 1, "the accounts tell it differently, so that none confirms another")


def _one(source: Source) -> Independence:
    if source.kind == "informant" or source.only:
        return Independence("no", 1, f"all accounts go back to {source.name}")
    if source.kind == "text":
        return Independence("no", 1, f"the accounts share their text: {source.name}")
    if source.kind == "outlet":
        return Independence("no", 1, f"all accounts go back to the report of {source.name}")
    if source.kind == "observed":
        return Independence("no", 1, f"all accounts go back to what {source.name} saw")
    if source.kind == "circle":
        return Independence("no", 1, "the accounts credit one another in a circle")
    return Independence("unknown", 1, _not_known(source) or "")


class _Obstacle(NamedTuple):
    """Why two origins are not known to be independent; a reader is told of the one that says most."""

    says: int  # 0: how they are related; 1: how their accounts are; 2: what is not known of one of them
    length: int
    reason: str


def _not_known(source: Source) -> str | None:
    """What has to be known of a source before it can be independent of another; None if all is."""
    if source.kind in ("voice", "text", "outlet", "circle"):
        return f"nothing says where {source.name} has it from"
    if source.kind == "document":
        return f"nothing says whose words {source.name} holds"
    if source.kind == "unnamed":
        return f"{source.name} may be one informant or several"
    if source.kind == "observed" and not source.vouched:
        return f"nothing says which outlet {source.name} is by"
    if not source.vouched and source.passed_on:
        return f"{source.name} may have it from others, or asks, judges or denies it"
    if not source.vouched:
        return f"only some words of it are attributed to {source.name}"
    return None


def _obstacle(a: Source, b: Source, related: Related, linked: Linked) -> _Obstacle | None:
    """Why two origins are not known to be independent; None if they are."""
    for source in (a, b):
        if reason := _not_known(source):
            return _Obstacle(2, len(reason), reason)
    if reason := related(a, b):
        return _Obstacle(0, len(reason), reason)
    links = [linked(one, two) for one in a.vouched for two in b.vouched]
    if None in links:
        return None
    reason = f"{a.name} and {b.name} are not known to be independent: {max(filter(None, links)).reason}"
    return _Obstacle(1, len(reason), reason)


def _largest_apart(
    sources: Sequence[Source], obstacles: dict[frozenset[int], _Obstacle], linked: Linked
) -> dict[int, Place]:
    """The largest set of sources without an obstacle, each with a statement apart from the others'."""
    import networkx

    places = [(i, place) for i, source in enumerate(sources) for place in sorted(source.vouched)]
    graph = networkx.Graph()
    graph.add_nodes_from(places)
    graph.add_edges_from(
        (one, two)
        for one, two in combinations(places, 2)
        if one[0] != two[0]
        and frozenset((one[0], two[0])) not in obstacles
        and linked(one[1], two[1]) is None
    )
    largest, _ = networkx.max_weight_clique(graph, weight=None)  # to list all may take for ever
    return dict(sorted(largest))
