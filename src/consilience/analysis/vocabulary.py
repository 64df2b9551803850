"""Word lists that the rules for names and speakers share: `vocabulary.toml`, and first names."""

import json
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = files("consilience.analysis").joinpath("vocabulary.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def words(name: str) -> frozenset[str]:
    """The list `name` of the vocabulary, in lower case. A name it does not have is a KeyError."""
    return _lists()[name]


@cache
def body_endings() -> frozenset[str]:
    """Words that end the name of an airline, a club or a firm and no person's."""
    return (words("airline_names") | words("club_names") | words("company_names")) - words("surnames_too")


@cache
def first_names() -> dict[str, float]:
    """Lower-case first names, each with the share of women among its bearers.

    By the US census of 1990, and for names that it lacks by the vocabulary.
    """
    data = files("consilience.weights").joinpath("first_names.json").read_text("utf-8")
    counted = {name: float(share) for name, share in json.loads(data).items()}
    abroad = dict.fromkeys(words("given_to_men"), 0.0) | dict.fromkeys(words("given_to_women"), 1.0)
    return abroad | counted
