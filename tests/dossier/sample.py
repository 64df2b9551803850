"""An invented event in three invented accounts, with its findings written by hand.

A ferry runs aground. Agreement, one origin, a number conflict, a date conflict, an update, a dispute between
parties, a varied quotation, measures, a shared passage, a credit and furniture: one of each at least.
"""

from consilience.dossier.assemble import assemble
from consilience.ids import content_id
from consilience.types import (
    Account,
    Analysis,
    Article,
    Attribution,
    Change,
    Claim,
    Credit,
    Dependence,
    Dossier,
    Extract,
    Figure,
    Furniture,
    FurnitureKind,
    Independence,
    Informant,
    Locus,
    Measure,
    Notice,
    Origin,
    OriginKind,
    Pair,
    Parse,
    Passage,
    Quotation,
    Quote,
    Reading,
    Side,
    Span,
    Statement,
    Time,
    TimePrecision,
)

POST = Article(
    id="post",
    outlet="Harbour Post",
    title="Ferry runs aground off Marrow Point and 42 passengers are taken off",
    url="https://harbourpost.example/2031/ferry-aground",
    published="2031-03-08T18:05:00",
    language="en",
    text=(
        "The ferry Aurelia ran aground off Marrow Point on Saturday morning and all 42 passengers were taken"
        " off by lifeboat, the coastguard said.\n\n"
        "Captain Ilse Varga of the coastguard said the ship had struck a sandbar that was on no chart.\n\n"
        "“Nobody was badly hurt, and the crew did everything we would usually ask of them in the dark,”"
        " Captain Varga said.\n\n"
        "Three people were treated for bruises at Sorrel hospital.\n\n"
        "The Aurelia was still stuck on the sandbar on Saturday evening with two tugs standing by.\n\n"
        "Bayline, which runs the ferry, said the ship had passed its yearly inspection in February. Tomas"
        " Reel, secretary of the dockers’ union, denied it: the inspection had been put off, he said.\n\n"
        "A reporter saw fuel on the water near the bow.\n\n"
        "Read more: Ten ferry trips to take this spring"
    ),
)

COURIER = Article(
    id="courier",
    outlet="Sorrel Courier",
    title="Passengers rescued as Aurelia ferry hits sandbar",
    url="https://courier.example/news/aurelia",
    published="2031-03-08",
    language="en",
    text=(
        "At least 40 passengers were rescued on Saturday after the ferry Aurelia hit a sandbar off Marrow"
        " Point.\n\n"
        "“No one was badly hurt, and the crew did everything we would typically ask of them in the darkness,”"
        " said Ilse Varga, a coastguard captain.\n\n"
        "Five people were treated for bruises, the hospital in Sorrel said.\n\n"
        "The ship passed its yearly inspection in January, according to Bayline.\n\n"
        "The lifeboat Constance reached the ferry before seven, Mira Oduya, a passenger, told the Courier."
        " “We sang to keep the children calm,” she said.\n\n"
        "Photo: L. Benn / Sorrel Courier"
    ),
)

COAST = Article(
    id="coast",
    outlet="Coast Daily",
    title="Stranded ferry pulled free",
    url="https://coastdaily.example/stranded-ferry",
    published="2031-03-09",
    language="en",
    text=(
        "The ferry Aurelia was pulled free of the sandbar off Marrow Point on Sunday morning, the coastguard"
        " said.\n\n"
        "All 42 passengers had been taken off by lifeboat on Saturday,"
        " as first reported by the Harbour Post.\n\n"
        "Three people were treated for bruises at Sorrel hospital.\n\n"
        "The dockers’ union says the yearly inspection was put off; Bayline says the ship passed it.\n\n"
        "Divers are to look at the hull on Tuesday."
    ),
)

ARTICLES = (POST, COURIER, COAST)


def place(article: Article, words: str) -> Span:
    """Where these words stand in the article; they must stand there exactly once."""
    assert article.text.count(words) == 1, words
    start = article.text.index(words)
    return Span(start, start + len(words))


def statement(article: Article, words: str, *informants: str) -> Statement:
    span = place(article, words)
    return Statement(
        content_id("statement", article.id, span.start), article.id, span.start, span.end, words, informants
    )


def extract(article: Article, words: str) -> Extract:
    span = place(article, words)
    return Extract(article.id, span.start, span.end, words)


def extract_in(told: Statement, article: Article, words: str) -> Extract:
    """These words where they stand in a statement, however often the article has them elsewhere."""
    start = article.text.index(words, told.start, told.end)
    return Extract(article.id, start, start + len(words), words)


def quote(article: Article, words: str, speaker: str) -> Quote:
    span = place(article, words)
    return Quote(
        id=content_id("quote", article.id, span.start),
        article=article.id,
        start=span.start,
        end=span.end,
        text=words,
        kind="direct",
        speaker=speaker,
        informant=content_id("informant", article.id, speaker),
        cue=None,
        evidence="named in the same sentence",
    )


