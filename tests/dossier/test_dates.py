"""Dates in words."""

import pytest

from consilience.dossier.dates import date_words, period_words


@pytest.mark.parametrize(
    ("given_date", "expected"),
    [
        ("2031-03-08", "8 March 2031"),
        ("2031-03-08T18:05:00", "8 March 2031, 18:05"),
        ("2031-03-08T18:05:00+02:00", "8 March 2031, 18:05"),
        ("last week", "last week"),
        (None, None),
        ("", None),
    ],
)
def test_a_publication_date_is_written_out_and_anything_else_left_as_it_is(given_date, expected):
    assert date_words(given_date) == expected


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2031-03-08", "2031-03-08", "8 March 2031"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2029-01-01", "2031-12-31", "2029 to 2031"),
        ("2031-03-03", "2031-03-09", "3 to 9 March 2031"),
        ("2031-02-24", "2031-03-02", "24 February to 2 March 2031"),
        ("2030-12-30", "2031-01-05", "30 December 2030 to 5 January 2031"),
        ("2031-06-01", "2031-08-31", "June to August 2031"),
        ("2030-12-01", "2031-02-28", "December 2030 to February 2031"),
        ("2031-XX", "2031-XX", "2031-XX"),
    ],
)
def test_a_period_is_said_as_shortly_as_it_can_be(earliest, latest, expected):
    assert period_words(earliest, latest) == expected
