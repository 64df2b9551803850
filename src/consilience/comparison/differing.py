"""The words of a statement that a difference stands on."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from consilience.comparison.cutting import Worded, words_in
from consilience.types import Claim, Extract, Figure, Side, Span

WHO = frozenset({"dispute", "attribution"})  # differences over who said it, not over what is told
# Differences over words that a fact may be told without. How a name is spelt makes no other fact, and without
# its verb a deed is not told.
MISSABLE = frozenset({"number", "date", "place", "actor"})


def differing(worded: Worded, claim: Claim, members: Sequence[Worded]) -> set[int]:
    """The numbers of the words of a statement that a difference stands on; `members` are the claim's.

    They are those that the difference points at, and elsewhere on a side the same: the same words, or figures
    of one value. A whole sentence points at none of its words.
    """
    found = set[int]()
    for side in claim.sides:
        for said in side.says:
            found |= _on_side(worded, side, said, members)
    return found


def find_contested(
    claims: Sequence[Claim], worded: Mapping[str, Worded]
) -> dict[str, dict[str, frozenset[int]]]:
    """By claim and by statement, the words that another account of the claim has otherwise.

    A difference is told once, in the first claim that its two statements stand in; its words are contested
    in every claim that holds both.
    """
    # By statement, for each side it is on: which words it has otherwise, and than which statements.
    sided: dict[str, list[tuple[set[int], set[str]]]] = {}
    for claim in claims:
        members = [worded[key] for key in claim.statements]
        for side in claim.sides if claim.kind in MISSABLE else ():
            against = {each for other in claim.sides if other != side for each in other.statements}
            for key in side.statements:
                sided.setdefault(key, []).append((differing(worded[key], claim, members), against))
    return {claim.id: dict(_contested(claim, sided)) for claim in claims}


def _contested(
    claim: Claim, sided: Mapping[str, Collection[tuple[set[int], set[str]]]]
) -> Iterator[tuple[str, frozenset[int]]]:
    members = set(claim.statements)
    for key in claim.statements:
        found = frozenset[int]().union(
            *(words for words, against in sided.get(key, ()) if not against.isdisjoint(members))
        )
        if found:
            yield key, found


def _on_side(worded: Worded, side: Side, said: Extract, members: Sequence[Worded]) -> set[int]:
    statement = worded.statement
    if (said.start, said.end) == (statement.start, statement.end):
        return set()
    if said.article == statement.article and statement.start <= said.start < statement.end:
        return set(words_in(worded, [Span(said.start, said.end)]))
    if statement.id not in side.statements:
        return set()
    values = {(f.low, f.high) for member in members for f in member.figures if _meet(f, said)}
    same = [Span(f.start, f.end) for f in worded.figures if (f.low, f.high) in values]
    return set(words_in(worded, same) or _printed(worded, said.text))


def _meet(a: Figure, b: Extract) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _printed(worded: Worded, text: str) -> list[int]:
    """The words that are printed in a statement as `text` is, where it first has them."""
    at = worded.statement.text.casefold().find(text.casefold())
    start = worded.statement.start + at
    return words_in(worded, [Span(start, start + len(text))]) if at >= 0 else []
