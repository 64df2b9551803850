"""How surely each account tells what a claim is named by: the probability of the pair that joins them."""

from collections.abc import Iterable, Mapping

from consilience.types import Claim, Statement

# Below this probability an account more likely does not tell what the name says than that it does.
PERHAPS = 0.5


def told_by(claims: Iterable[Claim], gist: str, statements: Mapping[str, Statement]) -> dict[str, float]:
    """By the id of each account of these claims, how probably it tells what the statement `gist` tells.

    1 for the account that the gist is of, and where no judge set two statements beside each other (disputes).
    """
    own = statements[gist].article
    found: dict[str, float] = {own: 1.0}
    for claim in claims:
        for pair in claim.pairs:
            if gist in (pair.a, pair.b):  # of two accounts
                article = statements[pair.b if pair.a == gist else pair.a].article
                found[article] = max(pair.score, found.get(article, 0.0))
        for key in claim.statements:
            found.setdefault(statements[key].article, 0.0 if claim.pairs else 1.0)
    return found
