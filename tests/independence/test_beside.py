"""Which sentences of an account tell of an informant."""

import pytest

from consilience.independence.beside import sentences_beside, sentences_of
from consilience.pipeline import account
from consilience.types import Article

SAID = "Ilse Brandt, a baker, said the dam broke at noon."


def beside(text, said=SAID, name="Ilse Brandt"):
    read = account(Article("a", text))
    (who,) = (each for each in read.analysis.informants if each.name == name)
    start = text.index(said)
    return [each for each in sentences_beside(read, who, start, start + len(said)) if each != said]


@pytest.mark.parametrize(
    "told",
    [
        "She was at home and her son rang her.",
        "Brandt was at home, and her son rang her.",
        "Her son had rung her.",
        "“My son rang me,” she said.",
    ],
)
def test_a_sentence_behind_that_begins_with_the_informant_tells_of_him(told):
    assert beside(f"{SAID} {told}") == [told]


def test_a_sentence_before_that_names_him_tells_of_him_and_so_does_one_between():
    first, second = "Ilse Brandt bakes bread in Halm.", "She was in bed when it happened."
    said = "The dam broke at noon, Brandt said."
    assert beside(f"{first} {second} {said}", said) == [first, second]


@pytest.mark.parametrize(
    "told",
    [
        "Jan Okoro said he had been told by his son.",
        "The valley was full of mud.",
        "Jan Okoro, a farmer, was at home. He was told by his son.",
    ],
)
def test_a_sentence_that_begins_with_somebody_else_or_tells_of_nobody_does_not(told):
    assert beside(f"{SAID} {told}") == []


def test_pronouns_with_which_an_account_begins_mean_the_one_it_names_behind_them():
    told = "She was in bed when it happened."
    assert beside(f"{told} {SAID}") == [told]


def test_pronouns_before_mean_whoever_is_named_before_them():
    assert beside(f"Jan Okoro was at home. He was told by his son. {SAID}") == []


def test_what_tells_of_somebody_is_found_around_every_place_that_names_him():
    text = (
        f"{SAID} The valley was dark. Farmers sold hay. Trains stood still. Brandt sat in her shop. She wept."
    )
    read = account(Article("a", text))
    (who,) = (each for each in read.analysis.informants if each.name == "Ilse Brandt")
    assert set(sentences_of(read, who)) == {SAID, "Brandt sat in her shop.", "She wept."}
