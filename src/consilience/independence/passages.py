"""Running text outside quotation marks that two articles share."""

from collections.abc import Sequence

from consilience.types import Account, Passage


def find_passages(accounts: Sequence[Account]) -> tuple[Passage, ...]:
    """Shared passages of every two articles, in order of the first."""
    return ()
