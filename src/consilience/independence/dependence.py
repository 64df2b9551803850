"""Whether running text passed between two articles, and which way."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from consilience.independence.register import Register
from consilience.independence.runs import Run, RunningText, SharedText
from consilience.independence.signs import Marks, connected, find_marks, find_signs
from consilience.types import Account, Answer, Credit, Dependence, Direction, Passage, Sign

# Words of running text shared beyond what names and set phrases bring along, over all runs. On 52 pairs
# of accounts marked by hand, pairs that shared only quotations had 9 at most, all but two that had copied 14
# or more; with each pair left out in turn the threshold falls between the same two.
DEPENDENT = 12
CONNECTED = 8  # the same, where a strong sign says that one had the other, or both a third, before its eyes
DOUBTFUL = 4  # from here on a "no" would be too bold
ENOUGH_WORDS = 100  # of running text in the shorter article; in less, copying might not show
EXPLAINED = 0.8  # share of a short article's words that stand in a third one: they come from there


class _Side(NamedTuple):
    """What is known of one article, gathered once."""

    id: str
    text: RunningText
    marks: Marks
    aggregator: bool
    own_words: int  # of running text, outside quotation marks
    explained: dict[str, int]  # how many of them it shares with each other article


def judge_dependence(
    accounts: Sequence[Account],
    shared_text: SharedText,
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    register: Register,
) -> tuple[Dependence, ...]:
    """One judgement for every two articles, in order; `shared_text` is that of the accounts.

    "yes" where they share more running text than comes about by itself; "unknown" where they share some,
    where one is short, or where a sign connects them; "no" only else. The direction rests on who is an
    agency, who credits or links to whom, and whose text both say they print; never on the dates: a later
    copy of an early wire story is dated as it likes.
    """
    together = _together(passages)
    explained = _explained(together)
    sides = [
        _Side(
            marks.account.article.id,
            text,
            marks,
            register.is_aggregator(marks.account.article.outlet),
            sum(not word.quoted for word in text.words),
            explained.get(marks.account.article.id, {}),
        )
        for text, marks in zip(shared_text.texts, find_marks(accounts, credits, register), strict=True)
    ]
    joined = connected([side.marks for side in sides], register)

    def judge(i: int, j: int) -> Dependence:
        a, b = sides[i], sides[j]
        runs = shared_text.runs.get((i, j), ())
        signs = find_signs(a.marks, b.marks, register) if (i, j) in joined or runs else ()
        return _judge(a, b, runs, together.get(frozenset((a.id, b.id)), ()), signs, register)

    return tuple(judge(i, j) for i, j in combinations(range(len(accounts)), 2))


_Together = dict[frozenset[str], list[Passage]]


def _together(passages: Sequence[Passage]) -> _Together:
    found: _Together = defaultdict(list)
    for passage in passages:
        found[frozenset((passage.a.article, passage.b.article))].append(passage)
    return dict(found)


def _explained(together: _Together) -> dict[str, dict[str, int]]:
    """By article and other article: how many words the one shares with the other."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for pair, passages in together.items():
        words = sum(passage.words for passage in passages)
        for own in pair:
            for other in pair - {own}:
                found[own][other] = words
    return dict(found)


def _judge(
    a: _Side,
    b: _Side,
    runs: Sequence[Run],
    passages: Sequence[Passage],
    signs: tuple[Sign, ...],
    register: Register,
) -> Dependence:
    ids = a.id, b.id
    weight = sum(run.weight for run in runs)
    score = min(1.0, weight / (2 * DEPENDENT))
    if weight >= (CONNECTED if any(sign.weight == "strong" for sign in signs) else DEPENDENT):
        words = sum(run.length for run in runs if run.weight)
        direction, agency, why = _direction(a.marks, b.marks, signs, register)
        places = f" in {len(passages)} passage{'' if len(passages) == 1 else 's'}" if passages else ""
        reason = f"{words} words of running text outside quotation marks are the same{places}; {why}"
        return Dependence(*ids, "yes", direction, agency, score, reason, signs)
    dependent, reason = _without_text(a, b, weight, signs, register)
    return Dependence(*ids, dependent, "unknown", None, score, reason, signs)


