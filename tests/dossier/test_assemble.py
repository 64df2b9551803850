"""The dossier put together: order of claims, headline, summary, timeline, single statements, notices."""

from dataclasses import replace

from consilience.dossier.assemble import assemble, only_once
from consilience.dossier.headline import choose_headline, choose_summary
from consilience.dossier.timeline import lay_out
from consilience.dossier.weight import by_weight
from consilience.types import Article, Extract, Independence, Weighed
from tests.dossier import sample

BY_ID = {statement.id: statement for statement in sample.STATEMENTS}
TEXTS = {article.id: article for article in sample.ARTICLES}


def test_the_same_accounts_give_the_same_dossier_in_whatever_order_the_claims_come():
    first = sample.dossier()
    ordered = by_weight(reversed(sample.CLAIMS), BY_ID, sample.ARTICLES)
    assert first == sample.dossier()
    assert ordered == first.claims


def test_a_claim_of_more_accounts_stands_before_one_of_fewer():
    spread = [
        len({BY_ID[statement].article for statement in claim.statements}) for claim in sample.dossier().claims
    ]
    assert spread == sorted(spread, reverse=True)


def test_among_claims_of_equal_breadth_the_independent_one_stands_first():
    confirmed = replace(sample.SAID_CLAIM, independence=Independence("yes", 2, "two origins"))
    ordered = by_weight([sample.STUCK_CLAIM, confirmed], BY_ID, sample.ARTICLES)
    assert ordered[0] is confirmed


def test_every_line_of_headline_and_summary_stands_in_the_account_it_names():
    dossier = sample.dossier()
    assert dossier.headline is not None
    for line in (dossier.headline, *dossier.summary):
        article = TEXTS[line.extract.article]
        whole = (article.title or "") if line.part == "title" else article.text
        assert whole[line.extract.start : line.extract.end] == line.extract.text


def test_the_summary_says_what_is_agreed_what_differs_and_who_it_goes_back_to():
    labels = [line.label for line in sample.dossier().summary]
    assert labels == ["agreed", "differs", "goes back to"]


def test_the_summary_prefers_a_conflict_between_accounts_to_a_dispute_between_parties():
    line = sample.dossier().summary[1]
    assert line.about == sample.TREATED_CLAIM.id


def test_words_that_nobody_knows_the_origin_of_are_only_called_attributed():
    claims = [replace(sample.SAID_CLAIM, independence=Independence("unknown", 1, "nothing says"))]
    (line,) = [
        line for line in choose_summary(None, claims, BY_ID) if line.about and line.label != "told by several"
    ]
    assert (line.label, line.extract.text) == ("attributed", sample.SAID_COURIER.text)


def test_who_words_are_attributed_to_is_shown_by_no_account_that_tells_them_in_its_own_words():
    own = replace(sample.SAID_COURIER, informants=())
    lines = choose_summary(None, [sample.SAID_CLAIM], {**BY_ID, own.id: own})
    assert [line.extract.article for line in lines if line.label in ("goes back to", "attributed")] == []


def test_the_line_of_a_difference_holds_the_words_that_differ():
    sides = sample.TREATED_CLAIM.sides[::-1]
    claim = replace(sample.TREATED_CLAIM, gist=sample.TREATED_COAST.id, sides=sides)
    (line,) = choose_summary(None, [claim], BY_ID)
    assert line.extract.text == sample.TREATED_COURIER.text


def test_the_summary_never_shows_one_sentence_twice():
    extracts = [line.extract for line in sample.dossier().summary]
    assert len(set(extracts)) == len(extracts)


def test_a_summary_line_that_nothing_supports_is_left_out():
    empty = assemble(
        [sample.account(sample.POST)], sample.STATEMENTS[:8], [], [], [], [], [], [], version="test"
    )
    assert empty.summary == ()


def test_a_title_that_stands_in_the_text_is_pointed_at_there():
    titled = [
        Article("a", "Bridge over the Orne closed after flood\n\nThe bridge over the Orne was closed.",
                title="Bridge over the Orne closed after flood"),
        Article("b", "The Orne bridge is closed after the flood, the council said.", title="Flood"),
    ]  # fmt: skip
    line = choose_headline(titled, [], {})
    assert line is not None
    assert (line.part, line.extract.start, line.extract.text) == ("text", 0, titled[0].title)


