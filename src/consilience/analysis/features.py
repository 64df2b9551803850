"""What the attribution model sees of an article: numbers for each token, and for each cue with a token."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

# The relatives whose states each token is shown; a token has the first child of each group.
CHILDREN = (
    ("nsubj", "nsubjpass", "csubj", "agent"),
    ("ccomp", "xcomp", "parataxis", "acl", "relcl"),
    ("dobj", "attr", "oprd", "pobj", "dative", "acomp"),
    ("mark", "prep", "aux", "auxpass", "neg", "poss"),
)
RELATIVES = 2 + len(CHILDREN)  # head and head's head before them
VECTOR = 96  # numbers in a token vector of spaCy's small pipeline
BEFORE = 80  # tokens before a cue that may belong to it; further off lies 1 content in 500
AFTER = 128  # tokens after a cue
ANCESTORS = 12  # steps up the tree that are followed; deeper is the root
_OPENING, _STRAIGHT = "“", '"'
_QUOTES = re.compile(r'[“”"]|\n')


class Vocabulary(NamedTuple):
    """What each number means: the strings of every category, 0 being any other."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    dependencies: tuple[str, ...]
    entities: tuple[str, ...]
    shapes: tuple[str, ...]
    suffixes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A vocabulary by spaCy's 64-bit string hashes, which are the same on every machine."""

    hashes: NDArray[np.uint64]  # sorted
    numbers: Ints  # of each hash

    def __call__(self, hashes: NDArray[np.uint64]) -> Ints:
        """The number of each hash; 0 for one that is not in the vocabulary."""
        at = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        return np.where(self.hashes[at] == hashes, self.numbers[at], 0)


def make_index(strings: tuple[str, ...]) -> Index:
    """Number the strings from 1 on."""
    from spacy.strings import get_string_id

    hashes = np.array([get_string_id(string) for string in strings], dtype=np.uint64)
    order = np.argsort(hashes)
    return Index(hashes[order], order.astype(np.int64) + 1)


@dataclass(frozen=True, slots=True)
class Indexes:
    """The index of every category of a vocabulary."""

    words: Index
    tags: Index
    dependencies: Index
    entities: Index
    shapes: Index
    suffixes: Index
    children: tuple[Ints, ...]  # the numbers of the dependency labels in each group of CHILDREN


def make_indexes(vocabulary: Vocabulary) -> Indexes:
    """Index every category."""
    number = {label: i + 1 for i, label in enumerate(vocabulary.dependencies)}
    children = tuple(np.array([number.get(label, -1) for label in group]) for group in CHILDREN)
    indexes = {name: make_index(strings) for name, strings in vocabulary._asdict().items()}
    return Indexes(**indexes, children=children)


@dataclass(frozen=True, slots=True)
class Features:
    """One article's tokens, white space left out; a row a token. `starts`, `ends`: clean offsets."""

    tokens: Ints  # the row's number in the parsed document
    starts: Ints
    ends: Ints
    categories: Ints  # [tokens, 7]: word, tag, dependency, entity, shape, suffix, quotation × beginning
    vectors: Floats  # [tokens, VECTOR]: the parser's own token vectors
    relatives: Ints  # [tokens, RELATIVES]: rows of relatives; the number of tokens where there is none
    ancestors: Ints  # [tokens, ANCESTORS]: the token itself, its head, that one's head …
    sentences: Ints
    paragraphs: Ints
    marks: Ints  # quotation marks up to and with the token
    quoted: NDArray[np.bool_]


