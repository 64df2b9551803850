"""Bodies, places and other things that an article names, acronyms put to their full names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from consilience.analysis.named import Mention, Named, is_inside
from consilience.analysis.vocabulary import body_endings, words
from consilience.tables import read_table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMED_BODIES = frozenset(["ORG", "GPE", "NORP", "FAC", "PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "LOC"])
SHORTEST_ACRONYM = 3  # letters; shorter ones are mostly words ("IT", "US" apart, which is marked as a place)
POSSESSIVES = ("'s", "’s", "’", "'")
_PAPERS = frozenset(["gazette", "tribune", "herald", "newspaper", "magazine"])  # end an outlet's name
_DOTTED = re.compile(r"\.\w+\.$")  # the last point of "U.S." belongs to the name


def without_possessive(text: str) -> str:
    """A name without the ending of its possessive."""
    for ending in POSSESSIVES:
        text = text.removesuffix(ending)
    return text


def clean_body(text: str) -> str:
    """A body's name without article and possessive, on one line."""
    text = without_possessive(" ".join(text.split()).partition(" (")[0])
    for article in ("the ", "The ", "a ", "A "):
        text = text.removeprefix(article)
    plain = text.strip(' ,“”"()')
    return (plain if _DOTTED.search(plain) else plain.strip(".")) or text


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, broadcaster or agency."""
    short = name.lower() in words("short_outlets") or name.lower().split()[-1] in _PAPERS
    return short or _spelling(name) in _known_outlets()


@cache
def _known_outlets() -> frozenset[str]:
    rows = read_table("outlets.tsv")
    return frozenset(
        _spelling(each) for name, _, others in rows for each in (name, *filter(None, others.split("|")))
    )


def _spelling(name: str) -> str:
    """A name without "The", in lower case unless it is one word, which may be an everyday one."""
    name = name.removeprefix("The ")
    return name.lower() if " " in name else name


def find_bodies(doc: "Doc", tokens: "Sequence[Token]", taken: set[int]) -> list[Named]:
    """Bodies, places and the like; an acronym in brackets or made of the initials names the same body."""
    found: dict[str, Named] = {}
    for entity in doc.ents:
        known = entity.label_ in NAMED_BODIES or entity.label_ == "PERSON"
        if not known or any(i in taken for i in range(entity.start, entity.end)):
            continue
        name = clean_body(entity.text)
        if not name or not name[0].isalnum():
            continue
        key = name.lower().replace(".", "")
        body = found.get(key)
        if body is None:
            body = found[key] = Named(name, person=False)
        body.mentions.append(Mention(entity.start, entity.end, True, is_inside(tokens, entity.end)))
    for first, last in _by_ending(tokens, taken):
        name = " ".join(token.text for token in tokens[first:last])
        body = found.setdefault(name.lower(), Named(name, person=False))
        body.mentions.append(Mention(first, last, True, is_inside(tokens, last)))
    return _with_acronyms(tokens, list(found.values()))


def _by_ending(tokens: "Sequence[Token]", taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names that the parser does not mark and whose last word is a firm's or a club's: "Velm FC"."""
    for token in tokens:
        if token.pos_ != "PROPN" or token.ent_type_ or token.lower_ not in body_endings():
            continue
        first = token.i
        while first > 0 and _goes_on(tokens[first - 1], taken):
            first -= 1
        if first < token.i and not _goes_on(tokens[min(token.i + 1, len(tokens) - 1)], taken):
            yield first, token.i + 1


def _goes_on(token: "Token", taken: set[int]) -> bool:
    unmarked = not token.ent_type_ and token.i not in taken
    return unmarked and token.pos_ == "PROPN" and token.text[:1].isupper()


def _with_acronyms(tokens: "Sequence[Token]", bodies: Sequence[Named]) -> list[Named]:
    """The bodies, each under its full name, with every place where its initials stand for it."""
    by_initials: dict[str, Named] = {}
    for body in bodies:
        parts = [part for part in body.name.replace("-", " ").split() if part[0].isupper()]
        if len(parts) > 1:
            initials = "".join(part.replace(".", "") if "." in part else part[0] for part in parts)
            by_initials.setdefault(initials, body)
            if parts[-1] in ("Department", "Ministry"):  # the Works Department is the DOW
                by_initials.setdefault(f"{parts[-1][0]}O{initials[:-1]}", body)
            elif parts[0] in ("Department", "Ministry"):
                by_initials.setdefault(f"{parts[0][0]}O{initials[1:]}", body)
    kept: list[Named] = []
    for body in bodies:
        short = body.name.replace(".", "")
        full = by_initials.get(short) if short.isupper() and len(short) > 1 else None
        if full is None or full is body:
            kept.append(body)
        else:
            full.mentions.extend(body.mentions)
    known = {m.first for body in bodies for m in body.mentions}
    for token in tokens:  # the parser often takes "WHO" for a pronoun
        full = by_initials.get(token.text) if len(token.text) >= SHORTEST_ACRONYM else None
        if full is not None and token.is_upper and token.i not in known and not token.ent_type_:
            full.mentions.append(Mention(token.i, token.i + 1, True, is_inside(tokens, token.i + 1)))
    for body in kept:
        body.mentions.sort()
    return kept
