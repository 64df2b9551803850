"""Qualities that rule each other out: a gate was open or closed, a man was found guilty or cleared.

Of one thing news tells one or the other. A difference is told where both accounts say it of the same, by the
noun or name and what says which is meant; an account that tells both speaks of two times, or of two things.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from consilience.comparison.contrasts import Contrast, days_between
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.negations import HEDGING
from consilience.comparison.parties import SUBJECTS, meant
from consilience.comparison.verbs import NEGATIVE, TO_COME, begins, children_of
from consilience.types import Account, Relation, Sentence, Word

# On each line two sides, of which a thing is one or the other.
_LINES = """
    open / closed shut
    on / off
    guilty convicted / innocent acquitted cleared
    alive / dead
    full / empty
    safe / unsafe dangerous
    true correct / false untrue wrong
    awake / asleep
    sober / drunk
    unanimous / split divided
    armed / unarmed
    conscious / unconscious
    locked / unlocked
    legal lawful / illegal unlawful
    licensed / unlicensed
    insured / uninsured
    vaccinated / unvaccinated
    available / unavailable
    possible / impossible
"""
SIDES = {
    word: (number, side)
    for number, line in enumerate(_LINES.strip().splitlines())
    for side, of in enumerate(line.split("/"))
    for word in of.split()
}
# Verbs that join a quality to their subject, or to their object: "remained open", "was found guilty".
JOINING = frozenset(["be", "remain", "stay", "keep", "find", "declare", "pronounce", "plead", "lie", "stand"])
JUDGING = frozenset(["convict", "acquit", "clear"])  # what a court does to somebody
SWITCHING = frozenset(["be", "remain", "stay", "switch", "turn", "leave"])  # the same of "on" and "off"
PREDICATES = frozenset(["acomp", "oprd", "attr", "ccomp", "prt", "advmod", "prep", "xcomp"])
NAMING = frozenset(["compound"])
WHICH = frozenset(["amod", "compound", "poss", "nmod", "nummod", "appos"])
TELLING = frozenset(["accord"])  # "according to" says who tells it
SOME = frozenset(
    ["some", "many", "most", "few", "several", "other", "another", "half", "any", "no", "nobody"]
)
Tense = Literal["past", "now", "ahead"]


@dataclass(frozen=True, slots=True)
class Quality:
    """What something is, or is not: its line and side, of what, and when.

    `which`: the words that say which is meant; `when`: for what, where or when it is so, each with the word
    that joins it: "of fraud", "for lorries", "until midnight".
    """

    line: int
    side: int
    bearer: str
    which: frozenset[str]
    when: frozenset[str]
    tense: Tense
    start: int
    end: int


def qualities(account: Account) -> tuple[tuple[Quality, ...], ...]:
    """What each sentence of an account says that something is, of what it can only be one, in order."""
    words = account.parse.words
    return tuple(tuple(_qualities(words, sentence)) for sentence in account.parse.sentences)


def two_qualities(
    a: Sequence[Quality], b: Sequence[Quality], all_a: Sequence[Quality], all_b: Sequence[Quality]
) -> Iterator[tuple[Quality, Quality]]:
    """Where two statements tell of one thing what rules each other out, and neither account tells both."""
    for x, y in product(a, b):
        if x.line == y.line and x.side != y.side and _are_of_one(x, y):
            both = [each for each in all_a if each.side == y.side and _is_told_of(each, y)]
            both += [each for each in all_b if each.side == x.side and _is_told_of(each, x)]
            if not both:
                yield x, y


def relation(x: Quality, y: Quality, a: Facets, b: Facets, around: Iterable[Contrast]) -> Relation | None:
    """Whether two qualities of one thing are a conflict or, of two times, an update; None if nobody knows."""
    named = any(x.bearer in name.words for f in (a, b) for name in f.names if name.label == "PERSON")
    if not named and names_clash(a, b):
        return None
    if days_between(a, b) >= 1 or x.tense != y.tense:
        return "update"
    return None if any(contrast.kind == "date" for contrast in around) else "conflict"


def _are_of_one(x: Quality, y: Quality) -> bool:
    if x.bearer != y.bearer or ((x.when or y.when) and not x.when & y.when):
        return False  # safe for lorries, or for whoever walks; open, or closed on Sundays
    return not x.which or not y.which or bool(x.which & y.which)  # of a name its first names


def _is_told_of(each: Quality, other: Quality) -> bool:
    return each.line == other.line and each.bearer == other.bearer


def _qualities(words: Sequence[Word], sentence: Sentence) -> Iterator[Quality]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        place = SIDES.get(words[i].text.lower())
        if place is None or (verb := _verb_of(words, children, i)) is None:
            continue
        subject = _bearer(words, children, i, verb)
        helpers = [c for c in children.get(verb, ()) if words[c].dep in {"aux", "auxpass"}]
        if subject is None or any(words[h].text.lower() in HEDGING for h in helpers):
            continue
        line, side = place
        denied = any(words[c].text.lower() in NEGATIVE for at in {i, verb} for c in children.get(at, ()))
        deps = WHICH if words[subject].pos == "NOUN" else NAMING
        which = [c for c in children.get(subject, ()) if words[c].dep in deps]
        when = {told for at in {i, verb} for told in _joined(words, children, at)}
        if i == verb and words[subject].pos == "PROPN":  # "cleared Holm of fraud"
            when.update(_joined(words, children, subject))
        else:
            beside = [c for c in children.get(subject, ()) if words[c].dep == "prep"]
            which += [g for c in beside for g in children.get(c, ())]
        yield Quality(
            line,
            side ^ denied,
            words[subject].lemma.lower(),
            frozenset(words[n].lemma.lower() for n in which),
            frozenset(when),
            _tense(words, verb, helpers),
            min(begins(words, verb, helpers), words[i].start),
            max(words[i].end, words[verb].end),
        )


def _joined(words: Sequence[Word], children: Mapping[int, Sequence[int]], at: int) -> Iterator[str]:
    """What is joined to a word by a preposition or as a clause, with the word that joins it."""
    for c in children.get(at, ()):
        below = children.get(c, ())
        if words[c].dep == "prep" and words[c].lemma not in TELLING:
            for g in below or [c]:
                which = (words[w].lemma for w in children.get(g, ()) if words[w].dep in WHICH)
                yield " ".join([words[c].lemma, *which, words[g].lemma])
        elif words[c].dep == "advcl":
            marks = [g for g in below if words[g].dep in {"mark", "advmod"}]
            yield from (f"{words[g].lemma} {words[c].lemma}" for g in marks or [c])


def _verb_of(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> int | None:
    """The verb by which a word is told of something; None where it only says which it is."""
    word, head = words[i], words[i].head
    if any(words[c].dep == "auxpass" for c in children.get(i, ())):  # "he was cleared"
        return i
    if word.pos == "VERB":  # "the jury cleared him"
        return i if word.lemma in JUDGING else None
    if word.dep not in PREDICATES or (word.dep == "prep" and children.get(i)):
        return None
    joining = SWITCHING if word.text.lower() in {"on", "off"} else JOINING
    return head if words[head].lemma in joining else None


def _bearer(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int, verb: int) -> int | None:
    """Of what a quality is told: the noun or name; None where that is a pronoun, or only some of several."""
    own = [c for c in children.get(i, ()) if words[c].dep in SUBJECTS and i != verb]  # "found Holm guilty"
    helpers = [c for c in children.get(verb, ()) if words[c].dep == "auxpass"]
    deps = frozenset({"dobj"}) if i == verb and not helpers else SUBJECTS
    below = own or [c for at in (verb, *helpers) for c in children.get(at, ()) if words[c].dep in deps]
    subject = next((meant(words, c, verb) for c in below), None)
    if subject is None or words[subject].pos not in {"NOUN", "PROPN"}:
        return None
    beside = {words[c].text.lower() for c in children.get(subject, ())}
    return None if beside & SOME or words[subject].lemma in SOME else subject


def _tense(words: Sequence[Word], verb: int, helpers: Sequence[int]) -> Tense:
    said = {words[h].text.lower() for h in helpers}
    if said & (TO_COME | {"to"}):
        return "ahead"
    past = words[verb].tag == "VBD" or not said.isdisjoint({"was", "were", "had"})
    return "past" if past else "now"
