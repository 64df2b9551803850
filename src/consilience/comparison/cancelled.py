"""Deeds called off: one account tells a march as ahead or held, another says that it was cancelled.

The deed stands as a noun beside the verb that calls it off ("called off the talks", "the cancellation of the
march"), in the other account as that noun ("talks will begin") or as its verb ("will visit", "the visit").
News calls off many things of one kind, so that little may be left open: no plurals, the same day or none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product
from typing import Literal

from consilience.comparison.contrasts import days_between, meet
from consilience.comparison.deeds import OTHERS, Deed
from consilience.comparison.facets import Facets, names_clash
from consilience.comparison.parties import NAMING, SUBJECTS, meant
from consilience.comparison.synonyms import ALIKE
from consilience.comparison.verbs import begins, branch, children_of
from consilience.types import Account, Relation, Sentence, Time, Word

# "off": it will not be; "later": it will be on another day, "late": or hour; "undone": what was done, or had
# begun, holds no longer.
Way = Literal["off", "later", "late", "undone"]

VERBS: Mapping[str, Way] = {
    "cancel": "off",
    "postpone": "later",
    "defer": "later",
    "delay": "late",
    "scrap": "undone",
    "abandon": "undone",
    "shelve": "undone",
    "suspend": "undone",
    "halt": "undone",
    "withdraw": "undone",
    "overturn": "undone",
    "annul": "undone",
    "quash": "undone",
    "revoke": "undone",
    "rescind": "undone",
    "reverse": "undone",
}
WITH_PARTICLE: Mapping[tuple[str, str], Way] = {
    ("call", "off"): "off",
    ("put", "off"): "later",
    ("push", "back"): "later",
    ("break", "off"): "undone",
}
NOUNS: Mapping[str, Way] = {
    "cancellation": "off",
    "postponement": "later",
    "suspension": "undone",
    "abandonment": "undone",
    "withdrawal": "undone",
    "annulment": "undone",
}
# Verbs whose object has come to be: "announced the cancellation", not "feared" or "denied" it.
REAL = frozenset(["announce", "confirm", "cause", "force", "prompt", "follow", "blame", "regret", "explain"])
BEHIND = frozenset(["after", "following", "since"])  # what stands behind these has come to be, too
DECIDING = frozenset(["force", "decide", "choose", "compel", "oblige"])  # "was forced to cancel"
PLANS = frozenset(["plan", "intention", "bid", "idea", "proposal", "attempt"])  # "scrapped a plan to build"
PLURAL = frozenset(["talk", "negotiation", "election", "poll"])  # one event, in the plural
# Verbs by which an event comes about, as deeds.py knows them; by which a paper, an order, a gift does.
HELD = frozenset(["hold", "take", "go", "begin", "reopen", "continue", "proceed", "happen", "stage", "host"])
MADE = frozenset(
    [
        *("sign", "make", "file", "release", "impose", "declare", "adopt", "approve"),
        *("grant", "award", "pass", "reach", "win", "order", "hand", "accept", "announce", "unveil"),
    ]
)
DOING = ("er", "or", "ee", "ist", "man", "woman")  # how nouns end for somebody who does something
NO_PERSONS = frozenset(
    ["order", "offer", "letter", "paper", "charter", "tender", "border", "waiver", "transfer", "decree"]
)
OBJECTS = frozenset(["dobj", "nsubjpass", "xcomp"])  # what a verb calls off
# With which word behind them these verbs tell that something comes about.
COMING_ABOUT = {"take": frozenset(["place"]), "go": frozenset(["ahead", "forward"])}
# What has begun may be called off without contradiction.
STILL_ON = frozenset(["begin", "reopen", "continue"])
# What goes on, or holds, until it is called off: who searched, struck or offered did so before.
LASTING = frozenset(
    [
        *("search", "hunt", "strike", "boycott", "blockade", "siege"),
        *("offer", "ban", "order", "award", "appointment", "booking"),
    ]
)
AGAIN = "reopen"  # what is broken off is taken up again
PLANNED = frozenset(["plan", "schedule", "set", "expect", "slate"])
ENDINGS = frozenset(["ing", "ion", "ation", "ment", "al", "ance", "ence", "ure"])  # of nouns made from verbs
OTHERWISE = {"sale": "sell", "merger": "merge", "flight": "fly", "trip": "visit", "extension": "extend"}


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A deed that is called off: its noun or its verb, and the nouns that say of what or whom it is.

    `new`: where the words begin that give a new day; `other`: "another", "the second": one of several.
    """

    way: Way
    noun: str
    verb: str
    of: frozenset[str]
    new: frozenset[int]
    other: bool
    start: int
    end: int


