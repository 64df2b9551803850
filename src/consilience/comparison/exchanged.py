"""Sentences that are the same but for a word or a few: "fired with a handgun", "fired with a rifle".

Where all else is the same, a word that rules another out, or another's name, is a difference, whatever the
sentence tells of. What is only put in other words ("climbed", "walked") is none. An account that somewhere
tells the thing as the other one does speaks of two. Sentences are aligned as differ programs align lines
(Ratcliff and Metzener, 1988).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consilience.calendar import MONTHS, WEEKDAYS
from consilience.comparison.opposites import are_exclusive
from consilience.names import TITLES
from consilience.types import Account, DifferenceKind, Quote, Word

SAME = 0.7  # of the words of the longer sentence that both have in one order
SHORTEST = 3  # words that both have; with fewer no sentence is told to be the same
MOST = 3  # places in which two such sentences differ
LONGEST = 3  # words that stand in the place of others
TOLD = 0.6  # of the words that both have, in a sentence that tells it as the other account does
LEFT_OUT = frozenset(["DET", "PUNCT", "SPACE", "AUX", "SYM", "X", "CCONJ"])
PLACES = frozenset(["GPE", "LOC", "FAC", "NORP", "DATE", "TIME"])  # of which one may lie in the other
PAIRING = frozenset(["and", "or", "between", "with"])  # what they join has no order
PREFIXES = ("un", "in", "im", "il", "ir", "non", "non-", "dis")
NO_CONTRARIES = frozenset(
    ["invaluable", "inflammable", "infamous", "informed", "indifferent", "discovered", "immigrant"]
)
# On each line names of things of which a thing is only one ...
_THINGS = """
    handgun pistol revolver / rifle / shotgun / knife machete / axe / grenade / bomb
    car / bus / lorry truck / train / tram / motorcycle motorbike / bicycle / helicopter / plane airplane jet
    son boy brother father husband man uncle / daughter girl sister mother wife woman aunt
    arm / leg / head / chest / neck / hand / foot / shoulder / stomach abdomen / knee / hip
    church / mosque / synagogue / school / hospital / hotel / theatre / market / airport / station
    kitchen / cellar basement / attic loft / garage / bedroom / bathroom
    mayor / governor / president / minister / judge / ambassador / senator / bishop / general
    measles / cholera / typhoid / malaria / influenza flu / dengue / ebola / polio
    copper / gold / silver / bronze / iron / coal / nickel / lithium / zinc
    wheat / rice / maize corn / barley / soybean
    petrol / diesel
    murder / manslaughter
    spring / summer / autumn fall / winter
    morning / afternoon / evening night
    daily / weekly / monthly / yearly annual
"""
# ... and words that are contraries there.
_CONTRARIES = """
    all every / most / half / few / no
    temporary temporarily / permanent permanently
    voluntary / compulsory mandatory obligatory
    civilian / military
    urban / rural
    minor slight light / serious severe grave
    partial partially partly / full fully complete completely
    early / late
    require oblige mandate compel / allow permit authorise authorize / forbid ban prohibit
    buy purchase / sell
    import / export
    lend / borrow
    enter join / leave quit
    open / close shut
    hire / dismiss fire sack
    praise welcome / criticise criticize condemn denounce
    encourage / discourage
    upstream / downstream
    before / after
"""


def _read(lines: str) -> dict[str, tuple[int, int]]:
    """By word its line, and its side of it."""
    return {
        word: (number, side)
        for number, line in enumerate(lines.strip().splitlines())
        for side, words in enumerate(line.split("/"))
        for word in words.split()
    }


THINGS, CONTRARIES = _read(_THINGS), _read(_CONTRARIES)
DAYS = {day: (line, side) for line, days in enumerate((WEEKDAYS, MONTHS)) for side, day in enumerate(days)}
LIMITS = frozenset(["until", "till", "by", "since", "before", "from", "to"])
PLACING = frozenset(["in", "at", "near", "outside", "from", "to", "off", "around", "above", "into"])
HALVES = frozenset(["a.m.", "p.m.", "am", "pm", "o'clock", "o’clock"])  # of a day


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence without articles, helpers and who said so: their lemmas, and themselves."""

    lemmas: tuple[str, ...]
    words: tuple[Word, ...]
    joined: tuple[bool, ...]  # whether a word has no order with another: "Orrin and Halm"


