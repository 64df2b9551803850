"""Figures where they stand, through the real parse and analysis."""

from consilience.comparison.evidence import Candidate, find_candidates
from consilience.comparison.mentions import Mention, find_mentions
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article

STRIKE = (
    "The strike at the Oule harbour reached its 35th day on Monday. "
    "Some 240 dockers took part, 3 percent more."
)
TALKS = (
    "Talks at the Oule harbour failed on Monday after 35 days. "
    "About 240 dockers are on strike; 12 were arrested."
)


def mentions(*texts: str) -> tuple[list[Mention], tuple[Candidate, ...]]:
    read = tuple(accounts([Article(str(n), text, published="2031-05-07") for n, text in enumerate(texts)]))
    sketches = make_sketches(read, [s for account in read for s in make_statements(account)])
    found = find_mentions(sketches)
    return found, find_candidates(found, sketches)


def by_text(found: list[Mention], words: str) -> Mention:
    return next(mention for mention in found if words in mention.figure.text)


def test_an_ordinal_is_measured_in_what_it_counts():
    found, _ = mentions(STRIKE)
    assert by_text(found, "35th").measured.unit == "day"
    assert by_text(found, "35th").sort == "spell"


def test_a_mention_knows_its_statement_what_it_counts_and_the_toll_it_gives():
    found, _ = mentions(TALKS)
    dockers = by_text(found, "240")
    assert (dockers.number, dockers.sort) == (1, "count")
    assert "docker" in dockers.counted
    assert "docker" not in dockers.near
    assert by_text(found, "12").tolls == {"held"}


def test_only_figures_of_one_sort_and_of_two_accounts_are_set_against_each_other():
    found, candidates = mentions(STRIKE, TALKS)
    assert candidates
    for candidate in candidates:
        a, b = found[candidate.a], found[candidate.b]
        assert a.account != b.account
        assert a.sort == b.sort
    assert len({tuple(candidate.evidence) for candidate in candidates}) == 1


def test_an_ordinal_and_a_number_of_days_are_one_candidate_and_equal():
    found, candidates = mentions(STRIKE, TALKS)
    assert [c.relation for c in candidates if "35" in found[c.a].figure.text] == ["equal"]


NAMES = (
    "The march went down 14th Street in Oule on Monday. It was the second march of the year. "
    "One of the marchers said prices had doubled. Third, she said, rents rose."
)


def test_what_states_no_quantity_is_no_mention():
    texts = {mention.figure.text for mention in mentions(NAMES)[0]}
    assert "second" in texts
    assert texts.isdisjoint({"14th", "One", "One of the marchers", "doubled", "Third"})


def test_a_sum_for_each_year_is_money():
    found, _ = mentions("The port pays the town $4 million per year, the mayor said.")
    assert by_text(found, "$4 million").sort == "money"


def test_a_mention_knows_the_words_beside_it_from_the_figure_outward():
    arrested = by_text(mentions(TALKS)[0], "12")
    assert arrested.before[:2] == (";", "strike")
    assert arrested.after[:2] == ("be", "arrest")


def test_figures_that_cannot_both_hold_are_set_against_each_other_where_they_are_told_in_like_words():
    found, candidates = mentions(
        "The harbour council approved 23 steps against smuggling in Oule on Monday.",
        "The harbour council approved 19 measures against smuggling in Oule on Monday.",
    )
    assert ("23 steps", "19 measures", "conflict") in [
        (found[c.a].figure.text, found[c.b].figure.text, c.relation) for c in candidates
    ]


def test_a_multiple_and_what_it_multiplies_are_not_set_against_the_count_itself():
    found, candidates = mentions(
        "The hospital in Oule treated three times as many patients on Monday as the 20 patients of Sunday.",
        "The hospital in Oule treated 70 patients on Monday.",
    )
    assert {mention.figure.text for mention in found} >= {"three times", "20 patients", "70 patients"}
    assert [c for c in candidates if c.relation == "conflict"] == []


def listing(figures: int) -> str:
    return (
        " and ".join(f"the mayor of Oule opened {number} bridges" for number in range(20, 20 + figures)) + "."
    )


def test_a_sentence_that_lists_very_many_figures_contradicts_none():
    for figures, apart in ((8, True), (30, False)):
        found, candidates = mentions(listing(figures), "The mayor of Oule opened 90 bridges.")
        assert {mention.number for mention in found} == {0}
        assert any(c.relation == "conflict" for c in candidates) is apart