def token_features(doc: "Doc", indexes: Indexes) -> Features:
    """Read a parsed document into numbers."""
    from spacy.attrs import (
        DEP,
        ENT_TYPE,
        HEAD,
        IDX,
        IS_SPACE,
        LEMMA,
        LENGTH,
        LOWER,
        SENT_START,
        SHAPE,
        SUFFIX,
        TAG,
    )

    everything: NDArray[Any] = doc.to_array(
        [IDX, LENGTH, HEAD, SENT_START, IS_SPACE, LEMMA, LOWER, TAG, DEP, ENT_TYPE, SHAPE, SUFFIX]
    ).reshape(len(doc), 12)
    kept = np.flatnonzero(everything[:, 4] == 0)
    table = everything[kept]
    count = len(kept)
    starts = table[:, 0].astype(np.int64)
    ends = starts + table[:, 1].astype(np.int64)

    row = np.full(len(doc) + 1, -1, dtype=np.int64)
    row[kept] = np.arange(count)
    own = np.arange(count)
    heads = row[kept + table[:, 2].astype(np.int64)]
    heads = np.where(heads < 0, own, heads)

    text = doc.text
    breaks = np.cumsum(np.bincount(starts_of(text, "\n"), minlength=len(text) + 1))
    paragraphs = breaks[starts] if count else own
    sentence_starts = everything[:, 3].astype(np.int64) == 1
    sentences = np.cumsum(sentence_starts)[kept] if count else own
    marks, quoted = _quotation(text, starts, ends)

    words = indexes.words(table[:, 5])
    words = np.where(words, words, indexes.words(table[:, 6]))
    dependencies = indexes.dependencies(table[:, 8])
    opens = np.diff(sentences, prepend=-1) > 0
    opens_paragraph = np.diff(paragraphs, prepend=-1) > 0
    is_mark = np.diff(marks, prepend=0) > 0
    state = quoted + 2 * is_mark + 4 * opens + 8 * opens_paragraph
    categories = np.stack(
        [
            words,
            indexes.tags(table[:, 7]),
            dependencies,
            indexes.entities(table[:, 9]),
            indexes.shapes(table[:, 10]),
            indexes.suffixes(table[:, 11]),
            state,
        ],
        axis=1,
    )

    vectors = np.asarray(doc.tensor, dtype=np.float32).reshape(len(doc), VECTOR)[kept]
    relatives = _relatives(heads, dependencies, indexes.children)
    return Features(
        kept,
        starts,
        ends,
        categories,
        vectors,
        relatives,
        _ancestors(heads),
        sentences,
        paragraphs,
        marks,
        quoted,
    )


def _relatives(heads: Ints, dependencies: Ints, groups: tuple[Ints, ...]) -> Ints:
    """The rows of each token's head, its head's head and its first child of each group, as in Features."""
    count = len(heads)
    relatives = np.full((count, RELATIVES), count, dtype=np.int64)
    not_root = heads != np.arange(count)
    relatives[not_root, 0] = heads[not_root]
    relatives[:, 1] = np.where(not_root & not_root[heads], heads[heads], count)
    for column, group in enumerate(groups, start=2):
        children = np.flatnonzero(np.isin(dependencies, group) & not_root)[::-1]  # the first is written last
        relatives[heads[children], column] = children
    return relatives


def _ancestors(heads: Ints) -> Ints:
    """The rows of each token, its head, that one's head …, as in Features; above the root stands the root."""
    ancestors = np.empty((len(heads), ANCESTORS), dtype=np.int64)
    ancestors[:, 0] = np.arange(len(heads))
    for step in range(1, ANCESTORS):
        ancestors[:, step] = heads[ancestors[:, step - 1]]
    return ancestors


def starts_of(text: str, character: str) -> Ints:
    """Where a character stands in a text."""
    return np.array([match.start() for match in re.finditer(re.escape(character), text)], dtype=np.int64)


def _quotation(text: str, starts: Ints, ends: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """How many double quotation marks stand before each token's end, and whether it is inside a quotation.

    A straight mark opens where none is open; what is open closes at the end of its paragraph.
    """
    change = np.zeros(len(text) + 1, dtype=np.int64)
    is_mark = np.zeros(len(text) + 1, dtype=np.int64)
    is_open = False
    for match in _QUOTES.finditer(text):
        character, at = match.group(), match.start()
        opens = character == _OPENING or (character == _STRAIGHT and not is_open)
        change[at] = opens - is_open
        is_open = opens
        is_mark[at] = character != "\n"
    marks = np.cumsum(is_mark)
    inside: Ints = np.cumsum(change)
    last = np.maximum(ends - 1, 0)
    return marks[last] if len(ends) else ends, inside[starts] > 0


# ── Pairs of a cue and a token ───────────────────────────────────────────────────────────────────

_FAR = ANCESTORS  # "is no ancestor"
_STEPS = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 17, 25, 33, 49, 65, 97, 129])
STATES = 16  # of a token: quoted, a mark, opens a sentence, opens a paragraph, and all of them together
POSITIONS = 2 * len(_STEPS) + 1
PLACES = 9 * 6 * 10  # sentence × paragraph × quotation
CUES_BETWEEN = 7


