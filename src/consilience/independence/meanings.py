"""What a word of a clause tells, so that "were killed" and "lost their lives" are told as one thing."""

from collections.abc import Iterator, Sequence
from functools import cache

from consilience.independence.clauses import children, is_verb
from consilience.tables import read_table
from consilience.types import Word

# They tell something only with what stands behind them: "take a train", "take into custody".
_LIGHT = frozenset(
    """
    bring claim come cost do gain get give go have hold keep lay leave lose make need put raise receive
    run send set suffer sustain take
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
_COPULA = frozenset({"be", "become", "feel", "get", "go", "lie", "look", "remain", "seem", "stay", "turn"})
# Objects that say nothing of whom it is done to.
_OWN = frozenset(
    {"end", "fire", "home", "injury", "job", "life", "part", "street", "talk", "tool", "track", "treatment"}
    | {"way", "wound"}
)
_STATE = frozenset({"acomp", "oprd", "advcl", "ccomp", "amod"})


def meanings_of(words: Sequence[Word], i: int) -> frozenset[str]:
    """What the predicate at `i` tells: rows of the table, or the words themselves where it has none.

    A state behind a verb is what is told ("was found dead"); else the verb with its particle, object or the
    noun behind a preposition where the table knows these, or where the verb alone tells little.
    """
    word = words[i]
    if word.pos == "NOUN":
        return _nouns().get(word.lemma) or frozenset({word.lemma})
    if not is_verb(word) or word.text.lower() == "missing":
        return _rows(word.text.lower()) or frozenset({word.lemma})
    states = [words[c] for c in _states(words, i)]
    for state in states:
        if rows := _rows(state.text.lower()):
            return rows
    phrases = list(_phrases(words, i))
    for phrase in phrases:
        if rows := _rows(phrase):
            return rows
    if states and word.lemma in _COPULA:
        return frozenset({states[0].lemma})
    if phrases and (word.lemma in _LIGHT or word.lemma in _COPULA or _has_particle(words, i)):
        return frozenset({phrases[0]})
    return _rows(word.lemma) or frozenset({word.lemma})


def tells(word: Word) -> bool:
    """Whether a noun or an adjective tells what somebody did or what became of him: "death", "missing"."""
    return (
        word.lemma in _nouns() if word.pos == "NOUN" else word.pos == "ADJ" and bool(_rows(word.text.lower()))
    )


def is_one_phrase(words: Sequence[Word], verb: int, noun: int) -> bool:
    """Whether a verb and its object are told as one: "lost their lives" is done to nobody else."""
    return bool(_rows(f"{words[verb].lemma} {words[noun].lemma}")) and words[noun].lemma in _OWN


def _rows(phrase: str) -> frozenset[str]:
    return _verbs().get(phrase, frozenset())


@cache
def _verbs() -> dict[str, frozenset[str]]:
    return _column(1)


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return _column(2)


def _column(number: int) -> dict[str, frozenset[str]]:
    """The meanings of each word of a column of the table."""
    found: dict[str, set[str]] = {}
    for row in read_table("independence/meanings.tsv"):
        for phrase in row[number].split(", "):
            found.setdefault(phrase, set()).add(row[0])
    return {phrase: frozenset(meanings) for phrase, meanings in found.items()}


def _states(words: Sequence[Word], i: int) -> Iterator[int]:
    """The adjectives that say how somebody is or ends: "missing", "alive"; none with a subject of its own."""
    for c in children(words, i):
        subject = any(words[each].dep.startswith("nsubj") for each in children(words, c))
        if words[c].pos == "ADJ" and words[c].dep in _STATE and not subject:
            yield c


def _phrases(words: Sequence[Word], i: int) -> Iterator[str]:
    """The verb with its particle, its object, an adverb, or the noun behind a preposition: "step down"."""
    verb, below = words[i].lemma, children(words, i)
    if any(words[c].dep == "expl" for c in below):
        yield f"{verb} there"
    for deps in ({"prt"}, {"dobj", "attr"}, {"advmod"}):
        for c in below:
            if words[c].dep in deps and (words[c].dep != "advmod" or _rows(f"{verb} {words[c].lemma}")):
                yield f"{verb} {words[c].lemma}"
    for c in below:
        if words[c].dep == "prep":
            yield from (f"{verb} {words[o].lemma}" for o in children(words, c) if _is_thing(words[o]))
            if _rows(f"{verb} {words[c].lemma}"):
                yield f"{verb} {words[c].lemma}"


def _is_thing(word: Word) -> bool:
    return word.dep == "pobj" and word.pos == "NOUN" and word.entity not in ("DATE", "TIME")


def _has_particle(words: Sequence[Word], i: int) -> bool:
    return any(words[c].dep == "prt" for c in children(words, i))
