"""The dossier, or one article's analysis, as text for a terminal: a short readable account, not a dump."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from consilience.dossier.analysis_view import lists_of, marks_of
from consilience.dossier.dates import date_words
from consilience.dossier.findings import LONGEST_CONTRAST, Finding, quoted
from consilience.dossier.lookup import Voice
from consilience.dossier.marking import Piece, cut
from consilience.dossier.outline import Outline, Said, outline
from consilience.dossier.phrases import CONFIRMED, IN_CONFLICT, UNCONFIRMED
from consilience.dossier.quantities import Quantity
from consilience.dossier.svg import shortened
from consilience.dossier.witness import OMISSION
from consilience.types import Analysis, Article, Dossier

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.text import Text

Item = TypeVar("Item")

# How many of each are shown; the page and the JSON have all, and the text says how many it leaves out.
# Together they make some seventy lines at 80 columns: two screens.
CONFIRMED_SHOWN = 6
UNCONFIRMED_SHOWN = 4  # at least; as many as make six agreed ones where fewer are confirmed
DIFFERENCES_SHOWN = 5
DISPUTES_SHOWN = 2
FIGURES_SHOWN = 3
EQUAL_SHOWN = 8
QUOTATIONS_SHOWN = 3
LONGEST_LINE = 140  # characters shown of an account's sentence: with its letter, two lines at 80 columns
LONGEST_BRIEF = 240  # the same for the lines under the headline, which are read first and best whole
BEFORE = 50  # of these, characters before the words that differ, where a sentence has to be cut

COLOURS = ("blue", "red", "green", "magenta", "yellow", "bright_red", "cyan", "bright_black")
VERDICTS = {"yes": "green", "no": "yellow", "unknown": "dim"}
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
    unconfirmed = max(UNCONFIRMED_SHOWN, CONFIRMED_SHOWN - len(o.confirmed))
    title = o.headline.extract.text if o.headline else "Nothing was found to compare"
    contradictions: tuple[Finding | Quantity, ...] = (*o.conflicts, *o.untold)
    return Group(
        Text(one_line(title), style="bold"),
        _accounts(o.lookup.voices.values()),
        *_brief(o),
        *_block(CONFIRMED, o.confirmed, CONFIRMED_SHOWN, _agreed),
        *_block(UNCONFIRMED, o.unconfirmed, unconfirmed, _agreed),
        *_block("Where the accounts differ", contradictions, DIFFERENCES_SHOWN, _contradiction),
        *_block("Disputed between parties", o.disputes, DISPUTES_SHOWN, _differs),
        *_block("Later states of the same thing", o.updates, DISPUTES_SHOWN, _differs),
        *_block("Figures that differ", o.differing, FIGURES_SHOWN, _quantity),
        *_equal(o),
        *_block("Quotations whose wording varies", _varied(o.said), QUOTATIONS_SHOWN, _said),
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


def name_of(article: Article) -> "Text":
    """The line above an article where several are shown: its outlet or file, and its date."""
    from rich.text import Text

    name = article.outlet or article.input or article.id
    said = ", ".join(filter(None, (name, date_words(article.published))))
    return Text(f"\n── {one_line(said)}\n", style="bold")


def _lists(article: Article, analysis: Analysis) -> Iterator["RenderableType"]:
    from rich.table import Table

    for title, rows in lists_of(article, analysis).items():
        table = Table(box=None, show_header=False, padding=(0, 1), expand=True)
        table.add_column(ratio=1, style="bold")
        table.add_column(ratio=3)
        for row in rows:
            table.add_row(_plain(row.left), _plain(row.right))
        yield heading(title, len(rows))
        yield table


def _accounts(voices: Iterable[Voice]) -> "Text":
    from rich.text import Text

    text = Text()
    for n, voice in enumerate(voices):
        text.append("\n" if n else "")
        text.append_text(_letter(voice))
        text.append(f" {one_line(voice.name)}")
        if voice.article.published:
            text.append(f", {date_words(voice.article.published)}", style="dim")
        if voice.grade:
            text.append(f", grade {voice.grade}", style="dim")
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
        words = Text(f"{one_line(line.lead)} " if line.lead else "", style="bold")
        words.append_text(_excerpt(line.pieces, LONGEST_BRIEF))
        words.append(" ")
        words.append_text(_letter(line.voice))
        for column in line.against:
            if column.words:
                said = quoted(shortened(one_line(column.words), LONGEST_CONTRAST))
                words.append(f" {line.versus} {f'{one_line(column.party)}: ' if column.party else ''}{said} ")
                words.append_text(letters(column.voices))
        table.add_row(line.label, words)
    yield Text()
    yield table


def _block(
    title: str, items: Sequence[Item], shown: int, draw: "Callable[[Item], RenderableType]"
) -> Iterator["RenderableType"]:
    from rich.text import Text

    if not items:
        return
    yield heading(title, len(items))
    yield from map(draw, items[:shown])
    if len(items) > shown:
        yield Text(f"    … {len(items) - shown} more on the page", style="dim")


def heading(title: str, count: int) -> "Text":
    """A section's title and how many things stand under it, an empty line before."""
    from rich.text import Text

    return Text.assemble("\n", (title, "bold"), (f" {count}", "dim"))


