"""How often the verdict is right of the claims that were marked, whatever the comparison finds.

    python -m evals.marked MARKED

MARKED is the folder of marked texts. Each marked claim is handed to the verdict with the program's own
statements, every two of them as surely one fact; what is wrong then is the verdict's, or that of who is
found to speak. Prints every answer by how many informants the claim's marks name, and the score of the
pairs of sentences whose informants they name.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from consilience.comparison.measured import find_in_conflict
from consilience.comparison.measures import find_measures
from consilience.comparison.occasions import find_apart
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import tell_all
from consilience.independence.credits import find_credits
from consilience.independence.dependence import judge_dependence
from consilience.independence.given import make_register
from consilience.independence.origins import trace_origins
from consilience.independence.passages import find_passages
from consilience.independence.runs import find_shared_text
from consilience.pipeline import DEFAULT, accounts
from consilience.types import Account, Article, Claim, Pair, Statement
from evals.events import covered, crossing
from evals.verdicts import count_of, plain


def judged(data: Path) -> Iterator[tuple[str, dict[str, Any], Claim, dict[str, set[str]]]]:
    """Each marked claim of the events whose marks hold informants, with its verdict.

    The event's name, the claim as marked, the claim with its origins, and the marked sentences by statement.
    A claim of which fewer than two accounts' statements are found is left out.
    """
    for path in sorted((data / "gold").glob("*.json")):
        marks = json.loads(path.read_text(encoding="utf-8"))
        if not any(claim.get("informants") for claim in marks["claims"]):
            continue
        event = json.loads((data / "events" / path.name).read_text(encoding="utf-8"))
        read = tuple(accounts(_article(each) for each in event["articles"]))
        statements = tuple(each for account in read for each in make_statements(account))
        sentences = {article["id"]: article["sentences"] for article in event["articles"]}
        of = {each.id: covered(_placed(each), sentences) for each in statements}
        made = [
            (marked, claim)
            for number, marked in enumerate(marks["claims"])
            if (claim := _claim(number, marked, statements, of)) is not None
        ]
        traced = _traced([claim for _, claim in made], read, statements)
        for (marked, _), claim in zip(made, traced, strict=True):
            yield marks["event_id"], marked, claim, of


def _article(each: dict[str, Any]) -> Article:
    return Article(
        id=each["id"],
        outlet=each.get("outlet") or "",
        url=each.get("url") or None,
        title=each.get("title") or "",
        published=each.get("date") or None,
        text=each["text"],
    )


def _placed(statement: Statement) -> dict[str, Any]:
    return {"article": statement.article, "start": statement.start, "end": statement.end}


def _claim(
    number: int, marked: dict[str, Any], statements: tuple[Statement, ...], of: dict[str, set[str]]
) -> Claim | None:
    """The marked claim over the program's statements; None where only one account's are found."""
    held = [each for each in statements if of[each.id].intersection(marked["mentions"])]
    if len({each.article for each in held}) < 2:
        return None
    pairs = tuple(Pair(a.id, b.id, 1.0, ()) for a, b in combinations(held, 2) if a.article != b.article)
    return Claim(
        f"marked-{number}",
        held[0].id,
        tuple(each.id for each in held),
        pairs,
        marked.get("relation", "agree"),
    )


def _traced(
    claims: list[Claim], read: tuple[Account, ...], statements: tuple[Statement, ...]
) -> tuple[Claim, ...]:
    """The claims with their origins and verdicts, as the comparison of the accounts would trace them."""
    register = make_register(())
    sketches = make_sketches(read, statements)
    told, measures = tell_all(sketches), find_measures(sketches, threshold=DEFAULT.same_quantity)
    shared = find_shared_text(read)
    passages, credits = find_passages(read, shared), find_credits(read, register)
    dependence = judge_dependence(read, shared, passages, credits, register)
    apart = find_apart(claims, read, told) | find_in_conflict(claims, read, told, measures)
    return trace_origins(claims, statements, read, dependence, credits, register, apart)


def rates(data: Path) -> tuple[Counter[str], Counter[str]]:
    """The answers by how many informants the marks name, and the pairs of sentences: true, found, hit.

    A pair is asked after where the marks name who says both; it is true where they name one informant, and
    found where one origin holds both.
    """
    answers: Counter[str] = Counter()
    true, found, asked = set(), set(), set()
    for name, marked, claim, of in judged(data):
        informants = {sentence: plain(who) for sentence, who in marked.get("informants", {}).items()}
        answer = claim.independence.independent if claim.independence else "unknown"
        answers[f"{answer}, the marks name {count_of(set(informants.values()))}"] += 1
        here = crossing([informants])
        asked |= {(name, *pair) for pair in here}
        true |= {(name, *pair) for pair in here if informants[pair[0]] == informants[pair[1]]}
        groups = (set().union(*(of[each] for each in origin.statements)) for origin in claim.origins)
        found |= {(name, *pair) for pair in crossing(groups)}
    found &= asked
    return answers, Counter(true=len(true), found=len(found), hit=len(true & found))


def main(arguments: list[str]) -> int:
    """Print the rates on the marked texts of a folder."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    answers, pairs = rates(Path(arguments[0]))
    print(f"{answers.total()} marked claims")
    for kind, count in sorted(answers.items()):
        print(f"  {kind:<45}{count:>6}")
    precision, recall = (pairs["hit"] / max(pairs[each], 1) for each in ("found", "true"))
    print(f"same informant: precision {precision:.2f}, recall {recall:.2f}, of {pairs['true']} pairs")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
