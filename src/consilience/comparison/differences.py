"""Where the statements of a claim differ: agreement, update or conflict, of what kind, and the sides."""

from collections.abc import Sequence

from consilience.types import Account, Claim, Statement


def find_differences(
    claims: Sequence[Claim], accounts: Sequence[Account], statements: Sequence[Statement]
) -> tuple[Claim, ...]:
    """The same claims, each with its relation, kind, sides and reason."""
    return tuple(claims)
