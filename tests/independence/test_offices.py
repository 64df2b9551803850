"""As what accounts introduce people, and whom that relates."""

import pytest

from consilience.independence.informants import identify
from consilience.independence.offices import is_onlooker
from consilience.independence.relations import related
from consilience.pipeline import account
from consilience.types import Article


def relation(first: str, second: str) -> str | None:
    texts = f"{first} said that the dam held.", f"{second} said that the dam held."
    read = [account(Article(name, text)) for name, text in zip("ab", texts, strict=True)]
    known = identify(read)
    a, b = (known.of(each.article.id, each.analysis.informants[0].name) for each in read)
    return related(a, b)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ilse Brandt, a spokeswoman for the fire brigade,", "The commander, Jan Okoro,"),
        ("Ilse Brandt, director of the mill,", "Jan Okoro, who chairs its board,"),
        ("Ilse Brandt, who teaches in Halm,", "Jan Okoro, a cousin of hers,"),
        ("Tarp's press officer, Ilse Brandt,", "Jan Okoro, who runs the mill,"),
        ("Ilse Brandt, co-author of a study on dams,", "Jan Okoro, who wrote the study,"),
        ("Inspector Ilse Brandt", "Jan Okoro of the prosecutor's office"),
        ("Transport chief Ilse Brandt", "Jan Okoro, who heads the planning office at the town hall,"),
        ("Marine biologist Ilse Brandt", "Jan Okoro, who ran the laboratory experiments,"),
        ("Ilse Brandt, a councillor of the Blue Party,", "The Blues' leader on the council, Jan Okoro,"),
    ],
)
def test_an_office_that_leaves_open_of_what_it_is_may_be_of_what_the_other_is(first, second):
    assert relation(first, second) is not None
    assert relation(second, first) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire chief, Ilse Brandt,", "Jan Okoro, the mill's director,"),
        ("Ilse Brandt, a farmer,", "Jan Okoro, a crane driver who was at work there,"),
        ("The commander, Ilse Brandt,", "Jan Okoro, a baker,"),
        ("Ilse Brandt, a baker in Halm,", "Jan Okoro, a farmer,"),
    ],
)
def test_who_is_of_two_things_or_of_none_is_not_related_by_his_office(first, second):
    assert relation(first, second) is None


@pytest.mark.parametrize(
    ("text", "judges_from_afar"),
    [
        ("Ilse Brandt, a defence analyst at the Lorn Institute, said that the dam held.", True),
        ("“The dam held,” said Ilse Brandt, an expert on rivers.", True),
        ("Analyst Ilse Brandt said that the dam held.", True),
        ("Halm Tribune correspondent Ilse Brandt said that the dam held.", True),
        ("Ilse Brandt, a farmer who was at the sluice, said that the dam held.", False),
        ("Ilse Brandt, the board’s engineer, said that the dam held.", False),
    ],
)
def test_an_analyst_or_expert_judges_from_afar(text, judges_from_afar):
    identity = identify([account(Article("a", text))]).of("a", "Ilse Brandt")
    assert is_onlooker(identity.offices, identity.described) == judges_from_afar
