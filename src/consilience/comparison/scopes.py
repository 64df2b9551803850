"""What a number is told of: what became of those counted, what it measures, for which time, at what stage.

Two numbers of one unit are of one thing only where these agree as far as both accounts give them: so many on
board are not so many dead, operating profit is no net profit, a quarter no year, half-time not the end.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from consilience.comparison.interim import is_interim
from consilience.comparison.quantities import TWO_NUMBERS
from consilience.comparison.tolls import TOLLS
from consilience.comparison.verbs import MODIFYING, children_of
from consilience.types import Figure, Parse, Sentence, Span, Time, Word

# What becomes of those counted, or of what is done with a sum, by lemma.
FATES: dict[str, frozenset[str]] = {
    **TOLLS,
    "dead": TOLLS["dead"] - {"casualty"},  # of whom some are hurt
    "held": TOLLS["held"] | {"custody"},
    "saved": frozenset(["rescue", "save", "survive", "escape", "alive", "unhurt", "free", "evacuate"]),
    "on board": frozenset(["board", "aboard", "carry"]),
    "cut off": frozenset(["without", "outage"]),
    "restored": frozenset(["restore", "reconnect"]),
    "destroyed": frozenset(["destroy", "raze", "flatten", "demolish", "gut"]),
    "damaged": frozenset(["damage"]),
    "asked for": frozenset(["demand", "ask", "seek", "want", "request"]),
    "offered": frozenset(["offer", "bid", "propose"]),
    "paid": frozenset(["pay"]),
    "back": frozenset(["return"]),
    "cut": frozenset(["cut", "axe", "shed", "slash"]),
    "created": frozenset(["create", "hire"]),
    "living there": frozenset(["live", "reside", "dwell"]),
}
# What becomes of a score or of a share of votes, and of nothing else that is counted.
STANDINGS = {
    "leading": frozenset(["lead", "trail"]),
    "the result": frozenset(["win", "beat", "lose", "defeat", "draw", "edge", "thrash"]),
}
# Of seats and votes those that are won are others than those that are lost; a score is both sides' result.
COUNTED_BY_SIDE = frozenset({"vote", "seat"})
SIDES = {"won": frozenset(["win", "gain", "beat", "defeat", "edge", "thrash"]), "lost": frozenset(["lose"])}
# Nouns that say themselves what became of whom they count.
OUTCOMES = {"body": "dead", "corpse": "dead", "fatality": "dead", "death": "dead", "survivor": "saved"}
OUT = frozenset({"bring", "pull", "get", "lead", "carry", "fly", "take", "lift"})  # with "out": saved
_OF_FATE = {lemma: fate for fate, lemmas in FATES.items() for lemma in lemmas}
_STANDING = {lemma: standing for standing, lemmas in STANDINGS.items() for lemma in lemmas}
_SIDE = {lemma: side for side, lemmas in SIDES.items() for lemma in lemmas}
# Verbs that lead a measure to a number or tell it, and say nothing of what it measures.
REACHING = frozenset(
    [
        *("be", "rise", "fall", "drop", "climb", "grow", "reach", "amount", "come", "stand", "put", "raise"),
        *("cut", "increase", "decrease", "lower", "reduce", "total", "average", "hit", "decline", "jump"),
        *("slip", "remain", "stay", "measure", "exceed", "go", "rate", "estimate", "close", "become"),
    ]
)
OPEN = frozenset(["number", "figure", "total", "sum", "amount", "toll", "estimate", "it", "count", "tally"])
KNOWING = frozenset(["know", "believe", "report", "confirm", "think", "fear", "say", "presume"])
OLDEST = 120  # years: "a man of 43"
FEW = 6  # words that lead up from a number, at most, to what it measures
DIRECT = frozenset({"nsubj", "nsubjpass", "dobj"})
ADDED = frozenset({"new", "additional", "more", "further", "another", "extra", "other", "fresh"})
SPELLED = r"(?:second|minute|hour|day|night|week|month|quarter|season|year)"
AVERAGED = re.compile(rf"\bon average (?:an?|per|each|every) {SPELLED}\b", re.IGNORECASE)
SPELL_NOUNS = frozenset({"week", "month", "quarter", "half", "season", "year", "decade"})
PER = re.compile(
    rf"\W{{0,2}}\s*(?:of\s)?(?:[a-z]+\s)?(?:an?|per|each|every|in a single)\s{SPELLED}\b", re.IGNORECASE
)
REGULAR = re.compile(
    r"\W{0,2}\s*(?:of\s\w+\s)?(?:daily|weekly|monthly|annually|yearly|nightly|hourly)\b", re.IGNORECASE
)
REGULAR_BEFORE = re.compile(r"\b(?:daily|weekly|monthly|annual|yearly|nightly|hourly)\s", re.IGNORECASE)
# Words that say that a number stands in the place of an earlier one.
REVISED = re.compile(
    r"\b(?:(?:second|new|later|final|latest|fresh|updated|revised|corrected) (?:count|tally|estimate|survey"
    r"|figures?|toll|results?|reckoning)|recount\w*|revis\w+|correct(?:ed|ing|ion)|updat(?:ed|ing))\b",
    re.IGNORECASE,
)
CHANGING = frozenset(
    ["raise", "increase", "lift", "cut", "lower", "reduce", "improve", "sweeten", "upgrade", "double"]
)
# What is not settled yet.
TENTATIVE = frozenset(["talk", "talks", "negotiate", "negotiation", "consider", "weigh", "explore", "plan"])
LEFT_OUT = re.compile(r"\b(?:excluding|exclusive of|not (?:counting|including))\s(\w+(?:\s\w+)?)")
COUNTED_IN = re.compile(
    r"(\w+)\s(?:are\s|is\s)?included(?=\s?[,.;)])"
    r"|\bwith(?:out)?\s(bonus(?:es)?|add-ons|extras|fees|tax(?:es)?|interest|overtime|debts?)\b"
)
INCLUDING = re.compile(
    r"\b(?:including|inclusive of|plus)\s(?:all\s)?"
    r"(?!\W|\d|(?:the|an?|up|about|some|more|at|nearly|tens|hundreds|thousands|millions|one|two|three)\b)(\w+)"
)
TAXED = re.compile(r"\b(?:before|after) tax(?:es)?\b|\bpre-?tax\b")


@dataclass(frozen=True, slots=True)
class Scope:
    """What one figure is told of; what the account leaves open is None or empty."""

    fate: str | None
    verb: str | None  # the verb that tells it, none that only leads up to a number
    direct: bool  # whoever is counted does the verb, or it is done to them
    parts: frozenset[str]  # who does that verb and to whom or what, or what is measured
    measured: str | None  # the noun that the number measures: "profit"
    kinds: frozenset[str]  # which one of its kind: "operating"
    of: frozenset[str]  # what a share is a share of: "vote"
    per: bool  # told for each day, week or year
    added: bool  # told to come on top of others: "41 new cases"
    times: tuple[Time, ...]
    spells: frozenset[str]  # for how long a time, where no day is told: "month", "quarter"
    early: bool  # an interim state: half-time, a third of the count
    tentative: bool  # talked of, planned
    revised: bool  # in place of an earlier number
    extent: frozenset[str]  # what is counted in or left out: "bonuses included"


def scopes(figures: Iterable[Figure], times: Iterable[Time], parse: Parse) -> dict[str, Scope]:
    """By their ids, what each number of an article is told of."""
    numbers = [figure for figure in figures if figure.kind not in ("date", "name")]
    dated = tuple(times)
    found: dict[str, Scope] = {}
    starts = [word.start for word in parse.words]
    for sentence in parse.sentences:
        here = [figure for figure in numbers if sentence.start <= figure.start < sentence.end]
        if not here:
            continue
        children = children_of(parse.words, sentence)
        within = [time for time in dated if sentence.start <= time.start < sentence.end]
        for figure in here:
            first, last = bisect_left(starts, figure.start), bisect_left(starts, figure.end) - 1
            if sentence.first <= first <= last < sentence.last:
                found[figure.id] = _scope(
                    _Place(parse.words, sentence, children, first, last), figure, within
                )
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: words `first` to `last` of a sentence, with what hangs on what."""

    words: Sequence[Word]
    sentence: Sentence
    children: Mapping[int, Sequence[int]]
    first: int
    last: int

    def below(self, at: int) -> list[int]:
        return list(self.children.get(at, ()))


