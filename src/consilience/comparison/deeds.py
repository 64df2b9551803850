"""Deeds: who does what to whom, and whether it lies ahead, goes on or is done.

Two accounts tell one deed where the verb is the same or of one class ("begin", "open"), and both its doer
and what it is done to are the same as far as both accounts name them.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from consilience.comparison.negations import HEDGING, is_denied, is_negated, is_partly, is_refused, no_subject
from consilience.comparison.parties import (
    COMING,
    doers_of,
    is_passive,
    lemmas_of,
    objects_of,
    things_of,
    which_of,
)
from consilience.comparison.synonyms import known_as
from consilience.comparison.verbs import NEGATIVE, TO_COME, State, begins, children_of
from consilience.types import Account, Sentence, Word

GIVING_UP = frozenset(["shelve", "scrap", "abandon", "drop", "cancel", "ditch", "axe", "suspend"])
# Of these "is to win" says only what somebody wants.
AIMS = frozenset(["aim", "goal", "plan", "purpose", "task", "job", "idea", "point", "way", "hope", "wish"])
# Verbs whose present with a day tells what is to come.
SCHEDULED = frozenset(["begin", "start", "open", "meet", "vote", "resume", "arrive", "leave", "close", "end"])
MOST_TO_A_BUT = 12  # words from a denied verb to the "but" that says what is so instead
MOST_TO_A_DAY = 6  # words from such a verb to its day
EMPTY = frozenset(["be", "have", "do", "say", "get", "let", "seem", "become", "add", "think", "know", "see"])
# Verbs that tell little without what they are done to.
LIGHT = frozenset(["make", "take", "give", "go", "come", "put", "hold", "keep", "use", "want", "call"])
WITHIN = frozenset(["relcl", "acl", "advcl", "pcomp"])  # what a plan holds, not what is to come
CUSTOMARY = frozenset(["always", "often", "regularly", "routinely", "usually", "sometimes", "frequently"])
THINKING = frozenset(
    ["know", "think", "believe", "hope", "fear", "imagine", "assume", "wish", "doubt", "guess"]
)
OTHERS = frozenset(
    ["another", "second", "third", "other", "more", "next", "new", "again", "additional", "also"]
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with its state; its doers and what it is done to as lemmas, of pronouns none."""

    verb: str
    state: State
    negated: bool
    passive: bool
    doers: frozenset[str]
    things: frozenset[str]  # objects and what prepositions join to the verb
    start: int
    end: int
    when: frozenset[int] = frozenset()  # where the words begin that say on which day or in which year
    other: bool = False  # "another", "again": another deed of its kind is spoken of
    telling: bool = False  # it gives what an informant said
    which: frozenset[str] = frozenset()  # what says which doer or thing is meant: "upper", "of milk"
    picking: bool = False  # it says which of several are meant: "the ports that have not opened"
    objects: frozenset[str] = frozenset()  # of `things` whom or what it is done to, and no more


def deeds(account: Account) -> tuple[tuple[Deed, ...], ...]:
    """The deeds of each sentence of an account, in order."""
    words, telling, selves = account.parse.words, cues(account), _selves(account)
    return tuple(tuple(_deeds(words, sentence, telling, selves)) for sentence in account.parse.sentences)


def _selves(account: Account) -> dict[int, frozenset[str]]:
    """To where each "I" in quotation marks stands the words of its speaker's name, as lemmas."""
    return {
        word.start: frozenset(name.lower() for name in quote.speaker.split() if name[0].isupper())
        for word in account.parse.words
        if word.text == "I"
        for quote in account.analysis.quotes
        if quote.speaker and quote.start <= word.start < quote.end
    }


def cues(account: Account) -> frozenset[int]:
    """Where the words stand that give what an informant said: "said", "told"."""
    verbs = {word.start for word in account.parse.words if word.pos in {"VERB", "AUX"}}
    return frozenset(
        at
        for each in account.analysis.attributions
        if each.kind == "direct" or any(not verbs.isdisjoint(range(c.start, c.end)) for c in each.content)
        for cue in each.cue
        for at in range(cue.start, cue.end)
    )


def conditions(account: Account) -> tuple[tuple[Deed, ...], ...]:
    """What each sentence of an account says somebody or something is, or is not: "was safe", "on the bus"."""
    words = account.parse.words
    return tuple(tuple(_conditions(words, sentence)) for sentence in account.parse.sentences)


def _conditions(words: Sequence[Word], sentence: Sentence) -> Iterator[Deed]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        below = children.get(i, [])
        if words[i].lemma != "be" or words[i].dep in {"aux", "auxpass"}:
            continue
        helpers = [c for c in below if words[c].dep == "aux"]
        sure = not any({words[h].lemma, words[h].text.lower()} & HEDGING for h in helpers)
        ahead = any(words[h].text.lower() in TO_COME | {"to"} for h in helpers)
        doers = lemmas_of(words, children, [c for c in below if words[c].dep == "nsubj"])
        for c in below:
            what = _condition(words, children, c)
            if sure and doers and what:
                yield Deed(
                    what,
                    "ahead" if ahead else "done",
                    negated=is_negated(words, children, i),
                    passive=False,
                    doers=doers,
                    things=frozenset(),
                    start=_begins(words, children, i),
                    end=max(words[w].end for w in (c, *children.get(c, ()))),
                    picking=words[i].dep == "relcl",
                )


