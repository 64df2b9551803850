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


def multiplied(articles: list[Article], count: int, *, words: int = 0, seed: int = 1) -> Iterator[Article]:
    """`count` articles, no two alike: paragraphs in another order, other numbers. Made one at a time.

    One with fewer than `words` words is made up to them with paragraphs of the others.
    """
    chance = random.Random(seed)
    pool = [paragraph for article in articles for paragraph in _paragraphs(article)]
    for index in range(count):
        article = articles[index % len(articles)]
        if index < len(articles) and _length([article.text]) >= words:
            yield article
            continue
        paragraphs = _paragraphs(article)
        chance.shuffle(paragraphs)
        while _length(paragraphs) < words:
            paragraphs.append(chance.choice(pool))
        paragraphs = [NUMBER.sub(lambda _: str(chance.randint(11, 989)), each) for each in paragraphs]
        text = "\n\n".join([*paragraphs, f"Report {index}."])
        yield Article(id=f"{article.id}-{index}", text=text, title=article.title, published=article.published)


def _paragraphs(article: Article) -> list[str]:
    return [line for line in article.text.split("\n") if line.strip()]


def _length(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
