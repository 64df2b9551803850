"""Where the dossiers of marked events go wrong: claims, differences, quotations, figures, speakers."""

import json
from collections.abc import Collection, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from evals.tally import Tally

PARTS = ("claims", "differences", "quotations", "measures", "speakers")


def event_errors(data: Path, dossiers: Path) -> list[Tally]:
    """Errors of every event in `data` that has a dossier in the folder `dossiers`."""
    tallies = {part: Tally(part) for part in PARTS}
    for path in sorted((data / "gold").glob("*.json")):
        dossier = dossiers / path.name
        if dossier.is_file():
            event = json.loads((data / "events" / path.name).read_text(encoding="utf-8"))
            _Event(
                event,
                json.loads(path.read_text(encoding="utf-8")),
                json.loads(dossier.read_text(encoding="utf-8")),
            ).compare(tallies)
    return list(tallies.values())


Pair = tuple[str, str]


def crossing(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Pairs of sentences of different articles that stand together in a group."""
    pairs = (pair for group in groups for pair in combinations(sorted(set(group)), 2))
    return {pair for pair in pairs if pair[0].split(":")[0] != pair[1].split(":")[0]}


def opposed(sides: Iterable[Collection[str]]) -> set[Pair]:
    """Pairs of sentences of different articles that stand on different sides."""
    pairs = {(min(one, two), max(one, two)) for a, b in combinations(sides, 2) for one in a for two in b}
    return {pair for pair in pairs if pair[0].split(":")[0] != pair[1].split(":")[0]}


def covered(item: dict[str, Any], sentences: dict[str, list[dict[str, Any]]]) -> set[str]:
    """The marked sentences, by article, that a span covers by half, or that cover half of it."""
    found = set()
    for sentence in sentences.get(item["article"], ()):
        shared = min(item["end"], sentence["end"]) - max(item["start"], sentence["start"])
        if shared > 0 and 2 * shared >= min(item["end"] - item["start"], sentence["end"] - sentence["start"]):
            found.add(sentence["id"])
    return found


class _Event:
    def __init__(self, event: dict[str, Any], marks: dict[str, Any], dossier: dict[str, Any]) -> None:
        self.marks = marks
        self.dossier = dossier
        self.sentences = {a["id"]: a["sentences"] for a in event["articles"]}
        self.words = {s["id"]: s["text"] for ss in self.sentences.values() for s in ss}
        self.statements = {s["id"]: self.covered(s) for s in dossier["statements"]}

    def covered(self, item: dict[str, Any]) -> set[str]:
        """The marked sentences of an item."""
        return covered(item, self.sentences)

    def all_of(self, ids: Iterable[str], of: dict[str, set[str]]) -> set[str]:
        """Every sentence that one of these statements, quotes or figures covers."""
        return set().union(*(of.get(i, set()) for i in ids))

    def place(self, pair: Pair) -> str:
        """A pair of sentences, for a reader."""
        one, two = pair
        return f"{self.marks['event_id']} {one} / {two}: {self.words[one]} / {self.words[two]}"

    def compare(self, tallies: dict[str, Tally]) -> None:
        groups = [self.all_of(c["statements"], self.statements) for c in self.dossier["claims"]]
        found = crossing(groups)
        self._pairs(tallies["claims"], [c["mentions"] for c in self.marks["claims"]], found)
        self._differences(tallies["differences"], found)
        for part, marked, mine, items, key in (
            ("quotations", "quotes", "quotations", "quotes", "quotes"),
            ("measures", "figures", "measures", "figures", "figures"),
        ):
            spans = {item["id"]: self.covered(item) for item in self.dossier[items]}
            found_here = crossing(self.all_of(x[key], spans) for x in self.dossier[mine])
            wanted = [[m["s"] for m in x["mentions"]] for x in self.marks[marked]]
            self._pairs(tallies[part], wanted, found_here, set().union(*spans.values()))
        self._speakers(tallies["speakers"])

    def _pairs(
        self,
        tally: Tally,
        marked: list[list[str]],
        found: set[Pair],
        known: set[str] | None = None,
    ) -> None:
        """Missed and false pairs; `known`: the sentences in which an item was found at all."""
        wanted = crossing(marked)
        grouped = {sentence for pair in found for sentence in pair}
        marked_somewhere = {sentence for group in marked for sentence in group}
        for pair in sorted(wanted - found):
            if known is not None and not known.issuperset(pair):
                kind = "missed: nothing found in one of the sentences"
            elif grouped.issuperset(pair):
                kind = "missed: both stand in groups, not in one"
            elif grouped.isdisjoint(pair):
                kind = "missed: neither stands in any group"
            else:
                kind = "missed: only one of them stands in a group"
            tally.add(kind, self.place(pair))
        for pair in sorted(found - wanted):
            count = len(marked_somewhere.intersection(pair))
            kind = ("neither is marked", "one of them is marked", "each is marked with others")[count]
            tally.add(f"false: {kind}", self.place(pair))

    def _differences(self, tally: Tally, together: set[Pair]) -> None:
        wanted = {
            pair: f"{claim['relation']} ({claim.get('conflict', {}).get('kind', 'no kind')})"
            for claim in self.marks["claims"]
            if claim["relation"] != "agree"
            for pair in opposed([set(side["mentions"]) for side in claim["conflict"]["sides"]])
        }
        found = {
            pair: f"{claim['relation']} ({claim['kind']})"
            for claim in self.dossier["claims"]
            if claim.get("sides")
            for pair in opposed([self.all_of(side["statements"], self.statements) for side in claim["sides"]])
        }
        for pair, kind in sorted(wanted.items()):
            if pair not in found:
                state = "not seen in the claim" if pair in together else "the claim was not found"
                tally.add(f"missed: {kind}, {state}", self.place(pair))
        same = crossing(claim["mentions"] for claim in self.marks["claims"])
        for pair, kind in sorted(found.items()):
            if pair not in wanted:
                state = "they agree" if pair in same else "not one fact"
                tally.add(f"false: {kind}, {state}", self.place(pair))

    def _speakers(self, tally: Tally) -> None:
        quotes = [(self.covered(quote), quote) for quote in self.dossier["quotes"]]
        for quote in self.marks["direct_quotes"]:
            text, marked, sentence = quote["text"], quote["speaker"], quote["s"]
            wanted = set(_words(text))
            mine = next(
                (
                    found
                    for covered, found in quotes
                    if sentence in covered and len(wanted & set(_words(found["text"]))) >= 0.8 * len(wanted)
                ),
                None,
            )
            if mine is None:
                tally.add("quote not found", f"{self.marks['event_id']} {sentence}: {text}")
                continue
            speaker = mine["speaker"]
            if speaker is None:
                tally.add("no speaker", f"{self.marks['event_id']} {sentence}: {marked}: {text}")
            elif not set(_words(marked)) & set(_words(speaker)):
                kind = f"wrong speaker, by {mine['evidence']}"
                tally.add(kind, f"{self.marks['event_id']} {sentence}: {speaker}, not {marked}: {text}")


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()
