"""Where a result goes: its format, a file, standard output or the browser."""

import io
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from consilience.cli.voice import Exit, Voice, stop
from consilience.errors import Problem

if TYPE_CHECKING:
    from rich.console import RenderableType


class Format(StrEnum):
    """The forms a dossier is written in."""

    HTML = "html"
    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"


class AnalysisFormat(StrEnum):
    """The forms an analysis is written in."""

    HTML = "html"
    JSON = "json"
    TEXT = "text"


ENDINGS = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.TEXT,
}
PAGE_WIDTH = 100  # columns of a text that goes to a file, where no terminal says how wide it is


def format_of(output: Path | None, form: Format | None, open_page: bool, known: type[StrEnum]) -> Format:
    """The format asked for, or the one the file's ending gives; `known` are those this command writes."""
    if form:
        return form
    if output:
        endings = {ending: each for ending, each in ENDINGS.items() if each in list(known)}
        found = endings.get(output.suffix.lower())
        if not found:
            what = (
                f"no format is known by the ending “{output.suffix}”" if output.suffix else "it has no ending"
            )
            stop(Exit.USAGE, Problem(str(output), what, f"Use one of {', '.join(endings)}, or --format."))
        return found
    return Format.HTML if open_page else Format.TEXT


def check_output(output: Path | None, *, opens_nothing: bool) -> None:
    """Find out before the long work that its result could not be written, or opened without a file."""
    if opens_nothing and not output:
        what = "text on the terminal cannot be opened in the browser"
        stop(Exit.USAGE, Problem("--open", what, "Name a file with -o, or another format."))
    if output and not output.absolute().parent.is_dir():
        stop(
            Exit.USAGE,
            Problem(str(output), "its folder does not exist", "Make the folder, or name another file."),
        )


def show(parts: "Sequence[RenderableType]", output: Path | None) -> None:
    """Print to the terminal, with colours where it has them, or as plain text into a file."""
    from rich.console import Console

    page = io.StringIO()
    console = Console(file=page, width=PAGE_WIDTH, color_system=None) if output else Console()
    for part in parts:
        console.print(part, highlight=False)
    if output:
        write(page.getvalue(), output)


def write(
    text: str, output: Path | None, *, temporary: bool = False, ending: Format = Format.JSON
) -> Path | None:
    """Write to `output`, to a new file in the temporary folder, or to standard output; say where."""
    if output is None and not temporary:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a JSON or a page is UTF-8 anywhere
        typer.echo(text)
        return None
    if output is None:
        import tempfile

        with tempfile.NamedTemporaryFile(prefix="consilience-", suffix=f".{ending}", delete=False) as file:
            output = Path(file.name)
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        stop(Exit.USAGE, Problem(str(output), f"cannot be written ({error.strerror})", "Name another file."))
    return output


def finish(output: Path | None, open_page: bool, voice: Voice, problems: Sequence[Problem]) -> NoReturn:
    """Open what was written if that is wanted, say where it is, and end with the status that fits."""
    if output and open_page:
        typer.launch(str(output))
    if output:
        voice.tell(f"Written: {output}")
    raise typer.Exit(Exit.PARTLY if problems else Exit.DONE)
