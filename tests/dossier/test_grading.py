"""Grades and credibility in every format: with a file of grades, and quiet without."""

from dataclasses import replace

import pytest

from consilience.dossier import html, markdown
from consilience.dossier.explained import explain
from consilience.dossier.grading import CREDIBILITY, LEGEND, RELIABILITY, least_credible
from consilience.dossier.terminal import render
from consilience.independence.credibility import rate
from consilience.types import Claim, Credibility, Dossier, Grade
from tests.dossier import sample
from tests.dossier.test_terminal import printed

GRADES = (
    Grade("outlet", "harbour post", "B", ("Harbour Post",)),
    Grade("informant", "ilse varga", "A", ("Ilse Varga",)),
    Grade("informant", "Nobody", "E"),
)


def dossier(*grades: Grade) -> Dossier:
    """The sample with its claims rated, and with these grades."""
    plain = sample.dossier()
    return replace(
        plain, grades=grades, claims=tuple(replace(each, credibility=rate(each)) for each in plain.claims)
    )


def in_words(of: Dossier) -> dict[str, str]:
    """What each format says, spaces made one."""
    from lxml import html as page

    page_text = page.fromstring(html.render(of)).text_content()
    explained = printed(explain(of, sample.SAID_CLAIM.id), width=200)
    texts = {
        "page": page_text,
        "markdown": markdown.render(of),
        "terminal": printed(render(of), width=400),
        "explained": explained,
    }
    return {name: " ".join(text.split()) for name, text in texts.items()}


FORMATS = ("page", "markdown", "terminal", "explained")


def test_the_legend_says_every_letter_and_every_number_that_is_given() -> None:
    assert all(f"{letter} {words}" in LEGEND for letter, words in RELIABILITY.items())
    assert all(f"{number} {CREDIBILITY[number]}" in LEGEND for number in (1, 6))


def test_an_informant_has_its_grade_beside_it_in_every_format() -> None:
    for name, words in in_words(dossier(*GRADES)).items():
        assert "Ilse Varga (grade A)" in words, name
        assert "grade E" not in words, name


def test_an_outlet_has_its_grade_beside_it_in_the_list_of_accounts() -> None:
    words = in_words(dossier(*GRADES))
    assert "8 March 2031, 18:05 · grade B" in words["page"]
    assert "| Harbour Post (grade B) |" in words["markdown"]
    assert "Harbour Post, 8 March 2031, 18:05, grade B" in words["terminal"]


def test_a_claim_has_its_credibility_and_the_reader_the_legend() -> None:
    words = in_words(dossier(*GRADES))
    assert "Two independent origins credibility 1" in words["page"]
    assert "1, confirmed by other sources" in words["page"]
    assert "Credibility 1, confirmed by other sources" in words["markdown"]
    assert "Two independent origins; credibility 1" in words["terminal"]
    assert "Credibility 6, truth cannot be judged" in words["explained"]
    for name in ("page", "markdown", "terminal"):
        assert LEGEND[:60] in words[name], name


@pytest.mark.parametrize("name", FORMATS)
def test_without_grades_nothing_speaks_of_grades_or_credibility(name: str) -> None:
    words = in_words(dossier())[name].casefold()
    assert "grade" not in words
    assert "credibility" not in words


def test_grades_change_no_finding_but_what_stands_beside_it() -> None:
    graded, plain = dossier(*GRADES), dossier()
    assert replace(graded, grades=()) == plain


def test_claims_shown_as_one_have_the_highest_of_their_numbers() -> None:
    sure, unsure = Credibility(1, "two origins"), Credibility(6, "not known")
    claims = [Claim("c", "s", ("s",), (), "agree", credibility=each) for each in (sure, unsure, None)]
    assert least_credible(claims) == unsure
    assert least_credible(claims[:1]) == sure
    assert least_credible(claims[2:]) is None
