"""A dossier laid out for reading: sections in order, in words. Page, Markdown and terminal show this."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.dossier.dates import period_words
from consilience.dossier.findings import (
    Column,
    Finding,
    Wording,
    findings_of,
    same_words,
    section_of,
    telling_words,
    wording_of,
)
from consilience.dossier.lookup import Lookup, Voice, look_up
from consilience.dossier.marking import Piece, pieces_of
from consilience.dossier.witness import Witness, witnesses
from consilience.types import Dossier, Extract, Figure, Line, Measure, Quotation, Statement

# How a figure is meant where not exactly; its own words for it may stand outside its span.
MEANT = {"=": "", "~": "about", ">": "at least", "<": "at most", "up": "up", "down": "down"}


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation as the reader meets it: who said it and each account's wording."""

    number: int
    quotation: Quotation
    speaker: str
    voices: tuple[Voice, ...]
    witnesses: tuple[Witness, ...]
    wordings: tuple[tuple[Witness, ...], ...]  # witnesses of the very same text together


@dataclass(frozen=True, slots=True)
class Amount:
    """One account's figure of a measure, and the statement it stands in, if any."""

    voice: Voice
    figure: Figure
    statement: Statement | None

    @property
    def meant(self) -> str:
        """How the figure is meant where not exactly: "about", "at least" … The words may stand outside it."""
        return MEANT[self.figure.change]

    @property
    def informant(self) -> str | None:
        """Who the account has the figure from; the chain's first."""
        return self.statement.informants[0] if self.statement and self.statement.informants else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measure as the reader meets it: every account's figure, in the order of the accounts."""

    number: int
    measure: Measure
    amounts: tuple[Amount, ...]


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
    equal: tuple[Quantity, ...]
    alone: tuple[Alone, ...]
    timeline: tuple[Entry, ...]


def outline(dossier: Dossier) -> Outline:
    """The outline of a dossier; findings are numbered as they are read, alike in every format."""
    lookup = look_up(dossier)
    findings = findings_of(dossier.claims, lookup)
    by_claim = {finding.claim.id: finding for finding in findings}
    sections: dict[int, list[Finding]] = {section: [] for section in range(5)}
    for finding in findings:
        sections[section_of(finding.claim)].append(finding)
    quantities = _quantities(dossier, lookup)
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
        differing=tuple(each for each in quantities if each.measure.relation != "equal"),
        equal=tuple(each for each in quantities if each.measure.relation == "equal"),
        alone=_alone(dossier, lookup),
        timeline=_timeline(dossier, lookup, by_claim),
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
    says = [each for side in telling_words(finding.claim, lookup) for each in side] if finding and own else []
    return Shown(
        label=line.label,
        voice=lookup.voices[extract.article],
        extract=extract,
        part=line.part,
        pieces=pieces_of(as_statement, says),
        finding=finding,
        against=tuple(against),
    )


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
                speaker=quotation.speaker or "Speaker not known",
                voices=lookup.voices_of(witness.quote.article for witness in all_witnesses),
                witnesses=all_witnesses,
                wordings=tuple(map(tuple, alike.values())),
            )
        )
    return tuple(found)


def _quantities(dossier: Dossier, lookup: Lookup) -> tuple[Quantity, ...]:
    """Measures, conflicts first, then those that differ without contradiction, then equal ones."""
    rank = {"conflict": 0, "compatible": 1, "equal": 2}
    place = {article: n for n, article in enumerate(lookup.voices)}
    by_article: dict[str, list[Statement]] = {}
    for statement in dossier.statements:
        by_article.setdefault(statement.article, []).append(statement)
    found = []
    for number, measure in enumerate(sorted(dossier.measures, key=lambda m: rank[m.relation]), 1):
        figures = sorted(
            (lookup.figures[f] for f in measure.figures), key=lambda f: (place[f.article], f.start)
        )
        amounts = [
            Amount(lookup.voices[f.article], f, _around(f, by_article.get(f.article, []))) for f in figures
        ]
        found.append(Quantity(number, measure, tuple(amounts)))
    return tuple(found)


def _around(figure: Figure, statements: Sequence[Statement]) -> Statement | None:
    return next((s for s in statements if s.start <= figure.start and figure.end <= s.end), None)


def _alone(dossier: Dossier, lookup: Lookup) -> tuple[Alone, ...]:
    singles = lookup.in_order(dossier.single)
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
            claims = lookup.claims_of.get(statement.id, (statement.id,))
            told.setdefault(claims[0], []).append(statement)
        dated = [
            Dated(members[0], lookup.voices_of(s.article for s in members), by_claim.get(key))
            for key, members in told.items()
        ]
        dated.sort(key=lambda each: each.finding.number if each.finding else len(by_claim) + 1)
        entries.append(Entry(period_words(event.earliest, event.latest), tuple(dated)))
    return tuple(entries)
