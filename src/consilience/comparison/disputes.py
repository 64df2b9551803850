"""Disputes: two parties that contradict each other, in every account that has them both.

That is no difference between the accounts: they agree that the parties differ. A dispute is seen where one
account lets a party deny what another has said just before, and a second account tells the same of both close
together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.ids import content_id
from consilience.names import last_word, may_be_one
from consilience.types import Account, Claim, Extract, Pair, Sentence, Side, Statement

DENIALS = frozenset(
    ["deny", "dispute", "reject", "contradict", "refute", "rebut", "dismiss", "denial", "disagree", "contest"]
)
CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
SHORT = 2  # letters
TELLING = (
    frozenset({"say", "tell", "add", "call", "claim", "statement", "report", "spokesman", "official"})
    | DENIALS
)
SHARED = 2  # words that a denial has from what it denies
REACH = 3  # sentences back in which an account has said what is denied
BARE = 1  # words of its own that a denial of what was just said has: "Norchem denied this on Monday"
# Who is a party without a name: "the union", "the operator"; "officials" may be anybody's.
PARTIES = frozenset(
    """
    airline army bank club company council defence defense family firm government hospital management ministry
    operator opposition owner prosecution prosecutor rebels school syndicate union university
    """.split()  # noqa: SIM905  # a row of quoted words would be harder to read
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """In one account: what one party says, and where another denies it."""

    said: Statement
    denied: Statement


def find_disputes(
    accounts: Sequence[Account], statements: Sequence[Statement], pairs: Sequence[Pair]
) -> tuple[Claim, ...]:
    """The disputes that two or more accounts tell, each as a claim with the two parties as its sides.

    `pairs` are the statements of different accounts that tell the same fact.
    """
    by_article: dict[str, list[Statement]] = {account.article.id: [] for account in accounts}
    for statement in statements:
        by_article[statement.article].append(statement)
    denying = {
        statement.id: said
        for account in accounts
        for statement, sentence in zip(by_article[account.article.id], account.parse.sentences, strict=True)
        if (said := _up_to_denial(account, sentence))
    }
    same = {ends for pair in pairs for ends in ((pair.a, pair.b), (pair.b, pair.a))}
    disputes = []
    told: set[frozenset[str]] = set()
    for account in accounts:
        elsewhere = [there for article, there in by_article.items() if article != account.article.id]
        for possible in _contradictions(account, by_article[account.article.id]):
            found = [
                (first, *filter(None, (_told_by(there, first, same, denying) for there in elsewhere)))
                for first in possible
            ]
            contradictions = max(found, key=len)  # what most accounts tell is what is denied
            parties = {frozenset((c.said.id, c.denied.id)) for c in contradictions}
            if len(contradictions) > 1 and not parties <= told:
                told |= parties
                disputes.append(_dispute(contradictions))
    return tuple(disputes)


def _named(statement: Statement) -> bool:
    """Whether a statement goes back to a party: "government of Marland", "the union", not "they"."""
    if not statement.informants:
        return False
    name = statement.informants[0]
    return name != name.lower() or last_word(name) in PARTIES


def _told_by(
    statements: Sequence[Statement],
    first: Contradiction,
    same: set[tuple[str, str]],
    denying: Mapping[str, str],
) -> Contradiction | None:
    """The same contradiction in another account: the first party's words, and the denial close by.

    `denying`: to the ids of statements that deny something their words up to there.
    """
    for number, said in enumerate(statements):
        if (first.said.id, said.id) not in same or not _by(said, first.said):
            continue
        if _goes_on(said, first.denied, denying.get(said.id, "")):
            return Contradiction(said, said)
        near = [
            *statements[number + 1 : number + 1 + REACH],
            *reversed(statements[max(0, number - REACH) : number]),
        ]
        denied = next((s for s in near if (first.denied.id, s.id) in same and _by(s, first.denied)), None)
        if denied is not None:
            return Contradiction(said, denied)
    return None


def _goes_on(said: Statement, denied: Statement, before: str) -> bool:
    """Whether the words before a denial name both parties: "the union said so, which Norchem denies"."""
    sayer, party = (last_word(each.informants[0]).rstrip("s") for each in (said, denied))
    return sayer != party and party in before.partition(sayer)[2]


def _up_to_denial(account: Account, sentence: Sentence) -> str:
    """What a sentence says before its first verb of denial, in lower case; empty where it has none."""
    words = account.parse.words[sentence.first : sentence.last]
    at = next((w.start for w in words if w.pos == "VERB" and w.lemma in DENIALS), sentence.start)
    return account.article.text[sentence.start : at].lower()


def _by(x: Statement, y: Statement) -> bool:
    """Whether two statements are of one party: more than that they may be, since a dispute has but two."""
    if not x.informants or not y.informants:
        return False
    one, other = x.informants[0], y.informants[0]
    return may_be_one(one, other) and last_word(one) == last_word(other)


def _contradictions(account: Account, statements: Sequence[Statement]) -> list[tuple[Contradiction, ...]]:
    """For each denial in an account, what of the sentences before it may be denied, the nearest first.

    Statements of an account are one for each sentence, in order.
    """
    found = []
    for number, (sentence, denied) in enumerate(zip(account.parse.sentences, statements, strict=True)):
        words = account.parse.words[sentence.first : sentence.last]
        if not _named(denied) or not any(w.lemma in DENIALS for w in words):
            continue
        told = _content(account, number)
        own = told - {word.lower() for word in denied.informants[0].split()}
        possible = tuple(
            Contradiction(statements[back], denied)
            for back in range(number - 1, max(-1, number - 1 - REACH), -1)
            if _named(statements[back])
            and not may_be_one(statements[back].informants[0], denied.informants[0])
            and (len(told & _content(account, back)) >= SHARED or (back == number - 1 and len(own) <= BARE))
        )
        if possible:
            found.append(possible)
    return found


def _content(account: Account, number: int) -> frozenset[str]:
    """The nouns, verbs and names of a sentence, as lemmas: what is denied comes again in the denial."""
    sentence = account.parse.sentences[number]
    words = account.parse.words[sentence.first : sentence.last]
    return frozenset(w.lemma for w in words if w.pos in CONTENT and len(w.lemma) > SHORT) - TELLING


def _dispute(told: Sequence[Contradiction]) -> Claim:
    said, denied = [c.said for c in told], [c.denied for c in told]
    members = tuple(dict.fromkeys(s.id for s in (*said, *denied)))
    return Claim(
        id=content_id("claim", "dispute", *members),
        gist=denied[0].id,
        statements=members,
        pairs=(),
        relation="conflict",
        kind="dispute",
        sides=tuple(
            Side(tuple(dict.fromkeys(s.id for s in side)), (_extract(side[0]),)) for side in (said, denied)
        ),
        reason=f"{said[0].informants[0]} and {denied[0].informants[0]} contradict each other in the accounts",
    )


def _extract(statement: Statement) -> Extract:
    return Extract(statement.article, statement.start, statement.end, statement.text)
