"""A dossier laid out for reading: sections in order, in words. Page, Markdown and terminal show this."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.dossier.dates import period_words
from consilience.dossier.findings import Column, Finding, Wording, findings_of, section_of, wording_of
from consilience.dossier.folding import differs, same_words, telling_words
from consilience.dossier.grading import LEGEND
from consilience.dossier.lookup import Lookup, Voice, look_up
from consilience.dossier.marking import Piece, pieces_of
from consilience.dossier.phrases import PERHAPS_TOLD
from consilience.dossier.quantities import Quantity, quantities
from consilience.dossier.witness import Witness, changes, witnesses
from consilience.names import may_be_one
from consilience.types import Dossier, Extract, Line, Quotation, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as the reader meets it: who said it and each account's wording."""

    number: int
    quotation: Quotation
    speaker: str
    voices: tuple[Voice, ...]
    witnesses: tuple[Witness, ...]
    wordings: tuple[tuple[Witness, ...], ...]  # witnesses of the very same text together
    changes: tuple[str, ...]  # who changed, left out or added what


@dataclass(frozen=True, slots=True)
class Alone:
    """What only this account has."""

    voice: Voice
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement that the timeline dates; one for a claim, with all accounts that date it so."""

    statement: Statement
    voices: tuple[Voice, ...]
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the timeline: what the accounts date to a period, findings before what one account has."""

    words: str
    dated: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of headline or summary: its words, where from, its finding and the other side's words."""

    label: str
    voice: Voice
    extract: Extract
    part: str
    pieces: tuple[Piece, ...]
    finding: Finding | None
    against: tuple[Column, ...]
    who: str = ""  # whom the words go back to or are attributed to, or whose side of a dispute they are

    @property
    def lead(self) -> str:
        """Whose words they are, or who is behind another's words; empty where nobody is named."""
        if not self.who:
            return ""
        return f"{self.who}:" if self.label in ("differs", "updated") else f"{self.who}, as in:"

    @property
    def versus(self) -> str:
        """The word before the other sides: "now", "earlier" or "then" for an update whose order is known."""
        if self.finding is None or self.finding.joined != "then":
            return "against"
        if len(self.against) > 1:
            return "then" if self.against == self.finding.columns[1:] else "against"
        return "now" if self.against[-1:] == self.finding.columns[-1:] else "earlier"


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole dossier in reading order. Each list holds the weightiest first."""

    dossier: Dossier
    lookup: Lookup
    headline: Shown | None
    summary: tuple[Shown, ...]
    findings: tuple[Finding, ...]
    confirmed: tuple[Finding, ...]  # agreed, with independent origins
    unconfirmed: tuple[Finding, ...]  # agreed, but from one origin, or nobody can tell
    conflicts: tuple[Finding, ...]
    disputes: tuple[Finding, ...]
    updates: tuple[Finding, ...]
    said: tuple[Said, ...]
    differing: tuple[Quantity, ...]
    untold: tuple[Quantity, ...]  # of these, figures in conflict that no finding tells
    equal: tuple[Quantity, ...]
    everyday: tuple[Quantity, ...]  # equal too, but bare years and small numbers that count nothing said
    alone: tuple[Alone, ...]
    timeline: tuple[Entry, ...]
    legend: str  # what grades and credibility mean; empty where the user grades nobody

    @property
    def unsure(self) -> str:
        """What a question mark behind an account's letter means; empty where none is shown."""
        shown = (voice.perhaps for finding in self.findings for voice in finding.voices)
        return PERHAPS_TOLD if any(shown) else ""


def outline(dossier: Dossier) -> Outline:
    """The outline of a dossier; findings are numbered as they are read, alike in every format."""
    lookup = look_up(dossier)
    findings = findings_of(dossier.claims, lookup)
    by_claim = {claim.id: finding for finding in findings for claim in finding.claims}
    sections: dict[int, list[Finding]] = {section: [] for section in range(5)}
    for finding in findings:
        sections[section_of(finding.claim)].append(finding)
    measured = quantities(dossier, lookup)
    same = [each for each in measured if each.measure.relation == "equal"]
    return Outline(
        dossier=dossier,
        lookup=lookup,
        headline=_shown(dossier.headline, lookup, by_claim) if dossier.headline else None,
        summary=tuple(_shown(line, lookup, by_claim) for line in dossier.summary),
        findings=findings,
        confirmed=tuple(sections[0]),
        unconfirmed=tuple(sections[1]),
        conflicts=tuple(sections[2]),
        disputes=tuple(sections[3]),
        updates=tuple(sections[4]),
        said=_said(dossier, lookup),
        differing=tuple(each for each in measured if each.measure.relation != "equal"),
        untold=tuple(each for each in measured if each.untold),
        equal=tuple(each for each in same if not each.everyday),
        everyday=tuple(each for each in same if each.everyday),
        alone=_alone(dossier, lookup),
        timeline=_timeline(dossier, lookup, by_claim),
        legend=LEGEND if lookup.coded else "",
    )


