"""Who had it from whom, as a graph and drawn."""

from dataclasses import replace

from consilience.dossier.graph import provenance
from consilience.dossier.graph_drawing import INFORMANTS_SHOWN, draw
from consilience.dossier.lookup import look_up
from consilience.types import Dependence, Origin
from tests.dossier import sample


def graph_of(dossier):
    return provenance(dossier, look_up(dossier))


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
    assert draw(graph_of(bare)) is None


def test_informants_left_out_of_the_drawing_are_counted():
    many = tuple(
        Origin(f"Witness {n}", (sample.AGROUND.id,), ("post",), "named") for n in range(INFORMANTS_SHOWN + 3)
    )
    dossier = replace(
        sample.dossier(),
        claims=(replace(sample.ABOARD_CLAIM, origins=many),),
        quotations=(),
        credits=(),
        dependence=(),
    )
    drawn = draw(graph_of(dossier))
    assert drawn is not None
    assert drawn[1] == 3


def test_boxes_of_the_drawing_do_not_overlap():
    drawn = draw(graph_of(sample.dossier()))
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
