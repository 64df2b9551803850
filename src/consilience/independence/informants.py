"""Which informants of several articles are one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from consilience.independence.clauses import children
from consilience.independence.kin import Relative, find_relatives
from consilience.independence.names import (
    Name,
    find_aliases,
    is_named,
    is_part,
    make_name,
    meet,
    plain_words,
    proper_words,
    same_name,
    set_apart,
    shared_last_names,
)
from consilience.independence.offices import Office, find_offices
from consilience.independence.roles import find_roles
from consilience.independence.seats import find_seat, same_seat
from consilience.independence.singular import is_only
from consilience.independence.somebody import is_somebody
from consilience.independence.workplaces import Workplace, find_workplaces
from consilience.types import Account, Informant, InformantKind, Word

# How what stands beside a name describes whom it names: "the board's engineer, Ilse Brandt", "Mayor Okoro".
_DESCRIBING = frozenset({"amod", "appos", "compound", "nmod", "poss"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
LONGEST_DESCRIPTION = 12  # words; what is longer tells a story


class Identity(NamedTuple):
    """One informant over all accounts: the fullest name any gives, its kind, bodies and descriptions."""

    name: str
    kind: InformantKind
    named: bool  # whether a proper name tells it from others of its kind
    somebody: bool  # whether it is people at all, and not a document or a thing
    bodies: frozenset[str]
    described: frozenset[str] = frozenset()  # the words beside its name, where it is a person's
    places: frozenset[str] = frozenset()  # of countries and places, in its name, bodies and descriptions
    workplaces: frozenset[Workplace] = frozenset()
    relatives: frozenset[Relative] = frozenset()
    offices: frozenset[Office] = frozenset()
    roles: frozenset[str] = frozenset()  # what he is and of what, by lemma in lower case
    seat: frozenset[str] = frozenset()  # of a body: the country or town that tells it from others of its name
    only: bool = False  # whether an event has one such body or holder of an office: "the interior ministry"


class _Near(NamedTuple):
    """What one account says beside a name of whom it names."""

    workplaces: frozenset[Workplace]
    relatives: frozenset[Relative]
    offices: frozenset[Office]
    roles: frozenset[str]


class Identities(NamedTuple):
    """Every informant of a set of accounts, by the article and the name it has there."""

    by_name: dict[tuple[str, str], Identity]

    def of(self, article: str, name: str) -> Identity:
        """Who `name` is in `article`; a name nobody knows is an unnamed informant of its own."""
        return self.by_name.get((article, name)) or Identity(name, "unnamed", False, True, frozenset())


def identify(accounts: Sequence[Account]) -> Identities:
    """Bring together the informants of all accounts that are one person or one body.

    People are one where their last names are and their first names do not differ (short forms, initials and
    a letter misspelt are no difference); a last name that two people of these accounts bear stays apart.
    Bodies are one where their words are, in any order, where one is the other's acronym, or where a text
    gives one as the other's short form in brackets; a body's spokesman without a name and its statements
    are the body. Informants without a proper name are one where their words are, or where one has fewer
    words for people who speak as one.
    """
    aliases = find_aliases(account.article.text for account in accounts)
    places = _places(accounts)
    names: list[Name] = []
    seats: list[tuple[str, ...]] = []
    described: list[frozenset[str]] = []
    near: list[_Near] = []
    for account in accounts:
        for each in account.analysis.informants:
            name = make_name(account.article.id, each.name, each.kind, each.body, aliases)
            seat = _whose(account, each) or find_seat(account, each)
            names.append(name._replace(words=(*seat, *name.words)))
            seats.append(seat)
            described.append(_described(account, each))
            near.append(_near(account, each))
    found = {}
    for group in _groups(names, seats):
        members = [names[i] for i in group]
        beside = frozenset[str]().union(*(described[i] for i in group))
        identity = _identity(members, beside, places)._replace(
            workplaces=frozenset[Workplace]().union(*(near[i].workplaces for i in group)),
            relatives=frozenset[Relative]().union(*(near[i].relatives for i in group)),
            offices=frozenset[Office]().union(*(near[i].offices for i in group)),
            roles=frozenset[str]().union(*(near[i].roles for i in group)),
            seat=frozenset[str]().union(*(seats[i] for i in group)),
        )
        if identity.only and any(_is_of_either(name, names) for name in members):
            identity = identity._replace(only=False, named=False)
        for name in members:
            found[name.article, name.name] = identity
    return Identities(found)


def _is_of_either(short: Name, names: Sequence[Name]) -> bool:
    """Whether a body may be either of two that are named: "the defence ministry" beside two states' own."""
    count = len(short.words)
    longer = [
        frozenset(name.words[:-count])
        for name in names
        if len(name.words) > count and name.words[-count:] == short.words and is_only(name.name)
    ]
    return any(one.isdisjoint(other) and not meet(one, other) for one, other in combinations(longer, 2))


