"""Who said so in a phrase without a verb: "per the ministry", "by the mayor's count"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import DOCUMENTS
from consilience.analysis.forms import Form
from consilience.analysis.tenses import FINITE
from consilience.analysis.vocabulary import words
from consilience.analysis.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_RECKONED = word_set("account assessment count estimate reckoning tally")
_NAMES = frozenset({"ORG", "PERSON"})
_ENDS = frozenset({".", ";", "\n"})
_MARKS = frozenset('“”"')


def find_asides(doc: "Doc", lemmas: Sequence[str]) -> list[Form]:
    """Every one in the document that commas set off; `lemmas` are the document's, in lower case."""
    return [*_per(doc, lemmas), *_by_the_count(doc, lemmas)]


def _per(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "Per the police report, the driver fled", "The toll, per state media, is 61"; not "per person"."""
    for per in (doc[i] for i, lemma in enumerate(lemmas) if lemma == "per"):
        of = next((child for child in per.rights if child.dep_ == "pobj"), None)
        if of is None or not (of.ent_type_ in _NAMES or _tells(of, lemmas[of.i])):
            continue
        as_per = per.i > per.sent.start and per.nbor(-1).lower_ == "as"
        first = per.i - as_per
        content = _around(doc, first, of.right_edge.i + 1)
        if content:
            yield Form(doc[per.i + 1 : of.right_edge.i + 1], doc[first : per.i + 1], content)


def _by_the_count(doc: "Doc", lemmas: Sequence[str]) -> Iterator[Form]:
    """ "The toll stood at 61, by the ministry's count"; whose count, a noun says."""
    for count in (doc[i] for i, lemma in enumerate(lemmas) if lemma in _RECKONED):
        by, whose = count.head, next((child for child in count.lefts if child.dep_ == "poss"), None)
        if by.lower_ != "by" or count.dep_ != "pobj" or whose is None or whose.pos_ == "PRON":
            continue
        content = _around(doc, by.i, count.right_edge.i + 1)
        if content:
            yield Form(doc[whose.left_edge.i : whose.i + 1], doc[by.i : by.i + 1], content)


def _tells(noun: "Token", lemma: str) -> bool:
    known = words("body") | words("crowd") | words("outlet") | words("person") | DOCUMENTS
    the = any(child.dep_ in ("det", "poss", "compound") for child in noun.lefts)
    return the and (lemma in known or noun.lower_ in known)


def _around(doc: "Doc", first: int, end: int) -> "list[Span]":
    """What is said before and behind a phrase that commas or the ends of its sentence set off."""
    sentence = doc[first].sent
    opens = first == sentence.start or doc[first - 1].text == ","
    closes = end >= sentence.end or doc[end].text == "," or doc[end].text in _ENDS
    halves = [
        doc[sentence.start : max(first - 1, sentence.start)],
        doc[min(end + 1, sentence.end) : sentence.end],
    ]
    told = [half for half in halves if any(not token.is_punct for token in half)]
    marked = any(token.text in _MARKS for half in told for token in half)
    finite = any(token.tag_ in FINITE for half in told for token in half)
    return told if opens and closes and finite and not marked else []
