"""Which of two accounts is the older, by the dates that they bear."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.calendar import ages_of, came_before, day_of, hours_between


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2031-03-08", date(2031, 3, 8)),
        ("20310308", date(2031, 3, 8)),
        (" 2031-03-08T06:00:00Z ", date(2031, 3, 8)),
        ("2031-02-31", None),
        ("last week", None),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_read_from_any_iso_date(published, day):
    assert day_of(published) == day


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-03-07", "2031-03-08"),
        ("20310307", "2031-03-08T06:00:00"),
        ("2031-03-08T06:00:00", "2031-03-08T06:30:00"),
        ("2031-03-08T08:00:00+05:00", "2031-03-08T07:00:00+00:00"),
        ("2031-03-08T01:00:00+05:00", "2031-03-07T21:00:00Z"),
    ],
)
def test_the_older_of_two_came_before_the_other_and_not_the_other_way(one, other):
    assert came_before(one, other)
    assert not came_before(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-03-08", "2031-03-08T06:00:00"),
        ("2031-03-08T09:00:00", "2031-03-08T08:00:00+05:00"),
        ("2031-03-08", "2031-03-08"),
        (None, "2031-03-08"),
        ("soon", "2031-03-08"),
    ],
)
def test_where_a_day_or_an_hour_is_not_known_neither_is_older(one, other):
    assert not came_before(one, other)
    assert not came_before(other, one)


@pytest.mark.parametrize(
    ("one", "other", "hours"),
    [
        ("2031-03-08T06:00:00Z", "2031-03-08T09:30:00Z", 3.5),
        ("2031-03-08T09:30:00", "2031-03-08T06:00:00", -3.5),
        ("2031-03-08T08:00:00+05:00", "2031-03-08T07:00:00+00:00", 4.0),
        ("2031-03-08T08:00:00+05:00", "2031-03-08T07:00:00", 0.0),
        ("2031-03-08", "2031-03-08T07:00:00", 0.0),
        (None, "2031-03-08T07:00:00", 0.0),
    ],
)
def test_the_hours_between_two_moments_are_known_where_both_are(one, other, hours):
    assert hours_between(one, other) == hours


moments = st.datetimes(timezones=st.none() | st.timezones()).map(lambda moment: moment.isoformat())


@given(moments, moments)
def test_of_two_dates_at_most_one_is_the_older(one, other):
    assert not (came_before(one, other) and came_before(other, one))


def test_an_age_is_how_many_are_older():
    assert ages_of(["2031-03-08", "2031-03-07", None, "2031-03-08T09:00"]) == [1, 0, 0, 1]
