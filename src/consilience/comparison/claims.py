"""Claims: statements of different accounts that tell one fact, put together from their pairs.

A claim is a clique: each of its statements is paired with each one of the other articles in it, so that
no chain of weak links makes one claim. Claims are grown greedily from the best pair that is in no claim
yet, until every pair is in one (an edge clique cover, after Kellerman 1973); a statement may be in several.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from consilience.ids import content_id
from consilience.types import Claim, Pair, Statement

SAME_ARTICLE = 0.2  # two statements of one article stand in one claim where they share so much of their words
SHORT = 4  # letters; shorter words ("the", "was") say little about what a statement tells


def make_claims(statements: Sequence[Statement], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """Claims over the statements, best pair first. All relations are "agree" as yet."""
    article = {s.id: s.article for s in statements}
    words = {s.id: frozenset(w for w in s.text.lower().split() if len(w) >= SHORT) for s in statements}
    partners: dict[str, dict[str, Pair]] = {}
    for pair in pairs:
        partners.setdefault(pair.a, {})[pair.b] = pair
        partners.setdefault(pair.b, {})[pair.a] = pair

    def fits(candidate: str, members: Sequence[str]) -> bool:
        near, own = partners[candidate], article[candidate]
        return all(
            member in near if article[member] != own else _alike(words[member], words[candidate])
            for member in members
        )

    order = {s.id: i for i, s in enumerate(statements)}
    covered: set[tuple[str, str]] = set()
    claims = []
    for pair in sorted(pairs, key=lambda p: (-p.score, order[p.a], order[p.b])):
        if (pair.a, pair.b) in covered:
            continue
        members = _grow((pair.a, pair.b), partners, fits, order)
        inside = tuple(_inside(members, partners))
        covered.update((p.a, p.b) for p in inside)
        claims.append(_claim(members, inside))
    return tuple(claims)


def _grow(
    seed: tuple[str, str],
    partners: Mapping[str, Mapping[str, Pair]],
    fits: Callable[[str, Sequence[str]], bool],
    order: Mapping[str, int],
) -> list[str]:
    """The seed with every statement that fits all the others, the most strongly linked first."""
    members = list(seed)
    link: dict[str, float] = {}
    for member in seed:
        for near, pair in partners[member].items():
            link[near] = link.get(near, 0.0) + pair.score
    for candidate in sorted(link.keys() - set(seed), key=lambda s: (-link[s], order[s])):
        if fits(candidate, members):
            members.append(candidate)
    return sorted(members, key=order.__getitem__)


def _inside(members: Sequence[str], partners: Mapping[str, Mapping[str, Pair]]) -> Iterator[Pair]:
    """The pairs between the members, in their order."""
    for number, member in enumerate(members, 1):
        near = partners[member]
        yield from (near[other] for other in members[number:] if other in near)


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
