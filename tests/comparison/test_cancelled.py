"""Deeds that one account tells as ahead or done and another calls off, read through the real parse."""

import pytest

from consilience.comparison.claims import make_claims
from consilience.comparison.differences import find_differences
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import tell_all
from consilience.pipeline import accounts
from consilience.types import Article, Claim, Pair

DAY, NEXT = "2031-05-07", "2031-05-08"


def compared(a: str, b: str, *, published: tuple[str | None, str | None] = (None, None)) -> Claim:
    """The first claim of two accounts whose first sentences surely tell one fact."""
    read = tuple(accounts(Article(str(n), text, published=published[n]) for n, text in enumerate((a, b))))
    told = [make_statements(account) for account in read]
    pair = Pair(told[0][0].id, told[1][0].id, 0.9, ())
    statements = [statement for each in told for statement in each]
    sketches = make_sketches(read, statements)
    return find_differences(make_claims(statements, [pair]), sketches, tell_all(sketches))[0]


def says(claim: Claim) -> list[str]:
    return [side.says[0].text for side in claim.sides]


TALKS = "Talks between Marland and Askel would resume on Friday in Oule, the ministry said."
MARCH = "The dockers of Tarnholm will hold a march on Sunday."
HELD = "The dockers of Tarnholm held a march on Sunday."
VISIT = "President Ilse Brandt will visit Askel on Tuesday, her office said."


@pytest.mark.parametrize(
    ("ahead", "off", "words"),
    [
        (
            TALKS,
            "The talks between Marland and Askel planned for Friday in Oule were called off.",
            ["would resume", "were called off"],
        ),
        (
            MARCH,
            "The dockers of Tarnholm have cancelled a march planned for Sunday.",
            ["will hold", "have cancelled"],
        ),
        (
            MARCH,
            "The march of the dockers of Tarnholm on Sunday will not go ahead.",
            ["will hold", "will not go ahead"],
        ),
        (
            "A vote on the bill will take place on Friday.",
            "The vote on the bill planned for Friday would not take place, the minister said.",
            ["will take", "would not take place"],
        ),
        (
            "A vote on the bill will take place on Friday.",
            "The vote on the bill on Friday never took place, the minister said.",
            ["will take", "never took place"],
        ),
        (
            "A march of the dockers of Tarnholm is planned for Sunday.",
            "The dockers of Tarnholm were forced to cancel their march on Sunday.",
            ["is planned", "to cancel"],
        ),
        (
            "The march will go ahead on Sunday, the union of the dockers said.",
            "The union announced the cancellation of the march on Sunday.",
            ["will go", "cancellation"],
        ),
        (
            "The city of Velmora will open the new bridge over the Sarn on Saturday.",
            "The opening of the new bridge over the Sarn on Saturday has been postponed.",
            ["will open", "has been postponed"],
        ),
        (
            "The dockers of Tarnholm will go on strike from Monday.",
            "The dockers of Tarnholm called off a strike that was to begin on Monday after a new pay offer.",
            ["will go", "called off"],
        ),
        (
            VISIT,
            "President Ilse Brandt has put off her visit to Askel on Tuesday, her office said.",
            ["will visit", "has put off"],
        ),
        (
            "Merrow will build two ferries in its own yard.",
            "Merrow has scrapped its plan to build two ferries in its own yard.",
            ["will build", "has scrapped"],
        ),
        (
            "The council of Velmora will begin the trial of a night bus in May.",
            "The council of Velmora has shelved the trial of a night bus.",
            ["will begin", "has shelved"],
        ),
    ],
)
def test_what_lay_ahead_in_one_account_and_is_called_off_in_another_is_an_update(ahead, off, words):
    claim = compared(ahead, off)
    assert (claim.relation, claim.kind, says(claim)) == ("update", "state", words)
    turned = compared(off, ahead)
    assert (turned.relation, says(turned)) == ("update", words)


@pytest.mark.parametrize(
    ("done", "off", "words"),
    [
        (HELD, "The march of the dockers of Tarnholm on Sunday was called off.", ["held", "was called off"]),
        (
            "The trial of Otto Falk began on Monday in Oule.",
            "The trial of Otto Falk, due to begin on Monday in Oule, was postponed.",
            ["began", "was postponed"],
        ),
        (
            "Minister Pia Lauwen visited the wounded in Velmora on Tuesday.",
            "Minister Pia Lauwen cancelled a visit to Velmora on Tuesday.",
            ["visited", "cancelled"],
        ),
    ],
)
@pytest.mark.parametrize("published", [(None, None), (DAY, DAY)])
def test_what_was_held_in_one_account_and_called_off_in_another_is_a_conflict(done, off, words, published):
    claim = compared(done, off, published=published)
    assert (claim.relation, claim.kind, says(claim)) == ("conflict", "state", words)


@pytest.mark.parametrize(
    ("done", "off"),
    [
        (
            "The port of Merrow signed a contract with Harlan Shipping to build two ferries.",
            "The port of Merrow scrapped its contract with Harlan Shipping to build two ferries.",
        ),
        (
            "Harlan Shipping has offered 310 million crowns for the port of Merrow.",
            "Harlan Shipping has withdrawn its offer of 310 million crowns for the port of Merrow.",
        ),
        (
            "The court in Oule convicted Otto Falk of fraud.",
            "The court of appeal in Oule overturned the conviction of Otto Falk for fraud.",
        ),
    ],
)
def test_what_was_done_has_to_stand_before_it_can_be_undone_and_so_is_an_update(done, off):
    assert compared(done, off).relation == "update"


