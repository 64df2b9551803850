"""Figures of different accounts put together into measures, through the real parse and analysis."""

import pytest

from consilience.comparison.measures import find_measures
from consilience.comparison.statements import make_statements
from consilience.pipeline import DEFAULT, accounts
from consilience.types import Article, Measure

HARBOUR = (
    "A ferry ran aground off Tarnholm on Tuesday with 214 passengers aboard, the coast guard said. "
    "About 30 passengers were treated for injuries. The repair will cost 4.5 million dollars."
)
ISLAND = (
    "Coast guard boats brought 214 passengers off a ferry that ran aground near Tarnholm on Tuesday. "
    "Doctors treated 31 passengers for injuries. Repairing the ferry will cost 6.2 million dollars."
)


def measures(*texts: str) -> list[tuple[str, set[str]]]:
    read = tuple(
        accounts([Article(str(number), text, published="2031-05-07") for number, text in enumerate(texts)])
    )
    statements = [statement for account in read for statement in make_statements(account)]
    by_id = {figure.id: figure.text for account in read for figure in account.analysis.figures}
    found: tuple[Measure, ...] = find_measures(read, statements, threshold=DEFAULT.same_quantity)
    return [(measure.relation, {by_id[figure] for figure in measure.figures}) for measure in found]


def test_the_same_number_of_the_same_thing_is_one_equal_measure():
    assert any(
        relation == "equal" and any("214" in text for text in texts)
        for relation, texts in measures(HARBOUR, ISLAND)
    )


def test_a_rounded_number_is_compatible_with_the_exact_one():
    found = [relation for relation, texts in measures(HARBOUR, ISLAND) if any("31" in text for text in texts)]
    assert found == ["compatible"]


@pytest.mark.xfail(
    strict=True, reason="figures in conflict are too rare in the marks for the model to put them together"
)
def test_another_number_for_the_same_thing_is_a_conflict():
    found = [
        relation for relation, texts in measures(HARBOUR, ISLAND) if any("6.2" in text for text in texts)
    ]
    assert found == ["conflict"]


def test_accounts_of_different_things_share_no_measure():
    assert measures(HARBOUR, "The bakery in Oule sold 18 loaves on Monday, its owner said.") == []


def test_one_account_alone_has_no_measure():
    assert measures(HARBOUR) == []
