"""As what an account introduces somebody: "the fire chief", "the commander", "who chairs its council"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from consilience.independence.clauses import children
from consilience.independence.workplaces import describing
from consilience.types import Account, Informant, Word

# Who holds one of these holds it in some body; where the account does not say in which, it may be any.
_OF_SOMETHING = frozenset(
    """
    boss captain chair chairman chairwoman chief commander commandant deputy director head leader manager
    officer owner president secretary spokesman spokesperson spokeswoman superintendent supervisor warden
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
# Who judges from afar what others saw.
_ONLOOKERS = frozenset(
    """
    analyst blogger columnist commentator correspondent critic expert historian pundit reporter strategist
    theorist
    """.split()  # noqa: SIM905  # as above
)
_SAYS_OF_WHAT = frozenset({"compound", "poss", "prep", "amod", "nmod"})
# Who these are stands elsewhere, and may be the other informant or what he is of.
_OTHERS = frozenset({"his", "her", "their", "its", "him", "them", "hers", "theirs"})
# Clauses that tell more than who it is.
_FURTHER = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis"})


class Office(NamedTuple):
    """One introduction of somebody: its main words, and what it leaves open."""

    words: str  # "fire chief"; "" of a clause
    alone: bool  # whether it is an office in some body that is not named: "the commander"
    whose: str  # the pronoun that says whose or of what it is: "its"; else ""


def find_offices(account: Account, informant: Informant) -> frozenset[Office]:
    """Everything that an account introduces a person as, over all mentions."""
    if informant.kind != "person":
        return frozenset()
    words = account.parse.words
    return frozenset(
        _office(words, i)
        for mention in informant.mentions
        for i in describing(words, mention.start, mention.end)
    )


def is_onlooker(offices: Iterable[Office], described: Iterable[str]) -> bool:
    """Whether somebody is introduced as one who judges from afar, and so has from others what happened.

    `described`: the words beside the name.
    """
    words = chain((each.words.rpartition(" ")[2] for each in offices), described)
    return any(word.casefold() in _ONLOOKERS for word in words)


def _office(words: Sequence[Word], i: int) -> Office:
    introduces = words[i].pos != "VERB" or words[i].dep == "relcl"  # a sentence of his own does not
    below = _below(words, i) if introduces else ()
    whose = next((words[each].text.lower() for each in below if _is_another(words[each])), "")
    if words[i].pos not in ("NOUN", "PROPN"):
        return Office("", False, whose)
    near = children(words, i)
    compounds = [c for c in near if words[c].dep == "compound" and words[c].text.islower()]
    alone = words[i].lemma in _OF_SOMETHING and _leaves_open(words, i, near)
    name = " ".join(words[c].text for c in (*compounds, i)) if words[i].text.islower() else ""
    return Office(name, alone, whose)


def _leaves_open(words: Sequence[Word], i: int, near: Sequence[int]) -> bool:
    """Whether the words with an office leave open in what body it is: "Transport chief Holm"."""
    says = [c for c in near if words[c].dep in _SAYS_OF_WHAT]
    if words[i].dep != "compound":
        return not says and any(words[c].lemma == "the" for c in near)
    before = [c for c in children(words, words[i].head) if c < i and words[c].dep in _SAYS_OF_WHAT]
    return not any(words[c].entity or words[c].dep == "poss" for c in (*says, *before))


def _is_another(word: Word) -> bool:
    """Whether a pronoun means somebody or something else: "who lost her job" means herself."""
    text = word.text.lower()
    return text in _OTHERS and (text in ("its", "hers", "theirs", "them") or word.dep == "pobj")


def _below(words: Sequence[Word], i: int) -> Iterator[int]:
    for c in children(words, i):
        if words[c].dep not in _FURTHER:
            yield c
            yield from _below(words, c)
