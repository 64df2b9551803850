"""A file of grades: which letter of the Admiralty code the user gives to which outlets and informants."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

from consilience.errors import InputError, Problem
from consilience.reading.decoding import NotTextError, decode
from consilience.types import Grade, Letter

SECTIONS: Mapping[str, Literal["outlet", "informant"]] = {"outlets": "outlet", "informants": "informant"}
LETTERS: tuple[Letter, ...] = get_args(Letter)


def read_grades(path: str | Path) -> tuple[Grade, ...]:
    """The grades of a TOML file, in its order: tables [outlets] and [informants] of names and letters.

    Raises InputError with everything that is wrong with the file: which line or name, and what to do.
    """
    found = list(_grades(_table(Path(path)), str(path)))
    problems = [each for each in found if isinstance(each, Problem)]
    if problems:
        raise InputError(*problems)
    return tuple(each for each in found if isinstance(each, Grade))


def _table(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(decode(path.read_bytes()))
    except OSError as error:
        raise InputError(
            Problem(str(path), f"cannot be read ({error.strerror})", "Check the name and the rights.")
        ) from error
    except NotTextError as error:
        raise InputError(Problem(str(path), f"not a text ({error})", _HOW)) from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(Problem(str(path), f"not valid TOML ({error})", _HOW)) from error
    except RecursionError as error:
        raise InputError(Problem(str(path), "nested too deeply to be grades", _HOW)) from error


_HOW = 'Write tables [outlets] and [informants], in them lines such as "Harbour Post" = "B".'


def _grades(table: Mapping[str, object], file: str) -> Iterator[Grade | Problem]:
    for section, names in table.items():
        of = SECTIONS.get(section)
        if of is None:
            yield Problem(f"{file}, {section}", "no part of a file of grades", _HOW)
        elif not isinstance(names, dict):
            yield Problem(f"{file}, {section}", "not a table", _HOW)
        else:
            for name, letter in names.items():
                yield _grade(of, name, letter, f"{file}, [{section}] “{name}”")


def _grade(of: Literal["outlet", "informant"], name: str, letter: object, place: str) -> Grade | Problem:
    if not name.strip():
        return Problem(place, "no name stands before the letter", "Name whom you mean, or remove the line.")
    for known in LETTERS:
        if known == letter:
            return Grade(of, name, known)
    if isinstance(letter, dict):
        return Problem(place, "a table, not a letter", "Put a name that has a full stop in quotation marks.")
    return Problem(
        place,
        f"{letter!r} is no letter of the Admiralty code",
        f"Write one of {', '.join(LETTERS[:-1])} and {LETTERS[-1]} in quotation marks.",
    )
