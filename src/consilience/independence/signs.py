"""What besides shared text says or hints that one article had another's text before its writer's eyes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from consilience.calendar import day_of
from consilience.independence.bylines import Wire, Writer, agencies_of, find_wires, find_writers
from consilience.independence.names import MISSPELT
from consilience.independence.outlets import places_of
from consilience.independence.register import Register, house_names, stands_for
from consilience.independence.words import WORD
from consilience.types import Account, Credit, Direction, Extract, Quote, Sign, SignKind, Span

SHORTEST_QUOTE = 4  # words; what is shorter is quoted alike by chance
SAME_CUTS = 3  # quotations that begin and end with the same words in both
SHOWN = 3  # quotations or words that a sign points at; the rest says no more

_ADDRESS = re.compile(r"https?://[^\s<>\"”)\]]+")
_DOUBLED = re.compile(r"\b([a-z]{2,})\s+\1\b")
_MAY_DOUBLE = frozenset({"that", "had", "very", "more", "no", "bye", "ha", "so", "is", "in", "on", "up"})


class Marks(NamedTuple):
    """What one article has of everything that may be a sign, found once and compared with every other."""

    account: Account
    place: str  # as a reader is told of it
    agency: str | None  # its outlet's name, if that is an agency by the register or a dateline
    wires: tuple[Wire, ...]
    writers: tuple[Writer, ...]
    credits: tuple[Credit, ...]
    address: str | None
    links: tuple[tuple[str, Span], ...]  # addresses in the text
    day: date | None
    quotes: dict[tuple[str, ...], Quote]
    errors: dict[str, tuple[str, Span]]  # by what is wrong: how it is said, and where it stands


def find_marks(
    accounts: Sequence[Account], credits: Sequence[Credit], register: Register
) -> tuple[Marks, ...]:
    """The marks of every account, in order. What is misspelt shows only where others spell it otherwise."""
    agencies = agencies_of(accounts, register)
    by_article: dict[str, list[Credit]] = defaultdict(list)
    for credit in credits:
        by_article[credit.article].append(credit)
    errors = _errors(accounts)
    places = places_of([account.article for account in accounts], register)
    return tuple(
        Marks(
            account,
            places[account.article.id],
            _agency_itself(account.article.outlet, register, agencies),
            tuple(_as_here(wire, accounts, register) for wire in find_wires(account, register, agencies)),
            find_writers(account, register),
            tuple(by_article[account.article.id]),
            _bare_address(account.article.url),
            tuple(
                (address, Span(*match.span()))
                for match in _ADDRESS.finditer(account.article.text)
                if (address := _bare_address(match.group()))
            ),
            day_of(account.article.published),
            _quotes(account),
            errors[number],
        )
        for number, account in enumerate(accounts)
    )


def _agency_itself(outlet: str | None, register: Register, agencies: Sequence[str]) -> str | None:
    """The name of an outlet that is an agency; what the register lacks, a dateline may show to be one."""
    known = register.named(outlet)
    if known is not None:
        return known.name if known.kind == "agency" else None
    shown = any(register.same(outlet, each) or stands_for(each, outlet) for each in agencies)
    return outlet if shown else None


def _as_here(wire: Wire, accounts: Sequence[Account], register: Register) -> Wire:
    """The same under the name that one of the accounts has for its outlet, if it is the agency's own."""
    names = {account.article.outlet for account in accounts if account.article.outlet}
    said = wire.outlet.name
    unknown = register.named(said) is None
    here = (
        name for name in sorted(names) if register.same(name, said) or (unknown and stands_for(said, name))
    )
    name = next(here, wire.outlet.name)
    return wire._replace(outlet=wire.outlet._replace(name=register.usual_name(name) or name))


def _bare_address(url: str | None) -> str | None:
    """Host and path, without what differs between copies of one address."""
    if not url:
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:  # what stands in a text after "https://" need not be an address
        return None
    host, path = parts.netloc.casefold().removeprefix("www."), parts.path.rstrip("/.,;:")
    return f"{host}{path}" if host and path else None


