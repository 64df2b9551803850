"""Whether two names may mean one informant; invented names."""

import pytest

from consilience.names import may_be_one


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("Mayor Roth", "Ana Roth"),
        ("the mayor", "Mayor Ana Roth"),
        ("Ana Roth", "Ana Roth, the mayor of Oule"),
        ("police", "a police spokesman"),
        ("Oule police", "the police of Oule"),
        ("Oule’s mayor", "the mayor of Oule"),
        ("officials", "city officials"),
        ("Tim Wald", "Timothy Wald"),
        ("Secretary of State Ana Roth", "Ms. Roth"),
        ("Martin Kovacs of the Red Lantern", "Kovacs"),
    ],
)
def test_an_informant_is_called_by_name_office_or_body_in_full_or_in_part(x, y):
    assert may_be_one(x, y)
    assert may_be_one(y, x)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("the coroner", "the mayor"),
        ("Bank of Halm", "University of Oule"),
        ("Bank of Halm", "University of Halm"),
        ("a police spokesman", "a utility spokesman"),
        ("the Health Ministry", "the Defence Ministry"),
        ("Ana Roth", "Leo Roth"),
        ("Mayor Ana Roth", "Mayor Leo Strand"),
        ("officials", "Ana Roth"),
        ("state media", "state police"),
    ],
)
def test_what_anybody_may_be_called_makes_no_two_one(x, y):
    assert not may_be_one(x, y)
    assert not may_be_one(y, x)
