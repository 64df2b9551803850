"""Numbers that are told of two things, and numbers of one thing however far apart; invented sentences."""

import pytest

from consilience.comparison.scopes import Scope, scopes
from consilience.comparison.unlike import unlike
from consilience.pipeline import account
from consilience.types import Article, Figure
from tests.comparison.test_weighed import weighed
from tests.comparison.two_sentences import difference

DAY, NEXT = "2031-05-07", "2031-05-08"


def told_of(text: str, words: str) -> tuple[Figure, Scope]:
    read = account(Article("a", text, published=DAY))
    found = scopes(read.analysis.figures, read.analysis.times, read.parse)
    figure = next(figure for figure in read.analysis.figures if figure.text == words)
    return figure, found[figure.id]


@pytest.mark.parametrize(
    ("text", "words", "fate"),
    [
        ("The tug had 31 people on board.", "31 people", "on board"),
        ("Thirty-one people survived the sinking of the tug.", "Thirty-one people", "saved"),
        ("Six divers were pulled out of the cave.", "Six divers", "saved"),
        ("Six divers were found dead in the cave.", "Six divers", "dead"),
        ("Six divers are now known to have died in the cave.", "Six divers", "dead"),
        ("Six bodies were found in the cave.", "Six bodies", "dead"),
        ("Nine sailors lost their lives off Oule.", "Nine sailors", "dead"),
        ("The gale left 4,000 homes without water.", "4,000 homes", "cut off"),
        ("Water was restored to 4,000 homes.", "4,000 homes", "restored"),
        ("The mill wants 3 million crowns for the land.", "3 million crowns", "asked for"),
        ("The town paid 3 million crowns for the land.", "3 million crowns", "paid"),
        ("Askel trailed 0-1 in Oule.", "0-1", "leading"),
        ("Askel won 2-1 in Oule.", "2-1", "the result"),
        ("Askel lost 1-2 in Oule.", "1-2", "the result"),
        ("The party won 30 seats in Oule.", "30 seats", "won"),
        ("The party lost 20 seats in Oule.", "20 seats", "lost"),
        ("The mill spun 40 tonnes of yarn.", "40 tonnes", None),
        ("The six divers who were missing swam ashore.", "six divers", None),
    ],
)
def test_what_became_of_those_counted_is_read_from_noun_state_and_verb(text, words, fate):
    assert told_of(text, words)[1].fate == fate


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tug had 31 people on board.", "Nineteen people died on the tug."),
        ("Some 14 people have died on average each day of May.", "Some 19 people have died in May."),
        ("Some 4,000 homes in Oule were without water.", "Water was restored to 3,000 homes in Oule."),
        ("Askel led 1-0 at half-time in Oule.", "Askel won 3-1 in Oule."),
        ("The party won 30 seats in Oule.", "The party lost 20 seats in Oule."),
        ("The mill's gross profit was 40 million crowns.", "The mill's net profit was 29 million crowns."),
        ("The mill's revenue was 40 million crowns.", "The mill's profit was 29 million crowns."),
        (
            "The mill lost 40 million crowns in the second quarter.",
            "The mill lost 62 million crowns in 2030.",
        ),
        ("Rents in Oule will rise 4 percent this year.", "Rents in Oule will rise 6 percent next year."),
        ("The dam lost 40 tonnes of silt a day.", "The dam lost 70 tonnes of silt."),
        ("The bridge cost 40 million crowns.", "The bridge cost 46 million crowns, taxes included."),
        ("The level of the Karn was 4.1 metres at 7 a.m.", "The level of the Karn was 5.2 metres at 4 p.m."),
        ("Turnout in Oule was 31 percent in the morning.", "Turnout in Oule was 48 percent."),
        ("Hale got 44 percent in early returns.", "Hale got 51 percent."),
        ("The council recorded 40 cases of fever.", "The council recorded 30 new cases of fever."),
        ("On Sunday the police fined 40 drivers in Oule.", "Over the weekend the police fined 66 drivers."),
    ],
)
def test_numbers_told_of_two_things_are_no_difference(first, second):
    assert difference(first, second) is None


