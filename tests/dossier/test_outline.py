"""The dossier laid out: sections, numbers, and what each finding is named by."""

from dataclasses import replace

from consilience import compare
from consilience.dossier.outline import outline
from consilience.types import Article, Line, Measure, Statement
from tests.dossier import sample


def test_findings_are_numbered_in_the_order_they_are_read():
    o = outline(sample.dossier())
    read = (*o.confirmed, *o.unconfirmed, *o.conflicts, *o.disputes, *o.updates)
    assert [finding.number for finding in read] == list(range(1, len(sample.CLAIMS) + 1))
    assert read == o.findings


def test_a_dispute_between_parties_is_kept_apart_from_conflicts_between_accounts():
    o = outline(sample.dossier())
    assert [finding.claim.id for finding in o.disputes] == [sample.PUT_OFF_CLAIM.id]
    assert sample.PUT_OFF_CLAIM.id not in {finding.claim.id for finding in o.conflicts}


def test_two_claims_of_one_sentence_are_named_by_different_statements():
    other = replace(
        sample.ABOARD_CLAIM,
        id="claim-other",
        statements=(sample.ABOARD_CLAIM.gist, sample.TREATED_COURIER.id),
        pairs=(),
    )
    o = outline(replace(sample.dossier(), claims=(sample.ABOARD_CLAIM, other)))
    first, second = o.confirmed
    assert first.gist.id == sample.ABOARD_CLAIM.gist
    assert second.gist.id == sample.TREATED_COURIER.id


def test_a_figure_every_account_gives_alike_but_that_says_little_stands_last():
    def figure(article, text, low):
        start = article.text.find(text)
        return replace(
            sample.dossier().figures[0], id=f"figure-{article.id}-{text}", article=article.id, start=start,
            end=start + len(text), text=text, low=low, high=low, unit=None, unit_text=None, change="=",
        )  # fmt: skip

    one, many = figure(sample.POST, "two", 2), figure(sample.POST, "42", 42)
    measures = tuple(
        Measure(
            id=f"measure-{each.text}", figures=(each.id,), relation="equal", what="", unit=None, reason=""
        )
        for each in (one, many)
    )
    o = outline(replace(sample.dossier(), figures=(one, many), measures=measures))
    assert [each.fullest.words for each in o.equal] == ["42"]
    assert [each.fullest.words for each in o.everyday] == ["two"]
    assert [each.number for each in (*o.equal, *o.everyday)] == [1, 2]


def test_a_statement_of_punctuation_alone_is_no_wording():
    mark = sample.POST.text.find("“")
    lone = Statement("lone", sample.POST.id, mark, mark + 1, "“")
    claim = replace(sample.ABOARD_CLAIM, gist="lone", statements=("lone", *sample.ABOARD_CLAIM.statements))
    empty = replace(sample.ABOARD_CLAIM, id="empty", gist="lone", statements=("lone", sample.FREE.id))
    dossier = replace(
        sample.dossier(),
        statements=(*sample.dossier().statements, lone),
        claims=(claim, empty),
        single=("lone",),
        summary=(),
    )
    o = outline(dossier)
    (finding,) = o.findings
    assert finding.gist.id == sample.ABOARD_CLAIM.statements[0]
    assert "lone" not in {wording.statement.id for wording in finding.wordings}
    assert o.alone == ()


def test_every_figure_of_a_measure_is_shown_with_who_the_account_has_it_from():
    treated = next(
        each for each in outline(sample.dossier()).differing if each.measure.relation == "conflict"
    )
    assert [(amount.voice.letter, amount.figure.text, amount.informant) for amount in treated.amounts] == [
        ("A", "Three", None),
        ("B", "Five", "Sorrel hospital"),
        ("C", "Three", None),
    ]


def test_quotes_of_the_very_same_words_are_shown_together():
    post, courier = sample.TWO
    same = replace(courier, text=post.text.upper())
    o = outline(replace(sample.dossier(), quotes=(post, same, sample.SONG)))
    assert [len(alike) for alike in o.said[0].wordings] == [2]


