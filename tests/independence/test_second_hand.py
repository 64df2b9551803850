"""Whether a sentence says that an informant has from others what he tells."""

import pytest

from consilience.independence.second_hand import is_second_hand


@pytest.mark.parametrize(
    "text",
    [
        "He was at work all day and learnt of it from a cousin.",
        "She heard about the fire through friends.",
        "He had heard it from his brother, he said.",
        "Brandt found out only in the evening.",
        "A nephew had told her about it.",
        "Her mother phoned her.",
        "“My boss texted me,” she said.",
        "She had been told by the landlady.",
        "He had seen it on the late news.",
        "She followed the rescue on local radio.",
        "He read it online.",
        "They had watched a video of the collapse.",
        "She had not been there herself, she said.",
        "Brandt was not present.",
        "He was abroad at the time.",
        "She did not see it herself.",
        "“I saw none of it,” he added.",
        "Ilse Brandt, who had heard of it on the radio, said that the dam held.",
    ],
)
def test_who_heard_of_it_was_told_or_was_not_there_has_it_from_others(text):
    assert is_second_hand(text, "Ilse Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "She heard it from the kitchen.",
        "He heard a bang and ran out.",
        "She heard screams from the upper floor.",
        "He learnt to swim in the lake.",
        "He rang the fire brigade and told them about it.",
        "Brandt told them about it.",
        "She ran downstairs and called them.",
        "The guard told her to run.",
        "Ilse Brandt will open the dam, said farmers who were briefed.",
        "She was at the sluice before anybody called her.",
        "He was told to leave the bridge.",
        "He was 50 metres away.",
        "She turned away from the window.",
        "He was not hurt.",
        "She did not see it coming.",
        "He saw the news van arrive.",
        "She was reading the paper at the window.",
        "He was on holiday in Halm that week.",
        "She is in the news for her singing.",
    ],
)
def test_who_saw_heard_or_told_it_himself_has_it_from_nobody(text):
    assert not is_second_hand(text, "Ilse Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "She read aloud from the minutes of the water board.",
        "He was reading from a letter.",
        "She was only quoting the inspector.",
        "He held up the log of the lock-keeper.",
        "She pointed to a report by the dam’s engineers.",
        "That is what the inspector’s notes say, she added.",
        "It was what the guard wrote that night, he added.",
        "The dam held, Ilse Brandt said, as the water board had stated in its bulletin.",
        "Ilse Brandt said that the dam held, as it says in the log.",
        "Ilse Brandt, a student who had read it on Murmur, said that the dam held.",
        "Ilse Brandt, who shared the post of a fisherman, wrote that the dam held.",
        "He passed on a message from a walkers’ group.",
        "She had forwarded somebody’s photos.",
    ],
)
def test_who_reads_quotes_or_passes_on_a_text_has_it_from_there(text):
    assert is_second_hand(text, "Ilse Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandt wrote in a post that the dam held.",
        "Ilse Brandt wrote on Murmur that the dam held.",
        "She shared her story with the council.",
        "She shared a flat with two students.",
        "The dam held, as Brandt had written in a letter.",
        "As the water rose, she said, the dam held.",
        "As the water rose she said a prayer.",
        "She has read law in Lorn.",
        "He was reading in the garden.",
        "She held up her child.",
        "He passed on the left.",
        "She pointed to the broken gate.",
    ],
)
def test_who_writes_or_shows_it_himself_does_not(text):
    assert not is_second_hand(text, "Ilse Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Okoro had told her so by telephone.",
        "She relied on what the water board had noted.",
        "The board had informed her office at noon.",
        "She got the news from a neighbour.",
        "A diver had whispered it to her.",
        "“The engineer has just confirmed it to us,” she said.",
        "Ilse Brandt, whom the engineer had rung at noon, said that the dam held.",
        "She had it from the board’s log.",
        "The numbers came from the clinic, she added.",
        "He had followed it on the water board’s own radio.",
        "The farmers had come to her.",
        "Ilse Brandt, who had asked the sexton, said that the dam held.",
        "“It is only what people say here,” she said.",
        "She would not say how, and refused to tell from whom she knew.",
        "A cousin at the sluice keeps her posted.",
        "“The engineer kept us informed all night,” she said.",
        "A pilot had come by with the news.",
        "Ilse Brandt, the sexton, who slept through the flood, said that the dam held.",
        "Ilse Brandt, who was at sea on the ferry that night, said that the dam held.",
        "She had been asleep.",
        "Okoro came over with word of it.",
    ],
)
def test_who_was_given_the_news_in_any_other_words_has_it_from_others(text):
    assert is_second_hand(text, "Ilse Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "She told the engineer so by telephone.",
        "She relied on her own eyes.",
        "She confirmed it to us.",
        "The guard told her brother to run.",
        "The bus came from the clinic.",
        "She had asked for water.",
        "She got the keys from a neighbour.",
        "Okoro told her a story about cats.",
        "She keeps them posted.",
        "Brandt kept us informed all night.",
        "She came by with a basket.",
    ],
)
def test_who_gives_the_news_or_is_given_something_else_does_not(text):
    assert not is_second_hand(text, "Ilse Brandt")
