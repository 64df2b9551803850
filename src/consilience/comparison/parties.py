"""Parties of a deed: who does it, and to whom or what it is done, with the pronouns of reported speech.

In "the firm said it would appeal" the firm appeals; "has been questioned but not detained" is one subject's.
"""

from collections.abc import Mapping, Sequence

from consilience.comparison.numbers import ORDINALS
from consilience.comparison.verbs import MODIFYING
from consilience.types import Word

SAYING = frozenset(
    """
    add admit announce claim confirm deny insist pledge promise say tell vow warn
    """.split()  # noqa: SIM905  # a row of quoted words would be harder to read
)
# To each pronoun the tags of whom it may mean: a name, one body, several.
PRONOUNS = {
    "he": frozenset(["NNP"]),
    "she": frozenset(["NNP"]),
    "it": frozenset(["NNP", "NNPS", "NN"]),
    "they": frozenset(["NNS", "NNPS"]),
}
# Words that tell a deed to come by the infinitive behind them: "plans to sign", "is expected to sign".
COMING = frozenset(
    [
        *("plan", "expect", "intend", "schedule", "prepare", "set", "poise", "slate", "due", "about", "go"),
        *("ready", "vow", "promise", "pledge", "agree", "hope", "want", "aim", "likely", "scheduled"),
        *("expected", "poised", "slated", "prepared", "intention", "begin"),
    ]
)
KINDS = frozenset(["NOUN", "PROPN", "ADJ", "VERB"])
IN_A_ROW = frozenset([*ORDINALS, "final", "last"])
SEASONS = frozenset(["spring", "summer", "autumn", "fall", "winter"])
NAMING = frozenset(["NOUN", "PROPN"])
SUBJECTS = frozenset(["nsubj", "nsubjpass"])


def doers_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> list[int]:
    """The subject of a verb, else that of what it hangs on ("was due to meet"); of a passive, by whom."""
    below = children.get(i, ())
    if is_passive(words, below, i):
        return [g for c in below if words[c].dep == "agent" for g in children.get(c, ())]
    own = [_sayer(words, children, i, meant(words, c, i)) for c in below if words[c].dep == "nsubj"]
    if own or words[i].head == i or not _shares_doer(words, below, i):
        return own
    return _shared(words, children, i) or doers_of(words, children, _joined_to(words, i))


