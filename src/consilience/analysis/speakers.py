"""Which informant speaks a quotation: the likeliest of its candidates, by trained trees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from consilience.analysis.candidates import Candidate, Scene
from consilience.analysis.sayings import Saying

Rank = Callable[[Sequence[Candidate]], Sequence[float]]


@cache
def _trees() -> tuple[Any, tuple[str, ...]]:
    """The trees, and the names of the numbers they were grown on, in order."""
    import lightgbm

    text = (files("consilience") / "weights" / "speakers.txt").read_text(encoding="utf-8")
    trees = lightgbm.Booster(model_str=text)
    return trees, tuple(trees.feature_name())


def by_trees(candidates: Sequence[Candidate]) -> list[float]:
    """How likely each candidate speaks, 0 to 1, by the boosted trees of weights/speakers.txt."""
    trees, names = _trees()
    rows = np.array([[each.features.get(name, 0) for name in names] for each in candidates], dtype=np.float64)
    scores: list[float] = trees.predict(rows, num_threads=1).tolist()
    return scores


@dataclass(frozen=True, slots=True)
class Speaker:
    """The informant who speaks a marked stretch, the words of speech that say so, and why it was chosen."""

    id: str
    saying: Saying | None
    evidence: str


def find_speakers(scene: Scene, marks: Sequence[int], rank: Rank = by_trees) -> dict[int, Speaker]:
    """Who speaks each of the marked stretches, decided in order; a stretch without candidates is left out."""
    found: dict[int, Speaker] = {}
    before: list[str] = []
    before_marks: list[int] = []
    for mark in dict.fromkeys(marks):
        candidates = scene.candidates(mark, before, before_marks)
        if not candidates:
            continue
        scores = rank(candidates)
        best = candidates[max(range(len(candidates)), key=scores.__getitem__)]
        found[mark] = Speaker(best.id, best.saying if best.features.get("says") else None, _evidence(best))
        before.append(best.id)
        before_marks.append(mark)
    return found


def _evidence(candidate: Candidate) -> str:
    """The strongest reason for a speaker, in words."""
    features = candidate.features
    if features.get("says"):
        return "speaks in the quotation's sentence" + (" (pronoun)" if features.get("pronoun") else "")
    if features.get("near1") and features.get("near1same"):
        return "speaks in the next sentence"
    if features.get("spoke1"):
        return "spoke the quotation before"
    if features.get("near-1"):
        return "speaks in the sentence before"
    return "named nearby"
