"""Times that say when something was, and those that only say where a stretch begins or ends."""

import pytest

from consilience.pipeline import analyse
from consilience.types import Article


def limits(text: str) -> list[tuple[str, str | None]]:
    return [(time.text, time.limit) for time in analyse(Article("a", text, published="2031-03-12")).times]


@pytest.mark.parametrize(
    ("text", "time", "limit"),
    [
        ("The bridge was safe until last year.", "last year", "end"),
        ("Until last year, the bridge was safe.", "last year", "end"),
        ("The road stays closed until at least Friday.", "Friday", "end"),
        ("The road is closed until Monday night.", "Monday night", "end"),
        ("He worked at the mill till 2020.", "2020", "end"),
        ("The grant runs through 2035.", "2035", "end"),
        ("The roof must be mended by last month.", "last month", "end"),
        ("Nets must be handed in by 3 April 2031.", "3 April 2031", "end"),
        ("The herd had left before Monday.", "Monday", "end"),
        ("The line has been closed since last year.", "last year", "begin"),
        ("She has led the party since 2019.", "2019", "begin"),
        ("The council will vote after Tuesday.", "Tuesday", "begin"),
    ],
)
def test_a_stretch_begins_or_ends_at_the_time_behind_such_a_word(text: str, time: str, limit: str) -> None:
    assert limits(text) == [(time, limit)]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The mayor did not speak until Monday.", "Monday"),
        ("Not until Monday did the mayor speak.", "Monday"),
        ("The gazette printed nothing until late January.", "late January"),
        ("The fair was postponed until 2033.", "2033"),
        ("The trial was put off until next month.", "next month"),
        ("The talks were adjourned until Friday.", "Friday"),
        ("The boat has been missing since Monday, when it left Lorn.", "Monday"),
        ("The mayor spoke before Monday’s vote.", "Monday"),
        ("The mayor spoke after the 2029 flood.", "2029"),
        ("The ferry sank before 7 a.m. on Monday.", "7 a.m. on Monday"),
        ("Crews had mended the line by Monday morning.", "Monday morning"),
        ("The ban holds from Monday.", "Monday"),
        ("The ferry sank on Monday.", "Monday"),
        ("He held the post from 2016 until 2018.", "2016 until 2018"),
        ("Halfway through 2030 the mill burned.", "2030"),
    ],
)
def test_other_times_say_when_something_was_or_will_be(text: str, time: str) -> None:
    assert limits(text) == [(time, None)]


def test_a_length_of_time_is_no_limit() -> None:
    assert limits("The mast fell after two weeks.") == [("two weeks", None)]
