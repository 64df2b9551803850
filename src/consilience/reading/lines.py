"""Lines and sentences that are furniture by their form: adverts, links, calls, shares, bylines, stamps."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from consilience.reading.stretch import Stretch
from consilience.types import Article, FurnitureKind

RULES = Path(__file__).with_name("lines.toml")
# Words; a line behind "Related:" that is no longer and ends without a full stop is a link.
LINKED_HEADLINE = 25
SHOUTED = 5  # words; a line in capitals from this length on is a linked headline, a shorter one a heading
LONGEST_LINE = 450  # characters; furniture that is a line by itself is shorter
WRAPPED_LINE = 100  # characters; where no line is longer and most break inside a sentence, lines say nothing
WRAPPED_LINES = 6  # with fewer lines than this a text says too little about its line ends
FIRST_LINES = 2  # among these the headline may stand, which is no furniture whatever it looks like

# Section links that some sites print as "Bridge collapse:What is known", without a space behind the colon.
_GLUED_LINK = re.compile(r"[^:.!?“\"]{2,60}:(?=[A-Z‘'“\"])[^:].{6,200}")
_BARE_HEADER = re.compile(
    r"(?:read(?: more| also| next)?|see also|also read|more(?: (?:from|on) .{2,40})?|recommended|trending|"
    r"related(?: (?:stories|articles|coverage|links|topics))?|most (?:read|popular)|go deeper|"
    r"further reading|what to read next|don[’']t miss|top stories)\s?:?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z])")
# Where the account goes on behind a linked headline without a full stop: "Read more: Fares to rise The mayor"
_GOES_ON = re.compile(
    r"(?<=[\w’'] )(?:(?:The|An?|He|She|They|It|In|On|At|But|And|When|After) (?=[a-z])"
    r"|[“\"](?=[A-Z][^”\"]*,[”\"]))"
)
_LINE_END = re.compile(r"\n")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.!?…;:,][”\"’')\]]*$|[”\"]$")
_NAMES = re.compile(
    r"(?:[A-ZÀ-Ý][\w.’'-]+ ){1,3}[A-ZÀ-Ý][\w.’'-]+(?:(?:, | and )(?:[A-ZÀ-Ý][\w.’'-]+ ?){2,4})*"
)


class Rule(NamedTuple):
    """Forms that make a line furniture; with `sentence`, a sentence inside a line as well."""

    kind: FurnitureKind
    reason: str
    form: re.Pattern[str]
    sentence: bool


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of lines.toml, in order."""
    table = tomllib.loads(RULES.read_text(encoding="utf-8"))
    words: dict[str, str] = table["words"]
    found: list[Rule] = []
    for entry in table["rule"]:
        pattern = "|".join(f"(?:{form})" for form in entry["forms"])
        for name, meaning in words.items():
            pattern = pattern.replace(f"<{name}>", meaning)
        form = re.compile(pattern, re.IGNORECASE)
        found.append(Rule(entry["kind"], entry["reason"], form, entry.get("sentence", False)))
    return tuple(found)


def find_lines(article: Article) -> Iterator[Stretch]:
    """Lines of the article that are furniture, and furniture sentences inside its other lines."""
    lines = list(_lines(article.text))
    shouting = 2 * sum(line.isupper() for _, line in lines) > len(lines)
    title = article.title.strip() if article.title else None
    behind_header = False
    for number, (start, line) in enumerate(lines):
        if number < FIRST_LINES and line == title:
            continue
        behind_header = behind_header and len(line.split()) <= LINKED_HEADLINE and not _STOP.search(line)
        following = lines[number + 1][1] if number + 1 < len(lines) else ""
        rule = _rule(line)
        end = start + len(line)
        if rule:
            yield Stretch(start, end, rule.kind, rule.reason)
            behind_header = behind_header or bool(_BARE_HEADER.fullmatch(line))
        elif behind_header:
            yield Stretch(start, end, "link", "a headline in a list of links to other stories")
        elif article.outlet and line == article.outlet:
            yield Stretch(start, end, "byline", "the outlet's name on a line of its own")
        elif article.outlet and following == article.outlet and _NAMES.fullmatch(line):
            yield Stretch(start, end, "byline", "names above the outlet's name")
        elif number == 0:  # a headline may look like a link
            yield from _sentences(line, start)
        elif _GLUED_LINK.fullmatch(line) and not _STOP.search(line):
            yield Stretch(start, end, "link", "a link to another story, its label glued to it")
        elif not shouting and _is_shouted(line):
            yield Stretch(start, end, "link", "a linked headline in capitals between paragraphs")
        else:
            yield from _sentences(line, start)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, stripped, with their offsets; paragraphs where lines break inside sentences."""
    start = 0
    for end in [*(match.span() for match in _breaks(text).finditer(text)), (len(text), len(text))]:
        line = text[start : end[0]]
        stripped = line.strip()
        if stripped:
            yield start + line.index(stripped), stripped
        start = end[1]


def _breaks(text: str) -> re.Pattern[str]:
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < WRAPPED_LINES or max(map(len, lines)) > WRAPPED_LINE:
        return _LINE_END
    inside = sum(not _STOP.search(line) for line in lines)
    return _PARAGRAPH_END if inside * 2 > len(lines) else _LINE_END


def _rule(line: str) -> Rule | None:
    if len(line) > LONGEST_LINE:
        return None
    return next((rule for rule in rules() if rule.form.fullmatch(line)), None)


def _is_shouted(line: str) -> bool:
    return line.isupper() and len(line.split()) >= SHOUTED and not line.endswith((".", "”", '"'))


def _sentences(line: str, start: int) -> Iterator[Stretch]:
    """Furniture sentences inside a longer line, one by one."""
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(line)), len(line)]
    if len(bounds) == 2:
        return
    for first, end in pairwise(bounds):
        sentence = line[first:end].strip()
        if len(sentence) <= LONGEST_LINE and not _in_quotation(line, first):
            rule = next((rule for rule in rules() if rule.sentence and rule.form.fullmatch(sentence)), None)
            if rule:
                goes_on = _GOES_ON.search(sentence) if rule.kind == "link" else None
                last = first + goes_on.start() if goes_on else end
                yield Stretch(start + first, start + last, rule.kind, rule.reason)


def _in_quotation(line: str, offset: int) -> bool:
    """Whether a quotation that opened earlier in the line is still open: somebody is speaking."""
    before = line[:offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
