"""Informants without a name, by the words that describe them: whose office it is, which document."""

from consilience.independence.informants import Identity
from consilience.independence.names import OFFICES, plain_words, proper_words, share_a_name
from consilience.independence.somebody import main_word
from consilience.independence.workplaces import BODIES

# Words for the same papers.
_PAPERS = frozenset({"document", "file", "filing", "paper", "record"})


def same_office(name: str, identity: Identity) -> bool:
    """Whether somebody described as `name` may be the one named: the texts give that one the same office.

    Where the description names a body or a country, the named one has to have to do with it.
    """
    office = main_word(name).removesuffix("s")
    held = {form for word in identity.described for form in plain_words(word)}
    if office not in OFFICES or office not in held:
        return False
    places = proper_words(name)
    known = " ".join([*sorted(identity.bodies), *sorted(identity.described)])
    return not places or share_a_name(name, known)


def same_body(a: str, b: str) -> bool:
    """Whether two descriptions mean one body of people: "a task force", "the board's task force"."""
    return main_word(a) in BODIES and _are_alike(a, b)


def same_document(a: str, b: str) -> bool:
    """Whether two descriptions mean one document: "the annual report", "a report"; "papers", "records"."""
    return _are_alike(a, b)


def _are_alike(a: str, b: str) -> bool:
    """Whether two descriptions have the same main word, and no names that differ."""
    words = {main_word(each).removesuffix("s") for each in (a, b)}
    if len(words) > 1 and not words <= _PAPERS:
        return False
    names = proper_words(a), proper_words(b)
    return not (names[0] and names[1]) or share_a_name(a, b)
