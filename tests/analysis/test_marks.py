"""Quotation marks: which stretches of a text stand inside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.analysis.marks import find_marked

CASES = {
    "curly": ("She said, “We wait here.” Then she left.", ["We wait here."]),
    "straight": ('She said, "We wait here." Then "nobody came".', ["We wait here.", "nobody came"]),
    "curly opened, straight closed": ('She will “wait here" for now.', ["wait here"]),
    "single, British": ("‘We wait,’ said Ada Holm. ‘It’s cold.’", ["We wait,", "It’s cold."]),
    "apostrophes are no marks": ("The workers’ union didn’t meet the boss’s son in ’98.", []),
    "single inside double is not outermost": (
        "“He told me ‘go home’ and I went,” she said.",
        ["He told me ‘go home’ and I went,"],
    ),
    "double inside double": (
        "“He said “go home” and I went home.” “Fine.”",
        ["He said “go home” and I went home.", "Fine."],
    ),
    "lost closing mark ends with its sentence": (
        "“We wait here. Come in, she said. “It is cold.”",
        ["We wait here.", "It is cold."],
    ),
    "lost closing mark before who spoke": (
        "“We wait here, she said. “It is cold.”",
        ["We wait here,", "It is cold."],
    ),
    "lost closing mark before who spoke, at the end of a paragraph": (
        "“We wait. It is cold, Ada Holm said on Monday.\n\n“We stay, said Per Lind, a farmer.",
        ["We wait. It is cold,", "We stay,"],
    ),
    "lost closing mark at the end of the text": ("She said: “We wait here.", ["We wait here."]),
    "inches": ('The plank was 6\'2" long and she said "fine".', ["fine"]),
    "opened again at each paragraph": (
        "“We wait here.\n\n“It is cold.”\n\nShe left.",
        ["We wait here.", "It is cold."],
    ),
    "runs over a paragraph without mark": (
        "“We wait here.\n\nIt is cold,” she said.",
        ["We wait here.", "It is cold,"],
    ),
    "block closed at its last paragraph": (
        "“We wait here.\n\nIt is “cold” today.\n\nWe stay.”\n\nShe left.",
        ["We wait here.", "It is “cold” today.", "We stay."],
    ),
    "low and high": ("„We wait here“, she said. „It is cold.“", ["We wait here", "It is cold."]),
    "double inside single": (
        "‘They said “go home” and went,’ she said. ‘It’s cold.’",
        ["They said “go home” and went,", "It’s cold."],
    ),
    "an elided word before a quotation opens nothing": (
        "She shouted ‘n “go home” at the boys’ backs.",
        ["go home"],
    ),
    "opened twice, by who quotes a text that begins with a quotation": (
        '""We wait here," Ada Holm said on Monday. "It is cold."\n\nNobody came, as before."',
        ["We wait here,", "It is cold.", "Nobody came, as before."],
    ),
    "closed and opened without a space": (
        'The plays “Rain”“Sun” and "Ice""Fire" ran.',
        ["Rain", "Sun", "Ice", "Fire"],
    ),
    "opened twice and closed twice": ("““We wait here,” she said,” he wrote.", ["We wait here,"]),
    "nothing inside": ("She said “” and '' and left.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_stretches_inside_marks_are_found(text: str, expected: list[str]) -> None:
    text = text.replace("„", "“")  # as the clean text has it
    assert [text[m.start : m.end] for m in find_marked(text)] == expected


def test_a_later_paragraph_says_that_it_goes_on() -> None:
    first, second = find_marked("“We wait here.\n\n“It is cold.”")
    assert (first.continued, first.closed) == (False, False)
    assert (second.continued, second.closed) == (True, True)


@given(st.text(alphabet="aA .,?\n“”\"‘’'(1", max_size=80))
def test_stretches_are_in_order_apart_and_inside_the_text(text: str) -> None:
    at = 0
    for marked in find_marked(text):
        assert at <= marked.opens <= marked.start < marked.end <= marked.closes <= len(text)
        assert "\n" not in text[marked.start : marked.end]
        at = marked.closes
