"""Words of speech outside quotation marks, and the phrase that names who speaks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    Tokens = Sequence[Token]

Way = Literal["subject", "inverted", "according", "participle", "relative", "noun", "colon"]
_MARKS = frozenset('“”"')
_NOMINAL = ("NOUN", "PROPN", "PRON")
_TOLD_BY = frozenset(
    ["say", "tell", "report", "quote", "cite", "describe", "ask", "write", "call", "warn", "note"]
)
LONGEST_NAME = 4  # words; a longer run of names opens no sentence as its subject
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


class Saying(NamedTuple):
    """Token `verb` says; tokens `first:last` are the phrase for who speaks, `head` its main word."""

    verb: int
    first: int
    last: int
    head: int
    way: Way
    strong: bool


def find_sayings(doc: "Tokens", quoted: Sequence[bool]) -> list[Saying]:
    """Every verb of speech (or "according to") outside the marks with a speaker, in order.

    `quoted` tells of each token whether it stands inside marks. The subject comes from the parse; where the
    parse has none, from the words next to the verb.
    """
    speech, weak = words("speech"), words("weak")
    found: list[Saying] = []
    for token in doc:
        if quoted[token.i] or token.is_space:
            continue
        lemma = token.lemma_.lower()
        if token.lower_ == "according":
            saying = _according(doc, token, quoted)
        elif token.text == ":":
            saying = _colon(doc, token, quoted)
        elif lemma in speech or lemma in weak:
            if token.tag_[:1] != "V" and not _may_be_verb(doc, token):
                continue
            saying = _spoken(doc, token, quoted, strong=lemma in speech)
        else:
            continue
        if saying is not None:
            found.append(saying)
    return found


def _may_be_verb(doc: "Tokens", token: "Token") -> bool:
    """A noun or adjective that the parser may have misread: "said" and the like beside marks."""
    if token.lower_ in ("said", "says", "added", "wrote", "told", "asked"):
        return True
    if token.lower_ in ("read", "reads"):  # "the letter read"
        return token.i > 0 and doc[token.i - 1].lemma_.lower() in words("document")
    before = doc[token.i - 1].text if token.i else ""
    return before[-1:] in _MARKS and token.lower_.endswith(("ed", "s"))


def _according(doc: "Tokens", token: "Token", quoted: Sequence[bool]) -> Saying | None:
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    head = next((child for child in doc[token.i + 1].children if child.dep_ == "pobj"), None)
    if head is None or quoted[head.i]:
        head = next(
            (
                t
                for t in doc[token.i + 2 : token.i + 9]
                if t.pos_ in ("NOUN", "PROPN", "PRON") and not quoted[t.i]
            ),
            None,
        )
    return None if head is None else _of(doc, token.i, head, quoted, "according", strong=True)


def _colon(doc: "Tokens", token: "Token", quoted: Sequence[bool]) -> Saying | None:
    """A name alone before a colon at the start of a line, as in an interview or a script."""
    first = token.i
    while first > 0 and not doc[first - 1].is_space and not quoted[first - 1] and token.i - first < 6:
        first -= 1
    if (first and not doc[first - 1].is_space) or first == token.i:
        return None
    phrase = doc[first : token.i]
    shouted = len(phrase) == 1 and phrase[0].text.isupper()  # "UPDATE:" is no name
    named = (phrase[-1].ent_type_ == "PERSON" and not shouted) or (
        token.i + 1 < len(doc) and quoted[token.i + 1]
    )
    if named and all(t.text[0].isupper() or t.lower_ in words("particles") or not t.is_alpha for t in phrase):
        return Saying(token.i, first, token.i, token.i - 1, "colon", True)
    return None


def _spoken(doc: "Tokens", verb: "Token", quoted: Sequence[bool], *, strong: bool) -> Saying | None:
    if verb.lemma_ == "quote" and any(child.lower_ == "as" for child in verb.children):
        return None  # "quoted Smith as saying": the saying counts
    subject = _quoted_as(verb, quoted) or _own_subject(verb, quoted)
    if subject is not None and subject.i + 1 < verb.i and doc[subject.i + 1].text == ":":
        subject = _beside(doc, verb, quoted) or subject  # a label stands before the sentence
    if subject is not None:
        subject = _named_before(doc, subject)
    if subject is not None and subject.tag_ in ("WP", "WDT") and not subject.is_upper:  # WHO is a body
        outer = antecedent(doc, subject) or (verb.head if verb.dep_ == "relcl" else None)
        if outer is None or quoted[outer.i]:
            return None
        return _of(doc, verb.i, outer, quoted, "relative", strong=strong)
    if subject is not None:
        return _of(
            doc, verb.i, subject, quoted, "inverted" if subject.i > verb.i else "subject", strong=strong
        )
    nearby = _beside(doc, verb, quoted)
    if nearby is not None:
        return _of(doc, verb.i, nearby, quoted, "inverted" if nearby.i > verb.i else "subject", strong=strong)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and not quoted[verb.head.i] and _can_speak(verb.head):
        return _of(doc, verb.i, verb.head, quoted, "noun", strong=strong)
    outer_subject = _outer_subject(verb, quoted)
    if outer_subject is not None:
        return _of(doc, verb.i, outer_subject, quoted, "participle", strong=strong)
    return None


def _can_speak(head: "Token") -> bool:
    """Whether a noun may stand for who or what says something: no "talks", no "pushback"."""
    kinds = ("person", "crowd", "document", "body")
    return head.pos_ in ("PROPN", "PRON") or any(
        head.lemma_.lower() in words(kind) or head.lower_ in words(kind) for kind in kinds
    )


def _quoted_as(verb: "Token", quoted: Sequence[bool]) -> "Token | None":
    """Whom somebody else quotes: "the agency quoted Smith as saying", "Smith was quoted as saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or verb.head.head.lemma_ not in ("quote", "cite"):
        return None
    of = verb.head.head.children
    return next((c for c in of if c.dep_ in ("dobj", "nsubjpass") and not quoted[c.i]), None)


