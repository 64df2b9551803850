"""Which noun phrase a stretch of words is, or begins."""

import pytest

from consilience.analysis.parse import parser
from consilience.analysis.phrases import noun_phrase

PHRASES = [
    ("A senior official said the ferry had sunk.", "A", "A senior official"),
    ("A senior official said the ferry had sunk.", "A senior", "A senior official"),
    ("A flurry of reports and letters said so.", "A flurry of reports and", "A flurry of reports"),
    ("Many said they would stay.", "Many", "Many"),
    ("You know that the bridge is shut.", "You", None),
    ("HARWICK, Nov. 3 (Northern News) - The bridge is shut, police said.", "HARWICK", None),
    ("HARWICK police said the bridge was shut.", "HARWICK police", "HARWICK police"),
    ("The ferry had reportedly sunk on Monday.", "reportedly", None),
]


@pytest.mark.parametrize(("text", "part", "expected"), PHRASES)
def test_a_part_stands_for_its_noun_phrase_and_no_phrase_for_nobody(
    text: str, part: str, expected: str | None
) -> None:
    doc = parser()(text)
    span = doc.char_span(text.index(part), text.index(part) + len(part))
    assert span is not None
    found = noun_phrase(doc, span.start, span.end)
    assert (doc[slice(*found)].text if found else None) == expected
