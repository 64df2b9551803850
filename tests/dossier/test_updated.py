"""A measure whose figures a claim tells as an update is shown as updated, and not as in conflict."""

from dataclasses import replace

import pytest

from consilience.dossier import html, markdown, terminal
from consilience.dossier.lookup import look_up
from consilience.dossier.outline import outline
from consilience.dossier.updated import update_of
from consilience.types import Claim, Dossier, Measure, MeasureRelation, Side
from tests.dossier import sample
from tests.dossier.test_terminal import printed

MEASURE = sample.MEASURES[-1]  # three, five and three people treated
CONFLICT = sample.TREATED_CLAIM
UPDATE = replace(CONFLICT, relation="update", reason="an earlier account says “Three”, a later one “Five”")


def dossier(claim: Claim, measure: Measure = MEASURE) -> Dossier:
    return replace(sample.dossier(), claims=(claim,), summary=(), measures=(measure,))


def update(claim: Claim, measure: Measure = MEASURE) -> Claim | None:
    return update_of(measure, look_up(dossier(claim, measure)))


def test_figures_that_a_claim_tells_as_earlier_and_later_are_an_update():
    assert update(UPDATE) == UPDATE


@pytest.mark.parametrize("relation", ["equal", "compatible"])
def test_figures_that_are_as_good_as_the_same_are_no_update(relation):
    assert update(UPDATE, replace(MEASURE, relation=relation)) is None


def bounded(claim: Claim, relation: MeasureRelation = "compatible") -> Dossier:
    """The same with "at least three" in the place of three."""
    told = dossier(claim, replace(MEASURE, relation=relation, reason="“At least three” holds for five"))
    figures = tuple(
        replace(each, high=None, change=">") if each.text == "Three" else each for each in told.figures
    )
    return replace(told, figures=figures)


def test_a_bound_and_the_number_that_has_passed_it_since_are_an_update_where_a_claim_tells_them_so():
    told = bounded(UPDATE)
    assert update_of(told.measures[0], look_up(told)) == UPDATE


@pytest.mark.parametrize("claim", [CONFLICT, sample.STUCK_CLAIM])
def test_a_bound_that_no_claim_tells_to_have_grown_is_compatible(claim):
    told = bounded(claim)
    assert update_of(told.measures[0], look_up(told)) is None


def test_the_reason_of_a_bound_that_has_been_passed_is_the_claim_s():
    (quantity,) = outline(bounded(UPDATE)).differing
    assert (quantity.words, quantity.reason) == ("updated", UPDATE.reason)


def test_figures_that_a_claim_tells_as_a_conflict_are_no_update():
    assert update(CONFLICT) is None


def test_a_figure_in_conflict_that_the_claim_does_not_tell_leaves_the_measure_in_conflict():
    fourth = sample.PASSENGERS[0]
    assert update(UPDATE, replace(MEASURE, figures=(*MEASURE.figures, fourth.id))) is None


def test_a_claim_that_tells_another_quantity_of_the_same_values_says_nothing_of_the_figures():
    told = dossier(UPDATE)
    others = {figure.id: replace(figure, id=f"{figure.id}-other") for figure in told.figures}
    elsewhere = replace(
        told,
        figures=(*told.figures, *(replace(each, start=0, end=1) for each in others.values())),
        measures=(replace(MEASURE, figures=tuple(others[key].id for key in MEASURE.figures)),),
    )
    assert update_of(elsewhere.measures[0], look_up(elsewhere)) is None


def test_an_update_of_other_words_says_nothing_of_the_figures():
    sides = tuple(Side(side.statements, ()) for side in UPDATE.sides)
    assert update(replace(UPDATE, sides=sides)) is None


@pytest.mark.parametrize(
    ("claim", "shown", "hidden"), [(UPDATE, "updated", "in conflict"), (CONFLICT, "in conflict", "updated")]
)
def test_every_format_says_so(claim, shown, hidden):
    told = dossier(claim)
    page = html.render(told).partition('id="figures"')[2].partition("</section>")[0]
    table = markdown.render(told).partition("## The figures")[2].partition("## ")[0]
    lines = printed(terminal.render(told), width=200).partition("Figures that differ")[2]
    for text in (page, table, lines):
        assert shown in text
        assert hidden not in text


def test_the_json_keeps_how_the_figures_are_related():
    assert '"relation":"conflict","what":"people were treated for bruises"' in dossier(UPDATE).to_json()
