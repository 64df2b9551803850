"""Whom a phrase means: one informant for one person or body of an article."""

import pytest

from consilience.analysis.attribution import find_attributions
from consilience.analysis.informants import Names
from consilience.analysis.parse import parse
from consilience.types import Article, Informant

STORY = (
    "VARN - Foreign Minister Pavel Orlov met John Kirk, a spokesman for the Road Agency of Varn (RAV), "
    "on Monday. "
    "Orlov said the talks had failed. The RAV denied it, and Mr. Kirk said so twice. "
    "He spoke for an hour. A senior official said the bridge was closed. The official gave no reason. "
    "Another senior official said it was open. The foreign minister said nothing more. "
    "Two officials familiar with the matter agreed. Police in Varn said they would wait. "
    "Orlov said in a statement that he was sorry. The statement said nothing of the bridge. "
    "The Varn Herald reported the story. The report said that nobody was hurt."
)


def informant(phrase: str, text: str = STORY, *, nth: int = 0, title: str | None = None) -> Informant:
    """The informant meant by the `nth` place where `phrase` stands in `text`."""
    (parsed,) = parse([(Article("a", text, title=title), ())])
    at = -1
    for _ in range(nth + 1):
        at = parsed.clean.text.index(phrase, at + 1)
    return Names(parsed).informant(at, at + len(phrase))


CASES = {
    "full name with title": ("Foreign Minister Pavel Orlov", 0, "Pavel Orlov", "person"),
    "last name": ("Orlov", 1, "Pavel Orlov", "person"),
    "last name with title": ("Mr. Kirk", 0, "John Kirk", "person"),
    "pronoun": ("He", 0, "John Kirk", "person"),
    "office": ("The foreign minister", 0, "Pavel Orlov", "person"),
    "acronym": ("The RAV", 0, "Road Agency of Varn", "body"),
    "somebody without a name": ("A senior official", 0, "A senior official", "unnamed"),
    "people in number": (
        "Two officials familiar with the matter",
        0,
        "Two officials familiar with the matter",
        "crowd",
    ),
    "body without a name": ("Police in Varn", 0, "Police in Varn", "body"),
    "statement, by who put it out": ("The statement", 0, "Pavel Orlov", "person"),
    "document": ("The report", 0, "report", "document"),
}


@pytest.mark.parametrize(("phrase", "nth", "name", "kind"), CASES.values(), ids=CASES)
def test_a_phrase_means_its_informant(phrase: str, nth: int, name: str, kind: str) -> None:
    found = informant(phrase, nth=nth)
    assert (found.name, found.kind) == (name, kind)


def test_the_body_somebody_speaks_for_is_kept() -> None:
    assert informant("Mr. Kirk").body == "Road Agency of Varn"


def test_the_official_is_the_one_before_and_another_is_not() -> None:
    first = informant("A senior official")
    assert informant("The official").id == first.id
    assert informant("Another senior official").id != first.id


def test_two_indefinite_descriptions_are_two_informants() -> None:
    text = "A driver said the road was icy. A driver said it was dry."
    assert informant("A driver", text).id != informant("A driver", text, nth=1).id


def test_mentions_are_places_of_the_article() -> None:
    found = informant("Orlov", nth=1)
    assert len(found.mentions) > 2
    assert all("Orlov" in STORY[mention.start : mention.end] for mention in found.mentions)


def test_a_last_name_takes_its_full_form_from_the_headline() -> None:
    text = "Mr. Lind said the bridge was safe. Lind has built three of them."
    assert informant("Lind", text, title="Peter Lind calls the bridge safe").name == "Peter Lind"


def test_namesakes_are_told_apart_by_title() -> None:
    text = "Mary Lind and Peter Lind own the port. Mr. Lind said it was for sale. Ms. Lind said it was not."
    assert informant("Mr. Lind", text).name == "Peter Lind"
    assert informant("Ms. Lind", text).name == "Mary Lind"


