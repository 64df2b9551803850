"""The parse of a clause: what hangs on a word, and which words are verbs."""

from collections.abc import Sequence

from consilience.types import Word

FAR = 60  # words in each direction in which what hangs on a word is looked for; a sentence, not the article
_HELPING = frozenset({"aux", "auxpass"})


def children(words: Sequence[Word], head: int) -> list[int]:
    """The words that hang on the word at `head`, in order."""
    first = max(0, head - FAR)
    near = enumerate(words[first : head + FAR], first)
    return [i for i, word in near if word.head == head and i != head]


def is_verb(word: Word) -> bool:
    """Whether a word is a verb that tells something; "has" in "has gone" is none."""
    return word.pos in ("VERB", "AUX") and word.dep not in _HELPING
