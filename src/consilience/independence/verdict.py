"""From the statements of a claim to its origins and to how many of them are independent."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from consilience.independence.contrary import are_contrary
from consilience.independence.counting import Place, Source, count_origins
from consilience.independence.grouping import Group, Traced, articles_of, group
from consilience.independence.relations import may_work_together, related
from consilience.independence.texts import Link, Texts
from consilience.independence.ties import tied_to
from consilience.independence.words import WORD, find_word, form_of, last_name
from consilience.types import Independence, OriginKind

FIRST_WORD = 5  # letters of a name's first word that is looked for: no "The", "New" or "King"
FEWEST_WORDS = 3  # inside marks
MARKS = re.compile(r"[\"“”«»]")
# What bodies reckon, set or plan, and do not see: one may have it from the other, or both from a third.
_RECKONED = re.compile(
    r"%|\bper ?cent(?:age)?\b|[$£€¥]|\b\d+p\b|\b(?:will|would|shall|plans?|expected|due|forecasts?)\b"
)
# Who says of himself, or of whom it is said, that he was there, needs no other's word.
_FIRST_HAND = re.compile(
    r"\b(?:who|[Hh]e|[Ss]he|I|and|had)\s(?:(?:also|had|himself|herself)\s)*"
    r"(?:saw|seen|watched|witnessed|heard|filmed|dug|pulled|carried|escaped|fled|jumped|survived|ran|helped|hid"
    r"|treated|examined|counted|photographed|brought"
    r"|was\s(?:there|inside|on\sboard|standing|sitting|asleep\sin|working\sin|in\sthe|at\sthe|on\sthe))\b"
)
# What names an origin whose statements come in several ways: the most that is known of it.
_ORDER: tuple[OriginKind, ...] = (
    "informant",
    "unnamed",
    "observed",
    "outlet",
    "document",
    "voice",
    "text",
    "circle",
)


class Verdict(NamedTuple):
    """A claim's origins, each with the statements that go back to it, and whether they are independent."""

    origins: tuple[tuple[Source, Group], ...]
    independence: Independence


def decide(told: Sequence[Traced], texts: Texts, same: Set[frozenset[str]]) -> Verdict:
    """The verdict on a claim from its statements (at least one) and from how the accounts' texts are related.

    `same`: the pairs of statements, by their ids, that surely tell one fact. The rules stand in
    docs/independence.md.
    """
    groups = group(told, texts)
    sources = [_source(each, texts) for each in groups]
    members: dict[Source, list[Traced]] = {}
    for source, each in zip(sources, groups, strict=True):
        members.setdefault(source, []).extend(each)

    def connection(a: Source, b: Source) -> str | None:
        return _related(a, members[a], b, members[b])

    by_id = {each.statement: each for each in told}

    def sure(a: str, b: str) -> bool:
        if frozenset((a, b)) not in same or are_contrary(by_id[a].text, by_id[b].text):
            return False
        return not _print_one_utterance(by_id[a], by_id[b])

    def link(a: Place, b: Place) -> Link | None:
        if a.article != b.article and _both_reckon(by_id[a.statement], by_id[b.statement]):
            return texts.link(a.article, b.article) or Link(4, "two bodies may have it from one reckoning")
        if sure(a.statement, b.statement) or a.article == b.article:
            return texts.link(a.article, b.article)
        return texts.link(a.article, b.article) or Link(4, "perhaps they do not speak of one fact")

    return Verdict(tuple(zip(sources, groups, strict=True)), count_origins(sources, connection, link))


def _source(told: Group, texts: Texts) -> Source:
    articles = frozenset(each.article for each in told)
    kind = min((each.kind for each in told), key=_ORDER.index)
    named = [each.name for each in told if each.kind == kind]
    if kind == "outlet":  # which has it from nobody else here
        named = [name for name in named if articles_of(name, texts).isdisjoint(articles)] or named
    names = Counter(named)
    name = max(names, key=lambda each: (names[each], len(each), each))
    if kind == "outlet" and _is_circle(told, texts):
        kind = "circle"
    if kind in ("unnamed", "document") and len(articles) > 1 and articles <= texts.family(min(articles)):
        kind = "text"  # whoever was meant, all have it from one text
    if kind == "voice" and any(texts.copied(x, y) for x, y in combinations(sorted(articles), 2)):
        kind = "text"
    places = frozenset(Place(each.article, each.statement) for each in told)
    vouched = frozenset(Place(each.article, each.statement) for each in told if _is_vouched(each, texts))
    whole = [each for each in told if each.kind == "informant" and each.vouched]
    passed_on = bool(whole) and all(each.passed_on for each in whole)
    only = kind == "unnamed" and all(each.identity is not None and each.identity.only for each in told)
    return Source(name, kind, places, vouched, passed_on, only)


