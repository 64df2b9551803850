"""A dossier's parts by their ids, and each account's name, letter and colour in every format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from string import ascii_uppercase
from urllib.parse import urlsplit

from consilience.dossier.grading import graded
from consilience.types import Article, Claim, Dossier, Figure, Letter, Measure, Quote, Statement, Time

COLOURS = 8  # how many account colours the page's stylesheet has; letters stay unique beyond it


@dataclass(frozen=True, slots=True)
class Voice:
    """An account as the reader meets it: its letter, its colour's number, its name, its safe address."""

    article: Article
    letter: str
    colour: int
    name: str
    href: str | None  # only http and https addresses; anything else is shown as text, never linked
    grade: Letter | None = None  # how reliable the user says its outlet is
    perhaps: bool = False  # of a finding: that it tells this is less likely than not

    @property
    def sign(self) -> str:
        """What stands for it in lists of accounts: its letter, with a "?" where it only perhaps tells it."""
        return f"{self.letter}?" if self.perhaps else self.letter


@dataclass(frozen=True, slots=True)
class Lookup:
    """The parts of one dossier by their ids; `voices` by the article's id, in the order of the dossier."""

    voices: dict[str, Voice]
    statements: dict[str, Statement]
    claims: dict[str, Claim]
    quotes: dict[str, Quote]
    figures: dict[str, Figure]
    figures_of: dict[str, tuple[Figure, ...]]  # by the article's id
    measures: tuple[Measure, ...]
    times: dict[str, Time]
    claims_of: dict[str, tuple[str, ...]]  # a statement's id: the ids of the claims it is in
    sentences: frozenset[tuple[str, int, int]]  # article, start and end of every statement
    grades: Mapping[str, Letter] = field(default_factory=dict)  # the user's, by the names in the accounts
    coded: bool = False  # whether the user grades sources: only then are the code's numbers shown

    def graded(self, name: str) -> str:
        """The name of an informant or a credited outlet with the grade that the user gives it, if any."""
        return graded(name, self.grades.get(name))

    def in_order(self, statements: Iterable[str]) -> list[Statement]:
        """Statements by their ids: in the order of the accounts, then of their place in the text."""
        place = {article: n for n, article in enumerate(self.voices)}
        return sorted((self.statements[s] for s in statements), key=lambda s: (place[s.article], s.start))

    def voice_of(self, statement: str) -> Voice:
        """The voice of the account that a statement, by its id, stands in."""
        return self.voices[self.statements[statement].article]

    def voices_of(self, articles: Iterable[str]) -> tuple[Voice, ...]:
        """The voices of these articles' ids: each once, in the dossier's order."""
        wanted = set(articles)
        return tuple(voice for key, voice in self.voices.items() if key in wanted)


def look_up(dossier: Dossier) -> Lookup:
    """The lookup of a dossier's parts by their ids."""
    claims_of: dict[str, list[str]] = {}
    for claim in dossier.claims:
        for statement in claim.statements:
            claims_of.setdefault(statement, []).append(claim.id)
    figures_of: dict[str, list[Figure]] = {}
    for figure in dossier.figures:
        figures_of.setdefault(figure.article, []).append(figure)
    outlets = {name: grade.letter for grade in dossier.grades if grade.of == "outlet" for name in grade.meant}
    people = {name: grade.letter for grade in dossier.grades if grade.of != "outlet" for name in grade.meant}
    voices = [voice_of(article, n) for n, article in enumerate(dossier.articles)]
    return Lookup(
        voices={voice.article.id: replace(voice, grade=outlets.get(voice.name)) for voice in voices},
        statements={statement.id: statement for statement in dossier.statements},
        claims={claim.id: claim for claim in dossier.claims},
        quotes={quote.id: quote for quote in dossier.quotes},
        figures={figure.id: figure for figure in dossier.figures},
        figures_of={article: tuple(figures) for article, figures in figures_of.items()},
        measures=dossier.measures,
        times={time.id: time for time in dossier.times},
        claims_of={key: tuple(ids) for key, ids in claims_of.items()},
        sentences=frozenset((s.article, s.start, s.end) for s in dossier.statements),
        grades=outlets | people,
        coded=bool(dossier.grades),
    )


def voice_of(article: Article, position: int) -> Voice:
    """The voice of the article at this place (from 0) in its dossier."""
    letter = letters(position)
    return Voice(article, letter, position % COLOURS + 1, _name(article, letter), safe_href(article.url))


def letters(position: int) -> str:
    """The letter of a place from 0: A to Z, then AA, AB and so on."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


def safe_href(url: str | None) -> str | None:
    """The address if it is http or https with a host; None for all else (javascript:, data:, file:)."""
    if not url or any(ord(character) <= 32 for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # not an address at all, such as "http://[::1"
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _name(article: Article, letter: str) -> str:
    href = safe_href(article.url)
    host = urlsplit(href).hostname if href else None
    file = PurePath(article.input).name if article.input else None
    return article.outlet or host or file or f"Account {letter}"
