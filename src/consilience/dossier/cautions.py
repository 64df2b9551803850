"""Cautions: that accounts differ over words in a finding's name, said where the name could read as agreed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from consilience.dossier.folding import compared, differs
from consilience.dossier.lookup import Lookup
from consilience.dossier.updated import update_of
from consilience.types import Claim, Extract, Figure, Measure, Side, Statement

BEGINS = {"conflict": "The accounts differ here: ", "update": "This has changed: "}
PERHAPS = "The accounts may differ here: "
WHO = frozenset({"dispute", "attribution"})  # differences over who said it, which the name tells


def caution_of(claim: Claim, gist: Statement, lookup: Lookup) -> str:
    """What other accounts of a claim have otherwise than the name it has from a statement; "" for nothing.

    A difference counts wherever it is told, in this claim or another, as long as accounts of both sides stand
    in this one; so do two figures in conflict that no claim sets against each other, and words of two
    accounts that contradict one another if both mean one thing.
    """
    name = (claim.fact if gist.id == claim.gist else ()) or (_whole(gist),)
    found = (_differences(claim, gist, name, lookup), _measures(claim, name, lookup), _doubts(claim, name))
    return next(chain.from_iterable(found), "")


def _whole(statement: Statement) -> Extract:
    return Extract(statement.article, statement.start, statement.end, statement.text)


def _differences(claim: Claim, gist: Statement, name: Sequence[Extract], lookup: Lookup) -> Iterator[str]:
    others = (lookup.claims[key] for key in lookup.claims_of.get(gist.id, ()) if key != claim.id)
    here = {lookup.statements[key].article for key in claim.statements}
    for difference in (claim, *others):
        if not differs(difference) or difference.kind in WHO:
            continue
        for side in difference.sides:
            others_say = (key for other in difference.sides if other != side for key in other.statements)
            against = {lookup.statements[key].article for key in others_say} - {gist.article}
            if gist.id in side.statements and here & against and _has(name, side, lookup):
                yield f"{BEGINS[difference.relation]}{difference.reason}"


def _has(name: Sequence[Extract], side: Side, lookup: Lookup) -> bool:
    """Whether a name has the words of a side, or a figure of the same value."""
    said = {each for extract in side.says for each in compared(extract, lookup)}
    if any(_meet(words, extract) for words in name for extract in side.says):
        return True
    figures = (f for words in name for f in lookup.figures_of.get(words.article, ()) if _meet(words, f))
    return any(f"{figure.low}–{figure.high}" in said for figure in figures)


def _measures(claim: Claim, name: Sequence[Extract], lookup: Lookup) -> Iterator[str]:
    """The reasons of the conflicts of a figure in the name with one elsewhere in the claim; no updates."""
    statements = [_whole(lookup.statements[key]) for key in claim.statements]
    for measure in lookup.measures:
        named = _texts(measure, name, lookup) if measure.relation == "conflict" else set()
        if not named:
            continue
        pair = {text for text in _texts(measure, statements, lookup) if f"“{text}”" in measure.reason}
        if named & pair and len(pair) > 1 and not update_of(measure, lookup):
            yield f"{BEGINS['conflict']}{measure.reason}"


def _doubts(claim: Claim, name: Sequence[Extract]) -> Iterator[str]:
    for weighed in claim.weighed:
        if weighed.doubt and any(_meet(words, each) for words in name for each in (weighed.a, weighed.b)):
            yield f"{PERHAPS}{weighed.reason}"


def _texts(measure: Measure, stretches: Iterable[Extract], lookup: Lookup) -> set[str]:
    """The words of those figures of a measure that stand in stretches of text."""
    figures = [lookup.figures[key] for key in measure.figures]
    return {figure.text for stretch in stretches for figure in figures if _meet(stretch, figure)}


def _meet(a: Extract, b: Extract | Figure) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end
