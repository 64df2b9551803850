"""Who speaks: every name, title, office and pronoun of one article resolved to one informant each."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from consilience.analysis.marks import find_marked
from consilience.analysis.names import Mention, Named, clean_body, find_named, word_gender
from consilience.analysis.parse import Parsed
from consilience.analysis.sayings import Saying, find_sayings
from consilience.analysis.vocabulary import words
from consilience.ids import content_id
from consilience.types import Informant, InformantKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
_INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "several", "two", "three", "many", "other", "no"]
)
_PUT_OUT = frozenset(
    ["statement", "letter", "tweet", "post", "email", "e-mail", "message", "release", "memo", "apology", "remark", "comment", "speech"]
)
_LESSER = frozenset(["vice", "deputy", "former", "assistant", "acting", "ex"])
FADING = 0.45  # of a mention's prominence a sentence later
NEAR = 3  # sentences back in which "it" and "they" look for whom they mean
FARTHEST = 12  # sentences back in which a pronoun looks for whom it means


def _office_fit(said: set[str], head: str, role: frozenset[str]) -> int:
    """How well an office named again ("the minister") fits a known one: 3 the same, 2 within it, 1 in its main word."""
    if said == role:
        return 3
    if said <= role:
        return 2 if len(said) > 1 or not role & _LESSER else 0
    return 1 if head in role and not (said | role) & _LESSER else 0


class Names:
    """The people and bodies of one article, and which of them a phrase means."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.doc = parsed.doc
        self.text = parsed.clean.text
        self.marked = find_marked(self.text)
        self.quoted = self._inside_marks()
        self.named = find_named(self.doc, parsed.article.title)
        self.sentence_of = [0] * len(self.doc)
        for number, sentence in enumerate(self.doc.sents):
            for i in range(sentence.start, sentence.end):
                self.sentence_of[i] = number
        self.sayings = find_sayings(self.doc, self.quoted)
        self._at: dict[int, tuple[Named, Mention]] = {}
        for each in self.named:
            for mention in each.mentions:
                for i in range(mention.first, mention.last):
                    self._at[i] = (each, mention)
        self._verbs = [saying.verb for saying in self.sayings]
        self._nouns: dict[str, list[int]] = {}
        for token in self.doc:
            if token.pos_ == "NOUN":
                self._nouns.setdefault(token.lemma_, []).append(token.i)
        self._seen: list[tuple[int, Named, float]] = []  # token, person, prominence
        self.pronouns: dict[int, Named] = {}
        self._resolve_pronouns()
        self._given: dict[str, Informant] = {}
        self._of_named: dict[int, Informant] = {}

    def _inside_marks(self) -> list[bool]:
        starts = [marked.opens for marked in self.marked]
        inside = [False] * len(self.doc)
        for token in self.doc:
            at = bisect_right(starts, token.idx) - 1
            inside[token.i] = at >= 0 and token.idx < self.marked[at].closes
        return inside

    # ── What a phrase means ──────────────────────────────────────────────────────────────────────

    def informant(self, start: int, end: int) -> Informant:
        """The informant that the phrase at clean offsets `start:end` means ("he", "the ministry", "Ms Smith")."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return self._phrase(0, 0, start, end)
        return self.meant(span.start, span.end)

    def meant(self, first: int, last: int) -> Informant:
        """The informant that the tokens `first:last` mean."""
        named = self.named_in(first, last)
        if named is not None:
            return self.of_named(named)
        if last - first == 1 and self.doc[first].lower_ in ("it", "they"):
            taken_up = self._taken_up(first)
            if taken_up is not None:
                return self.meant(*taken_up)
        start, end = self._offsets(first, last)
        return self._phrase(first, last, start, end)

    def named_in(self, first: int, last: int) -> Named | None:
        """Whom the tokens `first:last` mean, if somebody with a name: by name, pronoun or office."""
        head = self._head(first, last)
        if head is None:
            return None
        if head.lower_ in _PRONOUNS:
            return self.pronouns.get(head.i)
        by_name = self._by_name(first, last, head) or self._beside(head, last)
        if by_name is not None:
            return by_name
        issuer = self._issuer(first, head)
        if issuer is not None:
            return issuer
        return self._by_office(first, head)

    def _taken_up(self, i: int) -> tuple[int, int] | None:
        """The phrase that "it" or "they" takes up: the last speaker before it of that kind."""
        it = self.doc[i].lower_ == "it"
        for saying in reversed(self.sayings[: bisect_right(self._verbs, i - 1)]):
            if self.sentence_of[i] - self.sentence_of[saying.verb] > NEAR:
                return None
            head = self.doc[saying.head]
            if head.pos_ == "PRON" or saying.head >= i:
                continue
            named = self.named_in(saying.first, saying.last)
            if named is not None and named.person:
                continue
            plural = (
                head.tag_ in ("NNS", "NNPS")
                or head.lower_ in words("crowd")
                or any(c.dep_ == "conj" for c in head.children)
            )
            if plural != it:
                return saying.first, saying.last
        return None

    def of_named(self, named: Named) -> Informant:
        """The informant that stands for somebody or something with a name."""
        if named.phrase is not None:
            return self._phrase(*named.phrase, *self._offsets(*named.phrase))
        known = self._of_named.get(id(named))
        if known is None:
            article = self._parsed.article.id
            spans = tuple(self.span(m.first, m.last) for m in named.mentions)
            known = Informant(
                content_id("informant", article, named.name),
                article,
                named.name,
                self._kind(named),
                named.body,
                spans,
            )
            self._of_named[id(named)] = known
            self._given[known.id] = known
        return known

    def given(self) -> tuple[Informant, ...]:
        """Every informant handed out so far, in order of its first mention."""
        return tuple(sorted(self._given.values(), key=lambda each: (each.mentions[0].start, each.id)))

    def by_id(self, id_: str) -> Informant | None:
        """An informant that was handed out before."""
        return self._given.get(id_)

    def _kind(self, named: Named) -> InformantKind:
        if named.person:
            return "person"
        key = named.name.lower().replace(" ", "-")
        if key in words("outlets"):
            return "outlet"
        last = named.name.split()[-1].lower()
        if last in words("document"):
            return "document"
        if named.name.endswith("s") and last.rstrip("s") in words("person"):
            return "crowd"
        return "body"

    def span(self, first: int, last: int) -> Span:
        """The tokens `first:last` as a span of the article."""
        start, end = self._offsets(first, last)
        return self._parsed.span(start, end)

    def _offsets(self, first: int, last: int) -> tuple[int, int]:
        return self.doc[first].idx, self.doc[last - 1].idx + len(self.doc[last - 1])

    def _head(self, first: int, last: int) -> "Token | None":
        tokens = [token for token in self.doc[first:last] if not token.is_space and not token.is_punct]
        if not tokens:
            return None
        root = self.doc[first:last].root
        return root if root.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET") else tokens[-1]

    def _by_name(self, first: int, last: int, head: "Token") -> Named | None:
        """A name that is the phrase's main word, stands in apposition to it, or carries it as a title."""
        singular = head.tag_ not in ("NNS", "NNPS")
        one = singular and head.lemma_.lower() in words("person")
        at_head = self._at.get(head.i)
        if at_head is not None and (at_head[0].person or not one):
            return at_head[0] if not at_head[1].inside or at_head[1].last >= last else None
        for child in head.children if singular else ():
            beside = self._at.get(child.i)
            fits = beside is not None and not beside[1].inside and (beside[0].person is one or head.tag_ == "CD")
            if child.dep_ == "appos" and beside is not None and fits:
                return beside[0]
        i = first
        while i < last:
            token = self.doc[i]
            found = self._at.get(i)
            if found is None:
                if i > head.i and token.lower_ in ("who", "that", "which"):
                    break
                i += 1
                continue
            named, mention = found
            before = self.doc[i - 1] if i > first else None
            beside = (
                before is None or before.text in (",", "—", "–") or before.i == head.i or before.lower_ == "-"
            )
            if named.person and not mention.inside and beside and (i > head.i or before is None):
                return named
            i = mention.last
        return None

    def _beside(self, head: "Token", last: int) -> Named | None:
        """The person named right behind a noun for a person: "the mayor, Ada Smith", "envoy Ada Smith"."""
        if head.lemma_.lower() not in words("person") or head.tag_ in ("NNS", "NNPS"):
            return None
        titles = words("titles")
        start = head.left_edge.i
        if (
            start >= 2
            and self.doc[start - 1].text == ","
            and self.doc[head.i + 1 : head.i + 2].text in (",", "")
        ):
            found = self._at.get(start - 2)
            if found is not None and found[0].person and not found[1].inside:
                return found[0]
        for i in range(last, min(last + 4, len(self.doc))):
            found = self._at.get(i)
            if found is not None:
                return found[0] if found[0].person and found[1].full and found[1].first == i else None
            token = self.doc[i]
            if not (token.text == "," and i == last) and token.lower_.rstrip(".") not in titles:
                return None
        return None

    # ── Documents ────────────────────────────────────────────────────────────────────────────────

    def _issuer(self, first: int, head: "Token") -> Named | None:
        """Who put out a statement, letter or post that is named again: "the statement said"."""
        if head.lemma_.lower() not in _PUT_OUT:
            return None
        named = self._put_out_by(head)
        if named is not None or self.doc[first].lower_ != "the":
            return named
        for i in reversed(self._nouns.get(head.lemma_, [])):
            if i < first and not self.quoted[i] and (named := self._put_out_by(self.doc[i])) is not None:
                return named
        for saying in reversed(self.sayings[: bisect_right(self._verbs, first - 1)]):
            end = self._sentence_end(saying.verb)
            said_in = (self.doc[i] for i in range(saying.verb + 1, min(end, first)))
            if any(token.lemma_ == head.lemma_ and not self.quoted[token.i] for token in said_in):
                return None if saying.head == head.i else self.named_in(saying.first, saying.last)
            if self.sentence_of[first] - self.sentence_of[saying.verb] > FARTHEST:
                break
        return None

    def _put_out_by(self, head: "Token") -> Named | None:
        """Whose it is by its own phrase: "Smith's statement", "the statement from Smith"."""
        for child in head.children:
            if child.dep_ == "poss" and (child.i in self._at or child.i in self.pronouns):
                return self._at[child.i][0] if child.i in self._at else self.pronouns[child.i]
            if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
                for inner in child.children:
                    if inner.i in self._at:
                        return self._at[inner.i][0]
        return None

    def _sentence_end(self, i: int) -> int:
        number = self.sentence_of[i]
        while i < len(self.doc) and self.sentence_of[i] == number:
            i += 1
        return i

    # ── Offices ──────────────────────────────────────────────────────────────────────────────────

    def _by_office(self, first: int, head: "Token") -> Named | None:
        """The person whose title or office the phrase repeats: "the foreign minister"."""
        bare = first == head.i and head.lower_ in words("titles")  # a headline's "President says"
        if (self.doc[first].lower_ != "the" and not bare) or head.tag_ in ("NNS", "NNPS"):
            return None
        said = {t.lower_ for t in self.doc[first : head.i + 1] if t.is_alpha} - {"the"}
        best: tuple[int, int, Named] | None = None
        personal = head.lemma_.lower() in words("person")
        for named in self.named if personal else ():
            if not named.person:
                continue
            fit = max((_office_fit(said, head.lower_, role) for role in named.roles), default=0)
            before = [m.last for m in named.mentions if m.last <= first]
            if fit and before and (best is None or (fit, before[-1]) > best[:2]):
                best = (fit, before[-1], named)
        if best is not None:
            return best[2]
        plain = len(said) <= 2 and not any(i in self._at for i in range(first, head.i + 1))
        if plain and head.lemma_.lower() in words("body"):
            return self._fuller(first, head) or self._body_before(first, head)
        if not personal:
            return None
        if self._introduced(first, head):
            return self._fuller(first, head)
        if head.lower_ == "president":
            untitled = [named for named in self.named if named.person and not named.roles]
            return max(untitled, key=lambda named: len(named.mentions), default=None)
        return self._likeliest(head.i, word_gender(head.lower_), self._seen_before(first))

    def _fuller(self, first: int, head: "Token") -> Named | None:
        """The fuller phrase that the article had before for the same noun: "Varn's interior ministry"."""
        for i in reversed(self._nouns.get(head.lemma_, [])):
            if i >= first or self.quoted[i]:
                continue
            noun = self.doc[i]
            if any(child.dep_ in ("poss", "compound", "amod", "prep") for child in noun.children):
                start = noun.left_edge.i
                while start < i and (self.quoted[start] or self.doc[start].is_punct or self.doc[start].is_space):
                    start += 1
                named = self._by_name(start, i + 1, noun)
                return named or Named(noun.text, person=head.lemma_.lower() in words("person"), phrase=(start, i + 1))
        return None

    def _body_before(self, first: int, head: "Token") -> Named | None:
        """The body that a general noun takes up again: one whose name has the noun, else the last one named."""
        last: tuple[bool, int, Named] | None = None
        for named in self.named:
            if named.person or self._kind(named) == "outlet":
                continue
            parts = named.name.lower().split()
            public = head.lower_ in words("public") and not words("public").isdisjoint(parts)
            fits = head.lower_ in parts or public
            places = [
                m.first
                for m in named.mentions
                if m.last <= first and not self.quoted[m.first] and self.doc[m.first].ent_type_ == "ORG"
            ]
            if not places or self.sentence_of[first] - self.sentence_of[places[-1]] > (
                FARTHEST if fits else 2
            ):
                continue
            if last is None or (fits, places[-1]) > last[:2]:
                last = (fits, places[-1], named)
        return last[2] if last else None

    def _introduced(self, first: int, head: "Token") -> bool:
        """Whether somebody without a name was brought in by the same noun before: "a spokesman … the spokesman"."""
        return any(
            i < first and i not in self._at and not self.quoted[i] and self._is_indefinite(self.doc[i])
            for i in self._nouns.get(head.lemma_, ())
        )

    def _is_indefinite(self, head: "Token") -> bool:
        return any(child.lower_ in _INDEFINITE for child in head.lefts)

    def _seen_before(self, i: int) -> list[tuple[int, Named, float]]:
        return self._seen[: bisect_right(self._seen, i, key=lambda each: each[0])]

    # ── Pronouns ─────────────────────────────────────────────────────────────────────────────────

    def _resolve_pronouns(self) -> None:
        """Whom each "he" and "she" outside the marks means: the likeliest person before it, left to right.

        A subject is likelier than an object, the sentence itself and the one before likelier than those
        further back. Somebody described without a name ("a senior official") may be meant as well.
        """
        mentions = {
            mention.first: (named, mention)
            for named in self.named
            if named.person
            for mention in named.mentions
            if not self.quoted[mention.first]
        }
        described = {saying.head: saying for saying in self.sayings if self._describes_person(saying)}
        for token in self.doc:
            if token.i in mentions:
                named, mention = mentions[token.i]
                self._seen.append((token.i, named, self._prominence(mention.last, mention.inside)))
            elif token.i in described:
                person = self._described(described[token.i])
                self._seen.append((token.i, person, self._prominence(token.i + 1, False)))
            gender = _PRONOUNS.get(token.lower_)
            if gender is None or self.quoted[token.i]:
                continue
            meant = self._likeliest(token.i, gender, self._seen)
            if meant is not None:
                self.pronouns[token.i] = meant
                if meant.gender is None:
                    meant.gender = "he" if gender == "he" else "she"
                self._seen.append((token.i, meant, self._prominence(token.i + 1, False)))

    def _describes_person(self, saying: Saying) -> bool:
        head = self.doc[saying.head]
        one = head.pos_ == "NOUN" and head.tag_ not in ("NNS", "NNPS")
        return one and head.lemma_.lower() in words("person") and saying.head not in self._at

    def _described(self, saying: Saying) -> Named:
        """Whom a noun for a person means, where it speaks: somebody named, or somebody without a name."""
        named = self.named_in(saying.first, saying.last)
        if named is not None:
            return named
        head = self.doc[saying.head]
        return Named(head.text, person=True, gender=word_gender(head.lower_), phrase=(saying.first, saying.last))

    def _prominence(self, last: int, inside: bool) -> float:
        """How much a mention that ends before token `last` stands out: most as the subject of a main clause."""
        token = self.doc[last - 1]
        if inside or token.dep_ == "poss":
            return 0.35
        if any(
            child.dep_ == "relcl" and child.lemma_ in ("say", "tell", "write") for child in token.children
        ):
            return 0.9
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return 0.5
        verb = token.head
        while verb.dep_ == "conj":
            verb = verb.head
        return 1.0 if verb.dep_ == "ROOT" else 0.6

    def _likeliest(self, at: int, gender: str | None, seen: list[tuple[int, Named, float]]) -> Named | None:
        here = self.sentence_of[at]
        scores: dict[int, tuple[float, Named]] = {}
        for i, person, prominence in reversed(seen):
            back = here - self.sentence_of[i]
            if back > FARTHEST:
                break
            if gender and person.gender not in (gender, None):
                continue
            weight = prominence * FADING**back * (1.0 if person.gender else 0.8)
            if weight > scores.get(id(person), (0.0, person))[0]:
                scores[id(person)] = (weight, person)
        return max(scores.values(), key=lambda pair: pair[0])[1] if scores else None

    # ── Phrases without a name ───────────────────────────────────────────────────────────────────

    def _phrase(self, first: int, last: int, start: int, end: int) -> Informant:
        """An informant without a name: kept apart from others unless the words say that they are the same."""
        article = self._parsed.article.id
        if first == last:
            text = self.text[start:end].strip() or "unknown"
            span = self._parsed.span(start, max(end, start + 1))
            return Informant(content_id("informant", article, text), article, text, "unnamed", None, (span,))
        head = self._head(first, last) or self.doc[last - 1]
        cut = self._without_clauses(first, last, head)
        name = (
            clean_body(self.doc[first:cut].text)
            if self.doc[first].lower_ == "the"
            else " ".join(self.doc[first:cut].text.split())
        )
        kind = self._phrase_kind(head)
        indefinite = self.doc[first].lower_ in _INDEFINITE and kind in ("unnamed", "crowd")
        identity = content_id("informant", article, name, *([start] if indefinite else []))
        informant = Informant(
            identity, article, name, kind, self._phrase_body(first, cut), (self.span(first, last),)
        )
        self._given.setdefault(identity, informant)
        return self._given[identity]

    def _without_clauses(self, first: int, last: int, head: "Token") -> int:
        """Where the phrase ends when relative clauses and appositions are left off."""
        for i in range(head.i + 1, last):
            token = self.doc[i]
            if token.text in (",", "—", "–", "(", ";") or token.lower_ in (
                "who",
                "that",
                "which",
                "whose",
                "when",
                "where",
            ):
                return i
        return last

    def _phrase_kind(self, head: "Token") -> InformantKind:
        word, lemma = head.lower_, head.lemma_.lower()
        if (
            word in words("crowd")
            or (head.tag_ in ("NNS", "NNPS") and lemma in words("person"))
            or word in ("they", "we", "many", "others")
        ):
            return "crowd"
        if lemma in words("person") or word_gender(word):
            return "unnamed"
        if lemma in words("outlet") and lemma not in ("website", "site"):
            return "outlet"
        if lemma in words("document") or word in words("document"):
            return "document"
        return "body" if lemma in words("body") or word in words("body") else "unnamed"

    def _phrase_body(self, first: int, last: int) -> str | None:
        for i in range(first, last):
            found = self._at.get(i)
            if found is not None and not found[0].person:
                return found[0].name
        return None


def speaker_phrase(saying: Saying) -> tuple[int, int]:
    """The tokens that name who speaks."""
    return saying.first, saying.last
