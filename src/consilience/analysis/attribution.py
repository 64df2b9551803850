"""Who is said to have said what: source, cue and content spans of every attribution.

The model (tagger.py) and the fixed forms (formulas.py) find the spans, and mending.py mends them; this module
turns them into attributions: the article's own offsets, the kind, and the chain of informants that each goes
back to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from consilience.analysis.attribution_words import BELIEFS, DOCUMENTS
from consilience.analysis.chains import find_chain, head_of
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.formulas import with_formulas
from consilience.analysis.informants import Names
from consilience.analysis.marks import Marked
from consilience.analysis.mending import mend
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading, read_attributions
from consilience.ids import content_id
from consilience.types import Attribution, AttributionKind, Span

_OPENING = frozenset("“\"‘'")
_CLOSING = frozenset("”\"’'")
_BEFORE_CLOSING = frozenset(",.!?…;")
MOSTLY = 0.9  # share of the content's tokens inside quotation marks from which on it is direct speech


def find_attributions(parsed: Parsed, names: Names) -> tuple[Attribution, ...]:
    """Every attribution of the article, in order of its cue.

    Its spans are the article's own. `chain` names the informant that the content goes back to first,
    then who passed it on ("police told a newspaper": the police, then the newspaper), ending with the
    source the article itself names. `score` is the model's probability of the whole; 0.5 for a fixed form.
    """
    features, found = read_attributions(parsed.doc)
    features = replace(features, quoted=_quoted(features, names.marked))
    found = with_formulas(parsed.doc, features, names.marked, found)
    readings = mend(parsed, names, features, found)
    return tuple(
        _attribution(parsed, features, reading, find_chain(parsed, names, features, readings, reading))
        for reading in readings
    )


def _quoted(features: Features, marked: Sequence[Marked]) -> NDArray[np.bool_]:
    """Which tokens stand inside marks of any kind; the model itself is shown double ones alone."""
    quoted = features.quoted.copy()
    for each in marked:
        first, last = np.searchsorted(features.starts, (each.start, each.end))
        quoted[first:last] = True
    return quoted


def _attribution(parsed: Parsed, features: Features, reading: Reading, chain: tuple[str, ...]) -> Attribution:
    article = parsed.article.id

    def spans(parts: Iterable[Rows]) -> tuple[Span, ...]:
        return tuple(
            parsed.span(int(features.starts[first]), int(features.ends[last - 1])) for first, last in parts
        )

    source, cue = spans(reading.source), spans([reading.cue])
    content = spans(_with_marks(parsed, features, part) for part in reading.content)
    return Attribution(
        content_id("attribution", article, *source, "cue", *cue, "content", *content),
        article,
        source,
        cue,
        content,
        _kind(parsed, features, reading),
        chain,
        round(reading.score, 4),
    )


def _with_marks(parsed: Parsed, features: Features, part: Rows) -> Rows:
    """The span with the quotation marks around it, and a comma or full stop before the closing one.

    The model's spans have no marks at their edges; PolNeAR's have them.
    """
    text = parsed.clean.text
    first, last = part

    def character(row: int) -> str:
        if 0 <= row < len(features.starts):
            return text[int(features.starts[row]) : int(features.ends[row])]
        return ""

    if character(first - 1) in _OPENING and features.quoted[first]:
        first -= 1
    end = last
    while character(end) in _BEFORE_CLOSING:
        end += 1
    if character(end) in _CLOSING and features.quoted[last - 1]:
        last = end + 1
    return first, last


def _kind(parsed: Parsed, features: Features, reading: Reading) -> AttributionKind:
    """What the source, the cue and the quotation marks make of it; the first that fits, in this order."""
    if not reading.source:
        return "sourceless"
    if head_of(parsed, features, reading.source[0]).lemma_.lower() in DOCUMENTS:
        return "document"
    quoted = [bool(features.quoted[row]) for first, last in reading.content for row in range(first, last)]
    if sum(quoted) >= MOSTLY * len(quoted):
        return "direct"
    if any(quoted):
        return "mixed"
    if head_of(parsed, features, reading.cue).lemma_.lower() in BELIEFS:
        return "belief"
    return "indirect"