def figure(
    article: Article, words: str, low: float, within: str, counted: str, *, change: Change = "="
) -> Figure:
    start = article.text.index(words, place(article, within).start)
    unit = counted
    return Figure(
        id=content_id("figure", article.id, start),
        article=article.id,
        start=start,
        end=start + len(words),
        text=words,
        low=low,
        high=low if change == "=" else None,
        unit=unit,
        unit_text=unit,
        change=change,
        kind="quantity",
        counted=None,
        scope=(),
    )


def time(
    article: Article,
    words: str,
    within: str,
    day: str,
    last: str | None = None,
    precision: TimePrecision = "day",
) -> Time:
    start = article.text.index(words, place(article, within).start)
    return Time(
        id=content_id("time", article.id, start),
        article=article.id,
        start=start,
        end=start + len(words),
        text=words,
        value=day,
        kind="point",
        precision=precision,
        earliest=day,
        latest=last or day,
    )


def furniture(article: Article, words: str, kind: FurnitureKind, reason: str) -> Furniture:
    span = place(article, words)
    return Furniture(
        content_id("furniture", article.id, span.start), article.id, span.start, span.end, words, kind, reason
    )


def claim(gist: Statement, *others: Statement, **rest: object) -> Claim:
    """A claim of these statements; the pairs join the gist with each of the others."""
    members = (gist, *others)
    return Claim(
        id=content_id("claim", *(each.id for each in members)),
        gist=gist.id,
        statements=tuple(each.id for each in members),
        pairs=tuple(
            Pair(gist.id, other.id, 0.9, ("shared rare words: Aurelia, sandbar",)) for other in others
        ),
        **{"relation": "agree", **rest},  # type: ignore[arg-type]
    )


def origin(informant: str | None, reason: str, *members: Statement) -> Origin:
    articles = tuple(dict.fromkeys(each.article for each in members))
    kind: OriginKind = "informant" if informant else "text" if len(articles) > 1 else "voice"
    return Origin(informant, tuple(each.id for each in members), articles, reason, kind)


AGROUND = statement(POST, POST.text.split("\n\n")[0], "the coastguard")
CHART = statement(POST, POST.text.split("\n\n")[1], "Ilse Varga")
SAID_POST = statement(POST, POST.text.split("\n\n")[2], "Ilse Varga")
TREATED_POST = statement(POST, POST.text.split("\n\n")[3])
STUCK = statement(POST, POST.text.split("\n\n")[4])
PASSED_POST = statement(POST, POST.text.split("\n\n")[5].partition(" Tomas")[0], "Bayline")
PUT_OFF = statement(POST, "Tomas" + POST.text.split("\n\n")[5].partition("Tomas")[2], "Tomas Reel")
FUEL = statement(POST, POST.text.split("\n\n")[6])
RESCUED = statement(COURIER, COURIER.text.split("\n\n")[0])
SAID_COURIER = statement(COURIER, COURIER.text.split("\n\n")[1], "Ilse Varga")
TREATED_COURIER = statement(COURIER, COURIER.text.split("\n\n")[2], "Sorrel hospital")
PASSED_COURIER = statement(COURIER, COURIER.text.split("\n\n")[3], "Bayline")
LIFEBOAT = statement(COURIER, COURIER.text.split("\n\n")[4].partition(" “We")[0], "Mira Oduya")
SANG = statement(COURIER, "“We" + COURIER.text.split("\n\n")[4].partition("“We")[2], "Mira Oduya")
FREE = statement(COAST, COAST.text.split("\n\n")[0], "the coastguard")
TAKEN_OFF = statement(COAST, COAST.text.split("\n\n")[1], "Harbour Post")
TREATED_COAST = statement(COAST, COAST.text.split("\n\n")[2])
BOTH = statement(COAST, COAST.text.split("\n\n")[3], "the dockers’ union", "Bayline")
DIVERS = statement(COAST, COAST.text.split("\n\n")[4])

STATEMENTS = (
    *(AGROUND, CHART, SAID_POST, TREATED_POST, STUCK, PASSED_POST, PUT_OFF, FUEL),
    *(RESCUED, SAID_COURIER, TREATED_COURIER, PASSED_COURIER, LIFEBOAT, SANG),
    *(FREE, TAKEN_OFF, TREATED_COAST, BOTH, DIVERS),
)

HURT_POST = quote(
    POST,
    "Nobody was badly hurt, and the crew did everything we would usually ask of them in the dark,",
    "Ilse Varga",
)
HURT_COURIER = quote(
    COURIER,
    "No one was badly hurt, and the crew did everything we would typically ask of them in the darkness,",
    "Ilse Varga",
)
SONG = quote(COURIER, "We sang to keep the children calm,", "Mira Oduya")

