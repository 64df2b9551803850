"""Every value that passes between the steps: frozen, and nothing but data.

A span is half-open, in Unicode code points, into the stored text of one article:
`article.text[start:end] == text` holds for every value here that has `start`, `end` and `text`.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one article's text: half-open, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One account as it was handed in. Only `text` is needed; what is not known is None."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 date or date and time, as the page gives it
    language: str | None = None  # ISO 639-1
    authors: tuple[str, ...] = ()
    input: str | None = None  # the file or address it was read from


FurnitureKind = Literal[
    "link", "credit", "promotion", "share", "newsletter", "caption", "navigation", "byline"
]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of page furniture that is set aside (never deleted), and the rule that says so."""

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: FurnitureKind
    reason: str


# ── Analysis ─────────────────────────────────────────────────────────────────────────────────────


class Word(NamedTuple):
    """One token of the parse, in the article's own offsets."""

    start: int
    end: int
    text: str
    lemma: str  # lower case
    pos: str  # Universal POS tag
    tag: str  # Penn Treebank tag
    dep: str  # dependency label (ClearNLP)
    head: int  # index of the head in Parse.words; its own index for a root
    entity: str  # OntoNotes entity label, or ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span in the article, its words `Parse.words[first:last]`, its paragraph's number."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of one article's running text, furniture left out. Not part of any export."""

    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]


InformantKind = Literal["person", "body", "document", "outlet", "crowd", "unnamed"]


@dataclass(frozen=True, slots=True)
class Informant:
    """Somebody or something that statements are attributed to, under one name in one article.

    `name` is the fullest form the article gives ("Sergey Lavrov"; "a Pentagon spokesman").
    `body` is the body a person speaks for, where the article says so.
    """

    id: str
    article: str
    name: str
    kind: InformantKind
    body: str | None
    mentions: tuple[Span, ...]


