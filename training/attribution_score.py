"""How well attributions are found, as the bench counts it."""

from collections.abc import Iterable, Sequence

Spans = Sequence[Sequence[int]]  # characters, half-open
STRIPPED = " \n\"'“”‘’,.;:"  # at the edges of a span, before two spans are compared


def characters(text: str, spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if not text[at].isspace()}


def edges(text: str, spans: Spans) -> tuple[tuple[int, int], ...]:
    return tuple(
        sorted(
            (end - len(text[start:end].lstrip(STRIPPED)), start + len(text[start:end].rstrip(STRIPPED)))
            for start, end in spans
        )
    )


def matches(text: str, marked: Sequence[dict], found: Sequence[dict]) -> list[tuple[int, int]]:
    """Marked and found attributions, by number, whose contents share at least half of their characters."""
    free = list(range(len(found)))
    contents = [characters(text, each["content"]) for each in found]
    pairs = []
    for number, each in enumerate(marked):
        content = characters(text, each["content"])
        best = max(free, key=lambda at: len(content & contents[at]), default=None)
        if best is not None and len(content & contents[best]) * 2 >= len(content | contents[best]):
            free.remove(best)
            pairs.append((number, best))
    return pairs


def score(articles: Iterable[tuple[str, Sequence[dict], Sequence[dict]]]) -> dict[str, float]:
    """Precision, recall and F1 of overlap; F1 of exact spans; share of matched with the right source.

    articles: text, marked attributions, found attributions; each attribution has lists of spans under
    `source`, `cue` and `content`.
    """
    marked_total = found_total = overlap = exact = source_right = 0
    for text, marked, found in articles:
        marked_total += len(marked)
        found_total += len(found)
        for number, at in matches(text, marked, found):
            one, other = marked[number], found[at]
            overlap += 1
            sources = characters(text, one["source"]), characters(text, other["source"])
            source_right += not any(sources) or bool(sources[0] & sources[1])
            exact += all(
                edges(text, one[part]) == edges(text, other[part]) for part in ("source", "cue", "content")
            )
    return {
        "precision": overlap / max(1, found_total),
        "recall": overlap / max(1, marked_total),
        "overlap": 2 * overlap / max(1, marked_total + found_total),
        "exact": 2 * exact / max(1, marked_total + found_total),
        "source": source_right / max(1, overlap),
    }
