"""The words of a text, as they are compared."""

import re

# Letters and digits, with an apostrophe inside: "don't" is one word, "well-kept" two.
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


YOUNGER = frozenset({"jr", "ii", "iii", "iv"})  # behind a name of whom another has it, too
SUFFIXES = YOUNGER | {"sr"}
# What may stand behind a name, and is not what somebody is called.
_BEHIND = SUFFIXES | {"inc", "corp", "co", "ltd", "llc", "plc"}


def last_name(name: str) -> str:
    """The word by which a text names somebody or a body again: "Okoro" of "Ben Okoro Jr."."""
    words = [word.strip(".,") for word in name.split()]
    return next((word for word in reversed(words) if word and word.casefold() not in _BEHIND), words[-1])


def find_word(text: str, word: str) -> "re.Match[str] | None":
    """Where a text first has a word by itself, with the same capitals."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)


def form_of(word: str) -> str:
    """A word without case and apostrophes, which papers print in two shapes or leave out."""
    return word.replace("'", "").replace("’", "").casefold()
