"""The words of names: what tells one person or body from another, and which names are one."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from consilience.calendar import FEASTS, MONTHS, WEEKDAYS
from consilience.independence.mouths import Mouth, mouth_of
from consilience.independence.words import SUFFIXES, YOUNGER
from consilience.tables import read_table
from consilience.types import InformantKind

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir lady lord dame rev reverend father sister pope king queen
    prince princess emir sultan sheikh president vice premier prime minister chancellor secretary
    senator sen representative rep congressman congresswoman governor gov mayor sheriff judge justice
    chief general gen colonel col captain capt lieutenant lt sergeant sgt major maj officer commander
    admiral adm ambassador speaker chairman chairwoman chair director attorney former acting deputy
    interim ceo leader
    """.split()  # noqa: SIM905  # a hundred quoted words would be harder to read
)
# Parts of names that are written small: "Jan de Wit", "Anna van der Berg", "Omar bin Said".
PARTICLES = frozenset(
    """
    af al ap av bat ben bin bint da dal das de degli dei del della den der di do dos du e el het ibn la las le
    lo los op san st ten ter van vom von y zu zum zur
    """.split()  # noqa: SIM905  # as above
)
_JOINED_PARTICLE = re.compile(r"^(?:[a-z]{1,3}-|[dlo][’'])(?=[A-Z])|^O[’'](?=[A-Z])")
SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "by", "with", "from", "s"})
# Words for people that make no name: they stand for anybody.
PEOPLE = frozenset(
    """
    official officials source sources authority authorities aide aides adviser advisers spokesman
    spokeswoman spokesperson spokesmen representative representatives people person man men woman women
    witness witnesses resident residents expert experts analyst analysts critic critics police officer
    officers investigator investigators prosecutor prosecutors lawyer lawyers attorney attorneys
    diplomat diplomats lawmaker lawmakers member members judge judges teacher student students worker
    workers neighbor neighbors neighbour neighbours he she they who some many others i we him her them
    you us government administration military army company team group party campaign court courts
    soldiers leader leaders father mother wife husband son daughter doctor doctors driver owner
    """.split()  # noqa: SIM905  # as above
)
# Of these a story has one, or few: "the judge" of one account is "Judge Okoro" of the other.
OFFICES = frozenset(
    """
    administrator ambassador archbishop bishop captain ceo chair chairman chairwoman chancellor chief coach
    commissioner coroner founder governor husband judge justice king mayor minister mother father owner pastor
    pope premier president principal prosecutor queen secretary sheriff speaker spokesperson superintendent
    widow widower wife
    """.split()  # noqa: SIM905  # as above
)
# Days, months and feasts: alone, each of these words is rather a time than a name.
_CALENDAR = FEASTS.union(
    MONTHS,
    WEEKDAYS,
    ("day", "eve", "night", "week", "weekend", "spring", "summer", "autumn", "winter"),
)
ANYBODY = PEOPLE | {"report", "reports", "statement", "document", "documents", "it", "media", "which"}
COUNTRY_WORDS = frozenset({"us", "usa", "american", "united", "states", "uk", "british", "kingdom"})
_AFTER_COMPANY = frozenset(
    """
    inc corp corporation co company international ltd llc plc ag sa group holdings sciences industries
    technologies airlines airways motors bank foundation institute university party union
    """.split()  # noqa: SIM905  # as above
)
# People who speak as one: "the police" of one account are "the Lorn police" of the other.
_AS_ONE = frozenset(
    {"spokesperson", "police", "military", "army", "government", "administration", "ministry", "prosecutors"}
)
_SPOKESPERSON = frozenset({"spokesman", "spokeswoman", "spokesmen", "spokespeople"})
# Adjectives that do not begin like their country.
_COUNTRIES = {
    "american": "us",
    "america": "us",
    "usa": "us",
    "uk": "britain",
    "british": "britain",
    "chinese": "china",
    "danish": "denmark",
    "dutch": "netherlands",
    "finnish": "finland",
    "french": "france",
    "greek": "greece",
    "irish": "ireland",
    "norwegian": "norway",
    "cypriot": "cyprus",
    "filipino": "philippines",
    "philippine": "philippines",
    "polish": "poland",
    "spanish": "spain",
    "swedish": "sweden",
    "swiss": "switzerland",
    "thai": "thailand",
    "turkish": "turkey",
}
_IN_FULL = {"United States": "US", "United Kingdom": "UK"}
_ADJECTIVE = re.compile(r"(?:[aeiou]*n|ese|ish|i)")
_ALIAS = re.compile(
    r"((?:[A-Z][\w’'-]+)(?:\s(?:of|for|and|the|on|[A-Z][\w’'-]+)){1,7})\s\(([A-Z][A-Za-z]{1,7})\)"
)
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
FEWEST_OF_A_BODY = 2  # words of a body's name that are left where some are left out
MISSPELT = 6  # letters from which on a name may be spelt in two ways that differ in one letter
SHORTEST_LIKE = 5  # letters from which on a last name may be the other's in another spelling
NEARLY_ONE = 80  # of 100, the likeness of two last names that may be one, written from another alphabet
SHORTEST_STEM = 3  # letters of a country's name that its adjective keeps
STEM = 5  # letters: "Ukraine" and "Ukrainian", "Russia" and "Russian" begin with the same