def _agreed(finding: Finding) -> "RenderableType":
    words = _plain(shortened(one_line(finding.name), LONGEST_LINE))
    words.append(" ")
    words.append_text(letters(finding.voices))
    words.append(f"\n{one_line(finding.caution)}" if finding.caution else "", style="bold yellow")
    words.append(f"\n{one_line(finding.verdict.words)}", style=VERDICTS[finding.verdict.independent])
    if finding.partly:
        words.append(f"; {one_line(finding.partly)}", style="dim")
    if finding.credibility:
        words.append(f"; credibility {finding.credibility.number}", style="dim")
    return numbered(f"{finding.number}", words)


def _contradiction(each: Finding | Quantity) -> "RenderableType":
    return _differs(each) if isinstance(each, Finding) else _untold(each)


def _untold(quantity: Quantity) -> "RenderableType":
    from rich.text import Text

    words = Text(IN_CONFLICT, style="bold")
    for n, amounts in enumerate(quantity.opposed):
        words.append(" against " if n else ": ", style="not bold")
        words.append(f"“{one_line(amounts[0].words)}” ", style="not bold")
        words.append_text(letters({amount.voice.letter: amount.voice for amount in amounts}.values()))
    return numbered(f"F{quantity.number}", words)


def _differs(finding: Finding) -> "RenderableType":
    from rich.text import Text

    label = "Update" if finding.relation == "update" else finding.label or "Difference"
    contrast = f" {finding.joined} ".join(f"“{one_line(words)}”" for words in finding.contrast)
    words = Text(label, style="bold")
    words.append(f": {contrast or one_line(finding.parties or finding.claim.reason)}", style="not bold")
    sides = [
        (column.voices, column.wordings[0], column.party) for column in finding.columns if column.wordings
    ]
    for voices, wording, party in sides or [((each.voice,), each, "") for each in finding.wordings]:
        words.append("\n")
        words.append_text(letters([wording.voice]))
        words.append(f" {one_line(party)}:" if party else "", style="bold")
        words.append(" ")
        words.append_text(_excerpt(wording.pieces))
        others = [voice for voice in voices if voice != wording.voice]
        if others:  # in their own words, which the page shows
            words.append(" (also ", style="dim")
            words.append_text(letters(others))
            words.append(")", style="dim")
    return numbered(f"{finding.number}", words)


def _quantity(quantity: Quantity) -> "RenderableType":
    from rich.text import Text

    words = Text(f"{one_line(quantity.measure.what)} – {quantity.words}: ")
    for n, amounts in enumerate(quantity.alike):
        words.append(", " if n else "")
        words.append(one_line(amounts[0].words), style="bold")
        words.append(" ")
        words.append_text(letters({amount.voice.letter: amount.voice for amount in amounts}.values()))
        names = dict.fromkeys(each.informant or "" for each in amounts)
        sources = "" if "" in names else " and ".join(names)  # no source for an account that names none
        said = "; ".join(filter(None, (amounts[0].role, sources and f"from {one_line(sources)}")))
        words.append(f" ({said})" if said else "", style="dim")
    return numbered(f"F{quantity.number}", words)


def _equal(o: Outline) -> Iterator["RenderableType"]:
    """The figures that accounts give alike, in one paragraph, those that say most first."""
    from rich.padding import Padding
    from rich.text import Text

    if not o.equal:
        return
    yield heading("Figures given alike", len(o.equal) + len(o.everyday))
    words = Text()
    for n, quantity in enumerate(o.equal[:EQUAL_SHOWN]):
        words.append("; " if n else "")
        words.append(f"{one_line(quantity.fullest.words)} ")
        words.append_text(
            letters({amount.voice.letter: amount.voice for amount in quantity.amounts}.values())
        )
    left_out = len(o.equal[EQUAL_SHOWN:]) + len(o.everyday)
    words.append(f" … {left_out} more on the page" if left_out else "", style="dim")
    yield Padding(words, (0, 0, 0, 4))


