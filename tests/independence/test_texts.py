"""Which accounts have their text from one another, and which are apart."""

from consilience.independence.register import packaged
from consilience.independence.texts import make_texts
from consilience.types import Dependence

OUTLETS = {"a": "Lorn Courier", "b": "The Upland Post", "c": "Meridia Herald", "d": None}


def texts(outlets=OUTLETS, **answers):
    """`ab="yes"`: text passed between a and b; of all other pairs it is known that none did."""
    pairs = ("ab", "ac", "ad", "bc", "bd", "cd")
    return make_texts(
        [Dependence(p[0], p[1], answers.get(p, "no"), "unknown", None, 0.0, "") for p in pairs],
        outlets,
        packaged(),
    )


def test_text_that_passed_through_a_third_account_makes_one_family():
    found = texts(ab="yes", bc="yes")
    assert found.family("a") == {"a", "b", "c"}
    assert found.copied("a", "c")
    assert not found.copied("a", "d")


def test_accounts_are_apart_where_it_is_known_that_nothing_passed():
    assert texts().link("a", "b") is None
    assert texts().link("a", "d") is None


def test_one_account_shared_text_one_outlet_and_doubt_are_links_in_this_order():
    same = {**OUTLETS, "b": "Lorn Courier"}
    links = [
        texts().link("a", "a"),
        texts(ab="yes").link("a", "b"),
        texts(same).link("a", "b"),
        texts(ab="unknown").link("a", "b"),
    ]
    assert all(links)
    assert links == sorted(links)


def test_doubt_about_a_copy_is_doubt_about_what_it_copies():
    assert texts(ab="yes", bc="unknown").link("a", "c") is not None


def test_a_pair_that_nobody_judged_may_share_text():
    assert make_texts([], OUTLETS, packaged()).link("a", "b") is not None


def test_outlets_of_one_publisher_and_what_an_aggregator_shows_are_not_apart():
    one_house = texts({**OUTLETS, "a": "USA Today", "b": "Detroit Free Press"})
    link = one_house.link("a", "b")
    assert link is not None
    assert "both are by outlets of" in link.reason
    assert texts({**OUTLETS, "a": "Yahoo News"}).outlets["a"] is None


def _linked(reason, answers=(("a", "b", "unknown"),)):
    judged = [Dependence(x, y, answer, "unknown", None, 0.0, reason) for x, y, answer in answers]
    link = make_texts(judged, OUTLETS, packaged()).link("a", "b")
    assert link is not None
    return link.reason


def test_a_doubt_is_told_with_its_own_reason():
    assert _linked(
        "one account has 40 words of running text, too few to tell whether it shares text with the other"
    ) == ("one account has 40 words of running text, too few to tell whether it shares text with the other")


def test_a_doubt_about_other_accounts_of_the_same_text_is_not_told_of_these_two():
    through_c = (("a", "b", "no"), ("a", "c", "yes"), ("b", "c", "unknown"))
    assert _linked("one account has 40 words", through_c) == "they may share text"
