"""A difference in one plain sentence that holds the very words of every side."""

from collections.abc import Sequence

from consilience.types import DifferenceKind

# What an account does with the words that another has otherwise.
DOES: dict[DifferenceKind, str] = {
    "number": "says",
    "date": "says",
    "place": "names",
    "actor": "says",
    "wording": "writes",
    "state": "says",
    "attribution": "has it from",
}


def conflict(kind: DifferenceKind, words: Sequence[str]) -> str:
    """The sentence for sides of which no one is known to be later: two at least, each in its own words."""
    if kind == "polarity":
        return f"one account denies what another says: {_listed(words)}"
    first, *others = (_quoted(each) for each in words)
    does = DOES.get(kind, "says")
    behind = " from" if does.endswith("from") else ""
    if len(others) == 1:
        return f"one account {does} {first}, another{behind} {others[0]}"
    if len(others) == 2:
        return f"one account {does} {first}, another{behind} {others[0]}, a third{behind} {others[1]}"
    return f"one account {does} {first}, others{behind} {_listed(words[1:])}"


def update(words: Sequence[str], *, in_order: bool) -> str:
    """The sentence for states of one thing; `in_order`: the accounts' dates put each before the next."""
    first, *others = words
    if in_order:
        return f"an earlier account says {_quoted(first)}, a later one {_listed(others)}"
    return f"one account says {_quoted(first)}, another, perhaps later, {_listed(others)}"


def spelling(words: Sequence[str]) -> str:
    """The sentence for one name that is spelt otherwise."""
    return f"one name is spelt in {'two' if len(words) == 2 else 'several'} ways: {_listed(words)}"


def contrary(words: Sequence[str]) -> str:
    """The sentence for what cannot both have happened: "rose" and "fell"."""
    return f"one account says the contrary of another: {_listed(words)}"


def exchanged(words: Sequence[str]) -> str:
    """The sentence for words that stand in each other's place where all else is the same."""
    return f"in otherwise the same words the accounts have {_listed(words)}"


def misquoted(words: Sequence[str]) -> str:
    """The sentence for one utterance that is quoted with a "not" and without it."""
    return f"one sentence is quoted with a “not” and without it: {_listed(words)}"


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”"


def _listed(words: Sequence[str]) -> str:
    *before, last = (_quoted(each) for each in words)
    return f"{', '.join(before)} and {last}" if before else last