PASSENGERS = (
    figure(POST, "42", 42, AGROUND.text, "passengers"),
    figure(COURIER, "At least 40", 40, RESCUED.text, "passengers", change=">"),
    figure(COAST, "42", 42, TAKEN_OFF.text, "passengers"),
)
TREATED = (
    figure(POST, "Three", 3, TREATED_POST.text, "people"),
    figure(COURIER, "Five", 5, TREATED_COURIER.text, "people"),
    figure(COAST, "Three", 3, TREATED_COAST.text, "people"),
)
TIMES = (
    time(POST, "Saturday morning", AGROUND.text, "2031-03-08"),
    time(POST, "Saturday evening", STUCK.text, "2031-03-08"),
    time(POST, "February", PASSED_POST.text, "2031-02-01", "2031-02-28", "month"),
    time(COURIER, "Saturday", RESCUED.text, "2031-03-08"),
    time(COURIER, "January", PASSED_COURIER.text, "2031-01-01", "2031-01-31", "month"),
    time(COAST, "Sunday morning", FREE.text, "2031-03-09"),
    time(COAST, "Saturday", TAKEN_OFF.text, "2031-03-08"),
    time(COAST, "Tuesday", DIVERS.text, "2031-03-11"),
)
FURNITURE = (
    furniture(POST, POST.text.split("\n\n")[-1], "link", "a line that sends the reader to another page"),
    furniture(COURIER, COURIER.text.split("\n\n")[-1], "credit", "a photo credit"),
)
CREDIT_SPAN = place(COAST, "as first reported by the Harbour Post")
CREDITS = (
    Credit(
        id=content_id("credit", COAST.id, CREDIT_SPAN.start),
        article=COAST.id,
        start=CREDIT_SPAN.start,
        end=CREDIT_SPAN.end,
        text="as first reported by the Harbour Post",
        to="Harbour Post",
        kind="outlet",
    ),
)
PASSAGES = (
    Passage(
        Extract(POST.id, TREATED_POST.start, TREATED_POST.end, TREATED_POST.text),
        Extract(COAST.id, TREATED_COAST.start, TREATED_COAST.end, TREATED_COAST.text),
        words=9,
    ),
)
DEPENDENCE = (
    Dependence(POST.id, COURIER.id, "no", "unknown", None, 0.1, "no running text in common"),
    Dependence(
        POST.id, COAST.id, "yes", "b_from_a", None, 0.9, "Coast Daily credits Harbour Post; 9 words the same"
    ),
    Dependence(COURIER.id, COAST.id, "unknown", "unknown", None, 0.4, "too little text to tell"),
)

ABOARD_CLAIM = claim(
    AGROUND,
    RESCUED,
    TAKEN_OFF,
    origins=(
        origin(
            "the coastguard", "said by the coastguard; Coast Daily credits Harbour Post", AGROUND, TAKEN_OFF
        ),
        origin(None, "no informant is named; the text shares nothing with the others", RESCUED),
    ),
    independence=Independence("yes", 2, "the coastguard, and Sorrel Courier in its own voice"),
    parts=(
        (extract_in(AGROUND, POST, "all 42 passengers were taken off by lifeboat"),),
        (extract_in(RESCUED, COURIER, "At least 40 passengers were rescued on Saturday"),),
        (extract_in(TAKEN_OFF, COAST, TAKEN_OFF.text),),
    ),
)
TREATED_CLAIM = claim(
    TREATED_POST,
    TREATED_COURIER,
    TREATED_COAST,
    relation="conflict",
    kind="number",
    sides=(
        Side(
            (TREATED_POST.id, TREATED_COAST.id),
            (extract_in(TREATED_POST, POST, "Three"), extract_in(TREATED_COAST, COAST, "Three")),
        ),
        Side((TREATED_COURIER.id,), (extract_in(TREATED_COURIER, COURIER, "Five"),)),
    ),
    reason="“Three” against “Five” people treated",
    independence=Independence("unknown", 1, "Harbour Post and Coast Daily name no informant"),
)
PASSED_CLAIM = claim(
    PASSED_POST,
    PASSED_COURIER,
    relation="conflict",
    kind="date",
    sides=(
        Side((PASSED_POST.id,), (extract_in(PASSED_POST, POST, "in February"),)),
        Side((PASSED_COURIER.id,), (extract_in(PASSED_COURIER, COURIER, "in January"),)),
    ),
    reason="“in February” against “in January” for the same inspection",
    parts=(
        (extract_in(PASSED_POST, POST, "the ship had passed its yearly inspection in February"),),
        (extract_in(PASSED_COURIER, COURIER, "The ship passed its yearly inspection in January"),),
    ),
    origins=(origin("Bayline", "both say it of Bayline", PASSED_POST, PASSED_COURIER),),
    independence=Independence("no", 1, "both go back to Bayline"),
)
STUCK_CLAIM = claim(
    STUCK,
    FREE,
    relation="update",
    kind="state",
    sides=(
        Side((STUCK.id,), (extract_in(STUCK, POST, "still stuck"),)),
        Side((FREE.id,), (extract_in(FREE, COAST, "pulled free"),)),
    ),
    reason="Coast Daily is a day later and tells a later state",
    independence=Independence("unknown", 1, "Harbour Post names no informant"),
)
PUT_OFF_CLAIM = claim(
    PUT_OFF,
    BOTH,
    relation="conflict",
    kind="dispute",
    sides=(
        Side((PUT_OFF.id, BOTH.id), (extract_in(PUT_OFF, POST, "the inspection had been put off"),)),
        Side((PASSED_POST.id, BOTH.id), (extract_in(PASSED_POST, POST, "had passed its yearly inspection"),)),
    ),
    reason="the dockers’ union and Bayline contradict each other in both accounts",
    independence=Independence("unknown", 1, "the two parties speak for themselves"),
)
SAID_CLAIM = claim(
    SAID_POST,
    SAID_COURIER,
    origins=(origin("Ilse Varga", "one utterance", SAID_POST, SAID_COURIER),),
    independence=Independence("no", 1, "both quote Ilse Varga"),
)
CLAIMS = (SAID_CLAIM, PUT_OFF_CLAIM, TREATED_CLAIM, STUCK_CLAIM, PASSED_CLAIM, ABOARD_CLAIM)


