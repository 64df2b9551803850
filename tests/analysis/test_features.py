"""What the attribution model sees of an article."""

import numpy as np

from consilience.analysis.features import (
    AFTER,
    BEFORE,
    Features,
    Vocabulary,
    make_indexes,
    pair_features,
    token_features,
)
from consilience.analysis.parse import parser

VOCABULARY = Vocabulary(("say", "bridge"), ("VBD",), ("nsubj", "ccomp"), ("PERSON",), ("xxx",), ("aid",))


def read(text: str) -> Features:
    return token_features(parser()(text), make_indexes(VOCABULARY))


def test_white_space_is_no_token_and_offsets_point_at_the_words():
    text = "Berg said so.\n\nHe left."
    features = read(text)
    words = [text[a:b] for a, b in zip(features.starts, features.ends, strict=True)]
    assert words == ["Berg", "said", "so", ".", "He", "left", "."]
    assert features.paragraphs.tolist() == [0, 0, 0, 0, 2, 2, 2]


def test_a_word_outside_the_vocabulary_has_the_number_nought():
    features = read("Berg said the bridge fell.")
    assert features.categories[:, 0].tolist() == [0, 1, 0, 2, 0, 0]


def test_straight_and_curly_marks_open_and_close_a_quotation():
    for text in ('Berg said "no way" twice.', "Berg said “no way” twice."):
        features = read(text)
        quoted = [
            text[a:b]
            for a, b in zip(features.starts[features.quoted], features.ends[features.quoted], strict=True)
        ]
        assert [word for word in quoted if word.isalpha()] == ["no", "way"]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph():
    features = read("Berg said: “We go on.\nHe left.")
    assert not features.quoted[-3:].any()


def test_an_empty_text_has_no_tokens():
    assert len(read("").starts) == 0
    assert len(read(" \n ").starts) == 0


def test_a_cue_sees_the_tokens_of_its_window_and_no_others():
    features = read("The bridge was closed, Berg said.")
    at = 6
    pairs = pair_features(features, np.array([[at, at + 1]]), 3)
    count = len(features.starts)
    inside = pairs.rows[0] < count
    assert pairs.rows.shape == (1, BEFORE + AFTER)
    assert pairs.rows[0][inside].tolist() == list(range(count))
    assert np.flatnonzero(inside)[at] == BEFORE


def test_what_a_cue_sees_does_not_depend_on_how_many_are_read_at_once():
    features = read("The bridge was closed, Berg said. “It fell,” he said. Nobody was told.")
    cues = np.array([[6, 7], [13, 14], [17, 18]])
    together = pair_features(features, cues, 3)
    alone = pair_features(features, cues, 3, slice(1, 2))
    assert np.array_equal(together.categories[1:2], alone.categories)
