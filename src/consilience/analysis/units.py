"""Units of measure and money as news writes them: `units.tsv` as two compiled patterns."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from consilience.tables import read_table

UnitKind = Literal["money", "percent", "ratio", "time", "age", "measure"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found in a text: its normalised name, its words there, its kind, and where they end or start."""

    name: str
    text: str
    kind: UnitKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, tuple[str, UnitKind]]  # form -> unit; words in lower case, symbols as they are
    before: "re.Pattern[str]"
    after: "re.Pattern[str]"
    rate: "re.Pattern[str]"


# Symbols of one letter that are as often something else stand directly behind their number.
_TIGHT = frozenset({"in", "t", "s", "h", "m", "g", "l", "L", "G", "B", "W", "V", "J", "′"})
# What prices and rates are given by beside units.
_RATED = ("share", "head", "person", "piece", "unit", "game", "session", "ticket", "vote", "match", "bottle")
# Symbols behind a number that are money: "31.20 US", "1,200€", "110 JPY".
_MONEY_BEHIND = re.compile(r"\s?(?:US\$|(?:US|U\.S\.)(?=\s|[.,;)]|$)|[$€£¥₽₪₴]|[A-Z]{3}\b)")


def money_before(text: str, at: int) -> Unit | None:
    """The currency symbol or code that ends at `at` (white space between), or None."""
    table = _table()
    match = table.before.search(text, max(0, at - 6), at)
    if match is None:
        return None
    name, kind = table.names[match[1]]
    return Unit(name, match[1], kind, match.start(), match.end(1))


def unit_after(text: str, at: int, *, scaled: bool = False) -> Unit | None:
    """The unit that starts at `at` (white space or a hyphen between), or None.

    `scaled`: the number names millions or the like, so that "5 million pounds" are money.
    """
    table = _table()
    match = table.after.match(text, at)
    if match is not None and not (match[0] == "s" and "." not in text[max(0, at - 4) : at]):
        group = match.lastgroup or ""  # "9.8s" is a time, "his 3s" are none
        form = match[group]
        name, kind = table.names.get(form) or table.names[_words(form)]
        if name == "pound-mass" and scaled:
            name, kind = "pound sterling", "money"
        return Unit(name, form, kind, match.start(group), match.end(group))
    match = _MONEY_BEHIND.match(text, at)
    if match is None:
        return None
    form = match[0].strip()
    name, kind = table.names.get("USD" if form in ("US", "U.S.") else form, ("", "measure"))
    if kind != "money":
        return None
    return Unit(name, form, kind, match.end() - len(form), match.end())


def rate_after(text: str, at: int) -> Unit | None:
    """What an amount that ends at `at` is reckoned by ("a month", "per square foot", "/hr"), or None."""
    match = _table().rate.match(text, at)
    if match is None:
        return None
    form = match[match.lastgroup or ""]
    name = _table().names.get(form, _table().names.get(_words(form), (_words(form), "measure")))[0]
    return Unit(name, match[0].strip(), "ratio", match.start() + 1, match.end())


def _words(form: str) -> str:
    """A form as the table's names have it: "Square-foot" is "square foot"."""
    return re.sub(r"[\s-]+", " ", form.lower())


@cache
def _table() -> _Table:
    names: dict[str, tuple[str, UnitKind]] = {}
    before: list[str] = []
    loose: list[str] = []
    tight: list[str] = []
    words: list[str] = []
    rates: list[str] = []
    for kind, name, prefixes, forms, symbols in read_table("units.tsv"):
        for form in filter(None, prefixes.split(", ")):
            names[form] = (name, kind)  # type: ignore[assignment]
            before.append(form)
        for form in filter(None, symbols.split(", ")):
            names[form] = (name, kind)  # type: ignore[assignment]
            (tight if form in _TIGHT else loose).append(form)
        for form in filter(None, forms.split(", ")):
            names[_words(form)] = (name, kind)  # type: ignore[assignment]
            words.append(form)
            if kind != "money":
                rates.append(form)
    return _Table(
        names,
        re.compile(rf"(?<![A-Za-z])({_any(before)})\s?$"),
        re.compile(
            rf"(?:\s?-?(?P<form>(?i:{_any(words)})|{_any(loose)})|(?P<tight>{_any(tight)}))(?![\w$€£])"
        ),
        re.compile(
            rf"(?:\s(?:a|an|each|every)[\s-](?P<each>(?i:{_any([*rates, *_RATED])}))|\sa-"
            rf"(?P<hyphen>(?i:{_any(rates)}))"
            rf"|(?:\sper\s|/)(?P<per>(?i:{_any(rates)})|{_any(loose)}|[a-z]+))\b"
        ),
    )


def _any(forms: list[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in sorted(forms, key=len, reverse=True))