def locus(*readings: tuple[str, tuple[Quote, ...]]) -> Locus:
    return Locus(tuple(Reading(text, tuple(each.id for each in quotes)) for text, quotes in readings))


TWO = (HURT_POST, HURT_COURIER)
QUOTATIONS = (
    Quotation(
        id=content_id("quotation", HURT_POST.id, HURT_COURIER.id),
        quotes=(HURT_POST.id, HURT_COURIER.id),
        speaker="Ilse Varga",
        variant=True,
        collation=(
            locus(("Nobody", (HURT_POST,)), ("No one", (HURT_COURIER,))),
            locus(("was badly hurt, and the crew did everything we would", TWO)),
            locus(("usually", (HURT_POST,)), ("typically", (HURT_COURIER,))),
            locus(("ask of them in the", TWO)),
            locus(("dark,", (HURT_POST,)), ("darkness,", (HURT_COURIER,))),
        ),
    ),
)
MEASURES = (
    Measure(
        content_id("measure", *(each.id for each in PASSENGERS)),
        tuple(each.id for each in PASSENGERS),
        "compatible",
        "passengers",
        "passengers",
        "“At least 40” holds for 42",
    ),
    Measure(
        content_id("measure", *(each.id for each in TREATED)),
        tuple(each.id for each in TREATED),
        "conflict",
        "people were treated for bruises",
        "people",
        "3 is not 5",
    ),
)


def account(article: Article) -> Account:
    """The account of an article: its findings above, and no parse, which no renderer reads."""

    def here(values):
        return tuple(value for value in values if value.article == article.id)

    speakers = {each.speaker for each in here((*TWO, SONG))}
    analysis = Analysis(
        article=article.id,
        furniture=here(FURNITURE),
        quotes=here((*TWO, SONG)),
        attributions=here(ATTRIBUTIONS),
        informants=tuple(
            Informant(content_id("informant", article.id, name), article.id, name, "person", None, ())
            for name in sorted(filter(None, speakers))
        ),
        figures=here((*PASSENGERS, *TREATED)),
        times=here(TIMES),
    )
    return Account(article, Parse((), ()), analysis)


ATTRIBUTIONS = (
    Attribution(
        id=content_id("attribution", POST.id, CHART.start),
        article=POST.id,
        source=(place(POST, "Captain Ilse Varga of the coastguard"),),
        cue=(Span(CHART.start + 37, CHART.start + 41),),
        content=(place(POST, "the ship had struck a sandbar that was on no chart"),),
        kind="indirect",
        chain=(content_id("informant", POST.id, "Ilse Varga"),),
        score=0.9,
    ),
)

NOTICES = (Notice("notes.bin", "Not read: it holds no text."),)


def dossier(articles: tuple[Article, ...] = ARTICLES) -> Dossier:
    """The sample's dossier, put together by the real assembling step."""
    return assemble(
        [account(article) for article in articles],
        STATEMENTS,
        CLAIMS,
        QUOTATIONS,
        MEASURES,
        PASSAGES,
        CREDITS,
        DEPENDENCE,
        version="test",
        notices=NOTICES,
    )
