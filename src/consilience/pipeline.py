"""The calls that run the steps in order, under one Recipe."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from consilience.errors import InputError, Problem
from consilience.types import (
    Account,
    Analysis,
    Article,
    Attribution,
    Dossier,
    Grade,
    KnownOutlet,
    Notice,
    Quote,
    Story,
)

VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Recipe:
    """The thresholds and bounds of a run that a caller may set. What a bound leaves out is said."""

    same_fact: float = 0.32  # a pair from this probability on tells the same fact; the best F1 held out
    same_quantity: float = 0.25  # two figures from this probability on state one quantity; best F1 held out
    longest_text: int = 200_000  # code points of one article that are read; the rest is cut off, and said
    largest_input: int = 16_000_000  # bytes of one page or plain text; a larger one is refused, and said


DEFAULT = Recipe()

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of the articles are through, and how many there are."""


def account(article: Article, *, recipe: Recipe = DEFAULT) -> Account:
    """One article with its parse and analysis."""
    return next(accounts([article], recipe=recipe))


def accounts(articles: Iterable[Article], *, recipe: Recipe = DEFAULT) -> Iterator[Account]:
    """Articles, parsed in batches and analysed one by one, in order; memory stays flat."""
    from consilience.analysis.parse import as_values, parse
    from consilience.reading.intake import Intake, take_in
    from consilience.types import Span

    intakes: deque[Intake] = deque()  # of the articles that the parser has asked for, in order

    def prepared() -> Iterator[tuple[Article, list[Span]]]:
        for article in articles:
            intake = take_in(article, longest_text=recipe.longest_text)
            intakes.append(intake)
            yield intake.article, [Span(f.start, f.end) for f in intake.furniture]

    for parsed in parse(prepared()):
        from consilience.analysis.attribution import find_attributions
        from consilience.analysis.figures import find_figures
        from consilience.analysis.informants import Names
        from consilience.analysis.quotes import find_quotes
        from consilience.analysis.times import find_times

        intake = intakes.popleft()
        names = Names(parsed)
        quotes = find_quotes(parsed, names)
        attributions = find_attributions(parsed, names)
        times = find_times(parsed)
        analysis = Analysis(
            article=parsed.article.id,
            furniture=intake.furniture,
            quotes=quotes,
            attributions=attributions,
            informants=names.by_ids(_informants(quotes, attributions)),
            figures=find_figures(parsed, times),
            times=times,
            notes=intake.notes,
        )
        yield Account(parsed.article, as_values(parsed), analysis)


def _informants(quotes: Iterable[Quote], attributions: Iterable[Attribution]) -> set[str]:
    """Everybody who speaks a quote or stands in the chain of an attribution."""
    speakers = {quote.informant for quote in quotes if quote.informant is not None}
    return speakers.union(*(attribution.chain for attribution in attributions))


def analyse(article: Article, *, recipe: Recipe = DEFAULT) -> Analysis:
    """What one article says: quotations with speakers, attributions, figures, times, furniture."""
    return account(article, recipe=recipe).analysis


def group(articles: Sequence[Article]) -> list[Story]:
    """Articles put together into stories by content and date."""
    from consilience.stories.grouping import group_articles

    return group_articles(articles)


def compare(
    articles: Sequence[Article],
    *,
    recipe: Recipe = DEFAULT,
    outlets: Sequence[KnownOutlet] = (),
    grades: Sequence[Grade] = (),
    notices: Sequence[Notice] = (),
    progress: Progress = lambda *_: None,
) -> Dossier:
    """The dossier of one event from its accounts.

    Second copies of an article are left out and equal ids told apart; the dossier's notices say so, after
    those handed in. What `outlets` say goes before what the program knows of them. `grades` are shown beside
    whom they mean and change nothing else. Raises InputError where there is no article, where two of
    `outlets` name one outlet, and where two grades of one outlet or informant differ.
    """
    from consilience.comparison.claims import make_claims
    from consilience.comparison.differences import find_differences
    from consilience.comparison.disputes import find_disputes
    from consilience.comparison.gists import name_claims, name_confirmed, rarity, word_all
    from consilience.comparison.measured import find_in_conflict
    from consilience.comparison.measures import find_measures
    from consilience.comparison.occasions import find_apart
    from consilience.comparison.pairs import find_pairs
    from consilience.comparison.parts import find_parts
    from consilience.comparison.quotations import find_quotations
    from consilience.comparison.sketch import make_sketches
    from consilience.comparison.statements import make_statements
    from consilience.comparison.told import tell_all
    from consilience.comparison.weighed import weigh
    from consilience.dossier.assemble import assemble
    from consilience.independence.credits import find_credits
    from consilience.independence.dependence import judge_dependence
    from consilience.independence.given import find_meant as find_known
    from consilience.independence.given import make_register
    from consilience.independence.given import notices_of as notices_of_known
    from consilience.independence.grades import check, find_meant, notices_of
    from consilience.independence.origins import trace_origins
    from consilience.independence.passages import find_passages
    from consilience.independence.runs import find_shared_text
    from consilience.reading.copies import settle

    if not articles:
        nothing = Problem("input", "no article to compare", "Hand in at least one account, better two.")
        raise InputError(nothing)
    register = make_register(outlets)
    check(grades, register)
    settled, changes = settle(articles)
    read: tuple[Account, ...] = ()
    for number, each in enumerate(accounts(settled, recipe=recipe), start=1):
        progress("Reading", number, len(settled))
        read += (each,)
    progress("Comparing", len(settled), len(settled))
    statements = tuple(statement for each in read for statement in make_statements(each))
    sketches = make_sketches(read, statements)
    pairs = find_pairs(sketches, threshold=recipe.same_fact)
    told = tell_all(sketches)
    measures = find_measures(sketches, threshold=recipe.same_quantity)
    claims = find_differences(make_claims(statements, pairs), sketches, told, measures)
    worded = word_all(statements, read)
    rare = rarity(worded.values())
    claims = name_claims((*claims, *find_disputes(read, statements, pairs)), worded, rare)
    claims = find_parts(claims, worded, rare, sketches)
    claims = weigh(claims, read, told)
    shared_text = find_shared_text(read)
    passages = find_passages(read, shared_text)
    credits = find_credits(read, register)
    dependence = judge_dependence(read, shared_text, passages, credits, register)
    apart = find_apart(claims, read, told) | find_in_conflict(claims, read, told, measures)
    claims = trace_origins(claims, statements, read, dependence, credits, register, apart)
    claims = name_confirmed(claims, worded, rare)
    known = find_known(outlets, read, credits, dependence, register)
    graded = find_meant(grades, read, claims, credits, dependence, register)
    return assemble(
        read,
        statements,
        claims,
        find_quotations(read),
        measures,
        passages,
        credits,
        dependence,
        version=VERSION,
        notices=(*notices, *changes, *notices_of_known(known), *notices_of(graded)),
        grades=graded,
        outlets=known,
    )
