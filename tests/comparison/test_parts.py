"""Which words of a claim's statements tell what the claim tells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.comparison.claims import make_claims
from consilience.comparison.gists import rarity, word_all
from consilience.comparison.parts import find_parts
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article, Claim, Extract, Pair, Side
from tests.comparison.pieces import PIECES

BRIDGE = "The council closed the old bridge over the Orre."
FERRY = "The ferry to Tarn sank in the storm."


def told_by(*texts):
    """The accounts of these texts, and all their statements."""
    read = list(accounts(Article(name, text) for name, text in zip("abcdefgh", texts, strict=False)))
    return read, [statement for account in read for statement in make_statements(account)]


def parted(read, statements, claims):
    told = word_all(statements, read)
    return find_parts(claims, told, rarity(told.values()), make_sketches(read, statements))


def claim_of(name, statements, **rest):
    return Claim(name, statements[0].id, tuple(each.id for each in statements), (), "agree", **rest)


def parts(*texts, claims=None, **rest):
    """For claims over the first sentences of these texts the words of each part.

    `claims` has the numbers of the texts of each claim; without it one claim has them all.
    """
    read, statements = told_by(*texts)
    firsts = [next(s for s in statements if s.article == account.article.id) for account in read]
    members = [[firsts[n] for n in numbers] for numbers in claims or [range(len(texts))]]
    made = [claim_of(f"claim-{n}", each, **rest) for n, each in enumerate(members)]
    return [
        [" … ".join(extract.text for extract in part) for part in claim.parts]
        for claim in parted(read, statements, made)
    ]


def part(text, other):
    """What of a sentence tells what another account tells."""
    return parts(text, other)[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the old bridge over the Orre, and the mayor went home to her children.",
        "The mayor went home to her children, and the council closed the old bridge over the Orre.",
        "The council closed the old bridge over the Orre after the ferry to Tarn sank in the storm.",
        "After the ferry to Tarn sank in the storm, the council closed the old bridge over the Orre.",
        "The council closed the old bridge over the Orre, which cost it many friends in the harbour.",
        "The council closed the old bridge over the Orre, sending lorries on a detour of forty miles.",
        "The council closed the old bridge over the Orre; nobody had wanted to pay for new planks.",
        "Mayor Ilse Brandt said that the council closed the old bridge over the Orre.",
        "VARN, Aldern — The council closed the old bridge over the Orre, the mayor said.",
    ],
    ids=[
        "first",
        "second",
        "main",
        "main behind",
        "relative",
        "participle",
        "semicolon",
        "frame",
        "dateline",
    ],
)
def test_a_main_clause_is_told_apart_from_what_stands_beside_it(text):
    assert part(text, BRIDGE).lower() == BRIDGE.lower().removesuffix(".")


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        (
            "The council closed the old bridge on Monday, and the ferry to Tarn sank in the storm.",
            FERRY,
            "the ferry to Tarn sank in the storm",
        ),
        (
            "The council closed the old bridge on Monday after the ferry to Tarn sank in the storm.",
            FERRY,
            "after the ferry to Tarn sank in the storm",
        ),
        (
            "The ferry to Tarn, which sank in the storm, had crossed the Orre for sixty years.",
            FERRY,
            "The ferry to Tarn, which sank in the storm",
        ),
        (
            "The council closed the old bridge, forcing lorries onto a detour of forty miles through Tarn.",
            "Lorries must take a detour of forty miles through Tarn.",
            "The council … forcing lorries onto a detour of forty miles through Tarn",
        ),
        (
            "Ilse Brandt, the mayor of Varn since the spring, opened the harbour fair on Monday.",
            "Ilse Brandt became mayor of Varn in the spring.",
            "Ilse Brandt, the mayor of Varn since the spring",
        ),
        (
            "The council closed the old bridge on Monday and bought two ferries from the port of Tarn.",
            "Varn's council has bought two ferries from the port of Tarn.",
            "The council … bought two ferries from the port of Tarn",
        ),
    ],
    ids=["coordinated", "subordinate", "relative", "participle", "apposition", "shared subject"],
)
def test_a_clause_is_shown_with_whom_it_speaks_of(text, other, expected):
    assert part(text, other) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The council did not lease a tug or move the ferry to Tarn in the storm.", ["did not"]),
        ("The ferry to Tarn may have sunk in the storm, and the council met at noon.", ["may"]),
        (
            "Mayor Ilse Brandt denied that the ferry to Tarn sank in the storm and praised its crew.",
            ["denied"],
        ),
        ("Mayor Ilse Brandt did not say that the ferry to Tarn sank in the storm.", ["did not say"]),
        ("The mayor was unable to confirm that the ferry to Tarn sank in the storm.", ["mayor", "unable"]),
        ("The mayor said it was too early to say that the ferry to Tarn sank in the storm.", ["too early"]),
        ("The mayor said she feared that the ferry to Tarn sank in the storm, and wept.", ["feared"]),
        ("It is unlikely that the ferry to Tarn sank in the storm, and the mayor is calm.", ["unlikely"]),
        ("The ferry to Tarn reportedly sank in the storm, and the council met.", ["reportedly"]),
        ("The ferry to Tarn sank in the storm unless the coastguard is wrong.", ["unless"]),
        ("If the coastguard is right, the ferry to Tarn sank in the storm.", ["If", "right"]),
        ("The council rejected claims that the ferry to Tarn sank in the storm.", ["council", "rejected"]),
        ("The mayor never closed the bridge, nor did the ferry to Tarn sink in the storm.", ["nor"]),
    ],
)
def test_what_turns_a_fact_or_leaves_it_open_is_never_cut(text, kept):
    shown = part(text, FERRY)
    assert "ferry to Tarn" in shown
    assert [word for word in kept if word not in shown] == []


@pytest.mark.parametrize("kind", ["dispute", "attribution"])
def test_in_a_difference_over_who_says_it_who_does_stays(kind):
    text = "Mayor Ilse Brandt said on Monday that the ferry to Tarn sank in the storm."
    assert "Brandt" not in part(text, FERRY)
    assert parts(text, FERRY, kind=kind)[0][0] == text.removesuffix(".")


def test_in_a_dispute_each_party_s_sentence_is_told_whole():
    text = "VARN — The port denied that the ferry to Tarn sank in the storm, and nobody had been aboard."
    assert parts(text, FERRY, kind="dispute")[0][0] == text.removeprefix("VARN — ").removesuffix(".")


def test_what_is_about_its_speaker_is_shown_with_him():
    assert "Mila Roth" in part("“I sank the ferry to Tarn in the storm,” Mila Roth said.", FERRY)


def test_where_nothing_is_told_by_others_the_whole_sentence_is_the_part():
    alone = "Nine geese crossed the market square, and a baker fed them."
    assert part(alone, FERRY) == alone.removesuffix(".")


def test_the_words_that_differ_stand_in_the_part():
    text = "The ferry to Tarn sank in the storm, which hit the coast with gusts of ninety miles at noon."
    read, statements = told_by(text, FERRY)
    start = text.index("ninety")
    side = Side((statements[0].id,), (Extract("a", start, start + len("ninety miles"), "ninety miles"),))
    (claim,) = parted(read, statements, [claim_of("claim", statements, sides=(side,), kind="number")])
    assert "ninety miles" in " ".join(extract.text for extract in claim.parts[0])
    assert "ninety" not in part(text, FERRY)


@pytest.mark.parametrize("words", ["ninety miles", "90 miles"], ids=["in the same words", "in figures"])
def test_the_words_that_differ_stand_in_the_part_of_everybody_on_that_side(words):
    text = f"The ferry to Tarn sank in the storm, which hit the coast with gusts of {words} at noon."
    read, statements = told_by(text, FERRY, "Gusts of ninety miles sank the ferry to Tarn in the storm.")
    side = Side((statements[0].id, statements[2].id), (Extract("c", 9, 21, "ninety miles"),))
    (claim,) = parted(read, statements, [claim_of("claim", statements, sides=(side,), kind="number")])
    assert words in " ".join(extract.text for extract in claim.parts[0])


def test_two_claims_over_the_same_two_sentences_show_the_clause_that_each_is_about():
    one = "The council closed the old bridge over the Orre, and the ferry to Tarn sank in the storm."
    other = "As the ferry to Tarn went down in the storm, the council closed the old bridge across the Orre."
    bridge, ferry, both = parts(one, other, BRIDGE, FERRY, claims=[(0, 1, 2), (0, 1, 3), (0, 1)])
    assert bridge[:2] == [
        "The council closed the old bridge over the Orre",
        "the council closed the old bridge across the Orre",
    ]
    assert ferry[:2] == ["the ferry to Tarn sank in the storm", "As the ferry to Tarn went down in the storm"]
    assert both == [one.removesuffix("."), other.removesuffix(".")]


def test_a_sentence_of_two_facts_that_two_accounts_tell_apart_is_in_two_claims_with_two_parts():
    both = "The council closed the old bridge over the Orre, and the ferry to Tarn sank in the storm."
    read, statements = told_by(both, BRIDGE, FERRY)
    long, bridge, ferry = (statement.id for statement in statements)
    claims = make_claims(statements, [Pair(long, bridge, 0.8, ()), Pair(long, ferry, 0.7, ())])
    shown = {claim.statements: claim.parts[0][0].text for claim in parted(read, statements, claims)}
    assert shown == {
        (long, bridge): "The council closed the old bridge over the Orre",
        (long, ferry): "the ferry to Tarn sank in the storm",
    }


MORE = ("did not", "if", "(", ")", "Brandt's ex-mayor", "which sank", "; nor", "may")
TEXTS = st.lists(st.sampled_from((*PIECES, *MORE)), min_size=1, max_size=14)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from([None, "dispute"]))
def test_every_part_is_words_of_its_statement_in_order_none_twice_and_never_none(one, other, kind):
    read, statements = told_by(" ".join(one), " ".join(other), BRIDGE)
    text = {account.article.id: account.article.text for account in read}
    (claim,) = parted(read, statements, [claim_of("claim", statements, kind=kind)])
    for statement, part in zip(statements, claim.parts, strict=True):
        assert part
        end = statement.start
        for extract in part:
            assert end <= extract.start < extract.end <= statement.end
            assert extract.article == statement.article
            assert extract.text == text[statement.article][extract.start : extract.end]
            end = extract.end


def test_finding_parts_changes_nothing_else_of_a_claim_and_takes_the_claims_in_any_order():
    read, statements = told_by(BRIDGE, BRIDGE + " " + FERRY, FERRY)
    claims = [claim_of("one", statements[:2]), claim_of("two", statements[2:])]
    forth, back = parted(read, statements, claims), parted(read, statements, claims[::-1])
    assert forth == back[::-1]
    assert [(each.id, each.gist, each.statements) for each in forth] == [
        (each.id, each.gist, each.statements) for each in claims
    ]
