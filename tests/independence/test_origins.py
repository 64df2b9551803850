"""What each claim goes back to, from attribution, credit and shared text."""

from itertools import combinations

import pytest

from consilience.independence.origins import trace_origins
from consilience.independence.register import packaged
from consilience.types import Claim, Credit, Dependence, Pair
from tests.independence.tables import OUTLETS, OWN_WORDS, Told, print_accounts


def build(*sentences, quoted=()):
    """Accounts and statements of (article, sentence, informant or None); those in `quoted` are quotes."""
    told = [Told(article, name or OWN_WORDS, (), text, text in quoted) for article, text, name in sentences]
    return print_accounts(told, OUTLETS)


def traced(*sentences, dependence=(), credits=(), quoted=(), score=1.0, apart=False, relation="agree"):
    accounts, statements, _ = build(*sentences, quoted=quoted)
    ids = tuple(statement.id for statement in statements)
    of = {statement.id: statement.article for statement in statements}
    pairs = tuple(Pair(a, b, score, ()) for a, b in combinations(ids, 2) if of[a] != of[b])
    claim = Claim("claim", ids[0], ids, pairs, relation)
    judged = [*_none(accounts, dependence), *dependence]
    two = frozenset(frozenset((pair.a, pair.b)) for pair in pairs if apart)
    (found,) = trace_origins([claim], statements, accounts, judged, credits, packaged(), two)
    return found


def _none(accounts, dependence):
    """Every pair that the test does not judge itself shares no text."""
    judged = {frozenset((d.a, d.b)) for d in dependence}
    ids = [account.article.id for account in accounts]
    return [
        Dependence(a, b, "no", "unknown", None, 0.0, "")
        for a in ids
        for b in ids
        if a < b and frozenset((a, b)) not in judged
    ]


def copied(a, b, answer="yes"):
    return Dependence(a, b, answer, "unknown", None, 1.0, "")


def informants(claim):
    return [origin.informant for origin in claim.origins]


def test_two_accounts_of_one_informant_have_one_origin_and_confirm_nothing():
    found = traced(("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Brandt"))
    assert informants(found) == ["Ilse Brandt"]
    assert found.independence.independent == "no"
    assert "Ilse Brandt" in found.independence.reason


def test_two_informants_in_two_accounts_confirm_one_another():
    found = traced(("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro"))
    assert informants(found) == ["Ilse Brandt", "Jan Okoro"]
    assert (found.independence.independent, found.independence.origins) == ("yes", 2)


def test_two_outlets_in_their_own_words_are_unknown():
    found = traced(("a", "The dam held.", None), ("b", "The dam is intact.", None))
    assert informants(found) == [None, None]
    assert found.independence.independent == "unknown"


def test_two_outlets_that_share_their_text_are_one_origin():
    found = traced(
        ("a", "The dam held.", None), ("b", "The dam is intact.", None), dependence=[copied("a", "b")]
    )
    assert len(found.origins) == 1
    assert found.independence.independent == "no"


def test_what_an_outlet_says_itself_and_attributes_in_the_same_claim_is_its_informants():
    found = traced(
        ("a", "The dam held.", None),
        ("a", "The dam has no cracks.", "Ilse Brandt"),
        ("b", "The dam is intact.", "Ilse Brandt"),
    )
    assert informants(found) == ["Ilse Brandt"]
    assert found.independence.independent == "no"


def test_a_copy_without_the_name_goes_back_to_the_informant_of_what_it_copies():
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam held.", None)]
    assert informants(traced(*sentences, dependence=[copied("a", "b")])) == ["Ilse Brandt"]
    assert informants(traced(*sentences)) == ["Ilse Brandt", None]


def test_a_credit_is_where_an_outlet_has_it_from():
    credit = Credit("credit", "b", 0, 5, "", "Lorn Courier", "outlet")
    found = traced(
        ("a", "The dam held.", None), ("b", "The dam is intact, it reported.", None), credits=[credit]
    )
    assert informants(found) == ["Lorn Courier"]
    assert found.independence.independent == "no"


def test_accounts_that_quote_the_same_words_have_one_speaker_whatever_name_each_gives():
    words = "we opened the upper lock at six in the morning"
    found = traced(("a", words, "Ilse Brandt"), ("b", words, "Jan Okoro"), quoted=[words])
    assert len(found.origins) == 1
    assert found.independence.independent != "yes"


def test_few_words_from_within_a_quotation_confirm_nothing_though_the_marks_stand_in_other_sentences():
    words = "We opened the upper lock"
    found = traced(("a", words, "Ilse Brandt"), ("b", words, "Jan Okoro"), quoted=[words])
    assert found.independence.independent == "unknown"
    assert traced(("a", words, "Ilse Brandt"), ("b", words, "Jan Okoro")).independence.independent == "yes"


def test_an_informant_that_the_other_statement_names_confirms_nothing():
    found = traced(
        ("a", "The dam held.", "Ilse Brandt"), ("b", "Brandt opened the dam in time.", "Jan Okoro")
    )
    assert found.independence.independent == "unknown"


def test_informants_in_accounts_that_may_share_text_confirm_nothing():
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro")]
    assert traced(*sentences, dependence=[copied("a", "b", "unknown")]).independence.independent == "unknown"


def test_an_informant_without_a_name_confirms_nothing():
    found = traced(("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "an official"))
    assert found.independence.independent == "unknown"


def test_what_its_own_reporters_saw_is_an_origin_of_its_own():
    found = traced(
        ("a", "The dam held.", "Ilse Brandt"),
        ("b", "A reporter for The Upland Post saw the dam intact.", None),
    )
    assert (found.independence.independent, found.independence.origins) == ("yes", 2)


def test_a_copy_of_an_account_never_raises_the_count():
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro")]
    before = traced(*sentences).independence.origins
    for informant in ("Jan Okoro", None):
        copy = ("c", "The dam is intact.", informant)
        after = traced(*sentences, copy, dependence=[copied("b", "c")]).independence.origins
        assert after <= before


def test_every_statement_of_a_claim_stands_in_exactly_one_origin():
    found = traced(
        ("a", "The dam held.", "Ilse Brandt"),
        ("a", "The lock was shut.", None),
        ("b", "The dam is intact.", None),
        ("c", "The dam stands.", "an official"),
    )
    placed = [statement for origin in found.origins for statement in origin.statements]
    assert sorted(placed) == sorted(found.statements)
    assert all(origin.reason for origin in found.origins)


def test_informants_confirm_one_another_only_where_they_surely_tell_one_fact():
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro")]
    assert traced(*sentences, score=0.7).independence.independent == "unknown"
    assert traced(*sentences, score=0.96).independence.independent == "yes"


def test_informants_who_tell_two_places_or_times_of_day_do_not_confirm_one_another():
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro")]
    assert traced(*sentences, apart=True).independence.independent == "unknown"


def test_a_time_in_common_makes_a_likely_fact_a_sure_one():
    sentences = [("a", "The dam broke at 2:15.", "Ilse Brandt"), ("b", "It was 2:15.", "Jan Okoro")]
    assert traced(*sentences, score=0.7).independence.independent == "yes"
    assert traced(*sentences, score=0.5).independence.independent == "unknown"


@pytest.mark.parametrize("relation", ["conflict", "update"])
def test_nobody_confirms_what_the_accounts_tell_differently(relation):
    sentences = [("a", "The dam held.", "Ilse Brandt"), ("b", "The dam is intact.", "Jan Okoro")]
    found = traced(*sentences, score=0.96, relation=relation).independence
    assert (found.independent, found.origins) == ("unknown", 1)
