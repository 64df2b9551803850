"""Two invented sentences, laid against each other through the real parse and analysis."""

from consilience.comparison.contrasts import contrasts
from consilience.comparison.plain import plain_difference
from consilience.comparison.settings import Setting
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import Plain, tell
from consilience.pipeline import accounts
from consilience.types import Article

DAY, NEXT = "2031-05-07", "2031-05-08"


def difference(
    a: str,
    b: str,
    *,
    same_fact: float = 0.9,
    published: tuple[str | None, str | None] = (DAY, DAY),
    around: float = 1.0,
) -> Plain | None:
    read = tuple(accounts(Article(str(n), text, published=published[n]) for n, text in enumerate((a, b))))
    statements = [statement for account in read for statement in make_statements(account)]
    ((one,), (other,)) = (tell(sketch) for sketch in make_sketches(read, statements))
    settings = dict.fromkeys(contrasts(one.facets, other.facets), Setting(around, 50.0, around, around))
    return plain_difference(one, other, same_fact, settings)


def assert_conflict(a: str, b: str, words: tuple[str, str], kind: str) -> None:
    """That two sentences are in conflict, whichever comes first, and that `words` differ in them."""
    for one, other, expected in ((a, b, words), (b, a, words[::-1])):
        found = difference(one, other)
        assert found is not None
        assert (found.kind, found.relation) == (kind, "conflict")
        assert (one[slice(*found.a)], other[slice(*found.b)]) == expected
