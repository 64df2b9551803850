"""Amounts: numbers with their unit, and two numbers that make one range."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from consilience.analysis.numerals import Form, Numeral, find_numerals
from consilience.analysis.units import Unit, UnitKind, money_before, rate_after, unit_after

Join = Literal["single", "range", "dash"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range with its unit at `start:end` of a text; its number is `number_start:number_end`.

    `join`: one number, a range, or two numbers with a dash between that may also be a score or a vote.
    `unit_text` is what the text has for the unit, without the number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    low: float
    high: float
    base: float
    form: Form
    scaled: bool
    join: Join = "single"
    unit: str | None = None
    unit_text: str | None = None
    unit_kind: UnitKind | None = None


# Scales of one letter count only with money, or before a noun: "€3m", "12.3m tonnes", but "a 37m reef".
_LETTER = re.compile(r"[kKmMbBT]$")
_NOUN_FOLLOWS = re.compile(
    r"\s(?!(?:long|high|wide|deep|tall|away|from|below|above|off|race|run|sprint|to|in|at|of|and"
    r"|or|final|freestyle|hurdles|relay)\b)"
    r"[a-z]{2,}"
)
_HEDGE = (
    r"(?:(?:about|around|nearly|almost|roughly|just|more than|over|some|at least|under|up to"
    r"|as much as|as many as) )?"
)
_ADJACENT = re.compile(rf"(?:\s?(?P<dash>[-–—−~/])\s?|(?:-?\s|-)(?P<word>to|and|or|through)[\s-]){_HEDGE}$")
_APART = re.compile(rf"(?:\s[^\s.,;:()\d$%]+){{0,4}}(?:\sin\s(?:19|20)\d\d)?\s(?P<word>to|from)\s{_HEDGE}$")
_FROM = re.compile(rf"\bfrom\s(?:a |an )?{_HEDGE}$", re.IGNORECASE)
_TO = re.compile(r"\bto\s$", re.IGNORECASE)
# Behind these stands by how much something moved, and behind that to what.
_MOVED = re.compile(
    rf"\b(?:up|down|higher|lower|by|rose|fell|climbed|dropped|gained|lost)\s{_HEDGE}$", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\bbetween\s(?:the ages of\s)?{_HEDGE}$", re.IGNORECASE)
_POUND_SPELT = "PS"  # what some systems make of "£"
_OF = re.compile(r" of (?:an? )?")
_A_POINT = re.compile(r"\san?(?=\s(?:percentage|basis) point\b)")  # "half a percentage point"
_ON = re.compile(r"(?: and|,)? $")  # between the hours and the minutes of one time
_ELSEWHERE = re.compile(r" (?:of|later|earlier|after|before|ago)\b")
# Units in which one length is told after the other, each with how many of the next make one.
COMPOUND = {("hour", "minute"): 60, ("minute", "second"): 60, ("foot", "inch"): 12}
FAR = 5  # times what something moved by, above which a number is what it moved to
FARTHEST = 40  # code points between the two ends of a "from … to …"


def find_amounts(text: str, is_calendar: Callable[[int, int], bool]) -> list[Amount]:
    """Every number of a text with its unit, ranges put together, in order.

    `is_calendar` says of a number's offsets whether it belongs to a date or a time of day: no amount.
    """
    measured = [_measured(text, numeral) for numeral in find_numerals(text)]
    amounts = [
        amount
        for amount in measured
        if amount.start < amount.number_start or not is_calendar(amount.number_start, amount.number_end)
    ]
    return _lend_units(text, _put_together(text, _join(text, amounts)))


def _measured(text: str, numeral: Numeral) -> Amount:
    amount = Amount(
        numeral.start, numeral.end, numeral.start, numeral.end,
        numeral.low, numeral.high, numeral.base, numeral.form, numeral.scaled,
    )  # fmt: skip
    money = money_before(text, numeral.start)
    if money is not None and money.text == _POUND_SPELT and text[numeral.start : numeral.end].isdigit():
        money = None  # a flight or a postcode
    if money is None and numeral.form == "digits":
        amount = _without_letter(text, amount)
    unit = unit_after(text, amount.end, scaled=amount.scaled)
    if unit is None and numeral.form in ("crowd", "fraction"):
        # "billions of dollars", "a quarter of a percentage point"
        of = _OF.match(text, amount.end)
        unit = unit_after(text, of.end() - 1, scaled=True) if of is not None else None
        if unit is None and (point := _A_POINT.match(text, amount.end)) is not None:
            unit = unit_after(text, point.end(), scaled=True)
    if money is not None:
        end = amount.end
        if unit is not None and unit.name == money.name and unit.kind == "money":
            end = unit.end
        amount = replace(
            amount, start=money.start, end=end, unit=money.name, unit_text=money.text, unit_kind="money"
        )
    elif unit is not None and not _is_word(text, unit, amount):
        amount = replace(amount, end=unit.end, unit=unit.name, unit_text=unit.text, unit_kind=unit.kind)
    if amount.unit is None:
        return amount
    if amount.unit_kind in ("age", "time"):
        return amount
    rate = rate_after(text, amount.end)
    end = rate.end if rate is not None else amount.end
    if rate is None and (equivalent := _EQUIVALENT.match(text, amount.end)) is not None:
        rate = rate_after(text, equivalent.end())
    if rate is None:
        return amount
    return replace(
        amount,
        end=end,
        unit=f"{amount.unit} per {rate.name}",
        unit_text=f"{amount.unit_text} {rate.text}",
    )


def _without_letter(text: str, amount: Amount) -> Amount:
    """The amount with a one-letter scale taken as a unit, where no noun follows that it could scale."""
    if not _LETTER.search(text, amount.start, amount.end) or _NOUN_FOLLOWS.match(text, amount.end):
        return amount
    return replace(
        amount, end=amount.end - 1, number_end=amount.end - 1, low=amount.base, high=amount.base, scaled=False
    )


def _is_word(text: str, unit: Unit, amount: Amount) -> bool:
    """Whether what looks like a unit is another word: "the 3 won", "20 second-graders", "5 point guards"."""
    if unit.text in ("US", "U.S."):
        return True  # money only behind a currency sign: "$500 US", but "one US ounce"
    if unit.text == "won":
        return amount.high < 100
    return text.startswith("-", unit.end) and unit.kind == "time" and unit.name == "second"


def _join(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    joined: list[Amount] = []
    index = 0
    while index < len(amounts):
        amount = amounts[index]
        if index + 1 < len(amounts) and (pair := _pair(text, amount, amounts[index + 1])) is not None:
            joined.append(pair)
            index += 2
        else:
            joined.append(amount)
            index += 1
    return joined


def _pair(text: str, a: Amount, b: Amount) -> Amount | None:
    """The range that two neighbouring numbers make, or None."""
    if b.start - a.end > FARTHEST or ("fraction" in (a.form, b.form) and a.unit is None):
        return None
    if (
        a.unit is not None
        and b.unit is not None
        and a.unit.partition(" per ")[0] != b.unit.partition(" per ")[0]
    ):
        return None
    gap = text[a.end : b.start]
    match = _ADJACENT.match(gap)
    before = text[max(0, a.start - 30) : a.start]
    if match is None:
        match = _APART.match(gap)
        if match is None or not (_FROM if match["word"] == "to" else _TO).search(before):
            return None
        if match["word"] == "from" and a.unit is None and not text.startswith(gap.split()[0], b.end + 1):
            return None  # "to 138,285 lots from 212,577 lots", but not "to 5 from Madrid 7"
        return _range(a, b, "range")
    dash, word = match["dash"], match["word"]
    if dash == "/" and not (a.unit_kind == b.unit_kind == "money"):
        return None
    if word == "to" and a.unit is not None and b.unit is None and not _FROM.search(before):
        return None  # "fell 4 percent to 1,300"
    if word == "to" and b.low > FAR * a.high and _MOVED.search(before):
        return None  # "revised down 2,000 to 5,506,500", but "warmed by 1 to 1.5 degrees"
    if word in ("and", "or"):
        if word == "and" and not _BETWEEN.search(before):
            return None
        if word == "or" and (gap.startswith("-") or not a.high < b.low <= 2 * a.high + 1):
            return None
        if word == "or" and a.unit is not None:
            return None  # "five days or 10 days": two courses to choose from
    if dash and a.unit is None and b.unit is None:
        return _range(a, b, "dash") if b.form == "digits" else None
    return _range(a, b, "range")


def _put_together(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Lengths told in two units made one, in the larger: "8 minutes and 46 seconds"."""
    found: list[Amount] = []
    for amount in amounts:
        whole = _with_its_rest(text, found[-1], amount) if found else None
        found[-1:] = [*found[-1:], amount] if whole is None else [whole]
    return found


