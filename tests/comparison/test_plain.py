"""Plain differences of two invented sentences, through the real parse and analysis."""

import pytest

from consilience.comparison.tolls import tolls
from consilience.pipeline import accounts
from consilience.types import Article
from tests.comparison.two_sentences import DAY, NEXT, assert_conflict, difference


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge in Oule collapsed on Monday.", "The Oule bridge collapsed on Tuesday, police said."),
        ("Ilse Brandt resigned on Monday.", "Mayor Ilse Brandt resigned on Sunday over the audit."),
        ("The ministers will meet in Oule on Friday.", "On Saturday ministers will meet in Oule."),
        ("The primary in Oule will be held on June 30.", "Oule will hold the primary in mid May."),
        (
            "The trial of Leo Strand will begin on Friday.",
            "The trial of Leo Strand, a banker, begins on Saturday.",
        ),
        ("The king opened the dam at Oule last year.", "The dam at Oule was opened by the king in March."),
    ],
)
def test_two_days_of_one_deed_are_a_conflict_however_they_are_told(a, b):
    for found in (difference(a, b), difference(b, a)):
        assert found is not None
        assert (found.kind, found.relation) == ("date", "conflict")


def test_two_weekdays_of_one_deed_are_a_conflict_in_accounts_without_a_date():
    found = difference(
        "The bridge in Oule collapsed on Monday.",
        "The Oule bridge collapsed on Tuesday morning.",
        published=(None, None),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("date", "conflict")


@pytest.mark.parametrize("published", [(None, None), (DAY, None), (None, DAY)])
def test_two_months_of_one_deed_are_a_conflict_though_an_account_bears_no_date(published):
    found = difference(
        "The hall in Oule had been inspected in March.",
        "The hall in Oule was last checked in April.",
        published=published,
    )
    assert found is not None
    assert (found.kind, found.relation) == ("date", "conflict")


def test_a_day_told_as_that_before_another_dates_something_else():
    told = "On May 2, the day before the captain was found, the captain was moved to Oule."
    other = "The captain was found in Oule on May 3 and moved to the morgue."
    assert difference(told, other) is None


def test_one_weekday_in_accounts_of_two_weeks_is_no_difference():
    weeks = ("2031-05-09", "2031-06-13")
    told = "The senate in Oule confirmed Ilse Brandt on Thursday."
    assert difference(told, f"In Oule, {told[0].lower()}{told[1:]}", published=weeks) is None


def test_a_later_day_of_what_lies_ahead_is_an_update_where_the_accounts_are_of_two_days():
    found = difference(
        "The ministers will meet in Oule on Friday.",
        "The ministers will meet in Oule on Saturday.",
        published=(DAY, NEXT),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("date", "update")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The train left Oule at 3.15 p.m.", "The Oule train left at 5.40 p.m., police said."),
        ("The train left Oule at 15:15 on Monday.", "On Monday the train left Oule at 5.40 p.m."),
        ("The king opened the dam in the morning.", "The king opened the dam at 5.40 p.m."),
        ("The leak was stopped at 11.20 a.m.", "Firefighters stopped the leak at 1.20 p.m."),
        ("The storm buried five skiers at 9.15 a.m.", "Five skiers were buried by the storm at 11.50 a.m."),
        (
            "The trial of Leo Strand will begin at 9 a.m.",
            "The trial of Leo Strand begins at 2 p.m. on Friday.",
        ),
        ("The ferry left Oule at 2:15 p.m.", "The ferry sailed from Oule at 3:15 p.m."),
        ("The vote in Oule ended shortly before midnight.", "The vote in Oule ended at 10 p.m."),
        ("The vote in Oule ended before 9 p.m.", "The vote in Oule ended at 11 p.m."),
    ],
)
def test_two_times_of_day_of_one_deed_are_a_conflict(a, b):
    for found in (difference(a, b), difference(b, a)):
        assert found is not None
        assert (found.kind, found.relation) == ("date", "conflict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The train left Oule about 3 p.m.", "The train left Oule shortly after 3 p.m."),
        ("The train left Oule at 3.15 p.m.", "The train left Oule at 15:15."),
        (
            "Turnout in Oule stood at 40 percent at 12.15 p.m.",
            "Turnout in Oule stood at 40 percent at 8.30 p.m.",
        ),
        ("The train left Oule before 5 p.m.", "The train left Oule at 3 p.m."),
        ("The vote in Oule ended before midnight.", "The vote in Oule ended at 10 p.m."),
        ("The vote in Oule ended by 12 a.m.", "The vote in Oule ended at 10 p.m."),
        ("The train left Oule in the afternoon.", "The train left Oule at 3.15 p.m."),
        ("The train left Oule at 3 p.m. GMT.", "The train left Oule at 5 p.m. local time."),
        # Both ends of a stretch, two times of two deeds, another deed of its kind, what was said twice.
        ("The dam opened from 9 a.m. to 11 a.m.", "The dam opened at 3 p.m."),
        ("The train left Oule at 3 p.m. and at 5 p.m.", "The train left Oule at 4 p.m."),
        ("The train left Oule at 3 p.m.", "The train left Oule, though it was due at 5 p.m."),
        ("The train left Oule at 3 p.m.", "Another train left Oule at 5 p.m."),
        ("The train left Oule at 3 p.m.", "The train left Velm at 5 p.m."),
        (
            "Ilse Brandt told a court at 3 p.m. that it rained.",
            "Ilse Brandt told a court at 5 p.m. that it rained.",
        ),
        ("The crown closed in Oule at 1.12 on Monday.", "The crown closed in Oule at 2.35 on Monday."),
    ],
)
def test_two_times_of_day_that_may_be_one_or_of_two_deeds_are_no_difference(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


def test_a_later_hour_of_what_lies_ahead_is_an_update_where_the_accounts_are_of_two_days():
    found = difference(
        "The ministers will meet in Oule at 9 a.m. on Friday.",
        "The ministers will meet in Oule at 2 p.m. on Friday.",
        published=(DAY, NEXT),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("date", "update")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The plane crashed in Kenya.", "The plane crashed in Tanzania, police said."),
        ("The plane crashed in Tolm, Kenya.", "The plane crashed in Tanzania."),
        ("The ministers will meet in Kenya.", "The ministers will meet in Uganda."),
    ],
)
def test_two_countries_of_one_deed_are_a_conflict(a, b):
    for found in (difference(a, b), difference(b, a)):
        assert found is not None
        assert (found.kind, found.relation) == ("place", "conflict")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The plane crashed in Tolm.", "The plane crashed in Halm."),
        ("The plane crashed in Tolm.", "The plane crashed in Kenya."),
        ("The plane crashed in Tolm, Kenya.", "The plane crashed in Kenya."),
        ("The plane crashed near Kenya.", "The plane crashed in Tanzania."),
        ("The plane crashed in Britain.", "The plane crashed in the United Kingdom."),
        ("The ministers met in Kenya.", "The ministers met in Tanzania and Uganda."),
        ("The plane crashed in Kenya.", "Another plane crashed in Tanzania."),
        ("The plane crashed in Kenya on Monday.", "The plane crashed in Tanzania last week."),
        ("Kenya said that the plane crashed.", "Tanzania said that the plane crashed."),
        ("The minister flew from Kenya.", "The minister flew to Tanzania."),
    ],
)
def test_two_places_that_may_be_one_or_of_two_deeds_are_no_difference(a, b):
    assert all(found is None or found.kind != "place" for found in (difference(a, b), difference(b, a)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # What somebody said he may say on two days; another meeting is another one.
        (
            "Ilse Brandt told a court in Oule on Monday that it rained.",
            "Ilse Brandt told a court in Oule it rained on Tuesday.",
        ),
        ("The ministers met in Oule on Monday.", "The ministers met again in Oule on Tuesday."),
        ("The bridge in Velm collapsed on Monday.", "The bridge in Kelmar collapsed on Tuesday."),
        # A weekend may be meant to begin on its Friday, and a day lies within its week.
        (
            "The photo was sent to Ilse Brandt last weekend.",
            "The photo was sent to Ilse Brandt late on Friday.",
        ),
        ("The bridge in Oule collapsed on Monday.", "The bridge in Oule collapsed this week."),
        # The day is that of another deed in the sentence.
        ("Ilse Brandt met the king after the dam broke on Sunday.", "Ilse Brandt met the king on Tuesday."),
    ],
)
def test_two_days_that_may_be_of_two_deeds_are_no_difference(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "In Oule 5,200 people filed claims in the week ended April 11.",
            "Another 4,400 people filed claims in Oule last week.",
        ),
        ("The shop sold him two guns in the past year.", "The shop sold him a gun in the last two years."),
        # A turnout is no candidate's share, a district not the town, and last time not this time.
        ("Turnout in Oule was 58 percent, the mayor said.", "The mayor won in Oule with 52 percent."),
        ("Brandt won Oule with 52 percent of the vote.", "In the harbour district Brandt won 61 percent."),
        ("The mill in Oule employed 900 people in the 1990s.", "The mill in Oule employed 700 people."),
        (
            "The mill in Oule employed 900 people four years ago, the union said.",
            "The mill in Oule employed 700 people, the union said.",
        ),
        (
            "The flu has caused 21,456 deaths, including 5,855 people in Oule.",
            "The flu has killed more than 5,800 in Oule.",
        ),
    ],
)
def test_numbers_of_two_periods_or_of_a_part_are_no_difference(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


def test_what_was_counted_after_an_account_came_out_contradicts_nothing_in_it():
    first, later = (
        "Some 60 volunteers joined the search.",
        "Some 75 volunteers joined the search on Friday, she said.",
    )
    assert difference(first, later, published=(DAY, "2031-05-10")) is None
    assert difference(first, later, published=("2031-05-10", "2031-05-10")) is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor of Oule has not resigned, her office said.", "The mayor of Oule has resigned."),
        ("Ilse Brandt will not step down as mayor.", "Ilse Brandt will step down as mayor on Friday."),
        ("The senate in Oule did not pass the bill.", "The senate in Oule passed the bill on Monday."),
        ("Pavel Orsic has not been detained, a prosecutor said.", "Police arrested Pavel Orsic on Monday."),
        (
            "The pilot was not hurt in the crash at Oule.",
            "The pilot was hurt when the plane crashed at Oule.",
        ),
        ("The minister denied that he had met the bankers in Oule.", "The minister met the bankers in Oule."),
        ("The mayor said the bridge was safe.", "The mayor said the bridge was not safe."),
        ("Ilse Brandt will leave the senate in Oule.", "Ilse Brandt denies that she is leaving the senate."),
        ("No children were on the bus, police said.", "Children were on the bus, police said."),
        (
            "No oil has leaked from the tanker, the coast guard said.",
            "Oil has leaked from the tanker, the coast guard said.",
        ),
        (
            "The firm denied that the alarm had been turned off.",
            "The alarm had been turned off, Pavel Drom said.",
        ),
    ],
)
def test_a_deed_that_one_account_denies_is_a_conflict(a, b):
    for found in (difference(a, b), difference(b, a)):
        assert found is not None
        assert (found.kind, found.relation) == ("polarity", "conflict")


