"""What the rules look at in a statement, and what they find: a plain difference of two statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from consilience.comparison.acts import Act, acts
from consilience.comparison.cancelled import Cancelled, cancelled
from consilience.comparison.clocks import Clock, clocks
from consilience.comparison.deeds import Deed, conditions
from consilience.comparison.exchanged import Line, lines
from consilience.comparison.facets import Facets
from consilience.comparison.fates import Fate, fates
from consilience.comparison.opposites import Modifier, modifiers
from consilience.comparison.order import Order, orders
from consilience.comparison.places import Place, places
from consilience.comparison.qualities import Quality, qualities
from consilience.comparison.quantifiers import Quantifier, quantifiers
from consilience.comparison.ranks import Rank, ranks
from consilience.comparison.scales import Step, steps
from consilience.comparison.sketch import Sketch
from consilience.comparison.spared import spared
from consilience.comparison.tolls import Nobody, Toll, nobodies, tolls
from consilience.types import DifferenceKind, Extract, Quote, Relation, Statement


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
    of: str = ""  # what has these versions, where the kind does not say enough: "category" of a number
    # How they differ, where the kind does not say.
    manner: Literal["", "contrary", "quoted", "exchanged"] = ""

    @property
    def spelling(self) -> bool:
        """Whether it is one name in two spellings."""
        return self.kind == "wording" and not self.manner


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules look at in one statement."""

    facets: Facets
    acts: tuple[Act, ...]
    tolls: tuple[Toll, ...]
    nobodies: tuple[Nobody, ...]
    quotes: tuple[Quote, ...]
    people: frozenset[str]  # the informants of its account, by id, that are persons
    deeds: tuple[Deed, ...]
    conditions: tuple[Deed, ...]
    cancelled: tuple[Cancelled, ...]
    all_deeds: tuple[Deed, ...]  # of its account, in whatever statement
    all_cancelled: tuple[Cancelled, ...]
    clocks: tuple[Clock, ...]
    places: tuple[Place, ...]
    modifiers: tuple[Modifier, ...]
    ranks: tuple[Rank, ...]
    all_ranks: tuple[Rank, ...]
    steps: tuple[Step, ...]
    orders: tuple[Order, ...]
    quantifiers: tuple[Quantifier, ...]
    all_quantifiers: tuple[Quantifier, ...]
    fates: tuple[Fate, ...]
    all_fates: tuple[Fate, ...]
    qualities: tuple[Quality, ...]
    all_qualities: tuple[Quality, ...]
    line: Line
    all_lines: tuple[Line, ...]

    @property
    def statement(self) -> Statement:
        """The statement itself."""
        return self.facets.statement

    def extract(self, span: tuple[int, int]) -> Extract:
        """The statement's words at a span of its article."""
        return Extract(self.statement.article, *span, self.facets.words(span))


def tell_all(sketches: Iterable[Sketch]) -> dict[str, Told]:
    """What the rules look at in each statement of several accounts, by the statement's id."""
    return {told.statement.id: told for sketch in sketches for told in tell(sketch)}


def tell(sketch: Sketch) -> tuple[Told, ...]:
    """What the rules look at in each statement of an account, in order."""
    account, quotes = sketch.account, sketch.account.analysis.quotes
    led, counted, unhurt = acts(account, sketch.deeds), tolls(account), nobodies(account)
    being, off = conditions(account), cancelled(account, sketch.deeds)
    when, where, which = clocks(account), places(account), modifiers(account)
    called, graded, ordered, many = ranks(account), steps(account), orders(account), quantifiers(account)
    became, safe, so = fates(account), spared(account), qualities(account)
    all_ranks, all_many, all_fates, all_so = (tuple(chain(*each)) for each in (called, many, became, so))
    worded = lines(account)
    people = frozenset(each.id for each in account.analysis.informants if each.kind == "person")
    all_deeds, all_off = tuple(chain(*sketch.deeds, *being, *safe)), tuple(chain(*off))
    return tuple(
        Told(
            facets=sketch.facets[n],
            acts=led[n],
            tolls=counted[n],
            nobodies=unhurt[n],
            quotes=tuple(q for q in quotes if q.start < statement.end and q.end > statement.start),
            people=people,
            deeds=(*sketch.deeds[n], *safe[n]),
            conditions=being[n],
            cancelled=off[n],
            all_deeds=all_deeds,
            all_cancelled=all_off,
            clocks=when[n],
            places=where[n],
            modifiers=which[n],
            ranks=called[n],
            all_ranks=all_ranks,
            steps=graded[n],
            orders=ordered[n],
            quantifiers=many[n],
            all_quantifiers=all_many,
            fates=became[n],
            all_fates=all_fates,
            qualities=so[n],
            all_qualities=all_so,
            line=worded[n],
            all_lines=worded,
        )
        for n, statement in enumerate(sketch.statements)
    )
