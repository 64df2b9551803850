"""Plain text and Markdown to an article: the text stays whole, a headline line becomes the title as well."""

import re

from consilience.ids import content_id
from consilience.reading.language import find_language
from consilience.types import Article

LONGEST_HEADLINE = 160  # characters
_HEADLINE_END = re.compile(r"[^.:;,…]$")
_MARKDOWN = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_NAME = r"[A-ZÀ-Ý][\w.’'-]*(?: [A-ZÀ-Ý][\w.’'-]*){1,3}"
_BYLINE = re.compile(rf"By ({_NAME}(?:(?:, | and ){_NAME})*)")


def read_plain(text: str, *, source: str, url: str | None = None) -> Article:
    """An article from its text; `source` is the file or address it came from."""
    title, rest = split_headline(text)
    return Article(
        id=content_id("article", url or "", text),
        text=text,
        title=title,
        url=url,
        language=find_language(rest),
        authors=_authors(rest),
        input=source,
    )


def split_headline(text: str) -> tuple[str | None, str]:
    """The headline and what follows it; None and the text where it opens without one.

    A headline is a short first line without a full stop that a blank line divides from the rest, or a
    Markdown heading.
    """
    lines = text.lstrip("\ufeff").lstrip().splitlines(keepends=True)
    first = lines[0].strip() if lines else ""
    rest = "".join(lines[1:])
    heading = _MARKDOWN.match(first)
    if heading and heading.group(1) and rest.strip():
        return heading.group(1), rest
    stands_alone = len(lines) > 2 and not lines[1].strip() and bool(rest.strip())
    if stands_alone and 0 < len(first) <= LONGEST_HEADLINE and _HEADLINE_END.search(first) and " " in first:
        return first, rest
    return None, text


def _authors(rest: str) -> tuple[str, ...]:
    first = next((line.strip() for line in rest.splitlines() if line.strip()), "")
    byline = _BYLINE.fullmatch(first)
    return tuple(re.split(r", | and ", byline.group(1))) if byline else ()
