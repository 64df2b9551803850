"""Hearsay: what is passed on with nobody named who says it: "reportedly", "is said to", "it emerged"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import HEARSAY_ADVERBS, HEARSAY_VERBS, OF_VERBS, SURFACING
from consilience.analysis.forms import VERBAL, Form, agent, branch
from consilience.analysis.parse import strings_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def find_hearsay(doc: "Doc", lemmas: Sequence[str]) -> list[Form]:
    """Every form of hearsay in a document; `lemmas` are its tokens' in lower case."""
    return [*_rumoured(doc), *_passive(doc, lemmas), *_surfaced(doc, lemmas)]


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
        auxiliaries = [child for child in verb.lefts if child.dep_ == "auxpass"]
        if complement is None or not (auxiliaries or verb.dep_ == "acl") or agent(verb):
            continue
        first = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass"))])
        last = verb.i + 1 + (complement.lower_ == "of")
        if complement.dep_ == "ccomp":
            yield Form(None, doc[first:last], [branch(complement)])
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


def _surfaced(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "It emerged on Monday that the bank had hidden losses." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SURFACING):
        if any(child.lower_ == "it" for child in verb.lefts):
            for child in verb.rights:
                if child.dep_ == "ccomp" and any(mark.lower_ == "that" for mark in child.lefts):
                    yield Form(None, doc[verb.i : verb.i + 1], [branch(child)])


def _clause(adverb: "Token") -> "Token | None":
    """The verb whose clause an adverb stands in; None inside a noun phrase ("the allegedly stolen car")."""
    verb = adverb.head
    while verb.dep_ in ("acomp", "attr"):  # "was reportedly asleep"
        verb = verb.head
    return verb if verb.pos_ in VERBAL and verb.dep_ not in ("amod", "compound") else None


def _without(verb: "Token", first: int, last: int) -> "list[Span]":
    """A verb's clause with its subject, without the cue at `first:last` in it."""
    doc = verb.doc
    subject = _subject(verb)
    parts = []
    auxiliaries = (child.left_edge.i for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    start = min(auxiliaries, default=verb.i)
    if subject is not None:
        around = branch(subject)
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
        subject = next((child for child in each.lefts if child.dep_ in SUBJECTS), None)
        if subject is not None or verb.dep_ not in ("conj", "xcomp"):
            return subject
    return None


def _end(verb: "Token") -> int:
    """Where a verb's clause ends: before a joined one with a subject of its own, or "according to"."""
    others = (
        child.left_edge.i
        for child in verb.rights
        if child.lower_ == "according"
        or (child.dep_ in ("conj", "parataxis") and any(each.dep_ in SUBJECTS for each in child.lefts))
    )
    return min(others, default=verb.right_edge.i + 1)
