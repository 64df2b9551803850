"""Which accounts have their text from one another, and which are known to have nothing of one another's."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from consilience.independence.register import Register
from consilience.types import Credit, Dependence


class Link(NamedTuple):
    """Why two accounts may not be independent; the higher its `step`, the nearer they come to it."""

    step: int
    reason: str


class Texts(NamedTuple):
    """Whether text passed between accounts, by the ids of their articles, and which outlets they are of.

    `families`: to each article the articles that its text passed to or came from, itself among them, also
    through others. `apart`: the families, two by two by their first articles, between which it is known that
    no text passed. `doubts`: why it is unknown whether text passed between two, where that is known.
    `outlets`: to each article its outlet; None where nobody says which it is, as an aggregator does not.
    `register`: what is known of outlets. `circles`: the articles that credit one another in a circle.
    """

    families: Mapping[str, frozenset[str]]
    apart: Set[frozenset[str]]
    doubts: Mapping[frozenset[str], str]
    outlets: Mapping[str, str | None]
    register: Register
    circles: frozenset[str] = frozenset()

    def copied(self, a: str, b: str) -> bool:
        """Whether both have their text from one another or from a third."""
        return b in self.family(a)

    def family(self, article: str) -> frozenset[str]:
        """Every account of one text with `article`."""
        return self.families.get(article, frozenset((article,)))

    def link(self, a: str, b: str) -> Link | None:
        """What may have passed between two accounts; None where it is known that nothing did."""
        if a == b:
            return Link(0, "it is one account")
        if self.copied(a, b):
            return Link(1, "they share text")
        one, two = self.outlets.get(a), self.outlets.get(b)
        if one is None and two is None:
            return Link(3, "nobody says which outlets they are by, so they may be by one")
        if self.register.same(one, two):
            return Link(2, f"they are by one outlet{self.register.whose_sameness(one, two)}")
        if house := self.register.same_house(one, two):
            return Link(2, f"both are by outlets of {house}")
        if frozenset((min(self.family(a)), min(self.family(b)))) not in self.apart:
            return Link(3, self.doubts.get(frozenset((a, b))) or "they may share text")
        return None


def make_texts(
    dependence: Sequence[Dependence],
    outlets: Mapping[str, str | None],
    register: Register,
    credits: Sequence[Credit] = (),
) -> Texts:
    """The texts of accounts from the judgements on every pair of them, their outlets and whom they credit."""
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(outlets)
    graph.add_edges_from((each.a, each.b) for each in dependence if each.dependent == "yes")
    families = {
        article: frozenset(family) for family in networkx.connected_components(graph) for article in family
    }
    answers = {frozenset((each.a, each.b)): each.dependent for each in dependence}
    firsts = {article: min(family) for article, family in families.items()}
    apart = {frozenset(pair) for pair in combinations(sorted(set(firsts.values())), 2)} - {
        frozenset((firsts[a], firsts[b]))
        for a, b in combinations(families, 2)
        if answers.get(frozenset((a, b)), "unknown") != "no"
    }
    known = {
        article: None if register.is_aggregator(outlet) else outlet for article, outlet in outlets.items()
    }
    doubts = {frozenset((each.a, each.b)): each.reason for each in dependence if each.dependent == "unknown"}
    return Texts(families, apart, doubts, known, register, _circles(credits, outlets, register))


def _circles(
    credits: Sequence[Credit], outlets: Mapping[str, str | None], register: Register
) -> frozenset[str]:
    """The articles that credit one another in a circle."""
    import networkx

    graph = networkx.DiGraph(
        (credit.article, article)
        for credit in credits
        for article, outlet in outlets.items()
        if article != credit.article and register.same(outlet, credit.to)
    )
    groups = (each for each in networkx.strongly_connected_components(graph) if len(each) > 1)
    return frozenset[str]().union(*groups)
