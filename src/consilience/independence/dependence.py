"""Whether running text passed between two articles, and which way."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from consilience.independence.outlets import Outlet, find_mentions, outlet_named, same_outlet
from consilience.independence.runs import RunningText, find_runs, running_text
from consilience.types import Account, Answer, Credit, Dependence, Direction, Passage

# Words of running text shared beyond what names and set phrases bring along, over all runs. On 52 pairs
# of accounts marked by hand, pairs that shared only quotations had 9 at most, all but two that had copied 14
# or more; with each pair left out in turn the threshold falls between the same two.
DEPENDENT = 12
CREDITED = 8  # the same, where a credit says that one had the other before its eyes
DOUBTFUL = 4  # from here on a "no" would be too bold
ENOUGH_WORDS = 100  # of running text in the shorter article; in less, copying might not show

# The end and the beginning of an article, where an agency is named as the source of its text.
EDGE = 400  # code points
_WIRE = re.compile(
    r"contribut(?:ed|ing|ions?)|compiled|based on|material|wire (?:services?|reports?)|news services"
    r"|report(?:ed|ing) by|^\W*by\b|\bwith\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"\((AP|Reuters|AFP|UPI|Bloomberg|dpa|Xinhua|TASS|Interfax|Kyodo|Yonhap)\)")


def judge_dependence(
    accounts: Sequence[Account],
    passages: Sequence[Passage],
    credits: Sequence[Credit],
) -> tuple[Dependence, ...]:
    """One judgement for every two articles, in order.

    "yes" where they share more running text than comes about by itself; "unknown" where they share some,
    where one is short, or where both name one agency; "no" only else. The direction rests on who is an
    agency and who credits whom, never on the dates: a later copy of an early wire story is dated as it likes.
    """
    texts = {account.article.id: running_text(account) for account in accounts}
    credited = {account.article.id: _credited(account, credits) for account in accounts}
    wires = {account.article.id: _wires(account) for account in accounts}
    return tuple(
        _judge(a, b, texts, credited, wires, [p for p in passages if _between(p, a, b)])
        for a, b in combinations(accounts, 2)
    )


def _between(passage: Passage, a: Account, b: Account) -> bool:
    return {passage.a.article, passage.b.article} == {a.article.id, b.article.id}


def _credited(account: Account, credits: Iterable[Credit]) -> frozenset[str]:
    return frozenset(credit.to for credit in credits if credit.article == account.article.id)


def _judge(
    a: Account,
    b: Account,
    texts: dict[str, RunningText],
    credited: dict[str, frozenset[str]],
    wires: dict[str, tuple[str, ...]],
    passages: Sequence[Passage],
) -> Dependence:
    ids = a.article.id, b.article.id
    runs = find_runs(texts[ids[0]], texts[ids[1]], a.article.text)
    weight = sum(run.weight for run in runs)
    shortest = min(sum(not word.quoted for word in texts[each].words) for each in ids)
    both = sorted(set(wires[ids[0]]) & set(wires[ids[1]]))
    dependent: Answer = "no"
    if weight >= (CREDITED if _connected(a, b, credited) else DEPENDENT):
        dependent = "yes"
        shared = sum(run.length for run in runs if run.weight)
        reason = (
            f"{shared} words of running text outside quotation marks are the same in {len(passages)} passages"
        )
    elif weight >= DOUBTFUL:
        dependent = "unknown"
        reason = "a few words of running text are the same: too many for chance alone, too few for copying"
    elif shortest < ENOUGH_WORDS:
        dependent = "unknown"
        reason = f"one has only {shortest} words of running text"
    elif both:
        dependent = "unknown"
        reason = f"both name {both[0]} as where text of theirs comes from, but share no text"
    else:
        reason = "no running text outside quotation marks is the same"
    direction, agency, why = (
        _direction(a, b, credited, wires) if dependent == "yes" else ("unknown", None, "")
    )
    return Dependence(*ids, dependent, direction, agency, min(1.0, weight / (2 * DEPENDENT)), reason + why)


def _connected(a: Account, b: Account, credited: dict[str, frozenset[str]]) -> bool:
    """Whether one credits the other's outlet."""
    return _credits_outlet(credited[b.article.id], a) or _credits_outlet(credited[a.article.id], b)


def _direction(
    a: Account, b: Account, credited: dict[str, frozenset[str]], wires: dict[str, tuple[str, ...]]
) -> tuple[Direction, str | None, str]:
    """Which way the text went, the agency it comes from, and the reason, to be put behind the other."""
    own = outlet_named(a.article.outlet), outlet_named(b.article.outlet)
    if own[0] == own[1] and own[0] is not None:
        return "unknown", own[0].name if own[0].kind == "agency" else None, "; both are by one outlet"
    for index, here, there, way in ((0, a, b, "b_from_a"), (1, b, a, "a_from_b")):
        outlet = own[index]
        if _is_agency(outlet) and not _is_agency(own[1 - index]) and outlet is not None:
            return way, outlet.name, f"; {outlet.name} is an agency"  # type: ignore[return-value]
        if _credits_outlet(credited[there.article.id], here) and not _credits_outlet(
            credited[here.article.id], there
        ):
            who = there.article.outlet or there.article.id
            return way, None, f"; {who} credits {here.article.outlet}"  # type: ignore[return-value]
    ids = a.article.id, b.article.id
    wire = [name for name in wires[ids[0]] if name in wires[ids[1]]] or [*wires[ids[0]], *wires[ids[1]]]
    if wire:
        return "common", wire[0], f"; {wire[0]} is named as where text comes from"
    third = sorted(credited[ids[0]] & credited[ids[1]])
    if third:
        return "common", third[0], f"; both credit {third[0]}"
    return "unknown", None, "; nothing says which way it went"


def _is_agency(outlet: Outlet | None) -> bool:
    return outlet is not None and outlet.kind == "agency"


def _credits_outlet(credited: frozenset[str], account: Account) -> bool:
    return any(same_outlet(name, account.article.outlet) for name in credited)


def _wires(account: Account) -> tuple[str, ...]:
    """The agencies that an article names at its beginning or end as where its text comes from."""
    article = account.article
    found = [outlet_named(match.group(1)) for match in _TAG.finditer(article.text[:EDGE])]
    for author in article.authors:
        found += [mention.outlet for mention in find_mentions(author)]
    for edge in (article.text[:EDGE], article.text[-EDGE:]):
        for line in re.split(r"\n+|(?<=[.!?])\s+", edge):
            if _WIRE.search(line):
                found += [mention.outlet for mention in find_mentions(line)]
    own = outlet_named(article.outlet)
    names = [outlet.name for outlet in found if outlet and outlet.kind == "agency" and outlet != own]
    return tuple(dict.fromkeys(names))
