"""Which statements of a claim tell two times of day or two places, and so confirm nothing of one another."""

import pytest

from consilience.comparison.occasions import find_apart
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import tell_all
from consilience.pipeline import account
from consilience.types import Article, Claim, Pair


def are_apart(first: str, second: str) -> bool:
    """Of two accounts whether their first sentences are apart."""
    accounts = [account(Article(name, text)) for name, text in (("first", first), ("second", second))]
    statements = tuple(each for one in accounts for each in make_statements(one))
    a, b = (next(each.id for each in statements if each.article == one.article.id) for one in accounts)
    claim = Claim("claim", a, (a, b), (Pair(a, b, 0.97, ()),), "agree")
    apart = find_apart([claim], accounts, tell_all(make_sketches(accounts, statements)))
    assert apart <= {frozenset((a, b))}
    return bool(apart)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The avalanche came down at Kor Peak.", "The avalanche came down at the Zell Glacier."),
        ("The skiers were buried below the Kor peak.", "The snow buried skiers below the Zell glacier."),
        ("A balloon came down in a lake near Tolm.", "A balloon crashed onto a road near Halm."),
        ("The plane crashed in Kenya.", "The plane crashed in Tanzania."),
        ("The train left Oule at 3 p.m.", "The train left Oule at 5 p.m."),
        ("The train left Oule in the morning.", "The train left Oule at 5.40 p.m."),
    ],
)
def test_two_places_or_times_of_day_are_apart(first: str, second: str) -> None:
    assert are_apart(first, second)
    assert are_apart(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The avalanche came down at Kor Peak.", "The avalanche came down in Kor."),
        ("The mill burned down in Tolm.", "The mill burned down near Halm."),
        ("The mill burned down in Tolm.", "The mill burned down, Halm said."),
        ("Rita Vane, a guest from Tolm, was buried.", "Anton Reyes, a guest from Halm, was buried."),
        ("The train left Oule at 3 p.m.", "The train left Oule at about 15:10."),
        # What lies in what an account may say in another sentence, whichever account it is.
        ("The mill burned down in Tolm. Help came from Tolm, Varland.", "The mill burned down in Varland."),
        (
            "The mill burned down in Tolm.",
            "The mill burned down in Varland. Help came to Tolm, Varland, late.",
        ),
    ],
)
def test_what_may_be_one_place_or_time_is_not_apart(first: str, second: str) -> None:
    assert not are_apart(first, second)
    assert not are_apart(second, first)
