"""Fixed ways to attribute that the model has met too seldom to know: hearsay, headlines, sums, signatures.

Each form is told by its words and its place in the tree; the model's own readings stand beside them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from consilience.analysis.attribution_words import (
    BYLINES,
    HEADLINE_CUES,
    HEARSAY_ADVERBS,
    HEARSAY_VERBS,
    OF_VERBS,
    SAYING,
    SURFACING,
    WRITTEN,
)
from consilience.analysis.decoding import Rows
from consilience.analysis.features import Features
from consilience.analysis.marks import CLOSING, STRAIGHT, Marked
from consilience.analysis.parse import strings_of
from consilience.analysis.tagger import Reading
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SCORE = 0.5  # of what a form alone tells: marked texts hold too few of them to measure one
LONGEST_HEADLINE = 20  # words; a longer line without a full stop is rather a sentence cut off
SHORTEST_HEADLINE = 3  # words of what it tells, where the source is told by a colon; fewer are a label
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_VERBAL = frozenset({"VERB", "AUX"})
_EDGES = frozenset({"PUNCT", "SPACE", "CCONJ"})


class Form(NamedTuple):
    """A fixed way to attribute, as stretches of the document."""

    source: "Span | None"
    cue: "Span"
    content: "Sequence[Span]"


def with_formulas(
    doc: "Doc", features: Features, marked: Sequence[Marked], found: Sequence[Reading]
) -> list[Reading]:
    """The model's readings and those of the fixed forms, in order of their cues.

    marked: the article's quotations. Where both have a cue, the model's reading stands, save that hearsay
    has no source: those "said to be close to the mayor" say nothing.
    """
    from spacy.attrs import LEMMA

    lemmas = [lemma.lower() for lemma in strings_of(doc, LEMMA)]
    hearsay = _as_readings(features, [*_rumoured(doc), *_passive(doc, lemmas), *_surfaced(doc, lemmas)])
    hidden = _rows_of(hearsay)
    kept = [each for each in found if not (each.source and hidden.intersection(range(*each.cue)))]
    told = {row for reading in kept for part in reading.content for row in range(*part)}
    plain = [each for each in _as_readings(features, [*_said_that(doc, lemmas)]) if each.cue[0] not in told]
    others = [*_accused(doc, lemmas), *_estimates(doc, lemmas), *_headlines(doc), *_signatures(doc, marked)]
    known = _rows_of(kept)
    new = [*hearsay, *plain, *_as_readings(features, others)]
    return sorted([*kept, *(each for each in new if known.isdisjoint(range(*each.cue)))])


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


# ── Hearsay ──────────────────────────────────────────────────────────────────────────────────────


def _rumoured(doc: "Doc") -> Iterator[Form]:
    """ "He reportedly fled": the clause around the adverb."""
    from spacy.attrs import LOWER

    for i, word in enumerate(strings_of(doc, LOWER)):
        if word in HEARSAY_ADVERBS:
            verb = _clause(doc[i])
            if verb is not None:
                yield Form(None, doc[i : i + 1], _without(verb, i, i + 1))


def _passive(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The ship is said to have sunk", "It is understood that …", "was accused of …", with nobody named."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in HEARSAY_VERBS):
        if verb.tag_ != "VBN":
            continue
        lemma = lemmas[verb.i]
        complement = next((c for c in verb.children if c.i > verb.i and _completes(c, lemma)), None)
        passive = [child for child in verb.lefts if child.dep_ == "auxpass"]
        if complement is None or not (passive or verb.dep_ == "acl") or _agent(verb):
            continue
        first = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass"))])
        last = verb.i + 1 + (complement.lower_ == "of")
        if complement.dep_ == "ccomp":
            yield Form(None, doc[first:last], [_part(complement)])
        elif verb.dep_ == "acl":
            yield Form(None, doc[first:last], [doc[verb.head.left_edge.i : first], doc[last : _end(verb)]])
        else:
            yield Form(None, doc[first:last], _without(verb, first, last))


def _completes(child: "Token", lemma: str) -> bool:
    if lemma in OF_VERBS:
        return child.lower_ == "of"
    if child.dep_ == "ccomp":
        return any(mark.lower_ == "that" for mark in child.lefts)
    return child.dep_ == "xcomp" and any(mark.lower_ == "to" for mark in child.lefts)


def _agent(verb: "Token") -> "Token | None":
    """The "by" of a passive that names who acts."""
    return next(
        (child for child in verb.rights if child.dep_ in ("agent", "prep") and child.lower_ == "by"), None
    )


def _accused(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "He is accused by prosecutors of hiding losses": the parser hangs "of" on either."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in OF_VERBS):
        by = _agent(verb)
        who = next((child for child in by.rights if child.dep_ == "pobj"), None) if by is not None else None
        subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        of = next((t for t in (*verb.rights, *(who.rights if who else ())) if t.lower_ == "of"), None)
        if who is not None and subject is not None and of is not None and of.i > who.i:
            first = min(
                child.i for child in (verb, *verb.lefts) if child.dep_ in ("aux", "auxpass") or child == verb
            )
            content = [_part(subject), doc[of.i : of.right_edge.i + 1]]
            yield Form(doc[who.left_edge.i : who.i + 1], doc[first : verb.i + 1], content)


def _surfaced(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "It emerged on Monday that the bank had hidden losses." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SURFACING):
        if any(child.lower_ == "it" for child in verb.lefts):
            for child in verb.rights:
                if child.dep_ == "ccomp" and any(mark.lower_ == "that" for mark in child.lefts):
                    yield Form(None, doc[verb.i : verb.i + 1], [_part(child)])


def _clause(adverb: "Token") -> "Token | None":
    """The verb whose clause an adverb stands in; None inside a noun phrase ("the allegedly stolen car")."""
    verb = adverb.head
    while verb.dep_ in ("acomp", "attr"):  # "was reportedly asleep"
        verb = verb.head
    return verb if verb.pos_ in _VERBAL and verb.dep_ not in ("amod", "compound") else None


def _without(verb: "Token", first: int, last: int) -> "list[Span]":
    """A verb's clause with its subject, without the cue at `first:last` in it."""
    doc = verb.doc
    subject = _subject(verb)
    parts = []
    auxiliaries = (child.left_edge.i for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    start = min(auxiliaries, default=verb.i)
    if subject is not None:
        around = _part(subject)
        if doc[around.end : min(start, first)].text.strip():
            parts.append(around)  # of another verb before: "He won and reportedly left"
        else:
            start = min(start, around.start)
    if start < first:
        parts.append(doc[start:first])
    return [*parts, doc[max(last, start) : _end(verb)]]


def _subject(verb: "Token") -> "Token | None":
    """The subject of a verb, or of the one that it is joined to."""
    for each in (verb, verb.head):
        subject = next((child for child in each.lefts if child.dep_ in _SUBJECTS), None)
        if subject is not None or verb.dep_ not in ("conj", "xcomp"):
            return subject
    return None


def _part(token: "Token") -> "Span":
    """A token with all that hangs on it."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def _end(verb: "Token") -> int:
    """Where a verb's clause ends: before a joined one with a subject of its own, or "according to"."""
    others = (
        child.left_edge.i
        for child in verb.rights
        if child.lower_ == "according"
        or (child.dep_ in ("conj", "parataxis") and any(each.dep_ in _SUBJECTS for each in child.lefts))
    )
    return min(others, default=verb.right_edge.i + 1)


# ── Clauses with "that" ──────────────────────────────────────────────────────────────────────────


def _said_that(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The Gazette reported on Monday, citing two officials, that the mayor would resign." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if verb.pos_ != "VERB" or subject is None or subject.lower_ in ("it", "that", "which"):
            continue
        for clause in (child for child in verb.rights if child.dep_ == "ccomp"):
            that = next((mark for mark in clause.lefts if mark.lower_ == "that"), None)
            if that is not None:
                content = doc[that.i : clause.right_edge.i + 1]
                yield Form(_part(subject), doc[verb.i : verb.i + 1], [content])


# ── Sums ─────────────────────────────────────────────────────────────────────────────────────────


def _estimates(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The ministry puts the damage at $4 million." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in ("put", "place")):
        if verb.pos_ != "VERB":
            continue
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        if subject is None or thing is None:
            continue
        for at in (token for token in doc[thing.i : verb.right_edge.i + 1] if token.lower_ == "at"):
            sum_ = next((child for child in at.rights if child.dep_ == "pobj"), None)
            if sum_ is not None and any(token.like_num for token in doc[sum_.left_edge.i : sum_.i + 1]):
                yield Form(
                    _part(subject), doc[verb.i : verb.i + 1], [doc[thing.left_edge.i : at.right_edge.i + 1]]
                )
                break


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
            spoken = any(token.pos_ in _VERBAL for token in source)
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
        if any(token.pos_ == "PROPN" for token in source) and not any(t.pos_ in _VERBAL for t in source):
            yield Form(_trimmed(source), cue, [_touched(doc, each.start, each.end)])
