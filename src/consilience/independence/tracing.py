"""Where a statement of a claim comes from: an informant, a credited outlet, or the outlet that prints it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from consilience.independence.grouping import Told
from consilience.independence.hearsay import is_own_word
from consilience.independence.informants import Identities, Identity, identify
from consilience.independence.outlets import find_mentions, places_of, short_for
from consilience.independence.register import Register
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
_SAW = re.compile(
    r"\b(?:reporter|journalist|correspondent|photographer|videographer|crew)s?\b[^.!?]{0,60}"
    r"\b(?:saw|ha(?:s|ve|d)\sseen|witness\w*|heard(?!\s(?:that|from|of|about))|watch\w*|counted|observed|visited)\b"
)
_REPORTERS = frozenset({"reporter", "journalist", "correspondent", "photographer", "crew"})
_FORMAL = frozenset({"the", "news", "newspaper"})  # of an outlet's name: its people are called without
_CHECKED = r"\b(?:seen|reviewed|verified|viewed|authenticated|geolocated|witnessed|examined)\sby\s(?:the\s)?"
# Where things are said, and words that stand for a speaker: neither says who it is.
_NOBODY = frozenset(
    {"twitter", "x", "facebook", "instagram", "telegram", "youtube", "tiktok", "truth social"}
    | {"i", "we", "he", "she", "it", "they", "who", "which", "you"}
)


class Setting(NamedTuple):
    """What is known of the accounts that statements stand in, by the article's id."""

    outlets: dict[str, str]  # as a reader is told of it
    own: dict[str, str | None]  # the outlet's usual name; None where nobody names it
    identities: Identities
    credits: dict[str, list[Credit]]
    quotes: dict[str, tuple[Quote, ...]]
    texts: dict[str, str]
    voices: dict[str, tuple[Voice, ...]]  # by the statement's id
    register: Register


class _Candidate(NamedTuple):
    """Somebody whom a statement may go back to, and how much of it."""

    key: str
    kind: OriginKind
    name: str
    identity: Identity | None
    links: int
    of_claim: float
    of_statement: float
    said: frozenset[int]  # offsets in the article


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
    voices: dict[str, tuple[Voice, ...]] = {}
    for account in accounts:
        own = [each for each in statements if each.article == account.article.id]
        voices |= find_voices(account, own)
    return Setting(
        places_of([account.article for account in accounts], register),
        {account.article.id: register.usual_name(account.article.outlet) for account in accounts},
        identify(accounts),
        credited,
        {account.article.id: account.analysis.quotes for account in accounts},
        {account.article.id: account.article.text for account in accounts},
        voices,
        register,
    )


def tell(statements: Sequence[Statement], known: Setting) -> tuple[Told, ...]:
    """Where each of a claim's statements comes from, in their order.

    A statement goes back to an informant to whom it gives what it shares with the claim's other accounts;
    of several, to one whom another account names too. Else it goes back to the outlet that it credits; else
    it is the outlet's own.
    """
    stems = [_stems(each.text) for each in statements]
    candidates = []
    for statement, own in zip(statements, stems, strict=True):
        others = (
            words
            for other, words in zip(statements, stems, strict=True)
            if other.article != statement.article
        )
        candidates.append(_candidates(statement, own & frozenset().union(*others), known))
    named: dict[str, set[str]] = {}
    for statement, found in zip(statements, candidates, strict=True):
        for each in found:
            named.setdefault(each.key, set()).add(statement.article)
    return tuple(
        _told(statement, found, named, known) for statement, found in zip(statements, candidates, strict=True)
    )


def _told(
    statement: Statement, candidates: Sequence[_Candidate], named: dict[str, set[str]], known: Setting
) -> Told:
    def rank(each: _Candidate) -> tuple[int, int, float, float, str]:
        shared = len(named[each.key])
        return shared, -each.links, each.of_claim, each.of_statement, each.key

    best = max(candidates, key=rank, default=None)
    said = _said(statement, known)
    if best is not None and _speaks(best, len(named[best.key]) > 1):
        return Told(
            statement.id,
            statement.article,
            best.key,
            best.kind,
            best.name,
            best.identity,
            min(best.of_statement, best.of_claim) >= MOSTLY,
            said,
            statement.text,
            best.links > 0 or not is_own_word(statement.text, statement.start, best.said, best.name),
        )
    key, kind, name = _own(statement, known)
    return Told(statement.id, statement.article, key, kind, name, None, True, said, statement.text)


