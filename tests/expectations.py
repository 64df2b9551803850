"""What an editor expects of the dossier of some accounts, read from a file and held against the dossier.

A story is a folder with `accounts/` (a file an account) or `accounts.jsonl`, and `expected.json`. In
expected.json an account is named by its file's name without the ending (or by its id in accounts.jsonl),
and a place in it by words that stand there; CONTRIBUTING.md lists the fields. An expectation that the
program is known to miss says why under `shortfall`; its test must then fail, so that the day it is met
the mark has to go.
"""

from collections.abc import Iterator
from functools import cache, singledispatch
from pathlib import Path
from typing import Literal, Protocol

import msgspec

import consilience
from consilience.dossier.graph import provenance
from consilience.dossier.lookup import look_up
from consilience.dossier.standing import standings
from consilience.types import Answer, Article, Claim, Dossier, Extract

FOLDED = str.maketrans("“”‘’\u00a0", "\"\"'' ")  # one code point for one, so that offsets stay

Words = dict[str, str]  # account -> words that stand in it


class Expectation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every expectation has: a name for the reader, and why it is missed where it is."""

    name: str
    shortfall: str | None = None


class SameFact(Expectation, frozen=True):
    """These words of different accounts tell one fact: one claim holds them all."""

    words: Words


class OtherFact(Expectation, frozen=True):
    """These words of different accounts tell different facts: no claim holds any two of them."""

    words: Words


class Provenance(Expectation, frozen=True):
    """The claim of these words: whether it is independently confirmed, and who it goes back to."""

    words: Words
    independent: tuple[Answer, ...]
    origins: int | None = None  # how many are known to be independent of one another; None: not asked
    informant: str | None = None  # one origin of this name holds all the words


class Differ(Expectation, frozen=True):
    """The accounts stand on different sides of a claim."""

    sides: tuple[Words, ...]
    relation: Literal["update", "conflict"]
    kind: tuple[str, ...] = ()  # any of these is right; empty: not asked


class Agree(Expectation, frozen=True):
    """No claim sets these words against one another."""

    words: Words


class OneQuotation(Expectation, frozen=True):
    """These words are one utterance."""

    words: Words
    speaker: str | None
    variant: bool


class Speaker(Expectation, frozen=True):
    """The quote that holds these words is this speaker's."""

    words: Words
    speaker: str


class Quantity(Expectation, frozen=True):
    """These figures state one quantity."""

    words: Words
    relation: tuple[str, ...]


class Copy(Expectation, frozen=True):
    """Whether running text passed between two accounts; `source`: the one it came from.

    `common`: both have it from this agency or outlet.
    """

    accounts: tuple[str, str]
    dependent: tuple[Answer, ...]
    source: str | None = None
    common: str | None = None


class Credited(Expectation, frozen=True):
    """The account names this outlet or agency as where it has something from."""

    account: str
    to: str


class Standing(Expectation, frozen=True):
    """How every account stands: on its own feet, with text of others, in a circle of credits, not known."""

    accounts: dict[str, Literal["own", "unknown", "circle", "text"]]


class Links(Expectation, frozen=True):
    """Who gave to whom, exactly: pairs of a source's name and the account that has something from it."""

    kind: Literal["credits", "shares"]
    pairs: tuple[tuple[str, str], ...]


class SetAside(Expectation, frozen=True):
    """These words are no part of the report: set aside, or left behind in the page."""

    words: Words


class Kept(Expectation, frozen=True):
    """These words look like page furniture and are none."""

    words: Words


class When(Expectation, frozen=True):
    """The time expression has this TIMEX3 value."""

    words: Words
    value: str


class OnlyIn(Expectation, frozen=True):
    """What these words say stands in this account alone."""

    words: Words


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that is expected of one story."""

    event: str
    same_fact: tuple[SameFact, ...] = ()
    other_fact: tuple[OtherFact, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    differ: tuple[Differ, ...] = ()
    agree: tuple[Agree, ...] = ()
    one_quotation: tuple[OneQuotation, ...] = ()
    speaker: tuple[Speaker, ...] = ()
    quantity: tuple[Quantity, ...] = ()
    copy: tuple[Copy, ...] = ()
    credited: tuple[Credited, ...] = ()
    standing: tuple[Standing, ...] = ()
    links: tuple[Links, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    kept: tuple[Kept, ...] = ()
    when: tuple[When, ...] = ()
    only_in: tuple[OnlyIn, ...] = ()

    def all(self) -> Iterator[tuple[str, Expectation]]:
        """Every expectation with the name of its field."""
        for section in self.__struct_fields__[1:]:
            for expectation in getattr(self, section):
                yield section, expectation


class Told(msgspec.Struct, frozen=True):
    """A story's dossier, and which article each account is."""

    dossier: Dossier
    ids: dict[str, str]  # account -> article id

    def find(self, account: str, words: str) -> Extract:
        """Where the words first stand in the account."""
        article = next(a for a in self.dossier.articles if a.id == self.ids[account])
        start = article.text.translate(FOLDED).find(words.translate(FOLDED))
        assert start >= 0, f"{account} does not have the words {words!r}: the expectation is wrong"
        return Extract(article.id, start, start + len(words), article.text[start : start + len(words)])

    def places(self, words: Words) -> list[Extract]:
        """Where the words stand, account by account."""
        return [self.find(*item) for item in words.items()]

    def statements(self, place: Extract) -> frozenset[str]:
        """The ids of the statements that hold at least half of the place."""
        return frozenset(
            s.id for s in self.dossier.statements if s.article == place.article and _holds(s, place)
        )

    def figures(self, place: Extract) -> frozenset[str]:
        """The ids of the figures that touch the place: "25 vehicles" touches "more than 25"."""
        return frozenset(
            f.id
            for f in self.dossier.figures
            if f.article == place.article and f.start < place.end and place.start < f.end
        )

    def claims(self, places: list[Extract]) -> list[Claim]:
        """The claims that hold a statement of every place."""
        wanted = [self.statements(place) for place in places]
        return [c for c in self.dossier.claims if all(ids & set(c.statements) for ids in wanted)]


