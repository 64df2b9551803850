"""The body named earlier that a pronoun or a general noun takes up: "it", "the group", "the paper"."""

from typing import TYPE_CHECKING

from consilience.analysis.bodies import is_outlet
from consilience.analysis.ground import Ground
from consilience.analysis.named import Named
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 12  # sentences back in which a noun looks for the body whose name has it
BODY_BACK = 2  # sentences back in which "the group" means the body named last, whatever its name
DESCRIBING = frozenset(["poss", "compound", "amod", "nmod"])
WHERE = frozenset(["in", "near", "off", "at", "outside", "around", "above", "below", "across", "to", "into"])
PLACES = frozenset(["town", "city", "village", "port", "island", "province", "region", "state", "district"])
SUBJECT_BACK = 2  # sentences back in which "it" and "they" look for a subject that did not speak


def subject_before(ground: Ground, i: int, *, reach: int = SUBJECT_BACK) -> tuple[int, int] | None:
    """The body that was subject last, no more than `reach` sentences back, for "it" and "they"."""
    for token in reversed(ground.tokens[:i]):
        if ground.sentence_of[i] - ground.sentence_of[token.i] > reach:
            return None
        found = ground.at.get(token.i)
        subject = token.dep_ in ("nsubj", "nsubjpass") and not ground.quoted[token.i]
        if subject and found is not None and not found[0].person and not found[1].inside:
            return found[1].first, found[1].last
    return None


def body_before(ground: Ground, first: int, head: "Token") -> Named | None:
    """The body that a general noun takes up: one whose name has the noun, else the last one named."""
    best: tuple[bool, int, Named] | None = None
    described = any(child.dep_ in DESCRIBING for child in head.lefts)  # "the workers' union" says which
    for named in ground.named:
        if named.person or is_outlet(named.name):
            continue
        parts = named.name.lower().split()
        public = head.lower_ in words("public") and not words("public").isdisjoint(parts)
        fits = head.lower_ in parts or public
        if not fits and (described or head.lemma_.lower() not in words("any_body")):
            continue
        places = [
            m.first
            for m in named.mentions
            if m.last <= first and not ground.quoted[m.first] and ground.tokens[m.first].ent_type_ == "ORG"
            if fits or not _is_where(ground.tokens[m.last - 1])
        ]
        reach = FARTHEST if fits else BODY_BACK
        if not places or ground.sentence_of[first] - ground.sentence_of[places[-1]] > reach:
            continue
        if best is None or (fits, places[-1]) > best[:2]:
            best = (fits, places[-1], named)
    return best[2] if best else None


def _is_where(name: "Token") -> bool:
    """Whether a name says where something is, or which thing: "in Lorn", "off Halm", "the tanker Aldora"."""
    if name.dep_ == "pobj" and name.head.lower_ in WHERE:
        return True
    of = name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.lemma_.lower() in PLACES
    thing = name.i > 0 and name.nbor(-1).pos_ == "NOUN" and name.nbor(-1).lemma_.lower() not in words("body")
    return of or (thing and name.dep_ != "poss")


def outlet_before(ground: Ground, first: int) -> Named | None:
    """The outlet named last that "the paper" or "the network" takes up."""
    best: tuple[int, Named] | None = None
    for named in ground.named:
        if named.person or not is_outlet(named.name):
            continue
        places = [m.first for m in named.mentions if m.last <= first]
        near = places and ground.sentence_of[first] - ground.sentence_of[places[-1]] <= FARTHEST
        if near and (best is None or places[-1] > best[0]):
            best = places[-1], named
    return best[1] if best else None
