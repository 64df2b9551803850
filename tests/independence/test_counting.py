"""The one place that counts: when origins are independent, when not, and when nobody can know."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.independence.counting import Source, count_origins

MAYOR = Source("Ilse Brandt", "informant", frozenset("a"))
MINISTER = Source("Jan Okoro", "informant", frozenset("b"))
ENGINEER = Source("Mira Solberg", "informant", frozenset("c"))
OFFICIALS = Source("officials", "unnamed", frozenset("b"))
LETTER = Source("a letter", "document", frozenset("b"))
CREDITED = Source("Lorn Courier", "outlet", frozenset("b"))
OWN_WORDS = Source("The Upland Post", "voice", frozenset("b"))
SEEN = Source("The Upland Post", "observed", frozenset("b"))
SHARED_TEXT = Source("Lorn Courier", "text", frozenset("ab"))
PARTLY = MINISTER._replace(sure=False)


def unrelated(_a, _b):
    return None


def apart(_a, _b):
    return False


def count(*sources, related=unrelated, shares_text=apart):
    return count_origins(sources, related, shares_text)


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (MAYOR, "no"),
        (CREDITED, "no"),
        (SHARED_TEXT, "no"),
        (OFFICIALS, "unknown"),
        (LETTER, "unknown"),
        (OWN_WORDS, "unknown"),
        (SEEN, "unknown"),
    ],
)
def test_one_origin_is_no_confirmation_and_without_a_name_nothing_is_known(source, answer):
    found = count(source)
    assert (found.independent, found.origins) == (answer, 1)
    assert source.name in found.reason


@pytest.mark.parametrize("pair", [(MAYOR, MINISTER), (MAYOR, SEEN)])
def test_two_named_informants_or_one_and_an_eyewitness_are_independent(pair):
    found = count(*pair)
    assert (found.independent, found.origins) == ("yes", 2)
    assert all(source.name in found.reason for source in pair)


@pytest.mark.parametrize("other", [OFFICIALS, LETTER, CREDITED, OWN_WORDS, SHARED_TEXT, PARTLY])
def test_an_origin_of_which_too_little_is_known_confirms_nothing(other):
    found = count(MAYOR, other)
    assert (found.independent, found.origins) == ("unknown", 1)
    assert other.name in found.reason


def test_related_informants_are_not_known_to_be_independent():
    found = count(MAYOR, MINISTER, related=lambda _a, _b: "both speak for Lorn")
    assert (found.independent, found.origins, found.reason) == ("unknown", 1, "both speak for Lorn")


def test_two_informants_in_articles_that_share_text_are_not_known_to_be_independent():
    assert count(MAYOR, MINISTER, shares_text=lambda _a, _b: True).independent == "unknown"


def test_two_informants_of_one_article_are_not_known_to_be_independent():
    assert count(MAYOR, MINISTER._replace(articles=frozenset("a"))).independent == "unknown"


def test_one_pair_of_articles_that_share_no_text_is_enough():
    both = MAYOR._replace(articles=frozenset("ab"))
    found = count(both, MINISTER, shares_text=lambda x, y: {x, y} == {"a", "b"})
    assert found.independent == "unknown"
    found = count(
        both, MINISTER._replace(articles=frozenset("bc")), shares_text=lambda x, y: {x, y} == {"a", "b"}
    )
    assert found.independent == "yes"


def test_only_origins_that_are_all_independent_of_one_another_are_counted():
    def same_party(a, b):
        return "one party" if {a.name, b.name} == {"Ilse Brandt", "Jan Okoro"} else None

    assert count(MAYOR, MINISTER, ENGINEER).origins == 3
    assert count(MAYOR, MINISTER, ENGINEER, related=same_party).origins == 2


def test_an_origin_without_a_name_beside_two_independent_ones_takes_nothing_away():
    assert count(MAYOR, MINISTER, OWN_WORDS._replace(articles=frozenset("c"))).origins == 2


ALL = [MAYOR, MINISTER, ENGINEER, OFFICIALS, LETTER, CREDITED, OWN_WORDS, SEEN, SHARED_TEXT, PARTLY]
SOME = st.lists(st.sampled_from(ALL), min_size=1, max_size=6, unique=True)
LINKS = st.sets(st.sampled_from([frozenset(pair) for pair in combinations("abc", 2)]))


@settings(max_examples=200)
@given(SOME, LINKS, st.randoms())
def test_the_order_of_origins_changes_neither_answer_nor_count(sources, links, random_numbers):
    def shares(x, y):
        return frozenset((x, y)) in links

    shuffled = sources[:]
    random_numbers.shuffle(shuffled)
    one, two = count(*sources, shares_text=shares), count(*shuffled, shares_text=shares)
    assert (one.independent, one.origins) == (two.independent, two.origins)


@settings(max_examples=200)
@given(SOME, LINKS)
def test_a_link_between_articles_never_raises_the_count(sources, links):
    def shares(x, y):
        return frozenset((x, y)) in links

    assert count(*sources, shares_text=shares).origins <= count(*sources).origins


@settings(max_examples=200)
@given(SOME)
def test_the_answer_is_yes_exactly_where_more_than_one_origin_is_counted(sources):
    found = count(*sources)
    assert (found.independent == "yes") == (found.origins > 1)
    assert 1 <= found.origins <= len(sources)
    assert found.reason
