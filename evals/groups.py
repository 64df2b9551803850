"""Where several articles are put together wrongly: stories, and who had text from whom."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import consilience
from evals.tally import Tally


def story_errors(data: Path) -> Tally:
    """Marked stories that fall apart, and groups that hold several, by size."""
    tally = Tally("stories")
    marked: dict[str, str] = json.loads((data / "stories" / "gold.json").read_text(encoding="utf-8"))
    articles = consilience.read(data / "stories" / "articles.jsonl")
    titles = {article.id: article.title or article.text[:80] for article in articles}
    groups = [story.article_ids for story in consilience.group(articles)]
    group_of = {article: number for number, ids in enumerate(groups) for article in ids}
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for article, story in marked.items():
        stories[story].append(article)
    for ids in stories.values():
        parts = {group_of.get(article) for article in ids}
        if len(parts) > 1:
            kind = f"a story of {len(ids)} in {len(parts)} groups"
            tally.add(kind, " / ".join(titles[article] for article in ids))
    for group in groups:
        held = {marked[article] for article in group if article in marked}
        if len(held) > 1:
            kind = f"a group of {len(group)} with {len(held)} stories"
            tally.add(kind, " / ".join(titles[article] for article in group))
    return tally


def copying_errors(data: Path) -> Tally:
    """Pairs of articles whose dependence or its direction is told wrongly."""
    tally = Tally("copying")
    for line in (data / "copying" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pair = [consilience.Article(**{**_known(row[side]), "id": side}) for side in "ab"]
        found = next(iter(consilience.compare(pair).dependence), None)
        said = found.dependent if found else "unknown"
        place = f"{row['pair']}: {row['a']['title']} / {row['b']['title']}: {found.reason if found else ''}"
        wanted = "yes" if row["relation"] == "dependent" else "no"
        if said != wanted:
            tally.add(f"{said} for {wanted} ({row['relation']})", place)
        elif found and wanted == "yes" and row["direction"] not in ("unknown", None, found.direction):
            tally.add(f"direction {found.direction} for {row['direction']}", place)
    return tally


def _known(article: dict[str, Any]) -> dict[str, Any]:
    """The fields of an article that are known."""
    return {name: value for name, value in article.items() if value}
