"""Readings of the model mended by the tree: sources it missed, and edges that it put in the wrong place."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from consilience.analysis.attribution_words import ADDRESSED
from consilience.analysis.chains import head_of
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading
from consilience.analysis.tenses import FINITE
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAIN = ("subject", "inverted")  # ways in which somebody speaks who is the verb's own subject
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
HEAD = 600  # code points in which a dateline stands, behind a title
_DATELINE = re.compile(
    r"^[A-Z][\w.’'-]*(?:[ ,]{1,2}[A-Z\d(][\w.’')-]*){0,8}\s?(?:--|[-–—])\s(?=[“\"‘]?[A-Z\d])", re.MULTILINE
)
_UNFINISHED = frozenset({"amod", "compound", "det", "nummod", "poss", "prep"})  # with nothing behind them
_TURNS = frozenset({"but", "whereas", "while", "yet"})
_HANGING = frozenset({"acl", "acomp", "dobj", "pcomp", "pobj", "prep"})


def mend(parsed: Parsed, names: Names, features: Features, found: Sequence[Reading]) -> list[Reading]:
    """The same readings in the same order, with sources and contents as the tree and a dateline have them."""
    begins = _behind_dateline(parsed, features)
    readings = []
    for reading in found:
        reading = _without_addressee(parsed, features, _without_marks(parsed, features, reading))
        reading = _with_governor(parsed, features, _with_speaker(names, features, reading))
        reading = _touching(_without_expletive(parsed, features, reading))
        reading = _with_preposed(parsed, features, _with_subject(parsed, features, reading))
        reading = _with_joined(parsed, features, _to_its_end(parsed, features, reading))
        readings.append(_without_dateline(begins, reading))
    readings = [_around(features, readings, reading) for reading in readings]
    return [_before_another(parsed, features, readings, reading) for reading in readings]


def _without_marks(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading without a closing mark before its source: “…,” its secretary, Ada Holm, said."""

    def trimmed(part: Rows) -> Rows:
        first, last = part
        while first < last - 1 and parsed.doc[int(features.tokens[first])].is_quote:
            first += 1
        return first, last

    return reading._replace(source=[trimmed(part) for part in reading.source])