@dataclass(frozen=True, slots=True)
class Exchange:
    """Words of one sentence in whose place another has others, as offsets, and what kind that makes."""

    kind: DifferenceKind
    a: tuple[int, int]
    b: tuple[int, int]


def lines(account: Account) -> tuple[Line, ...]:
    """Each sentence of an account as a line of words, in order; one without a verb as an empty one."""
    words = account.parse.words
    said = {
        at
        for each in account.analysis.attributions
        for part in (*each.source, *each.cue)
        for at in range(part.start, part.end)
    }
    found = []
    for sentence in account.parse.sentences:
        kept = [
            i
            for i in range(sentence.first, sentence.last)
            if _counts(words[i]) and words[i].start not in said
        ]
        if not any(words[i].pos in {"VERB", "AUX"} for i in range(sentence.first, sentence.last)):
            kept = []  # a signature or a label
        joined = tuple(_is_joined(words, i) for i in kept)
        found.append(Line(tuple(words[i].lemma.lower() for i in kept), tuple(words[i] for i in kept), joined))
    return tuple(found)


def _counts(word: Word) -> bool:
    """Whether a word is one that a sentence is told from another by."""
    return word.text[0].isalnum() and (word.pos not in LEFT_OUT or word.lemma in CONTRARIES)


def _is_joined(words: Sequence[Word], i: int) -> bool:
    beside = {words[at].lemma for at in (i - 1, i + 1) if 0 <= at < len(words)}
    return not beside.isdisjoint(PAIRING) or words[i].dep == "conj"


def exchanges(
    a: Line, b: Line, all_a: Sequence[Line], all_b: Sequence[Line], quotes: Sequence[Quote]
) -> Iterator[Exchange]:
    """What one of two sentences has in the place of the other's words, where these rule each other out.

    `all_a` and `all_b` are the lines of their accounts. `quotes`: those of both; words of an utterance are
    left to its collation.
    """
    both = sum((Counter(a.lemmas) & Counter(b.lemmas)).values())
    if both < max(SHORTEST, SAME * (max(len(a.lemmas), len(b.lemmas)) - MOST * LONGEST)):
        return
    swapped = both == len(a.lemmas) == len(b.lemmas)
    shared = frozenset(a.lemmas) & frozenset(b.lemmas)
    for kind, x, y in _swapped(a, b) if swapped else _replaced(a, b):
        spans = _span(a.words, x), _span(b.words, y)
        if any(_stands_in(span, quotes) for span in spans):
            continue
        knows_b = any(_tells(line, b.lemmas[y], shared) for line in all_a if line is not a)
        knows_a = any(_tells(line, a.lemmas[x], shared) for line in all_b if line is not b)
        if swapped or not (knows_a or knows_b):
            yield Exchange(kind, *spans)


Found = tuple[DifferenceKind, slice, slice]


def _swapped(a: Line, b: Line) -> Iterator[Found]:
    """Two names that stand in each other's place: "from Orrin to Halm", "from Halm to Orrin"."""
    apart = [i for i, (x, y) in enumerate(zip(a.lemmas, b.lemmas, strict=True)) if x != y]
    if len(apart) != 2 or any(line.joined[i] for line in (a, b) for i in apart):
        return
    first, last = apart
    if all(a.words[i].pos == "PROPN" for i in apart) and last - first < LONGEST:
        led = first > 0 and a.words[first - 1].pos == b.words[first - 1].pos == "ADP"
        both = slice(first - led, last + 1)
        yield ("place" if led else "actor"), both, both


def _replaced(a: Line, b: Line) -> Iterator[Found]:
    """The places in which two lines have words that rule each other out, all else being much the same."""
    blocks = SequenceMatcher(None, a.lemmas, b.lemmas, autojunk=False).get_opcodes()
    same = sum(x1 - x0 for tag, x0, x1, _, _ in blocks if tag == "equal")
    replaced = [(slice(x0, x1), slice(y0, y1)) for tag, x0, x1, y0, y1 in blocks if tag == "replace"]
    found = [(kind, x, y) for x, y in replaced if (kind := _kind_of(a, x, b, y)) is not None]
    if len(found) < len(replaced) or len(found) > MOST:
        return  # who did what else, or to what else: two deeds
    if len(found) > 1 and any(kind == "actor" for kind, _, _ in found):
        return
    rest = max(
        len(a.words) - sum(x.stop - x.start for _, x, _ in found),
        len(b.words) - sum(y.stop - y.start for _, _, y in found),
    )
    if same >= max(SHORTEST, SAME * rest):
        yield from found


