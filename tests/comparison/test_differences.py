"""Differences: what contrasts two statements have, and what is none."""

import pytest

from consilience.comparison.claims import make_claims
from consilience.comparison.contrasts import contrasts, days_between
from consilience.comparison.differences import find_differences
from consilience.comparison.facets import facets
from consilience.comparison.measured import by_measures, find_in_conflict
from consilience.comparison.measures import find_measures
from consilience.comparison.pairs import find_pairs
from consilience.comparison.sketch import make_sketches
from consilience.comparison.statements import make_statements
from consilience.comparison.told import tell_all
from consilience.comparison.weighed import weigh
from consilience.pipeline import DEFAULT, accounts
from consilience.types import Article, Figure, Measure, Pair, Statement


def _contrasts(first, second):
    """Kind and words of every contrast between two one-sentence accounts."""
    read = tuple(accounts([Article("a", first), Article("b", second)]))
    a, b = (next(iter(facets(x, make_statements(x)).values())) for x in read)
    return {(c.kind, first[slice(*c.a)], second[slice(*c.b)]) for c in contrasts(a, b)}


def _kinds(first, second):
    return {kind for kind, _, _ in _contrasts(first, second)}


def test_two_counts_of_one_thing_contrast():
    found = _contrasts("The flood killed 40 people in Velmora.", "The flood killed 62 people in Velmora.")
    assert {kind for kind, _, _ in found} == {"number"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The flood killed 62 people.", "The flood killed more than 60 people."),
        ("The flood killed 62 people.", "The flood killed 62 people, among them 4 children."),
        ("The flood killed 62 people.", "The flood cost 900 crowns."),
    ],
)
def test_a_bound_that_holds_more_detail_or_another_unit_is_no_contrast(first, second):
    assert "number" not in _kinds(first, second)


def test_one_name_in_two_spellings_contrasts():
    found = _contrasts("Officer Tomas Lindqvist resigned.", "Officer Tomas Lindkvist resigned.")
    assert any(kind == "wording" and "Lindqvist" in x and "Lindkvist" in y for kind, x, y in found)


def test_what_is_planned_there_and_done_here_contrasts():
    assert "state" in _kinds("The council will approve the bridge.", "The council approved the bridge.")


@pytest.mark.parametrize("verb", ["would have approved", "may have approved", "could approve"])
def test_what_only_may_be_is_neither_planned_nor_done(verb):
    assert "state" not in _kinds(f"The council {verb} the bridge.", "The council approved the bridge.")
    assert "state" not in _kinds(f"The council {verb} the bridge.", "The council will approve the bridge.")


def test_the_same_sentence_has_no_contrast():
    text = "On Monday the council of Velmora approved 12 bridges, said Tomas Lindqvist."
    assert _contrasts(text, text) == set()


def test_figures_are_those_of_the_statement_alone():
    read = next(iter(accounts([Article("a", "Prices rose by 5 percent. Some 300 people came.")])))
    found = facets(read, make_statements(read))
    for statement_facets in found.values():
        statement: Statement = statement_facets.statement
        for figure in statement_facets.figures:
            assert isinstance(figure, Figure)
            assert statement.start <= figure.start < figure.end <= statement.end


FIRST = "A storm hit the island of Sorra on Friday, killing 14 fishermen, the coast guard of Askel said."
SECOND = "A storm hit the island of Sorra on Friday, killing 29 fishermen, the coast guard of Askel said."


@pytest.fixture(scope="module")
def settled():
    read = tuple(
        accounts([Article(i, text, published="2031-05-04") for i, text in (("a", FIRST), ("b", SECOND))])
    )
    statements = [s for account in read for s in make_statements(account)]
    sketches = make_sketches(read, statements)
    claims = make_claims(statements, find_pairs(sketches, threshold=DEFAULT.same_fact))
    return find_differences(claims, sketches, tell_all(sketches))


def test_a_difference_names_the_very_words_of_both_sides(settled):
    claim = settled[0]
    assert (claim.relation, claim.kind) == ("conflict", "number")
    assert [FIRST[e.start : e.end] for e in claim.sides[0].says] == [e.text for e in claim.sides[0].says]
    assert "14" in claim.sides[0].says[0].text
    assert "29" in claim.sides[1].says[0].text
    assert "14" in claim.reason
    assert "29" in claim.reason