QuoteKind = Literal["direct", "mixed"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation without its marks. `mixed`: a fragment inside the article's own sentence."""

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: str | None  # the name of the informant
    informant: str | None  # the id of the informant
    cue: Span | None
    evidence: str  # the rule or model that named the speaker


AttributionKind = Literal["direct", "indirect", "mixed", "belief", "document", "sourceless"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what. `chain`: informants' ids, the one it goes back to first."""

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    chain: tuple[str, ...]
    score: float


Change = Literal["=", "~", ">", "<", "up", "down"]
FigureKind = Literal[
    "quantity", "date", "ordinal", "score", "vote", "name", "duration", "frequency", "multiple"
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text: its value or range, unit, what it counts, and how exactly it is meant.

    `change`: "=" exact, "~" about, ">" at least or more than, "<" at most or less than,
    "up"/"down" a change by.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None  # normalised: "dollar", "percentage", "people", "soldier" …
    unit_text: str | None  # as the text has it
    change: Change
    kind: FigureKind
    counted: Span | None  # the words that say what is counted
    scope: tuple[Span, ...]  # the words that say where, when and who


TimePrecision = Literal[
    "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "unknown"
]
TimeKind = Literal["point", "duration", "set"]
TimeLimit = Literal["begin", "end"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its TIMEX3 value against the publication date."""

    id: str
    article: str
    start: int
    end: int
    text: str
    value: str  # TIMEX3: "2025-01-11", "2024-08", "P3D", "XXXX-WXX-6" …
    kind: TimeKind
    precision: TimePrecision
    earliest: str | None  # ISO date, inclusive, as `latest`; None where the publication date is not known
    latest: str | None
    limit: TimeLimit | None = None  # a stretch only begins ("since May") or ends ("until Monday") then


class _Exported:
    """A value that leaves the program as JSON; docs/formats.md and docs/schema describe the result."""

    __slots__ = ()

    def to_json(self) -> str:
        """This value as JSON text: its fields, in order, under their names."""
        import msgspec

        return msgspec.json.encode(self).decode()


@dataclass(frozen=True, slots=True)
class Analysis(_Exported):
    """What one article alone says: read by rules and models, every item with its span."""

    article: str
    furniture: tuple[Furniture, ...]
    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    informants: tuple[Informant, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    notes: tuple[str, ...] = ()  # what was cut or could not be read, in words


@dataclass(frozen=True, slots=True)
class Account:
    """One article with its parse and its analysis: what the comparison works on."""

    article: Article
    parse: Parse
    analysis: Analysis


# ── Stories ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same event, in order of publication."""

    id: str
    article_ids: tuple[str, ...]


# ── Comparison ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of one article in which it states, reports or quotes something.

    `informants`: the chain of informants' names it is attributed to, the one it goes back to first;
    empty where the article states it in its own voice.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    informants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of different articles that tell the same fact, with the score and the reasons."""

    a: str
    b: str
    score: float  # probability, 0 to 1
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """Words of one article, pointed at."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: who stands on it, and the very words that differ."""

    statements: tuple[str, ...]
    says: tuple[Extract, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Words of two accounts in a claim that are not the same and yet no difference, with the reason."""

    a: Extract
    b: Extract
    reason: str
    doubt: bool = False  # whether they contradict one another if the two accounts mean one thing


Relation = Literal["agree", "update", "conflict"]
DifferenceKind = Literal[
    "number", "date", "place", "actor", "attribution", "wording", "polarity", "state", "dispute"
]
Answer = Literal["yes", "no", "unknown"]


# informant: somebody named; unnamed: somebody without a name; document: a letter, a post, a video;
# outlet: another outlet that is credited; voice: an outlet's own words; observed: an outlet's own words on
# what its people saw; text: words that several outlets share; circle: outlets that credit one another.
OriginKind = Literal["informant", "unnamed", "document", "outlet", "voice", "observed", "text", "circle"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where statements of a claim come from: a common informant, a common text, or the outlet itself.

    `informant` is the name of who is said to have said it; None where the outlet speaks in its own voice.
    """

    informant: str | None
    statements: tuple[str, ...]
    articles: tuple[str, ...]
    reason: str
    kind: OriginKind


@dataclass(frozen=True, slots=True)
class Independence:
    """Whether a claim rests on several independent origins. `origins`: how many are known, at least 1;
    `confirmed`: the ids of statements, one for each of several, that surely tell one fact.
    """

    independent: Answer
    origins: int
    reason: str
    confirmed: tuple[str, ...] = ()


CredibilityNumber = Literal[1, 2, 3, 4, 5, 6]


@dataclass(frozen=True, slots=True)
class Credibility:
    """How far the information in a claim is confirmed: a number of the Admiralty code, and why it is that.

    1 confirmed by other sources … 5 improbable, 6 truth cannot be judged. Who the sources are plays no part.
    """

    number: CredibilityNumber
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact that statements of two or more articles tell: a view over them, with its reasons.

    `gist` is the id of the statement that stands for the claim, `fact` the words of it that name the claim,
    `parts` for each of the `statements` the words that tell it; what stands between is left out. `origins`,
    `independence` and `credibility` are empty until provenance is traced.
    """

    id: str
    gist: str
    statements: tuple[str, ...]
    pairs: tuple[Pair, ...]
    relation: Relation
    kind: DifferenceKind | None = None
    sides: tuple[Side, ...] = ()
    reason: str = ""
    weighed: tuple[Weighed, ...] = ()
    origins: tuple[Origin, ...] = ()
    independence: Independence | None = None
    fact: tuple[Extract, ...] = ()
    credibility: Credibility | None = None
    parts: tuple[tuple[Extract, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One version of a stretch of a quotation: the words ("" where left out), and the quotes printing it."""

    text: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Locus:
    """A stretch of a collated quotation: one reading where all agree, several where they vary."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance that several articles print, collated word by word.

    `variant`: the words differ inside the stretch that the articles share.
    """

    id: str
    quotes: tuple[str, ...]
    speaker: str | None
    variant: bool
    collation: tuple[Locus, ...]


MeasureRelation = Literal["equal", "compatible", "conflict"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One quantity that several articles state. `what` is the counted thing in the words of one of them.

    `best`, `low`, `high`: ids of the figure that most articles give, of the lowest (of dates, the first) and
    of the highest; each names the article that says it.
    """

    id: str
    figures: tuple[str, ...]
    relation: MeasureRelation
    what: str
    unit: str | None
    reason: str
    best: str = ""
    low: str = ""
    high: str = ""


# ── Independence ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text outside quotation marks that two articles share."""

    a: Extract
    b: Extract
    words: int  # how many words run the same


CreditKind = Literal["outlet", "agency"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where an article names the outlet or agency that it has something from."""

    id: str
    article: str
    start: int
    end: int
    text: str
    to: str
    kind: CreditKind


Direction = Literal["a_from_b", "b_from_a", "common", "unknown"]
SignKind = Literal[
    "agency", "credit", "link", "address", "writer", "publisher", "spelling", "quotations", "time"
]


@dataclass(frozen=True, slots=True)
class Sign:
    """Something besides shared text that says or hints that one article had the other's, or both a third's.

    `a` and `b`: the words of either article that it rests on, empty where only the page's data say it.
    `weight`: "strong" signs lower what shared text has to weigh and decide the direction, "weak" ones turn a
    "no" into "unknown", "none" are only shown.
    """

    kind: SignKind
    says: str
    direction: Direction
    weight: Literal["strong", "weak", "none"]
    a: tuple[Extract, ...] = ()
    b: tuple[Extract, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependence:
    """Whether running text (not quotations) passed between two articles, and which way.

    `score`: strength, 0 to 1, of the shared text, which stands in the dossier's passages; `signs`: what
    else connects the two.
    """

    a: str
    b: str
    dependent: Answer
    direction: Direction
    agency: str | None
    score: float
    reason: str
    signs: tuple[Sign, ...] = ()


Letter = Literal["A", "B", "C", "D", "E", "F"]


@dataclass(frozen=True, slots=True)
class Grade:
    """How reliable the user says an outlet or an informant is: a letter of the Admiralty code.

    A completely reliable … E unreliable, F reliability cannot be judged. `name` is the user's; `meant` are
    the names by which the accounts know it: none before they are compared, or where they do not know it.
    """

    of: Literal["outlet", "informant"]
    name: str
    letter: Letter
    meant: tuple[str, ...] = ()


OutletKind = Literal["outlet", "agency", "aggregator"]


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """What the user knows of an outlet; it goes before what the program knows. None: nothing is said of it.

    `spellings`: other names of it. `house`: whose it is. An aggregator shows what others have written.
    `source`: where the user has it from. `line`: where it stands in the user's file. `meant`: the names by
    which the accounts know it; none before they are compared, or where they do not know it.
    """

    name: str
    house: str | None = None
    kind: OutletKind | None = None
    spellings: tuple[str, ...] = ()
    source: str | None = None
    line: int | None = None
    meant: tuple[str, ...] = ()


# ── Dossier ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the headline or the summary: words of one account, and where the finding is.

    `part`: whether the extract's offsets count in the article's text or, for a title that the text does not
    repeat, in its title.
    """

    extract: Extract
    about: str | None  # the id of the claim it stands for
    label: str  # "headline", "agreed", "told by several", "differs", "updated", "goes back to", "attributed"
    part: Literal["text", "title"] = "text"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline: a time and the statements that happen then."""

    earliest: str
    latest: str
    precision: TimePrecision
    times: tuple[str, ...]  # ids of Time
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about an input the reader has to know: a duplicate, a cut, a file that was not read."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Dossier(_Exported):
    """Everything found in the accounts of one event."""

    id: str
    version: str
    articles: tuple[Article, ...]
    headline: Line | None
    summary: tuple[Line, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    measures: tuple[Measure, ...]
    times: tuple[Time, ...]
    timeline: tuple[Event, ...]
    attributions: tuple[Attribution, ...]
    informants: tuple[Informant, ...]
    passages: tuple[Passage, ...]
    credits: tuple[Credit, ...]
    dependence: tuple[Dependence, ...]
    furniture: tuple[Furniture, ...]
    single: tuple[str, ...]  # ids of the statements that only one account has
    notices: tuple[Notice, ...] = field(default=())
    grades: tuple[Grade, ...] = ()
    outlets: tuple[KnownOutlet, ...] = ()
