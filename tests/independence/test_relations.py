"""Whom one chain of command, one employer, one family puts beside another, and whom not."""

import pytest

from consilience.independence.informants import Identity, identify
from consilience.independence.relations import related
from consilience.pipeline import account
from consilience.types import Article


def relation(one: str, two: str) -> str | None:
    """What relates Ilse Brandt of one account to Jan Okoro of the other, in words."""
    texts = f"“The dam held,” said {one.rstrip(chr(44))}.", f"{two} said that the dam held."
    read = [account(Article(name, text)) for name, text in zip("ab", texts, strict=True)]
    known = identify(read)
    a, b = (known.of(each.article.id, each.analysis.informants[0].name) for each in read)
    found = related(a, b)
    assert (related(b, a) is None) == (found is None)
    return found


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("defence minister Ilse Brandt", "General Jan Okoro"),
        ("prosecutor Ilse Brandt", "justice minister Jan Okoro"),
        ("Health Minister Ilse Brandt", "Jan Okoro, the chief medical officer,"),
        ("Governor Ilse Brandt", "deputy governor Jan Okoro"),
        ("Governor Ilse Brandt", "Jan Okoro of the provincial crisis staff"),
        ("Governor Ilse Brandt", "disaster coordinator Jan Okoro"),
        ("Interior Minister Ilse Brandt", "Jan Okoro, head of civil protection,"),
        ("General Ilse Brandt", "Jan Okoro, governor of the border region,"),
        ("police chief Ilse Brandt", "mayor Jan Okoro"),
        ("fire chief Ilse Brandt", "county administrator Jan Okoro"),
        ("incident commander Ilse Brandt", "Jan Okoro, who speaks for the district,"),
        ("Ilse Brandt, the prosecutor leading the inquiry,", "opposition deputy Jan Okoro"),
        ("Ilse Brandt, chairwoman of the election commission,", "Jan Okoro, an election official,"),
        ("regional governor Ilse Brandt", "Jan Okoro, a spokesman for the emergency service,"),
        ("prison director Ilse Brandt", "justice minister Jan Okoro"),
        ("opposition leader Ilse Brandt", "Jan Okoro, a member of parliament,"),
        ("Ilse Brandt, the prefect of Halm,", "Jan Okoro, the mayor of Lorn,"),
    ],
)
def test_who_holds_office_may_hold_it_in_the_state_that_the_other_serves(one, two):
    assert relation(one, two) is not None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("chief executive Ilse Brandt", "Jan Okoro of the Retail and Transport Union"),
        ("chief executive Ilse Brandt", "economy minister Jan Okoro"),
        ("board member Ilse Brandt", "Jan Okoro, the chief executive,"),
        ("union leader Ilse Brandt", "shop steward Jan Okoro"),
        ("Ilse Brandt of the Miners’ Union", "Jan Okoro, secretary of the local branch,"),
        ("manager Ilse Brandt", "club doctor Jan Okoro"),
        ("manager Ilse Brandt", "captain Jan Okoro"),
        ("rescue leader Ilse Brandt", "Jan Okoro, a volunteer in the search,"),
        ("abbot Ilse Brandt", "Jan Okoro, a monk,"),
        ("coach Ilse Brandt", "Jan Okoro, the federation’s president,"),
        ("harbour master Ilse Brandt", "port director Jan Okoro"),
        ("headmistress Ilse Brandt", "school nurse Jan Okoro"),
        ("pastor Ilse Brandt, who had visited the hospital,", "Dr Jan Okoro"),
        ("the captain, Ilse Brandt,", "the supervisor, Jan Okoro,"),
    ],
)
def test_two_of_one_kind_of_house_have_it_from_one_another_unless_each_names_its_own(one, two):
    assert relation(one, two) is not None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ilse Brandt, the dead man’s mother,", "Jan Okoro, the family’s lawyer,"),
        ("Ilse Brandt, the victim’s sister,", "lawyer Jan Okoro, who represents the parents,"),
        ("Ilse Brandt, whose brother was on board,", "Jan Okoro, the family’s lawyer,"),
        ("Ilse Brandt, the widow,", "Jan Okoro, an uncle of the dead man,"),
    ],
)
def test_a_family_and_its_lawyer_tell_one_story(one, two):
    assert relation(one, two) is not None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("mayor Ilse Brandt", "Jan Okoro, a neighbour of the police station,"),
        ("Health Minister Ilse Brandt", "Jan Okoro, a surgeon at the Lorn hospital,"),
        ("police chief Ilse Brandt", "Jan Okoro, a passenger,"),
        ("the governor, Ilse Brandt,", "Jan Okoro, the mill’s director,"),
        ("Ilse Brandt of the Lorn Miners’ Union", "Jan Okoro of the Halm Bakers’ Union"),
        ("Ilse Brandt, a mother of two,", "lawyer Jan Okoro"),
        ("chief executive Ilse Brandt", "Jan Okoro, a visitor,"),
        ("Ilse Brandt, a baker,", "Jan Okoro, a carpenter,"),
    ],
)
def test_who_was_there_or_is_of_another_house_is_not_related_by_his_work(one, two):
    assert relation(one, two) is None


@pytest.mark.parametrize(
    ("office", "other", "of_one_state"),
    [
        ("general", "ambassador", False),
        ("minister", "general", False),
        ("mayor", "mayor", False),
        ("governor", "mayor", True),
        ("general", "mayor", True),
    ],
)
def test_only_two_of_two_countries_or_of_one_service_in_two_towns_are_of_two_states(
    office, other, of_one_state
):
    one = Identity("Ilse Brandt", "person", True, True, frozenset())
    two = Identity("Jan Okoro", "person", True, True, frozenset())
    one = one._replace(places=frozenset({"meridia"}), roles=frozenset({office}))
    two = two._replace(places=frozenset({"sarnia"}), roles=frozenset({other}))
    assert (related(one, two) is not None) == of_one_state
