"""Which articles tell the same event: word weights, complete link, and dates close together.

The plain way of topic detection and tracking (Allan et al. 1998, "Topic detection and tracking pilot
study"): articles as tf-idf vectors of words and word pairs, the title counted three times, joined from
the most similar pair on. With complete link (Sørensen 1948) two groups join only where every article of
the one is near every article of the other, so no chain of half-related articles makes a story. The
outlet is no signal: one outlet may tell a story twice.
"""

import heapq
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from consilience.ids import content_id
from consilience.types import Article, Story

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# Cosine; the best threshold on held-out stories in collections of ten articles to a thousand.
SAME_STORY = 0.10
DAYS_APART = 1  # an event is told on its day and the next; later articles mostly tell what came of it
TITLE_WEIGHT = 3  # a title names the event; the text also tells the background that stories share
KNOWN_TERM = 2  # articles; a term of one article alone joins nothing and would only lengthen its vector
BATCH = 512  # rows of the similarity matrix at a time: memory stays flat


class Similarity(NamedTuple):
    """Two articles, by their place in the input, and the cosine of their word weights."""

    a: int
    b: int
    cosine: float


def group_articles(
    articles: Sequence[Article], *, threshold: float = SAME_STORY, days_apart: int = DAYS_APART
) -> list[Story]:
    """Put every article into exactly one story.

    Two articles may share a story from cosine `threshold` on, if they were published at most `days_apart`
    calendar days from one another; an unknown date forbids nothing. Stories come in the order of their
    first article in the input; inside a story articles stand in order of publication, those without a
    date last.
    """
    days = [_day(article) for article in articles]
    near = [
        pair for pair in _similarities(articles, threshold) if _close(days[pair.a], days[pair.b], days_apart)
    ]
    groups = sorted(sorted(group) for group in _complete_link(len(articles), near))
    stories = []
    for group in groups:
        ids = [articles[i].id for i in sorted(group, key=lambda i: (articles[i].published or "~", i))]
        stories.append(Story(content_id("story", *sorted(ids)), tuple(ids)))
    return stories


def terms(text: str) -> list[str]:
    """The words of `text` in lower case, without English stop words, and the pairs of neighbours."""
    return list(_analyser()(text))


@cache
def _analyser():  # type: ignore[no-untyped-def]  # scikit-learn gives an untyped callable
    from sklearn.feature_extraction.text import CountVectorizer

    return CountVectorizer(ngram_range=(1, 2), stop_words="english").build_analyzer()


@cache
def _background() -> tuple[int, dict[str, int]]:
    """How many articles the counts were made from, and how many of them hold each term."""
    import json
    from importlib.resources import files

    content = json.loads((files("consilience") / "weights" / "words.json").read_text(encoding="utf-8"))
    return content["articles"], content["counts"]


def _day(article: Article) -> int | None:
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def _close(a: int | None, b: int | None, days_apart: int) -> bool:
    return a is None or b is None or abs(a - b) <= days_apart


def _similarities(articles: Sequence[Article], threshold: float) -> list[Similarity]:
    """Every pair of articles whose cosine is at least `threshold`."""
    if not articles:
        return []
    vectors = _vectors(articles)
    found: list[Similarity] = []
    for start in range(0, vectors.shape[0], BATCH):
        block = (vectors[start : start + BATCH] @ vectors.T).tocoo()
        rows = block.row + start
        kept = (block.data >= threshold) & (rows < block.col)
        found += map(Similarity, rows[kept].tolist(), block.col[kept].tolist(), block.data[kept].tolist())
    return found


def _vectors(articles: Sequence[Article]) -> "csr_matrix":
    """Word weights, a row of length one for each article: (1 + log tf) · (1 + log((1 + n) / (1 + df))).

    `df` counts these articles and those of the shipped word counts, so that the weights mean the same
    for three articles as for three thousand.
    """
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    counted = [
        Counter(terms(f"{article.title or ''}\n" * TITLE_WEIGHT + article.text)) for article in articles
    ]
    frequency = Counter(chain.from_iterable(counted))
    read, background = _background()
    column: dict[str, int] = {}
    weight: list[float] = []
    total = read + len(articles)
    for term, here in frequency.items():
        df = here + background.get(term, 0)
        if df >= KNOWN_TERM:
            column[term] = len(weight)
            weight.append(1 + float(np.log((1 + total) / (1 + df))))
    rows, columns, data = [], [], []
    for row, count in enumerate(counted):
        for term, times in count.items():
            if term in column:
                rows.append(row)
                columns.append(column[term])
                data.append((1 + float(np.log(times))) * weight[column[term]])
    matrix = csr_matrix((data, (rows, columns)), shape=(len(articles), max(len(weight), 1)))
    return normalize(matrix)


def _complete_link(count: int, similarities: Sequence[Similarity]) -> list[list[int]]:
    """Join the groups whose least similar members are most similar, until no two are linked throughout.

    A pair that is missing from `similarities` may never share a group.
    """
    links: list[dict[int, float]] = [{} for _ in range(count)]
    for a, b, cosine in similarities:
        links[a][b] = links[b][a] = cosine
    # Ties are broken by place in the input, so that the same input gives the same stories.
    heap = [(-cosine, a, b) for a, b, cosine in similarities]
    heapq.heapify(heap)
    groups = {i: [i] for i in range(count)}
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in groups or b not in groups or links[a].get(b) != -negative:
            continue
        groups[a] += groups.pop(b)
        del links[a][b]
        for other in list(links[a]):
            if other not in links[b]:
                del links[a][other], links[other][a]
                continue
            weakest = min(links[a][other], links[b][other])
            if weakest != links[a][other]:
                links[a][other] = links[other][a] = weakest
                heapq.heappush(heap, (-weakest, min(a, other), max(a, other)))
        for other in links[b]:
            links[other].pop(b, None)
        links[b] = {}
    return list(groups.values())
