"""Single contrasts between two statements: a figure, a date, a name, a verb that is not the same.

A contrast is only a candidate: whether two accounts differ by it is for the rules in plain.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from rapidfuzz.distance import DamerauLevenshtein

from consilience.calendar import WEEKDAYS, day_of, hours_between
from consilience.comparison.dates import SHORT_MONTHS
from consilience.comparison.facets import Facets, Name
from consilience.comparison.quantities import one_dimension, relate
from consilience.types import DifferenceKind, Figure, Time

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")  # a day of a week that is not known
_CALENDAR = re.compile(r"(?:XXXX|\d{4})-(\d\d)(?:-(\d\d))?$")
YEAR = re.compile(r"\b\d{4}\b")
SPELLING = 0.8  # two names this alike, and not the same, are one name spelt in two ways
SHORT_NAME = 4  # the same for a last name behind the same first name
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_BRITISH = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"(?<=en)ce(?=s?$)", "se"),
        (r"(?<=[bdt])re(?=s?$)", "er"),
        (r"our(?=s?$)", "or"),
        (r"(?<=[a-z]{3})is(?=e[drs]?$|ing$|ations?$)", "iz"),
        (r"(?<=gram)me(?=s?$)", ""),
    )
)
LONG_NAME = 5  # letters; shorter names ("Iran", "Iraq") are alike by chance


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words of one statement against words of another: spans in their articles."""

    kind: DifferenceKind
    a: tuple[int, int]
    b: tuple[int, int]
    weight: float  # how telling, 0 to 1: 1 where both are said of the same thing


def contrasts(a: Facets, b: Facets) -> tuple[Contrast, ...]:
    """All contrasts between two statements, the most telling first."""
    found = [*_figures(a, b), *_times(a, b), *_names(a, b), *_verbs(a, b)]
    return tuple(sorted(found, key=lambda c: -c.weight))


def _figures(a: Facets, b: Facets) -> Iterator[Contrast]:
    """Figures with one unit that cannot both hold, where neither has its like on the other side."""
    lone_a = [x for x in a.figures if not any(_fit(x, y) for y in b.figures)]
    lone_b = [y for y in b.figures if not any(_fit(x, y) for x in a.figures)]
    for x, y in product(lone_a, lone_b):
        if not _one_unit(x, y) or x.low is None or y.low is None:
            continue
        if x.unit or _words(x, a) & _words(y, b) or shared_measure(a, b, x, y):
            yield Contrast("number", (x.start, x.end), (y.start, y.end), 1.0)


