"""Credits: where an article names the outlet or agency that it has something from."""

from collections.abc import Sequence

from consilience.types import Account, Credit


def find_credits(accounts: Sequence[Account]) -> tuple[Credit, ...]:
    """Every credit of every article, in order; an article's credit to its own outlet is none."""
    return ()
