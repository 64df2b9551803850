"""Which words make two statements tell the contrary of one another."""

import pytest

from consilience.independence.contrary import are_contrary


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The avalanche killed five skiers.", "Five skiers escaped the avalanche."),
        ("The wave sank 14 boats.", "Fourteen boats withstood the wave."),
        ("Boats were torn from the north pier.", "Boats were torn from the south pier."),
        ("Three men left the bank.", "Three women left the bank."),
        ("They came by the front door.", "They came by the back door."),
        ("The road is open.", "The road has been closed."),
        ("The search was lawful.", "The search was unlawful."),
        ("The bridge was safe.", "The bridge was not safe."),
        ("The bridge was safe.", "The bridge wasn’t safe."),
        ("There was alcohol in his blood.", "There was no alcohol in his blood."),
        ("The sale was cleared with conditions.", "The sale was cleared without conditions."),
        ("Many passengers wore life jackets.", "Few passengers wore life jackets."),
        ("He died of a wound to the chest.", "He died of a wound to the head."),
        ("Unemployment was 6 percent.", "Youth unemployment was 6 percent."),
        ("The mill decided that nobody may speak.", "The mill didn’t decide that nobody may speak."),
    ],
)
def test_one_or_the_other_of_two_is_contrary_whichever_comes_first(a, b):
    assert are_contrary(a, b)
    assert are_contrary(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The north pier and the south pier were hit.", "The south pier was hit."),
        ("Five skiers were killed, three survived.", "Three survived, and five died."),
        ("The deadline is Friday.", "They survived until Friday."),
        ("The union met.", "The ion drive met."),
        ("There is no doubt that the dam held.", "The dam held."),
        ("The fire broke out in house No. 4.", "The fire broke out in the house."),
        ("Nobody was hurt.", "None of them was hurt."),
        ("Eleven people lay under the snow.", "The avalanche buried 11 people."),
    ],
)
def test_words_that_both_have_or_that_only_look_alike_rule_nothing_out(a, b):
    assert not are_contrary(a, b)
    assert not are_contrary(b, a)
