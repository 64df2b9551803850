"""What a figure counts, and the words that say where, when and for whom it holds, read off the parse."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.analysis.wordlists import word_set
from consilience.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from consilience.analysis.units import UnitKind

LONGEST_PHRASE = 8  # tokens of a counted noun phrase that are looked at
LONGEST_SCOPE = 9  # tokens of a modifier that still says where or when, and does not tell another story


@dataclass(frozen=True, slots=True)
class Counted:
    """The thing counted: the head's index and lemma, the phrase and its words without the number."""

    head: int
    lemma: str
    start: int
    end: int
    text: str
    partitive: bool  # "three of the men"


_CALENDAR = word_set("today yesterday tomorrow jan. feb. mar. apr. aug. sept. oct. nov. dec.").union(
    MONTHS, WEEKDAYS
)
_NO_MODIFIER = word_set(
    """
    last past next first other another additional more further total estimated combined only same such
    extra full
    """
)
# What stands behind an amount and is not counted by it: "rose 5 percent last month", "$3 in Lisk".
_NO_MATTER = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "PERSON"})
_SPELLS = word_set("minute hour day week month year")
_WHICH_SPELL = frozenset({"last", "next", "past", "this"})
_SEQUENCE = word_set("after before later earlier ago")
_NO_THING = word_set("thing one way lot p.m. a.m. pm am")


def counted_thing(
    doc: "Doc", first: int, last: int, *, several: bool, unit: "UnitKind | None"
) -> Counted | None:
    """The noun phrase that the number in tokens `first` to `last` (inclusive) counts, or None.

    `several`: the number is not one. `unit`: the kind of its unit; "in" follows money ("$4 in aid").
    """
    start = _behind_number(doc, last)
    if start >= len(doc):
        return None
    hyphen = doc[start].text == "-" and not doc[last].whitespace_ and not doc[start].whitespace_
    partitive = doc[start].lower_ == "of" or (unit == "money" and doc[start].lower_ == "in")
    if hyphen:
        start += 1
    elif partitive:
        start = _after_determiners(doc, start + 1)
    run = _noun_run(doc, start, possessive=partitive)
    nouns = [token for token in run if token.pos_ in ("NOUN", "PROPN")]
    if not nouns or nouns[0].lower_ in _NO_THING or (unit is not None and nouns[-1].ent_type_ in _NO_MATTER):
        return None
    if run[0].lower_ in _WHICH_SPELL and nouns[0].lemma_ in _SPELLS:
        return None  # "9,000 this year against 7,000 last year"
    head = _head(doc, first, last, nouns)
    if doc[start - 1].lower_ == "in" and head.pos_ == "PROPN":
        return None
    bare = hyphen or (several and head.tag_ == "NN" and not partitive)
    if bare and run[0].pos_ == "NOUN" and run[0].tag_ == "NN":
        head = run[0]  # "a 12 page document", "a four-cylinder engine"
    words = [token for token in run if token.i <= head.i and not _is_degree(token, head)]
    left = [] if partitive else _modifiers_before(head, first)
    if not words:
        return None
    text = (_phrase(left) + _phrase(words)).strip()
    return Counted(head.i, _singular(head), words[0].idx, head.idx + len(head), text, partitive)


def _behind_number(doc: "Doc", last: int) -> int:
    """The token behind a number that ends with token `last`, and behind "more", "worth" or "or so"."""
    start = last + 1
    if start < len(doc) and doc[start].lower_ in ("more", "worth"):
        start += 1
    after = [token.lower_ for token in doc[start : start + 2]]
    return start + 2 if after in (["or", "so"], ["or", "more"], ["or", "fewer"]) else start


def two_of(doc: "Doc", first: int) -> Counted | None:
    """The noun before a number that comes second: "a year or two"."""
    if first < 2 or doc[first - 1].lower_ != "or" or doc[first - 2].pos_ != "NOUN":
        return None
    noun = doc[first - 2]
    return Counted(noun.i, _singular(noun), noun.idx, noun.idx + len(noun), noun.text, False)


def _modifiers_before(head: "Token", first: int) -> list["Token"]:
    """Adjectives and nouns of the counted phrase that stand right before the number: "a record 32 goals"."""
    left = [
        token
        for token in head.lefts
        if token.i < first and token.dep_ in ("amod", "compound", "nmod") and token.lower_ not in _NO_MODIFIER
    ]
    return left if left and left[-1].i + 1 == first else []


