"""The whole line from file to dossier, on hand-written accounts with the findings an editor expects."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import Expectation, check, load, tell

ROOT = Path(__file__).parents[1]
STORIES = sorted(
    path.parent
    for path in [*ROOT.glob("examples/*/expected.json"), *ROOT.glob("tests/stories/*/expected.json")]
)


def _cases() -> list[Any]:
    return [
        pytest.param(
            story,
            expectation,
            id=f"{story.name}: {section}: {expectation.name}",
            marks=[pytest.mark.xfail(raises=AssertionError, strict=True, reason=expectation.shortfall)]
            if expectation.shortfall
            else [],
        )
        for story in STORIES
        for section, expectation in load(story).all()
    ]


@pytest.mark.parametrize(("story", "expectation"), _cases())
def test_the_dossier_says_what_an_editor_expects(story: Path, expectation: Expectation) -> None:
    check(expectation, tell(story))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_whatever_the_dossier_says_stands_in_the_accounts(story: Path) -> None:
    dossier = tell(story).dossier
    texts = {article.id: article.text for article in dossier.articles}
    said: list[Any] = [
        *dossier.statements,
        *dossier.quotes,
        *dossier.figures,
        *dossier.times,
        *dossier.furniture,
        *dossier.credits,
        *(extract for claim in dossier.claims for side in claim.sides for extract in side.says),
        *(extract for passage in dossier.passages for extract in (passage.a, passage.b)),
    ]
    assert said
    for item in said:
        assert texts[item.article][item.start : item.end] == item.text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_headline_and_summary_are_words_of_the_accounts(story: Path) -> None:
    dossier = tell(story).dossier
    assert dossier.headline is not None
    assert dossier.summary
    articles = {article.id: article for article in dossier.articles}
    for line in (dossier.headline, *dossier.summary):
        article = articles[line.extract.article]
        words = article.text if line.part == "text" else article.title or ""
        assert words[line.extract.start : line.extract.end] == line.extract.text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_pair_of_accounts_has_one_verdict_on_copying(story: Path) -> None:
    dossier = tell(story).dossier
    pairs = combinations(sorted(article.id for article in dossier.articles), 2)
    assert sorted(tuple(sorted((d.a, d.b))) for d in dossier.dependence) == list(pairs)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_same_accounts_give_the_same_dossier(story: Path) -> None:
    import consilience

    dossier = tell(story).dossier
    assert consilience.compare(dossier.articles).to_json() == dossier.to_json()
