"""The dossier laid out: sections, numbers, and what each finding is named by."""

from dataclasses import replace

from consilience.dossier.outline import outline
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
    twin = replace(sample.ABOARD_CLAIM, id="claim-twin")
    o = outline(replace(sample.dossier(), claims=(sample.ABOARD_CLAIM, twin)))
    first, second = o.confirmed
    assert first.gist.id == sample.ABOARD_CLAIM.gist
    assert second.gist.id in twin.statements
    assert second.gist != first.gist


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


def test_the_timeline_shows_what_an_account_dates_and_not_another_date_s_wording():
    sunday = next(entry for entry in outline(sample.dossier()).timeline if entry.words == "9 March 2031")
    assert [dated.statement.id for dated in sunday.dated] == [sample.FREE.id]
    assert sunday.dated[0].finding is not None


def test_a_figure_that_is_a_bound_says_so_in_words():
    passengers = next(
        each for each in outline(sample.dossier()).differing if each.measure.relation == "compatible"
    )
    assert [amount.meant for amount in passengers.amounts] == ["", "at least", ""]


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
    assert finding.columns[1].says == ()
    assert not any(piece.marks for wording in finding.columns[1].wordings for piece in wording.pieces)


def test_a_number_against_a_number_stands_before_a_mere_other_wording():
    wording = replace(sample.ABOARD_CLAIM, relation="conflict", kind="wording")
    o = outline(replace(sample.dossier(), claims=(wording, sample.TREATED_CLAIM)))
    assert [finding.claim.kind for finding in o.conflicts] == ["number", "wording"]
