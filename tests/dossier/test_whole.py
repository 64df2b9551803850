"""The whole line on the sample: what the real steps find is a valid dossier, and every format shows it."""

import json
from dataclasses import replace

import jsonschema
import pytest
from lxml import html as lxml_html

import consilience
from consilience.dossier import analysis_page, html, markdown
from consilience.dossier.outline import outline
from consilience.dossier.schema import schema_of
from consilience.types import Analysis, Dossier
from tests.dossier import sample


@pytest.fixture(scope="module")
def found() -> Dossier:
    return consilience.compare(list(sample.ARTICLES))


def test_what_is_found_follows_the_schema(found):
    jsonschema.validate(json.loads(found.to_json()), schema_of(Dossier))


def test_every_span_that_is_found_stands_where_it_says(found):
    texts = {article.id: article.text for article in found.articles}
    placed = (
        *found.statements,
        *found.quotes,
        *found.figures,
        *found.times,
        *found.furniture,
        *found.credits,
        *(extract for claim in found.claims for extract in claim.fact),
        *(extract for claim in found.claims for part in claim.parts for extract in part),
    )
    for each in placed:
        assert texts[each.article][each.start : each.end] == each.text


def test_every_claim_has_for_each_of_its_statements_the_part_that_tells_it(found):
    statements = {statement.id: statement for statement in found.statements}
    assert found.claims
    for claim in found.claims:
        for key, part in zip(claim.statements, claim.parts, strict=True):
            whole = statements[key]
            ends = [at for extract in part for at in (extract.start, extract.end)]
            assert ends
            assert [whole.start, *ends, whole.end] == sorted([whole.start, *ends, whole.end])


def test_the_page_of_what_is_found_holds_every_account_and_no_dead_link(found):
    tree = lxml_html.fromstring(html.render(found))
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))
    assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(names)
    for letter, article in zip("ABC", found.articles, strict=True):
        paragraphs = tree.xpath(f"//article[@id='account-{letter}']/p")
        shown = ["".join(each.xpath(".//text()[not(ancestor::sup)]")) for each in paragraphs]
        assert shown == [line for line in article.text.split("\n") if line.strip()]


def test_every_finding_stands_in_the_markdown(found):
    text = markdown.render(found)
    assert all(f"**{number}." in text for number in range(1, len(outline(found).findings) + 1))


def test_one_article_s_analysis_follows_its_schema_and_has_its_page():
    analysis = consilience.analyse(sample.POST)
    jsonschema.validate(json.loads(analysis.to_json()), schema_of(Analysis))
    tree = lxml_html.fromstring(analysis_page.render(sample.POST, analysis))
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))
    assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(names)


def test_two_records_of_one_outlet_are_both_there_and_told_apart_in_the_notice():
    text = "The ferry Marn ran aground off Askel on Monday night, the harbour office said."
    record = consilience.Article("one", text, outlet="Lisk Post")
    found = consilience.compare([record, replace(record, id="two")])
    assert [article.id for article in found.articles] == ["one", "two"]
    assert [n.text for n in found.notices if n.text.startswith("The same text, word for word")] == [
        "The same text, word for word, as the other account of this outlet, one."
    ]
    assert all(claim.independence and claim.independence.origins == 1 for claim in found.claims)
