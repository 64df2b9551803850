"""Pairs: two tellings of one fact are found and explained; two facts with one actor are not."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

import consilience
from consilience.comparison.agreement import agreements, cast_rarities
from consilience.comparison.judge import JudgeError, judge_by_forest
from consilience.comparison.likeness import measures, rarities
from consilience.comparison.pairs import HOPELESS, find_pairs
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.vectors import encode, remembering
from consilience.datelines import is_dateline
from consilience.pipeline import DEFAULT, accounts
from consilience.types import Article

EXAMPLES = Path(__file__).parents[2] / "examples"
FIRST = (
    "A cargo train derailed near Velmora on Tuesday, spilling 40,000 litres of diesel into the Sorra river. "
    "Transport minister Ilse Brandt ordered an inquiry. "
    "The line carries grain from the northern plains to the port of Askel."
)
SECOND = (
    "Some 40,000 litres of diesel spilled into the Sorra river when a freight train came off the rails "
    "near Velmora on Tuesday. "
    "Local schools stayed open. "
    "An inquiry was ordered by the transport minister, Ilse Brandt."
)
THIRD = "Ilse Brandt opened a flower show in Askel. Visitors admired more than 200 roses."


@pytest.fixture(scope="module")
def compared():
    read = tuple(accounts([Article("a", FIRST), Article("b", SECOND), Article("c", THIRD)]))
    statements = [s for account in read for s in make_statements(account)]
    sketches = make_sketches(read, statements)
    return {s.id: s for s in statements}, sketches, find_pairs(sketches, threshold=DEFAULT.same_fact)


def _texts(compared):
    statements, _, pairs = compared
    return {(statements[p.a].text[:20], statements[p.b].text[:20]) for p in pairs}


def test_the_same_fact_in_other_words_is_a_pair(compared):
    assert ("A cargo train derail", "Some 40,000 litres o") in _texts(compared)


def test_the_same_fact_told_in_the_passive_is_a_pair(compared):
    assert ("Transport minister I", "An inquiry was order") in _texts(compared)


def test_another_fact_about_the_same_person_scores_below_every_telling_of_one_fact(compared):
    statements, _, pairs = compared
    other = [p.score for p in pairs if any("flower show" in statements[end].text for end in (p.a, p.b))]
    same = [p.score for p in pairs if statements[p.a].article == "a" and statements[p.b].article == "b"]
    assert max(other, default=0.0) < max(same)


def test_a_figure_in_common_is_one_of_one_value_however_it_is_written():
    texts = (
        "Forty-three people were taken to the hospital of Oule when the bus fell into the river.",
        "The hospital of Oule took in 43 people when the bus fell into the river; six are children.",
    )
    read = tuple(accounts([Article(name, text) for name, text in zip("ab", texts, strict=True)]))
    statements = [s for account in read for s in make_statements(account)]
    (pair,) = find_pairs(make_sketches(read, statements), threshold=0.0)
    assert [r for r in pair.reasons if r.startswith("same figure")] == ["same figure: Forty-three people"]


def test_a_pair_says_in_words_why_it_is_one(compared):
    statements, _, pairs = compared
    pair = next(p for p in pairs if "litres" in statements[p.a].text)
    assert any(r.startswith("same figure: 40,000") for r in pair.reasons)
    assert any(r.startswith("names in common: ") and "Velmora" in r for r in pair.reasons)
    assert pair.reasons[-1].startswith("wording similarity 0.")


def test_pairs_come_best_first_and_never_below_the_threshold(compared):
    scores = [p.score for p in find_pairs(compared[1], threshold=0.05)]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > len(compared[2])
    assert min(scores) >= 0.05


def test_likeness_does_not_depend_on_which_account_comes_first(compared):
    a, b = compared[1][:2]
    rarity = rarities(compared[1])
    there, back = measures(a, b, rarity), measures(b, a, rarity)
    for name in ("cosine", "soft_f", "same_low", "clause_f", "run_3"):
        np.testing.assert_allclose(there[name], back[name].T, atol=1e-5)


def test_a_text_has_the_same_vectors_whatever_was_encoded_before_it():
    alone = encode("The bridge was closed.")
    remembered = remembering()
    remembered("Something much longer that was said at quite another place.")
    for _ in range(2):
        np.testing.assert_array_equal(alone.pieces, remembered("The bridge was closed.").pieces)


def test_a_judge_refuses_measures_that_it_was_not_trained_on():
    with pytest.raises(JudgeError, match="other measures"):
        judge_by_forest("pairs", ["cosine"], np.zeros((1, 1), dtype=np.float32))


def test_no_pair_that_the_whole_forest_takes_for_one_fact_is_given_up_early():
    files = sorted(EXAMPLES.glob("aldern-bridge/accounts/*"))
    read = tuple(accounts([article for file in files for article in consilience.read(file)]))
    sketches = make_sketches(read, [s for account in read for s in make_statements(account)])
    rarity, spoken = rarities(sketches), cast_rarities(sketches)
    for a, b in combinations(sketches, 2):
        named = measures(a, b, rarity) | agreements(a, b, spoken)
        rows = np.stack([matrix.ravel() for matrix in named.values()], axis=1)
        score = judge_by_forest("pairs", list(named), rows)
        judged = judge_by_forest("pairs", list(named), rows, hopeless=HOPELESS)
        likely = score >= 0.8 * DEFAULT.same_fact
        np.testing.assert_array_equal(judged[likely], score[likely])
        assert not (judged[~likely] >= DEFAULT.same_fact).any()


def test_an_account_without_a_sentence_is_in_no_pair():
    read = tuple(accounts([Article("a", FIRST), Article("b", "")]))
    statements = [s for account in read for s in make_statements(account)]
    assert find_pairs(make_sketches(read, statements), threshold=0.0) == ()


def test_pairs_judged_a_few_at_a_time_are_the_same(compared, monkeypatch):
    monkeypatch.setattr("consilience.comparison.pairs.AT_ONCE", 5)
    assert find_pairs(compared[1], threshold=DEFAULT.same_fact) == compared[2]


def test_words_compared_a_few_statements_at_a_time_are_as_like(compared, monkeypatch):
    _, (a, b, _), _ = compared
    rarity = rarities((a, b))
    whole = measures(a, b, rarity)
    monkeypatch.setattr("consilience.comparison.likeness.AT_ONCE", 1)
    for name, matrix in measures(a, b, rarity).items():
        assert np.allclose(matrix, whole[name], atol=1e-5), name


def test_a_dateline_that_stands_by_itself_is_no_statement_of_anything():
    texts = "VELMORA, May 7 (Sarn News) -\n\n" + FIRST, "VELMORA, May 7 (Sarn News) -\n\n" + SECOND
    read = tuple(accounts([Article(name, text) for name, text in zip("ab", texts, strict=True)]))
    statements = [s for account in read for s in make_statements(account)]
    told = {s.id: s.text for s in statements}
    pairs = find_pairs(make_sketches(read, statements), threshold=0.0)
    assert any(text.startswith("VELMORA") for text in told.values())
    assert not any(is_dateline(told[end]) for pair in pairs for end in (pair.a, pair.b))