TRAINS = (
    "The night train to Halm left Oule at 3.15 p.m. with 90 people on board, a porter said.",
    "The night train to Halm left Oule at 5.40 p.m. with 90 people on board, the railway said.",
    "A night train to Halm left Oule at 15:15 with 90 people on board and came off the rails.",
)


def test_a_time_of_day_that_is_written_otherwise_stands_on_the_side_of_its_like():
    read = tuple(accounts([Article(str(n), text, published="2031-05-04") for n, text in enumerate(TRAINS)]))
    statements = [s for account in read for s in make_statements(account)]
    sketches = make_sketches(read, statements)
    claims = make_claims(statements, find_pairs(sketches, threshold=DEFAULT.same_fact))
    told = tell_all(sketches)
    (claim,) = find_differences(claims, sketches, told)
    assert (claim.relation, claim.kind) == ("conflict", "date")
    articles = {s.id: s.article for s in statements}
    assert [[articles[each] for each in side.statements] for side in claim.sides] == [["0", "2"], ["1"]]
    (found,) = weigh([claim], read, told)
    assert found.weighed == ()


def test_both_sides_stand_in_the_claim(settled):
    for claim in settled:
        on_sides = [s for side in claim.sides for s in side.statements]
        assert set(on_sides) <= set(claim.statements)
        assert len(on_sides) == len(set(on_sides))


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2031-05-30", "2031-06-02T08:00:00Z", 3.0),
        ("2031-05-30", "2031-05-30", 0.0),
        ("2031-05-30", None, -1.0),
        ("in May", "2031-05-30", -1.0),
    ],
)
def test_days_between_two_accounts_are_counted_only_where_both_are_dated(first, second, days):
    read = tuple(accounts([Article(i, FIRST, published=when) for i, when in (("a", first), ("b", second))]))
    a, b = (next(iter(facets(x, make_statements(x)).values())) for x in read)
    assert days_between(a, b) == days


def test_two_round_estimates_that_are_not_the_same_contrast():
    assert "number" in _kinds("About 10,000 troops are there.", "About 11,000 troops are there.")


def _compared(*articles):
    """The claims of articles whose statements are all taken to tell one fact."""
    read = tuple(accounts(articles))
    told = tuple(s for account in read for s in make_statements(account))
    sketches = make_sketches(read, told)
    claims = make_claims(told, find_pairs(sketches, threshold=0.0))
    return find_differences(claims, sketches, tell_all(sketches))


def test_a_later_toll_is_no_conflict_with_an_account_that_bears_no_date():
    articles = (
        Article("a", "The number of people killed in the Velmora flood rose to 20.", published="2026-03-14"),
        Article("b", "The Velmora flood killed 14 people.", published="2026-03-12"),
        Article("c", "The Velmora flood killed 17 people."),
    )
    claims = _compared(*articles)
    said = {c.relation: {tuple(each.text for each in side.says) for side in c.sides} for c in claims}
    assert said["conflict"] == {("14 people",), ("17 people",)}
    assert ("20",) in said["update"]


def test_one_date_in_words_that_means_two_years_is_told_with_the_days_it_means():
    text = "The union wrote to the harbour agency twice in January to ask that the western lanes be closed."
    earlier = Article("a", text, published="2025-02-20")
    later = Article("b", text, published="2026-03-12")
    claim = next(c for c in _compared(earlier, later) if c.sides)
    assert (claim.kind, [side.says[0].text for side in claim.sides]) == ("date", ["January", "January"])
    assert "January (2025-01-01)" in claim.reason
    assert "January (2026-01-01)" in claim.reason


def test_the_states_of_an_update_stand_in_the_order_of_the_accounts_days():
    articles = (
        Article("a", "The number of people killed in the Velmora flood rose to 20.", published="2026-03-14"),
        Article("b", "The Velmora flood killed 14 people.", published="2026-03-12"),
        Article("c", "The Velmora flood killed 17 people.", published="2026-03-12"),
    )
    update = next(c for c in _compared(*articles) if c.relation == "update")
    assert [side.says[0].text for side in update.sides] == ["14 people", "17 people", "20"]


def test_fewer_missing_on_a_later_day_are_no_conflict():
    tuesday = Article("a", "Six people are missing in Velmora after the flood.", published="2026-03-12")
    wednesday = Article("b", "Three people are missing in Velmora after the flood.", published="2026-03-13")
    found = [c for c in _compared(tuesday, wednesday) if c.sides]
    assert [(c.relation, [side.says[0].text for side in c.sides]) for c in found] == [
        ("update", ["Six people", "Three people"])
    ]


