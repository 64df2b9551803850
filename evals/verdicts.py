"""How often the verdicts on independence are right, held against the informants that marked claims name."""

import json
from collections.abc import Set
from pathlib import Path
from typing import Any

from evals.events import covered, crossing
from evals.tally import Tally


def verdicts(data: Path, dossiers: Path) -> list[Tally]:
    """Every answer by how many informants the marks name, and the pairs of statements with one informant.

    Only events whose marks hold informants count: `{claims: [{mentions, informants: {sentence id: name}}]}`.
    """
    answers = Tally("verdicts", "claims")
    origins = Tally("origins")
    for path in sorted((data / "gold").glob("*.json")):
        marks = json.loads(path.read_text(encoding="utf-8"))
        dossier = dossiers / path.name
        if dossier.is_file() and any(claim.get("informants") for claim in marks["claims"]):
            event = json.loads((data / "events" / path.name).read_text(encoding="utf-8"))
            _compare(event, marks, json.loads(dossier.read_text(encoding="utf-8")), answers, origins)
    return [answers, origins]


def _compare(
    event: dict[str, Any], marks: dict[str, Any], dossier: dict[str, Any], answers: Tally, origins: Tally
) -> None:
    sentences = {article["id"]: article["sentences"] for article in event["articles"]}
    of = {each["id"]: covered(each, sentences) for each in dossier["statements"]}
    named: dict[str, set[str]] = {}
    asked: dict[tuple[str, str], bool] = {}
    for claim in marks["claims"]:
        informants = {sentence: plain(name) for sentence, name in claim.get("informants", {}).items()}
        for sentence, name in informants.items():
            named.setdefault(sentence, set()).add(name)
        for pair in crossing([informants]):
            same = informants[pair[0]] == informants[pair[1]]
            asked[pair] = asked.get(pair, False) or same
    together, joined = set(), set()
    for claim in dossier["claims"]:
        held = set().union(*(of[each] for each in claim["statements"]))
        names = set().union(*(named.get(sentence, set()) for sentence in held))
        verdict = claim["independence"]
        answers.add(
            f"{verdict['independent']}, the marks name {count_of(names)}",
            f"{marks['event_id']}: {verdict['reason']}",
        )
        together |= crossing([held])
        joined |= crossing(set().union(*(of[each] for each in o["statements"])) for o in claim["origins"])
    for pair, same in sorted(asked.items()):
        kind = _kind(same, pair in joined, pair in together)
        if kind:
            origins.add(kind, f"{marks['event_id']}: {' and '.join(pair)}")


def _kind(same: bool, joined: bool, together: bool) -> str | None:
    """What is wrong with a pair of sentences whose informants the marks name; None if nothing is."""
    if joined and not same:
        return "false: two informants in one origin"
    if same and not together:
        return "missed: not in one claim"
    return "missed: in two origins" if same and not joined else None


def count_of(names: Set[str]) -> str:
    """How many informants these are, in words."""
    return {0: "no informant", 1: "one informant"}.get(len(names), "several informants")


def plain(name: str) -> str:
    """A name as names are compared: in lower case, without punctuation."""
    return " ".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())