def cancelled(account: Account, deeds: Sequence[Sequence[Deed]]) -> tuple[tuple[Cancelled, ...], ...]:
    """What each sentence of an account calls off, in order; `deeds` are those of each sentence."""
    return tuple(
        tuple(_cancelled(account.parse.words, sentence, {deed.end: deed for deed in told}))
        for sentence, told in zip(account.parse.sentences, deeds, strict=True)
    )


def same_cancelled(x: Cancelled, y: Cancelled) -> bool:
    """Whether two accounts call off one deed, as far as they name it."""
    return _deed_names(x) & _deed_names(y) != frozenset()


def relation(off: Cancelled, deed: Deed, here: Facets, there: Facets) -> Relation | None:
    """How an account that calls a deed off is related to one that tells it; None where both may hold.

    `here` is the statement that calls off, `there` the one with the deed. What lay ahead and is called off
    has moved on, and so has what was done and is undone, and what went on or held until then; any other event
    that was held cannot have been called off.
    """
    ahead = deed.state == "ahead" or _is_planned(deed, there)
    another = (deed.other and _counts_anew(there, here)) or (off.other and _counts_anew(here, there))
    if deed.negated or another or not is_of(off, deed, there):
        return None
    if not _of_one_day(off, deed, here, there) or names_clash(here, there):
        return None
    if off.way == "late" and not ahead:
        return None
    lasts = deed.verb in STILL_ON or off.noun in LASTING
    over = off.way == "undone" or (off.way == "off" and lasts)
    return "update" if ahead or over or days_between(here, there) >= 1 else "conflict"


def is_of(off: Cancelled, deed: Deed, told: Facets) -> bool:
    """Whether a deed, told in a statement, is what is called off, by noun or verb, of the same."""
    parts = deed.doers | deed.things
    kin = {verb for verb, first in ALIKE.items() if first == deed.verb} | {deed.verb}
    if off.verb in kin or any(_is_noun_of(off.noun, verb) for verb in kin):
        return not off.of or bool(off.of & parts)
    text = told.statement.text.lower()
    named = (re.search(rf"\b{re.escape(word)}(?:e?s)?\b", text) for word in off.of)
    if off.noun not in parts or (off.of and not any(named)):
        return False
    made = deed.verb in MADE and off.noun in deed.things and not _is_person(off.noun)
    return (off.way == "undone" and made) or _is_held(deed, told) or _is_planned(deed, told)


def _is_person(noun: str) -> bool:
    """Whether a noun is one for somebody who does something: a player who is signed is no contract."""
    return noun.endswith(DOING) and noun not in NO_PERSONS


def _counts_anew(x: Facets, y: Facets) -> bool:
    """Whether a statement tells of "another", "the second", "a new" one where the other does not."""
    return bool(OTHERS & (set(x.statement.text.lower().split()) - set(y.statement.text.lower().split())))


def _deed_names(off: Cancelled) -> frozenset[str]:
    return frozenset(filter(None, (off.noun, off.verb)))


def _is_held(deed: Deed, told: Facets) -> bool:
    """Whether a verb says that an event comes about; "take" does with "place", "go" with "ahead"."""
    if deed.verb == "take":
        return "place" in deed.things
    if deed.verb == "go":
        behind = told.statement.text[deed.end - told.statement.start :].split()[:2]
        return behind[:1] in (["ahead"], ["forward"]) or behind == ["on", "strike"]
    return deed.verb in HELD


