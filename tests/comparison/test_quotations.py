"""The same utterance in several accounts, and its wording laid side by side."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.comparison.collation import align, collate, differs, tokens
from consilience.comparison.quotations import find_quotations
from consilience.comparison.sameness import is_same_utterance, may_be_same
from consilience.types import Account, Analysis, Article, Informant, Parse, Quote


def quote(text, *, article="a", number=0, speaker=None):
    return Quote(f"{article}-{number}", article, 0, len(text), text, "direct", speaker, None, None, "test")


def accounts(*texts_of_articles, speakers=None):
    found = []
    for name, texts in zip("abcdefgh", texts_of_articles, strict=False):
        quotes = tuple(
            quote(text, article=name, number=number, speaker=(speakers or {}).get(name))
            for number, text in enumerate(texts)
        )
        analysis = Analysis(name, (), quotes, (), (), (), ())
        found.append(Account(Article(name, " ".join(texts)), Parse((), ()), analysis))
    return found


def variant(a, b):
    (quotation,) = find_quotations(accounts([a], [b]))
    return quotation.variant


def readings(*texts):
    loci = collate([quote(text, article=name) for name, text in zip("abcdefgh", texts, strict=False)])
    return [tuple(reading.text for reading in locus.readings) for locus in loci]


FERRY = "The ferry should never have left the harbour in such a storm"


def test_one_utterance_in_two_articles_is_one_quotation():
    (found,) = find_quotations(accounts([FERRY, "Nobody asked us"], ["We are sad", FERRY + ","]))
    assert found.quotes == ("a-0", "b-1")
    assert not found.variant


def test_an_article_that_repeats_itself_makes_no_quotation():
    assert find_quotations(accounts([FERRY, FERRY])) == ()


def test_a_fragment_belongs_to_the_longer_quote_and_is_no_variant():
    assert not variant(FERRY, "never have left the harbour")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (FERRY, FERRY.upper() + "!"),
        ("It’s a well-known harbour at the F.B.I. pier", "It's a well known harbour at the FBI pier"),
        ("The old bridge isgone for good, sadly", "The old bridge is gone for good, sadly"),
    ],
)
def test_case_punctuation_and_lost_spaces_make_no_variant(a, b):
    assert not variant(a, b)


@pytest.mark.parametrize(
    "other",
    [
        "The ferry should never have left the port in such a storm",  # a word changed
        "The ferry should have left the harbour in such a storm",  # a word left out
        "The big ferry should never have left the harbour in such a storm",  # a word added
        "The ferry should never … in such a storm, my friends",  # words cut behind an ellipsis
        "That ferry should never have left the harbour in such a storm",  # the first word changed
    ],
)
def test_words_changed_left_out_or_added_inside_make_a_variant(other):
    assert variant(FERRY, other)


def test_a_contraction_is_a_variant():
    assert variant("He is the captain of the harbour ferry", "He's the captain of the harbour ferry")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We trust the Harbour Safety Board completely", "Ask the Harbour Safety Board why nobody was there"),
        ("I am going to be there for all of you", "You are going to be there for all of us, and soon"),
        ("a very bad idea", "This very bad weather is no idea of mine"),
        ("", "?!"),
    ],
)
def test_a_name_or_common_words_alone_do_not_make_one_utterance(a, b):
    assert find_quotations(accounts([a], [b])) == ()


def test_a_short_phrase_is_shared_only_where_the_speakers_are_not_two_people():
    short = ["There was a late warning"]
    same = {"a": "Ilse Brandt", "b": "Brandt"}
    two = {"a": "Ilse Brandt", "b": "Tomas Okoro"}
    kin = {"a": "Ilse Brandt", "b": "Jonas Brandt"}  # one of a family is easily read as another
    assert len(find_quotations(accounts(short, short, speakers=same))) == 1
    assert len(find_quotations(accounts(short, short, speakers=kin))) == 1
    assert find_quotations(accounts(short, short, speakers=two)) == ()


PHRASE = "a bridge of broken promises"


def spoken(article, text, speaker, kind):
    """An account with one quote, spoken by a known person or by somebody the account does not name."""
    informant = Informant(f"{article}-who", article, speaker, kind, None, ())
    said = replace(quote(text, article=article, speaker=speaker), informant=informant.id)
    return Account(
        Article(article, text), Parse((), ()), Analysis(article, (), (said,), (), (informant,), (), ())
    )


def test_a_phrase_taken_up_by_another_person_is_not_the_same_utterance():
    taken_up = f"Nobody who lives here would call it {PHRASE}"
    own = spoken("a", PHRASE, "Ilse Brandt", "person")
    assert find_quotations([own, spoken("b", taken_up, "Tomas Okoro", "person")]) == ()
    assert len(find_quotations([own, spoken("b", taken_up, "a spokeswoman", "unnamed")])) == 1


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (
            "We are asking the mayor to open the harbour",
            "We’re asking the mayor to open up harbour gates",
            True,
        ),
        (
            "I am the harbour master of Lower Varn",
            "The boy who swept it is now the harbour master of Varn",
            False,
        ),
        (
            "the lamps went out one after the other and then",
            "and they saw the lamps went out one after the other",
            True,
        ),
    ],
    ids=["told in two wordings", "two sayings that share a title", "a long row of small words"],
)
def test_what_is_shared_has_to_be_most_of_what_is_said(a, b, same):
    speakers = {"a": "Ilse Brandt", "b": "Ilse Brandt"}
    assert len(find_quotations(accounts([a], [b], speakers=speakers))) == same


def test_what_a_quotation_quotes_is_an_utterance_of_its_own():
    law = "Every vessel shall be sound, manned and lit at all times of the night"
    first = spoken("a", "The law says “sound, manned and lit” and means it", "Ilse Brandt", "person")
    second = spoken(
        "b", "Read it again: ‘sound, manned and lit’ are the captain's words", "Tomas Okoro", "person"
    )
    (found,) = find_quotations([first, second, *accounts([], [], [law])])
    assert found.quotes == ("a-0", "b-0", "c-0")
    assert not found.variant
    assert [[reading.text for reading in locus.readings] for locus in found.collation] == [
        ["Every vessel shall be"],
        ["sound, manned and lit"],
        ["at all times of the night"],
    ]


def test_a_short_sentence_is_known_by_the_one_it_follows():
    short = "And there you are."
    assert find_quotations(accounts([short], [short])) == ()
    found = find_quotations(accounts([FERRY, short], [FERRY, short]))
    assert [quotation.quotes for quotation in found] == [("a-0", "b-0"), ("a-1", "b-1")]


def test_the_two_wordings_of_one_account_are_two_utterances():
    first, second = "We sailed much too late that night", "We sailed far too late that dark night"
    found = find_quotations(accounts([first, second], [first], [second]))
    assert [quotation.quotes for quotation in found] == [("a-0", "b-0"), ("a-1", "c-0")]
    assert not any(quotation.variant for quotation in found)


def test_the_speaker_is_whom_most_accounts_name():
    speakers = {"a": "Ilse Brandt", "b": "Okoro", "c": "Ilse Brandt"}
    (found,) = find_quotations(accounts([FERRY], [FERRY], [FERRY], speakers=speakers))
    assert found.speaker == "Ilse Brandt"


def test_a_quotation_of_many_pages_is_matched_and_its_change_is_found():
    words = [f"word{number}" for number in range(2000)]
    changed = [*words[:1000], "otherwise", *words[1001:]]
    (found,) = find_quotations(accounts([" ".join(words)], [" ".join(changed)]))
    assert found.variant
    assert [len(locus.readings) for locus in found.collation] == [1, 2, 1]


def test_the_same_accounts_give_the_same_ids():
    assert find_quotations(accounts([FERRY], [FERRY])) == find_quotations(accounts([FERRY], [FERRY]))


def test_the_collation_shows_each_stretch_with_the_words_of_each():
    assert readings(
        "Rival crews and other island fishermen usually cut their nets to hide any trace of the feud",
        "Rival crews and their island counterparts typically cut their nets to hide any trace of the quarrel",
    ) == [
        ("Rival crews and",),
        ("other", "their"),
        ("island",),
        ("fishermen usually", "counterparts typically"),
        ("cut their nets to hide any trace of the",),
        ("feud", "quarrel"),
    ]


def test_a_quote_has_no_reading_beyond_the_part_it_prints():
    loci = collate([quote(FERRY, article="a"), quote("left the harbour", article="b")])
    assert [[reading.quotes for reading in locus.readings] for locus in loci] == [
        [("a-0",)],
        [("a-0", "b-0")],
        [("a-0",)],
    ]


def test_left_out_words_are_an_empty_reading():
    assert readings(FERRY, "The ferry should never have left in such a storm") == [
        ("The ferry should never have left",),
        ("the harbour", ""),
        ("in such a storm",),
    ]


@pytest.mark.parametrize(
    ("short", "long", "words"),
    [
        (
            "There's no ferry left in the harbour",
            "There is no ferry left in the harbour",
            ("There's", "There is"),
        ),
        (
            "The pump failed at noon, we've seen",
            "The pump failed at noon, we have seen",
            ("we've", "we have"),
        ),
    ],
)
def test_a_word_told_in_two_at_an_edge_stands_against_both(short, long, words):
    assert words in [tuple(texts) for texts in readings(short, long) if len(texts) > 1]


def test_three_versions_stand_in_one_table():
    assert readings(
        "We saw the water rise over the wall",
        "We saw the river rise over the wall",
        "saw the water climb over the wall",
    ) == [
        ("We",),
        ("saw the",),
        ("water rise", "river rise", "water climb"),
        ("over the wall",),
    ]


WORDS = st.lists(
    st.sampled_from(["the", "harbour", "ferry", "storm", "night", "of", "captain"]), min_size=1, max_size=9
)


@settings(max_examples=150)
@given(WORDS, WORDS)
def test_an_alignment_keeps_the_order_of_both_and_says_the_same_both_ways(a, b):
    one, two = tokens(" ".join(a)), tokens(" ".join(b))
    found, back = align(one, two), align(two, one)
    for side in (0, 1):
        places = [place for pair in found.pairs if (place := pair[side]) is not None]
        assert places == sorted(set(places))
    assert found.score == back.score
    assert differs(one, one, align(one, one)) is False


@settings(max_examples=150)
@given(WORDS, WORDS)
def test_no_pair_that_is_one_utterance_is_left_out_before_it_is_aligned(a, b):
    one, two = tokens(" ".join(a)), tokens(" ".join(b))
    if is_same_utterance(one, two, align(one, two)):
        assert may_be_same(a, b)


@settings(max_examples=150)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_collation_prints_every_quote_in_its_own_words_and_order(texts):
    quotes = [quote(" ".join(words), article=name) for name, words in zip("abcd", texts, strict=False)]
    loci = collate(quotes)
    for given_quote in quotes:
        printed = " ".join(
            reading.text for locus in loci for reading in locus.readings if given_quote.id in reading.quotes
        )
        assert " ".join(printed.split()) in given_quote.text
    assert all(len({reading.text for reading in locus.readings}) == len(locus.readings) for locus in loci)
