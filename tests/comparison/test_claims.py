"""Claims: cliques of pairs, so that no chain of weak links makes one claim."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.claims import make_claims
from consilience.types import Pair, Statement


def _statement(name, text="The ferry left the harbour"):
    return Statement(name, name[0], 0, len(text), text)


def _pairs(*ends):
    return [Pair(a, b, 0.9 - i / 100, ()) for i, (a, b) in enumerate(ends)]


def _sets(claims):
    return {frozenset(c.statements) for c in claims}


def test_three_accounts_that_are_all_paired_make_one_claim():
    statements = [_statement(n) for n in ("a1", "b1", "c1")]
    claims = make_claims(statements, _pairs(("a1", "b1"), ("b1", "c1"), ("a1", "c1")))
    assert _sets(claims) == {frozenset({"a1", "b1", "c1"})}
    assert len(claims[0].pairs) == 3


def test_a_chain_makes_two_claims_not_one():
    statements = [_statement(n) for n in ("a1", "b1", "c1")]
    claims = make_claims(statements, _pairs(("a1", "b1"), ("b1", "c1")))
    assert _sets(claims) == {frozenset({"a1", "b1"}), frozenset({"b1", "c1"})}


def test_statements_of_one_article_share_a_claim_only_where_their_words_do():
    alike = [_statement("a1"), _statement("a2", "The ferry left at dawn"), _statement("b1")]
    other = [_statement("a1"), _statement("a2", "Tickets cost nine crowns"), _statement("b1")]
    pairs = _pairs(("a1", "b1"), ("a2", "b1"))
    assert _sets(make_claims(alike, pairs)) == {frozenset({"a1", "a2", "b1"})}
    assert _sets(make_claims(other, pairs)) == {frozenset({"a1", "b1"}), frozenset({"a2", "b1"})}


def test_the_statement_with_the_strongest_pairs_stands_for_the_claim():
    statements = [_statement(n) for n in ("a1", "b1", "c1")]
    pairs = [Pair("a1", "b1", 0.9, ()), Pair("b1", "c1", 0.8, ()), Pair("a1", "c1", 0.4, ())]
    assert make_claims(statements, pairs)[0].gist == "b1"


def test_nothing_paired_makes_no_claim():
    assert make_claims([_statement("a1"), _statement("b1")], []) == ()


_NAMES = [letter + str(number) for letter in "abcd" for number in range(3)]
_ACROSS = [(x, y) for x, y in combinations(_NAMES, 2) if x[0] != y[0]]


@given(st.lists(st.sampled_from(_ACROSS), unique=True, max_size=30))
def test_claims_hold_all_pairs_given_and_no_other(ends):
    claims = make_claims([_statement(n) for n in _NAMES], _pairs(*ends))
    inside = {(x, y) for c in claims for x, y in combinations(sorted(c.statements), 2) if x[0] != y[0]}
    assert inside == set(ends)


@given(st.lists(st.sampled_from(_ACROSS), unique=True, max_size=20), st.randoms())
def test_the_order_of_the_pairs_changes_nothing(ends, random):
    pairs = _pairs(*ends)
    shuffled = random.sample(pairs, len(pairs))
    statements = [_statement(n) for n in _NAMES]
    assert make_claims(statements, pairs) == make_claims(statements, shuffled)
