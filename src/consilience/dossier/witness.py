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


def changes(quotation: Quotation, lookup: Lookup) -> tuple[str, ...]:
    """Who changed, left out or added what, a sentence for each place; empty where no words vary.

    What most accounts print at a place is what the others are held against; where none has a majority, the
    wording of the first account. A quote that is only cut short changes nothing.
    """
    if not quotation.variant:
        return ()
    shared = {quote: _shared_stretch(lookup.quotes[quote], quotation) for quote in quotation.quotes}
    found = []
    for number, locus in enumerate(quotation.collation):
        told: dict[str, tuple[Voice, ...]] = {}
        for reading in locus.readings:
            having = [quote for quote in reading.quotes if number in shared[quote]]
            if having:
                told[reading.text] = lookup.voices_of(lookup.quotes[quote].article for quote in having)
        if len(told) < 2 or len({"".join(words.split()).casefold() for words in told}) < 2:
            continue
        order = list(lookup.voices.values())
        usual = min(told, key=lambda words: (-len(told[words]), order.index(told[words][0])))
        found += [
            _change(words, voices, usual, told[usual]) for words, voices in told.items() if words != usual
        ]
    return tuple(found)


def _change(words: str, voices: tuple[Voice, ...], usual: str, usually: tuple[Voice, ...]) -> str:
    who, others = map(_listed, (voices, usually))
    several = len(voices) > 1
    if not words:
        return f"{who} leave{'' if several else 's'} out “{usual}” ({others})."
    if not usual:
        return f"{who} add{'' if several else 's'} “{words}”."
    return f"{who} ha{'ve' if several else 's'} “{words}” for “{usual}” ({others})."


def _listed(voices: tuple[Voice, ...]) -> str:
    *first, last = (voice.letter for voice in voices)
    return f"{', '.join(first)} and {last}" if first else last


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