def test_what_has_not_been_done_and_is_done_a_day_later_is_an_update():
    not_yet, done = "The senate in Oule has not passed the bill.", "The senate in Oule has passed the bill."
    later = difference(not_yet, done, published=(DAY, NEXT))
    undone = difference(done, not_yet, published=(DAY, NEXT))
    assert later is not None
    assert undone is not None
    assert (later.kind, later.relation) == ("polarity", "update")
    assert undone.relation == "conflict"


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        ("No ransom was paid.", "The firm paid a ransom.", "conflict"),
        ("No ransom has been paid.", "The firm paid a ransom.", "update"),
        ("No ransom was yet paid.", "The firm paid a ransom.", "update"),
        ("No ransom was paid.", "The firm paid a ransom on May 8.", "update"),
        ("Ilse Brandt denied that she had met the king.", "Ilse Brandt met the king.", "conflict"),
        ("The bridge was not safe.", "The bridge was safe.", "update"),
    ],
)
def test_a_denial_of_what_is_past_is_no_state_that_moves_on(before, after, relation):
    found = difference(before, after, published=(DAY, NEXT))
    assert found is not None
    assert (found.kind, found.relation) == ("polarity", relation)


@pytest.mark.parametrize(
    ("nobody", "somebody"),
    [
        (
            "No group has claimed responsibility for the attack in Oule.",
            "The Red Front has claimed responsibility for the attack in Oule.",
        ),
        (
            "No group had claimed responsibility for the attack in Oule by Tuesday.",
            "A group called the Red Front claimed responsibility for the attack in Oule.",
        ),
        (
            "No group immediately claimed responsibility for the attack in Oule.",
            "The Red Front claimed responsibility for the attack in Oule.",
        ),
        (
            "There was no immediate claim of responsibility for the attack in Oule.",
            "The Red Front has claimed responsibility for the attack in Oule.",
        ),
    ],
)
def test_what_nobody_has_done_yet_and_somebody_has_done_is_an_update_unless_it_was_done_before(
    nobody, somebody
):
    for found in (difference(nobody, somebody), difference(somebody, nobody)):
        assert found is not None
        assert (found.kind, found.relation) == ("polarity", "update")
    before = difference(somebody, nobody, published=(DAY, NEXT))
    assert before is None or before.relation == "conflict"


