"""What names a claim: its clearest statement, and the words of that which tell the fact."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import fsum, log
from types import MappingProxyType

from consilience.comparison.cutting import (
    DOUBLE,
    SPEAKING,
    Worded,
    cut,
    extracts,
    leans,
    stands,
    tells,
    words_in,
)
from consilience.comparison.differing import WHO, find_contested
from consilience.comparison.facets import COUNTING
from consilience.comparison.quantities import relate
from consilience.comparison.statements import stands_in
from consilience.types import Account, Claim, Extract, Figure, Span, Statement

SHORTEST, LONGEST = 6, 16  # words of a clear name: fewer leave out who or what, more tell something else, too
MOST_CUT = 4  # statements of a claim that are cut before one is chosen, the most promising ones
# What is taken off a name's score, which is 1 where it tells all that other accounts tell and nothing else.
# Weighed against one another on half of the marked events, against how people named the same claims.
NOTHING = 1.0  # it tells nothing: a dateline, or who spoke without what was said; anything else is better
NO_CLAUSE = 0.5  # it has no verb with a subject
PRONOUN = 0.25  # its subject is "he" or "this"
SPEECH = 0.25  # it is in somebody's own words
QUESTION = 0.15
UNCONFIRMED = 0.8  # of what is confirmed, but for a figure that only one origin gives
CONTESTED = 0.1  # another account of the claim has some of its words otherwise
WORD_MORE, WORD_LESS = 0.02, 0.04  # for each word beyond `LONGEST`, and under `SHORTEST`

# A sentence that tells what was wrong before names no fact.
_CORRECTS = re.compile(
    r"\b(?:earlier|previous|original|initial|first)\s(?:version|edition)\sof\s(?:this|the|our)\b"
    r"|\b(?:article|story|report|piece)\s(?:(?:has|have)\sbeen|was)\s(?:corrected|amended)\b"
    r"|\b(?:incorrectly|wrongly|mistakenly|erroneously)\s(?:said|stated|reported|gave|put|wrote)\b"
    r"|^\W*corrections?\b",
    re.IGNORECASE,
)


def name_claims(
    claims: Iterable[Claim], worded: Mapping[str, Worded], rare: Mapping[str, float]
) -> tuple[Claim, ...]:
    """The claims, each with its clearest statement as `gist` and the words that tell the fact as `fact`.

    `worded` has the statements by their ids, `rare` how much a lemma says. What one account of a claim has
    and another has otherwise is left out of its name where the fact can be told without it. A dispute, or
    a difference over who said it, keeps the words that say who did; a dispute its gist, too. A sentence that
    tells of an earlier error names the claim only where no other tells it.
    """
    every = tuple(claims)
    contested = find_contested(every, worded)
    named = []
    for claim in every:
        members = [worded[key] for key in claim.statements]
        right = [each for each in members if not _CORRECTS.search(each.statement.text)]
        alone = _told_alone(members)
        others = contested[claim.id]
        eligible = [worded[claim.gist]] if claim.kind == "dispute" else right or members
        best, words = clearest(
            members,
            rare,
            among=eligible,
            keep_teller=claim.kind in WHO,
            contested={
                key: others.get(key, frozenset()) | words
                for key, words in alone.items()
                if words or key in others
            },
        )
        named.append(replace(claim, gist=best.statement.id, fact=words))
    return tuple(named)


def name_confirmed(
    claims: Iterable[Claim], worded: Mapping[str, Worded], rare: Mapping[str, float]
) -> tuple[Claim, ...]:
    """The claims, those that independent origins confirm named by the words of what these tell, and no more.

    Others of the claim may tell more than was confirmed: "buried eleven and killed four".
    """
    return tuple(_name_confirmed(claim, worded, rare) for claim in claims)


def _name_confirmed(claim: Claim, worded: Mapping[str, Worded], rare: Mapping[str, float]) -> Claim:
    if claim.independence is None or not claim.independence.confirmed:
        return claim
    members = [worded[key] for key in claim.independence.confirmed]
    alone = {key: words for key, words in _told_alone(members).items() if words}
    best, words = clearest(members, rare, contested=alone, contest=UNCONFIRMED)
    return replace(claim, gist=best.statement.id, fact=words)


def _told_alone(members: Sequence[Worded]) -> dict[str, frozenset[int]]:
    """By statement, the words of the figures that no other account of a claim has, or leaves room for."""
    # Once for each that is told alike: many accounts give one number.
    figures: dict[tuple[object, ...], Figure] = {}
    giving: dict[tuple[object, ...], set[str]] = {}
    for each in members:
        for figure in each.figures:
            figures.setdefault(_value(figure), figure)
            giving.setdefault(_value(figure), set()).add(each.statement.article)
    fitting = {
        key: set[str]().union(*(giving[k] for k, y in figures.items() if relate(x, y) != "conflict"))
        for key, x in figures.items()
    }
    found = {}
    for each in members:
        own = {each.statement.article}
        alone = [Span(f.start, f.end) for f in each.figures if fitting[_value(f)] <= own]
        found[each.statement.id] = frozenset(words_in(each, alone))
    return found


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.change, figure.unit, figure.kind, figure.text.lower()


def word_all(statements: Sequence[Statement], accounts: Sequence[Account]) -> dict[str, Worded]:
    """By their ids, statements with their words and the attributions whose cue or content is in them."""
    sentences = {
        (account.article.id, sentence.start): (account, sentence)
        for account in accounts
        for sentence in account.parse.sentences
    }
    found = {}
    for statement in statements:
        account, sentence = sentences[statement.article, statement.start]
        found[statement.id] = Worded(
            statement,
            {number: account.parse.words[number] for number in range(sentence.first, sentence.last)},
            tuple(
                each
                for each in account.analysis.attributions
                if any(
                    span.start < sentence.end and sentence.start < span.end
                    for span in (*each.cue, *each.content)
                )
            ),
            tuple(
                each
                for each in account.analysis.figures
                if stands_in(each, statement) and each.kind in COUNTING
            ),
        )
    return found


def rarity(worded: Collection[Worded]) -> dict[str, float]:
    """How much a lemma says in these accounts: 1 where one statement has it, near 0 where every one does."""
    holding = Counter(lemma for each in worded for lemma in each.weighty)
    most = log(len(worded) + 1)
    return {lemma: 1 - log(count) / most for lemma, count in holding.items()}


def clearest(
    members: Sequence[Worded],
    rare: Mapping[str, float],
    *,
    among: Sequence[Worded] | None = None,
    keep_teller: bool = False,
    contested: Mapping[str, frozenset[int]] = MappingProxyType({}),
    contest: float = CONTESTED,
) -> tuple[Worded, tuple[Extract, ...]]:
    """The member (of `among`, where given) that tells the fact most clearly, and the words that tell it.

    `contested`: by statement, the words that another account has otherwise; `contest`: what such words take
    off a name's score.
    """
    core = _core(members, rare)
    eligible = members if among is None else among
    promising = sorted(eligible, key=lambda each: -_clarity(each, [*each.words], core))[:MOST_CUT]
    cuts = [(each, cut(each, core, keep_teller=keep_teller)) for each in promising]
    cuts += [
        (each, cut(each, core, keep_teller=keep_teller, contested=contested[each.statement.id]))
        for each in promising
        if each.statement.id in contested
    ]

    differing = {lemma for each in members for lemma in each.lemmas(contested.get(each.statement.id, ()))}
    common = {lemma: worth for lemma, worth in core.items() if lemma not in differing}

    def clear(worded: Worded, kept: Sequence[int]) -> float:
        contests = not contested.get(worded.statement.id, frozenset()).isdisjoint(kept)
        return _clarity(worded, kept, common or core) - contest * contests

    best, kept = max(cuts, key=lambda each: clear(*each))
    return best, tuple(extracts(best, kept or [*best.words]))


def _core(members: Sequence[Worded], rare: Mapping[str, float]) -> dict[str, float]:
    """The lemmas that two accounts or more use for a claim, worth more the more do and the rarer they are."""
    by_article: dict[str, set[str]] = {}
    for each in members:
        by_article.setdefault(each.statement.article, set()).update(each.weighty)
    having = Counter(lemma for lemmas in by_article.values() for lemma in lemmas)
    others = max(len(by_article) - 1, 1)
    return {lemma: rare[lemma] * (count - 1) / others for lemma, count in having.items() if count > 1}


def _clarity(worded: Worded, kept: Sequence[int], core: Mapping[str, float]) -> float:
    """How well words name a fact: they tell what others tell, no more, in a clause that needs no other."""
    lemmas = worded.lemmas(kept)
    whole = fsum(core.values())
    precision = len(lemmas & core.keys()) / len(lemmas) if lemmas else 0.0
    recall = worded.weight(kept, core) / whole if whole else 0.0
    words = [worded.words[n] for n in kept]
    own = any(word.lemma in SPEAKING for word in words) or bool(words and words[0].text in DOUBLE)
    return (
        (2 * precision * recall / (precision + recall) if precision + recall else 0.0)
        - NOTHING * (not tells(worded, kept))
        - NO_CLAUSE * (not stands(worded, kept))
        - PRONOUN * leans(worded, kept)
        - SPEECH * own
        - QUESTION * worded.statement.text.rstrip().endswith("?")
        - WORD_MORE * max(0, len(words) - LONGEST)
        - WORD_LESS * max(0, SHORTEST - len(words))
    )