RELATIVES = {
    "before the son is named": (
        "Mr. Holm said the port would stay open. Peter Holm, the mayor's eldest son, owns a yard.",
        "Mr. Holm",
        0,
        "Holm",
    ),
    "after the son was named": (
        "Holm said the port would stay open. His son, Peter Holm, owns a yard. Mr. Holm said he never asked.",
        "Mr. Holm",
        0,
        "Holm",
    ),
    "after the wife was named": (
        "Peter Holm resigned on Monday. His wife, Ada Holm, resigned too. Holm said he was tired.",
        "Holm",
        2,
        "Peter Holm",
    ),
    "with the younger's full name": (
        "Holm said the port would stay open. A picture showed Peter Holm Jr. on a boat. Holm was not there.",
        "Holm",
        2,
        "Holm",
    ),
    "of the younger alone": (
        "Peter Holm Jr. resigned on Monday. Holm said he was tired.",
        "Holm",
        1,
        "Peter Holm Jr.",
    ),
    "of the elder, with the younger named behind": (
        "Peter Holm resigned on Monday. A picture showed him with Peter Holm Jr. at sea. Holm said no more.",
        "Holm",
        2,
        "Peter Holm",
    ),
    "of a father who is nobody's here": (
        "Holm was fined on Monday. Peter Holm, a father of two, said he would pay.",
        "Holm",
        0,
        "Peter Holm",
    ),
    "of a sister, before anybody else of the name was named": (
        "Ada Holm, the driver’s sister, spoke on Monday. Holm said he was kind. Peter Holm died on Friday.",
        "Holm",
        1,
        "Ada Holm",
    ),
    "after the wife was named by her first name": (
        "Peter Holm and his wife, Ada, were safe. Holm said the house was gone. Ada Holm said nothing.",
        "Holm",
        1,
        "Peter Holm",
    ),
    "of a widow alone": (
        "The driver's widow, Ada Holm, spoke on Monday. Holm said the road was icy.",
        "Holm",
        1,
        "Ada Holm",
    ),
}


@pytest.mark.parametrize(("text", "phrase", "nth", "name"), RELATIVES.values(), ids=RELATIVES)
def test_a_last_name_alone_is_no_relatives_where_another_bears_it(
    text: str, phrase: str, nth: int, name: str
) -> None:
    assert informant(phrase, text, nth=nth).name == name


def test_the_elder_and_the_younger_of_one_name_are_two() -> None:
    text = "Peter Holm met Peter Holm Jr. at the port. Peter Holm Jr. said the port would close."
    assert informant("Peter Holm Jr.", text, nth=1).id != informant("Peter Holm", text).id


def test_she_is_nobody_with_a_mans_name() -> None:
    text = "Mary Lind met Peter Holm at the port. He was late. She said that nobody had waited."
    assert informant("She", text).name == "Mary Lind"
    assert informant("He", text).name == "Peter Holm"


def test_a_name_inside_the_name_of_a_body_is_not_the_person() -> None:
    text = "Ada Holm founded the Holm Foundation in May. The Holm Foundation said it had no money left."
    assert informant("The Holm Foundation", text).kind == "body"


def test_what_somebody_is_does_not_belong_to_the_name_it_opens_a_sentence_before() -> None:
    for text in ("Volunteer Kofi Mensah said the stage fell.", "Historian Helen Voss said it was old."):
        assert informant(" ".join(text.split()[:3]), text).name == " ".join(text.split()[1:3])


def test_clauses_behind_a_description_are_left_off() -> None:
    text = "A driver, who did not give her name, said the road was icy."
    assert informant("A driver, who did not give her name", text).name == "A driver"


