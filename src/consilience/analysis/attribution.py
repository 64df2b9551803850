"""Who is said to have said what: source, cue and content spans of every attribution.

The model (tagger.py) finds the spans; this module turns them into attributions: the article's own
offsets, the kind, and the chain of informants that each goes back to.
"""

from collections.abc import Iterable

import numpy as np

from consilience.analysis.attribution_words import BELIEFS, DOCUMENTS
from consilience.analysis.chains import find_chain, head_of
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed
from consilience.analysis.tagger import Reading, read_attributions
from consilience.ids import content_id
from consilience.types import Attribution, AttributionKind, Span

_PLAIN = ("subject", "inverted")  # ways in which somebody speaks who is the verb's own subject
_OPENING = frozenset("“\"‘'")
_CLOSING = frozenset("”\"’'")
_BEFORE_CLOSING = frozenset(",.!?…;")
MOSTLY = 0.9  # share of the content's tokens inside quotation marks from which on it is direct speech


def find_attributions(parsed: Parsed, names: Names) -> tuple[Attribution, ...]:
    """Every attribution of the article, in order of its cue.

    Its spans are the article's own. `chain` names the informant that the content goes back to first,
    then who passed it on ("police told a newspaper": the police, then the newspaper), ending with the
    source the article itself names. `score` is the model's probability of the cue.
    """
    features, found = read_attributions(parsed.doc)
    readings = [_with_speaker(names, features, reading) for reading in found]
    return tuple(
        _attribution(parsed, features, reading, find_chain(parsed, names, features, readings, reading))
        for reading in readings
    )


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