def _quotes(account: Account) -> dict[tuple[str, ...], Quote]:
    found: dict[tuple[str, ...], Quote] = {}
    for quote in account.analysis.quotes:
        words = tuple(word.casefold() for word in WORD.findall(quote.text))
        if len(words) >= SHORTEST_QUOTE:
            found.setdefault(words, quote)
    return found


def _errors(accounts: Sequence[Account]) -> list[dict[str, tuple[str, Span]]]:
    """For every account, names that more of the accounts spell in another way, and words printed twice."""
    found: list[dict[str, tuple[str, Span]]] = [{} for _ in accounts]
    names = [_names(account) for account in accounts]
    spread = Counter(name for each in names for name in each)
    usual = _usual_spelling(spread)
    for number, (account, each) in enumerate(zip(accounts, names, strict=True)):
        for name, span in each.items():
            other = usual.get(name)
            if other and other not in each:
                found[number][name] = (f"“{name}” for “{other}”", span)
        for match in _DOUBLED.finditer(account.article.text):
            if match.group(1) not in _MAY_DOUBLE:
                found[number][match.group()] = (f"“{match.group()}”", Span(*match.span()))
    return found


def _names(account: Account) -> dict[str, Span]:
    """Words with a capital that do not begin a sentence, and where each first stands."""
    text = account.article.text
    found: dict[str, Span] = {}
    for match in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]+\b", text):
        if len(match.group()) >= MISSPELT:
            found.setdefault(match.group(), Span(*match.span()))
    return found


def _usual_spelling(spread: Counter[str]) -> dict[str, str]:
    """For a name in some accounts, the spelling that more have: one letter more, less, or another one inside.

    The last letters are left alone: "Halmer" and "Halmers" are two forms, not two spellings.
    """
    holes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in spread:
        for place in range(1, len(name) - 2):
            holes[name[:place], name[place + 1 :]].add(name)
            holes[name[:place], name[place:]].add(name)
    usual: dict[str, str] = {}
    for alike in holes.values():
        for one, two in combinations(sorted(alike), 2):
            rare, common = sorted((one, two), key=lambda name: (spread[name], name))
            if spread[rare] < spread[common] and one != two:
                usual.setdefault(rare, common)
    return usual


