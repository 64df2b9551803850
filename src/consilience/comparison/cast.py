"""Who and what each sentence of an account speaks of, by name, by pronoun or by title.

A person is known by the last word of the name: "Ana Holt", "Ms. Holt". "He" and "she" are whoever was named
last, "the mayor" is who was called "Mayor Ana Holt" before. This is coarse (“she told him” comes out as one
person), and meant for measures of likeness, never to tell a reader who somebody is.
"""

from collections.abc import Sequence

from consilience.types import Account, Sentence, Word

THINGS = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT"})
_WORDS = frozenset({"PROPN", "ADJ", "NOUN"})
_PRONOUNS = frozenset({"he", "she", "his", "her", "him"})
_DETERMINERS = frozenset({"the", "his", "her"})
STEM = 6  # letters by which the words of a thing's name are known: "Estonia", "Estonian"


def cast(account: Account) -> tuple[frozenset[str], ...]:
    """For each sentence, in order, whom and what it speaks of; a thing's words begin with "-"."""
    titles: dict[str, str] = {}
    found: list[frozenset[str]] = []
    last: str | None = None
    for sentence in account.parse.sentences:
        here, last = _spoken_of(account.parse.words, sentence, titles, last)
        found.append(here)
    return tuple(found)


def _spoken_of(
    words: Sequence[Word], sentence: Sentence, titles: dict[str, str], last: str | None
) -> tuple[frozenset[str], str | None]:
    """Those of one sentence, and the person named last; the titles it gives are added to `titles`."""
    here: set[str] = set()
    i = sentence.first
    while i < sentence.last:
        word = words[i]
        end = i + 1
        if word.entity == "PERSON" or word.entity in THINGS:
            while end < sentence.last and words[end].entity == word.entity:
                end += 1
        if word.entity == "PERSON":
            name = [w.text.lower() for w in words[i:end] if w.text[0].isalnum()]
            if name:
                last = name[-1]
                here.add(last)
                titles.update((title, last) for title in _titles(words, sentence.first, i))
        elif word.entity in THINGS:
            here.update(f"-{w.lemma[:STEM]}" for w in words[i:end] if w.pos in _WORDS)
        elif word.lemma in _PRONOUNS and last:
            here.add(last)
        elif word.lemma in titles and i > sentence.first and words[i - 1].lemma in _DETERMINERS:
            here.add(titles[word.lemma])
        i = end
    return frozenset(here), last


def _titles(words: Sequence[Word], first: int, name: int) -> list[str]:
    """The words right before a name that say who it is: "Mayor Ana Holt", "the engineer Ana Holt"."""
    found = []
    for word in reversed(words[first:name]):
        if word.pos not in ("PROPN", "NOUN") or word.entity == "PERSON":
            break
        found.append(word.lemma.strip("."))
    return found
