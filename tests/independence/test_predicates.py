"""Whether two statements are known to tell the same of what they share, not only in nearly the same words."""

import pytest

from consilience.independence.predicates import Telling, tell_one_fact, tell_predicates
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


def test_without_a_number_the_main_predicate_of_the_same_has_to_be_the_same():
    assert one_fact("The governor resigned, Jan Okoro said.", "Governor Ada Tarp stepped down, she said.")
    assert not one_fact("The governor resigned, Jan Okoro said.", "The governor was reelected, she said.")
    assert not one_fact("The governor resigned, Jan Okoro said.", "He was honoured, she said.")
    assert not one_fact("The governor resigned.", "The governor's driver resigned.")
    assert not one_fact("The bridge has been closed.", "Traffic over the bridge has been light.")


def test_of_what_was_not_parsed_nothing_speaks_against_one_fact():
    assert tell_one_fact(Telling(), telling("The bridge collapsed.")[0], set())
