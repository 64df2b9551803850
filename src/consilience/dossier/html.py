"""The dossier as a page: one self-contained file that asks no network and runs no text of an account."""

import base64
import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from consilience.dossier import charts, graph_drawing, phrases, svg
from consilience.dossier.annotated import Placed, Places, full_accounts, places_of, used_marks
from consilience.dossier.dates import date_words
from consilience.dossier.grading import credibility_words
from consilience.dossier.graph import provenance
from consilience.dossier.outline import outline
from consilience.dossier.quantities import Quantity
from consilience.dossier.reasons import sentence
from consilience.dossier.standing import standings
from consilience.dossier.verdict import number_words
from consilience.types import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment


def render(dossier: Dossier) -> str:
    """The page of a dossier, as text that can be written as UTF-8."""
    laid_out = outline(dossier)
    marks = used_marks(laid_out)
    graph = provenance(dossier, laid_out.lookup)
    drawn = graph_drawing.draw(graph, standings(graph, dossier.dependence))
    return render_template(
        "dossier.html",
        o=laid_out,
        full=full_accounts(laid_out, marks),
        phrases=phrases,
        graph=graph,
        nodes={node.key: node for node in graph.nodes},
        graph_drawing=svg.markup(drawn.drawing) if drawn else None,
        graph_left_out=drawn,
        place=_placer(places_of(marks)),
        strips=_strips(laid_out.differing),
    )


def render_template(name: str, **values: object) -> str:
    """One of the package's templates, filled in: style and script inlined and named by digest in the page's
    security policy, so that nothing else can run; lone surrogates and null characters, which no page
    can hold, become replacement characters."""
    style, script = _file("dossier.css"), _file("dossier.js")
    page = (
        _environment()
        .get_template(name)
        .render(style=Markup(style), script=Markup(script), policy=_policy(style, script), **values)
    )
    return page.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _policy(style: str, script: str) -> str:
    """A policy that lets this page run its own style and script and nothing else, and reach no network."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
        " img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _placer(places: Places) -> Callable[[Placed], str]:
    """For the templates: the fragment of a span's place on the page; for an unmarked one, of the accounts."""

    def place(span: Placed) -> str:
        return "#" + places.get((span.article, span.start, span.end), "accounts")

    return place


def _strips(quantities: Sequence[Quantity]) -> dict[str, tuple[Markup | None, list[Markup | None]]]:
    """By a measure's id: its axis and the strips of its figures, in order; None where there is no scale."""
    drawn: dict[str, tuple[Markup | None, list[Markup | None]]] = {}
    for quantity in quantities:
        scale = charts.scale_of([amount.figure for amount in quantity.amounts])
        drawn[quantity.measure.id] = (
            svg.markup(charts.axis(scale)) if scale else None,
            [
                svg.markup(charts.strip(amount.figure, scale, amount.voice.colour)) if scale else None
                for amount in quantity.amounts
            ],
        )
    return drawn


@cache
def _file(name: str) -> str:
    return files("consilience.dossier").joinpath("templates", name).read_text("utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("consilience.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["credibility_words"] = credibility_words
    environment.filters["date_words"] = date_words
    environment.filters["number_words"] = number_words
    environment.filters["sentence"] = sentence
    return environment
