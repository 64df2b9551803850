"""Whether two statements are known to tell the same of what they share, not only in nearly the same words."""

import pytest

from consilience.independence.predicates import tell_predicates
from consilience.independence.tellings import Telling, tell_one_fact
from consilience.pipeline import account
from consilience.types import Article, Statement


def telling(text: str) -> tuple[Telling, set[str]]:
    read = account(Article("a", text))
    numbers = [(each.start, each.end, str(each.low)) for each in read.analysis.figures]
    return tell_predicates(read, Statement("a", "a", 0, len(text), text), numbers), {n for *_, n in numbers}


def one_fact(first: str, second: str) -> bool:
    (a, of_a), (b, of_b) = telling(first), telling(second)
    found = tell_one_fact(a, b, of_a & of_b)
    assert tell_one_fact(b, a, of_a & of_b) == found
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Four divers drowned when the ferry sank, said Jan Okoro.",
            "The ferry sank and four divers drowned, Ina Holm said.",
        ),
        (
            "Twelve miners lost their lives in the pit, Ina Holm said.",
            "Gas killed 12 miners, Jan Okoro said.",
        ),
        ("Police detained nine students.", "Nine students were arrested, Jan Okoro said."),
        ("Soldiers shot six people at the port.", "Six people were shot by soldiers at the port."),
        ("The hospital treated 43 injured.", "Forty-three people were taken to the hospital."),
        ("Six men refused to leave.", "Six men refused to go."),
        ("The death toll is 14, Jan Okoro said.", "Fourteen people died, Ina Holm said."),
        ("Three guards died in a fire.", "Three guards died when the depot burned down."),
        ("There were 30 tanks on the bridge, Jan Okoro said.", "Ina Holm saw 30 tanks on the bridge."),
        ("Seven people were found alive, Jan Okoro said.", "Seven survived, Ina Holm said."),
        ("Turnover reached 40 million crowns.", "Turnover was 40 million crowns."),
        ("Some 2,400 turned out.", "The march drew 2,400 workers."),
        ("The roof gave way at 7:42.", "The roof came down at 7:42."),
    ],
)
def test_a_number_held_by_predicates_of_one_meaning_is_told_of_one_fact(first, second):
    assert one_fact(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rebels killed six men.", "Six rebels were killed."),
        ("The army handed over 60 prisoners.", "Sixty prisoners were handed over to the army."),
        ("The soldiers fired six rockets.", "Six rockets were fired at the soldiers."),
        ("Six men began to run.", "Six men began to shoot."),
        ("Four divers drowned in the bay.", "Four divers were found in the bay."),
        ("Twelve miners lost their lives.", "Twelve miners lost their jobs."),
        ("“We lost two players,” said Ina Holm.", "Jan Okoro said that his team lost two players."),
        ("Twelve miners were killed.", "Twelve miners killed a guard."),
        ("Nine students were arrested.", "Nine more students were arrested."),
        ("Nine students were arrested.", "Nine students were nearly arrested."),
        ("Nine students were arrested.", "Nine students might be arrested."),
        ("Nine students were arrested.", "It was feared that nine students had been arrested."),
        ("Nine students were freed.", "Nine students will be freed."),
        ("Nine students were charged with theft.", "Nine students were charged with murder."),
        ("Three guards died in a fire.", "Three guards died in a flood."),
        ("Six were hurt when a tractor exploded.", "Six were hurt when a barn exploded."),
        ("Six were hurt when a tractor exploded.", "Six were hurt when a bus crashed."),
        ("Turnover reached 40 million crowns.", "Losses were 40 million crowns."),
        ("Seven people were found alive.", "Seven people were found drunk."),
    ],
)
def test_another_predicate_or_one_told_less_surely_of_the_same_number_is_another_fact(first, second):
    assert not one_fact(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Parliament voted for the deal by 340 votes.", "Parliament voted against the deal by 340 votes."),
        ("Some 400 people protested against the mayor.", "Some 400 people demonstrated for the mayor."),
        ("Four of the wounded are children.", "Four of the dead are children."),
        ("He was sentenced to four years for fraud.", "He was sentenced to four years for murder."),
        ("Four shots were fired from the roof.", "Four shots were fired from the car."),
        ("The man fired four times at the mayor.", "The man fired four times at the crowd."),
        ("The driver of the red car hurt four people.", "The driver of the white van hurt four people."),
        ("The man was stabbed four times in the back.", "The man was stabbed four times in the chest."),
        ("Four houses burned down in Mill Lane.", "Four houses burned down in Harbour Street."),
        ("Four people died in the kitchen.", "Four people died on the stairs."),
        ("Twelve soldiers died in an ambush.", "Twelve soldiers died in a helicopter crash."),
        ("The boat with 60 migrants sank off Kelmet.", "The boat with 60 migrants sank off Ostrow."),
        ("The 40 pupils from Kelmet were unhurt.", "The 40 pupils from Ostrow were unhurt."),
        ("Four young women ran out.", "Four old women ran out."),
        ("Four men with beards ran out.", "Four men without beards ran out."),
        ("The lift fell 40 metres with men in it.", "The lift fell 40 metres without anybody in it."),
        ("Police fired 40 times into the crowd.", "Police fired 40 times over the crowd."),
        ("A car hit 14 people under the bridge.", "A car hit 14 people on the bridge."),
        ("Five wooden houses were flooded.", "Five brick houses were flooded."),
        ("Sixteen fell ill after eating fish.", "Sixteen fell ill after eating mushrooms."),
        ("The mayor gave 500 crowns to the church.", "The mayor gave 500 crowns to the club."),
        ("He shot 12 sheep belonging to the abbey.", "He shot 12 sheep belonging to the baron."),
        ("A bus carrying 40 pupils fell into the river.", "A bus carrying 40 pupils fell onto the road."),
        ("Four boys who had swum in the lake are ill.", "Four boys who had eaten berries are ill."),
        ("Fourteen women quietly left the hall.", "Fourteen women angrily left the hall."),
    ],
)
def test_what_each_puts_into_one_place_beside_it_makes_two_facts(first, second):
    assert not one_fact(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Four houses burned down in Mill Lane.", "Four houses burned down."),
        ("Four houses burned down in Mill Lane.", "Four houses burned down in the lane on Monday."),
        ("Four young women ran out.", "Four women ran out."),
        ("Twelve soldiers died in an ambush near Kelm.", "Twelve soldiers died in the ambush."),
        ("A fire destroyed 12 boats at the pier in Kelm.", "A fire at the pier destroyed 12 boats."),
        ("Nine men waited at noon at a tanker in Mill Square.", "Nine men waited at Mill Square at midday."),
        ("Seven patients died in the clinic.", "Seven elderly patients died."),
        ("The bus, which was full, hit 14 people.", "The bus, which came from Kelm, hit 14 people."),
    ],
)
def test_a_detail_that_only_one_adds_leaves_one_fact(first, second):
    assert one_fact(first, second)


def test_without_a_number_the_main_predicate_of_the_same_has_to_be_the_same():
    assert one_fact("The governor resigned, Jan Okoro said.", "Governor Ada Tarp stepped down, she said.")
    assert not one_fact("The governor resigned, Jan Okoro said.", "The governor was reelected, she said.")
    assert not one_fact("The governor resigned, Jan Okoro said.", "He was honoured, she said.")
    assert not one_fact("The governor resigned.", "The governor's driver resigned.")
    assert not one_fact("The shots came from the station.", "The shots came from the church.")
    assert not one_fact("The bridge has been closed.", "Traffic over the bridge has been light.")


def test_of_what_was_not_parsed_nothing_speaks_against_one_fact():
    assert tell_one_fact(Telling(), telling("The bridge collapsed.")[0], set())
