"""The noun phrase that a stretch of words is, or is part of."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

Tokens = tuple[int, int]

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "nmod", "quantmod", "predet"})
_PARTS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "appos"})
_LOOSE_ENDS = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT", "SPACE"})
_ALONE = frozenset(["all", "another", "both", "each", "few", "many", "most", "others", "several", "some"])
_NOBODY = frozenset(["there", "you", "your", "yours", "yourself"])  # "you" outside marks is anybody
FARTHEST = 8  # tokens; a noun further on is not what an article or adjective belongs to
_DATELINE = re.compile(r"[A-Z]{3}[A-Z .’'-]*(?:[,(][^\n]{1,40}?)?\s?(?:--|[-–—―])\s")


def noun_phrase(doc: "Doc", first: int, last: int) -> Tokens | None:
    """The tokens of the noun phrase that `first:last` are, or begin; None where they are none.

    Words before a noun are extended to it ("a" to "a senior official"), loose ends cut off ("reports of").
    A dateline's place, "you", and words without a noun are no phrase.
    """
    while first < last and (doc[first].is_space or doc[first].is_punct):
        first += 1
    while last > first and doc[last - 1].pos_ in _LOOSE_ENDS and doc[last - 1].text not in (")", "]"):
        last -= 1
    if first == last or _is_dateline(doc, first, last):
        return None
    root = doc[first:last].root
    if root.pos_ in _NOMINAL:
        return None if root.lower_ in _NOBODY else (first, last)
    head = root
    while head.dep_ in _BEFORE_NOUN and first < head.head.i < last + FARTHEST:
        head = head.head
        if head.pos_ in _NOMINAL and head.i >= last:
            return first, head.i + 1
    holds_noun = any(token.pos_ in _NOMINAL and token.lower_ not in _NOBODY for token in doc[first:last])
    name = root.text[0].isupper() and root.dep_ in _PARTS and root.pos_ not in ("DET", "VERB")  # misread
    return (first, last) if holds_noun or name or root.lower_ in _ALONE else None


def _is_dateline(doc: "Doc", first: int, last: int) -> bool:
    """Whether the words are the place in capitals that opens a paragraph, a dash not far behind it."""
    if not doc[first].is_upper or (first and "\n" not in doc[first - 1].text):
        return False
    start = doc[first].idx
    match = _DATELINE.match(doc.text, start)
    return match is not None and doc[last - 1].idx + len(doc[last - 1]) <= match.end()
