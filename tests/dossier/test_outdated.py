"""Which title stands for an event that went on, or of which the accounts differ."""

import pytest

from consilience.dossier.headline import choose_headline
from consilience.types import Article, Claim, Extract, Side, Statement

TEXT = "The ferry Aldora ran aground on the Velm bank. Rescuers left Tarn for the ferry and its passengers."


def accounts(*titled: tuple[str, str | None]) -> list[Article]:
    """One account for each title and date, named a, b, c …"""
    return [
        Article("abc"[n], f"{TEXT} {title}.", title=title, published=published)
        for n, (title, published) in enumerate(titled)
    ]


def chosen(articles: list[Article], *claims: Claim, says: dict[str, str] | None = None) -> str:
    statements = {name: Statement(name, name, 0, len(text), text, ()) for name, text in (says or {}).items()}
    line = choose_headline(articles, claims, statements)
    assert line is not None
    return line.extract.article


def differing(relation: str, **says: str) -> Claim:
    sides = tuple(Side((name,), (Extract(name, 0, len(words), words),)) for name, words in says.items())
    return Claim("claim", min(says), tuple(says), (), relation, "number", sides)  # type: ignore[arg-type]


FIRST = "Ferry Aldora runs aground on the Velm bank off Tarn, nine passengers hurt"
LATER = "Ferry Aldora: rescuers find twelve hurt"


@pytest.mark.parametrize("relation", ["update", "conflict"])
def test_a_title_with_a_number_that_a_later_account_has_otherwise_is_not_taken(relation: str) -> None:
    articles = accounts((FIRST, "2031-03-08"), (LATER, "2031-03-09"))
    says = {"a": "nine passengers", "b": "twelve passengers"}
    assert chosen(articles) == "a"
    assert chosen(articles, differing(relation, **says), says=says) == "b"


def test_a_title_of_the_latest_account_stays_whatever_earlier_ones_have() -> None:
    articles = accounts((FIRST, "2031-03-09"), (LATER, "2031-03-08"))
    says = {"a": "nine passengers", "b": "twelve passengers"}
    assert chosen(articles, differing("update", **says), says=says) == "a"


@pytest.mark.parametrize(("relation", "title"), [("update", "a"), ("conflict", "b")])
def test_an_account_without_a_date_passes_no_dated_state_but_leaves_a_conflict_open(relation, title) -> None:
    third = "Ferry Aldora freed from the Velm bank"
    articles = accounts((FIRST, "2031-03-09"), (third, "2031-03-08"), (LATER, None))
    says = {"a": "nine passengers", "c": "twelve passengers"}
    assert chosen(articles, differing(relation, **says), says=says) == title


def test_a_difference_of_another_number_leaves_a_title_as_it_is() -> None:
    articles = accounts((FIRST, "2031-03-08"), (LATER, "2031-03-09"))
    says = {"a": "40 cars", "b": "60 cars"}
    assert chosen(articles, differing("update", **says), says=says) == "a"


def test_where_every_title_is_contradicted_the_best_is_taken() -> None:
    articles = accounts((FIRST, "2031-03-08"), (LATER, "2031-03-08"))
    says = {"a": "nine passengers", "b": "twelve passengers"}
    assert chosen(articles, differing("conflict", **says), says=says) == "a"


@pytest.mark.parametrize(
    ("passing", "lasting"),
    [
        ("Sorn leads Brahm in Tarn's ferry election on the Velm bank", "Brahm wins the Tarn election"),
        ("Passengers of ferry Aldora trapped off Tarn on the Velm bank", "Passengers of the ferry come home"),
        ("Aldora in talks to sell Tarn ferry on the Velm bank", "Aldora keeps the Tarn ferry"),
    ],
)
def test_a_state_that_passes_yields_to_a_later_title(passing: str, lasting: str) -> None:
    assert chosen(accounts((passing, "2031-03-08T09:00"), (lasting, "2031-03-08T21:00"))) == "b"
    assert chosen(accounts((passing, "2031-03-08"), (lasting, "2031-03-08"))) == "a"
    assert chosen(accounts((passing, None), (lasting, "2031-03-08"))) == "a"


def test_of_later_titles_the_newer_goes_before_one_that_says_little_more() -> None:
    ashore, afloat = "Passengers of ferry Aldora are all ashore", "Ferry Aldora afloat off the Velm bank"
    passing = ("Passengers trapped on ferry Aldora off the Velm bank near Tarn", "2031-03-08")
    assert chosen(accounts(passing, (ashore, "2031-03-09"), (afloat, "2031-03-12"))) == "c"
    assert chosen(accounts(passing, (ashore, "2031-03-12"), (afloat, "2031-03-09"))) == "b"
