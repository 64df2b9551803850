"""What can differ in a statement: its figures, times, named things, and the state of its verbs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.calendar import day_of
from consilience.comparison.quantities import stated
from consilience.comparison.roles import Role, roles
from consilience.comparison.scopes import Scope, scopes
from consilience.comparison.statements import stands_in
from consilience.comparison.verbs import MODIFYING, State, begins, children_of, state_of
from consilience.types import Account, Figure, Sentence, Statement, Time, Word

NAMED = frozenset(["PERSON", "NORP", "ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "GPE", "LOC", "FAC"])
COUNTING = frozenset({"quantity", "duration", "score", "vote", "ordinal"})
# Verbs that say too little by themselves: that one is "was" and the other "will be" tells nothing.
LIGHT = frozenset(
    [
        *("be", "have", "do", "say", "tell", "get", "go", "make", "take", "come", "see", "add", "give"),
        *("know", "think", "want", "let", "keep", "put", "use", "need", "become", "seem", "call"),
    ]
)
PERSONS, BODIES = frozenset(["PERSON"]), frozenset(["ORG"])
LABELS = (PERSONS, BODIES, frozenset(["GPE", "LOC", "FAC"]))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of a statement: its lemma, whether what it tells lies ahead, goes on or is done, its words."""

    lemma: str
    state: State
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing: its words, lower case, without "the"; its entity label."""

    words: tuple[str, ...]
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facets:
    """One statement with what in it can differ from another."""

    statement: Statement
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    names: tuple[Name, ...]
    verbs: tuple[Verb, ...]
    published: str | None
    roles: Mapping[str, Role]  # beside another figure, by the ids of figures
    scopes: Mapping[str, Scope]  # what each number is told of, by the same
    naming: frozenset[int]  # where times begin that name a thing, and date none: "the 2031 election"

    @property
    def day(self) -> str:
        """The day on which the statement's article came out, in ISO 8601; "" where it is not known."""
        day = day_of(self.published)
        return day.isoformat() if day else ""

    def words(self, span: tuple[int, int]) -> str:
        """The statement's words at a span of its article."""
        return self.statement.text[span[0] - self.statement.start : span[1] - self.statement.start]

    def before(self, at: int) -> str:
        """The statement's words before an offset of its article."""
        return self.statement.text[: at - self.statement.start]


def facets(account: Account, statements: Sequence[Statement]) -> dict[str, Facets]:
    """The facets of every statement of one account, by the statement's id.

    `statements` follow `account.parse.sentences`.
    """
    analysis, words = account.analysis, account.parse.words
    playing = roles(analysis.figures, account.parse)
    told_of = scopes(analysis.figures, analysis.times, account.parse)
    found = {}
    for statement, sentence in zip(statements, account.parse.sentences, strict=True):
        inside = words[sentence.first : sentence.last]
        times = tuple(t for t in analysis.times if stands_in(t, statement) and t.kind == "point")
        found[statement.id] = Facets(
            statement,
            tuple(stated(f) for f in analysis.figures if stands_in(f, statement) and f.kind in COUNTING),
            times,
            _names(inside),
            _verbs(words, sentence),
            account.article.published,
            playing,
            told_of,
            frozenset(time.start for time in times if _names_a_thing(time, words, sentence)),
        )
    return found


def _names_a_thing(time: Time, words: Sequence[Word], sentence: Sentence) -> bool:
    """Whether a time only says which: "the 2031 election"; not behind a preposition, "on Friday men met"."""
    own = [i for i in range(sentence.first, sentence.last) if time.start <= words[i].start < time.end]
    if not own or (own[0] > sentence.first and words[own[0] - 1].pos == "ADP"):
        return False
    tops = (words[i] for i in own if words[i].head not in own)
    return any(top.dep in MODIFYING | {"nummod"} and words[top.head].pos in {"NOUN", "PROPN"} for top in tops)


def names_clash(here: Facets, there: Facets) -> bool:
    """Whether each statement names a person, body or place of which the other has none; informants aside."""
    return any(_clash(here, there, labels) for labels in LABELS)


def people_clash(here: Facets, there: Facets) -> bool:
    """The same of persons and bodies alone."""
    return any(_clash(here, there, labels) for labels in (PERSONS, BODIES))


def _clash(here: Facets, there: Facets, labels: frozenset[str]) -> bool:
    return _lone(here, there, labels) and _lone(there, here, labels)


def _lone(x: Facets, y: Facets, labels: frozenset[str]) -> bool:
    other = {word for name in y.names for word in name.words}
    said = {word.lower() for informant in x.statement.informants for word in informant.split()}
    return any(
        name.label in labels and other.isdisjoint(name.words)
        for name in x.names
        if said.isdisjoint(name.words)
    )


def _names(words: Sequence[Word]) -> tuple[Name, ...]:
    """Runs of words with one entity label, as named things."""
    names: list[Name] = []
    run: list[Word] = []
    for word in [*words, None]:
        if word is not None and word.entity in NAMED and (not run or word.entity == run[-1].entity):
            run.append(word)
            continue
        kept = [w for w in run if w.text.lower() not in {"the", "'s", "’s", "a"} and w.text[0].isalnum()]
        if kept:
            names.append(
                Name(
                    tuple(w.text.lower().replace("’", "'") for w in kept),
                    kept[0].entity,
                    kept[0].start,
                    kept[-1].end,
                )
            )
        run = [word] if word is not None and word.entity in NAMED else []
    return tuple(names)


def _verbs(words: Sequence[Word], sentence: Sentence) -> tuple[Verb, ...]:
    """The verbs that tell a state of things; participles and infinitives that tell none are left out."""
    children = children_of(words, sentence)
    verbs = []
    for i in range(sentence.first, sentence.last):
        word = words[i]
        if word.pos != "VERB" or word.lemma in LIGHT:
            continue
        helpers = [c for c in children.get(i, ()) if words[c].dep in {"aux", "auxpass", "neg"}]
        above = words[word.head] if word.head != i else None
        state = state_of(word, [words[c] for c in helpers], above)
        if state is not None:
            verbs.append(Verb(word.lemma, state, begins(words, i, helpers), word.end))
    return tuple(verbs)
