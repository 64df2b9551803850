"""All findings put together, once, into the value that every format is rendered from."""

from collections.abc import Iterator, Sequence

from consilience.datelines import is_dateline
from consilience.dossier.headline import choose_headline, choose_summary
from consilience.dossier.timeline import lay_out
from consilience.dossier.weight import by_weight
from consilience.ids import content_id, digest
from consilience.types import (
    Account,
    Article,
    Claim,
    Credit,
    Dependence,
    Dossier,
    Grade,
    KnownOutlet,
    Measure,
    Notice,
    Passage,
    Quotation,
    Quote,
    Statement,
)


def assemble(
    accounts: Sequence[Account],
    statements: Sequence[Statement],
    claims: Sequence[Claim],
    quotations: Sequence[Quotation],
    measures: Sequence[Measure],
    passages: Sequence[Passage],
    credits: Sequence[Credit],
    dependence: Sequence[Dependence],
    *,
    version: str,
    notices: Sequence[Notice] = (),
    grades: Sequence[Grade] = (),
    outlets: Sequence[KnownOutlet] = (),
) -> Dossier:
    """The dossier: claims in order of weight, the headline and summary chosen, the timeline laid out.

    `notices` are those of the reading; what the analyses cut, accounts of the same words and a lone account
    are added to them here.
    """
    every = [account.analysis for account in accounts]
    articles = tuple(account.article for account in accounts)
    by_id = {statement.id: statement for statement in statements}
    quotes = tuple(quote for analysis in every for quote in analysis.quotes)
    times = tuple(time for analysis in every for time in analysis.times)
    ordered = by_weight(claims, by_id, articles)
    headline = choose_headline(articles, ordered, by_id)
    return Dossier(
        id=content_id("dossier", *(article.id for article in articles)),
        version=version,
        articles=articles,
        headline=headline,
        summary=choose_summary(headline, ordered, by_id),
        statements=tuple(statements),
        claims=ordered,
        quotes=quotes,
        quotations=tuple(quotations),
        figures=tuple(figure for analysis in every for figure in analysis.figures),
        measures=tuple(measures),
        times=times,
        timeline=lay_out(times, statements),
        attributions=tuple(each for analysis in every for each in analysis.attributions),
        informants=tuple(each for analysis in every for each in analysis.informants),
        passages=tuple(passages),
        credits=tuple(credits),
        dependence=tuple(dependence),
        furniture=tuple(each for analysis in every for each in analysis.furniture),
        single=tuple(only_once(statements, ordered, quotes, quotations)),
        notices=(*notices, *_notices(accounts)),
        grades=tuple(grades),
        outlets=tuple(outlets),
    )


def only_once(
    statements: Sequence[Statement],
    claims: Sequence[Claim],
    quotes: Sequence[Quote],
    quotations: Sequence[Quotation],
) -> Iterator[str]:
    """The ids of the statements that only one account has: in no claim, and holding no shared quotation.

    A dateline tells nothing, and is none of them.
    """
    shared = {statement for claim in claims for statement in claim.statements}
    by_id = {quote.id: quote for quote in quotes}
    printed: dict[str, list[tuple[int, int]]] = {}
    for quotation in quotations:
        for quote in (by_id[q] for q in quotation.quotes):
            printed.setdefault(quote.article, []).append((quote.start, quote.end))
    for statement in statements:
        overlaps = any(
            start < statement.end and statement.start < end
            for start, end in printed.get(statement.article, ())
        )
        if statement.id not in shared and not overlaps and not is_dateline(statement.text):
            yield statement.id


def _notices(accounts: Sequence[Account]) -> Iterator[Notice]:
    first: dict[str, Account] = {}
    for account in accounts:
        article = account.article
        for note in account.analysis.notes:
            yield Notice(_name(article), note)
        same = first.setdefault(digest(" ".join(article.text.split())), account)
        if same is not account:
            twin = _name(same.article)
            if twin == _name(article):  # its name alone would be the article's own
                twin = f"the other account of this outlet, {same.article.id}"
            yield Notice(_name(article), f"The same text, word for word, as {twin}.")
    if len(accounts) == 1:
        yield Notice(_name(accounts[0].article), "The only account: there is nothing to compare it with.")


def _name(article: Article) -> str:
    return article.outlet or article.input or article.id
