"""Whether two numbers are of two things by what they are told of, and in which words the dossier says so."""

from collections.abc import Callable
from itertools import product

from consilience.comparison.scopes import Scope
from consilience.types import Figure, Time

# Told of one event these tell one thing, whatever time the account gives for it.
# By which words one and the same interest rate is told.
LEADING = frozenset({"bank", "base", "benchmark", "interest", "key", "main", "official", "policy"})
OF_ONE_EVENT = frozenset({"dead", "hurt", "missing", "trapped", "saved", "on board", "destroyed", "damaged"})
LONG = frozenset({"week", "month", "season", "quarter", "year", "decade", "century"})
RANKED = {"day": 0, "week": 1, "month": 2, "season": 3, "quarter": 3, "year": 4, "decade": 5, "century": 6}


def unlike(a: Figure, x: Scope, b: Figure, y: Scope) -> str:
    """Why two numbers of one unit are of two things; "" where nothing says that they are.

    `x` is what `a` is told of, and `y` what `b` is.
    """
    words = f"“{a.text}” and “{b.text}”"
    return next((reason for reason in (rule(words, x, y) for rule in _RULES) if reason), "")


def _fates(words: str, x: Scope, y: Scope) -> str:
    if x.fate is None or y.fate is None or x.fate == y.fate:
        return ""
    return f"{words} are told of two things: {x.fate} and {y.fate}"


def _measured(words: str, x: Scope, y: Scope) -> str:
    if x.measured is None or y.measured is None:
        return ""
    if x.measured != y.measured:
        one_named = x.measured in y.kinds or y.measured in x.kinds  # "share prices", "shares"
        return "" if one_named else f"{words} measure two things: {x.measured} and {y.measured}"
    one, other = x.kinds - y.kinds, y.kinds - x.kinds
    if not one or not other or (x.measured == "rate" and one | other <= LEADING):
        return ""
    return f"{words} measure two kinds of {x.measured}: {_said(one)} and {_said(other)}"


def _shares(words: str, x: Scope, y: Scope) -> str:
    if not x.of or not y.of or x.of & y.of:
        return ""
    return f"{words} are shares of two things: {_said(x.of)} and {_said(y.of)}"


def _rates(words: str, x: Scope, y: Scope) -> str:
    return "" if x.per == y.per else f"one of {words} is for each such time, the other in all"


def _additions(words: str, x: Scope, y: Scope) -> str:
    return "" if x.added == y.added else f"one of {words} comes on top of others"


def _spells(words: str, x: Scope, y: Scope) -> str:
    if not x.spells or not y.spells or x.spells & y.spells or {x.fate, y.fate} & OF_ONE_EVENT:
        return ""
    return f"{words} are told for two lengths of time: {_said(x.spells)} and {_said(y.spells)}"


def _times(words: str, x: Scope, y: Scope) -> str:
    if not x.times or not y.times or any(_is_one(s, t) for s, t in product(x.times, y.times)):
        return ""
    pairs = tuple(product(x.times, y.times))
    steady = x.verb is None and y.verb is None
    if steady and any(s.precision == t.precision == "time" for s, t in pairs):
        return f"{words} are told of two times of day"
    of_one_event = bool({x.fate, y.fate} & OF_ONE_EVENT)
    for s, t in pairs:
        if _are_apart(s, t) or (not of_one_event and _are_two_lengths(s, t)):
            return f"{words} are told of two periods: “{s.text}” and “{t.text}”"
    return ""


def _is_one(s: Time, t: Time) -> bool:
    return (s.value, s.kind) == (t.value, t.kind)


def _are_apart(s: Time, t: Time) -> bool:
    """Two quarters or two years; two days may be of one deed, and one of them wrong."""
    if s.precision not in LONG or (s.kind, s.precision) != (t.kind, t.precision):
        return False
    if s.earliest and t.earliest and s.latest and t.latest:
        return s.latest < t.earliest or t.latest < s.earliest
    return True


def _are_two_lengths(s: Time, t: Time) -> bool:
    """A quarter and nine months, a month and a year, a Saturday and the weekend around it."""
    if s.precision in LONG and t.precision in LONG:
        return (s.kind, s.precision) != (t.kind, t.precision)
    return _within(s, t) or _within(t, s)


def _within(inner: Time, outer: Time) -> bool:
    if not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return False
    longer = RANKED.get(outer.precision, -1) > RANKED.get(inner.precision, 99)
    return longer and outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _stages(words: str, x: Scope, y: Scope) -> str:
    return "" if x.early == y.early else f"one of {words} is an interim state, the other is not told as one"


def _extents(words: str, x: Scope, y: Scope) -> str:
    if x.extent == y.extent:
        return ""
    return f"one of {words} is told {_said(x.extent ^ y.extent)}"


def _said(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


_RULES: tuple[Callable[[str, Scope, Scope], str], ...] = (
    _fates,
    _measured,
    _shares,
    _rates,
    _additions,
    _times,
    _spells,
    _stages,
    _extents,
)


def moves_on(x: Scope, y: Scope) -> bool:
    """Whether a number stands in the place of another: "raised its offer to 4 percent", "a second count"."""
    return (y.revised and not x.revised) or (x.tentative and not y.tentative)


def tells_one(x: Scope, y: Scope) -> bool:
    """Whether two numbers are surely of one thing: the same verb and somebody or something it is about."""
    verb = x.verb is not None and (x.verb == y.verb or (x.fate is not None and x.fate == y.fate))
    measured = x.measured is not None and (x.measured, x.fate) == (y.measured, y.fate)
    return (verb and bool(x.parts & y.parts or (not x.parts and not y.parts))) or measured


def are_other_people(x: Scope, y: Scope) -> bool:
    """Whether what became of those counted is not one: as many dead as missing are two quantities."""
    return None not in (x.fate, y.fate) and x.fate != y.fate and {x.fate, y.fate} <= OF_ONE_EVENT