def test_a_quotation_that_another_account_gives_to_somebody_else_names_both():
    post, courier = sample.TWO
    other = replace(courier, speaker="Tomas Finn")
    o = outline(replace(sample.dossier(), quotes=(post, other, sample.SONG)))
    letter = next(each.voice.letter for each in o.said[0].witnesses if each.quote.speaker == "Tomas Finn")
    assert o.said[0].speaker == f"Ilse Varga; in {letter} Tomas Finn"
    same = outline(replace(sample.dossier(), quotes=(post, replace(courier, speaker="Varga"), sample.SONG)))
    assert same.said[0].speaker == "Ilse Varga"


def test_the_timeline_shows_what_an_account_dates_and_not_another_date_s_wording():
    sunday = next(entry for entry in outline(sample.dossier()).timeline if entry.words == "9 March 2031")
    assert [dated.statement.id for dated in sunday.dated] == [sample.FREE.id]
    assert sunday.dated[0].finding is not None


def test_a_figure_that_is_a_bound_says_so_in_words():
    passengers = next(
        each for each in outline(sample.dossier()).differing if each.measure.relation == "compatible"
    )
    exact, bound = passengers.amounts[0], passengers.amounts[1]
    assert (exact.meant, exact.words) == ("", exact.figure.text)
    assert bound.words == "At least 40"  # in its own words: not said twice
    outside = replace(bound, figure=replace(bound.figure, text="40"))
    assert outside.words == "at least 40"


def test_a_difference_is_headed_by_the_words_that_differ():
    treated = next(each for each in outline(sample.dossier()).conflicts if each.label == "Number")
    assert treated.contrast == ("Three", "Five")


def test_words_that_are_the_same_on_both_sides_head_nothing():
    sides = tuple(
        replace(side, says=sample.TREATED_CLAIM.sides[0].says) for side in sample.TREATED_CLAIM.sides
    )
    same = replace(sample.TREATED_CLAIM, sides=sides)
    (finding,) = outline(replace(sample.dossier(), claims=(same,))).conflicts
    assert finding.contrast == ()


def test_a_reason_that_only_repeats_the_words_is_not_said_twice():
    numbers, dates = outline(sample.dossier()).conflicts
    assert numbers.remark == ""
    assert outline(sample.dossier()).updates[0].remark == sample.STUCK_CLAIM.reason
    assert dates.remark == ""


def test_a_whole_sentence_is_not_marked_as_the_words_that_differ():
    first, second = sample.TREATED_CLAIM.sides
    whole = sample.extract(sample.COURIER, sample.TREATED_COURIER.text)
    claim = replace(sample.TREATED_CLAIM, sides=(first, replace(second, says=(whole,))))
    (finding,) = outline(replace(sample.dossier(), claims=(claim,))).conflicts
    assert finding.columns[1].says == ""
    assert not any(piece.marks for wording in finding.columns[1].wordings for piece in wording.pieces)


def test_a_number_against_a_number_stands_before_a_mere_other_wording():
    wording = replace(sample.ABOARD_CLAIM, relation="conflict", kind="wording")
    o = outline(replace(sample.dossier(), claims=(wording, sample.TREATED_CLAIM)))
    assert [finding.claim.kind for finding in o.conflicts] == ["number", "wording"]


def test_an_update_is_put_in_order_only_where_the_accounts_dates_give_one():
    (known,) = outline(sample.dossier()).updates
    assert known.joined == "then"
    turned = replace(sample.STUCK_CLAIM, sides=sample.STUCK_CLAIM.sides[::-1])
    (again,) = outline(replace(sample.dossier(), claims=(turned,), summary=())).updates
    assert again.contrast == known.contrast == ("still stuck", "pulled free")
    undated = tuple(replace(article, published=None) for article in sample.ARTICLES)
    (unknown,) = outline(replace(sample.dossier(), articles=undated)).updates
    assert unknown.joined == "and"


