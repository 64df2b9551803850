"""Versions of one utterance laid side by side, word by word.

Two versions are aligned as Smith and Waterman (1981, "Identification of common molecular subsequences")
align sequences, with Gotoh's (1982) gaps that cost little to lengthen, because an outlet that cuts a
quotation cuts it anywhere and by any length. More than two are laid one after the other against the
table of those before, as CollateX does for the witnesses of a text (Dekker & Middell 2011).
"""

import re
import unicodedata
from collections.abc import Sequence, Set
from itertools import groupby
from typing import NamedTuple

from consilience.types import Locus, Quote, Reading

# What a pair of words adds to the score of an alignment. A word that tells something counts double; a
# changed word has to be outweighed by its neighbours; leaving out twenty words costs little more than one.
CONTENT, FUNCTION, CHANGED = 2.0, 1.0, -1.5
GAP, LONGER_GAP = -1.0, -0.1
# Pairs of words that are aligned by their score; longer quotations by their longest common row.
LARGEST = 250_000
EDGE = 3  # words: as much unlike wording at an edge is a changed edge, more is another utterance beside it

# Words that tell nothing by themselves, in the form `tokens` gives them.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those i you he she it we they me him her us them my your his its our their
    mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose
    which what where when why how and or but nor so if because as while than then though although of in on
    at to for from by with about into onto over under between through during before after against without
    within upon up down out off is am are was were be been being do does did done has have had having will
    would can could shall should may might must not no there here all any some just also im youre hes shes
    theyre ive youve weve theyve ill youll hell shell well theyll isnt arent wasnt werent dont doesnt didnt
    hasnt havent hadnt wont wouldnt cant couldnt shouldnt
    """.split()  # noqa: SIM905  # a hundred quoted words would be harder to read
)

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*[^\W\d_]*|[^\W_]+(?:['’‘ʼ][^\W_]+)*")
_INSIDE = re.compile(r"[.,'’‘ʼ]")


class Token(NamedTuple):
    """A word of a quotation: its offsets in the quote's own text, and its form without case and marks."""

    start: int
    end: int
    form: str


Column = dict[str, int]  # by the quote's id, the number of its word that stands here


