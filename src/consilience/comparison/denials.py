"""Denials, by rule: a deed that is done or to come in one account, and not in the other."""

from collections.abc import Iterator
from itertools import chain, product

from consilience.comparison.contrasts import is_earlier
from consilience.comparison.deeds import Deed, may_be_same, told_as_one
from consilience.comparison.facets import names_clash
from consilience.comparison.told import Plain, Told


def denied(a: Told, b: Told) -> Iterator[Plain]:
    """A deed that is done, or to come, in one account and not in the other, of which each knows only one."""
    if names_clash(a.facets, b.facets):
        return
    for x, y in chain(product(a.deeds, b.deeds), product(a.conditions, b.conditions)):
        if x.negated == y.negated or x.state != y.state or any(d.telling or d.picking for d in (x, y)):
            continue
        if bool(x.doers) != bool(y.doers) or x.passive != y.passive:  # "he did not send it", "it was sent"
            continue
        suffered = x.passive and may_be_same(x, y)  # "the pilot was not hurt"
        if not (suffered or told_as_one(x, y)) or _tells(a, y) or _tells(b, x):
            continue
        not_yet = (is_earlier(a.facets, b.facets) and x.negated) or (
            is_earlier(b.facets, a.facets) and y.negated
        )
        yield Plain(
            "polarity",
            "update" if not_yet and x.state == "done" else "conflict",
            (x.start, x.end),
            (y.start, y.end),
            ("not" if x.negated else "so", "not" if y.negated else "so"),
        )


def _tells(told: Told, deed: Deed) -> bool:
    """Whether an account somewhere tells a deed as another one does."""
    return any(each.negated == deed.negated and may_be_same(each, deed) for each in told.all_deeds)
