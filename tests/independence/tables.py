"""Reads the table of verdicts in `cases/verdicts.md`, and makes the accounts and the claim of a row."""

import re
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import get_args

from consilience.independence.origins import trace_origins
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


def judged(case: Case) -> Claim:
    """The claim of a row as `trace_origins` gives it."""
    told = [_parts(each.strip()) for each in case.statements.split(";")]
    outlets: dict[str, str | None] = dict(OUTLETS)
    links = [] if case.accounts == "-" else [each.strip() for each in case.accounts.split(",")]
    for link in links:
        if link.endswith("@-"):
            outlets[link[0]] = None
        elif "@" in link:
            outlets[link[0]] = OUTLETS[link[2]]
    accounts, statements, credits = [], [], []
    for article in dict.fromkeys([each["article"] for each in told]):
        account, own, credited = _account(article, outlets, [t for t in told if t["article"] == article])
        accounts.append(account)
        statements += own
        credits += credited
    in_order = [next(s for s in statements if s.id == f"{n}") for n in _numbers(told, accounts)]
    pairs = tuple(Pair(a.id, b.id, 1.0, ()) for a, b in combinations(in_order, 2) if a.article != b.article)
    claim = Claim("claim", in_order[0].id, tuple(each.id for each in in_order), pairs, "agree")
    (found,) = trace_origins([claim], statements, accounts, _dependence(accounts, links), credits)
    return found


def _numbers(told: list[dict[str, str]], accounts: list[Account]) -> list[str]:
    counts: dict[str, int] = {}
    numbers = []
    for each in told:
        counts[each["article"]] = counts.get(each["article"], -1) + 1
        numbers.append(f"{each['article']}{counts[each['article']]}")
    return numbers


def _parts(text: str) -> dict[str, str]:
    match = _STATEMENT.fullmatch(text)
    assert match, f"not a statement: {text}"
    return {key: value or "" for key, value in match.groupdict().items()}


def _dependence(accounts: list[Account], links: list[str]) -> list[Dependence]:
    """a=b: text passed; a?b: it may have; of all other pairs it is known that none did."""
    answers = {frozenset(link[::2]): link[1] for link in links if link[1] in "=?"}
    ids = sorted({account.article.id for account in accounts}.union(*answers))
    return [
        Dependence(x, y, _answer(answers.get(frozenset((x, y)))), "unknown", None, 0.0, "")
        for n, x in enumerate(ids)
        for y in ids[n + 1 :]
    ]


def _answer(mark: str | None) -> Answer:
    return ANSWERS[mark]


def _account(
    article: str, outlets: dict[str, str | None], told: list[dict[str, str]]
) -> tuple[Account, list[Statement], list[Credit]]:
    text, words, informants = "", list[Word](), dict[str, Informant]()
    attributions, quotes = list[Attribution](), list[Quote]()
    statements, credits = list[Statement](), list[Credit]()
    for number, each in enumerate(told):
        who, notes = each["who"], [note.strip() for note in each["notes"].split(",") if note.strip()]
        said = each["words"] or WORDS
        quoted, said = said.startswith("“"), said.strip("“”")
        office = next((note[7:] for note in notes if note.startswith("called ")), None)
        if office:
            beginning = len(text)
            text += f"{office} {who}. "
            words.append(
                Word(beginning, beginning + len(office), office, "", "", "", "compound", len(words) + 1, "")
            )
            at = beginning + len(office) + 1
            words.append(Word(at, at + len(who), who, "", "", "", "ROOT", len(words), ""))
        start = len(text)
        saw = f"Our reporter saw it: {said}"
        said = saw if who == "saw" else said
        partly = "partly" in notes
        sentence = said.rstrip(".") + _PASSING_BY if partly else said
        text += sentence + " "
        span, content = (
            Span(start, start + len(sentence)),
            Span(start, start + len(said.rstrip(".") if partly else said)),
        )
        statements.append(Statement(f"{article}{number}", article, span.start, span.end, sentence, ()))
        if who in ("own words", "saw"):
            if quoted:
                quotes.append(
                    Quote(
                        f"q{article}{number}",
                        article,
                        span.start,
                        span.end,
                        sentence,
                        "direct",
                        None,
                        None,
                        None,
                        "",
                    )
                )
            continue
        if who.startswith("from "):
            credits.append(Credit(f"c{article}{number}", article, start, start + 1, "", who[5:], "outlet"))
            continue
        chain = []
        for name in who.split(" < "):
            kind, body = (
                _kind(name, notes),
                next((note[3:] for note in notes if note.startswith("of ")), None),
            )
            known = informants.get(name) or Informant(f"{article}-{name}", article, name, kind, None, ())
            mention = (Span(words[-1].start, words[-1].end),) if office else ()
            informants[name] = replace(known, body=body or known.body, mentions=known.mentions + mention)
            chain.append(known.id)
        attributions.append(
            Attribution(f"t{article}{number}", article, (), (), (content,), "direct", tuple(chain), 1.0)
        )
        if quoted:
            quotes.append(
                Quote(
                    f"q{article}{number}",
                    article,
                    span.start,
                    span.end,
                    sentence,
                    "direct",
                    who,
                    chain[0],
                    None,
                    "",
                )
            )
    analysis = Analysis(article, (), tuple(quotes), tuple(attributions), tuple(informants.values()), (), ())
    parse = Parse(tuple(words), tuple(Sentence(s.start, s.end, 0, 0, 0) for s in statements))
    return Account(Article(article, text, outlet=outlets[article]), parse, analysis), statements, credits


def _kind(name: str, notes: list[str]) -> InformantKind:
    kinds: tuple[InformantKind, ...] = get_args(InformantKind)
    given = next((kind for kind in kinds if kind in notes), None)
    return given or ("person" if name[0].isupper() else "unnamed")
