"""The tables that come with this step, such as outlets.tsv: written by hand, one thing a line."""

from importlib.resources import files


def read_table(file: str) -> tuple[tuple[str, ...], ...]:
    """The cells, set apart by tabs, of every line of `file`; a line that begins with # is a comment."""
    text = (files("consilience.independence") / file).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