def _condition(words: Sequence[Word], children: Mapping[int, Sequence[int]], c: int) -> str:
    """What follows a "be": an adjective, or a preposition with its noun; "" for anything else."""
    if words[c].dep == "acomp" and words[c].pos == "ADJ" and not children.get(c):
        return words[c].lemma
    if words[c].dep != "prep":
        return ""
    nouns = (words[g] for g in children.get(c, ()) if words[g].dep == "pobj" and words[g].entity != "DATE")
    return next((f"{words[c].lemma} {noun.lemma}" for noun in nouns), "")


def same_deed(x: Deed, y: Deed) -> bool:
    """Whether two deeds are one: the same verb, and no doer or thing that only one of two names has."""
    doers, things = x.doers & y.doers, x.things & y.things
    if not may_be_same(x, y):
        return False
    return bool(things) if x.verb in LIGHT else bool(doers and things) or len(things) > 1


def told_as_one(x: Deed, y: Deed) -> bool:
    """Whether two accounts tell one deed, as far as both name who did it, and to what.

    "The bridge collapsed" is done to nothing, or "into the river"; "the leak was stopped" by anybody.
    """
    if same_deed(x, y):
        return True
    light = x.verb in LIGHT
    by_one = bool(x.doers & y.doers) and not (x.things or y.things if light else x.things and y.things)
    to_one = bool(x.things & y.things) and not (x.doers and y.doers) and not light
    return may_be_same(x, y) and (by_one or to_one)


def may_be_same(x: Deed, y: Deed) -> bool:
    """Whether nothing speaks against two deeds being one, and they have a doer or a thing in common."""
    doers, things = x.doers & y.doers, x.things & y.things
    clash = (x.doers and y.doers and not doers) or (x.things and y.things and not things)
    one = x.verb == y.verb and not x.other and not y.other
    if x.verb in LIGHT and _have_two_objects(x, y):  # survivors and the dead may be taken to one town
        return False
    return one and not clash and bool(doers or things)


def _have_two_objects(x: Deed, y: Deed) -> bool:
    """Whether neither of two deeds is done to whom or what the other is done to, or is told of."""
    return bool(x.objects and y.objects) and not (x.objects & y.things or y.objects & x.things)


def _deeds(
    words: Sequence[Word], sentence: Sentence, telling: Set[int], selves: Mapping[int, frozenset[str]]
) -> Iterator[Deed]:
    children = children_of(words, sentence)
    supposed = any(words[i].lemma in {"if", "unless"} for i in range(sentence.first, sentence.last))
    for i in range(sentence.first, sentence.last):
        word = words[i]
        if word.pos != "VERB" or word.lemma in EMPTY:
            continue
        below = children.get(i, [])
        state = _state(words, children, i, sentence.last, supposed=supposed)
        if state is None:
            continue
        if is_partly(words, below, range(i + 1, min(i + MOST_TO_A_BUT, sentence.last))):
            continue
        denied, things = is_denied(words, children, i), things_of(words, children, i)
        # "Did not fail to come" came.
        refused = is_refused(words, i) and not is_negated(words, children, word.head)
        passive = is_passive(words, below, i)
        near = [w for c in below for w in (c, *children.get(c, ()))]
        dated = [w for c in below for w in (c, *(children.get(c, ()) if words[c].pos != "VERB" else ()))]
        whom_or_what = lemmas_of(words, children, things)
        beside = frozenset(words[c].text.lower() for c in below if words[c].dep in {"prt", "prep", "advmod"})
        deed = Deed(
            known_as(word.lemma, beside, whom_or_what),
            state,
            (is_negated(words, children, i) != denied) != refused,
            passive,
            _doers(words, children, i, selves, denied=denied and not passive),
            whom_or_what,
            min(words[word.head].start, word.start) if denied else _begins(words, children, i),
            word.end,
            when=frozenset(words[w].start for w in dated if words[w].entity in {"DATE", "TIME"}),
            other=any(words[w].lemma in OTHERS for w in near),
            telling=word.start in telling,
            picking=word.dep == "relcl",
            objects=objects_of(words, children, i),
            which=which_of(words, children, i),
        )
        awaited = _awaited(words, children, i) if passive and word.lemma == "expect" else frozenset()
        yield _visit(deed, awaited) if awaited else deed


def _doers(
    words: Sequence[Word],
    children: Mapping[int, Sequence[int]],
    i: int,
    selves: Mapping[int, frozenset[str]],
    *,
    denied: bool,
) -> frozenset[str]:
    """Who does a verb: the subject; else who denies that he did; else of whom "I" and "we" speak."""
    doers = lemmas_of(words, children, doers_of(words, children, i))
    if denied and not doers:  # "the minister denied that he had met them"
        doers = lemmas_of(words, children, doers_of(words, children, words[i].head))
    own = (selves.get(words[c].start) for c in children.get(i, ()) if words[c].dep == "nsubj")
    return doers or next(filter(None, own), frozenset())


