"""Which names are one, and whose words a description says they are."""

import pytest

from consilience.independence.mouths import mouth_of
from consilience.independence.names import (
    is_named,
    is_part,
    make_name,
    same_name,
    set_apart,
    share_a_name,
)


def name(text, kind="body", aliases=None):
    return make_name("a", text, kind, None, aliases or {})


@pytest.mark.parametrize(
    ("description", "whose"),
    [
        ("a White House statement", ("White House", "words")),
        ("three Lorn Court lawyers", ("Lorn Court", "speaker")),
        ("A spokesman for Meridia’s military", ("Meridia’s military", "speaker")),
        ("Brandt's ruling", ("Brandt", "words")),
        ("a letter from Ilse Brandt", ("Ilse Brandt", "words")),
        ("an army spokesman", ("army", "speaker")),
        ("a statement from the health ministry", ("health ministry", "words")),
        ("Figures released by the health ministry on Monday", ("health ministry", "words")),
        ("health ministry data", ("health ministry", "words")),
        ("footage released by the coast guard", ("coast guard", "words")),
        ("the company's spokesman", ("", "")),
        ("a spokesman for the governor of Orrin", ("governor of Orrin", "speaker")),
        ("official figures", ("", "")),
        ("the annual report", ("", "")),
        ("a spokesman for the mayor", ("", "")),
        ("a letter to the Lorn Water Board", ("", "")),
        ("Brandt statement about the report", ("", "")),
        ("court documents", ("", "")),
    ],
)
def test_a_spokesman_and_a_statement_are_whose_mouth_they_are_where_the_words_say_so(description, whose):
    assert mouth_of(description) == whose


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("William Okoro", "Bill Okoro"),
        ("Bob Tarp", "Robert Tarp"),
        ("Cecilia Tarp", "Cecillia Tarp"),
        ("I. Brandt", "Ilse Brandt"),
    ],
)
def test_short_forms_initials_and_a_letter_misspelt_are_no_other_first_name(one, two):
    assert same_name(name(one, "person"), name(two, "person"), set())


@pytest.mark.parametrize(("one", "two"), [("Ilse Brandt", "Tomas Brandt"), ("Bill Okoro", "Bob Okoro")])
def test_other_first_names_are_other_people(one, two):
    assert not same_name(name(one, "person"), name(two, "person"), set())


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Sarnian Defence Ministry", "Sarnia Defence Ministry", True),
        ("Chinese Foreign Ministry", "China Foreign Ministry", True),
        ("Sarnian Defence Ministry", "Marian Defence Ministry", False),
        ("Sarnian Defence Ministry", "Sarnian Interior Ministry", False),
        ("USAF", "Air Force", True),
    ],
)
def test_a_country_is_one_as_noun_and_as_adjective(one, two, same):
    assert same_name(name(one), name(two), set()) is same


def test_a_name_that_ends_as_adjectives_of_countries_do_is_no_country():
    assert share_a_name("Sarnia", "Sarnian officials")
    assert not share_a_name("Dora Lynch", "Iain Roper")


def test_who_speaks_for_a_person_is_not_the_person_but_a_persons_letter_is():
    person = name("Ilse Brandt", "person")
    assert not same_name(name("a spokesman for Ilse Brandt", "unnamed"), person, set())
    assert same_name(name("a letter from Ilse Brandt", "document"), person, set())


def test_the_ministry_is_part_of_the_defence_ministry_and_not_the_other_way_round():
    ministry, defence = name("the ministry"), name("Defence Ministry")
    assert is_part(ministry, defence)
    assert not is_part(defence, ministry)
    assert not is_part(name("the board"), name("Lorn Water Board"))


def test_a_body_loses_the_words_in_front_of_its_name_and_never_those_behind():
    whole = name("Fish & Wildlife Service")
    assert is_part(name("Wildlife Service"), whole)
    assert not is_part(name("Service"), whole)
    assert not is_part(name("Lorn Rowing Club"), name("Lorn Rowing Club Jury"))
    assert same_name(name("Lorn Safari Club"), name("Lorn Safari Club International"), set())


def test_a_last_name_alone_is_nobody_who_stands_beside_another_of_that_name():
    mayor, son = set_apart([name("Holm", "person"), name("Peter Holm", "person")])
    elsewhere = name("Holm", "person")
    assert same_name(mayor, elsewhere, set())
    assert not same_name(son, elsewhere, set())
    assert same_name(son, name("Peter Holm", "person"), set())


def test_the_younger_is_the_elder_of_another_account_only_where_none_has_both():
    elder, younger = set_apart([name("Peter Holm", "person"), name("Peter Holm Jr.", "person")])
    assert not same_name(younger, name("Peter Holm", "person"), set())
    assert same_name(elder, name("Peter Holm", "person"), set())
    (alone,) = set_apart([name("Peter Holm Jr.", "person")])
    assert same_name(alone, name("Peter Holm", "person"), set())


def test_a_father_and_a_son_of_one_name_are_two_where_an_account_tells_them_apart():
    father, son = set_apart([name("Peter Holm Sr.", "person"), name("Peter Holm Jr.", "person")])
    assert not same_name(father, son, set())
    assert same_name(father, name("Peter Holm", "person"), set())


@pytest.mark.parametrize("word", ["Easter", "Christmas Eve", "Monday", "March"])
def test_a_day_a_month_or_a_feast_names_nobody(word):
    assert not is_named(name(word, "person"))


def test_a_name_that_holds_the_word_for_a_month_is_one():
    assert is_named(name("April Lund", "person"))