def test_why_two_numbers_are_of_two_things_is_said_beside_the_claim():
    found = weighed("The tug had 31 people on board.", "Nineteen people died on the tug.")
    assert "“31 people” and “Nineteen people” are told of two things: on board and dead" in [
        each.reason for each in found
    ]
    found = weighed("Askel led 1-0 at half-time in Oule.", "Askel won 3-1 in Oule.")
    assert [each.reason for each in found] == [
        "“1-0” and “3-1” are told of two things: leading and the result"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tug had 31 people on board.", "The tug had 26 people on board."),
        ("The mill's net profit was 40 million crowns.", "The mill's net profit was 29 million crowns."),
        ("The mill's profit was 40 million crowns.", "The mill's net profit was 29 million crowns."),
        ("The mill lost 40 million crowns in 2030.", "The mill lost 62 million crowns in 2030."),
        ("Askel won 3-1 in Oule.", "Askel beat Harn 2-1 in Oule."),
        ("The party won 30 seats in Oule.", "The party won 20 seats in Oule."),
        ("Six people, including a child, died in the cave.", "Eight people died in the cave."),
        ("The fire gutted 14 barns.", "The fire destroyed 19 barns."),
    ],
)
def test_numbers_of_one_thing_stay_a_conflict(first, second):
    found = difference(first, second)
    assert found is not None
    assert (found.kind, found.relation) == ("number", "conflict")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tanker spilled 2,400 barrels of tar.", "The tanker spilled 24,000 barrels of tar."),
        ("Burglars took 18 watches from the shop.", "Burglars took 81 watches from the shop."),
        ("The guild put the number of strikers at 900.", "The mill put the number of strikers at 2,100."),
        (
            "The board raised the rate by 25 basis points.",
            "The board raised the rate by half a percentage point.",
        ),
        ("The heat in Oule reached 31 degrees Celsius.", "The heat in Oule reached 99 degrees Fahrenheit."),
    ],
)
def test_numbers_of_one_thing_are_a_conflict_however_far_apart_and_in_whatever_unit(first, second):
    found = difference(first, second)
    assert found is not None
    assert (found.kind, found.relation) == ("number", "conflict")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill lies 12 kilometres from Oule.", "The stones lay 40 metres apart."),
        ("Harn must pay within 72 hours.", "Oule must answer within 24 hours."),
        ("The mill shipped 18 looms to Oule.", "The mill repaired 81 looms in Harn."),
        ("A girl of 12 fell into the Karn.", "A girl of 30 fell into the Karn."),
    ],
)
def test_numbers_far_apart_are_no_difference_where_something_else_differs(first, second):
    assert difference(first, second) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The town offered 3 million crowns for the mill.",
            "The town raised its offer to 4 million crowns for the mill.",
        ),
        (
            "The town is in talks to buy the mill for 3 million crowns.",
            "The town bought the mill for 4 million crowns.",
        ),
        ("The storm damaged 214 barns.", "The storm damaged 230 barns, the mayor said after a second count."),
    ],
)
def test_a_number_in_the_place_of_an_earlier_one_is_an_update(first, second):
    found = difference(first, second, published=(DAY, NEXT))
    assert found is not None
    assert (found.kind, found.relation) == ("number", "update")


def test_a_toll_told_as_the_least_and_a_higher_one_a_day_later_is_an_update():
    two = "At least six people died in the cave.", "Nine people died in the cave."
    found = difference(*two, published=(DAY, NEXT))
    assert found is not None
    assert found.relation == "update"
    assert difference(*two) is None
    assert difference(*two, published=(NEXT, DAY)) is None
    near = "More than 500 people were injured in the cave.", "More than 520 people were injured in the cave."
    assert difference(*near, published=(DAY, NEXT)) is None


def test_a_toll_is_that_of_the_verb_whose_subject_is_counted_however_near_another_stands():
    both = "At least seven miners were killed and 23 others were trapped at Kor, the ministry said."
    found = difference(both, "The death toll at Kor rose to 11, the ministry said.", published=(DAY, NEXT))
    assert found is not None
    assert (found.relation, found.versions) == ("update", (7.0, 11.0))


def test_two_numbers_without_any_word_that_sets_them_apart_are_not_unlike():
    a, x = told_of("The mill spun 40 tonnes of yarn.", "40 tonnes")
    b, y = told_of("The mill spun 55 tonnes of yarn.", "55 tonnes")
    assert unlike(a, x, b, y) == ""


def test_the_leading_rate_of_a_bank_is_one_whatever_it_is_called():
    found = difference(
        "The bank raised its benchmark rate to 4.75 percent.", "The bank raised its main rate to 4.5 percent."
    )
    assert found is not None
    assert (found.kind, found.relation) == ("number", "conflict")
    assert (
        difference(
            "The bank raised its lending rate to 4.75 percent.",
            "The bank raised its main rate to 4.5 percent.",
        )
        is None
    )