@pytest.mark.parametrize("published", [None, "2026-03-12"])
def test_where_no_day_tells_which_is_later_what_lies_ahead_stands_before_what_is_done(published):
    done = Article("a", "The council of Velmora approved the Sarn bridge.", published=published)
    ahead = Article("b", "The council of Velmora will approve the Sarn bridge.", published=published)
    claim = next(c for c in _compared(done, ahead) if c.sides)
    assert [side.says[0].text for side in claim.sides] == ["will approve", "approved"]
    assert claim.reason == "one account says “will approve”, another, perhaps later, “approved”"


@pytest.mark.parametrize(
    ("first", "then", "order"),
    [
        ("2026-03-12T08:00:00+05:00", "2026-03-12T07:00:00+00:00", "an earlier account says"),
        ("2026-03-12", "2026-03-12T06:00:00", "one account says"),
    ],
)
def test_the_earlier_account_is_told_by_the_moment_and_only_where_both_tell_it(first, then, order):
    ahead = Article("a", "The council of Velmora will approve the Sarn bridge.", published=first)
    done = Article("b", "The council of Velmora approved the Sarn bridge.", published=then)
    claim = next(c for c in _compared(ahead, done) if c.sides)
    assert [side.says[0].text for side in claim.sides] == ["will approve", "approved"]
    assert claim.reason.startswith(order)


def test_a_day_of_publication_without_hyphens_is_a_day():
    tuesday = Article("a", SEVEN, published="20260312")
    wednesday = Article("b", TEN.replace("hospital", "police"), published="2026-03-13")
    assert [c.relation for c in _compared(tuesday, wednesday) if c.sides] == ["update"]


def _sides(*texts):
    """The accounts on each side of the conflict that accounts of one day are in, by their letters."""
    articles = [Article(i, text, published="2026-03-12") for i, text in zip("abcd", texts, strict=False)]
    claims = _compared(*articles)
    account = {s: i for i in "abcd" for s in _statements_of(articles, i)}
    (found,) = [c for c in claims if c.relation == "conflict"]
    return ["".join(sorted({account[s] for s in side.statements})) for side in found.sides]


def _statements_of(articles, letter):
    read = tuple(accounts([each for each in articles if each.id == letter]))
    return [s.id for account in read for s in make_statements(account)]


SEVEN = "Seven hikers were killed when a bridge fell in Velmora, the police said."
TEN = "Ten hikers were killed when a bridge fell in Velmora, the hospital said."


@pytest.mark.parametrize(
    "bound",
    [
        "At least seven hikers were killed when a bridge fell in Velmora, an official said.",
        "At least seven people were killed when a bridge fell in Velmora, an official said.",
        "At most ten hikers were killed when a bridge fell in Velmora, an official said.",
    ],
)
def test_a_bound_that_leaves_room_for_both_numbers_stands_on_neither_side(bound):
    assert _sides(SEVEN, TEN, bound) == ["a", "b"]
    assert _sides(bound, SEVEN, TEN) == ["b", "c"]


def test_the_same_number_without_a_bound_stands_on_its_side():
    again = "A bridge fell in Velmora and killed seven hikers, an official said."
    assert _sides(SEVEN, TEN, again) == ["ac", "b"]


def test_a_bound_that_the_other_number_breaks_stands_on_its_side():
    bound = "At least ten hikers were killed when a bridge fell in Velmora, an official said."
    assert _sides(SEVEN, TEN, bound) == ["a", "bc"]


def test_two_scores_with_the_same_middle_are_two_sides():
    first = "Velmora beat Askel 2-1 in the cup final on Sunday."
    second = "Velmora beat Askel 3-0 in the cup final on Sunday."
    assert _sides(first, second) == ["a", "b"]
    third = "Velmora beat Askel 2-0 in the cup final on Sunday."
    assert _sides(first, second, "Velmora beat Askel 2-1 on Sunday in the cup final.", third) == [
        *("ac", "b", "d"),
    ]


def test_a_score_told_from_the_side_of_who_lost_stands_with_its_like():
    won = "Velmora beat Askel 2-1 in the cup final on Sunday."
    lost = "Askel lost the cup final 1-2 to Velmora on Sunday."
    assert _sides(won, lost, "Velmora beat Askel 3-1 in the cup final on Sunday.") == ["ab", "c"]


