"""Where sentences begin and end around abbreviations, whose full stop may also be the sentence's."""

import pytest

from tests.analysis.parsed import sentences


@pytest.mark.parametrize(
    "text",
    [
        "The boiler blew up shortly after 7 a.m. | Twenty-seven people were hurt.",
        "Guards were called at 10 p.m. | They found two men.",
        "Guards were called at 10 p.m. | Anna Tellin came at once.",
        "The mast fell at 3 p.m. | Norhaven was dark within minutes.",
        "Hearings begin on Friday at 1 p.m. | Each side has two hours.",
        "The data come out at 10 a.m. | Because the mint is shut, few will read them.",
        "Crews worked until 9 p.m. | I left them at the gate.",
        "She came back from the U.S. | While she was away, the house had burned.",
        "He fled to the U.S. | There were no charges.",
        "The dispute was brought before the U.N. | In June, it was settled.",
        "Tellin moved to Washington, D.C. | After a year she returned.",
        "The quarry belongs to Varn Inc. | The company denied any fault.",
        "The mill is run by Berg & Sons Ltd. | None of its workers was hurt.",
        "The driver was Carl Berg Jr. | He was 45.",
        "He was made a Sgt. | The army took him.",
    ],
)
def test_a_full_stop_of_an_abbreviation_also_ends_a_sentence_that_has_its_verb(text: str) -> None:
    assert sentences(text.replace(" |", "")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "The bus left at 7 a.m. Tuesday and arrived at 9 p.m. Eastern.",
        "The march began around 11:30 a.m. Wednesday, winding through Norhaven.",
        "The club opened at 8 p.m. Pacific time and closed at dawn.",
        "Guards came to the school around 8 a.m. CDT following a call.",
        "The meeting begins at 7 p.m. Norhaven time.",
        "The talks began at 7 a.m. Sept. 4 in Norhaven.",
        "She spoke at 6 p.m. GMT on Friday.",
        "At 7 p.m. I left the house.",
        "The U.S. Army said on Monday that two soldiers were hurt.",
        "They wrote to U.S. President Carla Denning, who was ill.",
        "A party that picked Ada Holm will face U.S. Senator Per Lind in June.",
        "The plan comes as farmers in the U.S. Congress were edging away from it.",
        "The U.N. Security Council met on Monday.",
        "The Carl Berg Jr. Stadium was closed.",
        "He was found by his wife, police Sgt. Ada Holm, who told the Courier of it.",
        "The plan came from Brig. Gen. Per Lind on Monday.",
        "Two of them – Reps. Per Lind and Ada Holm – were read it by Cmdr. Jan Okoro.",
        "Drs. Lind and Okoro came.",
        "Harl Flees To The U.S. And Norway",
    ],
)
def test_a_day_a_zone_a_title_a_body_or_a_headline_goes_on_behind_an_abbreviation(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "They are citizens under the Constitution’s 14th Amendment, which nobody can change.",
        "“We did not know that it was Ada Holm [coming],” Rev. Jan Okoro of the Lorn chapel said.",
        "“I hope that they [North Sarnia] are going to understand the gravity of what they did.”",
    ],
)
def test_a_bracket_and_what_an_ordinal_counts_open_no_sentence(text: str) -> None:
    assert sentences(text) == [text]
