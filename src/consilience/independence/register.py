"""What is known of news outlets: which names mean one, of what kind it is, and whose it is."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from consilience.tables import read_table
from consilience.types import CreditKind

BY_USER = " (your file of outlets)"  # behind what a reason rests on where it is the user who says it

FEWEST_INITIALS = 2

_PLAIN_WORDS = frozenset({"the", "news", "agency", "press", "wire", "service", "newspaper", "online", "com"})
_SUFFIX = r"\.(?:com?\.)?(?:com|org|net|info|news|example|[a-z]{2})"  # ".com", ".co.uk"
_DOMAIN = re.compile(rf"^www\.|{_SUFFIX}$")
_HOST = re.compile(rf"(?:[\w-]+\.)*?([\w-]+){_SUFFIX}")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(.*?)\s*\((.*)\)")


class Outlet(NamedTuple):
    """A news outlet or agency under its usual name."""

    name: str
    kind: CreditKind


class House(NamedTuple):
    """Whose an outlet is, and whether the user says so; else the table does."""

    name: str
    by_user: bool = False


class Register:
    """The outlets that are known, for one comparison: whoever asks is handed it, and nothing changes it.

    `spellings`: names without "The", and the outlet each means. `aggregators`: the usual names of those that
    show what others have written. `houses`: by the folded usual name of an outlet, or by the name of one
    that has no spelling here. `added`: the usual names of the outlets that the user puts beside the
    table's. `kinds_given`: those of which the user says what they are.
    """

    def __init__(
        self,
        spellings: Mapping[str, Outlet],
        aggregators: frozenset[str],
        houses: Mapping[str, House],
        *,
        added: frozenset[str] = frozenset(),
        kinds_given: frozenset[str] = frozenset(),
    ) -> None:
        self.spellings = spellings
        self.aggregators = aggregators
        self.houses = houses
        self.kinds_given = kinds_given
        self._in_any_case = {fold(each): outlet for each, outlet in reversed([*spellings.items()])}
        self._by_core = {
            core_of(each): outlet
            for each, outlet in sorted(spellings.items(), reverse=True)
            if outlet.name in added and core_of(each)
        }
        self._houses_by_core = {
            core_of(name): house
            for name, house in sorted(houses.items(), reverse=True)
            if house.by_user and core_of(name)
        }
        # Of this register alone: what one says of a name, another must not.
        self.named = cache(self._named)
        self._meant = cache(self._named_or_like)
        self.lacking = cache(self._lacking)

    def _named(self, name: str | None) -> Outlet | None:
        """The outlet that `name` means, with or without "The" and in any case; None if it is not known."""
        wanted = without_the((name or "").strip())
        return self.spellings.get(wanted) or self._in_any_case.get(fold(wanted))

    def _named_or_like(self, name: str | None) -> Outlet | None:
        """The same for what is surely an outlet's name: one that the user added is known by its address, too.

        So whoever is one outlet without the user's file is one with it.
        """
        return self.named(name) or self._by_core.get(core_of(name or ""))

    def usual_name(self, name: str | None) -> str | None:
        """The name of an outlet as the register has it, else as it stands; None where there is none."""
        known = self.named(name)
        return known.name if known else name or None

    def same(self, a: str | None, b: str | None) -> bool:
        """Whether two names mean one outlet: by the register, or but for words such as "news agency"."""
        if not a or not b:
            return False
        one, two = self._meant(a), self._meant(b)
        if one or two:
            return one == two
        return bool(core_of(a)) and core_of(a) == core_of(b)

    def key(self, name: str | None) -> str:
        """The same for any two names for which `same` holds; empty where nothing can be said."""
        known = self._meant(name)
        return known.name if known else core_of(name or "")

    def house_of(self, name: str | None) -> House | None:
        """The house that an outlet belongs to; None where nobody says: unknown, not "none"."""
        known, written = self._meant(name), name or ""
        if known:
            return self.houses.get(fold(written)) or self.houses.get(fold(known.name))
        return self.houses.get(fold(written)) or self._houses_by_core.get(core_of(written))

    def same_house(self, a: str | None, b: str | None) -> str | None:
        """The house that two different outlets both belong to, and whether the user says so, in words.

        None if they do not, or if nobody knows.
        """
        one, two = self.house_of(a), self.house_of(b)
        if one is None or two is None or self.same(a, b):
            return None
        if fold(one.name) not in house_names(two.name) and fold(two.name) not in house_names(one.name):
            return None
        house = min(one, two, key=lambda each: (not each.by_user, each.name))
        return house.name + (BY_USER if house.by_user else "")

    def is_aggregator(self, name: str | None) -> bool:
        """Whether an outlet shows what others have written, so that its name hides the real publisher."""
        outlet = self._meant(name)
        return outlet is not None and outlet.name in self.aggregators

    def whose_kind(self, name: str | None) -> str:
        """What a reason adds that rests on what an outlet is: empty where the user does not say it."""
        outlet = self._meant(name)
        return BY_USER if outlet is not None and outlet.name in self.kinds_given else ""

    def whose_sameness(self, a: str | None, b: str | None) -> str:
        """What a reason adds that rests on two names meaning one outlet: empty if the tables say so."""
        return "" if packaged().same(a, b) else BY_USER

    def at(self, address: str) -> Outlet | None:
        """The outlet whose name an address has: Fox News for "www.foxnews.com"; None where none does."""
        return next((self._by_letters[each] for each in _labels(address) if each in self._by_letters), None)

    @cached_property
    def _by_letters(self) -> Mapping[str, Outlet]:
        return {letters_of(each): outlet for each, outlet in sorted(self.spellings.items(), reverse=True)}

    @cached_property
    def by_first_word(self) -> Mapping[str, Sequence[str]]:
        """Spellings by the first word, the longest first."""
        found: dict[str, list[str]] = {}
        for spelling in sorted(self.spellings, key=lambda each: (-len(each), each)):
            found.setdefault(first_word(spelling), []).append(spelling)
        return found

    def _lacking(self, others: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Those of `others` that the register lacks, with their spelling without "The", by its first word."""
        found: dict[str, list[tuple[str, str]]] = {}
        for name in others:
            spelling = without_the(name)
            if spelling[:1].isupper() and self.named(name) is None:
                found.setdefault(first_word(spelling), []).append((name, spelling))
        return found


