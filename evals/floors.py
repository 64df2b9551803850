"""Hold measured scores against the floors kept in floors.json.

    python -m evals.floors SCORES.json

SCORES.json is what the marked texts' own program writes: parts, in them measures, in them numbers.
A floor's name is the path to its number ("events.claims.f1"). Floors are raised as the work improves,
and lowered only on purpose, in a commit of its own that says why. Exit code 1: a floor is missed, or
its number is not there; 2: the scores cannot be read.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Result:
    """One floor (or ceiling) beside the measured number; `measured` is None where the scores lack it."""

    name: str
    bound: float
    measured: float | None
    is_ceiling: bool

    @property
    def holds(self) -> bool:
        """Whether the measured number is there and on the right side of the bound."""
        if self.measured is None:
            return False
        return self.measured <= self.bound if self.is_ceiling else self.measured >= self.bound


def measured(scores: object, name: str) -> float | None:
    """The number at the dotted path `name`, or None."""
    for key in name.split("."):
        if not isinstance(scores, Mapping) or key not in scores:
            return None
        scores = scores[key]
    return float(scores) if isinstance(scores, int | float) else None


def compare(scores: object, floors: Mapping[str, Mapping[str, float]]) -> Iterator[Result]:
    """Every floor, then every ceiling, with what was measured."""
    for side, is_ceiling in (("at_least", False), ("at_most", True)):
        for name, bound in floors.get(side, {}).items():
            yield Result(name, bound, measured(scores, name), is_ceiling)


def main(arguments: list[str]) -> int:
    """Print the table; 0 where every floor holds."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        scores = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"{arguments[0]}: the scores cannot be read: {error}", file=sys.stderr)
        return 2
    results = list(compare(scores, json.loads(FLOORS.read_text(encoding="utf-8"))))
    print(f"{'score':32} {'measured':>8}   {'floor':>7}")
    for result in results:
        number = "none" if result.measured is None else f"{result.measured:.3f}"
        sign = "<=" if result.is_ceiling else ">="
        print(
            f"{result.name:32} {number:>8}   {sign} {result.bound:.3f}   {'' if result.holds else 'MISSED'}"
        )
    missed = sum(not result.holds for result in results)
    print(f"{len(results) - missed} of {len(results)} floors hold")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