def _scope(at: _Place, figure: Figure, times: Sequence[Time]) -> Scope:
    top = next(
        (i for i in range(at.last, at.first - 1, -1) if not at.first <= at.words[i].head <= at.last), at.last
    )
    path = list(_above(at, top))
    verb = next((i for i in path if at.words[i].pos in {"VERB", "AUX"}), None)
    measured = _measured(at, top, path, may_be_age=figure.unit is None and (figure.high or 0) <= OLDEST)
    clause = _clause(at, verb)
    text = _text(at, clause)
    word = None if verb is None else at.words[verb]
    telling = word is not None and word.lemma not in REACHING and word.pos == "VERB"
    noun = None if measured is None else at.words[measured]
    own = range(at.first, at.last + 1)
    parts = [] if verb is None else [i for i in at.below(verb) if at.words[i].dep in DIRECT]
    return Scope(
        fate=(_standing(at, verb, figure) if _is_contested(figure) else None) or _fate(at, top, verb),
        verb=word.lemma if telling and word is not None else None,
        direct=path[:1] == [verb] and at.words[top].dep in DIRECT,
        parts=frozenset(at.words[i].lemma for i in parts if i not in own and at.words[i].pos != "PRON"),
        measured=noun.lemma if noun is not None and noun.pos == "NOUN" and noun.lemma not in OPEN else None,
        kinds=frozenset() if measured is None else _kinds(at, measured),
        of=_share_of(at, figure),
        per=_is_per(at, figure) or AVERAGED.search(text) is not None,
        # "Twelve others were trapped" are others than the dead, and no addition.
        added=any(at.words[i].lemma in ADDED for i in chain(at.below(top), own) if i != top),
        times=tuple(t for t in times if not _touches(t, figure) and _is_for(at, t, figure, verb)),
        spells=_spells(at, verb, measured),
        early=is_interim(text, _text(at, range(at.sentence.first, at.sentence.last))),
        tentative=any(at.words[i].lemma in TENTATIVE for i in path),
        revised=REVISED.search(text + " " + _telling(at, verb)) is not None or _is_changed_to(at, path),
        extent=_extent(text, figure),
    )


