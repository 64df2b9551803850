"""What stands around a stretch of a statement, through the real parse and vectors."""

import pytest

from consilience.comparison.likeness import rarities
from consilience.comparison.settings import FARTHEST, around, numbered
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.pipeline import accounts
from consilience.types import Article


@pytest.mark.parametrize(("clauses", "bounded"), [(10, False), (90, True)])
def test_of_a_sentence_that_never_ends_only_the_words_near_a_stretch_are_around_it(clauses, bounded):
    text = " and ".join(f"the mayor of Oule opened {number} bridges" for number in range(clauses)) + "."
    read = tuple(accounts([Article("a", text)]))
    (sketch,) = make_sketches(read, [s for account in read for s in make_statements(account)])
    start = text.index(f"{clauses // 2} bridges")
    found = around(sketch, 0, (start, start + 2), numbered(rarities([sketch])))
    others = len(sketch.starts) - len(found.stretch)
    assert len(found.whole.rows) == (2 * FARTHEST if bounded else others)
    near = sorted(abs(int(place) - start) for place in sketch.starts)[: len(found.whole.rows) // 2]
    assert {abs(int(sketch.starts[row]) - start) for row in found.whole.rows} >= set(near[1:])
