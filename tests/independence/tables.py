"""Reads the table of verdicts in `cases/verdicts.md`, and makes the accounts and the claim of a row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import get_args

from consilience.independence.origins import trace_origins
from consilience.independence.register import packaged
from consilience.types import (
    Account,
    Analysis,
    Answer,
    Article,
    Attribution,
    Claim,
    Credit,
    Dependence,
    Informant,
    InformantKind,
    Pair,
    Parse,
    Quote,
    Sentence,
    Span,
    Statement,
    Word,
)

VERDICTS = Path(__file__).parent / "cases" / "verdicts.md"
OUTLETS = {
    "a": "Lorn Courier",
    "b": "The Upland Post",
    "c": "Meridia Herald",
    "d": "Karelund Radio",
    "e": "Halm Gazette",
    "f": "Veld Tribune",
}
ANSWERS: dict[str | None, Answer] = {"=": "yes", "?": "unknown", None: "no"}
OWN_WORDS, SAW = "own words", "saw"  # whose a statement is that is attributed to nobody
WORDS = "The dam held."  # of a statement whose row does not give its words
_STATEMENT = re.compile(r"(?P<article>\w): (?P<who>[^(—]+?)(?: \((?P<notes>[^)]*)\))?(?: — (?P<words>.+))?")
_PASSING_BY = " in the night, though nobody in the valley knows for how many hours."


@dataclass(frozen=True)
class Case:
    """A row: the rule it is for, the statements of a claim, how their accounts hang together, the verdict."""

    rule: str
    statements: str
    accounts: str
    informants: tuple[str | None, ...]
    independent: str
    origins: int
    because: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.statements} | {self.accounts}"


def load() -> list[Case]:
    """Every row of the table, with the heading it stands under as its rule."""
    cases, rule = [], ""
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            rule = line[3:]
        elif line.startswith("| ") and not line.startswith(("| ---", "| statements |")):
            statements, accounts, back, independent, origins, because = (
                cell.strip() for cell in line.strip("|").split("|")
            )
            names = tuple(None if name.strip() == "-" else name.strip() for name in back.split(";"))
            cases.append(Case(rule, statements, accounts, names, independent, int(origins), because))
    return cases


@dataclass(frozen=True)
class Told:
    """A statement of a row: in which account, who says it, what stands in brackets, and its words."""

    article: str
    who: str
    notes: tuple[str, ...]
    words: str
    quoted: bool

    def note(self, beginning: str) -> str | None:
        """What stands in brackets behind this word: "of", "called"."""
        return next(
            (n.removeprefix(f"{beginning} ") for n in self.notes if n.startswith(f"{beginning} ")), None
        )


def judged(case: Case) -> Claim:
    """The claim of a row as `trace_origins` gives it."""
    told = [_told(each.strip()) for each in case.statements.split(";")]
    links = [] if case.accounts == "-" else [each.strip() for each in case.accounts.split(",")]
    accounts, statements, credits = print_accounts(told, _outlets(links))
    pairs = tuple(Pair(a.id, b.id, 1.0, ()) for a, b in combinations(statements, 2) if a.article != b.article)
    claim = Claim("claim", statements[0].id, tuple(each.id for each in statements), pairs, "agree")
    (found,) = trace_origins([claim], statements, accounts, _dependence(accounts, links), credits, packaged())
    return found


def print_accounts(
    told: Sequence[Told], outlets: Mapping[str, str | None]
) -> tuple[list[Account], list[Statement], list[Credit]]:
    """The accounts that print these statements, the statements in the same order, and all credits."""
    pages = {each.article: _Page(each.article, outlets[each.article]) for each in told}
    statements = [pages[each.article].print(each) for each in told]
    credits = [credit for page in pages.values() for credit in page.credits]
    return [page.account() for page in pages.values()], statements, credits


def _told(text: str) -> Told:
    match = _STATEMENT.fullmatch(text)
    assert match, f"not a statement: {text}"
    article, who, notes, words = (part or "" for part in match.group("article", "who", "notes", "words"))
    listed = tuple(note.strip() for note in notes.split(",") if note.strip())
    return Told(article, who, listed, words.strip("“”") or WORDS, words.startswith("“"))


def _outlets(links: Sequence[str]) -> dict[str, str | None]:
    """x@y: x is by the outlet of y; x@-: nobody says whose it is."""
    given = {link[0]: OUTLETS.get(link[2]) for link in links if "@" in link}
    return OUTLETS | given


def _dependence(accounts: Sequence[Account], links: Sequence[str]) -> list[Dependence]:
    """a=b: text passed; a?b: it may have; of all other pairs it is known that none did."""
    answers = {frozenset(link[::2]): link[1] for link in links if link[1] in "=?"}
    ids = sorted({account.article.id for account in accounts}.union(*answers))
    return [
        Dependence(x, y, ANSWERS[answers.get(frozenset((x, y)))], "unknown", None, 0.0, "")
        for x, y in combinations(ids, 2)
    ]


class _Page:
    """An account that grows by one statement after the other."""

    def __init__(self, article: str, outlet: str | None) -> None:
        self.article, self.outlet = article, outlet
        self.text = ""
        self.words: list[Word] = []
        self.informants: dict[str, Informant] = {}
        self.attributions: list[Attribution] = []
        self.quotes: list[Quote] = []
        self.statements: list[Statement] = []
        self.credits: list[Credit] = []

    def account(self) -> Account:
        """The account with all that was printed."""
        analysis = Analysis(
            self.article,
            (),
            tuple(self.quotes),
            tuple(self.attributions),
            tuple(self.informants.values()),
            (),
            (),
        )
        sentences = tuple(Sentence(each.start, each.end, 0, 0, 0) for each in self.statements)
        return Account(
            Article(self.article, self.text, outlet=self.outlet),
            Parse(tuple(self.words), sentences),
            analysis,
        )

    def print(self, told: Told) -> Statement:
        """One more statement, with who is said to say it."""
        mentions = self._called(told)
        said = f"Our reporter saw it: {told.words}" if told.who == SAW else told.words
        partly = "partly" in told.notes
        sentence = said.rstrip(".") + _PASSING_BY if partly else said
        start, number = len(self.text), f"{self.article}{len(self.statements)}"
        self.text += sentence + " "
        statement = Statement(number, self.article, start, start + len(sentence), sentence, ())
        self.statements.append(statement)
        if told.who.startswith("from "):
            outlet = told.who.removeprefix("from ")
            self.credits.append(Credit(f"c{number}", self.article, start, start + 1, "", outlet, "outlet"))
            return statement
        chain: tuple[str, ...] = ()
        if told.who not in (OWN_WORDS, SAW):
            chain = tuple(self._informant(name, told, mentions) for name in told.who.split(" < "))
            content = Span(start, start + len(said.rstrip(".")) if partly else statement.end)
            self.attributions.append(
                Attribution(f"t{number}", self.article, (), (), (content,), "direct", chain, 1.0)
            )
        if told.quoted:
            self._quote(statement, told.who if chain else None, chain[0] if chain else None)
        return statement

    def _called(self, told: Told) -> tuple[Span, ...]:
        """What stands before the name, and the name, in a sentence of its own; where that name stands."""
        office = told.note("called")
        if office is None:
            return ()
        start, at, head = len(self.text), len(self.text) + len(office) + 1, len(self.words) + 1
        self.text += f"{office} {told.who}. "
        end = at + len(told.who)
        self.words.append(Word(start, at - 1, office, office.lower(), "NOUN", "", "compound", head, ""))
        self.words.append(Word(at, end, told.who, "", "", "", "ROOT", head, ""))
        return (Span(at, end),)

    def _informant(self, name: str, told: Told, mentions: tuple[Span, ...]) -> str:
        """The id of an informant, who is known by all that the statements so far say."""
        known = self.informants.get(name) or Informant(
            f"{self.article}-{name}", self.article, name, _kind(name, told.notes), None, ()
        )
        body = told.note("of") or known.body
        self.informants[name] = replace(known, body=body, mentions=known.mentions + mentions)
        return known.id

    def _quote(self, statement: Statement, speaker: str | None, informant: str | None) -> None:
        """The whole statement as a quotation."""
        where = f"q{statement.id}", self.article, statement.start, statement.end, statement.text
        self.quotes.append(Quote(*where, "direct", speaker, informant, None, ""))


def _kind(name: str, notes: Sequence[str]) -> InformantKind:
    kinds: tuple[InformantKind, ...] = get_args(InformantKind)
    given = next((kind for kind in kinds if kind in notes), None)
    return given or ("person" if name[0].isupper() else "unnamed")
