"""What is not the same in a claim and yet no difference."""

import pytest

from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import tell_all
from consilience.comparison.weighed import weigh
from consilience.pipeline import account
from consilience.types import Account, Article, Claim, Pair, Weighed


def weighed(
    first: str, second: str, score: float = 0.9, published: str | None = "2031-03-08"
) -> tuple[Weighed, ...]:
    """What is weighed in the claim of two sentences, which are all that two accounts say."""
    accounts: list[Account] = [
        account(Article(name, text, published=published))
        for name, text in (("first", first), ("second", second))
    ]
    statements = tuple(each for one in accounts for each in make_statements(one))
    ids = tuple(each.id for each in statements)
    claim = Claim("claim", ids[0], ids, (Pair(ids[0], ids[1], score, ()),), "agree")
    (found,) = weigh([claim], accounts, tell_all(make_sketches(accounts, statements)))
    return found.weighed


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "The flood at Orsk Mill took 31 houses.",
            "More than 25 houses were lost at Orsk Mill.",
            "“31 houses” keeps to “25 houses”, which is told as the least",
        ),
        (
            "The dam at Orsk held 12,310 tonnes of silt.",
            "The dam at Orsk held 12,000 tonnes of silt.",
            "“12,000 tonnes” is “12,310 tonnes” rounded",
        ),
        (
            "Fourteen people were killed in the slide at Tervo.",
            "Forty people were injured in the slide at Tervo.",
            "“Fourteen people” counts the dead, “Forty people” the hurt",
        ),
        (
            "The ferry to Lorn was repaired within five days.",
            "The ferry to Lorn was repaired within 300 days.",
            "“five days” and “300 days” are too far apart to count one thing",
        ),
        (
            "The remarks of Judge Ortho were printed on Tuesday in Orsk.",
            "Judge Ortho spoke to a paper in Orsk in a talk printed on Wednesday.",
            "“Tuesday” and “Wednesday” are two days; that they are told of one deed is not sure",
        ),
        (
            "In Orsk 5,200 people filed claims in the week ended February 15.",
            "Another 4,400 people filed claims in Orsk last week.",
            "“the week ended February 15” and “last week” are two weeks; "
            "that they are told of one deed is not sure",
        ),
        (
            "The slide at Tervo took 40 houses.",
            "The slide at Tervo took double the 25 houses of last year.",
            "one of “40 houses” and “25 houses” is a multiple or what one is of",
        ),
        (
            "The wind over Tervo reached 140 kilometres an hour on Monday.",
            "The wind over Tervo neared the threshold of 180 kilometres an hour on Monday.",
            "one of “140 kilometres an hour” and “180 kilometres an hour” is a limit or a target",
        ),
        (
            "The avalanche came down at Kor Peak.",
            "The avalanche came down at the Zell Glacier.",
            "“Kor Peak” and “Zell Glacier” may be two places; whether one lies in the other is not known",
        ),
        (
            "A balloon with six people came down in a lake near Tolm.",
            "A balloon crashed onto a motorway near Halm.",
            "“Tolm” and “Halm” may be two places; whether one lies in the other is not known",
        ),
        (
            "The avalanche came down at Kor Peak.",
            "The avalanche came down in Kor.",
            "“Kor Peak” and “Kor” have a name in common",
        ),
        (
            "The mill burned down in Tolm, Varland.",
            "The mill burned down in Varland.",
            "“Tolm” lies in “Varland”, as an account says",
        ),
        (
            "The talks of the mill in Kenya failed.",
            "The mill gave up its talks in Tanzania.",
            "“Kenya” and “Tanzania” are of two countries; that they are told of one deed is not sure",
        ),
        (
            "The mill burned down at 3.15 p.m.",
            "The mill was set alight at 5.40 p.m.",
            "“3.15 p.m.” and “5.40 p.m.” are two times of day; that they are told of one deed is not sure",
        ),
    ],
)
def test_the_reason_says_why_two_figures_are_no_difference(first: str, second: str, reason: str) -> None:
    assert reason in [each.reason for each in weighed(first, second)]


def test_two_times_of_day_are_weighed_whatever_their_verbs_where_the_sentences_very_surely_tell_one_fact():
    first, second = "The blast at Orsk happened at 4:15 a.m.", "The roof at Orsk came down at 6:10 a.m."
    (found,) = weighed(first, second, score=0.9)
    assert (found.a.text, found.b.text, found.doubt) == ("4:15 a.m.", "6:10 a.m.", True)
    assert weighed(first, second, score=0.7) == ()


