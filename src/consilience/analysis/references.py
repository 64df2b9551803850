"""Whom a phrase of the article means: by name, by office, by pronoun, by what was named before."""

from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from consilience.analysis.antecedents import Antecedents
from consilience.analysis.earlier import body_before, outlet_before, subject_before
from consilience.analysis.ground import Ground
from consilience.analysis.issuers import put_out_by
from consilience.analysis.named import INDEFINITE, POSSESSIVE, Named, word_gender
from consilience.analysis.offices import by_office, held_under, named_later
from consilience.analysis.person_nouns import (
    ANONYMOUS,
    CALLED,
    OFFICES,
    TOLD_OF,
    is_force,
    is_hardly_known,
    is_known,
    is_of_another,
    is_titled,
    was_once,
)
from consilience.analysis.sayings import Saying, antecedent
from consilience.analysis.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
_APART = frozenset(["for", "of", "to", "from", "with", "by", "at"])
_PAUSES = (",", "—", "–", "-")
PLURAL = ("NNS", "NNPS")
NEAR = 3  # sentences back in which "it" and "they" look for whom they mean
FARTHEST = 12  # sentences back in which a noun looks for whom it takes up


class References:
    """Resolves phrases of one article, given as tokens `first:last`, to what the article names."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._doc = ground.doc
        self._tokens = ground.tokens
        self._quoted = ground.quoted
        self._sentence_of = ground.sentence_of
        self._named = ground.named
        self._sayings = ground.sayings
        self._nouns = ground.nouns
        self._verbs = [saying.verb for saying in ground.sayings]
        self._saying_of = {saying.head: saying for saying in ground.sayings}
        self._seen = Antecedents(ground.sentence_of)
        self.at = ground.at
        self.pronouns = ground.pronouns
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
        if token.tag_ in ("WP", "WDT") and not token.is_upper:
            if (before := antecedent(self._tokens, token)) is not None:
                return self._whole(before)
            clause = token.head
            return self._whole(clause.head) if clause.dep_ == "relcl" and clause.head.i < i else None
        if token.lower_ not in ("it", "they"):
            return None
        it = token.lower_ == "it"
        if it and (subject := subject_before(self._ground, i, reach=0)):
            return subject
        for saying in reversed(self._sayings[: bisect_right(self._verbs, i - 1)]):
            if self._sentence_of[i] - self._sentence_of[saying.verb] > NEAR:
                break
            head = self._tokens[saying.head]
            if head.pos_ == "PRON" or saying.head >= i:
                continue
            named = self.named_in(saying.first, saying.last)
            if named is not None and named.person:
                continue
            joined = any(child.dep_ == "conj" for child in head.children)
            if (head.tag_ in PLURAL or head.lower_ in words("crowd") or joined) != it:
                return saying.first, saying.last
        return subject_before(self._ground, i)

    # ── By name ──────────────────────────────────────────────────────────────────────────────────

    def _by_name(self, first: int, last: int, head: "Token") -> Named | None:
        """A name that is the phrase's main word, stands in apposition to it, or carries it as a title."""
        singular = head.tag_ not in PLURAL
        one = singular and head.lemma_.lower() in words("person") - words("either")
        at_head = self.at.get(head.i)
        if at_head is not None and (at_head[0].person or not one):
            return at_head[0] if not at_head[1].inside or at_head[1].last >= last else None
        for child in head.children if singular else ():
            beside = self.at.get(child.i)
            if child.dep_ != "appos" or beside is None or beside[1].inside:
                continue
            if beside[0].person is one or head.tag_ == "CD" or head.lemma_.lower() in words("either"):
                return beside[0]
        return self._along(first, last, head)

    def _along(self, first: int, last: int, head: "Token") -> Named | None:
        """A person's name that opens the phrase, or stands behind an office, its main word or a comma."""
        i = first
        while i < last:
            token = self._tokens[i]
            found = self.at.get(i)
            if found is None:
                if i > head.i and token.lower_ in ("who", "that", "which", "including", "like", "such"):
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
        between = [token.lower_ for token in self._tokens[head.i + 1 : i]]
        if not _APART.isdisjoint(between) and not any(word in _PAUSES for word in between):
            return False  # "a spokesman for Mayor Ada Smith"
        if before.lower_.rstrip(".") in words("person") or before.i == head.i:
            return True
        paused = next((n for n, word in enumerate(reversed(between)) if word in _PAUSES), None)
        if paused and before.pos_ == "NOUN":  # "her partner, the painter Ada Smith"
            return _APART.isdisjoint(between[-paused:])
        return i > head.i and before.text in _PAUSES

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
        named = put_out_by(self._ground, head)
        if named is not None or self._tokens[first].lower_ != "the":
            return named
        for i in reversed(self._nouns.get(head.lemma_, [])):
            if i < first and (named := put_out_by(self._ground, self._tokens[i])) is not None:
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
                return None if saying.head == head.i else self._speaker(saying)
        return None

    def _speaker(self, saying: Saying) -> Named | None:
        """Who says, if by name or by a noun for one person or body; a letter of many stays a letter."""
        head = self._tokens[saying.head]
        named = self.named_in(saying.first, saying.last)
        many = head.tag_ in PLURAL or any(self._tokens[i].tag_ in PLURAL for i in range(head.i, saying.last))
        if named is not None or many or head.pos_ == "PRON" or head.lemma_.lower() in words("put_out"):
            return named
        person = head.lemma_.lower() in words("person") and head.tag_ not in PLURAL
        return Named(head.text, person=person, phrase=(saying.first, saying.last))

    # ── By an office or a general noun ───────────────────────────────────────────────────────────

    def _taken_up_by_noun(self, first: int, head: "Token") -> Named | None:
        """Whom "the foreign minister", "the ministry", "the official" take up."""
        if head.tag_ in PLURAL:
            return None
        bare = first == head.i and head.lower_ in words("titles")  # a headline's "President says"
        if self._tokens[first].lower_ != "the" and not bare:
            return held_under(self._ground, head) or named_later(self._ground, first, head)
        said = {t.lower_ for t in self._tokens[first : head.i + 1] if t.is_alpha} - {"the"}
        if head.lemma_.lower() in words("person") and not is_force(head):
            return (
                held_under(self._ground, head)
                or by_office(self._ground, first, head, said)
                or named_later(self._ground, first, head)
                or self._person_before(first, head)
            )
        if head.lemma_.lower() in words("outlet") - words("public") and len(said) == 1:
            return outlet_before(self._ground, first) or self._fuller(first, head)
        plain = len(said) <= 2 and not any(i in self.at for i in range(first, head.i + 1))
        whose = any(c.lower_ == "of" and any(o.pos_ == "PROPN" for o in c.children) for c in head.children)
        if plain and not whose and head.lemma_.lower() in words("body"):
            return self._fuller(first, head) or body_before(self._ground, first, head)
        return None

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
        if head.lemma_.lower() in ANONYMOUS or is_of_another(head):
            return None
        # "the minister" takes up no spokesman, "the official" may
        particular = head.lower_ not in words("anybody")
        gender = word_gender(head.lower_)
        found = self._seen.likeliest(head.i, gender, until=first, only_named=particular)
        unsure = found is not None and found.phrase is None and is_hardly_known(found)
        if unsure or (
            found is not None and head.lower_ in CALLED and not is_titled(self._tokens, found, head)
        ):
            return None
        other = found is not None and head.lower_ in OFFICES | TOLD_OF and is_known(self._tokens, found)
        return None if other and not was_once(head) else found

    def _fuller(self, first: int, head: "Token") -> Named | None:
        """The fuller phrase that the article had before for the same noun: "Varn's interior ministry"."""
        person = head.lemma_.lower() in words("person")
        for i in reversed(self._nouns.get(head.lemma_, [])):
            noun = self._tokens[i]
            behind = self.at.get(noun.left_edge.i - 2) if noun.left_edge.i > 1 else None
            plural = noun.tag_ in PLURAL and head.tag_ not in PLURAL
            described = any(c.dep_ in ("poss", "compound", "amod", "prep") for c in noun.children)
            again = noun.left_edge.lower_ == "the" and not any(  # "the health body" is one named before
                c.dep_ in ("poss", "prep") or c.pos_ == "PROPN" for c in noun.children
            )
            if i >= first or plural or not described or (again and not person):
                continue
            apart = self._tokens[noun.left_edge.i - 1].text == ","
            if apart and behind is not None and not behind[1].inside and behind[0].person is person:
                return behind[0]  # "the Harbour Union, a local group … the group"
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

    # ── By pronoun ───────────────────────────────────────────────────────────────────────────────

    def _resolve_pronouns(self) -> None:
        """Whom each "he" and "she" outside the marks means, left to right.

        Somebody described without a name, where that one speaks ("a senior official said"), may be meant too.
        """
        mentions = {
            mention.first: (named, mention)
            for named in self._named
            if named.person and not self._is_only_part(named)
            for mention in named.mentions
            if not self._quoted[mention.first]
        }
        described = {saying.head: saying for saying in self._sayings if self._describes_person(saying)}
        speaking = {i for saying in self._sayings for i in range(saying.first, saying.last)}
        for token in self._tokens:
            if token.i in mentions:
                named, mention = mentions[token.i]
                main, speaks = self._tokens[mention.last - 1], token.i in speaking and not mention.inside
                self._seen.add(token.i, named, main, inside=mention.inside, speaks=speaks)
            elif token.i not in described and self._does(token):
                self._seen.add(token.i, self._somebody(token), token)
            elif token.i in described:
                saying = described[token.i]
                whose = PRONOUNS.get(self._tokens[saying.first].lower_)
                self._seen.add(token.i, self._described(saying), token, speaks=True, whose=whose)
            gender = PRONOUNS.get(token.lower_)
            if gender is None or self._quoted[token.i]:
                continue
            meant = self._meant_by(token, gender)
            if meant is not None:
                self.pronouns[token.i] = meant
                if meant.gender is None:
                    meant.gender = "he" if gender == "he" else "she"
                self._seen.add(token.i, meant, token, speaks=token.i in speaking)

    def _is_only_part(self, named: Named) -> bool:
        """Whether one word stands only before nouns, as a place does: "the Holm power station"."""
        behind = (self._tokens[m.last] for m in named.mentions if m.last < len(self._tokens))
        owned = any(token.text in POSSESSIVE for token in behind)
        return " " not in named.name and not owned and all(mention.inside for mention in named.mentions)

    def _meant_by(self, pronoun: "Token", gender: str) -> Named | None:
        """Whom a pronoun means: nobody whom its own saying names in front, if another spoke before.

        "Smith was freed, she said": not Smith, who would be called by a pronoun there.
        """
        meant = self._seen.likeliest(pronoun.i, gender)
        saying = self._saying_of.get(pronoun.i)
        if meant is None or saying is None or not saying.strong or self._tokens[pronoun.i - 1].text != ",":
            return meant
        told = {i for c in self._tokens[saying.verb].children if c.dep_ == "ccomp" for i in _under(c)}
        named_there = any(m.first in told and m.last <= pronoun.i and not m.inside for m in meant.mentions)
        return (self._seen.last_speaker(pronoun.i, gender) or meant) if named_there else meant

    def _somebody(self, noun: "Token") -> Named:
        phrase = (noun.left_edge.i, noun.i + 1)
        return Named(noun.text, person=True, gender=word_gender(noun.lower_), phrase=phrase)

    def _does(self, token: "Token") -> bool:
        """Whether a noun is somebody without a name who does something: "a worker", "by a worker"."""
        agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
        if token.tag_ != "NN" or self._quoted[token.i] or not (agent or token.dep_ in ("nsubj", "nsubjpass")):
            return False
        if token.lemma_.lower() not in words("person") or token.i in self.at:
            return False
        return token.left_edge.lower_ in ("a", "an")

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


def _under(token: "Token") -> list[int]:
    """The tokens of a word's branch of the tree."""
    return [each.i for each in token.subtree]