def _speaks(candidate: _Candidate, elsewhere: bool) -> bool:
    """Whether a statement is its best candidate's; `elsewhere`: another account names the same one."""
    if elsewhere:
        return candidate.of_claim >= ANY or candidate.of_statement >= ANY
    return candidate.of_claim >= MUCH_OF_THE_CLAIM or candidate.of_statement >= MUCH_OF_THE_STATEMENT


def _candidates(statement: Statement, shared: frozenset[str], known: Setting) -> list[_Candidate]:
    own = known.own[statement.article]
    text = known.texts[statement.article]
    length = max(1, statement.end - statement.start)
    found = []
    for voice in known.voices.get(statement.id, ()):
        outlet = _outlet(voice.name, known)
        if _is_nobody(voice.name) or _is_own(voice.name, own, outlet):
            continue
        said, telling = (
            _stems("".join(text[i] if i in part else " " for i in range(statement.start, statement.end)))
            for part in (voice.said, voice.extent - voice.said)
        )
        told = shared - (telling - said)  # who said it, and that he said it, is no part of what is claimed
        of_claim = len(said & told) / max(1, len(told)) if shared else len(voice.said) / length
        shares = of_claim, len(voice.extent) / length, voice.said
        if outlet is not None:
            found.append(_Candidate(f"outlet {outlet}", "outlet", outlet, None, voice.links, *shares))
            continue
        who = known.identities.of(statement.article, voice.name)
        kind: OriginKind = "informant" if who.named else "unnamed" if who.somebody else "document"
        found.append(_Candidate(f"informant {who.name}", kind, who.name, who, voice.links, *shares))
    return found


def _outlet(name: str, known: Setting) -> str | None:
    """The outlet that an informant's name means, one of the table or of the accounts; None if it is none."""
    named = known.register.named(name)
    if named is not None:
        return named.name
    own = dict.fromkeys(known.own.values())
    whole = next((other for other in own if known.register.same(name, other)), None)
    short = [other for other in own if short_for(name, other)]
    return whole or (short[0] if len(short) == 1 else None)


def _is_own(name: str, own: str | None, outlet: str | None) -> bool:
    """Whether an informant is the outlet that prints it, or somebody of its: "the Courier's photographer"."""
    if own is None:
        return False
    if outlet is not None:
        return outlet == own
    words = {word.casefold() for word in WORD.findall(name)}
    names_own = {word.casefold() for word in WORD.findall(own)} - _FORMAL
    return names_own <= words or (bool(names_own & words) and not words.isdisjoint(_REPORTERS))


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
    if (seen := _SAW.search(statement.text)) and (other := _whose_people(statement, known)):
        return f"outlet {other}", "outlet", other
    if (seen and _is_ours(statement.text[: seen.end()], known.own[statement.article])) or re.search(
        _CHECKED + re.escape(own), statement.text
    ):
        return f"outlet {own}", "observed", own
    return f"outlet {own}", "voice", own


def _whose_people(statement: Statement, known: Setting) -> str | None:
    """Another outlet that a statement on what reporters saw names: they are its reporters."""
    own, others = known.own[statement.article], [name for name in known.own.values() if name]
    named = (each.outlet.name for each in find_mentions(statement.text, known.register, others))
    foreign = (name for name in named if not known.register.same(name, own) and not short_for(name, own))
    return next(foreign, None)


def _is_ours(text: str, own: str | None) -> bool:
    """Whether reporters are the outlet's own: "our", or by its name; "reporters" may be anybody's."""
    words = {word.casefold() for word in WORD.findall(re.sub(r"['’]s\b", "", text))}
    names_own = {word.casefold() for word in WORD.findall(own or "")} - _FORMAL
    return not words.isdisjoint({"our", "this"} | names_own)


def _said(statement: Statement, known: Setting) -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for quote in known.quotes[statement.article]:
        if quote.start < statement.end and statement.start < quote.end:
            words = [form_of(word) for word in WORD.findall(quote.text)]
            runs.update(tuple(words[i : i + SAME_WORDS]) for i in range(len(words) - SAME_WORDS + 1))
    return frozenset(runs)