class Alignment(NamedTuple):
    """The stretch two versions share: pairs of word numbers in order, None where one lacks the word."""

    pairs: tuple[tuple[int | None, int | None], ...]
    score: float


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`; "F.B.I." is one word and the same as "FBI", "one-on-one" is three."""
    return tuple(Token(match.start(), match.end(), _form(match.group())) for match in _WORD.finditer(text))


def _form(word: str) -> str:
    return _INSIDE.sub("", unicodedata.normalize("NFKC", word)).casefold()


def is_content(form: str) -> bool:
    """Whether a word form tells something by itself."""
    return form not in FUNCTION_WORDS


def align(a: Sequence[Token], b: Sequence[Token]) -> Alignment:
    """The best common stretch of two versions; it begins and ends with words that are the same in both.

    Unlike words at an edge belong to it where both versions have some there and no more than `EDGE`.
    """
    ours, theirs = [token.form for token in a], [token.form for token in b]
    found = _contained(ours, theirs) or _local(ours, [{form} for form in theirs])
    return Alignment(_with_edges(found.pairs, len(a), len(b)), found.score)


def differs(a: Sequence[Token], b: Sequence[Token], alignment: Alignment) -> bool:
    """Whether the words differ inside the aligned stretch; case, punctuation and lost spaces do not count."""
    ours = "".join(a[i].form for i, _ in alignment.pairs if i is not None)
    theirs = "".join(b[j].form for _, j in alignment.pairs if j is not None)
    return ours != theirs


def collate(quotes: Sequence[Quote]) -> tuple[Locus, ...]:
    """Lay quotes of one utterance side by side.

    Each locus is a stretch where the same quotes agree, or vary. A quote has a reading only in the
    stretch that it prints, "" where it leaves words out there. What one quote has beyond an end where
    others go on differently is left out: there they print different parts of what was said.
    """
    words = {quote.id: tokens(quote.text) for quote in quotes}
    table: list[Column] = []
    for quote in sorted(quotes, key=lambda q: (-len(words[q.id]), q.id)):
        table = _laid(table, quote.id, words)
    places: dict[str, list[int]] = {}
    for place, column in enumerate(table):
        for quote_id in column:
            places.setdefault(quote_id, []).append(place)
    patterns = []
    for place, column in enumerate(table):
        printing = tuple(
            q.id for q in quotes if q.id in places and places[q.id][0] <= place <= places[q.id][-1]
        )
        forms = {words[q][column[q]].form if q in column else "" for q in printing}
        patterns.append((printing, len(forms) == 1))
    texts = {quote.id: quote.text for quote in quotes}
    loci = []
    for (printing, _), group in groupby(range(len(table)), key=patterns.__getitem__):
        loci.append(_locus(printing, [table[place] for place in group], words, texts))
    return tuple(loci)


def _value(form: str, others: Set[str]) -> float:
    if form not in others:
        return CHANGED
    return CONTENT if is_content(form) else FUNCTION


def _contained(a: Sequence[str], b: Sequence[str]) -> Alignment | None:
    """The alignment of two versions of which one stands whole in the other, as most do: found at once."""
    short, long = sorted((a, b), key=len)
    for at in range(len(long) - len(short) + 1):
        if short and long[at] == short[0] and long[at : at + len(short)] == short:
            places = range(at, at + len(short))
            pairs = enumerate(places) if short is a else zip(places, range(len(short)), strict=True)
            return Alignment(tuple(pairs), sum(CONTENT if is_content(form) else FUNCTION for form in short))
    return None


def _local(a: Sequence[str], b: Sequence[Set[str]]) -> Alignment:
    """Smith and Waterman's best local alignment with Gotoh's gaps; a place of `b` may hold several words."""
    rows, columns = len(a), len(b)
    if rows * columns > LARGEST:
        return _long(a, b)

    def value(i: int, j: int) -> float:
        return _value(a[i], b[j])

    nothing = float("-inf")
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    down = [[nothing] * (columns + 1) for _ in range(rows + 1)]
    right = [[nothing] * (columns + 1) for _ in range(rows + 1)]
    top, end = 0.0, (0, 0)
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            down[i][j] = max(best[i - 1][j] + GAP, down[i - 1][j] + LONGER_GAP)
            right[i][j] = max(best[i][j - 1] + GAP, right[i][j - 1] + LONGER_GAP)
            diagonal = best[i - 1][j - 1] + value(i - 1, j - 1)
            best[i][j] = max(0.0, diagonal, down[i][j], right[i][j])
            if best[i][j] > top:
                top, end = best[i][j], (i, j)

    pairs: list[tuple[int | None, int | None]] = []  # from the end back to where the alignment begins
    i, j = end
    while best[i][j] > 0:
        if best[i][j] == best[i - 1][j - 1] + value(i - 1, j - 1):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif best[i][j] == down[i][j]:
            opened = False
            while not opened:
                opened = down[i][j] == best[i - 1][j] + GAP
                i -= 1
                pairs.append((i, None))
        else:
            opened = False
            while not opened:
                opened = right[i][j] == best[i][j - 1] + GAP
                j -= 1
                pairs.append((None, j))
    return Alignment(tuple(reversed(pairs)), top)


def _long(a: Sequence[str], b: Sequence[Set[str]]) -> Alignment:
    """The longest common subsequence, from its first word to its last: less exact, but quick."""
    from rapidfuzz.distance import LCSseq

    pairs: list[tuple[int | None, int | None]] = []
    for step in LCSseq.opcodes(list(a), [min(forms) for forms in b]):
        ours, theirs = range(step.src_start, step.src_end), range(step.dest_start, step.dest_end)
        if step.tag == "equal":
            pairs += zip(ours, theirs, strict=True)
        else:
            pairs += [(i, None) for i in ours]
            pairs += [(None, j) for j in theirs]
    same = [place for place, pair in enumerate(pairs) if None not in pair]
    if not same:
        return Alignment((), 0.0)
    score = sum(_value(a[i], b[j]) for i, j in pairs if i is not None and j is not None)
    return Alignment(tuple(pairs[same[0] : same[-1] + 1]), score)


def _with_edges(
    pairs: tuple[tuple[int | None, int | None], ...], rows: int, columns: int
) -> tuple[tuple[int | None, int | None], ...]:
    if not pairs:
        return pairs
    (i, j), (last_i, last_j) = pairs[0], pairs[-1]
    assert i is not None  # a local alignment begins and ends with a match, so none of the four is missing
    assert j is not None
    assert last_i is not None
    assert last_j is not None
    return (
        *_edge(range(i), range(j), gap_first=False),
        *pairs,
        *_edge(range(last_i + 1, rows), range(last_j + 1, columns), gap_first=True),
    )


def _edge(a: range, b: range, *, gap_first: bool) -> list[tuple[int | None, int | None]]:
    """What stands beyond the common stretch, word against word; nothing where one version is cut there.

    The outermost words stand against each other, so that both versions reach as far ("There's", "There is").
    """
    if not a or not b or max(len(a), len(b)) > EDGE:
        return []
    length = max(len(a), len(b))
    left: list[int | None] = list(a)
    other: list[int | None] = list(b)
    for side in (left, other):
        missing: list[int | None] = [None] * (length - len(side))
        side[:] = missing + side if gap_first else side + missing
    return list(zip(left, other, strict=True))


def _laid(table: list[Column], quote: str, words: dict[str, tuple[Token, ...]]) -> list[Column]:
    """The table with one more quote: its words in the columns where they stand already, or in new ones."""
    own = words[quote]
    if not table:
        return [{quote: number} for number in range(len(own))]
    forms = [{words[other][number].form for other, number in column.items()} for column in table]
    found = _local([token.form for token in own], forms)
    pairs = _with_edges(found.pairs, len(own), len(table))
    rows = [row for row, _ in pairs if row is not None]
    columns = [column for _, column in pairs if column is not None]
    if not rows:
        return table
    head, tail = table[: columns[0]], table[columns[-1] + 1 :]
    laid: list[Column] = head or [{quote: number} for number in range(rows[0])]
    for row, column in pairs:
        there = {} if column is None else table[column]
        laid.append(there if row is None else {**there, quote: row})
    return laid + (tail or [{quote: number} for number in range(rows[-1] + 1, len(own))])


def _locus(
    printing: tuple[str, ...],
    columns: list[Column],
    words: dict[str, tuple[Token, ...]],
    texts: dict[str, str],
) -> Locus:
    readings: dict[tuple[str, ...], list[str]] = {}
    shown: dict[tuple[str, ...], str] = {}
    for quote in printing:
        own = [words[quote][column[quote]] for column in columns if quote in column]
        forms = tuple(token.form for token in own)
        readings.setdefault(forms, []).append(quote)
        shown.setdefault(forms, texts[quote][own[0].start : own[-1].end] if own else "")
    return Locus(tuple(Reading(shown[forms], tuple(who)) for forms, who in readings.items()))
