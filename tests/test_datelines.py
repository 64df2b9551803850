"""A dateline says where and when a report was sent: it is no finding, and dates nothing."""

from dataclasses import replace

import pytest

from consilience.datelines import behind_dateline, is_dateline
from consilience.dossier.assemble import only_once
from consilience.dossier.headline import choose_headline
from consilience.dossier.outline import outline
from consilience.dossier.timeline import lay_out
from consilience.types import Statement
from tests.dossier import sample

SENT = (
    "SORREL, March 8 (Meridian) -",
    "SORREL, March 8 —",
    "MARROW POINT, Aldern (Meridian) --",
    "ST. VARN, 8 March (Meridian News) –",
    "HALM/SORREL, Mar. 8 (Meridian) -",
    "Sorrel, March 8 (Meridian) -",
    "Sorrel (Meridian) -",
    "(Meridian) -",
    "ÅLMVIK, March 8 (Meridian) -",
    "SORREL, March 8. /Meridian/.",
    "MARROW POINT, March 8 /Meridian/ --",
)
NONE = (
    "Monday, March 8 -",  # of a list of what happened when
    "MONDAY, March 8 -",
    "March 8 -",
    "10:15 GMT -",
    "Concert, March 8 -",
    "Concert (March 8) -",
    "On Monday, March 8 (a holiday) -",
    "The harbour - and the town -",
    "FIRE ON MONDAY - WHAT WE KNOW",
    "MONDAY /Meridian/.",
    "The Sorrel /Marrow/ line",
    "Ilse Varga said -",
)
STORY = "The ferry ran aground on Saturday."


@pytest.mark.parametrize("sent", SENT)
def test_a_dateline_ends_behind_its_dash(sent):
    assert behind_dateline(f"{sent} {STORY}") == len(sent) + 1
    assert is_dateline(sent)
    assert not is_dateline(f"{sent} {STORY}")


@pytest.mark.parametrize("sent", NONE)
def test_a_day_a_label_or_a_sentence_before_a_dash_is_no_dateline(sent):
    assert behind_dateline(f"{sent} {STORY}") == 0
    assert not is_dateline(sent)


@pytest.mark.parametrize("text", ["SORREL —", "NEW HALM -"])
def test_a_place_alone_before_a_dash_is_a_dateline_only_where_nothing_follows(text):
    assert is_dateline(text)
    assert behind_dateline(f"{text} {STORY}") == 0


@pytest.mark.parametrize("text", ["", "-", STORY, "SORREL", "The union - it has 900 members - is on strike."])
def test_a_text_without_a_dateline_has_none(text):
    assert behind_dateline(text) == 0
    assert not is_dateline(text)


def dated(sent: str, words: str) -> tuple[Statement, tuple[str, ...]]:
    """A statement of a dateline and words, and the days that the timeline has from it."""
    text = f"{sent} {words}".strip()
    statement = Statement("sent", sample.POST.id, 0, len(text), text)
    times = [
        replace(sample.TIMES[0], id=day, start=text.index(day), end=text.index(day) + len(day), text=day)
        for day in ("March 8", "Saturday")
        if day in text
    ]
    events = lay_out(times, [statement])
    return statement, tuple(time for event in events for time in event.times)


@pytest.mark.parametrize(
    ("sent", "words", "days"),
    [
        ("SORREL, March 8 (Meridian) -", "", ()),
        ("SORREL, March 8 (Meridian) -", STORY, ("Saturday",)),
        ("Monday, March 8 -", STORY, ("March 8", "Saturday")),
        ("SORREL, Aldern (Meridian) -", "On March 8 a ferry ran aground.", ("March 8",)),
    ],
)
def test_the_timeline_has_no_day_from_a_dateline(sent, words, days):
    assert dated(sent, words)[1] == days


def test_a_dateline_alone_is_no_finding_and_nothing_that_one_account_has():
    sent, _ = dated(SENT[0], "")
    again = replace(sent, id="again", article=sample.COAST.id)
    claim = replace(sample.ABOARD_CLAIM, id="sent", gist="sent", statements=("sent", "again"), parts=())
    with_fact = replace(sample.ABOARD_CLAIM, statements=(*sample.ABOARD_CLAIM.statements, "sent"))
    told = replace(
        sample.dossier(),
        statements=(*sample.STATEMENTS, sent, again),
        claims=(claim, with_fact),
        summary=(),
    )
    (finding,) = outline(told).findings
    assert "sent" not in {wording.statement.id for wording in finding.wordings}
    assert set(only_once([sent, sample.DIVERS], (), (), ())) == {sample.DIVERS.id}


def test_a_dateline_is_no_headline():
    sent, _ = dated(SENT[0], "")
    statements = {each.id: each for each in (sent, sample.DIVERS)}
    untitled = [replace(each, title=None) for each in sample.ARTICLES]
    headline = choose_headline(untitled, (), statements)
    assert headline is not None
    assert headline.extract.text == sample.DIVERS.text
