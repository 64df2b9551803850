"""Whom a general noun, a pronoun and a relative's or lawyer's name mean in an article."""

import pytest

from consilience.analysis.informants import Names
from consilience.analysis.parse import parse
from consilience.analysis.quotes import find_quotes
from consilience.types import Article


def meant(text: str, phrase: str, *, nth: int = 0) -> str:
    (parsed,) = parse([(Article("a", text), ())])
    at = -1
    for _ in range(nth + 1):
        at = parsed.clean.text.index(phrase, at + 1)
    return Names(parsed).informant(at, at + len(phrase)).name


def speakers(text: str) -> list[str | None]:
    (parsed,) = parse([(Article("a", text), ())])
    return [quote.speaker for quote in find_quotes(parsed, Names(parsed))]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Tarn FC have sold the striker Aldo Ruhn to Sporting Velm, the club said.", "the club", "Tarn FC"),
        ("Velm Air won a case against Osto Airlines, the airline said.", "the airline", "Velm Air"),
        ("A jet of Velm Air came down in the Osto hills, the airline said.", "the airline", "Velm Air"),
        ("The airline Velmar lost a jet near Osto. Two died, the airline said.", "the airline", "Velmar"),
        ("Velmar, an airline, lost a jet. Two died, the airline said.", "the airline", "Velmar"),
        ("The Tarn Bank closed a branch. Nobody lost money, the bank said.", "the bank", "Tarn Bank"),
        ("Storholm Industries will close a mill, the company said.", "the company", "Storholm Industries"),
        (
            "Members of the Tarn River Trust met. It was too late, the group said.",
            "the group",
            "Tarn River Trust",
        ),
    ],
)
def test_a_noun_for_a_body_means_one_of_its_class_or_the_subject(text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("A jet came down in the Osto forest. Nine were hurt, the airline said.", "the airline", "airline"),
        ("The Velmara 90 was built in 2016, according to the airline.", "the airline", "airline"),
        ("The tanker was sold by Storholm to the Tarn Bank, the airline said.", "the airline", "airline"),
        ("The Tarn Bank closed a branch. The union said nobody was asked.", "The union", "union"),
        ("The Works Ministry met in Osto. The council said it would wait.", "The council", "council"),
    ],
)
def test_a_noun_for_a_body_means_no_place_product_or_body_of_another_class(
    text: str, phrase: str, name: str
) -> None:
    assert meant(text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("It was cold, said Nils's father, Egon Brahm.", "Nils's father, Egon Brahm", "Egon Brahm"),
        ("The heirs' lawyer, Egon Paulsen, said no.", "The heirs' lawyer, Egon Paulsen", "Egon Paulsen"),
        ("The talks failed, said Tarn's spokesman, Aldo Ruhn.", "Tarn's spokesman, Aldo Ruhn", "Aldo Ruhn"),
        ("Her partner, the painter Ilva Sorn, said so.", "Her partner, the painter Ilva Sorn", "Ilva Sorn"),
        ("Nobody fled, said police inspector Torben Raske.", "police inspector Torben Raske", "Torben Raske"),
    ],
)
def test_a_relative_or_somebody_of_the_staff_is_whom_the_name_behind_says(
    text: str, phrase: str, name: str
) -> None:
    assert meant(text, phrase) == name


def test_a_last_name_with_an_office_behind_it_is_a_person_whom_he_takes_up() -> None:
    assert meant("Raske, the defence lawyer, said that he would appeal.", "he", nth=1) == "Raske"


def test_a_country_called_an_ally_is_not_given_a_persons_name_by_that_noun() -> None:
    (parsed,) = parse([(Article("a", "Lorn and its ally, Norway, said they would wait."), ())])
    assert [each.name for each in Names(parsed).named if each.person] == []


@pytest.mark.parametrize(
    ("text", "phrase", "nth", "name"),
    [
        # Who is named in what is said does not say it, where another spoke before.
        ("Inspector Brahm said no more. Ruhn was freed at noon, she said.", "she", 0, "Brahm"),
        ("It was late. Aldo Ruhn was driving home when he was hit, he said.", "he", 1, "Aldo Ruhn"),
        (
            "Ada Brahm spoke first. Engineer Lena Ruhn came at noon. She said it was late.",
            "She",
            0,
            "Lena Ruhn",
        ),
        # A word that stands only before a noun is no person.
        ("A worker found it at the Holm power station. He heard a bang.", "He", 0, "A worker"),
    ],
)
def test_a_pronoun_that_says_something_means_who_may_say_it(
    text: str, phrase: str, nth: int, name: str
) -> None:
    assert meant(text, phrase, nth=nth) == name