@cache
def packaged() -> Register:
    """What the tables that come with the program say of outlets."""
    spellings: dict[str, Outlet] = {}
    rows = read_table("outlets.tsv")
    for name, kind, aliases in rows:
        outlet = Outlet(name, "agency" if kind == "agency" else "outlet")
        for spelling in (name, *filter(None, aliases.split("|"))):
            spellings.setdefault(without_the(spelling), outlet)
    aggregators = frozenset(name for name, kind, _ in rows if kind == "aggregator")
    bare = Register(spellings, aggregators, {})
    houses = {
        fold(bare.usual_name(name) or ""): House(house)
        for house, _, names in read_table("independence/publishers.tsv")
        for name in names.split("|")
    }
    return Register(spellings, aggregators, houses)


def without_the(name: str) -> str:
    """A name without "The" in front, which papers print or leave out as they like."""
    return _ARTICLE.sub("", name)


def fold(name: str) -> str:
    """The same for a name with or without "The", in any case of letters and with any spaces."""
    return without_the(" ".join(name.split())).casefold()


def first_word(text: str) -> str:
    """The first letters of a name up to what is none."""
    return re.split(r"[^\w]", text, maxsplit=1)[0]


@cache
def core_of(name: str) -> str:
    """What tells an outlet's name from others, as an address has it: "Lorn Courier", "lorncourier.com"."""
    words = re.findall(r"[^\W_]+", _DOMAIN.sub("", name.casefold()))
    return "".join(word for word in words if word not in _PLAIN_WORDS)


def letters_of(name: str) -> str:
    """A name's letters and digits alone, without "The", as an address has them: "harbourpost"."""
    return "".join(re.findall(r"[^\W_]+", without_the(name).casefold()))


def stands_for(initials: str, name: str | None) -> bool:
    """Whether capitals are the first letters of a name: "LPA" of the Lorn Press Agency."""
    letters = "".join(word[0] for word in without_the(name or "").split() if word[0].isupper())
    return initials.isupper() and len(initials) >= FEWEST_INITIALS and initials == letters


def is_at(name: str, address: str) -> bool:
    """Whether an address has the name of an outlet: the Harbour Post's is "news.harbourpost.com"."""
    return letters_of(name) in _labels(address)


def _labels(address: str) -> Sequence[str]:
    """What of an address may be an outlet's name: the last part before ".com"; with and without "the"."""
    host = _HOST.fullmatch(address.casefold())
    label = letters_of(host[1]) if host else ""
    return [each for each in (label, label.removeprefix("the")) if each]


@cache
def house_names(house: str) -> frozenset[str]:
    """The names under which a house may be meant: "Tolm Group (Lorn Media, Halm Press)" has four."""
    names = [house]
    if match := _IN_BRACKETS.fullmatch(house):
        names += [match.group(1), *match.group(2).split(",")]
    return frozenset(fold(name) for name in names) - {""}
