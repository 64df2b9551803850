"""What an informant tells without a clause, and phrases that say who said so, in invented texts."""

import pytest

from consilience.analysis.attribution import find_attributions
from consilience.analysis.informants import Names
from consilience.analysis.parse import parse
from consilience.types import Article


def read(text: str) -> list[tuple[str, str]]:
    """Source and content of every attribution."""
    parsed = next(parse([(Article("a", text), ())]))
    return [
        (
            " … ".join(text[span.start : span.end] for span in each.source),
            " … ".join(text[span.start : span.end] for span in each.content),
        )
        for each in find_attributions(parsed, Names(parsed))
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ministry spoke of 4,300 evacuees.", "The ministry", "4,300 evacuees"),
        ("Diplomats spoke of heavy losses.", "Diplomats", "heavy losses"),
        ("Officials spoke on Monday of heavy losses.", "Officials", "heavy losses"),
        ("A hospital spokesman spoke of 12 injured people.", "A hospital spokesman", "12 injured people"),
        (
            "The governor, Lisa Holm, spoke of at least 40 damaged houses.",
            "The governor, Lisa Holm",
            "at least 40 damaged houses",
        ),
        ("The company spoke of an accident.", "The company", "an accident"),
        ("Survivors told of screams in the dark.", "Survivors", "screams in the dark"),
        (
            "The fire service talked of “a very dangerous crack”.",
            "The fire service",
            "“a very dangerous crack”",
        ),
        ("Anna Berg spoke of the need for unity.", "Anna Berg", "the need for unity"),
    ],
)
def test_of_what_somebody_spoke_is_told_by_him(text: str, source: str, content: str) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The agency counts 300 dead.", "The agency", "300 dead"),
        ("The rescue service counted 42 wounded.", "The rescue service", "42 wounded"),
        ("The ministry counted at least 300 people dead.", "The ministry", "at least 300 people dead"),
        ("Doctors have tallied 31 victims.", "Doctors", "31 victims"),
        ("The coastguard counted 12 dead and 30 missing.", "The coastguard", "12 dead and 30 missing"),
        ("The ministry counted 2,000 dead and wounded.", "The ministry", "2,000 dead and wounded"),
        ("The army counted 12 wounded soldiers by noon.", "The army", "12 wounded soldiers"),
        ("The ministry listed 12 people as missing.", "The ministry", "12 people as missing"),
        ("The health ministry recorded 61 deaths on Monday.", "The health ministry", "61 deaths"),
        ("The army reported two dead soldiers.", "The army", "two dead soldiers"),
        ("The U.N. has verified 400 civilian deaths since May.", "The U.N.", "400 civilian deaths"),
        ("The ministry counts 10,000 soldiers in the valley.", "The ministry", "10,000 soldiers"),
        ("The ministry gave a toll of 61.", "The ministry", "a toll of 61"),
        ("The ministry gave the number as 12.", "The ministry", "the number as 12"),
        ("The ministry raised the death toll to 61 on Monday.", "The ministry", "the death toll to 61"),
    ],
)
def test_a_count_of_the_dead_and_the_hurt_is_told_by_who_counted(
    text: str, source: str, content: str
) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry counted 300 staff.",
        "The mayor counted 12 votes.",
        "The team counted 12 boats and 300 dead fish.",
        "The harbour counted 12 ships.",
        "The storm counted 12 dead among its victims.",
        "Officials never spoke of losses.",
        "The mayor would not speak of the fire.",
        "Nobody spoke of the fire.",
        "Ada Holm was told of the fire at noon.",
        "The mayor spoke highly of the crews.",
        "The ruins speak of a great fire.",
        "The ministry gave a toll of the damage.",
        "The ministry raised the tax to 61 percent.",
        "Those who lived there show 12 scars.",
    ],
)
def test_other_counts_and_what_nobody_spoke_of_are_told_by_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Hospital records seen by the Lisk Courier show 14 patients died.",
            "Hospital records seen by the Lisk Courier",
            "14 patients died",
        ),
        ("Data from the ministry showed 300 deaths.", "Data from the ministry", "300 deaths"),
        ("A tally kept by the Courier shows 300 deaths.", "A tally kept by the Courier", "300 deaths"),
    ],
)
def test_what_a_document_shows_is_told_by_it(text: str, source: str, content: str) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Per the police report, the driver fled.", "the police report", "the driver fled"),
        ("As per the statement, the plant will close.", "the statement", "the plant will close"),
        ("The toll, per state media, is 61.", "state media", "The toll … is 61"),
        ("Some 61 people died, per the ministry.", "the ministry", "Some 61 people died"),
        ("The toll stood at 61, by the ministry's count.", "the ministry", "The toll stood at 61"),
    ],
)
def test_a_phrase_without_a_verb_says_who_said_so(text: str, source: str, content: str) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The tickets cost $40 per person.",
        "The firm pays $40 per share, per quarter, to its owners.",
        "Brenn won by a narrow count, and left.",
        "Brenn was beaten by the mayor's tally of votes.",
    ],
)
def test_a_rate_and_what_won_by_are_no_source(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said residents spoke of a loud bang.",
        "“Residents spoke of a loud bang,” the mayor said.",
        "The mayor said the ministry counted 300 dead.",
    ],
)
def test_a_telling_inside_another_s_words_is_no_attribution_of_its_own(text: str) -> None:
    assert len(read(text)) == 1
