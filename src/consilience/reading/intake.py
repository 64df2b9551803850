"""What of an article is read: cut to a bound, furniture set aside, and notes on both."""

import re
from dataclasses import dataclass, replace

from consilience.reading.furniture import find_furniture
from consilience.types import Article, Furniture

# Half of a surrogate pair is no character and cannot be written out. One replacement character for each
# keeps every offset.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Intake:
    """An article as it goes on, the furniture set aside in it, and what was cut or reads badly."""

    article: Article
    furniture: tuple[Furniture, ...]
    notes: tuple[str, ...]


def take_in(article: Article, *, longest_text: int) -> Intake:
    """Prepare an article for the analysis; `longest_text` bounds it, in code points.

    Every offset into the text that goes on is one into the text as it came.
    """
    notes: list[str] = []
    if article.language not in (None, "en"):
        notes.append(f"In another language than English ({article.language}), which is read badly.")
    text = writable(article.text[:longest_text])
    if len(text) < len(article.text):
        notes.append(f"Only the first {longest_text:,} of {len(article.text):,} characters are read.")
    if text != article.text:
        article = replace(article, text=text)
    return Intake(article, find_furniture(article), tuple(notes))


def writable(text: str) -> str:
    """`text` as it can be written in UTF-8, every character in its place."""
    return _LONE_SURROGATE.sub("\ufffd", text)
