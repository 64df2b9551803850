"""The tables that come with the program, such as outlets.tsv: written by hand, one thing a line."""

from importlib.resources import files


def read_table(file: str) -> tuple[tuple[str, ...], ...]:
    """The cells, set apart by tabs, of every line of `file`; a line that begins with # is a comment.

    `file` is a path inside the package: "outlets.tsv", "independence/nicknames.tsv".
    """
    text = (files("consilience") / file).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
