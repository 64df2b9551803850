"""Names of people that the parser does not mark as such, told by the words around them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.vocabulary import first_names, words
from consilience.calendar import FEASTS, MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

    Tokens = Sequence[Token]

# Days and feasts, which the parser sometimes takes for somebody's only name.
_FIRST_NAMES_TOO = frozenset({"april", "may", "june", "august"})  # of the months
CALENDAR = FEASTS.union(WEEKDAYS, MONTHS) - _FIRST_NAMES_TOO
_LIKE_PREPOSITIONS = frozenset({"per", "till"})  # first names of the north
LONGEST_APPOSITION = 15  # words between two commas that say who somebody is
OLDEST = 120  # years
LONGEST_PERSON = 5  # words; a longer run of capitals is no person's name
# Nouns for a person that may introduce a body or a country: "its ally, Upper Varn".
_BODIES_TOO = frozenset(
    """advocate ally broker champion competitor critic donor employer founder host independent investor leader
    member opponent owner proponent rival source supporter trader""".split()  # noqa: SIM905  # see informants
)


def like_prepositions(tokens: "Tokens") -> Iterable[tuple[int, int, str]]:
    """Names whose first word the parser takes for a preposition, as with "Per", without a label.

    "Said Per Holt", "Per Holt said", "Per Holt, a driver, said" name somebody, "Per Reuters, he left" nobody.
    """
    for token in tokens:
        if token.pos_ != "ADP" or not token.text.istitle() or token.lower_ not in _LIKE_PREPOSITIONS:
            continue
        end = token.i + 1
        while end < len(tokens) and end - token.i <= LONGEST_PERSON and tokens[end].pos_ == "PROPN":
            end += 1
        if end > token.i + 1 and tokens[end - 1].text[0].isupper() and _stands_as_name(tokens, token.i, end):
            yield token.i, end, ""


def _stands_as_name(tokens: "Tokens", first: int, end: int) -> bool:
    """Whether a capital preposition and the names behind it stand where somebody's name does."""
    before = tokens[first - 1].text if first and not tokens[first].is_sent_start else ""
    if before[:1].isalpha() or before == ",":
        return True
    if end < len(tokens) and tokens[end].pos_ in ("VERB", "AUX"):
        return True
    if end >= len(tokens) or tokens[end].text != ",":
        return False
    behind = tokens[end + 1 : end + 1 + LONGEST_APPOSITION]
    comma = next((i for i, token in enumerate(behind) if token.text in (",", ".")), len(behind))
    return comma + 1 < len(behind) and behind[comma].text == "," and behind[comma + 1].pos_ in ("VERB", "AUX")


def aged(tokens: "Tokens") -> Iterable[tuple[int, int, str]]:
    """Two names or more before an age between commas, whatever the parser takes them for, without a label.

    "Elin Tarp, 22, lost two friends" names somebody; "Highway Seven, 22," and "In Tarp, 22 people" nobody.
    """
    for comma in range(2, len(tokens) - 2):
        age, behind = tokens[comma + 1], tokens[comma + 2]
        if tokens[comma].text != "," or not _is_age(age.text) or behind.text not in (",", "."):
            continue
        first = comma
        while first and comma - first < LONGEST_PERSON and _is_named(tokens[first - 1]):
            first -= 1  # over what the parser takes for the start of a sentence, too
        if 2 <= comma - first < LONGEST_PERSON and tokens[first].lower_ in first_names():
            yield first, comma, ""


def _is_age(text: str) -> bool:
    return text.isdigit() and 0 < int(text) < OLDEST


def _is_named(token: "Token") -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in CALENDAR


def introduced(tokens: "Tokens") -> Iterable[tuple[int, int, str]]:
    """Names behind a noun for one person, whatever the parser takes them for, without a label.

    "Holm's lawyer, Egon Paal, said", "said inspector Magnus Rask" and "the governor of the region, Leyla
    Dev, said" name somebody; "her ally, Upper Varn" and "the driver, Harbour Road and the bridge" nobody.
    """
    for noun in tokens:
        if noun.tag_ != "NN" or not _is_for_a_person(noun):
            continue
        behind = _behind_its_phrase(noun)
        comma = behind < len(tokens) and tokens[behind].text == ","
        first = end = behind + comma
        while end < len(tokens) and end - first <= LONGEST_PERSON and _is_part_of_name(tokens[end]):
            end += 1
            if tokens[end - 1].lower_.rstrip(".") in words("titles"):  # "Army Gen. Egon Paal"
                first = end
        known = first < len(tokens) and tokens[first].lower_ in first_names()
        closed = end < len(tokens) and (tokens[end].text in (",", ".", ":") or tokens[end].pos_ == "VERB")
        if not 2 <= end - first < LONGEST_PERSON or not closed:
            continue
        subject = tokens[end - 1].dep_ == "nsubj" and noun.head.i == end - 1
        if known or comma or subject:
            yield first, end, ""


def _is_for_a_person(noun: "Token") -> bool:
    """Whether a noun is for a person alone; "their leader" is, "the industry's leader" may be a body."""
    word = noun.lower_
    theirs = word == "leader" and any(child.tag_ == "PRP$" for child in noun.lefts)
    return word in words("kin") or theirs or word in words("person") - _BODIES_TOO


def _behind_its_phrase(noun: "Token") -> int:
    """The token behind a noun, or behind an "of" and what hangs on it where a name stands beside the noun."""
    of = next((child for child in noun.rights if child.i == noun.i + 1 and child.lower_ == "of"), None)
    named = any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.rights)
    return of.right_edge.i + 1 if of is not None and named else noun.i + 1


def _is_part_of_name(token: "Token") -> bool:
    return _is_named(token) and not token.is_sent_start


def is_said_to_be(doc: "Tokens", token: "Token") -> bool:
    """Whether words behind a last name alone say what the person is: "Holm, the defence lawyer, said"."""
    if token.i + 1 >= len(doc) or doc[token.i + 1].text != ",":
        return False
    if token.i and doc[token.i - 1].text[0].isupper() and not doc[token.i - 1].is_sent_start:
        return False  # part of a longer name
    if any(child.dep_ == "compound" for child in token.lefts):
        return False
    return any(
        child.dep_ == "appos" and child.tag_ == "NN" and child.lower_ in words("person") - _BODIES_TOO
        for child in token.rights
    )


def is_said_to_be_a_body(doc: "Tokens", last: int) -> bool:
    """Whether words behind a name that ends before token `last` say that a body has it.

    "Aurum Doro, the mining company, paid".
    """
    if last >= len(doc) or doc[last].text != ",":
        return False
    return any(
        child.dep_ == "appos" and child.tag_ == "NN" and child.lower_ in words("any_body")
        for child in doc[last - 1].rights
        if child.left_edge.i == last + 1
    )


def opens_with_a_calling(tokens: "Tokens", first: int, last: int, label: str) -> bool:
    """Whether a sentence begins with what somebody is, and a full name behind it: "Surgeon Ada Holm"."""
    if last - first < 3 or not tokens[first].is_sent_start:
        return False
    calling = tokens[first].lower_ in words("person") or label == "PERSON"
    return calling and tokens[first].lower_ not in first_names() and tokens[first + 1].lower_ in first_names()
