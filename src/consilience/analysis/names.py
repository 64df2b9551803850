"""The people and bodies that an article names, each with all the places where it does so."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from consilience.analysis.vocabulary import first_names, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Gender = Literal["he", "she"]
NAMED_BODIES = frozenset(["ORG", "GPE", "NORP", "FAC", "PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "LOC"])
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
LONGEST_PERSON = 5  # words; a longer run of capitals is no person's name
CLEARLY = 0.9  # share of one gender among a first name's bearers from which on it tells the gender


class Mention(NamedTuple):
    """Tokens `first:last` that name somebody. `inside`: they only modify another noun ("the Smith campaign")."""

    first: int
    last: int
    full: bool
    inside: bool


@dataclass(slots=True)
class Named:
    """Somebody or something with a name; made while an article is read, and not changed afterwards."""

    name: str
    person: bool
    gender: Gender | None = None
    body: str | None = None
    roles: list[frozenset[str]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    phrase: tuple[int, int] | None = None  # tokens that describe somebody whose name is not given


def find_named(doc: "Doc", title: str | None) -> list[Named]:
    """Everybody and everything named in `doc`, mentions in order.

    A name once seen in full is a person everywhere: later last names mean that person, whatever the
    parser calls them. A last name alone takes its full form from the headline where that has one.
    """
    people, taken = _full_people(doc)
    by_last: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        by_last[_last(person.name)].append(person)
    _single_people(doc, title, people, by_last, taken)
    _last_names(doc, people, by_last, taken)
    bodies = _bodies(doc, taken)
    for person in people:
        person.mentions.sort()
        _describe(doc, person)
    return people + bodies


# ── People ───────────────────────────────────────────────────────────────────────────────────────


def _full_people(doc: "Doc") -> tuple[list[Named], set[int]]:
    """People named by two words or more, and the tokens that do so."""
    people: list[Named] = []
    by_last: dict[str, list[Named]] = defaultdict(list)
    taken: set[int] = set()
    forms: dict[int, Counter[str]] = defaultdict(Counter)
    for first, last in _full_spans(doc):
        text = _joined(doc, first, last)
        person = next((p for p in by_last[_last(text)] if _same_person(p.name, text)), None)
        if person is None:
            person = Named(text, person=True, gender=_gender_of(doc, first, text))
            people.append(person)
            by_last[_last(text)].append(person)
        forms[id(person)][text] += 1
        person.gender = person.gender or _gender_of(doc, first, text)
        person.mentions.append(Mention(first, last, True, _is_inside(doc, first, last)))
        taken.update(range(first, last))
    for person in people:
        person.name = max(forms[id(person)].items(), key=lambda form: (form[1], len(form[0])))[0]
    return people, taken


def _full_spans(doc: "Doc") -> Iterable[tuple[int, int]]:
    at = 0
    for entity in doc.ents:
        if entity.start < at:
            continue
        span = _trimmed(doc, entity.start, entity.end)
        if span is None:
            continue
        first, last = span
        if entity.label_ == "PERSON":
            last = _with_suffix(doc, first, last)
        if last - first >= 2 and _is_person(doc, first, last, entity.label_):
            yield first, last
            at = last


def _trimmed(doc: "Doc", first: int, last: int) -> tuple[int, int] | None:
    """Tokens of a name without titles before it and what hangs on behind; None if nothing is left."""
    titles = words("titles")
    while first < last and (
        not doc[first].text[0].isalpha()
        or doc[first].lower_ in ("the", "a", "an")
        or (last - first > 1 and doc[first].pos_ in ("VERB", "CCONJ", "SCONJ", "ADP", "ADV", "AUX"))
        or (last - first > 1 and doc[first].lower_.rstrip(".") in titles)
    ):
        first += 1
    for i in range(first, last):
        token = doc[i]
        stops = token.is_space or token.text in (
            "'s",
            "’s",
            "’",
            "'",
            ",",
            "(",
            ")",
            "“",
            "”",
            '"',
            ":",
            ";",
            "—",
            "–",
        )
        if stops and not _is_nickname(doc, i, last):
            last = i
            break
    while last > first and not doc[last - 1].text[0].isalnum():
        last -= 1
    return (first, last) if first < last else None


def _is_nickname(doc: "Doc", i: int, last: int) -> bool:
    """A mark that belongs to a nickname inside a name: William “Mo” Cowan."""
    marks = "“”\"‘’'"
    if doc[i].text not in marks:
        return False
    opening = i + 2 < last and doc[i + 2].text in marks
    closing = i >= 2 and doc[i - 2].text in marks and i + 1 < last
    return opening or closing


def _with_suffix(doc: "Doc", first: int, last: int) -> int:
    """Takes "Jr." in, also behind a comma."""
    for skip in (0, 1):
        at = last + skip
        if at < len(doc) and doc[at].lower_ in words("suffixes") and (not skip or doc[last].text == ","):
            return at + 1 if last > first else last
    return last


def _is_person(doc: "Doc", first: int, last: int, label: str) -> bool:
    tokens = [token for token in doc[first:last] if token.text[0].isalpha()]
    if not tokens or len(tokens) > LONGEST_PERSON or not tokens[0].text[0].isupper():
        return False
    if any(t.text[0].islower() and t.lower_ not in words("particles") and "-" not in t.text for t in tokens):
        return False
    ends_body = tokens[-1].lower_ in words("body") or tokens[-1].lower_ in words("document")
    if label == "PERSON":
        return not ends_body
    if label not in NAMED_BODIES or ends_body or len(tokens) > 3:
        return False
    known = tokens[0].lower_ in first_names() or _titled(doc, first)
    return known and label in ("ORG", "PRODUCT", "FAC", "WORK_OF_ART", "NORP") and tokens[-1].pos_ == "PROPN"


def _titled(doc: "Doc", first: int) -> bool:
    return (
        first > 0
        and doc[first - 1].lower_.rstrip(".") in words("titles")
        and doc[first - 1].text[0].isupper()
    )


def _joined(doc: "Doc", first: int, last: int) -> str:
    return " ".join(doc[first:last].text.split())


def _last(name: str) -> str:
    """The last name in lower case: the last word, suffixes left out."""
    parts = [part for part in name.replace(",", "").split() if part.lower() not in words("suffixes")]
    return parts[-1].lower() if parts else name.lower()


def _parts(name: str) -> list[str]:
    kept = [part.strip("“”\"'‘’.,()").lower() for part in name.split()]
    return [part for part in kept if part and part not in words("suffixes")]


def _same_person(a: str, b: str) -> bool:
    """Two full names with one last name: one within the other, or first names that shorten each other."""
    x, y = _parts(a), _parts(b)
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    return x[0] == y[0] or (
        min(len(x[0]), len(y[0])) <= 3 and x[0][0] == y[0][0] and x[0].startswith(y[0][0])
    )


def _gender_of(doc: "Doc", first: int, name: str) -> Gender | None:
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


def word_gender(word: str) -> Gender | None:
    """The gender that a title or noun tells ("Mrs.", "spokesman"), in lower case; else None."""
    word = word.rstrip(".")
    if word in words("male"):
        return "he"
    return "she" if word in words("female") else None


def _single_people(
    doc: "Doc", title: str | None, people: list[Named], by_last: dict[str, list[Named]], taken: set[int]
) -> None:
    """People named by one word only: by the parser, or by a title before a capitalised word."""
    first_of = {_parts(person.name)[0]: person for person in people}
    for token in doc:
        if token.i in taken or not token.text[0].isupper() or not token.is_alpha or token.lower_ in by_last:
            continue
        honoured = (
            token.pos_ == "PROPN"
            and token.i > 0
            and doc[token.i - 1].lower_ in ("mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "miss")
        )
        alone = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and _entity_length(doc, token.i) == 1
        if not (honoured or alone) or (not honoured and _is_no_person(token.lower_)):
            continue
        if not honoured and token.lower_ in first_of:
            first_of[token.lower_].mentions.append(
                Mention(token.i, token.i + 1, False, _is_inside(doc, token.i, token.i + 1))
            )
            taken.add(token.i)
            continue
        person = Named(
            _from_title(title, token.text) or token.text,
            person=True,
            gender=_gender_of(doc, token.i, token.text),
        )
        if " " in person.name and person.gender is None:
            person.gender = _gender_of(doc, 0, person.name)
        people.append(person)
        by_last[token.lower_].append(person)


def _is_no_person(word: str) -> bool:
    """A word that the parser often takes for a person's name, and that is none."""
    return any(word in words(name) for name in ("titles", "body", "platforms", "outlets", "document"))


