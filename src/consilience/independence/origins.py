"""The origins each claim goes back to: who is said to have said it, whose text it is, who is credited."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from consilience.independence.counting import Source, contradicted
from consilience.independence.credibility import rate
from consilience.independence.facts import Measured, find_numbers, measure, sure_pairs
from consilience.independence.grouping import Group
from consilience.independence.register import Register
from consilience.independence.texts import Texts, make_texts
from consilience.independence.tracing import Setting, setting, trace
from consilience.independence.verdict import decide
from consilience.types import Account, Claim, Credit, Dependence, Origin, Statement


def trace_origins(
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    accounts: Sequence[Account],
    dependence: Sequence[Dependence],
    credits: Sequence[Credit],
    register: Register,
    apart: Set[frozenset[str]] = frozenset(),
) -> tuple[Claim, ...]:
    """The same claims, each with its origins, its independence and its credibility filled in.

    `statements` are all that the claims hold, or more; `dependence` judges every two accounts;
    `register` is what is known of outlets; `apart` are the pairs of statements, by their ids, that tell two
    times of day or two places.
    """
    used = {each for claim in claims for each in claim.statements}
    by_id = {each.id: each for each in statements if each.id in used}
    known = setting(accounts, tuple(by_id.values()), credits, register)
    texts = make_texts(
        dependence,
        {account.article.id: account.article.outlet or None for account in accounts},
        register,
        credits,
    )
    of = {account.article.id: account for account in accounts}
    found = {article: find_numbers(account) for article, account in of.items()}
    measured = {each.id: measure(each, found[each.article], of[each.article]) for each in by_id.values()}
    return tuple(
        _with_origins(claim, [by_id[each] for each in claim.statements], known, texts, measured, apart)
        for claim in claims
    )


def _with_origins(
    claim: Claim,
    statements: Sequence[Statement],
    known: Setting,
    texts: Texts,
    measured: Mapping[str, Measured],
    apart: Set[frozenset[str]],
) -> Claim:
    verdict = decide(trace(statements, known), texts, sure_pairs(claim, measured) - apart)
    origins = tuple(
        Origin(
            source.name if source.kind in ("informant", "unnamed", "outlet", "document") else None,
            tuple(each.statement for each in group),
            tuple(dict.fromkeys(each.article for each in group)),
            _reason(source, group, known),
            source.kind,
        )
        for source, group in verdict.origins
    )
    independence = verdict.independence if claim.relation == "agree" else contradicted(verdict.independence)
    traced = replace(claim, origins=origins, independence=independence)
    return replace(traced, credibility=rate(traced))


def _reason(source: Source, group: Group, known: Setting) -> str:
    places = ", ".join(dict.fromkeys(known.outlets[each.article] for each in group))
    if source.kind in ("informant", "unnamed", "document"):
        return f"{places}: attributed to {source.name}"
    if source.kind in ("outlet", "circle"):
        return f"{places}: from {source.name}"
    if source.kind == "text":
        return f"{places}: one text"
    return f"{places}: {'seen by its own people' if source.kind == 'observed' else 'in its own words'}"
