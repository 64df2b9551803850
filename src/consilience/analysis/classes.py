"""Of what class a named body is: whether "the airline", "the club" or "the company" may mean it."""

from typing import TYPE_CHECKING

from consilience.analysis.ground import Ground
from consilience.analysis.named import Mention, Named
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAID_TO_BE = 6  # words behind a name and a comma in which stands what it is: "an airline of the north"
_NAMING = frozenset(["company", "corporation", "firm", "group"])  # nouns for whatever is a firm by its name
# Who is rather the other side of a firm named before: only initials, or a party's name, may mean these.
_ADVERSE = frozenset(["union", "party", "league", "federation"])
_JOINED = frozenset(["association", "charity", "group", "nonprofit", "organisation", "organization"])
_OPENING = frozenset(["a", "an", "another"])  # "Racing Varn, the club said" introduces nobody


def is_of_class(ground: Ground, named: Named, head: "Token") -> bool:
    """Whether a body is what a noun says, by its own name or by the words that introduce it.

    "The airline" may be Norden Air, Norden Airline, "the airline Norden" and "Norden, an airline".
    """
    parts = named.name.lower().split()
    noun = head.lower_
    if noun in parts or parts[-1] in _endings(noun):
        return True
    if noun in words("any_public") and not words("public").isdisjoint(parts):
        return True
    return any(_introduced(ground, mention, head.lemma_) for mention in named.mentions)


def may_be(named: Named, head: "Token") -> bool:
    """Whether nothing in a body's name says that it is something else: no bank is "the airline"."""
    if head.lemma_.lower() in _ADVERSE and not named.name.isupper():
        return named.name.lower() in words("parties")
    last = named.name.lower().split()[-1]
    classes = words("body") | words("club_names") | words("airline_names") | words("company_names")
    if last not in classes or last in words("any_body"):
        return True
    return last in _endings(head.lower_) or last in words("company_names")


def _endings(noun: str) -> frozenset[str]:
    """The last words of names that tell what a noun says: "Air" an airline, "FC" a club."""
    if noun in ("airline", "carrier"):
        return words("airline_names")
    if noun == "club":
        return words("club_names")
    if noun in _JOINED:
        return words("association_names")
    return words("company_names") if noun in _NAMING else frozenset()


def _introduced(ground: Ground, mention: Mention, lemma: str) -> bool:
    """Whether a noun stands right before a name, or behind it and a comma with an article."""
    tokens = ground.tokens
    before = tokens[mention.first - 1] if mention.first else None
    if before is not None and before.pos_ == "NOUN" and before.lemma_ == lemma:
        return True
    if mention.last + 1 >= len(tokens) or tokens[mention.last].text != ",":
        return False
    if tokens[mention.last + 1].lower_ not in _OPENING:
        return False
    for token in tokens[mention.last + 2 : mention.last + 2 + _SAID_TO_BE]:
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT") or token.text == ",":
            return False
        if token.pos_ == "NOUN" and token.dep_ != "compound":
            return token.lemma_ == lemma
    return False
