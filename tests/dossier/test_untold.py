"""Figures in conflict are told where the accounts differ, in every format, though no claim tells them."""

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from consilience.dossier import html, markdown, terminal
from consilience.dossier.outline import outline
from consilience.types import Claim, Dossier, Figure, Measure
from tests.dossier import sample
from tests.dossier.test_terminal import printed

MEASURE = sample.MEASURES[-1]  # three, five and three people treated
CONFLICT = sample.TREATED_CLAIM
UPDATE = replace(CONFLICT, relation="update", reason="an earlier account says “Three”, a later one “Five”")
ELSEWHERE = sample.PASSED_CLAIM  # differs, over a date
NONE = "No difference was found"


def dossier(*claims: Claim, measure: Measure = MEASURE, figures: tuple[Figure, ...] = ()) -> Dossier:
    found = {each.id: each for each in (*sample.dossier().figures, *figures)}
    return replace(
        sample.dossier(), claims=claims, summary=(), measures=(measure,), figures=tuple(found.values())
    )


def untold(*claims: Claim, measure: Measure = MEASURE, figures: tuple[Figure, ...] = ()) -> list[list[str]]:
    """By measure in conflict that no claim tells, the figures that stand against each other."""
    told = outline(dossier(*claims, measure=measure, figures=figures)).untold
    return [[amounts[0].figure.text for amounts in each.opposed] for each in told]


def differing(told: Dossier) -> tuple[str, str, str]:
    """The sections where the accounts differ: of the page, of Markdown, of the terminal."""
    page = lxml_html.fromstring(html.render(told)).xpath("//section[@id='differences']")[0].text_content()
    table = markdown.render(told).partition("## Where the accounts differ")[2].partition("\n## ")[0]
    lines = printed(terminal.render(told), width=200).partition("Where the accounts differ")[2]
    return " ".join(page.split()), table, lines.partition("Figures that differ")[0]


@pytest.mark.parametrize("claims", [(), (ELSEWHERE,)])
def test_figures_in_conflict_that_no_claim_tells_are_told_as_a_difference(claims):
    assert untold(*claims) == [["Three", "Five"]]


@pytest.mark.parametrize("claim", [CONFLICT, UPDATE])
def test_figures_that_a_claim_sets_against_each_other_are_not_told_again(claim):
    assert untold(claim) == []


@pytest.mark.parametrize("relation", ["compatible", "equal"])
def test_figures_that_can_both_hold_are_no_difference(relation):
    assert untold(measure=replace(MEASURE, relation=relation)) == []


def test_a_third_figure_in_conflict_that_the_claim_leaves_out_is_told():
    ninth = replace(sample.TREATED[-1], id="figure-nine", text="nine", low=9.0, high=9.0)
    measure = replace(MEASURE, figures=(*MEASURE.figures, ninth.id))
    assert untold(CONFLICT, measure=measure, figures=(ninth,)) == [["Three", "Five", "nine"]]


def test_a_bound_that_holds_for_both_stands_against_neither():
    bound = replace(sample.TREATED[-1], id="figure-bound", text="at least three", high=None, change=">")
    measure = replace(MEASURE, figures=(*MEASURE.figures, bound.id))
    assert untold(measure=measure, figures=(bound,)) == [["Three", "Five"]]


def test_dates_in_conflict_whose_days_nobody_knows_are_told_by_their_words():
    words = {"Three": "Monday", "Five": "Friday"}
    dates = tuple(
        replace(each, kind="date", low=None, high=None, unit=None, text=words[each.text])
        for each in sample.TREATED
    )
    assert untold(figures=dates) == [["Monday", "Friday"]]
    assert untold(CONFLICT, figures=dates) == []


def test_every_format_lists_them_with_their_accounts_and_none_denies_them():
    told = dossier()
    page, table, lines = differing(told)
    for text in (page, table, lines):
        assert "Figures in conflict" in text
        assert text.index("“Three”") < text.index("against") < text.index("“Five”")
        assert NONE not in text
    assert "**F1. Figures in conflict:** “Three” [A][C] against “Five” [B]" in table


def test_each_leads_to_its_table_on_the_page():
    tree = lxml_html.fromstring(html.render(dossier()))
    (target,) = tree.xpath("//section[@id='differences']//a[contains(@class, 'number')]/@href")
    assert tree.xpath(f"//section[@id='figures']//*[@id='{target[1:]}']")


def test_the_page_counts_it_among_the_differences():
    tree = lxml_html.fromstring(html.render(dossier()))
    assert tree.xpath("string(//nav//a[@href='#differences']/b)") == "1"


def test_markdown_denies_a_difference_only_where_no_section_tells_one():
    agreed = replace(MEASURE, relation="equal")
    assert NONE in markdown.render(dossier(measure=agreed))
    for claim in (UPDATE, sample.PUT_OFF_CLAIM, CONFLICT):
        assert NONE not in markdown.render(dossier(claim, measure=agreed))
