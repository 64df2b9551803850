"""Places with names of their own that a sentence tells something of: "at Kor Peak", "near the port of Tolm".

That one place lies in another is known where a text says so ("Tolm, Varland"), that two are one or hold each
other where they share a name, and that two are apart of countries and of towns (towns.py).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product, takewhile

from rapidfuzz.distance import DamerauLevenshtein

from consilience.comparison.countries import CONTINENTS, COUNTRIES
from consilience.comparison.deeds import cues
from consilience.comparison.towns import kilometres
from consilience.comparison.verbs import children_of, parts_of
from consilience.types import Account, Parse, Sentence, Word

Words = frozenset[str]

LABELS = frozenset({"GPE", "LOC", "FAC"})
# What a preposition says of a place. Two that say other things may both be right: "near Tolm", "in Halm".
ROLES = {
    **dict.fromkeys(("in", "at", "on", "inside", "within"), "in"),
    **dict.fromkeys(("near", "outside", "off", "around", "beside"), "near"),
    **dict.fromkeys(("to", "into", "onto", "toward", "towards"), "to"),
    **{each: each for each in ("from", "below", "under", "beneath", "above", "behind", "over")},
}
# Words for kinds of places. They make a place of a name that the parse knows for none ("the Kor mill"), and
# two names that have no other word in common are two.
KINDS = frozenset(
    """
    airport area army avenue barracks base bay beach border bridge building camp canal cape castle
    cathedral cemetery centre center church city cliff clinic coast college county creek crossing
    dam desert district dock east estate factory farm field forest fort garden gate glacier gorge gulf
    hall harbor harbour highway hill hospital hotel house island isle junction lake lane mall market mill
    mine monastery mosque motorway mount mountain museum neighborhood neighbourhood north ocean outskirt
    palace park pass peak peninsula pier plain plant plateau point port prison province quarter railway
    range reef refinery region reserve resort ridge river road runway school sea shore slope south square
    stadium state station store strait street suburb synagogue temple terminal territory theatre theater
    tower town township tunnel university valley village volcano ward warehouse waterfall west wharf zone
    new old saint san santa los las la el al de st great upper lower northern southern eastern western
    central republic dc the of
    """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
)
VERBS = frozenset({"VERB", "AUX"})
PLACING = frozenset(
    {"in", "near", "outside", "inside"}
)  # behind which a name is a place's, whatever the parse says
PERSONAL = frozenset({"who", "whom", "whose"})
JOINED = frozenset({"compound", "amod", "nmod", "nummod"})  # how the words of a name hang on its last
NO_NAMES = frozenset({"DATE", "TIME", "NORP"})
SPELLING = 0.8  # two words this alike are one in two spellings
FARTHEST = 12  # words behind a name among which those stand that say what it lies in
FAR = 50.0  # km; nearer, one town may stand for the other
SHORT = 3  # letters up to which a word is not looked for as a name
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """A named place in a sentence: its name, what it is told to lie in, and how it is told of what verb."""

    start: int
    end: int
    text: str
    role: str  # what its preposition says
    name: Words  # lower case, without words for kinds of places
    full: str  # the name as it is written, lower case
    wider: Words  # names that it is told to lie in: "Tolm, Varland"
    verb: int | None  # where the verb ends that its preposition hangs on; None where that hangs on a noun
    of: Words  # who and what the verb above it is told of, as lemmas
    listed: bool  # one of several: "in Tolm and Halm"


Nesting = tuple[Words, Words]
"""A place, and what a text says that it lies in."""


def places(account: Account) -> tuple[tuple[Place, ...], ...]:
    """The named places of each sentence of an account that it tells something of, in order.

    Left out are those that only say where somebody is from or where something was said.
    """
    words = account.parse.words
    known = {word.text.lower() for word in words if word.entity in LABELS}
    telling = cues(account)
    return tuple(
        tuple(_places(words, sentence, telling, known, account.article.text))
        for sentence in account.parse.sentences
    )


def nestings(accounts: Iterable[Account]) -> frozenset[Nesting]:
    """Which name lies in which, as accounts say it in whatever sentence: "of Tolm, Varland"."""
    return frozenset(nesting for each in accounts for nesting in _nestings(each.parse))


def _nestings(parse: Parse) -> Iterator[Nesting]:
    for sentence in parse.sentences:
        run: list[str] = []
        for i in range(sentence.first, sentence.last):
            word = parse.words[i]
            wider = _wider(parse.words[i : i + FARTHEST]) if run else frozenset()
            if wider:
                yield frozenset(run) - KINDS, wider
            run = [*run, word.text.lower()] if word.pos == "PROPN" and word.text[0].isupper() else []


def are_one(x: Place, y: Place) -> bool:
    """Whether two names may be one place's: they share a word, or a word in two spellings."""
    country, other = COUNTRIES.get(x.full), COUNTRIES.get(y.full)
    if country and other:
        return country == other
    short = any(_is_short_for(p, y) for p in x.name) or any(_is_short_for(q, x) for q in y.name)
    return short or any(_alike(p, q) for p, q in product(x.name, y.name))


