"""Which accounts stand on their own feet."""

from dataclasses import replace

import pytest

from consilience.dossier.graph import provenance
from consilience.dossier.lookup import look_up
from consilience.dossier.standing import standings
from consilience.types import Credit, Dependence
from tests.dossier import crowd, sample


def of(dossier):
    """Every account's standing, by the article's id."""
    graph = provenance(dossier, look_up(dossier))
    ids = {node.key: node.voice.article.id for node in graph.nodes if node.voice}
    return {ids[key]: standing for key, standing in standings(graph, dossier.dependence).items()}


def judged(a, b, answer, direction="unknown"):
    return Dependence(a, b, answer, direction, None, 0.5, "so it is")


def bare(*dependence, credits=()):
    return replace(sample.dossier(), dependence=dependence, credits=credits, passages=())


def credit(article, to):
    return Credit(f"{article}-{to}", article, 0, 3, "The", to, "outlet")


def test_who_has_text_of_another_does_not_stand_on_his_own_feet_but_the_other_does():
    found = of(bare(judged("post", "coast", "yes", "b_from_a"), judged("post", "courier", "no")))
    assert found == {"post": "own", "courier": "own", "coast": "text"}


def test_of_text_without_direction_neither_is_known_to_be_the_first():
    found = of(bare(judged("post", "coast", "yes")))
    assert (found["post"], found["coast"]) == ("text", "text")


def test_accounts_that_credit_one_another_stand_in_a_circle():
    round_about = credit("post", "Coast Daily"), credit("coast", "Harbour Post")
    found = of(bare(credits=round_about))
    assert found == {"post": "circle", "courier": "own", "coast": "circle"}
    assert set(of(bare(credits=round_about[:1])).values()) == {"own"}


def test_where_it_cannot_be_told_of_a_pair_neither_is_known_to_stand_alone():
    found = of(bare(judged("post", "coast", "unknown"), judged("post", "courier", "no")))
    assert found == {"post": "unknown", "courier": "own", "coast": "unknown"}


def test_one_of_which_nothing_can_be_told_makes_no_other_unknown():
    found = of(bare(judged("post", "coast", "unknown"), judged("courier", "coast", "unknown")))
    assert found == {"post": "own", "courier": "own", "coast": "unknown"}


@pytest.mark.parametrize(
    ("standing", "accounts"),
    [("circle", set(crowd.CIRCLE)), ("unknown", {59}), ("own", {46, *range(48, 59)})],
)
def test_of_sixty_accounts_it_is_said_which_stand_on_their_own_feet(standing, accounts):
    assert {int(article) for article, found in of(crowd.dossier()).items() if found == standing} == accounts
