"""The headline and the three lines under it: words of the accounts, chosen and never written."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum

from consilience.datelines import is_dateline
from consilience.dossier.folding import differs
from consilience.dossier.outdated import days_behind, is_outdated
from consilience.dossier.tellers import PERHAPS, told_by
from consilience.dossier.weight import softness
from consilience.types import Article, Claim, Extract, Line, Statement

SHORTEST_TITLE = 4  # words; below it a title is a label ("Live updates")
LONGEST_TITLE = 20  # words; above it a title is a paragraph
SHORTEST_TELLING = 8  # words; below it a sentence leans on the one before it ("The union disputed that.")
# Of a title's score for each day that it is older than the newest account, where time has passed over one.
FADING = 0.6
QUOTATION_MARKS = ("“", "”", '"', "‘", "'", "«", "„")
COMMON_WORD = 3  # letters; words up to this length say little of what a text is about
REPEATED = 0.8  # a line with this share of the headline's words would say it again


def choose_headline(
    articles: Sequence[Article], claims: Sequence[Claim], statements: Mapping[str, Statement]
) -> Line | None:
    """The title that holds most of what the accounts have in common; without titles, the first claim's gist.

    Of a first claim whose state has changed it is the newest state.

    A title that another account contradicts, or that tells a state which a later one has passed, is taken
    only where there is no other. Words of a claim that the accounts contradict one another over are no
    headline while another claim, or a label over an account, takes no side. A title that stands in the text
    is pointed at there (`part` "text"), any other in the title field.
    """
    spread = _spread(articles)
    differing = [claim for claim in claims if differs(claim)]
    scores = {n: _title_score(each.title or "", spread, len(articles)) for n, each in enumerate(articles)}
    titled = [n for n, score in scores.items() if score > 0]
    if titled:
        best = max(titled, key=scores.__getitem__)
        lasting = [n for n in titled if not is_outdated(articles[n], articles, differing, statements)]
        if best not in lasting and lasting:
            best = max(lasting, key=lambda n: scores[n] * FADING ** days_behind(articles[n], articles))
        return _title_line(articles[best])
    if claims:
        told = [_newest_state(claim, statements) for claim in claims]
        labels = [each for each in articles if 0 < len((each.title or "").split()) < SHORTEST_TITLE]
        neutral = [line for line in told if not _takes_a_side(line, claims, statements)]
        neutral += [
            _title_line(each) for each in labels if not is_outdated(each, articles, differing, statements)
        ]
        return (neutral or told)[0]
    first = next((s for s in statements.values() if not is_dateline(s.text)), None)
    return _line(first, None, "headline") if first else None


def choose_summary(
    headline: Line | None, claims: Sequence[Claim], statements: Mapping[str, Statement]
) -> tuple[Line, ...]:
    """Up to three lines: what is agreed, the main difference, who most of it goes back to.

    "agreed" is only what independent origins confirm, and it goes before all else that several tell.
    Where nothing differs, the room goes to what more accounts tell though nobody knows that it is confirmed.

    What the accounts may contradict one another over is no such line.

    `claims` come in order of weight. A line that no claim supports is left out, not filled.
    """
    agreed = [claim for claim in claims if claim.relation == "agree" and not _is_doubted(claim)]
    shown = headline.extract.text if headline else ""
    on_sides = {key for claim in _contradicted(claims) for side in claim.sides for key in side.statements}
    agreed.sort(
        key=lambda claim: (
            claim.gist in on_sides,
            not _confirmed(claim),
            not _is_told_by_two(claim, statements),
            _repeats(statements[claim.gist].text, shown),
            not _tells(statements[claim.gist].text),
        )
    )  # stable: then by weight
    several = [
        _claim_line(each, statements, "agreed" if _confirmed(each) else "told by several") for each in agreed
    ]
    lines = [line for line in several if not _takes_a_side(line, claims, statements)][:1]
    differing = sorted((claim for claim in claims if differs(claim)), key=softness)
    for claim in differing[:1]:
        label = "updated" if claim.relation == "update" else "differs"
        lines.append(_line(_state(claim, 0, statements), claim.id, label))
    if not differing:
        lines += _widest(agreed[1:], than=agreed[0], shown=shown, statements=statements) if agreed else []
    origin = _main_origin(
        [claim for claim in claims if claim.kind != "attribution"],  # over whom the accounts differ
        headline=shown,
        above=[line.extract.text for line in lines],
        statements=statements,
    )
    return tuple(lines) if origin is None else (*lines, origin)


def _contradicted(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if differs(claim) and claim.relation == "conflict"]


def _takes_a_side(line: Line, claims: Sequence[Claim], statements: Mapping[str, Statement]) -> bool:
    """Whether a line holds the words of one side of a contradiction; one without words is all it tells."""
    shown = line.extract
    for side in (side for claim in _contradicted(claims) for side in claim.sides):
        for words in side.says or [statements[key] for key in side.statements]:
            if words.article == shown.article and words.start < shown.end and shown.start < words.end:
                return True
    return False


def _confirmed(claim: Claim) -> bool:
    return claim.independence is not None and claim.independence.independent == "yes"


def _is_told_by_two(claim: Claim, statements: Mapping[str, Statement]) -> bool:
    """Whether another account than the one that names a claim more likely than not tells it, too."""
    return sum(each >= PERHAPS for each in told_by([claim], claim.gist, statements).values()) > 1


def _is_doubted(claim: Claim) -> bool:
    return any(weighed.doubt for weighed in claim.weighed)


def _tells(text: str) -> bool:
    """Whether a sentence tells by itself what happened: not a scrap, and not somebody's own words first."""
    return len(text.split()) >= SHORTEST_TELLING and not text.lstrip().startswith(QUOTATION_MARKS)


