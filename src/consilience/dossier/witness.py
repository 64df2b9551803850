"""The witnesses of a quotation: each account's wording, words that vary marked, as in a critical edition."""

from dataclasses import dataclass

from consilience.dossier.lookup import Lookup, Voice
from consilience.dossier.marking import Mark, Piece, cut
from consilience.types import Quotation, Quote

OMISSION = "‸"  # the caret of proof-readers: here an account leaves out words that another prints


@dataclass(frozen=True, slots=True)
class Witness:
    """An account's quote of an utterance in pieces: kind "varies" where accounts differ, "omits" at a gap."""

    voice: Voice
    quote: Quote
    pieces: tuple[Piece, ...]


def witnesses(quotation: Quotation, lookup: Lookup) -> tuple[Witness, ...]:
    """A quotation's wordings in the order of the accounts; the pieces of one join to the quote's text."""
    place = {article: n for n, article in enumerate(lookup.voices)}
    quotes = sorted((lookup.quotes[q] for q in quotation.quotes), key=lambda q: (place[q.article], q.start))
    return tuple(Witness(lookup.voices[q.article], q, _pieces(q, quotation)) for q in quotes)


def _pieces(quote: Quote, quotation: Quotation) -> tuple[Piece, ...]:
    """The quote's own text, with every reading that is not everybody's found in it, from left to right."""
    marks: list[Mark] = []
    at = 0
    shared = _shared_stretch(quote, quotation)
    for number, locus in enumerate(quotation.collation):
        own = next((reading for reading in locus.readings if quote.id in reading.quotes), None)
        if own is None:
            continue
        found = quote.text.find(own.text, at) if own.text else at
        if (
            found < 0
        ):  # the collation has the words in another form than the print; better unmarked than misplaced
            continue
        varies = len({reading.text for reading in locus.readings}) > 1 and number in shared
        if varies and own.text:
            marks.append(Mark(found, found + len(own.text), f"{number}", "varies"))
        elif varies:
            marks.append(Mark(found, found, f"{number}", "omits"))
        at = found + len(own.text)
    pieces = list(cut(quote.text, 0, len(quote.text), marks))
    for gap in reversed([mark for mark in marks if mark.start == mark.end]):
        pieces = _with_gap(pieces, gap)
    return tuple(pieces)


def _shared_stretch(quote: Quote, quotation: Quotation) -> range:
    """The loci between the first and last words that this quote prints: beyond them it is cut, not varied."""
    printed = [
        number
        for number, locus in enumerate(quotation.collation)
        for reading in locus.readings
        if quote.id in reading.quotes and reading.text
    ]
    return range(min(printed), max(printed) + 1) if printed else range(0)


def _with_gap(pieces: list[Piece], gap: Mark) -> list[Piece]:
    """The pieces with an empty one, of kind "omits", put in where the gap is."""
    cut_up: list[Piece] = []
    for piece in pieces:
        if piece.start < gap.start < piece.end:
            at = gap.start - piece.start
            cut_up.append(Piece(piece.start, gap.start, piece.text[:at], piece.marks, piece.opens))
            cut_up.append(Piece(gap.start, gap.start, "", (gap,)))
            cut_up.append(Piece(gap.start, piece.end, piece.text[at:], piece.marks))
        elif piece.start == gap.start:
            cut_up += [Piece(gap.start, gap.start, "", (gap,)), piece]
        else:
            cut_up.append(piece)
    return cut_up
