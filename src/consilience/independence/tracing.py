"""Where a statement of a claim comes from: an informant, a credited outlet, or the outlet that prints it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from consilience.independence.beside import sentences_beside
from consilience.independence.grouping import Traced
from consilience.independence.hearsay import is_own_word
from consilience.independence.informants import Identities, Identity, identify
from consilience.independence.offices import is_onlooker
from consilience.independence.outlets import find_mentions, is_own_short_name, places_of, short_for
from consilience.independence.register import Register
from consilience.independence.reporters import (
    has_checked,
    is_own,
    is_own_reporter,
    names_reporters_who_saw,
    saw_it_itself,
)
from consilience.independence.second_hand import is_second_hand
from consilience.independence.taken_back import is_taken_back
from consilience.independence.voices import Voice, find_voices
from consilience.independence.words import WORD, form_of
from consilience.types import Account, Credit, OriginKind, Quote, Statement

SAME_WORDS = 5  # words inside marks that two statements share only if they quote one utterance
# A statement is its informant's where enough of what it shares with the other accounts is what the informant
# said, or nearly all of it is told as the informant's saying ("the mayor denied it").
MUCH_OF_THE_CLAIM = 0.5
MUCH_OF_THE_STATEMENT = 0.7
ANY = 0.2  # the same for an informant whom another account names for the same claim
MOSTLY = 0.7  # share of a statement, and of what it adds to the claim, that vouches for its informant
STEM = 6  # letters that words have to share: "resign", "resigned", "resignation"

_SHORT = 2  # letters of a word that tells nothing of a claim
_COMMON = frozenset(
    """
    the and but for that this its his her she they their was were are been have has had said says say with
    from not would will who which after before also more than
    """.split()  # noqa: SIM905  # quoted words would be harder to read
)
# What shows a thing to whoever looks at it; of a letter somebody is the author.
_RECORDING = re.compile(
    r"\b(?:footage|films?|images?|photo(?:graph)?s?|pictures?|recordings?|videos?)\b", re.IGNORECASE
)
_REPORTS_IN = re.compile(
    r"^(?:(?:an?|the|some|earlier|recent|several|media|news|press|newspaper) )*"
    r"(?:reports?|reporting|articles?|stor(?:y|ies)|coverage) (?:in|by|from|on) (?:the )?(?=\S)",
    re.IGNORECASE,
)
# Where things are said, and words that stand for a speaker: neither says who it is.
_NOBODY = frozenset(
    {"twitter", "x", "facebook", "instagram", "telegram", "youtube", "tiktok", "truth social"}
    | {"i", "we", "he", "she", "it", "they", "who", "which", "you"}
)


class Speaker(NamedTuple):
    """Somebody to whom a statement gives words, whatever claim it stands in."""

    key: str
    kind: OriginKind
    name: str
    identity: Identity | None
    links: int
    words: frozenset[str]  # stems of what he says
    telling: frozenset[str]  # stems of the words that name him and tell of his speaking, and of no others
    content: float  # share of the statement that is what he says
    extent: float  # the same with the words that tell of it
    passed_on: bool
    around: str = ""  # the sentences that tell of him beside the statement


class Spoken(NamedTuple):
    """What a statement says and who speaks in it, whatever claim it stands in."""

    words: frozenset[str]  # stems
    quoted: frozenset[tuple[str, ...]]  # runs of words inside quotation marks
    speakers: tuple[Speaker, ...]


class Setting(NamedTuple):
    """What is known of the accounts that statements stand in, by the article's id."""

    outlets: dict[str, str]  # as a reader is told of it
    own: dict[str, str | None]  # the outlet's usual name; None where nobody names it
    identities: Identities
    credits: dict[str, list[Credit]]
    register: Register
    spoken: dict[str, Spoken]  # by the statement's id


class _Candidate(NamedTuple):
    """Somebody whom a statement may go back to, and how much of what the claim tells is his."""

    speaker: Speaker
    of_claim: float


def setting(
    accounts: Sequence[Account],
    statements: Sequence[Statement],
    credits: Sequence[Credit],
    register: Register,
) -> Setting:
    """Gather it from the accounts, the statements of theirs that claims hold, and the credits in them."""
    credited: dict[str, list[Credit]] = {}
    for credit in credits:
        credited.setdefault(credit.article, []).append(credit)
    of: dict[str, list[Statement]] = {account.article.id: [] for account in accounts}
    for statement in statements:
        of[statement.article].append(statement)
    known = Setting(
        places_of([account.article for account in accounts], register),
        {account.article.id: register.usual_name(account.article.outlet) for account in accounts},
        identify(accounts),
        credited,
        register,
        {},
    )
    found = (_spoken(account, of[account.article.id], known) for account in accounts)
    return known._replace(spoken=dict(chain.from_iterable(found)))


