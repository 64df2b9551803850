"""One account as arrays: its statements, their clauses and content words, with vectors and weights.

All measures of likeness between two accounts (likeness.py) are sums and maxima over these arrays.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from consilience.comparison.cast import cast
from consilience.comparison.deeds import Deed, deeds
from consilience.comparison.facets import NAMED, Facets, facets
from consilience.comparison.numbers import CARDINALS
from consilience.comparison.statements import overlap
from consilience.comparison.vectors import WIDTH, Encoded, remembering
from consilience.types import Account, Statement, Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.intp]

HIGHEST = 12  # small words at most between a content word and the one it hangs on
RUNS = (3, 5)  # lengths of the runs of words that are looked for in two statements
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
CLAUSE = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"})
Runs = Mapping[str, Sequence[int]]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The arrays of one account. Rows of `words` follow the statements, within them the clauses."""

    account: Account
    statements: tuple[Statement, ...]
    vectors: "Floats"  # statements by WIDTH, unit rows
    around: "Floats"  # the same, each mixed with the statement before it
    title: "Floats"  # WIDTH; the headline's vector, zero where there is none
    words: "Floats"  # content words by WIDTH, unit rows
    weights: "Floats"  # a content word's rarity in news, about 0 to 7
    kinds: dict[str, "NDArray[np.bool_]"]  # which content words are names, nouns, verbs, numbers, others
    terms: tuple[str, ...]  # what a content word is compared by: its lemma, a number's digits
    stems: tuple[str, ...]  # the same without its commonest endings
    surface: tuple[str, ...]  # a content word as the text has it
    starts: "Ints"  # where a content word starts in the article
    statement_of: "Ints"  # a content word's statement
    clause_of: "Ints"  # a content word's clause
    clause_statement: "Ints"  # a clause's statement
    tokens: tuple[tuple[str, ...], ...]  # every statement's words, lower case, without marks
    runs: "dict[int, Runs]"  # of these, every run of a length of RUNS, with the statements that have it
    quoted: tuple[frozenset[str], ...]  # of these, the ones inside quotation marks
    lengths: "Floats"  # words of a statement
    joined: "Ints"  # content words that hang on another of their statement, and
    heads: "Ints"  # for each of these the content word it hangs on, over small words between them
    facets: tuple[Facets, ...]  # of each statement, as the following are
    deeds: tuple[tuple[Deed, ...], ...]
    cast: tuple[frozenset[str], ...]  # who and what is spoken of
    in_marks: "Floats"  # the share that stands in quotation marks


@cache
def _rarity() -> "Floats":
    text = (files("consilience") / "weights" / "rarity.json").read_text(encoding="utf-8")
    return np.array([tenths / 10 for tenths in json.loads(text)], dtype=np.float32)


def make_sketches(accounts: Sequence[Account], statements: Sequence[Statement]) -> tuple[Sketch, ...]:
    """The sketches of all accounts that state anything; `statements` are theirs, of make_statements."""
    of: dict[str, list[Statement]] = {account.article.id: [] for account in accounts}
    for statement in statements:
        of[statement.article].append(statement)
    encode = remembering()
    return tuple(
        sketch(account, of[account.article.id], encode) for account in accounts if of[account.article.id]
    )


class _Content(NamedTuple):
    """An account's content words, clause by clause: each one's number in the parse, its vector and so on."""

    places: list[int]
    vectors: list["Floats"]
    weights: list[float]
    statement_of: list[int]
    clause_of: list[int]
    clause_statement: list[int]  # a clause's statement


def sketch(account: Account, statements: Sequence[Statement], encode: Callable[[str], Encoded]) -> Sketch:
    """The arrays of one account over its own `statements`, which follow `account.parse.sentences`."""
    encoded = [encode(statement.text) for statement in statements]
    words = account.parse.words
    spans = [range(sentence.first, sentence.last) for sentence in account.parse.sentences]
    inside = _inside_marks(words)
    tokens = [tuple(t for i in span for t in _tokens(words[i])) for span in spans]
    quoted = [frozenset(t for i in span if inside[i] for t in _tokens(words[i])) for span in spans]
    content = _content(words, spans, statements, encoded)
    vectors = np.array([e.vector for e in encoded], dtype=np.float32).reshape(len(encoded), WIDTH)
    headline = account.article.title
    title = encode(headline).vector if headline else np.zeros(WIDTH, dtype=np.float32)
    picked = [words[place] for place in content.places]
    terms = tuple(term(word) for word in picked)
    found = facets(account, statements)
    return Sketch(
        account,
        tuple(statements),
        vectors,
        _with_previous(vectors),
        title,
        np.array(content.vectors, dtype=np.float32).reshape(len(picked), WIDTH),
        np.array(content.weights, dtype=np.float32),
        _kinds(picked),
        terms,
        tuple(map(_stem, terms)),
        tuple(word.text for word in picked),
        np.array([word.start for word in picked], dtype=np.intp),
        np.array(content.statement_of, dtype=np.intp),
        np.array(content.clause_of, dtype=np.intp),
        np.array(content.clause_statement, dtype=np.intp),
        tuple(tokens),
        {length: _runs(tokens, length) for length in RUNS},
        tuple(quoted),
        np.array([len(t) for t in tokens], dtype=np.float32),
        *_edges(words, content.places, content.statement_of),
        tuple(found[statement.id] for statement in statements),
        deeds(account),
        cast(account),
        _in_marks(account, statements),
    )


