"""Plain differences: those that single words show, in statements that surely tell one fact.

What is found by rule can be checked at a glance: another number of the same thing, another date of the same
act, a name spelt otherwise, an act that lay ahead and is done, the same figure or sentence credited to
somebody else.
"""

from collections.abc import Iterator
from itertools import chain, product

from consilience.calendar import WEEKDAYS
from consilience.comparison.acts import same_act
from consilience.comparison.ages import two_ages
from consilience.comparison.cancelled import VERBS as UNDOING
from consilience.comparison.cancelled import Cancelled, is_of, relation, same_cancelled
from consilience.comparison.contraries import contrary
from consilience.comparison.contrasts import Contrast, days_between, is_earlier
from consilience.comparison.counts import (
    nobody_and_some,
    passed_bounds,
    two_counts,
    two_exact,
    two_results,
    two_sums,
    two_tolls,
)
from consilience.comparison.credited import two_offices, two_speakers
from consilience.comparison.culprits import two_culprits
from consilience.comparison.days import calendar_days, dates_alike, days, is_dated, is_done_after, two_terms
from consilience.comparison.deeds import Deed, may_be_same, same_deed, told_as_one
from consilience.comparison.denials import denied, unclaimed
from consilience.comparison.exchanged import exchanges
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.fates import two_fates
from consilience.comparison.misquoted import misquoted
from consilience.comparison.occasions import times_of_day, two_places
from consilience.comparison.order import two_orders
from consilience.comparison.other_times import tell_two_years
from consilience.comparison.qualities import relation as relation_of_qualities
from consilience.comparison.qualities import two_qualities
from consilience.comparison.quantifiers import two_quantifiers
from consilience.comparison.ranks import two_ranks
from consilience.comparison.scales import CHANGING, SCALES, SHOCK, two_steps
from consilience.comparison.settings import Setting
from consilience.comparison.told import Plain, Told
from consilience.types import Relation

SURE = 0.6  # from this probability on, two statements surely enough tell one fact
LIKELY = 0.5  # enough where the words that differ are themselves of one kind: two tolls, two ways to a place
SAME_RANK = 7  # days after which a deputy may have become the chief
LED_ON = 0.33  # how alike the clauses around a verb are that is ahead here and done there


def plain_difference(a: Told, b: Told, same_fact: float, around: dict[Contrast, Setting]) -> Plain | None:
    """The plain difference of two statements that tell one fact with probability `same_fact`, if any.

    `around`: for each contrast of the two statements, the most telling first, what stands around it.
    """
    found = tuple(around)
    likely = (
        *(
            two_tolls(a, b),
            passed_bounds(a, b),
            nobody_and_some(a, b),
            two_counts(a, b, around),
            _spelling(found),
        ),
        *(_cancelled(a, b), _fate(a, b), _act(a, b), _deed(a, b, around), calendar_days(a, b, around)),
    )
    sure = (
        *(
            two_ages(a, b),
            two_exact(a, b),
            two_results(a, b),
            contrary(a, b, around),
            denied(a, b),
            unclaimed(a, b),
            two_sums(a, b, around),
            misquoted(a, b),
            days(a, b, around),
            two_terms(a, b),
            dates_alike(a, b, around),
            times_of_day(a, b, around),
            two_places(a, b, around),
        ),
        *(
            _verb(a, b, around),
            _since(a, b),
            two_culprits(a, b),
            two_offices(a, b),
            two_speakers(a, b),
            _rank(a, b),
        ),
        *(_step(a, b, around), _many(a, b, around), _order(a, b), _quality(a, b, around), _exchange(a, b)),
    )
    rules = (likely if same_fact >= LIKELY else ()) + (sure if same_fact >= SURE else ())
    return next(chain.from_iterable(rules), None)


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
        told = (each for each in a.deeds if not each.negated and is_of(off, each, a.facets))
        own = (each for each in told if not _is_infinitive(a.facets, each))
        if next(own, None) is None:
            yield off, deed, related


def _is_infinitive(f: Facets, deed: Deed) -> bool:
    """Whether a deed is told as "to begin", as what is called off was to be: "the trial, due to begin"."""
    return f.words((deed.start, deed.end)).lower().startswith("to ")


def _fate(a: Told, b: Told) -> Iterator[Plain]:
    """People who are missing, trapped, held or at large in one account, and in the other no longer."""
    for x, y in two_fates(a.fates, b.fates, a.all_fates, b.all_fates):
        ended, before = (a, b) if x.over else (b, a)
        still = (y if x.over else x).still or is_earlier(before.facets, ended.facets)
        if still and not is_earlier(ended.facets, before.facets):
            versions = ("over" if x.over else "before", "over" if y.over else "before")
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), versions)


