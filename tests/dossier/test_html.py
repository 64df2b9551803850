"""The page as text: one file, self-contained, and well-formed."""

import re
from dataclasses import replace
from itertools import pairwise

from lxml import html as lxml_html

from consilience.dossier import html
from consilience.dossier.annotated import LONGEST_SHOWN
from consilience.types import Statement
from tests.dossier import hostile, sample

PAGE = html.render(sample.dossier())
TREE = lxml_html.fromstring(PAGE)


def test_the_page_asks_nothing_of_any_network():
    loaded = TREE.xpath(
        "//script/@src | //img/@src | //iframe/@src | //link/@href | //object/@data | //source/@src"
    )
    assert [each for each in loaded if not each.startswith("data:")] == []
    assert not re.search(r"@import|url\(", TREE.xpath("string(//style)"))


def test_the_policy_lets_only_this_style_and_this_script_run():
    policy = TREE.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert TREE.xpath("//@style") == []
    assert [name for name in {a for e in TREE.iter() for a in e.attrib} if name.startswith("on")] == []


def test_no_name_on_the_page_is_given_twice():
    names = TREE.xpath("//@id")
    assert len(names) == len(set(names))


def test_every_link_within_the_page_leads_somewhere():
    names = set(TREE.xpath("//@id"))
    assert [href for href in TREE.xpath("//a/@href") if href.startswith("#") and href[1:] not in names] == []


def test_links_that_leave_the_page_tell_the_other_side_nothing():
    for link in TREE.xpath("//a[starts-with(@href, 'http')]"):
        assert {"noopener", "noreferrer"} <= set(link.get("rel").split())


def test_headings_go_down_one_step_at_a_time_from_one_h1():
    levels = [int(heading.tag[1]) for heading in TREE.xpath("//h1|//h2|//h3|//h4")]
    assert levels.count(1) == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))


def test_every_account_stands_on_the_page_in_full():
    for article in sample.ARTICLES:
        shown = TREE.xpath(f"//article[@id='account-{'ABC'[sample.ARTICLES.index(article)]}']")[0]
        paragraphs = [
            "".join(paragraph.xpath(".//text()[not(ancestor::sup)]")) for paragraph in shown.xpath("./p")
        ]
        assert paragraphs == [line for line in article.text.split("\n") if line]


def test_every_statement_has_its_own_place():
    places = TREE.xpath("//span[contains(@class, 'st ')][@id]")
    assert len(places) == len(sample.STATEMENTS)


def test_a_statement_over_two_paragraphs_has_one_place_and_all_its_words():
    first, second = (place for place in (sample.TREATED_POST, sample.STUCK))
    both = Statement(
        "statement-both", "post", first.start, second.end, sample.POST.text[first.start : second.end]
    )
    statements = tuple(both if each is first else each for each in sample.STATEMENTS if each is not second)
    dossier = replace(sample.dossier(), statements=statements, claims=(), timeline=(), single=())
    tree = lxml_html.fromstring(html.render(dossier))
    assert len(tree.xpath(f"//*[@id='s-A-{both.start}-{both.end}']")) == 1
    assert len(tree.xpath(f"//*[@data-of='s-A-{both.start}-{both.end}']")) == 2


def test_what_nothing_supports_leaves_no_empty_section():
    empty = replace(
        sample.dossier(),
        claims=(),
        quotations=(),
        measures=(),
        timeline=(),
        summary=(),
        headline=None,
        credits=(),
    )
    tree = lxml_html.fromstring(html.render(empty))
    assert tree.xpath("//section[@id='figures' or @id='quotations' or @id='timeline']") == []
    assert "No difference was found" in tree.text_content()


def test_characters_that_no_file_can_hold_are_replaced():
    broken = replace(sample.POST, title="Half a \ud83d face\0")
    page = html.render(
        replace(sample.dossier(), articles=(broken, sample.COURIER, sample.COAST), headline=None)
    )
    page.encode("utf-8")
    assert "\0" not in page


def test_an_address_that_runs_code_is_text_and_no_link():
    tree = lxml_html.fromstring(html.render(hostile.dossier()))
    assert [href for href in tree.xpath("//a/@href") if not href.startswith("#")] == []
    assert "javascript:window.broken=1" in tree.text_content()


def test_a_text_too_long_for_a_page_is_cut_there_and_the_page_says_so():
    long = replace(sample.POST, text=sample.POST.text + " and so on" * 50_000)
    dossier = replace(sample.dossier(), articles=(long, sample.COURIER, sample.COAST))
    shown = lxml_html.fromstring(html.render(dossier)).xpath("string(//article[@id='account-A'])")
    hidden = len(long.text) - LONGEST_SHOWN
    assert f"{hidden:,} more characters are not shown here" in shown
    assert len(shown) < len(long.text)


def test_a_sentence_stands_whole_with_the_part_that_tells_the_finding_set_off():
    (wording,) = TREE.xpath("//q[em[@class='part']='all 42 passengers were taken off by lifeboat']")
    assert wording.text_content() == sample.AGROUND.text
    assert [each.text for each in wording.xpath("span[@class='beside']")] == [
        "The ferry Aurelia ran aground off Marrow Point on Saturday morning and ",
        ", the coastguard said.",
    ]


def test_words_that_differ_are_marked_inside_the_part():
    (differing,) = TREE.xpath("//q[mark='in February']")
    assert [(each.tag, each.get("class")) for each in differing] == [
        ("span", "beside"),
        ("em", "part"),
        ("mark", None),
        ("span", "beside"),
    ]


def test_what_the_underline_means_is_said_only_where_there_is_one():
    plain = replace(
        sample.dossier(), claims=tuple(replace(each, parts=()) for each in sample.dossier().claims)
    )
    assert "that part is underlined" in PAGE
    assert "that part is underlined" not in html.render(plain)
