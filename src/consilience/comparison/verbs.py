"""Verbs as the parse has them: what hangs on them, where they begin, and whether they tell what is done."""

from collections.abc import Mapping, Sequence
from typing import Literal

from consilience.types import Sentence, Word

PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})  # how those hang on a verb who do or suffer it

MODIFYING = frozenset({"amod", "compound", "nmod"})  # how a word hangs on a noun that says which it is
NEGATIVE = frozenset(["not", "n't", "n’t", "never", "no", "nor", "neither", "without", "none"])
State = Literal["ahead", "going", "done", "holds"]

TO_COME = frozenset({"will", "wo", "would", "'ll", "’ll", "shall"})  # helpers of a verb that lies ahead
_POSSIBLE = frozenset({"may", "might", "could", "can", "ca", "should", "must"})
_PLANS = frozenset(
    [
        *(
            "plan",
            "expect",
            "intend",
            "schedule",
            "prepare",
            "set",
            "hope",
            "poise",
            "ask",
            "seek",
            "propose",
        ),
        *("vow", "promise", "pledge", "threaten", "urge", "call", "demand", "aim", "agree", "due", "likely"),
        *("ready", "about", "go", "want", "slate", "consider", "weigh", "offer", "order"),
    ]
)


def children_of(words: Sequence[Word], sentence: Sentence) -> dict[int, list[int]]:
    """To the number of each word of a sentence the numbers of the words that hang on it, in order."""
    children: dict[int, list[int]] = {}
    for i in range(sentence.first, sentence.last):
        if words[i].head != i:
            children.setdefault(words[i].head, []).append(i)
    return children


def parts_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], verb: int) -> frozenset[str]:
    """Who does a verb and to whom or what, as lemmas of nouns: subject, object, by whom it is done."""
    found = [c for c in children.get(verb, ()) if words[c].dep in PARTS]
    by = (c for c in children.get(verb, ()) if words[c].dep == "agent")
    found += [g for c in by for g in children.get(c, ())]
    return frozenset(words[n].lemma for n in found if words[n].pos in {"NOUN", "PROPN"})


def branch(children: Mapping[int, Sequence[int]], top: int) -> list[int]:
    """The words that hang on a word, however far below it."""
    found: list[int] = []
    waiting = [*children.get(top, ())]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += children.get(at, ())
    return found


def verb_above(words: Sequence[Word], i: int) -> Word | None:
    """The verb that a word hangs on, however far above it; None where there is none."""
    while words[i].head != i:
        i = words[i].head
        if words[i].pos == "VERB":
            return words[i]
    return None


def begins(words: Sequence[Word], verb: int, helpers: Sequence[int]) -> int:
    """Where a verb begins in the article, the auxiliaries before it included."""
    return min([words[c].start for c in helpers if c < verb] + [words[verb].start])


def state_of(word: Word, helpers: Sequence[Word], above: Word | None) -> State | None:
    """Whether what a verb tells lies ahead, goes on, is done or holds; None where it does not say.

    What may be, or would have been, is none of these. `helpers` are its auxiliaries, `above` is the word that
    it depends on.
    """
    said = {h.text.lower() for h in helpers}
    lemmas = {h.lemma for h in helpers}
    if said & _POSSIBLE or ("have" in lemmas and said & TO_COME):
        return None
    if "have" in lemmas:
        return "done"
    if said & TO_COME:
        return "ahead"
    if "do" in lemmas:
        return "done" if "did" in said else "holds"
    if "to" in said:
        return "ahead" if above is not None and above.lemma in _PLANS else None
    if word.tag == "VBG":
        return ("ahead" if word.lemma in _PLANS else "going") if "be" in lemmas else None
    if word.tag == "VBD":
        return "done"
    if word.tag == "VBN":
        if "being" in said:
            return "going"
        return ("done" if said & {"was", "were"} else "holds") if "be" in lemmas else None
    return "holds" if word.tag in {"VBP", "VBZ"} else None
