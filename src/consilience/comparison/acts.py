"""Acts with where they lead: "were being taken to the capital", "have been moved to the capital"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.comparison.deeds import Deed
from consilience.comparison.parties import lemmas_of
from consilience.comparison.verbs import State, children_of
from consilience.types import Account, Sentence, Word

# Prepositions that say where an act leads.
LEADING = frozenset({"to", "into", "onto", "toward", "towards"})
# Verbs that bring somebody or something somewhere.
MOVING = frozenset(
    [
        *("take", "bring", "move", "transport", "transfer", "carry", "send", "fly", "drive", "ship", "march"),
        *("evacuate", "deport", "extradite", "return", "escort", "deliver", "hand", "head", "travel", "go"),
        *("sail", "lead", "rush", "airlift", "repatriate", "relocate", "deploy", "withdraw", "flee"),
    ]
)


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of moving: its state, who does it, whom or what it moves, where it leads (all as lemmas).

    Who goes by himself moves himself.
    """

    state: State
    doers: frozenset[str]
    moved: frozenset[str]
    goals: frozenset[str]
    start: int
    end: int


def acts(account: Account, deeds: Sequence[Sequence[Deed]]) -> tuple[tuple[Act, ...], ...]:
    """The acts of each sentence of an account that lead somewhere, in order; `deeds` are those of each."""
    return tuple(
        _acts(account.parse.words, sentence, {deed.end: deed for deed in told})
        for sentence, told in zip(account.parse.sentences, deeds, strict=True)
    )


def same_act(x: Act, y: Act) -> bool:
    """Whether two acts lead to one place and, as far as both tell, are done by one and move one."""
    return bool(x.goals & y.goals) and _may_be_one(x.moved, y.moved) and _may_be_one(x.doers, y.doers)


def _may_be_one(x: frozenset[str], y: frozenset[str]) -> bool:
    return not x or not y or bool(x & y)


def _acts(words: Sequence[Word], sentence: Sentence, deeds: Mapping[int, Deed]) -> tuple[Act, ...]:
    children = children_of(words, sentence)
    found = []
    for i in range(sentence.first, sentence.last):
        deed = deeds.get(words[i].end)
        if words[i].lemma not in MOVING or deed is None or deed.negated:
            continue
        goals = _goals(words, children, i)
        moved = [c for c in children.get(i, ()) if words[c].dep in {"dobj", "nsubjpass"}]
        whom = lemmas_of(words, children, moved)
        if goals:
            found.append(
                Act(deed.state, deed.doers, whom if moved else deed.doers, goals, deed.start, deed.end)
            )
    return tuple(found)


def _goals(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """The names of where a verb leads: "to Kyrm", "to Kyrm, Varland's capital"."""
    return frozenset(
        word.lemma
        for c in children.get(i, ())
        if words[c].dep == "prep" and words[c].lemma in LEADING
        for goal in children.get(c, ())
        for word in words[c + 1 : goal + 1]
        if word.pos == "PROPN"
    )
