"""Text that two articles share outside quotation marks, and what it says of who copied whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.independence.credits import find_credits
from consilience.independence.dependence import judge_dependence
from consilience.independence.passages import find_passages
from consilience.independence.register import packaged
from consilience.independence.runs import RunningWord, find_runs, find_shared_text, indexed
from tests.independence.accounts import account

WIRE = (
    "The Varda river burst its banks early on Tuesday and forced hundreds of people out of their homes. "
    "Rescue teams used boats to reach families who had climbed onto roofs in the old town near the mill. "
    "The water had risen faster than anyone in the valley could remember, residents said. "
    "“We had ten minutes to get out and nobody came to warn us at all,” said Ilse Brandt, a teacher. "
    "The regional government promised to pay for the damage but gave no figure and no date. "
    "More rain is forecast for the weekend, and people along the lower river were told to move their cars. "
    "Two bridges are closed, and trains between the coast and the capital are running hours late. "
)
OWN = (
    "In the village of Lorn, farmers led their cattle to higher ground while it was still dark. "
    "A wall of sandbags at the school gave way just before seven, and the gym filled with mud. "
    "“We had ten minutes to get out and nobody came to warn us at all,” a teacher, Ilse Brandt, recalled. "
    "Insurers expect a long dispute over who should have closed the upper lock. Engineers visited the dam "
    "later and found two cracks, neither of them deep. Schools stay shut until Friday, and the market that "
    "draws visitors every spring has been put off. Some families spent the night in the church, where "
    "volunteers cooked soup on camping stoves and handed out blankets that a hotel had sent. "
)


def passages(a, b):
    accounts = [account(a, article="a"), account(b, article="b")]
    return find_passages(accounts, find_shared_text(accounts))


def judged(a, b, *, outlet_a=None, outlet_b=None):
    accounts = [account(a, article="a", outlet=outlet_a), account(b, article="b", outlet=outlet_b)]
    (found,) = judge_dependence(
        accounts,
        find_shared_text(accounts),
        find_passages(accounts, find_shared_text(accounts)),
        find_credits(accounts, packaged()),
        packaged(),
    )
    return found


def test_a_copied_sentence_is_a_passage_in_both_articles():
    copied = (
        "Rescue teams used boats to reach families who had climbed onto roofs in the old town near the mill"
    )
    (found,) = passages(WIRE, OWN + copied + ".")
    assert found.a.text == found.b.text == copied
    assert found.words == len(copied.split())


def test_a_passage_points_at_the_words_of_both_articles():
    text = OWN + WIRE[:99]
    for found in passages(WIRE, text):
        assert WIRE[found.a.start : found.a.end] == found.a.text
        assert text[found.b.start : found.b.end] == found.b.text


def test_an_edited_copy_is_one_passage_that_counts_only_the_same_words():
    edited = WIRE[99:197].replace("climbed", "clambered")
    (found,) = passages(WIRE, OWN + edited)
    assert found.a.text.startswith("Rescue teams")
    assert found.a.text.endswith("the mill")
    assert found.words == 18


def test_a_heavily_edited_sentence_counts_where_the_articles_share_other_passages():
    edited = (
        "The regional government has promised it would pay for all the damage but did not give a figure "
        "and gave no date. "
    )
    assert passages(WIRE, OWN + edited) == ()
    found = passages(WIRE, OWN + WIRE[: WIRE.index("“")] + edited)
    assert found[-1].a.text.startswith("The regional government promised")
    assert found[-1].b.text.startswith("The regional government has promised")
    assert found[-1].words < len(found[-1].a.text.split())


def test_a_passage_never_runs_over_the_end_of_a_sentence():
    assert len(passages(WIRE, WIRE)) == 6


def test_what_both_quote_is_no_passage():
    assert passages(WIRE, OWN) == ()


def test_what_one_prints_without_marks_is_speech_if_the_other_quotes_it():
    assert passages(WIRE, OWN.replace("“", "").replace("”", "")) == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "former National Security Adviser Jan Okoro and Deputy Prime Minister Ilse Brandt",
        "the President of the Republic of Meridia, Jan Okoro",
    ],
)
def test_a_run_of_names_and_titles_is_no_passage(phrase):
    assert passages(WIRE + f"Among the guests were {phrase}.", OWN + f"They wrote to {phrase}.") == ()


def test_accounts_that_share_only_a_quotation_are_not_dependent():
    found = judged(WIRE, OWN)
    assert (found.dependent, found.direction, found.agency) == ("no", "unknown", None)


def test_accounts_that_share_running_text_are_dependent_but_the_way_is_unknown_without_a_sign():
    found = judged(WIRE, WIRE + OWN)
    assert (found.dependent, found.direction) == ("yes", "unknown")


def test_text_shared_with_an_agency_comes_from_the_agency():
    found = judged(WIRE, WIRE + OWN, outlet_a="Reuters", outlet_b="The Upland Post")
    assert (found.direction, found.agency) == ("b_from_a", "Reuters")
    found = judged(WIRE + OWN, WIRE, outlet_a="The Upland Post", outlet_b="AP")
    assert (found.direction, found.agency) == ("a_from_b", "Associated Press")


@pytest.mark.parametrize(
    "line",
    [
        "The Associated Press contributed to this report.",
        "This story is based on reporting by The Associated Press.",
        "This story was compiled from Associated Press material.",
    ],
)
def test_text_shared_by_two_that_name_an_agency_came_to_both_from_it(line):
    found = judged(WIRE, WIRE + OWN + line, outlet_a="Lorn Courier", outlet_b="The Upland Post")
    assert (found.direction, found.agency) == ("common", "Associated Press")


def test_an_agency_in_the_dateline_is_named_too():
    found = judged("LORN (AFP) - " + WIRE, WIRE + OWN, outlet_a="Lorn Courier")
    assert (found.direction, found.agency) == ("common", "AFP")


def test_the_one_that_credits_the_other_has_it_from_there():
    told = "Brandt told the Lorn Courier that she would stay. "
    found = judged(WIRE, told + WIRE, outlet_a="Lorn Courier", outlet_b="The Upland Post")
    assert (found.direction, found.agency) == ("b_from_a", None)


def test_two_that_credit_an_agency_have_their_text_from_there():
    told = "The flood was first reported by Reuters. "
    found = judged(told + WIRE, WIRE + told, outlet_a="Lorn Courier", outlet_b="The Upland Post")
    assert (found.direction, found.agency) == ("common", "Reuters")


def test_who_credits_an_outlet_with_a_finding_has_no_text_of_it():
    told = "The flood was first reported by The Denver Post. "
    found = judged(told + WIRE, WIRE + told, outlet_a="Lorn Courier", outlet_b="The Upland Post")
    assert (found.direction, found.agency) == ("unknown", None)


@pytest.mark.parametrize("text", ["", "The Varda river burst its banks.", WIRE[:99]])
def test_too_little_text_leaves_it_unknown(text):
    assert judged(text, OWN).dependent == "unknown"


def test_of_an_account_that_is_too_short_it_is_said_that_nobody_can_tell():
    assert judged("The dam held through the whole night.", OWN).reason == (
        "one account has 7 words of running text, too few to tell whether it shares text with the other"
    )


def test_a_few_shared_words_leave_it_unknown():
    few = "The water had risen faster than anyone in the valley could remember."
    assert judged(WIRE, OWN + few).dependent == "unknown"


def test_both_naming_one_agency_is_enough_to_leave_it_unknown():
    line = "The Associated Press contributed to this report."
    assert judged(WIRE + line, OWN + line).dependent == "unknown"


def test_the_order_of_the_accounts_turns_the_direction_round_and_changes_nothing_else():
    one = judged(WIRE, WIRE + OWN, outlet_a="Reuters", outlet_b="The Upland Post")
    two = judged(WIRE + OWN, WIRE, outlet_a="The Upland Post", outlet_b="Reuters")
    assert (one.dependent, one.score, one.agency) == (two.dependent, two.score, two.agency)
    assert (one.direction, two.direction) == ("b_from_a", "a_from_b")


FORMS = st.lists(st.sampled_from(["water", "rose", "over", "mill", "boat"]), max_size=30)


def running(forms):
    found, at = [], 0
    for form in forms:
        found.append(RunningWord(at, at + len(form), form, False, False))
        at += len(form) + 1
    return indexed(found)


@settings(max_examples=150)
@given(FORMS, FORMS)
def test_every_run_is_the_same_words_in_both_and_cannot_be_made_longer(a, b):
    end = -1
    for run in find_runs(running(a), running(b), " ".join(a)):
        assert a[run.a : run.a + run.length] == b[run.b : run.b + run.length]
        assert run.a > end or end == -1
        assert (
            run.a + run.length == len(a)
            or run.b + run.length == len(b)
            or (a[run.a + run.length] != b[run.b + run.length])
        )
        end = run.a + run.length - 1
