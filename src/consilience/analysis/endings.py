"""Who said so at the end of a sentence, or is quoted as saying so: "Two died, the mayor, Ada Holm, said"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import CITING, SAYING
from consilience.analysis.forms import VERBAL, Form, branch, subject_of
from consilience.analysis.tenses import FINITE
from consilience.analysis.vocabulary import words
from consilience.analysis.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SPEAKING = word_set("saying telling writing")
_OPENING = word_set("after as because before if once since though until when while")
# What somebody is said to have done that is itself a word of his, and hides who said so behind it.
_PLEDGING = word_set("agree ask call decide demand offer order plan promise refuse urge vow want")
SET_OFF = 3  # commas before "said": behind the clause, and around the second of name and office


def find_endings(doc: "Doc", lemmas: Sequence[str]) -> list[Form]:
    """Those that commas and words tell surely; `lemmas` are the document's, in lower case."""
    return [
        *_told_by_title(doc, lemmas),
        *_told_anonymously(doc, lemmas),
        *_quoted_as_saying(doc, lemmas),
        *_announced(doc, lemmas),
    ]


def told_last(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Seventeen died, the director of the hospital, Pia Lauwen, told the Observer." """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma == "tell"):
        subject = subject_of(verb)
        heard = [child for child in verb.rights if child.dep_ in ("dobj", "dative")]
        if subject is None or not heard or verb.tag_ != "VBD":
            continue
        begins, sentence = subject.left_edge.i, verb.sent
        clause = doc[sentence.start : max(sentence.start, begins - 1)]
        last = all(token.pos_ not in VERBAL for token in doc[verb.i + 1 : sentence.end])
        if begins and doc[begins - 1].text == "," and last and _tells(clause):
            yield Form(doc[begins : verb.i], doc[verb.i : verb.i + 1], [clause])


def _told_by_title(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Two died, the governor, Ada Holm, said on Friday": the parser takes the governor for a third.

    Of the three commas before the verb the last two set off a name from an office, whichever comes first.
    """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING):
        sentence = verb.sent
        commas = [token.i for token in doc[sentence.start : verb.i] if token.text == ","]
        if len(commas) < SET_OFF or verb.tag_ not in FINITE or doc[verb.i - 1].text != ",":
            continue
        opened, between = commas[-3:-1]
        who = doc[opened + 1 : verb.i - 1]
        parts = doc[opened + 1 : between], doc[between + 1 : verb.i - 1]
        clause = doc[sentence.start : opened]
        if _is_last(verb) and _tells(clause) and who[0].pos_ != "CCONJ" and _is_titled(*parts):
            yield Form(who, doc[verb.i : verb.i + 1], [clause])


def _told_anonymously(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The mayor will resign, an aide said on condition of anonymity": that is no part of what he said."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING and i + 2 < len(doc)):
        if verb.tag_ not in FINITE or doc[verb.i + 1].lower_ != "on" or lemmas[verb.i + 2] != "condition":
            continue
        sentence = verb.sent
        comma = max((t.i for t in doc[sentence.start : verb.i] if t.text == ","), default=verb.i)
        clause, who = doc[sentence.start : comma], doc[comma + 1 : verb.i]
        plain = len(who) > 0 and not any(t.pos_ in VERBAL or t.is_quote for t in who)
        if plain and _is_last(verb) and _tells(clause) and not clause[-1].is_quote:
            yield Form(who, doc[verb.i : verb.i + 1], [clause])


def _announced(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Velm Air has agreed to sell 40 jets, the airline announced on Monday": not only that it agreed."""
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in SAYING):
        clause = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
        subject = subject_of(verb)
        if verb.tag_ not in FINITE or clause is None or subject is None or clause.lemma_ not in _PLEDGING:
            continue
        begins, sentence = subject.left_edge.i, verb.sent
        alone = doc[begins - 1].text == "," and not any(token.is_quote for token in sentence)
        if begins > clause.right_edge.i and alone and _is_last(verb):
            yield Form(doc[begins : verb.i], doc[verb.i : verb.i + 1], [doc[sentence.start : begins - 1]])


def _quoted_as_saying(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Two died, state television quoted him as saying", "It quoted him as saying that two died".

    Who "was quoted as saying that two died" the model knows to be the source.
    """
    for verb in (doc[i] for i, lemma in enumerate(lemmas) if lemma in CITING):
        spoken = [child for at in verb.rights if at.lower_ == "as" for child in at.rights]
        saying = next((child for child in spoken if child.lower_ in _SPEAKING), None)
        subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if saying is None or subject is None:
            continue
        before = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i < subject.i]
        behind = [child for child in saying.rights if child.dep_ == "ccomp" and subject.dep_ == "nsubj"]
        for clause in (before or behind)[:1]:
            yield Form(branch(subject), doc[verb.i : verb.i + 1], [branch(clause)])


def _tells(clause: "Span") -> bool:
    """Whether a stretch is a clause of its own, and not one that says when: "When the storm hit"."""
    verbs = (t.head if t.dep_ in ("aux", "auxpass") else t for t in clause if t.tag_ in FINITE)
    return any(
        verb.dep_ in ("ccomp", "ROOT", "parataxis")
        and not any(c.dep_ in ("mark", "advmod") and c.lower_ in _OPENING for c in verb.lefts)
        for verb in verbs
    )


def _is_last(verb: "Token") -> bool:
    """Whether nothing that is said stands behind a verb: not in "said nothing", "declared an emergency"."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    said = {"ccomp", "xcomp", "intj", "oprd"} | ({"dobj"} if verb.lemma_ != "tell" else set())
    return not any(t.tag_ in FINITE for t in behind) and not any(child.dep_ in said for child in verb.rights)


def _is_titled(first: "Span", second: "Span") -> bool:
    """Whether of two stretches one is a person's name and one an office, with no verb in either."""
    if not len(first) or not len(second) or any(t.pos_ in VERBAL for part in (first, second) for t in part):
        return False
    return (_is_name(first) and _is_office(second)) or (_is_office(first) and _is_name(second))


def _is_name(span: "Span") -> bool:
    named = all(token.pos_ == "PROPN" and token.ent_type_ not in ("GPE", "LOC") for token in span)
    return named and span.root.lower_ not in words("person")


def _is_office(span: "Span") -> bool:
    nouns = (token.lemma_.lower() for token in span if token.pos_ in ("NOUN", "PROPN"))
    return not words("person").isdisjoint(nouns)
