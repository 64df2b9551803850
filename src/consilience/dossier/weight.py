"""How much a claim weighs: what decides which findings stand first."""

from collections.abc import Iterable, Mapping, Sequence

from consilience.dossier.tellers import told_by
from consilience.types import Article, Claim, Statement

# Breadth first: a claim of one account more goes before any lede. Between claims of equal breadth it counts
# most where in the texts they stand, for news tells the main thing first; a known independent confirmation is
# worth as much as a third of a text's length.
BREADTH = 1.0
LEDE = 0.45
INDEPENDENT = 0.15


def by_weight(
    claims: Iterable[Claim], statements: Mapping[str, Statement], articles: Sequence[Article]
) -> tuple[Claim, ...]:
    """Claims, the heaviest first; equal ones by their place in the first account that has them."""
    order = {article.id: n for n, article in enumerate(articles)}
    lengths = {article.id: max(1, len(article.text)) for article in articles}

    def key(claim: Claim) -> tuple[float, int, int, str]:
        members = [statements[s] for s in claim.statements]
        first = min(members, key=lambda s: (order[s.article], s.start))
        heavy = weight(claim, told_by([claim], claim.gist, statements), members, lengths)
        return -heavy, order[first.article], first.start, claim.id

    return tuple(sorted(claims, key=key))


def weight(
    claim: Claim, tellers: Mapping[str, float], members: Sequence[Statement], lengths: Mapping[str, int]
) -> float:
    """The weight of a claim: its accounts, its independence, and how near the tops of the texts it stands.

    `tellers`: by account, how probably it tells the claim.
    """
    earliest: dict[str, float] = {}
    for statement in members:
        place = statement.start / lengths[statement.article]
        earliest[statement.article] = min(place, earliest.get(statement.article, 1.0))
    height = 1 - sum(earliest.values()) / len(earliest)
    independent = claim.independence is not None and claim.independence.independent == "yes"
    return BREADTH * sum(tellers.values()) + INDEPENDENT * independent + LEDE * height


def softness(claim: Claim) -> int:
    """How little a difference contradicts: 0 for numbers, dates, places, actors, a yes against a no."""
    if claim.relation == "update":
        return 3
    return {"dispute": 2, "wording": 1, "state": 1}.get(claim.kind or "wording", 0)
