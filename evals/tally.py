"""Counts by kind, of errors or of what was read, with a few places to look at for each."""

from collections import Counter
from pathlib import Path

SHOWN = 8  # places listed under each kind
KINDS = 25  # kinds listed in full; the rest are counted in one line


class Tally:
    """Errors (or whatever `counted` names) of one part: how often each kind comes up, and where."""

    def __init__(self, part: str, counted: str = "errors") -> None:
        """An empty tally for the part of this name."""
        self.part = part
        self.counted = counted
        self._count: Counter[str] = Counter()
        self._places: dict[str, list[str]] = {}

    def add(self, kind: str, place: str) -> None:
        """One more of this kind, at this place."""
        self._count[kind] += 1
        places = self._places.setdefault(kind, [])
        if len(places) < SHOWN:
            places.append(" ".join(place.split()))

    def lines(self) -> list[str]:
        """The table of kinds, then each kind with its places."""
        total = self._count.total()
        table = [f"# {self.part}", "", f"{total} {self.counted}", ""]
        table += ["| kind | count | share |", "| --- | ---: | ---: |"]
        table += [
            f"| {kind} | {count} | {count / total:.1%} |" for kind, count in self._count.most_common(KINDS)
        ]
        rest = total - sum(count for _, count in self._count.most_common(KINDS))
        table += [f"| rarer kinds | {rest} | {rest / total:.1%} |"] if rest else []
        for kind, _ in self._count.most_common(KINDS):
            table += ["", f"## {kind}", "", *(f"- {place}" for place in self._places[kind])]
        return table

    def write(self, folder: Path) -> str:
        """Write `<part>.md` into the folder; a line for the terminal with the three commonest kinds."""
        path = folder / f"{self.part}.md"
        path.write_text("\n".join(self.lines()) + "\n", encoding="utf-8")
        worst = "; ".join(f"{kind} {count}" for kind, count in self._count.most_common(3))
        return f"{path}: {self._count.total()} {self.counted} ({worst})"
