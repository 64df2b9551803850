"""Which names in several articles mean one informant, and which informants have to do with one another."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from consilience.types import Account, InformantKind

_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir lady lord dame rev reverend father sister pope king
    queen prince princess president vice premier prime minister chancellor secretary senator sen
    representative rep congressman congresswoman governor gov mayor sheriff judge justice chief
    general gen colonel col captain capt lieutenant lt sergeant sgt major maj officer commander
    admiral adm ambassador speaker chairman chairwoman chair director attorney former acting deputy
    interim ceo leader
    """.split()  # noqa: SIM905  # a hundred quoted words would be harder to read
)
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "by", "with", "from", "s"})
# Words for people that make no name: they stand for anybody.
_PEOPLE = frozenset(
    """
    official officials source sources authority authorities aide aides adviser advisers spokesman
    spokeswoman spokesperson spokesmen representative representatives people person man men woman women
    witness witnesses resident residents expert experts analyst analysts critic critics police officer
    officers investigator investigators prosecutor prosecutors lawyer lawyers attorney attorneys
    diplomat diplomats lawmaker lawmakers member members judge judges teacher student students worker
    workers neighbor neighbors neighbour neighbours he she they who some many others i we him her them
    you us government administration military army company team group party campaign court courts
    soldiers leader leaders father mother wife husband son daughter doctor doctors driver owner
    """.split()  # noqa: SIM905  # a hundred quoted words would be harder to read
)
_ANYBODY = _PEOPLE | {"report", "reports", "statement", "document", "documents", "it", "media", "which"}
_COUNTRY_WORDS = frozenset({"us", "usa", "american", "united", "states", "uk", "british", "kingdom"})
_AFTER_COMPANY = frozenset(
    """
    inc corp corporation co company ltd llc plc ag sa group holdings sciences industries technologies airlines
    airways motors bank foundation institute university party union
    """.split()  # noqa: SIM905  # as above
)
# People who speak as one: "the police" of one account are "the Lorn police" of the other.
_AS_ONE = frozenset(
    {"spokesperson", "police", "military", "army", "government", "administration", "ministry", "prosecutors"}
)
_SPOKESPERSON = frozenset({"spokesman", "spokeswoman", "spokesmen", "spokespeople"})
_YOUNGER = frozenset({"jr", "sr", "ii", "iii"})
_ALIAS = re.compile(
    r"((?:[A-Z][\w’'-]+)(?:\s(?:of|for|and|the|on|[A-Z][\w’'-]+)){1,7})\s\(([A-Z][A-Za-z]{1,7})\)"
)
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
MISSPELT = 6  # letters from which on a last name may be spelt in two ways that differ in one letter
STEM = 5  # letters: "Ukraine" and "Ukrainian", "Russia" and "Russian" begin with the same


class Identity(NamedTuple):
    """One informant over all accounts: the fullest name any gives, its kind, and its bodies."""

    name: str
    kind: InformantKind
    named: bool  # whether a proper name tells it from others of its kind
    somebody: bool  # whether it is people at all, and not a document or a thing
    bodies: frozenset[str]


class Identities(NamedTuple):
    """Every informant of a set of accounts, by the article and the name it has there."""

    by_name: dict[tuple[str, str], Identity]

    def of(self, article: str, name: str) -> Identity:
        """Who `name` is in `article`; a name nobody knows is an unnamed informant of its own."""
        return self.by_name.get((article, name)) or Identity(name, "unnamed", False, True, frozenset())


class _Name(NamedTuple):
    article: str
    name: str
    kind: InformantKind
    body: str | None
    words: tuple[str, ...]


def identify(accounts: Sequence[Account]) -> Identities:
    """Bring together the informants of all accounts that are one person or one body.

    People are one where their last names are and their first names do not differ; a last name that two
    people of these accounts bear stays apart. Bodies are one where their words are, in any order, where
    one is the other's acronym, or where a text gives one as the other's short form in brackets.
    Informants without a proper name are one where their words are, or where one has fewer words for people
    who speak as one.
    """
    aliases = _aliases(account.article.text for account in accounts)
    names = [
        _Name(account.article.id, each.name, each.kind, each.body, _words(each.name, aliases))
        for account in accounts
        for each in account.analysis.informants
    ]
    found = {}
    for group in _groups(names):
        fullest = max(group, key=lambda n: (n.kind == "person", len(n.words), len(n.name), n.name))
        identity = Identity(
            fullest.name,
            fullest.kind,
            any(map(_is_named, group)),
            any(map(_is_somebody, group)),
            frozenset(n.body for n in group if n.body),
        )
        for name in group:
            found[name.article, name.name] = identity
    return Identities(found)


def related(a: Identity, b: Identity) -> str | None:
    """How two different informants have to do with one another, in words; None if nothing says so."""
    for one, two in ((a, b), (b, a)):
        for body in sorted(one.bodies):
            if _share_a_name(body, two.name) or any(_share_a_name(body, other) for other in two.bodies):
                return f"{one.name} speaks for {body}"
    if _share_a_name(a.name, b.name):
        return f"{a.name} and {b.name} share a name"
    return None


