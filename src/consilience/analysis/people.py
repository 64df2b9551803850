"""The people whom an article names: in full, by last name, by title, each with all the places."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from consilience.analysis.name_spans import full_spans, is_no_person
from consilience.analysis.named import POSSESSIVE, Gender, Mention, Named, is_inside, word_gender
from consilience.analysis.unmarked import (
    is_said_to_be,
)
from consilience.analysis.vocabulary import body_endings, first_names, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Tokens = Sequence[Token]

BESIDE = 6  # words beside a name within which it may be said whose relative that is
CLEARLY = 0.9  # share of one gender among a first name's bearers from which on it tells the gender
_HONORIFICS = frozenset(["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "miss"])
_RULERS = frozenset(["king", "queen", "prince", "princess", "emir", "sultan", "sheikh"])  # with first names
_CALLED_WITH = _RULERS | {"pope"}  # "King Charles" is nobody's last name
_YOUNGER = frozenset(["jr", "jr.", "ii", "iii", "iv"])
_ENDS = frozenset([",", ".", ";", "—", "–", "of", "who", "and", "to", "in", "at"])  # of a description


def find_people(doc: "Doc", tokens: "Tokens", title: str | None) -> tuple[list[Named], set[int]]:
    """Everybody named in `doc`, and the tokens that name them; `tokens` are all of the doc's.

    A name once seen in full is a person everywhere: later last names mean that person, whatever the
    parser calls them. A last name alone takes its full form from the headline where that has one.
    """
    people, taken = _full_people(doc, tokens)
    by_last: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        by_last[_last(person.name)].append(person)
    _single_people(tokens, title, people, by_last, taken)
    _last_names(tokens, people, by_last, taken)
    for person in people:
        person.mentions.sort()
    return people, taken


def _full_people(doc: "Doc", tokens: "Tokens") -> tuple[list[Named], set[int]]:
    """People named by two words or more, and the tokens that do so."""
    people: list[Named] = []
    by_last: dict[str, list[Named]] = defaultdict(list)
    taken: set[int] = set()
    forms: dict[int, Counter[str]] = defaultdict(Counter)
    for first, last in full_spans(doc, tokens):
        text = _joined(tokens, first, last)
        person = next((p for p in by_last[_last(text)] if _same_person(p.name, text)), None)
        if person is None:
            person = Named(text, person=True, gender=_gender_of(tokens, first, text))
            people.append(person)
            by_last[_last(text)].append(person)
        forms[id(person)][text] += 1
        person.gender = person.gender or _gender_of(tokens, first, text)
        person.mentions.append(Mention(first, last, True, is_inside(tokens, last)))
        taken.update(range(first, last))
    for person in people:
        person.name = max(forms[id(person)].items(), key=lambda form: (form[1], len(form[0])))[0]
    return people, taken


def _joined(doc: "Tokens", first: int, last: int) -> str:
    return " ".join("".join(token.text_with_ws for token in doc[first:last]).split())


def _last(name: str) -> str:
    """The last name in lower case: the last word, suffixes left out."""
    parts = [part for part in name.replace(",", "").split() if part.lower() not in words("suffixes")]
    return parts[-1].lower() if parts else name.lower()


def _parts(name: str) -> list[str]:
    kept = [part.strip("“”\"'‘’.,()").lower() for part in name.split()]
    return [part for part in kept if part and part not in words("suffixes")]


def _is_younger(name: str) -> bool:
    return not _YOUNGER.isdisjoint(name.lower().replace(",", " ").split())


def _same_person(a: str, b: str) -> bool:
    """Two full names with one last name: one within the other, or first names that shorten each other.

    An article that has a name with "Jr." and without it speaks of two people.
    """
    x, y = _parts(a), _parts(b)
    if _is_younger(a) != _is_younger(b):
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    return x[0] == y[0] or (
        min(len(x[0]), len(y[0])) <= 3 and x[0][0] == y[0][0] and x[0].startswith(y[0][0])
    )


def _gender_of(doc: "Tokens", first: int, name: str) -> Gender | None:
    """By the title before the name, else by the first name."""
    if first and (gender := word_gender(doc[first - 1].lower_)):
        return gender
    given = _parts(name)[:1]
    if not given:
        return None
    if given[0] in words("male_names"):
        return "he"
    if given[0] in words("female_names"):
        return "she"
    share = first_names().get(given[0])
    if share is None:
        return None
    return "she" if share >= CLEARLY else "he" if share <= 1 - CLEARLY else None


def _single_people(
    doc: "Tokens", title: str | None, people: list[Named], by_last: dict[str, list[Named]], taken: set[int]
) -> None:
    """People named by one word only: by the parser, or by a title before a capitalised word."""
    first_of = {_parts(person.name)[0]: person for person in people}
    for token in doc:
        if token.i in taken or not token.text[0].isupper() or not token.is_alpha or token.lower_ in by_last:
            continue
        honoured = token.pos_ == "PROPN" and token.i > 0 and _is_honour(doc, token)
        alone = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and _entity_length(doc, token.i) == 1
        alone = alone and not _is_called_a_body(doc, token)
        said_to_be = token.pos_ == "PROPN" and token.dep_ == "nsubj" and _entity_length(doc, token.i) <= 1
        said_to_be = said_to_be and is_said_to_be(doc, token)
        if not (honoured or alone or said_to_be) or (not honoured and is_no_person(token.lower_)):
            continue
        by_first_name = not honoured or doc[token.i - 1].lower_ in _RULERS
        if by_first_name and token.lower_ in first_of:
            first_of[token.lower_].mentions.append(
                Mention(token.i, token.i + 1, False, is_inside(doc, token.i + 1))
            )
            taken.add(token.i)
            continue
        name = _from_title(title, token.text) or token.text
        if name == token.text and honoured and doc[token.i - 1].lower_ in _CALLED_WITH:
            name = f"{doc[token.i - 1].text} {token.text}"
        person = Named(
            name,
            person=True,
            gender=_gender_of(doc, token.i, token.text),
        )
        if " " in person.name and person.gender is None:
            person.gender = _gender_of(doc, 0, person.name)
        people.append(person)
        by_last[token.lower_].append(person)


def _is_honour(doc: "Tokens", token: "Token") -> bool:
    """Whether a title stands before a last name alone: "Mrs. Holm", "Sheriff Holm"."""
    before = doc[token.i - 1]
    if before.lower_ in _HONORIFICS:
        return True
    if before.lower_.rstrip(".") not in words("lone_titles") or not before.text[0].isupper():
        return False
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    longer = after is not None and after.pos_ == "PROPN" and after.text[0].isupper()
    if token.lower_ in words("no_generals") | body_endings():
        return False
    return not longer and token.ent_type_ not in ("GPE", "LOC", "NORP") and not is_no_person(token.lower_)


def _is_called_a_body(doc: "Tokens", token: "Token") -> bool:
    """Whether the noun before a name says that it is a body's: "the airline Velmar"."""
    before = doc[token.i - 1] if token.i else None
    return (
        before is not None
        and before.pos_ == "NOUN"
        and before.lower_ in words("any_body")
        and (token.head.i == before.i or before.head.i == token.i)
    )


