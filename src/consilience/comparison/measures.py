"""The same quantity in several accounts: equal, compatible or in conflict."""

from collections.abc import Sequence

from consilience.types import Account, Claim, Measure, Statement


def find_measures(
    accounts: Sequence[Account], statements: Sequence[Statement], claims: Sequence[Claim]
) -> tuple[Measure, ...]:
    """Every quantity that figures of two or more articles state."""
    return ()
