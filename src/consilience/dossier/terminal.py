"""The dossier, or one article's analysis, as text for a terminal: a short readable account, not a dump."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from consilience.dossier.analysis_view import lists_of, marks_of
from consilience.dossier.dates import date_words
from consilience.dossier.findings import Finding
from consilience.dossier.lookup import Voice
from consilience.dossier.marking import Piece, cut
from consilience.dossier.outline import Outline, Quantity, Said, outline
from consilience.dossier.witness import OMISSION
from consilience.types import Analysis, Article, Dossier

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.text import Text

Item = TypeVar("Item")

# How many of each are shown; the page and the JSON have all, and the text says how many it leaves out.
AGREED_SHOWN = 8
DIFFERENCES_SHOWN = 8
FIGURES_SHOWN = 6
QUOTATIONS_SHOWN = 5

COLOURS = ("blue", "red", "green", "magenta", "yellow", "bright_red", "cyan", "bright_black")
VERDICTS = {"yes": "green", "no": "yellow", "unknown": "dim"}
RELATIONS = {"compatible": "compatible", "conflict": "in conflict"}
# How the terminal shows the spans of an analysis. Underlines stay readable where colours are off.
STYLES = {
    "quote": "green",
    "source": "bold underline",
    "cue": "italic underline",
    "content": "underline",
    "figure": "magenta underline",
    "time": "cyan underline",
    "furniture": "dim strike",
}


def render(dossier: Dossier) -> "Group":
    """A dossier's short account, as something rich prints; reads well from 80 columns on."""
    from rich.console import Group
    from rich.text import Text

    o = outline(dossier)
    title = o.headline.extract.text if o.headline else "Nothing was found to compare"
    return Group(
        Text(_one_line(title), style="bold"),
        _accounts(o.lookup.voices.values()),
        *_brief(o),
        *_block("Agreed by independent origins", o.confirmed, AGREED_SHOWN, _agreed),
        *_block("Told by several, not known to be independent", o.unconfirmed, AGREED_SHOWN, _agreed),
        *_block("Where the accounts differ", o.conflicts, DIFFERENCES_SHOWN, _differs),
        *_block("Disputed between parties", o.disputes, DIFFERENCES_SHOWN, _differs),
        *_block("Later states of the same thing", o.updates, DIFFERENCES_SHOWN, _differs),
        *_block("Figures", (*o.differing, *o.equal), FIGURES_SHOWN, _quantity),
        *_block("Quotations", o.said, QUOTATIONS_SHOWN, _said),
        *_notes(o),
    )


def render_analysis(article: Article, analysis: Analysis) -> "Group":
    """An article's text with its findings coloured and underlined in place, and lists of them below."""
    from rich.console import Group
    from rich.text import Text

    text = Text(overflow="fold")
    for piece in cut(article.text, 0, len(article.text), marks_of(analysis)):
        text.append(_safe(piece.text), style=" ".join(STYLES[kind] for kind in piece.kinds))
    legend = Text("\n")
    for name, style in STYLES.items():
        legend.append(name, style=style)
        legend.append("  ")
    return Group(text, legend, *_lists(article, analysis))


def _lists(article: Article, analysis: Analysis) -> Iterator["RenderableType"]:
    from rich.table import Table

    for title, rows in lists_of(article, analysis).items():
        table = Table(box=None, show_header=False, padding=(0, 1), expand=True)
        table.add_column(ratio=1, style="bold")
        table.add_column(ratio=3)
        for row in rows:
            table.add_row(_plain(row.left), _plain(row.right))
        yield _heading(title, len(rows))
        yield table


def _accounts(voices: Iterable[Voice]) -> "Text":
    from rich.text import Text

    text = Text()
    for n, voice in enumerate(voices):
        text.append("\n" if n else "")
        text.append_text(_letter(voice))
        text.append(f" {_one_line(voice.name)}")
        if voice.article.published:
            text.append(f", {date_words(voice.article.published)}", style="dim")
    return text


def _brief(o: Outline) -> Iterator["RenderableType"]:
    from rich.table import Table
    from rich.text import Text

    if not o.summary:
        return
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for line in o.summary:
        words = _pieces(line.pieces)
        words.append(" ")
        words.append_text(_letter(line.voice))
        for column in line.against:
            if column.says:
                words.append(f" against “{_one_line(' … '.join(column.says))}” ")
                words.append_text(_letters(column.voices))
        table.add_row(line.label, words)
    yield Text()
    yield table


def _block(
    title: str, items: Sequence[Item], shown: int, draw: "Callable[[Item], RenderableType]"
) -> Iterator["RenderableType"]:
    from rich.text import Text

    if not items:
        return
    yield _heading(title, len(items))
    yield from map(draw, items[:shown])
    if len(items) > shown:
        yield Text(f"   … {len(items) - shown} more on the page (-o dossier.html)", style="dim")