def _entity_length(doc: "Tokens", i: int) -> int:
    end = i + 1
    while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].text not in POSSESSIVE:
        end += 1
    return end - i


def _from_title(title: str | None, last: str) -> str | None:
    """First and last name from the headline, where a known first name stands before that last name."""
    parts = (title or "").replace("’s", "").replace("'s", "").split()
    for before, word in pairwise(parts):
        if word.strip(",.:;?!") == last and before.lower() in first_names() and before[0].isupper():
            return f"{before} {last}"
    return None


def _last_names(doc: "Tokens", people: list[Named], by_last: dict[str, list[Named]], taken: set[int]) -> None:
    """Every further place where a last name stands alone, for the person it means there.

    That is whoever of that name was named last. Somebody introduced as a relative ("the mayor's son, Per
    Holm") takes the last name from nobody else who was named before, and somebody with "Jr." from nobody at
    all: who is called by it before either was named is a third.
    """
    latest: dict[str, Named] = {}
    relatives = {id(person) for person in people if _is_relative(doc, person)}
    starts = {
        m.first: (last, person)
        for last, group in by_last.items()
        for person in group
        for m in person.mentions
    }
    compound = {last.split("-")[-1]: last for last in by_last if "-" in last}
    for token in doc:
        if token.i in starts:
            last, person = starts[token.i]
            before = latest.get(last)
            yields = _is_younger(person.name) or (id(person) in relatives and id(before) not in relatives)
            if before is None or not yields:
                latest[last] = person
        key = token.lower_ if token.lower_ in by_last else compound.get(token.lower_, "")
        if token.i in taken or not key or not token.text[0].isupper():
            continue
        end = token.i + 1
        if _is_part_of_body(doc, token):
            continue
        group = by_last[key]
        gender = word_gender(doc[token.i - 1].lower_) if token.i else None
        person = _bearer(token.text, group, latest.get(key), gender, relatives)
        if not any(person is other for other in group):
            group.append(person)
            people.append(person)
        latest[key] = person
        if token.i and person.gender is None:
            person.gender = word_gender(doc[token.i - 1].lower_)
        person.mentions.append(Mention(token.i, end, " " not in person.name, is_inside(doc, end)))
        taken.add(token.i)


def _bearer(
    last: str, group: Sequence[Named], latest: Named | None, gender: Gender | None, relatives: set[int]
) -> Named:
    """Whom of `group` a last name alone means, by its title's gender; somebody new where none of them."""
    elders = (one for one in group if id(one) not in relatives and not _is_younger(one.name))
    person = latest or next(elders, None)
    if person and gender and person.gender not in (gender, None):
        person = next((one for one in group if one.gender in (gender, None)), None)
    return person or Named(last, person=True, gender=gender)


def _is_relative(doc: "Tokens", person: Named) -> bool:
    """Whether a full or first name is introduced as a relative's: "his wife, Ada", "Ada Holm, his wife"."""
    return any(
        _kin_before(doc, mention.first) or _kin_behind(doc, mention.last) for mention in person.mentions
    )


def _kin_before(doc: "Tokens", first: int) -> bool:
    before = [token.lower_ for token in doc[max(0, first - BESIDE) : first]]
    while before and (before[-1] == "," or before[-1] in _HONORIFICS):
        before.pop()
    return bool(before) and before[-1] in words("kin")


def _kin_behind(doc: "Tokens", last: int) -> bool:
    """Whether an apposition says whose relative that is; a "mother of two" is nobody's here."""
    if last >= len(doc) or doc[last].text != ",":
        return False
    behind = doc[last + 1 : last + 2 + BESIDE]
    end = next((i for i, token in enumerate(behind) if token.lower_ in _ENDS), None)
    if not end or behind[end - 1].lower_ not in words("kin"):
        return False
    return behind[end].text != "of" or not (end + 1 < len(behind) and behind[end + 1].like_num)


def _is_part_of_body(doc: "Tokens", token: "Token") -> bool:
    """A last name inside the name of something else: "the Clinton Foundation"."""
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        after is not None
        and after.text[0].isupper()
        and after.ent_iob_ == "I"
        and token.ent_type_ != "PERSON"
    )
