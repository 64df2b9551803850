"""Named places: which of them a sentence tells something of, and which two may be one."""

import pytest

from consilience.comparison.places import Place, are_two_countries, lone_places, nestings, places
from consilience.pipeline import account
from consilience.types import Article


def read(*texts: str) -> list[tuple[Place, ...]]:
    accounts = [account(Article(str(n), text)) for n, text in enumerate(texts)]
    return [tuple(each for here in places(one) for each in here) for one in accounts]


def named(text: str) -> list[tuple[str, str]]:
    """What a text's places are told by, and their words."""
    (found,) = read(text)
    return [(each.role, each.text) for each in found]


def lone(a: str, b: str) -> list[tuple[str, str]]:
    first, second = read(a, b)
    nested = nestings(account(Article(name, text)) for name, text in (("a", a), ("b", b)))
    found = lone_places(first, second, a, b, nested)
    return [(x.text, y.text) for x, y in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The avalanche came down at Kor Peak.", [("in", "Kor Peak")]),
        ("The avalanche buried five skiers below the Kor glacier.", [("below", "Kor glacier")]),
        ("The ship ran aground near the port of Skell.", [("near", "port of Skell")]),
        ("A balloon came down in a lake near Tolm.", [("near", "Tolm")]),
        ("The mill burned down in the village of Brenk, Varland.", [("in", "village of Brenk")]),
    ],
)
def test_a_place_is_read_with_what_its_preposition_says(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    "text",
    [
        # A dateline, a body with a place's name, where somebody is from or spoke, a day, a people's border.
        "TOLM, May 7 — The mill burned down.",
        "Kyiv said the mill burned down.",
        "Rita Vane, a guest from Tolm, said the mill burned down.",
        "The minister said in Kenya that the mill burned down.",
        "Rita Vane, who lives in Tolm, was buried.",
        "The mill burned down on Friday.",
        "The lorry stood at the Syrian border.",
        "A fire broke out at a Kenya school.",
        "Rita Vane has been in the Ordland Senate for six years.",
    ],
)
def test_what_is_no_place_of_a_deed_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("a", "b", "pair"),
    [
        (
            "The avalanche came down at Kor Peak.",
            "The avalanche came down at the Zell Glacier.",
            ("Kor Peak", "Zell Glacier"),
        ),
        ("A balloon came down near Tolm.", "A balloon crashed near Halm.", ("Tolm", "Halm")),
        (
            "The lorry tipped over on Orsk Street.",
            "The lorry tipped over on Karr Street.",
            ("Orsk Street", "Karr Street"),
        ),
        ("The plane crashed in Kenya.", "The plane crashed in Tanzania.", ("Kenya", "Tanzania")),
        # Two towns of one country are two towns.
        ("The mill burned in Tolm, Kenya.", "The mill burned in Halm, Kenya.", ("Tolm", "Halm")),
    ],
)
def test_two_names_behind_one_kind_of_preposition_stand_alone(a: str, b: str, pair: tuple[str, str]) -> None:
    assert lone(a, b) == [pair]
    assert lone(b, a) == [pair[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The avalanche came down at Kor Peak.", "The avalanche came down in Kor."),
        ("The mill burned down in Tolm, Varland.", "The mill burned down in Varland."),
        ("The mill burned down near Tolm.", "The mill burned down in Halm."),
        ("The mill burned down in Tolm.", "Tolm's mill burned down in Halm."),
        ("The plane crashed in Britain.", "The plane crashed in the United Kingdom."),
        ("The plane crashed in Kenya.", "The Kenyan plane crashed in Mombasa."),
        ("The drone fell in Odesa.", "The drone fell in Odessa."),
        ("The train stopped in N.V. on Friday.", "The train stopped in New Varland on Friday."),
        ("The mill burned down in Tolm, Ky., on Friday.", "The mill burned down in Kentucky."),
        ("Police closed roads in Tolm and Halm.", "Police closed roads in Halm."),
    ],
)
def test_a_place_that_may_be_the_others_does_not_stand_alone(a: str, b: str) -> None:
    assert lone(a, b) == []
    assert lone(b, a) == []


def test_what_lies_in_what_is_known_from_any_sentence() -> None:
    first = "The mill burned down in Tolm. Rita Vane of Tolm, Varland, saw it."
    second = "The mill burned down in Varland."
    assert lone(first, second) == lone(second, first) == []
    assert lone(first.split(".", maxsplit=1)[0], second) == [("Tolm", "Varland")]


@pytest.mark.parametrize(
    ("a", "b", "two"),
    [
        ("The plane crashed in Kenya.", "The plane crashed in Tanzania.", True),
        ("The plane crashed in Tolm, Kenya.", "The plane crashed in Tanzania.", True),
        ("The plane crashed in Tolm.", "The plane crashed in Tanzania.", False),
        ("The plane crashed in the U.K.", "The plane crashed in Britain.", False),
    ],
)
def test_two_countries_are_known_to_be_two(a: str, b: str, two: bool) -> None:
    (x,), (y,) = read(a, b)
    assert are_two_countries(x, y) == two


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mill burned down in Tolm, New Mexico.", "The mill burned down in the United States."),
        ("The mill burned down in Tolm, Northern Ireland.", "The mill burned down in Britain."),
    ],
)
def test_a_part_of_a_name_is_no_country(a: str, b: str) -> None:
    (here,), (there,) = read(a, b)
    assert not are_two_countries(here, there)
