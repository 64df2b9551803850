"""Bylines, datelines, slugs and closing lines: where an article says whose text it prints.

Agencies sign in few ways, and papers keep the signature: "HALM (Reuters) -" before the first words, "By
Ann Lee, Associated Press" above them, "AFP contributed to this report" or "© 2026 The Canadian Press" below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from consilience.independence.outlets import Mention, find_mentions
from consilience.independence.register import Outlet, Register
from consilience.types import Account

HEAD = 600  # code points in which a byline and a dateline stand, behind a title
TAIL = 500  # code points at the end in which an article is signed
LINE = 240  # code points; in a longer line the name stands in a sentence of the report

# Place, perhaps a date, and the agency in brackets before the first words: HALM, March 12 (Meridian) -
# Some put it between strokes: HALM, March 12. /Meridian/.
_AGENCY = r"[A-Z][\w.]+(?:\s[A-Z]\w+){0,2}"
DATELINE = re.compile(
    r"^[^a-z\n]{2,40}(?:[A-Z][^()\n]{0,40})?"
    rf"(?:\((?!Updated?\b|Adds\b|Videos?\b|Photos?\b)({_AGENCY})\)\s*[-–—]\s?|\s/({_AGENCY})/\.?(?=\s))",
    re.MULTILINE,
)
# The same with a place that is not all capitals, or none, and at the end; only for agencies that are known.
_SLUG = re.compile(r"^(?:[A-Z][^()\n]{1,60})?\W*\(([A-Z][\w.]+)\)\s*[-–—]|\s[-–—]?\(([A-Z][\w.]+)\)$")
_FORM = re.compile(
    r"\b((?:[A-Z][\w’'-]+\s){1,3}(?:(?:News|Press)\sAgency|News\sService|Newswire|Wire\sService))\b"
)
_PHOTO = re.compile(
    r"\b(?:photo|photograph|picture|image|video|handout|getty|caption)s?\b|\b[A-Z]{2,}/[A-Z]",
    re.IGNORECASE,
)
# What stands between the beginning of the line and the name, and between the name and its end.
_SIGNED_BEFORE = re.compile(
    r"^\W*(?:by\s(?:[^.!?\n]{0,60}?(?:,|\||/|\bfor\b|\bof\b|\band\b|\bwith\b)\s?)?(?:the\s)?"
    r"|(?:source|via|from|text|credit)s?:?\s(?:the\s)?"
    r"|(?:with|additional)\s(?:\w+\s){0,3}?(?:(?:from|by)\s)?(?:[^.!?\n]{0,60}?(?:,|\band\b)\s?)?(?:the\s)?"
    r"|[^.!?\n]{0,80}(?:©|\(c\)|copyright)\s?(?:\(c\)\s)?(?:\d{4},?\s)?(?:by\s)?(?:the\s)?"
    r")$",
    re.IGNORECASE,
)
_SOURCE_BEFORE = re.compile(
    r"\b(?:this|the)\s(?:story|article|report|piece|text)\b[^.!?\n]{0,80}"
    r"\b(?:by|from|in|on|with|of)\s(?:[^.!?\n]{0,40}?(?:,|\band\b)\s?)?(?:the\s)?$"
    r"|\b(?:compiled|republished|reprinted|distributed|syndicated)\s(?:\w+\s){0,3}?(?:by|from|of)\s(?:the\s)?$"
    r"|\b(?:material|reporting|information|files|reports)\s(?:from|by)\s(?:[^.!?\n]{0,40}?(?:,|\band\b)\s?)?(?:the\s)?$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"^[^.!?\n]{0,60}?\b(?:contributed|(?:was|were)\sused|(?:has|have)\sbeen\sused|material|wire\sreports?)\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©|\bcopyright\b", re.IGNORECASE)
_ALONE_BEFORE = re.compile(r"^\W*(?:the\s)?$", re.IGNORECASE)
_ALONE_AFTER = re.compile(
    r"^(?:\s(?:and|&)\s(?:staff|agencies|wires?)|\s(?:staff|wire)s?|[/,|]\s?[A-Z][^.!?\n]{0,40})?[^\w:]*$",
    re.IGNORECASE,
)
# Reuters signs its reports so: of twelve articles signed so in a thousand, all were its. Agencies that the
# table lacks may do the same, so that it is Reuters' only where no other is named.
_DESK = re.compile(
    r"\(\s*(?:additional\s)?(?:reporting|writing)\s(?:and\s\w+\s)?by\s[^()]{3,300}\)", re.IGNORECASE
)
_LAST_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?”\")])\s+([^\n.!?]{4,240}[.!?]?)$")
BYLINE = re.compile(r"^\W*By:?\s([^\n|]{3,80}?)(?:\s(?:in|for|of)\s[^\n]*|\s?[|•·–—-][^\n]*)?$", re.MULTILINE)
_PERSON = re.compile(r"[A-Z][\w’'.-]*(?:\s(?:(?:de|van|von|der|al|el|bin|la)\s)?[A-Z][\w’'.-]*){1,3}")


class Wire(NamedTuple):
    """An agency whose text an article says it prints, and where; no span where only the data say so."""

    outlet: Outlet
    start: int | None
    end: int | None


class Writer(NamedTuple):
    """Somebody an article names as having written it, and where."""

    name: str
    start: int | None
    end: int | None


def agencies_of(accounts: Sequence[Account], register: Register) -> tuple[str, ...]:
    """The agencies that the register lacks and that these accounts themselves show to be some.

    One that stands in a dateline's brackets, or whose name has the form of an agency's, is one in every
    account: "Tessel" in a byline is known from "HALM (Tessel) -" in another paper. Shortest names first.
    """
    found: set[str] = set()
    for account in accounts:
        head, tail = _edges(account.article.text)
        for match in DATELINE.finditer(account.article.text, 0, HEAD):
            found.add(match.group(1) or match.group(2))
        for stretch in (head, tail, *account.article.authors):
            for match in _FORM.finditer(stretch):
                found.add(match.group(1).removeprefix("The "))
    unknown = (name for name in found if register.named(name) is None)
    return tuple(sorted(unknown, key=lambda name: (len(name), name)))


def _edges(text: str) -> tuple[str, str]:
    return text[:HEAD], text[max(HEAD, len(text) - TAIL) :]


def find_wires(account: Account, register: Register, agencies: Sequence[str] = ()) -> tuple[Wire, ...]:
    """The agencies that an article names at its beginning or end as where its text comes from, in order.

    `agencies`: names that the register lacks, from `agencies_of`. The article's own outlet is none. What is
    said of a photograph says nothing of the text.
    """
    article = account.article
    found = [*_in_data(article.authors, register, agencies), *_in_text(article.text, register, agencies)]
    desk = _DESK.search(article.text, max(0, len(article.text) - TAIL))
    reuters = register.named("Reuters")
    if desk and reuters and not agencies and not found:
        found.append(Wire(reuters, desk.start(), desk.end()))
    kept: dict[str, Wire] = {}
    for wire in found:
        if not register.same(wire.outlet.name, article.outlet):
            before = kept.get(wire.outlet.name)
            if before is None or before.start is None:
                kept[wire.outlet.name] = wire
    return tuple(kept.values())


def _in_data(authors: Iterable[str], register: Register, agencies: Sequence[str]) -> Iterator[Wire]:
    for author in authors:
        for mention in _named(author, register, agencies):
            yield Wire(mention.outlet, None, None)


def _in_text(text: str, register: Register, agencies: Sequence[str]) -> Iterator[Wire]:
    for start, end in _lines(text):
        line = text[start:end]
        slug = _SLUG.search(line) if end - start <= LINE or start < HEAD else None
        for match in (DATELINE.match(line) if start < HEAD else None, slug):
            if match:
                group = 1 if match.group(1) else 2
                name = match.group(group)
                named = _known(name, register, agencies)
                if match.re is DATELINE:
                    named = named or register.named(name) or Outlet(name, "agency")
                if named:
                    yield Wire(named, start + match.start(group), start + match.end(group))
        if end - start > LINE or _PHOTO.search(line):
            continue
        for mention in _named(line, register, agencies):
            if _signs(line[: mention.start], line[mention.end :]):
                yield Wire(mention.outlet, start + mention.start, start + mention.end)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines, and sentences of the last lines, that stand in the head or the tail of a text."""
    for match in re.finditer(r"[^\n]+", text):
        if match.start() < HEAD:
            yield match.span()
        if match.end() > max(HEAD, len(text) - TAIL):
            if match.start() >= HEAD:
                yield match.span()
            last = _LAST_SENTENCE.search(match.group())
            if last:
                yield match.start() + last.start(1), match.start() + last.end(1)


