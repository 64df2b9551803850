"""Which sentences of an account tell of an informant: the one that he speaks in, and those around it."""

import re
from collections.abc import Iterator, Sequence

from consilience.independence.names import PEOPLE
from consilience.independence.words import find_word, last_name
from consilience.types import Account, Informant, Sentence

FAR = 3  # sentences in each direction; what is farther off is seldom of how he knows the thing

_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|his)\b", re.IGNORECASE)  # "them" are seldom one


def sentences_beside(account: Account, informant: Informant, start: int, end: int) -> tuple[str, ...]:
    """The sentences that tell of an informant around what he says at `start:end`, in order.

    Those that hold it; those behind them as long as nobody else comes first in one; those before them if
    the first of these names him, or nobody is named before. One that speaks of nobody may stand between two
    that tell of him.
    """
    sentences = account.parse.sentences
    own = [i for i, each in enumerate(sentences) if each.start < end and start < each.end]
    if not own:
        return ()
    before = [_whose(account, informant, each) for each in sentences[max(0, own[0] - FAR) : own[0]]]
    behind = [_whose(account, informant, each) for each in sentences[own[-1] + 1 : own[-1] + 1 + FAR]]
    first = own[0] - _reaches_back(before, own[0] <= FAR)
    last = own[-1] + 1 + _reaches_on(behind)
    return tuple(account.article.text[each.start : each.end] for each in sentences[first:last])


def sentences_of(account: Account, informant: Informant) -> Iterator[str]:
    """All sentences of an account that tell of an informant, around each place that names him."""
    for mention in informant.mentions:
        yield from sentences_beside(account, informant, mention.start, mention.end)


def _reaches_back(whose: Sequence[str], from_the_first: bool) -> int:
    """How many sentences right before tell of him: back to one that names him, past pronouns only.

    Where the account begins with pronouns there is nobody else whom they could mean.
    """
    reach = 0
    for far, each in enumerate(reversed(whose), start=1):
        if each == "named":
            return far
        if each == "another":
            return 0
        if each == "pronoun":
            reach = far
    return reach if from_the_first else 0


def _reaches_on(whose: Sequence[str]) -> int:
    """How many sentences right behind tell of him: up to the first that begins with somebody else."""
    reach = 0
    for far, each in enumerate(whose, start=1):
        if each == "another":
            break
        if each != "nobody":
            reach = far
    return reach


def _whose(account: Account, informant: Informant, sentence: Sentence) -> str:
    """Whom a sentence speaks of first, outside quotation marks: "named", "pronoun", "another", "nobody"."""
    text = list(account.article.text[sentence.start : sentence.end])
    spoken = False
    for quote in account.analysis.quotes:
        if quote.start < sentence.end and sentence.start < quote.end:
            spoken = spoken or quote.informant == informant.id
            for i in range(max(quote.start, sentence.start), min(quote.end, sentence.end)):
                text[i - sentence.start] = " "
    outside = "".join(text)
    name = find_word(outside, last_name(informant.name))
    pronoun = _PRONOUN.search(outside)
    places = {
        "named": name.start() if name else None,
        "pronoun": pronoun.start() if pronoun else None,
        "another": _first_other(account, informant, sentence, outside),
    }
    found = {whose: place for whose, place in places.items() if place is not None}
    if not found:
        return "pronoun" if spoken else "nobody"
    return min(found, key=lambda whose: found[whose])


def _first_other(account: Account, informant: Informant, sentence: Sentence, outside: str) -> int | None:
    """Where a sentence first names another person, outside quotation marks."""
    own = {*informant.name.split()}
    named = [
        (mention.start, mention.end)
        for each in account.analysis.informants
        if each.id != informant.id and each.kind in ("person", "unnamed", "crowd")
        for mention in each.mentions
    ]
    named += [
        (word.start, word.end)
        for word in account.parse.words[sentence.first : sentence.last]
        if word.entity == "PERSON" and word.text not in own
    ]
    inside = (
        start - sentence.start for start, end in named if sentence.start <= start and end <= sentence.end
    )
    others = [at for at in inside if outside[at].strip() and outside[at:].split()[0].casefold() not in PEOPLE]
    return min(others, default=None)
