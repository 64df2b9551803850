"""Count the errors in reading attributions by kind: what goes wrong, and with which cues.

    python -m evals.errors_attribution MARKED

MARKED is the folder of marked texts. Prints, for each way to go wrong, how often it happens by the word class
of the cue, and its commonest cues; of the marked texts nothing but cues is shown.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from consilience.pipeline import account
from consilience.types import Account, Article, Attribution, Span

SAME = 0.5  # two contents are one attribution from this share of their characters on (Jaccard)
SHOWN = 12  # cues shown for each kind
STRIPPED = " \n\"'“”‘’,.;:"  # at the edges of a span, before two spans are compared
# A cue's class is the first of these that one of its words has.
CLASSES = ("VERB", "NOUN", "PROPN", "ADJ", "ADV", "ADP", "SCONJ", "AUX", "PUNCT")

Error = tuple[str, str, str]  # kind, class of the cue, the cue


def main(arguments: list[str]) -> int:
    """Print the table and the cues of every kind of error."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    cues: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((Path(arguments[0]) / "attribution" / "dev").glob("*.json")):
        marked = json.loads(path.read_text(encoding="utf-8"))
        read = account(Article(marked["id"], marked["text"]))
        for kind, word_class, cue in errors(read, marked["attributions"]):
            counts[kind][word_class] += 1
            cues[kind][cue] += 1
    for kind in sorted(counts, key=lambda each: -counts[each].total()):
        classes = ", ".join(f"{name} {count}" for name, count in counts[kind].most_common())
        shown = ", ".join(f"{cue} {count}" for cue, count in cues[kind].most_common(SHOWN))
        print(f"{kind}: {counts[kind].total()}\n    by cue: {classes}\n    most: {shown}")
    return 0


def errors(read: Account, marked: Sequence[dict[str, Any]]) -> Iterator[Error]:
    """Every error of one article: attributions missed, falsely found, and found with other parts."""
    text = read.article.text
    free = list(read.analysis.attributions)
    missed = []
    for each in marked:
        content = _characters(each["content"])
        best = max(free, key=lambda mine: len(content & _of(mine.content)), default=None)
        if best is None or len(content & _of(best.content)) < SAME * len(content | _of(best.content)):
            missed.append(each)
            continue
        free.remove(best)
        yield from _other_parts(read, each, best)
    for each in missed:
        cue = _characters(each["cue"])
        around = [mine for mine in free if cue & _of(mine.cue)]
        if around:
            free.remove(around[0])
        how = "cue found, with other content" if around else "missed, cue and all"
        yield how, _word_class(read, each["cue"]), _words(text, each["cue"])
    for mine in free:
        spans = _pairs(mine.cue)
        yield "found where nothing is marked", _word_class(read, spans), _words(text, spans)


def _other_parts(read: Account, marked: dict[str, Any], mine: Attribution) -> Iterator[Error]:
    text = read.article.text
    cue = _word_class(read, marked["cue"]), _words(text, marked["cue"])
    for part in ("source", "cue", "content"):
        wanted, found = marked[part], _pairs(getattr(mine, part))
        if part == "source" and bool(wanted) != bool(found):
            yield "right, but " + ("a source that is none" if found else "source missed"), *cue
        elif part == "source" and wanted and not _characters(wanted) & _characters(found):
            yield "right, but another source", *cue
        else:
            for how in _differing(_edges(text, wanted), _edges(text, found)):
                yield f"right, but {part} {how}", *cue


def _differing(wanted: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> Iterator[str]:
    """How the found spans of one part have other edges than the marked ones: each way once."""
    if len(wanted) != len(found):
        yield "in other stretches"
        return
    ways = {
        "starts too early": any(mine[0] < theirs[0] for theirs, mine in zip(wanted, found, strict=True)),
        "starts too late": any(mine[0] > theirs[0] for theirs, mine in zip(wanted, found, strict=True)),
        "ends too early": any(mine[1] < theirs[1] for theirs, mine in zip(wanted, found, strict=True)),
        "ends too late": any(mine[1] > theirs[1] for theirs, mine in zip(wanted, found, strict=True)),
    }
    yield from (way for way, so in ways.items() if so)


def _word_class(read: Account, spans: Sequence[Sequence[int]]) -> str:
    cue = _characters(spans)
    classes = {word.pos for word in read.parse.words if word.start in cue}
    return next((name for name in CLASSES if name in classes), "other")


def _pairs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _of(spans: Sequence[Span]) -> set[int]:
    return _characters(_pairs(spans))


def _characters(spans: Sequence[Sequence[int]]) -> set[int]:
    return {index for start, end in spans for index in range(start, end)}


def _edges(text: str, spans: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    return sorted(
        (end - len(text[start:end].lstrip(STRIPPED)), start + len(text[start:end].rstrip(STRIPPED)))
        for start, end in spans
    )


def _words(text: str, spans: Sequence[Sequence[int]]) -> str:
    return " … ".join(text[start:end] for start, end in spans).lower() or "(no cue)"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
