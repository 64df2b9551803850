"""From probabilities to spans."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.analysis.decoding import (
    BEGIN_CONTENT,
    BEGIN_SOURCE,
    IN_CONTENT,
    IN_SOURCE,
    NOTHING,
    find_cues,
    find_roles,
)


def cue_probabilities(*tokens: tuple[float, float]) -> np.ndarray:
    """Begin and inside of each token; the rest is outside."""
    return np.array([(1 - begin - inside, begin, inside) for begin, inside in tokens], dtype=np.float32)


def test_a_cue_is_a_run_of_likely_tokens_with_the_score_of_the_surest():
    found = find_cues(cue_probabilities((0.1, 0.0), (0.7, 0.1), (0.1, 0.8), (0.0, 0.2)), 0.5, 0.3)
    assert [(cue.first, cue.last) for cue in found] == [(1, 3)]
    assert round(found[0].score, 3) == 0.9


def test_two_cues_that_touch_are_cut_where_the_second_begins():
    found = find_cues(cue_probabilities((0.9, 0.0), (0.8, 0.1)), 0.5, 0.3)
    assert [(cue.first, cue.last) for cue in found] == [(0, 1), (1, 2)]


def test_no_likely_token_is_no_cue():
    assert find_cues(cue_probabilities((0.1, 0.1)), 0.5, 0.3) == []


def test_a_weak_cue_stands_alone_and_makes_no_plain_one_longer():
    found = find_cues(cue_probabilities((0.4, 0.0), (0.0, 0.1), (0.8, 0.0), (0.0, 0.4)), 0.5, 0.3)
    assert [(cue.first, cue.last) for cue in found] == [(0, 1), (2, 3)]


def roles_of(*classes: int, sure: float = 0.9) -> np.ndarray:
    roles = np.full((1, len(classes), 5), (1 - sure) / 4, dtype=np.float32)
    roles[0, np.arange(len(classes)), classes] = sure
    return roles


def test_source_and_content_are_told_apart_and_content_may_be_split():
    roles = roles_of(BEGIN_CONTENT, IN_CONTENT, NOTHING, BEGIN_SOURCE, NOTHING, BEGIN_CONTENT)
    ((source, content),) = find_roles(roles, np.arange(10, 16)[None], 100)
    assert source == [(13, 14)]
    assert content == [(10, 12), (15, 16)]


def test_rows_outside_the_article_have_no_role():
    roles = roles_of(BEGIN_CONTENT, IN_CONTENT, IN_CONTENT)
    ((source, content),) = find_roles(roles, np.array([[7, 8, 9]]), 9)
    assert source == []
    assert content == [(7, 9)]


def test_a_source_is_one_phrase_the_likelier_of_two_and_joined_over_a_comma():
    far = roles_of(BEGIN_SOURCE, NOTHING, NOTHING, NOTHING, BEGIN_SOURCE, IN_SOURCE)
    near = roles_of(BEGIN_SOURCE, NOTHING, BEGIN_SOURCE)
    assert find_roles(far, np.arange(6)[None], 6)[0][0] == [(4, 6)]
    assert find_roles(near, np.arange(3)[None], 3)[0][0] == [(0, 3)]


def allowed(classes: tuple[int, ...]) -> bool:
    before = (NOTHING, *classes)
    return all(
        (now != IN_SOURCE or last in (BEGIN_SOURCE, IN_SOURCE))
        and (now != IN_CONTENT or last in (BEGIN_CONTENT, IN_CONTENT))
        for last, now in zip(before, classes, strict=False)
    )


@given(st.lists(st.lists(st.integers(1, 100), min_size=5, max_size=5), min_size=1, max_size=4))
def test_the_contents_are_those_of_the_likeliest_series_that_is_allowed(weights: list[list[int]]):
    roles = np.array([weights], dtype=np.float32)
    roles[:, :, [BEGIN_SOURCE, IN_SOURCE]] = 1e-3
    roles /= roles.sum(axis=2, keepdims=True)
    steps = range(len(weights))

    def chance(classes: tuple[int, ...]) -> float:
        return float(np.prod([roles[0, at, classes[at]] for at in steps]))

    best = max(chance(each) for each in product(range(5), repeat=len(weights)) if allowed(each))
    ((_, content),) = find_roles(roles, np.arange(len(weights))[None], len(weights))
    found = [NOTHING] * len(weights)
    for first, last in content:
        found[first:last] = [BEGIN_CONTENT] + [IN_CONTENT] * (last - first - 1)
    assert np.isclose(chance(tuple(found)), best, rtol=1e-4)