def test_what_no_party_did_and_one_did_is_a_conflict():
    assert_conflict(
        "No party won a majority in the vote in Oule.",
        "The Harbour Party won a majority in the vote in Oule.",
        ("No party won", "won"),
        "polarity",
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # He did not, somebody else may have; some have passed and others have not.
        ("Ilse Brandt said she did not send the photo.", "The photo was sent from Oule last weekend."),
        ("Some states still have deadlines that have not passed.", "Deadlines have passed in some states."),
        # An account that tells both sides denies nothing.
        (
            "The army did not fire on the boat, its spokesman said, but it fired on the boat, sailors said.",
            "The army fired on the boat off Oule.",
        ),
        ("The bridge was old.", "The bridge was not safe."),
        ("The minister did not deny that he had met the bankers.", "The minister met the bankers in Oule."),
    ],
)
def test_a_denial_of_something_else_is_no_conflict(a, b):
    for found in (difference(a, b), difference(b, a)):
        assert found is None or found.kind != "polarity"


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("No one was hurt in the crash.", "Two people were hurt in the crash.", "No one was hurt"),
        ("No injuries were reported.", "Two people were injured.", "No injuries"),
        ("Ana Holt, 34, was arrested in Oule.", "Ana Holt, 43, was held in Oule.", "34"),
        ("The council voted 7-4 to close the pool.", "The council voted 7-3 to close the pool.", "7-4"),
    ],
)
def test_none_against_some_two_ages_of_one_name_and_two_votes_are_a_conflict(a, b, words):
    for found, span in ((difference(a, b), "a"), (difference(b, a), "b")):
        assert found is not None
        assert (found.kind, found.relation) == ("number", "conflict")
        start, end = getattr(found, span)
        assert a[start:end] == words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("No one else was hurt in the crash.", "Two people were hurt in the crash."),
        ("No one on the ground was hurt in the crash.", "Two people were hurt in the crash."),
        ("No one was killed in the crash.", "Two people were hurt in the crash."),
        ("At least seven people were killed at Oule.", "Ten workers were killed at Oule."),
        ("Ana Holt, 34, was arrested in Oule.", "Pia Holt, 43, was held in Oule."),
        ("The council voted 7-4 to close the pool.", "The council voted 7 to 4 to close the pool."),
    ],
)
def test_none_of_some_others_and_ages_of_two_people_are_no_difference(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


def test_not_a_single_one_is_none():
    none, not_one, one = (
        f"{words} was fired by the guards." for words in ("No shot", "Not a single shot", "A shot")
    )
    assert difference(none, not_one) is None
    found = difference(not_one, one)
    assert found is not None
    assert (found.kind, found.relation) == ("polarity", "conflict")


def test_how_many_were_expected_and_how_many_came_is_an_update():
    for a, b in (
        ("Some 510 nurses are expected to march in Oule on Friday.", "About 350 nurses marched in Oule."),
        ("The harbour will lose 310 jobs.", "The harbour lost 349 jobs."),
    ):
        for found in (difference(a, b), difference(b, a)):
            assert found is not None
            assert (found.kind, found.relation) == ("number", "update")


def test_what_was_due_to_begin_and_has_begun_is_an_update():
    found = difference(
        "A grand jury in Oule was due to meet on Friday to begin hearing evidence against Jan Okoro.",
        "The grand jury in Oule began hearing evidence against Jan Okoro.",
        published=(DAY, NEXT),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (
            "The avalanche above Oule killed 14 people on Tuesday.",
            "Seventeen people died in the avalanche above Oule on Tuesday.",
            "number",
        ),
        (
            "The new quay in Tarnholm cost 310 million dollars.",
            "The quay in Tarnholm cost 349 million dollars to build.",
            "number",
        ),
        (
            "The dam at Merrow was opened in July 1974 by the king.",
            "The king opened the dam at Merrow in September 1974.",
            "date",
        ),
        (
            "Police arrested Cecillia Warden in Oule.",
            "Police in Oule arrested Cecilia Warden.",
            "wording",
        ),
        (
            "The pilot, Emil Voss, said the engine had failed.",
            "The engine had failed, the pilot, Emil Foss, said.",
            "wording",
        ),
        (
            "Queen Ilse said that 214 sailors were killed off Oule.",
            "Defence Minister Pia Lauwen said that 214 sailors were killed off Oule.",
            "attribution",
        ),
    ],
)
def test_single_words_that_cannot_both_be_right_are_a_conflict_of_their_kind(a, b, kind):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == (kind, "conflict")
    turned = difference(b, a)
    assert turned is not None
    assert turned.kind == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The sailors were being taken to Merrow on Tuesday.",
            "The sailors have been moved to Merrow.",
        ),
        (
            "The prime minister will visit the wounded on Friday.",
            "The prime minister visited the wounded on Friday.",
        ),
        (
            "The council of Velmora is expected to sign the treaty with Askel.",
            "The treaty with Askel was signed by the council of Velmora.",
        ),
        (
            "The court of Oule said that it would overturn a ban on trams.",
            "The court of Oule overturned the ban on trams.",
        ),
        (
            "The council of Oule announced on Monday that it would close the harbour pool.",
            "The harbour pool has been closed by the council of Oule.",
        ),
    ],
)
def test_what_lay_ahead_or_went_on_and_is_done_is_an_update(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")


@pytest.mark.parametrize(
    ("ahead", "differs"),
    [
        ("Anna Brandt will plead guilty to fraud before the judge in Oule.", False),
        ("Jonas Brandt will plead guilty to fraud before the judge in Oule.", True),
        ("Brandt will plead guilty to fraud before the judge in Oule.", True),
    ],
)
def test_deeds_of_two_people_of_one_last_name_are_two(ahead, differs):
    found = difference(ahead, "Jonas Brandt pleaded guilty to fraud before the judge in Oule.")
    assert (found is not None) == differs


FOURTEEN = "The avalanche above Oule killed 14 people on Tuesday."


def test_a_toll_that_has_grown_by_a_later_day_is_an_update():
    later = "The number of dead in the avalanche above Oule rose to 20."
    found = difference(FOURTEEN, later, published=(DAY, NEXT))
    assert found is not None
    assert (found.kind, found.relation) == ("number", "update")


def test_a_toll_that_is_told_as_having_risen_is_an_update_of_a_lower_one_in_accounts_without_a_date():
    risen = "The number of dead in the avalanche above Oule has risen to 20."
    for found in (
        difference(FOURTEEN, risen, published=(None, None)),
        difference(FOURTEEN, "Oule avalanche: toll rises to 20", published=(None, None)),
    ):
        assert found is not None
        assert (found.kind, found.relation) == ("number", "update")
    for one, other in ((FOURTEEN, risen.replace("20", "12")), (risen, risen.replace("20", "31"))):
        both = difference(one, other, published=(None, None))
        assert both is not None
        assert both.relation == "conflict"


def test_those_still_missing_are_fewer_than_those_who_were():
    before = "Eleven people were missing in Oule after the flood."
    after = "Nine people are still missing in Oule after the flood."
    found = difference(before, after, published=(None, None))
    assert found is not None
    assert (found.kind, found.relation) == ("number", "update")


@pytest.mark.parametrize(
    ("published", "relation"),
    [
        (("2031-03-08T09:00:00Z", "2031-03-08T15:30:00Z"), "update"),
        (("2031-03-08T15:30:00Z", "2031-03-08T09:00:00Z"), "conflict"),  # the later account has fewer
        (("2031-03-08T09:00:00Z", "2031-03-08T09:20:00Z"), "conflict"),
        (("2031-03-08", "2031-03-08T15:30:00Z"), "conflict"),
    ],
)
def test_a_toll_that_has_grown_by_the_hour_is_an_update_where_the_hours_are_known(published, relation):
    found = difference(FOURTEEN, "The avalanche above Oule killed 20 people.", published=published)
    assert found is not None
    assert found.relation == relation


def test_some_hurt_hours_after_nobody_was_are_an_update():
    found = difference(
        "Nobody was hurt when the avalanche fell above Oule.",
        "Two people were hurt when the avalanche fell above Oule.",
        published=("2031-03-08T09:00:00Z", "2031-03-08T15:30:00Z"),
    )
    assert found is not None
    assert found.relation == "update"


def test_fewer_missing_on_a_later_day_are_an_update():
    found = difference(
        "Twelve people were trapped below ground.",
        "Six people were still trapped below ground.",
        published=(DAY, NEXT),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("number", "update")


def test_a_sum_needs_an_alike_statement_around_it_and_a_count_less():
    sums = "The quay in Tarnholm cost 310 million dollars.", "The port pays 349 million dollars for cranes."
    counts = "The fleet lost 31 ships at Oule.", "Oule has seen 39 ships of the fleet go down."
    assert difference(*sums, around=0.3) is None
    assert difference(*counts, around=0.3) is not None


def test_more_soldiers_than_people_cannot_have_been_killed():
    found = difference("Fourteen soldiers were killed at Oule.", "Eleven people were killed at Oule.")
    assert found is not None
    assert found.kind == "number"


def test_a_sum_in_pounds_or_yen_is_a_sum_like_one_in_dollars():
    for unit in ("pounds sterling", "yen", "rupees"):
        sums = f"The quay cost 310 million {unit}.", f"The port pays 349 million {unit} for cranes."
        assert difference(*sums, around=0.3) is None


def test_a_toll_that_is_lower_on_a_later_day_is_a_conflict():
    lower = "The avalanche above Oule killed 12 people."
    found = difference(FOURTEEN, lower, published=(DAY, NEXT))
    assert found is not None
    assert found.relation == "conflict"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (FOURTEEN, "The avalanche above Oule killed more than ten people on Tuesday."),
        (FOURTEEN, "Fourteen people were killed by an avalanche above Oule and 31 were hurt."),
        ("The quay cost 310 million dollars.", "The quay cost about 300 million dollars."),
        ("The minister will visit Oule on Friday.", "The minister may visit Oule on Friday."),
        ("Police arrested Anneke O'Brandt.", "Police arrested Anneke O’Brandt."),
        ("Ten soldiers were killed at Oule.", "Four civilians were killed at Oule."),
        ("She ran for mayor in 2028 in Oule.", "She will run for mayor in 2032 in Oule."),
        ("There were six arrests in Oule, after 47 before.", "Police made 47 arrests in Oule."),
        ("A man of 34 was hurt in the fall.", "A man of 43 was hurt in the fall."),
        ("The mayor showed a plan that would offer cheap fares.", "The mayor offered cheap fares."),
        ("The council passed a law in Oule.", "The council hopes to pass another law in Oule."),
        ("The Centre for Immigration Law objected.", "The Centre for Migration Law objected."),
        ("Turnout in Oule was 40 percent.", "Turnout in Oule was double the 20 percent of last time."),
        ("Turnout in Oule was 40 percent.", "Turnout in Oule was twice as high as the 20 percent of 2027."),
        ("The avalanche killed 42 people.", "The toll is three times that of the 14 people killed in 2020."),
        ("The avalanche killed 40 people.", "The number of dead is twice the 20 killed in 2020."),
        ("The port lost 31 ships.", "The port lost 2.5 times more ships than the 16 ships of last year."),
        ("The Marland Defence Force fired.", "The Marland Defense Force fired."),
        ("The Marland River Guard fired.", "The Marland River Guards fired."),
        ("Five officers were killed at Oule.", "Three of the officers killed at Oule were named."),
        ("Oule will build the 2031 stadium.", "Oule will build the 2035 stadium."),
        (
            "Nobody in Oule knew that the court would convict Jan Okoro of fraud.",
            "The court in Oule convicted Jan Okoro of fraud.",
        ),
        (
            "Jan Okoro conceded the vote in Oule late on Tuesday.",
            "Jan Okoro did not concede the vote in Oule until midnight.",
        ),
        (
            "Jan Okoro planned to file the paper in Oule last week.",
            "Jan Okoro never intended to file the paper in Oule on Monday.",
        ),
        (
            "The mayor of Oule would often visit the wounded.",
            "The mayor of Oule visited the wounded.",
        ),
        ("Eleven soldiers were killed at Oule.", "Fourteen people were killed at Oule."),
        ("Eleven passengers were killed at Oule.", "Fourteen people were killed at Oule."),
        (
            "At Oule fourteen soldiers were killed and thirty wounded.",
            "At Oule nine rebels were killed and sixteen wounded.",
        ),
        ("Two officers fired at the man in Oule.", "One officer was hurt in Oule."),
        (
            "The court of Oule said that it would overturn a ban on trams.",
            "The court of Oule overturned the decision to let trams run again.",
        ),
        ("The Oule Harbour Centre burnt down.", "The Oule Harbor Center burnt down."),
        (
            "The council of Oule announced in March that it would close the harbour pool.",
            "The harbour pool has been closed by the council of Oule.",
        ),
        (
            "“The old bridge at Tolm will never carry a train,” the Engineers said in the letter.",
            "Reading from a letter, Ilse Brandt said, “The old bridge at Tolm will never carry a train.”",
        ),
    ],
)
def test_looser_words_other_tolls_and_other_marks_are_no_difference(a, b):
    assert difference(a, b) is None