def _spoken(
    account: Account, statements: Sequence[Statement], known: Setting
) -> Iterator[tuple[str, Spoken]]:
    """What each of an account's statements says, by the statement's id."""
    voices = find_voices(account, statements)
    own = known.own[account.article.id]
    ours = {each.name for each in account.analysis.informants if is_own_reporter(account, each, own)}
    for statement in statements:
        quoted = _quoted(statement, account.analysis.quotes)
        others = [each for each in voices[statement.id] if each.name not in ours]
        speakers = tuple(_speakers(account, statement, others, known))
        yield statement.id, Spoken(_stems(statement.text), quoted, speakers)


def trace(statements: Sequence[Statement], known: Setting) -> tuple[Traced, ...]:
    """Where each of a claim's statements comes from, in their order.

    A statement goes back to an informant to whom it gives what it shares with the claim's other accounts;
    of several, to one whom another account names too. Else it goes back to the outlet that it credits; else
    it is the outlet's own.
    """
    articles: dict[str, set[str]] = {}  # that have a word, and that name somebody
    named: dict[str, set[str]] = {}
    for statement in statements:
        spoken = known.spoken[statement.id]
        for word in spoken.words:
            articles.setdefault(word, set()).add(statement.article)
        for speaker in spoken.speakers:
            named.setdefault(speaker.key, set()).add(statement.article)
    shared = {word for word, having in articles.items() if len(having) > 1}
    return tuple(_traced(statement, shared, named, known) for statement in statements)


def _traced(statement: Statement, shared: set[str], named: Mapping[str, set[str]], known: Setting) -> Traced:
    def rank(each: _Candidate) -> tuple[int, int, float, float, str]:
        speaker = each.speaker
        return len(named[speaker.key]), -speaker.links, each.of_claim, speaker.extent, speaker.key

    words, quoted, speakers = known.spoken[statement.id]
    candidates = [_Candidate(each, _of_claim(each, words & shared)) for each in speakers]
    best = max(candidates, key=rank, default=None)
    if (
        best is not None
        and _speaks(best, len(named[best.speaker.key]) > 1)
        and not _shows(best.speaker, statement, known)
    ):
        who = best.speaker
        return Traced(
            statement.id,
            statement.article,
            who.key,
            who.kind,
            who.name,
            who.identity,
            min(who.extent, best.of_claim) >= MOSTLY,
            quoted,
            statement.text,
            who.passed_on,
            who.around,
        )
    key, kind, name = _own(statement, known)
    return Traced(statement.id, statement.article, key, kind, name, None, True, quoted, statement.text)


def _of_claim(speaker: Speaker, shared: frozenset[str]) -> float:
    """The share of what a statement shares with other accounts that a speaker of it says."""
    if not shared:
        return speaker.content
    told = shared - speaker.telling  # who said it, and that he said it, is no part of what is claimed
    return len(speaker.words & told) / max(1, len(told))


def _speaks(candidate: _Candidate, elsewhere: bool) -> bool:
    """Whether a statement is its best candidate's; `elsewhere`: another account names the same one."""
    if elsewhere:
        return candidate.of_claim >= ANY or candidate.speaker.extent >= ANY
    return candidate.of_claim >= MUCH_OF_THE_CLAIM or candidate.speaker.extent >= MUCH_OF_THE_STATEMENT


def _speakers(
    account: Account, statement: Statement, voices: Sequence[Voice], known: Setting
) -> Iterator[Speaker]:
    own = known.own[statement.article]
    length = max(1, statement.end - statement.start)
    for voice in voices:
        outlet = _outlet(voice.name, own, known)
        if _is_nobody(voice.name) or is_own(voice.name, own, outlet):
            continue
        said, telling = (
            _stems("".join(c if i in part else " " for i, c in enumerate(statement.text, statement.start)))
            for part in (voice.said, voice.extent - voice.said)
        )
        key, kind, name, identity = _who(voice.name, outlet, statement, known)
        around = tuple(_told_of(account, statement, voice))
        yield Speaker(
            key,
            kind,
            name,
            identity,
            voice.links,
            said,
            telling - said,
            len(voice.said) / length,
            len(voice.extent) / length,
            voice.links > 0
            or not is_own_word(statement.text, statement.start, voice.said, name)
            or (identity is not None and is_onlooker(identity.offices, identity.described))
            or _is_not_his_word(around, voice.name),
            " ".join(around),
        )


