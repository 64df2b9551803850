"""How exactly a figure is meant: exact, about, at least, at most, or a change up or down by it."""

import re

from consilience.analysis.wordlists import word_list
from consilience.types import Change

REACH = 80  # code points before a figure that can say how it is meant

# ── Bounds ───────────────────────────────────────────────────────────────────────────────────────

_ABOUT = (
    r"about|around|roughly|approximately|approx\.?|nearly|almost|some|(?:an )?estimated|close to"
    r"|barely|circa|"
    r"in the region of|more or less|near|[~≈]|somewhere between|virtually|practically"
)
_LEAST = (
    r"at least|(?:more|greater|older|longer|higher|better) than|over|above|upwards? of|exceed(?:ing|ed|s)?|"
    r"(?:no|not) (?:fewer|less) than|in excess of|a minimum of|topp(?:ed|ing)|surpass(?:ed|ing"
    r"|es)?|over the age of|[≥>]"
)
_MOST = (
    r"(?<!lead )(?<!leading )(?<!run )(?<!build )(?<!went )(?<!go )(?<!goes )(?<!gone )(?<!going )up to|"
    r"at most|(?:fewer|less|younger|shorter) than|under|below|"
    r"(?:no|not) (?:more|longer) than|as (?:many|much|high|few) as|a maximum of|under the age of"
    r"|not exceeding|maximum|[≤<]|sub-"
)
# Words that "over" belongs to rather than to the number: "presided over two hearings".
_OVER = re.compile(
    r"\b(?:presid\w+|rul(?:ed?|es|ing)|argu\w+|disput\w+|fight\w*|fought|t(?:ook|ake[sn]?|aking)"
    r"|spread|controls?|"
    r"concerns?|victory|w[io]ns?|fears?|talks?|anger|outrage|questions?|pass(?:ed|es)?|watch\w*"
    r"|gloss\w*|turn\w*|"
    r"hand\w*|mull\w*|divided|split|sued?|clash\w*|reign\w*|power|authority|all|game|scattered"
    r"|stretched)\sover\s?$"
    # whom the suit is against stands between: "suing the harbour over three rules"
    r"|\bsu(?:ed?|es|ing)\s(?:(?:the|its|his|her|their|an?)\s)?"
    r"(?:(?!(?:and|by|for|of|that|which|who|with)\b)[\w’'.-]+\s){1,2}over\s?$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?<=\W)|^)(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<about>{_ABOUT}))\s?(?:another "
    rf"|just |an? )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:[a-z]+\s){0,2}?(?:"
    r"(?P<least>or (?:more|older|over|above|higher|longer|greater)\b|and (?:over|above|older"
    r"|counting)\b|at least\b"
    r"|(?<=[\d%kmbn])\+|-?plus\b)"
    r"|(?P<about>or so\b|(?<=\d)-odd\b|or thereabouts|give or take)"
    r"|(?P<most>or (?:less|fewer|under|below|younger|lower)\b|at most\b|tops\b))"
)


# "$5 billion over 10 years": in the course of them.
_IN_THE_COURSE = re.compile(r"\d[^.;]{0,25}\sover\s$")


def bound_of(text: str, start: int, end: int, *, spell: bool = False) -> Change:
    """Whether the figure at `start:end` is exact, about, a lower or an upper bound.

    `spell`: it is a length of time, before which "over" may mean "in the course of".
    """
    before = text[max(0, start - REACH) : start]
    match = _BEFORE.search(before)
    if match is None or _OVER.search(before) or (spell and _IN_THE_COURSE.search(before)):
        match = _AFTER.match(text, end)
    if match is None:
        return "="
    return "<" if match["most"] else ">" if match["least"] else "~"


# ── Changes ──────────────────────────────────────────────────────────────────────────────────────


def _forms(verbs: str) -> str:
    """The forms of regular verbs as a pattern: "e" is dropped, a last letter in capitals is doubled."""
    forms: list[str] = []
    for verb in word_list(verbs):
        stem = verb.lower().removesuffix("e")
        if verb[-1].isupper():
            forms += [verb.lower(), stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"]
        elif stem.endswith("y"):
            forms += [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
        else:
            forms += [verb, stem + "es", stem + "s", stem + "ed", stem + "ing"]
    return "|".join(forms)


_UP = "|".join(
    [
        _forms(
            "increase gain climb jump surge soar advance add rally leap swell spike expand "
            "rebound improve accelerate "
            "raise warm boost skyrocket strengthen hike appreciate recover"
        ),
        "rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|leapt|swollen|inched higher|up|higher",
    ]
)
_DOWN = "|".join(
    [
        _forms(
            "droP decline decrease slump sliP plunge plummet tumble diP contract crash ease "
            "retreat narrow cool lower reduce "
            "weaken tank slash depreciate dive"
        ),
        "fall|falls|fell|fallen|falling|lose|loses|lost|losing|slide|slides|slid|sliding|"
        "sink|sinks|sank|sunk|sinking|"
        "shed|sheds|shedding|shrink|shrinks|shrank|shrunk|shrinking|cut|cuts|cutting|down|lower",
    ]
)
_STEPS = (
    r"(?:\s(?:by|about|nearly|roughly|around|approximately|almost|more than|just|only|a further"
    r"|another|an additional|"
    r"at least|under|over|slightly|as much as|up to|some|an?|an average of|a total of|higher"
    r"|lower|up|down|back|"
    r"marginally|sharply|between|further))"
)
_MOVED = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s(?:up|down|higher|lower))?{_STEPS}{{0,4}}\s?[~$€£¥]?$",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(
    rf"\b(?:(?P<up>{_UP}|upward)|(?P<down>{_DOWN}|downward))\b[^.;:,]{{0,60}}\bby{_STEPS}{{0,2}}\s?[~$€£¥]?$",
    re.IGNORECASE,
)
# The words of which one stands wherever the two patterns above hold. Most figures have none of them before
# them, and to look for words one by one takes a tenth of the time that the patterns take.
_WORD = re.compile("[a-z]+")
_MOVES = frozenset(_WORD.findall(f"{_UP} {_DOWN} upward downward"))
_MOVED_AFTER = re.compile(
    r"\s(?:points?\s|percent\s)?(?:(?P<up>higher|up(?=[.,;]|$|\sfrom|\son))|(?P<down>lower"
    r"|down(?=[.,;]|$|\sfrom|\son)))\b"
)
# Verbs that also take a counted object ("lost 20 soldiers"): no change unless it is measured.
_POSSESSION = re.compile(
    rf"\b(?:{_forms('gain add recover contract hike raise boost lower droP cut')}|lose|loses|lost"
    rf"|losing|shed|sheds)\b",
    re.IGNORECASE,
)


def direction_of(text: str, start: int, end: int, *, measured: bool) -> Change | None:
    """ "up" or "down" where the figure is what something moved by, else None; `measured`: it has a unit."""
    before = text[max(0, start - REACH) : start]
    if measured and before.endswith("+"):
        return "up"
    if measured and text[start] in "-−":
        return "down"
    match = None
    if not _MOVES.isdisjoint(_WORD.findall(before.lower())):
        match = _MOVED.search(before) or _MOVED_BY.search(before)
    if match is not None and not measured and _POSSESSION.match(match[0]):
        return None
    if match is None and measured:
        match = _MOVED_AFTER.match(text, end)
    if match is None:
        return None
    return "up" if match["up"] else "down"
