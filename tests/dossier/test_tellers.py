"""How surely each account tells what a claim is named by, and how that is shown."""

from dataclasses import replace

from consilience.dossier.html import render as page
from consilience.dossier.markdown import render as markdown
from consilience.dossier.outline import outline
from consilience.dossier.tellers import told_by
from consilience.types import Claim, Pair, Statement
from tests.dossier.sample import dossier

STATEMENTS = {
    key: Statement(key, article, 0, 5, "It is") for key, article in (("s", "a"), ("t", "b"), ("u", "c"))
}
REASONS = ("rare words in common",)


def claim(*pairs: Pair) -> Claim:
    return Claim("claim", "s", ("s", "t", "u"), pairs, "agree")


def test_each_account_tells_it_as_probably_as_its_surest_pair_with_the_name():
    found = told_by([claim(Pair("s", "t", 0.9, REASONS), Pair("t", "u", 0.8, REASONS))], "s", STATEMENTS)
    assert found == {"a": 1.0, "b": 0.9, "c": 0.0}
    twin = claim(Pair("s", "u", 0.4, REASONS))
    assert told_by([claim(Pair("s", "t", 0.9, REASONS)), twin], "s", STATEMENTS)["c"] == 0.4


def test_where_nothing_was_judged_every_account_tells_it():
    assert told_by([claim()], "s", STATEMENTS) == {"a": 1.0, "b": 1.0, "c": 1.0}


def _with_scores(score: float):
    """The sample with every pair of statements of this probability."""
    whole = dossier()
    return replace(
        whole,
        claims=tuple(
            replace(each, pairs=tuple(replace(pair, score=score) for pair in each.pairs))
            for each in whole.claims
        ),
    )


def test_an_account_that_less_likely_than_not_tells_a_finding_has_a_question_mark_in_every_format():
    sure, unsure = _with_scores(0.9), _with_scores(0.4)
    assert not outline(sure).unsure
    assert outline(unsure).unsure
    assert "?]" not in markdown(sure)
    assert "?]" in markdown(unsure)
    assert 'class="badge o2 perhaps"' in page(unsure)
    assert " perhaps" not in page(sure)


def test_the_sides_of_a_difference_have_no_question_marks():
    for finding in outline(_with_scores(0.4)).conflicts:
        assert not any(voice.perhaps for voice in finding.voices)