def _tokens(word: Word) -> list[str]:
    return _WORD.findall(word.text.lower())


def _inside_marks(words: Sequence[Word]) -> list[bool]:
    """Which words stand behind an opening quotation mark that is not closed, with the mark itself."""
    inside, marks = [], False
    for word in words:
        if word.text in '“"':
            marks = not marks if word.text == '"' else True
        elif word.text == "”":
            marks = False
        inside.append(marks)
    return inside


def _content(
    words: Sequence[Word],
    spans: Sequence[range],
    statements: Sequence[Statement],
    encoded: Sequence[Encoded],
) -> _Content:
    """The content words of every statement, whose words are those of its span, clause by clause."""
    found = _Content([], [], [], [], [], [])
    for number, (span, statement, code) in enumerate(zip(spans, statements, encoded, strict=True)):
        clauses: dict[int, list[int]] = {}
        for index in span:
            if words[index].pos in CONTENT and any(map(str.isalnum, words[index].text)):
                clauses.setdefault(_clause(words, index, span.start, span.stop), []).append(index)
        for members in clauses.values():
            for index in members:
                word = words[index]
                vector, weight = _word_vector(code, word.start - statement.start, word.end - statement.start)
                found.places.append(index)
                found.vectors.append(vector)
                found.weights.append(weight)
                found.statement_of.append(number)
                found.clause_of.append(len(found.clause_statement))
            found.clause_statement.append(number)
    return found


def _edges(
    words: Sequence[Word], picked_at: Sequence[int], statement_of: Sequence[int]
) -> "tuple[Ints, Ints]":
    """The content words, by their places in `picked_at`, that hang on another, and those they hang on."""
    place = {index: row for row, index in enumerate(picked_at)}
    joined, heads = [], []
    for row, index in enumerate(picked_at):
        above = words[index].head
        for _ in range(HIGHEST):
            if above in place or words[above].head == above:
                break
            above = words[above].head
        head = place.get(above, row)
        if head != row and statement_of[head] == statement_of[row]:
            joined.append(row)
            heads.append(head)
    return np.array(joined, dtype=np.intp), np.array(heads, dtype=np.intp)


def _in_marks(account: Account, statements: Sequence[Statement]) -> "Floats":
    shares = [overlap(s, account.analysis.quotes) / max(1, s.end - s.start) for s in statements]
    return np.array(shares, dtype=np.float32)


def term(word: Word) -> str:
    """What a content word is compared by: a number's digits, else its lemma."""
    digits = _DIGITS.fullmatch(word.text)
    if digits:
        return digits.group().replace(",", "")
    return str(CARDINALS.get(word.lemma, word.lemma))


def _stem(word: str) -> str:
    """A word without its commonest endings, so that "strike" and "striking" meet."""
    for ending in ("ations", "ation", "ings", "ing", "ers", "ies", "es", "ed", "er", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _runs(statements: Sequence[Sequence[str]], length: int) -> Runs:
    """Every run of `length` words, with the numbers of the statements that have it."""
    found: dict[str, list[int]] = {}
    for number, tokens in enumerate(statements):
        for run in {" ".join(tokens[k : k + length]) for k in range(len(tokens) - length + 1)}:
            found.setdefault(run, []).append(number)
    return found


def _clause(words: Sequence[Word], index: int, first: int, last: int) -> int:
    """The index of the word that heads the clause which word `index` stands in."""
    for _ in range(last - first):
        word = words[index]
        heads = word.pos in {"VERB", "AUX"} and word.dep in CLAUSE
        if heads or word.head == index or not first <= word.head < last:
            return index
        index = word.head
    return index


def _word_vector(code: Encoded, start: int, end: int) -> "tuple[Floats, float]":
    """Unit vector and rarity of the word at `start:end` of the statement; zeros where the text was cut."""
    at = [i for i, (first, last) in enumerate(code.spans) if first < end and last > start]
    if not at:
        return np.zeros_like(code.vector), 0.0
    vector = code.pieces[at].mean(axis=0) if len(at) > 1 else code.pieces[at[0]]
    rare = max(float(_rarity()[code.ids[i]]) for i in at)
    return vector / max(float(np.linalg.norm(vector)), 1e-9), rare


def _with_previous(vectors: "Floats") -> "Floats":
    mixed = vectors.copy()
    mixed[1:] += vectors[:-1] / 2
    length: Floats = np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-9)
    return np.divide(mixed, length, dtype=np.float32)


def _kinds(words: Sequence[Word]) -> dict[str, "NDArray[np.bool_]"]:
    def where(flags: Iterator[bool]) -> "NDArray[np.bool_]":
        return np.fromiter(flags, dtype=np.bool_, count=len(words))

    name = where(w.pos == "PROPN" or w.entity in NAMED for w in words)
    number = where(w.pos == "NUM" or any(map(str.isdigit, w.text)) for w in words)
    return {
        "name": name & ~number,
        "number": number,
        "verb": where(w.pos == "VERB" for w in words) & ~name,
        "noun": where(w.pos == "NOUN" for w in words) & ~name,
        "other": where(w.pos in {"ADJ", "ADV"} for w in words) & ~name & ~number,
    }