def _known(name: str, register: Register, agencies: Sequence[str]) -> Outlet | None:
    known = register.named(name)
    if known is None and any(register.same(name, agency) for agency in agencies):
        known = Outlet(next(each for each in agencies if register.same(name, each)), "agency")
    return known if known and known.kind == "agency" else None


def _named(line: str, register: Register, agencies: Sequence[str]) -> Iterator[Mention]:
    for mention in find_mentions(line, register, agencies):
        outlet = _known(mention.outlet.name, register, agencies)
        if outlet is not None:
            yield mention._replace(outlet=outlet)


def _signs(before: str, after: str) -> bool:
    """Whether the words around a name say that the text is, or was made from, what it sent."""
    if _ALONE_BEFORE.match(before) and _ALONE_AFTER.match(after):
        return True
    if _SIGNED_BEFORE.match(before) and (
        _ALONE_AFTER.match(after) or _CONTRIBUTED.match(after) or _RIGHTS.search(before)
    ):
        return True
    return _SOURCE_BEFORE.search(before) is not None or _CONTRIBUTED.match(after) is not None


def find_writers(account: Account, register: Register) -> tuple[Writer, ...]:
    """The people an article names as having written it: byline, desk line, the page's data."""
    text = account.article.text
    found = {
        name: Writer(name, None, None)
        for author in account.article.authors
        for name in _PERSON.findall(author)
    }
    for match in (*BYLINE.finditer(text, 0, HEAD), *_DESK.finditer(text, max(0, len(text) - TAIL))):
        group = 1 if match.re is BYLINE else 0
        for person in _PERSON.finditer(match.group(group)):
            at = match.start(group) + person.start()
            found[person.group()] = Writer(person.group(), at, at + len(person.group()))
    return tuple(writer for writer in found.values() if register.named(writer.name) is None)
