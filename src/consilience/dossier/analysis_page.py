"""One article's analysis as a page: its text with every finding marked in place, and lists."""

from consilience.dossier.analysis_view import lists_of, marks_of
from consilience.dossier.annotated import LONGEST_SHOWN, paragraphs
from consilience.dossier.html import render_template
from consilience.dossier.lookup import voice_of
from consilience.types import Analysis, Article

# What each kind of mark is called in the page's legend.
KINDS = {
    "quote": "quotation",
    "source": "who is cited",
    "cue": "the words that cite",
    "content": "what they are cited for",
    "figure": "figure",
    "time": "time",
    "furniture": "set aside",
}


def render(article: Article, analysis: Analysis) -> str:
    """The page of one analysis: self-contained, as text that can be written as UTF-8."""
    return render_template(
        "analysis.html",
        voice=voice_of(article, 0),
        paragraphs=paragraphs(article, marks_of(analysis)),
        hidden=max(0, len(article.text) - LONGEST_SHOWN),
        lists=lists_of(article, analysis),
        kinds=KINDS,
    )
