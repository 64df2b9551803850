"""Plain differences: those that single words show, in statements that surely tell one fact.

What is found by rule can be checked at a glance: another number of the same thing, another date of the same
act, a name spelt otherwise, an act that lay ahead and is done, the same figure or sentence credited to
somebody else.
"""

import re
from collections.abc import Iterator
from itertools import chain, product

from consilience.comparison.cancelled import Cancelled, is_of, relation, same_cancelled
from consilience.comparison.contrasts import Contrast, days_between, is_earlier
from consilience.comparison.days import calendar_days, dates_alike, days, is_dated, of_two_periods
from consilience.comparison.deeds import Deed, same_deed
from consilience.comparison.denials import denied
from consilience.comparison.facets import Facets
from consilience.comparison.quantities import SPELLS, TWO_NUMBERS, relate, value
from consilience.comparison.settings import Setting
from consilience.comparison.told import Plain, Told
from consilience.comparison.tolls import FALLING, PEOPLE, Nobody, Toll
from consilience.types import Figure, Relation

SURE = 0.6  # from this probability on, two statements surely enough tell one fact
LIKELY = 0.5  # enough where the words that differ are themselves of one kind: two tolls, two ways to a place
FARTHEST_NUMBERS = 2.0  # a number more than so many times another is of another thing
FARTHEST_TOLLS = 5.0  # tolls are told early and grow
LIKE = 0.28  # how alike the clauses around two counts of one thing are
MUCH_ALIKE = 0.55  # how alike clauses and statements around two sums, shares or lengths are: all have such
MOST_FIGURES = 2  # a statement that lists more figures of one unit does not say which is which
LED_ON = 0.33  # how alike the clauses around a verb are that is ahead here and done there
EVERYDAY = 12  # tolls up to a dozen are too common to tell that two statements have one
SHARED_WORDS = 4  # words from which on two quotations share an utterance
AGE = "year of age"
_NAME = r"((?:[^\W\d_a-z][\w’'.-]*\s)*[^\W\d_a-z][\w’'-]+)"  # words that begin with a capital
LONGEST_NAME = 60  # characters
NAME_BEFORE = re.compile(_NAME + r",\s(?:aged\s)?$")
NAME_BEHIND = re.compile(r"(?:[- ]years?[- ]old)?\s" + _NAME)
SPAN = re.compile(r"(?:the )?(?:last|past|next|coming|previous|recent)\s*$|the (?:last|past|next|coming)\s")
# Units that do not say of what a figure is.
MEASURING = frozenset(
    [
        *("dollar", "euro", "pound", "yen", "yuan", "rupee", "ruble", "franc", "percentage", "point"),
        *("percentage point", "mile", "kilometre", "metre", "foot", "inch", "tonne", "ton", "kilogram"),
        *("degree", "acre", "hectare", "gallon", "litre", "barrel", *SPELLS),
    ]
)


def plain_difference(a: Told, b: Told, same_fact: float, around: dict[Contrast, Setting]) -> Plain | None:
    """The plain difference of two statements that tell one fact with probability `same_fact`, if any.

    `around`: for each contrast of the two statements, the most telling first, what stands around it.
    """
    found = tuple(around)
    likely = (
        *(_tolls(a, b), _nobody(a, b), _counts(a, b, around), _spelling(found)),
        *(_cancelled(a, b), _act(a, b), _deed(a, b, around), calendar_days(a, b, around)),
    )
    sure = (
        *(
            _ages(a, b),
            _results(a, b),
            _sums(a, b, around),
            denied(a, b),
            days(a, b, around),
            dates_alike(a, b, around),
        ),
        *(_verb(a, b, around), _credit(a, b), _speaker(a, b)),
    )
    rules = (likely if same_fact >= LIKELY else ()) + (sure if same_fact >= SURE else ())
    return next(chain.from_iterable(rules), None)


def _tolls(a: Told, b: Told) -> Iterator[Plain]:
    """Two numbers of dead, hurt, missing or held, where each statement gives one such number."""
    for x in a.tolls:
        for y in b.tolls:
            alone = all(sum(z.of == x.of for z in t.tolls) == 1 for t in (a, b))
            people = x.figure.unit == y.figure.unit or bool({x.figure.unit, y.figure.unit} & PEOPLE)
            like = _counts_like(a.facets, y.figure) or _counts_like(b.facets, x.figure)
            one = x.of == y.of and _one_role(a.facets, b.facets, x.figure, y.figure)
            if one and alone and people and not like and _near(x.figure, y.figure, FARTHEST_TOLLS):
                yield Plain(
                    "number",
                    _later(a.facets, b.facets, x.figure, y.figure, falling=x.of in FALLING),
                    (x.figure.start, x.figure.end),
                    (y.figure.start, y.figure.end),
                    (value(x.figure), value(y.figure)),
                )


