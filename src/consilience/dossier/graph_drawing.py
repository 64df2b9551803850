"""The provenance graph drawn: informants, agencies and texts on the left; accounts on the right.

The accounts stand in groups: those on their own feet first, those that print text of others last.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from consilience.dossier.graph import Edge, Graph, Node
from consilience.dossier.standing import WORDS, Standing
from consilience.dossier.svg import Element, element, shortened

INFORMANTS_SHOWN = 14  # those behind most accounts; the list under the drawing has all
MANY = 24  # accounts from which on the rows stand closer
WIDTH = 780
LEFT, LEFT_WIDTH, LEFT_LABEL = 2, 270, 36  # the sources' boxes: left end, width, characters that fit
RIGHT, RIGHT_WIDTH, RIGHT_LABEL = 450, 230, 25  # the accounts' boxes; right of them is room for bows
BOW = 74  # how far a bow on the right reaches at most
ROW, CLOSE_ROW = 36, 26  # pixels from one row to the next
BOX, CLOSE_BOX = 27, 21  # height of a box
THICKEST, CLOSE_THICKEST = 4.0, 1.6  # stroke of a line that rests on many words
HEADING = 30  # room for a heading
GAP = 12  # between groups
Place = tuple[float, float]  # left end and middle of a box


class _Layout(NamedTuple):
    places: dict[str, Place]
    headings: list[tuple[str, Place]]
    height: float
    box: float
    thickest: float  # of a line that rests on many words


class Drawn(NamedTuple):
    """The drawing, how many informants it leaves out, and how many lines between those it shows.

    Beside many accounts a reader is to see at a glance what each one leans on most. Left out are the
    informants' lines to those that only print text of others, since they are the same for every copy, and
    lines of shared text that are the strongest at neither end.
    """

    drawing: Element
    informants_left_out: int
    lines_left_out: int


def draw(graph: Graph, standings: Mapping[str, Standing]) -> Drawn | None:
    """The graph drawn; None where nothing is known of any source."""
    if not graph.edges:
        return None
    informants = [node for node in graph.nodes if node.kind == "informant"]
    accounts = [node for node in graph.nodes if node.kind == "account"]
    many = len(accounts) > MANY
    wanted = _strongest(graph.edges, standings) if many else list(graph.edges)
    reach = Counter(edge.source for edge in wanted)
    shown = [node for node in informants if reach[node.key]][:INFORMANTS_SHOWN]
    outlets = [n for n in graph.nodes if n.kind in ("agency", "outlet", "text") and reach[n.key]]
    sources = {"Outlets and agencies": outlets, "Said by": shown}
    groups = {
        title: [n for n in accounts if standings[n.key] == standing] for standing, title in WORDS.items()
    }
    if many:
        groups = {title: _beside_their_like(members, wanted) for title, members in groups.items()}
    layout = _laid_out(sources, groups, wanted)
    places = layout.places
    between = {n: e for n, e in enumerate(graph.edges) if e.source in places and e.target in places}
    edges = {n: e for n, e in between.items() if e in wanted}
    drawing = element(
        "svg",
        class_="graph",
        viewBox=f"0 0 {WIDTH} {layout.height:.0f}",
        role="group",
        aria_labelledby="graph-title",
    )
    element("title", drawing, id="graph-title", text=_described(informants, groups, tuple(edges.values())))
    for title, (x, y) in layout.headings:
        element("text", drawing, class_="heading", x=x, y=y, text=title)
    names = {node.key: node.label for node in graph.nodes}
    order = {"quotes": 0, "credits": 1, "shares": 2}
    for number, edge in sorted(edges.items(), key=lambda item: order[item[1].kind]):
        _draw_edge(drawing, edge, layout, f"#edge-{number}", names)
    for node in (*outlets, *shown):
        _draw_source(drawing, node, layout)
    for node in accounts:
        _draw_account(drawing, node, layout, standings[node.key])
    return Drawn(drawing, len(informants) - len(shown), len(between) - len(edges))


def _strongest(edges: Sequence[Edge], standings: Mapping[str, Standing]) -> list[Edge]:
    """The edges that are drawn beside many accounts; see `Drawn`."""
    most: dict[str, Edge] = {}
    for edge in edges:
        if edge.kind == "shares":
            for end in (edge.target,) if edge.directed else (edge.target, edge.source):
                most[end] = max(most.get(end, edge), edge, key=_letters)
    strongest = set(most.values())
    return [
        edge
        for edge in edges
        if edge.kind == "credits"
        or edge in strongest
        or (edge.kind == "quotes" and standings[edge.target] != "text")
    ]


def _letters(edge: Edge) -> int:
    return sum(extract.end - extract.start for extract in edge.evidence)


def _beside_their_like(accounts: Sequence[Node], edges: Sequence[Edge]) -> list[Node]:
    """Accounts that have text of one source one below the other, so that its lines do not cross others."""
    sources = {edge.target: edge.source for edge in edges if edge.kind == "shares"}
    order = {source: n for n, source in enumerate(dict.fromkeys(sources.values()))}
    return sorted(accounts, key=lambda node: order.get(sources.get(node.key, ""), -1))


def _laid_out(
    sources: Mapping[str, Sequence[Node]], groups: Mapping[str, Sequence[Node]], edges: Sequence[Edge]
) -> _Layout:
    """The places of all boxes and headings, and the height they need.

    The accounts keep their order in each group; on the left the groups, and those in each, are ordered by the
    barycentre of the accounts they lead to, which keeps crossings few (one sweep of Sugiyama et al., 1981).
    Both columns are spread over the same height.
    """
    count = sum(map(len, groups.values()))
    row, box, thickest = (ROW, BOX, THICKEST) if count <= MANY else (CLOSE_ROW, CLOSE_BOX, CLOSE_THICKEST)
    right = [(title, list(members)) for title, members in groups.items() if members]
    rank = {node.key: n for n, node in enumerate(node for _, members in right for node in members)}
    reached: dict[str, list[int]] = {}
    for edge in edges:
        reached.setdefault(edge.source, []).append(rank[edge.target])
    middle = {key: sum(ranks) / len(ranks) for key, ranks in reached.items()}
    left = [
        (title, sorted(members, key=lambda node: middle[node.key]))
        for title, members in sources.items()
        if members
    ]
    left.sort(key=lambda group: sum(middle[node.key] for node in group[1]) / len(group[1]))
    height = max(_needed(left, row), _needed(right, row))
    places: dict[str, Place] = {}
    headings: list[tuple[str, Place]] = []
    for x, column in ((LEFT, left), (RIGHT, right)):
        spare = height - _needed(column, row)
        each = row + spare / max(1, sum(len(members) for _, members in column))
        y = 0.0
        for title, members in column:
            y += GAP if y else 0
            headings.append((title, (x, y + 14)))
            y += HEADING
            for node in members:
                places[node.key] = (x, y + each / 2)
                y += each
    return _Layout(places, headings, height, box, thickest)


def _needed(column: Sequence[tuple[str, Sequence[Node]]], row: float) -> float:
    return sum(HEADING + GAP + len(members) * row for _, members in column) - GAP if column else 0.0


def _draw_edge(drawing: Element, edge: Edge, layout: _Layout, href: str, names: Mapping[str, str]) -> None:
    _, y1 = layout.places[edge.source]
    _, y2 = layout.places[edge.target]
    link = element(
        "a", drawing, href=href, class_=f"edge {edge.kind}", data_ends=f"{edge.source}|{edge.target}"
    )
    if edge.source.startswith("account "):
        # A bow on the right, from below the middle of one to above that of the other.
        x = RIGHT + RIGHT_WIDTH
        bow = x + 14 + min(BOW, abs(y2 - y1) / 3) + (8 if edge.kind == "credits" else 0)
        y1, y2 = (y1 + 5, y2 - 5) if y1 < y2 else (y1 - 5, y2 + 5)
        end = x + 7 if edge.directed else x
        path = f"M{x:.0f} {y1:.0f}C{bow:.0f} {y1:.0f} {bow:.0f} {y2:.0f} {end:.0f} {y2:.0f}"
        tip = f"M{x + 8:.0f} {y2 - 4:.0f}L{x + 1:.0f} {y2:.0f}L{x + 8:.0f} {y2 + 4:.0f}Z"
    else:
        x1, x2 = LEFT + LEFT_WIDTH, RIGHT
        middle = (x1 + x2) / 2
        path = f"M{x1:.0f} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2 - 7:.0f} {y2:.0f}"
        tip = f"M{x2 - 8:.0f} {y2 - 4:.0f}L{x2 - 1:.0f} {y2:.0f}L{x2 - 8:.0f} {y2 + 4:.0f}Z"
    verb = {"quotes": "cites", "credits": "credits", "shares": "has text of"}[edge.kind]
    verb = verb if edge.directed else "shares text with"
    element("title", link, text=f"{names[edge.target]} {verb} {names[edge.source]}: see the evidence")
    element("path", link, class_="reach", d=path)  # wide and not seen, so that a thin line is easy to hit
    stroke = min(layout.thickest, 1 + 0.2 * max(0, len(edge.evidence) - 1))
    element("path", link, class_="line", d=path, stroke_width=stroke)
    if edge.directed:
        element("path", link, class_="tip", d=tip)


def _draw_source(drawing: Element, node: Node, layout: _Layout) -> None:
    x, y = layout.places[node.key]
    group = element("g", drawing, class_=f"node {node.kind}", data_key=node.key)
    element("title", group, text=node.label)
    corner = layout.box / 2 if node.kind == "informant" else 3
    element("rect", group, x=x, y=y - layout.box / 2, width=LEFT_WIDTH, height=layout.box, rx=corner)
    element("text", group, x=x + 14, y=y + 4, text=shortened(node.label, LEFT_LABEL))


def _draw_account(drawing: Element, node: Node, layout: _Layout, standing: Standing) -> None:
    if node.voice is None:
        return
    x, y = layout.places[node.key]
    box = layout.box
    group = element("g", drawing, class_=f"node account {standing} o{node.voice.colour}", data_key=node.key)
    link = element("a", group, href=f"#account-{node.voice.letter}")
    element("title", link, text=f"{node.label}: {WORDS[standing].lower()}")
    for width, name in ((RIGHT_WIDTH, "frame"), (box, "tile")):
        element("rect", link, x=x, y=y - box / 2, width=width, height=box, rx=3, class_=name)
    middle = x + box / 2
    element("text", link, class_="letter", x=middle, y=y + 4.5, text_anchor="middle", text=node.voice.letter)
    element("text", link, x=x + box + 9, y=y + 4, text=shortened(node.label, RIGHT_LABEL))


def _described(
    informants: Sequence[Node], groups: Mapping[str, Sequence[Node]], edges: Sequence[Edge]
) -> str:
    shares = sum(edge.kind == "shares" for edge in edges)
    standing = ", ".join(f"{title.lower()}: {len(members)}" for title, members in groups.items() if members)
    return (
        f"Who had it from whom: {len(informants)} informants, {sum(map(len, groups.values()))} accounts"
        f" ({standing}), {len(edges)} links, {shares} of them shared text."
        " The list below says the same in words."
    )
