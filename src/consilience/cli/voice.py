"""What is said on standard error: problems always, the rest as the user wants it; and the exit status."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from typing import NoReturn

import typer

from consilience.errors import Problem
from consilience.pipeline import Progress


class Exit(IntEnum):
    """What the exit status says; documented in docs/cli.md and in every command's help."""

    DONE = 0
    NOTHING_USABLE = 1
    USAGE = 2
    PARTLY = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """What is said on standard error besides problems, which are always told."""

    quiet: bool
    verbose: bool

    def tell(self, line: str) -> None:
        """A line for those who asked for more."""
        if self.verbose and not self.quiet:
            typer.echo(line, err=True)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A progress line, only on a terminal and only where it was not asked away."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda *_: None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
        with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Loading", total=None)
            yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def complain(problems: Sequence[Problem]) -> None:
    """A line for each: the input, what is wrong with it, and what to do."""
    for problem in problems:
        typer.secho(f"{one_line(problem.input)}: {one_line(problem.what)}.", err=True, fg="red", nl=False)
        typer.echo(f" {one_line(problem.remedy)}", err=True)


def one_line(text: str) -> str:
    """Without control characters: a file's name or a page's word must not steer the terminal."""
    return "".join(c if c.isprintable() else "�" for c in text)


def stop(status: Exit, *problems: Problem) -> NoReturn:
    """Say the problems and end with this status."""
    complain(problems)
    raise typer.Exit(status)
