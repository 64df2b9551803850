"""Contraries: one account says that prices rose, another that they fell; who resigned, or was dismissed.

Verbs of which news tells one or the other of a thing, never both at once. A difference is told where the
deeds are one but for the verb; an account that somewhere tells the thing both ways speaks of two times.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import product

from consilience.comparison.clocks import lone_clocks
from consilience.comparison.contrasts import Contrast, days_between, meet
from consilience.comparison.deeds import Deed, told_as_one
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.parties import IN_A_ROW
from consilience.comparison.quantities import value
from consilience.comparison.ranks import BELOW
from consilience.comparison.synonyms import ALIKE
from consilience.comparison.told import Plain, Told
from consilience.types import Relation

# On each line two sides, of which a deed takes one or the other.
_LINES = """
    rise climb grow increase jump surge soar gain / fall drop shrink decline decrease slip plunge tumble sink
    win / lose
    approve adopt pass endorse ratify back support / reject veto oppose defeat / abstain
    accept / reject refuse
    resign / dismiss
    convict / acquit clear
    survive / die perish drown
    uphold / overturn quash reverse annul
    raise increase / lower cut reduce
    allow permit / ban forbid prohibit bar
    include / exclude
    improve ease / worsen deteriorate
    strengthen / weaken
    expand / shrink contract
    attend / skip boycott miss
    admit / deny
    pass succeed / fail
    agree / reject refuse
    confirm / deny
"""


def _read(lines: str) -> dict[str, dict[int, int]]:
    """By verb, as deeds.py knows it: on which lines it stands, and on which side of each."""
    found: dict[str, dict[int, int]] = {}
    for number, line in enumerate(lines.strip().splitlines()):
        for side, verbs in enumerate(line.split("/")):
            for verb in verbs.split():
                found.setdefault(ALIKE.get(verb, verb), {})[number] = side
    return found


_SIDES = _read(_LINES)
_NEXT = re.compile(r"\s+\w+")
OF_AMOUNTS = frozenset(_SIDES["fall"])  # the line of what rises and falls
LESSER = BELOW | {"former"}
OF_PEOPLE = frozenset(_SIDES["survive"])  # the line on whose two sides two strangers may stand
AMOUNTS = frozenset(
    [
        *("percent", "percentage", "point", "quarter", "year", "month", "week", "level", "rate"),
        *("high", "low", "record", "peak", "half", "third", "fifth"),
    ]
)
ENDING = frozenset({"resign", "dismiss"})  # who resigns is he whom another dismisses


def contrary(a: Told, b: Told, around: Iterable[Contrast]) -> Iterator[Plain]:
    """Two deeds of two statements that are one but for their verbs, which rule each other out."""
    pairs = ((x, y, _line_of(x.verb, y.verb)) for x, y in product(a.deeds, b.deeds))
    opposed = [(x, y, line) for x, y, line in pairs if line is not None and x.state == y.state]
    if not opposed:
        return
    two_days = [contrast for contrast in around if contrast.kind == "date"]
    two_hours = next(iter(lone_clocks(a.clocks, b.clocks)), None) is not None
    clash, amounts = names_clash(a.facets, b.facets), _amounts(a.facets, b.facets)
    for x, y, line in opposed:
        if x.negated or y.negated:
            continue
        leaving = {x.verb, y.verb} == ENDING
        if any(_may_date(contrast, x, y) for contrast in two_days) or (two_hours and not leaving):
            continue
        if bool(x.when) != bool(y.when) and not leaving:  # "won it in 2016", "lost it"
            continue
        named = _of_one_person(a.facets, b.facets, (x.doers | x.things) & (y.doers | y.things))
        if not named and (clash or line in OF_PEOPLE):
            continue
        moved_on = not leaving and days_between(a.facets, b.facets) >= 1 and not _tell_one_day(a, b, x, y)
        if moved_on and line in OF_AMOUNTS:  # what rose by one day may fall by another
            continue
        if _are_counted_apart(a.facets, b.facets, x.things & y.things):
            continue
        if _is_one(x, y, line, amounts) and not _tells(a, y, x) and not _tells(b, x, y):
            sides = f"{line} {_SIDES[x.verb][line]}", f"{line} {_SIDES[y.verb][line]}"
            relation: Relation = "update" if moved_on else "conflict"
            yield Plain("polarity", relation, *_spans(a, x, b, y), sides, manner="contrary")


def _spans(a: Told, x: Deed, b: Told, y: Deed) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where two verbs stand; with the word behind each where they are one: "voted for", "voted against"."""
    first, second = (x.start, x.end), (y.start, y.end)
    if a.facets.words(first).lower() != b.facets.words(second).lower():
        return first, second
    return _with_next(a, first), _with_next(b, second)


def _with_next(told: Told, span: tuple[int, int]) -> tuple[int, int]:
    behind = _NEXT.match(told.statement.text, span[1] - told.statement.start)
    return span[0], span[1] + (len(behind[0]) if behind else 0)


