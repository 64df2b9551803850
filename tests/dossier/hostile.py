"""The sample with markup and scripts in every place that an account's maker can write into."""

from dataclasses import replace

from consilience.dossier.assemble import assemble
from consilience.types import Dossier, Notice
from tests.dossier import sample

# One string that tries every way out: of a tag, an attribute, a style, a script, a title, a comment, an SVG.
BREAKOUT = (
    "</style></script></title></svg>--><script>window.broken=1</script><img src=x onerror=window.broken=1>"
    "\"'><a href=javascript:window.broken=1>x</a>{{ 7*7 }}${7*7}"
)


def dossier() -> Dossier:
    """The sample's dossier with the breakout behind every text and in every name and address."""
    articles = [
        replace(
            article,
            text=article.text + "\n\n" + BREAKOUT,
            title=BREAKOUT,
            outlet=f"{BREAKOUT} {article.id}",
            url="javascript:window.broken=1",
            language='en" onload="window.broken=1',
            published=BREAKOUT,
            authors=(BREAKOUT,),
        )
        for article in sample.ARTICLES
    ]
    accounts = [replace(sample.account(article), article=article) for article in articles]
    statements = tuple(replace(each, informants=(BREAKOUT,)) for each in sample.STATEMENTS)
    claims = tuple(
        replace(
            claim,
            reason=BREAKOUT,
            origins=tuple(replace(origin, informant=BREAKOUT, reason=BREAKOUT) for origin in claim.origins),
            pairs=tuple(replace(pair, reasons=(BREAKOUT,)) for pair in claim.pairs),
        )
        for claim in sample.CLAIMS
    )
    return assemble(
        accounts,
        statements,
        claims,
        [replace(quotation, speaker=BREAKOUT) for quotation in sample.QUOTATIONS],
        [replace(measure, what=BREAKOUT, reason=BREAKOUT) for measure in sample.MEASURES],
        sample.PASSAGES,
        [replace(credit, to=BREAKOUT) for credit in sample.CREDITS],
        [replace(pair, reason=BREAKOUT) for pair in sample.DEPENDENCE],
        version="test",
        notices=[Notice(BREAKOUT, BREAKOUT)],
    )
