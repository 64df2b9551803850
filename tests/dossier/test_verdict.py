"""Independence in words."""

from dataclasses import replace

import pytest

from consilience.dossier.lookup import look_up
from consilience.dossier.verdict import number_words, verdict_of
from consilience.types import Independence
from tests.dossier import sample

LOOKUP = look_up(sample.dossier())


def test_two_origins_are_said_to_be_two():
    assert verdict_of(sample.ABOARD_CLAIM, LOOKUP).words == "Two independent origins"


def test_the_count_is_the_verdict_s_and_never_the_length_of_a_list():
    claim = replace(sample.ABOARD_CLAIM, independence=Independence("yes", 4, "four origins"))
    assert verdict_of(claim, LOOKUP).words == "Four independent origins"


def test_one_origin_is_named_with_the_outlets_it_came_through():
    assert verdict_of(sample.SAID_CLAIM, LOOKUP).words == "One origin: Ilse Varga, through two outlets"


def test_two_accounts_of_one_outlet_are_one_outlet():
    post = (sample.POST, replace(sample.COURIER, outlet="Harbour Post"), sample.COAST)
    lookup = look_up(sample.dossier(post))
    words = verdict_of(sample.SAID_CLAIM, lookup).words
    assert words == "One origin: Ilse Varga, through one outlet, in two accounts"
    third = replace(
        sample.SAID_CLAIM, statements=(*sample.SAID_CLAIM.statements, sample.FREE.id)
    )  # in another outlet
    words = verdict_of(third, lookup).words
    assert words == "One origin: Ilse Varga, through two outlets, in three accounts"


def test_accounts_whose_outlet_nobody_names_are_counted_each_by_itself():
    unnamed = tuple(replace(each, outlet=None, url=None) for each in sample.ARTICLES)
    words = verdict_of(sample.SAID_CLAIM, look_up(sample.dossier(unnamed))).words
    assert words == "One origin: Ilse Varga, through two outlets"


def test_one_account_is_said_to_come_through_nobody():
    alone = replace(sample.SAID_CLAIM, statements=(sample.SAID_POST.id, sample.CHART.id))
    assert verdict_of(alone, LOOKUP).words == "One origin: Ilse Varga"


def test_one_text_behind_several_accounts_is_named_by_its_outlet():
    claim = replace(
        sample.TREATED_CLAIM,
        statements=(sample.TREATED_POST.id, sample.TREATED_COAST.id),
        origins=(sample.origin(None, "the same text", sample.TREATED_POST, sample.TREATED_COAST),),
        independence=Independence("no", 1, "the same text"),
    )
    assert verdict_of(claim, LOOKUP).words == "One origin: Harbour Post’s text, through two outlets"


def test_accounts_that_credit_one_another_are_named_as_such_and_none_of_them_as_the_origin():
    circle = replace(
        sample.origin(None, "a circle", sample.TREATED_POST, sample.TREATED_COAST), kind="circle"
    )
    claim = replace(
        sample.TREATED_CLAIM, origins=(circle,), independence=Independence("no", 1, "they credit one another")
    )
    assert verdict_of(claim, LOOKUP).words == "One origin: accounts that credit one another in a circle"


@pytest.mark.parametrize("independence", [None, Independence("unknown", 1, "no informant named")])
def test_what_is_not_known_is_never_given_a_number(independence):
    verdict = verdict_of(replace(sample.ABOARD_CLAIM, independence=independence), LOOKUP)
    assert verdict.independent == "unknown"
    assert not any(word in verdict.words.lower().split() for word in ("one", "two", "three"))


def test_origins_are_named_with_their_accounts():
    assert verdict_of(sample.ABOARD_CLAIM, LOOKUP).origins == (
        "the coastguard (A, C)",
        "Sorrel Courier, in its own voice (B)",
    )


@pytest.mark.parametrize(("number", "words"), [(1, "one"), (10, "ten"), (11, "11"), (1200, "1,200")])
def test_numbers_are_words_up_to_ten(number, words):
    assert number_words(number) == words
