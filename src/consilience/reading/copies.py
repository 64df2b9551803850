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
    same_text: dict[str, list[Article]] = {}
    used: set[str] = set()
    for article in articles:
        twins = same_text.setdefault(digest(article.text), [])
        twin = next((t for t in twins if t.id == article.id or not (t.outlet and article.outlet)), None)
        if twin is not None:
            notices.append(
                Notice(
                    _name(article),
                    f"Two copies of one article: the text is that of {_name(twin)}. It is kept once.",
                )
            )
            continue
        if article.id in used:
            renamed = replace(
                article, id=content_id("article", article.id, article.outlet, article.url, article.text)
            )
            notices.append(
                Notice(
                    _name(article),
                    f"A different article has the id {article.id}; this one is called {renamed.id}.",
                )
            )
            article = renamed
        used.add(article.id)
        twins.append(article)
        kept.append(article)
    return tuple(kept), tuple(notices)


def _name(article: Article) -> str:
    return article.input or article.outlet or article.id
