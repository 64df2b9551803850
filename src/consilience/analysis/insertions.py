"""Who said so between two commas, behind the subject of what was said: "The dam, he said, had burst"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from consilience.analysis.attribution_words import SAYING
from consilience.analysis.forms import VERBAL, Form
from consilience.analysis.tenses import FINITE
from consilience.analysis.wordlists import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_TELLS = SAYING | word_set("believe estimate")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BEFORE_DET = frozenset({"ADP", "CCONJ", "DET"})
_BEGINS_PHRASE = _NOUNS | {"DET", "ADJ"}
_CLAUSE_WORDS = word_set("as if that what when where which who whom whose")
_BREAKS = frozenset([":", ";", "-", "–", "—", "--"])
_MARKS = frozenset('“”"')
FARTHEST = 12  # tokens on either side of the verb in which its commas stand


class Insertion(NamedTuple):
    """Where a clause that says who said so stands: its first token and the one behind its last."""

    start: int
    verb: int
    end: int


def find_insertions(doc: "Doc", lemmas: Sequence[str]) -> list[Form]:
    """Every one in the document; `lemmas` are the document's, in lower case.

    Parsers often take who speaks for an apposition of the subject, and what he says for his own deed; here
    the places of commas and finite verbs decide: the words before have none, those behind begin with one.
    """
    forms = []
    for i, lemma in enumerate(lemmas):
        if doc[i].lower_ == "according" and (found := _according(doc, i)) is not None:
            forms.append(Form(doc[i + 2 : found.end], doc[i : i + 2], _halves(doc, found)))
        elif lemma in _TELLS and _may_tell(doc[i]) and (found := _insertion(doc, i)) is not None:
            who = doc[found.start : _behind_noun(doc, found)]
            forms.append(Form(who, doc[i : i + 1], _halves(doc, found)))
    return forms


def _halves(doc: "Doc", found: Insertion) -> list["Span"]:
    """What is said before and behind it."""
    return [doc[_begin(doc, found) : found.start - 1], doc[found.end + 1 : _end(doc, found)]]


def _according(doc: "Doc", i: int) -> Insertion | None:
    """The phrase that "according to" at token `i` begins, if it stands there."""
    sentence = doc[i].sent
    if i == sentence.start or doc[i - 1].text != "," or i + 1 == sentence.end or doc[i + 1].lower_ != "to":
        return None
    closed = _comma(doc, range(i + 2, min(sentence.end, i + FARTHEST)))
    if closed is None or closed == i + 2:
        return None
    found = Insertion(i, i + 1, closed)
    return found if _cuts_a_clause(doc, found) else None


def _may_tell(token: "Token") -> bool:
    """Whether a word is a finite verb; parsers take "the Red Cross estimates," for a noun."""
    doc, behind = token.doc, token.i + 1
    before_comma = behind < len(doc) and doc[behind].text == ","
    name = token.i > 0 and doc[token.i - 1].pos_ == "PROPN"
    return _is_finite(token) or (token.lower_ == "estimates" and before_comma and name)


def _insertion(doc: "Doc", verb: int) -> Insertion | None:
    """The clause of a verb of saying, if it stands between the subject and the verb of another."""
    sentence = doc[verb].sent
    opened = _comma(doc, range(verb - 1, max(sentence.start, verb - FARTHEST), -1))
    closed = _comma(doc, range(verb + 1, min(sentence.end, verb + FARTHEST)))
    if opened is None or closed is None:
        return None
    found = Insertion(opened + 1, verb, closed)
    return found if _names_who(doc, found) and _cuts_a_clause(doc, found) else None


def _comma(doc: "Doc", places: Sequence[int]) -> int | None:
    """The first comma of some places, with no quotation mark and no other verb before it."""
    for i in places:
        if doc[i].text == ",":
            return i
        if doc[i].text in _MARKS or doc[i].text in _BREAKS or _is_finite(doc[i]):
            return None
    return None


def _names_who(doc: "Doc", found: Insertion) -> bool:
    """Whether somebody stands before the verb, and behind it nothing that he said."""
    who, behind = doc[found.start : found.verb], doc[found.verb + 1 : found.end]
    if not len(who) or who[0].pos_ not in _BEGINS_PHRASE or any(t.lower_ in _CLAUSE_WORDS for t in who):
        return False
    two = any(t.pos_ == "DET" and t.nbor(-1).pos_ not in _BEFORE_DET for t in who[1:])
    if two or doc[found.verb].dep_ in ("relcl", "acl"):
        return False  # "The plan, a measure the mayor announced, has failed"
    noun = any(token.pos_ in _NOUNS for token in who)
    return noun and not any(token.pos_ in VERBAL or token.lower_ in _CLAUSE_WORDS for token in behind)


def _cuts_a_clause(doc: "Doc", found: Insertion) -> bool:
    """Whether a subject without its verb stands before, and the verb behind."""
    before = doc[_begin(doc, found) : found.start - 1]
    subject = any(token.pos_ in _NOUNS for token in before) and not any(t.text in _MARKS for t in before)
    waits = all(_is_relative(token, before.start) for token in before if _is_finite(token))
    behind = (token for token in doc[found.end + 1 : doc[found.verb].sent.end] if token.pos_ != "ADV")
    first = next(behind, None)
    return subject and waits and first is not None and _is_finite(first)


def _behind_noun(doc: "Doc", found: Insertion) -> int:
    """Where the phrase for who speaks ends, without "now" or "also"."""
    return max(token.i + 1 for token in doc[found.start : found.verb] if token.pos_ in _NOUNS)


def _begin(doc: "Doc", found: Insertion) -> int:
    """Where the clause begins that is cut in two: behind a dateline or a colon."""
    start = doc[found.verb].sent.start
    return max((i + 1 for i in range(start, found.start) if doc[i].text in _BREAKS), default=start)


def _end(doc: "Doc", found: Insertion) -> int:
    """Where it ends: before a clause with a subject of its own."""
    end = doc[found.verb].sent.end
    for token in doc[found.end + 1 : end - 1]:
        if token.text == "," and token.nbor().pos_ == "CCONJ" and _opens_clause(doc[token.i + 2 : end]):
            return token.i
    for token in doc[found.end + 1 : end]:
        own = token.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.lefts)
        if token.text == ";" or own:
            return token.i if token.text == ";" else _before_clause(token)
    return end


def _opens_clause(span: "Span") -> bool:
    """Whether a subject and a finite verb follow: "the mill was older"; not "left 40 homes dark"."""
    verb = next((token for token in span if _is_finite(token)), None)
    return verb is not None and any(t.pos_ in _NOUNS for t in span if t.i < verb.i)


def _before_clause(verb: "Token") -> int:
    """Where the clause of a verb begins, with the comma and the "and" before it."""
    start = verb.left_edge.i
    while verb.doc[start - 1].text == "," or verb.doc[start - 1].pos_ == "CCONJ":
        start -= 1
    return start


def _is_finite(token: "Token") -> bool:
    return token.tag_ in FINITE and token.pos_ in VERBAL


def _is_relative(token: "Token", start: int) -> bool:
    """Whether a verb stands in a relative clause of the words from `start` on."""
    return any(
        each.dep_ == "relcl" or each.lower_ in _CLAUSE_WORDS for each in token.doc[start : token.i + 1]
    )
