"""Direct quotations and their speakers. Each case is a text, and its quotes with who speaks them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.analysis.informants import Names
from consilience.analysis.parse import parse
from consilience.analysis.quotes import find_quotes
from consilience.types import Article, Quote

CASES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "speaker behind": (
        "“The bridge is safe and will stay open,” said Ada Holm, the mayor of Varn.",
        [("The bridge is safe and will stay open,", "Ada Holm")],
    ),
    "speaker before": (
        "Ada Holm told reporters on Monday, “The bridge is safe and will stay open.”",
        [("The bridge is safe and will stay open.", "Ada Holm")],
    ),
    "split by the reporting clause": (
        "“The bridge is safe,” Ada Holm said, “and it will stay open.”",
        [("The bridge is safe,", "Ada Holm"), ("and it will stay open.", "Ada Holm")],
    ),
    "last name later": (
        "Ada Holm is the mayor of Varn.\n\n“The bridge is safe for everyone,” Holm said.",
        [("The bridge is safe for everyone,", "Ada Holm")],
    ),
    "pronoun": (
        "Ada Holm opened the bridge in Varn with Peter Lind.\n\n“It is safe for everyone,” she said.",
        [("It is safe for everyone,", "Ada Holm")],
    ),
    "an apposition behind the name": (
        "Ada Holm, the port's new director, said the bridge was “a danger to all of us”.",
        [("a danger to all of us", "Ada Holm")],
    ),
    "a fragment of the opening, printed in full further down": (
        "Winter in Varn will be “a long and bitter time” when the snow comes, it is said.\n\n"
        "The town has bought salt.\n\n"
        "“This will be a long and bitter time for all of us,” Ada Holm said.",
        [
            ("a long and bitter time", "Ada Holm"),
            ("This will be a long and bitter time for all of us,", "Ada Holm"),
        ],
    ),
    "a participle behind what others feel": (
        "Ada Holm disputed that drivers generally feel cheated by the toll, "
        "saying that “it has paid for a road”.",
        [("it has paid for a road", "Ada Holm")],
    ),
    "a group named before": (
        "The Varn Harbor Union, a local group, has 40 members.\n\n"
        "“The port must not close,” the group wrote.",
        [("The port must not close,", "Varn Harbor Union")],
    ),
    "carried over in the paragraph": (
        "“The bridge is safe,” Ada Holm said. “We have tested every single bolt.”",
        [("The bridge is safe,", "Ada Holm"), ("We have tested every single bolt.", "Ada Holm")],
    ),
    "speaker in the next sentence of the paragraph": (
        "“We looked twice. Nobody asked us to do it,” Ada Holm said.",
        [("We looked twice.", "Ada Holm"), ("Nobody asked us to do it,", "Ada Holm")],
    ),
    "short sentences stay together": (
        "“We looked. Twice. Nobody asked,” Ada Holm said.",
        [("We looked. Twice.", "Ada Holm"), ("Nobody asked,", "Ada Holm")],
    ),
    "office": (
        "Foreign Minister Pavel Orlov left Varn.\n\n“We will not sign this,” the foreign minister said.",
        [("We will not sign this,", "Pavel Orlov")],
    ),
    "according to": (
        "The bridge “was never tested by anyone”, according to Peter Lind.",
        [("was never tested by anyone", "Peter Lind")],
    ),
    "body": (
        "The Road Agency said in a statement: “We regret the delay of the works.”",
        [("We regret the delay of the works.", "Road Agency")],
    ),
    "quoted block": (
        "Ada Holm wrote in a letter:\n\n> The bridge was never safe.\n\nThe port did not answer.",
        [("The bridge was never safe.", "Ada Holm")],
    ),
    "straight mark glued to a full stop": (
        '"We will rebuild it," Ada Holm said."The next months will be hard."',
        [("We will rebuild it,", "Ada Holm"), ("The next months will be hard.", "Ada Holm")],
    ),
    "no space around straight marks": (
        'Ada Holm said:"The bridge will hold for years."She left soon after.',
        [("The bridge will hold for years.", "Ada Holm")],
    ),
    "somebody without a name, taken up": (
        "A spokesman for the port said it “did not know the ship at all”.\n\n"
        "“Nobody told us about it,” the spokesman added.",
        [
            ("did not know the ship at all", "A spokesman for the port"),
            ("Nobody told us about it,", "A spokesman for the port"),
        ],
    ),
    "reported dialogue": (
        "“Where were you last night?” Ada Holm asked.\n\n“I was at the harbour,” Peter Lind replied.",
        [("Where were you last night?", "Ada Holm"), ("I was at the harbour,", "Peter Lind")],
    ),
    "dialogue in turns": (
        "“Are you sure of that?” asked the reporter.\n\n“I am quite sure,” Peter Lind said.\n\n"
        "“Then why the delay?”\n\n“Because we had to check.”",
        [
            ("Are you sure of that?", "reporter"),
            ("I am quite sure,", "Peter Lind"),
            ("Then why the delay?", "reporter"),
            ("Because we had to check.", "Peter Lind"),
        ],
    ),
    "quoted by somebody else": (
        "“We saw three boats burn,” the agency quoted Peter Lind as saying.",
        [("We saw three boats burn,", "Peter Lind")],
    ),
    "paragraphs run over": (
        "“We waited for an hour,” Peter Lind said. “It was very cold.\n\n“Then the ferry came at last.”",
        [
            ("We waited for an hour,", "Peter Lind"),
            ("It was very cold.", "Peter Lind"),
            ("Then the ferry came at last.", "Peter Lind"),
        ],
    ),
    "title of a work": ("Ada Holm wrote the book “A Bridge for Old Varn” in May.", []),
    "nobody to speak": ("“Nothing is known about it.”", [("Nothing is known about it.", None)]),
}


def quotes_of(text: str) -> tuple[Quote, ...]:
    (parsed,) = parse([(Article("a", text), ())])
    return find_quotes(parsed, Names(parsed))


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_quotes_have_their_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(quote.text, quote.speaker) for quote in quotes_of(text)] == expected


def test_long_sentences_of_a_quotation_are_quotes_of_their_own() -> None:
    text = (
        "“The bridge is safe and it will stay open all winter. Nobody in the town has to make a detour,” "
        "Ada Holm said."
    )
    assert len(quotes_of(text)) == 2


def test_a_sentence_shared_with_the_articles_own_words_is_cut_off() -> None:
    text = "On Monday evening in Varn, Ada Holm said: “It is safe. We have tested it.” Nobody answered her."
    assert [quote.text for quote in quotes_of(text)] == ["It is safe.", "We have tested it."]


def test_a_fragment_is_mixed_and_a_sentence_direct() -> None:
    fragment, sentence = quotes_of("Ada Holm said it was “safe for everyone”. “It stays open,” she said.")
    assert (fragment.kind, sentence.kind) == ("mixed", "direct")


def test_the_cue_is_the_verb_of_speech() -> None:
    text = "“The bridge is safe,” said Ada Holm."
    (quote,) = quotes_of(text)
    assert quote.cue is not None
    assert text[quote.cue.start : quote.cue.end] == "said"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "‘",
                "’",
                "Ada Holm",
                "said",
                "the port",
                ". ",
                ", ",
                "\n\n",
                "she",
                " It",
                " is ",
            ]
        ),
        max_size=25,
    )
)
def test_any_text_gives_quotes_whose_text_is_the_articles(parts: list[str]) -> None:
    text = "".join(parts)
    for quote in quotes_of(text):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text.strip() == quote.text != ""
