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
