"""Quantities: measures as the reader meets them, every account's figure with how it is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.dossier.lookup import Lookup, Voice
from consilience.dossier.updated import apart, is_told, update_of
from consilience.types import Claim, Dossier, Figure, Measure, Statement

# How a figure is meant where not exactly; its own words for it may stand outside its span.
MEANT = {"=": "", "~": "about", ">": "at least", "<": "at most", "up": "up", "down": "down"}
HEDGES = (
    *("about", "around", "roughly", "approximately", "almost", "nearly", "some", "over", "more"),
    *("at least", "at most", "up", "down", "fewer", "less", "under"),
)
EVERYDAY = 10  # a bare number up to this, such as "one" or "both", is in every text and says little
YEARS = range(1000, 2101)  # what a bare number of four digits mostly is

# The words for how the figures of a measure are related, the hardest contradiction first.
RELATIONS = {
    "conflict": "in conflict",
    "updated": "updated",
    "compatible": "compatible",
    "equal": "the same",
}


@dataclass(frozen=True, slots=True)
class Amount:
    """One account's figure of a measure."""

    voice: Voice
    figure: Figure
    informant: str | None  # who the account has it from, the chain's first, with the grade the user gives
    role: str = ""  # "best", "lowest", "highest" or several of these, where the accounts' figures differ

    @property
    def meant(self) -> str:
        """How the figure is meant where not exactly: "about", "at least" …; empty where its words say so."""
        return "" if self.figure.text.casefold().startswith(HEDGES) else MEANT[self.figure.change]

    @property
    def words(self) -> str:
        """The figure with how it is meant before it: "about 10,000 troops"."""
        return f"{self.meant} {self.figure.text}".strip()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measure as the reader meets it: every account's figure, in the order of the accounts.

    `update`: the claim that tells its figures as an earlier and a later state; None where they are none.
    `untold`: whether its figures are in conflict and no claim sets them against each other.
    """

    number: int
    measure: Measure
    amounts: tuple[Amount, ...]
    update: Claim | None = None
    untold: bool = False

    @property
    def relation(self) -> str:
        """How its figures are shown to be related: "updated" where a claim tells the conflict so."""
        return "updated" if self.update else self.measure.relation

    @property
    def words(self) -> str:
        """Its relation in words."""
        return RELATIONS[self.relation]

    @property
    def reason(self) -> str:
        """Why it is related so: the measure's reason, or that of the claim that tells the update."""
        return self.update.reason if self.update else self.measure.reason

    @property
    def alike(self) -> tuple[tuple[Amount, ...], ...]:
        """The amounts, those of the same value together."""
        groups: dict[object, list[Amount]] = {}
        for amount in self.amounts:
            groups.setdefault(_value(amount.figure), []).append(amount)
        return tuple(map(tuple, groups.values()))

    @property
    def opposed(self) -> tuple[tuple[Amount, ...], ...]:
        """The amounts in conflict, those of the same value together; all where ranges do not say which."""
        groups = self.alike
        against = [one for one in groups if any(apart(one[0].figure, each[0].figure) for each in groups)]
        return tuple(against) or groups

    @property
    def fullest(self) -> Amount:
        """The figure that says most: of all accounts' the first one with most words."""
        return max(self.amounts, key=lambda amount: len(amount.words.split()))

    @property
    def everyday(self) -> bool:
        """Whether all give the same bare year, month or day, or the same small number of nothing named."""
        return self.measure.relation == "equal" and all(_everyday(amount.figure) for amount in self.amounts)


def quantities(dossier: Dossier, lookup: Lookup) -> tuple[Quantity, ...]:
    """Measures: conflicts, updates, those that only are not the same, then equal ones, everyday ones last."""
    place = {article: n for n, article in enumerate(lookup.voices)}
    by_article: dict[str, list[Statement]] = {}
    for statement in dossier.statements:
        by_article.setdefault(statement.article, []).append(statement)
    found = []
    for measure in dossier.measures:
        figures = sorted(
            (lookup.figures[f] for f in measure.figures), key=lambda f: (place[f.article], f.start)
        )
        roles = _roles(measure, lookup)
        amounts = [
            Amount(
                lookup.voices[f.article],
                f,
                _informant(f, by_article.get(f.article, []), lookup),
                roles.get(_value(f), ""),
            )
            for f in figures
        ]
        update = update_of(measure, lookup)
        untold = measure.relation == "conflict" and update is None and not is_told(measure, lookup)
        found.append(Quantity(0, measure, tuple(amounts), update, untold))
    found.sort(key=lambda each: ([*RELATIONS].index(each.relation), each.everyday))
    return tuple(replace(each, number=number) for number, each in enumerate(found, 1))


def _roles(measure: Measure, lookup: Lookup) -> dict[object, str]:
    """By value: whether it is the best, the lowest (of dates, the first) or the highest; none if all agree.

    Where the lowest and the highest are of one value there is no range to show the ends of. Of figures that
    contradict each other none is best unless more accounts give it than any other.
    """
    best, low, high = (lookup.figures.get(key) for key in (measure.best, measure.low, measure.high))
    if measure.relation == "equal" or best is None or low is None or high is None:
        return {}
    ends = ("earliest", "latest") if low.kind == "date" else ("lowest", "highest")
    named = [(best, "best")] if measure.relation != "conflict" or _leads(best, measure, lookup) else []
    if (low.low, low.high) != (high.low, high.high):
        named += [(low, ends[0]), (high, ends[1])]
    roles: dict[object, list[str]] = {}
    for figure, role in named:
        roles.setdefault(_value(figure), []).append(role)
    return {value: ", ".join(of) for value, of in roles.items()}


def _leads(best: Figure, measure: Measure, lookup: Lookup) -> bool:
    accounts: dict[object, set[str]] = {}
    for figure in (lookup.figures[key] for key in measure.figures):
        accounts.setdefault(_value(figure), set()).add(figure.article)
    most = accounts.pop(_value(best), set())
    return all(len(most) > len(others) for others in accounts.values())


def _value(figure: Figure) -> object:
    """What a figure says, whatever its words: "31 vehicles" is "Thirty-one vehicles"."""
    if figure.low is None and figure.high is None:
        return figure.text.casefold()
    return figure.low, figure.high, figure.change


def _everyday(figure: Figure) -> bool:
    if figure.kind == "date":
        return len(figure.text.split()) == 1  # "1972", "Friday", "January"
    if figure.unit or figure.unit_text or figure.low is None:
        return False
    return abs(figure.low) <= EVERYDAY or (figure.low in YEARS and figure.text.isdigit())


def _informant(figure: Figure, statements: Sequence[Statement], lookup: Lookup) -> str | None:
    around = next((s for s in statements if s.start <= figure.start and figure.end <= s.end), None)
    return lookup.graded(around.informants[0]) if around and around.informants else None
