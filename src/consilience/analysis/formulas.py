"""Fixed ways to attribute that the model has met too seldom to know: hearsay, headlines, sums, signatures.

Each form is told by its words and its place in the tree; the model's own readings stand beside them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from consilience.analysis.asides import find_asides
from consilience.analysis.attribution_words import (
    BYLINES,
    HEADLINE_CUES,
    OF_VERBS,
    SAYING,
    WRITTEN,
)
from consilience.analysis.decoding import Rows
from consilience.analysis.endings import find_endings, told_last
from consilience.analysis.features import Features
from consilience.analysis.forms import VERBAL, Form, agent, branch, subject_of
from consilience.analysis.hearsay import find_hearsay
from consilience.analysis.insertions import find_insertions
from consilience.analysis.marks import CLOSING, STRAIGHT, Marked
from consilience.analysis.parse import strings_of
from consilience.analysis.tagger import Reading
from consilience.analysis.tellings import find_tellings
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SCORE = 0.5  # of what a form alone tells: marked texts hold too few of them to measure one
LONGEST_HEADLINE = 20  # words; a longer line without a full stop is rather a sentence cut off
SHORTEST_HEADLINE = 3  # words of what it tells, where the source is told by a colon; fewer are a label
_EDGES = frozenset({"PUNCT", "SPACE", "CCONJ"})


def with_formulas(
    doc: "Doc", features: Features, marked: Sequence[Marked], found: Sequence[Reading]
) -> list[Reading]:
    """The model's readings and those of the fixed forms, in order of their cues.

    marked: the article's quotations. Where both have a cue, the model's reading stands, save that hearsay
    has no source: those "said to be close to the mayor" say nothing.
    """
    from spacy.attrs import LEMMA

    lemmas = [lemma.lower() for lemma in strings_of(doc, LEMMA)]
    hearsay = _as_readings(features, find_hearsay(doc, lemmas))
    hidden = _rows_of(hearsay)
    sure = _as_readings(features, [*find_insertions(doc, lemmas), *find_endings(doc, lemmas)])
    kept = [
        each
        for each in found
        if not (each.source and hidden.intersection(range(*each.cue)))
        and not any(_misreads(each, form) for form in sure)
    ]
    told = {row for reading in kept for part in reading.content for row in range(*part)}
    tellings = [*find_tellings(doc, lemmas), *find_asides(doc, lemmas)]
    clauses = _as_readings(features, [*_said_that(doc, lemmas), *tellings])
    plain = [each for each in clauses if each.cue[0] not in told]
    others = [
        *_accused(doc, lemmas),
        *_as_told(doc, lemmas),
        *_estimates(doc, lemmas),
        *_estimated(doc, lemmas),
        *told_last(doc, lemmas),
        *_denied(doc, lemmas),
    ]
    others += [*_headlines(doc), *_signatures(doc, marked)]
    kept += sure
    known = _rows_of(kept)
    new = [*hearsay, *plain, *_as_readings(features, others)]
    return sorted([*kept, *(each for each in new if known.isdisjoint(range(*each.cue)))])


def _misreads(reading: Reading, sure: Reading) -> bool:
    """Whether a reading stands in the place of one by the commas, or takes both subjects for its source."""
    (who,), cue = sure.source, sure.cue[0]
    return reading.cue[0] <= cue < reading.cue[1] or any(
        first < who[0] < last for first, last in reading.source
    )


def _rows_of(readings: Sequence[Reading]) -> set[int]:
    return {row for reading in readings for row in range(*reading.cue)}


def _as_readings(features: Features, forms: Sequence[Form]) -> list[Reading]:
    """The forms in rows, without punctuation at the edges of what they tell."""

    def rows(span: "Span") -> Rows:
        first, last = np.searchsorted(features.tokens, (span.start, span.end))
        return int(first), int(last)

    readings = []
    for form in forms:
        content = [rows(part) for part in map(_trimmed, form.content) if part is not None]
        source = [rows(form.source)] if form.source is not None else []
        if content:
            readings.append(Reading(rows(form.cue), source, content, SCORE))
    return readings


def _trimmed(span: "Span") -> "Span | None":
    first, last = span.start, span.end
    while first < last and _is_edge(span.doc[first]):
        first += 1
    while last > first and _is_edge(span.doc[last - 1]):
        last -= 1
    return span.doc[first:last] if first < last else None


def _is_edge(token: "Token") -> bool:
    return token.pos_ in _EDGES and not token.is_quote


# ── Clauses with a source ────────────────────────────────────────────────────────────────────────


def _accused(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "He is accused by prosecutors of hiding losses": the parser hangs "of" on either."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in OF_VERBS):
        by = agent(verb)
        who = next((child for child in by.rights if child.dep_ == "pobj"), None) if by is not None else None
        subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        of = next((t for t in (*verb.rights, *(who.rights if who else ())) if t.lower_ == "of"), None)
        if who is not None and subject is not None and of is not None and of.i > who.i:
            first = min(
                child.i for child in (verb, *verb.lefts) if child.dep_ in ("aux", "auxpass") or child == verb
            )
            content = [branch(subject), doc[of.i : of.right_edge.i + 1]]
            yield Form(doc[who.left_edge.i : who.i + 1], doc[first : verb.i + 1], content)


def _said_that(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The Gazette reported on Monday, citing two officials, that the mayor would resign." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING):
        subject = subject_of(verb)
        if verb.pos_ != "VERB" or subject is None or subject.lower_ in ("it", "that", "which"):
            continue
        for clause in (child for child in verb.rights if child.dep_ == "ccomp"):
            that = next((mark for mark in clause.lefts if mark.lower_ == "that"), None)
            if that is not None:
                content = doc[that.i : clause.right_edge.i + 1]
                yield Form(branch(subject), doc[verb.i : verb.i + 1], [content])


def _as_told(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Two roads are closed, as the police announced the day before": what "as" hangs on was announced."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING):
        mark = next((child for child in verb.lefts if child.lower_ == "as"), None)
        subject = subject_of(verb)
        clause = verb.head
        if mark is None or mark.i == 0 or doc[mark.i - 1].text != "," or clause.pos_ not in VERBAL:
            continue
        said = [child for child in verb.rights if child.dep_ in ("dobj", "ccomp", "xcomp")]
        if subject is not None and clause.i < mark.i and all(map(_is_when, said)):
            yield Form(branch(subject), doc[verb.i : verb.i + 1], [doc[clause.left_edge.i : mark.i]])


def _denied(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The rebels denied having shelled the village." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma == "deny"):
        subject = subject_of(verb)
        deed = next((child for child in verb.rights if child.dep_ == "xcomp" and child.tag_ != "VB"), None)
        if subject is not None and deed is not None:
            yield Form(branch(subject), doc[verb.i : verb.i + 1], [branch(deed)])


def _is_when(token: "Token") -> bool:
    """Whether words that seem to be what somebody said are when he said it: "the day before"."""
    return token.ent_type_ in ("DATE", "TIME") or token.lower_ in ("day", "night", "week", "month", "year")


# ── Sums ─────────────────────────────────────────────────────────────────────────────────────────


def _estimates(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The ministry puts the damage at $4 million." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in ("put", "place")):
        if verb.pos_ != "VERB":
            continue
        subject = subject_of(verb)
        thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        if subject is None or thing is None:
            continue
        for at in (token for token in doc[thing.i : verb.right_edge.i + 1] if token.lower_ == "at"):
            sum_ = next((child for child in at.rights if child.dep_ == "pobj"), None)
            if sum_ is not None and any(token.like_num for token in doc[sum_.left_edge.i : sum_.i + 1]):
                yield Form(
                    branch(subject), doc[verb.i : verb.i + 1], [doc[thing.left_edge.i : at.right_edge.i + 1]]
                )
                break


def _estimated(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Turnout was put at 58 percent by the commission." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in ("put", "place", "estimate")):
        by = agent(verb)
        thing = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        at = next((child for child in verb.rights if child.lower_ in ("at", "to")), None)
        if by is None or thing is None or at is None or at.i > by.i:
            continue
        who = next((child for child in by.rights if child.dep_ == "pobj"), None)
        if who is not None and any(token.like_num for token in doc[at.i : by.i]):
            yield Form(branch(who), doc[verb.i : verb.i + 1], [branch(thing), doc[at.i : by.i]])


# ── Headlines ────────────────────────────────────────────────────────────────────────────────────

_LINE = re.compile(r"^[^\n]*[^\s.?!:;,…”’\"'][”’\"']?$", re.MULTILINE)
_CUES = "|".join(sorted(HEADLINE_CUES))
_SAYS = re.compile(rf"(?P<content>.+?),\s+(?P<cue>{_CUES})\s+(?P<source>[^,:“”\"]{{2,60}})$")
_NAMED_FIRST = re.compile(r"(?P<source>[^,:“‘\"]{2,40})(?P<cue>:)\s+(?P<content>.+)$")
_NAMED_LAST = re.compile(r"(?P<content>.+?)\s?(?P<cue>(?<=\s)[-–—]|:)\s+(?P<source>[a-z][^,:“‘\"]{1,40})$")


def _headlines(doc: "Doc") -> Iterator[Form]:
    """ "Bridge to stay shut, says mayor", "Police: 2 men hurt", "Bridges unsafe – report"."""
    text = doc.text  # put together anew each time
    for line in _LINE.finditer(text):
        if len(line.group().split()) > LONGEST_HEADLINE:
            continue
        for form in (_SAYS, _NAMED_FIRST, _NAMED_LAST):
            match = form.match(text, line.start(), line.end())
            if match is None or (form is not _SAYS and len(match["content"].split()) < SHORTEST_HEADLINE):
                continue
            source, cue, content = (_touched(doc, *match.span(part)) for part in ("source", "cue", "content"))
            spoken = any(token.pos_ in VERBAL for token in source)
            if not spoken and (form is _SAYS or _is_informant(source)):
                yield Form(_trimmed(source), cue, [content])
                break


def _touched(doc: "Doc", start: int, end: int) -> "Span":
    """The words that a stretch of text touches."""
    return doc.char_span(start, end, alignment_mode="expand") or doc[0:0]


def _is_informant(span: "Span") -> bool:
    """Whether the words before or behind a colon name somebody who speaks, not a topic or a byline."""
    head = span.root
    named = {head.lemma_.lower(), head.lower_}
    if named & BYLINES:
        return False
    known = words("person") | words("crowd") | words("body") | WRITTEN
    return bool(named & known) or head.ent_type_ == "PERSON"


# ── Signatures ───────────────────────────────────────────────────────────────────────────────────

_SIGNED = re.compile(r"\s*(?P<cue>[—–-])\s?(?P<source>[A-Z][^\n.!?”\"]{2,80}?)\s*(?=\n|$)")


def _signatures(doc: "Doc", marked: Sequence[Marked]) -> Iterator[Form]:
    """A quotation with the name of its speaker behind a dash, in the same line or the next."""
    text = doc.text
    for each in marked:
        match = _SIGNED.match(text, each.closes)
        if match is None or text[each.closes - 1] not in (CLOSING, STRAIGHT):
            continue
        source, cue = (_touched(doc, *match.span(part)) for part in ("source", "cue"))
        if any(token.pos_ == "PROPN" for token in source) and not any(t.pos_ in VERBAL for t in source):
            yield Form(_trimmed(source), cue, [_touched(doc, each.start, each.end)])
