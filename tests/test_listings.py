"""The error listings: on a small invented event, each error is counted under the kind that it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.events import event_errors
from evals.groups import story_errors
from evals.marked import rates
from evals.tally import Tally
from evals.times import time_coverage
from evals.verdicts import verdicts

A = "Nine boats sank. The harbour is shut. Nobody was hurt."
B = "Eight boats went down. The harbour was closed. The storm is over."


def _sentences(article: str, text: str) -> list[dict[str, Any]]:
    found, start = [], 0
    for number, sentence in enumerate(text.split(". ")):
        at = text.index(sentence, start)
        found.append({"id": f"{article}:{number}", "start": at, "end": at + len(sentence), "text": sentence})
        start = at
    return found


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    for folder in ("events", "gold", "dossiers"):
        (tmp_path / folder).mkdir()
    articles = [{"id": k, "text": t, "sentences": _sentences(k, t)} for k, t in (("a", A), ("b", B))]
    sides = [{"mentions": ["a:0"]}, {"mentions": ["b:0"]}]
    claims = [
        {"mentions": ["a:0", "b:0"], "relation": "conflict", "conflict": {"kind": "number", "sides": sides}},
        {"mentions": ["a:1", "b:1"], "relation": "agree"},
    ]
    marks = {"event_id": "storm", "claims": claims, "quotes": [], "figures": [], "direct_quotes": []}
    (tmp_path / "events" / "storm.json").write_text(json.dumps({"articles": articles}))
    (tmp_path / "gold" / "storm.json").write_text(json.dumps(marks))
    return tmp_path


def _listed(marked: Path, claims: list[list[str]], part: str) -> str:
    statements = [
        {"id": s["id"], "article": k, "start": s["start"], "end": s["end"]}
        for k, t in (("a", A), ("b", B))
        for s in _sentences(k, t)
    ]
    dossier = {
        "statements": statements,
        "claims": [{"statements": ids, "relation": "agree", "kind": None, "sides": []} for ids in claims],
        **{name: [] for name in ("quotes", "quotations", "figures", "measures")},
    }
    (marked / "dossiers" / "storm.json").write_text(json.dumps(dossier))
    tallies = {tally.part: tally for tally in event_errors(marked, marked / "dossiers")}
    return "\n".join(tallies[part].lines())


def test_a_pair_that_is_in_no_claim_is_missed_and_one_that_is_marked_nowhere_is_false(marked: Path) -> None:
    listed = _listed(marked, [["a:0", "b:0"], ["a:2", "b:2"]], "claims")
    assert "| missed: neither stands in any group | 1 |" in listed
    assert "| false: neither is marked | 1 |" in listed
    assert "storm a:1 / b:1" in listed


def test_a_conflict_that_was_not_seen_says_whether_the_claim_was(marked: Path) -> None:
    seen = _listed(marked, [["a:0", "b:0"]], "differences")
    assert "| missed: conflict (number), not seen in the claim | 1 |" in seen
    unseen = _listed(marked, [["a:1", "b:1"]], "differences")
    assert "| missed: conflict (number), the claim was not found | 1 |" in unseen


def test_a_perfect_dossier_has_no_errors(marked: Path) -> None:
    assert "|" not in _listed(marked, [["a:0", "b:0"], ["a:1", "b:1"]], "claims").split("---: |")[1]


def test_the_commonest_kind_comes_first_and_every_error_is_counted(tmp_path: Path) -> None:
    tally = Tally("speakers")
    for number in range(12):
        tally.add("no speaker", f"place {number}")
    tally.add("wrong speaker", "one place")
    assert "13 errors (no speaker 12; wrong speaker 1)" in tally.write(tmp_path)
    text = (tmp_path / "speakers.md").read_text()
    assert text.index("| no speaker | 12 |") < text.index("| wrong speaker | 1 |")


def test_a_story_in_two_groups_and_a_group_of_two_stories_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    storm = "A storm sank nine boats in the harbour of Aldern on Monday night, the harbour master said."
    texts = {"a": storm, "b": storm, "c": "The parliament of Varn passed its budget after a long debate."}
    lines = [json.dumps({"id": id_, "title": id_, "text": text}) for id_, text in texts.items()]
    (folder / "articles.jsonl").write_text("\n".join(lines))
    (folder / "gold.json").write_text(json.dumps({"a": "storm", "b": "other", "c": "storm"}))
    listed = "\n".join(story_errors(tmp_path).lines())
    assert "| a story of 2 in 2 groups | 1 |" in listed
    assert "| a group of 2 with 2 stories | 1 |" in listed


def test_every_time_expression_is_counted_by_what_was_read_of_it(tmp_path: Path) -> None:
    text = "The ferry sank on Monday. Two days later, three men were found at noon."
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "articles.jsonl").write_text(
        "".join(
            json.dumps({"id": name, "text": text, **date}) + "\n"
            for name, date in (("a", {"published": "2031-02-05"}), ("b", {}))
        )
    )
    listed = "\n".join(time_coverage(tmp_path).lines())
    assert "6 time expressions" in listed
    assert "| with its days: to the day | 1 | 16.7% |" in listed
    assert "| no day: counted from another moment of the text | 1 | 16.7% |" in listed
    assert "| no day: a time of day alone | 1 | 16.7% |" in listed
    assert (
        "| no day: which day, month or year is not known, the article having no date | 1 | 16.7% |" in listed
    )


def test_answers_are_counted_by_how_many_informants_the_marks_name(marked: Path) -> None:
    gold = marked / "gold" / "storm.json"
    marks = json.loads(gold.read_text())
    marks["claims"][0]["informants"] = {"a:0": "Ilse Brandt", "b:0": "Ilse Brandt"}
    marks["claims"][1]["informants"] = {"a:1": "Ilse Brandt", "b:1": "Jan Okoro"}
    gold.write_text(json.dumps(marks))
    statements = [
        {"id": s["id"], "article": k, "start": s["start"], "end": s["end"]}
        for k, t in (("a", A), ("b", B))
        for s in _sentences(k, t)
    ]
    claims = [
        {
            "statements": ids,
            "origins": [{"statements": origin} for origin in origins],
            "independence": {"independent": answer, "reason": ""},
        }
        for ids, origins, answer in (
            (["a:0", "b:0"], [["a:0"], ["b:0"]], "yes"),
            (["a:1", "b:1"], [["a:1", "b:1"]], "no"),
        )
    ]
    (marked / "dossiers" / "storm.json").write_text(json.dumps({"statements": statements, "claims": claims}))
    answers, origins = ("\n".join(tally.lines()) for tally in verdicts(marked, marked / "dossiers"))
    assert "| yes, the marks name one informant | 1 |" in answers
    assert "| no, the marks name several informants | 1 |" in answers
    assert "| missed: in two origins | 1 |" in origins
    assert "| false: two informants in one origin | 1 |" in origins


def test_marked_claims_are_handed_to_the_verdict_as_surely_one_fact(marked: Path) -> None:
    texts = {  # too short for the verdict to call two informants independent, long enough for one to be found
        "a": "The fisherman Jan Okoro said he saw nine boats sink in the harbour of Aldern. It rained.",
        "b": "Ilse Brandt, a nurse in Halm, said she saw nine boats sink in Aldern. The storm is over.",
        "c": "Ilse Brandt, who works in Halm, said she saw how nine boats sank in Aldern. The wind fell.",
    }
    articles = [
        {"id": key, "outlet": f"{key.upper()} Post", "text": text, "sentences": _sentences(key, text)}
        for key, text in texts.items()
    ]
    (marked / "events" / "storm.json").write_text(json.dumps({"articles": articles}))
    informants = {"a:0": "Jan Okoro", "b:0": "Ilse Brandt", "c:0": "Ilse Brandt"}
    claims = [
        {"mentions": [*each], "relation": "agree", "informants": {at: informants[at] for at in each}}
        for each in (("a:0", "b:0"), ("b:0", "c:0"))
    ]
    (marked / "gold" / "storm.json").write_text(json.dumps({"event_id": "storm", "claims": claims}))
    answers, pairs = rates(marked)
    assert answers == {"unknown, the marks name several informants": 1, "no, the marks name one informant": 1}
    assert pairs == {"true": 1, "found": 1, "hit": 1}