def test_statements_that_may_tell_two_facts_do_not_differ():
    assert difference(FOURTEEN, "Seventeen people died in the avalanche.", same_fact=0.35) is None


LONG, SHORT = "The old bridge at Tolm will never carry a train again", "They threw the match away"


@pytest.mark.parametrize(("words", "kind"), [(LONG, "attribution"), (SHORT, None)])
def test_a_long_sentence_has_one_speaker_and_a_short_one_may_be_said_by_two(words, kind):
    found = difference(f"“{words},” Ilse Brandt said.", f"“{words},” Jan Okoro said.")
    assert (found.kind if found else None) == kind


def test_who_is_named_on_the_other_side_with_a_comma_behind_is_no_other_speaker():
    named = f"“{LONG},” Ilse Brandt said, and Okoro, beside her, nodded."
    assert difference(named, f"“{LONG},” Jan Okoro said.") is None


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (
            "In Tolm, where 30 people were arrested on Monday, a crowd gathered again.",
            "A protest was building in Velm, where 28 people were arrested on Monday.",
            None,
        ),
        ("Thirty people were arrested in Tolm.", "In Tolm 28 people were arrested.", "number"),
        ("Five senators oppose the harbour bill.", "Three other senators oppose the harbour bill.", None),
        ("Twelve others were trapped in the mine.", "Six men were trapped in the mine.", "number"),
    ],
)
def test_those_counted_in_two_places_or_beside_others_are_not_set_against_each_other(a, b, kind):
    for found in (difference(a, b), difference(b, a)):
        assert (found.kind if found else None) == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (  # two pollsters
            "A poll for the Oule Herald found that 45 percent of voters back the mayor.",
            "A survey by Varn College found that 51 percent of voters back the mayor.",
        ),
        (  # another year
            "Some 680 workers were arrested in the plants on Wednesday.",
            "Not since 2008, when about 595 workers were arrested, were the plants raided.",
        ),
        (  # measured at another hour
            "The index of Oule lost 1,255 points on Monday.",
            "The index of Oule lost 1,600 points after the opening bell on Monday.",
        ),
        ("He knelt on it for nearly nine minutes.", "He knelt on it for eight minutes and 46 seconds."),
        ("Reports of theft in Oule rose nearly 10 percent.", "Reports of theft in Oule rose by 9.7 percent."),
    ],
)
def test_two_polls_years_or_hours_and_a_rounding_are_no_difference(a, b):
    assert difference(a, b) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Shops in Oule may sell it from Jan. 1, 2032.", "Shops in Oule may sell it as soon as Jan. 1."),
        (
            "Varland was banned from the 2030 Oule Games.",
            "Varland was banned from the 2026 Tolm Winter Games.",
        ),
        ("As of 2030 Leo Strand had served three years.", "Leo Strand was convicted in 2024 of arson."),
    ],
)
def test_a_day_without_its_year_a_year_in_a_name_and_a_state_at_a_time_date_no_deed(a, b):
    assert difference(a, b) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Brandt fled without his coat.", "Brandt fled in his coat."),
        ("Brandt spoke of plans to run without doing so.", "Brandt said that he was going to run."),
        ("Few would deny that the movement has won.", "The movement has won, Brandt said."),
        ("The law is based on trust, not fear.", "The law is not based on fear but on trust."),
    ],
)
def test_what_is_only_narrowed_or_only_few_deny_is_no_denial(a, b):
    assert difference(a, b) is None


