"""The page in a browser: from disk, without a network, by mouse, keyboard and small screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from consilience.dossier import analysis_page, html
from tests.dossier import hostile, sample


@pytest.fixture
def opened(page: Page, tmp_path):
    """Opens a page from disk; everything it asks of a network and every error in it is kept."""
    asked: list[str] = []
    errors: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url) if not request.url.startswith("file:") else None
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)

    def open_page(text: str) -> Page:
        file = tmp_path / "dossier.html"
        file.write_text(text, encoding="utf-8")
        page.goto(file.as_uri())
        return page

    yield open_page
    assert [url for url in asked if not url.startswith("data:")] == []
    assert errors == []


@pytest.fixture
def dossier_page(opened):
    return opened(html.render(sample.dossier()))


def in_view(page: Page, selector: str) -> bool:
    return bool(
        page.evaluate(
            "s => { const r = document.querySelector(s).getBoundingClientRect();"
            " return r.top >= 0 && r.bottom <= innerHeight }",
            selector,
        )
    )


def place(statement) -> str:
    letter = {"post": "A", "courier": "B", "coast": "C"}[statement.article]
    return f"#s-{letter}-{statement.start}-{statement.end}"


def test_a_click_on_a_statement_shows_it_in_its_place_and_the_button_leads_back(dossier_page):
    page = dossier_page
    link = page.locator(f"#differences a[href='{place(sample.TREATED_COURIER)}']").first
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    assert in_view(page, place(sample.TREATED_COURIER))
    expect(page.locator(place(sample.TREATED_COURIER))).to_have_class(re.compile("lit"))
    assert page.evaluate("scrollY") == before  # beside the findings, which stay where they are
    page.get_by_role("button", name="Back to where you were").click()
    expect(link).to_be_focused()


def test_on_a_small_screen_the_button_leads_back_to_where_the_reader_was(dossier_page):
    page = dossier_page
    page.set_viewport_size({"width": 360, "height": 740})
    link = page.locator(f"#differences a[href='{place(sample.TREATED_COURIER)}']").first
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    assert in_view(page, place(sample.TREATED_COURIER))
    page.get_by_role("button", name="Back to where you were").click()
    assert abs(page.evaluate("scrollY") - before) < 2


def test_the_way_there_and_back_works_by_keyboard_alone(dossier_page):
    page = dossier_page
    link = page.locator(f"#differences a[href='{place(sample.PASSED_COURIER)}']").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(place(sample.PASSED_COURIER))).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_a_statement_in_its_account_leads_to_the_finding_that_uses_it(dossier_page):
    page = dossier_page
    reference = page.locator(f"{place(sample.RESCUED)} + sup a").first
    reference.click()
    target = reference.get_attribute("href")
    assert in_view(page, f"{target} h4")
    assert sample.AGROUND.text in page.locator(target).inner_text()


def test_a_statement_that_is_folded_away_is_unfolded_when_it_is_led_to(dossier_page):
    page = dossier_page
    page.locator(".graph .edge").first.evaluate(
        "edge => edge.dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    expect(page.locator("#provenance-list")).to_have_attribute("open", "")


def test_a_line_of_the_drawing_opens_its_evidence_by_keyboard(dossier_page):
    page = dossier_page
    edge = page.locator(".graph .edge.shares").first
    edge.focus()
    expect(edge).to_be_focused()
    page.keyboard.press("Enter")
    evidence = page.locator(edge.get_attribute("href"))
    expect(evidence).to_be_focused()
    expect(evidence.locator("q").first).to_be_visible()


def test_an_account_in_focus_leaves_only_its_own_lines_in_full_colour(dossier_page):
    page = dossier_page
    account = page.locator(".graph .node.account").first
    account.locator("a").focus()
    key = account.get_attribute("data-key")
    traced = page.locator(".graph .edge.traced")
    ends = [edge.get_attribute("data-ends").split("|") for edge in traced.all()]
    assert ends
    assert all(key in each for each in ends)
    expect(page.locator(".graph.tracing")).to_have_count(1)
    page.locator(".skip, .kicker").first.evaluate("() => document.activeElement.blur()")
    expect(page.locator(".graph.tracing")).to_have_count(0)


def test_the_links_work_without_the_script(browser, tmp_path):
    file = tmp_path / "dossier.html"
    file.write_text(html.render(sample.dossier()), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 700, "height": 800})
    page = context.new_page()
    page.goto(file.as_uri())
    page.locator(f"#differences a[href='{place(sample.TREATED_COURIER)}']").first.click()
    box = page.locator(place(sample.TREATED_COURIER)).bounding_box()
    context.close()
    assert box is not None
    assert 0 <= box["y"] <= 800


def test_the_first_tab_stop_skips_to_the_findings(dossier_page):
    page = dossier_page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the findings")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_screen_reader_finds_the_parts_by_name(dossier_page):
    page = dossier_page
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("banner")).to_have_count(1)
    for name in ("What several accounts tell", "Where the accounts differ", "The figures", "Timeline"):
        expect(page.get_by_role("region", name=name)).to_have_count(1)
    expect(page.get_by_role("complementary", name="The accounts in full")).to_have_count(1)
    expect(page.get_by_role("group", name=re.compile("Who had it from whom"))).to_have_count(1)
    assert page.get_by_role("row", name=re.compile("Harbour Post.*42")).count() >= 1


@pytest.mark.parametrize("width", [320, 360, 700, 1024, 1440])
def test_nothing_is_wider_than_the_screen(dossier_page, width):
    page = dossier_page
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(browser, tmp_path, scheme):
    """WCAG 2.2 AA: a contrast of 4.5 to 1, measured on what the browser computed for every piece of text."""
    file = tmp_path / "dossier.html"
    file.write_text(html.render(sample.dossier()), encoding="utf-8")
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    faint = page.evaluate(CONTRAST)
    context.close()
    assert faint == []


def test_hostile_words_are_shown_as_text_and_run_nothing(opened):
    page = opened(html.render(hostile.dossier()))
    assert page.evaluate("window.broken") is None
    assert page.locator("img, iframe, script").count() == 1  # the page's own script
    assert page.locator("a[href^='javascript']").count() == 0
    assert "<script>window.broken=1</script>" in page.locator("h1").inner_text()
    for link in page.locator("#differences a.badge").all()[:3]:
        link.click()
    assert page.evaluate("window.broken") is None


def test_an_analysis_with_hostile_words_runs_nothing_either(opened):
    dossier = hostile.dossier()
    page = opened(analysis_page.render(dossier.articles[0], sample.account(sample.POST).analysis))
    assert page.evaluate("window.broken") is None
    assert "<script>window.broken=1</script>" in page.locator("h1").inner_text()


def test_an_analysis_shows_each_finding_in_its_place(opened):
    analysis = sample.account(sample.POST).analysis
    page = opened(analysis_page.render(sample.POST, analysis))
    page.set_viewport_size({"width": 1280, "height": 500})
    shown = {
        kind: page.locator(f".account .a-{kind}").all_inner_texts() for kind in ("quote", "figure", "time")
    }
    assert shown == {
        "quote": [quote.text for quote in analysis.quotes],
        "figure": [figure.text for figure in analysis.figures],
        "time": [time.text for time in analysis.times],
    }
    page.get_by_role("link", name="February").click()
    assert in_view(page, f"[data-of='{analysis.times[-1].id}']")


def test_the_page_prints_with_everything_unfolded(dossier_page):
    page = dossier_page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#single li", has_text=sample.FUEL.text)).to_be_visible()
    expect(page.locator("nav.contents")).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


CONTRAST = """
() => {
  const parse = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = (c) => c.slice(0, 3).map((v) => v / 255)
    .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim()) continue;
    if (element.closest("script, style, svg, .sr, .skip, [hidden]")) continue;
    const behind = ground(element);
    const [a, b] = [light(over(parse(getComputedStyle(element).color), behind)), light(behind)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const words = walker.currentNode.data.slice(0, 30);
    if (ratio < 4.5) faint.push(element.className + ": " + words + " " + ratio.toFixed(2));
  }
  return [...new Set(faint)];
}
"""


def test_why_a_difference_is_there_is_one_key_away_and_its_pairs_lead_to_their_places(dossier_page):
    page = dossier_page
    finding = page.locator(".finding.differs", has_text="Three").first
    summary = finding.locator("details > summary", has_text="why it stands here")
    why = finding.locator(".reasons").first
    expect(why).not_to_be_visible()
    summary.focus()
    page.keyboard.press("Enter")
    expect(why).to_contain_text("“Three” against “Five” people treated.")
    expect(why).to_contain_text("shared rare words: Aurelia, sandbar probability 0.90")
    expect(why).to_contain_text(sample.TREATED_CLAIM.id)
    why.locator(f"a[href='{place(sample.TREATED_COURIER)}']").first.click()
    assert in_view(page, place(sample.TREATED_COURIER))


def test_why_a_claim_is_there_fits_a_small_screen(dossier_page):
    page = dossier_page
    page.set_viewport_size({"width": 400, "height": 800})
    finding = page.locator(".finding.agreed").first
    finding.locator("details > summary").first.click()
    expect(finding.locator(".reasons").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
