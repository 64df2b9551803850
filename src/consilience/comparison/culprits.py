"""Who did it: one deed to one thing, done by the army in one account and by the rebels in the other.

Only doers of which news means the one or the other are set against each other; "officers" may be the police
and "the firm" whoever has been named.
"""

import re
from collections.abc import Iterator, Set
from itertools import product

from consilience.comparison.deeds import Deed
from consilience.comparison.quantities import value
from consilience.comparison.told import Plain, Told

# On each line two or more parties or means; a deed is done by one of them.
_SIDES = tuple(
    tuple(frozenset(side.split()) for side in line.split("/"))
    for line in """
    army military soldier troop / rebel insurgent guerrilla militant mutineer separatist / police policeman
    protester demonstrator rioter / police policeman army soldier troop
    drone / missile rocket / artillery mortar
    """.strip().splitlines()
)

MANY = frozenset({"people", "cattle"})  # nouns that look like one and are many


def two_culprits(a: Told, b: Told) -> Iterator[Plain]:
    """A deed of one verb, done to one thing by two parties at odds, neither of which does it in both."""
    for x, y in product(a.deeds, b.deeds):
        if x.verb != y.verb or x.state != y.state or x.negated or y.negated or x.telling or y.telling:
            continue
        if _doers(x) & _doers(y) or not _are_particular(a, b, x.objects & y.objects):
            continue
        for sides in _SIDES:
            one, other = _of(x, sides), _of(y, sides)
            if one is None or other is None or one == other:
                continue
            first, second = _place(a, x, one), _place(b, y, other)
            if first and second and not _does(b, y.verb, one) and not _does(a, x.verb, other):
                yield Plain("actor", "conflict", first, second)
                return


def _are_particular(a: Told, b: Told, nouns: Set[str]) -> bool:
    """Whether a deed's objects are one thing or as many: "the depot", "six people", no "bridges"."""
    texts = [told.statement.text.lower() for told in (a, b)]
    single = any(all(re.search(rf"\b{re.escape(noun)}\b", text) for text in texts) for noun in nouns - MANY)
    counts = [{value(f) for f in told.facets.figures if value(f) is not None} for told in (a, b)]
    return bool(nouns) and (single or bool(counts[0] & counts[1]))


def _of(deed: Deed, sides: tuple[frozenset[str], ...]) -> frozenset[str] | None:
    """The side that does a deed; None where no side does, or several."""
    found = [side for side in sides if side & _doers(deed)]
    return found[0] if len(found) == 1 else None


def _doers(deed: Deed) -> frozenset[str]:
    """Who does a deed, without the plural of what the parse takes for a name: "Rebels fired"."""
    return frozenset(doer.removesuffix("s") for doer in deed.doers)


def _does(told: Told, verb: str, side: frozenset[str]) -> bool:
    """Whether somebody of a side does the same anywhere in an account: both may have."""
    return any(each.verb == verb and _doers(each) & side for each in told.all_deeds)


def _place(told: Told, deed: Deed, side: frozenset[str]) -> tuple[int, int] | None:
    """Where the word for who does it stands, of several the nearest to the verb."""
    text, start = told.statement.text, told.statement.start
    named = re.compile(rf"\b(?:{'|'.join(sorted(side & _doers(deed)))})\w*", re.IGNORECASE)
    spans = [(start + match.start(), start + match.end()) for match in named.finditer(text)]
    return min(spans, key=lambda span: abs(span[0] - deed.start), default=None)
