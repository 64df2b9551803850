"""Which statements surely tell one fact: likely ones that have a number of the same thing."""

import pytest

from consilience.independence.facts import find_numbers, measure, sure_pairs
from consilience.pipeline import account
from consilience.types import Article, Claim, Pair, Statement


def is_sure(first: str, second: str, score: float) -> bool:
    measured = {}
    for name, text in (("a", first), ("b", second)):
        read = account(Article(name, text, published="2031-05-07"))
        measured[name] = measure(Statement(name, name, 0, len(text), text), find_numbers(read), read)
    claim = Claim("claim", "a", ("a", "b"), (Pair("a", "b", score, ()),), "agree")
    return bool(sure_pairs(claim, measured))


@pytest.mark.parametrize(
    ("first", "second", "sure"),
    [
        ("Forty-three people were taken to hospital.", "The hospital in Oule treated 43 injured.", True),
        ("The raid on Oule killed four police.", "The raids killed four civilians.", False),
        ("The raid on Oule killed 12 soldiers.", "The raid killed 12 soldiers, the army said.", True),
        ("The boat sank at 14:20.", "It was 14:20 when the boat sank.", True),
        ("The boat sank at 14:20.", "It was 14:40 when the boat sank.", False),
        ("Two people died in Oule.", "Two were hurt in Oule.", False),
        ("The debt doubled.", "The debt had doubled before.", False),
        ("Eleven people were buried.", "The snow buried eleven people.", True),
        ("The raid began on 3 May 2024.", "On 3 May 2024 the army came.", False),
        ("Some 2,400 turned out.", "The march drew 2,400 workers.", True),
    ],
)
def test_a_likely_pair_is_sure_where_both_have_a_number_of_the_same_thing(first, second, sure):
    assert is_sure(first, second, 0.67) == sure


def test_what_is_alike_enough_needs_no_number_and_what_is_too_unlike_gains_nothing_by_one():
    assert is_sure("The raid on Oule failed.", "The raid failed.", 0.96)
    assert not is_sure("The raid killed 12 soldiers.", "The raid killed 12 soldiers.", 0.5)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Five skiers left Oule at 3.15 p.m.", "Five skiers left Oule at 5.40 p.m."),
        ("Five skiers left Oule at 3.15 a.m.", "Five skiers left Oule at 15:15."),
        ("The wave tore 14 boats from the pier.", "The wave tore 14 cars from the pier."),
        ("Five skiers and nine guides left Oule.", "Five skiers and seven guides left Oule."),
        ("Five skiers left Oule on Saturday.", "Five skiers left Oule on Sunday."),
    ],
)
def test_no_pair_is_sure_where_a_number_or_a_day_speaks_against_it(first, second):
    assert not is_sure(first, second, 0.99)
    assert not is_sure(second, first, 0.99)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Five skiers left Oule at 3.15 p.m.", "Five skiers left Oule at 15:15."),
        ("Five skiers left Oule at 3.15.", "Five skiers left Oule at 3.15 a.m."),
        ("Five skiers left Oule on Saturday.", "Five skiers left Oule last week."),
        ("Five skiers left Oule.", "Five skiers and seven guides left Oule on Sunday at 3.15."),
    ],
)
def test_what_only_one_says_or_both_say_otherwise_speaks_against_nothing(first, second):
    assert is_sure(first, second, 0.7)
    assert is_sure(second, first, 0.7)