def _varied(said: Sequence[Said]) -> list[Said]:
    return [each for each in said if len(each.wordings) > 1]


def _said(said: Said) -> "RenderableType":
    """A quotation with its wordings, each once with all accounts that print it so."""
    from rich.text import Text

    words = Text(one_line(said.speaker), style="bold")
    for alike in said.wordings:
        words.append("\n")
        words.append_text(letters({each.voice.letter: each.voice for each in alike}.values()))
        words.append(" ")
        words.append_text(_excerpt(alike[0].pieces))
    if said.changes:
        words.append(f"\n{shortened(one_line(' '.join(said.changes)), LONGEST_LINE)}", style="dim")
    return numbered(f"Q{said.number}", words)


def _notes(o: Outline) -> Iterator["RenderableType"]:
    from rich.text import Text

    if o.dossier.notices:
        yield heading("Notes on the input", len(o.dossier.notices))
        for notice in o.dossier.notices:
            yield Text.assemble("   ", (one_line(notice.subject), "bold"), f" {one_line(notice.text)}")
    rest = []
    if o.dossier.single:
        alone = len(o.dossier.single)
        rest.append("1 statement stands" if alone == 1 else f"{alone} statements stand")
        rest[-1] += " in one account only"
    if o.dossier.furniture:
        aside = len(o.dossier.furniture)
        rest.append(
            "1 piece of page furniture was" if aside == 1 else f"{aside} pieces of page furniture were"
        )
        rest[-1] += " set aside"
    if rest:
        yield Text(f"\n{'; '.join(rest)}.", style="dim")
    for each in filter(None, (o.legend, o.unsure)):
        yield Text(f"\n{each}", style="dim")


def numbered(number: str, words: "Text") -> "RenderableType":
    """Words behind a number, or behind the room for one."""
    from rich.table import Table

    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(width=3, justify="right", style="dim", no_wrap=True)
    table.add_column()
    table.add_row(number, words)
    return table


def _letter(voice: Voice) -> "Text":
    from rich.text import Text

    return Text(f"[{voice.sign}]", style=f"bold {COLOURS[voice.colour - 1]}")


def letters(voices: Iterable[Voice]) -> "Text":
    """The letters of accounts, each in its colour."""
    from rich.text import Text

    return Text().join(_letter(voice) for voice in voices)


def marked(pieces: Iterable[Piece]) -> "Text":
    """A text on one line whose words that differ are marked, and dim what tells something else."""
    from rich.text import Text

    text = Text()
    for piece in pieces:
        if "omits" in piece.kinds:
            text.append(OMISSION, style="red")
        else:
            style = "bold underline" if _differing(piece) else "dim" if "beside" in piece.kinds else ""
            text.append(_safe(piece.text).replace("\n", " "), style=style)
    return text


def _differing(piece: Piece) -> bool:
    return bool({"says", "varies"} & set(piece.kinds))


def _excerpt(pieces: Sequence[Piece], longest: int = LONGEST_LINE) -> "Text":
    """A sentence cut around the first words that are marked, else the first that tell the finding.

    An ellipsis stands wherever it is cut.
    """
    from rich.text import Text

    text = marked(pieces)
    if len(text) <= longest:
        return text
    shown = next((n for n, piece in enumerate(pieces) if _differing(piece) or "omits" in piece.kinds), None)
    if shown is None:
        shown = next((n for n, piece in enumerate(pieces) if "part" in piece.kinds), 0)
    first = len(marked(pieces[:shown]))
    start = 0 if first <= longest // 2 else min(first - BEFORE, len(text) - longest)
    start = text.plain.find(" ", start) + 1 if start else 0
    end = text.plain.rfind(" ", start, start + longest)
    if end <= start or start + longest >= len(text):
        end = start + longest
    return Text("… " if start else "").append_text(text[start:end]).append(" …" if end < len(text) else "")


def _plain(text: str) -> "Text":
    from rich.text import Text

    return Text(one_line(text))


def one_line(text: str) -> str:
    """Text on one line, safe to print."""
    return " ".join(_safe(text).split())


def _safe(text: str) -> str:
    """Text without the control characters that could move a terminal's cursor or change its state."""
    return "".join(
        character if character in "\n\t" or character.isprintable() or character.isspace() else "\ufffd"
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
    )
