"""Who had it from whom, as a graph and drawn."""

from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise

from consilience.dossier.graph import provenance
from consilience.dossier.graph_drawing import INFORMANTS_SHOWN, draw
from consilience.dossier.lookup import look_up
from consilience.dossier.standing import standings
from consilience.types import Dependence, Extract, Origin, Passage
from tests.dossier import crowd, sample


def graph_of(dossier):
    return provenance(dossier, look_up(dossier))


def drawn_of(dossier):
    graph = graph_of(dossier)
    return draw(graph, standings(graph, dossier.dependence))


def links(graph):
    names = {node.key: node.label for node in graph.nodes}
    return {(names[edge.source], names[edge.target], edge.kind) for edge in graph.edges}


def test_informants_credits_and_shared_text_become_edges():
    assert links(graph_of(sample.dossier())) == {
        ("the coastguard", "Harbour Post", "quotes"),
        ("the coastguard", "Coast Daily", "quotes"),
        ("Bayline", "Harbour Post", "quotes"),
        ("Bayline", "Sorrel Courier", "quotes"),
        ("Ilse Varga", "Harbour Post", "quotes"),
        ("Ilse Varga", "Sorrel Courier", "quotes"),
        ("Harbour Post", "Coast Daily", "credits"),
        ("Harbour Post", "Coast Daily", "shares"),
    }


def test_an_edge_shows_the_words_it_rests_on():
    edge = next(edge for edge in graph_of(sample.dossier()).edges if edge.kind == "credits")
    assert [extract.text for extract in edge.evidence] == ["as first reported by the Harbour Post"]


def test_text_whose_direction_is_not_known_has_no_arrow():
    unknown = (Dependence("post", "coast", "yes", "unknown", None, 0.9, "9 words the same"),)
    (edge,) = [e for e in graph_of(replace(sample.dossier(), dependence=unknown)).edges if e.kind == "shares"]
    assert not edge.directed


def test_an_agency_s_text_comes_from_the_agency_to_both():
    wire = (Dependence("post", "coast", "yes", "common", "Meridian Press", 0.9, "both carry its text"),)
    found = links(graph_of(replace(sample.dossier(), dependence=wire)))
    assert {
        ("Meridian Press", "Harbour Post", "shares"),
        ("Meridian Press", "Coast Daily", "shares"),
    } <= found


def test_a_credit_to_an_account_of_the_dossier_leads_to_that_account():
    graph = graph_of(sample.dossier())
    assert [node.label for node in graph.nodes].count("Harbour Post") == 1


def test_an_account_that_credits_itself_credits_nobody():
    own = (replace(sample.CREDITS[0], article="post"),)
    assert not [
        edge for edge in graph_of(replace(sample.dossier(), credits=own)).edges if edge.kind == "credits"
    ]


def test_what_is_only_unknown_draws_no_edge():
    bare = replace(sample.dossier(), claims=(), quotations=(), credits=(), dependence=sample.DEPENDENCE[2:])
    assert graph_of(bare).edges == ()
    assert drawn_of(bare) is None


def test_informants_left_out_of_the_drawing_are_counted():
    many = tuple(
        Origin(f"Witness {n}", (sample.AGROUND.id,), ("post",), "named", "informant")
        for n in range(INFORMANTS_SHOWN + 3)
    )
    dossier = replace(
        sample.dossier(),
        claims=(replace(sample.ABOARD_CLAIM, origins=many),),
        quotations=(),
        credits=(),
        dependence=(),
    )
    drawn = drawn_of(dossier)
    assert drawn is not None
    assert drawn[1] == 3


