"""Fates: somebody is missing, trapped or at large in one account, found, freed or caught in another.

So are roads and schools closed and reopened, and services suspended and resumed. The one comes before the
other, so that a difference is an update. Both have to speak of the same: by a name, by a noun that both have,
or because what ends it says for whom ("the last of the missing").
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from consilience.comparison.parties import SUBJECTS, meant
from consilience.comparison.tolls import NO_PERSON
from consilience.comparison.verbs import NEGATIVE, begins, branch, children_of
from consilience.types import Account, Sentence, Word

# Words that say what somebody is, behind "is", "remains" or "went".
STATES = {
    "missing": "missing",
    "unaccounted": "missing",
    "trapped": "trapped",
    "stranded": "trapped",
    "stuck": "trapped",
    "hostage": "held",
    "captive": "held",
    "kidnapped": "held",
    "abducted": "held",
    "closed": "closed",
    "shut": "closed",
    "suspended": "halted",
    "halted": "halted",
}
RUNNING = {("at", "large"): "at large", ("on", "the", "run"): "at large", ("in", "hospital"): "in hospital"}
BEING = frozenset(["be", "remain", "stay", "go", "report", "list", "hold", "take", "keep", "feel"])
SEARCHING = frozenset(["search", "hunt", "look"])
SOUGHT = frozenset(["missing", "at large"])
# Verbs that end it, done to them; and what they do themselves.
ENDED_BY = {
    "missing": frozenset(["find", "locate", "discover", "recover", "rescue", "save"]),
    "trapped": frozenset(
        ["rescue", "free", "save", "release", "pull", "dig", "bring", "evacuate", "recover"]
    ),
    "held": frozenset(["release", "free", "rescue", "liberate"]),
    "at large": frozenset(["arrest", "capture", "catch", "seize", "apprehend", "detain"]),
    "in hospital": frozenset(["discharge"]),
    "closed": frozenset(["reopen"]),
    "halted": frozenset(["resume", "restart", "reopen"]),
}
ENDED_ONESELF = {
    "missing": frozenset(["reappear"]),
    "held": frozenset(["escape"]),
    "at large": frozenset(["surrender"]),
    "closed": frozenset(["reopen"]),
    "halted": frozenset(["resume", "restart", "reopen"]),
}
# Behind "closed" these say how a price or a market stood when its day ended.
PRICED = frozenset(["lower", "higher", "at", "up", "down", "flat", "unchanged", "little", "mixed"])
# Nouns for anybody, which tell nothing of whom is spoken.
ANYBODY = frozenset(
    ["other", "people", "person", "body", "man", "woman", "dozen", "hundred", "victim", "rest"]
)
NO_COUNTS = frozenset(["year", "year of age", "month", "week", "day", "hour"])  # units that count no people
# Helpers of a verb that tells what is so, and not what may or will be.
TELLING = frozenset(["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "’s"])


@dataclass(frozen=True, slots=True)
class Fate:
    """What people are, or that it has ended for them, with the nouns, names and numbers they are told by.

    `which`: what says which of several is meant: "second", "eastbound", "in Halm".
    `known`: whether the words that tell the end say what it ends: "the last of the missing". `still`: whether
    it holds when the account is written ("is", "were still"), and not perhaps in what it tells of the past.
    """

    states: frozenset[str]
    over: bool
    nouns: frozenset[str]
    names: frozenset[str]
    counts: frozenset[float]
    which: frozenset[str]
    known: bool
    still: bool
    start: int
    end: int


def fates(account: Account) -> tuple[tuple[Fate, ...], ...]:
    """What each sentence of an account says people are, or are no longer, in order."""
    words = account.parse.words
    counts = {
        f.start: f.low
        for f in account.analysis.figures
        if f.kind == "quantity" and f.low is not None and f.unit not in NO_COUNTS
    }
    return tuple(tuple(_Sentence(words, sentence, counts).fates()) for sentence in account.parse.sentences)


def two_fates(
    a: Sequence[Fate], b: Sequence[Fate], all_a: Sequence[Fate], all_b: Sequence[Fate]
) -> Iterator[tuple[Fate, Fate]]:
    """Where one of two statements says that people are missing and the other that they were found.

    `all_a` and `all_b` are the fates of their accounts: one that tells the end as well speaks of the time
    before it.
    """
    for x, y in product(a, b):
        if x.over != y.over:
            (lasting, ended), own = ((y, x), all_b) if x.over else ((x, y), all_a)
            again = (each for each in own if each.over and not _are_counted_apart(lasting, each))
            if _of_the_same(lasting, ended) and not any(_of_the_same(lasting, each) for each in again):
                yield x, y


def _of_the_same(lasting: Fate, ended: Fate) -> bool:
    """Whether what ended is what lasted, of the same people as far as both say: some of these, or all."""
    if not lasting.states & ended.states or (not ended.known and _are_counted_apart(lasting, ended)):
        return False
    if lasting.which - ended.which and ended.which - lasting.which:
        return False
    if lasting.names and ended.names:
        return lasting.names <= ended.names or ended.names <= lasting.names  # "Ina Holm" and "Holm"
    return bool(lasting.nouns & ended.nouns) if lasting.nouns and ended.nouns else ended.known


def _are_counted_apart(x: Fate, y: Fate) -> bool:
    return bool(x.counts and y.counts and x.counts != y.counts)


class _Sentence:
    """One sentence of an account, and what is read of it."""

    def __init__(self, words: Sequence[Word], sentence: Sentence, counts: Mapping[int, float]) -> None:
        self.words = words
        self.places = range(sentence.first, sentence.last)
        self.children = children_of(words, sentence)
        self.counts = counts

    def fates(self) -> Iterator[Fate]:
        """All that it tells; first what it says outright, then whom it says is searched for."""
        for read in (self._state, self._end, self._search):
            for i in self.places:
                yield from read(i)

    def _state(self, i: int) -> Iterator[Fate]:
        """Who is missing, trapped, held or at large: the subject of "is" before such a word."""
        word = self.words[i]
        running = next((state for phrase, state in RUNNING.items() if self._ends_with(i, phrase)), None)
        state = STATES.get(word.text.lower(), running)
        if state is None or (state == "closed" and self._is_of_a_price(i)):
            return
        verb = i
        while not self._below(verb, SUBJECTS) and self.words[verb].head in self.places:
            if verb == self.words[verb].head or (verb != i and self.words[verb].pos == "VERB"):
                return
            verb = self.words[verb].head
        if verb != i and self.words[verb].lemma not in BEING:  # "the boy found his dog missing"
            return
        done_to = self._below(verb, {"dobj"}) if verb == i else []  # "the firm suspended the service"
        whom = [meant(self.words, c, verb) for c in done_to or self._below(verb, SUBJECTS)]
        if whom and not self._is_denied(verb) and self._is_told(verb):
            yield self._fate(whom, frozenset({state}), verb, max(word.end, self.words[verb].end), over=False)

    def _is_of_a_price(self, i: int) -> bool:
        """Whether "closed" says at what price or hour, or for a day: "closed 3 percent lower", "at 412"."""
        below = [self.words[c] for c in branch(self.children, i)]
        own = [self.words[c] for c in self.children.get(i, ())]
        amounts = any(word.entity in {"PERCENT", "MONEY"} or word.lemma == "percent" for word in below)
        return amounts or any(word.text.lower() in PRICED for word in own)

    def _search(self, i: int) -> Iterator[Fate]:
        """Who is searched for."""
        word = self.words[i]
        if word.lemma not in SEARCHING or word.pos not in {"VERB", "NOUN"} or self._is_denied(i):
            return
        behind = [c for c in self.children.get(i, ()) if self.words[c].lemma == "for"]
        whom = [g for c in behind for g in self._below(c, {"pobj"})]
        if whom:
            yield self._fate(whom, SOUGHT, i, word.end, over=False)

    def _end(self, i: int) -> Iterator[Fate]:
        """Who was found, freed or caught."""
        word = self.words[i]
        if word.pos != "VERB" or self._is_denied(i) or not self._is_done(i):
            return
        suffering = self._below(i, {"nsubjpass"})
        for verbs, whom in (
            (ENDED_BY, suffering or self._below(i, {"dobj"})),
            (ENDED_ONESELF, [] if suffering else self._below(i, {"nsubj"})),
        ):
            states = frozenset(state for state, ending in verbs.items() if word.lemma in ending)
            if states and whom:
                yield self._fate(whom, states, i, word.end, over=True)

    def _ends_with(self, i: int, phrase: tuple[str, ...]) -> bool:
        return tuple(word.text.lower() for word in self.words[max(0, i + 1 - len(phrase)) : i + 1]) == phrase

    def _below(self, i: int, deps: Set[str]) -> list[int]:
        return [c for c in self.children.get(i, ()) if self.words[c].dep in deps]

    def _is_denied(self, i: int) -> bool:
        """Whether a verb has a word for "not", or its subject is "nobody" or "no miner"."""
        below = self.children.get(i, ())
        near = [
            *below,
            *(g for c in below if self.words[c].dep in SUBJECTS for g in self.children.get(c, ())),
        ]
        return any(self.words[n].lemma in NEGATIVE | NO_PERSON for n in near)

    def _is_told(self, verb: int) -> bool:
        helpers = (self.words[c].text.lower() for c in self._below(verb, {"aux", "auxpass"}))
        return TELLING.issuperset(helpers)

    def _is_still(self, verb: int) -> bool:
        near = [verb, *self.children.get(verb, ())]
        present = any(self.words[n].tag in {"VBZ", "VBP"} for n in near)
        return present or any(self.words[n].lemma in {"still", "remain"} for n in near)

    def _is_done(self, verb: int) -> bool:
        """Whether a verb tells what was done; "found" alone may stand for "found by"."""
        clause = bool(self._below(verb, {"aux", "auxpass", "nsubj"}))
        done = self.words[verb].tag == "VBD" or (self.words[verb].tag == "VBN" and clause)
        return done and self._is_told(verb)

    def _phrase(self, i: int) -> Iterator[int]:
        """A word with those that say who it is: what stands with it, what "of" joins to it."""
        yield i
        for c in self.children.get(i, ()):
            if self.words[c].dep in {"appos", "compound", "conj"}:
                yield from self._phrase(c)
            elif self.words[c].lemma == "of":
                yield from (each for g in self._below(c, {"pobj"}) for each in self._phrase(g))

    def _which(self, i: int) -> Iterator[int]:
        """The words that say which of several is meant, but no states: "the missing girl" is any."""
        for c in self.children.get(i, ()):
            if self.words[c].dep == "amod" and self.words[c].text.lower() not in STATES:
                yield c
            elif self.words[c].lemma == "in":
                yield from self._below(c, {"pobj"})

    def _fate(self, whom: Sequence[int], states: frozenset[str], verb: int, end: int, *, over: bool) -> Fate:
        found = [self.words[n] for w in whom for n in (w, *branch(self.children, w))]
        said = [self.words[n] for w in whom for n in self._phrase(w)]
        told = {STATES[word.text.lower()] for word in found if word.text.lower() in STATES}
        nouns = frozenset(w.lemma for w in said if w.pos == "NOUN" and w.text.lower() not in STATES) - ANYBODY
        return Fate(
            frozenset(states & told or states),
            over,
            nouns,
            frozenset(word.lemma for word in said if word.pos == "PROPN"),
            frozenset(self.counts[word.start] for word in found if word.start in self.counts),
            frozenset(self.words[n].lemma for w in whom for n in self._which(w)),
            over and bool(states & told),
            self._is_still(verb),
            begins(self.words, verb, self._below(verb, {"aux", "auxpass"})),
            end,
        )
