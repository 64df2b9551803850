"""What can go wrong with an input, said in words a user can act on."""

from dataclasses import dataclass


class ConsilienceError(Exception):
    """Base of every error this package raises on purpose; its text is meant for the user."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be used: which, what is wrong with it, and what to do."""

    input: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.input}: {self.what}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of an input that was left out, though the rest of it is used: where, and what."""

    input: str
    what: str

    def __str__(self) -> str:
        return f"{self.input}: {self.what}"


class InputWarning(UserWarning):
    """Part of an input was left out; the rest is used."""


class InputError(ConsilienceError):
    """An input cannot be used. `problems` lists every one that was found, in order of input."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
