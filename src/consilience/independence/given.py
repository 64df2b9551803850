"""What the user says of outlets, put before what the tables say, and whom in the accounts that means."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from consilience.errors import InputError, Problem
from consilience.independence.register import House, Outlet, Register, fold, packaged, without_the
from consilience.types import Account, Credit, Dependence, KnownOutlet, Notice, OutletKind

_KINDS: Mapping[OutletKind, str] = {
    "outlet": "is an outlet",
    "agency": "is an agency",
    "aggregator": "shows what others have written",
}


class _Line(NamedTuple):
    """What the user says of one outlet, and what becomes of it.

    `replaced`: the usual names of the table's outlets that it is. `names`: by which it is found, folded, and
    as they are written. `listed`: whether it is found by them; else the line says whose it is and no more.
    """

    said: KnownOutlet
    outlet: Outlet
    aggregator: bool
    replaced: tuple[str, ...]
    names: Mapping[str, str]
    listed: bool


def make_register(given: Sequence[KnownOutlet]) -> Register:
    """What is known of outlets: by the user, and else by the tables. The order of `given` changes nothing.

    A line that says no more than whose an outlet is, of one that the tables lack, changes nothing but that.
    Raises InputError where two lines name one outlet.
    """
    base = packaged()
    if not given:
        return base
    lines = [_line(said, base) for said in given]
    _check(lines)
    listed = [line for line in lines if line.listed]
    found = {name: line.outlet for line in listed for name in line.names}
    moved = {name: line.outlet for line in listed for name in line.replaced}
    spellings = {
        without_the(written): line.outlet
        for line in listed
        for written in (line.said.name, *line.said.spellings, *line.names.values())
    } | {
        spelling: found.get(fold(spelling), moved.get(outlet.name, outlet))
        for spelling, outlet in base.spellings.items()
    }
    houses: dict[str, House] = {}
    for name, house in base.houses.items():
        outlet = found.get(name)
        houses.setdefault(fold(outlet.name) if outlet else name, house)
    houses |= {fold(line.outlet.name): House(line.said.house, True) for line in lines if line.said.house}
    return Register(
        spellings,
        base.aggregators - moved.keys() | {line.outlet.name for line in listed if line.aggregator},
        houses,
        added=frozenset(line.outlet.name for line in listed if not line.replaced),
        kinds_given=frozenset(line.outlet.name for line in listed if line.said.kind),
    )


def _line(said: KnownOutlet, base: Register) -> _Line:
    own = base.named(said.name)
    # Who spells an outlet by the usual name of another means that the two are one.
    others = [each for each in map(base.named, said.spellings) if each and _is_called(each, said.spellings)]
    replaced = tuple(dict.fromkeys(each.name for each in (own, *others) if each))
    before = own or (others[0] if others else Outlet(said.name, "outlet"))
    kind = said.kind or ("aggregator" if before.name in base.aggregators else before.kind)
    return _Line(
        said,
        Outlet(own.name if own else said.name, "agency" if kind == "agency" else "outlet"),
        kind == "aggregator",
        replaced,
        {fold(name): name for name in (*replaced, said.name, *said.spellings)},
        bool(replaced or said.kind or said.spellings),
    )


def _is_called(outlet: Outlet, spellings: Sequence[str]) -> bool:
    return fold(outlet.name) in map(fold, spellings)


def _check(lines: Sequence[_Line]) -> None:
    """Let through lines of which no two name one outlet; else raise InputError."""
    first: dict[str, int] = {}
    clashes: dict[tuple[int, int], Problem] = {}
    for number, line in enumerate(lines):
        for name, written in line.names.items():
            other = first.setdefault(name, number)
            if other != number:
                clashes.setdefault((other, number), _clash(lines[other].said, line.said, written))
    if clashes:
        raise InputError(*clashes.values())


def _clash(one: KnownOutlet, two: KnownOutlet, name: str) -> Problem:
    numbers = [each.line for each in (one, two) if each.line]
    place = f"lines {numbers[0]} and {numbers[1]}" if len(numbers) > 1 else f"“{one.name}” and “{two.name}”"
    if fold(one.name) == fold(two.name):
        what = f"“{one.name}” stands there twice"
    else:
        what = f"“{one.name}” and “{two.name}” share the name “{name}”"
    if one.house and two.house and fold(one.house) != fold(two.house):
        what += f", in two houses, “{one.house}” and “{two.house}”"
    return Problem(place, what, "Write one line for each outlet, with its other names under spellings.")


def find_meant(
    given: Sequence[KnownOutlet],
    accounts: Sequence[Account],
    credits: Sequence[Credit],
    dependence: Sequence[Dependence],
    register: Register,
) -> tuple[KnownOutlet, ...]:
    """The same lines, each with the names by which the accounts know the outlet that it means."""
    own = (account.article.outlet for account in accounts if account.article.outlet)
    agencies = (pair.agency for pair in dependence if pair.agency)
    found: dict[str, set[str]] = {}
    for name in chain(own, (credit.to for credit in credits), agencies):
        found.setdefault(_key(name, register), set()).add(name)
    return tuple(
        replace(each, meant=tuple(sorted(found.get(_key(each.name, register), ())))) for each in given
    )


def _key(name: str, register: Register) -> str:
    return register.key(name) or fold(name)


def notices_of(given: Sequence[KnownOutlet]) -> Iterator[Notice]:
    """What the user says of each outlet of these accounts, by their names; one notice where it is of none."""
    meant = sorted((each for each in given if each.meant), key=lambda each: each.meant)
    for each in meant:
        said = [_KINDS[each.kind]] if each.kind else []
        said += [f"belongs to “{each.house}”"] if each.house else []
        names = ", ".join(f"“{name}”" for name in each.meant)
        if said:
            source = f" ({each.source})" if each.source else ""
            yield Notice("Outlets", f"By your file, {names} {' and '.join(said)}{source}.")
    if given and not meant:
        yield Notice("Outlets", "No outlet of these accounts stands in your file.")
