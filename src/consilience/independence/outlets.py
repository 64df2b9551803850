"""The names of news outlets and agencies: where one stands in a text, and what an account's is called."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from consilience.independence.register import Outlet, Register, first_word, fold, without_the
from consilience.types import Article

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
    r"^(?:(?:The|An?|a|One|Two|Three|Four|Five|Several|But|And|In|On|As|For|When|While|If|So|Yet|At|To|From|With"
    r"|Both|Another|That|This)\s)+"
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
_OF = frozenset({"of", "de", "di", "du", "da", "do", "del"})  # before the place that an outlet is of
_WORD = re.compile(r"(?<![\w’'])[A-Z0-9][\w’'.-]*")
_AFFILIATE = re.compile(r"\s(?:affiliate|station)s?\b")
LONGEST_NAME = 40  # code points before a last name in which the first name stands
_FIRST_NAME = re.compile(r"(?<=[a-z,] )(?!The )[A-Z][a-z]+ $")


class Mention(NamedTuple):
    """Where a text names an outlet: code points, half-open, without a leading "the"."""

    start: int
    end: int
    outlet: Outlet
    known: bool  # whether the register or an account has it; else only its form speaks for it


def places_of(articles: Sequence[Article], register: Register) -> dict[str, str]:
    """Where each article stands, as a reader is told of it, by the article's id.

    The outlet's usual name, or the host of the address; where nobody names either, that of the file that the
    article alone came from, and the id only of one that came from no file of its own.
    """
    read_from = Counter(article.input for article in articles)
    return {
        article.id: _place(article, register, alone=read_from[article.input] == 1) for article in articles
    }


def _place(article: Article, register: Register, *, alone: bool) -> str:
    file = PurePath(article.input).name if article.input and alone else None
    name = outlet_of(article)
    known = register.named(name) or register.at(name) if name else None
    return (known.name if known else name) or file or article.id


def outlet_of(article: Article) -> str | None:
    """The name of an article's outlet; where nobody says it, the host of its address; None without both."""
    if article.outlet:
        return article.outlet
    try:
        return urlsplit(article.url or "").hostname or None
    except ValueError:  # not an address at all, such as "http://[::1"
        return None


def short_for(short: str, name: str | None) -> bool:
    """Whether a name is the last word or words of an outlet's: "the Signal" for The Weekly Signal.

    Or what stands before the place that it is of: "El Faro" for El Faro de Montesa.
    """
    words, whole = without_the(short).split(), without_the(name or "").split()
    if not 0 < len(words) < len(whole):
        return False
    return words == whole[-len(words) :] or (words == whole[: len(words)] and whole[len(words)] in _OF)


def is_own_short_name(words: str, own: str | None, others: Sequence[str]) -> bool:
    """Whether words are how an outlet calls itself: "the Mirror" in the Lorn Mirror is no other paper.

    Unless an account is by one of that very name.
    """
    return short_for(words, own) and fold(words) not in {fold(other) for other in others}


def find_mentions(text: str, register: Register, others: Sequence[str] = ()) -> Iterator[Mention]:
    """Every place that names an outlet, in order and without overlap.

    By the register, by the names of `others` that it may lack, and by the form of a name.
    """
    candidates = [*_known(text, register), *_named(text, register, others), *_by_form(text)]
    found = sorted(candidates, key=lambda m: (m.start, not m.known, m.start - m.end))
    at = 0
    for mention in found:
        if mention.start >= at:
            yield mention
            at = mention.end


def _known(text: str, register: Register) -> Iterator[Mention]:
    for match in _WORD.finditer(text):
        for spelling in register.by_first_word.get(first_word(match.group()), ()):
            start, end = match.start(), match.start() + len(spelling)
            if text.startswith(spelling, start) and not text[end : end + 1].isalnum():
                if not _is_other(text, start, end, spelling):
                    yield Mention(start, end, register.spellings[spelling], True)
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


def _named(text: str, register: Register, others: Sequence[str]) -> Iterator[Mention]:
    names = register.lacking(tuple(others))
    for match in _WORD.finditer(text) if names else ():
        for name, spelling in names.get(first_word(match.group()), ()):
            end = match.start() + len(spelling)
            if text.startswith(spelling, match.start()) and not _goes_on(text, end):
                yield Mention(match.start(), end, Outlet(name, "outlet"), True)


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isalnum() or text[end : end + 1] == "_"


def _by_form(text: str) -> Iterator[Mention]:
    for pattern in (_UNKNOWN, _GENERIC):
        for match in pattern.finditer(text):
            name = " ".join(match.group().split())
            name = _LEADING.sub("", name)
            if name not in _NO_OUTLET and name not in _KINDS.split("|"):
                yield Mention(match.end() - len(name), match.end(), Outlet(name, "outlet"), False)
