"""Figures of different accounts put together into measures, through the real parse and analysis."""

from consilience.comparison.measures import find_measures, join
from consilience.comparison.mentions import find_mentions
from consilience.comparison.quantities import relate
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import DEFAULT, accounts
from consilience.types import Article, Figure, Measure

HARBOUR = (
    "A ferry ran aground off Tarnholm on Tuesday with 214 passengers aboard, the coast guard said. "
    "About 30 passengers were treated for injuries. The repair will cost 4.5 million dollars."
)
ISLAND = (
    "Coast guard boats brought 214 passengers off a ferry that ran aground near Tarnholm on Tuesday. "
    "Doctors treated 31 passengers for injuries. Repairing the ferry will cost 6.2 million dollars."
)


def find(*texts: str) -> tuple[dict[str, Figure], tuple[Measure, ...]]:
    read = tuple(
        accounts([Article(str(number), text, published="2031-05-07") for number, text in enumerate(texts)])
    )
    statements = [statement for account in read for statement in make_statements(account)]
    by_id = {figure.id: figure for account in read for figure in account.analysis.figures}
    return by_id, find_measures(make_sketches(read, statements), threshold=DEFAULT.same_quantity)


def measures(*texts: str) -> list[tuple[str, set[str]]]:
    by_id, found = find(*texts)
    return [(measure.relation, {by_id[figure].text for figure in measure.figures}) for measure in found]


def test_the_same_number_of_the_same_thing_is_one_equal_measure():
    assert any(
        relation == "equal" and any("214" in text for text in texts)
        for relation, texts in measures(HARBOUR, ISLAND)
    )


def test_a_rounded_number_is_compatible_with_the_exact_one():
    found = [relation for relation, texts in measures(HARBOUR, ISLAND) if any("31" in text for text in texts)]
    assert found == ["compatible"]


def test_why_a_rounded_number_holds_too_says_how_exactly_it_is_meant():
    by_id, found = find(HARBOUR, ISLAND)
    (reason,) = (m.reason for m in found if any(by_id[figure].text.startswith("31") for figure in m.figures))
    assert "(about)" in reason


def test_another_number_for_the_same_thing_is_a_conflict():
    found = [
        relation for relation, texts in measures(HARBOUR, ISLAND) if any("6.2" in text for text in texts)
    ]
    assert found == ["conflict"]


def test_accounts_of_different_things_share_no_measure():
    assert measures(HARBOUR, "The bakery in Oule sold 18 loaves on Monday, its owner said.") == []


def test_one_account_alone_has_no_measure():
    assert measures(HARBOUR) == []


STORM = (
    "The storm that crossed Vellmark on Sunday killed at least 12 people, the rescue service said. "
    "More than 300 houses lost their roofs, and 4,218 homes were without power."
)
NIGHT = (
    "Rescuers in Vellmark counted 14 people killed by the storm that crossed the island on Sunday. "
    "The storm tore the roofs off 300 houses and cut the power of about 4,200 homes."
)


def test_each_measure_names_the_figure_most_accounts_hold_the_lowest_and_the_highest():
    by_id, found = find(STORM, NIGHT)
    dead = next(m for m in found if any("14" in by_id[f].text for f in m.figures))
    assert {dead.best, dead.low, dead.high} <= set(dead.figures)
    assert [(by_id[f].text.split()[0], by_id[f].article) for f in (dead.low, dead.high)] == [
        ("12", "0"),
        ("14", "1"),
    ]
    assert by_id[dead.best].text.startswith("14")


def test_a_length_of_time_in_weeks_is_the_same_as_in_days():
    found = measures(
        "The strike at the Oule harbour ended after three weeks, the union said on Monday.",
        "The union said on Monday that the strike at the harbour of Oule had ended after 21 days.",
    )
    assert ("equal", {"three weeks", "21 days"}) in found


def test_every_figure_of_a_measure_is_of_the_accounts_and_stands_in_one_measure_only():
    by_id, found = find(HARBOUR, ISLAND, STORM, NIGHT)
    told = [figure for measure in found for figure in measure.figures]
    assert set(told) <= set(by_id)
    assert len(told) == len(set(told))
    assert all(len({by_id[f].article for f in measure.figures}) > 1 for measure in found)


def joined(third: str, *scores: float) -> list[list[int]]:
    """The groups of three accounts' figures, judged pair by pair: the first two, then each with the third."""
    texts = "The quake hurt 314 people.", "Doctors saw 314 people.", third
    read = tuple(accounts([Article(str(number), text) for number, text in enumerate(texts)]))
    statements = [statement for account in read for statement in make_statements(account)]
    mentions = find_mentions(make_sketches(read, statements))
    judged = {
        (i, j): (score, relate(mentions[i].measured, mentions[j].measured))
        for (i, j), score in zip([(0, 1), (0, 2), (1, 2)], scores, strict=True)
    }
    return join(mentions, judged, 0.25)


def test_a_rounded_figure_joins_where_most_pairs_are_held_to_be_one_quantity():
    assert joined("Some 310 people were hurt.", 0.9, 0.6, 0.1) == [[0, 1, 2]]
    assert joined("Some 310 people were hurt.", 0.9, 0.1, 0.1) == [[0, 1]]


def test_a_figure_in_conflict_joins_only_where_every_pair_is_surely_one_quantity():
    assert joined("The quake hurt 290 people.", 0.9, 0.6, 0.6) == [[0, 1, 2]]
    assert joined("The quake hurt 290 people.", 0.9, 0.6, 0.3) == [[0, 1]]


def test_the_votes_of_one_side_are_no_other_number_for_the_vote():
    council = (
        "Nine members of the Varn council voted on Monday for the new port, and nobody voted against it."
    )
    paper = "The Varn council voted 9-0 on Monday for the new port, in a vote that nobody had foreseen."
    assert all("9-0" not in texts for _, texts in measures(council, paper))
    assert any("9-0" in texts for _, texts in measures(paper, paper.replace("paper", "council")))


def test_as_many_dead_as_were_missing_are_not_one_number():
    missing = "The dyke at Kelsey broke on Tuesday. Five people are missing, the ministry said."
    dead = "Five people have died since the dyke at Kelsey broke, the ministry said on Wednesday."
    unaccounted = "The dyke at Kelsey broke on Tuesday. Five people are unaccounted for, the ministry said."
    assert all("Five people" not in texts for _, texts in measures(missing, dead))
    assert any("Five people" in texts for _, texts in measures(missing, unaccounted))


def test_as_many_dollars_are_no_euros():
    dollars = "The new port will cost 5 million dollars, Mayor Ada Holm said on Monday."
    assert measures(dollars, dollars.replace("dollars", "euros")) == []
    assert any("5 million dollars" in texts for _, texts in measures(dollars, dollars))


def test_an_ordinal_is_no_count_and_a_year_no_number_of_people():
    born = "Brenn was born in Oule, the fifth child of a miller, and built the pier."
    left = "Brenn, who built the pier in Oule, leaves five nephews."
    assert not any({"fifth", "five nephews"} <= texts for _, texts in measures(born, left))
    works = "Some 2,020 people work at the mill in Oule, the owner said."
    stays = "The mill in Oule stays open until at least 2034, the owner said."
    assert not any("2034" in texts and "2,020 people" in texts for _, texts in measures(works, stays))


def test_numbers_told_of_two_things_are_no_measure_in_conflict():
    board = "The tug that sank off Oule on Monday had 31 people on board, the harbour master said."
    dead = "Nineteen people died on the tug that sank off Oule on Monday, the harbour master said."
    assert not any("31 people" in texts and "Nineteen people" in texts for _, texts in measures(board, dead))