def test_none_in_whatever_words_is_one_version():
    articles = (
        Article("a", "Nobody was hurt when the Sarn ferry hit the quay at Merrow."),
        Article("b", "No one was injured when the Sarn ferry hit the quay at Merrow."),
        Article("c", "Five people were hurt when the Sarn ferry hit the quay at Merrow."),
    )
    claim = next(c for c in _compared(*articles) if c.sides)
    assert [len(side.statements) for side in claim.sides] == [2, 1]


def test_a_stretch_of_time_whose_end_is_not_known_is_set_against_no_other_time():
    stretch, other = "The ferry stood still between May 2029 and June.", "The ferry stood still in 2027."
    assert "date" not in _kinds(stretch, other)


def test_a_side_is_told_by_the_shortest_sentence_that_is_no_scrap():
    articles = (
        Article(
            "a", "Long after the Velmora flood, which killed 14 people, the council met to talk about dams."
        ),
        Article("b", "The Velmora flood killed 14 people."),
        Article("c", "The Velmora flood killed 17 people."),
    )
    claim = next(c for c in _compared(*articles) if c.sides)
    assert [side.says[0].article for side in claim.sides] == ["b", "c"]


TROOPS = (
    "The palace of Askel said last year that the coast had sent around 10,000 troops to train in Velmora.",
    "The watch of Dren and its allies estimate that around 11,000 troops from the coast are in Velmora.",
)


def test_two_figures_of_a_measure_that_cannot_both_hold_make_the_claim_a_conflict():
    read = tuple(accounts(Article(str(n), text, published="2031-05-04") for n, text in enumerate(TROOPS)))
    a, b = (s for account in read for s in make_statements(account))
    sketches, told = make_sketches(read, (a, b)), tell_all(make_sketches(read, (a, b)))
    claims = make_claims(
        (a, b), [Pair(a.id, b.id, 0.45, ())]
    )  # too little for the rules of plain differences
    measures = find_measures(sketches, threshold=0.0)
    assert [measure.relation for measure in measures] == ["conflict"]
    (agreed,), (claim,) = (find_differences(claims, sketches, told, each) for each in ((), measures))
    assert agreed.sides == ()
    assert (claim.relation, claim.kind) == ("conflict", "number")
    assert [side.says[0].text for side in claim.sides] == ["10,000 troops", "11,000 troops"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The firm sold 300 trucks last year, it said.", "The firm sold 210 buses last year, it said."),
        ("Police arrested 45 people in Halm, they said.", "Police arrested 31 people in Varsk, they said."),
        ("Tor Holm, 44, was shot in the leg.", "His brother Per Holm, 39, was shot in the arm."),
    ],
)
def test_figures_of_two_things_places_or_people_make_no_conflict_whatever_measure_joins_them(first, second):
    read = tuple(accounts(Article(str(n), t, published="2031-05-04") for n, t in enumerate((first, second))))
    a, b = (s for account in read for s in make_statements(account))
    sketches = make_sketches(read, (a, b))
    figures = [figure.id for account in read for figure in account.analysis.figures if figure.kind != "date"]
    joined = Measure("m", tuple(figures), "conflict", "", None, "", figures[0], figures[0], figures[-1])
    pair = Pair(a.id, b.id, 0.45, ())
    assert dict(by_measures([pair], tell_all(sketches), [joined])) == {}


def test_statements_with_two_numbers_of_one_measure_are_known_to_be_in_conflict_however_unsure():
    read = tuple(accounts(Article(str(n), text, published="2031-05-04") for n, text in enumerate(TROOPS)))
    a, b = (s for account in read for s in make_statements(account))
    sketches = make_sketches(read, (a, b))
    claims = make_claims((a, b), [Pair(a.id, b.id, 0.33, ())])
    measures = find_measures(sketches, threshold=0.0)
    assert find_in_conflict(claims, read, tell_all(sketches), measures) == {frozenset((a.id, b.id))}
    assert find_in_conflict(claims, read, tell_all(sketches), ()) == frozenset()


def test_two_numbers_are_no_update_in_one_claim_and_a_conflict_in_another():
    first = Article("a", "Both armies will leave the Dren within 30 days.", published="2026-03-10")
    second = Article("b", "Both armies will leave the Dren within 60 days.", published="2026-03-11")
    third = Article("c", "Both armies will leave the Dren within 30 days, it says.", published="2026-03-12")
    found = [c for c in _compared(first, second, third) if c.sides]
    assert found
    assert {c.relation for c in found} == {"conflict"}