def antecedent(doc: "Tokens", pronoun: "Token") -> "Token | None":
    """The name right before "who"; the parser often takes a noun further back."""
    i = pronoun.i - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    return doc[i] if pronoun.lower_ == "who" and i >= 0 and doc[i].ent_type_ == "PERSON" else None


def _named_before(doc: "Tokens", subject: "Token") -> "Token":
    """The name that opens the sentence before an apposition which the parse took for the subject.

    In "Holm, the port's director, said" that is Holm; else the subject itself.
    """
    start, end = subject.left_edge.i, subject.right_edge.i + 1
    name = start - 2
    if name < 0 or doc[start - 1].text != "," or doc[name].pos_ != "PROPN" or doc[start].pos_ != "DET":
        return subject
    closed = doc[end - 1].text == "," or (end < len(doc) and doc[end].text == ",")
    first = name
    while first > 0 and name - first < LONGEST_NAME and doc[first - 1].pos_ == "PROPN":
        first -= 1
    opens = first == 0 or doc[first - 1].is_space or doc[first].is_sent_start
    return doc[name] if closed and opens else subject


def _own_subject(verb: "Token", quoted: Sequence[bool]) -> "Token | None":
    """The subject that the parse gives; for a passive, who did it."""
    passive = relative = None
    for child in verb.children:
        if child.dep_ == "agent" and verb.lemma_.lower() in _TOLD_BY:
            agent = next((c for c in child.children if c.dep_ == "pobj" and not quoted[c.i]), None)
            if agent is not None:
                return agent
        if (
            child.dep_ in _SUBJECTS
            and not quoted[child.i]
            and child.pos_ not in ("PUNCT", "SPACE", "VERB", "AUX")
        ):
            if child.dep_ == "nsubjpass":
                passive = child
            elif child.tag_ == "WDT":
                relative = child
            elif child.lower_ not in ("that", "what", "there"):
                return child
    if relative is not None:
        return relative
    return (
        passive
        if passive is not None and verb.lemma_.lower() in ("quote", "report", "cite", "hear")
        else None
    )


