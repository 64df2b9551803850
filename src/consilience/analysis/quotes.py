"""Direct quotations by their marks, and who speaks them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.analysis.candidates import Scene
from consilience.analysis.informants import Names
from consilience.analysis.marks import Marked
from consilience.analysis.parse import Parsed
from consilience.analysis.speakers import find_speakers
from consilience.analysis.vocabulary import words
from consilience.ids import content_id
from consilience.types import Quote, QuoteKind

SHORTEST_PIECE = 5  # words; of two shorter sentences of a quotation the second stays with the first
SHORTEST_TITLE = 3  # words, all of them capitalised: the title of a work


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a quotation (or several short ones): clean offsets, the number of its marks."""

    start: int
    end: int
    mark: int


def find_pieces(parsed: Parsed, marks: Sequence[Marked]) -> tuple[Piece, ...]:
    """Every stretch inside marks, cut into its sentences, in order.

    A quotation that runs over several sentences is given sentence by sentence, so that accounts which print
    different parts of it can be set side by side; sentences that are all under `SHORTEST_PIECE` words stay
    together. Where the article's own words share a sentence with the quotation's first or last sentence,
    that one is always cut off from the rest.
    """
    text = parsed.clean.text
    sentences = list(parsed.doc.sents)
    starts = [sentence.start_char for sentence in sentences]
    ends = [sentence.end_char for sentence in sentences]
    pieces: list[Piece] = []
    for number, marked in enumerate(marks):
        if _is_title(text[marked.start : marked.end]):
            continue
        own_before = marked.start - starts[max(bisect_right(starts, marked.start) - 1, 0)] > 3
        own_after = ends[min(bisect_left(ends, marked.end), len(ends) - 1)] - marked.end
        inner = [
            end
            for end in ends[bisect_right(ends, marked.start) : bisect_left(ends, marked.end)]
            if _ends_sentence(text, end)
        ]
        cuts = [marked.start]
        for end, next_end in pairwise([*inner, marked.end]):
            first = own_before and cuts == [marked.start]
            last = end == inner[-1] and own_after > marked.end - end
            long = max(_words(text[cuts[-1] : end]), _words(text[end:next_end])) >= SHORTEST_PIECE
            if first or last or long:
                cuts.append(end)
        for start, end in zip(cuts, [*cuts[1:], marked.end], strict=True):
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                pieces.append(Piece(start, end, number))
    return tuple(pieces)


def _words(text: str) -> int:
    return len(text.split())


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence really ends at `end`; the parser also stops before numbers and brackets."""
    after = text[end:].lstrip()[:1]
    return text[end - 1] in ".?!…”’\"'" and not after.islower() and after not in "[("


def _is_title(text: str) -> bool:
    """Whether marked words are the title of a work: every word of weight is capitalised."""
    all_words = [word for word in text.split() if word[:1].isalpha()]
    weighty = [word for word in all_words if word.lower() not in words("small")]
    capitals = all(word[0].isupper() for word in weighty) and not text.isupper()
    return len(weighty) >= SHORTEST_TITLE and text[-1] not in "?!" and capitals


def _kind(parsed: Parsed, piece: Piece) -> QuoteKind:
    """`mixed` for a fragment inside the article's own sentence, `direct` for whole sentences."""
    text = parsed.clean.text
    first = text[piece.start]
    whole = first.isupper() or first.isdigit() or first in "…[.'’‘"
    return (
        "direct"
        if whole and (_words(text[piece.start : piece.end]) >= 4 or text[piece.end - 1] in ".?!,")
        else "mixed"
    )


def find_quotes(parsed: Parsed, names: Names) -> tuple[Quote, ...]:
    """Every direct quotation of the article, in order, without its marks, with its speaker if known.

    A quotation of several sentences is several quotes, one after the other, as `find_pieces` says.
    """
    article = parsed.article
    scene = Scene(names)
    pieces = find_pieces(parsed, names.marked)
    speakers = find_speakers(scene, [piece.mark for piece in pieces])
    found: list[Quote] = []
    for piece in pieces:
        span = parsed.span(piece.start, piece.end)
        speaker = speakers.get(piece.mark)
        informant = names.by_id(speaker.id) if speaker else None
        cue = speaker.saying if speaker else None
        found.append(
            Quote(
                content_id("quote", article.id, span.start, span.end),
                article.id,
                span.start,
                span.end,
                article.text[span.start : span.end],
                _kind(parsed, piece),
                informant.name if informant else None,
                informant.id if informant else None,
                names.span(cue.verb, cue.verb + 1) if cue else None,
                speaker.evidence if speaker else "no speaker found",
            )
        )
    return tuple(found)
