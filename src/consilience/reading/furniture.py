"""Page furniture inside a text: found by rules, set aside with a reason, never deleted.

Furniture is what the site put around and between the sentences of an account: links to other stories,
picture captions and credits, calls to subscribe or to follow, share buttons, bylines and time stamps.
The rules are of three kinds, each in its own module: whole lines and sentences that are furniture by
their form (`lines`), captions known by the credit they end in (`captions`), and scraps that stand in
the middle of a sentence (`scraps`).
"""

from collections.abc import Iterable, Iterator

from consilience.ids import content_id
from consilience.reading.captions import find_captions
from consilience.reading.lines import find_lines
from consilience.reading.scraps import find_scraps
from consilience.reading.stretch import Stretch
from consilience.types import Article, Furniture


def find_furniture(article: Article) -> tuple[Furniture, ...]:
    """The stretches of `article.text` that are the page's and not the account's, in order, not overlapping.

    Each is trimmed of white space at its ends and carries the rule that found it, in words. The headline
    is never furniture, whatever it looks like.
    """
    text = article.text
    found = [*find_lines(article), *find_captions(text), *find_scraps(text)]
    return tuple(
        Furniture(
            id=content_id("furniture", article.id, stretch.start, stretch.end),
            article=article.id,
            start=stretch.start,
            end=stretch.end,
            text=text[stretch.start : stretch.end],
            kind=stretch.kind,
            reason=stretch.reason,
        )
        for stretch in _apart(_trimmed(text, found))
    )


def _trimmed(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        inside = text[stretch.start : stretch.end]
        start = stretch.start + len(inside) - len(inside.lstrip())
        end = stretch.end - len(inside) + len(inside.rstrip())
        if start < end:
            yield stretch._replace(start=start, end=end)


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """In order and without overlap: of two that overlap the longer stands, joined to what sticks out."""
    apart: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.start, -s.end)):
        last = apart[-1] if apart else None
        if last is None or stretch.start >= last.end:
            apart.append(stretch)
        elif stretch.end > last.end:
            apart[-1] = last._replace(end=stretch.end)
    return apart
