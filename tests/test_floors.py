"""The floors under the scores: what passes, what does not, and what is said."""

import json
from pathlib import Path

import pytest

from evals.floors import FLOORS, compare, main


def test_a_score_on_its_floor_holds_and_one_below_it_does_not() -> None:
    floors = {"at_least": {"a.f1": 0.5, "b.f1": 0.5}}
    results = list(compare({"a": {"f1": 0.5}, "b": {"f1": 0.49}}, floors))
    assert [result.holds for result in results] == [True, False]


def test_a_ceiling_holds_from_below() -> None:
    results = list(compare({"spans": {"wrong": 1}}, {"at_most": {"spans.wrong": 0}}))
    assert not results[0].holds


def test_a_score_that_is_not_there_is_a_miss() -> None:
    results = list(compare({"a": {}}, {"at_least": {"a.f1": 0.0}}))
    assert results[0].measured is None
    assert not results[0].holds


def test_the_exit_code_says_whether_every_floor_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bounds = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores: dict[str, object] = {}
    for name, bound in {**bounds["at_least"], **bounds["at_most"]}.items():
        part = scores
        *path, last = name.split(".")
        for key in path:
            part = part.setdefault(key, {})  # type: ignore[assignment]
        part[last] = bound
    file = tmp_path / "scores.json"
    file.write_text(json.dumps(scores))
    assert main([str(file)]) == 0
    del scores["events"]
    file.write_text(json.dumps(scores))
    assert main([str(file)]) == 1
    assert "events.claims.f1" in capsys.readouterr().out


def test_scores_that_cannot_be_read_are_no_miss_but_an_error(tmp_path: Path) -> None:
    assert main([str(tmp_path / "none.json")]) == 2
