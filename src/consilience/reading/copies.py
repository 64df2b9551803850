"""Copies of one article kept once, and different articles told apart by their ids."""

from collections.abc import Iterable
from dataclasses import replace

from consilience.ids import content_id, digest
from consilience.types import Article, Notice


def settle(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles without second copies and with distinct ids, in order, and a notice for each change.

    Two articles are copies where their texts are the same, character for character, and their ids are the
    same too, or one of them names no outlet. Two outlets that print the same words are two accounts. Two
    records of one outlet with ids of their own stay two accounts as well, so that whoever gave them finds
    both again; they share their text, and so never count as two origins.
    """
    kept: list[Article] = []
    notices: list[Notice] = []
    same_text: dict[str, list[tuple[str, Article]]] = {}  # with the id that each was given
    used: set[str] = set()
    for article in articles:
        twins = same_text.setdefault(digest(article.text), [])
        twin = next((t for given, t in twins if _is_copy(article, t, given)), None)
        if twin is not None:
            notices.append(
                Notice(
                    _name(article),
                    f"Two copies of one article: the text is that of {_name(twin)}. It is kept once.",
                )
            )
            continue
        given = article.id
        if given in used:
            article = replace(
                article, id=content_id("article", given, article.outlet, article.url, article.text)
            )
            notices.append(
                Notice(
                    _name(article),
                    f"A different article has the id {given}; this one is called {article.id}.",
                )
            )
        used.add(article.id)
        twins.append((given, article))
        kept.append(article)
    return tuple(kept), tuple(notices)


def _is_copy(article: Article, twin: Article, given: str) -> bool:
    """Whether two articles of one text are one; `given`: the id that the twin came with."""
    if not (twin.outlet and article.outlet):
        return True
    return twin.outlet == article.outlet and article.id in (given, twin.id)


def _name(article: Article) -> str:
    return article.input or article.outlet or article.id
