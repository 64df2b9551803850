"""Sentences that are the same but for one word or name, in invented pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.comparison.exchanged import Line, exchanges, lines
from consilience.pipeline import accounts
from consilience.types import Article, Word
from tests.comparison.two_sentences import assert_conflict, difference


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of an invented text, through the real parse."""
    (account,) = accounts([Article("a", text)])
    return lines(account)


def made(texts: list[str]) -> Line:
    """A line of these words, names where they have a capital, all words of one sentence."""
    words = tuple(
        Word(
            10 * at,
            10 * at + len(text),
            text,
            text.lower(),
            "PROPN" if text[0].isupper() else "NOUN",
            "",
            "",
            at,
            "",
        )
        for at, text in enumerate(texts)
    )
    return Line(tuple(word.lemma for word in words), words, tuple(False for _ in words))


@pytest.mark.parametrize(
    ("a", "b", "words", "kind"),
    [
        (
            "The man opened fire with a handgun, police said.",
            "The man opened fire with a rifle, officials said.",
            ("handgun", "rifle"),
            "wording",
        ),
        (
            "Two men were wounded in the leg during the fight outside the club.",
            "Two men were wounded in the arm during the fight outside the club.",
            ("leg", "arm"),
            "wording",
        ),
        (
            "The law requires ferries to carry rafts.",
            "The law allows ferries to carry rafts.",
            ("requires", "allows"),
            "polarity",
        ),
        (
            "The mill put 300 workers on paid leave.",
            "The mill put 300 workers on unpaid leave.",
            ("paid", "unpaid"),
            "polarity",
        ),
        (
            "All of the houses by the river were lost.",
            "Most of the houses by the river were lost.",
            ("All", "Most"),
            "polarity",
        ),
        (
            "The bill was drafted by Ada Rydell.",
            "The bill was drafted by Mei Weng.",
            ("Ada Rydell", "Mei Weng"),
            "actor",
        ),
        (
            "The train was travelling from Orrin to Halm when it derailed.",
            "The train was travelling from Halm to Orrin when it derailed.",
            ("from Orrin to Halm", "from Halm to Orrin"),
            "place",
        ),
        (
            "The church will stay closed until Friday.",
            "The church will stay closed until Sunday.",
            ("Friday", "Sunday"),
            "date",
        ),
        (
            "The curfew runs from 10 p.m. to 5 a.m. in Orrin.",
            "The curfew runs from 9 p.m. to 5 a.m. in Orrin.",
            ("10 p.m.", "9 p.m."),
            "date",
        ),
        (
            "Halm beat Varsk in the final on Sunday.",
            "Varsk beat Halm in the final on Sunday.",
            ("Halm beat Varsk", "Varsk beat Halm"),
            "actor",
        ),
    ],
)
def test_a_word_or_name_that_rules_another_out_is_a_conflict_where_all_else_is_the_same(a, b, words, kind):
    assert_conflict(a, b, words, kind)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The fire began in the kitchen of the hotel.", "The blaze began in the kitchen of the hotel."),
        ("Several dozen people walked onto the bridge.", "Several dozen people climbed onto the bridge."),
        ("The deal was signed by Orrin and Halm at noon.", "The deal was signed by Halm and Orrin at noon."),
        ("The bill was drafted by Minister Ada Rydell.", "The bill was drafted by Ada Rydell."),
        ("The bill was drafted by Robert Rydell.", "The bill was drafted by Bob Rydell."),
        ("The bill was drafted by the LPA.", "The bill was drafted by the Lorn Ports Authority."),
        ("The migrant workers were held at the port.", "The immigrant workers were held at the port."),
        ("In Tressborg six people were hurt.", "In Calder six people were hurt."),
        ("A grey van was seen leaving the port at noon.", "A gray van was seen leaving the port at noon."),
        ("The fire began in Orrin at noon.", "The fire began in Karelund at noon."),
        (
            "The man opened fire with a rifle.",
            "The man threw his gun away behind a church with a tall spire.",
        ),
    ],
)
def test_other_words_for_one_thing_and_other_sentences_are_no_exchange(a, b):
    for found in (difference(a, b, around=0.0), difference(b, a, around=0.0)):
        assert found is None


def test_each_word_that_rules_another_out_is_found_where_several_do():
    (one,) = lines_of("The man fired with a handgun and hit two people in the leg.")
    (other,) = lines_of("The man fired with a rifle and hit two people in the arm.")
    assert len(list(exchanges(one, other, (one,), (other,), ()))) == 2


def test_an_account_that_tells_it_both_ways_speaks_of_two():
    one = "The man opened fire with a handgun."
    both = "The man opened fire with a rifle. The other man opened fire with a handgun."
    (line,), lines = lines_of(one), lines_of(both)
    assert list(exchanges(line, lines[0], (line,), lines[:1], ()))
    assert not list(exchanges(line, lines[0], (line,), lines, ()))


def test_words_of_a_quotation_are_left_to_its_collation():
    a = "“We will open the northern gate on Monday,” she said."
    b = "“We will open the southern gate on Monday,” she said."
    assert difference(a, b, around=0.0) is None


NAMES = st.sampled_from(["Ada", "Halm", "bomb", "rifle", "all", "most", "buy", "sell", "from", "the"])


@given(st.lists(NAMES, max_size=8), st.lists(NAMES, max_size=8))
def test_what_is_exchanged_stands_in_both_sentences_whichever_comes_first(one, other):
    a, b = made(one), made(other)
    found = list(exchanges(a, b, (a,), (b,), ()))
    back = list(exchanges(b, a, (b,), (a,), ()))
    assert [(each.b, each.a) for each in back] == [(each.a, each.b) for each in found]
    for each in found:
        for line, (start, end) in ((a, each.a), (b, each.b)):
            assert start in {word.start for word in line.words}
            assert end in {word.end for word in line.words}
