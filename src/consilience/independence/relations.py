"""How two informants who are not one have to do with one another."""

import re
from functools import lru_cache

from consilience.independence.informants import Identity
from consilience.independence.kin import may_be
from consilience.independence.names import (
    holds_letters_of,
    meet,
    nearly_one_name,
    plain_words,
    proper_words,
    share_a_name,
)
from consilience.independence.roles import FAMILY
from consilience.independence.spheres import SERVICES, common_sphere, is_national, joined, spheres_of
from consilience.independence.workplaces import BODIES, THERE, Workplace, same_workplace, workplace_of

# Of these one is seldom independent of another of the same country.
_GOVERNMENT = frozenset(
    """
    administration ambassador army cabinet chancellor department downing elysee élysée envoy foreign
    government king kremlin military minister ministry monarch navy palace pentagon premier queen secretary
    treasury whitehall whitehouse
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
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
KEPT = 4096  # pairs of informants whose relation is kept: the same two stand in many claims


@lru_cache(maxsize=KEPT)
def related(a: Identity, b: Identity) -> str | None:
    """How two different informants have to do with one another, in words; None if nothing says so."""
    if a.name.casefold() == b.name.casefold():
        return f"{_the(a.name)} of one account is perhaps not that of the other"
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
    if found := _one_sphere(a, b):
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


def may_work_together(a: Identity, b: Identity) -> bool:
    """Whether two people have work of which nobody says that it is not done at one place: "purser", "cook".

    Not where one was only there, nor where it is known by name of which body each is.
    """
    if a.kind != "person" or b.kind != "person" or (_is_placed(a) and _is_placed(b)):
        return False
    if any(not THERE.isdisjoint(map(str.casefold, each.described)) for each in (a, b)):
        return False
    return all(each.roles - {FAMILY} for each in (a, b))


def _one_service(a: Identity, b: Identity) -> str | None:
    if a.places and b.places and not meet(a.places, b.places):
        return None
    one, two = _serving(a), _serving(b)
    for service, words in SERVICES.items():
        if one & words and two & words:
            return f"{a.name} and {b.name} may both speak for one {service}"
    return None


def _serving(identity: Identity) -> set[str]:
    """The words that may say in which service somebody is."""
    words = {*map(str.casefold, identity.described), *plain_words(identity.name)}
    words.update(*map(plain_words, identity.bodies), *(each.words.split() for each in identity.offices))
    words.update(identity.roles, *({each.noun} | each.common for each in identity.workplaces))
    return words | ({"district-attorney"} if {"district", "attorney"} <= words else set())


def _one_sphere(a: Identity, b: Identity) -> str | None:
    """Two of one chain of command, one union, one team, a firm and its union: one has it from the other."""
    words, of = [_role_words(each) for each in (a, b)], [*map(_spheres, (a, b))]
    if "state" in of[0] & of[1] and not _of_two_states(a, b, *map(is_national, words)):
        return f"{a.name} and {b.name} both hold office, and nothing says that it is not in one state"
    if reason := joined(*of):
        return f"{a.name} and {b.name} may have it from one another: {reason}"
    sphere = common_sphere(*of)
    if sphere is None or (_is_placed(a) and _is_placed(b)):
        return None
    return f"{a.name} and {b.name} may both be of one {sphere}"


def _of_two_states(a: Identity, b: Identity, national_a: bool, national_b: bool) -> bool:
    """Whether two who hold office hold it in two countries, or in one service of two towns.

    A governor of one place and the mayor of another are still of one state.
    """
    if not a.places or not b.places or meet(a.places, b.places):
        return False
    one, two = _serving(a), _serving(b)
    return (national_a and national_b) or any(one & words and two & words for words in SERVICES.values())


def _spheres(identity: Identity) -> frozenset[str]:
    return spheres_of(_role_words(identity))


def _role_words(identity: Identity) -> frozenset[str]:
    """The words for what somebody is and of what; of a body those of its name."""
    names = [*identity.bodies, *([identity.name] if identity.kind == "body" else [])]
    return identity.roles.union(*map(plain_words, names))


def _is_placed(identity: Identity) -> bool:
    """Whether it is known by name of which body somebody is, or which it is itself."""
    bodies = [*identity.bodies, *([identity.name] if identity.kind == "body" else [])]
    named = any(len(plain_words(body)) > 1 and proper_words(body) for body in bodies)
    return named or any(each.noun and each.proper for each in identity.workplaces)


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
    if (
        a.kind != "person"
        or not (b.kind == "body" or _may_be_a_body(b))
        or not _PRIVATE.isdisjoint(map(str.casefold, a.described))
    ):
        return None
    if any(len(plain_words(body)) > 1 and proper_words(body) for body in a.bodies):
        return None
    if own := sorted(filter(proper_words, a.bodies)):  # of one word, that may be a place or a short form
        return f"{a.name} is introduced with {own[0]}, and nothing says that {_the(b.name)} is another"
    return f"{a.name} may speak for {_the(b.name)}"


def _may_be_a_body(identity: Identity) -> bool:
    """Whether a name of one word, of which no account says whose it is, may be a firm's: "Marbeton said"."""
    says = identity.described or identity.bodies or identity.workplaces or identity.roles
    return len(plain_words(identity.name)) == 1 and not says


def _in_office(a: Identity, b: Identity) -> str | None:
    """ "The commander" may be of whatever the other works or speaks for, where no text says of what he is."""
    placed = a.bodies or any(each.proper or each.noun in BODIES for each in a.workplaces)
    if placed or not any(each.alone for each in a.offices):
        return None
    described = {*map(str.casefold, b.described)}
    serves = any(not words.isdisjoint(described) for words in SERVICES.values())
    open_, other = ({each.words for each in one.offices if each.alone} for one in (a, b))
    serves = serves or "state" in _spheres(b)
    if not (b.bodies or b.workplaces or b.kind == "body" or serves or other):
        return None
    return f"nothing says of what {a.name} is {min(open_)}"


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
