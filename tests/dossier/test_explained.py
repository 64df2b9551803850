"""Why one claim is there, on a terminal."""

from dataclasses import replace

import pytest

from consilience.dossier.explained import explain
from consilience.dossier.outline import outline
from consilience.errors import InputError
from consilience.types import Weighed
from tests.dossier import hostile, sample
from tests.dossier.test_terminal import printed


def words_of(name: str, dossier=None) -> str:
    """The explanation as one line, so that it can be searched across the terminal's line ends."""
    return " ".join(printed(explain(dossier or sample.dossier(), name), width=200).split())


def number_of(claim) -> str:
    return str(next(f.number for f in outline(sample.dossier()).findings if claim in f.claims))


@pytest.mark.parametrize(
    "name", [sample.TREATED_CLAIM.id, sample.TREATED_CLAIM.id[:-3], number_of(sample.TREATED_CLAIM)]
)
def test_a_claim_is_meant_by_its_id_by_a_unique_beginning_of_it_or_by_its_number(name):
    assert words_of(name).startswith(f"Claim {number_of(sample.TREATED_CLAIM)} {sample.TREATED_CLAIM.id} ")


def test_each_pair_is_told_with_its_score_and_reasons_and_each_side_with_its_words():
    text = words_of(sample.TREATED_CLAIM.id)
    assert text.count("probability 0.90 shared rare words: Aurelia, sandbar") == len(
        sample.TREATED_CLAIM.pairs
    )
    assert "“Three” against “Five” people treated. [A][C] “Three” [B] “Five”" in text


def test_every_statement_stands_there_in_full_with_whom_it_is_from():
    text = words_of(sample.SAID_CLAIM.id)
    for statement in (sample.SAID_POST, sample.SAID_COURIER):
        assert f"{' '.join(statement.text.split())} (from Ilse Varga)" in text


def test_the_origins_and_the_reason_of_the_verdict_are_told():
    text = words_of(sample.SAID_CLAIM.id)
    assert "[A][B] one utterance" in text
    assert "One origin: Ilse Varga, through two outlets. Both quote Ilse Varga." in text


def test_what_was_held_to_be_no_difference_is_told_with_its_reason():
    weighed = Weighed(
        sample.extract_in(sample.AGROUND, sample.POST, "42"),
        sample.extract_in(sample.RESCUED, sample.COURIER, "40"),
        "“42” keeps to “40”, which is told as the least",
    )
    claim = replace(sample.ABOARD_CLAIM, weighed=(weighed,))
    text = words_of(claim.id, replace(sample.dossier(), claims=(claim,), summary=()))
    assert "[A][B] “42” keeps to “40”, which is told as the least." in text


@pytest.mark.parametrize("name", ["", "0", "99", "claim-", "claim-zz", "Aurelia"])
def test_a_wrong_name_is_said_with_claims_near_it(name):
    with pytest.raises(InputError) as raised:
        explain(sample.dossier(), name)
    message = str(raised.value)
    assert f"--explain {name}" in message
    assert "claim-" in message.partition("such as:")[2]


@pytest.mark.parametrize("name", ["F1", "Q2"])
def test_of_a_figure_or_a_quotation_it_is_said_that_only_claims_are_explained(name):
    with pytest.raises(InputError, match="only claims"):
        explain(sample.dossier(), name)


def test_a_claim_near_the_one_meant_is_listed():
    wrong = sample.TREATED_CLAIM.id[:-1] + "x"
    with pytest.raises(InputError) as raised:
        explain(sample.dossier(), wrong)
    assert sample.TREATED_CLAIM.id in str(raised.value)


def test_no_line_is_wider_than_the_terminal_and_no_control_character_reaches_it():
    dossier = hostile.dossier()
    for claim in dossier.claims:
        text = printed(explain(dossier, claim.id))
        assert all(len(line) <= 80 for line in text.splitlines())
        assert "\x1b" not in text


def test_a_dispute_is_told_with_each_party_s_own_words():
    told = words_of(sample.PUT_OFF_CLAIM.id)
    assert "the inspection had been put off" in told.split("What differs")[1]
    named = {sample.PUT_OFF.id: ("Tomas Reel",), sample.PASSED_POST.id: ("Bayline",)}
    statements = tuple(
        replace(each, informants=named.get(each.id, each.informants)) for each in sample.dossier().statements
    )
    sides = tuple(replace(side, says=()) for side in sample.PUT_OFF_CLAIM.sides)
    claim = replace(sample.PUT_OFF_CLAIM, sides=sides)
    told = words_of(claim.id, replace(sample.dossier(), claims=(claim,), statements=statements, summary=()))
    assert f"Tomas Reel: “{sample.PUT_OFF.text}”" in told
    assert f"Bayline: “{sample.PASSED_POST.text}”" in told


def test_the_words_of_each_statement_that_tell_something_else_are_dim():
    printed_in_colour = printed(explain(sample.dossier(), sample.ABOARD_CLAIM.id), width=200, colour=True)
    assert "\x1b[2mThe ferry Aurelia ran aground off Marrow Point" in printed_in_colour
    assert "\x1b[0mall 42 passengers were taken off by lifeboat\x1b[2m" in printed_in_colour


def test_of_claims_near_the_one_meant_each_number_is_listed_once():
    twins = [replace(sample.TREATED_CLAIM, id=f"claim-{n}") for n in (9, 99)]
    dossier = replace(sample.dossier(), claims=(*sample.dossier().claims, *twins), summary=())
    with pytest.raises(InputError) as raised:
        explain(dossier, "999")
    numbers = [line.split()[0] for line in str(raised.value).partition("such as:")[2].splitlines() if line]
    assert len(numbers) > 1
    assert len(numbers) == len(set(numbers))