def _is_planned(deed: Deed, told: Facets) -> bool:
    """Whether something "is planned" or "is scheduled": to come, whatever the form of the verb."""
    first = told.statement.text[deed.start - told.statement.start :].split()[0].lower()
    return deed.verb in PLANNED and first in {"is", "are"}


def _is_noun_of(noun: str, verb: str) -> bool:
    """Whether a noun names what a verb tells: "visit", "opening", "election", "appointment"."""
    stem = verb.removesuffix("e")
    made = noun.startswith(stem) and noun[len(stem) :] in ENDINGS
    return noun == verb or made or OTHERWISE.get(noun) == verb


def _of_one_day(off: Cancelled, deed: Deed, here: Facets, there: Facets) -> bool:
    """Whether the days that two statements give let them be of one deed.

    The new day of what is put off contradicts nothing. What is put off, or taken up again, needs the same day
    on both sides: without it "will open on Saturday" may have the new day. What was called off in a month or
    year that was over when the other account came out is not the event of which that one gives no day.
    """
    old = [time for time in here.times if time.start not in off.new]
    new = [time for time in here.times if time.start in off.new]
    if any(_one_day(x, y) for x, y in product(new, there.times)):
        return False
    if not there.times and any(_is_over(time, there.day) for time in old):
        return False
    alike = [(x, y) for x, y in product(old, there.times) if _one_day(x, y)]
    if deed.verb == AGAIN:
        return bool(alike) and off.way != "undone"
    if off.way in {"later", "late"} or (old and there.times):
        return bool(alike) or not (old or there.times)
    return True


def _one_day(x: Time, y: Time) -> bool:
    """Whether two times may be one; "Sunday" is read as the last one where the march "was called off"."""
    return meet(x, y) or (x.precision == y.precision == "day" and x.text.lower() == y.text.lower())


def _is_over(time: Time, day: str) -> bool:
    """Whether a time longer than a week had ended by a day of publication, if that is known."""
    long = time.precision in {"month", "season", "quarter", "year", "decade", "century"}
    return long and time.latest is not None and time.latest < day


def _cancelled(words: Sequence[Word], sentence: Sentence, deeds: Mapping[int, Deed]) -> Iterator[Cancelled]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        below = children.get(i, [])
        unheld = _does_not_come_about(words, i, below, deeds)
        way = "off" if unheld else _way(words, i, below)
        if way is None or not (unheld or _is_real(words, i, below, deeds)):
            continue
        helpers = [c for c in below if words[c].dep in {"aux", "auxpass", "neg"}]
        beside = COMING_ABOUT.get(words[i].lemma, frozenset())
        parts = [c for c in below if words[c].dep == "prt" or words[c].text.lower() in beside]
        for thing in _things(words, children, i, SUBJECTS if unheld else OBJECTS):
            noun, verb, branch = _deed(words, children, thing)
            if noun or verb:
                yield Cancelled(
                    way,
                    noun,
                    verb,
                    frozenset(words[n].lemma for n in branch if _says_of_what(words[n])),
                    frozenset(_new_days(words, children, i)),
                    any(words[n].lemma in OTHERS for n in children.get(thing, ())),
                    begins(words, i, helpers),
                    max(words[n].end for n in (i, *parts)),
                )


def _is_real(words: Sequence[Word], i: int, below: Sequence[int], deeds: Mapping[int, Deed]) -> bool:
    """Whether a calling off has come to be, told by a verb or a noun."""
    if words[i].pos == "NOUN":
        return _came_to_be(words, i, deeds)
    return _is_done(words, i, [c for c in below if words[c].dep in {"aux", "auxpass"}], deeds)


def _things(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int, parts: Set[str]
) -> Iterator[int]:
    """What is called off: by a verb its subject or object, by a noun what "of" joins to it."""
    for c in children.get(i, ()):
        if words[i].pos != "NOUN" and words[c].dep in parts:
            yield meant(words, c, i)
        elif words[i].pos == "NOUN" and words[c].dep == "prep" and words[c].lemma == "of":
            yield from (g for g in children.get(c, ()) if words[g].dep == "pobj")