def connected(marks: Sequence[Marks], register: Register) -> frozenset[tuple[int, int]]:
    """The numbers of every two articles between which a sign may be, the smaller one first.

    Whatever makes a sign is the same in both: a name, an address, an error, words quoted. An index of these
    leaves out nearly all pairs of a large collection.
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    owners: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(marks):
        owners[register.key(each.account.article.outlet)].append(number)
        for key in _keys(each, register):
            holders[key].append(number)
    credited = {
        (min(number, owner), max(number, owner))
        for number, each in enumerate(marks)
        for key in {register.key(credit.to) for credit in each.credits} - {""}
        for owner in owners.get(key, ())
        if owner != number
    }
    pairs = {pair for each in holders.values() if len(each) > 1 for pair in combinations(each, 2)}
    return frozenset(credited | pairs)


def _keys(marks: Marks, register: Register) -> set[tuple[str, ...]]:
    house = register.house_of(marks.account.article.outlet)
    return {
        *(("agency", register.key(wire.outlet.name)) for wire in marks.wires),
        *(("writer", writer.name) for writer in marks.writers),
        *(("address", each) for each in (marks.address, *(link for link, _ in marks.links)) if each),
        *(("house", name) for name in (house_names(house.name) if house else ())),
        *(("error", error) for error in marks.errors),
        *(("said", *words) for words in marks.quotes),
    }


def find_signs(a: Marks, b: Marks, register: Register) -> tuple[Sign, ...]:
    """Everything but shared text that connects two articles, the strongest first."""
    found = [
        *_agency(a, b, register),
        *_credited(a, b, register),
        *_linked(a, b),
        *_addresses(a, b),
        *_same_writer(a, b),
        *_same_house(a, b, register),
        *_same_errors(a, b),
        *_same_cuts(a, b),
        *_dated(a, b),
    ]
    return tuple(sorted(found, key=lambda sign: ("strong", "weak", "none").index(sign.weight)))


def _extracts(account: Account, *spans: Span | Wire | Writer | Credit | Quote) -> tuple[Extract, ...]:
    article = account.article
    return tuple(
        Extract(article.id, span.start, span.end, article.text[span.start : span.end])
        for span in spans
        if span.start is not None and span.end is not None
    )


def _agency(a: Marks, b: Marks, register: Register) -> Iterator[Sign]:
    for ours in a.wires:
        for theirs in b.wires:
            if register.same(ours.outlet.name, theirs.outlet.name):
                says = f"both name {ours.outlet.name} as where text of theirs comes from"
                there = _extracts(a.account, ours), _extracts(b.account, theirs)
                yield Sign("agency", says, "common", "strong", *there)


def _credited(a: Marks, b: Marks, register: Register) -> Iterator[Sign]:
    for ours, theirs, way in _both_ways(a, b):
        name = theirs.account.article.outlet
        given = [credit for credit in ours.credits if register.same(credit.to, name)]
        if given and name:
            says = f"{ours.place} credits {name}"
            yield _one_sided("credit", says, way, ours is a, _extracts(ours.account, *given))


def _linked(a: Marks, b: Marks) -> Iterator[Sign]:
    for ours, theirs, way in _both_ways(a, b):
        places = [span for address, span in ours.links if address == theirs.address]
        if places:
            says = f"{ours.place} links to {theirs.place}"
            yield _one_sided("link", says, way, ours is a, _extracts(ours.account, *places))


def _both_ways(a: Marks, b: Marks) -> Iterator[tuple[Marks, Marks, Direction]]:
    yield a, b, "a_from_b"
    yield b, a, "b_from_a"


def _one_sided(kind: SignKind, says: str, way: Direction, first: bool, extracts: tuple[Extract, ...]) -> Sign:
    sides = (extracts, ()) if first else ((), extracts)
    return Sign(kind, says, way, "strong", *sides)


def _addresses(a: Marks, b: Marks) -> Iterator[Sign]:
    if a.address and a.address == b.address:
        yield Sign("address", f"both stand at {a.address}", "unknown", "strong")


def _same_writer(a: Marks, b: Marks) -> Iterator[Sign]:
    names = {writer.name: writer for writer in b.writers}
    for writer in a.writers:
        other = names.get(writer.name)
        if other:
            sides = _extracts(a.account, writer), _extracts(b.account, other)
            yield Sign("writer", f"{writer.name} is named as a writer of both", "common", "strong", *sides)


def _same_house(a: Marks, b: Marks, register: Register) -> Iterator[Sign]:
    house = register.same_house(a.account.article.outlet, b.account.article.outlet)
    if house:
        yield Sign("publisher", f"both belong to {house}", "unknown", "none")


def _same_errors(a: Marks, b: Marks) -> Iterator[Sign]:
    both = sorted(a.errors.keys() & b.errors.keys())
    if both:
        says = "both have " + " and ".join(a.errors[each][0] for each in both[:SHOWN])
        spans = [[marks.errors[each][1] for each in both[:SHOWN]] for marks in (a, b)]
        sides = _extracts(a.account, *spans[0]), _extracts(b.account, *spans[1])
        yield Sign("spelling", says, "unknown", "weak", *sides)


def _same_cuts(a: Marks, b: Marks) -> Iterator[Sign]:
    """Of accounts that shared only what was said, some cut eight quotations alike: this proves nothing."""
    both = [words for words in a.quotes if words in b.quotes]
    if len(both) >= SAME_CUTS:
        order = [b.quotes[words].start for words in both]
        same = all(one < two for one, two in pairwise(order))
        says = f"{len(both)} quotations begin and end alike" + (", in the same order" if same else "")
        sides = [_extracts(m.account, *(m.quotes[words] for words in both[:SHOWN])) for m in (a, b)]
        yield Sign("quotations", says, "unknown", "none", *sides)


def _dated(a: Marks, b: Marks) -> Iterator[Sign]:
    """Which is dated earlier: of seven copies, four bore an earlier date than what they were copied from."""
    if a.day and b.day and a.day != b.day:
        first = a if a.day < b.day else b
        way: Direction = "b_from_a" if first is a else "a_from_b"
        days = abs((a.day - b.day).days)
        says = f"{first.place} is dated {days} day{'' if days == 1 else 's'} earlier"
        yield Sign("time", says, way, "none")