def lies_in(x: Place, y: Place, nested: Set[Nesting]) -> bool:
    """Whether a text says that one place lies in another, or in what that lies in."""
    wider = {*x.wider}.union(*(outer for inner, outer in nested if inner & x.name))
    return any(each in y.name or _is_short_for(each, y) for each in wider)


def width(place: Place) -> int:
    """2 of a continent, 1 of a country, 0 of what is not known for either and may lie in one."""
    return 2 if place.full in CONTINENTS else int(place.full in COUNTRIES)


def is_named(place: Place, text: str) -> bool:
    """Whether a text has a place's name, or a word of it, whatever it tells of it."""
    there = WORD.findall(text.lower())
    return place.full in text.lower() or any(
        _alike(name, word) for name in place.name for word in there if len(word) > SHORT
    )


def are_two_countries(x: Place, y: Place) -> bool:
    """Whether two places are of two countries, themselves or by what they are told to lie in."""
    country, other = _country(x), _country(y)
    return bool(country and other) and country != other


def are_far_apart(x: Place, y: Place) -> bool:
    """Whether two places are towns that are known to lie far apart; never of a region or a state."""
    far = kilometres(x.full, y.full, placed=(bool(x.wider), bool(y.wider)))
    return far is not None and far > FAR


def lone_places(
    a: Sequence[Place], b: Sequence[Place], text_a: str, text_b: str, nested: Set[Nesting]
) -> Iterator[tuple[Place, Place]]:
    """Places of two sentences that are told in one way, where neither is named or part of a place there.

    `text_a`, `text_b`: the words of the sentences.
    """
    lone_a = [x for x in a if not is_named(x, text_b) and not any(_fit(x, y, nested) for y in b)]
    lone_b = [y for y in b if not is_named(y, text_a) and not any(_fit(x, y, nested) for x in a)]
    return ((x, y) for x, y in product(lone_a, lone_b) if x.role == y.role)


def _fit(x: Place, y: Place, nested: Set[Nesting]) -> bool:
    return are_one(x, y) or lies_in(x, y, nested) or lies_in(y, x, nested)


def _country(place: Place) -> str | None:
    own = COUNTRIES.get(place.full)
    parts = {word for each in place.wider if " " in each for word in each.split()}  # Mexico of New Mexico
    return own or min((COUNTRIES[each] for each in place.wider - parts if each in COUNTRIES), default=None)


def _is_short_for(x: str, place: Place) -> bool:
    """Whether a word is a place's name cut short, with a stop: "n.v." for New Varland, "ord." for Ordland."""
    letters = iter(place.full)
    stands_in = all(letter in letters for letter in x.replace(".", ""))
    return "." in x and x != place.full and x[0] == place.full[0] and stands_in


def _alike(x: str, y: str) -> bool:
    """Whether two words are one, its adjective ("Kenyan"), or one in two spellings."""
    short, long = sorted((x, y), key=len)
    return long.startswith(short) or DamerauLevenshtein.normalized_similarity(x, y) >= SPELLING