def _shown(line: Line, lookup: Lookup, by_claim: dict[str, Finding]) -> Shown:
    finding = by_claim.get(line.about or "")
    extract = line.extract
    as_statement = Statement("", extract.article, extract.start, extract.end, extract.text)
    own: list[Column] = []
    against: list[Column] = []
    if finding and line.label in ("differs", "updated"):
        for column in finding.columns:
            here = any(wording.voice.article.id == extract.article for wording in column.wordings)
            (own if here and not own else against).append(column)
    says = (
        [
            each
            for claim in finding.claims
            if differs(claim)
            for side in telling_words(claim, lookup)
            for each in side
        ]
        if finding and own
        else []
    )
    return Shown(
        label=line.label,
        voice=lookup.voices[extract.article],
        extract=extract,
        part=line.part,
        pieces=pieces_of(as_statement, says),
        finding=finding,
        against=tuple(against),
        who=own[0].party if own else _who(line, lookup),
    )


def _who(line: Line, lookup: Lookup) -> str:
    """The informant that a line about origins shows the words of, with the grade the user gives."""
    if line.label not in ("goes back to", "attributed") or line.about not in lookup.claims:
        return ""
    for origin in lookup.claims[line.about].origins:
        for told in (lookup.statements[key] for key in origin.statements):
            if origin.informant and (told.article, told.start) == (line.extract.article, line.extract.start):
                return lookup.graded(origin.informant)
    return ""


def _said(dossier: Dossier, lookup: Lookup) -> tuple[Said, ...]:
    """Quotations, the varied ones first, each with its wordings collated."""
    ordered = sorted(dossier.quotations, key=lambda quotation: not quotation.variant)
    found = []
    for number, quotation in enumerate(ordered, 1):
        all_witnesses = witnesses(quotation, lookup)
        alike: dict[str, list[Witness]] = {}
        for witness in all_witnesses:
            alike.setdefault(same_words(witness.quote.text), []).append(witness)
        found.append(
            Said(
                number=number,
                quotation=quotation,
                speaker=_speaker(quotation, all_witnesses, lookup),
                voices=lookup.voices_of(witness.quote.article for witness in all_witnesses),
                witnesses=all_witnesses,
                wordings=tuple(map(tuple, alike.values())),
                changes=changes(quotation, lookup),
            )
        )
    return tuple(found)


def _speaker(quotation: Quotation, heard: Sequence[Witness], lookup: Lookup) -> str:
    """Who said it, and whom other accounts name: "Hugh Karr; in B Ilse Finn"."""
    if not quotation.speaker:
        return "Speaker not known"
    others: dict[str, list[str]] = {}
    for each in heard:
        if each.quote.speaker and not may_be_one(each.quote.speaker, quotation.speaker):
            others.setdefault(each.quote.speaker, []).append(each.voice.letter)
    named = (f"in {' and '.join(dict.fromkeys(letters))} {name}" for name, letters in others.items())
    return "; ".join([lookup.graded(quotation.speaker), *named])


def _alone(dossier: Dossier, lookup: Lookup) -> tuple[Alone, ...]:
    singles = [each for each in lookup.in_order(dossier.single) if same_words(each.text)]
    return tuple(
        Alone(voice, tuple(wording_of(s, lookup) for s in singles if s.article == article))
        for article, voice in lookup.voices.items()
        if any(s.article == article for s in singles)
    )


def _timeline(dossier: Dossier, lookup: Lookup, by_claim: dict[str, Finding]) -> tuple[Entry, ...]:
    entries = []
    for event in dossier.timeline:
        told: dict[str, list[Statement]] = {}  # by the id of the first claim, or of the statement itself
        for statement in lookup.in_order(event.statements):
            if not same_words(statement.text):
                continue
            claims = lookup.claims_of.get(statement.id, (statement.id,))
            told.setdefault(claims[0], []).append(statement)
        dated = [
            Dated(members[0], lookup.voices_of(s.article for s in members), by_claim.get(key))
            for key, members in told.items()
        ]
        dated.sort(key=lambda each: each.finding.number if each.finding else len(by_claim) + 1)
        entries.append(Entry(period_words(event.earliest, event.latest), tuple(dated)))
    return tuple(entries)
