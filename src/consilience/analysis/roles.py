"""Offices of people and the bodies they speak for, from the words around their names."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from consilience.analysis.bodies import clean_body
from consilience.analysis.named import Named, word_gender
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONG_TITLES = {
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "congressman": ("representative", "lawmaker"),
    "congresswoman": ("representative", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "lt": ("lieutenant",),
    "col": ("colonel",),
    "lawyer": ("attorney",),
    "attorney": ("lawyer",),
    "spokesperson": ("spokesman", "spokeswoman"),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "dr": ("doctor",),
    "prof": ("professor",),
}
_LESSER = frozenset(["vice", "deputy", "former", "assistant", "acting", "ex"])
_COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx"])
PLACES = 4  # of a person's full names that are looked at; a longer search finds nothing new
APPOSITION = 16  # words; a longer one is a clause of its own


def describe(doc: "Doc", person: Named) -> None:
    """Offices and the body a person speaks for, from the words around the name where it stands in full.

    Of a name that is cut short the words before it ("President Holm").
    """
    for mention in [m for m in person.mentions if not m.full and not m.inside][:PLACES]:
        before = _role_before(doc, mention.first)
        if before and before[-1].lower_.rstrip(".") not in _COURTESY:
            person.roles.append(_role(before))
    for mention in [m for m in person.mentions if m.full][:PLACES]:
        before = _role_before(doc, mention.first)
        if before:
            person.roles.append(_role(before))
            person.body = person.body or _body_in(doc, before[0].i, mention.first)
        noun = doc[mention.last - 1].head
        if (
            doc[mention.last - 1].dep_ == "appos"
            and noun.i < mention.first
            and noun.lower_ in words("person")
        ):
            start = noun.left_edge.i
            person.roles.append(_role(token for token in doc[start : noun.i + 1] if token.is_alpha))
            person.body = person.body or _body_in(doc, start, mention.first)
        after = _role_after(doc, mention.last)
        if after is not None:
            start, end, stop = after
            whose = (token for token in doc[end:stop] if token.pos_ in ("NOUN", "PROPN"))
            person.roles.append(_role([*doc[start:end], *whose]))
            person.body = person.body or _body_in(doc, start, stop)
    if person.gender is None:
        genders = (word_gender(word) for role in person.roles for word in sorted(role))
        person.gender = next((gender for gender in genders if gender), None)


def _role(tokens: "Iterable[Token]") -> frozenset[str]:
    """The words of an office, abbreviated titles written out."""
    plain = [token.lower_.rstrip(".") for token in tokens]
    return frozenset([*plain, *(word for short in plain for word in _LONG_TITLES.get(short, ()))])


def _role_before(doc: "Doc", first: int) -> list["Token"]:
    """The words right before a name that belong to it: "Defence Minister" Ada Smith."""
    start = first
    while start > 0:
        token = doc[start - 1]
        if token.is_space or not (
            token.pos_ in ("NOUN", "PROPN", "ADJ") or token.text in ("-", "of", "'s", "’s")
        ):
            break
        if token.text in ("'s", "’s") and start > 1 and doc[start].lower_ in words("person"):
            owners = [doc[start - 2]] if doc[start - 2].pos_ == "PROPN" else []
            return [*owners, *doc[start:first]]
        owner = doc[start].text.islower() and doc[start].lower_ in words("person")  # "Holm lawyer Ada Smith"
        title = token.lower_.rstrip(".") in words("titles")
        if (token.ent_type_ == "PERSON" and not (owner or title)) or (
            token.text in ("of", "'s", "’s") and not doc[start].text[0].isupper()
        ):
            break
        start -= 1
    role = [t for t in doc[start:first] if t.text not in ("-",)]
    nouns = words("titles") | words("person")
    return role if role and role[-1].lower_.rstrip(".") in nouns else []


def _role_after(doc: "Doc", last: int) -> tuple[int, int, int] | None:
    """The apposition behind a name, ", the mayor of Varn,": its first token, behind its head, its end."""
    if last + 1 >= len(doc) or doc[last].text not in (",", "—", "–", "("):
        return None
    start = last + 1
    if doc[start].lower_ in ("the", "a", "an", "who"):
        start += 1
    stop = start
    while (
        stop < min(len(doc), start + APPOSITION)
        and doc[stop].text not in (",", ".", "—", ")", ";", "”", "“")
        and not doc[stop].is_space
    ):
        if doc[stop].pos_ in ("VERB", "AUX") and doc[stop].tag_ != "VBN":
            break
        stop += 1
    nouns = words("person") | words("titles")
    head = next(
        (
            i
            for i in range(start, stop)
            if doc[i].lower_ in nouns and (i + 1 == stop or doc[i + 1].lower_ not in nouns)
        ),
        None,
    )
    return None if head is None else (start, head + 1, stop)


def _body_in(doc: "Doc", start: int, end: int) -> str | None:
    for entity in doc[start:end].ents:
        party = entity.root.lemma_.lower() in words("person") or entity.root.lower_ in words("parties")
        if entity.label_ in ("ORG", "GPE", "NORP", "FAC") and not party:
            return clean_body(entity.text)
    return None


def office_fit(said: set[str], head: str, role: frozenset[str]) -> int:
    """How well an office named again fits a known one: 3 within it, 2 of a lesser one, 1 in its main word.

    "The foreign minister" fits "foreign minister of Varn" and, less well, "deputy foreign minister".
    """
    if said <= role:
        return 3 if not (role - said) & _LESSER else 2 if len(said) > 1 else 0
    return 1 if head in role and not (said | role) & _LESSER else 0
