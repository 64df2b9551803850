"""Word lists, written down as running words."""


def word_list(words: str) -> list[str]:
    """The words, in order."""
    return words.split()


def word_set(words: str) -> frozenset[str]:
    """The words, for looking up."""
    return frozenset(words.split())
