"""What counts as seen by an outlet's own people, and what by somebody else's or by nobody in particular."""

import pytest

from consilience.independence.reporters import is_own, is_own_reporter, saw_it_itself
from consilience.pipeline import account
from consilience.types import Article


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A CPA reporter in front of the building saw nine broken windows.", "Central Press Agency"),
        ("Two Post reporters on the square saw nine broken windows.", "The Upland Post"),
        ("A reporter of this newspaper saw nine broken windows.", "Lorn Courier"),
        ("An HCW reporter there saw nine broken windows.", "Halm City Wire"),
        ("Our photographer saw nine broken windows.", "Lorn Courier"),
        ("A reporter for the Courier counted nine broken windows.", "Lorn Courier"),
        ("Nine windows broke, our correspondent Nadia Brandt reported from Dunmere.", "Lorn Courier"),
        ("Nine windows broke, a Northern Wire reporter in the courtroom said.", "Northern Wire"),
        ("Nine windows broke, said a Northern Wire reporter in the courtroom.", "Northern Wire"),
    ],
)
def test_what_an_outlets_own_people_saw_or_told_from_the_spot_it_saw_itself(text, own):
    assert saw_it_itself(text, own)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("A CPA reporter in front of the building saw nine broken windows.", "Lorn Courier"),
        ("A Halm Post reporter saw nine broken windows.", "The Upland Post"),
        ("A Lorn reporter saw nine broken windows.", "Lorn Courier"),
        ("A reporter on the square saw nine broken windows.", "Lorn Courier"),
        ("This week reporters saw nine broken windows.", "Lorn Courier"),
        ("A reporter for the Tribune saw nine broken windows.", "Lorn Courier"),
        ("A former Courier reporter saw nine broken windows.", "Lorn Courier"),
        ("Nine windows broke, our correspondent said.", "Lorn Courier"),
        ("Nine windows broke, our reporter was told on the square.", "Lorn Courier"),
        ("Our reporter said that residents on the square had seen nine broken windows.", "Lorn Courier"),
        ("Nine windows broke, our reporter in Dunmere said, citing the police.", "Lorn Courier"),
        ("A CPA reporter saw nine broken windows.", None),
    ],
)
def test_what_others_saw_or_told_it_did_not(text, own):
    assert not saw_it_itself(text, own)


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        ("An HCW reporter there", "Halm City Wire", True),
        ("our photographer", "Lorn Courier", True),
        ("a reporter of this newspaper", "Lorn Courier", True),
        ("a Northern Star reporter", "Northern Wire", False),
        ("a reporter", "Lorn Courier", False),
    ],
)
def test_an_outlets_reporter_is_no_informant_of_its_own(name, own, expected):
    assert is_own(name, own, None) is expected


@pytest.mark.parametrize(
    ("title", "own", "expected"),
    [
        ("our correspondent", "Lorn Courier", True),
        ("Courier correspondent", "Lorn Courier", True),
        ("Tribune correspondent", "Lorn Courier", False),
        ("farmer", "Lorn Courier", False),
    ],
)
def test_who_is_introduced_as_the_outlets_correspondent_is_its_own(title, own, expected):
    read = account(
        Article("a", f"Nine windows broke, {title} Nadia Brandt reported from Dunmere.", outlet=own)
    )
    (brandt,) = (each for each in read.analysis.informants if "Brandt" in each.name)
    assert is_own_reporter(read, brandt, own) is expected
