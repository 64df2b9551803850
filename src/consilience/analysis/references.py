"""Whom a phrase of the article means: by name, by office, by pronoun, by what was named before."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from consilience.analysis.antecedents import Antecedents
from consilience.analysis.named import Mention, Named, word_gender
from consilience.analysis.roles import office_fit
from consilience.analysis.sayings import Saying
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "several", "two", "three", "many", "other", "no"]
)
PLURAL = ("NNS", "NNPS")
NEAR = 3  # sentences back in which "it" and "they" look for whom they mean
FARTHEST = 12  # sentences back in which a noun looks for whom it takes up
BODY_BACK = 2  # sentences back in which "the group" means the body named last, whatever its name


class References:
    """Resolves phrases of one article, given as tokens `first:last`, to what the article names."""

    def __init__(
        self,
        doc: "Doc",
        tokens: "Sequence[Token]",
        quoted: Sequence[bool],
        sentence_of: Sequence[int],
        named: Sequence[Named],
        sayings: Sequence[Saying],
    ) -> None:
        self._doc = doc
        self._tokens = tokens
        self._quoted = quoted
        self._sentence_of = sentence_of
        self._named = named
        self._sayings = sayings
        self._verbs = [saying.verb for saying in sayings]
        self.at: dict[int, tuple[Named, Mention]] = {
            i: (each, mention)
            for each in named
            for mention in each.mentions
            for i in range(mention.first, mention.last)
        }
        self._nouns: dict[str, list[int]] = {}
        for token in tokens:
            if token.pos_ == "NOUN" and not quoted[token.i]:
                self._nouns.setdefault(token.lemma_, []).append(token.i)
        self._seen = Antecedents(sentence_of)
        self.pronouns: dict[int, Named] = {}
        self._resolve_pronouns()

    def head(self, first: int, last: int) -> "Token | None":
        """The main word of a phrase; None if there are only marks and white space."""
        kept = [token for token in self._tokens[first:last] if not token.is_space and not token.is_punct]
        if not kept:
            return None
        root: Token = self._doc[first:last].root
        if root.pos_ in ("NOUN", "PROPN", "PRON"):
            return root
        if root.pos_ in ("ADJ", "NUM") or len(kept) == 1:
            return root if root in kept else kept[-1]
        before = list(takewhile(lambda token: token.pos_ not in ("ADP", "SCONJ"), kept))
        return before[-1] if before else kept[-1]

    def named_in(self, first: int, last: int) -> Named | None:
        """Whom a phrase means, if somebody who is named, or described more fully, in the article."""
        head = self.head(first, last)
        if head is None:
            return None
        if head.lower_ in PRONOUNS:
            return self.pronouns.get(head.i)
        return (
            self._by_name(first, last, head)
            or self._beside(head, last)
            or self._issuer(first, head)
            or self._taken_up_by_noun(first, head)
        )

    def taken_up(self, i: int) -> tuple[int, int] | None:
        """The phrase that token `i` takes up, if it is "who", "which", "that", "it" or "they"; else None.

        "It" and "they" take up the last speaker before them of that kind.
        """
        token = self._tokens[i]
        if token.tag_ in ("WP", "WDT"):
            clause = token.head
            return self._whole(clause.head) if clause.dep_ == "relcl" and clause.head.i < i else None
        if token.lower_ not in ("it", "they"):
            return None
        it = self._tokens[i].lower_ == "it"
        for saying in reversed(self._sayings[: bisect_right(self._verbs, i - 1)]):
            if self._sentence_of[i] - self._sentence_of[saying.verb] > NEAR:
                return None
            head = self._tokens[saying.head]
            if head.pos_ == "PRON" or saying.head >= i:
                continue
            named = self.named_in(saying.first, saying.last)
            if named is not None and named.person:
                continue
            joined = any(child.dep_ == "conj" for child in head.children)
            if (head.tag_ in PLURAL or head.lower_ in words("crowd") or joined) != it:
                return saying.first, saying.last
        return None

    # ── By name ──────────────────────────────────────────────────────────────────────────────────

    def _by_name(self, first: int, last: int, head: "Token") -> Named | None:
        """A name that is the phrase's main word, stands in apposition to it, or carries it as a title."""
        singular = head.tag_ not in PLURAL
        one = singular and head.lemma_.lower() in words("person")
        at_head = self.at.get(head.i)
        if at_head is not None and (at_head[0].person or not one):
            return at_head[0] if not at_head[1].inside or at_head[1].last >= last else None
        for child in head.children if singular else ():
            beside = self.at.get(child.i)
            if child.dep_ != "appos" or beside is None or beside[1].inside:
                continue
            if beside[0].person is one or head.tag_ == "CD":
                return beside[0]
        return self._along(first, last, head)

    def _along(self, first: int, last: int, head: "Token") -> Named | None:
        """A person's name that opens the phrase, or stands behind an office, its main word or a comma."""
        i = first
        while i < last:
            token = self._tokens[i]
            found = self.at.get(i)
            if found is None:
                if i > head.i and token.lower_ in ("who", "that", "which"):
                    return None
                i += 1
                continue
            named, mention = found
            if named.person and not mention.inside and self._carries(first, i, head):
                return named
            i = mention.last
        return None

    def _carries(self, first: int, i: int, head: "Token") -> bool:
        """Whether a name at token `i` of a phrase from `first` on is whom the words before it describe."""
        if i == first:
            return True
        before = self._tokens[i - 1]
        if before.lower_.rstrip(".") in words("person") or before.i == head.i:
            return True
        return i > head.i and before.text in (",", "—", "–", "-")

    def _beside(self, head: "Token", last: int) -> Named | None:
        """The person named next to a noun for a person: "the mayor, Ada Smith", "Ada Smith, the mayor,"."""
        if head.lemma_.lower() not in words("person") or head.tag_ in PLURAL:
            return None
        start = head.left_edge.i
        ends = head.i + 1 == len(self._tokens) or self._tokens[head.i + 1].text == ","
        if start >= 2 and self._tokens[start - 1].text == "," and ends:
            found = self.at.get(start - 2)
            if found is not None and found[0].person and not found[1].inside:
                return found[0]
        for i in range(last, min(last + 4, len(self._tokens))):
            found = self.at.get(i)
            if found is not None:
                return found[0] if found[0].person and found[1].full and found[1].first == i else None
            token = self._tokens[i]
            if not (token.text == "," and i == last) and token.lower_.rstrip(".") not in words("titles"):
                return None
        return None

    # ── By a document ────────────────────────────────────────────────────────────────────────────

    def _issuer(self, first: int, head: "Token") -> Named | None:
        """Who put out a statement, letter or post: "Smith's letter", and later "the letter said"."""
        if head.lemma_.lower() not in words("put_out"):
            return None
        named = self._put_out_by(head)
        if named is not None or self._tokens[first].lower_ != "the":
            return named
        for i in reversed(self._nouns.get(head.lemma_, [])):
            if i < first and (named := self._put_out_by(self._tokens[i])) is not None:
                return named
        for saying in reversed(self._sayings[: bisect_right(self._verbs, first - 1)]):
            number = self._sentence_of[saying.verb]
            if self._sentence_of[first] - number > FARTHEST:
                break
            said_in = (
                i
                for i in self._nouns.get(head.lemma_, ())
                if saying.verb < i < first and self._sentence_of[i] == number
            )
            if any(said_in):
                return None if saying.head == head.i else self.named_in(saying.first, saying.last)
        return None

    def _put_out_by(self, head: "Token") -> Named | None:
        """Whose it is by its own phrase: "Smith's statement", "the statement from Smith"."""
        for child in head.children:
            if child.dep_ == "poss" and (child.i in self.at or child.i in self.pronouns):
                return self.at[child.i][0] if child.i in self.at else self.pronouns[child.i]
            if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
                for inner in child.children:
                    if inner.i in self.at:
                        return self.at[inner.i][0]
        return None

    # ── By an office or a general noun ───────────────────────────────────────────────────────────

    def _taken_up_by_noun(self, first: int, head: "Token") -> Named | None:
        """Whom "the foreign minister", "the ministry", "the official" take up."""
        bare = first == head.i and head.lower_ in words("titles")  # a headline's "President says"
        if (self._tokens[first].lower_ != "the" and not bare) or head.tag_ in PLURAL:
            return None
        said = {t.lower_ for t in self._tokens[first : head.i + 1] if t.is_alpha} - {"the"}
        if head.lemma_.lower() in words("person"):
            return self._by_office(first, head, said) or self._person_before(first, head)
        plain = len(said) <= 2 and not any(i in self.at for i in range(first, head.i + 1))
        whose = any(c.lower_ == "of" and any(o.pos_ == "PROPN" for o in c.children) for c in head.children)
        if plain and not whose and head.lemma_.lower() in words("body"):
            return self._fuller(first, head) or self._body_before(first, head)
        return None

    def _by_office(self, first: int, head: "Token", said: set[str]) -> Named | None:
        """The person named before whose title or office the words repeat."""
        best: tuple[int, int, Named] | None = None
        for named in self._named:
            if not named.person:
                continue
            fit = max((office_fit(said, head.lower_, role) for role in named.roles), default=0)
            before = [m.last for m in named.mentions if m.last <= first]
            if fit and before and (best is None or (fit, before[-1]) > best[:2]):
                best = (fit, before[-1], named)
        return best[2] if best else None

    def _person_before(self, first: int, head: "Token") -> Named | None:
        """The person that a noun takes up whose office the article does not give."""
        introduced = any(
            i < first and i not in self.at and any(c.lower_ in INDEFINITE for c in self._tokens[i].lefts)
            for i in self._nouns.get(head.lemma_, ())
        )
        if introduced:  # "a spokesman … the spokesman"
            return self._fuller(first, head)
        if head.lower_ == "president":
            untitled = [named for named in self._named if named.person and not named.roles]
            return max(untitled, key=lambda named: len(named.mentions), default=None)
        # "the minister" takes up no spokesman, "the official" may
        particular = head.lower_ not in words("anybody")
        gender = word_gender(head.lower_)
        return self._seen.likeliest(head.i, gender, until=first, only_named=particular)

    def _fuller(self, first: int, head: "Token") -> Named | None:
        """The fuller phrase that the article had before for the same noun: "Varn's interior ministry"."""
        for i in reversed(self._nouns.get(head.lemma_, [])):
            noun = self._tokens[i]
            if i >= first or all(c.dep_ not in ("poss", "compound", "amod", "prep") for c in noun.children):
                continue
            person = head.lemma_.lower() in words("person")
            first_before, last_before = self._whole(noun)
            return self._by_name(first_before, last_before, noun) or Named(
                noun.text, person=person, phrase=(first_before, last_before)
            )
        return None

    def _whole(self, noun: "Token") -> tuple[int, int]:
        """The whole phrase of a noun, as it stands where it speaks; else from its first word to itself."""
        for saying in self._sayings:
            if saying.head == noun.i:
                return saying.first, saying.last
        start = noun.left_edge.i
        while start < noun.i and (self._quoted[start] or not self._tokens[start].is_alpha):
            start += 1
        return start, noun.i + 1

    def _body_before(self, first: int, head: "Token") -> Named | None:
        """The body that a general noun takes up: one whose name has the noun, else the last one named."""
        best: tuple[bool, int, Named] | None = None
        for named in self._named:
            if named.person or named.name.lower().replace(" ", "-") in words("outlets"):
                continue
            parts = named.name.lower().split()
            public = head.lower_ in words("public") and not words("public").isdisjoint(parts)
            fits = head.lower_ in parts or public
            places = [
                m.first
                for m in named.mentions
                if m.last <= first and not self._quoted[m.first] and self._tokens[m.first].ent_type_ == "ORG"
            ]
            reach = FARTHEST if fits else BODY_BACK
            if not places or self._sentence_of[first] - self._sentence_of[places[-1]] > reach:
                continue
            if best is None or (fits, places[-1]) > best[:2]:
                best = (fits, places[-1], named)
        return best[2] if best else None

    # ── By pronoun ───────────────────────────────────────────────────────────────────────────────

    def _resolve_pronouns(self) -> None:
        """Whom each "he" and "she" outside the marks means, left to right.

        Somebody described without a name, where that one speaks ("a senior official said"), may be meant too.
        """
        mentions = {
            mention.first: (named, mention)
            for named in self._named
            if named.person
            for mention in named.mentions
            if not self._quoted[mention.first]
        }
        described = {saying.head: saying for saying in self._sayings if self._describes_person(saying)}
        for token in self._tokens:
            if token.i in mentions:
                named, mention = mentions[token.i]
                self._seen.add(token.i, named, self._tokens[mention.last - 1], inside=mention.inside)
            elif token.i in described:
                self._seen.add(token.i, self._described(described[token.i]), token)
            gender = PRONOUNS.get(token.lower_)
            if gender is None or self._quoted[token.i]:
                continue
            meant = self._seen.likeliest(token.i, gender)
            if meant is not None:
                self.pronouns[token.i] = meant
                if meant.gender is None:
                    meant.gender = "he" if gender == "he" else "she"
                self._seen.add(token.i, meant, token)

    def _describes_person(self, saying: Saying) -> bool:
        head = self._tokens[saying.head]
        one = head.pos_ == "NOUN" and head.tag_ not in PLURAL
        return one and head.lemma_.lower() in words("person") and saying.head not in self.at

    def _described(self, saying: Saying) -> Named:
        """Whom a noun for a person means, where it speaks: somebody named, or somebody without a name."""
        named = self.named_in(saying.first, saying.last)
        if named is not None:
            return named
        head = self._tokens[saying.head]
        phrase = (saying.first, saying.last)
        return Named(head.text, person=True, gender=word_gender(head.lower_), phrase=phrase)
