"""Pieces of sentences that hypothesis puts together to texts as no writer would."""

PIECES = (
    "VARN —",
    "the council",
    "closed",
    "the bridge",
    ",",
    "“",
    "”",
    "said Brandt",
    "who was",
    "and",
    "?",
    "on Monday",
)