def test_two_weekdays_are_weighed_in_accounts_without_a_date_as_well():
    (found,) = weighed(
        "They will be able to return on Thursday.", "They may go home on Friday.", published=None
    )
    assert found.reason.startswith("“Thursday” and “Friday” are two days")


def test_the_words_weighed_stand_in_the_accounts() -> None:
    first = "The flood at Orsk Mill took 31 houses."
    second = "More than 25 houses were lost at Orsk Mill."
    (found,) = weighed(first, second)
    assert first[found.a.start : found.a.end] == found.a.text
    assert second[found.b.start : found.b.end] == found.b.text


def test_the_same_figures_are_not_weighed() -> None:
    assert weighed("The flood took 31 houses.", "The flood at Orsk took 31 houses.") == ()


def test_figures_of_sentences_that_hardly_tell_one_fact_are_left_apart_and_it_is_said() -> None:
    first, second = "The flood took 31 houses at Orsk.", "The flood took 36 houses at Orsk."
    assert weighed(first, second) == ()
    (found,) = weighed(first, second, score=0.4)
    assert "not sure enough" in found.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill burned down in Tolm.", "The mill burned down near Halm."),
        ("The mill burned down in Tolm.", "The mill of Tolm burned down in Halm."),
        ("The mill burned down in San Ur, Varland.", "The mill of San Ur burned down in Varland."),
        # A country against a town, places told of other things, where informants are from.
        ("The mill burned down in Tolm.", "The mill burned down in Kenya."),
        ("The mill burned down in Tolm.", "The queen spoke in Halm."),
        ("Rita Vane, from Tolm, saw the mill burn.", "Anton Reyes, from Halm, saw the mill burn."),
        ("The mill burned down at 3.15 p.m.", "The mill was set alight in the afternoon."),
    ],
)
def test_places_and_times_that_fit_or_are_of_other_things_are_not_weighed(first: str, second: str) -> None:
    assert weighed(first, second) == ()


def test_nothing_is_said_of_places_where_the_sentences_hardly_tell_one_fact() -> None:
    first, second = "The avalanche came down at Kor Peak.", "The avalanche came down at the Zell Glacier."
    assert weighed(first, second, score=0.4) == ()


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "Premier Ilse Tamm has not conceded defeat, her party said.",
            "Tamm conceded the election at three in the morning.",
            "one of “has not conceded” and “conceded” denies the other, if they mean one deed",
        ),
        (
            "The clinic was warned of the leak on Friday.",
            "The clinic was never warned, its director said.",
            "one of “was warned” and “was never warned” denies the other, if they mean one deed",
        ),
    ],
)
def test_what_one_sentence_denies_and_the_other_tells_is_said(first, second, reason):
    assert reason in [each.reason for each in weighed(first, second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The storm left 8,000 homes without power.", "The storm left four people dead."),
        ("The ferries will not sail before Wednesday.", "The ferries will sail again on Wednesday."),
        ("The clinic was not warned of the leak.", "The clinic was not warned, its director said."),
        ("The mayor did not sign the lease.", "The minister signed the treaty."),
    ],
)
def test_no_denial_is_said_where_nothing_is_denied(first, second):
    assert not [each for each in weighed(first, second) if "denies" in each.reason]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "The quake struck 18 km north of the town of Iskel on Monday.",
            "The quake struck 18 km south of Iskel on Monday.",
            "“north of the town of Iskel” and “south of Iskel” rule each other out, if they mean one Iskel",
        ),
        (
            "The left engine was burning when the plane came down, a farmer said.",
            "A farmer saw that the right engine was burning.",
            "“left engine” and “right engine” rule each other out, if they mean one engine",
        ),
        (
            "The men drove off in a red van, witnesses said.",
            "Witnesses saw the men drive off in a blue van.",
            "“red van” and “blue van” rule each other out, if they mean one van",
        ),
    ],
)
def test_two_words_of_which_a_thing_is_only_one_are_said_as_a_doubt(first, second, reason):
    assert reason in [each.reason for each in weighed(first, second) if each.doubt]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The men drove off in a gray van.", "The men drove off in a grey van."),
        ("The left and the right engine were burning.", "The right engine was burning."),
        ("The men drove off in a red van.", "The men drove off in a blue car."),
        ("The White House denied the report.", "The Blue House denied the report."),
    ],
)
def test_what_can_be_one_thing_or_is_a_name_is_no_doubt(first, second):
    assert not [each for each in weighed(first, second) if "rule each other out" in each.reason]
