"""The commands: read what is named, run the pipeline, show or write the result.

Nothing heavy is imported before it is needed: `--help` loads no model, no parser and no extraction library.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.output import AnalysisFormat, Format, check_output, finish, format_of, show, write
from consilience.cli.voice import Exit, Voice, complain, one_line, stop
from consilience.errors import ConsilienceError, InputError, Problem
from consilience.pipeline import DEFAULT, VERSION
from consilience.types import Analysis, Article, Dossier, Grade, KnownOutlet, Notice

if TYPE_CHECKING:
    from rich.console import RenderableType

    from consilience.reading.files import Batch


_STATUS = """Exit status: 0 all was read; 1 nothing could be used; 2 wrong usage; 3 done, but part of the
input could not be used (the reasons are on standard error)."""

app = typer.Typer(
    name="consilience",
    help="""Read many accounts of one event: what independent sources agree on, where they differ, who
    said it first, and the very words.""",
    epilog="consilience COMMAND --help shows examples of each command.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (.html .txt .md .json .jsonl), folders, globs, http(s) addresses, or - for stdin.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write here; the ending gives the format.", dir_okay=False
    ),
]
OpenPage = Annotated[bool, typer.Option("--open", help="Open the result in the browser.")]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no notices; problems are still told.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Tell on standard error what was read and found.")
]


def main() -> None:
    """Entry point of the `consilience` command: what is raised on purpose is said without a traceback."""
    # Products of small matrices gain nothing from more threads and lose most of their time waiting for them;
    # numpy reads this when it is first loaded.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        app()
    except ConsilienceError as error:
        sys.exit(f"consilience: {error}")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"consilience {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    pass


@app.command(
    epilog=f"""**Examples**

    consilience compare first.html second.html

    consilience compare reports/ https://news.example/story -o event.html --open

    consilience compare 'reports/*.txt' --format json | jq .claims

    cat accounts.jsonl | consilience compare - -o event.md

    consilience compare reports/ --explain 3

    consilience compare reports/ --grades desk.toml -o event.html

    consilience compare reports/ --outlets houses.tsv -o event.html

{_STATUS}"""
)
def compare(
    inputs: Inputs,
    output: Output = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="The format, whatever the file's ending.", show_default=False),
    ] = None,
    open_page: OpenPage = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="CLAIM",
            help="Say why this claim is there: its number, its id, or how its id begins.",
            show_default=False,
        ),
    ] = None,
    outlets: Annotated[
        Path | None,
        typer.Option(
            "--outlets",
            metavar="FILE",
            help="Table, with tabs, of what you know of outlets: name, house, kind, spellings, source.",
            show_default=False,
        ),
    ] = None,
    grades: Annotated[
        Path | None,
        typer.Option(
            "--grades",
            metavar="FILE",
            help="TOML with your grades, A to F, for [outlets] and [informants]: shown beside them.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Compare the accounts of one event, and write the dossier.

    Without -o or --format a short readable account is shown on the terminal.
    """
    voice = Voice(quiet=quiet, verbose=verbose)
    chosen = format_of(output, form, open_page, Format)
    if explain is not None and chosen is not Format.TEXT:
        how = "Name a .txt file behind -o, or leave out --format and --open."
        only = Problem("--explain", f"an explanation is text, not {chosen}", how)
        stop(Exit.USAGE, only)
    check_output(output, opens_nothing=open_page and chosen.value == Format.TEXT)
    known = _read_outlets(outlets) if outlets else ()
    graded = _read_grades(grades, known) if grades else ()
    batch = _read(inputs, voice)
    dossier = _compare(batch, known, graded, voice)
    if explain is not None:
        show([_explained(dossier, explain)], output)
    elif chosen is Format.TEXT:
        from consilience.dossier.terminal import render

        show([render(dossier)], output)
    else:
        output = write(_render(dossier, chosen), output, temporary=open_page, ending=chosen)
    finish(output, open_page, voice, batch.problems)


