"""The provenance graph drawn: informants on the left, agencies and credited outlets next, accounts on the right."""

from collections.abc import Sequence

from consilience.dossier.graph import Edge, Graph, Node
from consilience.dossier.svg import Element, element, shortened

INFORMANTS_SHOWN = 14  # those behind most accounts; the list under the drawing has all
ROW = 40  # pixels from one row to the next
BOX = 28  # height of a box
WIDTH = 760
COLUMN_WIDTH = {0: 220, 1: 150, 2: 190}
COLUMN_LEFT = {0: 4, 1: 300, 2: 500}
TITLE_ROOM = 26  # for the columns' headings
LABEL_LENGTH = {0: 30, 1: 19, 2: 22}  # characters that fit a box
HEADINGS = {0: "Said by", 1: "Outlets and agencies", 2: "Accounts"}


def draw(graph: Graph) -> tuple[Element, int] | None:
    """The drawing, and how many informants it leaves out; None where nothing is known to be had from anybody."""
    if not graph.edges:
        return None
    shown, left_out = _shown(graph)
    columns = {node.key: _column(node) for node in shown}
    edges = [edge for edge in graph.edges if edge.source in columns and edge.target in columns]
    places = _places(shown, edges, columns)
    height = int(TITLE_ROOM + max(y for _, y in places.values()) + ROW / 2)
    drawing = element("svg", class_="graph", viewBox=f"0 0 {WIDTH} {height}", role="img", aria_labelledby="graph-title")
    element("title", drawing, id="graph-title", text=_described(shown, edges))
    for column in sorted(set(columns.values())):
        x = COLUMN_LEFT[column]
        element("text", drawing, class_="heading", x=x, y=12, text=HEADINGS[column])
    for edge in edges:
        _draw_edge(drawing, edge, places, columns)
    for node in shown:
        _draw_node(drawing, node, places[node.key], columns[node.key], graph)
    return drawing, left_out


def _shown(graph: Graph) -> tuple[list[Node], int]:
    informants = [node for node in graph.nodes if node.kind == "informant"]
    kept = {node.key for node in informants[:INFORMANTS_SHOWN]}
    shown = [node for node in graph.nodes if node.kind != "informant" or node.key in kept]
    return shown, len(informants) - len(kept)


def _column(node: Node) -> int:
    return {"informant": 0, "agency": 1, "outlet": 1, "account": 2}[node.kind]


def _places(
    nodes: Sequence[Node], edges: Sequence[Edge], columns: dict[str, int]
) -> dict[str, tuple[float, float]]:
    """Left end and middle of every box.

    The accounts keep their order; the other columns are ordered by the barycentre of the accounts they lead to,
    which keeps crossings few (one sweep of Sugiyama, Tagawa and Toda, 1981).
    """
    rank = {node.key: n for n, node in enumerate(node for node in nodes if node.kind == "account")}
    reached: dict[str, list[int]] = {}
    for edge in edges:
        reached.setdefault(edge.source, []).append(rank[edge.target])

    def barycentre(node: Node) -> float:
        if node.key in rank:
            return rank[node.key]
        return sum(reached[node.key]) / len(reached[node.key])

    rows = {column: [node for node in nodes if columns[node.key] == column] for column in set(columns.values())}
    tallest = max(map(len, rows.values()))
    places = {}
    for column, members in rows.items():
        room = tallest * ROW / len(members)
        for n, node in enumerate(sorted(members, key=barycentre)):
            places[node.key] = (COLUMN_LEFT[column], TITLE_ROOM + room * (n + 0.5))
    return places


def _draw_edge(
    drawing: Element, edge: Edge, places: dict[str, tuple[float, float]], columns: dict[str, int]
) -> None:
    left, y1 = places[edge.source]
    right, y2 = places[edge.target]
    x1 = left + COLUMN_WIDTH[columns[edge.source]]
    link = element("a", drawing, href="#provenance-list", class_=f"edge {edge.kind}")
    if columns[edge.source] == columns[edge.target]:  # two accounts: a bow to their right
        bow = x1 + 24 + min(36.0, abs(y2 - y1) / 4)
        path = f"M{x1:.0f} {y1 + 4:.0f}C{bow:.0f} {y1 + 4:.0f} {bow:.0f} {y2 - 4:.0f} {x1 + 7:.0f} {y2 - 4:.0f}"
        tip = f"M{x1 + 8:.0f} {y2 - 8:.0f}L{x1 + 1:.0f} {y2 - 4:.0f}L{x1 + 8:.0f} {y2:.0f}Z"
    else:
        middle = (x1 + right) / 2
        path = f"M{x1:.0f} {y1:.0f}C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {right - 7:.0f} {y2:.0f}"
        tip = f"M{right - 8:.0f} {y2 - 4:.0f}L{right - 1:.0f} {y2:.0f}L{right - 8:.0f} {y2 + 4:.0f}Z"
    width = min(4.0, 1.0 + 0.4 * max(0, len(edge.evidence) - 1))
    line = element("path", link, d=path, stroke_width=width)
    element("title", line, text=edge.reason or f"{len(edge.evidence)} × {edge.kind}")
    if edge.directed:
        element("path", link, class_="tip", d=tip)


def _draw_node(drawing: Element, node: Node, place: tuple[float, float], column: int, graph: Graph) -> None:
    x, y = place
    width = COLUMN_WIDTH[column]
    group = element("g", drawing, class_=f"node {node.kind}" + (f" o{node.voice.colour}" if node.voice else ""))
    element("title", group, text=node.label)
    if node.voice is None:
        element("rect", group, x=x, y=y - BOX / 2, width=width, height=BOX, rx=3 if node.kind != "informant" else 14)
        element("text", group, x=x + 12, y=y + 4, text=shortened(node.label, LABEL_LENGTH[column]))
        return
    derived = any(edge.kind == "shares" and edge.directed for edge in graph.edges_to(node.key))
    link = element("a", group, href=f"#account-{node.voice.letter}")
    element("rect", link, x=x, y=y - BOX / 2, width=width, height=BOX, rx=3, class_="derived" if derived else "own")
    element("rect", link, class_="tile", x=x, y=y - BOX / 2, width=BOX, height=BOX, rx=3)
    element("text", link, class_="letter", x=x + BOX / 2, y=y + 5, text_anchor="middle", text=node.voice.letter)
    element("text", link, x=x + BOX + 8, y=y + 4, text=shortened(node.label, LABEL_LENGTH[column] - 1))


def _described(nodes: Sequence[Node], edges: Sequence[Edge]) -> str:
    informants = sum(node.kind == "informant" for node in nodes)
    accounts = sum(node.kind == "account" for node in nodes)
    shares = sum(edge.kind == "shares" for edge in edges)
    return (
        f"Who had it from whom: {informants} informants and {accounts} accounts, {len(edges)} links,"
        f" {shares} of them shared text. The list below says the same in words."
    )
