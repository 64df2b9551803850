"""Who speaks: every name, title, office and pronoun of one article resolved to one informant each."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from consilience.analysis.attribution_words import DOCUMENTS
from consilience.analysis.bodies import clean_body, is_outlet, without_possessive
from consilience.analysis.ground import lay_ground
from consilience.analysis.issuers import owner
from consilience.analysis.marks import find_marked
from consilience.analysis.named import INDEFINITE, Named, word_gender
from consilience.analysis.names import find_named
from consilience.analysis.parse import Parsed
from consilience.analysis.phrases import noun_phrase
from consilience.analysis.references import PLURAL, References
from consilience.analysis.sayings import find_sayings
from consilience.analysis.vocabulary import words
from consilience.ids import content_id
from consilience.types import Informant, InformantKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE_WORDS = frozenset(["who", "that", "which", "whose", "when", "where"])
_NOBODY = frozenset(["neither", "no", "nobody", "none"])
_CROWD = frozenset(["they", "we", "many", "others", "those", "everyone", "everybody", "them"])
_SHARES = frozenset(
    """bulk chorus dozen fraction half hundred majority minority number percent percentage quarter score third
    thousand""".split()  # noqa: SIM905  # quoted words would be harder to read
)
_DOERS = ("ant", "eer", "er", "ian", "ist", "or")  # endings of nouns for those who do something
_SITES = frozenset(["website", "site"])  # say what their owner says
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
        self.doc = parsed.doc
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
        self._ground = lay_ground(
            parsed.doc, self.tokens, self.quoted, self.sentence_of, self.named, self.sayings
        )
        self._references = References(self._ground)
        self._known: dict[str, Informant] = {}
        self._of_named: dict[int, Informant] = {}
        self._words: dict[str, Named] | None = None

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

    def source(self, start: int, end: int, *, tells: bool = False) -> Informant | None:
        """The informant that the source of an attribution at clean offsets `start:end` means.

        A stretch that is only part of a noun phrase stands for all of it; None where it is none, or where
        its main word is a thing that tells nothing ("brain cancer"). Of what `tells`, because the verb is one
        of speech, every noun is somebody ("the archdiocese announced").
        """
        span = self._parsed.doc.char_span(start, end, alignment_mode="expand")
        phrase = noun_phrase(self._parsed.doc, span.start, span.end) if span is not None else None
        if phrase is None or not self._is_somebody(*phrase, tells=tells):
            return None
        return self.meant(*phrase)

    def _is_somebody(self, first: int, last: int, *, tells: bool) -> bool:
        """Whether a phrase means one who could tell something, named or not; "no group" is none."""
        if self.tokens[first].lower_ in _NOBODY:
            return False
        head = self._references.head(first, last)
        return tells or head is None or not _is_nobody(head) or self.named_in(first, last) is not None

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
        missed = self._by_words(first, last)
        return self.of_named(missed) if missed is not None else self._phrase(first, last)

    def named_in(self, first: int, last: int) -> Named | None:
        """Whom the tokens `first:last` mean, if somebody named, or described more fully, elsewhere."""
        return self._references.named_in(first, last)

    def owner(self, i: int) -> Named | None:
        """Whose the noun at token `i` is: "Smith's letter", "his claim", "a statement from Smith"."""
        return owner(self._ground, self.tokens[i])

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

    def _by_words(self, first: int, last: int) -> Named | None:
        """Whom a name means that the parser did not mark as one here ("PELOSI"), by its words alone."""
        if self.tokens[last - 1].pos_ != "PROPN":
            return None
        own = (t.lower_ for t in self.tokens[first:last] if t.is_alpha)
        return self._named_words().get(" ".join(word for word in own if word not in words("titles")))

    def _named_words(self) -> dict[str, Named]:
        """Everybody and everything named, by name and, for people, by last name, in lower case."""
        if self._words is None:
            last_names = {each.name.lower().split()[-1]: each for each in reversed(self.named) if each.person}
            self._words = last_names | {each.name.lower(): each for each in reversed(self.named)}
        return self._words

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
        of_many = first + 1 < last and self.tokens[first + 1].lower_ == "of"  # "one of them"
        text = text.removeprefix("One ").removeprefix("one ") if last - first > 1 and not of_many else text
        name = clean_body(text) if self.tokens[first].lower_ == "the" else without_possessive(text) or text
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
    if is_outlet(named.name):
        return "outlet"
    *before, last = named.name.lower().split()
    if last in words("document"):
        return "document"
    people = last.endswith("s") and last.rstrip("s") in words("person")
    return "crowd" if people and words("body").isdisjoint(before) else "body"


def _phrase_kind(head: "Token") -> InformantKind:
    """What the main word of a phrase without a known name makes of it; for a number, what is counted."""
    head = _counted(head)
    word, lemma = head.lower_, head.lemma_.lower()
    if head.pos_ == "PROPN" and word not in words("person") and word not in words("body"):
        return _name_kind(head)
    if head.tag_ in PLURAL and (lemma in words("person") or _is_doer(lemma)):
        return "crowd"
    if word in words("crowd") or word in _CROWD or lemma in _SHARES - {"number"}:
        return "crowd"
    if lemma in words("person") or word_gender(word):
        return "unnamed"
    if lemma == "paper" and head.tag_ in PLURAL:  # "court papers"; one paper is a newspaper
        return "document"
    if {lemma, word} & words("outlet") - _SITES:
        return "outlet"
    if lemma in words("document") or word in words("document") or lemma in DOCUMENTS:
        return "document"
    return "body" if lemma in words("body") or word in words("body") else "unnamed"


def _is_doer(lemma: str) -> bool:
    """Whether a noun has the ending of one for somebody who does something: "campaigner", no "number"."""
    return lemma.endswith(_DOERS) and lemma not in words("no_doers") | words("document") | DOCUMENTS


def _is_nobody(head: "Token") -> bool:
    """Whether the main word of a phrase names a thing that tells nothing: "brain cancer", "the ire"."""
    if head.pos_ != "NOUN" or not head.text.islower() or _phrase_kind(head) != "unnamed":
        return False
    head = _counted(head)
    lemma = head.lemma_.lower()
    known = lemma in words("person") or word_gender(head.lower_) is not None or lemma in _SITES
    return head.pos_ == "NOUN" and not known and not _is_doer(lemma) and "-" not in lemma


def _counted(head: "Token") -> "Token":
    """The noun behind "a majority of", "dozens of", "42 percent of"; else the word itself."""
    if head.lemma_.lower() not in _SHARES and head.pos_ != "NUM":
        return head
    of = next((child for child in head.children if child.lower_ == "of"), None)
    return next((child for child in of.children if child.dep_ == "pobj"), head) if of is not None else head


def _name_kind(head: "Token") -> InformantKind:
    """What bears a name that the parser did not mark as one."""
    if head.lower_ in words("short_outlets"):
        return "outlet"
    return "body" if head.is_upper or head.tag_ == "NNPS" or head.ent_type_ == "ORG" else "person"