def test_after_her_doctor_has_spoken_she_is_the_patient() -> None:
    text = "“I fell,” said Ilva Sorn. She may lose a toe, her doctor said. “We sang all night,” she said."
    assert speakers(text) == ["Ilva Sorn", "Ilva Sorn"]


def test_a_doctor_with_a_name_of_her_own_may_be_she() -> None:
    text = "Ilva Sorn fell. Her doctor, Jana Beck, said she was well. “It was luck,” she said."
    assert speakers(text) == ["Jana Beck"]


def test_an_insider_is_nobody_by_name() -> None:
    text = "The singer Aldo Ruhn has left the band. “It was nobody’s fault,” the insider said."
    assert speakers(text) == ["insider"]


def test_a_mayor_is_nobody_with_another_office() -> None:
    text = "Storholm’s spokeswoman Ilva Sorn said nothing. The mayor said the bridge was safe."
    assert meant(text, "The mayor") == "mayor"
    assert meant("Mayor Ilva Sorn came. It rained. The mayor said so.", "The mayor") == "Ilva Sorn"


def test_one_of_many_keeps_its_number() -> None:
    assert meant("It was over, one of the officials said.", "one of the officials") == "one of the officials"


def test_a_first_name_from_abroad_tells_a_person_and_his_gender() -> None:
    assert meant("Zoltan Brahm met Ida Ruhn at the port. She said it was late.", "She") == "Ida Ruhn"
    (parsed,) = parse([(Article("a", "Ulrich Brahm said the bridge was safe."), ())])
    assert [(each.name, each.person, each.gender) for each in Names(parsed).named] == [
        ("Ulrich Brahm", True, "he")
    ]


def test_somebody_whose_gender_is_known_goes_before_another_whose_is_not():
    text = (
        "Prime Minister Ada Brekke faced questions over the dismissal of Justice Minister Gunnar Lysne. "
        "Lysne had denied any wrongdoing. Opposition leader Tor Hauge said that the prime minister must now "
        "explain what she knew. “The trail ends at her door,” he said."
    )
    assert speakers(text) == ["Tor Hauge"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Elisa Tor, 22, lost two friends. “Nobody came to help us there,” she said.", "Elisa Tor"),
        ("It was dark.\n\nElisa Tor, 22, lost two friends. “Nobody came to help us,” she said.", "Elisa Tor"),
        ("Highway Seven, 22, is closed. “Nobody came to help us there,” the driver said.", "driver"),
        ("Luis Ardan of the coast guard was there. “The ferry had been safe,” the owner said.", "owner"),
    ],
)
def test_names_before_an_age_are_somebody(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Terrell Mabry, 27, died in hospital, the county coroner said.",
            "the county coroner",
            "county coroner",
        ),
        ("Leo Strand, a baker, was hurt. The surgeon said that he would live.", "The surgeon", "surgeon"),
        ("Coroner Ana Roth spoke on Monday. The coroner said so.", "The coroner", "Ana Roth"),
    ],
)
def test_who_comes_to_somebody_hurt_is_not_that_person(text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        # a title before a name that is cut short
        (
            "Candidate Egon Tarn met Paul Velm, a lobbyist, and his friend Kurt Osto.\n\nPresident Tarn was "
            "silent. “I will not say,” the president said.",
            "the president",
            "Egon Tarn",
        ),
        ("It was over, said Sheriff Aldo Ruhn. The sheriff left at noon.", "The sheriff", "Aldo Ruhn"),
        # a noun that says whose it is, by another's name
        (
            "It was over, Aldo Ruhn said. “It will burn,” the chief of the Storholm Works told reporters.",
            "the chief of the Storholm Works",
            "chief of the Storholm Works",
        ),
        (
            "The test came back, said Aldo Ruhn, a professor at the school. The patient spoke for an hour.",
            "The patient",
            "patient",
        ),
        ("Aldo Ruhn, a lobbyist, was there. The former mayor was glad.", "The former mayor", "Aldo Ruhn"),
        ("Marbeton paid the minister, the prosecutor said.", "the prosecutor", "prosecutor"),
    ],
)
def test_a_noun_for_a_person_means_one_who_may_be_called_so(text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "General Arman Dev led the talks. Two burned, said the governor of the region, Leyla Dev.",
            "the governor of the region, Leyla Dev",
            "Leyla Dev",
        ),
        ("Their leader, Tomasi Fale, said it would drown.", "Their leader, Tomasi Fale", "Tomasi Fale"),
        (
            "The bishop, Gabriel Souza, came. Aurum Doro, the mining company, paid. “I went,” he said later.",
            " he ",
            "Gabriel Souza",
        ),
    ],
)
def test_an_apposition_says_who_is_a_person_and_what_is_a_body(text: str, phrase: str, name: str) -> None:
    assert meant(text, phrase) == name