def _is_not_his_word(told: Sequence[str], name: str) -> bool:
    """Whether sentences that tell of a speaker take his word from what he tells."""
    return any(is_second_hand(each, name) or is_taken_back(each) for each in told)


def _told_of(account: Account, statement: Statement, voice: Voice) -> Iterator[str]:
    """The sentences that tell of a speaker around a statement of his."""
    for informant in account.analysis.informants:
        if informant.name == voice.name:
            yield from sentences_beside(account, informant, statement.start, statement.end)


def _who(
    name: str, outlet: str | None, statement: Statement, known: Setting
) -> tuple[str, OriginKind, str, Identity | None]:
    """The key, the kind, the name and the identity of somebody whom a statement names."""
    if outlet is not None:
        return f"outlet {outlet}", "outlet", outlet, None
    who = known.identities.of(statement.article, name)
    kind: OriginKind = "informant" if who.named else "unnamed" if who.somebody else "document"
    key = " ".join(("informant", who.name, *sorted(who.seat)))
    return key, kind, who.name, who


def _outlet(name: str, own: str | None, known: Setting) -> str | None:
    """The outlet that an informant's name means, one of the table or of the accounts; None if it is none.

    "Reports in the Courier" are the Courier; "the Courier" in the Lorn Courier is that one itself.
    """
    name = _REPORTS_IN.sub("", name)
    if is_own_short_name(name, own, [other for other in known.own.values() if other]):
        return own
    named = known.register.named(name)
    if named is not None:
        return named.name
    others = dict.fromkeys(known.own.values())
    whole = next((other for other in others if known.register.same(name, other)), None)
    short = [other for other in others if short_for(name, other)]
    return whole or (short[0] if len(short) == 1 else None)


def _is_nobody(name: str) -> bool:
    """Whether a name only stands for somebody; "WHO" is a body."""
    return name.casefold() in _NOBODY and not (name.isupper() and len(name) > 1)


def _stems(text: str) -> frozenset[str]:
    """The words of a text that tell something, by their beginnings."""
    words = (word.casefold() for word in WORD.findall(text))
    return frozenset(word[:STEM] for word in words if len(word) > _SHORT and word not in _COMMON)


def _own(statement: Statement, known: Setting) -> tuple[str, OriginKind, str]:
    """The outlet that a statement without an informant credits, or else its own."""
    own = known.outlets[statement.article]
    for credit in known.credits.get(statement.article, ()):
        if statement.start <= credit.start < statement.end:
            return f"outlet {credit.to}", "outlet", credit.to
    if names_reporters_who_saw(statement.text) and (other := _whose_people(statement, known)):
        return f"outlet {other}", "outlet", other
    if saw_it_itself(statement.text, known.own[statement.article]) or has_checked(statement.text, own):
        return f"outlet {own}", "observed", own
    return f"outlet {own}", "voice", own


def _shows(speaker: Speaker, statement: Statement, known: Setting) -> bool:
    """Whether what "says" a statement is a recording that its outlet looked at: then the outlet saw it."""
    return (
        speaker.kind == "document"
        and _RECORDING.search(speaker.name) is not None
        and has_checked(statement.text, known.outlets[statement.article])
    )


def _whose_people(statement: Statement, known: Setting) -> str | None:
    """Another outlet that a statement on what reporters saw names: they are its reporters."""
    own, others = known.own[statement.article], [name for name in known.own.values() if name]
    named = (each.outlet.name for each in find_mentions(statement.text, known.register, others))
    foreign = (name for name in named if not known.register.same(name, own) and not short_for(name, own))
    return next(foreign, None)


def _quoted(statement: Statement, quotes: Sequence[Quote]) -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for quote in quotes:
        if quote.start < statement.end and statement.start < quote.end:
            words = [form_of(word) for word in WORD.findall(quote.text)]
            runs.update(tuple(words[i : i + SAME_WORDS]) for i in range(len(words) - SAME_WORDS + 1))
    return frozenset(runs)