KEPT = 4096  # names whose words are kept: the same few are asked for again and again

Aliases = dict[str, tuple[str, ...]]


class Name(NamedTuple):
    """What one article calls an informant.

    `mouth`: whose spokesman ("speaker") or statement ("words") it is, if it goes under that one's name.
    `apart`: the article has somebody else of that last name, without a first name or without "Jr.".
    """

    article: str
    name: str
    kind: InformantKind
    body: str | None
    words: tuple[str, ...]
    mouth: Mouth = ""
    apart: bool = False


def make_name(article: str, name: str, kind: InformantKind, body: str | None, aliases: Aliases) -> Name:
    """A name with its words; a spokesman without a name and a statement go under whose mouth they are."""
    whose, mouth = mouth_of(name) if kind in ("unnamed", "document", "crowd") else ("", "")
    if not mouth:
        words = _words(name, aliases)
        own = tuple(word for word in words if word not in PARTICLES) if kind == "person" else words
        return Name(article, name, kind, body, own or words)
    return Name(article, name, "body", whose, _words(whose, aliases), mouth)


def find_aliases(texts: Iterable[str]) -> Aliases:
    """Short forms that a text gives in brackets, by their lower case, and the words they stand for."""
    return {
        match.group(2).casefold(): plain_words(match.group(1))
        for text in texts
        for match in _ALIAS.finditer(text)
        if match.group(2)[0].casefold() in {word[0] for word in plain_words(match.group(1))}
    }


