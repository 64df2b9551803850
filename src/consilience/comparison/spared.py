"""Who or what was spared: "escaped unhurt", "was undamaged" deny that it was hurt, killed or destroyed."""

from collections.abc import Iterator, Mapping, Sequence

from consilience.comparison.deeds import Deed
from consilience.comparison.negations import is_negated
from consilience.comparison.parties import SUBJECTS, doers_of, lemmas_of
from consilience.comparison.synonyms import ALIKE
from consilience.comparison.verbs import begins, children_of
from consilience.types import Account, Sentence, Word

_HARM = ("injure", "kill")
_LOSS = ("damage", "destroy", "wreck")
# By what somebody or something is, the verbs of which none was done to it.
DENIED_BY: Mapping[str, tuple[str, ...]] = {
    "unhurt": _HARM,
    "uninjured": _HARM,
    "unharmed": _HARM,
    "unscathed": _HARM,
    "undamaged": _LOSS,
    "intact": _LOSS,
}
# Verbs with which such a word tells what somebody is.
BEING = frozenset(["be", "remain", "stay", "escape", "emerge", "survive", "walk", "leave", "flee", "find"])


def spared(account: Account) -> tuple[tuple[Deed, ...], ...]:
    """The deeds that each sentence of an account denies by saying what was spared, in order."""
    words = account.parse.words
    return tuple(tuple(_spared(words, sentence)) for sentence in account.parse.sentences)


def _spared(words: Sequence[Word], sentence: Sentence) -> Iterator[Deed]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        verbs = DENIED_BY.get(words[i].text.lower())
        if verbs is None:
            continue
        itself = any(words[c].dep in SUBJECTS for c in children.get(i, ()))  # "was undamaged by the flood"
        above = i if itself else words[i].head
        if not (itself or words[above].lemma in BEING) or is_negated(words, children, above):
            continue
        helpers = [c for c in children.get(above, ()) if words[c].dep in {"aux", "auxpass"}]
        if any(words[h].tag in {"MD", "TO"} for h in helpers):  # "may be intact", "will stay intact"
            continue
        below = children.get(above, ())
        suffering = [c for c in below if words[c].dep == "nsubjpass"] or doers_of(words, children, above)
        whom = lemmas_of(words, children, suffering)
        for verb in verbs if whom else ():
            yield Deed(
                ALIKE.get(verb, verb),
                "done",
                negated=True,
                passive=True,
                doers=frozenset(),
                things=whom,
                start=begins(words, above, helpers),
                end=words[i].end,
            )
