"""Which informant speaks a quotation: the likeliest of its candidates, by trained trees."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from consilience.analysis.candidates import Candidate, Scene
from consilience.analysis.sayings import Saying
from consilience.forests import read_forest

SHORTEST_REPEATED = 4  # spaces around the words of a fragment: three words, fewer may be anybody's
_VAGUE = ("named nearby", "speaks in the sentence before")
_WORD = re.compile(r"\w+")
LONGEST_TURN = 4  # paragraphs, blank lines counted, from one speaker's words to the next ones of the same

Rank = Callable[[Sequence[Candidate]], Sequence[float]]


def by_trees(candidates: Sequence[Candidate]) -> list[float]:
    """How likely each candidate speaks, 0 to 1, by the boosted trees of weights/speakers.onnx."""
    trees = read_forest("speakers")
    rows = [[each.features.get(name, 0) for name in trees.measures] for each in candidates]
    scores: list[float] = trees.probabilities(np.array(rows, dtype=np.float64)).tolist()
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
        other = _in_turn(scene, mark, before, before_marks)
        if other is not None:
            found[mark] = Speaker(other, None, "in turn with the quotation before")
            before.append(other)
            before_marks.append(mark)
            continue
        scores = rank(candidates)
        best = candidates[max(range(len(candidates)), key=scores.__getitem__)]
        found[mark] = Speaker(best.id, best.saying if best.features.get("says") else None, _evidence(best))
        before.append(best.id)
        before_marks.append(mark)
    return found | _repeated(scene, found)


def _repeated(scene: Scene, found: dict[int, Speaker]) -> dict[int, Speaker]:
    """Who speaks the fragments that a report opens with and prints in full further down.

    The fuller quotation says whose the words are, unless the fragment's own sentence has a person say them.
    """
    text, marked, names = scene.names.text, scene.names.marked, scene.names
    plain = {mark: _plain(text[marked[mark].start : marked[mark].end]) for mark in found}
    repeated: dict[int, Speaker] = {}
    for mark, speaker in found.items():
        said = speaker.saying is not None and speaker.saying.strong
        if (said and names.by_id(speaker.id).kind == "person") or plain[mark].count(" ") < SHORTEST_REPEATED:
            continue
        for other, fuller in found.items():
            longer = other > mark and plain[mark] in plain[other] and len(plain[mark]) < len(plain[other])
            person = names.by_id(fuller.id).kind == "person" and fuller.evidence not in _VAGUE
            if longer and person and fuller.id != speaker.id:
                repeated[mark] = Speaker(fuller.id, None, "says the same words further down")
                break
    return repeated


def _plain(words: str) -> str:
    """Words in lower case without marks, a space before and behind each."""
    return f" {' '.join(_WORD.findall(words.lower()))} "


def _in_turn(scene: Scene, mark: int, before: Sequence[str], marks: Sequence[int]) -> str | None:
    """Who speaks a paragraph of a dialogue that names nobody: the one of two who did not speak last.

    A dialogue is a question and its answer, each a paragraph, by two speakers; what follows at once and
    answers a question, or asks the next one, is the other's.
    """
    if len(before) < 2 or before[-1] == before[-2]:
        return None
    frames = [scene.frame_of_mark.get(each) for each in (*marks[-2:], mark)]
    if None in frames:
        return None
    first, second, here = (scene.frames[frame] for frame in frames if frame is not None)
    in_row = first.paragraph < second.paragraph < here.paragraph <= first.paragraph + LONGEST_TURN
    alone = len(here.units) == 1 and not scene.names.marked[mark].continued
    text = scene.names.text
    asked, answered, now = (text[scene.names.marked[each].end - 1] == "?" for each in (*marks[-2:], mark))
    turns = (asked and now and not answered) or (answered and not now)
    return before[-2] if in_row and alone and turns else None


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
