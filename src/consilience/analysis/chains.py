"""Through whose mouths a content went: the informants of an attribution, the one it goes back to first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import (
    ADDRESSED,
    ADDRESSING,
    CITING,
    MASTHEADS,
    SAYING,
    SPOKEN_WITH,
    TELLING,
)
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.forms import agent
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading
from consilience.analysis.vocabulary import words
from consilience.types import Informant

if TYPE_CHECKING:
    from spacy.tokens import Token

Phrase = tuple[int, int]  # clean offsets

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_SPEAKING = frozenset({"i", "we"})  # the source himself
_ITS = frozenset({"its", "their"})
_ADVERBIAL = frozenset({"advcl", "dep", "xcomp"})
_SEEN = frozenset({"examine", "obtain", "review", "see", "view"})  # by an outlet
_GIVEN = frozenset({"give", "leak", "provide", "release", "send", "share", "show"})  # to or with an outlet
_DEEPEST = 8  # attributions within attributions that are followed


def find_chain(
    parsed: Parsed, names: Names, features: Features, readings: Sequence[Reading], reading: Reading
) -> tuple[str, ...]:
    """The ids of the informants of one attribution, the one its content goes back to first.

    First whoever the content itself names as its origin ("that the minister had said"), then the
    attribution's source, the outlet it was told to or that has seen it, and so on outwards through the
    attributions that it stands in. Empty where nobody is named. No informant comes twice.
    """
    origins, told = _origins(parsed, features, reading)
    links = _known(names, [*origins, *_cited(parsed, features, reading)])
    for _ in range(_DEEPEST):
        if reading.source:
            first, last = reading.source[0]
            start, end = int(features.starts[first]), int(features.ends[last - 1])
            source = names.source(start, end, tells=_tells(parsed, features, reading))
            if source is not None and _speaks_for(parsed, (start, end), source, links):
                links = [source, *_known(names, told)]
            elif source is not None:
                links.append(source)
            links.extend(_known(names, _seen_by(parsed, start, end)))
            links.extend(_known(names, _quoted_by(head_of(parsed, features, reading.cue))))
        links.extend(_known(names, _told_outlets(parsed, features, reading)))
        around = next((other for other in readings if _contains(other, reading)), None)
        if around is None:
            break
        reading = around
    return tuple(dict.fromkeys(link.id for link in links))


def _known(names: Names, phrases: Iterable[Phrase]) -> list[Informant]:
    found = (names.source(start, end) for start, end in phrases)
    return [each for each in found if each is not None]


def _speaks_for(parsed: Parsed, phrase: Phrase, source: Informant, links: Sequence[Informant]) -> bool:
    """Whether all the origins are one body that the source speaks for: "it told …, its chairwoman said"."""
    if len(links) != 1 or links[0].kind == "person":
        return False
    span = parsed.doc.char_span(*phrase, alignment_mode="expand")
    own = span is not None and any(t.lower_ in _ITS and t.dep_ == "poss" for t in span)
    return own or (source.body is not None and source.body == links[0].name)


def _tells(parsed: Parsed, features: Features, reading: Reading) -> bool:
    """Whether the cue is a word that those have who speak, and texts: "said", "according to the ordinance".

    "According to rank" and "according to their age" nobody says anything.
    """
    cue = head_of(parsed, features, reading.cue)
    if cue.lower_ == "according":
        return parsed.doc[int(features.tokens[reading.source[0][0]])].pos_ in ("DET", "PROPN")
    return cue.pos_ == "VERB" and cue.lemma_.lower() in TELLING


def head_of(parsed: Parsed, features: Features, part: Rows) -> "Token":
    """The highest token, in the tree, of a run of rows (the first of them)."""
    first, last = part
    heads = features.ancestors[first:last, 1].tolist()
    tops = (row for row, head in enumerate(heads, first) if not first <= head < last or head == row)
    return parsed.doc[int(features.tokens[next(tops, first)])]


def _contains(outer: Reading, inner: Reading) -> bool:
    return any(first <= inner.cue[0] < last for first, last in outer.content)


def _origins(parsed: Parsed, features: Features, reading: Reading) -> tuple[list[Phrase], list[Phrase]]:
    """Who the content says that it goes back to, and which outlets were told.

    That is the subject of a verb of saying that governs the content, and this verb's addressees.
    """
    if not reading.content:
        return [], []
    head = head_of(parsed, features, reading.content[0])
    if head.lemma_.lower() not in SAYING or not any(child.dep_ == "ccomp" for child in head.children):
        return [], []
    inside = {int(features.tokens[row]) for first, last in reading.content for row in range(first, last)}
    subjects = [
        _phrase(child)
        for child in head.children
        if child.dep_ in _SUBJECTS and child.i in inside and child.lower_ not in _SPEAKING
        if child.dep_ == "nsubj" or head.lemma_.lower() not in ADDRESSED
    ]
    return subjects, list(_addressees(head))


def _cited(parsed: Parsed, features: Features, reading: Reading) -> Iterator[Phrase]:
    """Whom the source has it from: "quoted an official as saying", "reported, citing two officials"."""
    verb = head_of(parsed, features, reading.cue)
    around = [*verb.children, *head_of(parsed, features, reading.content[0]).lefts]
    citing = [child for child in around if child.dep_ in _ADVERBIAL and child.lemma_.lower() in CITING]
    if verb.lemma_.lower() in CITING and any(child.lower_ == "as" for child in verb.children):
        citing.append(verb)
    cited = [child for each in citing for child in each.children if child.dep_ == "dobj"]
    yield from (_phrase(child) for child in cited if child.pos_ in ("NOUN", "PROPN"))
    opening = verb.sent[0]
    if verb.dep_ == "ROOT" and opening.dep_ == "amod" and opening.lemma_.lower() in CITING:
        # To the parser "Quoting two witnesses" is a kind of witnesses.
        yield opening.nbor().idx, _phrase(opening.head)[1]


def _quoted_by(verb: "Token") -> Iterator[Phrase]:
    """Who quotes the source: "was quoted by state television as saying"."""
    if verb.dep_ == "pcomp":
        verb = verb.head.head
    by = agent(verb) if verb.lemma_.lower() in CITING else None
    yield from (_phrase(child) for child in (by.rights if by is not None else ()) if child.dep_ == "pobj")


def _addressees(verb: "Token") -> Iterator[Phrase]:
    """The outlets that somebody tells something: "told the Harwick Gazette", "told the agency"."""
    if verb.lemma_.lower() not in ADDRESSING:
        return
    for child in verb.children:
        if child.dep_ in _OBJECTS and (_is_named_outlet(child) or child.lemma_.lower() in words("outlet")):
            yield _phrase(child)


def _is_named_outlet(token: "Token") -> bool:
    """Whether a name may be an outlet's: told to the National Assembly, a thing goes no further."""
    if token.lower_ in words("hearers"):
        return False
    return token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and token.lower_ in MASTHEADS)