def test_the_account_that_calls_off_is_the_later_one_only_where_its_day_is():
    off = "The march of the dockers of Tarnholm on Sunday was called off."
    assert "an earlier account says “will hold”" in compared(MARCH, off, published=(DAY, NEXT)).reason
    assert "perhaps later" in compared(MARCH, off).reason


@pytest.mark.parametrize(
    ("told", "off"),
    [
        (TALKS, "The talks between Marland and Askel on Friday in Oule were not called off."),
        (TALKS, "The talks between Marland and Askel on Friday in Oule may be called off."),
        (TALKS, "Askel threatened to call off the talks with Marland on Friday in Oule."),
        (TALKS, "Diplomats feared the cancellation of the talks between Marland and Askel on Friday."),
        (TALKS, "The talks between Marland and Askel on Wednesday in Oule were called off."),
        (TALKS, "The talks between Marland and Askel in Oule were suspended in March."),
        ("The talks between Marland and Askel will not resume.", "Askel called off the talks with Marland."),
        (MARCH, "The dockers of Tarnholm have cancelled a concert planned for Sunday."),
        (MARCH, "The dockers of Tarnholm have cancelled a second march planned for Sunday."),
        (MARCH, "The dockers of Tarnholm postponed their march to Sunday."),
        (MARCH, "The dockers of Tarnholm postponed a march."),
        (MARCH, "The dockers of Tarnholm called off one march but will hold a march on Sunday."),
        (HELD, "The march of the dockers of Tarnholm on Sunday was delayed by the police."),
        ("The ferry to Oule will run on Sunday.", "Ferries to Oule were cancelled on Sunday."),
        ("Flights to Oule will resume on Sunday.", "Flights to Oule were cancelled on Sunday."),
        (VISIT, "President Ilse Brandt has put off her visit to Velmora on Tuesday, her office said."),
        (VISIT, "Minister Pia Lauwen has cancelled her visit to Askel on Tuesday."),
        ("The strike of the dockers began on Monday.", "The dockers have gone on with their strike."),
        (
            "The mayor of Oule reversed a decision that was announced this week on the trams.",
            "The mayor of Oule has suspended the decision on the trams.",
        ),
        ("The court withdrew to consider.", "The court in Oule held a hearing on the port."),
    ],
)
def test_another_deed_another_day_and_what_was_not_called_off_are_no_difference(told, off):
    assert compared(told, off).relation == "agree"


def test_a_strike_that_began_and_was_called_off_is_no_conflict():
    began = "The dockers of Tarnholm began a strike on Monday."
    off = "The dockers of Tarnholm called off their strike."
    assert compared(began, off).relation == "update"


@pytest.mark.parametrize(
    ("done", "off"),
    [
        (
            "Divers searched the lake near Oule for a missing boy.",
            "The search of the lake near Oule for a missing boy was called off.",
        ),
        ("The dockers struck on Monday.", "The dockers called off the strike on Monday."),
        ("Farmers blockaded the road to Oule.", "Farmers called off their blockade of the road to Oule."),
        (
            "Harlan Shipping offered 310 million crowns for the port of Merrow.",
            "Harlan Shipping cancelled its offer of 310 million crowns for the port of Merrow.",
        ),
        (
            "The city ordered the evacuation of Oule.",
            "The city cancelled the order for the evacuation of Oule.",
        ),
        ("The ministry banned fishing off Oule.", "The ministry cancelled the ban on fishing off Oule."),
    ],
)
@pytest.mark.parametrize("published", [(None, None), (DAY, DAY)])
def test_what_went_on_or_held_until_it_was_called_off_is_an_update(done, off, published):
    assert compared(done, off, published=published).relation == "update"


@pytest.mark.parametrize("then", ["in 2029", "last year", "in March 2030"])
def test_what_was_called_off_in_a_year_or_month_gone_by_is_not_what_was_held_now(then):
    held, off = "The festival in Oule was held.", f"The festival in Oule was cancelled {then}."
    assert compared(held, off, published=(DAY, NEXT)).relation == "agree"


def test_an_account_that_tells_both_does_not_differ_from_one_that_calls_off():
    both = f"{MARCH} Hours later the union said that the march was called off."
    off = "The march of the dockers of Tarnholm on Sunday was called off."
    assert compared(both, off).relation == "agree"


@pytest.mark.parametrize(
    ("off", "done", "relation"),
    [
        ("The council scrapped the contract.", "The council signed the contract with Halm Works.", "update"),
        ("The mayor revoked the order.", "The order was signed by the mayor on Monday.", "update"),
        ("The police suspended an officer.", "The officer made the arrest.", "agree"),
        ("The crew abandoned the ship.", "The ship reached Halm.", "agree"),
        ("The coach withdrew the striker.", "The striker won the ball.", "agree"),
        ("The club withdrew the striker.", "The club signed the striker on Monday.", "agree"),
    ],
)
def test_what_is_made_may_be_undone_but_not_who_or_what_does_something(off, done, relation):
    assert compared(off, done).relation == relation
    assert compared(done, off).relation == relation


def test_what_was_held_in_an_account_of_one_day_and_called_off_in_one_of_another_is_an_update():
    off = "The march of the dockers of Tarnholm on Sunday was called off."
    assert compared(HELD, off, published=(DAY, DAY)).relation == "conflict"
    assert compared(HELD, off, published=(DAY, NEXT)).relation == "update"


def test_what_was_broken_off_and_will_be_taken_up_again_is_not_called_off():
    broken = "Talks between Marland and Askel were broken off on Monday, the ministry said."
    assert compared(broken, TALKS).relation == "agree"
    assert compared(broken, TALKS.replace(" on Friday", "")).relation == "agree"
