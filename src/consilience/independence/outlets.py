"""The names of news outlets and agencies: which stand in a text, and which mean the same outlet."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from consilience.independence.tables import read_table
from consilience.types import Article, CreditKind

# The last word of a newspaper's, magazine's or broadcaster's name, for those the table does not know.
_KINDS = (
    "Times|Post|Tribune|Herald|Gazette|Chronicle|Journal|Courier|Dispatch|Inquirer|Globe|Observer|Examiner|"
    "Register|Telegraph|Daily|Weekly|Radio|TV|Television|Magazine|Review|Mirror|Bulletin|Sentinel|News"
)
_UNKNOWN = re.compile(
    rf"\b(?!The\s(?:{_KINDS})\b)(?:(?:[A-Z]\w{{0,2}}\.|[A-Z][\w’'&-]*(?:\.\w+)*)\s){{1,4}}(?:{_KINDS})\b(?!\sof\s)"
    r"|\b[KW][A-Z]{2,3}-(?:TV|FM)\b"
    r"|\b[KW][A-Z]{2,3}(?=\s(?:radio|television|TV)\b)|\b[KW][A-Z]{3}\b"
)
# With a capital only because a sentence begins with them.
_LEADING = re.compile(
    r"^(?:(?:The|An?|a|But|And|In|On|As|For|When|While|If|So|Yet|At|To|From|With|Both|Another|That|This)\s)+"
)
_NO_OUTLET = frozenset({"Federal Register", "Breaking News", "Good News", "Bad News", "Fake News", "WHO"})
_GENERIC = re.compile(
    r"\b(?:[Ll]ocal|[Ss]tate|[Nn]ational|[A-Z][a-z]+(?:ian|ish|ese|ean|an|ch|i|ic))"
    r"(?:[- ](?:state|run|owned))*\s(?:media|television|TV|radio|newspapers?|press|broadcasters?"
    r"|news\sagenc(?:y|ies))"
    r"(?:\s(?:station|outlet)s?)?\b(?!\s(?:outlet\s|agency\s)?[A-Z])"
    r"|\b[Aa]\s(?:local\s|[A-Z]{2,4}\s|Fox\s)(?:television\s|TV\s|radio\s)?"
    r"(?:station|affiliate|newspaper)\b(?!\s[A-Z])(?:\sin\s[A-Z]\w+)?"
)
_WORD = re.compile(r"(?<![\w’'])[A-Z0-9][\w’'.-]*")
_AFFILIATE = re.compile(r"\s(?:affiliate|station)s?\b")
LONGEST_NAME = 40  # code points before a last name in which the first name stands
_FIRST_NAME = re.compile(r"(?<=[a-z,] )(?!The )[A-Z][a-z]+ $")
_PLAIN_WORDS = frozenset({"the", "news", "agency", "press", "wire", "service", "newspaper", "online", "com"})
_DOMAIN = re.compile(r"^www\.|\.(?:com?\.)?(?:com|org|net|info|news|example|[a-z]{2})$")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class Outlet(NamedTuple):
    """A news outlet or agency under its usual name."""

    name: str
    kind: CreditKind


class Mention(NamedTuple):
    """Where a text names an outlet: code points, half-open, without a leading "the"."""

    start: int
    end: int
    outlet: Outlet
    known: bool  # whether the table has it; else only its form speaks for it


@cache
def _table() -> dict[str, Outlet]:
    """Every spelling in the table, without a leading "The", and the outlet it means."""
    table: dict[str, Outlet] = {}
    for name, kind, aliases in _rows():
        outlet = Outlet(name, "agency" if kind == "agency" else "outlet")
        for spelling in (name, *filter(None, aliases.split("|"))):
            table.setdefault(without_the(spelling), outlet)
    return table


def without_the(name: str) -> str:
    """A name without "The" in front, which papers print or leave out as they like."""
    return _ARTICLE.sub("", name)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    """Name, kind and other spellings of every outlet in the table."""
    return tuple((name, kind, aliases) for name, kind, aliases in read_table("outlets.tsv"))


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Spellings by the first word, as `_WORD` sees it, the longest first."""
    found: dict[str, list[str]] = {}
    for spelling in sorted(_table(), key=lambda s: (-len(s), s)):
        found.setdefault(_first_word(spelling), []).append(spelling)
    return found


def _first_word(text: str) -> str:
    return re.split(r"[^\w]", text, maxsplit=1)[0]


@cache
def outlet_named(name: str | None) -> Outlet | None:
    """The outlet that `name` means, with or without "The" and in any case; None if the table lacks it."""
    wanted = without_the((name or "").strip())
    if wanted in _table():
        return _table()[wanted]
    return _in_any_case().get(wanted.casefold())


@cache
def _in_any_case() -> dict[str, Outlet]:
    return {spelling.casefold(): outlet for spelling, outlet in reversed(_table().items())}


def usual_name(name: str | None) -> str | None:
    """The name of an outlet as the table has it, else as it stands; None where there is none."""
    known = outlet_named(name)
    return known.name if known else name or None


