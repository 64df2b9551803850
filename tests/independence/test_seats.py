"""Which of several bodies of one name two accounts mean: one country's ministry is not another's."""

import pytest

from consilience.independence.informants import identify
from consilience.independence.relations import related
from consilience.pipeline import accounts
from consilience.types import Article


def ministries(*texts: str):
    """The identity of the first body that speaks in each account, known over all of them."""
    read = list(accounts([Article(str(number), text) for number, text in enumerate(texts)]))
    known = identify(read)
    bodies = [
        next(i for i in each.analysis.informants if i.kind == "body" and "Ministry" in i.name)
        for each in read
    ]
    return [known.of(each.article.id, body.name) for each, body in zip(read, bodies, strict=True)]


BARE = "Nine people were killed in Sello, the Defence Ministry said."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Nine people were killed in Sello, the Defence Ministry in Varsk said.",
            "Nine people were killed in Sello, the Defence Ministry in Halmstad said.",
        ),
        (
            "Nine people were killed in Sello, Orlan’s Defence Ministry said.",
            "Nine people were killed in Sello, the Defence Ministry in Varsk said.",
        ),
        (f"OSLO, May 3 — {BARE}", f"LIMA, May 3 — {BARE}"),
        (f"OSLO — {BARE}", "Nine people were killed in Sello, the Defence Ministry in Lima said."),
    ],
)
def test_ministries_of_two_seats_are_two_and_confirm_nothing(first, second):
    one, two = ministries(first, second)
    assert one != two
    assert related(one, two) is not None
    assert related(two, one) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BARE, BARE),
        (BARE, "Nine people were killed in Sello, the Defence Ministry in Varsk said."),
        (f"OSLO, May 3 — {BARE}", f"OSLO, May 4 — {BARE}"),
        (f"OSLO, May 3 — {BARE}", f"TRONDHEIM, May 3 — {BARE}"),
        (f"OSLO, May 3 — {BARE}", "Nine people were killed in Sello, Norway’s Defence Ministry said."),
        (f"OSLO, May 3 — {BARE}", "Nine people were killed in Sello, the Defence Ministry in Oslo said."),
        (
            "Nine people were killed in Sello, the Defence Ministry in Varsk said.",
            "Nine people were killed in Sello, the Defence Ministry in Varsk said in May.",
        ),
        (
            "Nine people were killed in Sello, the Lorn Water Ministry said.",
            "LIMA — Nine people were killed in Sello, the Lorn Water Ministry said.",
        ),
    ],
)
def test_a_ministry_is_one_where_nothing_gives_it_two_seats(first, second):
    one, two = ministries(first, second)
    assert one == two


def test_a_ministry_without_a_seat_is_neither_of_two_that_have_one():
    bare, one, two = ministries(
        BARE,
        "Nine people were killed in Sello, the Defence Ministry in Varsk said.",
        "Nine people were killed in Sello, the Defence Ministry in Halmstad said.",
    )
    assert bare not in (one, two)