def _act(a: Told, b: Told) -> Iterator[Plain]:
    """An act that goes on or lies ahead in one account and is done in the other, told with other verbs."""
    for x, y in product(a.acts, b.acts):
        if "done" not in (x.state, y.state) or x.state == y.state or not same_act(x, y):
            continue
        before, done = (a, b) if y.state == "done" else (b, a)
        if not is_earlier(done.facets, before.facets):  # "said it would be taken" is told later, too
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _deed(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """A deed that lies ahead in one account and is done in the other: the same doer, the same thing."""
    for x, y in _led_on(a, b, around):
        if same_deed(x, y):
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _verb(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """The same where only one of doer and thing is named twice, and what stands around the verbs is alike."""
    ends = {(c.a[1], c.b[1]) for c, s in around.items() if c.kind == "state" and s.clause >= LED_ON}
    for x, y in _led_on(a, b, around):
        if (x.end, y.end) in ends and may_be_same(x, y):
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _since(a: Told, b: Told) -> Iterator[Plain]:
    """What one account tells as to come, and another as done on a day after the first came out."""
    for x, y in product(a.deeds, b.deeds):
        if x.negated or y.negated or x.telling or y.telling or not x.doers & y.doers:
            continue
        if x.verb != y.verb and not x.things & y.things:  # who "will resign" may have "visited" a town
            continue
        foretold = (x.state, y.state) == ("ahead", "done") and is_done_after(b, y, a)
        if foretold or ((x.state, y.state) == ("done", "ahead") and is_done_after(a, x, b)):
            yield Plain("state", "update", (x.start, x.end), (y.start, y.end), (x.state, y.state))


def _led_on(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of one verb, ahead here and done there, that neither statement tells in both states."""
    if any(is_dated(a, b, contrast) for contrast in around):  # "ran in 2008", "will run in 2016": two deeds
        return
    for x, y in product(a.deeds, b.deeds):
        one = x.verb == y.verb and {x.state, y.state} == {"ahead", "done"} and not (x.negated or y.negated)
        if x.verb in UNDOING and not x.things & y.things:  # what is undone is all that it tells
            continue
        if not one or x.other or y.other or _share_last_name(a.facets, b.facets, x, y):
            continue
        ahead, done = (a, b) if x.state == "ahead" else (b, a)
        if is_earlier(done.facets, ahead.facets):  # "announced that it would" is told later, too
            continue
        if _was_done_before(done, y if x.state == "ahead" else x, ahead.facets.day):
            continue
        if not any(d.verb == x.verb and d.state == y.state for d in a.deeds) and not any(
            d.verb == x.verb and d.state == x.state for d in b.deeds
        ):
            yield x, y


def _was_done_before(told: Told, deed: Deed, day: str) -> bool:
    """Whether a deed was done before a day, if that is known, on which it still lay ahead: it is another.

    A bare weekday may be the one that lay ahead.
    """
    dated = (t for t in told.facets.times if t.start in deed.when and t.text.lower() not in WEEKDAYS)
    return bool(day) and any((t.latest or day) < day for t in dated)


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


def _rank(a: Told, b: Told) -> Iterator[Plain]:
    """What two accounts call one person: the chief, who no longer is, or the deputy."""
    apart = days_between(a.facets, b.facets)
    for x, y in two_ranks(a.ranks, b.ranks, a.all_ranks, b.all_ranks):
        if apart > (0 if x.past != y.past else SAME_RANK):  # who is chief today may go tomorrow
            continue
        yield Plain("actor", "conflict", (x.start, x.end), (y.start, y.end), (x.version, y.version))


def _quality(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """What one thing is in one account, and the contrary in the other: open and closed, on and off."""
    for x, y in two_qualities(a.qualities, b.qualities, a.all_qualities, b.all_qualities):
        related = relation_of_qualities(x, y, a.facets, b.facets, around)
        if related is not None:
            sides = f"{x.line} {x.side}", f"{y.line} {y.side}"
            yield Plain("polarity", related, (x.start, x.end), (y.start, y.end), sides, manner="contrary")


def _exchange(a: Told, b: Told) -> Iterator[Plain]:
    """The word that one of two sentences has in the place of another's, all else being the same."""
    for found in exchanges(a.line, b.line, a.all_lines, b.all_lines, (*a.quotes, *b.quotes)):
        yield Plain(
            found.kind,
            "conflict",
            found.a,
            found.b,
            manner="contrary" if found.kind == "polarity" else "exchanged",
        )


def _step(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """Two places of one thing on a scale or in a row: "Category 2", "the third increase"."""
    for x, y in two_steps(a.steps, b.steps):
        if any(contrast.kind == "date" for contrast in around):
            return
        if x.of not in SCALES and names_clash(a.facets, b.facets):
            continue
        if x.of == SHOCK and tell_two_years(a.facets, b.facets):
            continue
        changed = x.verb == y.verb in CHANGING or (x.of in SCALES and days_between(a.facets, b.facets) > 0)
        spans = (x.start, x.end), (y.start, y.end)
        yield Plain("number", "update" if changed else "conflict", *spans, (x.version, y.version), x.of)


def _many(a: Told, b: Told, around: dict[Contrast, Setting]) -> Iterator[Plain]:
    """One beside several, all beside nearly all, of those to whom one thing was done."""
    for x, y in two_quantifiers(a.quantifiers, b.quantifiers, a.all_quantifiers, b.all_quantifiers):
        if any(contrast.kind == "date" for contrast in around) or names_clash(a.facets, b.facets):
            return
        first, second = _ending(a, x.verb_end), _ending(b, y.verb_end)
        if first is None or second is None:
            one = first is second and "one" not in (x.how, y.how)
        else:
            one = first.state == second.state and not first.negated and not second.negated
            one = one and may_be_same(first, second)
        if one:
            moved: Relation = "update" if days_between(a.facets, b.facets) > 0 else "conflict"
            spans = (x.start, x.end), (y.start, y.end)
            yield Plain("number", moved, *spans, (x.version, y.version), x.of)


def _order(a: Told, b: Told) -> Iterator[Plain]:
    """A deed before something in one account and after it in the other."""
    for x, y in two_orders(a.orders, b.orders):
        first, second = _ending(a, x.verb_end), _ending(b, y.verb_end)
        if first is None or second is None or first.negated or second.negated:
            continue
        if first.state == second.state and told_as_one(first, second):
            yield Plain("date", "conflict", (x.start, x.end), (y.start, y.end))


def _ending(told: Told, end: int) -> Deed | None:
    """The deed of a statement whose verb ends at an offset of its article."""
    return next((deed for deed in told.deeds if deed.end == end), None)
