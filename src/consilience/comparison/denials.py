"""Denials, by rule: a deed that is done or to come in one account, and not in the other.

Where it is not sure that both speak of one deed ("has not conceded defeat", "conceded the election"), a
denial is no difference: it is said beside the claim (`weigh_denials`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product

from consilience.comparison.contrasts import is_earlier
from consilience.comparison.days import is_done_after
from consilience.comparison.deeds import LIGHT, Deed, may_be_same, told_as_one
from consilience.comparison.facets import names_clash
from consilience.comparison.told import Plain, Told
from consilience.names import may_be_one
from consilience.types import Extract, Weighed

FARTHEST = 8  # letters before a deed's words in which its "never" may stand
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|none)\b|n[’']t\b", re.IGNORECASE)
_UP_TO_NOW = re.compile(r"\b(?:has|have)(?:n[’']t)?\b|\b(?:it|he|she|they|we|I)[’'](?:s|ve)\b", re.IGNORECASE)
_YET = re.compile(
    r"\b(?:yet|so far|still|immediately|as of|by (?:late |early )?(?:\w+day|noon|midnight))\b", re.IGNORECASE
)
_NOBODY = re.compile(
    r"(?:nobody|no one|none|no (?:other )?(?:group|faction|organi[sz]ation|party|side|state|country|one))\b",
    re.IGNORECASE,
)
_NO_CLAIM = re.compile(r"\bno (?:immediate )?claims? of responsibility\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she)\s+$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_NOT_YET = re.compile(r"\b(?:before|until|till)\b", re.IGNORECASE)


def denied(a: Told, b: Told) -> Iterator[Plain]:
    """A deed that is done, or to come, in one account and not in the other, of which each knows only one."""
    if names_clash(a.facets, b.facets):
        return
    states = {*a.conditions, *b.conditions}
    for x, y in chain(product(a.deeds, b.deeds), product(a.conditions, b.conditions)):
        if x.negated == y.negated or not _in_one_state(x, y) or any(d.telling or d.picking for d in (x, y)):
            continue
        one_voice = _by_one_voice(a, b, x, y)
        strangers = bool(x.doers) != bool(y.doers) or x.passive != y.passive
        by_nobody = _is_by_nobody(a, x) if x.negated else _is_by_nobody(b, y)
        if by_nobody:
            x, y = replace(x, doers=frozenset()), replace(y, doers=frozenset())
        elif strangers and not one_voice and not _denies_all(x, y):
            continue  # "he did not send it", "it was sent"
        suffered = x.passive and may_be_same(x, y)  # "the pilot was not hurt"
        if not (suffered or one_voice or told_as_one(x, y)) or _tells(a, y) or _tells(b, x):
            continue
        (first, denial), (then, deed) = ((a, x), (b, y)) if x.negated else ((b, y), (a, x))
        open_still = denial in states or _is_open(first, denial) or is_done_after(then, deed, first)
        later = (
            not is_earlier(then.facets, first.facets) if by_nobody else is_earlier(first.facets, then.facets)
        )
        not_yet = later and open_still
        yield Plain(
            "polarity",
            "update" if not_yet and x.state == "done" else "conflict",
            (x.start, x.end),
            (y.start, y.end),
            ("not" if x.negated else "so", "not" if y.negated else "so"),
        )


def unclaimed(a: Told, b: Told) -> Iterator[Plain]:
    """An attack that nobody had claimed in one account and somebody has in the other, which is no older."""
    for before, after in ((a, b), (b, a)):
        no = _NO_CLAIM.search(before.statement.text)
        claim = next(filter(_is_claim, after.deeds), None)
        if no is None or claim is None or any(map(_is_claim, before.all_deeds)):
            continue
        if not is_earlier(after.facets, before.facets):
            start = before.statement.start
            nobody, somebody = (start + no.start(), start + no.end()), (claim.start, claim.end)
            spans = (nobody, somebody) if before is a else (somebody, nobody)
            yield Plain("polarity", "update", *spans, ("not", "so") if before is a else ("so", "not"))


def _is_claim(deed: Deed) -> bool:
    return (
        deed.verb == "claim" and deed.state == "done" and not deed.negated and "responsibility" in deed.things
    )


def _is_by_nobody(where: Told, denial: Deed) -> bool:
    """Whether a deed is denied of whoever might have done it: "no group has claimed the attack"."""
    return _NOBODY.match(where.facets.words((denial.start, denial.end))) is not None


def _by_one_voice(a: Told, b: Told, x: Deed, y: Deed) -> bool:
    """Whether one informant tells of one deed, and only a pronoun stands for who does it in an account.

    "Holm will appeal, her lawyer Ola Fox said", "Ola Fox said she would not appeal".
    """
    named = [told.statement.informants[:1] for told in (a, b)]
    one = all(named) and may_be_one(named[0][0], named[1][0])
    active = x.verb == y.verb and not (x.passive or y.passive) and x.verb not in LIGHT
    whole = not any(each.things or each.when or each.other for each in (x, y))
    whole = whole and not any(_goes_on(told, deed) for told, deed in ((a, x), (b, y)))
    (by_name, named_deed), (by_pronoun, other) = ((a, x), (b, y)) if x.doers else ((b, y), (a, x))
    one_doer = not other.doers and _is_person(by_name, named_deed) and _is_by_pronoun(by_pronoun, other)
    return one and active and whole and one_doer


def _is_person(where: Told, deed: Deed) -> bool:
    """Whether the doer has a name that a "he" or "she" may mean; "The workers" have none."""
    before = where.statement.text[: deed.start - where.statement.start]
    names = {word.lower() for word in _NAME.findall(before)}
    return not deed.doers.isdisjoint(names)


def _is_by_pronoun(where: Told, deed: Deed) -> bool:
    return _PRONOUN.search(where.statement.text[: deed.start - where.statement.start]) is not None


def _goes_on(where: Told, deed: Deed) -> bool:
    """Whether words behind a deed say what is done, or until when not: "will vote to reject"."""
    behind = where.statement.text[deed.end - where.statement.start :]
    return behind.startswith(" to ") or _NOT_YET.search(behind) is not None


def _is_open(where: Told, denial: Deed) -> bool:
    """Whether a denial leaves open what comes: "has not resigned", "did not yet resign".

    Whoever says that no ransom was paid says it of what is past, and not of tomorrow.
    """
    words = where.facets.words((denial.start, denial.end))
    return _UP_TO_NOW.search(words) is not None or _YET.search(where.statement.text) is not None


def _in_one_state(x: Deed, y: Deed) -> bool:
    """Whether two deeds are done, go on or lie ahead alike: who "is leaving" will leave."""
    return x.state == y.state or {x.state, y.state} == {"ahead", "going"}


def _denies_all(x: Deed, y: Deed) -> bool:
    """Whether one is denied whoever did it: "has not been arrested", "the police arrested him"."""
    denied, told = (x, y) if x.negated else (y, x)
    return denied.passive and not denied.doers and bool(denied.things & told.things)


def _tells(told: Told, deed: Deed) -> bool:
    """Whether an account somewhere tells a deed as another one does."""
    return any(each.negated == deed.negated and may_be_same(each, deed) for each in told.all_deeds)


def weigh_denials(a: Told, b: Told) -> Iterator[Weighed]:
    """The deeds of one verb, with a doer or a thing in common, that only one of two statements denies.

    A statement that tells a deed both ways speaks of two.
    """
    done, there = (*a.deeds, *a.conditions), (*b.deeds, *b.conditions)
    for x, y in product(done, there):
        told = x.verb not in LIGHT and not any(d.telling or d.picking or d.other for d in (x, y))
        if not told or x.verb != y.verb or not _in_one_state(x, y) or x.negated == y.negated:
            continue
        both_ways = any(d.verb == x.verb and d.negated == y.negated for d in done) or any(
            d.verb == x.verb and d.negated == x.negated for d in there
        )
        denies = _denies(a, x) if x.negated else _denies(b, y)
        if denies and not both_ways and (x.doers & y.doers or x.things & y.things):
            one, other = _extract(a, x), _extract(b, y)
            reason = f"one of “{one.text}” and “{other.text}” denies the other, if they mean one deed"
            yield Weighed(one, other, reason, doubt=True)


def _denies(where: Told, deed: Deed) -> bool:
    """Whether the denial is of the deed: not in "left homes without power" or "will not sail before noon"."""
    offset = where.statement.start
    words = where.statement.text[max(0, deed.start - offset - FARTHEST) : deed.end - offset]
    behind = where.statement.text[deed.end - offset :]
    return _NOT.search(words) is not None and not _NOT_YET.search(behind)


def _extract(where: Told, deed: Deed) -> Extract:
    offset = where.statement.start
    before = _not_before(where.statement.text[: deed.start - offset])
    return where.extract((max(offset, min(deed.start, before + offset)), deed.end))


def _not_before(text: str) -> int:
    """Where a "never" or "not" begins that the text ends in; its end if it does not."""
    found = re.search(r"\b(?:not|never)\s+$", text, re.IGNORECASE)
    return found.start() if found else len(text)