def _identity(members: Sequence[Name], beside: frozenset[str], places: set[str]) -> Identity:
    """Who bears these names: the fullest of them stands for all; `beside`: what describes him."""
    fullest = max(members, key=lambda n: (n.kind == "person", not n.mouth, len(n.words), len(n.name), n.name))
    bodies = frozenset(n.body for n in members if n.body)
    named = (proper_words(each) for each in (*(n.name for n in members), *bodies, *beside))
    known = frozenset[str]().union(*named)
    return Identity(
        fullest.name,
        fullest.kind,
        any(map(is_named, members)) and not _is_place(fullest, places),
        any(map(is_somebody, members)),
        bodies,
        beside,
        known & places,
        only=all(is_only(each.body if each.mouth and each.body else each.name) for each in members),
    )


def _near(account: Account, informant: Informant) -> _Near:
    return _Near(
        find_workplaces(account, informant),
        find_relatives(account, informant),
        find_offices(account, informant),
        find_roles(account, informant),
    )


def _is_place(name: Name, places: set[str]) -> bool:
    """Whether a body is called by a place alone: which of its people spoke, "New Halm said" does not say."""
    words = proper_words(name.name)
    return name.kind == "body" and bool(words) and words <= places


def _places(accounts: Sequence[Account]) -> set[str]:
    """The words of countries, places and peoples in all accounts, as `proper_words` gives them."""
    return {
        place
        for account in accounts
        for word in account.parse.words
        if word.entity in _PLACES
        for place in proper_words(word.text)
    }


def _groups(names: Sequence[Name], seats: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """The places of the names that are one; `seats`: the country or town whose body each is, or none.

    A body whose seat is not known is the only one of its name whose seat is.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(names)))
    names = set_apart(names)
    shared_last = shared_last_names(names)
    graph.add_edges_from(
        (i, j)
        for i, j in combinations(range(len(names)), 2)
        if same_name(names[i], names[j], shared_last)
        and same_seat(seats[i], seats[j])
        and (bool(seats[i]) == bool(seats[j]) or names[i].name.casefold() != names[j].name.casefold())
    )
    whole = [sorted(group) for group in networkx.connected_components(graph)]
    for i, short in enumerate(names):
        longer = [group for group in whole if any(is_part(short, names[j]) for j in group)]
        if len(longer) == 1:  # "the ministry" where there are two is either
            graph.add_edge(i, longer[0][0])
    return [sorted(group) for group in networkx.connected_components(graph)]


def _described(account: Account, informant: Informant) -> frozenset[str]:
    """The words that stand beside a person's name and say who it is, over all mentions."""
    if informant.kind != "person":
        return frozenset()
    return frozenset(word.text for word in _words_beside(account, informant))


def _words_beside(account: Account, informant: Informant) -> set[Word]:
    words = account.parse.words
    found: set[Word] = set()
    for mention in informant.mentions:
        first, last = (bisect_left(words, at, key=lambda w: w.start) for at in (mention.start, mention.end))
        inside = range(first, last)
        if inside:
            found.update(_beside(words, inside))
    return found


def _whose(account: Account, informant: Informant) -> tuple[str, ...]:
    """The country before a body's name ("Sarnia's Defence Ministry"), if it is always the same."""
    if informant.kind != "body":
        return ()
    countries = {word for word in _words_beside(account, informant) if word.entity in _PLACES}
    forms = {form for word in countries for form in plain_words(word.text)} - {*plain_words(informant.name)}
    return tuple(forms) if len(forms) == 1 else ()


def _beside(words: Sequence[Word], inside: Sequence[int]) -> Iterator[Word]:
    head = next((i for i in inside if words[i].head not in inside or words[i].head == i), inside[-1])
    roots = [i for i in children(words, head) if i not in inside and words[i].dep in _DESCRIBING]
    if words[head].dep == "appos":
        roots.append(words[head].head)
    for root in roots:
        described = [i for i in _subtree(words, root) if i not in inside]
        if len(described) <= LONGEST_DESCRIPTION:
            yield from (words[i] for i in described if words[i].text[0].isalnum())


def _subtree(words: Sequence[Word], root: int) -> list[int]:
    found, open_ = [root], [root]
    while open_:
        below = [i for i in children(words, open_.pop()) if i not in found]
        found += below
        open_ += below
    return sorted(found)