def _entity_length(doc: "Doc", i: int) -> int:
    end = i + 1
    while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].text not in ("'s", "’s", "’", "'"):
        end += 1
    return end - i


def _from_title(title: str | None, last: str) -> str | None:
    """First and last name from the headline, where a known first name stands before that last name."""
    parts = (title or "").replace("’s", "").replace("'s", "").split()
    for before, word in zip(parts, parts[1:], strict=False):
        if word.strip(",.:;?!") == last and before.lower() in first_names() and before[0].isupper():
            return f"{before} {last}"
    return None


def _last_names(doc: "Doc", people: list[Named], by_last: dict[str, list[Named]], taken: set[int]) -> None:
    """Every further place where a last name stands alone, for the person it means there."""
    latest: dict[str, Named] = {}
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
            latest[last] = person
        key = token.lower_ if token.lower_ in by_last else compound.get(token.lower_, "")
        if token.i in taken or not key or not token.text[0].isupper():
            continue
        end = token.i + 1
        if _is_part_of_body(doc, token):
            continue
        group = by_last[key]
        person = latest.get(key, group[0])
        gender = word_gender(doc[token.i - 1].lower_) if token.i else None
        if gender and person.gender not in (gender, None):
            person = next((other for other in group if other.gender in (gender, None)), None) or Named(
                token.text, person=True, gender=gender
            )
            if not any(person is other for other in group):
                group.append(person)
                people.append(person)
        latest[key] = person
        if token.i and person.gender is None:
            person.gender = word_gender(doc[token.i - 1].lower_)
        person.mentions.append(Mention(token.i, end, " " not in person.name, _is_inside(doc, token.i, end)))
        taken.add(token.i)


