"""The same utterance in several accounts: matched, and its wording collated word by word."""

from collections.abc import Sequence

from consilience.types import Account, Quotation


def find_quotations(accounts: Sequence[Account]) -> tuple[Quotation, ...]:
    """Every utterance that quotes of two or more articles print."""
    return ()
