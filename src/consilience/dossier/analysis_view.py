"""One article's analysis laid out for reading: its spans as marks, and its findings as short lists."""

from dataclasses import dataclass

from consilience.dossier.marking import Mark
from consilience.types import Analysis, Article, Figure

SIGNS = {"=": "=", "~": "≈", ">": "≥", "<": "≤", "up": "+", "down": "−"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: what or who, what is said of it, and the mark it leads to (None for a note)."""

    left: str
    right: str
    mark: str | None


def marks_of(analysis: Analysis) -> list[Mark]:
    """Every span of an analysis as a mark of its kind, named by the id of what it belongs to."""
    marks = [Mark(quote.start, quote.end, quote.id, "quote") for quote in analysis.quotes]
    for each in analysis.attributions:
        for kind, spans in (("content", each.content), ("source", each.source), ("cue", each.cue)):
            marks += [Mark(span.start, span.end, each.id, kind) for span in spans]
    marks += [Mark(figure.start, figure.end, figure.id, "figure") for figure in _counting(analysis)]
    marks += [Mark(time.start, time.end, time.id, "time") for time in analysis.times]
    marks += [Mark(each.start, each.end, each.id, "furniture") for each in analysis.furniture]
    return marks


def lists_of(article: Article, analysis: Analysis) -> dict[str, list[Row]]:
    """What was found, as lists under their titles; a list that would be empty is left out."""
    names = {informant.id: informant.name for informant in analysis.informants}
    lists = {
        "Quotations": [Row(q.speaker or "speaker not known", q.text, q.id) for q in analysis.quotes],
        "Attributions": [
            Row(
                ", by way of ".join(names[key] for key in each.chain if key in names) or each.kind,
                " … ".join(article.text[span.start : span.end] for span in each.content),
                each.id,
            )
            for each in analysis.attributions
        ],
        "Figures": [
            Row(figure.text, f"{figure_words(figure)} {figure.unit or ''}".rstrip(), figure.id)
            for figure in _counting(analysis)
        ],
        "Times": [Row(time.text, f"{time.value} ({time.precision})", time.id) for time in analysis.times],
        "Set aside": [Row(each.kind, f"{each.text} – {each.reason}", each.id) for each in analysis.furniture],
        "Notes": [Row("", note, None) for note in analysis.notes],
    }
    return {title: rows for title, rows in lists.items() if rows}


def _counting(analysis: Analysis) -> list[Figure]:
    """The figures that count something: dates stand among the times, the number of a name says nothing."""
    return [figure for figure in analysis.figures if figure.kind not in ("date", "name")]


def figure_words(figure: Figure) -> str:
    """A figure's value in signs: "= 42", "≥ 1,000", "≈ 300", "10–12", "+ 5"; "?" where it has none."""
    low, high = figure.low, figure.high
    if low is not None and high is not None and low != high:
        return f"{low:,.15g}–{high:,.15g}"
    value = low if low is not None else high
    return "?" if value is None else f"{SIGNS[figure.change]} {value:,.15g}"
