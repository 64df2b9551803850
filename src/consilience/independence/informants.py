"""Which informants of several articles are one, and how two that are not have to do with one another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from consilience.independence.clauses import children
from consilience.independence.kin import Relative, find_relatives, may_be
from consilience.independence.names import (
    Name,
    find_aliases,
    holds_letters_of,
    is_named,
    is_part,
    make_name,
    meet,
    nearly_one_name,
    plain_words,
    proper_words,
    same_name,
    set_apart,
    share_a_name,
    shared_last_names,
)
from consilience.independence.offices import Office, find_offices
from consilience.independence.somebody import is_somebody
from consilience.independence.workplaces import (
    BODIES,
    Workplace,
    find_workplaces,
    same_workplace,
    workplace_of,
)
from consilience.types import Account, Informant, InformantKind, Word

# How what stands beside a name describes whom it names: "the board's engineer, Ilse Brandt", "Mayor Okoro".
_DESCRIBING = frozenset({"amod", "appos", "compound", "nmod", "poss"})
# Of these one is seldom independent of another of the same country.
_GOVERNMENT = frozenset(
    """
    administration ambassador army cabinet chancellor department downing elysee élysée envoy foreign
    government king kremlin military minister ministry monarch navy palace pentagon premier queen secretary
    treasury whitehall whitehouse
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
# People of one service, where nothing says that it is another place's, have what they tell from one another.
_SERVICES = {
    service: frozenset(words.split())
    for service, words in {
        "police": "police policeman policewoman detective constable inspector sheriff officer",
        "fire brigade": "fire firefighter firefighters fireman firemen brigade",
        "rescue service": "rescue rescuer rescuers coastguard ambulance paramedic",
        "armed forces": "army military navy general colonel major admiral soldier brigadier",
        "prosecution": "prosecutor prosecutors prosecution",
        "town": "mayor councillor councilwoman councilman councilor alderman",
        "court": "judge magistrate juror prosecutor prosecutors prosecution lawyer attorney barrister",
        "inquiry": "police policeman policewoman detective constable inspector sheriff prosecutor prosecutors"
        " prosecution district-attorney investigator investigators coroner pathologist",
        "research group": "scientist researcher biologist chemist physicist geologist astronomer geneticist"
        " virologist epidemiologist experiment study laboratory lab university institute",
        "hospital": "hospital clinic nurse doctor surgeon midwife matron ward",
    }.items()
}
# Whoever was there speaks for himself.
_PRIVATE = frozenset(
    """
    bystander customer driver eyewitness farmer father guest hiker mother neighbor neighbour passenger
    passer-by pupil resident shopkeeper student survivor tourist villager visitor witness
    """.split()  # noqa: SIM905  # as above
)
_TITLE_ALONE = re.compile(r"(?:[Tt]he )?[A-Z]\w+ of ")
# "his lawyer, Ann Leeds": whoever that is may be the other informant.
_WHOSE = frozenset({"his", "her", "their"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
LONGEST_DESCRIPTION = 12  # words; what is longer tells a story
KEPT = 4096  # pairs of informants whose relation is kept: the same two stand in many claims


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
    described: list[frozenset[str]] = []
    near: list[tuple[frozenset[Workplace], frozenset[Relative], frozenset[Office]]] = []
    for account in accounts:
        for each in account.analysis.informants:
            name = make_name(account.article.id, each.name, each.kind, each.body, aliases)
            names.append(name._replace(words=(*_whose(account, each), *name.words)))
            described.append(_described(account, each))
            near.append(
                (find_workplaces(account, each), find_relatives(account, each), find_offices(account, each))
            )
    found = {}
    for group in _groups(names):
        members = [names[i] for i in group]
        beside = frozenset[str]().union(*(described[i] for i in group))
        identity = _identity(members, beside, places)._replace(
            workplaces=frozenset[Workplace]().union(*(near[i][0] for i in group)),
            relatives=frozenset[Relative]().union(*(near[i][1] for i in group)),
            offices=frozenset[Office]().union(*(near[i][2] for i in group)),
        )
        for name in members:
            found[name.article, name.name] = identity
    return Identities(found)


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


def _groups(names: Sequence[Name]) -> list[list[int]]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(names)))
    names = set_apart(names)
    shared_last = shared_last_names(names)
    graph.add_edges_from(
        (i, j) for i, j in combinations(range(len(names)), 2) if same_name(names[i], names[j], shared_last)
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


@lru_cache(maxsize=KEPT)
def related(a: Identity, b: Identity) -> str | None:
    """How two different informants have to do with one another, in words; None if nothing says so."""
    for one, two in ((a, b), (b, a)):
        for body in sorted(one.bodies):
            if share_a_name(body, two.name):
                return f"{one.name} speaks for {_the(two.name)}"
    for one, two in ((a, b), (b, a)):
        for body in sorted(one.bodies):
            for other in sorted(two.bodies):
                if share_a_name(body, other):
                    return f"{a.name} and {b.name} both speak for {_the(body)}"
            if share_a_name(body, " ".join(sorted(two.described))):
                return f"{two.name} is described with words of {_the(body)}, for which {one.name} speaks"
        if share_a_name(" ".join(sorted(one.described)), two.name):
            return f"{one.name} is described with words of {_the(two.name)}"
    if _governs(a) and _governs(b) and (not a.places or not b.places or meet(a.places, b.places)):
        return f"{a.name} and {b.name} both speak for a government, and nothing says that it is not one"
    if found := _one_workplace(a, b) or _one_service(a, b) or _same_description(a, b) or _near(a, b):
        return found
    if a.kind == b.kind == "person" and nearly_one_name(a.name, b.name):
        return f"{a.name} and {b.name} may be one name, spelt in two ways"
    for one in (a, b):
        if kin := {*map(str.casefold, one.described)} & _WHOSE:
            return f"{one.name} is introduced with “{min(kin)}”, and nothing says whose that is"
        if pronouns := {each.whose for each in one.offices} - {""}:
            return f"{one.name} is introduced with “{min(pronouns)}”, and nothing says who or what that is"
    common = proper_words(a.name) & proper_words(b.name)
    if share_a_name(a.name, b.name):
        both = ", ".join(sorted(common)).title() or "a country"
        return f"the names of {a.name} and {b.name} share {both}"
    for one, two in ((a, b), (b, a)):
        if holds_letters_of(one.name, two.name):
            return f"the name of {one.name} holds the first letters of {_the(two.name)}"
        if found := _may_speak_for(one, two) or _by_title(one, two) or _in_office(one, two):
            return found
    return None


def _one_service(a: Identity, b: Identity) -> str | None:
    if a.places and b.places and not meet(a.places, b.places):
        return None
    one, two = _serving(a), _serving(b)
    for service, words in _SERVICES.items():
        if one & words and two & words:
            return f"{a.name} and {b.name} may both speak for one {service}"
    return None


def _serving(identity: Identity) -> set[str]:
    """The words that may say in which service somebody is."""
    words = {*map(str.casefold, identity.described), *plain_words(identity.name)}
    words.update(*map(plain_words, identity.bodies), *(each.words.split() for each in identity.offices))
    words.update(*({each.noun} | each.common for each in identity.workplaces))
    return words | ({"district-attorney"} if {"district", "attorney"} <= words else set())


def _one_workplace(a: Identity, b: Identity) -> str | None:
    """Two who may be of one firm: "a spokeswoman for the Lorn Mill", "who runs the mill"."""
    if "person" not in (a.kind, b.kind):
        return None
    pairs = ((x, y) for x in _workplaces(a) for y in _workplaces(b) if same_workplace(x, y))
    common = sorted(x.noun or y.noun or "body" for x, y in pairs)
    return f"{a.name} and {b.name} may both be of one {common[0]}" if common else None


def _workplaces(identity: Identity) -> frozenset[Workplace]:
    """What an informant is of, and the informant itself where it is a body."""
    bodies = [*identity.bodies, *([identity.name] if identity.kind == "body" else [])]
    return identity.workplaces.union(filter(None, map(workplace_of, bodies)))


def _near(a: Identity, b: Identity) -> str | None:
    """One who may be the husband, the sister, the friend that an account names beside the other."""
    if a.kind != "person" or b.kind != "person":
        return None
    for one, two in ((a, b), (b, a)):
        words = sorted(each.words for each in one.relatives if may_be(each, two.name))
        if words:
            return f"what is told of {one.name} names “{words[0]}”, who may be {two.name}"
    return None


def _may_speak_for(a: Identity, b: Identity) -> str | None:
    """A person may be of any body, unless a text says of which other, or that it was there itself."""
    if a.kind != "person" or b.kind != "body" or not _PRIVATE.isdisjoint(map(str.casefold, a.described)):
        return None
    if any(len(plain_words(body)) > 1 and proper_words(body) for body in a.bodies):
        return None
    if own := sorted(filter(proper_words, a.bodies)):  # of one word, that may be a place or a short form
        return f"{a.name} is introduced with {own[0]}, and nothing says that {_the(b.name)} is another"
    return f"{a.name} may speak for {_the(b.name)}"


def _in_office(a: Identity, b: Identity) -> str | None:
    """ "The commander" may be of whatever the other works or speaks for, where no text says of what he is."""
    placed = a.bodies or any(each.proper or each.noun in BODIES for each in a.workplaces)
    if placed or not any(each.alone for each in a.offices):
        return None
    described = {*map(str.casefold, b.described)}
    serves = any(not words.isdisjoint(described) for words in _SERVICES.values())
    if not (b.bodies or b.workplaces or b.kind == "body" or serves):
        return None
    return f"nothing says of what {a.name} is {min(each.words for each in a.offices if each.alone)}"


def _by_title(a: Identity, b: Identity) -> str | None:
    """ "The Archbishop of Lorn" is somebody who has a name."""
    if a.kind != "person" or b.kind != "person" or not _TITLE_ALONE.match(a.name):
        return None
    return f"{a.name} is a title, and may be that of {b.name}"


def _same_description(a: Identity, b: Identity) -> str | None:
    """The proper name of something other than a place that stands beside both names: a party, a company."""
    one, two = (proper_words(" ".join(sorted(each.described))) - each.places for each in (a, b))
    plain = {word.removesuffix("s") for word in two}  # "the Blues", "the Blue Party"
    common = sorted(word for word in one if word.removesuffix("s") in plain)
    return f"{a.name} and {b.name} are both introduced with {common[0].title()}" if common else None


def _governs(identity: Identity) -> bool:
    """Whether somebody speaks for a government; a president of nothing but a country does."""
    words = {word.casefold() for word in identity.described}.union(*map(plain_words, identity.bodies))
    if identity.kind == "person":
        others = [body for body in identity.bodies if not proper_words(body) <= identity.places]
        words.update(plain_words(identity.name))  # "Downing Street" looks like somebody's name
        return not words.isdisjoint(_GOVERNMENT) or ("president" in words and not others)
    return not (words | {*plain_words(identity.name)}).isdisjoint(_GOVERNMENT)


def _the(body: str) -> str:
    """A body's name with "the", where a noun in it says what it is: "the Lorn Water Board", "Velmar"."""
    says = not BODIES.isdisjoint(plain_words(body)) or body.islower()
    return f"the {body}" if says and not body.casefold().startswith("the ") else body
