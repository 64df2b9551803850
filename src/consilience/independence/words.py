"""The words of a text, as they are compared."""

import re

# Letters and digits, with an apostrophe inside: "don't" is one word, "well-kept" two.
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def form_of(word: str) -> str:
    """A word without case and apostrophes, which papers print in two shapes or leave out."""
    return word.replace("'", "").replace("’", "").casefold()