@lru_cache(maxsize=KEPT)
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without points, possessives and small words."""
    name = name.replace("White House", "Whitehouse")  # one name: neither word alone means it
    forms = [re.sub(r"[’']s?$|[.’']", "", match.group()).casefold() for match in _WORD.finditer(name)]
    forms = ["spokesperson" if form in _SPOKESPERSON else form for form in forms]
    return tuple(form for form in forms if form and form not in SMALL)


def _words(name: str, aliases: Aliases) -> tuple[str, ...]:
    """The words of a name without titles and small words, its short form written out."""
    forms = plain_words(" ".join(_JOINED_PARTICLE.sub("", word) for word in name.split()))
    forms = tuple(word for form in forms for word in aliases.get(form, (form,)))
    return tuple(form for form in forms if form not in TITLES and form not in SUFFIXES) or forms


def is_named(name: Name) -> bool:
    """Whether a proper name tells a person or a body from all others: one word alone names no body."""
    acronym = name.name.isupper() and len(name.name) > 2  # "WHO" is nobody's pronoun
    own = [word for word in name.words if acronym or word not in ANYBODY | COUNTRY_WORDS]
    if _CALENDAR.issuperset(own):
        return False
    if name.kind not in ("person", "body") or name.mouth or not own or not is_proper(name):
        return False
    return name.kind == "person" or len(own) > 1 or acronym


def is_proper(name: Name) -> bool:
    """Whether every word but the small ones has a capital."""
    words = _WORD.findall((name.mouth and name.body) or name.name)
    return any(word[0].isupper() for word in words) and all(
        word[0].isupper() or word[0].isdigit() or _JOINED_PARTICLE.match(word)
        for word in words
        if word.casefold() not in SMALL and word not in PARTICLES
    )


def set_apart(names: Sequence[Name]) -> list[Name]:
    """The same names, each with whether its article has somebody else of its last name.

    An account that says "Okoro" before it names Ben Okoro, or sets Ada Okoro Jr. beside Ada Okoro, has two.
    """
    alone = {(name.article, *name.words) for name in names if name.kind == "person" and not _is_younger(name)}
    return [
        name._replace(
            apart=len(name.words) > 1
            and name.kind == "person"
            and (
                (name.article, name.words[-1]) in alone
                or (_is_younger(name) and (name.article, *name.words) in alone)
            )
        )
        for name in names
    ]


def _is_younger(name: Name) -> bool:
    return not YOUNGER.isdisjoint(plain_words(name.name))


def shared_last_names(names: Sequence[Name]) -> set[str]:
    """Last names that two people of different first names bear."""
    first: dict[str, set[str]] = {}
    for name in names:
        if name.kind == "person" and len(name.words) > 1 and not name.apart:
            first.setdefault(name.words[-1], set()).add(name.words[0])
    return {
        last for last, given in first.items() if any(not same_first_name(a, b) for a in given for b in given)
    }


def same_name(a: Name, b: Name, shared_last: set[str]) -> bool:
    """Whether two names mean one informant, as `identify` in informants.py says."""
    if not a.words or not b.words:
        return False
    if a.name.casefold() == b.name.casefold():
        return True
    if "speaker" in (a.mouth, b.mouth) and "person" in (a.kind, b.kind):
        return False  # who speaks for a person may say what the person does not
    if (a.apart or b.apart) and (len(a.words) != len(b.words) or _is_younger(a) != _is_younger(b)):
        return False  # a last name alone, or the elder of the name, is the one beside
    if sorted(a.words) == sorted(b.words):
        return True
    if not is_proper(a) or not is_proper(b):
        return False
    if "person" in (a.kind, b.kind):
        return _same_person(a, b, shared_last)
    return _same_body(a.words, b.words) or _is_acronym(a, b) or _is_acronym(b, a)


def is_part(short: Name, long: Name) -> bool:
    """Whether one name is the other with words left out: of people who speak as one ("the police") any
    words, of another body those in front ("the Rowing Club"), but not those behind, which may name a part of
    it ("the Lorn Rowing Club jury").
    """
    if long.kind == "person" or not set(short.words) < set(long.words):
        return False
    ends = long.words[-len(short.words) :] == short.words
    bodies = short.kind == long.kind == "body" and is_proper(short)
    return not _AS_ONE.isdisjoint(short.words) or (ends and bodies and len(short.words) >= FEWEST_OF_A_BODY)


def _same_person(a: Name, b: Name, shared_last: set[str]) -> bool:
    """The parser takes a last name alone for anything, so only a full name has to be a person's."""
    if any(name.kind != "person" and len(name.words) > 1 for name in (a, b)):
        return _ends_with(a, b) or _ends_with(b, a)
    last_a, last_b = a.words[-1], b.words[-1]
    if not _same_spelling(last_a, last_b) or last_a in ANYBODY:
        return False
    if len(a.words) == 1 or len(b.words) == 1:
        return last_a not in shared_last
    return same_first_name(a.words[0], b.words[0])


def _ends_with(long: Name, person: Name) -> bool:
    """Whether a name is a person's full name behind an office: "Water Board Director Ilse Brandt"."""
    count = len(person.words)
    return person.kind == "person" and count > 1 and long.words[-count:] == person.words


def same_first_name(a: str, b: str) -> bool:
    """Whether two first names in lower case may be one person's: short forms, a letter misspelt."""
    if a == b or (min(len(a), len(b)) <= 2 and a[0] == b[0]) or a.startswith(b) or b.startswith(a):
        return True
    return _same_spelling(a, b) or not _full_forms(a).isdisjoint(_full_forms(b))


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """The full forms that each short form stands for."""
    full: dict[str, set[str]] = {}
    for name, shorts in read_table("independence/nicknames.tsv"):
        for short in shorts.split():
            full.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in full.items()}