@pytest.mark.parametrize(
    ("done", "ahead"),
    [
        ("The king stepped up pressure on Halm.", "The king will step down."),
        ("Police released the suspect.", "Police will present the suspect to the court."),
        ("The army opened fire on the crowd.", "The army will begin fire drills."),
    ],
)
def test_verbs_that_are_one_only_in_another_sense_are_no_update(done, ahead):
    assert difference(done, ahead) is None


def test_what_will_be_presented_and_is_published_is_an_update():
    found = difference("The ministry will present the report.", "The ministry published the report.")
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")


def test_deeds_of_one_verb_to_two_things_are_no_update():
    ahead = "Senator Mara Holt plans to ask the harbour committee to meet."
    assert difference(ahead, "Senator Mara Holt asked the police chief.") is None
    assert difference(ahead, "Senator Mara Holt asked the harbour committee to meet.") is not None


def test_who_planned_to_resign_and_resigned_is_an_update():
    found = difference(
        "Mayor Ilse Brandt announced plans to resign.", "Mayor Ilse Brandt resigned on Tuesday."
    )
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")


def test_an_outlet_that_prints_a_sentence_is_no_second_speaker():
    words = "“The old bridge at Tolm will never carry a train again,”"
    assert difference(f"{words} Ilse Brandt said.", f"{words} Reuters reported.") is None


