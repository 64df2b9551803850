"""Where the analysis of single texts goes wrong: attributions and figures."""

import json
from pathlib import Path
from typing import Any

import consilience
from evals.tally import Tally

SAME = 0.5  # two contents are one attribution from this share of their characters on (Jaccard)


def attribution_errors(data: Path) -> Tally:
    """Attributions missed and falsely found, by cue; right ones with another source."""
    tally = Tally("attribution")
    for path in sorted((data / "attribution" / "dev").glob("*.json")):
        marked = json.loads(path.read_text(encoding="utf-8"))
        text = marked["text"]
        analysis = consilience.analyse(consilience.Article(id=marked["id"], text=text))
        free = [
            ([(s.start, s.end) for s in a.content], a, [(s.start, s.end) for s in a.cue])
            for a in analysis.attributions
        ]
        for wanted in marked["attributions"]:
            content = _characters(wanted["content"])
            best = max(free, key=lambda mine: len(content & _characters(mine[0])), default=None)
            place = f"{marked['id']}: {_quoted(text, wanted['content'])}"
            cue = _quoted(text, wanted["cue"]).lower() or "no cue"
            if best is None or _share(content, _characters(best[0])) < SAME:
                overlaps = best is not None and content & _characters(best[0])
                how = "other edges" if overlaps else "not found"
                tally.add(
                    f"missed, {how}: {'no cue' if cue == 'no cue' else _shape(cue)}", f"[{cue}] {place}"
                )
                continue
            free.remove(best)
            source = _characters([(s.start, s.end) for s in best[1].source])
            if bool(source) != bool(wanted["source"]) or (
                source and not source & _characters(wanted["source"])
            ):
                tally.add("found, with another source", f"[{cue}] {place}")
        for contents, _, cues in free:
            cue = _quoted(text, cues).lower() or "no cue"
            tally.add(
                f"false: {'no cue' if cue == 'no cue' else _shape(cue)}",
                f"[{cue}] {marked['id']}: {_quoted(text, contents)}",
            )
    return tally


def _shape(cue: str) -> str:
    """A cue's kind: its first word, where it is one, or how long it is."""
    words = cue.split()
    return f"cue “{words[0]}”" if len(words) == 1 else f"cue of {len(words)} words"


def _characters(spans: list[Any]) -> set[int]:
    return {index for start, end in spans for index in range(start, end)}


def _share(one: set[int], two: set[int]) -> float:
    return len(one & two) / len(one | two) if one | two else 0.0


def _quoted(text: str, spans: list[Any]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def figure_errors(data: Path) -> Tally:
    """Quantities missed, falsely found, or read with another unit or change."""
    tally = Tally("figures")
    for row in json.loads((data / "figures" / "newsquant.json").read_text(encoding="utf-8")):
        analysis = consilience.analyse(consilience.Article(id="sentence", text=row["text"]))
        free = [figure for figure in analysis.figures if figure.kind == "quantity"]
        for wanted in row["quantities"]:
            values = _values(str(wanted["value"]))
            found = next((f for f in free if f.low in values or f.high in values), None)
            place = f"{wanted['value']} {wanted['unit']} {wanted['change']}: {row['text']}"
            if found is None:
                other = next((f for f in analysis.figures if f.low in values or f.high in values), None)
                tally.add(f"missed: read as {other.kind}" if other else "missed: no such value", place)
                continue
            free.remove(found)
            if found.change != wanted["change"]:
                tally.add(f"change {found.change} for {wanted['change']}", place)
            units = {wanted["unit"].lower(), wanted["normalized_unit"].lower(), "-"}
            if (found.unit or "-") not in units and (found.unit_text or "-").lower() not in units:
                tally.add("another unit", f"{found.unit} for {place}")
        for figure in free:
            tally.add("false", f"{figure.text} ({figure.low}): {row['text']}")
    return tally


def _values(text: str) -> set[float]:
    """The number, or both ends of a range, that a mark gives as text."""
    values = set()
    for part in text.replace("–", "-").split("-"):
        try:
            values.add(float(part))
        except ValueError:
            continue
    return values
