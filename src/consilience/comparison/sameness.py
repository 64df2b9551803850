"""When two quotes print one utterance: by the words they share in order, and by who is said to speak."""

from collections import Counter
from collections.abc import Sequence, Set
from enum import Enum, auto
from itertools import groupby

from consilience.comparison.collation import Alignment, Token, is_content
from consilience.names import last_word, may_be_one
from consilience.types import Quote

DENSITY = 0.5  # share of the aligned words that are the same; below, two utterances only sound alike
LONG = 6  # content words that two quotes share by chance only when both quote a third
ROW = 10  # equal words in a row that two utterances do not share by chance, whatever else they say
SHARED = 3  # content words that make two quotes one utterance in part
OF_SHORTER = 0.8  # share of the shorter quote that they must then fill: it stands in the other, nearly whole
OF_LONGER = 0.5  # or share of the longer: the same sentence, told in two wordings
WHOLE = 0.9  # share of a quote that has no three content words
LEAST_WORDS, LEAST_CONTENT = 4, 2  # words, and content words among them, that it must then share
STRANGERS_WORDS = 6  # words that are enough alone, even where the accounts name two speakers


class Doubt(Enum):
    """What the speakers that two accounts name say against one utterance."""

    NONE = auto()  # one name, or one unknown
    TWO_NAMES = auto()  # "the company", "a spokesman": they may be one
    TWO_PEOPLE = auto()


def is_same_utterance(
    a: Sequence[Token], b: Sequence[Token], alignment: Alignment, doubt: Doubt = Doubt.NONE
) -> bool:
    """Whether two quotes, aligned, print one utterance, whole or in part.

    A stretch too long for chance is enough. Else the shorter quote has to stand nearly whole in the other, or
    each has to give most of the other's words; and the less they share, the more it counts whom the accounts
    name as the speaker.
    """
    same = same_words(a, b, alignment)
    if not same or len(same) < DENSITY * len(alignment.pairs):
        return False
    lengths = sorted((len(a), len(b)))
    of_shorter, of_longer = (len(same) / length for length in lengths)
    content = sum(map(is_content, same))
    if content >= LONG or _longest_row(alignment, a, b) >= ROW:
        return True
    if doubt is Doubt.TWO_PEOPLE and len(same) < STRANGERS_WORDS:
        return False
    if content >= SHARED:
        return of_shorter >= OF_SHORTER or (of_longer >= OF_LONGER and doubt is Doubt.NONE)
    if of_shorter < WHOLE or len(same) < LEAST_WORDS:
        return False
    return len(same) >= STRANGERS_WORDS or (content >= LEAST_CONTENT and doubt is Doubt.NONE)


def may_be_same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether quotes, given as forms, hold so much of one another that they may be one; never too strict."""
    same = list((Counter(a) & Counter(b)).elements())
    short, long = sorted((len(a), len(b)))
    if len(same) >= OF_SHORTER * short or len(same) >= OF_LONGER * long:
        return True
    return sum(map(is_content, same)) >= LONG or not _rows(a).isdisjoint(_rows(b))


def _rows(forms: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(forms[at : at + ROW]) for at in range(len(forms) - ROW + 1)}


def same_words(a: Sequence[Token], b: Sequence[Token], alignment: Alignment) -> list[str]:
    """The forms that stand at the same place of both."""
    return [
        a[i].form for i, j in alignment.pairs if i is not None and j is not None and a[i].form == b[j].form
    ]


def _longest_row(alignment: Alignment, a: Sequence[Token], b: Sequence[Token]) -> int:
    rows = groupby(i is not None and j is not None and a[i].form == b[j].form for i, j in alignment.pairs)
    return max(sum(1 for _ in row) for equal, row in rows if equal)


def doubt_of(a: Quote, b: Quote, people: Set[str]) -> Doubt:
    """How surely the accounts name two speakers; `people` holds the ids of informants that are persons."""
    if not a.speaker or not b.speaker or may_be_one(a.speaker, b.speaker):
        return Doubt.NONE
    if last_word(a.speaker) == last_word(b.speaker):  # one of a family is easily read as another
        return Doubt.NONE
    return Doubt.TWO_PEOPLE if {a.informant, b.informant} <= people else Doubt.TWO_NAMES
