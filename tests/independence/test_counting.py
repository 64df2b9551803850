"""The one place that counts: when origins are independent, when not, and when nobody can know."""

import ast
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import consilience
from consilience.independence.counting import Place, Source, count_origins
from consilience.independence.register import packaged
from consilience.independence.texts import Link, make_texts
from consilience.types import Dependence


def source(name, kind, articles, vouched=None):
    """A source with one statement in each of `articles`, of which those in `vouched` (else all) count."""
    places = {article: Place(article, f"{name} in {article}") for article in articles}
    counted = articles if vouched is None else vouched
    return Source(name, kind, frozenset(places.values()), frozenset(places[each] for each in counted))


MAYOR = source("Ilse Brandt", "informant", "a")
MINISTER = source("Jan Okoro", "informant", "b")
ENGINEER = source("Mira Solberg", "informant", "c")
OFFICIALS = source("officials", "unnamed", "b", "")
LETTER = source("a letter", "document", "b", "")
CREDITED = source("Lorn Courier", "outlet", "b", "")
OWN_WORDS = source("The Upland Post", "voice", "b", "")
SEEN = source("The Upland Post", "observed", "b")
SHARED_TEXT = source("Lorn Courier", "text", "ab", "")
CIRCLE = source("the accounts", "circle", "ab", "")
PARTLY = source("Jan Okoro", "informant", "b", "")


def unrelated(_a, _b):
    return None


def count(*sources, related=unrelated, links=()):
    """The verdict where the pairs of articles in `links` share text and all others do not."""
    pairs = combinations("abcd", 2)
    judged = [
        Dependence(x, y, "yes" if {x, y} in map(set, links) else "no", "unknown", None, 0.0, "")
        for x, y in pairs
    ]
    texts = make_texts(judged, {x: f"outlet {x}" for x in "abcd"}, packaged())
    return count_origins(sources, related, lambda a, b: texts.link(a.article, b.article))


def test_the_statements_that_confirm_one_another_are_told_one_for_each_origin():
    found = count(MAYOR, MINISTER, OFFICIALS)
    assert found.confirmed == ("Ilse Brandt in a", "Jan Okoro in b")
    assert count(MAYOR, OFFICIALS).confirmed == ()


def test_many_who_speak_in_the_same_many_accounts_are_counted_at_all():
    many = "abcdefghijkl"
    sources = [source(f"Informant {name.upper()}", "informant", many) for name in many]
    found = count_origins(sources, unrelated, lambda a, b: Link(0, "one account") if a[0] == b[0] else None)
    assert (found.independent, found.origins) == ("yes", len(many))


@pytest.mark.parametrize(
    ("one", "answer"),
    [
        (MAYOR, "no"),
        (CREDITED, "no"),
        (SHARED_TEXT, "no"),
        (SEEN, "no"),
        (CIRCLE, "no"),
        (OFFICIALS, "unknown"),
        (LETTER, "unknown"),
        (OWN_WORDS, "unknown"),
    ],
)
def test_one_origin_is_no_confirmation_and_without_a_name_nothing_is_known(one, answer):
    found = count(one)
    assert (found.independent, found.origins) == (answer, 1)
    assert one.name in found.reason


@pytest.mark.parametrize("pair", [(MAYOR, MINISTER), (MAYOR, SEEN)])
def test_two_named_informants_or_one_and_an_eyewitness_are_independent(pair):
    found = count(*pair)
    assert (found.independent, found.origins) == ("yes", 2)
    assert all(each.name in found.reason for each in pair)


@pytest.mark.parametrize("other", [OFFICIALS, LETTER, CREDITED, OWN_WORDS, SHARED_TEXT, PARTLY])
def test_an_origin_of_which_too_little_is_known_confirms_nothing(other):
    found = count(MAYOR, other)
    assert (found.independent, found.origins) == ("unknown", 1)
    assert other.name in found.reason


def test_related_informants_are_not_known_to_be_independent():
    found = count(MAYOR, MINISTER, related=lambda _a, _b: "both speak for Lorn")
    assert (found.independent, found.origins, found.reason) == ("unknown", 1, "both speak for Lorn")


def test_two_informants_in_articles_that_share_text_are_not_known_to_be_independent():
    assert count(MAYOR, MINISTER, links=["ab"]).independent == "unknown"


