"""A web page to an article: text, title, outlet, authors, date and language."""

import re
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from consilience.ids import content_id
from consilience.reading.language import find_language
from consilience.types import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST_WORDS = 40  # a page with less running text than this holds no article
LATEST = "2099-12-31"  # a date after this one is a slip of the page
_TAG = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=$|[-_])")
_STAMPS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


class NoArticleError(ValueError):
    """The page holds no article; the message says what was found instead."""


def looks_like_page(text: str) -> bool:
    """Whether a text is HTML, by the tags near its beginning."""
    return bool(_TAG.search(text[:2000]))


def read_page(html: str, *, source: str, url: str | None = None) -> Article:
    """The article of a page, its paragraphs divided by line ends. Raises NoArticleError where there is none.

    trafilatura finds the text and what the page says of itself, htmldate (inside it) the date; the time
    of day is taken from the page's own stamp where that names the same day.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        raise NoArticleError("no page")
    page = bare_extraction(
        html,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        # A date that the page states, not one that merely stands somewhere in its text; and whether it
        # counts must not hang on the day it is read.
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": LATEST},
    )
    text = (page.text or "").strip() if isinstance(page, Document) else ""
    if not isinstance(page, Document) or len(text.split()) < FEWEST_WORDS:
        raise NoArticleError(f"running text of {len(text.split())} words" if text else "no running text")
    address = url or page.url
    return Article(
        id=content_id("article", address or "", text),
        text=text,
        title=page.title or None,
        outlet=page.sitename or (urlsplit(address).hostname if address else None),
        url=address,
        published=_published(tree, html, page.date),
        language=_language(tree) or find_language(text),
        authors=tuple(name.strip() for name in (page.author or "").split(";") if name.strip()),
        input=source,
    )


def _published(tree: "HtmlElement", html: str, day: str | None) -> str | None:
    stamps = [str(found) for path in _STAMPS for found in tree.xpath(path)]
    stamps += _LINKED_DATE.findall(html)
    for stamp in stamps:
        try:
            moment = datetime.fromisoformat(stamp.strip())
        except ValueError:
            continue
        if day is None or moment.date().isoformat() == day:
            return stamp.strip()
    return day


def _language(tree: "HtmlElement") -> str | None:
    declared = next((str(found) for found in tree.xpath("/html/@lang | /html/@xml:lang")), "")
    code = _LANGUAGE.match(declared.strip())
    return code.group().lower() if code else None