def _is_part_of_body(doc: "Doc", token: "Token") -> bool:
    """A last name inside the name of something else: "the Clinton Foundation"."""
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        after is not None
        and after.text[0].isupper()
        and after.ent_iob_ == "I"
        and token.ent_type_ != "PERSON"
    )


def _is_inside(doc: "Doc", first: int, last: int) -> bool:
    """Whether the name only modifies: "the Smith campaign", "Smith's lawyer"."""
    head = doc[last - 1]
    if last < len(doc) and doc[last].text in ("'s", "’s", "’", "'"):
        return True
    return (
        head.dep_ in ("compound", "poss", "nmod", "amod")
        and head.head.i >= last
        and head.head.pos_ in ("NOUN", "PROPN")
    )


# ── What an article says of a person ─────────────────────────────────────────────────────────────


def _describe(doc: "Doc", person: Named) -> None:
    """Offices and the body a person speaks for, from the words around the name where it stands in full."""
    for mention in [m for m in person.mentions if m.full][:4]:
        before = _role_before(doc, mention.first)
        if before:
            person.roles.append(_role(before))
            person.body = person.body or _body_in(doc, before[0].i, mention.first)
        after = _role_after(doc, mention.last)
        if after is not None:
            start, end, stop = after
            person.roles.append(_role(doc[start:end]))
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
        if token.ent_type_ == "PERSON" or (
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
        stop < min(len(doc), start + 16)
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
        if entity.label_ in ("ORG", "GPE", "NORP", "FAC"):
            return clean_body(entity.text)
    return None


# ── Bodies ───────────────────────────────────────────────────────────────────────────────────────


def clean_body(text: str) -> str:
    """A body's name without article and possessive, on one line."""
    text = " ".join(text.split())
    for ending in ("'s", "’s", "’", "'"):
        text = text.removesuffix(ending)
    for article in ("the ", "The ", "a ", "A "):
        text = text.removeprefix(article)
    return text.strip(' ,.“”"()') or text


def _bodies(doc: "Doc", taken: set[int]) -> list[Named]:
    """Bodies, places and the like; an acronym in brackets or made of the initials names the same body."""
    found: dict[str, Named] = {}
    for entity in doc.ents:
        if (
            (entity.label_ not in NAMED_BODIES
            and entity.label_ != "PERSON")
            or any(i in taken for i in range(entity.start, entity.end))
        ):
            continue
        name = clean_body(entity.text)
        if not name or not name[0].isalnum():
            continue
        key = name.lower().replace(".", "")
        body = found.get(key)
        if body is None:
            body = found[key] = Named(name, person=False)
        body.mentions.append(
            Mention(entity.start, entity.end, True, _is_inside(doc, entity.start, entity.end))
        )
    return _with_acronyms(list(found.values()))


def _with_acronyms(bodies: Sequence[Named]) -> list[Named]:
    by_initials: dict[str, Named] = {}
    for body in bodies:
        parts = [part for part in body.name.replace("-", " ").split() if part[0].isupper()]
        if len(parts) > 1:
            by_initials.setdefault("".join(part[0] for part in parts), body)
    kept: list[Named] = []
    for body in bodies:
        short = body.name.replace(".", "")
        full = by_initials.get(short) if short.isupper() and len(short) > 1 else None
        if full is None or full is body:
            kept.append(body)
        else:
            full.mentions.extend(body.mentions)
            full.mentions.sort()
    return kept