def _kind_of(a: Line, x: slice, b: Line, y: slice) -> DifferenceKind | None:
    if max(x.stop - x.start, y.stop - y.start) > LONGEST:
        return None
    hours = _is_hour(a.words, x) and _is_hour(b.words, y)
    kind: DifferenceKind | None = "date" if hours else _kind(a.words[x], b.words[y])
    parts = kind == "actor" and any(_is_place_or_part(*each) for each in ((a.words, x), (b.words, y)))
    limited = kind != "date" or (_is_limit(a.words, x) and _is_limit(b.words, y))
    return kind if limited and not parts else None


def _kind(x: Sequence[Word], y: Sequence[Word]) -> DifferenceKind | None:
    """What difference two stretches of words make; None where they may tell one thing."""
    if len(x) == len(y) == 1:
        one, other = x[0], y[0]
        if _are_apart(one.lemma, other.lemma, CONTRARIES) or _is_denied(one, other):
            return "polarity"
        if _are_apart(one.lemma, other.lemma, DAYS):
            return "date"
        if are_exclusive(one.lemma, other.lemma) or _are_apart(one.lemma, other.lemma, THINGS):
            return "wording"
    if any(word.pos != "PROPN" or word.entity in PLACES for word in (*x, *y)):
        return None
    names, others = ({word.text.lower().strip(".") for word in each} for each in (x, y))
    if names & others or (names | others) & TITLES or _may_stand_for(x, y) or _may_stand_for(y, x):
        return None
    return "actor"


def _are_apart(x: str, y: str, table: Mapping[str, tuple[int, int]]) -> bool:
    one, other = table.get(x), table.get(y)
    return one is not None and other is not None and one[0] == other[0] and one[1] != other[1]


def _is_denied(x: Word, y: Word) -> bool:
    """Whether one of two adjectives or participles is the other with "un" or the like before it."""
    if any(word.pos != "ADJ" and word.tag != "VBN" for word in (x, y)):
        return False
    short, long = sorted((x.text.lower(), y.text.lower()), key=len)
    return len(short) > 3 and long not in NO_CONTRARIES and any(long == each + short for each in PREFIXES)


def _is_hour(words: Sequence[Word], part: slice) -> bool:
    """Whether a stretch is the number of an hour: "10" of "10 p.m."."""
    behind = words[part.stop].text.lower() if part.stop < len(words) else ""
    return part.stop - part.start == 1 and words[part.start].tag == "CD" and behind in HALVES


def _is_limit(words: Sequence[Word], part: slice) -> bool:
    """Whether a day or an hour says how long: "until Friday". When something was done, other rules tell."""
    return part.start > 0 and words[part.start - 1].lemma in LIMITS


def _is_place_or_part(words: Sequence[Word], part: slice) -> bool:
    """Whether a name says where, or goes on: "in Orrin", "Robert | Rydell", who is "Bob" as well."""
    if part.start > 0 and words[part.start - 1].lemma in PLACING:
        return True
    edges = ((part.start - 1, part.start), (part.stop - 1, part.stop))
    beside = ((words[x], words[y]) for x, y in edges if x >= 0 and y < len(words))
    return any(x.entity and x.entity == y.entity and y.start <= x.end + 1 for x, y in beside)


def _may_stand_for(x: Sequence[Word], y: Sequence[Word]) -> bool:
    """Whether one is short for the other: the initials, or the beginning of the name."""
    short, long = "".join(word.text for word in x).replace(".", ""), [word.text for word in y]
    return short.lower() == "".join(word[0] for word in long).lower() or long[0].startswith(short[:3])


def _tells(line: Line, words: Sequence[str], shared: frozenset[str]) -> bool:
    """Whether a line has some words, and most of those beside which they stand in the other account."""
    lemmas = frozenset(line.lemmas)
    return lemmas.issuperset(words) and len(lemmas & shared) >= TOLD * len(shared)


def _span(words: Sequence[Word], part: slice) -> tuple[int, int]:
    """Where a stretch of words begins and ends; of an hour with its half of the day."""
    return words[part.start].start, words[part.stop - 1 + _is_hour(words, part)].end


def _stands_in(span: tuple[int, int], quotes: Sequence[Quote]) -> bool:
    return any(quote.start <= span[0] and span[1] <= quote.end for quote in quotes)