def _beside(doc: "Tokens", verb: "Token", quoted: Sequence[bool]) -> "Token | None":
    """Who speaks by the words next to the verb, for quotations that confuse the parse."""
    i = verb.i + 1
    if i < len(doc) and not quoted[i] and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN", "NN", "NNP", "JJ"):
        token = doc[i]
        starts = token.pos_ == "PROPN" or (
            token.pos_ in ("DET", "PRON") and token.lower_ in ("the", "a", "an", "he", "she", "they", "one")
        )
        after_quote = verb.i > 0 and (quoted[verb.i - 1] or doc[verb.i - 1].text[-1:] in _MARKS)
        if starts and after_quote:
            return _noun_head(doc, i, quoted)
    i = verb.i - 1
    while i >= 0 and doc[i].pos_ == "ADV" and not quoted[i]:
        i -= 1
    if i >= 0 and not quoted[i] and (verb.tag_ in ("VBD", "VBZ", "VBP") or verb.lower_ in ("said", "told")):
        if doc[i].tag_ == "PRP" and doc[i].lower_ in ("he", "she", "they", "i", "we"):
            return doc[i]
        if doc[i].pos_ == "PROPN":
            return doc[i]
        if doc[i].pos_ == "NOUN" and (i == 0 or doc[i].dep_ not in ("dobj", "pobj")):
            return doc[i]
    return None


def _noun_head(doc: "Tokens", i: int, quoted: Sequence[bool]) -> "Token | None":
    if doc[i].pos_ == "PRON":
        return doc[i]
    head = None
    while (i < len(doc) and not quoted[i] and doc[i].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM")) or (
        i < len(doc) and doc[i].text in ("-", "'s", "’s")
    ):
        if doc[i].pos_ in ("NOUN", "PROPN"):
            head = doc[i]
        i += 1
    return head


def _outer_subject(verb: "Token", quoted: Sequence[bool]) -> "Token | None":
    """The subject of the verb that this one hangs on: "He walked off, adding …"."""
    token = verb
    for _ in range(4):
        if token.dep_ not in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "aux", "parataxis"):
            return None
        token = token.head
        if quoted[token.i]:
            return None
        subject = next(
            (
                c
                for c in token.children
                if c.dep_ in _SUBJECTS and not quoted[c.i] and c.tag_ not in ("WP", "WDT", "EX")
            ),
            None,
        )
        if subject is not None:
            return _main_subject(token, verb, quoted) or subject
        if token.dep_ == "relcl":
            return token.head
        if token.dep_ == "acl" and token.head.dep_ == "ROOT" and token.head.pos_ in _NOMINAL:
            return token.head  # the parser took the sentence's verb for a participle
    return None


def _main_subject(clause: "Token", verb: "Token", quoted: Sequence[bool]) -> "Token | None":
    """Who says around a clause that a participle behind a comma hangs on.

    "Holm denied that drivers had complained, saying …": Holm says, not the drivers. None where the clause
    is not what somebody says.
    """
    outer = clause.head
    if verb.tag_ != "VBG" or clause.dep_ != "ccomp" or outer.lemma_.lower() not in words("speech"):
        return None
    comma = verb.i > 0 and verb.nbor(-1).text == ","
    return _own_subject(outer, quoted) if comma and outer.i < clause.i and not quoted[outer.i] else None


def _of(doc: "Tokens", verb: int, head: "Token", quoted: Sequence[bool], way: Way, *, strong: bool) -> Saying:
    """The saying with the whole noun phrase of `head`, as far as it stands outside the marks."""
    first = head.left_edge.i
    while first < head.i and (
        quoted[first] or doc[first].is_space or doc[first].is_punct or first <= verb < head.i
    ):
        first += 1
    last = head.i + 1
    for child in head.rights:
        if (
            child.dep_ not in ("prep", "appos", "punct", "compound", "nmod", "cc", "conj")
            or child.left_edge.i != last
        ):
            break
        if child.dep_ == "punct" and child.text not in (",", "-", "—", "–"):
            break
        last = child.right_edge.i + 1
    while last > head.i + 1 and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    for i in range(head.i, last):
        if quoted[i] or i == verb or doc[i].is_space:
            last = i
            break
    return Saying(verb, first, max(last, head.i + 1), head.i, way, strong)
