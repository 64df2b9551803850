"""Accounts in full, every span that a finding uses marked and named, to be linked to and back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from consilience.dossier.folding import differs, telling_words
from consilience.dossier.lookup import Voice
from consilience.dossier.marking import Mark, Piece, cut
from consilience.dossier.outline import Outline
from consilience.types import Article

# Beyond this an account's text is not put on the page, which says so there; the JSON has it whole.
LONGEST_SHOWN = 400_000  # code points

STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Reference:
    """A way from a marked span back to a finding: the finding's place on the page, its label, its name."""

    target: str
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one statement, or of none; `anchor` where it begins, `references` where it ends."""

    pieces: tuple[Piece, ...]
    statement: str | None
    anchor: str | None
    relation: str | None  # of the claim it supports, for its colour
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Full:
    """An account's text as paragraphs of runs; together the runs hold every character but line ends."""

    voice: Voice
    paragraphs: tuple[tuple[Run, ...], ...]
    titled: bool  # the first paragraph is the title
    hidden: int  # code points at the end that are not shown


class Placed(Protocol):
    """Anything that stands in an article: statement, quote, figure, extract, credit or furniture."""

    @property
    def article(self) -> str:
        """The article's id."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """One past the last."""


Places = Mapping[tuple[str, int, int], str]


def anchor(kind: str, voice: Voice, start: int, end: int) -> str:
    """The name on the page of a span: its kind's initial, its account's letter, where it begins and ends."""
    return f"{kind[0]}-{voice.letter}-{start}-{end}"


def used_marks(outline: Outline) -> dict[str, tuple[Mark, ...]]:
    """By the article's id, all spans that a finding of the dossier uses; each once for a kind."""
    dossier = outline.dossier
    shared_quotes = {quote for quotation in dossier.quotations for quote in quotation.quotes}
    shared_figures = {figure for measure in dossier.measures for figure in measure.figures}
    spans: dict[str, Iterable[Placed]] = {
        STATEMENT: dossier.statements,
        "quote": (quote for quote in dossier.quotes if quote.id in shared_quotes),
        "figure": (figure for figure in dossier.figures if figure.id in shared_figures),
        "differing": (
            extract
            for finding in outline.findings
            for claim in finding.claims
            if differs(claim)
            for side in telling_words(claim, outline.lookup)
            for extract in side
        ),
        "credit": dossier.credits,
        "passage": (extract for passage in dossier.passages for extract in (passage.a, passage.b)),
        "unused": dossier.furniture,
    }
    marks: dict[str, dict[Mark, None]] = {article: {} for article in outline.lookup.voices}
    for kind, placed in spans.items():
        for each in placed:
            name = anchor(kind, outline.lookup.voices[each.article], each.start, each.end)
            marks[each.article][Mark(each.start, each.end, name, kind)] = None
    return {article: tuple(found) for article, found in marks.items()}


def places_of(marks: Mapping[str, Sequence[Mark]]) -> Places:
    """The names of marked spans by article, start and end; a statement's name goes before any other's."""
    places: dict[tuple[str, int, int], str] = {}
    for article, found in marks.items():
        for mark in found:
            key = (article, mark.start, mark.end)
            if key not in places or mark.kind == STATEMENT:
                places[key] = mark.key
    return places


def full_accounts(outline: Outline, marks: Mapping[str, Sequence[Mark]]) -> tuple[Full, ...]:
    """Every account of a dossier in full, in order, with its marks and its references."""
    references = _references(outline)
    relations = {
        wording.statement.id: finding.relation
        for finding in reversed(outline.findings)
        for wording in finding.wordings
    }
    names = {
        anchor(STATEMENT, outline.lookup.voices[each.article], each.start, each.end): each.id
        for each in outline.dossier.statements
    }
    full = []
    for article, voice in outline.lookup.voices.items():
        runs = paragraphs(voice.article, marks[article])
        full.append(
            Full(
                voice,
                tuple(
                    tuple(_complete(run, names, relations, references) for run in paragraph)
                    for paragraph in runs
                ),
                titled=bool(runs)
                and "".join(piece.text for run in runs[0] for piece in run.pieces).strip()
                == voice.article.title,
                hidden=max(0, len(voice.article.text) - LONGEST_SHOWN),
            )
        )
    return tuple(full)


def paragraphs(article: Article, marks: Sequence[Mark]) -> tuple[tuple[Run, ...], ...]:
    """The text's lines that are not empty, each as runs of pieces by the statement over them."""
    found = []
    at = 0
    for line in article.text[:LONGEST_SHOWN].split("\n"):
        if line.strip():
            pieces = cut(article.text, at, at + len(line), marks)
            found.append(tuple(_run(key, tuple(group)) for key, group in groupby(pieces, key=_statement)))
        at += len(line) + 1
    return tuple(found)


def _run(statement: str | None, pieces: tuple[Piece, ...]) -> Run:
    opened = any(mark.kind == STATEMENT and mark.key == statement for mark in pieces[0].opens)
    return Run(pieces, statement, statement if opened else None, None, ())


def _statement(piece: Piece) -> str | None:
    return next((mark.key for mark in piece.marks if mark.kind == STATEMENT), None)


def _complete(
    run: Run,
    names: Mapping[str, str],
    relations: Mapping[str, str],
    references: Mapping[str, Sequence[Reference]],
) -> Run:
    own = list(references.get(names.get(run.statement or "", ""), ()))
    ends = run.statement is not None and any(
        mark.key == run.statement and mark.end == run.pieces[-1].end for mark in run.pieces[-1].marks
    )
    for piece in run.pieces:
        for mark in piece.marks:
            if mark.end == piece.end and mark.kind in ("quote", "figure"):
                own += references.get(mark.key, ())
    relation = relations.get(names.get(run.statement or "", ""))
    return Run(run.pieces, run.statement, run.anchor, relation, tuple(own) if ends else ())


def _references(outline: Outline) -> dict[str, list[Reference]]:
    """By a statement's id, or by the anchor of a quote or figure: the findings that use it."""
    found: dict[str, list[Reference]] = {}
    for finding in outline.findings:
        reference = Reference(f"claim-{finding.number}", f"{finding.number}", f"finding {finding.number}")
        for wording in finding.wordings:
            found.setdefault(wording.statement.id, []).append(reference)
    for said in outline.said:
        reference = Reference(f"quotation-{said.number}", f"Q{said.number}", f"quotation {said.number}")
        for witness in said.witnesses:
            name = anchor("quote", witness.voice, witness.quote.start, witness.quote.end)
            found.setdefault(name, []).append(reference)
    for quantity in (*outline.differing, *outline.equal, *outline.everyday):
        reference = Reference(
            f"measure-{quantity.number}", f"F{quantity.number}", f"figure {quantity.number}"
        )
        for amount in quantity.amounts:
            name = anchor("figure", amount.voice, amount.figure.start, amount.figure.end)
            found.setdefault(name, []).append(reference)
    return found