def _nobody(a: Told, b: Told) -> Iterator[Plain]:
    """That nobody was killed, hurt, missing or held, and a number of them."""
    for none, toll, grown in _unhurt(a, b):
        spans = (none.start, none.end), (toll.figure.start, toll.figure.end)
        yield Plain("number", "update" if grown else "conflict", *spans, (0.0, value(toll.figure)))
    for none, toll, grown in _unhurt(b, a):
        spans = (toll.figure.start, toll.figure.end), (none.start, none.end)
        yield Plain("number", "update" if grown else "conflict", *spans, (value(toll.figure), 0.0))


def _unhurt(a: Told, b: Told) -> Iterator[tuple[Nobody, Toll, bool]]:
    """What nobody suffered in `a`, and how many did in `b`; whether that is a later state."""
    grown = is_earlier(a.facets, b.facets)
    for none, toll in product(a.nobodies, b.tolls):
        both = any(x.of == none.of for x in a.tolls) or any(y.of == none.of for y in b.nobodies)
        if none.of == toll.of and value(toll.figure) and not both:
            yield none, toll, grown


def _counts(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two counts of one thing: ships, Danes, cases."""
    for contrast, x, y in _figures(a, b, around):
        if x.unit not in MEASURING and around[contrast].clause >= LIKE:
            yield _number(a, b, contrast, x, y)


def _ages(a: Told, b: Told) -> Iterator[Plain]:
    """Two ages right beside the same name: "Ana Holt, 34," and "43-year-old Ana Holt"."""
    for (x, one), (y, other) in product(_aged(a.facets), _aged(b.facets)):
        if (one <= other or other <= one) and relate(x, y) == "conflict":
            yield Plain("number", "conflict", (x.start, x.end), (y.start, y.end), (value(x), value(y)))


def _aged(f: Facets) -> Iterator[tuple[Figure, frozenset[str]]]:
    """The ages of a statement, each with the words of the name that it stands beside."""
    text, start = f.statement.text, f.statement.start
    for figure in f.figures:
        if figure.unit == AGE:
            first, end = figure.start - start, figure.end - start
            before = NAME_BEFORE.search(text[max(first - LONGEST_NAME, 0) : first])
            name = before or NAME_BEHIND.match(text[end : end + LONGEST_NAME])
            if name is not None:
                yield figure, frozenset(name[1].split())


def _results(a: Told, b: Told) -> Iterator[Plain]:
    """Two votes, or two scores, where each statement has one: "7-4" and "7-3"."""
    for kind in TWO_NUMBERS:
        one, other = ([f for f in t.facets.figures if f.kind == kind] for t in (a, b))
        if len(one) == len(other) == 1 and relate(one[0], other[0]) == "conflict":
            x, y = one[0], other[0]
            yield Plain("number", "conflict", (x.start, x.end), (y.start, y.end), (value(x), value(y)))


def _sums(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two sums, shares or lengths, whose units do not tell of what they are."""
    for contrast, x, y in _figures(a, b, around):
        if x.unit in MEASURING and min(around[contrast].clause, around[contrast].whole) >= MUCH_ALIKE:
            yield _number(a, b, contrast, x, y)


def _figures(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[tuple[Contrast, Figure, Figure]]:
    """Figures of one unit that cannot both hold, in statements that have no other like them."""
    for contrast in around:
        if contrast.kind != "number":
            continue
        x, y = _figure(a.facets, contrast.a), _figure(b.facets, contrast.b)
        if x.unit is None or x.unit != y.unit or x.unit == AGE or relate(x, y) != "conflict":
            continue
        listed = any(sum(f.unit == x.unit for f in t.facets.figures) > MOST_FIGURES for t in (a, b))
        like = _has_like(a.facets, y) or _has_like(b.facets, x)
        if of_two_periods(a, b, around) or _looks_back(a.facets, x) or _looks_back(b.facets, y):
            continue
        one = _one_role(a.facets, b.facets, x, y)
        if one and not listed and not like and _near(x, y, FARTHEST_NUMBERS):
            yield contrast, x, y


def _one_role(a: Facets, b: Facets, x: Figure, y: Figure) -> bool:
    """Whether two figures play one part: "double the 20 of last year" is neither two nor twenty of this."""
    return a.roles.get(x.id) == b.roles.get(y.id)


def _near(x: Figure, y: Figure, farthest: float) -> bool:
    low, high = sorted((abs(value(x) or 0), abs(value(y) or 0)))
    return high <= farthest * low


def _number(a: Told, b: Told, contrast: Contrast, x: Figure, y: Figure) -> Plain:
    relation: Relation = "conflict"
    if _is_foretold(a, b) or _is_foretold(b, a):
        relation = "update"
    elif _same_informant(a.facets, b.facets):
        relation = _later(a.facets, b.facets, x, y)
    return Plain("number", relation, contrast.a, contrast.b, (value(x), value(y)))


def _is_foretold(a: Told, b: Told) -> bool:
    """Whether `a` tells as to come what `b` tells as done: "500 are expected to march", "350 marched"."""
    foretold = any(
        x.verb == y.verb and (x.state, y.state) == ("ahead", "done") and x.negated == y.negated
        for x, y in product(a.deeds, b.deeds)
    )
    return foretold and not is_earlier(b.facets, a.facets)


def _has_like(f: Facets, figure: Figure) -> bool:
    """Whether a statement has a figure that could be `figure`, whatever it counts."""
    return any(
        value(x) == value(figure) or (x.unit == figure.unit and relate(x, figure) != "conflict")
        for x in f.figures
    )


def _counts_like(f: Facets, figure: Figure) -> bool:
    """The same for people, who are counted with a word and without: "58,355 people", "killed 58,000"."""
    return _has_like(f, figure) or any(
        PEOPLE.issuperset((x.unit, figure.unit)) and relate(x, figure) != "conflict" for x in f.figures
    )


def _looks_back(f: Facets, figure: Figure) -> bool:
    """Whether a length of time says within what something was: "in the past year", "the last two years"."""
    start = figure.start - f.statement.start
    return SPAN.search(f.statement.text[:start]) is not None or SPAN.match(figure.text) is not None


def _same_informant(a: Facets, b: Facets) -> bool:
    """Whether one informant, or nobody named, counts on both sides."""
    x, y = a.statement.informants[:1], b.statement.informants[:1]
    return x == y or bool(x and y and _same_name(x[0], y[0]))


def _later(a: Facets, b: Facets, x: Figure, y: Figure, *, falling: bool = False) -> Relation:
    """A number that has grown by the day of the later account is an update; any other is a conflict.

    `falling`: a number that may as well have fallen.
    """
    if days_between(a, b) < 1:
        return "conflict"
    earlier, later = (x, y) if (a.published or "") < (b.published or "") else (y, x)
    return "update" if falling or (value(later) or 0) > (value(earlier) or 0) else "conflict"


def _spelling(found: tuple[Contrast, ...]) -> Iterator[Plain]:
    for contrast in found:
        if contrast.kind == "wording" and contrast.weight == 1:
            yield Plain("wording", "conflict", contrast.a, contrast.b)


def _cancelled(a: Told, b: Told) -> Iterator[Plain]:
    """A deed that is called off in one account and lies ahead or is done in the other."""
    for off, deed, related in _called_off(a, b):
        yield Plain("state", related, (off.start, off.end), (deed.start, deed.end), ("off", deed.state))
    for off, deed, related in _called_off(b, a):
        yield Plain("state", related, (deed.start, deed.end), (off.start, off.end), (deed.state, "off"))


def _called_off(a: Told, b: Told) -> Iterator[tuple[Cancelled, Deed, Relation]]:
    """What `a` calls off and `b` tells, where `b` nowhere calls it off and `a` does not tell it as well."""
    for off, deed in product(a.cancelled, b.deeds):
        related = relation(off, deed, a.facets, b.facets)
        if related is None or any(same_cancelled(off, other) for other in b.all_cancelled):
            continue
        own = (each for each in a.deeds if is_of(off, each, a.facets) and not _is_infinitive(a.facets, each))
        if next(own, None) is None:
            yield off, deed, related


def _is_infinitive(f: Facets, deed: Deed) -> bool:
    """Whether a deed is told as "to begin", as what is called off was to be: "the trial, due to begin"."""
    return f.words((deed.start, deed.end)).lower().startswith("to ")


def _act(a: Told, b: Told) -> Iterator[Plain]:
    """An act that goes on or lies ahead in one account and is done in the other, told with other verbs."""
    for x in a.acts:
        for y in b.acts:
            if {x.state, y.state} in ({"going", "done"}, {"ahead", "done"}) and x.goals & y.goals:
                yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _deed(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """A deed that lies ahead in one account and is done in the other: the same doer, the same thing."""
    for x, y in _led_on(a, b, around):
        if same_deed(x, y):
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _verb(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """The same where doer and thing are named otherwise, but what stands around the verbs is alike."""
    ends = {(c.a[1], c.b[1]) for c, s in around.items() if c.kind == "state" and s.clause >= LED_ON}
    for x, y in _led_on(a, b, around):
        if (x.end, y.end) in ends:
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _led_on(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of one verb, ahead here and done there, that neither statement tells in both states."""
    if any(is_dated(a, b, contrast) for contrast in around):  # "ran in 2008", "will run in 2016": two deeds
        return
    for x, y in product(a.deeds, b.deeds):
        one = x.verb == y.verb and {x.state, y.state} == {"ahead", "done"} and not (x.negated or y.negated)
        if not one or x.other or y.other or _share_last_name(a.facets, b.facets, x, y):
            continue
        ahead, done = (a, b) if x.state == "ahead" else (b, a)
        if is_earlier(done.facets, ahead.facets):  # "announced that it would" is told later, too
            continue
        if not any(d.verb == x.verb and d.state == y.state for d in a.deeds) and not any(
            d.verb == x.verb and d.state == x.state for d in b.deeds
        ):
            yield x, y


def _share_last_name(a: Facets, b: Facets, x: Deed, y: Deed) -> bool:
    """Whether the doers of two deeds are two people of one last name: a wife and her husband."""
    for last in x.doers & y.doers:
        here, there = (
            {name.words[0] for name in f.names if name.label == "PERSON" and last in name.words[1:]}
            for f in (a, b)
        )
        if here and there and not here & there:
            return True
    return False


def _credit(a: Told, b: Told) -> Iterator[Plain]:
    """One toll, credited to two informants, each named in one statement and nowhere in the other."""
    x, y = _named(a.facets), _named(b.facets)
    if x is None or y is None or _same_informant(a.facets, b.facets):
        return
    if _names(b.facets, a.facets.words(x)) or _names(a.facets, b.facets.words(y)):
        return
    if any(
        s.of == t.of and value(s.figure) == value(t.figure) and (value(s.figure) or 0) > EVERYDAY
        for s in a.tolls
        for t in b.tolls
    ):
        yield Plain("attribution", "conflict", x, y)


def _speaker(a: Told, b: Told) -> Iterator[Plain]:
    """One utterance in quotation marks, by two speakers whom the two statements name themselves."""
    for q in a.quotes:
        for r in b.quotes:
            if not q.speaker or not r.speaker or _same_name(q.speaker, r.speaker):
                continue
            shared = set(q.text.lower().split()) & set(r.text.lower().split())
            few = min(len(q.text.split()), len(r.text.split()))
            if len(shared) < SHARED_WORDS or len(shared) * 10 < few * 8:
                continue
            x, y = _find(a.facets, q.speaker), _find(b.facets, r.speaker)
            named = _names(b.facets, q.speaker) or _names(a.facets, r.speaker)
            if x is not None and y is not None and not named:
                yield Plain("attribution", "conflict", x, y)


def _same_name(x: str, y: str) -> bool:
    one, other = set(x.lower().split()), set(y.lower().split())
    return bool(one & other)


def _named(f: Facets) -> tuple[int, int] | None:
    """Where a statement names its informant by a proper name; None where it does not."""
    return _find(f, f.statement.informants[0]) if f.statement.informants else None


def _names(f: Facets, name: str) -> bool:
    """Whether a statement has the last word of a name, in whatever part it plays there."""
    return name.split()[-1] in f.statement.text.split()


def _find(f: Facets, name: str) -> tuple[int, int] | None:
    if not all(word[:1].isupper() for word in name.split()):
        return None
    for words in (name, name.split()[-1]):
        at = f.statement.text.find(words)
        if at >= 0:
            return f.statement.start + at, f.statement.start + at + len(words)
    return None


def _figure(f: Facets, span: tuple[int, int]) -> Figure:
    return next(figure for figure in f.figures if (figure.start, figure.end) == span)