def _full_forms(first: str) -> frozenset[str]:
    return _nicknames().get(first, frozenset()) | {first}


def _same_spelling(a: str, b: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return a == b or (min(len(a), len(b)) >= MISSPELT and Levenshtein.distance(a, b, score_cutoff=1) <= 1)


def _same_body(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two bodies' words are the same.

    What a company's name ends with, and whether a country is there as noun or adjective, is no difference.
    """
    left, right = (
        {word for word in words if word not in COUNTRY_WORDS and word not in _AFTER_COMPANY}
        for words in (a, b)
    )
    if left == right:
        return bool(left)
    only_left, only_right = left - right, right - left
    if not left & right or len(only_left) != 1 or len(only_right) != 1:
        return False
    return _same_country(only_left.pop(), only_right.pop())


def _same_country(a: str, b: str) -> bool:
    """Whether one word is a country and the other its adjective: "Sarnia", "Sarnian"."""
    short, long = sorted((_COUNTRIES.get(a, a), _COUNTRIES.get(b, b)), key=len)
    stem = short.rstrip("aeiouy")
    adjective = long.startswith(stem) and _ADJECTIVE.fullmatch(long.removeprefix(stem)) is not None
    return short == long or (len(stem) >= SHORTEST_STEM and adjective)


def _is_acronym(short: Name, long: Name) -> bool:
    """Whether one name is the other's first letters; a country's may stand before or be left out: "USAF"."""
    letters = re.sub(r"[^A-Z]", "", short.name.removeprefix("The ")).casefold()
    if len(short.words) != 1 or len(letters) < 2 or letters != short.words[0]:
        return False
    initials = {_initials(words) for words in (long.words, [w.casefold() for w in _WORD.findall(long.name)])}
    return letters in initials or (len(long.words) > 1 and letters.removeprefix("us") in initials)


def holds_letters_of(name: str, other: str) -> bool:
    """Whether a word of a name is the first letters of the other: "LWB chief", "Lorn Water Board"."""
    letters = {_initials(plain_words(other)), _initials(w.casefold() for w in _WORD.findall(other))}
    acronyms = (word.replace(".", "") for word in _WORD.findall(name))
    return any(word.isupper() and len(word) > 1 and word.casefold() in letters for word in acronyms)


def _initials(words: Iterable[str]) -> str:
    return "".join("us" if word in ("us", "u.s") else word[0] for word in words)


def nearly_one_name(a: str, b: str) -> bool:
    """Whether two people's names may be one that is written in two ways: "Tarenko", "Taryenko"."""
    from rapidfuzz.fuzz import ratio

    one, two = ([word for word in plain_words(name) if word not in TITLES] for name in (a, b))
    if not one or not two or min(len(one[-1]), len(two[-1])) < SHORTEST_LIKE:
        return False
    return one[0][0] == two[0][0] and ratio(one[-1], two[-1]) >= NEARLY_ONE


def share_a_name(a: str, b: str) -> bool:
    """Whether two names hold the same proper name, of a country also as an adjective."""
    return meet(proper_words(a), proper_words(b))


def meet(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether a word of one is a word of the other, or begins like it: "ukraine", "ukrainian"; "iran"."""
    return any(_alike(one, two) or _same_country(one, two) for one in a for two in b)


def _alike(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) >= STEM and one[:STEM] == two[:STEM])


@lru_cache(maxsize=KEPT)
def proper_words(name: str) -> frozenset[str]:
    """The words of a name that have a capital, without titles and words for anybody; countries as nouns."""
    for full, short in _IN_FULL.items():
        name = name.replace(full, short)
    words = {re.sub(r"[’']s?$|[.’']", "", word) for word in re.findall(r"\b[A-Z][\w.’'-]*", name)}
    forms = {word.casefold() for word in words} - TITLES - (ANYBODY - {"us"}) - SMALL
    return frozenset(_COUNTRIES.get(form, form) for form in forms)