def _is_circle(told: Group, texts: Texts) -> bool:
    """Whether every account has it from another of them, and none from anywhere else.

    Of three that credit one another in a circle two may tell a claim, or one who credits the third. What one
    of them tells in its own words as well, in a headline, it has from there, too.
    """
    here = texts.circles | {each.article for each in told}
    crediting = [each for each in told if each.kind == "outlet"]
    others = (each.kind == "voice" for each in told if each.kind != "outlet")
    return (
        all(others)
        and {each.article for each in told} == {each.article for each in crediting}
        and all(articles_of(each.name, texts) & here for each in crediting)
    )


def _is_vouched(told: Traced, texts: Texts) -> bool:
    """Whether a statement's origin counts: an outlet that nobody names may have seen it or not."""
    if told.kind == "observed":
        return texts.outlets.get(told.article) is not None
    return told.kind == "informant" and told.vouched and not told.passed_on


def _related(a: Source, told_a: Sequence[Traced], b: Source, told_b: Sequence[Traced]) -> str | None:
    """What connects two origins, in words; None if nothing does."""
    for source, told, other, told_other in ((a, told_a, b, told_b), (b, told_b, a, told_a)):
        for each in told:
            if each.identity and each.identity.kind not in ("person", "body"):
                return f"the words of {source.name} are given to {each.name}, too"
            by_name = other.kind == "informant" and other.name != source.name
            if by_name and _names(each.text, other.name):
                return f"what is attributed to {source.name} names {other.name}"
            if by_name and _speaks_of(each.around, other.name, told_other):
                return f"what is told of {source.name} names {other.name}"
            if each.kind == "informant" and (body := tied_to(each.around, each.name, *_bodies(each))):
                return f"what is told of {source.name} names “{body}”, and nothing says which that is"
    speakers_a, speakers_b = ({each.identity for each in told if each.identity} for told in (told_a, told_b))
    connections = {found for x in speakers_a for y in speakers_b if (found := related(x, y))}
    texts = (f"{each.text} {each.around}" for each in (*told_a, *told_b))
    if connections or any(map(_FIRST_HAND.search, texts)):
        return min(connections, default=None)
    if any(may_work_together(x, y) for x in speakers_a for y in speakers_b):
        return f"nothing says that {a.name} and {b.name} are not of one place of work"
    return None


def _both_reckon(a: Traced, b: Traced) -> bool:
    """Whether two bodies tell a share, a sum or what is to come."""
    bodies = all(each.identity is not None and each.identity.kind == "body" for each in (a, b))
    return bodies and all(_RECKONED.search(each.text) for each in (a, b))


def _bodies(told: Traced) -> Iterator[str]:
    """What an informant is known to be of."""
    if told.identity:
        yield from told.identity.bodies
        yield from (each.noun for each in told.identity.workplaces)


def _names(text: str, name: str) -> bool:
    """Whether a text has a name by its last word, or a body's by its first: "Lorn" is Lorn University."""
    first, last = name.split()[0], last_name(name)
    return any(
        word in text and find_word(text, word)
        for word in (first, last)
        if word == last or len(word) >= FIRST_WORD
    )


def _speaks_of(text: str, name: str, told: Sequence[Traced]) -> bool:
    """Whether a text has somebody's last name, or the office that an account gives him: "the coroner"."""
    if find_word(text, last_name(name)):
        return True
    offices = {office.words for each in told if each.identity for office in each.identity.offices}
    return any(re.search(rf"\b[Tt]he {re.escape(office)}\b", text) for office in offices if office)


def _print_one_utterance(a: Traced, b: Traced) -> bool:
    """Whether two quoting statements hold the same words, if few: one speaker may be named wrongly.

    The marks of a longer quotation may stand in other sentences.
    """
    if not all(each.said or MARKS.search(each.text) for each in (a, b)):
        return False
    short, long = sorted(([form_of(w) for w in WORD.findall(each.text)] for each in (a, b)), key=len)
    places = range(len(long) - len(short) + 1)
    return len(short) >= FEWEST_WORDS and any(long[i : i + len(short)] == short for i in places)