def load(story: Path) -> Expected:
    """The expectations written beside a story's accounts."""
    return msgspec.json.decode((story / "expected.json").read_bytes(), type=Expected)


@cache
def tell(story: Path) -> Told:
    """Read and compare a story's accounts."""
    folder = story / "accounts"
    files = sorted(folder.iterdir()) if folder.is_dir() else [story / "accounts.jsonl"]
    articles: list[Article] = []
    ids: dict[str, str] = {}
    for file in files:
        found = consilience.read(file)
        articles += found
        ids.update((file.stem if folder.is_dir() else article.id, article.id) for article in found)
    return Told(consilience.compare(articles), ids)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _holds(item: _Placed, place: Extract) -> bool:
    """Whether half of the place lies in the item, or half of the item in the place."""
    shared = min(item.end, place.end) - max(item.start, place.start)
    return shared > 0 and 2 * shared >= min(item.end - item.start, place.end - place.start)


@singledispatch
def check(expectation: Expectation, told: Told) -> None:
    """Raise AssertionError, saying what is there instead, unless the dossier meets the expectation."""
    raise NotImplementedError(type(expectation))


@check.register
def _(expected: SameFact, told: Told) -> None:
    places = told.places(expected.words)
    assert told.claims(places), _claims_of(told, places)


@check.register
def _(expected: OtherFact, told: Told) -> None:
    places = told.places(expected.words)
    for index, place in enumerate(places):
        for other in places[index + 1 :]:
            assert not told.claims([place, other]), f"one claim holds {place.text!r} and {other.text!r}"


@check.register
def _(expected: Provenance, told: Told) -> None:
    places = told.places(expected.words)
    # A dispute holds both parties' words: whose the one's are, the claim of these alone says.
    claims = [claim for claim in told.claims(places) if claim.kind != "dispute"]
    assert claims, _claims_of(told, places)
    for claim in claims:
        assert claim.independence is not None
        verdict = claim.independence
        assert verdict.independent in expected.independent, f"{verdict.independent}: {verdict.reason}"
        assert expected.origins in (None, verdict.origins), f"{verdict.origins}: {verdict.reason}"
    if expected.informant is not None:
        wanted = [told.statements(place) for place in places]
        origins = [(origin.informant, len(origin.articles)) for claim in claims for origin in claim.origins]
        assert any(
            origin.informant is not None
            and expected.informant in origin.informant
            and all(ids & set(origin.statements) for ids in wanted)
            for claim in claims
            for origin in claim.origins
        ), f"origins (informant, accounts): {origins}"


def _opposed(told: Told, places: list[Extract]) -> list[Claim]:
    """The claims in which no two of the places share a side, and each has one."""
    found = []
    for claim in told.dossier.claims:
        sides = [
            {n for n, side in enumerate(claim.sides) if told.statements(place) & set(side.statements)}
            for place in places
        ]
        if all(sides) and all(not (side & other) for n, side in enumerate(sides) for other in sides[n + 1 :]):
            found.append(claim)
    return found


def _by_words_of(claim: Claim, places: list[Extract]) -> bool:
    """Whether a claim differs by words of the places, not by others of their sentences."""
    said = [extract for side in claim.sides for extract in side.says]
    return any(
        each.article == place.article and each.start < place.end and each.end > place.start
        for each in said
        for place in places
    )


@check.register
def _(expected: Differ, told: Told) -> None:
    sides = [told.places(side) for side in expected.sides]
    for first in sides[0]:
        for second in sides[1]:
            claims = _opposed(told, [first, second])
            seen = [(c.relation, c.kind, c.reason) for c in told.claims([first, second])]
            assert claims, f"{first.text!r} and {second.text!r} are not set against one another; {seen}"
            assert any(
                claim.relation == expected.relation and (not expected.kind or claim.kind in expected.kind)
                for claim in claims
            ), seen


