"""An outlet's own people, and what they saw: "our photographer saw", "a Post reporter in court said"."""

import re
from collections.abc import Iterator

from consilience.independence.hearsay import is_own_word
from consilience.independence.names import holds_letters_of
from consilience.independence.words import WORD
from consilience.types import Account, Informant

_KINDS = r"(?:reporter|journalist|correspondent|photographer|videographer|crew)s?"
_REPORTER = re.compile(rf"\b{_KINDS}\b", re.IGNORECASE)
_TITLE = re.compile(rf"\b{_KINDS}\s$", re.IGNORECASE)
_SAW = re.compile(
    r"\b(?:saw|ha(?:s|ve|d)\sseen|witness\w*|heard(?!\s(?:that|from|of|about))|watch\w*|counted|observed|visited)\b"
)
_SAID = re.compile(r"\b(?:said|says|report(?:s|ed)|wrote|writes)\b")
_SAID_BEFORE = re.compile(rf"{_SAID.pattern}(?:\s[\w’'.-]+){{1,5}}\s$")
_WAS_TOLD = re.compile(
    r"\b(?:told|informed|briefed|learn(?:s|ed|t)|understands?|heard\s(?:that|from|of|about))\b"
)
_ON_THE_SPOT = re.compile(r"\b(?:in|at|on|from|outside|inside|near)\s(?:the\s|a\s)?[A-Za-z]|\bthere\b")
_BEFORE = re.compile(r"(?:[\w’'.-]+\s){0,6}$")
_OURSELVES = r"(?:us|this\s(?:newspaper|paper|magazine|outlet|agency|station|site))\b"
_OF_OURS = re.compile(rf"\s(?:of|for|from|with|at)\s{_OURSELVES}", re.IGNORECASE)
_OF_OUTLET = re.compile(
    r"\s(?:of|for|from|with|at)\s(?:[Tt]he\s)?(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
)
_NO_LONGER = re.compile(r"\b(?:former|ex|retired|onetime)\b", re.IGNORECASE)
_CHECKED = r"\b(?:seen|reviewed|verified|viewed|authenticated|geolocated|witnessed|examined)\sby\s"
_FORMAL = frozenset({"the", "news", "newspaper"})  # of an outlet's name: its people are called without
# With a capital only because a sentence begins with them.
_NO_NAME = frozenset("a an the one two three four five several some many our as but and".split())  # noqa: SIM905
REACH = 60  # code points beside "reporter" in which it says whose he is, what he did, and where he was


def is_own(name: str, own: str | None, outlet: str | None) -> bool:
    """Whether an informant is the outlet that prints it, or somebody of its: "the Courier's photographer".

    `own`: the outlet's name; `outlet`: the outlet that the informant is, if it is one.
    """
    if re.fullmatch(_OURSELVES, name, re.IGNORECASE):
        return True
    if own is not None and outlet is not None:
        return outlet == own
    if own is not None and _own_words(own) and _own_words(own) <= {*_folded(name)}:
        return True
    return any(_is_ours(name, each, own) for each in _REPORTER.finditer(name))


def is_own_reporter(account: Account, informant: Informant, own: str | None) -> bool:
    """Whether an account introduces a person as one of its own people: "our correspondent Nadia Brandt"."""
    if informant.kind != "person":
        return False
    before = (account.article.text[max(0, each.start - REACH) : each.start] for each in informant.mentions)
    titles = ((text, _TITLE.search(text)) for text in before)
    return any(title is not None and _is_ours(text, title, own) for text, title in titles)


def saw_it_itself(text: str, own: str | None) -> bool:
    """Whether a statement says that the outlet's own people saw what it tells, or told it from the spot.

    "Reporters" alone may be anybody's; who "was told" saw nothing.
    """
    return any(
        _is_ours(text, found, own) and (_saw(behind) or _told_from_the_spot(text, found, behind))
        for found, behind in _reporters(text)
    ) and not _passed_on(text, own)


def names_reporters_who_saw(text: str) -> bool:
    """Whether a statement says that reporters, whosever they are, saw what it tells."""
    return any(_saw(behind) for _, behind in _reporters(text))


def has_checked(text: str, own: str) -> bool:
    """Whether a statement says that its outlet looked for itself: "seen by this newspaper"."""
    return bool(re.search(rf"{_CHECKED}(?:(?:the\s)?{re.escape(own)}|{_OURSELVES})", text))


def _reporters(text: str) -> Iterator[tuple["re.Match[str]", str]]:
    """Every word for reporters, with what stands behind it in the sentence."""
    for found in _REPORTER.finditer(text):
        yield found, re.split(r"[.!?]", text[found.end() : found.end() + REACH])[0]


def _saw(behind: str) -> bool:
    """Whether it is the reporter who saw: not in "said that residents had seen"."""
    saw, said = _SAW.search(behind), _SAID.search(behind)
    return saw is not None and (said is None or saw.start() < said.start())


def _told_from_the_spot(text: str, reporter: "re.Match[str]", behind: str) -> bool:
    """ "Our reporter in the courtroom said", "reported from Halm", "said our reporter in the courtroom"."""
    said = _SAID.search(behind)
    if said is None:
        return bool(_SAID_BEFORE.search(text[: reporter.start()]) and _ON_THE_SPOT.match(behind.strip()))
    there = _ON_THE_SPOT.search(behind[: said.start()]) or _ON_THE_SPOT.match(behind[said.end() :].strip())
    return there is not None and not _SAW.search(text[reporter.end() + said.end() :])


def _passed_on(text: str, own: str | None) -> bool:
    """Whether the whole of it comes from somebody else, or is open."""
    return bool(_WAS_TOLD.search(text)) or not is_own_word(text, 0, {*range(len(text))}, own or "reporter")


def _is_ours(text: str, reporter: "re.Match[str]", own: str | None) -> bool:
    """Whether a reporter is the outlet's own: "our", or by its name or its first letters before or behind."""
    before = _BEFORE.search(text[: reporter.start()])
    words = before[0].split() if before else []
    if any(_NO_LONGER.fullmatch(word) for word in words[-3:]):
        return False
    named = [word for word in words if word[0].isupper() and word.casefold() not in _NO_NAME]
    if _OF_OURS.match(text, reporter.end()) or any(word.casefold() == "our" for word in words[-3:]):
        return True
    of_outlet = _OF_OUTLET.match(text, reporter.end())
    return own is not None and (
        (bool(named) and _is_name_of(named, own))
        or (not named and of_outlet is not None and _is_name_of(of_outlet["name"].split(), own))
    )


def _is_name_of(words: list[str], own: str) -> bool:
    """Whether words with a capital are an outlet's name, or its end: "Post", not "Upland"."""
    named, whole = (
        [form for form in _folded(each) if form not in _FORMAL] for each in (" ".join(words), own)
    )
    ends = bool(named) and whole[-len(named) :] == named
    return ends or holds_letters_of(" ".join(words), own)


def _own_words(own: str) -> set[str]:
    return {*_folded(own)} - _FORMAL


def _folded(name: str) -> Iterator[str]:
    return (word.casefold() for word in WORD.findall(re.sub(r"['’]s?(?!\w)", "", name)))
