"""That accounts differ over words in the name of a finding is said wherever the name stands."""

from dataclasses import replace

import pytest

from consilience.dossier import html, markdown, terminal
from consilience.dossier.cautions import caution_of
from consilience.dossier.explained import explain
from consilience.dossier.lookup import look_up
from consilience.types import Claim, Dossier, Extract, Measure, Statement, Weighed
from tests.dossier import sample
from tests.dossier.test_terminal import printed

DIFFERENCE = sample.TREATED_CLAIM
# A claim over both sides of a difference that is told in another claim.
AGREED = replace(DIFFERENCE, id="claim-again", relation="agree", kind=None, sides=(), reason="")
SAID = "The accounts differ here: “Three” against “Five” people treated"


def words(statement: Statement, said: str) -> tuple[Extract, ...]:
    start = statement.start + statement.text.index(said)
    return (Extract(statement.article, start, start + len(said), said),)


def dossier(*claims: Claim, measures: tuple[Measure, ...] = ()) -> Dossier:
    return replace(sample.dossier(), claims=claims, summary=(), measures=measures)


def caution(claim: Claim, *others: Claim, measures: tuple[Measure, ...] = ()) -> str:
    lookup = look_up(dossier(claim, *others, measures=measures))
    return caution_of(claim, lookup.statements[claim.gist], lookup)


@pytest.mark.parametrize("claim", [DIFFERENCE, AGREED])
@pytest.mark.parametrize(
    "statement", [sample.TREATED_POST, sample.TREATED_COURIER, sample.TREATED_COAST]
)  # the last prints the words of a side that points into the first
def test_a_name_with_words_of_a_side_is_cautioned_in_whatever_claim_holds_both_sides(claim, statement):
    named = replace(claim, gist=statement.id, fact=words(statement, statement.text))
    assert caution(named, DIFFERENCE) == SAID


def test_a_name_without_the_words_that_differ_needs_no_caution():
    named = replace(AGREED, fact=words(sample.TREATED_POST, "treated for bruises at Sorrel hospital"))
    assert caution(named, DIFFERENCE) == ""


def test_a_claim_that_holds_one_side_alone_needs_no_caution():
    alone = replace(AGREED, statements=(sample.TREATED_POST.id, sample.TREATED_COAST.id))
    assert caution(alone, DIFFERENCE) == ""


def test_a_state_that_has_changed_is_cautioned_as_an_update():
    agreed = replace(sample.STUCK_CLAIM, id="claim-again", relation="agree", kind=None, sides=(), reason="")
    named = replace(agreed, fact=words(sample.STUCK, "The Aurelia was still stuck on the sandbar"))
    assert caution(named, sample.STUCK_CLAIM).startswith("This has changed: Coast Daily is a day later")


def test_a_dispute_between_parties_is_told_by_its_name_and_needs_no_caution():
    assert caution(sample.PUT_OFF_CLAIM) == ""


@pytest.mark.parametrize(
    ("relation", "reason", "expected"),
    [
        (
            "conflict",
            "“Three” and “Five” cannot both hold",
            "The accounts differ here: “Three” and “Five” cannot both hold",
        ),
        ("compatible", "“Three” and “Five” leave room for each other", ""),
        ("conflict", "“Five” and “nine” cannot both hold", ""),
    ],
)
def test_figures_in_conflict_that_no_claim_sets_against_each_other_are_cautioned(relation, reason, expected):
    measure = replace(sample.MEASURES[-1], relation=relation, reason=reason)
    named = replace(AGREED, fact=words(sample.TREATED_POST, "Three people were treated"))
    assert caution(named, measures=(measure,)) == expected


def test_every_format_shows_the_caution_beside_the_name():
    shown = dossier(DIFFERENCE, AGREED)
    for text in (
        html.render(shown),
        markdown.render(shown),
        printed(terminal.render(shown), width=200),
        printed(explain(shown, AGREED.id), width=200),
        printed(explain(shown, DIFFERENCE.id), width=200),
    ):
        assert SAID in " ".join(text.split())
    assert SAID not in html.render(
        dossier(DIFFERENCE)
    )  # there the words stand against each other as the head


@pytest.mark.parametrize(("doubt", "said"), [(True, "The accounts may differ here: may be two"), (False, "")])
def test_a_name_with_words_that_another_account_may_contradict_is_cautioned(doubt, said):
    (own,), (other,) = words(sample.TREATED_POST, "hospital"), words(sample.TREATED_COURIER, "Five")
    claim = replace(AGREED, gist=sample.TREATED_POST.id, fact=words(sample.TREATED_POST, "Sorrel hospital"))
    assert caution(replace(claim, weighed=(Weighed(own, other, "may be two", doubt),))) == said
