"""Informants without a name, by the words that describe them: whose office it is, which document."""

import re

from consilience.independence.informants import Identity
from consilience.independence.names import OFFICES, plain_words, proper_words, share_a_name

_BEHIND = re.compile(
    r",.*|\s(?:of|for|from|by|at|on|in|to|with|about|who|that|which|released|obtained|seen|posted|published"
    r"|filed|issued|detailing|sent)\s.*"
)


def same_office(name: str, identity: Identity) -> bool:
    """Whether somebody described as `name` may be the one named: the texts give that one the same office.

    Where the description names a body or a country, the named one has to have to do with it.
    """
    office = _main_word(name)
    held = {form for word in identity.described for form in plain_words(word)}
    if office not in OFFICES or office not in held:
        return False
    places = proper_words(name)
    known = " ".join([*sorted(identity.bodies), *sorted(identity.described)])
    return not places or share_a_name(name, known)


def same_document(a: str, b: str) -> bool:
    """Whether two descriptions mean one document: the same main word, and no names that differ."""
    if _main_word(a) != _main_word(b):
        return False
    names = proper_words(a), proper_words(b)
    return not (names[0] and names[1]) or share_a_name(a, b)


def _main_word(name: str) -> str:
    """The main word of a description, in the singular: "judge" of "a judge in Lorn"."""
    words = plain_words(_BEHIND.sub("", name)) or plain_words(name)
    return words[-1].removesuffix("s") if words else ""
