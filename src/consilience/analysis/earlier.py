"""The body named earlier that a pronoun or a general noun takes up: "it", "the group", "the paper"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from consilience.analysis.bodies import is_outlet
from consilience.analysis.classes import is_of_class, may_be
from consilience.analysis.ground import Ground
from consilience.analysis.named import Mention, Named
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 12  # sentences back in which a noun looks for the body whose name has it
BODY_BACK = 2  # sentences back in which "the group" means the body named last, whatever its name
DESCRIBING = frozenset(["poss", "compound", "amod", "nmod"])
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
    """The body that a general noun takes up: the nearest of its class, else the last that was a subject.

    Of one sentence the subject goes before what is named beside it. A body that nothing shows to be of the
    class, and that is no subject, is not meant.
    """
    described = [child for child in head.lefts if child.dep_ in DESCRIBING]
    best: tuple[bool, int, bool, int, Named] | None = None
    for named in ground.named:
        if named.person or is_outlet(named.name):
            continue
        fits = is_of_class(ground, named, head) and _has(named, described)
        if not fits and (
            described or head.lemma_.lower() not in words("any_body") or not may_be(named, head)
        ):
            continue
        places = [
            m
            for m in named.mentions
            if m.last <= first and not ground.quoted[m.first] and (fits or _is_body_as_subject(ground, m))
        ]
        if not places:
            continue
        last = places[-1]
        back = ground.sentence_of[first] - ground.sentence_of[last.first]
        if back > (FARTHEST if fits else BODY_BACK):
            continue
        ranked = (fits, -back, _is_subject(ground, last), last.first, named)
        if best is None or ranked[:4] > best[:4]:
            best = ranked
    return best[-1] if best else None


def _has(named: Named, described: Sequence["Token"]) -> bool:
    """Whether a name has the nouns that describe: "the health ministry" is no Ministry of Works."""
    parts = named.name.lower().replace("-", " ").split()
    return all(token.pos_ == "ADJ" or token.lower_ in parts for token in described)


def _is_body_as_subject(ground: Ground, mention: Mention) -> bool:
    """Whether a name is a subject and surely a body's: no place, and no ship or law ("the Aldora")."""
    name = ground.tokens[mention.last - 1]
    if name.ent_type_ != "ORG" or not _is_subject(ground, mention) or _is_thing(name):
        return False
    numbered = mention.last < len(ground.tokens) and ground.tokens[mention.last].like_num
    article = mention.first > 0 and ground.tokens[mention.first - 1].lower_ == "the"
    article = article or ground.tokens[mention.first].lower_ == "the"
    return not numbered and (not article or name.is_upper or name.lower_ in words("body"))


def _is_subject(ground: Ground, mention: Mention) -> bool:
    name = ground.tokens[mention.last - 1]
    return name.dep_ in ("nsubj", "nsubjpass") and not mention.inside


def _is_thing(name: "Token") -> bool:
    """Whether a name says which thing: "the tanker Aldora"."""
    before = name.nbor(-1) if name.i > 0 else None
    return before is not None and before.pos_ == "NOUN" and before.lemma_.lower() not in words("body")


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
