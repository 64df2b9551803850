"""Whether an informant tells a thing as his own word."""

import pytest

from consilience.independence.hearsay import is_own_word


def own_word(text, said, name="Ilse Brandt"):
    start = text.index(said)
    return is_own_word(text, 100, set(range(100 + start, 100 + start + len(said))), name)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ilse Brandt said that the dam held.", "that the dam held"),
        ("The dam held, the Courier said, citing Ilse Brandt.", "The dam held"),
        ("Ilse Brandt told her council that the dam held.", "that the dam held"),
        ("Asked about the night, Ilse Brandt said that the dam held.", "that the dam held"),
        ("“I asked if they denied it in May,” Ilse Brandt said.", "I asked if they denied it in May,"),
        ("Ilse Brandt said the council condemned the strike.", "the council condemned the strike"),
        ("Ilse Brandt, who had been praised for it, said that the dam held.", "that the dam held"),
        ("Ilse Brandt, who called the fire brigade, said that the dam broke.", "that the dam broke"),
        ("Ilse Brandt described how the dam broke.", "how the dam broke"),
        ("“We saw it and we called for help,” Ilse Brandt said.", "We saw it and we called for help,"),
    ],
)
def test_what_somebody_says_is_so_is_his_own_word(text, said):
    assert own_word(text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ilse Brandt, citing the police, said that the dam held.", "that the dam held"),
        ("“Perhaps the dam held,” Ilse Brandt said.", "Perhaps the dam held,"),
        ("Ilse Brandt denied that the dam held.", "that the dam held"),
        ("Ilse Brandt asked if the dam held.", "the dam held"),
        ("Ilse Brandt could not confirm that the dam held.", "that the dam held"),
        (
            "Ilse Brandt said she had heard on the radio that the dam held.",
            "she had heard on the radio that the dam held",
        ),
        ("“I was told that the dam held,” Ilse Brandt said.", "I was told that the dam held,"),
        ("Ilse Brandt said a report found that the dam held.", "a report found that the dam held"),
        ("The mayor told her, Ilse Brandt said, that the dam held.", "that the dam held"),
        ("Ilse Brandt said it was not true that the dam held.", "it was not true that the dam held"),
        ("Ilse Brandt said the dam might have held.", "the dam might have held"),
        ("Ilse Brandt fears that the dam held.", "that the dam held"),
        ("Ilse Brandt said she assumed that the dam held.", "she assumed that the dam held"),
        (
            "Ilse Brandt said that reports that the dam held were exaggerated.",
            "reports that the dam held were exaggerated",
        ),
    ],
)
def test_what_somebody_passes_on_asks_doubts_or_denies_is_not(text, said):
    assert not own_word(text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ilse Brandt called the breach of the dam a “disgrace”.", "the breach of the dam a “disgrace”"),
        ("Ilse Brandt condemned the shelling of the dam.", "the shelling of the dam"),
        ("“We condemn the shelling of the dam,” Ilse Brandt said.", "We condemn the shelling of the dam,"),
        ("Ilse Brandt said she was appalled that the dam broke.", "she was appalled that the dam broke"),
        ("Ilse Brandt expressed deep sorrow over the breach.", "over the breach"),
        ("Ilse Brandt described the breach of the dam as a scandal.", "the breach of the dam as a scandal"),
        ("Ilse Brandt welcomed the repair of the dam.", "the repair of the dam"),
    ],
)
def test_what_somebody_only_judges_he_takes_as_given(text, said):
    assert not own_word(text, said)
