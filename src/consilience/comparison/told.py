"""What the rules look at in a statement, and what they find: a plain difference of two statements."""

from dataclasses import dataclass

from consilience.comparison.acts import Act
from consilience.comparison.cancelled import Cancelled
from consilience.comparison.deeds import Deed
from consilience.comparison.facets import Facets
from consilience.comparison.tolls import Nobody, Toll
from consilience.types import DifferenceKind, Quote, Relation


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain difference: the words of both sides, `a` and `b` in the order of the pair.

    `versions`: what makes the words of two statements one version: a figure's value, the days of a date (ISO
    8601, first/last), a deed's state.
    """

    kind: DifferenceKind
    relation: Relation
    a: tuple[int, int]
    b: tuple[int, int]
    versions: tuple[float | str | None, float | str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules look at in one statement."""

    facets: Facets
    acts: tuple[Act, ...]
    tolls: tuple[Toll, ...]
    nobodies: tuple[Nobody, ...]
    quotes: tuple[Quote, ...]
    deeds: tuple[Deed, ...]
    cancelled: tuple[Cancelled, ...]
    all_deeds: tuple[Deed, ...]  # of its account, in whatever statement
    all_cancelled: tuple[Cancelled, ...]