def _heading(title: str, count: int) -> "Text":
    from rich.text import Text

    return Text.assemble("\n", (title, "bold"), (f" {count}", "dim"))


def _agreed(finding: Finding) -> "RenderableType":
    words = _plain(finding.gist.text)
    words.append(" ")
    words.append_text(_letters(finding.voices))
    words.append(f"\n{finding.verdict.words}", style=VERDICTS[finding.verdict.independent])
    return _numbered(f"{finding.number}", words)


def _differs(finding: Finding) -> "RenderableType":
    from rich.text import Text

    label = "Update" if finding.claim.relation == "update" else finding.label or "Difference"
    words = Text(label, style="bold")
    if finding.claim.reason:
        words.append(f": {_one_line(finding.claim.reason)}", style="not bold")
    sides = [(column.voices, column.wordings[0]) for column in finding.columns if column.wordings]
    for voices, wording in sides or [((wording.voice,), wording) for wording in finding.wordings]:
        words.append("\n")
        words.append_text(_letters(voices))
        words.append(" ")
        words.append_text(_pieces(wording.pieces))
    return _numbered(f"{finding.number}", words)


def _quantity(quantity: Quantity) -> "RenderableType":
    from rich.text import Text

    if quantity.measure.relation == "equal":
        words = _plain(quantity.amounts[0].figure.text)
        words.append(" ")
        words.append_text(
            _letters({amount.voice.letter: amount.voice for amount in quantity.amounts}.values())
        )
        return _numbered(f"F{quantity.number}", words)
    words = Text(f"{_one_line(quantity.measure.what)} – {RELATIONS[quantity.measure.relation]}: ")
    for n, amount in enumerate(quantity.amounts):
        words.append(", " if n else "")
        words.append(_one_line(amount.figure.text), style="bold")
        words.append(f" ({amount.meant})" if amount.meant else "", style="dim")
        words.append(" ")
        words.append_text(_letter(amount.voice))
    return _numbered(f"F{quantity.number}", words)


def _said(said: Said) -> "RenderableType":
    from rich.text import Text

    words = Text(_one_line(said.speaker), style="bold")
    words.append(
        " – the wording varies" if said.quotation.variant else " – the same words", style="not bold dim"
    )
    for witness in said.witnesses if said.quotation.variant else said.witnesses[:1]:
        words.append("\n")
        words.append_text(_letter(witness.voice) if said.quotation.variant else _letters(said.voices))
        words.append(" ")
        words.append_text(_pieces(witness.pieces))
    return _numbered(f"Q{said.number}", words)


def _notes(o: Outline) -> Iterator["RenderableType"]:
    from rich.text import Text

    if o.dossier.notices:
        yield _heading("Notes on the input", len(o.dossier.notices))
        for notice in o.dossier.notices:
            yield Text.assemble("   ", (_one_line(notice.subject), "bold"), f" {_one_line(notice.text)}")
    rest = []
    if o.dossier.single:
        rest.append(f"{len(o.dossier.single)} statements stand in one account only")
    if o.dossier.furniture:
        rest.append(f"{len(o.dossier.furniture)} pieces of page furniture were set aside")
    if rest:
        yield Text(f"\n{'; '.join(rest)}.", style="dim")


def _numbered(number: str, words: "Text") -> "RenderableType":
    from rich.table import Table

    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(width=3, justify="right", style="dim", no_wrap=True)
    table.add_column()
    table.add_row(number, words)
    return table


def _letter(voice: Voice) -> "Text":
    from rich.text import Text

    return Text(f"[{voice.letter}]", style=f"bold {COLOURS[voice.colour - 1]}")


def _letters(voices: Iterable[Voice]) -> "Text":
    from rich.text import Text

    return Text().join(_letter(voice) for voice in voices)


def _pieces(pieces: Iterable[Piece]) -> "Text":
    from rich.text import Text

    text = Text()
    for piece in pieces:
        if "omits" in piece.kinds:
            text.append(OMISSION, style="red")
        else:
            marked = {"says", "varies"} & set(piece.kinds)
            text.append(_safe(piece.text).replace("\n", " "), style="bold underline" if marked else "")
    return text


def _plain(text: str) -> "Text":
    from rich.text import Text

    return Text(_one_line(text))


def _one_line(text: str) -> str:
    return " ".join(_safe(text).split())


def _safe(text: str) -> str:
    """Text without the control characters that could move a terminal's cursor or change its state."""
    return "".join(
        character if character in "\n\t" or character.isprintable() or character.isspace() else "\ufffd"
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
    )