def _above(at: _Place, top: int) -> Iterator[int]:
    """The words that a number hangs on, the nearest first, up to the verb and what that is part of."""
    index = top
    for _ in range(FEW):
        head = at.words[index].head
        if head == index or not at.sentence.first <= head < at.sentence.last:
            return
        yield head
        index = head


def _measured(at: _Place, top: int, path: Sequence[int], *, may_be_age: bool) -> int | None:
    """The noun of which a number is the measure: "the fee was 40 million", "a fee of 40 million"."""
    for step, index in enumerate(path):
        word = at.words[index]
        if word.lemma == "of" and step + 1 < len(path) and at.words[path[step + 1]].pos == "NOUN":
            return None if may_be_age else _what(at, path[step + 1])
        if word.pos in {"VERB", "AUX"}:
            if word.lemma not in REACHING:
                return None
            below = [i for i in at.below(index) if i != top and not at.first <= i <= at.last]
            wanted = ("dobj", "nsubjpass", "nsubj")
            found = next((i for dep in wanted for i in below if at.words[i].dep == dep), None)
            return None if found is None else _what(at, found)
    return None


def _what(at: _Place, noun: int) -> int:
    """The noun itself, or what it is the number of: "the number of marchers"."""
    if at.words[noun].lemma not in OPEN:
        return noun
    of = (c for i in at.below(noun) if at.words[i].lemma == "of" for c in at.below(i))
    return next(of, noun)


def _kinds(at: _Place, noun: int) -> frozenset[str]:
    """The words that say which one of its kind a noun means, but no names: "operating", "net"."""
    return frozenset(
        at.words[i].lemma
        for i in at.below(noun)
        if at.words[i].dep in MODIFYING and at.words[i].pos != "PROPN"
    )


def _share_of(at: _Place, figure: Figure) -> frozenset[str]:
    if figure.unit != "percentage" or figure.counted is None:
        return frozenset()
    span = figure.counted
    inside = (w for w in at.words[at.sentence.first : at.sentence.last] if span.start <= w.start < span.end)
    return frozenset(word.lemma for word in inside if word.pos in {"NOUN", "PROPN"})


def _is_contested(figure: Figure) -> bool:
    return figure.kind in TWO_NUMBERS or figure.unit in {"percentage", "vote", "seat", "point"}


def _standing(at: _Place, verb: int | None, figure: Figure) -> str | None:
    lemma = "" if verb is None else at.words[verb].lemma
    by_side = figure.unit in COUNTED_BY_SIDE and figure.kind not in TWO_NUMBERS
    return (_SIDE.get(lemma) if by_side else None) or _STANDING.get(lemma)


def _fate(at: _Place, top: int, verb: int | None) -> str | None:
    """What became of those counted: from their noun, then from what is said of them, then from the verb."""
    noun = at.words[top].lemma
    if noun in OUTCOMES:
        return OUTCOMES[noun]
    beside = (i for i in at.below(top) if at.words[i].dep != "relcl")
    said = list(_of_fate(at, chain.from_iterable((i, *at.below(i)) for i in beside)))
    if said:
        return said[0]
    if verb is None:
        return None
    known = (i for i in at.below(verb) if at.words[i].dep == "xcomp" and at.words[verb].lemma in KNOWING)
    verb = next(known, verb)  # "are known to have died"
    below = [i for i in at.below(verb) if i not in range(at.first, at.last + 1)]
    complements = [
        i for i in below if at.words[i].dep in {"acomp", "oprd", "prep", "advmod", "dobj", "attr", "prt"}
    ]
    said = list(_of_fate(at, (i for i in complements if at.words[i].dep in {"acomp", "oprd"})))
    told = {at.words[i].lemma for i in complements}
    if at.words[verb].lemma == "lose" and "life" in told:
        return "dead"
    if not said and at.words[verb].lemma in OUT and "out" in told and top in (*at.below(verb), verb):
        said = ["saved"]
    if not said and at.words[verb].lemma in {"be", "leave", "remain"}:
        said = list(_of_fate(at, chain.from_iterable((i, *at.below(i)) for i in complements)))
    return next(iter((*said, *_of_fate(at, [verb]))), None)


