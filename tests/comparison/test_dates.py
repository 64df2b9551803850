"""What two dates say of one day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.dates import relate_dates
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