def _places(
    words: Sequence[Word], sentence: Sentence, telling: Set[int], known: Set[str], text: str
) -> Iterator[Place]:
    children = children_of(words, sentence)
    for i in range(sentence.first, sentence.last):
        role = ROLES.get(words[i].lemma) if words[i].pos == "ADP" else None
        noun = next((c for c in children.get(i, ()) if words[c].dep == "pobj"), None)
        above = _above(words, i)
        if role is None or noun is None or not _is_of_a_deed(words, children, above, telling):
            continue
        name = _name(words, children, noun, known)
        proper = frozenset(words[n].text.lower() for n in name) - KINDS
        if proper:
            start, end = words[min(noun, name[0])].start, words[max(noun, name[-1])].end
            verb = words[above[0]] if above else None
            yield Place(
                start,
                end,
                text[start:end],
                role,
                proper,
                " ".join(words[n].text.lower() for n in name),
                _wider(words[name[-1] + 1 : sentence.last][:FARTHEST]),
                verb.end if verb and verb.pos == "VERB" else None,
                _nouns(words, above) | parts_of(words, children, above[-1] if above else i),
                any(words[c].dep == "conj" for c in (i, *children.get(i, ()), *children.get(noun, ()))),
            )


def _above(words: Sequence[Word], i: int) -> list[int]:
    """What a word hangs on, one word after the other, up to the next verb."""
    found: list[int] = []
    while words[i].head != i and words[i].pos not in VERBS:
        i = words[i].head
        found.append(i)
    return found


def _is_of_a_deed(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], above: Sequence[int], telling: Set[int]
) -> bool:
    """Whether a place is told of what was done, not of who told it or of who somebody is."""
    nouns = [words[n] for n in above if words[n].pos not in VERBS]
    verbs = [n for n in above if words[n].pos in VERBS]
    somebody = any(words[c].lemma in PERSONAL for n in verbs for c in children.get(n, ()))
    if somebody or any(words[n].start in telling for n in verbs):
        return False
    return not any(noun.dep in {"appos", "conj"} or noun.entity == "PERSON" for noun in nouns)


def _nouns(words: Sequence[Word], at: Iterable[int]) -> Words:
    return frozenset(words[n].lemma for n in at if words[n].pos in {"NOUN", "PROPN"})


def _name(
    words: Sequence[Word], children: Mapping[int, Sequence[int]], noun: int, known: Set[str]
) -> list[int]:
    """The words that name a place behind a preposition: "Kor Peak", "the Kor mill", "the village of Tolm"."""
    name, kind = _proper(words, children, noun), words[noun].lemma in KINDS
    if name and noun not in name and _is_one_of_many(words, children, noun):
        return []
    if name and (kind or noun in name):
        bare = not any(words[c].dep == "det" for c in children.get(noun, ()))
        placing = bare and words[words[noun].head].lemma in PLACING
        is_place = words[noun].entity in LABELS or words[noun].text.lower() in known
        return name if kind or placing or is_place else []
    if not kind:
        return []
    of = (c for c in children.get(noun, ()) if words[c].lemma == "of")
    behind = (g for c in of for g in children.get(c, ()) if words[g].dep == "pobj")
    return next((_proper(words, children, g) for g in behind), [])


def _is_one_of_many(words: Sequence[Word], children: Mapping[int, Sequence[int]], noun: int) -> bool:
    """Whether a word for a kind of places tells no name with the one before it: "a Varland school"."""
    return words[noun].tag == "NNS" or any(
        words[c].text.lower() in {"a", "an"} for c in children.get(noun, ())
    )


def _proper(words: Sequence[Word], children: Mapping[int, Sequence[int]], noun: int) -> list[int]:
    """The words with a capital of a noun and what is joined to it."""
    joined = (c for c in children.get(noun, ()) if words[c].dep in JOINED)
    own = [noun] if words[noun].text[0].isupper() and words[noun].entity not in NO_NAMES else []
    return sorted([n for c in joined for n in _proper(words, children, c)] + own)


def _is_a_place(word: Word) -> bool:
    """Whether a word behind a place's name names what that lies in: "Varland", "N.V."."""
    short = word.pos == "PROPN" and word.text.endswith(".")
    return word.text[0].isupper() and (short or word.entity in LABELS)


def _wider(behind: Sequence[Word]) -> Words:
    """What the words behind a place's name say that it lies in: ", Varland", "in Tervo"."""
    found: set[str] = set()
    while behind and behind[0].text in {",", "in"}:
        run = [*takewhile(_is_a_place, behind[1:])]
        after = behind[1 + len(run) : 3 + len(run)]
        if not run or any(word.pos in {"CCONJ", "VERB", "AUX"} for word in after):
            break
        names = [word.text.lower() for word in run]
        found |= {" ".join(names), *names} - KINDS
        behind = behind[1 + len(run) :]
    return frozenset(found)
