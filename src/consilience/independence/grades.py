"""What the user says of outlets and informants, and whom in the accounts that means.

A grade is shown beside whom it means and nowhere enters a verdict: what is known of a source stays apart from
what is known of the information.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from consilience.errors import InputError, Problem
from consilience.independence.outlets import outlet_of
from consilience.independence.register import Register
from consilience.types import Account, Claim, Credit, Dependence, Grade, Notice


def check(grades: Sequence[Grade], register: Register) -> None:
    """Let through grades of which no two give one outlet or informant two letters; else raise InputError."""
    first: dict[tuple[str, str], Grade] = {}
    clashes = []
    for grade in grades:
        same = first.setdefault((grade.of, _key(grade.of, grade.name, register)), grade)
        if same.letter != grade.letter:
            names, what = f"“{same.name}” and “{grade.name}”", f"one {grade.of} with two letters"
            clashes.append(Problem(names, f"{what}, {same.letter} and {grade.letter}", "Keep one of them."))
    if clashes:
        raise InputError(*clashes)


def find_meant(
    grades: Sequence[Grade],
    accounts: Sequence[Account],
    claims: Sequence[Claim],
    credits: Sequence[Credit],
    dependence: Sequence[Dependence],
    register: Register,
) -> tuple[Grade, ...]:
    """The same grades, each with the names by which the accounts know whom it means.

    In any case of letters, with or without "the". Outlets go by their other names too, as the register
    of outlets has them, and by the host of an account's address; informants by no other name, for two people
    may share one.
    """
    informants = {each.name for account in accounts for each in account.analysis.informants}
    informants |= {origin.informant for claim in claims for origin in claim.origins if origin.informant}
    outlets = {name for account in accounts if (name := outlet_of(account.article))} | informants
    outlets |= {credit.to for credit in credits} | {pair.agency for pair in dependence if pair.agency}
    known = {
        "outlet": _by_key("outlet", outlets, register),
        "informant": _by_key("informant", informants, register),
    }
    return tuple(
        replace(grade, meant=tuple(sorted(known[grade.of].get(_key(grade.of, grade.name, register), ()))))
        for grade in grades
    )


def notices_of(grades: Sequence[Grade]) -> Iterator[Notice]:
    """One notice of the outlets that no account knows, and one of the informants, where there are such."""
    for of in ("outlet", "informant"):
        names = ", ".join(f"“{grade.name}”" for grade in grades if grade.of == of and not grade.meant)
        if names:
            yield Notice("Grades", f"No {of} of these accounts has this name: {names}.")


def _by_key(of: str, names: Iterable[str], register: Register) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(_key(of, name, register), []).append(name)
    return found


def _key(of: str, name: str, register: Register) -> str:
    """The same for names that mean one outlet or informant."""
    outlet = register.key(name) if of == "outlet" else ""
    return outlet or " ".join(name.split()).casefold().removeprefix("the ")
