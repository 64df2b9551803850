"""The person whom an office means: "the foreign minister", "Holm's lawyer", "a harbour judge"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.analysis.ground import Ground
from consilience.analysis.named import INDEFINITE, Named
from consilience.analysis.roles import office_fit
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENING = 4  # sentences of a report, headline among them, that may call by an office whom it names later


def by_office(ground: Ground, first: int, head: "Token", said: set[str]) -> Named | None:
    """The person named before whose title or office the words repeat."""
    best: tuple[int, int, Named] | None = None
    for named in ground.named:
        if not named.person:
            continue
        fit = max((office_fit(said, head.lower_, role) for role in named.roles), default=0)
        before = [m.last for m in named.mentions if m.last <= first]
        if fit and before and (best is None or (fit, before[-1]) > best[:2]):
            best = (fit, before[-1], named)
    return best[2] if best else None


def held_under(ground: Ground, head: "Token") -> Named | None:
    """The one person with an office under somebody: "Holm's lawyer", "her spokesman", "a lawyer for Holm"."""
    poss = next((child for child in head.children if child.dep_ == "poss"), None) or _served(head)
    if poss is None or head.lemma_.lower() not in words("person"):
        return None
    found = ground.at.get(poss.i)
    owner = found[0] if found is not None else ground.pronouns.get(poss.i)
    if owner is None:
        return None
    said = {owner.name.lower().split()[-1], head.lower_}
    return _only([named for named in ground.named if any(said <= role for role in named.roles)], owner)


def _served(head: "Token") -> "Token | None":
    """Whom a person serves by the words behind: "a lawyer for Holm"."""
    serving = (child for child in head.children if child.dep_ == "prep" and child.lower_ in ("for", "of"))
    return next((c for prep in serving for c in prep.children if c.dep_ == "pobj"), None)


def named_later(ground: Ground, first: int, head: "Token") -> Named | None:
    """Whom a report's opening calls by an office and names further down: "a harbour judge ruled"."""
    office = head.lower_ in words("titles") and head.lemma_.lower() in words("person") - words("anybody")
    said = {t.lower_ for t in ground.tokens[first : head.i + 1] if t.is_alpha} - INDEFINITE - {"the"}
    alone = len(said) == 1 and ground.tokens[first].lower_ not in INDEFINITE  # "the president" is no news
    if ground.sentence_of[first] >= OPENING or alone or not (office or len(said) > 1):
        return None
    wanted = {head.lower_} if office and len(said) <= 2 else said
    holders = [
        named
        for named in ground.named
        if named.person and any(wanted <= role for role in named.roles) and named.mentions[0].first > first
    ]
    return _only(holders, None)


def _only(people: Sequence[Named], but: Named | None) -> Named | None:
    """The one of them, if it is only one; `but` is none of them."""
    others = [each for each in people if each is not but]
    return others[0] if len(others) == 1 else None