def _with_its_rest(text: str, a: Amount, b: Amount) -> Amount | None:
    """The length that an amount and one in the next smaller unit make, or None.

    "Rose two feet, and 10 inches of rain fell" tells two lengths.
    """
    parts = COMPOUND.get((a.unit or "", b.unit or ""))
    if parts is None or b.high >= parts or a.low != a.high or b.low != b.high:
        return None
    if not _ON.match(text[a.end : b.start]) or _ELSEWHERE.match(text, b.end):
        return None
    whole = a.low + b.low / parts
    return replace(a, end=b.end, number_end=b.number_end, low=whole, high=whole, base=whole)


def _range(a: Amount, b: Amount, join: Join) -> Amount:
    low, high = a.low, b.high
    if b.scaled and not a.scaled and a.base < b.base and a.base < 1000:
        low *= b.high / b.base
    low, high = min(low, high), max(low, high)
    with_unit = b if b.unit is not None else a
    return replace(
        with_unit, start=a.start, end=b.end, number_start=a.number_start, number_end=b.number_end,
        low=low, high=high, base=a.base, join=join,
    )  # fmt: skip


# An equivalent in brackets that stands before what both are reckoned by: "6 crowns ($1) a share".
_EQUIVALENT = re.compile(r"\s?\([^()]{1,25}\)")
_DANGLING = re.compile(r"-(?:,|\s(?:and|or)\b)")


def _lend_units(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Units for the members of a list that leave theirs to the last: "a 7- or 8-inch screen"."""
    lent: list[Amount] = []
    for amount in reversed(amounts):
        if amount.unit is None and lent and _DANGLING.match(text, amount.end) and lent[-1].unit is not None:
            amount = replace(
                amount, unit=lent[-1].unit, unit_text=lent[-1].unit_text, unit_kind=lent[-1].unit_kind
            )
        lent.append(amount)
    return lent[::-1]
