"""News texts in any number, made of the project's invented accounts or of a folder's own articles."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import consilience
from consilience import Article

ROOT = Path(__file__).parents[1]
NUMBER = re.compile(r"(?<![\d.,:])\d{2,3}(?![\d.,:])")


def originals(folder: Path | None = None) -> list[Article]:
    """The articles of a folder of .jsonl, .html and .txt files, or else the project's own accounts."""
    if folder is not None:
        files = sorted(path for path in folder.rglob("*") if path.suffix in {".jsonl", ".html", ".txt"})
    else:
        files = [*ROOT.glob("examples/*/accounts/*"), *ROOT.glob("tests/stories/*/accounts.jsonl")]
    return [article for file in sorted(files) for article in consilience.read(file)]


def multiplied(articles: list[Article], count: int, *, seed: int = 1) -> Iterator[Article]:
    """`count` articles, no two alike: paragraphs in another order, other numbers. Made one at a time."""
    chance = random.Random(seed)
    for index in range(count):
        article = articles[index % len(articles)]
        if index < len(articles):
            yield article
            continue
        paragraphs = article.text.split("\n")
        chance.shuffle(paragraphs)
        text = (
            NUMBER.sub(lambda _: str(chance.randint(11, 989)), "\n".join(paragraphs)) + f"\n\nReport {index}."
        )
        yield Article(id=f"{article.id}-{index}", text=text, title=article.title, published=article.published)