def _aliases(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Short forms that a text gives in brackets, by their lower case, and the words they stand for."""
    return {
        match.group(2).casefold(): _plain_words(match.group(1))
        for text in texts
        for match in _ALIAS.finditer(text)
        if match.group(2)[0].casefold() in {word[0] for word in _plain_words(match.group(1))}
    }


def _plain_words(name: str) -> tuple[str, ...]:
    forms = [re.sub(r"[’']s?$|[.’']", "", match.group()).casefold() for match in _WORD.finditer(name)]
    forms = ["spokesperson" if form in _SPOKESPERSON else form for form in forms]
    return tuple(form for form in forms if form and form not in _SMALL)


def _words(name: str, aliases: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words of a name without titles and small words, its short form written out."""
    forms = _plain_words(name)
    forms = tuple(word for form in forms for word in aliases.get(form, (form,)))
    return tuple(form for form in forms if form not in _TITLES and form not in _YOUNGER) or forms


def _is_named(name: _Name) -> bool:
    """Whether a proper name tells a person or a body from all others: one word alone names no body."""
    own = [word for word in name.words if word not in _ANYBODY and word not in _COUNTRY_WORDS]
    if name.kind not in ("person", "body") or not own or not _is_proper(name):
        return False
    return name.kind == "person" or len(own) > 1 or (name.name.isupper() and len(name.name) > 2)


def _is_somebody(name: _Name) -> bool:
    return name.kind not in ("document", "unnamed") or any(word in _PEOPLE for word in name.words)


def _is_proper(name: _Name) -> bool:
    """Whether every word but the small ones has a capital."""
    return all(
        word[0].isupper() or word[0].isdigit()
        for word in _WORD.findall(name.name)
        if word.casefold() not in _SMALL
    )


def _groups(names: Sequence[_Name]) -> list[list[_Name]]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(names)))
    shared_last = _shared_last_names(names)
    for i, j in combinations(range(len(names)), 2):
        if _same(names[i], names[j], shared_last):
            graph.add_edge(i, j)
    return [[names[i] for i in sorted(group)] for group in networkx.connected_components(graph)]


def _shared_last_names(names: Sequence[_Name]) -> set[str]:
    """Last names that two people of different first names bear."""
    first: dict[str, set[str]] = {}
    for name in names:
        if name.kind == "person" and len(name.words) > 1:
            first.setdefault(name.words[-1], set()).add(name.words[0])
    return {
        last for last, given in first.items() if any(not _same_first(a, b) for a, b in combinations(given, 2))
    }


def _same_first(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) <= 2 and a[0] == b[0]) or a.startswith(b) or b.startswith(a)


def _same(a: _Name, b: _Name, shared_last: set[str]) -> bool:
    if not a.words or not b.words:
        return False
    if a.name.casefold() == b.name.casefold() or sorted(a.words) == sorted(b.words):
        return True
    shorter, longer = sorted((set(a.words), set(b.words)), key=len)
    if shorter <= longer and shorter & _AS_ONE:
        return True
    if not _is_proper(a) or not _is_proper(b):
        return False
    if "person" in (a.kind, b.kind):
        return _same_person(a, b, shared_last)
    return _same_body(a.words, b.words) or _is_acronym(a, b) or _is_acronym(b, a)


def _same_person(a: _Name, b: _Name, shared_last: set[str]) -> bool:
    """The parser takes a last name alone for anything, so only a full name has to be a person's."""
    if any(name.kind != "person" and len(name.words) > 1 for name in (a, b)):
        return False
    last_a, last_b = a.words[-1], b.words[-1]
    if not _same_spelling(last_a, last_b) or last_a in _ANYBODY:
        return False
    if len(a.words) == 1 or len(b.words) == 1:
        return last_a not in shared_last
    return _same_first(a.words[0], b.words[0])


def _same_spelling(a: str, b: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return a == b or (min(len(a), len(b)) >= MISSPELT and Levenshtein.distance(a, b, score_cutoff=1) <= 1)


def _same_body(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two bodies' words are the same but for the country's and what a company's name ends with."""
    left, right = (
        {word for word in words if word not in _COUNTRY_WORDS and word not in _AFTER_COMPANY}
        for words in (a, b)
    )
    return bool(left) and left == right


def _is_acronym(short: _Name, long: _Name) -> bool:
    letters = re.sub(r"[^A-Z]", "", short.name.removeprefix("The "))
    if len(short.words) != 1 or len(letters) < 2 or letters.casefold() != short.words[0]:
        return False
    initials = [_initials(words) for words in (long.words, [w.casefold() for w in _WORD.findall(long.name)])]
    return letters.casefold() in initials


def _initials(words: Iterable[str]) -> str:
    return "".join("us" if word in ("us", "u.s") else word[0] for word in words)


def _share_a_name(a: str, b: str) -> bool:
    """Whether two names hold the same proper name, of a country also as an adjective."""
    return any(
        one == two or (min(len(one), len(two)) >= STEM and one[:STEM] == two[:STEM])
        for one in _proper(a)
        for two in _proper(b)
    )


def _proper(name: str) -> set[str]:
    words = {re.sub(r"[’']s?$|[.’']", "", word) for word in re.findall(r"\b[A-Z][\w.’'-]*", name)}
    return {word.casefold() for word in words} - _TITLES - _ANYBODY - _SMALL