def test_what_was_to_come_and_is_told_as_done_on_a_later_day_is_an_update():
    ahead = "Mayor Ilse Brandt will present a plan for the harbour this week."
    done = "Mayor Ilse Brandt praised her plan for the harbour on May 8."
    found = difference(ahead, done, published=(DAY, "2031-05-09"))
    assert found is not None
    assert (found.kind, found.relation) == ("state", "update")
    assert difference(ahead, done.replace("May 8", "May 6"), published=(DAY, "2031-05-09")) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Leo Strand conceded defeat on Sunday.", "Leo Strand refused to concede defeat on Sunday."),
        ("The police used water cannon.", "The police used no water cannon."),
    ],
)
def test_who_refused_to_do_it_or_did_it_to_none_denies_it(a, b):
    found = difference(a, b)
    assert found is not None
    assert (found.kind, found.relation) == ("polarity", "conflict")


def test_two_matches_have_two_results():
    a = "Kessock United beat Almer City 2-1 at Ferry Park."
    assert difference(a, "Kessock United beat Rydal Rovers 3-2 after a goalless final.") is None
    assert difference(a, "Kessock United beat Almer City 3-1 at Ferry Park.") is not None


def test_a_time_that_a_rise_is_held_against_is_not_the_numbers_own():
    found = difference(
        "Revenue of the mill rose 18 percent from a year earlier to $412 million.",
        "Revenue of the mill rose to $421 million in the quarter.",
    )
    assert found is not None
    assert found.kind == "number"


