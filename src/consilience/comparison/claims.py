"""Claims: statements of different accounts that tell one fact, put together from their pairs.

A claim is a clique: each of its statements is paired with each one of the other articles in it, so that
no chain of weak links makes one claim. Claims are grown greedily from the best pair that is in no claim
yet, until every pair is in one (an edge clique cover, after Kellerman 1973); a statement may be in several.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from consilience.ids import content_id
from consilience.types import Claim, Pair, Statement

SAME_ARTICLE = 0.2  # two statements of one article stand in one claim where they share so much of their words
SHORT = 4  # letters; shorter words ("the", "was") say little about what a statement tells


def make_claims(statements: Sequence[Statement], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """Claims over the statements, best pair first. All relations are "agree" as yet."""
    article = {s.id: s.article for s in statements}
    words = {s.id: frozenset(w for w in s.text.lower().split() if len(w) >= SHORT) for s in statements}
    by_ends = {frozenset((pair.a, pair.b)): pair for pair in pairs}
    partners: dict[str, dict[str, float]] = {}
    for pair in pairs:
        partners.setdefault(pair.a, {})[pair.b] = pair.score
        partners.setdefault(pair.b, {})[pair.a] = pair.score

    def fits(candidate: str, members: Sequence[str]) -> bool:
        return all(
            member in partners[candidate]
            if article[member] != article[candidate]
            else _alike(words[member], words[candidate])
            for member in members
        )

    order = {s.id: i for i, s in enumerate(statements)}
    covered: set[frozenset[str]] = set()
    claims = []
    for pair in sorted(pairs, key=lambda p: (-p.score, order[p.a], order[p.b])):
        if frozenset((pair.a, pair.b)) in covered:
            continue
        members = _grow([pair.a, pair.b], partners, fits, order)
        ends = (frozenset(two) for two in combinations(members, 2))
        inside = tuple(by_ends[two] for two in ends if two in by_ends)
        covered.update(frozenset((p.a, p.b)) for p in inside)
        claims.append(_claim(members, inside))
    return tuple(claims)


def _grow(
    seed: Sequence[str],
    partners: Mapping[str, Mapping[str, float]],
    fits: Callable[[str, Sequence[str]], bool],
    order: Mapping[str, int],
) -> list[str]:
    """The seed with every statement that fits all the others, the most strongly linked first."""
    members = list(seed)
    near = {s for member in seed for s in partners[member]} - set(seed)

    def link(candidate: str) -> float:
        return sum(partners[candidate].get(member, 0.0) for member in seed)

    for candidate in sorted(near, key=lambda s: (-link(s), order[s])):
        if fits(candidate, members):
            members.append(candidate)
    return sorted(members, key=order.__getitem__)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= SAME_ARTICLE * min(len(a), len(b))


def _claim(members: Sequence[str], inside: tuple[Pair, ...]) -> Claim:
    """The claim of these statements; the one that its pairs hold to most strongly stands for it."""
    support = dict.fromkeys(members, 0.0)
    for pair in inside:
        support[pair.a] += pair.score
        support[pair.b] += pair.score
    gist = max(members, key=lambda s: support[s])
    return Claim(content_id("claim", *members), gist, tuple(members), inside, "agree")
