"""Why one claim is there, for a terminal: its statements, what differs, what joins them, its origins."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from consilience.dossier.findings import Column, Finding, finding_of, quoted
from consilience.dossier.grading import credibility_words
from consilience.dossier.lookup import Voice
from consilience.dossier.outline import outline
from consilience.dossier.reasons import sentence
from consilience.dossier.svg import shortened
from consilience.dossier.terminal import VERDICTS, heading, letters, marked, numbered, one_line
from consilience.errors import InputError, Problem
from consilience.types import Dossier

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.text import Text

NEAR_SHOWN = 5  # claims that are named where the one asked for is not there
LONGEST_NAME = 44  # characters of their words that are shown: with id and number, a line of 80 columns


def explain(dossier: Dossier, name: str) -> "Group":
    """Why the claim is there that `name` means: its id, a beginning that only its id has, or its number.

    The number is that of its finding, on the page and in the terminal. Raises InputError where `name`
    means no claim or several; the message lists those near it.
    """
    from rich.console import Group

    o = outline(dossier)
    finding = _named(name.strip(), o.findings)
    shown = next(
        (
            finding_of(claim, finding, o.lookup)
            for claim in finding.twins
            if claim.id.startswith(name.strip())
        ),
        finding,
    )
    return Group(
        *_head(shown, twin=shown is not finding),
        *_statements(shown),
        *_difference(shown),
        *_held(shown),
        *_joins(shown),
        *_origins(shown),
    )


def _named(name: str, findings: tuple[Finding, ...]) -> Finding:
    by_id = {claim.id: finding for finding in findings for claim in finding.claims}
    if not by_id:
        raise InputError(
            Problem(f"--explain {name}", "no claim was found in these accounts", "Hand in others.")
        )
    by_number = {str(finding.number): finding for finding in findings}
    if name in by_number:
        return by_number[name]
    begun = [key for key in by_id if name and key.startswith(name)]
    if len(begun) == 1 or name in begun:
        return by_id[name if name in begun else begun[0]]
    alike = get_close_matches(name, by_id, n=len(by_id), cutoff=0) or list(by_id)
    first = {by_id[key].number: key for key in reversed(alike)}  # of each finding the id that is most alike
    near = begun or [key for key in alike if first[by_id[key].number] == key]
    what = f"{len(begun)} claims have an id that begins so" if begun else "no claim has this id or number"
    if name[:1] in ("F", "Q") and name[1:].isdigit():
        what = "figures (F) and quotations (Q) are not explained, only claims"
    listed = "".join(
        f"\n  {by_id[key].number:>3}  {key}  {shortened(one_line(by_id[key].name), LONGEST_NAME)}"
        for key in near[:NEAR_SHOWN]
    )
    remedy = f"Name one by its number, 1 to {len(findings)}, or its id, such as:{listed}"
    raise InputError(Problem(f"--explain {name}", what, remedy))


def _head(finding: Finding, *, twin: bool) -> Iterator["RenderableType"]:
    from rich.text import Text

    yield Text.assemble((f"Claim {finding.number}", "bold"), (f"  {finding.claim.id}", "dim"))
    if twin:
        yield Text(f"Nearly the same as finding {finding.number}, and folded into it.", style="dim")
    yield Text(one_line(finding.name))
    if finding.caution:
        yield Text(one_line(finding.caution), style="bold yellow")


def _statements(finding: Finding) -> Iterator["RenderableType"]:
    yield heading("Its statements", len(finding.wordings))
    for number, wording in enumerate(finding.wordings, 1):
        words = letters([wording.voice])
        words.append(" ")
        words.append_text(marked(wording.pieces))
        if wording.source:
            words.append(f" (from {one_line(wording.source)})", style="dim")
        yield numbered(f"{number}", words)


def _difference(finding: Finding) -> Iterator["RenderableType"]:
    """What differs in one sentence, and the very words of each side."""
    if finding.relation == "agree":
        return
    yield heading("What differs", 1)
    words = _text(finding.reasons.difference)
    for column in finding.columns:
        for place, (said, voices) in enumerate(_told(column)):
            words.append(" " if place else "\n")
            words.append_text(letters(voices))
            words.append(f" {one_line(column.party)}:" if column.party else "", style="bold")
            words.append(f" {said}")
    yield numbered("", words)


def _told(column: Column) -> Iterator[tuple[str, Iterable[Voice]]]:
    """What is told on a side, by whom in these words; of a party only the sentence that is quoted."""
    if column.party:
        yield quoted(one_line(column.words)), [column.wordings[0].voice]
        return
    for said, voices in column.own_words.items():
        yield quoted(one_line(said)) if said else "in other words", voices


def _held(finding: Finding) -> Iterator["RenderableType"]:
    if finding.reasons.held:
        yield heading("Not the same, and no difference", len(finding.reasons.held))
        for each in finding.reasons.held:
            yield _with_letters(each.voices, each.words)


def _joins(finding: Finding) -> Iterator["RenderableType"]:
    """Every pair, by the numbers that the statements have above."""
    numbers = {wording.statement.id: number for number, wording in enumerate(finding.wordings, 1)}
    if not finding.reasons.joins:
        return
    yield heading("Why they tell one fact: every pair, the surest first", len(finding.reasons.joins))
    for join in finding.reasons.joins:
        ends = " and ".join(f"{numbers.get(each.id, '–')}" for each in join.statements)
        words = letters(join.voices)
        words.append(f" {ends}, probability {join.score:.2f}", style="bold")
        words.append(f"\n{one_line(join.words)}")
        yield numbered("", words)


def _origins(finding: Finding) -> Iterator["RenderableType"]:
    yield heading("Where it comes from", len(finding.reasons.sources))
    for source in finding.reasons.sources:
        yield _with_letters(source.voices, source.words)
    words = _text(f"{finding.verdict.words}.", VERDICTS[finding.verdict.independent])
    words.append(f" {one_line(sentence(finding.verdict.reason))}", style="none")
    yield numbered("", words)
    if finding.credibility:
        yield numbered("", _text(f"Credibility {credibility_words(finding.credibility)}."))


def _with_letters(voices: Iterable[Voice], words: str) -> "RenderableType":
    text = letters(voices)
    text.append(f" {one_line(words)}")
    return numbered("", text)


def _text(words: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(one_line(words), style=style)