@check.register
def _(expected: Agree, told: Told) -> None:
    places = told.places(expected.words)
    for index, place in enumerate(places):
        for other in places[index + 1 :]:
            seen = [
                (c.relation, c.kind, c.reason)
                for c in _opposed(told, [place, other])
                if _by_words_of(c, [place, other])
            ]
            assert not seen, f"{place.text!r} against {other.text!r}: {seen}"
            measures = [
                m.reason
                for m in told.dossier.measures
                if m.relation == "conflict"
                and all(figures & set(m.figures) for figures in map(told.figures, (place, other)))
            ]
            assert not measures, f"{place.text!r} against {other.text!r}: {measures}"


@check.register
def _(expected: OneQuotation, told: Told) -> None:
    quotes = {q.id: q for q in told.dossier.quotes}
    wanted = [
        {q.id for q in quotes.values() if q.article == place.article and _holds(q, place)}
        for place in told.places(expected.words)
    ]
    assert all(wanted), f"quotes found: {[len(ids) for ids in wanted]}"
    found = [q for q in told.dossier.quotations if all(ids & set(q.quotes) for ids in wanted)]
    assert found, "no quotation holds them all"
    assert any(q.variant == expected.variant for q in found), f"variant is {found[0].variant}"
    if expected.speaker is not None:
        assert {quotes[i].speaker for ids in wanted for i in ids} == {expected.speaker}


@check.register
def _(expected: Speaker, told: Told) -> None:
    for place in told.places(expected.words):
        speakers = [q.speaker for q in told.dossier.quotes if q.article == place.article and _holds(q, place)]
        assert speakers == [expected.speaker]


@check.register
def _(expected: Quantity, told: Told) -> None:
    figures = told.dossier.figures
    wanted = [told.figures(place) for place in told.places(expected.words)]
    assert all(wanted), f"figures found: {[len(ids) for ids in wanted]}"
    found = [m for m in told.dossier.measures if all(ids & set(m.figures) for ids in wanted)]
    seen = [
        (m.what, [f.text for f in figures if f.id in m.figures])
        for m in told.dossier.measures
        if any(ids & set(m.figures) for ids in wanted)
    ]
    assert found, f"no measure holds them all: {seen}"
    assert found[0].relation in expected.relation, f"{found[0].relation}: {found[0].reason}"


@check.register
def _(expected: Copy, told: Told) -> None:
    a, b = (told.ids[account] for account in expected.accounts)
    [edge] = [d for d in told.dossier.dependence if {d.a, d.b} == {a, b}]
    assert edge.dependent in expected.dependent, f"{edge.dependent}: {edge.reason}"
    if expected.source is not None:
        source = "b_from_a" if edge.a == told.ids[expected.source] else "a_from_b"
        assert edge.direction == source, f"{edge.direction}: {edge.reason}"
    if expected.common is not None:
        assert (edge.direction, edge.agency) == ("common", expected.common), edge


@check.register
def _(expected: Credited, told: Told) -> None:
    named = {c.to for c in told.dossier.credits if c.article == told.ids[expected.account]}
    assert any(expected.to in name for name in named), f"credits: {named}"


@check.register
def _(expected: Standing, told: Told) -> None:
    graph = provenance(told.dossier, look_up(told.dossier))
    names = {article: account for account, article in told.ids.items()}
    keys = {node.key: names[node.voice.article.id] for node in graph.nodes if node.voice}
    found = standings(graph, told.dossier.dependence)
    assert {keys[key]: standing for key, standing in found.items()} == expected.accounts


@check.register
def _(expected: Links, told: Told) -> None:
    graph = provenance(told.dossier, look_up(told.dossier))
    names = {article: account for account, article in told.ids.items()}
    nodes = {n.key: names[n.voice.article.id] if n.voice else n.label for n in graph.nodes}
    found = sorted((nodes[e.source], nodes[e.target]) for e in graph.edges if e.kind == expected.kind)
    assert found == sorted(expected.pairs)


@check.register
def _(expected: SetAside, told: Told) -> None:
    for account, words in expected.words.items():
        article = next(a for a in told.dossier.articles if a.id == told.ids[account])
        if words.translate(FOLDED) in article.text.translate(FOLDED):
            assert _covered(told, told.find(account, words)), f"{words!r} is read as part of the report"


@check.register
def _(expected: Kept, told: Told) -> None:
    for place in told.places(expected.words):
        assert not _covered(told, place), f"{place.text!r} is set aside"


def _covered(told: Told, place: Extract) -> bool:
    return any(f.article == place.article and _holds(f, place) for f in told.dossier.furniture)


@check.register
def _(expected: When, told: Told) -> None:
    for place in told.places(expected.words):
        values = [t.value for t in told.dossier.times if t.article == place.article and _holds(t, place)]
        assert expected.value in values, f"times there: {values}"


@check.register
def _(expected: OnlyIn, told: Told) -> None:
    for place in told.places(expected.words):
        statements = told.statements(place)
        assert statements, f"{place.text!r} is in no statement"
        assert statements <= set(told.dossier.single)


def _claims_of(told: Told, places: list[Extract]) -> str:
    """In which claims the places are, for the message of a failed test."""
    return "; ".join(
        f"{place.text!r} in {[c.id for c in told.claims([place])] or 'no claim'}" for place in places
    )