def scope_of(doc: "Doc", head: int, first: int, last: int) -> list[tuple[int, int]]:
    """Offsets of the words that say where, when or for whom the figure holds, in order.

    `head` is the token that the figure hangs on (the counted noun, or the number itself), `first` and
    `last` the figure's own. Modifiers of the noun and of the verb above it are taken where they hold a
    place, a date, a person or a body.
    """
    when = doc[last + 1 : last + 3]
    if len(when) == 2 and when[0].lower_ in _WHICH_SPELL and when[1].lemma_ in _SPELLS:
        return [(when.start_char, when.end_char)]  # "against 7,000 last year"
    anchors = [doc[head]]
    verb = doc[head]
    for _ in range(3):
        if verb.pos_ in ("VERB", "AUX") or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ in ("VERB", "AUX"):
        anchors.append(verb)
    spans: set[tuple[int, int]] = set()
    for anchor in anchors:
        for child in anchor.children:
            if child.dep_ not in ("prep", "npadvmod", "advmod", "agent") or first <= child.i <= last:
                continue
            left, right = child.left_edge.i, child.right_edge.i
            if right - left >= LONGEST_SCOPE or (left <= last and first <= right) or left <= head <= right:
                continue
            words = doc[left : right + 1]
            if any(token.like_num and token.ent_type_ not in ("DATE", "TIME") for token in words):
                continue  # another figure
            if any(token.ent_type_ in _SCOPE_ENTITIES for token in words):
                spans.add((doc[left].idx, doc[right].idx + len(doc[right])))
    return sorted(spans)


_SCOPE_ENTITIES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "ORG", "NORP", "EVENT", "PERSON"})


def _after_determiners(doc: "Doc", start: int) -> int:
    while start < len(doc) and (doc[start].pos_ in ("DET", "NUM") or doc[start].tag_ in ("PRP$", "PDT")):
        start += 1
    return start


def _noun_run(doc: "Doc", start: int, *, possessive: bool) -> list["Token"]:
    """The tokens from `start` on that can be one noun phrase, cut behind its last noun.

    `possessive`: it may begin with whose it is ("one of the town's oldest houses").
    """
    run: list[Token] = []
    last_noun = 0
    for token in doc[start : start + LONGEST_PHRASE]:
        if (
            last_noun
            and token.lemma_ in _SPELLS
            and token.i + 1 < len(doc)
            and doc[token.i + 1].lower_ in _SEQUENCE
        ):
            break  # "the 65-32 vote hours after the debate"
        if token.lower_ in _CALENDAR or (token.is_sent_start and run):
            break
        if token.tag_ == "POS" and possessive:
            run, last_noun = [], 0
        elif token.pos_ in ("NOUN", "PROPN"):
            run.append(token)
            last_noun = len(run)
        elif (
            token.pos_ in ("ADJ", "ADV", "NUM")
            or token.tag_ in ("VBN", "VBG", "JJ", "HYPH")
            or token.text == "-"
        ):
            if token.pos_ == "ADJ" and last_noun and token.text != "-" and not (run and run[-1].text == "-"):
                break  # "40 people alive"
            if (
                last_noun
                and token.pos_ in ("ADV", "NUM", "VERB")
                and token.tag_ != "HYPH"
                and run[-1].text != "-"
            ):
                break
            run.append(token)
        else:
            break
    return run[:last_noun]


def _head(doc: "Doc", first: int, last: int, nouns: list["Token"]) -> "Token":
    above = {doc[i].head.i for i in range(first, last + 1)}
    named = [token for token in nouns if token.i in above and token.dep_ != "compound"]
    return named[-1] if named else nouns[-1]


def _is_degree(token: "Token", head: "Token") -> bool:
    """Adverbs, and adjectives that only an adverb makes: "most", "decently sized"."""
    if token.pos_ == "ADV" or token.lower_ in ("most", "more", "least"):
        return True
    return token.i < head.i and any(child.pos_ == "ADV" and child.tag_ == "RB" for child in token.lefts)


def _phrase(words: list["Token"]) -> str:
    return "".join(token.text_with_ws for token in words) + (
        " " if words and not words[-1].whitespace_ else ""
    )


_SINGULAR_ENDS = ("ss", "us", "is", "as")


def _singular(noun: "Token") -> str:
    lemma = noun.lemma_.lower()
    if lemma.endswith("s") and noun.lower_ == lemma + "es" and not lemma.endswith(_SINGULAR_ENDS):
        return lemma + "e"  # the lemmatizer makes "dos" of "doses"
    if noun.tag_ == "NNPS" and lemma.endswith("s") and len(lemma) > 3:
        return lemma[:-1]
    return lemma