def shared_measure(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two numbers measure one noun: "the number of marchers", "attendance"."""
    one, other = a.scopes.get(x.id), b.scopes.get(y.id)
    nouns = {None if scope is None else scope.measured for scope in (one, other)}
    return len(nouns) == 1 and None not in nouns


def _unit(figure: Figure) -> str:
    return (figure.unit or figure.unit_text or "").lower().rstrip("s")


def _words(figure: Figure, facets: Facets) -> set[str]:
    """The words that say what a figure counts, by their first letters ("soldiers" and "soldier" meet)."""
    if figure.counted is None:
        return set()
    start = facets.statement.start
    text = facets.statement.text[figure.counted.start - start : figure.counted.end - start]
    return {w[:6].lower() for w in text.split() if len(w) > 3}


def _fit(x: Figure, y: Figure) -> bool:
    """Whether two figures of one unit can both hold; two of other units, whether they are worded alike."""
    if (x.low is None and x.high is None) or not _one_unit(x, y):
        return x.text.lower() == y.text.lower()
    return relate(x, y) != "conflict"


def _one_unit(x: Figure, y: Figure) -> bool:
    return _unit(x) == _unit(y) or (x.unit is not None and y.unit is not None and one_dimension(x, y))


def _times(a: Facets, b: Facets) -> Iterator[Contrast]:
    """Times that cannot be the same, where neither has its like on the other side."""
    lone_a = [x for x in a.times if x.start not in a.naming and not any(meet(x, y) for y in b.times)]
    lone_b = [y for y in b.times if y.start not in b.naming and not any(meet(x, y) for x in a.times)]
    for x, y in product(lone_a, lone_b):
        if x.earliest and x.latest and y.earliest and y.latest:
            weight = 1.0 if x.precision == y.precision else 0.5
            yield Contrast("date", (x.start, x.end), (y.start, y.end), weight)
        elif are_two_days(x, y):
            yield Contrast("date", (x.start, x.end), (y.start, y.end), 1.0)


def are_two_days(x: Time, y: Time) -> bool:
    """Whether two times name two days of the week, of the month or two months, whatever the week or year.

    "Monday" is no Tuesday of any week, and March no April.
    """
    one, other = _weekday(x), _weekday(y)
    if one is not None and other is not None:
        return one != other
    parts = _CALENDAR.match(x.value), _CALENDAR.match(y.value)
    if None in parts or x.precision != y.precision:
        return False
    (month, day), (month_too, day_too) = (part.groups() for part in parts if part)
    return month != month_too or bool(day and day_too and day != day_too)


def _weekday(time: Time) -> str | None:
    """The number of the day of the week that a time names, from 1 for Monday; None where it names none."""
    open_week = WEEKDAY.match(time.value)
    if open_week:
        return open_week.group(1)
    day = day_of(time.earliest) if time.earliest == time.latest else None
    named = not set(WEEKDAYS).isdisjoint(time.text.lower().split())
    return str(day.isoweekday()) if day and named else None


def meet(x: Time, y: Time) -> bool:
    """Whether two times may be one; where days are not known, whether they are worded alike."""
    if not (x.earliest and x.latest and y.earliest and y.latest):
        return x.text.lower() == y.text.lower()
    if _is_one_day_of_a_year(x, y):
        return True
    return x.earliest <= y.latest and y.earliest <= x.latest


def _is_one_day_of_a_year(x: Time, y: Time) -> bool:
    """Whether two days of months may be one, as one names no year: "Jan. 1, 2032", "as soon as Jan. 1"."""
    if not x.precision == y.precision == "day" or not x.earliest or not y.earliest:
        return False
    years = (YEAR.search(x.text), YEAR.search(y.text))
    named = all(not set(SHORT_MONTHS).isdisjoint(w[:3] for w in t.text.lower().split()) for t in (x, y))
    return named and None in years and x.earliest[4:] == y.earliest[4:]


def _names(a: Facets, b: Facets) -> Iterator[Contrast]:
    """One name in two spellings."""
    for (x, lone_x), (y, lone_y) in product(_lone_names(a, b), _lone_names(b, a)):
        if _one_name_spelt_otherwise(x, y, lone_x, lone_y):
            yield Contrast("wording", (x.start, x.end), (y.start, y.end), 1.0)


def _lone_names(here: Facets, there: Facets) -> list[tuple[Name, set[str]]]:
    """The names with words that no name there has, and these words; no peoples and parties: "Danish"."""
    known = {word for name in there.names for word in name.words}
    found = [(name, set(name.words) - known) for name in here.names if name.label != "NORP"]
    return [(name, lone) for name, lone in found if lone]


def _one_name_spelt_otherwise(x: Name, y: Name, lone_x: set[str], lone_y: set[str]) -> bool:
    """Whether every word of the shorter name is in the longer, one at least in another spelling."""
    short, long = sorted((x, y), key=lambda name: len(name.words))
    shared = set(x.words) & set(y.words)
    person = x.label == y.label == "PERSON" and bool(shared)
    if _one_last_name(x, y) and not {x.words[-1], y.words[-1]} - lone_x - lone_y:
        return True
    other = {
        word
        for word in lone_x | lone_y
        for twin in (lone_y if word in lone_x else lone_x)
        if _spelt_otherwise(word, twin, person=person)
    }
    return bool(other) and all(word in long.words or word in other for word in short.words)


def _one_last_name(x: Name, y: Name) -> bool:
    """Whether two names differ by one letter of the last name only: "Emil Voss" and "Emil Foss"."""
    if x.label in PLACES or y.label in PLACES or len(x.words) == 1 or x.words[:-1] != y.words[:-1]:
        return False
    last, other = x.words[-1], y.words[-1]
    if "PERSON" not in (x.label, y.label) and last.rstrip("s") == other.rstrip("s"):
        return False
    return min(len(last), len(other)) >= SHORT_NAME and DamerauLevenshtein.distance(last, other) == 1


def _spelt_otherwise(x: str, y: str, *, person: bool) -> bool:
    """Whether two words are one in two spellings; `person`: an ending of one letter may be what differs.

    A plural is no other spelling; nor is British beside American, but in the names of people.
    """
    x, y = (word.removeprefix("al-") for word in (x, y))
    short, long = sorted((x, y), key=len)
    if len(short) < LONG_NAME or x[0] != y[0]:  # "immigration" and "migration"
        return False
    if not person and _american(x) == _american(y):
        return False
    if long.startswith(short.rstrip("s")):  # "Texas" and "Texans" are none, "Katt" and "Kat" may be
        ending = "s" in (long[len(short) :], short[-1:])
        return not ending and person and len(long) == len(short) + 1
    return bool(DamerauLevenshtein.normalized_similarity(x, y) >= SPELLING)


def _american(word: str) -> str:
    """A word as American English spells it: "defense", "center", "labor", "organization"."""
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word


def _verbs(a: Facets, b: Facets) -> Iterator[Contrast]:
    """The same verb, done here and ahead or going on there."""
    for x, y in product(a.verbs, b.verbs):
        if x.lemma != y.lemma:
            continue
        if x.state != y.state:
            moved_on = "holds" not in (x.state, y.state)
            yield Contrast("state", (x.start, x.end), (y.start, y.end), 1.0 if moved_on else 0.4)


def days_between(a: Facets, b: Facets) -> float:
    """Days between the publications of two statements' articles; -1 where one is not known."""
    first, second = day_of(a.published), day_of(b.published)
    return -1.0 if first is None or second is None else float(abs((first - second).days))


def is_hours_earlier(a: Facets, b: Facets) -> bool:
    """Whether the article of one statement came out a day, or an hour or more, before that of the other."""
    return is_earlier(a, b) or (
        day_of(a.published) == day_of(b.published) and hours_between(a.published, b.published) >= 1
    )


def is_earlier(a: Facets, b: Facets) -> bool:
    """Whether the article of one statement came out on an earlier day; False where a day is not known."""
    first, second = day_of(a.published), day_of(b.published)
    return first is not None and second is not None and first < second
