"""Whether an account's title tells what another account contradicts, or a state that has passed since."""

import re
from collections.abc import Mapping, Sequence

from consilience.calendar import came_before, day_of
from consilience.types import Article, Claim, Relation, Statement

# Words for a state that does not last: it is another one, or over, when the next account comes.
PASSING = frozenset(
    """ahead awaits early feared fears lead leading leads looms missing nears preliminary provisional stranded
    talks trailing trails trapped""".split()  # noqa: SIM905  # quoted words would be harder to read
)
NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds
    thousand thousands""".split()  # noqa: SIM905  # quoted words would be harder to read
)
_WORD = re.compile(r"[\w.,]*\w")


def is_outdated(
    article: Article,
    articles: Sequence[Article],
    differing: Sequence[Claim],
    statements: Mapping[str, Statement],
) -> bool:
    """Whether the title tells one side of a difference that a later account, or one as late, has otherwise.

    Also where it tells a passing state and a later account has a title of its own. Accounts without a date
    are as late as any, but for a dated account's later state. Of two that both give a day, a time counts
    where both give one.
    """
    title = _words(article.title or "")
    others = [each for each in articles if each is not article]
    if not title.isdisjoint(PASSING) and any(
        each.title and came_before(article.published, each.published) for each in others
    ):
        return True
    by_id = {each.id: each for each in articles}
    for claim in differing:
        for side in claim.sides:
            told = {statements[key].article for key in side.statements}
            if article.id not in told or not any(_stands(words.text, title) for words in side.says):
                continue
            against = {
                statements[key].article
                for other in claim.sides
                if other is not side
                for key in other.statements
            }
            if any(_has_passed(article, by_id[each], claim.relation) for each in against - told):
                return True
    return False


def _has_passed(article: Article, other: Article, relation: Relation) -> bool:
    """Whether another account leaves an article's side of a difference open or behind.

    A newest state stands until a later account has another; what is contradicted stands only if it is newer.
    """
    if relation == "update" and article.published:
        return came_before(article.published, other.published)
    return not came_before(other.published, article.published)


def days_behind(article: Article, articles: Sequence[Article]) -> int:
    """How many days before the newest of the accounts one is dated; 0 where that is not known."""
    days = [day for each in articles if (day := day_of(each.published)) is not None]
    own = day_of(article.published)
    return (max(days) - own).days if own is not None else 0


def _stands(words: str, title: frozenset[str]) -> bool:
    """Whether what one side says stands in a title: its number, where it has one; else all its words."""
    said = _words(words)
    numbers = {word for word in said if word[0].isdigit() or word in NUMBERS}
    return bool(said) and (numbers or said) <= title


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
