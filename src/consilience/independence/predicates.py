"""What statements tell of whom: the predicates in them, as tellings.py sets them beside one another."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from consilience.independence.circumstances import COUNTED, Phrase, find_phrases, meant
from consilience.independence.clauses import is_verb
from consilience.independence.meanings import is_one_phrase, meanings_of, tells
from consilience.independence.tellings import Predicate, Telling
from consilience.types import Account, Statement, Word

SEEN = "exist"  # the meaning of "there were", "he saw", "she counted"
# Beside a verb or a number: what is told with it is less, or another, than without.
_LESS = frozenset(
    """
    additional again allegedly almost another apparently barely else extra first further hardly last likely
    more nearly never no nobody none nor not n't n’t other perhaps possibly practically presumably probably
    reportedly scarcely second supposedly third virtually yet
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
_OPEN = frozenset({"may", "might", "could", "can", "should", "must", "ought", "need"})
_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"})
# What is said, known or done by these is so.
_PLAIN = frozenset(
    """
    able acknowledge add admit agree announce be begin believed cause come conclude confirm continue decide
    declare disclose do explain find force get give go have help insist know learn leave let make manage mean
    note observe pronounce recall remark remember report reveal say see set show start state stress take tell
    write
    """.split()  # noqa: SIM905  # as above
)
_DOUBTING = frozenset({"assume", "believe", "deny", "doubt", "expect", "fear", "hope", "suspect", "think"})
_IF = frozenset({"if", "unless", "whether"})
_CIRCUMSTANCE = frozenset({"when", "after", "as", "because", "while", "once", "since", "before", "until"})
_EVENTS_BEHIND = frozenset({"in", "by", "after", "from", "during", "following", "before", "through"})
_EMBEDDED = frozenset({"ccomp", "xcomp", "acl", "pcomp", "csubj", "csubjpass"})
_SUBJECT = frozenset({"nsubj", "csubj"})
_PASSIVE = frozenset({"nsubjpass", "csubjpass"})
_BESIDE = frozenset({"advmod", "neg", "amod", "det", "quantmod", "preconj", "mark", "aux"})
_WHO = frozenset({"who", "which", "that", "whom"})
_PRONOUNS = frozenset("i we he she they you my our his her their your".split())  # noqa: SIM905


def tell_predicates(
    account: Account, statement: Statement, numbers: Iterable[tuple[int, int, str]]
) -> Telling:
    """What a statement of an account tells; `numbers`: the offsets and the value of each that is in it."""
    words = account.parse.words
    first, last = (bisect_left(words, at, key=lambda w: w.start) for at in (statement.start, statement.end))
    inside = range(first, last)
    hanging: dict[int, list[int]] = {}
    for each in inside:
        if words[each].head != each:
            hanging.setdefault(words[each].head, []).append(each)
    clause = _Clauses(words, frozenset(inside), _telling(account, statement, inside), hanging)
    held = [
        (value, at, i)
        for start, end, value in numbers
        if (i := _counting(words, inside, start, end)) is not None and (at := clause.holder(i)) is not None
    ]
    main = set(clause.main())
    return Telling(
        frozenset(clause.predicate(i, None) for i in main),
        frozenset((value, clause.predicate(at, i)) for value, at, i in held),
        frozenset(clause.predicate(i, None) for i in clause.occasions()),
        frozenset(value for value, *_ in held) - {value for value, at, _ in held if at in main},
        frozenset(words[i].lemma for i in inside if words[i].pos in ("NOUN", "PROPN")),
        clause.content(),
        bool(inside),
    )


def _counting(words: Sequence[Word], inside: Sequence[int], start: int, end: int) -> int | None:
    """The word of a number, of several the first that is one."""
    own = [i for i in inside if start <= words[i].start < end]
    return min(own, key=lambda i: words[i].pos != "NUM", default=None)


def _telling(account: Account, statement: Statement, inside: Sequence[int]) -> frozenset[int]:
    """The words of a statement that only say that somebody said it: the verbs of its attributions' cues."""
    cues = {
        at
        for each in account.analysis.attributions
        for cue in each.cue
        if cue.start < statement.end and statement.start < cue.end
        for at in range(cue.start, cue.end)
    }
    words = account.parse.words
    return frozenset(i for i in inside if words[i].start in cues and is_verb(words[i]))