def test_three_states_of_three_hours_follow_one_another_and_the_newest_is_the_headline():
    tolls = ("killed 21 people", "killed 27 people", "killed 29 people")
    dossier = compare(
        [
            Article(
                f"a{n}",
                f"The flood in northern Varland has {toll}, the National Disaster Agency said on Tuesday.",
                outlet=f"Halm Courier {n}",
                published=f"2031-05-13T{9 + 4 * n:02d}:00:00Z",
            )
            for n, toll in enumerate(tolls)
        ]
    )
    o = outline(dossier)
    (finding,) = o.updates
    assert finding.joined == "then"
    assert finding.contrast == ("21 people", "27 people", "29 people")
    assert dossier.headline is not None
    assert "29 people" in dossier.headline.extract.text
    assert [line.versus for line in o.summary if line.label == "updated"] == ["then"]


def test_beside_a_line_of_an_update_stands_whether_the_other_side_tells_of_now_or_of_before():
    claim = sample.STUCK_CLAIM
    lines = tuple(Line(side.says[0], claim.id, "updated") for side in claim.sides)
    earlier, later = outline(replace(sample.dossier(), summary=lines)).summary
    assert (earlier.extract.text, earlier.versus) == ("still stuck", "now")
    assert (later.extract.text, later.versus) == ("pulled free", "earlier")
    undated = tuple(replace(article, published=None) for article in sample.ARTICLES)
    unknown = outline(replace(sample.dossier(), articles=undated, summary=lines)).summary
    assert [line.versus for line in unknown] == ["against", "against"]


def in_conflict(**changed):
    """The sample's measure in conflict, with some of its fields changed, as the outline shows it."""
    measure = next(each for each in sample.MEASURES if each.relation == "conflict")
    (quantity,) = outline(replace(sample.dossier(), measures=(replace(measure, **changed),))).differing
    return quantity


def test_the_best_the_lowest_and_the_highest_figure_are_named_wherever_their_value_is_given():
    three, five, also_three = sample.TREATED
    quantity = in_conflict(best=also_three.id, low=three.id, high=five.id)
    assert [amount.role for amount in quantity.amounts] == ["best, lowest", "highest", "best, lowest"]
    assert [[each.voice.letter for each in alike] for alike in quantity.alike] == [["A", "C"], ["B"]]


def test_no_figure_is_called_lowest_or_highest_where_there_is_no_range():
    three, _, also_three = sample.TREATED
    both = (three.id, also_three.id)
    quantity = in_conflict(figures=both, best=three.id, low=three.id, high=also_three.id)
    assert {amount.role for amount in quantity.amounts} == {"best"}


def test_each_side_of_a_dispute_has_its_party_and_first_the_sentence_the_claim_quotes():
    denied, passed = sample.PUT_OFF_CLAIM.sides
    whole = tuple(
        replace(side, statements=side.statements[::-1], says=(sample.extract(sample.POST, told.text),))
        for side, told in ((denied, sample.PUT_OFF), (passed, sample.PASSED_POST))
    )
    named = {sample.PUT_OFF.id: ("Tomas Reel",), sample.PASSED_POST.id: ("Bayline",), sample.BOTH.id: ()}
    dossier = replace(
        sample.dossier(),
        claims=(replace(sample.PUT_OFF_CLAIM, sides=whole),),
        statements=tuple(
            replace(each, informants=named.get(each.id, each.informants))
            for each in sample.dossier().statements
        ),
        summary=(),
    )
    (dispute,) = outline(dossier).disputes
    assert dispute.parties == "Tomas Reel against Bayline"
    assert [column.wordings[0].statement.id for column in dispute.columns] == [
        sample.PUT_OFF.id,
        sample.PASSED_POST.id,
    ]
    assert [column.words for column in dispute.columns] == [
        sample.PUT_OFF.text,
        sample.PASSED_POST.text,
    ]


def test_a_line_of_origins_names_whom_its_words_go_back_to():
    line = next(each for each in outline(sample.dossier()).summary if each.label == "goes back to")
    assert line.finding is not None
    origins = {origin.informant for origin in line.finding.claim.origins}
    assert line.who in origins
    assert line.lead == f"{line.who}, as in:"


def test_of_two_figures_that_contradict_each_other_none_is_best_where_as_many_give_either():
    three, five, _ = sample.TREATED
    quantity = in_conflict(figures=(three.id, five.id), best=five.id, low=three.id, high=five.id)
    assert [amount.role for amount in quantity.amounts] == ["lowest", "highest"]