def _without_text(
    a: _Side, b: _Side, weight: int, signs: Sequence[Sign], register: Register
) -> tuple[Answer, str]:
    """The answer where too little text is shared for a "yes", and its reason."""
    if weight >= DOUBTFUL:
        return "unknown", (
            "a few words of running text are the same: too many for chance alone, too few for copying"
        )
    for one, other in ((a, b), (b, a)):
        if one.own_words < ENOUGH_WORDS and not _from_elsewhere(one, other):
            text = f"{one.own_words} word{'' if one.own_words == 1 else 's'} of running text"
            return "unknown", f"one account has {text}, too few to tell whether it shares text with the other"
    for sign in signs:
        if sign.kind in ("agency", "writer", "address", "spelling"):
            return "unknown", f"{sign.says}, but they share no text"
    for side in (a, b):
        if side.aggregator:
            outlet = side.marks.account.article.outlet
            return "unknown", f"{outlet} shows what others have written{register.whose_kind(outlet)}"
    return "no", "no running text outside quotation marks is the same"


def _from_elsewhere(short: _Side, other: _Side) -> bool:
    """Whether nearly all of a short article stands in a third one, so that none of it can be the other's."""
    most = max((words for article, words in short.explained.items() if article != other.id), default=0)
    return most > 0 and most >= EXPLAINED * short.own_words


_Way = tuple[Direction, str | None, str]


def _direction(a: Marks, b: Marks, signs: Sequence[Sign], register: Register) -> _Way:
    """Which way the text went, the agency it comes from, and why in words: the surest that is known."""
    unknown: _Way = "unknown", None, "nothing says which way it went"
    return (
        _by_outlets(a, b, register)
        or _by_credit(signs)
        or _by_third(a, b, register)
        or _by_writer(signs)
        or unknown
    )


def _by_outlets(a: Marks, b: Marks, register: Register) -> _Way | None:
    names = [marks.account.article.outlet for marks in (a, b)]
    if register.named(names[0]) == register.named(names[1]) and register.named(names[0]) is not None:
        says = f"both are by one outlet{register.whose_sameness(*names)}"
        return "unknown", a.agency, says
    if a.agency and not b.agency:
        return "b_from_a", a.agency, f"{a.agency} is an agency{register.whose_kind(a.agency)}"
    if b.agency and not a.agency:
        return "a_from_b", b.agency, f"{b.agency} is an agency{register.whose_kind(b.agency)}"
    return None


def _by_credit(signs: Sequence[Sign]) -> _Way | None:
    """Who credits or else links to whom, where only one of them does."""
    for kind in ("credit", "link"):
        ways = {sign.direction: sign for sign in signs if sign.kind == kind}
        if len(ways) == 1:
            ((way, sign),) = ways.items()
            return way, None, sign.says
    return None


def _by_third(a: Marks, b: Marks, register: Register) -> _Way | None:
    """Whose text both, or else one of them, say they print; else the agency that both credit.

    Who credits an outlet with what it found out has no text of it.
    """
    both = [
        wire for wire in a.wires if any(register.same(wire.outlet.name, each.outlet.name) for each in b.wires)
    ]
    for wire in (*both, *a.wires, *b.wires):
        return "common", wire.outlet.name, f"{wire.outlet.name} is named as where text comes from"
    agencies = ({credit.to for credit in marks.credits if credit.kind == "agency"} for marks in (a, b))
    for name in sorted(frozenset.intersection(*map(frozenset, agencies))):
        return "common", name, f"both credit {name}"
    return None


def _by_writer(signs: Sequence[Sign]) -> _Way | None:
    says = next((sign.says for sign in signs if sign.kind == "writer"), None)
    return ("common", None, says) if says else None
