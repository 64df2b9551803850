"""Whom an account names as somebody's husband, sister or friend: "her husband Josef"."""

import re
from typing import NamedTuple

from consilience.independence.beside import sentences_of
from consilience.independence.names import plain_words, same_first_name
from consilience.types import Account, Informant

_KIN = (
    r"(?P<kin>husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|son|daughter|brother|sister|mother"
    r"|father|mum|mom|dad|cousin|nephew|niece|uncle|aunt|grand(?:son|daughter|mother|father|child)"
    r"|step(?:son|daughter|mother|father|brother|sister)|twin|(?:brother|sister|mother|father|son|daughter)-in-law"
    r"|friend|companion|flatmate|housemate|roommate|neighbou?r|colleague|workmate)"
)
_WHOSE = r"(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[A-Z][\w’'-]*[’']s?)"
_NAME = r"(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})"
_INTRODUCED = (
    re.compile(rf"\b{_WHOSE} (?:[\w-]+ ){{0,2}}?{_KIN},? {_NAME}"),
    re.compile(rf"\b(?P<kin>married|engaged|related) to (?:the )?(?:[a-z][\w-]* ){{0,2}}?{_NAME}"),
    re.compile(rf"\b{_NAME}, {_WHOSE} (?:[\w-]+ ){{0,2}}?{_KIN}\b"),
)


class Relative(NamedTuple):
    """Somebody near to an informant: how the account puts it, and the name it gives."""

    words: str
    name: str


def find_relatives(account: Account, informant: Informant) -> frozenset[Relative]:
    """Everybody whom the sentences on a person introduce as a relative or a friend by name."""
    if informant.kind != "person" or not any(each.search(account.article.text) for each in _INTRODUCED):
        return frozenset()
    return frozenset(
        Relative(" ".join(match.group().split()), match["name"])
        for sentence in sentences_of(account, informant)
        for pattern in _INTRODUCED
        for match in pattern.finditer(" ".join(sentence.split()))
    )


def may_be(relative: Relative, name: str) -> bool:
    """Whether a relative may be the person of that full name: "Josef" is any Josef, "Josef Karr" one."""
    own, other = plain_words(relative.name), plain_words(name)
    if not own or not other or not same_first_name(own[0], other[0]):
        return False
    return len(own) == 1 or len(other) == 1 or own[-1] == other[-1]
