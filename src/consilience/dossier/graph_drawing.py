"""The provenance graph drawn: informants, then outlets and agencies, on the left; accounts on the right."""

from collections.abc import Sequence

from consilience.dossier.graph import Edge, Graph, Node
from consilience.dossier.svg import Element, element, shortened

INFORMANTS_SHOWN = 14  # those behind most accounts; the list under the drawing has all
WIDTH = 760
LEFT, LEFT_WIDTH, LEFT_LABEL = 2, 270, 36  # the sources' boxes: left end, width, characters that fit
RIGHT, RIGHT_WIDTH, RIGHT_LABEL = 470, 230, 25  # the accounts' boxes; right of them is room for bows
ROW = 36  # pixels from one row to the next
BOX = 27  # height of a box
HEADING = 30  # room for a heading
GAP = 12  # between groups
Place = tuple[float, float]  # left end and middle of a box


def draw(graph: Graph) -> tuple[Element, int] | None:
    """The drawing, and how many informants it leaves out; None where nothing is known of any source."""
    if not graph.edges:
        return None
    informants = [node for node in graph.nodes if node.kind == "informant"]
    outlets = [node for node in graph.nodes if node.kind in ("agency", "outlet")]
    accounts = [node for node in graph.nodes if node.kind == "account"]
    groups = {"Said by": informants[:INFORMANTS_SHOWN], "Outlets and agencies": outlets}
    places, headings, height = _places(groups, accounts, graph.edges)
    edges = {n: e for n, e in enumerate(graph.edges) if e.source in places and e.target in places}
    drawing = element(
        "svg", class_="graph", viewBox=f"0 0 {WIDTH} {height:.0f}", role="img", aria_labelledby="graph-title"
    )
    element("title", drawing, id="graph-title", text=_described(informants, accounts, tuple(edges.values())))
    for title, (x, y) in headings.items():
        element("text", drawing, class_="heading", x=x, y=y, text=title)
    for number, edge in edges.items():
        _draw_edge(drawing, edge, places, f"#edge-{number}")
    for node in (*groups["Said by"], *outlets):
        _draw_source(drawing, node, places[node.key])
    for node in accounts:
        derived = any(edge.kind == "shares" and edge.directed for _, edge in graph.edges_to(node.key))
        _draw_account(drawing, node, places[node.key], derived=derived)
    return drawing, len(informants) - len(groups["Said by"])


def _places(
    groups: dict[str, list[Node]], accounts: Sequence[Node], edges: Sequence[Edge]
) -> tuple[dict[str, Place], dict[str, Place], float]:
    """The places of all boxes and headings, and the height they need.

    The accounts keep their order and are spread over the height; each group on the left is ordered by the
    barycentre of the accounts it leads to, which keeps crossings few (one sweep of Sugiyama et al., 1981).
    """
    rank = {node.key: n for n, node in enumerate(accounts)}
    reached: dict[str, list[int]] = {}
    for edge in edges:
        reached.setdefault(edge.source, []).append(rank[edge.target])
    places: dict[str, Place] = {}
    headings: dict[str, Place] = {}
    filled = {title: members for title, members in groups.items() if members}
    fixed = HEADING * len(filled) + GAP * max(0, len(filled) - 1)
    tall = HEADING + len(accounts) * ROW
    row = max(ROW, (tall - fixed) / max(1, sum(map(len, filled.values()))))  # spread beside many accounts
    y = 0.0
    for title, members in filled.items():
        y += GAP if y else 0
        headings[title] = (LEFT, y + 14)
        y += HEADING
        for node in sorted(members, key=lambda node: sum(reached[node.key]) / len(reached[node.key])):
            places[node.key] = (LEFT, y + row / 2)
            y += row
    height = max(y, tall)
    headings["Accounts"] = (RIGHT, 14)
    room = (height - HEADING) / len(accounts)
    for n, node in enumerate(accounts):
        places[node.key] = (RIGHT, HEADING + room * (n + 0.5))
    return places, headings, height


def _draw_edge(drawing: Element, edge: Edge, places: dict[str, Place], href: str) -> None:
    _, y1 = places[edge.source]
    _, y2 = places[edge.target]
    link = element("a", drawing, href=href, class_=f"edge {edge.kind}")
    if edge.source.startswith(
        "account "
    ):  # a bow on the right, from below the middle of one to above that of the other
        x = RIGHT + RIGHT_WIDTH
        bow = x + 14 + min(44.0, abs(y2 - y1) / 3) + (8 if edge.kind == "credits" else 0)
        y1, y2 = (y1 + 5, y2 - 5) if y1 < y2 else (y1 - 5, y2 + 5)
        end = x + 7 if edge.directed else x
        path = f"M{x:.0f} {y1:.0f}C{bow:.0f} {y1:.0f} {bow:.0f} {y2:.0f} {end:.0f} {y2:.0f}"
        tip = f"M{x + 8:.0f} {y2 - 4:.0f}L{x + 1:.0f} {y2:.0f}L{x + 8:.0f} {y2 + 4:.0f}Z"
    else:
        x1, x2 = LEFT + LEFT_WIDTH, RIGHT
        middle = (x1 + x2) / 2
        path = f"M{x1:.0f} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2 - 7:.0f} {y2:.0f}"
        tip = f"M{x2 - 8:.0f} {y2 - 4:.0f}L{x2 - 1:.0f} {y2:.0f}L{x2 - 8:.0f} {y2 + 4:.0f}Z"
    line = element("path", link, d=path, stroke_width=min(4.0, 1 + 0.4 * max(0, len(edge.evidence) - 1)))
    element("title", line, text=edge.reason or f"{len(edge.evidence)} × {edge.kind}")
    if edge.directed:
        element("path", link, class_="tip", d=tip)


def _draw_source(drawing: Element, node: Node, place: Place) -> None:
    x, y = place
    group = element("g", drawing, class_=f"node {node.kind}")
    element("title", group, text=node.label)
    corner = BOX / 2 if node.kind == "informant" else 3
    element("rect", group, x=x, y=y - BOX / 2, width=LEFT_WIDTH, height=BOX, rx=corner)
    element("text", group, x=x + 14, y=y + 4, text=shortened(node.label, LEFT_LABEL))


def _draw_account(drawing: Element, node: Node, place: Place, *, derived: bool) -> None:
    if node.voice is None:
        return
    x, y = place
    group = element("g", drawing, class_=f"node account o{node.voice.colour}")
    element("title", group, text=f"{node.label}, with text of another account" if derived else node.label)
    link = element("a", group, href=f"#account-{node.voice.letter}")
    for width, name in ((RIGHT_WIDTH, "derived" if derived else "own"), (BOX, "tile")):
        element("rect", link, x=x, y=y - BOX / 2, width=width, height=BOX, rx=3, class_=name)
    element(
        "text", link, class_="letter", x=x + BOX / 2, y=y + 4.5, text_anchor="middle", text=node.voice.letter
    )
    element("text", link, x=x + BOX + 9, y=y + 4, text=shortened(node.label, RIGHT_LABEL))


def _described(informants: Sequence[Node], accounts: Sequence[Node], edges: Sequence[Edge]) -> str:
    shares = sum(edge.kind == "shares" for edge in edges)
    return (
        f"Who had it from whom: {len(informants)} informants and {len(accounts)} accounts,"
        f" {len(edges)} links, {shares} of them shared text. The list below says the same in words."
    )
