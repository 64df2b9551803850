"""How many time expressions get a day: a coverage listing, as nobody has marked what the right day is."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import consilience
from consilience.pipeline import accounts
from consilience.types import Account, Time
from evals.tally import Tally

ARTICLES = 150  # of the stories' articles, the first: some two thousand expressions
AROUND = 40  # characters shown on each side
# Why a point in time has no day, by what its value holds; the first that fits.
NO_DAY = {
    "_REF": "no day: now, once or some day",
    "DCT": "no day: counted from a publication date that is missing",
    "REF": "no day: counted from another moment of the text",
    "XXXX-XX-XXT": "no day: a time of day alone",
    "": "no day: which day, month or year is not known",
}


def time_coverage(data: Path) -> Tally:
    """Time expressions by what was read of them.

    The expressions are those that the analysis reads, and those the parser calls a date or time and the
    analysis leaves alone. Where the article has no date, relative values are right.
    """
    tally = Tally("times-coverage", "time expressions")
    for read in accounts(consilience.read(data / "stories" / "articles.jsonl")[:ARTICLES]):
        dated = "" if read.article.published else ", the article having no date"
        for time in read.analysis.times:
            tally.add(f"{_reading(time)}{dated}", _place(read, time.start, time.end, time.value))
        for start, end in _left_alone(read):
            tally.add("left alone: a date or time for the parser only", _place(read, start, end, "none"))
    return tally


def _reading(time: Time) -> str:
    if time.kind != "point":
        return f"a {time.kind}: needs no day"
    if time.earliest is None:
        return next(reading for value, reading in NO_DAY.items() if value in time.value)
    return f"with its days: to the {time.precision}"


def _left_alone(read: Account) -> Iterator[tuple[int, int]]:
    """Stretches of words that the parser calls a date or time and that no reading touches."""
    taken = {at for time in read.analysis.times for at in range(time.start, time.end)}
    for label, run in groupby(read.parse.words, key=lambda word: word.entity):
        if label in ("DATE", "TIME"):
            words = list(run)
            if taken.isdisjoint(range(words[0].start, words[-1].end)):
                yield words[0].start, words[-1].end


def _place(read: Account, start: int, end: int, value: str) -> str:
    text = read.article.text
    return f"[{text[start:end]} = {value}] {text[max(0, start - AROUND) : end + AROUND]}"