def test_two_informants_of_one_article_are_not_known_to_be_independent():
    assert count(MAYOR, source("Jan Okoro", "informant", "a")).independent == "unknown"


def test_one_pair_of_articles_that_share_no_text_is_enough():
    both = source("Ilse Brandt", "informant", "ab")
    assert count(both, MINISTER, links=["ab"]).independent == "unknown"
    assert count(both, source("Jan Okoro", "informant", "bc"), links=["ab"]).independent == "yes"


def test_three_informants_in_two_texts_are_two_origins():
    mayor, minister, engineer = (source(each.name, "informant", "ab") for each in (MAYOR, MINISTER, ENGINEER))
    assert count(mayor, minister, engineer).origins == 2


def test_only_origins_that_are_all_independent_of_one_another_are_counted():
    def same_party(a, b):
        return "one party" if {a.name, b.name} == {"Ilse Brandt", "Jan Okoro"} else None

    assert count(MAYOR, MINISTER, ENGINEER).origins == 3
    assert count(MAYOR, MINISTER, ENGINEER, related=same_party).origins == 2


def test_an_origin_without_a_name_beside_two_independent_ones_takes_nothing_away():
    assert count(MAYOR, MINISTER, source("Meridia Herald", "voice", "c", "")).origins == 2


ALL = [MAYOR, MINISTER, ENGINEER, OFFICIALS, LETTER, CREDITED, OWN_WORDS, SEEN, SHARED_TEXT, PARTLY]
SOME = st.lists(st.sampled_from(ALL), min_size=1, max_size=6, unique=True)
LINKS = st.sets(st.sampled_from(["ab", "ac", "bc"]))


@settings(max_examples=100)
@given(SOME, LINKS, st.randoms())
def test_the_order_of_origins_changes_nothing(sources, links, random_numbers):
    shuffled = sources[:]
    random_numbers.shuffle(shuffled)
    assert count(*sources, links=links) == count(*shuffled, links=links)


@settings(max_examples=100)
@given(SOME, LINKS)
def test_a_link_between_articles_never_raises_the_count(sources, links):
    assert count(*sources, links=links).origins <= count(*sources).origins


@settings(max_examples=100)
@given(SOME)
def test_the_answer_is_yes_exactly_where_more_than_one_origin_is_counted(sources):
    found = count(*sources)
    assert (found.independent == "yes") == (found.origins > 1)
    assert 1 <= found.origins <= len(sources)
    assert found.reason


COUNTING = {"len", "sum", "Counter", "set", "frozenset", "enumerate", "max", "count"}


def counts_origins(tree: ast.AST) -> Iterator[int]:
    """The lines that take how many origins a claim has for a count: a call that counts, a sum in a loop."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in COUNTING:
            yield from (node.lineno for each in node.args if _names_origins(each))
        if isinstance(node, ast.For) and _names_origins(node.iter):
            yield from (each.lineno for each in ast.walk(node) if isinstance(each, ast.AugAssign))


def _names_origins(tree: ast.AST) -> bool:
    """Whether an expression reads `.origins` of anything but a verdict, where it is the count itself."""
    read = (each for each in ast.walk(tree) if isinstance(each, ast.Attribute) and each.attr == "origins")
    return any(not ast.unparse(each.value).endswith(("independence", "verdict", "found")) for each in read)


@pytest.mark.parametrize(
    "code",
    [
        "len(claim.origins)",
        "len({o.informant for o in claim.origins})",
        "sum(1 for o in shown.origins)",
        "for o in claim.origins:\n    n += 1",
    ],
)
def test_the_search_for_another_count_finds_one(code):
    assert list(counts_origins(ast.parse(code)))


def test_nothing_else_in_the_program_counts_origins():
    """A verdict is made in counting.py alone; nobody takes the number of a claim's origins for a count."""
    package = Path(consilience.__file__).parent
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not list(counts_origins(tree)), f"{path.relative_to(package)} counts origins"
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            called = ast.unparse(call.func).rpartition(".")[2]
            where = f"{path.relative_to(package)}:{call.lineno}"
            if called == "Independence":
                assert path.name == "counting.py", f"{where} makes a verdict"
            if called == "count_origins":
                assert path.name == "verdict.py", f"{where} counts origins"
    for path in sorted(package.rglob("*.html")):
        assert "origins | length" not in path.read_text(encoding="utf-8"), f"{path.name} counts origins"
