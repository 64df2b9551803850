"""Who speaks: every name, title, office and pronoun of one article resolved to one informant each."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from consilience.analysis.bodies import clean_body, without_possessive
from consilience.analysis.marks import find_marked
from consilience.analysis.named import Named, word_gender
from consilience.analysis.names import find_named
from consilience.analysis.parse import Parsed
from consilience.analysis.references import INDEFINITE, PLURAL, References
from consilience.analysis.sayings import find_sayings
from consilience.analysis.vocabulary import words
from consilience.ids import content_id
from consilience.types import Informant, InformantKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE_WORDS = frozenset(["who", "that", "which", "whose", "when", "where"])
_EDGES = frozenset(",:;—–-•“”\"'’")
_CLAUSE_MARKS = frozenset(",—–(;")


class Names:
    """The people and bodies of one article, and which of them a phrase means.

    Phrases are given as clean offsets or as tokens `first:last` of `parsed.doc`, half-open. `marked` are the
    stretches inside quotation marks, `quoted` tells of each token whether it stands in one, `sayings` are the
    words of speech outside them.
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.text = parsed.clean.text
        self.tokens: tuple[Token, ...] = tuple(parsed.doc)
        self.marked = find_marked(self.text)
        self.quoted = self._inside_marks()
        self.sentence_of = [
            number
            for number, sentence in enumerate(parsed.doc.sents)
            for _ in range(sentence.start, sentence.end)
        ]
        self.named = find_named(parsed.doc, self.tokens, parsed.article.title)
        self.sayings = find_sayings(self.tokens, self.quoted)
        self._references = References(
            parsed.doc, self.tokens, self.quoted, self.sentence_of, self.named, self.sayings
        )
        self._known: dict[str, Informant] = {}
        self._of_named: dict[int, Informant] = {}

    @property
    def pronouns(self) -> dict[int, Named]:
        """Whom each "he" and "she" outside the marks means, by token."""
        return self._references.pronouns

    def _inside_marks(self) -> list[bool]:
        starts = [marked.opens for marked in self.marked]
        inside = []
        for token in self.tokens:
            at = bisect_right(starts, token.idx) - 1
            inside.append(at >= 0 and token.idx < self.marked[at].closes)
        return inside

    def informant(self, start: int, end: int) -> Informant:
        """The informant that the phrase at clean offsets `start:end` means ("he", "the ministry").

        Its name is the fullest that the article gives, without titles and clauses behind it. Somebody without
        a name is kept apart from others unless the words say that they are the same.
        """
        span = self._parsed.doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return self._unread(start, end)
        return self.meant(span.start, span.end)

    def meant(self, first: int, last: int) -> Informant:
        """The informant that the tokens `first:last` (at least one) mean."""
        first, last = self._trimmed(first, last)
        named = self.named_in(first, last)
        if named is not None:
            return self.of_named(named)
        if last - first == 1:
            taken_up = self._references.taken_up(first)
            if taken_up is not None:
                return self.meant(*taken_up)
        return self._phrase(first, last)

    def named_in(self, first: int, last: int) -> Named | None:
        """Whom the tokens `first:last` mean, if somebody named, or described more fully, elsewhere."""
        return self._references.named_in(first, last)

    def of_named(self, named: Named) -> Informant:
        """The informant that stands for somebody or something named."""
        if named.phrase is not None:
            return self._phrase(*named.phrase)
        known = self._of_named.get(id(named))
        if known is None:
            article = self._parsed.article.id
            known = Informant(
                content_id("informant", article, named.name),
                article,
                named.name,
                _kind(named),
                named.body,
                tuple(self.span(mention.first, mention.last) for mention in named.mentions),
            )
            known = self._known.setdefault(known.id, known)
            self._of_named[id(named)] = known
        return known

    def by_id(self, id_: str) -> Informant:
        """An informant that was handed out before. An id that was not is a KeyError."""
        return self._known[id_]

    def by_ids(self, ids: Iterable[str]) -> tuple[Informant, ...]:
        """Informants that were handed out before, each once, in order of first mention."""
        chosen = {self._known[id_] for id_ in ids}
        return tuple(sorted(chosen, key=lambda each: (each.mentions[0].start, each.id)))

    def span(self, first: int, last: int) -> Span:
        """The tokens `first:last` as a span of the article."""
        end = self.tokens[last - 1]
        return self._parsed.span(self.tokens[first].idx, end.idx + len(end))

    # ── Phrases without a name ───────────────────────────────────────────────────────────────────

    def _unread(self, start: int, end: int) -> Informant:
        article = self._parsed.article.id
        text = self.text[start:end].strip() or "unknown"
        span = self._parsed.span(start, max(end, start + 1))
        unread = Informant(content_id("informant", article, text), article, text, "unnamed", None, (span,))
        return self._known.setdefault(unread.id, unread)

    def _phrase(self, first: int, last: int) -> Informant:
        """An informant without a name, by the words that describe it."""
        article = self._parsed.article.id
        head = self._references.head(first, last) or self.tokens[last - 1]
        cut = self._without_clauses(head.i + 1, last)
        text = " ".join("".join(token.text_with_ws for token in self.tokens[first:cut]).split())
        name = clean_body(text) if self.tokens[first].lower_ == "the" else without_possessive(text)
        kind = _phrase_kind(head)
        # "an official" twice may be two; "the official" is the one before.
        apart = kind in ("unnamed", "crowd") and self.tokens[first].lower_ in INDEFINITE
        span = self.span(first, last)
        identity = content_id("informant", article, name, *([span.start] if apart else []))
        phrase = Informant(identity, article, name, kind, self._phrase_body(first, cut), (span,))
        return self._known.setdefault(identity, phrase)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A phrase without marks at its edges or a label before a colon; at least one token stays."""
        for i in range(first, last - 1):
            if self.tokens[i].text == ":":
                first = i + 1
        while first < last - 1 and not self.tokens[first].text[0].isalnum():
            first += 1
        while first < last - 1 and self.tokens[last - 1].text in _EDGES:
            last -= 1
        return first, last

    def _without_clauses(self, start: int, last: int) -> int:
        """Where a phrase ends when relative clauses and appositions behind its main word are left off."""
        for i in range(start, last):
            if self.tokens[i].text in _CLAUSE_MARKS or self.tokens[i].lower_ in _CLAUSE_WORDS:
                return i
        return last

    def _phrase_body(self, first: int, last: int) -> str | None:
        for i in range(first, last):
            found = self._references.at.get(i)
            if found is not None and not found[0].person and found[0].name.lower() not in words("parties"):
                return found[0].name
        return None


def _kind(named: Named) -> InformantKind:
    if named.person:
        return "person"
    if named.name.lower().replace(" ", "-") in words("outlets"):
        return "outlet"
    *before, last = named.name.lower().split()
    if last in words("document"):
        return "document"
    people = last.endswith("s") and last.rstrip("s") in words("person")
    return "crowd" if people and words("body").isdisjoint(before) else "body"


def _phrase_kind(head: "Token") -> InformantKind:
    word, lemma = head.lower_, head.lemma_.lower()
    people = head.tag_ in PLURAL and lemma in words("person")
    if people or word in words("crowd") or word in ("they", "we", "many", "others"):
        return "crowd"
    if lemma in words("person") or word_gender(word):
        return "unnamed"
    if lemma in words("outlet") and lemma not in ("website", "site"):
        return "outlet"
    if lemma in words("document") or word in words("document"):
        return "document"
    return "body" if lemma in words("body") or word in words("body") else "unnamed"
