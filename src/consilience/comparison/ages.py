"""Ages that stand right beside a name: of one person and not the same, or of two people."""

import re
from collections.abc import Iterator
from itertools import product

from consilience.comparison.facets import Facets
from consilience.comparison.quantities import relate, value
from consilience.comparison.told import Plain, Told
from consilience.names import KIN
from consilience.types import Figure

AGE = "year of age"
_NAME = r"((?:[^\W\d_a-z][\w’'.-]*\s)*[^\W\d_a-z][\w’'-]+)"  # words that begin with a capital
LONGEST_NAME = 60  # characters
NAME_BEFORE = re.compile(_NAME + r",\s(?:aged\s|an?\s)?$")
KIN_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(KIN))}|partner),?\s$")
NAME_BEHIND = re.compile(r"(?:[- ]years?[- ]old)?\s" + _NAME)


def two_ages(a: Told, b: Told) -> Iterator[Plain]:
    """Two ages right beside the same name: "Ana Holt, 34," and "43-year-old Ana Holt"."""
    for (x, one), (y, other) in product(_aged(a.facets), _aged(b.facets)):
        if _is_one_name(one, other) and relate(x, y) == "conflict":
            yield Plain("number", "conflict", (x.start, x.end), (y.start, y.end), (value(x), value(y)))


def are_ages_of_two(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two figures are ages that stand beside two names."""
    if not x.unit == y.unit == AGE:
        return False
    one, other = ([name for figure, name in _aged(f) if figure.id == age.id] for f, age in ((a, x), (b, y)))
    return bool(one and other) and not _is_one_name(one[0], other[0])


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _aged(f: Facets) -> Iterator[tuple[Figure, frozenset[str]]]:
    """The ages of a statement, each with the words of the name that it stands beside."""
    text, start = f.statement.text, f.statement.start
    for figure in f.figures:
        if figure.unit == AGE:
            first, end = figure.start - start, figure.end - start
            before = NAME_BEFORE.search(text[max(first - LONGEST_NAME, 0) : first])
            if before and KIN_BEFORE.search(text[: max(first - LONGEST_NAME, 0) + before.start(1)]):
                continue  # "his brother Tor Holm, 39,"
            name = before or NAME_BEHIND.match(text[end : end + LONGEST_NAME])
            if name is not None:
                yield figure, frozenset(name[1].split())
