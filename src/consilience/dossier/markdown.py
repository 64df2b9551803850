"""The dossier as Markdown (CommonMark with tables), for notes, tickets and mail."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from consilience.dossier.dates import date_words
from consilience.dossier.findings import Finding, Wording, quoted
from consilience.dossier.grading import credibility_words, graded
from consilience.dossier.graph import provenance
from consilience.dossier.lookup import Voice
from consilience.dossier.marking import Piece
from consilience.dossier.outline import Outline, Said, Shown, outline
from consilience.dossier.phrases import CONFIRMED, IN_CONFLICT, NONE_CONFIRMED, UNCONFIRMED
from consilience.dossier.quantities import Quantity
from consilience.dossier.reasons import sentence
from consilience.dossier.witness import OMISSION
from consilience.types import Credibility, Dossier


def render(dossier: Dossier) -> str:
    """The dossier as Markdown; everything taken from an account is escaped, so that it stays text."""
    o = outline(dossier)
    sections = [
        _head(o),
        _section(CONFIRMED, map(_agreed, o.confirmed), NONE_CONFIRMED),
        _section(UNCONFIRMED, map(_agreed, o.unconfirmed)),
        _section("Where the accounts differ", _conflicts(o), _no_difference(o)),
        _section("Disputed between parties", map(_differs, o.disputes)),
        _section("Later states of the same thing", map(_differs, o.updates)),
        _section("The figures", _quantities(o)),
        _section("Who said what", map(_said, o.said)),
        _section("Who had it from whom", _provenance(o)),
        _section("What only one account has", _alone(o)),
        _section("Timeline", _timeline(o)),
        _section("Notes on the input", _notes(o)),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: on one line, every character that could begin markup escaped.

    Control characters are replaced: a page's words must not steer the terminal that it is printed on.
    """
    line = re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", " ".join(text.split()))
    line = re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", line)
    return re.sub(
        r"^(\d*)([.)#+=-])", r"\1\\\2", line
    )  # what begins a list, heading or rule at the line's start


def _section(title: str, parts: Iterable[str], otherwise: str = "") -> str:
    written = list(parts)
    if not written and not otherwise:
        return ""
    return "\n\n".join([f"## {title}", *(written or [f"_{otherwise}_"])])


def _head(o: Outline) -> str:
    lines = [f"# {escaped(o.headline.extract.text) if o.headline else 'Nothing was found to compare'}"]
    if o.summary:
        lines.append("\n".join(f"- **{_label(line)}** {_line(line)}" for line in o.summary))
    lines.append("\n".join(["| | Account | Title | Published |", "| --- | --- | --- | --- |", *_accounts(o)]))
    lines += [f"_{escaped(each)}_" for each in (o.legend, o.unsure) if each]
    return "\n\n".join(lines)


def _accounts(o: Outline) -> Iterator[str]:
    for voice in o.lookup.voices.values():
        title = escaped(voice.article.title or "")
        linked = f"[{title or 'page'}](<{_address(voice.href)}>)" if voice.href else title
        published = escaped(date_words(voice.article.published) or "")
        yield f"| {voice.letter} | {escaped(graded(voice.name, voice.grade))} | {linked} | {published} |"


def _address(href: str) -> str:
    return href.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")


def _label(line: Shown) -> str:
    return f"{line.label.capitalize()}:"


def _line(line: Shown) -> str:
    other = "; ".join(
        f"{line.versus} {_before(column.party and f'{column.party}:')}"
        f"{escaped(quoted(column.words))} {_letters(column.voices)}"
        for column in line.against
        if column.words
    )
    finding = f" (finding {line.finding.number})" if line.finding else ""
    words = f"{_before(line.lead)}{_pieces(line.pieces)} [{line.voice.letter}]"
    return f"{words}{' ' if other else ''}{other}{finding}"


def _before(lead: str) -> str:
    return f"{escaped(lead)} " if lead else ""


def _letters(voices: Iterable[Voice]) -> str:
    return "".join(f"[{voice.sign}]" for voice in voices)


def _pieces(pieces: Iterable[Piece]) -> str:
    """Text with the words that differ in bold; the words that tell the finding in italics, if not all do."""
    written = []
    for part, some in groupby(pieces, key=lambda piece: "part" in piece.kinds):
        words = "".join(map(_piece, some))
        written.append(_around(words, "*") if part and words.strip() else words)
    return "".join(written)


def _piece(piece: Piece) -> str:
    if "omits" in piece.kinds:
        return OMISSION
    before = " " if piece.text[:1].isspace() else ""
    after = " " if len(piece.text) > 1 and piece.text[-1:].isspace() else ""
    words = f"{before}{escaped(piece.text)}{after}"
    return _around(words, "**") if {"says", "varies"} & set(piece.kinds) and words.strip() else words


def _around(words: str, mark: str) -> str:
    """Words in asterisks; a space at their edge goes outside these."""
    inside = words.strip(" ")
    before, after = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
    return f"{before}{mark}{inside}{mark}{after}"


def _wordings(wordings: Iterable[Wording]) -> str:
    """Sentences as a list, one that several accounts print alike once with all of them."""
    alike: dict[str, list[Voice]] = {}
    for wording in wordings:
        source = f" — from {escaped(wording.source)}" if wording.source else ""
        alike.setdefault(f"{_pieces(wording.pieces)}{source}", []).append(wording.voice)
    return "\n".join(
        f"- {_letters({each.letter: each for each in voices}.values())} {words}"
        for words, voices in alike.items()
    )


