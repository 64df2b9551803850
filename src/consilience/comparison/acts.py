"""Acts with where they lead: "were being taken to the capital", "have been moved to the capital"."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.comparison.verbs import State, begins, children_of, state_of
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
    """A verb of moving: whether it lies ahead, goes on or is done, and the places it leads to (lemmas)."""

    state: State
    goals: frozenset[str]
    start: int
    end: int


def acts(account: Account) -> tuple[tuple[Act, ...], ...]:
    """The acts of each sentence of an account that lead somewhere, in order."""
    return tuple(_acts(account.parse.words, sentence) for sentence in account.parse.sentences)


def _acts(words: Sequence[Word], sentence: Sentence) -> tuple[Act, ...]:
    children = children_of(words, sentence)
    found = []
    for i in range(sentence.first, sentence.last):
        if words[i].pos != "VERB" or words[i].lemma not in MOVING:
            continue
        below = children.get(i, [])
        goals = frozenset(
            word.lemma
            for c in below
            if words[c].dep == "prep" and words[c].lemma in LEADING
            for goal in children.get(c, [])
            for word in words[c + 1 : goal + 1]  # "to Kyrm", "to Kyrm, Varland's capital"
            if word.pos == "PROPN"
        )
        helpers = [c for c in below if words[c].dep in {"aux", "auxpass"}]
        denied = any(words[c].dep == "neg" for c in below)
        above = words[words[i].head] if words[i].head != i else None
        state = state_of(words[i], [words[c] for c in helpers], above)
        if goals and state is not None and not denied:
            found.append(Act(state, goals, begins(words, i, helpers), words[i].end))
    return tuple(found)
