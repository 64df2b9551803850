"""Readings of the model mended by the tree: sources it missed, and edges that it put in the wrong place."""

import re
from collections.abc import Sequence

import numpy as np

from consilience.analysis.chains import head_of
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading

_PLAIN = ("subject", "inverted")  # ways in which somebody speaks who is the verb's own subject
HEAD = 600  # code points in which a dateline stands, behind a title
_DATELINE = re.compile(
    r"^[A-Z][\w.’'-]*(?:[ ,]{1,2}[A-Z\d(][\w.’')-]*){0,8}\s?(?:--|[-–—])\s(?=[“\"‘]?[A-Z\d])", re.MULTILINE
)
_HANGING = frozenset({"acl", "acomp", "dobj", "pcomp", "pobj", "prep"})


def mend(parsed: Parsed, names: Names, features: Features, found: Sequence[Reading]) -> list[Reading]:
    """The same readings in the same order, with sources and contents as the tree and a dateline have them."""
    begins = _behind_dateline(parsed, features)
    readings = []
    for reading in found:
        reading = _with_governor(parsed, features, _with_speaker(names, features, reading))
        reading = _touching(_without_expletive(parsed, features, reading))
        reading = _with_preposed(parsed, features, reading)
        readings.append(_without_dateline(begins, reading))
    return [_around(features, readings, reading) for reading in readings]


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
