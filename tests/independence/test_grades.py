"""Whom a grade means in the accounts, and what is said of one that means nobody or two things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import InputError
from consilience.independence.grades import check, find_meant, notices_of
from consilience.independence.register import packaged
from consilience.types import (
    Account,
    Analysis,
    Article,
    Claim,
    Credit,
    Dependence,
    Grade,
    Informant,
    Origin,
    Parse,
)


def account(article: str, outlet: str | None, *informants: str, url: str | None = None) -> Account:
    """An account of this outlet that cites these informants."""
    cited = tuple(Informant(f"{article} {name}", article, name, "person", None, ()) for name in informants)
    analysis = Analysis(article, (), (), (), cited, (), ())
    return Account(Article(article, "Text.", outlet=outlet, url=url), Parse((), ()), analysis)


ACCOUNTS = (
    account("a", "Harbour Post", "Ilse Varga", "the Tolm Coastguard"),
    account("b", "THE HARBOUR POST", "ILSE VARGA"),
    account("c", "AP", "Mira Varga"),
    account("d", None, url="https://news.example/ferry"),
    account("e", None, url="http://[::1"),
)


def meant(grade: Grade, credits: tuple[Credit, ...] = (), claims: tuple[Claim, ...] = ()) -> tuple[str, ...]:
    return find_meant([grade], ACCOUNTS, claims, credits, (), packaged())[0].meant


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("harbour post", ("Harbour Post", "THE HARBOUR POST")),
        ("The  Harbour Post", ("Harbour Post", "THE HARBOUR POST")),
        ("Associated Press", ("AP",)),
        ("a.p.", ("AP",)),
        ("news.example", ("news.example",)),
        ("harbourpost.com", ("Harbour Post", "THE HARBOUR POST")),
        ("Post", ()),
        ("Harbour", ()),
        ("example", ()),
    ],
)
def test_an_outlet_is_meant_in_any_case_and_by_its_other_names(name: str, names: tuple[str, ...]) -> None:
    assert meant(Grade("outlet", name, "B")) == names


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("ilse varga", ("ILSE VARGA", "Ilse Varga")),
        ("Tolm Coastguard", ("the Tolm Coastguard",)),
        ("Varga", ()),
        ("Harbour Post", ()),
    ],
)
def test_an_informant_is_meant_by_the_whole_name_only(name: str, names: tuple[str, ...]) -> None:
    assert meant(Grade("informant", name, "B")) == names


def test_an_outlet_that_is_only_credited_is_meant_too() -> None:
    credit = Credit("credit", "a", 0, 4, "Text", "Lorn Courier", "outlet")
    assert meant(Grade("outlet", "lorn courier", "D"), credits=(credit,)) == ("Lorn Courier",)


def test_an_agency_whose_text_was_found_is_meant_too() -> None:
    pair = Dependence("a", "b", "yes", "common", "Reuters", 1.0, "shared")
    (grade,) = find_meant([Grade("outlet", "thomson reuters", "A")], ACCOUNTS, (), (), (pair,), packaged())
    assert grade.meant == ("Reuters",)


def test_an_informant_is_meant_by_the_name_that_an_origin_has() -> None:
    origin = Origin("Harbour Board", ("s",), ("a",), "attributed", "informant")
    claim = Claim("claim", "s", ("s",), (), "agree", origins=(origin,))
    assert meant(Grade("informant", "harbour board", "E"), claims=(claim,)) == ("Harbour Board",)


def test_names_that_mean_nobody_are_told_together_and_others_are_not() -> None:
    grades = [
        Grade("outlet", "Harbour Post", "A"),
        Grade("outlet", "Lorn Courier", "B"),
        Grade("outlet", "Upland Echo", "B"),
        Grade("informant", "Jan Okoro", "C"),
    ]
    told = [notice.text for notice in notices_of(find_meant(grades, ACCOUNTS, (), (), (), packaged()))]
    assert told == [
        "No outlet of these accounts has this name: “Lorn Courier”, “Upland Echo”.",
        "No informant of these accounts has this name: “Jan Okoro”.",
    ]


def test_two_letters_for_one_outlet_or_informant_are_refused_with_both_names() -> None:
    grades = [
        Grade("outlet", "AP", "A"),
        Grade("outlet", "Associated Press", "B"),
        Grade("informant", "Ilse Varga", "C"),
        Grade("informant", "ilse varga", "D"),
    ]
    with pytest.raises(InputError) as raised:
        check(grades, packaged())
    assert [str(problem) for problem in raised.value.problems] == [
        "“AP” and “Associated Press”: one outlet with two letters, A and B. Keep one of them.",
        "“Ilse Varga” and “ilse varga”: one informant with two letters, C and D. Keep one of them.",
    ]


def test_one_name_may_be_an_outlet_and_an_informant_and_stand_there_twice_with_one_letter() -> None:
    check(
        [Grade("outlet", "AP", "A"), Grade("outlet", "A.P.", "A"), Grade("informant", "AP", "C")], packaged()
    )


@given(st.permutations([Grade("outlet", "AP", "A"), Grade("outlet", "x", "B"), Grade("informant", "y", "C")]))
def test_whom_a_grade_means_does_not_hang_on_its_place_in_the_file(grades: list[Grade]) -> None:
    found = find_meant(grades, ACCOUNTS, (), (), (), packaged())
    assert [(each.name, each.letter) for each in found] == [(each.name, each.letter) for each in grades]
    assert {each.name: each.meant for each in found} == {"AP": ("AP",), "x": (), "y": ()}
