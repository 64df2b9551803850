"""Attributions of invented sentences: source, cue and content, kind and chain."""

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.analysis.attribution import find_attributions
from consilience.analysis.informants import Names
from consilience.analysis.parse import Parsed, parse
from consilience.analysis.tagger import WEIGHTS, load_model
from consilience.types import Article, Attribution, Span


def read(text: str) -> tuple[Parsed, tuple[Attribution, ...]]:
    parsed = next(parse([(Article("a", text), ())]))
    return parsed, find_attributions(parsed, Names(parsed))


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


# text; source, cue and content as they should be read, spans joined by an ellipsis
READINGS = [
    (
        "The harbour will close on Friday, Mayor Ines Halloran said.",
        ("Mayor Ines Halloran", "said", "The harbour will close on Friday"),
    ),
    (
        "“We lost everything,” said Tomas Verrin, a farmer.",
        ("Tomas Verrin, a farmer", "said", "“We lost everything,”"),
    ),
    (
        "“The dam is safe,” Okoro said. “It was checked twice.”",
        ("Okoro", "said", "“The dam is safe,” … “It was checked twice.”"),
    ),
    (
        "According to the police, two men broke into the museum at night.",
        ("the police", "According to", "two men broke into the museum at night"),
    ),
    (
        "Officials believe that the fire was started by a cigarette.",
        ("Officials", "believe", "that the fire was started by a cigarette"),
    ),
    (
        "The report found that half of the bridges were unsafe.",
        ("The report", "found", "that half of the bridges were unsafe"),
    ),
    (
        "The bank was accused of hiding losses.",
        ("", "was accused of", "The bank … hiding losses"),
    ),
    (
        "Police told the Harwick Gazette that two men were hurt.",
        ("Police", "told", "that two men were hurt"),
    ),
    (
        "The minister denied that he had met the lobbyists.",
        ("The minister", "denied", "that he had met the lobbyists"),
    ),
    (
        "The mayor would resign, two officials told the Gazette on condition of anonymity.",
        ("two officials", "told", "The mayor would resign"),
    ),
    (
        "The minister rejected that the army had fired first.",
        ("The minister", "rejected", "that the army had fired first"),
    ),
    (
        "Berg called the plan “a gift to the rich.”",
        ("Berg", "called", "the plan “a gift to the rich.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), READINGS, ids=[text[:40] for text, _ in READINGS])
def test_source_cue_and_content_of_an_attribution_are_found(text: str, expected: tuple[str, ...]):
    _, found = read(text)
    assert [
        (words(text, each.source), words(text, each.cue), words(text, each.content)) for each in found
    ] == [expected]


KINDS = [
    ("“We lost everything,” said Tomas Verrin.", "direct"),
    ("The harbour will close on Friday, Mayor Ines Halloran said.", "indirect"),
    ("'We lost everything,' said Tomas Verrin.", "direct"),
    ("‘We lost everything,’ said Tomas Verrin. ‘We’re leaving.’", "direct"),
    ("Berg said the plan was “a gift to the rich” and would fail.", "mixed"),
    ("Officials believe that the fire was started by a cigarette.", "belief"),
    ("The report found that half of the bridges were unsafe.", "document"),
    ("The bank was accused of hiding losses.", "sourceless"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_follows_from_source_cue_and_quotation_marks(text: str, kind: str):
    _, found = read(text)
    assert [each.kind for each in found] == [kind]


def named(text: str, names: list[str]) -> list[tuple[str, ...]]:
    """Chains of the attributions, each informant as the first of `names` that resolves to it."""
    parsed, found = read(text)
    resolver = Names(parsed)
    ids = {}
    for name in names:
        at = parsed.clean.text.index(name)
        ids[resolver.informant(at, at + len(name)).id] = name
    return [tuple(ids.get(each, "?") for each in attribution.chain) for attribution in found]


def test_an_outlet_that_was_told_comes_after_who_told_it():
    text = "Police told The Associated Press that two men were hurt."
    assert named(text, ["Police", "The Associated Press"]) == [("Police", "The Associated Press")]


def test_who_the_content_itself_goes_back_to_comes_first():
    text = "A spokesman told Reuters that Ines Halloran had said the bridge was closed."
    chain = named(text, ["A spokesman", "Reuters", "Ines Halloran"])[0]
    assert chain == ("Ines Halloran", "A spokesman", "Reuters")


@pytest.mark.parametrize(
    "text",
    [
        "No group had claimed responsibility for the attack.",
        "Nobody said where the money went.",
        "All 14 rebels were told before the vote that they would lose the whip.",
    ],
)
def test_nobody_and_who_was_told_something_are_the_source_of_nothing(text: str):
    _, found = read(text)
    assert [each.chain for each in found] == [()] * len(found)


def test_what_somebody_was_warned_of_goes_back_to_who_says_so():
    text = "The minister was warned in March that the dam was cracked, according to a memo."
    assert named(text, ["a memo"])[-1] == ("a memo",)


def test_who_says_i_in_his_own_words_is_the_speaker():
    text = "“I never told them he had a weapon,” Halloran said."
    assert named(text, ["Halloran"]) == [("Halloran",)]


def test_a_closing_mark_is_no_part_of_the_source():
    text = "“It is over,” its general secretary, Moira Keane, said."
    _, (found,) = read(text)
    assert words(text, found.source) == "its general secretary, Moira Keane"


CHAINS = [
    (
        "A spokesman told Reuters that the minister had said the bridge would stay shut.",
        ["minister", "A spokesman", "Reuters"],
    ),
    (
        "The Dockers’ Union met on Friday. It told the agency that talks had failed, its chairwoman said.",
        ["its chairwoman", "agency"],
    ),
    (
        "According to court documents seen by the Harwick Gazette, the firm owed $4 million.",
        ["court documents seen by the Harwick Gazette", "Harwick Gazette"],
    ),
    (
        "Reuters quoted a ministry official as saying that talks had failed.",
        ["a ministry official", "Reuters"],
    ),
    (
        "Halloran’s lawyer said the road was never closed, a court clerk told the Gazette.",
        ["Halloran’s lawyer", "a court clerk", "Gazette"],
    ),
    (
        "The Gazette reported on Monday, citing two officials, that the mayor would resign.",
        ["two officials", "Gazette"],
    ),
    ("An officer said a witness had told police that the driver was asleep.", ["a witness", "An officer"]),
]


@pytest.mark.parametrize(("text", "names"), CHAINS)
def test_a_chain_begins_with_whom_the_content_goes_back_to(text: str, names: list[str]):
    parsed = next(parse([(Article("a", text), ())]))
    resolver = Names(parsed)
    chains = {each.chain for each in find_attributions(parsed, resolver)}
    assert [[resolver.by_id(each).name for each in chain] for chain in chains] == [names]


def test_who_passes_on_what_another_said_is_given_all_of_it():
    text = "Halloran’s lawyer said the road was never closed, a court clerk told the Gazette."
    _, found = read(text)
    assert [(words(text, each.source), words(text, each.content)) for each in found] == [
        ("Halloran’s lawyer", "the road was never closed"),
        ("a court clerk", "Halloran’s lawyer said the road was never closed"),
    ]


DATELINES = [
    "Varn - The White House said that the talks had failed.",
    "Varn — The White House said that the talks had failed.",
    "VARN, Aldern (Newswire) — The White House said that the talks had failed.",
    "HARWICK, Aldern, March 3 (Newswire) - The White House said that the talks had failed.",
    "Talks fail\n\nVARN -- The White House said that the talks had failed.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_is_no_part_of_the_source(text: str):
    _, found = read(text)
    assert [(words(text, each.source), words(text, each.content)) for each in found] == [
        ("The White House", "that the talks had failed")
    ]


def test_a_dateline_is_no_part_of_the_content():
    text = "VARN (Newswire) – “We lost everything,” said Tomas Verrin, a farmer."
    _, found = read(text)
    assert [words(text, each.content) for each in found] == ["“We lost everything,”"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Officials said on Monday storm left 1.1 million homes dark.",
            "storm left 1.1 million homes dark",
        ),
        ("Officials said on Monday floods made 12 roads impassable.", "floods made 12 roads impassable"),
        ("Officials said on Monday schools were closed.", "schools were closed"),
        ("The mayor said on Tuesday two men left the house.", "two men left the house"),
        ("Officials said the storm left 1.1 million homes dark.", "the storm left 1.1 million homes dark"),
        ("The council said rain kept 200 shops shut.", "rain kept 200 shops shut"),
    ],
)
def test_a_content_has_the_subject_of_its_clause_that_the_parser_puts_to_the_day(text: str, content: str):
    _, found = read(text)
    assert [words(text, each.content) for each in found] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The storm tore down lines, officials said, and left 40,000 homes without power.",
            "The storm tore down lines … and left 40,000 homes without power",
        ),
        (
            "The blackout tore down lines, officials said, and rendered 1.1 million homes unusable.",
            "The blackout tore down lines … and rendered 1.1 million homes unusable",
        ),
        (
            "Hurricane Ada tore down lines, officials said, and kept 40,000 homes dark.",
            "Hurricane Ada tore down lines … and kept 40,000 homes dark",
        ),
        ("“We lost everything,” Ada Holm said, and left the room.", "“We lost everything,”"),
        ("The bank hid losses, officials said, and warned of more.", "The bank hid losses … more"),
    ],
)
def test_what_goes_on_behind_an_aside_is_told_too_unless_it_is_the_speaker_s_own_act(text: str, content: str):
    _, found = read(text)
    assert " … ".join(words(text, each.content) for each in found) == content


def test_a_content_does_not_break_off_inside_a_phrase():
    text = (
        "The Tolm rowing club announced Monday it is dropping its “Raiders” name and crest, bowing to "
        "pressure from sponsors and decades of criticism that they are offensive."
    )
    _, found = read(text)
    assert words(text, found[0].content).endswith("pressure from sponsors and decades of criticism")


def test_whoever_an_outlet_cites_comes_before_it():
    parsed = next(
        parse([(Article("a", "Citing two officials, Reuters reported that Orth would resign."), ())])
    )
    resolver = Names(parsed)
    chains = [[resolver.by_id(i).name for i in each.chain] for each in find_attributions(parsed, resolver)]
    assert ["two officials", "Reuters"] in chains


def test_an_attribution_without_source_has_no_chain():
    _, found = read("The bank was accused of hiding losses.")
    assert [each.chain for each in found] == [()]


def test_the_same_article_gives_the_same_attributions():
    text = " ".join(text for text, _ in READINGS)
    assert read(text)[1] == read(text)[1]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "'",
                "said",
                "he",
                "told",
                "According to",
                ".",
                ",",
                "\n\n",
                "that",
                "é",
                "\u00ad",
                "Berg",
            ]
        )
        | st.text(max_size=8),
        max_size=40,
    )
)
def test_on_any_text_every_span_lies_in_it_and_none_is_empty(parts: list[str]):
    text = " ".join(parts)
    _, found = read(text)
    for each in found:
        assert each.cue
        assert each.content
        assert 0 <= each.score <= 1
        for span in (*each.source, *each.cue, *each.content):
            assert 0 <= span.start < span.end <= len(text)


