"""Sixty invented accounts of one event and where they have it from, to see whether the page stays legible.

Thirty print one agency's report, six another's, five share a text of which nobody says whose it is, three
credit one another in a circle, one pair shares a text, one was rewritten from another, and the rest have
asked for themselves. `python -m tests.dossier.crowd FILE` writes the page.
"""

import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from consilience.types import (
    Article,
    Claim,
    Credit,
    Dependence,
    Direction,
    Dossier,
    Extract,
    Independence,
    Origin,
    Passage,
    Statement,
)
from tests.dossier import sample

TOWNS = [
    *("Halm", "Sunde", "Marn", "Veld", "Sorn", "Osk", "Lorn", "Tervik", "Grau", "Bell"),
    *("Orre", "Lindby", "Harl", "Varda", "Kell", "Brun", "Eastgate", "Ridge", "Lowland", "Quell"),
]
KINDS = ("Chronicle", "Daily News", "Morning Post and Advertiser")
WITNESSES = [
    *("Interior Ministry", "Anneke Brandt", "Jonas Weil", "Marta Ferenc", "Pia Lauwen", "Greta Noll"),
    *("Samuel Lindqvist", "Ivo Straub", "Henrik Solle", "Adela Morvan", "Elin Marsh", "Tobias Kerr"),
    *("Oskar Brun", "Lena Arvid", "Paul Storm", "Rasmus Quist"),
]
AGENCIES = {"Tessel": range(30), "Meridian": range(30, 36)}
ONE_TEXT, CIRCLE, PAIR, REWRITTEN = range(36, 41), range(41, 44), (44, 45), (46, 47)
SAID = "The western span came down at dawn and six people were hurt."
SHARED = "Divers went on with their search of the river until nightfall."


def _text(number: int) -> str:
    return f"{SAID} {SHARED} So wrote paper {number}."


def _pairs() -> list[Dependence]:
    found = []
    for a, b in combinations(range(60), 2):
        agency = next((name for name, members in AGENCIES.items() if a in members and b in members), None)
        way: Direction = "common" if agency else "b_from_a" if (a, b) == REWRITTEN else "unknown"
        together = agency or (a in ONE_TEXT and b in ONE_TEXT) or (a, b) in (PAIR, REWRITTEN)
        answer = "yes" if together else "unknown" if 59 in (a, b) else "no"
        why = "40 words are the same" if together else "no words are the same"
        found.append(Dependence(str(a), str(b), answer, way, agency, float(bool(together)), why))  # type: ignore[arg-type]
    return found


def dossier(count: int = 60) -> Dossier:
    """The dossier of the first `count` accounts of the crowd."""
    articles = [
        Article(
            str(n),
            _text(n),
            f"Bridge falls, {n}",
            f"The {TOWNS[n % 20]} {KINDS[n // 20]}",
            None,
            "2031-03-08",
        )
        for n in range(count)
    ]
    statements = [Statement(f"s{a.id}", a.id, 0, len(SAID), SAID) for a in articles]
    told = {
        w: [s for n, s in enumerate(statements) if (n * (k + 3)) % 7 < 2] for k, w in enumerate(WITNESSES)
    }
    origins = [
        Origin(name, tuple(s.id for s in each), tuple(s.article for s in each), "attributed", "informant")
        for name, each in told.items()
        if each
    ]
    ids = tuple(s.id for s in statements)
    claim = Claim(
        "c", ids[0], ids, (), "agree", origins=tuple(origins), independence=Independence("yes", 2, "named")
    )
    dependence = [each for each in _pairs() if max(int(each.a), int(each.b)) < count]
    places = [Extract(a.id, len(SAID) + 1, len(SAID) + 1 + len(SHARED), SHARED) for a in articles]
    outlets = {a.id: a.outlet or "" for a in articles}
    circle = [(n, CIRCLE[(k + 1) % 3]) for k, n in enumerate(CIRCLE) if max(CIRCLE) < count]
    return replace(
        sample.dossier(),
        articles=tuple(articles),
        headline=None,
        summary=(),
        statements=tuple(statements),
        claims=(claim,),
        quotes=(),
        quotations=(),
        figures=(),
        measures=(),
        times=(),
        timeline=(),
        attributions=(),
        informants=(),
        passages=tuple(
            Passage(places[int(d.a)], places[int(d.b)], 11) for d in dependence if d.dependent == "yes"
        ),
        credits=tuple(
            Credit(f"k{n}", str(n), 0, len(SAID), SAID, outlets[str(other)], "outlet") for n, other in circle
        ),
        dependence=tuple(dependence),
        furniture=(),
        single=(),
        notices=(),
    )


if __name__ == "__main__":
    from consilience.dossier.html import render

    Path(sys.argv[1]).write_text(
        render(dossier(int(sys.argv[2]) if len(sys.argv) > 2 else 60)), encoding="utf-8"
    )