def are_two_movements(a: Told, b: Told) -> bool:
    """Whether accounts of two days tell that one thing rose and that it fell: it did each once."""
    if days_between(a.facets, b.facets) < 1:
        return False
    return any(
        _line_of(x.verb, y.verb) in OF_AMOUNTS and x.doers & y.doers and not _tell_one_day(a, b, x, y)
        for x, y in product(a.deeds, b.deeds)
    )


def rule_each_other_out(x: str | None, y: str | None) -> bool:
    """Whether two verbs are contraries: what was approved is counted apart from what was rejected."""
    one, other = (ALIKE.get(verb or "", verb or "") for verb in (x, y))
    return _line_of(one, other) is not None


def _tell_one_day(a: Told, b: Told, x: Deed, y: Deed) -> bool:
    """Whether two statements say that two deeds were done on one day, or in one month or year."""
    one, other = ([t for t in told.facets.times if t.start in deed.when] for told, deed in ((a, x), (b, y)))
    return any(meet(s, t) for s, t in product(one, other))


def _may_date(contrast: Contrast, x: Deed, y: Deed) -> bool:
    """Whether two times may make two deeds of them; who leaves an office leaves it once."""
    if {x.verb, y.verb} != ENDING:
        return True
    return bool(x.when & set(range(*contrast.a)) and y.when & set(range(*contrast.b)))


def _of_one_person(a: Facets, b: Facets, shared: Set[str]) -> bool:
    """Whether what two deeds share is somebody's name, so that others named beside it do not matter."""
    people = [{w for name in f.names if name.label == "PERSON" for w in name.words} for f in (a, b)]
    return any(word.lower() in people[0] & people[1] for word in shared)


def _are_counted_apart(a: Facets, b: Facets, shared: Set[str]) -> bool:
    """Whether two statements count what two deeds share otherwise: who won 30 seats may have lost 20."""
    units = shared - AMOUNTS
    return any(
        f.unit == g.unit and f.unit in units and value(f) != value(g)
        for f, g in product(a.figures, b.figures)
    )


def _line_of(x: str, y: str) -> int | None:
    """The line on which two verbs stand on two sides; None where there is none."""
    one, other = _SIDES.get(x, {}), _SIDES.get(y, {})
    return next((line for line, side in one.items() if line in other and other[line] != side), None)


def _amounts(a: Facets, b: Facets) -> frozenset[str]:
    """The words by which two statements tell how much something rose or fell: "percent", "crown"."""
    told = {word.rstrip("s") for f in (a, b) for figure in f.figures for word in figure.text.lower().split()}
    return AMOUNTS | told


def _is_one(x: Deed, y: Deed, line: int, amounts: Set[str] = AMOUNTS) -> bool:
    """Whether two deeds are one but for the verb: the same doer, and the same thing if both have one.

    Consumer prices are not producer prices; and what rose or fell did so to nothing, but by an amount: who
    climbed a wall and fell into a hole did both.
    """
    if _are_of_two_kinds(x, y):
        return False
    if {x.verb, y.verb} == ENDING:
        gone, sent = (x, y) if x.verb == "resign" else (y, x)
        return bool(gone.doers & sent.objects)
    if x.objects and y.objects and not x.objects & y.objects:  # the car park beside the stadium is another
        return False
    if not (x.doers <= y.doers or y.doers <= x.doers) or not (x.things <= y.things or y.things <= x.things):
        return line in OF_AMOUNTS and x.doers == y.doers and x.things | y.things <= amounts
    if line in OF_AMOUNTS and (x.things & y.things) - amounts:
        return False
    if x.passive != y.passive:
        return False
    same_other = x.other == y.other  # "approved the new bridge", "rejected the new bridge"
    return same_other and told_as_one(replace(x, other=False), replace(y, verb=x.verb, other=False))


def _are_of_two_kinds(x: Deed, y: Deed) -> bool:
    """Whether what says which is meant tells two apart: the upper and the lower house."""
    if x.which & LESSER != y.which & LESSER or len((x.which | y.which) & IN_A_ROW) > 1:
        return True
    return bool(x.which - y.which and y.which - x.which)


def _tells(told: Told, there: Deed, here: Deed) -> bool:
    """Whether an account somewhere tells a thing as the other account does, too: up, then down again."""
    line = _line_of(there.verb, here.verb)
    if line is None:
        return False
    leaving = {here.verb, there.verb} == ENDING
    return any(
        each != here
        and _SIDES.get(each.verb, {}).get(line) == _SIDES[there.verb][line]
        and (_is_one(here, each, line) if leaving else _may_be_by_one(here, each))
        for each in told.all_deeds
    )


def _may_be_by_one(x: Deed, y: Deed) -> bool:
    return not x.doers or not y.doers or bool(x.doers & y.doers)
