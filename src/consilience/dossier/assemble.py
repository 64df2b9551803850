"""All findings put together, once, into the value that every format is rendered from."""

from collections.abc import Sequence

from consilience.ids import content_id
from consilience.types import (
    Account,
    Claim,
    Credit,
    Dependence,
    Dossier,
    Measure,
    Notice,
    Passage,
    Quotation,
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
) -> Dossier:
    """The dossier: claims in order of weight, the headline and summary chosen, the timeline laid out."""
    every = [account.analysis for account in accounts]
    shared = {s for claim in claims for s in claim.statements}
    return Dossier(
        id=content_id("dossier", *(a.article.id for a in accounts)),
        version=version,
        articles=tuple(a.article for a in accounts),
        headline=None,
        summary=(),
        statements=tuple(statements),
        claims=tuple(claims),
        quotes=tuple(q for a in every for q in a.quotes),
        quotations=tuple(quotations),
        figures=tuple(f for a in every for f in a.figures),
        measures=tuple(measures),
        times=tuple(t for a in every for t in a.times),
        timeline=(),
        attributions=tuple(x for a in every for x in a.attributions),
        informants=tuple(x for a in every for x in a.informants),
        passages=tuple(passages),
        credits=tuple(credits),
        dependence=tuple(dependence),
        furniture=tuple(x for a in every for x in a.furniture),
        single=tuple(s.id for s in statements if s.id not in shared),
        notices=tuple(notices),
    )
