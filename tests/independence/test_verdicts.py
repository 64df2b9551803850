"""The verdict on a claim: hand-written rows for every rule, and what holds of every claim."""

import re
from dataclasses import replace
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.independence.grouping import Traced
from consilience.independence.informants import Identity
from consilience.independence.register import packaged
from consilience.independence.texts import make_texts
from consilience.independence.verdict import decide
from consilience.types import Dependence
from tests.independence.tables import Case, judged, load

CASES = load()
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "independence.md"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_verdict_is_what_the_row_says(case: Case) -> None:
    claim = judged(case)
    verdict = claim.independence
    assert verdict is not None
    assert tuple(origin.informant for origin in claim.origins) == case.informants, verdict
    assert (verdict.independent, verdict.origins) == (case.independent, case.origins), verdict.reason
    assert case.because == "-" or case.because in verdict.reason


def test_every_rule_of_the_documentation_has_rows_and_every_row_a_rule() -> None:
    table = DOCUMENTATION.read_text(encoding="utf-8").partition("## The rules")[2].partition("\n## ")[0]
    rules = re.findall(r"^\| \*(.+?)\* \|", table, re.MULTILINE)
    assert set(rules) == {case.rule for case in CASES}
    assert len(CASES) >= 120


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_order_of_the_statements_changes_neither_answer_nor_count(case: Case) -> None:
    statements = "; ".join(reversed(case.statements.split("; ")))
    verdict = judged(Case(case.rule, statements, case.accounts, (), "", 0, "")).independence
    assert verdict is not None
    assert (verdict.independent, verdict.origins) == (case.independent, case.origins)


# ── What holds of every claim ────────────────────────────────────────────────────────────────────

ARTICLES = "abcd"
NAMES = ("Ilse Brandt", "Jan Okoro", "Mira Solberg", "Aune Tarp")
PAIRS = [frozenset(pair) for pair in combinations(ARTICLES, 2)]


def informant(name: str) -> Identity:
    return Identity(name, "person", True, True, frozenset())


def told(article: str, who: str) -> Traced:
    """What `who` tells in `article`: a named informant, an official, a credit, or the outlet itself."""
    if who in NAMES:
        return Traced("", article, who, "informant", who, informant(who))
    if who == "official":
        somebody = Identity("an official", "unnamed", False, True, frozenset())
        return Traced("", article, who, "unnamed", who, somebody)
    if who in ARTICLES:
        return Traced("", article, f"outlet {who}", "outlet", who)
    return Traced("", article, f"outlet {article}", "observed" if who == "saw" else "voice", article)


def numbered(*statements: Traced) -> list[Traced]:
    return [each._replace(statement=str(number)) for number, each in enumerate(statements)]


def texts(links, articles=ARTICLES, outlets=None, register=None):
    """Texts of accounts of which the pairs in `links` have "yes" or "unknown", all others "no"."""
    judged_pairs = [
        Dependence(x, y, links.get(frozenset((x, y)), "no"), "unknown", None, 0.0, "")
        for x, y in combinations(articles, 2)
    ]
    return make_texts(
        judged_pairs, outlets or {article: article for article in articles}, register or packaged()
    )


def judge(statements, linked):
    """The verdict on statements that all tell one fact."""
    told_ = numbered(*statements)
    ids = [each.statement for each in told_]
    return decide(told_, linked, {frozenset(pair) for pair in combinations(ids, 2)})


STATEMENTS = st.lists(
    st.builds(
        told,
        st.sampled_from(ARTICLES),
        st.sampled_from([*NAMES, "official", *ARTICLES, "saw", "voice"]),
    ),
    min_size=1,
    max_size=7,
)
LINKS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from(["yes", "unknown"]), max_size=4)


@settings(max_examples=100)
@given(STATEMENTS, LINKS, st.integers(0, 6), st.booleans())
def test_a_copy_of_an_account_never_raises_the_count(statements, links, which, credits_it):
    copied = statements[which % len(statements)]
    before = judge(statements, texts(links)).independence.origins
    links = {**links, frozenset((copied.article, "z")): "yes"}
    copy = copied._replace(article="z") if copied.kind not in ("voice", "observed") else told("z", "voice")
    copy = told("z", copied.article) if credits_it else copy
    after = judge([*statements, copy], texts(links, ARTICLES + "z")).independence.origins
    assert after <= before


@settings(max_examples=100)
@given(STATEMENTS, LINKS, st.sampled_from(list(combinations(NAMES, 2))))
def test_that_two_informants_are_one_never_raises_the_count(statements, links, pair):
    one, two = pair
    merged = [told(each.article, one) if each.key == two else each for each in statements]
    before = judge(statements, texts(links)).independence.origins
    assert judge(merged, texts(links)).independence.origins <= before


def sources(verdict):
    """What a verdict's origins are, whatever the numbers of their statements."""
    return {
        (source.name, source.kind, frozenset(place.article for place in source.places))
        for source, _ in verdict.origins
    }


@settings(max_examples=100)
@given(STATEMENTS, LINKS, st.randoms())
def test_the_order_of_statements_changes_nothing_but_the_order(statements, links, random_numbers):
    shuffled = statements[:]
    random_numbers.shuffle(shuffled)
    one, two = judge(statements, texts(links)), judge(shuffled, texts(links))
    assert replace(one.independence, confirmed=()) == replace(two.independence, confirmed=())
    assert sources(one) == sources(two)


def test_what_credits_who_credits_an_outlet_goes_back_to_what_that_one_saw_in_any_order() -> None:
    chain = (told("a", "d"), told("c", "saw"), told("d", "c"))
    for statements in permutations(chain):
        assert sources(judge(statements, texts({}))) == {("c", "observed", frozenset("acd"))}


@settings(max_examples=100)
@given(STATEMENTS, LINKS, st.sampled_from(PAIRS), st.sampled_from(["yes", "unknown"]))
def test_a_link_between_two_accounts_never_raises_the_count(statements, links, pair, answer):
    more = {**links, pair: "yes" if links.get(pair) == "yes" else answer}
    before = judge(statements, texts(links)).independence.origins
    assert judge(statements, texts(more)).independence.origins <= before


@settings(max_examples=100)
@given(STATEMENTS, LINKS)
def test_every_statement_goes_back_to_one_origin_and_yes_means_more_than_one(statements, links):
    verdict = judge(statements, texts(links))
    placed = [each.statement for _, group in verdict.origins for each in group]
    assert sorted(placed) == sorted(str(number) for number in range(len(statements)))
    found = verdict.independence
    assert (found.independent == "yes") == (found.origins > 1)
    assert 1 <= found.origins <= len(verdict.origins)
    assert found.reason


@settings(max_examples=100)
@given(STATEMENTS, LINKS)
def test_accounts_of_one_outlet_are_never_two(statements, links):
    one_outlet = dict.fromkeys(ARTICLES, "Lorn Courier")
    assert judge(statements, texts(links, outlets=one_outlet)).independence.origins == 1


def test_two_informants_who_perhaps_do_not_speak_of_one_fact_confirm_nothing():
    statements = numbered(told("a", "Ilse Brandt"), told("b", "Jan Okoro"))
    found = decide(statements, texts({}), set()).independence
    assert (found.independent, found.origins) == ("unknown", 1)
    assert "perhaps they do not speak of one fact" in found.reason
