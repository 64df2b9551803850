"""Nouns for a person, and whom they may mean: "the mayor", "the patient", "the former judge"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.analysis.named import Named

if TYPE_CHECKING:
    from spacy.tokens import Token

ANONYMOUS = frozenset(["insider", "informant", "whistleblower", "whistle-blower"])  # never somebody named
# Nouns for somebody who holds one office and no other: "the mayor" is nobody with another.
OFFICES = frozenset(
    """
    ambassador attorney chancellor coach colonel commissioner director general governor inspector judge
    justice king lawyer mayor minister prince prosecutor queen senator sheriff
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
# Whom an account tells of and not by an office: "the patient" is nobody who holds one.
TOLD_OF = frozenset(
    """
    author captain defendant driver neighbor neighbour owner passenger patient pilot survivor suspect victim
    """.split()  # noqa: SIM905  # as above
)
# Who comes to others: of whom an article names, they are nobody whose office it does not give.
CALLED = frozenset(["coroner", "surgeon", "pathologist", "paramedic", "medic", "rescuer", "firefighter"])
_DEPARTMENTS = frozenset(
    ["state", "defense", "defence", "labor", "labour", "commerce", "energy", "health", "the"]
)
_FORCES = frozenset(["coast", "national", "home", "civil", "revolutionary", "republican", "presidential"])


def is_hardly_known(named: Named) -> bool:
    """Whether a name may be no person's: one word, with nothing that tells an office or a gender."""
    return " " not in named.name and not (named.gender or named.roles)


def is_of_another(head: "Token") -> bool:
    """Whether a noun says by a name whose it is: "the chief of the Arkel plant", "Arkel's chief"."""
    whose = (c for c in head.children if c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in ("of", "for")))
    named = (each for c in whose for each in c.subtree if each.ent_type_ in ("ORG", "GPE", "FAC"))
    return any(each.lower_ not in _DEPARTMENTS for each in named)


def was_once(head: "Token") -> bool:
    """Whether an office is one of former days, by which anybody may be called: "the former mayor"."""
    return any(child.lower_ in ("former", "ex", "onetime", "then") for child in head.lefts)


def is_force(head: "Token") -> bool:
    """Whether a noun for a person names a force: "the coast guard", unlike "the prison guard"."""
    return head.lower_ == "guard" and any(child.lower_ in _FORCES for child in head.lefts)


def is_known(tokens: Sequence["Token"], named: Named) -> bool:
    """Whether an article says what somebody is, or of what: "Luis Ardan of the coast guard"."""
    ends = (tokens[min(mention.last, len(tokens) - 1)] for mention in named.mentions)
    return bool(named.roles) or any(token.lower_ == "of" for token in ends)


def is_titled(tokens: Sequence["Token"], named: Named, head: "Token") -> bool:
    """Whether a noun stands before a name somewhere, as its title: "Coroner Ana Roth … the coroner"."""
    return any(
        head.lower_ in (token.lower_ for token in tokens[max(0, mention.first - 1) : mention.first + 1])
        for mention in named.mentions
    )
