"""Whether running text passed between two articles, and which way."""

from collections.abc import Sequence

from consilience.types import Account, Credit, Dependence, Passage


def judge_dependence(
    accounts: Sequence[Account], passages: Sequence[Passage], credits: Sequence[Credit]
) -> tuple[Dependence, ...]:
    """One judgement for every two articles, in order."""
    return ()