def _shared(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> list[int]:
    """The subject of what a verb is joined to or part of: "was formed and is due to meet"."""
    above = _joined_to(words, i)
    below = children.get(above, ())
    if _suffers_as_well(words, below, above):
        return _shared(words, children, above)
    return [_sayer(words, children, above, c) for c in below if words[c].dep in SUBJECTS]


def _joined_to(words: Sequence[Word], i: int) -> int:
    """What a verb hangs on; in "announced plans to resign" the announcing."""
    above = words[i].head
    return words[above].head if words[above].pos == "NOUN" else above


def _sayer(words: Sequence[Word], children: Mapping[int, Sequence[int]], verb: int, subject: int) -> int:
    """Whom a pronoun means in what somebody tells of himself: "the firm said it would appeal"."""
    while words[verb].dep == "conj":
        verb = words[verb].head
    above, pronoun = words[verb].head, words[subject].text.lower()
    if words[verb].dep != "ccomp" or words[above].lemma not in SAYING or pronoun not in PRONOUNS:
        return subject
    tellers = (
        c
        for c in children.get(above, ())
        if words[c].dep == "nsubj"
        and words[c].tag in PRONOUNS[pronoun]
        and not any(words[g].tag == "PRP$" for g in children.get(c, ()))  # "her lawyer Ola Fox said she"
    )
    return next(tellers, subject)


def is_passive(words: Sequence[Word], below: Sequence[int], i: int) -> bool:
    """Whether a verb is done to its subject, or to that of the verb it is joined to; `below` hangs on it."""
    return any(words[c].dep == "nsubjpass" for c in below) or _suffers_as_well(words, below, i)


def _suffers_as_well(words: Sequence[Word], below: Sequence[int], i: int) -> bool:
    """Whether a passive shares its subject: "was questioned, but has not been detained"."""
    helped = any(words[c].dep == "auxpass" for c in below)
    return helped and words[i].dep == "conj" and not any(words[c].dep in SUBJECTS for c in below)


def _shares_doer(words: Sequence[Word], below: Sequence[int], i: int) -> bool:
    """Whether a word is done by who does what it hangs on: "met to begin", "was due to begin"."""
    purpose = words[i].dep == "advcl" and any(words[c].tag == "TO" for c in below)
    planned = words[i].dep == "acl" and words[i].tag == "VB" and words[words[i].head].lemma in COMING
    return purpose or planned or words[i].dep in {"conj", "xcomp", "acomp"}


def meant(words: Sequence[Word], part: int, verb: int) -> int:
    """What a part of a verb's clause means: of "who" or "which", the word that the clause hangs on."""
    return words[verb].head if words[part].lemma in {"who", "which", "that"} else part


def things_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> list[int]:
    """To what or whom it is done: objects, the subject of a passive, and what prepositions join to these."""
    below = children.get(i, ())
    parts = [c for c in below if words[c].dep in {"dobj", "nsubjpass", "attr", "dative", "oprd"}]
    found = [_sayer(words, children, i, meant(words, c, i)) for c in parts]
    found += _shared(words, children, i) if _suffers_as_well(words, below, i) else []
    going_on = [c for c in below if words[c].dep == "xcomp" and words[c].tag == "VBG"]  # "began hearing"
    found += [g for c in going_on for g in children.get(c, ()) if words[g].dep == "dobj"]
    joined = [c for c in below if words[c].dep == "prep"]
    joined += [c for f in found for c in children.get(f, ()) if words[c].dep == "prep"]
    return found + [g for c in joined for g in children.get(c, ()) if words[g].dep == "pobj"]


def objects_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """To whom or what a verb is done, as lemmas; of "the Brandt case" the case, and not Brandt."""
    below = children.get(i, ())
    heads = [meant(words, c, i) for c in below if words[c].dep in {"dobj", "nsubjpass"}]
    heads += _shared(words, children, i) if _suffers_as_well(words, below, i) else []
    which = frozenset(
        words[c].lemma
        for h in heads
        if words[h].pos == "NOUN"
        for c in children.get(h, ())
        if words[c].dep == "compound"
    )
    return lemmas_of(words, children, heads) - which


def which_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """The words that say which nouns do a verb or have it done to them, and in which quarter or season.

    "The upper house", "sales of diesel cars", "in the second quarter"; as lemmas, no names before names.
    """
    heads = [c for c in children.get(i, ()) if words[c].dep in {*SUBJECTS, "dobj"} and words[c].pos == "NOUN"]
    found = [c for h in heads for c in children.get(h, ()) if words[c].dep in MODIFYING]
    behind = [c for h in heads for c in children.get(h, ()) if words[c].dep == "prep"]
    for c in behind:
        objects = [g for g in children.get(c, ()) if words[g].dep == "pobj"]
        found += objects + [w for g in objects for w in children.get(g, ()) if words[w].dep in MODIFYING]
    joined = (g for c in children.get(i, ()) if words[c].dep == "prep" for g in children.get(c, ()))
    for g in joined:
        ordinals = [w for w in children.get(g, ()) if words[w].lemma in IN_A_ROW]
        found += [*ordinals, *([g] if words[g].lemma in SEASONS else [])]
    return frozenset(words[w].lemma.lower() for w in found if words[w].pos in KINDS)


def lemmas_of(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], heads: Sequence[int]
) -> frozenset[str]:
    """The nouns and names at `heads`, and those that stand with them; times and numbers are left out."""
    named = [h for h in heads if words[h].pos in NAMING and words[h].entity not in {"DATE", "TIME"}]
    beside = [c for h in named for c in children.get(h, ()) if words[c].dep in {"compound", "conj", "appos"}]
    behind = [w for h in named if words[h].pos == "NOUN" for w in _name_behind(words, h)]
    found = {words[w].lemma for w in (*named, *beside, *behind) if words[w].pos in NAMING}
    return frozenset(lemma for lemma in found if len(lemma) > 2)


def _name_behind(words: Sequence[Word], noun: int) -> Sequence[int]:
    """The person's name between two commas behind a noun, on whatever the parse hangs it.

    Not the second of a list: "the chief of staff, General Lind, and the minister".
    """
    first = noun + 2
    if first >= len(words) or words[noun + 1].text != ",":
        return ()
    last = next((i for i in range(first, len(words)) if words[i].pos != "PROPN"), len(words))
    ended = last < len(words) and words[last].text in {",", "."}
    listed = last + 1 < len(words) and words[last + 1].lemma in {"and", "or"}
    return range(first, last) if ended and not listed and words[last - 1].entity == "PERSON" else ()
