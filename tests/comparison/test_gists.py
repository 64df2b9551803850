"""What a claim is named by: its clearest statement, cut to the words that tell the fact."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.comparison.cutting import cut
from consilience.comparison.gists import clearest, name_claims, name_confirmed, rarity, word_all
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article, Claim, Extract, Independence, Side
from tests.comparison.pieces import PIECES

BRIDGE = "The council closed the old bridge over the Orre on Monday."


def told(*texts):
    """Each text as the account of one outlet, analysed; its statements, and what they tell."""
    read = list(accounts(Article(name, text) for name, text in zip("abcdefgh", texts, strict=False)))
    statements = [statement for account in read for statement in make_statements(account)]
    return read, statements, word_all(statements, read)


def named(*texts, **rest):
    """The name of the claim that the first sentences of these texts make."""
    read, statements, by_id = told(*texts)
    firsts = [next(s for s in statements if s.article == account.article.id) for account in read]
    claim = Claim("claim", firsts[0].id, tuple(s.id for s in firsts), (), "agree", **rest)
    (claim,) = name_claims([claim], by_id, rarity(by_id.values()))
    return " … ".join(extract.text for extract in claim.fact)


def confirmed(*texts, by):
    """The same where the first sentences of the texts numbered in `by` confirm one another."""
    read, statements, by_id = told(*texts)
    firsts = [next(s for s in statements if s.article == account.article.id) for account in read]
    verdict = Independence("yes", len(by), "two are independent", tuple(firsts[n].id for n in by))
    claim = Claim("claim", firsts[0].id, tuple(s.id for s in firsts), (), "agree", independence=verdict)
    (claim,) = name_confirmed([claim], by_id, rarity(by_id.values()))
    return " … ".join(extract.text for extract in claim.fact)


def test_what_is_confirmed_is_named_by_those_who_confirm_it_and_not_by_what_others_add():
    others = "An avalanche swept over the village, burying 11 people and killing at least four, police said."
    texts = (
        others,
        others,
        "Eleven people were buried, Lena Stauff said.",
        "It buried 11 people, Jan Feld said.",
    )
    assert confirmed(*texts, by=(2, 3)) in ("Eleven people were buried", "It buried 11 people")


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            "Eleven people lay under the snow, he said, and nine of them lived.",
            "Eleven people were buried, Lena Stauff said.",
            "Eleven people were buried",
        ),
        (
            "Eleven people lay under the snow, he said, and seven of them came out alive.",
            "Seven people were dug out alive, two of them with burns, and were flown to Marn, Reber said.",
            "Seven people were dug out alive",
        ),
    ],
)
def test_a_clause_with_a_number_that_only_one_origin_gives_is_not_shown_as_confirmed(first, second, name):
    assert confirmed(first, second, by=(0, 1)) == name


def test_a_subject_that_stands_in_another_clause_goes_after_one_that_says_who_it_is():
    leaning = "Of the miners nothing is known, but seven of them came out alive."
    assert named(leaning, "Seven miners came out alive on Monday.").startswith("Seven miners")


def cut_beside(text, other=BRIDGE):
    """A sentence cut to what another account tells, too."""
    read, statements, by_id = told(text, other)
    first, second = by_id[statements[0].id], by_id[statements[-1].id]
    shared = dict.fromkeys(second.weighty, 1.0)
    words = [first.words[n] for n in cut(first, shared)]
    return read[0].article.text[words[0].start : words[-1].end]


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the old bridge over the Orre on Monday, Mayor Ilse Brandt said.",
        "Mayor Ilse Brandt said that the council closed the old bridge over the Orre on Monday.",
        "According to the mayor, the council closed the old bridge over the Orre on Monday.",
        "VARN, Aldern — The council closed the old bridge over the Orre on Monday.",
        "But the council closed the old bridge over the Orre on Monday.",
        "After a long night of talks, the council closed the old bridge over the Orre on Monday.",
        "The council closed the old bridge over the Orre on Monday, and the mayor went home to her children.",
        "The council closed the old bridge over the Orre on Monday, a decision that cost it many friends.",
        "The council closed the old bridge over the Orre on Monday and went home to its dinner.",
    ],
    ids=[
        *("said", "said that", "according to", "dateline", "but", "opening", "another clause", "apposition"),
        "another verb",
    ],
)
def test_what_no_other_account_tells_beside_the_fact_is_left_out(text):
    assert cut_beside(text).lower() == "the council closed the old bridge over the orre on monday"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mayor Ilse Brandt denied that the council closed the old bridge on Monday.", "denied"),
        ("The mayor did not say that the council closed the old bridge on Monday.", "did not say"),
        ("Nobody has said that the council closed the old bridge over the Orre on Monday.", "Nobody"),
        ("The mayor was unable to say that the council closed the old bridge on Monday.", "unable"),
        ("The council reportedly closed the old bridge over the Orre on Monday.", "reportedly"),
        ("The council will close the old bridge over the Orre, unless the river falls.", "unless"),
        ("Mayor Ilse Brandt said she closed the old bridge over the Orre on Monday.", "Brandt"),
        ("The council closed the old bridge over the Orre on Monday or sent it to be mended.", "mended"),
        ("“We closed the old bridge over the Orre on Monday,” Mayor Ilse Brandt said.", "Brandt"),
    ],
)
def test_words_that_change_what_is_said_or_who_did_it_stay(text, kept):
    assert kept in cut_beside(text)


def test_somebody_s_words_are_shown_in_their_marks():
    text = "“The council closed the old bridge over the Orre on Monday,” a neighbour said."
    assert cut_beside(text) == "“The council closed the old bridge over the Orre on Monday,”"


def test_an_aside_in_the_middle_leaves_two_pieces():
    aside = "The council, which had met behind closed doors all night, closed the old bridge over the Orre."
    assert named(aside, "It closed the old bridge over the Orre.") == (
        "The council … closed the old bridge over the Orre"
    )


def test_a_name_goes_before_a_pronoun():
    assert named("It closed the old bridge on Monday.", "The council closed the old bridge on Monday.") == (
        "The council closed the old bridge on Monday"
    )


def test_a_statement_goes_before_somebody_s_own_words():
    spoken = "“I saw the council close the old bridge on Monday,” Ilse Brandt said."
    assert named(spoken, "The council closed the old bridge on Monday.").startswith("The council")


def test_who_spoke_stays_with_what_was_said():
    frame = "The mayor of Varn, Ilse Brandt, told the Gazette."
    text = "The bridge is rotten, and it has to go, and the mayor of Varn, Ilse Brandt, told the Gazette."
    assert cut_beside(text, frame) == text.removesuffix(".")


def test_a_sentence_that_says_only_who_spoke_comes_after_one_with_what_was_said():
    spoke = "Ilse Brandt, the mayor of Varn, told the Gazette on Monday:\n\n“The old bridge was rotten.”"
    said = "Ilse Brandt, the mayor of Varn, told the Gazette on Monday that the old bridge was rotten."
    assert "rotten" in named(spoke, said)


def test_a_dateline_comes_after_any_sentence():
    late = (
        "Did we not see, as all of us sat up in the long night of the great flood with our coats on, how we "
        "lost what we had built, and how we wept, and how none of us went home to (Meridian) Varn before "
        "noon?"
    )
    assert named("VARN (Meridian) -\n\nThe river fell.", late) != "VARN (Meridian) -"


def test_a_short_sentence_goes_before_a_long_one():
    long = (
        "In a week that had already seen two strikes, a fire at the paper mill and the arrest of a banker, "
        "the council closed the old bridge, and thousands walked to work through the rain."
    )
    assert named(long, "The council closed the old bridge.") == "The council closed the old bridge"


def test_a_dispute_keeps_who_said_it_and_its_gist():
    first = "Mayor Ilse Brandt said the council closed the old bridge on Monday."
    assert named(first, BRIDGE, kind="dispute") == first.removesuffix(".")


def test_a_sentence_with_several_facts_is_named_by_the_one_that_the_claim_is_about():
    both = "The council closed the old bridge on Monday, and the ferry to Tarn sank in the storm."
    assert named(both, "The ferry to Tarn has sunk.") in (
        "The ferry to Tarn has sunk",
        "the ferry to Tarn sank in the storm",
    )
    assert cut_beside(both, "The ferry to Tarn sank.") == "the ferry to Tarn sank in the storm"
    assert cut_beside(both) == "The council closed the old bridge on Monday"


PARTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9)


@settings(max_examples=30, deadline=None)
@given(PARTS)
def test_every_word_of_a_name_is_the_article_s_own(parts):
    read, statements, by_id = told(" ".join(parts), BRIDGE)
    text = {account.article.id: account.article.text for account in read}
    members = [by_id[statement.id] for statement in statements]
    best, words = clearest(members, rarity(members))
    assert words
    assert [extract.start for extract in words] == sorted(extract.start for extract in words)
    for extract in words:
        assert extract.article == best.statement.article
        assert text[extract.article][extract.start : extract.end] == extract.text
        assert best.statement.start <= extract.start < extract.end <= best.statement.end


def test_naming_changes_nothing_else_of_a_claim():
    _, statements, by_id = told(BRIDGE, BRIDGE)
    claim = Claim("claim", statements[0].id, tuple(s.id for s in statements), (), "agree")
    (after,) = name_claims([claim], by_id, rarity(by_id.values()))
    assert replace(after, fact=(), gist=claim.gist) == claim


def differing(first, second, *others, words):
    """The names of a claim with a difference in number, and of one that tells the same without it."""
    read, statements, by_id = told(first, second, *others)
    firsts = [next(s for s in statements if s.article == account.article.id) for account in read]
    sides = tuple(
        Side((s.id,), (Extract(s.article, s.text.index(said), s.text.index(said) + len(said), said),))
        for s, said in zip(firsts, words, strict=False)
    )
    ids = tuple(s.id for s in firsts)
    difference = Claim("claim", ids[0], ids, (), "conflict", "number", sides, "two numbers")
    agreed = Claim("other", ids[0], ids, (), "agree")
    claims = name_claims([difference, agreed], by_id, rarity(by_id.values()))
    return {" … ".join(extract.text for extract in claim.fact) for claim in claims}


@pytest.mark.parametrize(
    ("texts", "words", "name"),
    [
        (
            (
                "A storm hit the island of Sorra on Friday, killing 14 fishermen, the coast guard said.",
                "A storm hit the island of Sorra on Friday, killing 29 fishermen, the coast guard said.",
            ),
            ("14 fishermen", "29 fishermen"),
            "A storm hit the island of Sorra on Friday",
        ),
        (
            (
                "A storm hit the island of Sorra on Friday and 14 fishermen were killed.",
                "A storm hit the island of Sorra on Friday and 29 fishermen were killed.",
            ),
            ("14 fishermen", "29 fishermen"),
            "A storm hit the island of Sorra on Friday",
        ),
        (
            (
                "The flood in Velmora killed 14 people on Monday.",
                "The flood in Velmora killed 17 people on Monday.",
                "The flood in Velmora killed people on Monday.",
            ),
            ("14 people", "17 people"),
            "The flood in Velmora killed people on Monday",
        ),
        (
            (
                "The dam at Oule, built for 310 million crowns, was opened by King Harald on Monday.",
                "King Harald opened the dam at Oule, which was built for 349 million crowns, on Monday.",
            ),
            ("310 million crowns", "349 million crowns"),
            "The dam at Oule … was opened by King Harald on Monday",
        ),
    ],
)
def test_a_figure_that_another_account_contradicts_is_left_out_of_the_name(texts, words, name):
    assert differing(*texts, words=words) == {name}


def test_a_fact_that_cannot_be_told_without_the_contradicted_figure_keeps_it():
    names = differing(
        "The flood in Velmora killed 14 people on Monday.",
        "The flood in Velmora killed 17 people on Monday.",
        words=("14 people", "17 people"),
    )
    assert names == {"The flood in Velmora killed 14 people on Monday"}


def test_a_figure_that_nobody_contradicts_stays_in_the_name():
    storm = "A storm hit the island of Sorra on Friday, killing 14 fishermen."
    assert named(storm, storm) == "A storm hit the island of Sorra on Friday, killing 14 fishermen"


def test_a_sentence_about_an_earlier_error_names_no_claim_that_another_tells():
    right = "Some 17 percent of those who walked had a fall, against 8 percent of the others."
    wrong = "An earlier version of this article said that 7 percent of those who walked had a fall."
    assert "7 percent" not in named(wrong, right).replace("17 percent", "")
    assert "7 percent" in named(wrong, wrong)


def test_a_figure_that_only_one_account_has_is_left_out_of_the_name():
    name = named(
        "The council closed the old bridge over the Orre to 5,500 drivers on Monday.",
        "The council closed the old stone bridge over the Orre to drivers on Monday.",
    )
    assert name == "The council closed the old stone bridge over the Orre to drivers on Monday"


def test_a_figure_that_two_accounts_have_stays_in_the_name():
    name = named(
        "The council closed the old bridge over the Orre, which carried 5,500 cars a day.",
        "The old bridge over the Orre, which carried some 5,500 cars a day, was closed by the council.",
    )
    assert "5,500" in name