def test_shares_that_one_pollster_found_are_set_against_each_other():
    a = "A Varn poll found that 38 percent of voters back the mayor of Oule."
    assert difference(a, "A Varn poll found that 36 percent of voters back the mayor of Oule.") is not None
    assert difference(a, "A Tolm poll found that 36 percent of voters back the mayor of Oule.") is None
    assert difference(a, "Some 36 percent of voters back the mayor of Oule.") is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mine, opened in 1987, collapsed, killing 12 miners.", "The mine collapsed, killing 9 miners."),
        (
            "Brandt did not attend the short but heated meeting.",
            "Brandt attended the short but heated meeting.",
        ),
        (
            "After polls closed in Oule, Holt had won 51 percent.",
            "After polls closed in Oule, Holt had won 45 percent.",
        ),
    ],
)
def test_a_year_a_but_and_closed_polls_take_no_conflict_away(a, b):
    found = difference(a, b)
    assert found is not None
    assert found.relation == "conflict"


def test_who_did_not_fail_to_come_came():
    assert difference("Brandt did not fail to attend the talks.", "Brandt attended the talks.") is None


def test_who_will_resign_may_have_been_elsewhere_on_a_later_day():
    ahead = "Mayor Ilse Brandt will resign this week."
    assert (
        difference(ahead, "Mayor Ilse Brandt visited the harbour on May 8.", published=(DAY, "2031-05-09"))
        is None
    )


def test_numbers_beyond_all_bounds_are_compared_without_an_error():
    found = difference("It lost 5 percent.", f"It lost {'9' * 400} percent.")
    assert found is None or found.kind == "number"


TAKEN = "The sailors were taken to Merrow."


@pytest.mark.parametrize(
    ("before", "done"),
    [
        ("President Ana Roth flew to Merrow.", "Foreign Minister Leo Strand will travel to Merrow."),
        ("The dead will be taken to Merrow.", "Survivors were taken to Merrow."),
        ("The dead will be taken to Halm.", "Survivors were taken to Halm."),
        ("The rebels will bring grain to Merrow.", "The army brought grain to Merrow."),
        ("The sailors are being taken to Merrow.", "The sailors would have been taken to Merrow."),
        ("The sailors could be moved to Merrow.", TAKEN),
        ("The sailors will flee to Merrow.", "The sailors may have fled to Merrow."),
        ("The sailors will not be moved to Merrow.", TAKEN),
    ],
)
def test_other_people_on_their_way_to_one_place_and_what_only_may_be_are_no_update(before, done):
    for found in (difference(before, done), difference(done, before)):
        assert found is None or found.kind != "state"


def test_who_was_on_the_way_and_has_arrived_is_an_update_but_not_where_the_arrival_is_the_earlier():
    for before in ("They will be moved to Merrow.", "The army is moving the sailors to Merrow."):
        for published in ((DAY, NEXT), (DAY, DAY), (None, None)):
            found = difference(before, TAKEN, published=published)
            assert found is not None
            assert (found.kind, found.relation) == ("state", "update")
        assert difference(before, TAKEN, published=(NEXT, DAY)) is None