class _Clauses(NamedTuple):
    """The words of an account, which of them a statement holds, and which of these only tell who spoke."""

    words: Sequence[Word]
    inside: frozenset[int]
    telling: frozenset[int]
    hanging: Mapping[int, Sequence[int]]  # the words of the statement that hang on a word, in order

    def below(self, i: int, deps: Set[str]) -> list[int]:
        return [c for c in self.hanging.get(i, ()) if self.words[c].dep in deps]

    def main(self) -> Iterator[int]:
        """The predicates that hang on nothing but words of saying, and what is joined to them by "and"."""
        for i in sorted(self.inside):
            word = self.words[i]
            if (word.head == i or word.head not in self.inside) and word.pos != "PUNCT":
                yield from self._told(i)

    def _told(self, i: int) -> Iterator[int]:
        """What a word of saying gives, else the word itself, with what is part of it or joined to it."""
        given = self.below(i, {"ccomp", "parataxis", "advcl"} if i in self.telling else {"xcomp", "ccomp"})
        if i not in self.telling:
            yield from [i] if is_verb(self.words[i]) or tells(self.words[i]) else []
            given = given if self.words[i].lemma in _PLAIN else []
            given += self.below(i, {"csubj", "csubjpass"})
        elif not given:
            yield i  # "called for a new dam" gives nothing else
        for each in (*given, *self.below(i, {"conj"})):
            yield from self._told(each)

    def occasions(self) -> Iterator[int]:
        """What happened when, after or because of it: clauses, and nouns for events behind prepositions."""
        for i in sorted(self.inside):
            word = self.words[i]
            joined = (self.words[c].lemma for c in self.below(i, {"advmod", "mark"}))
            if word.dep in ("advcl", "relcl") and is_verb(word) and not _CIRCUMSTANCE.isdisjoint(joined):
                yield i
            behind = word.dep == "pobj" and self.words[word.head].lemma in _EVENTS_BEHIND
            if behind and word.pos == "NOUN" and tells(word):
                yield i

    def holder(self, i: int) -> int | None:
        """The predicate that holds the number at `i`: the first above it that tells something."""
        while True:
            word = self.words[i]
            if is_verb(word) and not (i in self.telling and self.below(i, {"ccomp"})):
                return self._of_it_was(i)  # "a reporter counted 200 people" tells it himself
            if word.dep != "nummod" and tells(word) and word.dep != "compound":
                return i
            if word.head == i or word.head not in self.inside:
                return None
            i = word.head

    def _of_it_was(self, i: int) -> int:
        """ "It was 2.15 p.m. when the snow broke loose" tells what the clause tells."""
        subjects = self.below(i, {"nsubj"})
        empty = all(self.words[each].lemma in ("it", "this", "that") for each in subjects)
        if self.words[i].lemma != "be" or not empty:
            return i
        return next(iter(self.below(i, {"advcl", "relcl", "ccomp"})), i)

    def predicate(self, i: int, number: int | None) -> Predicate:
        """What the word at `i` tells; `number`: the place of a number that it holds."""
        doers, things = self._parties(i)
        attr = [c for c in self.below(i, {"attr"}) if number is not None and number in self._within(c)]
        meanings = meanings_of(self.words, i)
        if attr and self.words[i].lemma == "be" and not self.below(i, {"expl"}):
            told = [c for c in self.below(i, {"nsubj"}) if tells(self.words[c])]  # "the death toll is 12"
            meanings = meanings_of(self.words, told[0]) if told else frozenset({"amount"})
            doers, things = ([] if told else doers), attr
        if SEEN in meanings:
            doers = []  # who saw it is no part of what there was
            meanings |= self._told_behind(number)
        return Predicate(
            meanings,
            self._state(i),
            self._marks(i, number),
            self._nouns(doers, number),
            self._nouns(things, number),
            frozenset(self._beside(i, [*doers, *things], number)),
            any(map(self._by_pronoun, doers)),
            self._given(i),
        )

    def _given(self, i: int) -> frozenset[str]:
        """The meanings of the verbs that it governs, where it is no word of saying: "refused to leave"."""
        if i in self.telling:
            return frozenset()
        below = [c for c in self.below(i, {"xcomp", "ccomp", "advcl"}) if is_verb(self.words[c])]
        occasions = set(self.occasions())
        return frozenset[str]().union(*(meanings_of(self.words, c) for c in below if c not in occasions))

    def _by_pronoun(self, i: int) -> bool:
        """Whether a pronoun says who somebody is, or whose: of two who say "we" each means his own."""
        return any(self.words[c].text.lower() in _PRONOUNS for c in (i, *self.below(i, {"poss"})))

    def _told_behind(self, number: int | None) -> frozenset[str]:
        """What the noun tells behind who is counted: "200 people in the queue" wait."""
        who = self.words[number].head if number is not None else None
        preps = self.below(who, {"prep"}) if who is not None else []
        nouns = [noun for prep in preps for noun in self.below(prep, {"pobj"}) if tells(self.words[noun])]
        return frozenset[str]().union(*(meanings_of(self.words, noun) for noun in nouns))

    def _beside(self, i: int, parties: Sequence[int], number: int | None) -> Iterator[Phrase]:
        """Where, with what, at whom it is done, and which of its kind do it: "charged with theft"."""
        counted = {number} if number is not None else set()
        if number is not None and self.words[number].dep == "nummod":
            counted.add(self.words[number].head)
        return find_phrases(self.words, self.hanging, {i, *parties, *counted}, counted)

    def content(self) -> frozenset[str]:
        """The words of what is told, without those that only say who tells it."""
        told = frozenset[int]().union(*(self._below(i) for i in self.main())) or self.inside
        return frozenset[str]().union(*(meant(self.words, i) for i in told if self.words[i].pos != "AUX"))

    def _below(self, i: int) -> set[int]:
        found, open_ = {i}, [i]
        while open_:
            below = [c for c in self.hanging.get(open_.pop(), ()) if c not in found | self.telling]
            found.update(below)
            open_ += below
        return found

    def _parties(self, i: int) -> tuple[list[int], list[int]]:
        """Who does it and to what it is done; both of a verb without an object: "the boiler exploded"."""
        if not is_verb(self.words[i]):
            return [], []
        things = [c for c in self.below(i, _PASSIVE | {"dobj"}) if not is_one_phrase(self.words, i, c)]
        doers = [o for by in self.below(i, {"agent"}) for o in self.below(by, {"pobj"})]
        subjects = self.below(i, _SUBJECT) or self._subjects_above(i)
        if self.words[i].dep == "acl" and self.words[i].tag == "VBN":  # "the men killed there"
            things = things or [self.words[i].head]
        elif self.words[i].tag == "VBN" and not things and self.below(i, {"auxpass"}):
            things = subjects
        elif things:
            doers = doers or subjects
        else:
            doers = things = subjects
        return [*map(self._meant, doers)], [*map(self._meant, things)]

    def _subjects_above(self, i: int) -> list[int]:
        """The subject of what a verb is joined to or part of: "met and left", "managed to leave"."""
        above = self.words[i].head
        if self.words[i].dep not in ("conj", "xcomp") or above == i or above not in self.inside:
            return []
        return self.below(above, _SUBJECT | _PASSIVE) or self._subjects_above(above)

    def _meant(self, i: int) -> int:
        """Whom "who" means: the noun that its clause hangs on."""
        verb = self.words[i].head
        if self.words[i].lemma in _WHO and self.words[verb].dep == "relcl":
            return self.words[verb].head
        return i

    def _nouns(self, parties: Iterable[int], number: int | None) -> frozenset[tuple[str, bool]]:
        found: set[tuple[str, bool]] = set()
        for i in parties:
            if number is not None and number in self._within(i):
                return frozenset({(COUNTED, False)})
            for each in (i, *self.below(i, {"conj", "appos"})):
                word = self.words[each]
                if word.pos in ("NOUN", "PROPN"):
                    meant = meanings_of(self.words, each) if tells(word) else {word.lemma}
                    found.update((noun, word.pos == "PROPN") for noun in meant)
                    found.update(self._with_name(each))
        return frozenset(found)

    def _with_name(self, i: int) -> Iterator[tuple[str, bool]]:
        """The other words of a name, and what it is the name of: "the tug Aurora"."""
        for c in self.below(i, {"compound", "flat"}):
            if self.words[c].pos == "PROPN" or (self.words[i].pos == "PROPN" and self.words[c].pos == "NOUN"):
                yield self.words[c].lemma, self.words[c].pos == "PROPN"

    def _within(self, i: int) -> set[int]:
        """The words of a noun phrase, without its relative clauses."""
        found, open_ = {i}, [i]
        while open_:
            for c in self.hanging.get(open_.pop(), ()):
                if c not in found and self.words[c].dep not in ("relcl", "advcl", "punct"):
                    found.add(c)
                    open_.append(c)
        return found

    def _state(self, i: int) -> str:
        word = self.words[i]
        said = {self.words[c].text.lower() for c in self.below(i, {"aux", "auxpass"})}
        if said & _AHEAD:
            return "ahead"
        if "to" in said or not is_verb(word) or word.tag in ("VBZ", "VBP", "VB"):
            return ""
        if word.tag == "VBG":
            return "going" if said and word.text.lower() != "missing" else ""
        return "done" if word.tag == "VBD" or said else ""

    def _marks(self, i: int, number: int | None) -> frozenset[str]:
        """The words beside a predicate, its number, or above it that make less of it."""
        beside = [i]
        if number is not None:
            beside += [number, self.words[number].head] if self.words[number].head != i else [number]
        found = {
            self.words[c].lemma
            for place in beside
            for c in self.below(place, _BESIDE)
            if self.words[c].lemma in _LESS | _OPEN | _IF or self.words[c].text.lower() in _LESS | _OPEN
        }
        helpers = {self.words[c].lemma for c in self.below(i, {"aux"})}
        if {self.words[c].text.lower() for c in self.below(i, {"aux"})} & {
            "would",
            "'d",
            "’d",
        } and "have" in helpers:
            found.add("would have")
        return frozenset(found | self._above(i))

    def _above(self, i: int) -> set[str]:
        """The words that a clause hangs on and that leave it open: "reports that", "feared to"."""
        word = self.words[i]
        while word.dep in _EMBEDDED and word.head in self.inside:
            told = word.head in self.telling
            word = self.words[word.head]
            if told and word.lemma not in _DOUBTING:
                return set()
            if word.lemma not in _PLAIN:
                return {f"under {word.lemma}"}
        return set()
