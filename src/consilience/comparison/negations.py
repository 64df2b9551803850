"""Whether a verb is denied: by a "not", by its subject or object, by who denies it or refuses to do it."""

from collections.abc import Mapping, Sequence

from consilience.comparison.verbs import MODIFYING, NEGATIVE
from consilience.types import Word

DENYING = frozenset(["deny", "refute", "dispute"])
REJECTING = frozenset(["reject", "dismiss", "rebut"])  # reports; who rejects an offer says nothing of it
REPORTS = frozenset(
    """
    accusation allegation assertion charge claim criticism notion report rumor rumour speculation suggestion
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
REFUSING = frozenset(["refuse", "fail"])  # what stands behind these with "to" is not done
HEDGING = frozenset(["may", "might", "could", "can", "should", "must", "ought", "need"])
NARROWING = frozenset(["necessarily", "always", "only", "just", "fully", "entirely", "simply", "merely"])


def is_partly(words: Sequence[Word], below: Sequence[int], behind: range) -> bool:
    """Whether "not" only narrows what is told: "did not necessarily rise", "is not built on sand but rock".

    "Did not resign but stayed" denies all of the verb.
    """
    narrowed = any(words[c].lemma in NARROWING for c in below)
    narrowed |= any(
        words[n].lemma == "but" and words[n].head in behind and words[words[n].head].dep not in MODIFYING
        for n in behind
    )
    return narrowed and any(words[c].dep == "neg" for c in below)


def is_negated(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> bool:
    """Whether a verb is negated, or its subject is: "did not sink", "no ship sank"."""
    none = no_subject(words, children, i) is not None or _has_no_object(words, children, i)
    if any(words[c].lemma in {"until", "till"} for c in children.get(i, ())):  # "did not stop until noon"
        return none
    denying = NEGATIVE - {"without"}  # who fled without his coat fled
    return none or any(words[c].text.lower() in denying for c in children.get(i, ()))


def _has_no_object(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> bool:
    """Whether a verb is done to none: "provided no details"; "no more", "no fewer" are amounts."""
    objects = (c for c in children.get(i, ()) if words[c].dep == "dobj")
    return any([words[n].lemma for n in children.get(c, ())][:1] == ["no"] for c in objects)


def no_subject(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> int | None:
    """The "no" of "no ship sank", the "not" of "not a single ship sank".

    "No one on the ground" and "no other ship" tell only of some.
    """
    for subject in children.get(i, ()):
        below = children.get(subject, ())
        told = words[subject].dep in {"nsubj", "nsubjpass"} and words[subject].lemma != "one"
        if told and [words[c].lemma for c in below] in (["no"], ["not", "a", "single"]):
            return below[0]
    return None


def is_denied(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> bool:
    """Whether what a verb tells is denied above it: "denied that he had met them"; not where "not denied".

    So is what reports say that somebody denied, and that it was contrary to: "denied reports that he fled".
    """
    above = words[i].head
    if words[i].dep == "acl" and words[above].lemma in REPORTS:
        return _is_denied_report(words, children, above)
    if words[i].dep not in {"ccomp", "xcomp"} or words[above].lemma not in DENYING:
        return False
    return _denies(words, children, above)


def _is_denied_report(words: Sequence[Word], children: Mapping[int, Sequence[int]], report: int) -> bool:
    above = words[report].head
    if words[report].dep == "pobj":
        return words[above].lemma == "to" and words[words[above].head].lemma == "contrary"
    denied = words[report].dep == "dobj" and words[above].lemma in DENYING | REJECTING
    return denied and _denies(words, children, above)


def _denies(words: Sequence[Word], children: Mapping[int, Sequence[int]], above: int) -> bool:
    """Whether a verb of denying is meant so: "few would deny" and "not denied" are not."""
    below = [words[c] for c in children.get(above, ())]
    if any(each.dep == "aux" and each.text.lower() in HEDGING | {"would"} for each in below):
        return False  # "few would deny that it won"
    return not any(words[c].text.lower() in NEGATIVE for c in children.get(above, ()))


def is_refused(words: Sequence[Word], i: int) -> bool:
    """Whether somebody refused or failed to do what a verb tells."""
    return words[i].dep == "xcomp" and words[words[i].head].lemma in REFUSING