def test_a_label_or_a_question_does_not_become_the_headline_where_a_report_can():
    articles = [
        Article("a", "The Orne bridge was closed by the flood.", title="Live updates"),
        Article(
            "b", "The Orne bridge was closed by the flood.", title="Was the Orne bridge closed by the flood?"
        ),
        Article("c", "The Orne bridge was closed by the flood.", title="Orne bridge closed by flood"),
    ]
    line = choose_headline(articles, [], {})
    assert line is not None
    assert line.extract.article == "c"


def test_of_titles_that_hold_as_much_of_what_is_common_the_first_is_the_headline():
    # The words of each title are in one, two … and twelve of the other accounts.
    words = [[f"{chr(97 + n) * 4}{place}" for place in range(12)] for n in range(12)]
    titled = [Article(str(n), "", title=" ".join(each)) for n, each in enumerate(words)]
    others = [
        Article(f"other {n}", " ".join(word for each in words for word in each[n:]), title=None)
        for n in range(12)
    ]
    line = choose_headline([*titled, *others], [], {})
    assert line is not None
    assert line.extract.article == "0"


def test_without_titles_the_heaviest_claim_s_gist_is_the_headline():
    untitled = [replace(article, title=None) for article in sample.ARTICLES]
    line = choose_headline(untitled, [sample.ABOARD_CLAIM], BY_ID)
    assert line is not None
    assert line.extract.text == sample.AGROUND.text


def test_words_of_one_side_of_a_contradiction_are_no_headline_while_a_claim_takes_no_side():
    untitled = [replace(article, title=None) for article in sample.ARTICLES]
    line = choose_headline(untitled, [sample.TREATED_CLAIM, sample.ABOARD_CLAIM], BY_ID)
    assert line is not None
    assert line.extract.text == sample.AGROUND.text


def test_a_label_over_an_account_is_the_headline_where_every_claim_takes_a_side():
    labelled = [replace(article, title=None) for article in sample.ARTICLES[:2]]
    labelled.append(replace(sample.COAST, title="Aurelia aground"))
    line = choose_headline(labelled, [sample.TREATED_CLAIM, sample.PASSED_CLAIM], BY_ID)
    assert line is not None
    assert (line.part, line.extract.text) == ("title", "Aurelia aground")


def test_words_of_one_side_of_a_contradiction_are_no_line_of_agreement_of_another_claim():
    of_treated = replace(sample.ABOARD_CLAIM, id="other", gist=sample.TREATED_POST.id, parts=())
    claims = [sample.TREATED_CLAIM, of_treated]
    shown = {line.label for line in choose_summary(None, claims, BY_ID)}
    assert "differs" in shown
    assert not shown & {"agreed", "told by several"}


def test_the_timeline_puts_statements_under_the_day_they_name_in_order():
    timeline = sample.dossier().timeline
    assert [event.earliest for event in timeline] == sorted(event.earliest for event in timeline)
    saturday = next(event for event in timeline if event.earliest == "2031-03-08")
    assert set(saturday.statements) == {
        each.id for each in (sample.AGROUND, sample.STUCK, sample.RESCUED, sample.TAKEN_OFF)
    }


def test_the_timeline_leaves_out_times_that_could_not_be_resolved_and_durations():
    lost = replace(sample.TIMES[0], earliest=None, latest=None)
    lasting = replace(sample.TIMES[0], kind="duration")
    assert lay_out([lost, lasting], sample.STATEMENTS) == ()


def test_the_timeline_leaves_out_times_at_which_a_stretch_only_begins_or_ends():
    dated = next(time for time in sample.TIMES if lay_out([time], sample.STATEMENTS))
    assert lay_out([replace(dated, limit="begin"), replace(dated, limit="end")], sample.STATEMENTS) == ()


def test_a_time_outside_every_statement_dates_nothing():
    outside = sample.furniture(sample.COAST, "Divers", "link", "test")
    stray = replace(sample.TIMES[0], article="coast", start=outside.start - 2, end=outside.start + 3)
    assert lay_out([stray], sample.STATEMENTS) == ()


