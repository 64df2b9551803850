"""Deeds: who does what, and whether it lies ahead, goes on or is done, read through the real parse."""

import pytest

from consilience.comparison.deeds import Deed, deeds, may_be_same, same_deed
from consilience.pipeline import accounts
from consilience.types import Article


def of(text: str, verb: str) -> Deed | None:
    (account,) = accounts([Article("a", text)])
    return next((deed for deed in deeds(account)[0] if deed.verb == verb), None)


@pytest.mark.parametrize(
    ("text", "verb", "state"),
    [
        ("The council of Velmora will approve the bridge.", "approve", "ahead"),
        ("The council of Velmora plans to approve the bridge.", "approve", "ahead"),
        ("The council of Velmora is expected to approve the bridge.", "approve", "ahead"),
        ("The council of Velmora is approving the bridge.", "approve", "going"),
        ("The council of Velmora has approved the bridge.", "approve", "done"),
        ("The bridge was approved by the council of Velmora.", "approve", "done"),
        ("Mayor Ilse Brandt, who will visit Askel on Friday, spoke to reporters.", "visit", "ahead"),
        ("Mayor Ilse Brandt is expected in Askel on Friday.", "visit", "ahead"),
        ("Further talks are to begin in Askel on Friday.", "begin", "ahead"),
        ("Port Velmora airport reopened on Friday morning with fewer flights.", "reopen", "done"),
    ],
)
def test_the_helpers_of_a_verb_say_whether_its_deed_lies_ahead_goes_on_or_is_done(text, verb, state):
    deed = of(text, verb)
    assert deed is not None
    assert deed.state == state


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council of Velmora may approve the bridge.", "approve"),
        ("The council would approve the bridge if the state paid.", "approve"),
        ("The mayor asked the council to approve the bridge.", "approve"),
        ("The mayor presented a plan that would cut the fares.", "cut"),
        ("The council of Velmora shelved plans to approve the bridge.", "approve"),
        ("The aim of the council is to approve the bridge.", "approve"),
    ],
)
def test_what_is_only_possible_asked_for_or_held_in_a_plan_is_no_deed(text, verb):
    assert of(text, verb) is None


def test_a_passive_has_its_doer_behind_by_and_its_thing_before_the_verb():
    active = of("The council of Velmora approved the bridge.", "approve")
    passive = of("The bridge was approved by the council.", "approve")
    assert active is not None
    assert passive is not None
    assert passive.doers == {"council"}
    assert "bridge" in passive.things
    assert same_deed(active, passive)


@pytest.mark.parametrize(
    ("text", "verb", "doers"),
    [
        (
            "Brandt Metals said it would accept the ruling and would not appeal.",
            "appeal",
            {"brandt", "metals"},
        ),
        ("Ina Holm said she would sue the city.", "challenge", {"ina", "holm"}),
        ("Ministers said they would resign.", "resign", {"minister"}),
        ("The lawyer said he would appeal.", "appeal", set()),  # he or his client
        ('"I have not conceded," Georg Lund said.', "concede", {"georg", "lund"}),
    ],
)
def test_who_tells_of_himself_does_what_his_pronoun_does(text, verb, doers):
    deed = of(text, verb)
    assert deed is not None
    assert deed.doers == doers


def test_two_passives_joined_have_one_subject():
    deed = of("Pavel Orsic has been questioned as a witness but has not been detained.", "detain")
    assert deed is not None
    assert deed.negated
    assert deed.passive
    assert not deed.doers
    assert deed.things == {"pavel", "orsic"}


@pytest.mark.parametrize(
    "text",
    [
        "The president dismissed the chief of staff, General Moussa Tano, in June after a dispute.",
        "The president dismissed the chief of staff, Moussa Tano.",
    ],
)
def test_the_name_behind_an_office_is_his_to_whom_it_is_done(text):
    deed = of(text, "dismiss")
    assert deed is not None
    assert {"chief", "tano"} <= deed.things


def test_a_verb_behind_two_joined_passives_has_the_subject_of_the_first():
    deed = of("A review board has been formed and was scheduled to meet on Monday.", "meet")
    assert deed is not None
    assert deed.doers == {"review", "board"}


def test_two_verbs_of_one_class_may_tell_one_deed_and_two_doers_never_do():
    begun = of("The trial of Otto Falk began on Monday.", "begin")
    opened = of("The trial of Otto Falk opened on Monday.", "begin")
    other = of("The festival opened on Monday.", "begin")
    assert begun is not None
    assert opened is not None
    assert other is not None
    assert may_be_same(begun, opened)
    assert not may_be_same(begun, other)


def test_another_deed_of_its_kind_is_never_the_same():
    first = of("The council of Velmora passed a law.", "pass")
    other = of("The council of Velmora will pass another law.", "pass")
    assert first is not None
    assert other is not None
    assert not may_be_same(first, other)


def test_a_relative_clause_takes_its_thing_and_its_time_from_the_sentence():
    deed = of("The bridge, which was opened in 1972, will be pulled down.", "begin")
    assert deed is not None
    assert "bridge" in deed.things
    assert deed.when == {len("The bridge, which was opened in ")}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The king stepped down on Friday.", "resign"),
        ("The king stepped up pressure on Halm.", "step"),
        ("The fair kicked off on Friday.", "begin"),
        ("The boy kicked the ball.", "kick"),
        ("The firm opened the mill.", "begin"),
        ("Troops opened fire on the crowd.", "open"),
        ("The army launched a rocket.", "launch"),
        ("The council fired the clerk.", "dismiss"),
        ("Troops fired on the crowd.", "fire"),
        ("The army fired two rockets.", "fire"),
        ("The ministry presented the report.", "unveil"),
        ("Police presented the suspect to the court.", "present"),
        ("The ministry released the figures.", "unveil"),
        ("Police released the suspect.", "release"),
        ("The council called on the mayor to go.", "urge"),
        ("The council called a doctor.", "call"),
    ],
)
def test_a_verb_is_one_with_others_only_by_its_particle_and_by_what_it_is_done_to(text, verb):
    assert of(text, verb) is not None


def test_an_object_is_whom_it_is_done_to_and_not_what_a_preposition_or_a_name_before_it_says():
    for text, objects in (
        ("A judge dismissed the case against Brandt.", {"case"}),
        ("A judge dismissed the Brandt case.", {"case"}),
        ("The council dismissed Mayor Ilse Brandt.", {"mayor", "ilse", "brandt"}),
    ):
        deed = of(text, "dismiss")
        assert deed is not None
        assert deed.objects == objects