OTHERS = {
    "a lawyer by whose he is": (
        "Holm lawyer Peter Lind spoke in Varn. Ada Holm's lawyer said the trial was over.",
        "Ada Holm's lawyer",
        "Peter Lind",
        "person",
    ),
    "a spokesman for somebody is not that one": (
        "A spokesman for Mayor Ada Holm said the bridge was safe.",
        "A spokesman for Mayor Ada Holm",
        "A spokesman for Mayor Ada Holm",
        "unnamed",
    ),
    "an office of the opening, named further down": (
        "VARN - A harbor judge ruled on Monday that the port must close. It has been loud.\n\n"
        "Judge Peter Lind said the noise was too much.",
        "A harbor judge",
        "Peter Lind",
        "person",
    ),
    "the paper": (
        "The Varn Herald has asked for the papers of the port. The mayor was away. "
        "The paper said that she would answer.",
        "The paper",
        "Varn Herald",
        "outlet",
    ),
    "an outlet that the table knows": (
        "The road was icy, the Straits Times reported.",
        "the Straits Times",
        "Straits Times",
        "outlet",
    ),
    "the outlet that the table knows": (
        "The Straits Times has asked for the papers. The mayor was away. The outlet said he would answer.",
        "The outlet",
        "Straits Times",
        "outlet",
    ),
    "a person by a name that an outlet has, too": (
        "Dawn Lind was at the quay. Dawn said the road was icy.",
        "Dawn",
        "Dawn Lind",
        "person",
    ),
    "a body that has an outlet's name in its own": (
        "The Observer Shipping Company said the road was icy.",
        "The Observer Shipping Company",
        "Observer Shipping Company",
        "body",
    ),
    "a body without its noun in the name": (
        "The Varn Bridge Inspectorate closed the port. The military said nothing of it.",
        "The military",
        "military",
        "body",
    ),
    "a sheriff by last name alone": ("Sheriff Lind said the road was icy.", "Sheriff Lind", "Lind", "person"),
    "a general by last name alone": (
        "In Orrin, General Lind said the road was icy.",
        "General Lind",
        "Lind",
        "person",
    ),
    "somebody with a title of his country": (
        "Alhaji Musa Bello, the governor, said the road was icy.",
        "Alhaji Musa Bello, the governor",
        "Musa Bello",
        "person",
    ),
    "a firm that owns": (
        "The owner, Selana Lines, said the road was icy.",
        "The owner, Selana Lines",
        "Selana Lines",
        "body",
    ),
    "a firm that the parser takes for a person": (
        "The company, Harrow Mining, said the road was icy.",
        "The company, Harrow Mining",
        "Harrow Mining",
        "body",
    ),
    "an assembly called general": (
        "The General Assembly said the road was icy.",
        "The General Assembly",
        "General Assembly",
        "body",
    ),
    "a union that is not the firm named before": (
        "Norchem said the hall was safe. The union said the road was icy.",
        "The union",
        "union",
        "body",
    ),
    "a union by its initials": (
        "The NTW said the hall was safe. The union said the road was icy.",
        "The union",
        "NTW",
        "body",
    ),
    "a name behind an outlet's": (
        "The Varn Herald's Peter Lind said the road was icy.",
        "The Varn Herald's Peter Lind",
        "Peter Lind",
        "person",
    ),
    "papers": (
        "Court papers said the money was gone.",
        "Court papers",
        "Court papers",
        "document",
    ),
}


@pytest.mark.parametrize(("text", "phrase", "name", "kind"), OTHERS.values(), ids=OTHERS)
def test_a_phrase_takes_up_who_is_named(text: str, phrase: str, name: str, kind: str) -> None:
    found = informant(phrase, text)
    assert (found.name, found.kind) == (name, kind)


def test_a_thing_that_tells_nothing_is_no_source() -> None:
    text = "He died of brain cancer. Police said so. Campaigners agreed."
    (parsed,) = parse([(Article("a", text), ())])
    names = Names(parsed)

    def source(phrase: str) -> Informant | None:
        at = text.index(phrase)
        return names.source(at, at + len(phrase))

    assert source("brain cancer") is None
    assert source("Police") is not None
    assert source("Campaigners") is not None


def test_an_acronym_put_to_a_body_is_that_body_wherever_it_stands() -> None:
    text = "The Works and Harbor Office (WHO) has a new head. WHO was pleased, it said in a statement."
    assert informant("it", text).name == "Works and Harbor Office"


def test_a_ministry_that_rejects_something_is_its_informant() -> None:
    text = "Ostland said that its troops had left Varn. The Defence Ministry of Varnia rejected that."
    (parsed,) = parse([(Article("a", text), ())])
    names = Names(parsed)
    last = find_attributions(parsed, names)[-1]
    assert [names.by_id(id_).name for id_ in last.chain] == ["Defence Ministry of Varnia"]


def test_a_phrase_of_marks_alone_gives_an_unnamed_informant() -> None:
    assert informant("...", "Wait ... said nobody.").kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        # A general noun that says which body it means, and one for a force, take up no other name.
        (
            "A bridge fell down in the town of Lorn, the dockers' union said.",
            "the dockers' union",
            "dockers' union",
        ),
        ("No oil has leaked from the tanker Aldora, the coast guard said.", "the coast guard", "coast guard"),
        ("The ship Corva sank off Halm on Tuesday, the coast guard said.", "the coast guard", "coast guard"),
        # A bare one takes up the body named before, and any one a name that has the noun.
        ("The Volmar Group will close two mills, the company said.", "the company", "Volmar Group"),
        ("The Harlan Coast Guard came. The coast guard said so.", "The coast guard", "Harlan Coast Guard"),
    ],
)
def test_a_noun_for_a_body_takes_up_no_place_and_no_ship(text: str, phrase: str, name: str) -> None:
    assert informant(phrase, text).name == name