def _seen_by(parsed: Parsed, start: int, end: int) -> Iterator[Phrase]:
    """Who passes on what a document says: "court papers seen by the Gazette", "a memo shared with it"."""
    span = parsed.doc.char_span(start, end, alignment_mode="expand")
    for token in span or ():
        verb = token.head.head
        if token.dep_ != "pobj" or verb.dep_ != "acl":
            continue
        passed_on = _SEEN if token.head.lower_ == "by" else _GIVEN
        outlet = token.pos_ == "PROPN" or token.lemma_.lower() in words("outlet")
        if (
            outlet
            and token.ent_type_ != "PERSON"
            and token.head.lower_ in ("by", "to", "with")
            and verb.lemma_.lower() in passed_on
        ):
            yield _phrase(token)


def _told_outlets(parsed: Parsed, features: Features, reading: Reading) -> Iterator[Phrase]:
    """The outlets that a source spoke to: "told the Harwick Gazette", "in an interview with the Gazette"."""
    head = head_of(parsed, features, reading.cue)
    yield from _addressees(head)
    content = {int(features.tokens[row]) for first, last in reading.content for row in range(first, last)}
    for token in head.subtree:
        if (
            token.dep_ == "pobj"
            and _is_named_outlet(token)
            and token.i not in content
            and token.head.lower_ in ("to", "with")
            and token.head.head.lemma_.lower() in SPOKEN_WITH
        ):
            yield _phrase(token)


def _phrase(token: "Token") -> Phrase:
    """Clean offsets of a noun with what stands before it and belongs to it, its entity at least."""
    first = min((t.i for t in token.lefts), default=token.i)
    last = token.i
    while token.ent_type_ and last + 1 < len(token.doc) and token.doc[last + 1].ent_iob_ == "I":
        last += 1
    end = token.doc[last]
    return token.doc[first].idx, end.idx + len(end)
