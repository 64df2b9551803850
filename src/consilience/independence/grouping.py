"""Which statements of a claim have one origin."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from consilience.independence.descriptions import same_body, same_document, same_office
from consilience.independence.informants import Identity
from consilience.independence.texts import Texts
from consilience.types import OriginKind

# Statements of these kinds do not say who speaks; the same article may say so elsewhere.
_WITHOUT_SPEAKER: tuple[OriginKind, ...] = ("document", "voice")

LONG_RUN = 4  # shared runs of words from which on quotations are one utterance, whoever is named: 8 words


class Traced(NamedTuple):
    """One statement of a claim and where it comes from: statements of one `key` have one origin.

    `kind` is never "text". `said` holds runs of words in it that stand inside quotation marks. `vouched`:
    whether most of the statement, not only some words of it, is what its informant said. `passed_on`: whether
    the informant has it from somebody else, asks it or denies it, so that it is not his own word.
    `around`: the sentences of the account that tell of the informant there.
    """

    statement: str
    article: str
    key: str
    kind: OriginKind
    name: str
    identity: Identity | None = None
    vouched: bool = True
    said: frozenset[tuple[str, ...]] = frozenset()
    text: str = ""
    passed_on: bool = False
    around: str = ""


Group = tuple[Traced, ...]


def group(told: Sequence[Traced], texts: Texts) -> tuple[Group, ...]:
    """Statements of one origin together, in order of the first of each.

    One origin have statements that are attributed to one informant, credit one outlet, quote the same words,
    or are two outlets' own words in a shared text; somebody without a name whose office only one of the
    named informants holds; documents of one kind; and an outlet's own words with the one informant that it,
    or an account that shares its text, names elsewhere in the claim.
    """
    speaking = [each for each in told if each.kind not in _WITHOUT_SPEAKER]
    attributed = [list(each) for each in _linked(speaking, _same_speaker)]
    attributed = _in_office(_passed_on(attributed, texts))
    silent = [each for each in told if each.kind in _WITHOUT_SPEAKER]
    alone = []
    joined: list[list[Traced]] = [[] for _ in attributed]
    for voices in _linked(silent, lambda a, b: _same_text(a, b, texts)):
        known = _spoken_by(voices, attributed, texts)
        if known is None:
            alone.append(list(voices))
        else:
            joined[known] += voices
    order = {each.statement: place for place, each in enumerate(told)}
    groups = [*(a + b for a, b in zip(attributed, joined, strict=True)), *alone]
    in_order = [tuple(sorted(each, key=lambda t: order[t.statement])) for each in groups]
    return tuple(sorted(in_order, key=lambda each: order[each[0].statement]))


def _same_speaker(a: Traced, b: Traced) -> bool:
    if a.key == b.key or _same_words(a, b):
        return True
    return a.kind == b.kind == "unnamed" and a.article != b.article and same_body(a.name, b.name)


def _same_words(a: Traced, b: Traced) -> bool:
    """Accounts that quote the same words quote one speaker, whatever name each of them gives.

    Of a few words only, two who are named may quote each other.
    """
    both_named = a.kind == b.kind == "informant"
    return a.article != b.article and len(a.said & b.said) >= (LONG_RUN if both_named else 1)


def _same_text(a: Traced, b: Traced, texts: Texts) -> bool:
    if a.key == b.key or _same_words(a, b):
        return True
    if a.kind == b.kind == "document":
        return same_document(a.name, b.name)
    return a.kind == b.kind and texts.copied(a.article, b.article)


def _spoken_by(voices: Group, attributed: Sequence[Sequence[Traced]], texts: Texts) -> int | None:
    """The one group that statements without a speaker belong to; None where none is, or several."""
    families = frozenset().union(*(texts.family(each.article) for each in voices))
    for belongs in (
        lambda each: any(_same_words(each, voice) for voice in voices),
        lambda each: any(each.key == voice.key for voice in voices),
        lambda each: any(each.article == voice.article for voice in voices),
        lambda each: each.article in families,
    ):
        found = [i for i, members in enumerate(attributed) if any(map(belongs, members))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _passed_on(groups: Sequence[list[Traced]], texts: Texts) -> list[list[Traced]]:
    """What credits the outlet of another account goes back to whom that account has it from, if to one only.

    Accounts that credit one another in a circle have one origin.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(groups)))
    for place, crediting in enumerate(groups):
        for name in {each.name for each in crediting if each.kind == "outlet"}:
            there = articles_of(name, texts)
            sources = [i for i, each in enumerate(groups) if any(one.article in there for one in each)]
            if len(sources) == 1 and any(one.kind in ("informant", "outlet") for one in groups[sources[0]]):
                graph.add_edge(place, sources[0])
    joined = networkx.connected_components(graph)
    return [[told for i in sorted(each) for told in groups[i]] for each in joined]


def articles_of(outlet: str, texts: Texts) -> set[str]:
    """The accounts by one outlet."""
    return {article for article, name in texts.outlets.items() if texts.register.same(name, outlet)}


def _in_office(groups: Sequence[list[Traced]]) -> list[list[Traced]]:
    """Somebody without a name is the one named informant who holds the office: "the mayor"."""
    named = [list(each) for each in groups if any(one.kind == "informant" for one in each)]
    joined = [list(each) for each in named]
    for unnamed in (each for each in groups if all(one.kind != "informant" for one in each)):
        holders = [i for i, each in enumerate(named) if _holds(each, unnamed)]
        if len(holders) == 1:
            joined[holders[0]] += unnamed
        else:
            joined.append(list(unnamed))
    return joined


def _holds(named: Iterable[Traced], unnamed: Iterable[Traced]) -> bool:
    holders = [each for each in named if each.identity]
    return any(
        one.article != two.article and same_office(two.name, one.identity)
        for one in holders
        for two in unnamed
        if one.identity and two.kind == "unnamed"
    )


def _linked(told: Sequence[Traced], same: Callable[[Traced, Traced], bool]) -> list[Group]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(told)))
    graph.add_edges_from((i, j) for i, j in combinations(range(len(told)), 2) if same(told[i], told[j]))
    return [tuple(told[i] for i in sorted(each)) for each in networkx.connected_components(graph)]
