"""Findings: claims as the reader meets them, named, numbered and set side by side."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from consilience.calendar import came_before
from consilience.datelines import is_dateline
from consilience.dossier.cautions import caution_of
from consilience.dossier.folding import Fold, differs, fold, same_words, telling_words
from consilience.dossier.grading import least_credible
from consilience.dossier.lookup import Lookup, Voice
from consilience.dossier.marking import Piece, pieces_of
from consilience.dossier.reasons import Reasons, reasons_of
from consilience.dossier.svg import shortened
from consilience.dossier.tellers import PERHAPS, told_by
from consilience.dossier.verdict import Verdict, verdict_of, weakest
from consilience.dossier.weight import softness
from consilience.types import Claim, Credibility, Extract, Relation, Side, Statement

# The words for a relation and kind of difference, as a label above it.
KINDS = {
    "number": "Number",
    "date": "Date",
    "place": "Place",
    "actor": "Who",
    "attribution": "Who said it",
    "wording": "Wording",
    "polarity": "Yes or no",
    "state": "State",
    "dispute": "Dispute between parties",
}
QUOTATION_MARKS = ("“", '"', "„", "«")
OMITTED = " … "  # for words of a statement that are left out
LONGEST_CONTRAST = 90  # characters of a side's words in a finding's heading; below it they stand in full


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement as its account has it, the words that differ marked.

    `source`: who the account says it goes back to, by way of whom, with their grades; empty for nobody.
    """

    voice: Voice
    statement: Statement
    pieces: tuple[Piece, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a difference: what differs as its clearest statement has it ("" where that is all of it),
    the accounts on it, and their statements.

    `party`: in a dispute, whose side it is; the statements that show best what it says come first.
    """

    says: str
    voices: tuple[Voice, ...]
    wordings: tuple[Wording, ...]
    party: str = ""

    @property
    def words(self) -> str:
        """The words that differ; of a party that disputes something, the sentence it is known by."""
        whole = self.wordings[0].statement.text if self.party and self.wordings else ""
        return self.says or whole

    @property
    def own_words(self) -> dict[str, tuple[Voice, ...]]:
        """What differs in each account's own words, and who has them; under "" whoever tells it otherwise."""
        found: dict[str, dict[str, Voice]] = {}
        for wording in self.wordings:
            said = OMITTED.join(piece.text for piece in wording.pieces if "says" in piece.kinds)
            found.setdefault(said, {})[wording.voice.letter] = wording.voice
        return {said: tuple(voices.values()) for said, voices in found.items()}


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim as the reader meets it, with the twins that nearly repeat it. `number` is alike in all formats.

    `caution`: that accounts differ over words of the name, in a sentence; empty where they do not.
    `aside`: what is known of a twin's independence, where that is something else than what `verdict` says.
    `credibility`: what may be said of all its claims; None where the user grades nobody, so that what is
    shown to those who do not use the code stays quiet.
    """

    number: int
    claim: Claim
    twins: tuple[Claim, ...]
    gist: Statement
    name: str  # the gist's words that tell the fact, "…" for what is left out between them
    label: str
    voices: tuple[Voice, ...]
    wordings: tuple[Wording, ...]
    columns: tuple[Column, ...]
    verdict: Verdict
    aside: tuple[str, ...]
    reasons: Reasons  # of the claim, without those of the twins
    caution: str
    credibility: Credibility | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claim and its twins."""
        return (self.claim, *self.twins)

    @property
    def relation(self) -> Relation:
        """The relation that it is shown under."""
        return self.claim.relation

    @property
    def apart(self) -> bool:
        """Whether some of its sentences tell something else, too, and the part that tells it is set off."""
        return any("part" in piece.kinds for wording in self.wordings for piece in wording.pieces)

    @property
    def contrast(self) -> tuple[str, ...]:
        """What differs, side by side in accounts' words; empty where these do not tell the sides apart."""
        return contrast_of(self.columns)

    @property
    def remark(self) -> str:
        """The comparison's reason where it says more than the contrast already shows."""
        if self.parties:
            return ""
        quoted = set(re.findall("“([^”]+)”", self.claim.reason))
        return "" if quoted and quoted <= set(self.contrast) else self.claim.reason

    @property
    def parties(self) -> str:
        """Who disputes it with whom, in words; empty where a side has no name or nothing is disputed."""
        named = [column.party for column in self.columns if column.party]
        return " against ".join(named) if len(named) == len(self.columns) else ""

    @property
    def joined(self) -> str:
        """The word between the sides: "then" only where the accounts' own dates put one after the other."""
        if self.relation != "update":
            return "against"
        return "then" if all(_precedes(x, y) for x, y in pairwise(self.columns)) else "and"

    @property
    def nearly(self) -> str:
        """How many twins are folded in, in words; empty where none is."""
        return (
            f"+ {len(self.twins)} nearly the same{self.partly and f' ({self.partly})'}" if self.twins else ""
        )

    @property
    def partly(self) -> str:
        """What holds of some twin's origins only, in words; empty where nothing does."""
        return "; ".join(f"partly {words[:1].lower()}{words[1:]}" for words in self.aside)


def findings_of(claims: Iterable[Claim], lookup: Lookup) -> tuple[Finding, ...]:
    """The findings of claims in order of weight: numbered as they are read, section after section.

    Among differences the hardest contradictions stand first. A claim whose statements tell something in less
    than two places, the others being a lone quotation mark or a dateline, is no finding.
    """
    told = [claim for claim in claims if len(_worded(claim.statements, lookup)) > 1]
    order = sorted(told, key=lambda claim: (section_of(claim), softness(claim) if differs(claim) else 0))
    folds = [each for _, section in groupby(order, key=section_of) for each in fold(section, lookup)]
    gists = _gists(folds, lookup)
    return tuple(_finding(number, each, gists[each.head.id], lookup) for number, each in enumerate(folds, 1))


def finding_of(claim: Claim, finding: Finding, lookup: Lookup) -> Finding:
    """A claim of a finding by itself, under the finding's number: without what its twins bring."""
    gist = lookup.statements[claim.gist]
    return _finding(finding.number, Fold(claim, ()), (gist, _name(claim, gist)), lookup)


def section_of(claim: Claim) -> int:
    """The place of a claim's section among the five: confirmed, other agreed, conflict, dispute, update."""
    if differs(claim) and claim.relation == "update":
        return 4
    if differs(claim):
        return 3 if claim.kind == "dispute" else 2
    independent = claim.independence is not None and claim.independence.independent == "yes"
    return 0 if independent else 1


def contrast_of(columns: Iterable[Column]) -> tuple[str, ...]:
    """What stands against what, in accounts' words; empty where these do not tell the sides apart."""
    words = tuple(shortened(column.says, LONGEST_CONTRAST) for column in columns if column.says)
    return words if len(set(map(same_words, words))) > 1 else ()


def quoted(words: str) -> str:
    """Words in quotation marks, unless they already begin with some."""
    return words if words.startswith(QUOTATION_MARKS) else f"“{words}”"


def wording_of(
    statement: Statement, lookup: Lookup, says: Sequence[Extract] = (), part: Sequence[Extract] = ()
) -> Wording:
    """A statement with its voice, of `says` what stands in it marked, and what is beside `part` set off."""
    source = ", by way of ".join(map(lookup.graded, statement.informants))
    return Wording(lookup.voices[statement.article], statement, pieces_of(statement, says, part), source)


def _worded(statements: Iterable[str], lookup: Lookup) -> list[Statement]:
    """Statements by their ids, in order, without those that are only punctuation or a dateline."""
    return [
        each
        for each in lookup.in_order(dict.fromkeys(statements))
        if same_words(each.text) and not is_dateline(each.text)
    ]


def _gists(folds: Sequence[Fold], lookup: Lookup) -> dict[str, tuple[Statement, str]]:
    """By claim, the statement that names it, and its name: the gist, or another if that names another claim.

    A sentence may hold several facts; two findings under one and the same name could not be told apart.
    """
    taken: set[str] = set()
    gists = {}
    for claim in (each.head for each in folds):
        names = {key: _name(claim, lookup.statements[key]) for key in (claim.gist, *claim.statements)}
        worded = [key for key, name in names.items() if same_words(name)]
        free = [key for key in worded if same_words(names[key]) not in taken]
        key = (free or worded)[0]
        taken.add(same_words(names[key]))
        gists[claim.id] = lookup.statements[key], names[key]
    return gists


def _name(claim: Claim, statement: Statement) -> str:
    """The words of the claim's gist that tell the fact; of another statement all."""
    words = [extract.text for extract in claim.fact] if statement.id == claim.gist else []
    return OMITTED.join(words) or statement.text


def _finding(number: int, folded: Fold, named: tuple[Statement, str], lookup: Lookup) -> Finding:
    claim = folded.head
    gist, name = named
    every = (claim, *folded.twins)
    likely = told_by(every, gist.id, lookup.statements)
    members = _worded((key for each in every for key in each.statements), lookup)
    marked = [extract for each in every for side in telling_words(each, lookup) for extract in side]
    verdicts = [verdict_of(each, lookup) for each in every]
    verdict = weakest(verdicts)
    aside = {each.single or each.words: each.words for each in verdicts if each.independent != "yes"}
    aside.pop(verdict.single or verdict.words, None)
    return Finding(
        number=number,
        claim=claim,
        twins=folded.twins,
        gist=gist,
        name=name,
        label=KINDS.get(claim.kind or "", "") if differs(claim) else "",
        voices=tuple(
            replace(voice, perhaps=likely[voice.article.id] < PERHAPS and not differs(claim))
            for voice in lookup.voices_of(statement.article for statement in members)
        ),
        wordings=_wordings((each.id for each in members), marked, _parts(folded), lookup),
        columns=_columns(folded, lookup) if differs(claim) else (),
        verdict=verdict,
        aside=tuple(aside.values()),
        reasons=reasons_of(claim, lookup),
        caution=caution_of(claim, gist, lookup),
        credibility=least_credible(every) if lookup.coded else None,
    )


def _parts(folded: Fold) -> dict[str, tuple[Extract, ...]]:
    """By statement the words that tell the finding: as its first claim has them, else as a twin does."""
    found: dict[str, tuple[Extract, ...]] = {}
    for claim in (folded.head, *folded.twins):
        for statement, part in zip(claim.statements, claim.parts, strict=False):
            found.setdefault(statement, part)
    return found


def _wordings(
    statements: Iterable[str],
    marked: Sequence[Extract],
    parts: Mapping[str, Sequence[Extract]],
    lookup: Lookup,
) -> tuple[Wording, ...]:
    return tuple(
        wording_of(each, lookup, marked, parts.get(each.id, ())) for each in _worded(statements, lookup)
    )


def _columns(folded: Fold, lookup: Lookup) -> tuple[Column, ...]:
    """The sides of a difference; a twin's statements stand on the side with which it shares most."""
    sides = folded.head.sides
    says = telling_words(folded.head, lookup)
    members = [list(side.statements) for side in sides]
    marked = [list(words) for words in says]
    placed = {statement for side in sides for statement in side.statements}
    for twin in folded.twins:
        for side, words in zip(twin.sides, telling_words(twin, lookup), strict=True):
            texts = {same_words(each.text) for each in words}
            shared = [
                2 * len(texts & {same_words(each.text) for each in own})
                + len(set(side.statements) & set(there))
                for own, there in zip(says, members, strict=True)
            ]
            if any(shared):
                best = shared.index(max(shared))
                members[best] += [each for each in side.statements if each not in placed]
                marked[best] += words
                placed |= set(side.statements)
    parts = _parts(folded)
    columns = [
        _column(own, _wordings(there, all_marked, parts, lookup), lookup)
        for own, all_marked, there in zip(says, marked, members, strict=True)
    ]
    if folded.head.kind == "dispute":
        columns = [_disputed(column, side, lookup) for column, side in zip(columns, sides, strict=True)]
    turned = folded.head.relation == "update" and len(columns) == 2 and _precedes(columns[1], columns[0])
    return tuple(reversed(columns)) if turned else tuple(columns)


def _precedes(first: Column, second: Column) -> bool:
    """Whether every account on one side is known to be older than every one on the other."""
    return all(
        came_before(one.article.published, other.article.published)
        for one in first.voices
        for other in second.voices
    )


def _column(says: Sequence[Extract], wordings: Sequence[Wording], lookup: Lookup) -> Column:
    """A side, its wordings in their order, but first those in which the words that differ stand."""

    def differing(wording: Wording) -> bool:
        return any("says" in piece.kinds for piece in wording.pieces)

    having = [each for each in wordings if differing(each)] or wordings
    return Column(
        says=says[0].text if says else "",
        voices=lookup.voices_of(wording.statement.article for wording in having),
        wordings=tuple(sorted(wordings, key=lambda each: not differing(each))),
    )


def _disputed(column: Column, side: Side, lookup: Lookup) -> Column:
    """A side with its party's name, first the sentence that the claim quotes: the disputed one."""

    def told(wording: Wording) -> bool:
        there = wording.statement
        return any(
            each.article == there.article and there.start <= each.start < there.end for each in side.says
        )

    wordings = tuple(sorted(column.wordings, key=lambda each: not told(each)))
    return replace(column, wordings=wordings, party=_party(side, lookup))


def _party(side: Side, lookup: Lookup) -> str:
    """Whom most statements of a side go back to, the first of several; with the grade the user gives."""
    named = Counter(lookup.statements[key].informants[:1] for key in side.statements)
    named.pop((), None)
    return lookup.graded(named.most_common(1)[0][0][0]) if named else ""