def test_a_source_of_which_every_line_is_left_out_has_no_box_of_its_own_in_a_large_drawing():
    many = crowd.dossier(26)
    text = many.articles[0].text
    shared = [("0", "1", 20), ("0", "2", 60), ("1", "3", 60)]
    dossier = replace(
        many,
        credits=(),
        dependence=(
            Dependence("0", "1", "yes", "common", "Tessel", 0.5, "a few words are the same"),
            Dependence("0", "2", "yes", "unknown", None, 0.9, "many words are the same"),
            Dependence("1", "3", "yes", "unknown", None, 0.9, "many words are the same"),
        ),
        passages=tuple(
            Passage(Extract(a, 0, end, text[:end]), Extract(b, 0, end, text[:end]), end // 6)
            for a, b, end in shared
        ),
    )
    assert "Tessel" in {node.label for node in graph_of(dossier).nodes}
    drawn = drawn_of(dossier)
    assert drawn is not None
    assert "Tessel" not in "".join(drawn.drawing.itertext())


def test_boxes_of_the_drawing_do_not_overlap():
    drawn = drawn_of(sample.dossier())
    assert drawn is not None
    boxes = [
        (float(rect.get("x", 0)), float(rect.get("y", 0)), float(rect.get("height", 0)))
        for rect in drawn[0].iter("rect")
        if rect.get("class") != "tile"
    ]
    for n, (x, y, height) in enumerate(boxes):
        assert all(x != other_x or abs(y - other_y) >= height for other_x, other_y, _ in boxes[n + 1 :])


def test_what_an_account_leans_on_is_said_in_words():
    graph = graph_of(sample.dossier())
    assert graph.leans_on("account C") == "has text of Harbour Post, credits Harbour Post"
    assert graph.leans_on("account A") == ""


def test_of_text_whose_direction_is_not_known_both_accounts_are_said_to_share_it():
    unknown = (Dependence("post", "coast", "yes", "unknown", None, 0.9, "9 words the same"),)
    graph = graph_of(replace(sample.dossier(), dependence=unknown, credits=()))
    assert graph.leans_on("account A") == "shares text with Coast Daily"
    assert graph.leans_on("account C") == "shares text with Harbour Post"


def test_a_text_that_many_print_has_one_line_an_account():
    edges = [edge for edge in graph_of(crowd.dossier()).edges if edge.kind == "shares"]
    sources = Counter(edge.source for edge in edges)
    assert (sources["source tessel"], sources["source meridian"], sources["source text 1"]) == (30, 6, 5)
    assert len(edges) == 30 + 6 + 5 + 2


def test_shared_text_shows_the_words_of_both_accounts():
    for edge in graph_of(crowd.dossier()).edges:
        if edge.kind == "shares":
            own, other = edge.evidence[::2], edge.evidence[1::2]
            assert len(own) == len(other) > 0
            assert len({extract.article for extract in own}) == 1
            assert {extract.article for extract in own}.isdisjoint(extract.article for extract in other)


def test_text_of_unknown_direction_is_told_of_both_accounts():
    unknown = (Dependence("post", "coast", "yes", "unknown", None, 0.9, "9 words the same"),)
    graph = graph_of(replace(sample.dossier(), dependence=unknown, credits=()))
    for key in ("account A", "account C"):
        assert [edge.kind for _, edge in graph.edges_to(key) if not edge.directed] == ["shares"]


def test_beside_many_accounts_nothing_overlaps_and_what_is_left_out_is_counted():
    drawn = drawn_of(crowd.dossier())
    assert drawn is not None
    assert drawn.lines_left_out > 0
    boxes = sorted(
        (float(rect.get("x", 0)), float(rect.get("y", 0)), float(rect.get("height", 0)))
        for rect in drawn.drawing.iter("rect")
        if rect.get("class") != "tile"
    )
    for (x, y, height), (next_x, next_y, _) in pairwise(boxes):
        assert x != next_x or next_y - y >= height


def test_beside_many_accounts_each_has_one_line_of_shared_text_and_stands_beside_its_like():
    dossier = crowd.dossier()
    second = tuple(
        replace(pair, dependent="yes", direction="common", agency="Meridian", score=0.1)
        for pair in dossier.dependence
        if pair.a == "3" and pair.b in map(str, crowd.AGENCIES["Meridian"])
    )
    drawn = drawn_of(replace(dossier, dependence=(*dossier.dependence, *second)))
    assert drawn is not None
    ends = [
        (each.get("data-ends") or "").split("|")
        for each in drawn.drawing.iter("a")
        if each.get("class") == "edge shares"
    ]
    lines = Counter(target for source, target in ends if source.startswith("source"))
    assert set(lines.values()) == {1}
    source = {target: source for source, target in ends if source.startswith("source")}
    down = sorted(
        (float(next(node.iter("rect")).get("y", 0)), source[node.get("data-key", "")])
        for node in drawn.drawing.iter("g")
        if node.get("data-key") in source
    )
    assert len([one for one, _ in groupby(down, key=lambda each: each[1])]) == len(set(source.values()))