def branches(dependencies: int) -> int:
    """How many ways of standing in the tree there are, from labels numbered below `dependencies`."""
    return dependencies * 4 + 2


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every cue with the tokens of its window. `rows`: their rows; the number of tokens where outside."""

    rows: Ints  # [cues, BEFORE + AFTER]
    categories: Ints  # [cues, BEFORE + AFTER, 5]: position, branch down, branch up, place, cues between


def pair_features(features: Features, every_cue: Ints, labels: int, some: slice = slice(None)) -> Pairs:
    """How each token stands to the cues `every_cue[some]`.

    every_cue: rows [first, last) of all cues of the article; labels: how many dependency labels
    there are, with 0.
    """
    count = len(features.starts)
    cues = every_cue[some]
    wanted = cues[:, :1] + np.arange(-BEFORE, AFTER)
    outside = (wanted < 0) | (wanted >= count)
    rows = np.clip(wanted, 0, max(count - 1, 0))
    heads = cue_heads(features, cues)
    towards_token, towards_cue = _branches_between(features, rows, heads, none=branches(labels) - 1)
    categories = np.stack(
        [
            _positions(rows, cues),
            towards_token,
            towards_cue,
            _places(features, rows, heads),
            _cues_between(rows, cues, every_cue, count),
        ],
        axis=2,
    )
    return Pairs(np.where(outside, count, rows), categories)


def _positions(rows: Ints, cues: Ints) -> Ints:
    """How far each token stands before or behind the cue, in steps that widen."""
    past = np.maximum(rows - cues[:, 1:] + 1, 0)
    ahead = np.maximum(cues[:, :1] - rows, 0)
    behind, before = (np.searchsorted(_STEPS, far, side="right") for far in (past, ahead))
    positions: Ints = len(_STEPS) + behind - before
    return positions


def _branches_between(features: Features, rows: Ints, heads: Ints, *, none: int) -> tuple[Ints, Ints]:
    """The branches of the tree that lead from where cue and token meet to the token, and to the cue.

    That is the label of the branch and how long it is; `none` where they do not meet.
    """
    number = len(heads)
    steps_up = np.full((number, len(features.starts) + 1), _FAR, dtype=np.int64)
    for step in range(ANCESTORS - 1, -1, -1):
        steps_up[np.arange(number), features.ancestors[heads, step]] = step
    chains = features.ancestors[rows]
    up = steps_up[np.arange(number)[:, None, None], chains]
    down = np.argmax(up < _FAR, axis=2)
    joined = np.take_along_axis(up, down[:, :, None], axis=2)[:, :, 0]
    apart = joined == _FAR
    label = features.categories[:, 2]
    below = np.take_along_axis(chains, np.maximum(down - 1, 0)[:, :, None], axis=2)[:, :, 0]
    towards_token = np.where(down == 0, 0, label[below]) * 4 + np.minimum(down, 3)
    above = features.ancestors[heads[:, None], np.maximum(np.minimum(joined, ANCESTORS - 1) - 1, 0)]
    towards_cue = np.where(joined == 0, 0, label[above]) * 4 + np.minimum(joined, 3)
    return np.where(apart, none, towards_token), np.where(apart, none, towards_cue)


def _places(features: Features, rows: Ints, heads: Ints) -> Ints:
    """How many sentences, paragraphs and quotation marks off each token is; one number of PLACES."""
    sentence = np.clip(features.sentences[rows] - features.sentences[heads][:, None], -3, 5) + 3
    paragraph = np.clip(features.paragraphs[rows] - features.paragraphs[heads][:, None], -2, 3) + 2
    quotation = np.clip(features.marks[rows] - features.marks[heads][:, None], -2, 2) + 2
    places: Ints = (sentence * 6 + paragraph) * 10 + quotation * 2 + features.quoted[rows]
    return places


def _cues_between(rows: Ints, cues: Ints, every_cue: Ints, count: int) -> Ints:
    """How many cues begin between cue and token; 5 for a token of the cue itself, 6 for one of another."""
    begun = np.zeros(count + 1, dtype=np.int64)
    begun[every_cue[:, 0]] = 1
    begun = np.cumsum(begun)
    edges = np.zeros(count + 1, dtype=np.int64)
    np.add.at(edges, every_cue[:, 0], 1)
    np.add.at(edges, every_cue[:, 1], -1)
    in_cue = np.cumsum(edges) > 0
    between = np.clip(begun[rows] - begun[cues[:, 0]][:, None], -2, 2) + 2
    own = (rows >= cues[:, :1]) & (rows < cues[:, 1:])
    return np.where(own, 5, np.where(in_cue[rows], 6, between))


def cue_heads(features: Features, cues: Ints) -> Ints:
    """The row of each cue's highest token in the tree (the first of them)."""
    heads = features.ancestors[:, 1]
    found = []
    for first, last in cues:
        outside = [row for row in range(first, last) if not first <= heads[row] < last or heads[row] == row]
        found.append(outside[0] if outside else first)
    return np.array(found, dtype=np.int64)