def _does_not_come_about(
    words: Sequence[Word], i: int, below: Sequence[int], deeds: Mapping[int, Deed]
) -> bool:
    """Whether a verb says that its subject will not take place, or did not: "will not go ahead"."""
    deed = deeds.get(words[i].end)
    told = deed is not None and deed.negated and deed.state in {"ahead", "done"}
    return told and _comes_about(words, i, below)


def _comes_about(words: Sequence[Word], i: int, below: Sequence[int]) -> bool:
    """Whether a verb tells that its subject comes about: "take place", "go ahead", "be held"."""
    beside = {words[c].text.lower() for c in below} & COMING_ABOUT.get(words[i].lemma, frozenset())
    suffers = any(words[c].dep == "nsubjpass" for c in below)
    return bool(beside) or words[i].lemma == "happen" or (words[i].lemma == "hold" and suffers)


def _way(words: Sequence[Word], i: int, below: Sequence[int]) -> Way | None:
    word = words[i]
    if word.pos == "NOUN":
        return NOUNS.get(word.lemma)
    if word.pos != "VERB":
        return None
    beside = (
        WITH_PARTICLE.get((word.lemma, words[c].lemma)) for c in below if words[c].dep in {"prt", "advmod"}
    )
    return VERBS.get(word.lemma) or next(filter(None, beside), None)


def _is_done(words: Sequence[Word], i: int, helpers: Sequence[int], deeds: Mapping[int, Deed]) -> bool:
    """Whether something was called off, and not only may or will be."""
    deed, above = deeds.get(words[i].end), words[words[i].head]
    if deed is not None:
        return deed.state == "done" and not deed.negated
    forced = above.lemma in DECIDING and above.tag in {"VBD", "VBN"} and words[i].dep == "xcomp"
    return forced and any(words[h].tag == "TO" for h in helpers)


def _came_to_be(words: Sequence[Word], i: int, deeds: Mapping[int, Deed]) -> bool:
    """Whether a calling off told by a noun has come to be: it was announced, or something came after it."""
    above = words[words[i].head]
    deed = deeds.get(above.end)
    announced = deed is not None and deed.state == "done" and not deed.negated
    return (announced and above.lemma in REAL) or (words[i].dep == "pobj" and above.lemma in BEHIND)


def _deed(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], thing: int
) -> tuple[str, str, list[int]]:
    """The noun or the verb of the deed that is called off, and the words that hang on it; "" for neither."""
    word = words[thing]
    below = children.get(thing, ())
    if word.tag == "VBG" and word.pos == "VERB":
        return "", word.lemma, branch(children, thing)
    if word.lemma in PLANS:
        planned = [c for c in below if words[c].dep in {"acl", "relcl"} and words[c].tag == "VB"]
        return next((("", words[c].lemma, branch(children, c)) for c in planned), ("", "", []))
    if word.pos != "NOUN" or (word.tag == "NNS" and word.lemma not in PLURAL):
        return "", "", []
    return word.lemma, "", _phrase(words, children, thing)


def _phrase(words: Sequence[Word], children: Mapping[int, Sequence[int]], noun: int) -> list[int]:
    """The words that hang on a noun, without clauses: not "a strike that was to begin after a pay rise"."""
    found: list[int] = []
    for c in children.get(noun, ()):
        if words[c].pos not in {"VERB", "AUX"}:
            found += [c, *_phrase(words, children, c)]
    return found


def _says_of_what(word: Word) -> bool:
    return word.pos in NAMING and word.entity not in {"DATE", "TIME"} and len(word.text) > 2


def _new_days(words: Sequence[Word], children: Mapping[int, Sequence[int]], i: int) -> Iterator[int]:
    """Where the words begin that say until when something is put off."""
    for c in children.get(i, ()):
        if words[c].lemma in {"to", "until", "till"} and words[c].dep in {"prep", "mark"}:
            yield from (words[n].start for n in branch(children, c))