def places_of(articles: Sequence[Article]) -> dict[str, str]:
    """Where each article stands, as a reader is told of it, by the article's id.

    The outlet's usual name; where nobody names it, that of the file that the article alone came from, and
    the id only of one that came from no file of its own.
    """
    read_from = Counter(article.input for article in articles)
    return {article.id: _place(article, alone=read_from[article.input] == 1) for article in articles}


def _place(article: Article, *, alone: bool) -> str:
    file = PurePath(article.input).name if article.input and alone else None
    return usual_name(article.outlet) or file or article.id


def short_for(short: str, name: str | None) -> bool:
    """Whether a name is the last word or words of an outlet's: "the Signal" for The Weekly Signal."""
    words, whole = without_the(short).split(), without_the(name or "").split()
    return 0 < len(words) < len(whole) and words == whole[-len(words) :]


def same_outlet(a: str | None, b: str | None) -> bool:
    """Whether two names mean one outlet: by the table, or but for words such as "news agency"."""
    if not a or not b:
        return False
    one, two = outlet_named(a), outlet_named(b)
    if one or two:
        return one == two
    return bool(_core(a)) and _core(a) == _core(b)


@cache
def outlet_key(name: str | None) -> str:
    """The same for any two names for which `same_outlet` holds; empty where nothing can be said."""
    known = outlet_named(name)
    return known.name if known else _core(name or "")


@cache
def _publishers() -> dict[str, str]:
    """Every outlet in the table of publishers, by its usual name, and whose it is."""
    return {
        (outlet.name if (outlet := outlet_named(name)) else name): publisher
        for publisher, _, names in read_table("publishers.tsv")
        for name in names.split("|")
    }


def publisher_of(name: str | None) -> str | None:
    """The house that an outlet belongs to; None where the table does not say: unknown, not "none"."""
    outlet = outlet_named(name)
    return _publishers().get(outlet.name if outlet else name or "")


def same_publisher(a: str | None, b: str | None) -> str | None:
    """The house that two different outlets both belong to; None if they do not, or if nobody knows."""
    house = publisher_of(a)
    return house if house and house == publisher_of(b) and not same_outlet(a, b) else None


def is_aggregator(name: str | None) -> bool:
    """Whether an outlet shows what others have written, so that its name hides the real publisher."""
    outlet = outlet_named(name)
    return outlet is not None and outlet.name in _aggregators()


@cache
def _aggregators() -> frozenset[str]:
    return frozenset(name for name, kind, _ in _rows() if kind == "aggregator")


def _core(name: str) -> str:
    """What tells an outlet's name from others, as an address has it: "Lorn Courier", "lorncourier.com"."""
    words = re.findall(r"[^\W_]+", _DOMAIN.sub("", name.casefold()))
    return "".join(word for word in words if word not in _PLAIN_WORDS)


def find_mentions(text: str, others: Sequence[str] = ()) -> Iterator[Mention]:
    """Every place that names an outlet, in order and without overlap.

    By the table, by the names of `others` that it may lack, and by the form of a name.
    """
    candidates = [*_known(text), *_named(text, others), *_by_form(text)]
    found = sorted(candidates, key=lambda m: (m.start, not m.known, m.start - m.end))
    at = 0
    for mention in found:
        if mention.start >= at:
            yield mention
            at = mention.end


def _known(text: str) -> Iterator[Mention]:
    for match in _WORD.finditer(text):
        for spelling in _by_first_word().get(_first_word(match.group()), ()):
            start, end = match.start(), match.start() + len(spelling)
            if text.startswith(spelling, start) and not text[end : end + 1].isalnum():
                if not _is_other(text, start, end, spelling):
                    yield Mention(start, end, _table()[spelling], True)
                break


def _is_other(text: str, start: int, end: int, spelling: str) -> bool:
    """Whether the name belongs to somebody else: "Andrew Breitbart", "a CBS affiliate"."""
    if _AFFILIATE.match(text, end):
        return True
    return (
        spelling.isalpha()
        and not spelling.isupper()
        and _FIRST_NAME.search(text[max(0, start - LONGEST_NAME) : start]) is not None
    )


def _named(text: str, others: Sequence[str]) -> Iterator[Mention]:
    names = _lacking(tuple(others))
    for match in _WORD.finditer(text) if names else ():
        for name, spelling in names.get(_first_word(match.group()), ()):
            end = match.start() + len(spelling)
            if text.startswith(spelling, match.start()) and not _goes_on(text, end):
                yield Mention(match.start(), end, Outlet(name, "outlet"), True)


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isalnum() or text[end : end + 1] == "_"


@cache
def _lacking(others: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Names that the table lacks, with their spelling without "The", by its first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in others:
        spelling = without_the(name)
        if spelling[:1].isupper() and outlet_named(name) is None:
            found.setdefault(_first_word(spelling), []).append((name, spelling))
    return found


def _by_form(text: str) -> Iterator[Mention]:
    for pattern in (_UNKNOWN, _GENERIC):
        for match in pattern.finditer(text):
            name = " ".join(match.group().split())
            name = _LEADING.sub("", name)
            if name not in _NO_OUTLET and name not in _KINDS.split("|"):
                yield Mention(match.end() - len(name), match.end(), Outlet(name, "outlet"), False)
