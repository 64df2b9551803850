"""Which of several bodies of one name is meant: "Sarnia's Defence Ministry", "the Defence Ministry in Halm".

Each of two countries at war has a Defence Ministry, and neither says what the other says.
"""

import re
from collections.abc import Iterator
from functools import cache

from consilience.calendar import MONTHS, WEEKDAYS
from consilience.datelines import behind_dateline
from consilience.independence.names import meet, plain_words
from consilience.tables import read_table
from consilience.types import Account, Informant

_PLACE = r"(?P<place>[A-Z][\w’'-]*(?: [A-Z][\w’-]*){0,2})"
_BEFORE = re.compile(
    r"(?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*)?)[’']s?\s+$|\b[Tt]he\s+(?P<adjective>[A-Z][\w-]*)\s+$"
)
_BEHIND = re.compile(rf"\s+(?:in|of)\s+{_PLACE}")
_CALENDAR = frozenset(name.casefold() for name in (*MONTHS, *WEEKDAYS))
_DATELINE = re.compile(
    r"^\s*(?P<place>[^\n,(–—-]{2,40}?)\s*(?:[,(][^\n]{0,40}?)?\s?(?:--|[-–—―])\s", re.MULTILINE
)
TOP = 600  # code points in which a dateline stands, behind a title
# Bodies that each country has, and what they are for: called by no other words they are those of one of them.
_OF_EVERY_COUNTRY = frozenset(
    {"army", "cabinet", "government", "military", "ministry", "navy", "parliament", "police", "presidency"}
)
_FOR = frozenset(
    """
    affairs agriculture culture defence defense economy education emergencies emergency energy environment
    finance foreign health home interior justice labor labour security transport
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)


def find_seat(account: Account, informant: Informant) -> tuple[str, ...]:
    """The words of the country or town whose body it is, if the account gives one; a capital is its country.

    What stands beside the name, over all mentions; for a body that every country has, else the capital that
    the account's dateline names.
    """
    if informant.kind != "body":
        return ()
    own = plain_words(informant.name)
    beside = {place for place in _beside(account, informant) if not {*place} <= {*own}}
    if beside:
        return beside.pop() if len(beside) == 1 else ()
    generic = {*own} <= _OF_EVERY_COUNTRY | _FOR and not _OF_EVERY_COUNTRY.isdisjoint(own)
    return _capital_of_dateline(account.article.text) if generic else ()


def same_seat(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two seats are one country, also as an adjective; True where one is not known."""
    if not a or not b:
        return True
    return all(meet({word}, b) for word in a) and all(meet({word}, a) for word in b)


def _beside(account: Account, informant: Informant) -> Iterator[tuple[str, ...]]:
    text = account.article.text
    for mention in informant.mentions:
        before, behind = _BEFORE.search(text[: mention.start]), _BEHIND.match(text, mention.end)
        if before:
            yield _country(before["place"] or before["adjective"])
        elif behind and behind["place"].casefold() not in _CALENDAR:
            yield _country(behind["place"])


def _country(place: str) -> tuple[str, ...]:
    return plain_words(_capitals().get(place.casefold(), place))


def _capital_of_dateline(text: str) -> tuple[str, ...]:
    for found in _DATELINE.finditer(text[:TOP]):
        place = found["place"].strip()
        if place.isupper() or behind_dateline(text[found.start() :].lstrip()):
            country = _capitals().get(place.casefold())
            return plain_words(country) if country else ()
    return ()


@cache
def _capitals() -> dict[str, str]:
    """The country of each capital, by the capital's name in lower case."""
    return {
        capital.casefold(): country
        for country, capitals in read_table("independence/capitals.tsv")
        for capital in capitals.split("|")
    }
