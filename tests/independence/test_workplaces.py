"""Whether two informants work for, or run, one firm, school or club."""

import pytest

from consilience.independence.informants import identify
from consilience.independence.relations import related
from consilience.pipeline import account
from consilience.types import Article


def relation(one, two):
    """What relates Ilse Brandt of one account to Jan Okoro of the other, in words."""
    read = [
        account(Article("a", f"{one} said the roof fell at noon.", outlet="Lorn Courier")),
        account(Article("b", f"{two} said that the roof came down at noon.", outlet="Halm Radio")),
    ]
    known = identify(read)
    return related(known.of("a", "Ilse Brandt"), known.of("b", "Jan Okoro"))


@pytest.mark.parametrize(
    ("one", "two", "noun"),
    [
        ("Ilse Brandt, a spokeswoman for the Lorn Paper Mill,", "Jan Okoro, who owns the mill,", "mill"),
        ("Ilse Brandt, the manager of the mill,", "Jan Okoro, the mill’s night guard,", "mill"),
        ("Ilse Brandt, a nurse at the clinic,", "Jan Okoro, who works for the Halm Clinic,", "clinic"),
        ("Ilse Brandt, who leads the rowing club,", "Jan Okoro, a coach at the club,", "club"),
        ("Ilse Brandt, who is a waitress at the station cafe,", "Jan Okoro, the cafe owner,", "cafe"),
        ("Ilse Brandt, who speaks for the brewery,", "Jan Okoro, who runs the Tolm Brewery,", "brewery"),
    ],
)
def test_who_works_for_or_runs_what_the_other_does_is_related(one, two, noun):
    assert relation(one, two) == f"Ilse Brandt and Jan Okoro may both be of one {noun}"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ilse Brandt, a nurse at the clinic,", "Jan Okoro, who runs the brewery,"),
        ("Ilse Brandt, a teacher at the Lorn Music School,", "Jan Okoro, who runs the Halm Ski School,"),
        ("Ilse Brandt, who owns the hotel,", "Jan Okoro, a guest at the hotel,"),
        ("Ilse Brandt, a bus driver,", "Jan Okoro, another bus driver,"),
        ("Ilse Brandt, a resident of the street,", "Jan Okoro, who sells fish in the street,"),
        ("Ilse Brandt, a baker from a village,", "Jan Okoro, a farmer from the village,"),
        ("Ilse Brandt, a witness of the crash,", "Jan Okoro, a survivor of the crash,"),
        ("Agency spokeswoman Ilse Brandt", "Jan Okoro, the chairman of the union,"),
        ("Ilse Brandt, a mother of two,", "Jan Okoro, a father of two,"),
    ],
)
def test_who_works_elsewhere_or_was_only_there_is_not(one, two):
    assert relation(one, two) is None


def test_what_stands_between_commas_behind_a_name_says_who_it_is_however_it_is_parsed():
    read = account(
        Article("a", "Per Brandt, the owner of the mill, said that the roof fell.", outlet="Lorn Courier")
    )
    other = account(Article("b", "Jan Okoro, a cook at the mill, said that it fell.", outlet="Halm Radio"))
    known = identify([read, other])
    found = related(known.of("a", "Per Brandt"), known.of("b", "Jan Okoro"))
    assert found == "Per Brandt and Jan Okoro may both be of one mill"