def test_the_card_names_the_weights_that_ship():
    card = Path(str(WEIGHTS / "attribution.md")).read_text(encoding="utf-8")
    named = dict(re.findall(r"`(attribution\.[\w.]+)` ([0-9a-f]{64})", card))
    assert set(named) == {"attribution.tokens.onnx", "attribution.pairs.onnx", "attribution.json"}
    for name, digest in named.items():
        assert hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() == digest, name


HEARSAY = [
    ("The mayor resigned on Monday. He reportedly fled the country.", "reportedly", "He … fled the country"),
    ("The ferry sank on Monday. Allegedly, the captain was asleep.", "Allegedly", "the captain was asleep"),
    ("The ship is said to have sunk.", "is said", "The ship … to have sunk"),
]


@pytest.mark.parametrize(("text", "cue", "content"), HEARSAY)
def test_hearsay_is_sourceless_and_its_subject_part_of_the_content(text: str, cue: str, content: str):
    _, found = read(text)
    assert [(each.kind, words(text, each.cue), words(text, each.content)) for each in found] == [
        ("sourceless", cue, content)
    ]


def test_the_networks_hold_no_memory_between_articles_that_a_longer_one_would_raise_for_good() -> None:
    for network in (load_model().tokens, load_model().pairs):
        options = network.get_session_options()
        assert not options.enable_cpu_mem_arena
        assert not options.enable_mem_pattern
