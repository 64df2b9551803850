"""What besides shared text connects two articles."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.independence.credits import find_credits
from consilience.independence.dependence import judge_dependence
from consilience.independence.passages import find_passages
from consilience.independence.register import packaged
from consilience.independence.runs import find_shared_text, indexed, sharing
from consilience.independence.signs import connected, find_marks, find_signs
from tests.independence.accounts import account
from tests.independence.test_passages import OWN, WIRE, running

LATER = "Firemen from four villages pumped water out of cellars until the small hours of the morning. " * 9


def signs(a, b, *more):
    """The signs between two accounts, by kind, beside others of the same event."""
    accounts = [a, b, *more]
    marks = find_marks(accounts, find_credits(accounts, packaged()), packaged())
    return {sign.kind: sign for sign in find_signs(marks[0], marks[1], packaged())}


def judged(a, b, *more):
    accounts = [a, b, *more]
    return judge_dependence(
        accounts,
        find_shared_text(accounts),
        find_passages(accounts, find_shared_text(accounts)),
        find_credits(accounts, packaged()),
        packaged(),
    )[0]


def test_two_that_name_one_agency_have_a_common_source_and_the_words_stand_on_both_sides():
    line = "The Associated Press contributed to this report."
    found = signs(account(OWN + line, article="a"), account(LATER + "(AP)", article="b"))["agency"]
    assert (found.direction, found.weight) == ("common", "strong")
    assert [extract.text for extract in (*found.a, *found.b)] == ["Associated Press", "AP"]


def test_whoever_credits_the_other_has_it_from_there():
    told = "Brandt told the Lorn Courier that she would stay. "
    found = signs(
        account(OWN, article="a", outlet="Lorn Courier"),
        account(told + LATER, article="b", outlet="Upland Post"),
    )["credit"]
    assert found.direction == "b_from_a"
    assert found.a == ()
    assert "Lorn Courier" in found.b[0].text


def test_a_reader_is_told_of_the_file_where_nobody_names_the_outlet():
    told = "Brandt told the Lorn Courier that she would stay. "
    courier = account(OWN, article="a", outlet="Lorn Courier", published="2031-04-02")
    nameless = account(told + LATER, article="b", input="saved/upland.html", published="2031-04-01")
    found = signs(courier, nameless)
    assert found["credit"].says == "upland.html credits Lorn Courier"
    assert found["time"].says == "upland.html is dated 1 day earlier"


def test_a_link_to_the_other_s_address_points_the_way():
    found = judged(
        account(WIRE + OWN, article="a", url="https://www.lorn.example/flood/"),
        account(WIRE + "Read it at https://lorn.example/flood", article="b"),
    )
    assert (found.dependent, found.direction) == ("yes", "b_from_a")
    assert [sign.kind for sign in found.signs] == ["link"]


def test_one_writer_of_two_accounts_is_a_common_source():
    found = judged(
        account("By Elin Marsh\n\n" + OWN, article="a"), account("By Elin Marsh\n\n" + LATER, article="b")
    )
    assert found.dependent == "unknown"
    assert "Elin Marsh is named as a writer of both" in found.reason


def test_one_address_is_told_of_both():
    address = "https://lorn.example/flood"
    assert "address" in signs(
        account(OWN, article="a", url=address), account(LATER, article="b", url=address + "?page=2")
    )


def test_a_name_that_others_spell_otherwise_makes_a_no_unknown():
    alike = [account(text + "So said Maria Lindquist.", article=i) for i, text in (("a", OWN), ("b", LATER))]
    others = [account(f"{n} " * 120 + "So said Maria Lindqvist.", article=f"c{n}") for n in range(3)]
    found = judged(*alike, *others)
    assert found.dependent == "unknown"
    (sign,) = (sign for sign in found.signs if sign.kind == "spelling")
    assert [extract.text for extract in (*sign.a, *sign.b)] == ["Lindquist", "Lindquist"]
    assert judged(*alike).dependent == "no"


def test_words_printed_twice_in_both_are_one_error():
    texts = [text + "They went to the the river." for text in (OWN, LATER)]
    assert "spelling" in signs(*(account(text, article=text[:3]) for text in texts))


def test_quotations_cut_alike_and_dates_are_shown_and_decide_nothing():
    said = "“We had no warning,” she said. “The water came fast,” he said. “Nobody came to help,” they said. "
    found = judged(
        account(OWN + said, article="a", published="2026-03-12"),
        account(LATER + said, article="b", published="2026-03-14T08:00:00"),
    )
    assert {sign.kind: sign.weight for sign in found.signs} == {"quotations": "none", "time": "none"}
    assert found.dependent == "no"


@pytest.mark.parametrize("published", ["yesterday", "2026-02-31", ""])
def test_a_date_that_is_none_is_not_known(published):
    accounts = [account(OWN, article="a", published=published)]
    assert find_marks(accounts, (), packaged())[0].day is None
    assert find_marks([account(OWN, published="2026-03-12T07:00")], (), packaged())[0].day == date(
        2026, 3, 12
    )


def test_what_an_aggregator_shows_is_not_known_to_be_its_own():
    found = judged(account(OWN, article="a", outlet="MSN"), account(LATER, article="b", outlet="Upland Post"))
    assert found.dependent == "unknown"


def test_a_short_article_that_stands_in_a_third_has_nothing_of_the_second():
    short = account(WIRE[:200], article="short")
    second = account(OWN.replace("We had ten minutes", "There were minutes"), article="second")
    assert judged(short, second).dependent == "unknown"
    assert judged(short, second, account(WIRE, article="third")).dependent == "no"


def test_the_index_of_signs_leaves_out_no_pair_that_has_one():
    line = "The Associated Press contributed to this report."
    accounts = [
        account(OWN + line, article="a", outlet="Lorn Courier"),
        account(LATER + line, article="b", outlet="Upland Post"),
        account("By Elin Marsh\n\n" + LATER, article="c", outlet="The Lorn Courier"),
        account("The Upland Post reported it first. " + OWN, article="d"),
        account("By Elin Marsh\n\nThe river rose.", article="e"),
    ]
    marks = find_marks(accounts, find_credits(accounts, packaged()), packaged())
    for pair in combinations(range(len(marks)), 2):
        kinds = {sign.kind for sign in find_signs(marks[pair[0]], marks[pair[1]], packaged())} - {"time"}
        assert pair in connected(marks, packaged()) or not kinds


@settings(max_examples=100)
@given(st.lists(st.lists(st.sampled_from(["water", "rose", "over", "mill"]), max_size=12), max_size=6))
def test_the_index_of_rows_finds_the_pairs_that_looking_at_every_pair_finds(all_forms):
    texts = [indexed(running(forms).words) for forms in all_forms]
    wanted = {
        (i, j)
        for i, j in combinations(range(len(texts)), 2)
        if texts[i].places.keys() & texts[j].places.keys()
    }
    assert sharing(texts) == wanted


def test_an_agency_has_the_name_that_its_own_account_bears():
    wire = "HALM (Meridian) - " + WIRE
    accounts = [
        account(WIRE, article="own", outlet="Meridian Press"),
        account(wire, article="a"),
        account(wire, article="b"),
    ]
    found = judge_dependence(
        accounts,
        find_shared_text(accounts),
        find_passages(accounts, find_shared_text(accounts)),
        find_credits(accounts, packaged()),
        packaged(),
    )
    assert [(each.direction, each.agency) for each in found if "own" not in (each.a, each.b)] == [
        ("common", "Meridian Press")
    ]


@pytest.mark.parametrize(
    ("outlet", "signed"),
    [("Tessel Wire", "Tessel Wire"), ("Varn River News", "VRN"), ("Tessel Press Agency", "Tessel")],
)
def test_an_outlet_that_signs_its_text_as_an_agency_does_is_where_another_has_it_from(outlet, signed):
    own = account(f"HALM ({signed}) - " + WIRE, article="a", outlet=outlet)
    found = judged(own, account(WIRE, article="b", outlet="Lorn Dispatch"))
    assert (found.dependent, found.direction, found.agency) == ("yes", "b_from_a", outlet)


def test_an_outlet_that_a_copy_names_in_its_dateline_is_where_the_copy_comes_from():
    copy = account("HALM (Tessel Wire) - " + WIRE, article="b", outlet="Lorn Dispatch")
    found = judged(account(WIRE, article="a", outlet="Tessel Wire"), copy)
    assert (found.direction, found.agency) == ("b_from_a", "Tessel Wire")


def test_two_that_sign_nothing_say_nothing_of_the_way():
    a = account(WIRE, article="a", outlet="Tessel Wire")
    found = judged(a, account(WIRE, article="b", outlet="Lorn Dispatch"))
    assert (found.direction, found.agency) == ("unknown", None)
