"""The clauses of a sentence, and the words of others without which each would say something else.

A clause is a verb with all that hangs on it as far as the next clause: a main clause, a coordinated one, a
subordinate or relative one, a participle with its own. An apposition that tells something is one, too. Told
apart from the rest, a clause may lose who did it, whether it was done at all, and who says so; the words that
carry these are what it needs (`needs`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.comparison.cutting import SET_OFF, SUBJECTS, TELLING, Worded, only_tells
from consilience.comparison.sketch import CLAUSE

FEWEST = 3  # words of a clause of its own; fewer tell too little to be told apart
LOOSE = 5  # words of one that no comma sets off; a shorter one says which is meant ("the man held there")
VERBS = frozenset({"VERB", "AUX"})
OF_A_NOUN = frozenset({"relcl", "acl", "appos"})
OF_A_VERB = frozenset({"advcl", "pcomp"})
# What begins so limits the rest.
CONDITIONS = frozenset({"if", "unless", "until", "except", "lest", "provided"})
DOUBTS = frozenset({"may", "might", "could", "should", "would", "can", "must", "ought"})
HEDGES = frozenset(
    "reportedly allegedly supposedly purportedly apparently presumably seemingly possibly probably perhaps "  # noqa: SIM905  # a row of quoted words would be harder to read
    "maybe likely unlikely potentially falsely wrongly mistakenly never hardly barely nearly almost "
    "no neither nor nobody none nothing".split()
)
# Who does this says that something is not so.
DENYING = frozenset(
    "deny refute dismiss reject dispute contest refuse decline doubt disbelieve contradict rebut denial "  # noqa: SIM905  # a row of quoted words would be harder to read
    "rejection refusal hoax lie".split()
)
HELPERS = frozenset({"aux", "auxpass", "neg"})
# What else a verb cannot do without to say whether something is so: "is unlikely", "gave up", "that it was".
FILLERS = HELPERS | {"prt", "acomp", "attr", "oprd", "mark", "dative", "det", "amod", "poss"}


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a statement, each known by the number of the word that heads it."""

    worded: Worded
    owner: Mapping[int, int]  # for each word the head of the clause it stands in
    words: Mapping[int, Sequence[int]]  # for each head the words of its clause, in order


def clauses(worded: Worded) -> Clauses:
    """The clauses of a statement; each of its words stands in one."""
    words = worded.words
    tops = {_top(worded, n): n for n in words if _heads(worded, n)}
    owner: dict[int, int] = {}
    for number in words:
        path, at = [number], number
        while at not in owner and at not in tops:
            at = words[at].head
            path.append(at)
        head = owner[at] if at in owner else tops[at]
        for each in path:
            owner[each] = head
    grouped: dict[int, list[int]] = {}
    for number in words:
        grouped.setdefault(owner[number], []).append(number)
    return Clauses(worded, owner, grouped)


def _heads(worded: Worded, number: int) -> bool:
    """Whether a word heads a clause of its own."""
    word = worded.words[number]
    if word.head == number or word.head not in worded.words:
        return True
    if word.dep == "appos":
        # "the mayor, Ilse Brandt," only says the name
        branch = worded.branch(number)
        names = all(worded.words[n].pos in {"PROPN", "PUNCT"} for n in branch)
        return not names and len(branch) >= FEWEST and _set_off(worded, branch)
    if word.pos not in VERBS or word.dep not in CLAUSE or word.dep == "csubj":
        return False
    above = worded.words[word.head]
    if word.dep == "ccomp":  # what is feared or denied is nothing without who fears or denies it
        return above.lemma in TELLING or _divided(worded, number)
    if word.dep == "pcomp" and (above.head not in worded.words or worded.words[above.head].pos not in VERBS):
        return False
    branch = worded.branch(_top(worded, number))
    if word.dep == "conj":  # "plans to close the bridge and open a ferry" is one clause
        return len(branch) >= FEWEST and (bool(_subjects(worded, number)) or _heads(worded, word.head))
    if len(branch) >= LOOSE or (word.dep == "advcl" and _subjects(worded, number)):
        return True
    return len(branch) >= FEWEST and _set_off(worded, branch)


def _top(worded: Worded, head: int) -> int:
    """The highest word of a clause: its head, or the preposition that joins it to another."""
    above = worded.words[head].head
    return above if worded.words[head].dep == "pcomp" and above in worded.words else head


def _set_off(worded: Worded, branch: Sequence[int]) -> bool:
    """Whether a comma, dash or bracket stands before a branch, or behind one that begins the sentence."""
    before, after = worded.words.get(branch[0] - 1), worded.words.get(branch[-1] + 1)
    edge = worded.words[branch[0]] if before else worded.words[branch[-1]]
    beside = before or after
    return edge.text in SET_OFF or (beside is not None and beside.text in SET_OFF)


def _divided(worded: Worded, head: int) -> bool:
    """Whether a semicolon stands behind a clause that the parser takes for one that the next clause tells."""
    after = worded.words.get(worded.branch(head)[-1] + 1)
    return after is not None and after.text == ";"