def test_only_one_account_has_what_is_in_no_claim_and_holds_no_shared_quotation():
    claims = [claim for claim in sample.CLAIMS if claim is not sample.SAID_CLAIM]
    alone = set(only_once(sample.STATEMENTS, claims, (*sample.TWO, sample.SONG), sample.QUOTATIONS))
    assert {sample.CHART.id, sample.FUEL.id, sample.SANG.id, sample.DIVERS.id} <= alone
    assert not alone & {sample.SAID_POST.id, sample.SAID_COURIER.id}


def test_two_accounts_of_the_same_words_get_a_notice():
    twin = replace(sample.POST, id="twin", outlet="Twin Post", text=sample.POST.text.replace("\n\n", "\n"))
    accounts = [sample.account(sample.POST), replace(sample.account(sample.POST), article=twin)]
    dossier = assemble(accounts, [], [], [], [], [], [], [], version="test")
    assert [(notice.subject, "Harbour Post" in notice.text) for notice in dossier.notices] == [
        ("Twin Post", True)
    ]


def test_one_account_alone_is_said_to_be_alone():
    dossier = assemble(
        [sample.account(sample.POST)], sample.STATEMENTS[:8], [], [], [], [], [], [], version="test"
    )
    assert "nothing to compare" in dossier.notices[-1].text


def test_what_an_analysis_cut_becomes_a_notice():
    account = sample.account(sample.POST)
    cut = replace(account, analysis=replace(account.analysis, notes=("Read up to 200,000 characters.",)))
    dossier = assemble([cut, sample.account(sample.COAST)], [], [], [], [], [], [], [], version="test")
    assert [(n.subject, n.text) for n in dossier.notices] == [
        ("Harbour Post", "Read up to 200,000 characters.")
    ]


def test_what_is_disputed_is_not_the_line_that_is_agreed():
    agreed = replace(sample.TREATED_CLAIM, id="agreed", relation="agree", kind=None, sides=())
    free = [sample.TREATED_CLAIM, agreed, sample.ABOARD_CLAIM]
    first = choose_summary(None, free, BY_ID)[0]
    assert (first.label, first.about) == ("agreed", sample.ABOARD_CLAIM.id)


def test_what_the_accounts_may_contradict_one_another_over_is_no_line_of_agreement():
    words = Extract(BY_ID[sample.ABOARD_CLAIM.gist].article, 0, 4, "left")
    doubted = replace(sample.ABOARD_CLAIM, weighed=(Weighed(words, words, "", doubt=True),))
    agreed = {"agreed", "told by several"}
    assert agreed & {line.label for line in choose_summary(None, [sample.ABOARD_CLAIM], BY_ID)}
    assert not agreed & {line.label for line in choose_summary(None, [doubted], BY_ID)}


def test_nothing_goes_back_to_one_of_two_whom_the_accounts_name_as_its_speaker():
    one = replace(sample.SAID_CLAIM, independence=Independence("no", 1, "one origin"))
    two = replace(one, relation="conflict", kind="attribution")
    back = {"goes back to", "attributed"}
    assert back & {line.label for line in choose_summary(None, [one], BY_ID)}
    assert not back & {line.label for line in choose_summary(None, [two], BY_ID)}


def test_what_independent_origins_confirm_is_agreed_before_what_more_accounts_tell():
    wider = replace(sample.ABOARD_CLAIM, independence=Independence("unknown", 1, "nothing says"))
    confirmed = replace(sample.SAID_CLAIM, independence=Independence("yes", 2, "two origins"))
    lines = choose_summary(None, [wider, confirmed], BY_ID)
    assert [(line.label, line.about) for line in lines[:2]] == [
        ("agreed", confirmed.id),
        ("told by several", wider.id),
    ]


def test_what_is_not_known_to_be_independent_is_only_called_told_by_several():
    unknown = replace(sample.ABOARD_CLAIM, independence=Independence("unknown", 1, "nothing says"))
    assert choose_summary(None, [unknown], BY_ID)[0].label == "told by several"


def test_the_line_of_origins_does_not_tell_again_what_a_line_above_tells_in_part():
    claim = replace(
        sample.SAID_CLAIM,
        gist=sample.SAID_POST.id,
        fact=(sample.extract(sample.POST, sample.SAID_POST.text.rstrip(".")),),
    )
    texts = [line.extract.text.rstrip(".") for line in choose_summary(None, [claim], BY_ID)]
    assert len(texts) == len(set(texts))
