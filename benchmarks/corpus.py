"""News texts in any number, made of the project's invented accounts or of a folder's own articles."""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import consilience
from consilience import Article

ROOT = Path(__file__).parents[1]
PROSE = Path(__file__).with_name("prose.txt")  # what news says between its figures
COINED = 15  # names of its own for each article: about as many words that no earlier one had as news brings
SYLLABLES = ("bar", "den", "fos", "gan", "hul", "kem", "lor", "mir", "nol", "pev", "rin", "sta", "tov", "wex")
LONG_EVERY, LONG = 50, 6  # one article in so many is so many times as long: the tail of news
NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}\b")
NUMBER = re.compile(r"(?<![\d.,:])\d{2,3}(?![\d.,:])")


def originals(folder: Path | None = None) -> list[Article]:
    """The articles of a folder of .jsonl, .html and .txt files, or else the project's own accounts."""
    if folder is not None:
        files = sorted(path for path in folder.rglob("*") if path.suffix in {".jsonl", ".html", ".txt"})
    else:
        files = [*ROOT.glob("examples/*/accounts/*"), *ROOT.glob("tests/stories/*/accounts.jsonl")]
    return [article for file in sorted(files) for article in consilience.read(file)]


def prose() -> list[str]:
    """Invented paragraphs as news has them between its figures: background, comment, talk."""
    return [line for line in PROSE.read_text(encoding="utf-8").splitlines() if line]


def multiplied(
    articles: list[Article], count: int, *, words: int = 0, seed: int = 1, filler: Sequence[str] = ()
) -> Iterator[Article]:
    """`count` articles, made one by one, no two alike: paragraphs in another order, other numbers and names.

    One with fewer than `words` words is made up to them with paragraphs of the others and of `filler`, as
    many of the one as of the other, and every so often one is made several times as long.
    """
    chance = random.Random(seed)
    pools = [[paragraph for article in articles for paragraph in _paragraphs(article)], filler]
    pools = [pool for pool in pools if pool]
    for index in range(count):
        article = articles[index % len(articles)]
        if index < len(articles) and _length([article.text]) >= words:
            yield article
            continue
        paragraphs = _paragraphs(article)
        chance.shuffle(paragraphs)
        wanted = words * LONG if index % LONG_EVERY == LONG_EVERY - 1 else words
        while _length(paragraphs) < wanted:
            paragraphs.append(chance.choice(chance.choice(pools)))
        paragraphs = [NUMBER.sub(lambda _: str(chance.randint(11, 989)), each) for each in paragraphs]
        text = _renamed("\n\n".join([*paragraphs, f"Report {index}."]), chance)
        yield Article(id=f"{article.id}-{index}", text=text, title=article.title, published=article.published)


def _renamed(text: str, chance: random.Random) -> str:
    """The text with some of its names replaced, everywhere, by coined ones."""
    names = sorted(set(NAME.findall(text)))
    coined = {
        name: "".join(chance.choices(SYLLABLES, k=3)).capitalize()
        for name in chance.sample(names, min(COINED, len(names)))
    }
    return re.sub(r"\b[A-Z][a-z]+\b", lambda word: coined.get(word[0], word[0]), text)


def _paragraphs(article: Article) -> list[str]:
    return [line for line in article.text.split("\n") if line.strip()]


def _length(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
