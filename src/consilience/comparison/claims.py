"""Claims: statements of different accounts that tell one fact, put together from their pairs."""

from collections.abc import Sequence

from consilience.types import Claim, Pair, Statement


def make_claims(statements: Sequence[Statement], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """Claims over the statements; a statement may support several. All relations are "agree" as yet."""
    return ()