def _of_fate(at: _Place, indices: Iterable[int]) -> Iterator[str]:
    for i in indices:
        word = at.words[i]
        lemma = "missing" if word.text.lower() == "missing" else word.lemma
        if lemma in _OF_FATE:
            yield _OF_FATE[lemma]


def _clause(at: _Place, verb: int | None) -> list[int]:
    """The words of the number's clause: what hangs on its verb, less other clauses."""
    if verb is None:
        return list(range(at.sentence.first, at.sentence.last))
    found, waiting = [verb], [verb]
    while waiting:
        for i in at.below(waiting.pop()):
            if not _is_another_clause(at, i):
                found.append(i)
                waiting.append(i)
    above = at.words[verb].head
    if at.words[above].lemma == "include":  # "the fee was 50 million, bonuses included"
        found += [above, *at.below(above)]
    return sorted(set(found))


def _is_another_clause(at: _Place, i: int) -> bool:
    word = at.words[i]
    own = word.dep == "relcl" and at.first <= word.head <= at.last
    return word.dep in {"conj", "ccomp", "relcl", "parataxis"} and word.pos in {"VERB", "AUX"} and not own


def _telling(at: _Place, verb: int | None) -> str:
    """The words around who says it: "the office said after a second count"."""
    if verb is None or at.words[verb].dep != "ccomp":
        return ""
    return _text(at, _clause(at, at.words[verb].head))


def _text(at: _Place, clause: Sequence[int]) -> str:
    return " ".join(at.words[i].text for i in clause).replace(" - ", "-")


def _is_per(at: _Place, figure: Figure) -> bool:
    """Whether a number is told for each day or year: "11 million a day"."""
    if " per " in (figure.unit or ""):
        return False  # the unit has it, so that only its like is compared
    behind = " ".join(w.text for w in at.words[at.last + 1 : min(at.last + 6, at.sentence.last)])
    before = " ".join(w.text for w in at.words[max(at.sentence.first, at.first - 3) : at.first]) + " "
    return any(p.match(behind) for p in (PER, REGULAR)) or REGULAR_BEFORE.search(before) is not None


def _is_for(at: _Place, time: Time, figure: Figure, verb: int | None) -> bool:
    return any(_touches(time, span) for span in figure.scope) or _hangs(at, time, verb)


def _touches(time: Time, other: Span | Figure) -> bool:
    return time.start < other.end and other.start < time.end


def _hangs(at: _Place, time: Time, verb: int | None) -> bool:
    """Whether a time hangs on the number's own verb, or is in what does: "when polls closed at 8"."""
    index = next(
        (i for i in range(at.sentence.first, at.sentence.last) if at.words[i].start >= time.start), None
    )
    for _ in range(FEW):
        if index is None or verb is None:
            return False
        if index == verb:
            return True
        word = at.words[index]
        if word.head == index or word.dep in {"conj", "relcl", "ccomp", "parataxis"}:
            return False
        index = word.head
    return False


def _spells(at: _Place, verb: int | None, measured: int | None) -> frozenset[str]:
    """The nouns of time for which a number is told: "profit for the quarter", "in the first nine months"."""
    above = [i for i in (verb, measured) if i is not None]
    preps = [c for i in above for c in at.below(i) if at.words[c].lemma in {"for", "in", "during", "over"}]
    below = (c for i in preps for c in at.below(i) if not at.first <= c <= at.last)
    return frozenset(at.words[c].lemma for c in below if at.words[c].lemma in SPELL_NOUNS)


def _is_changed_to(at: _Place, path: Sequence[int]) -> bool:
    """Whether a number is what an earlier one was changed to: "raised its offer to 4 percent"."""
    two = [at.words[i] for i in path[:2]]
    return len(two) == 2 and two[0].lemma == "to" and two[1].lemma in CHANGING


def _extent(text: str, figure: Figure) -> frozenset[str]:
    """What the words around a number leave out, and around a sum count in.

    Who is named among people that are counted ("14 people, including a child") does not say how they were.
    """
    left_out = {"without " + m[1].lower() for m in LEFT_OUT.finditer(text)}
    taxed = {m[0].lower() for m in TAXED.finditer(text)}
    including = INCLUDING.finditer(text) if figure.counted is None else ()
    counted_in = {
        ("without " if m[0].startswith("without") else "with ") + next(filter(None, m.groups())).lower()
        for m in chain(COUNTED_IN.finditer(text), including)
    }
    return frozenset(left_out | taxed | counted_in)