def _agreed(finding: Finding) -> str:
    said = [f"**{escaped(sentence(finding.caution))}**"] if finding.caution else []
    said += [f"_{escaped(finding.verdict.words)}._", escaped(sentence(finding.verdict.reason))]
    said += [_credibility(finding.credibility)] if finding.credibility else []
    said += [f"_{escaped(finding.nearly)}_"] if finding.nearly else []
    return f"**{finding.number}.** {escaped(finding.name)} {_letters(finding.voices)}  \n{' '.join(said)}"


def _credibility(credibility: Credibility) -> str:
    return f"_{escaped(f'Credibility {credibility_words(credibility)}.')}_"


def _conflicts(o: Outline) -> Iterator[str]:
    yield from map(_differs, o.conflicts)
    yield from map(_untold, o.untold)


def _no_difference(o: Outline) -> str:
    """What stands where no accounts contradict each other; nothing if another section tells a difference."""
    return "" if o.disputes or o.updates else "No difference was found."


def _untold(quantity: Quantity) -> str:
    sides = " against ".join(
        f"“{escaped(each[0].words)}” {_letters({a.voice.letter: a.voice for a in each}.values())}"
        for each in quantity.opposed
    )
    return f"**F{quantity.number}. {IN_CONFLICT}:** {sides}"


def _differs(finding: Finding) -> str:
    label = "Update" if finding.relation == "update" else finding.label or "Difference"
    words = f" {finding.joined} ".join(f"“{escaped(words)}”" for words in finding.contrast)
    lines = [f"**{finding.number}. {label}:** {words or escaped(finding.parties or finding.name)}"]
    if finding.remark:
        lines.append(escaped(finding.remark))
    for column in finding.columns:
        lines += [f"{escaped(column.party)}:"] if column.party else []
        lines.append(_wordings(column.wordings))
    if not finding.columns:
        lines.append(_wordings(finding.wordings))
    if finding.nearly:
        lines.append(f"_{escaped(finding.nearly)}_")
    if finding.credibility:
        lines.append(_credibility(finding.credibility))
    return "\n\n".join(lines)


def _quantities(o: Outline) -> Iterator[str]:
    """Figures that differ as tables, equal ones as lines, and everyday ones together on one."""
    yield from map(_quantity, o.differing)
    if o.equal:
        yield "\n".join(f"- **F{each.number}.** {_same(each)}" for each in o.equal)
    if o.everyday:
        yield "Also alike: " + "; ".join(f"**F{each.number}.** {_same(each)}" for each in o.everyday)


def _same(quantity: Quantity) -> str:
    voices = {amount.voice.letter: amount.voice for amount in quantity.amounts}
    return f"{escaped(quantity.fullest.words)} {_letters(voices.values())}"


def _quantity(quantity: Quantity) -> str:
    rows = [
        f"| {amount.voice.letter} | {escaped(amount.words)} | {escaped(amount.informant or '')} "
        f"| {amount.role} |"
        for amount in quantity.amounts
    ]
    head = f"**F{quantity.number}. {escaped(quantity.measure.what)}** – {quantity.words}"
    return "\n".join([head, "", "| Account | Figure | From | |", "| --- | --- | --- | --- |", *rows])


def _said(said: Said) -> str:
    varied = "the wording varies" if said.quotation.variant else "the same words"
    lines = [f"- [{witness.voice.letter}] “{_pieces(witness.pieces)}”" for witness in said.witnesses]
    changed = ["", escaped(" ".join(said.changes))] if said.changes else []
    return "\n".join([f"**Q{said.number}. {escaped(said.speaker)}** – {varied}", "", *lines, *changed])


def _provenance(o: Outline) -> Iterator[str]:
    graph = provenance(o.dossier, o.lookup)
    names = {node.key: node.label for node in graph.nodes}
    for node in graph.nodes:
        edges = graph.edges_to(node.key)
        if node.voice is None or not edges:
            continue
        lines = [f"**{escaped(node.label)}** [{node.voice.letter}]", ""]
        for _, edge in edges:
            verb = {"quotes": "cites", "credits": "credits", "shares": "shares text with"}[edge.kind]
            verb = "has text from" if edge.kind == "shares" and edge.directed else verb
            reason = f": {escaped(edge.reason)}" if edge.reason else ""
            other = edge.target if edge.source == node.key else edge.source
            lines.append(f"- {verb} {escaped(o.lookup.graded(names[other]))}{reason}")
        yield "\n".join(lines)


def _alone(o: Outline) -> Iterator[str]:
    for alone in o.alone:
        lines = [f"**{escaped(alone.voice.name)}** [{alone.voice.letter}]", ""]
        yield "\n".join([*lines, *(f"- {escaped(wording.statement.text)}" for wording in alone.wordings)])


def _timeline(o: Outline) -> Iterator[str]:
    for entry in o.timeline:
        lines = [f"**{entry.words}**", ""]
        for dated in entry.dated:
            lines.append(f"- {escaped(dated.statement.text)} {_letters(dated.voices)}")
        yield "\n".join(lines)


def _notes(o: Outline) -> Iterator[str]:
    lines = [f"- **{escaped(notice.subject)}** {escaped(notice.text)}" for notice in o.dossier.notices]
    lines += [
        f"- [{o.lookup.voices[each.article].letter}] set aside: {escaped(each.text)} – {escaped(each.reason)}"
        for each in o.dossier.furniture
    ]
    if lines:
        yield "\n".join(lines)
