"""Fixed ways to attribute: headlines, hearsay, sums, asides. Each case is an invented text."""

import pytest

from consilience.analysis.attribution import find_attributions
from consilience.analysis.informants import Names
from consilience.analysis.parse import parse
from consilience.types import Article, Span


def read(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of every attribution, the parts of one joined by an ellipsis."""

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[span.start : span.end] for span in spans)

    parsed = next(parse([(Article("a", text), ())]))
    return [
        (words(each.source), words(each.cue), words(each.content))
        for each in find_attributions(parsed, Names(parsed))
    ]


HEADLINES = [
    (
        "Bridge to stay shut until spring, says mayor",
        ("mayor", "says", "Bridge to stay shut until spring"),
    ),
    (
        "Mayor: Bridge to stay shut until spring",
        ("Mayor", ":", "Bridge to stay shut until spring"),
    ),
    (
        "Mayor says bridge to stay shut until spring",
        ("Mayor", "says", "bridge to stay shut until spring"),
    ),
    (
        "Police: 2 men hurt in Harwick museum break-in",
        ("Police", ":", "2 men hurt in Harwick museum break-in"),
    ),
    (
        "Half of Aldern's bridges unsafe – report",
        ("report", "–", "Half of Aldern's bridges unsafe"),
    ),
    ("Bridge 'safe', says mayor", ("mayor", "says", "Bridge 'safe'")),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_a_headline_names_its_source_before_or_behind(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "By Ana Ruiz, editor",
        "Reporter: Ana Ruiz and Tomas Verrin",
        "Harwick: bridge to stay shut until spring",
        "Weather: rain in the north",
    ],
)
def test_a_byline_or_a_topic_before_a_colon_is_no_source(text: str) -> None:
    assert read(text) == []


HEARSAY = [
    ("The captain was reportedly asleep.", "reportedly", "The captain was … asleep"),
    (
        "The captain allegedly drank before the ferry left.",
        "allegedly",
        "The captain … drank before the ferry left",
    ),
    ("He left in May and reportedly lives in Varn.", "reportedly", "He … lives in Varn"),
    (
        "The two allegedly stole 40 cars, and the police are looking for them.",
        "allegedly",
        "The two … stole 40 cars",
    ),
    ("It is understood that the captain was asleep.", "is understood", "that the captain was asleep"),
    ("It was alleged that the firm hid its losses.", "was alleged", "that the firm hid its losses"),
    ("The driver is believed to have fled.", "is believed", "The driver … to have fled"),
    ("The mayor is rumoured to be leaving.", "is rumoured", "The mayor … to be leaving"),
    ("He has been widely accused of lying.", "has been widely accused of", "He … lying"),
    (
        "It emerged on Monday that the bank had hidden losses.",
        "emerged",
        "that the bank had hidden losses",
    ),
]


@pytest.mark.parametrize(("text", "cue", "content"), HEARSAY, ids=[text for text, _, _ in HEARSAY])
def test_hearsay_has_no_source_and_all_of_its_clause_as_content(text: str, cue: str, content: str) -> None:
    assert read(text) == [("", cue, content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister is said by aides to be tired.", ("aides", "is said", "The minister … to be tired")),
        (
            "He is accused by prosecutors of hiding $4 million.",
            ("prosecutors", "is accused", "He … of hiding $4 million"),
        ),
    ],
)
def test_whom_a_passive_names_is_its_source(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


def test_a_clause_with_that_is_told_by_the_verb_of_speech_before_an_aside() -> None:
    text = "The Gazette reported on Monday, citing two officials, that the mayor would resign."
    assert read(text) == [("The Gazette", "reported", "that the mayor would resign")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trams ran as usual on Friday although two roads there are closed, as the council announced "
            "the day before.",
            ("the council", "announced", "although two roads there are closed"),
        ),
    ],
)
def test_what_as_hangs_on_is_told_by_whom_it_names(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trams stood still, as the council reports a shortage of drivers.",
        "The crowd cheered as the mayor announced the vote.",
    ],
)
def test_as_that_says_when_or_why_tells_nothing_of_the_clause_before(text: str) -> None:
    assert not any("trams" in content or "crowd" in content for _, _, content in read(text))


def test_what_is_only_due_is_no_hearsay() -> None:
    assert read("The ferry was supposed to leave at noon.") == []


SUMS = [
    ("The ministry puts the damage at $4 million.", ("The ministry", "puts", "the damage at $4 million")),
    (
        "The coastguard put the number of the missing at 12.",
        ("The coastguard", "put", "the number of the missing at 12"),
    ),
    (
        "Turnout was put at 58 percent by the Election Commission.",
        ("the Election Commission", "put", "Turnout … at 58 percent"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[text for text, _ in SUMS])
def test_whoever_puts_a_number_at_something_is_its_source(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“We will never give up our boats.” — Sonya Berg, fisherwoman",
        "“We will never give up our boats.”\n\n— Sonya Berg, fisherwoman",
    ],
)
def test_a_name_behind_a_dash_signs_the_quotation_before_it(text: str) -> None:
    assert read(text) == [("Sonya Berg, fisherwoman", "—", "“We will never give up our boats.”")]


def test_who_told_an_outlet_at_the_end_of_a_sentence_is_its_source() -> None:
    said = "Seventeen people died on Thursday when part of the Aldern Bridge dropped into the Orre"
    assert read(f"{said}, the director of Halm District Hospital, Pia Lauwen, told the Observer.") == [
        ("the director of Halm District Hospital, Pia Lauwen", "told", said)
    ]


def test_what_somebody_told_is_not_what_stands_before_it() -> None:
    told = read("The bridge fell on Thursday, and the mayor told the council that it had been warned.")
    assert all("fell" not in content for _, _, content in told)


INSERTED = [
    (
        "The dam, the governor told reporters, had been inspected twice in March.",
        ("the governor", "told", "The dam … had been inspected twice in March"),
    ),
    (
        "The company's chief executive, two people familiar with the matter said, will resign next week.",
        (
            "two people familiar with the matter",
            "said",
            "The company's chief executive … will resign next week",
        ),
    ),
    (
        "Mr. Orrel, ministry officials said, deleted a warning from the draft.",
        ("ministry officials", "said", "Mr. Orrel … deleted a warning from the draft"),
    ),
    (
        "Some 400 people, the Red Cross estimates, have fled their homes since Monday.",
        ("the Red Cross", "estimates", "Some 400 people … have fled their homes since Monday"),
    ),
    (
        "The number of wounded, according to two doctors at the hospital, has risen to 40.",
        ("two doctors at the hospital", "according to", "The number of wounded … has risen to 40"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), INSERTED, ids=[text for text, _ in INSERTED])
def test_who_said_so_between_two_commas_said_what_stands_on_both_sides(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The men, who police said were armed, fled.",
        "Ada Holm, the Democrat running in Varn State, claimed victory.",
        "The expert, who works at a think tank in Orrin, told the council that the dam was old.",
        "The plan, a measure the mayor announced, has failed.",
        "The storm, the worst the agency reported, is over.",
        "The figures, the ministry's estimates, were too low.",
        "The welcome, accorded to the president, was warm.",
        "Two men, one of whom prosecutors allege, fired a gun, were held.",
    ],
)
def test_a_clause_about_the_subject_is_no_insertion(text: str) -> None:
    assert all("…" not in content for _, _, content in read(text))


def test_an_insertion_ends_where_another_clause_begins() -> None:
    first, *_ = read("The dam, he said, was old, and the mill, officials said, was older.")
    assert first == ("he", "said", "The dam … was old")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Velm Air has agreed to sell 40 jets, the airline announced on Monday.",
            "the airline",
            "Velm Air has agreed to sell 40 jets",
        ),
        (
            "The mayor has refused to resign, his office said.",
            "his office",
            "The mayor has refused to resign",
        ),
    ],
)
def test_who_tells_what_another_agreed_or_refused_is_told_at_the_end(
    text: str, source: str, content: str
) -> None:
    assert (source, content) in [(who, told) for who, _, told in read(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("When the storm hit, the governor, Ada Holm, declared an emergency.", "an emergency"),
        ("After the vote ended, the mayor, Ada Holm, said nothing.", "nothing"),
        (
            "As the count went on, an official said on condition of anonymity that the vote was rigged.",
            "that the vote was rigged",
        ),
        ("“The deal has failed,” an aide said on condition of anonymity.", "“The deal has failed,”"),
    ],
)
def test_when_somebody_spoke_is_not_what_he_said(text: str, content: str) -> None:
    assert [told for _, _, told in read(text)] == [content]


def test_a_quotation_is_not_cut_where_it_tells_of_another() -> None:
    said = '"The army says two died, but rebels put it at nine, and we believe neither,"'
    assert ("Ada Holm", "said", said) in read(f"{said} Ada Holm said.")


def test_what_follows_a_rule_has_no_informant() -> None:
    for text in ("Members are seated according to rank.", "They are paid according to their age."):
        parsed = next(parse([(Article("a", text), ())]))
        names = Names(parsed)
        assert not any(each.chain for each in find_attributions(parsed, names)), text


ENDINGS = [
    (
        "There were no casualties, the governor, Ada Holm, said in a statement on Friday.",
        ("the governor, Ada Holm", "said", "There were no casualties"),
    ),
    (
        "The attack killed four soldiers and wounded nine, a military spokesman, Col. Jan Tace, said.",
        (
            "a military spokesman, Col. Jan Tace",
            "said",
            "The attack killed four soldiers and wounded nine",
        ),
    ),
    (
        "At least 12 people were killed, state television quoted the interior minister as saying.",
        ("state television", "quoted", "At least 12 people were killed"),
    ),
    (
        "The port would reopen on Monday, he was quoted as saying.",
        ("he", "quoted", "The port would reopen on Monday"),
    ),
    (
        "Workers pulled 12 bodies from the rubble, an official at the scene said on condition of anonymity.",
        ("an official at the scene", "said", "Workers pulled 12 bodies from the rubble"),
    ),
    ("The rebels denied having shelled the village.", ("The rebels", "denied", "having shelled the village")),
]


@pytest.mark.parametrize(("text", "expected"), ENDINGS, ids=[text for text, _ in ENDINGS])
def test_what_is_told_at_the_end_is_told_of_the_clause(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


def test_what_one_said_ends_where_another_has_the_word() -> None:
    found = read("Officials say two soldiers died in the clash, but rebels put the figure at nine.")
    assert ("Officials", "say", "two soldiers died in the clash") in found
    assert ("rebels", "put", "the figure at nine") in found


def test_a_town_behind_a_comma_is_no_name_of_whoever_comes_from_there() -> None:
    found = read("“We wait,” Luis Duarte, a farmer from Danli, Honduras, told the Courier.")
    assert [source for source, _, _ in found] == ["Luis Duarte, a farmer from Danli, Honduras"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "At least 12 people were killed, state television quoted the interior minister as saying.",
            ["interior minister", "state television"],
        ),
        (
            "The minister was quoted by the state news agency as saying that the port would reopen.",
            ["minister", "state news agency"],
        ),
        (
            "Quoting two witnesses, the Courier said the shooting lasted ten minutes.",
            ["two witnesses", "Courier"],
        ),
        ("Ada Holm told the Courier on Monday that taxes would rise.", ["Ada Holm", "Courier"]),
        ("Ada Holm told the National Assembly on Monday that taxes would rise.", ["Ada Holm"]),
    ],
)
def test_who_quotes_another_passes_his_word_on(text: str, chain: list[str]) -> None:
    parsed = next(parse([(Article("a", text), ())]))
    names = Names(parsed)
    (found,) = find_attributions(parsed, names)
    assert [names.by_id(id_).name for id_ in found.chain] == chain


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The archdiocese announced that 200 schools would stay shut.", "archdiocese"),
        ("State media said that 40 people had died.", "State media"),
        (
            "The head of the Election Commission said the count would go on.",
            "head of the Election Commission",
        ),
        ("The couple announced that they were separating.", "couple"),
        ("According to the ordinance, dogs are kept on leads.", "ordinance"),
    ],
)
def test_whatever_speaks_is_a_source(text: str, source: str) -> None:
    parsed = next(parse([(Article("a", text), ())]))
    names = Names(parsed)
    (found,) = find_attributions(parsed, names)
    assert [names.by_id(id_).name for id_ in found.chain] == [source]
