"""What two dates say of one day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.dates import ToldDate, relate_dates, told_date
from consilience.types import Figure


def day(text: str, first: int | None, last: int | None = None) -> Figure:
    return Figure("f", "a", 0, 1, text, first, last or first, None, None, "=", "date", None, ())


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (day("3 June", 20310603), day("Tuesday", 20310603), "equal"),
        (day("June 2031", 20310601, 20310630), day("3 June", 20310603), "compatible"),
        (day("3 June", 20310603), day("4 June", 20310604), "conflict"),
        (day("June 3, 2030", 20300603), day("June 3", 20310603), "equal"),
        (day("June 3, 2030", 20300603), day("June 3, 2031", 20310603), "conflict"),
        (day("Tuesday", 20310603), day("Tuesday", 20310610), "equal"),
        (day("Tuesday", None), day("3 June", 20310603), "equal"),
        (day("June 3", None), day("Tuesday", 20310603), "equal"),
        (day("June", None), day("3 June", 20310603), "compatible"),
        (day("Monday", None), day("3 June", 20310603), "conflict"),
        (day("8 p.m.", None), day("3 June", 20310603), "conflict"),
        (day("8 p.m.", None), day("3 June at 8pm", 20310603), "equal"),
        (day("8 p.m.", None), day("8 a.m.", None), "conflict"),
        (day("Tuesday at 12:10 p.m.", 20310603), day("Tuesday at 1 p.m.", 20310603), "conflict"),
        (day("Tuesday at 12:40 p.m.", 20310603), day("Tuesday at 1 p.m.", 20310603), "compatible"),
        (day("3 p.m.", None), day("3:10 p.m.", None), "compatible"),
        (day("Tuesday at 15:00", 20310603), day("Tuesday at 3 p.m.", 20310603), "equal"),
        (day("Tuesday morning", 20310603), day("Tuesday at 3 p.m.", 20310603), "conflict"),
        (day("Tuesday at 1 p.m.", 20310603), day("3 June", 20310603), "equal"),
    ],
)
def test_dates_are_related_by_their_days_and_by_their_words_where_no_day_is_known(a, b, relation):
    assert relate_dates(a, b) == relation
    assert relate_dates(b, a) == relation


@given(st.dates(), st.dates(), st.sampled_from(["Tuesday", "June 3", "June 3, 2031", "noon"]))
def test_relating_two_dates_does_not_depend_on_their_order(one, other, text):
    a, b = (day(text, int(f"{d:%Y%m%d}")) for d in (one, other))
    assert relate_dates(a, b) == relate_dates(b, a)
    assert relate_dates(a, a) == "equal"


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (day("late on Tuesday", 20310603), ToldDate(True, False, False, 0, 2)),
        (day("Tuesday, June 10", 20310610), ToldDate(False, True, False, 0, -5)),
        (day("June 2031", 20310601, 20310630), ToldDate(False, True, True, 29, 0)),
        (day("8 p.m.", None), ToldDate(False, False, False, None, None)),
    ],
)
def test_a_date_is_told_by_weekday_month_or_year_and_so_many_days_before_the_account(figure, told):
    assert told_date(figure, "2031-06-05T08:00:00Z") == told


def test_how_long_ago_a_date_is_stays_open_without_a_day_of_publication():
    told = told_date(day("June 3, 2031", 20310603), None)
    assert told is not None
    assert (told.length, told.ago) == (0, None)


def test_a_figure_that_is_no_date_is_not_told_as_one():
    count = Figure("f", "a", 0, 1, "1932", 1932, 1932, None, None, "=", "quantity", None, ())
    assert told_date(count, "2031-06-05") is None
