"""Where the full names of people stand: what the parser marks, cut and mended, and what it overlooks."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.named import POSSESSIVE
from consilience.analysis.unmarked import (
    CALENDAR,
    LONGEST_PERSON,
    aged,
    introduced,
    is_said_to_be_a_body,
    like_prepositions,
    opens_with_a_calling,
)
from consilience.analysis.vocabulary import body_endings, first_names, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Tokens = Sequence[Token]

_STOPS = POSSESSIVE | frozenset(',()“”":;—–')
_NO_NAMES = ("VERB", "CCONJ", "SCONJ", "ADP", "ADV", "AUX")
# Labels that the parser gives to people.
_MISTAKEN = frozenset(["ORG", "PRODUCT", "FAC", "WORK_OF_ART", "NORP"])


def full_spans(doc: "Doc", tokens: "Tokens") -> Iterable[tuple[int, int]]:
    """Every place of a name of two words or more, as tokens, half-open, in order and without overlaps."""
    at = 0
    found = [(entity.start, entity.end, entity.label_) for entity in doc.ents]
    unmarked = [*like_prepositions(tokens), *introduced(tokens), *aged(tokens)]
    for first, last, label in sorted([*found, *unmarked], key=lambda each: each[0]):
        if first < at:
            continue
        if label:
            span = _trimmed(tokens, first, last)
            if span is None:
                continue
            first, last = span
            if opens_with_a_calling(tokens, first, last, label):
                first, last = _trimmed(tokens, first + 1, last) or (first + 1, last)
            if label == "PERSON":
                last = _with_suffix(tokens, first, _with_last_name(tokens, first, last))
        if last - first >= 2 and _is_person(tokens, first, last, label or "PERSON"):
            yield first, last
            at = last


def _trimmed(doc: "Tokens", first: int, last: int) -> tuple[int, int] | None:
    """Tokens of a name without titles before it and what hangs on behind; None if nothing is left."""
    titles = words("titles")
    for i in range(first + 1, last - 2):  # "the Herald's Ada Smith"
        if doc[i].text in POSSESSIVE and doc[i + 1].lower_ in first_names():
            first = i + 1
    while first < last and (
        not doc[first].text[0].isalpha()
        or doc[first].lower_ in ("the", "a", "an")
        or (last - first > 1 and doc[first].pos_ in _NO_NAMES)
        or (last - first > 1 and doc[first].lower_.rstrip(".") in titles)
    ):
        first += 1
    for i in range(first, last):
        token = doc[i]
        stops = token.is_space or token.text in _STOPS
        if stops and not _is_nickname(doc, i, last):
            last = i
            break
    while last > first and not doc[last - 1].text[0].isalnum():
        last -= 1
    for i in range(last - 2, first, -1):  # "Holm attorney Ada Smith"
        if doc[i].text.islower() and doc[i].lower_ in words("person"):
            first = i + 1
            break
    return (first, last) if first < last else None


def _is_nickname(doc: "Tokens", i: int, last: int) -> bool:
    """A mark that belongs to a nickname inside a name: William “Mo” Cowan."""
    marks = "“”\"‘’'"
    if doc[i].text not in marks:
        return False
    opening = i + 2 < last and doc[i + 2].text in marks
    closing = i >= 2 and doc[i - 2].text in marks and i + 1 < last
    return opening or closing


def _with_last_name(doc: "Tokens", first: int, last: int) -> int:
    """Takes in the last name that the parser cut off: "Amy Berman | Jackson", "Col. Oleksandr | Syrskyi".

    To the tree the first names hang on it; it is no "Tower" or "Day", for it stands alone as well.
    """
    if last >= len(doc) or doc[last - 1].dep_ != "compound" or doc[last - 1].head.i != last:
        return last
    name, given = doc[last], doc[first].lower_
    known = last - first > 1 or given in first_names() or _titled(doc, first)
    cut_off = name.pos_ == "PROPN" and name.text[0].isupper() and name.text not in POSSESSIVE
    alone = (
        name.ent_type_ == "PERSON"
        or _is_called_by(doc, name)
        or (name.dep_ == "nsubj" and _titled(doc, first))
    )
    alone = alone or doc[last - 1].lower_ in words("particles")  # "Ursula von der | Leyen"
    return last + 1 if known and cut_off and alone and not is_no_person(name.lower_) else last


def _with_suffix(doc: "Tokens", first: int, last: int) -> int:
    """Takes "Jr." in, also behind a comma."""
    for skip in (0, 1):
        at = last + skip
        if at < len(doc) and doc[at].lower_ in words("suffixes") and (not skip or doc[last].text == ","):
            return at + 1 if last > first else last
    return last


def _is_person(doc: "Tokens", first: int, last: int, label: str) -> bool:
    tokens = [token for token in doc[first:last] if token.text[0].isalpha()]
    if not tokens or len(tokens) > LONGEST_PERSON or not tokens[0].text[0].isupper():
        return False
    if any(t.text[0].islower() and t.lower_ not in words("particles") and "-" not in t.text for t in tokens):
        return False
    ending = tokens[-1].lower_
    ends_body = ending in words("body") or ending in body_endings()
    if ending in words("document"):  # "Ada Post", who is "Post" below
        named = len(tokens) == 2 and tokens[0].lower_ in first_names()
        ends_body = not (named and _is_called_by(doc, tokens[-1]))
    if tokens[0].lower_ not in first_names() and tokens[-1].lower_ in words("person"):
        return False  # "Names Ex-Aide" of a headline
    if label == "PERSON":
        return (
            not ends_body and not is_said_to_be_a_body(doc, last) and not _is_a_body_beside(doc, first, last)
        )
    if label not in _MISTAKEN or ends_body or len(tokens) > 3:
        return False
    return tokens[-1].pos_ == "PROPN" and (tokens[0].lower_ in first_names() or _titled(doc, first))


def _is_a_body_beside(doc: "Tokens", first: int, last: int) -> bool:
    """Whether a name between two commas says which body is meant: "the company, Harrow Mining, said"."""
    if first < 2 or last >= len(doc) or doc[first].lower_ in first_names():
        return False
    between = doc[first - 1].text == doc[last].text == ","
    return between and doc[first - 2].text.islower() and doc[first - 2].lower_ in words("any_body")


def _is_called_by(doc: "Tokens", last: "Token") -> bool:
    """Whether a word is elsewhere the subject without an article, as a last name is: "Post said"."""
    return any(
        token.text == last.text
        and token.dep_ in ("nsubj", "nsubjpass")
        and (token.is_sent_start or (token.i > 0 and doc[token.i - 1].text in (",", "”", '"')))
        for token in doc
        if token.i != last.i
    )


def _titled(doc: "Tokens", first: int) -> bool:
    before = doc[first - 1].lower_.rstrip(".") if first else ""
    capital = first > 0 and doc[first - 1].text[0].isupper()
    return before in words("titles") if capital else before in words("person")


def is_no_person(word: str) -> bool:
    """A word that the parser often takes for a person's name, and that is none."""
    lists = ("titles", "body", "platforms", "short_outlets", "document")
    return word in CALENDAR or any(word in words(name) for name in lists)