@pytest.mark.parametrize(
    ("earlier", "relation"),
    [("a utility spokesman", "conflict"), ("police", "update"), ("a police spokesman", "update")],
)
def test_a_number_that_has_grown_is_an_update_where_one_informant_may_count_on_both_sides(earlier, relation):
    found = difference(
        f"Some 140 homes in Halm were damaged, {earlier} said.",
        "Some 170 homes in Halm were damaged, a police spokesman said.",
        published=(DAY, NEXT),
    )
    assert found is not None
    assert (found.kind, found.relation) == ("number", relation)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Fourteen men drowned when the ferry sank, said Mayor Anna Roth.",
            "Fourteen men drowned when the ferry sank, said Martin Kovacs of the Red Lantern.",
        ),
        (
            "Queen Ilse said that 214 sailors were killed off Oule.",
            "Pia Lauwen said that 214 sailors were killed off Oule.",
        ),
        (
            "President Ilse Brandt of Kenya said that 214 sailors were killed off Oule.",
            "Foreign Minister Leo Strand of Uganda said that 214 sailors were killed off Oule.",
        ),
    ],
)
def test_two_who_do_not_speak_for_one_state_confirm_each_others_number(a, b):
    assert difference(a, b) is None
    assert difference(b, a) is None


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (
            "Anna Roth led with 44.1 percent of the vote with 70 percent of ballots counted.",
            "Anna Roth led with 43.4 percent of the vote with 98 percent of ballots counted.",
            "update",
        ),
        (
            "Anna Roth had 44.1 percent with 70 percent counted.",
            "Anna Roth had 43.4 percent with 70 percent counted.",
            "conflict",
        ),
        ("Anna Roth had 44.1 percent with 70 percent counted.", "Anna Roth had 43.4 percent.", None),
        (
            "Anna Roth had 44.1 percent with 70 percent counted.",
            "Anna Roth had 44.1 percent with 98 percent counted.",
            None,
        ),
        ("Halm Works raised its dividend to 1.40 crowns.", "Its dividend was 1.25 crowns.", "update"),
        (
            "Halm Works raised its dividend to 1.40 crowns.",
            "Halm Works left its dividend unchanged at 1.25 crowns.",
            "conflict",
        ),
        (
            "An exit poll gave the Alliance 121 of the 200 seats.",
            "The Alliance won 121 seats, an exit poll said.",
            None,
        ),
        ("The Alliance won 121 of the 200 seats.", "The Alliance won 118 seats.", None),
        ("The Alliance won 121 of the 200 seats.", "The Alliance won 121 of the 240 seats.", "conflict"),
        (
            "The ship carried some 900 tonnes of grain.",
            "The ship carried nearly 1,000 tonnes of grain.",
            None,
        ),
    ],
)
def test_two_stages_of_a_count_a_whole_for_its_part_and_what_stayed_are_told_as_what_they_are(a, b, relation):
    for found in (difference(a, b), difference(b, a)):
        assert (found.relation if found else None) == relation
        assert found is None or found.kind == "number"


def test_a_dividend_that_was_left_and_is_changed_a_day_later_is_an_update():
    left = "Halm Works left its dividend unchanged at 1.25 crowns."
    for then in ("raised its dividend to 1.40 crowns", "cut its dividend to 1.10 crowns"):
        found = difference(left, f"Halm Works {then}.", published=(DAY, NEXT))
        assert found is not None
        assert (found.kind, found.relation) == ("number", "update")


def test_what_was_done_before_the_day_on_which_it_lay_ahead_is_another_deed():
    will = "Minister Ilse Brandt will visit Halm on Friday."
    assert difference(will, "Minister Ilse Brandt visited Halm in January.") is None
    assert difference(will, "Minister Ilse Brandt visited Halm on Friday.") is not None


def test_a_brother_of_somebody_s_last_name_has_an_age_of_his_own():
    holm = "Jan Holm, 44, was hit in the leg."
    assert difference(holm, "Holm, 39, was hit in the leg.") is not None
    assert difference(holm, "His brother Tor Holm, 39, was hit in the arm.") is None


def test_before_tax_and_after_tax_are_no_order():
    found = difference("The mill lost 12 million before tax.", "The mill lost 9 million after tax.")
    assert found is None or found.kind != "date"


@pytest.mark.parametrize(
    ("denial", "differs"),
    [
        ("The cabinet denied reports that the minister Ada Holm had resigned on Monday.", True),
        ("The cabinet dismissed speculation that the minister Ada Holm had resigned on Monday.", True),
        ("The council met, contrary to reports that the minister Ada Holm had resigned on Monday.", True),
        ("The cabinet did not deny reports that the minister Ada Holm had resigned on Monday.", False),
        ("The cabinet welcomed reports that the minister Ada Holm had resigned on Monday.", False),
    ],
)
def test_what_reports_say_that_somebody_denies_is_denied(denial, differs):
    found = difference("The minister Ada Holm resigned on Monday.", denial)
    assert (found is not None and found.kind == "polarity") == differs


@pytest.mark.parametrize(
    ("denial", "differs"),
    [
        ("Her lawyer Ola Fox said she would not appeal.", True),
        ("Her lawyer Ola Fox said she would not resign.", False),
        ("Her lawyer Ola Fox said she would not appeal until the ruling came.", False),
        ("The prosecutor Per Lind said he would not appeal.", False),
    ],
)
def test_one_voice_that_tells_a_deed_and_denies_it_contradicts_itself_though_a_pronoun_stands(
    denial, differs
):
    found = difference("Ada Holm will appeal, her lawyer Ola Fox told reporters on Friday.", denial)
    assert (found is not None and found.kind == "polarity") == differs


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nobody was killed when the Halm fund fell.", "Forty people lost their life savings when it fell."),
        ("Two people died in the Halm fire.", "Firefighters saved 40 lives in the Halm fire."),
        ("The workers will strike, Ola Fox told reporters.", "Ola Fox said he would not strike."),
    ],
)
def test_savings_saved_lives_and_other_people_are_no_difference(a, b):
    assert difference(a, b) is None


@pytest.mark.parametrize(
    ("text", "came_to"),
    [
        ("The number of missing rose from 21 to 29.", (29.0, 29.0)),
        ("The number of missing fell from 29 to 21 people.", (21.0, 21.0)),
        ("The blast killed from 20 to 30 people.", (20.0, 30.0)),
    ],
)
def test_a_toll_that_changed_is_what_it_came_to(text, came_to):
    (account,) = accounts([Article("a", text)])
    ((toll,),) = tolls(account)
    assert (toll.figure.low, toll.figure.high) == came_to
    assert account.article.text[toll.figure.start : toll.figure.end] == toll.figure.text