def _without_addressee(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading without a source that was told or warned: "The rebels were told that they would lose"."""
    verb = head_of(parsed, features, reading.cue)
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if not passive or verb.lemma_.lower() not in ADDRESSED:
        return reading
    told = {child.i for child in verb.lefts if child.dep_ == "nsubjpass"}
    kept = [
        (first, last)
        for first, last in reading.source
        if told.isdisjoint(int(features.tokens[row]) for row in range(first, last))
    ]
    return reading._replace(source=kept)


def _with_speaker(names: Names, features: Features, reading: Reading) -> Reading:
    """The reading with the plain subject of its verb of speech as source, where the model gave it none."""
    if reading.source:
        return reading
    verbs = {int(features.tokens[row]) for row in range(*reading.cue)}
    for saying in names.sayings:
        if saying.verb in verbs and saying.way in _PLAIN and saying.strong:
            doc = names.tokens[saying.verb].doc
            passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in doc[saying.verb].children)
            rows = np.flatnonzero((features.tokens >= saying.first) & (features.tokens < saying.last))
            if len(rows) and not passive:
                return reading._replace(source=[(int(rows[0]), int(rows[-1]) + 1)])
    return reading


def _with_governor(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading with a source from the tree, where the model and the verbs of speech gave none.

    That is whom a passive names ("is said by aides to be tired"), or the subject of the verb that a noun,
    an adjective or a phrase with a preposition hangs on ("She left with questions about the plan").
    """
    if reading.source:
        return reading
    head = head_of(parsed, features, reading.cue)
    named = [child for by in head.rights if by.dep_ == "agent" for child in by.rights if child.dep_ == "pobj"]
    while not named and head.dep_ in _HANGING:
        head = head.head
        named = [child for child in head.lefts if child.dep_ == "nsubj"]
    if not named:
        return reading
    first, last = np.searchsorted(features.tokens, (named[0].left_edge.i, named[0].right_edge.i + 1))
    return reading._replace(source=[(int(first), int(last))])


def _with_preposed(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading with the clause before it, where the model took the terms on which it was told for it.

    "The mayor would resign, two officials told the Gazette on condition of anonymity."
    """
    verb = head_of(parsed, features, reading.cue)
    told = head_of(parsed, features, reading.content[0])
    before = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if before is None or told.dep_ != "prep" or told.head != verb or len(reading.content) > 2:
        return reading
    first, last = np.searchsorted(features.tokens, (before.left_edge.i, before.right_edge.i + 1))
    free = reading.cue[0] >= last and all(row[0] >= last for row in reading.source)
    return reading._replace(content=[(int(first), int(last))]) if free else reading


def _with_subject(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading with the subject of its clause, where the parser took it for a part of the date before it.

    "Officials said on Monday floods made 12 roads impassable": to the parser "Monday floods" are one phrase.
    """
    first, last = reading.content[0]
    opening = parsed.doc[int(features.tokens[first])]
    verb = opening.head if opening.dep_ in ("aux", "auxpass") else opening
    bare = verb.dep_ == "ccomp" and not any(child.dep_ in _SUBJECTS for child in verb.lefts)
    if not bare or opening.tag_ not in FINITE or opening.i == 0:
        return reading
    noun = opening.nbor(-1)
    dates = [child.i for child in noun.lefts if child.ent_type_ == "DATE"]
    if noun.dep_ != "pobj" or noun.head.head != verb.head or not dates:
        return reading
    begin = int(np.searchsorted(features.tokens, dates[-1] + 1))
    return reading._replace(content=[(begin, last), *reading.content[1:]]) if begin < first else reading


def _to_its_end(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading with all of the phrase in which its content breaks off ("… by pressure from")."""
    first, end = reading.content[-1]
    last = parsed.doc[int(features.tokens[end - 1])]
    if last.dep_ not in _UNFINISHED:
        return reading
    edge = (last.head if last.head.i > last.i else last).right_edge.i
    if edge <= last.i or parsed.doc[edge].sent != last.sent:
        return reading
    whole = int(np.searchsorted(features.tokens, edge + 1))
    spoken = any(end <= row[0] < whole for row in (*reading.source, reading.cue))
    return reading if spoken else reading._replace(content=[*reading.content[:-1], (first, whole)])


def _with_joined(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading with what goes on behind an aside that tells who said it.

    "The storm tore down lines, officials said, and left 40 homes dark": that is told of the storm. Behind a
    quotation or a pronoun it is rather told of who spoke: "“We lost all,” she said, and left".
    """
    if len(reading.content) != 1 or not reading.source or features.quoted[reading.content[0][1] - 1]:
        return reading
    spoken = parsed.doc[int(features.tokens[reading.source[0][1] - 1])]
    aside = min(reading.source[0][0], reading.cue[0]), max(reading.source[-1][1], reading.cue[1])
    verb = _joined_verb(parsed, int(features.tokens[aside[1] - 1]) + 1)
    before = parsed.doc[int(features.tokens[aside[0]]) - 1] if aside[0] else None
    if verb is None or before is None or before.text != "," or spoken.pos_ == "PRON":
        return reading
    if reading.content[0][1] > aside[0] or verb.sent.start > int(features.tokens[reading.content[0][0]]):
        return reading
    start = int(features.tokens[aside[1] - 1]) + 2
    first, last = np.searchsorted(features.tokens, (start, _end_of_joined(verb)))
    return reading._replace(content=[*reading.content, (int(first), int(last))])


def _joined_verb(parsed: Parsed, at: int) -> "Token | None":
    """The verb of ", and left …" at a token: joined, without a subject of its own, and no verb of speech."""
    doc = parsed.doc
    if at + 2 >= len(doc) or doc[at].text != "," or doc[at + 1].dep_ != "cc":
        return None
    opening = doc[at + 2]
    verb = opening.head if opening.dep_ in ("aux", "auxpass") else opening
    joined = verb.dep_ == "conj" and opening.tag_ in FINITE
    own = any(child.dep_ in _SUBJECTS for child in verb.lefts)
    return verb if joined and not own and verb.lemma_.lower() not in words("speech") else None


def _end_of_joined(verb: "Token") -> int:
    """Where its clause ends: before another with a subject of its own, and before a full stop."""
    others = [
        child.left_edge.i - 1
        for child in verb.rights
        if child.dep_ in ("conj", "parataxis") and any(each.dep_ in _SUBJECTS for each in child.lefts)
    ]
    end = min(others, default=verb.right_edge.i + 1)
    while (
        end > verb.i + 1 and verb.doc[end - 1].pos_ in ("PUNCT", "CCONJ") and not verb.doc[end - 1].is_quote
    ):
        end -= 1
    return end


def _behind_dateline(parsed: Parsed, features: Features) -> Rows:
    """The rows of the article's dateline and the dash behind it; none where it has none."""
    match = _DATELINE.search(parsed.clean.text, 0, HEAD)
    first, last = np.searchsorted(features.starts, match.span()) if match else (0, 0)
    return int(first), int(last)


def _without_dateline(dateline: Rows, reading: Reading) -> Reading:
    """The reading without the place and date before the first words: "Varn - The mayor said"."""

    def cut(parts: Sequence[Rows]) -> list[Rows]:
        return [
            (dateline[1], last) if dateline[0] <= first < dateline[1] < last else (first, last)
            for first, last in parts
        ]

    return reading._replace(source=cut(reading.source), content=cut(reading.content))


def _touching(reading: Reading) -> Reading:
    """The reading with stretches of content that touch as one."""
    content: list[Rows] = []
    for first, last in reading.content:
        if content and content[-1][1] == first:
            first = content.pop()[0]
        content.append((first, last))
    return reading._replace(content=content)


def _without_expletive(parsed: Parsed, features: Features, reading: Reading) -> Reading:
    """The reading without the "It" of "It is understood that …", which nobody said."""
    if reading.source or len(reading.content) < 2:
        return reading
    first, last = reading.content[0]
    lone = last - first == 1 and parsed.doc[int(features.tokens[first])].lower_ == "it"
    return reading._replace(content=reading.content[1:]) if lone else reading


def _around(features: Features, readings: Sequence[Reading], reading: Reading) -> Reading:
    """The reading with all of what it passes on, where that is another's words with their own attribution.

    "Berg said the dam was safe, a clerk told the court": for the model both told that the dam was safe, yet
    the clerk told of what Berg said.
    """
    if not reading.source or len(reading.content) != 1:
        return reading
    (first, last), own = reading.content[0], min(reading.source[0][0], reading.cue[0])
    for inner in readings:
        if inner is reading or not inner.source or len(inner.content) != 1 or own < last:
            continue
        start, (begin, end) = min(inner.source[0][0], inner.cue[0]), inner.content[0]
        same = features.sentences[start] == features.sentences[first]
        if end == last and max(start, inner.cue[0]) < begin <= first and same:
            return reading._replace(content=[(start, last)])
    return reading


def _before_another(
    parsed: Parsed, features: Features, readings: Sequence[Reading], reading: Reading
) -> Reading:
    """The reading up to where another has the word: "The army says two died, but rebels put it at nine"."""
    first, last = reading.content[-1]
    if reading.cue[0] > first or features.quoted[first]:
        return reading
    for other in readings:
        if not other.source or not first < other.source[0][0] < other.cue[0] < last:
            continue
        opened = int(features.tokens[other.source[0][0]]) - 1
        turn = parsed.doc[max(opened - 1, 0) : opened + 1]
        if turn[0].text == "," and turn[-1].lower_ in _TURNS:
            end = int(np.searchsorted(features.tokens, turn.start))
            return reading._replace(content=[*reading.content[:-1], (first, end)])
    return reading
