"""Contraries: one account says that prices rose, another that they fell; who resigned, or was dismissed.

Verbs of which news tells one or the other of a thing, never both at once. A difference is told where the
deeds are one but for the verb; an account that somewhere tells the thing both ways speaks of two times.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from itertools import product

from consilience.comparison.contrasts import Contrast
from consilience.comparison.deeds import ALIKE, Deed, told_as_one
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.told import Plain, Told

# On each line two sides, of which a deed takes one or the other.
_LINES = """
    rise climb grow increase jump surge soar gain / fall drop shrink decline decrease slip plunge tumble sink
    win / lose
    approve adopt pass endorse ratify back support / reject veto oppose defeat
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
    resume reopen / suspend halt
"""
_SIDES = tuple(
    tuple(frozenset(ALIKE.get(verb, verb) for verb in side.split()) for side in line.split("/"))
    for line in _LINES.strip().splitlines()
)
CONTRARY = "contrary"  # what tells these from denials
ENDING = frozenset({"resign", "dismiss"})  # who resigns is he whom another dismisses


def contrary(a: Told, b: Told, around: Iterable[Contrast]) -> Iterator[Plain]:
    """Two deeds of two statements that are one but for their verbs, which rule each other out."""
    two_days = [contrast for contrast in around if contrast.kind == "date"]
    clash = names_clash(a.facets, b.facets)
    for x, y in product(a.deeds, b.deeds):
        if x.state != y.state or x.negated or y.negated or x.telling or y.telling or not _are_apart(x, y):
            continue
        if any(_may_date(contrast, x, y) for contrast in two_days):
            continue
        if clash and not _of_one_person(a.facets, b.facets, (x.doers | x.things) & (y.doers | y.things)):
            continue
        if bool(x.when) != bool(y.when) and {x.verb, y.verb} != ENDING:  # "won it in 2016", "lost it"
            continue
        if _is_one(x, y) and not _tells(a, y, x) and not _tells(b, x, y):
            versions = x.verb, y.verb
            yield Plain("polarity", "conflict", (x.start, x.end), (y.start, y.end), versions, CONTRARY)


def _may_date(contrast: Contrast, x: Deed, y: Deed) -> bool:
    """Whether two times may make two deeds of them; who leaves an office leaves it once."""
    if {x.verb, y.verb} != ENDING:
        return True
    return bool(x.when & set(range(*contrast.a)) and y.when & set(range(*contrast.b)))


def _of_one_person(a: Facets, b: Facets, shared: Set[str]) -> bool:
    """Whether what two deeds share is somebody's name, so that others named beside it do not matter."""
    people = [{w for name in f.names if name.label == "PERSON" for w in name.words} for f in (a, b)]
    return any(word.lower() in people[0] & people[1] for word in shared)


def _are_apart(x: Deed, y: Deed) -> bool:
    return any(
        (x.verb in one and y.verb in other) or (y.verb in one and x.verb in other) for one, other in _SIDES
    )


def _is_one(x: Deed, y: Deed) -> bool:
    """Whether two deeds are one but for the verb: the same doer, and the same thing if both have one."""
    if {x.verb, y.verb} == ENDING:
        gone, sent = (x, y) if x.verb == "resign" else (y, x)
        return bool(gone.doers & sent.things)
    same_other = x.other == y.other  # "approved the new bridge", "rejected the new bridge"
    return same_other and told_as_one(replace(x, other=False), replace(y, verb=x.verb, other=False))


def _tells(told: Told, there: Deed, here: Deed) -> bool:
    """Whether an account somewhere tells a thing as the other account does, too: up, then down again."""
    return any(
        each != here and not _are_apart(each, there) and _are_apart(each, here) and _is_one(here, each)
        for each in told.all_deeds
    )
