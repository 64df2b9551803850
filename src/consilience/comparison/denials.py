"""Denials, by rule: a deed that is done or to come in one account, and not in the other.

Where it is not sure that both speak of one deed ("has not conceded defeat", "conceded the election"), a
denial is no difference: it is said beside the claim (`weigh_denials`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product

from consilience.comparison.contrasts import is_earlier
from consilience.comparison.deeds import LIGHT, Deed, conditions, deeds, may_be_same, told_as_one
from consilience.comparison.facets import names_clash
from consilience.comparison.told import Plain, Told
from consilience.types import Account, Extract, Statement, Weighed

FARTHEST = 8  # letters before a deed's words in which its "never" may stand
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|none)\b|n[’']t\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:before|until|till)\b", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Doings:
    """What a statement tells as done, to come or being so, and where."""

    statement: Statement
    deeds: tuple[Deed, ...]


def doings(account: Account, statements: Sequence[Statement]) -> Iterator[tuple[str, Doings]]:
    """Those of an account's statements, by the statement's id; `statements` are all that it has, in order."""
    for statement, led, being in zip(statements, deeds(account), conditions(account), strict=True):
        yield statement.id, Doings(statement, (*led, *being))


def weigh_denials(a: Doings, b: Doings) -> Iterator[Weighed]:
    """The deeds of one verb, with a doer or a thing in common, that only one of two statements denies.

    A statement that tells a deed both ways speaks of two.
    """
    for x, y in product(a.deeds, b.deeds):
        told = x.verb not in LIGHT and not any(d.telling or d.picking or d.other for d in (x, y))
        if not told or (x.verb, x.state) != (y.verb, y.state) or x.negated == y.negated:
            continue
        both_ways = any(d.verb == x.verb and d.negated == y.negated for d in a.deeds) or any(
            d.verb == x.verb and d.negated == x.negated for d in b.deeds
        )
        denies = _denies(a, x) if x.negated else _denies(b, y)
        if denies and not both_ways and (x.doers & y.doers or x.things & y.things):
            one, other = _extract(a, x), _extract(b, y)
            reason = f"one of “{one.text}” and “{other.text}” denies the other, if they mean one deed"
            yield Weighed(one, other, reason, doubt=True)


def _denies(where: Doings, deed: Deed) -> bool:
    """Whether the denial is of the deed: not in "left homes without power" or "will not sail before noon"."""
    offset = where.statement.start
    words = where.statement.text[max(0, deed.start - offset - FARTHEST) : deed.end - offset]
    behind = where.statement.text[deed.end - offset :]
    return _NOT.search(words) is not None and not _NOT_YET.search(behind)


def _extract(where: Doings, deed: Deed) -> Extract:
    at, offset = where.statement, where.statement.start
    start = max(offset, min(deed.start, _not_before(at.text[: deed.start - offset]) + offset))
    return Extract(at.article, start, deed.end, at.text[start - offset : deed.end - offset])


def _not_before(text: str) -> int:
    """Where a "never" or "not" begins that the text ends in; its end if it does not."""
    found = re.search(r"\b(?:not|never)\s+$", text, re.IGNORECASE)
    return found.start() if found else len(text)
