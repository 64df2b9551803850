"""The command line: commands, what they say, and where their results go."""

from consilience.cli.commands import app, main

__all__ = ["app", "main"]