def needs(found: Clauses, head: int) -> set[int]:
    """The words of other clauses that a clause must not be shown without.

    That is whom it speaks of where it does not say so itself, what it depends on ("if …"), and every denial,
    doubt or belief that it stands under.
    """
    worded, words, owner = found.worded, found.worded.words, found.owner
    needed = {n for each in _conditions(found, head) for n in found.words[each]}
    at, shares, bare = head, True, not _subjects(worded, head)
    while (joint := words[_top(worded, at)].head) in words and owner[joint] != at:
        over, dep = owner[joint], words[at].dep
        if dep in OF_A_NOUN:
            if shares:
                needed.update(n for n in worded.branch(_noun(found, joint)) if owner[n] == over)
            if not (_denies(found, over) or (dep == "acl" and _turned(found, over))):
                break
            needed.update(_core(found, joint))
            shares = bare = False
        elif dep == "conj":
            shares = shares and bare
            needed.update(_linked(found, joint, bare=bare))
            if bare:
                needed.update(_subject_above(found, joint))
                bare = not _subjects(worded, joint)
        elif dep in OF_A_VERB:
            if bare:
                needed.update(_subject_above(found, joint))
            if _denies(found, over) or (bare and _turned(found, over)):
                needed.update(_core(found, joint))
            shares = bare = False
        elif dep == "ccomp" and not _divided(worded, at):
            if not _passes_on(found, joint):
                needed.update(_core(found, joint))
            shares = bare = False
        else:
            break
        at = over
    return needed


def _noun(found: Clauses, joint: int) -> int:
    """The noun that a clause behind `joint` may be of: "the ferry" of "the ferry to Tarn, which sank"."""
    words, at = found.worded.words, joint
    while words[at].dep == "pobj" and found.owner[words[words[at].head].head] == found.owner[joint]:
        above = words[words[at].head].head
        if words[above].pos not in {"NOUN", "PROPN"}:
            break
        at = above
    return at


def _conditions(found: Clauses, head: int) -> Iterator[int]:
    """The clauses that a clause depends on: "if the river falls"."""
    worded = found.worded
    for each in found.words:
        if (
            worded.words[each].dep in OF_A_VERB
            and found.owner.get(worded.words[_top(worded, each)].head) == head
        ):
            below = (_top(worded, each), *worded.below.get(each, ()))
            if each != head and any(worded.words[n].lemma in CONDITIONS for n in below):
                yield each


def _linked(found: Clauses, joint: int, *, bare: bool) -> Iterator[int]:
    """What a coordinated clause shares with the verb it is coordinated with: "may" and "not", "nor"."""
    worded, over = found.worded, found.owner[joint]
    for number in worded.below.get(joint, ()):
        word = worded.words[number]
        if word.lemma == "nor" or (bare and (word.dep in HELPERS or word.lemma in HEDGES)):
            yield number
    if joint != over:  # "denied that the bridge was closed and the ferry sank"
        yield from _core(found, worded.words[joint].head)


def _subjects(worded: Worded, verb: int) -> list[int]:
    return [n for n in worded.below.get(verb, ()) if worded.words[n].dep in SUBJECTS]


def _subject(found: Clauses, verb: int) -> Iterator[int]:
    """The words of a verb's subject, without clauses that hang on it."""
    for number in _subjects(found.worded, verb):
        yield from (n for n in found.worded.branch(number) if found.owner[n] == found.owner[verb])


def _subject_above(found: Clauses, verb: int) -> Iterator[int]:
    """The subject of a verb, or else of the next verb above it in its clause."""
    at, over = verb, found.owner[verb]
    while at != over and not _subjects(found.worded, at):
        at = found.worded.words[at].head
    return _subject(found, at)


def _core(found: Clauses, joint: int) -> Iterator[int]:
    """What of a clause says who does it and whether it is so, from a word of it up to the clause's head."""
    words, owner = found.worded.words, found.owner
    at, over = joint, owner[joint]
    while True:
        yield at
        yield from _subject(found, at)
        for number in found.worded.below.get(at, ()):
            if owner[number] == over and (words[number].dep in FILLERS or words[number].lemma in HEDGES):
                yield from (n for n in found.worded.branch(number) if owner[n] == over)
        if at == over:
            return
        at = words[at].head


def _turned(found: Clauses, head: int) -> bool:
    """Whether a clause leaves open or denies that something is so."""
    words = (found.worded.words[n] for n in found.words[head])
    return any(
        word.dep == "neg" or word.lemma in HEDGES or (word.tag == "MD" and word.lemma in DOUBTS)
        for word in words
    ) or _denies(found, head)


def _denies(found: Clauses, head: int) -> bool:
    return any(found.worded.words[n].lemma in DENYING for n in found.words[head])


def _passes_on(found: Clauses, verb: int) -> bool:
    """Whether a verb only passes on what was said: "said", not "did not say", "reportedly said"."""
    worded = found.worded
    return (
        worded.words[verb].lemma in TELLING
        and only_tells(worded, [verb])
        and not _turned(found, found.owner[verb])
    )