def _state(claim: Claim, number: int, statements: Mapping[str, Statement]) -> Statement:
    """The statement of one side of a difference with the words that differ in it; the gist without any."""
    for words in claim.sides[number].says if claim.sides else ():
        for statement in (statements[key] for key in claim.sides[number].statements):
            inside = statement.start <= words.start and words.end <= statement.end
            if inside and statement.article == words.article:
                return statement
    return statements[claim.gist]


def _newest_state(claim: Claim, statements: Mapping[str, Statement]) -> Line:
    """The claim as a headline: where its state has changed, in the words of the newest."""
    if claim.relation == "update" and claim.sides and claim.gist not in claim.sides[-1].statements:
        return _line(_state(claim, -1, statements), claim.id, "headline")
    return _claim_line(claim, statements, "headline")


def _widest(
    claims: Sequence[Claim], *, than: Claim, shown: str, statements: Mapping[str, Statement]
) -> list[Line]:
    """The line of the first claim that more accounts tell than another and the headline does not tell."""

    def breadth(claim: Claim) -> int:
        return len({statements[key].article for key in claim.statements})

    wider = (claim for claim in claims if breadth(claim) > breadth(than) and not _confirmed(claim))
    found = next((each for each in wider if not _same(statements[each.gist].text, shown)), None)
    return [_claim_line(found, statements, "told by several")] if found else []


def _main_origin(
    claims: Sequence[Claim], *, headline: str, above: Sequence[str], statements: Mapping[str, Statement]
) -> Line | None:
    """A line that shows the informant behind most statements, and repeats neither headline nor those above.

    Claims known to have one origin go before all others, whose informant is only who the words are attributed
    to. Among informants behind equally many, the one of the heaviest claim goes first. What an account tells
    in its own words, and has from him as others say, does not show him.
    """
    single = [claim for claim in claims if claim.independence and claim.independence.independent == "no"]
    for label, among in (("goes back to", single), ("attributed", claims)):
        behind: dict[str, list[Line]] = {}
        for claim in among:
            for origin in claim.origins:
                if origin.informant:
                    told = (statements[key] for key in origin.statements)
                    lines = (_line(each, claim.id, label) for each in told if each.informants)
                    behind.setdefault(origin.informant, []).extend(lines)
        for candidates in sorted(behind.values(), key=len, reverse=True):
            for line in candidates:
                text = line.extract.text
                if not _repeats(text, headline) and not any(_same(text, each) for each in above):
                    return line
    return None


def _spread(articles: Sequence[Article]) -> Counter[str]:
    """Each word with the number of accounts that hold it, in title or text."""
    return Counter(
        word for article in articles for word in set(_words(f"{article.title or ''} {article.text}"))
    )


def _title_score(title: str, spread: Counter[str], accounts: int) -> float:
    """How much of a title's words the other accounts hold too, from 0 to 1; 0 for a label or a paragraph."""
    if not SHORTEST_TITLE <= len(title.split()) <= LONGEST_TITLE:
        return 0.0
    words = set(_words(title))
    if not words:
        return 0.0
    others = max(1, accounts - 1)
    # Exact, so that the order of a set, which no two runs share, cannot decide between two titles.
    shared = fsum((spread[word] - 1) / others for word in words if accounts > 1) / len(words)
    telling = min(1.0, len(words) / 6)  # a title of two known words says less than one of six
    asking = 0.5 if "?" in title else 1.0  # a question reports nothing
    return (shared + 0.01) * telling * asking


def _title_line(article: Article) -> Line:
    title = article.title or ""
    start = article.text.find(title, 0, 2 * len(title) + 200)  # a title in the text stands at its top
    if start >= 0:
        return Line(Extract(article.id, start, start + len(title), title), None, "headline")
    return Line(Extract(article.id, 0, len(title), title), None, "headline", part="title")


def _claim_line(claim: Claim, statements: Mapping[str, Statement], label: str) -> Line:
    """The claim in the words of its gist that tell the fact; in all of them where these are in pieces."""
    if len(claim.fact) == 1:
        return Line(claim.fact[0], claim.id, label)
    return _line(statements[claim.gist], claim.id, label)


def _line(statement: Statement, about: str | None, label: str) -> Line:
    return Line(Extract(statement.article, statement.start, statement.end, statement.text), about, label)


def _same(one: str, other: str) -> bool:
    return _repeats(one, other) or _repeats(other, one)


def _repeats(text: str, shown: str) -> bool:
    said, there = set(_words(shown)), set(_words(text))
    return bool(there) and len(there - said) <= (1 - REPEATED) * len(there)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) > COMMON_WORD or word.isdigit()]