@app.command(
    epilog=f"""**Examples**

    consilience analyse first.html

    consilience analyse https://news.example/story --format json -o story.json

{_STATUS}"""
)
def analyse(
    inputs: Inputs,
    output: Output = None,
    form: Annotated[
        AnalysisFormat | None, typer.Option("--format", "-f", help="The format, whatever the file's ending.")
    ] = None,
    open_page: OpenPage = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Read single articles: quotations with speakers, attributions, figures, times, and page furniture.

    As text, the spans are marked in place. As JSON, one article gives an object, several an array. A page
    shows one article.
    """
    voice = Voice(quiet=quiet, verbose=verbose)
    chosen = AnalysisFormat(format_of(output, Format(form) if form else None, open_page, AnalysisFormat))
    check_output(output, opens_nothing=open_page and chosen.value == Format.TEXT)
    batch = _read(inputs, voice)
    articles = batch.articles
    if chosen is AnalysisFormat.HTML and len(articles) > 1:
        several = Problem(
            ", ".join(inputs), f"{len(articles)} articles, and a page shows one", "Name one article."
        )
        stop(Exit.USAGE, several)
    analyses = _analyse(articles, voice)
    if chosen is AnalysisFormat.TEXT:
        from consilience.dossier.terminal import name_of, render_analysis

        parts = [(name_of(each), render_analysis(each, analyses[n])) for n, each in enumerate(articles)]
        show([part for pair in parts for part in (pair if len(parts) > 1 else pair[1:])], output)
    elif chosen is AnalysisFormat.HTML:
        from consilience.dossier.analysis_page import render

        page = render(articles[0], analyses[0])
        output = write(page, output, temporary=open_page, ending=Format.HTML)
    else:
        texts = [analysis.to_json() for analysis in analyses]
        text = texts[0] if len(texts) == 1 else f"[{','.join(texts)}]"
        output = write(text, output, temporary=open_page)
    finish(output, open_page, voice, batch.problems)


# ── The work ─────────────────────────────────────────────────────────────────────────────────────


def _read(inputs: Sequence[str], voice: Voice) -> "Batch":
    from consilience.reading.files import collect

    batch = collect(inputs, largest_input=DEFAULT.largest_input)
    complain(batch.problems)
    for article in batch.articles:
        voice.tell(
            f"Read: {article.input}: {article.title or 'no headline'} ({len(article.text):,} characters)"
        )
    if not batch.articles:
        nothing = Problem(
            "consilience", "nothing to work on", "Hand in at least one account that can be read."
        )
        stop(Exit.NOTHING_USABLE, nothing)
    for remark in () if voice.quiet else batch.remarks:
        typer.echo(one_line(str(remark)), err=True)
    return batch


def _read_outlets(file: Path) -> tuple[KnownOutlet, ...]:
    from consilience.independence.given import make_register
    from consilience.reading.outlets import read_outlets

    try:
        outlets = read_outlets(file, largest=DEFAULT.largest_input)
    except InputError as bad:
        stop(Exit.USAGE, *bad.problems)
    try:
        make_register(outlets)
    except InputError as clash:
        stop(Exit.USAGE, *(replace(each, input=f"{file}, {each.input}") for each in clash.problems))
    return outlets


def _read_grades(file: Path, outlets: Sequence[KnownOutlet]) -> tuple[Grade, ...]:
    from consilience.independence.given import make_register
    from consilience.independence.grades import check
    from consilience.reading.grades import read_grades

    try:
        grades = read_grades(file)
    except InputError as bad:
        stop(Exit.USAGE, *bad.problems)
    try:
        check(grades, make_register(outlets))
    except InputError as clash:
        stop(Exit.USAGE, *(replace(each, input=f"{file}, {each.input}") for each in clash.problems))
    return grades


def _compare(
    batch: "Batch",
    outlets: Sequence[KnownOutlet],
    grades: Sequence[Grade],
    voice: Voice,
) -> Dossier:
    from consilience import pipeline

    notices = [Notice(problem.input, f"Not read: {problem.what}.") for problem in batch.problems]
    notices += [Notice(remark.input, remark.what) for remark in batch.remarks]
    with voice.progress() as progress:
        dossier = pipeline.compare(
            batch.articles, outlets=outlets, grades=grades, notices=notices, progress=progress
        )
    for notice in dossier.notices[len(notices) :]:
        if not voice.quiet:
            typer.echo(f"{one_line(notice.subject)}: {one_line(notice.text)}", err=True)
    voice.tell(
        f"Found: {len(dossier.claims)} shared claims, {len(dossier.quotations)} shared quotations, "
        f"{len(dossier.measures)} shared figures. Accounts: {len(dossier.articles)}"
    )
    return dossier


def _analyse(articles: Sequence[Article], voice: Voice) -> list[Analysis]:
    from consilience import pipeline

    analyses: list[Analysis] = []
    with voice.progress() as progress:
        for account in pipeline.accounts(articles):
            analyses.append(account.analysis)
            if not voice.quiet:
                name = account.article.input or account.article.id
                for note in account.analysis.notes:
                    typer.echo(f"{one_line(name)}: {one_line(note)}", err=True)
            progress("Reading", len(analyses), len(articles))
    return analyses


def _render(dossier: Dossier, form: Format) -> str:
    if form is Format.HTML:
        from consilience.dossier.html import render

        return render(dossier)
    if form is Format.MARKDOWN:
        from consilience.dossier.markdown import render as render_markdown

        return render_markdown(dossier)
    return dossier.to_json()


def _explained(dossier: Dossier, claim: str) -> "RenderableType":
    from consilience.dossier.explained import explain

    try:
        return explain(dossier, claim)
    except InputError as unknown:
        for problem in unknown.problems:  # as `complain` does, but for the lines of its remedy: a claim each
            typer.secho(f"{one_line(problem.input)}: {problem.what}.", err=True, fg="red", nl=False)
            typer.echo(f" {problem.remedy}", err=True)
        raise typer.Exit(Exit.USAGE) from unknown