def _visit(awaiting: Deed, awaited: frozenset[str]) -> Deed:
    """The visit to come of those who are awaited somewhere."""
    return replace(
        awaiting,
        verb="visit",
        state="ahead",
        passive=False,
        doers=awaited,
        things=awaiting.things - awaited,
        objects=frozenset(),
    )


def _awaited(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> frozenset[str]:
    """Who is expected at a place: who "is expected in Halm on Friday" will visit it."""
    below = children.get(i, ())
    where = [g for c in below if words[c].lemma in {"in", "at"} for g in children.get(c, ())]
    if not any(words[g].dep == "pobj" and words[g].entity not in {"DATE", "TIME"} for g in where):
        return frozenset()
    return lemmas_of(words, children, [c for c in below if words[c].dep == "nsubjpass"])


def _state(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int, last: int, *, supposed: bool
) -> State | None:
    """Whether a deed is ahead, going on or done; None where the verb tells no deed or only a possible one.

    What a relative clause tells of a thing ("a plan that would cut") is no deed to come, of a person it is.
    `last`: behind the sentence; `supposed`: whether it holds an "if".
    """
    word, below = words[i], children.get(i, ())
    helpers = [c for c in below if words[c].dep in {"aux", "auxpass"}]
    said, lemmas = {words[h].text.lower() for h in helpers}, {words[h].lemma for h in helpers}
    if lemmas & HEDGING or said & HEDGING or ("would" in said and ("have" in lemmas or supposed)):
        return None
    if "would" in said and (_is_told_long_ago(words, i) or _is_supposed(words, below, i)):
        return None
    if said & TO_COME or "will" in lemmas:
        who = any(words[c].dep == "nsubj" and words[c].lemma == "who" for c in below)
        return "ahead" if word.dep not in WITHIN or who else None
    if "to" in said and is_refused(words, i):  # "refused to concede" did not concede
        above = words[i].head
        return _state(words, children, above, last, supposed=supposed)
    if "to" in said:
        return "ahead" if _is_to_come(words, children, i) else None
    if "have" in lemmas:
        return "done"
    if word.tag == "VBG" or "being" in said:
        return "going" if "be" in lemmas and word.lemma not in COMING else None
    if word.tag in {"VBZ", "VBP"} and word.lemma in SCHEDULED:  # "the trial begins on Tuesday"
        dated = (c for c in range(i + 1, min(i + MOST_TO_A_DAY, last)) if words[c].entity == "DATE")
        return "ahead" if next(dated, None) is not None else None
    if word.tag == "VBN" and not helpers and any(words[c].dep == "nsubj" for c in below):
        return "done"  # the parse takes "the airport reopened" for "reopened by"
    if word.tag == "VBN":
        return "done" if "be" in lemmas and said & {"was", "were", "been", "is", "are"} else None
    return "done" if word.tag == "VBD" or ("do" in lemmas and "did" in said) else None


def _is_told_long_ago(words: Sequence[Word], i: int) -> bool:
    """Whether a verb was said to come in a month or year: "announced in April that it would close".

    It lay ahead then; whether it still does, nothing says. Of a day ("on Monday") it is taken to.
    """
    above = words[i].head
    between = words[above + 1 : i] if words[i].dep == "ccomp" else ()
    return any(
        word.dep == "prep" and word.lemma == "in" and word.head == above and behind.entity == "DATE"
        for word, behind in pairwise(between)
    )


def _is_supposed(words: Sequence[Word], below: Sequence[int], i: int) -> bool:
    """Whether "would" tells a custom, a wish, a thought: "would often go", "I would say", "knew it would"."""
    custom = any(words[c].lemma in CUSTOMARY for c in below)
    own = any(words[c].dep == "nsubj" and words[c].text.lower() in {"i", "we"} for c in below)
    return custom or own or (words[i].dep == "ccomp" and words[words[i].head].lemma in THINKING)


def _begins(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> int:
    """Where the words begin that tell a deed: at its first helper, or at the "no" that negates it."""
    no = no_subject(words, children, i)
    helpers = [c for c in children.get(i, ()) if words[c].dep in {"aux", "auxpass"}]
    return begins(words, i, helpers) if no is None else words[no].start


def _is_to_come(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> bool:
    """Whether an infinitive tells a deed to come: "is due to begin", "is due to meet to begin"."""
    word, above = words[i], words[words[i].head]
    if above.lemma in COMING and word.dep in {"xcomp", "acl", "ccomp"}:
        if above.pos == "NOUN" and words[above.head].lemma in GIVING_UP:  # "shelved plans to build"
            return False
        return not any(words[c].text.lower() in NEGATIVE for c in children.get(word.head, ()))
    if above.lemma == "be" and above.tag in {"VBZ", "VBP"} and word.dep == "xcomp":  # "is to meet", no aim
        return not any(
            words[c].dep == "nsubj" and words[c].lemma in AIMS for c in children.get(word.head, ())
        )
    purpose = word.dep in {"advcl", "xcomp"} and above.tag == "VB" and word.head != i
    return purpose and _is_to_come(words, children, word.head)
