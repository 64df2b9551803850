"""Which articles tell the same event."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.stories.grouping import Similarity, _complete_link, group_articles
from consilience.types import Article

FLOOD = Article(
    "flood-1",
    "The Varda river burst its banks at Lorn on Tuesday, forcing 400 people out of their homes. Mayor Ilse "
    "Brandt said the dam at Lorn had held, but the water was still rising.",
    "Varda river floods Lorn, 400 leave their homes",
    "Lorn Courier",
    published="2031-05-06",
)
FLOOD_AGAIN = Article(
    "flood-2",
    "About 400 residents of Lorn were moved to schools after the Varda burst its banks, mayor Ilse Brandt "
    "said. Engineers were watching the dam as the river rose.",
    "Hundreds leave homes as Varda river floods Lorn",
    "The Upland Post",
    published="2031-05-07",
)
STRIKE = Article(
    "strike-1",
    "Tram drivers in Meridia walked out on Tuesday in a dispute over night shifts. The union TramWorks said "
    "nine in ten of its members had joined; the operator ran buses on the main lines.",
    "Meridia tram drivers strike over night shifts",
    "Lorn Courier",
    published="2031-05-06",
)


def ids(articles, **options):
    return sorted(sorted(story.article_ids) for story in group_articles(articles, **options))


def test_two_accounts_of_one_event_share_a_story_and_another_event_stands_alone():
    assert ids([FLOOD, STRIKE, FLOOD_AGAIN]) == [["flood-1", "flood-2"], ["strike-1"]]


def test_two_articles_on_different_events_are_not_joined_even_when_they_are_all_there_is():
    assert ids([FLOOD, STRIKE]) == [["flood-1"], ["strike-1"]]


def test_articles_more_than_a_day_apart_are_different_stories():
    later = replace(FLOOD_AGAIN, published="2031-05-08")
    assert ids([FLOOD, later]) == [["flood-1"], ["flood-2"]]
    assert ids([FLOOD, later], days_apart=2) == [["flood-1", "flood-2"]]


@pytest.mark.parametrize("published", [None, "", "last week"])
def test_an_unknown_date_forbids_nothing(published):
    assert ids([FLOOD, replace(FLOOD_AGAIN, published=published)]) == [["flood-1", "flood-2"]]


def test_one_outlet_may_tell_a_story_twice():
    assert ids([FLOOD, replace(FLOOD_AGAIN, outlet=FLOOD.outlet)]) == [["flood-1", "flood-2"]]


def test_inside_a_story_the_earlier_article_stands_first_and_an_undated_one_last():
    undated = replace(FLOOD, id="flood-0", published=None)
    (story,) = group_articles([undated, FLOOD_AGAIN, FLOOD])
    assert story.article_ids == ("flood-1", "flood-2", "flood-0")


@given(st.permutations([FLOOD, STRIKE, FLOOD_AGAIN]))
def test_the_order_of_the_input_changes_no_story_and_no_id(articles):
    def found(given_articles):
        return {(s.id, frozenset(s.article_ids)) for s in group_articles(given_articles)}

    assert found(articles) == found([FLOOD, STRIKE, FLOOD_AGAIN])


@pytest.mark.parametrize("text", ["", "the of and", "?!"])
def test_a_text_without_words_is_a_story_of_its_own(text):
    assert ids([Article("empty", text), FLOOD]) == [["empty"], ["flood-1"]]


def test_no_articles_make_no_stories():
    assert group_articles([]) == []


def test_a_chain_of_similar_pairs_does_not_join_its_ends():
    groups = _complete_link(3, [Similarity(0, 1, 0.9), Similarity(1, 2, 0.5)])
    assert sorted(map(sorted, groups)) == [[0, 1], [2]]


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_every_two_members_of_a_group_are_linked_and_nobody_is_lost(seed):
    random_numbers = random.Random(seed)
    count = random_numbers.randint(1, 9)
    links = [
        Similarity(a, b, random_numbers.choice([0.2, 0.4, 0.4, 0.6]))
        for a in range(count)
        for b in range(a + 1, count)
        if random_numbers.random() < 0.6
    ]
    groups = _complete_link(count, links)
    linked = {(s.a, s.b) for s in links}
    assert sorted(i for group in groups for i in group) == list(range(count))
    assert all((a, b) in linked for group in groups for a in group for b in group if a < b)
    # Nothing that could still be joined was left apart.
    for one in groups:
        for two in groups:
            if one is not two:
                assert not all((min(a, b), max(a, b)) in linked for a in one for b in two)
