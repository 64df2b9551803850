"""Whether an account names one informant as the relative or friend of the other."""

import pytest

from consilience.independence.informants import identify
from consilience.independence.relations import related
from consilience.pipeline import account
from consilience.types import Article

OTHER = "Jan Okoro said that the roof came down at noon."


def relation(one):
    """What relates Ilse Brandt, of whom `one` tells more, to Jan Okoro of another account, in words."""
    text = f"Ilse Brandt said the roof fell at noon. {one}"
    read = [
        account(Article("a", text, outlet="Lorn Courier")),
        account(Article("b", OTHER, outlet="Halm Radio")),
    ]
    known = identify(read)
    return related(known.of("a", "Ilse Brandt"), known.of("b", "Jan Okoro"))


@pytest.mark.parametrize(
    ("one", "words"),
    [
        ("She was at the window with her husband Jan.", "her husband Jan"),
        ("Her elder brother, Jan, stood beside her.", "Her elder brother, Jan"),
        ("Brandt’s son Jan came running.", "Brandt’s son Jan"),
        ("She and Jan Okoro, her cousin, were on the way home.", "Jan Okoro, her cousin"),
        ("She was there with her friend Jan Okoro.", "her friend Jan Okoro"),
    ],
)
def test_whom_an_account_names_as_the_others_kin_or_friend_is_related(one, words):
    assert relation(one) == f"what is told of Ilse Brandt names “{words}”, who may be Jan Okoro"


@pytest.mark.parametrize(
    "one",
    [
        "She was at the window with her husband Tomas.",
        "She was there with her friend Jan Tarp.",
        "She was at the window with her husband.",
        "She greeted Jan on the bridge.",
        "Mira Solberg said her husband Jan had gone out.",
    ],
)
def test_kin_of_another_name_or_of_somebody_else_says_nothing(one):
    assert relation(one) is None
