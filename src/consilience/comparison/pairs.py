"""Pairs of statements of different accounts that tell the same fact, scored and explained."""

from collections.abc import Sequence

from consilience.types import Account, Pair, Statement


def find_pairs(
    accounts: Sequence[Account], statements: Sequence[Statement], *, threshold: float
) -> tuple[Pair, ...]:
    """Every pair that scores at least `threshold`, best first."""
    return ()
