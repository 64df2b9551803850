import pytest

from consilience.reading.pages import NoArticleError, looks_like_page, read_page

SENTENCES = [
    "The ferry Maren ran aground off the island of Tolm on Monday with 31 people on board.",
    "“We felt a blow and the lights went out,” said Ana Holt, who was on her way home from the mainland.",
    "The coastguard said that nobody was hurt and that all of them had been brought ashore before nightfall.",
    "Her captain, Per Lind, was questioned by the police for three hours and then released.",
]
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(head: str = "", *, language: str = ' lang="en-GB"', body: str = BODY) -> str:
    return (
        f"<!doctype html><html{language}><head><title>Ferry runs aground | Tolm Post</title>{head}</head>"
        "<body>"
        "<header><a href='/'>Home</a> <a href='/sport'>Sport</a></header>"
        f"<article><h1>Ferry runs aground</h1>{body}</article>"
        "<aside><a href='/1'>The lighthouse keeper's last day</a></aside>"
        "<footer>© 2026 Tolm Post <a href='/terms'>Terms</a></footer></body></html>"
    )


def test_the_running_text_comes_out_in_paragraphs_without_the_page_around_it() -> None:
    text = read_page(page(), source="in").text
    assert text.splitlines()[-len(SENTENCES) :] == SENTENCES
    assert "Sport" not in text
    assert "Terms" not in text


def test_what_the_page_says_of_itself_is_taken_over() -> None:
    head = (
        '<meta property="og:site_name" content="Tolm Post">'
        '<meta property="og:title" content="Ferry runs aground">'
        '<meta name="author" content="Ana Berg"><link rel="canonical" href="https://tolmpost.example/ferry">'
        '<meta property="article:published_time" content="2026-02-03T18:30:00+01:00">'
    )
    article = read_page(page(head), source="story.html")
    assert (article.title, article.outlet, article.authors) == (
        "Ferry runs aground",
        "Tolm Post",
        ("Ana Berg",),
    )
    assert (article.url, article.input) == ("https://tolmpost.example/ferry", "story.html")
    assert (article.published, article.language) == ("2026-02-03T18:30:00+01:00", "en")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="date" content="2026-02-03">', "2026-02-03"),
        (
            '<script type="application/ld+json">{"datePublished": "2026-02-03T07:00:00Z"}</script>',
            "2026-02-03T07:00:00Z",
        ),
        (
            '<meta property="article:published_time" content="3 Feb 2026, 7 a.m.">'
            '<script type="application/ld+json">{"datePublished": "2026-02-03T07:00:00Z"}</script>',
            "2026-02-03T07:00:00Z",
        ),
    ],
)
def test_the_date_comes_as_exactly_as_the_page_gives_it(head: str, published: str) -> None:
    assert read_page(page(head), source="in").published == published


def test_a_date_that_only_stands_in_the_text_is_not_taken_for_the_pages_own() -> None:
    body = f"{BODY}<p>The last ferry to hit these rocks was the Anna, on 12 March 2019, in thick fog.</p>"
    assert read_page(page(body=body), source="in").published is None


def test_the_address_it_was_fetched_from_goes_before_the_pages_own() -> None:
    head = '<link rel="canonical" href="https://tolmpost.example/ferry">'
    article = read_page(page(head), source="in", url="https://tolmpost.example/ferry?from=mail")
    assert article.url == "https://tolmpost.example/ferry?from=mail"


def test_the_language_is_found_where_the_page_says_none() -> None:
    assert read_page(page(language=""), source="in").language == "en"


def test_markup_inside_the_text_is_text() -> None:
    body = f"{BODY}<p>She wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall of the harbour office.</p>"
    assert "<script>alert(1)</script>" in read_page(page(body=body), source="in").text


@pytest.mark.parametrize("html", ["", "<html></html>", page(body="<p>Too little.</p>"), "\x01<<<>>>&&&"])
def test_a_page_without_an_article_has_none(html: str) -> None:
    with pytest.raises(NoArticleError):
        read_page(html, source="in")


def test_a_page_is_told_from_text_by_its_tags() -> None:
    assert looks_like_page("\n<!DOCTYPE HTML>\n<html>")
    assert looks_like_page("<article class='x'>")
    assert not looks_like_page("The <b>ferry</b> is 3 < 4")
