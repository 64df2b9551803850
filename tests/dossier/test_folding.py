"""Claims that nearly repeat one another are met as one finding."""

from dataclasses import replace

from consilience.dossier.folding import fold
from consilience.dossier.lookup import look_up
from consilience.dossier.outline import outline
from consilience.types import Independence, Statement
from tests.dossier import sample

DOSSIER = sample.dossier()
ABOARD = sample.ABOARD_CLAIM
WEAKER = Independence("unknown", 1, "Nothing says where they have it from.")


def folded(*claims, statements=()):
    dossier = replace(DOSSIER, claims=claims, statements=(*DOSSIER.statements, *statements), summary=())
    return outline(dossier)


def test_a_claim_of_all_the_statements_but_one_is_folded_under_the_first():
    twin = replace(ABOARD, id="twin", statements=ABOARD.statements[:2])
    (finding,) = folded(ABOARD, twin).findings
    assert (finding.claim.id, [each.id for each in finding.twins]) == (ABOARD.id, ["twin"])
    assert finding.nearly == "+ 1 nearly the same"


def test_a_finding_has_the_wordings_of_its_twins_too():
    twin = replace(ABOARD, id="twin", statements=(*ABOARD.statements[:2], sample.FREE.id))
    small = replace(ABOARD, statements=ABOARD.statements[:2])
    (finding,) = folded(small, twin).findings
    shown = [wording.statement.id for wording in finding.wordings]
    assert sorted(shown) == sorted((*ABOARD.statements[:2], sample.FREE.id))


def test_one_shared_sentence_alone_makes_no_twin():
    other = replace(ABOARD, id="other", statements=(ABOARD.statements[0], sample.FREE.id))
    assert len(folded(replace(ABOARD, statements=ABOARD.statements[:2]), other).findings) == 2


def test_a_sentence_printed_with_other_quotation_marks_is_the_same_sentence():
    first, second = (DOSSIER.statements[n] for n in (0, 1))
    straight = Statement("straight", second.article, second.start, second.end, f'"{first.text}"')
    claim = replace(ABOARD, gist=first.id, statements=(first.id, sample.FREE.id, straight.id))
    twin = replace(ABOARD, id="twin", gist="straight", statements=("straight", sample.FREE.id))
    assert len(folded(claim, twin, statements=(straight,)).findings) == 1


def test_folding_never_makes_a_finding_independent():
    twin = replace(ABOARD, id="twin", statements=ABOARD.statements[:2], independence=WEAKER)
    o = folded(ABOARD, twin)
    assert [finding.claim.id for finding in o.confirmed] == [ABOARD.id]
    assert [finding.claim.id for finding in o.unconfirmed] == ["twin"]


def test_what_a_twin_says_otherwise_of_its_origins_is_told():
    one = Independence("no", 1, "Both have it from the coastguard.")
    (finding,) = folded(
        replace(ABOARD, independence=WEAKER),
        replace(ABOARD, id="twin", statements=ABOARD.statements[:2], independence=one),
    ).findings
    assert finding.verdict.words == "Independence unknown"
    assert "partly one origin: the coastguard" in finding.nearly


def test_two_differences_in_the_same_sentences_stay_two():
    date = replace(sample.TREATED_CLAIM, id="date", kind="date")
    same = replace(sample.TREATED_CLAIM, id="same")
    assert [len(each.twins) for each in fold((sample.TREATED_CLAIM, date, same), look_up(DOSSIER))] == [1, 0]


def test_every_claim_of_the_dossier_is_in_a_finding():
    twins = tuple(replace(claim, id=f"{claim.id} again") for claim in sample.CLAIMS)
    o = folded(*sample.CLAIMS, *twins)
    assert {claim.id for finding in o.findings for claim in finding.claims} == {
        claim.id for claim in (*sample.CLAIMS, *twins)
    }
    assert len(o.findings) == len(sample.CLAIMS)


def test_the_same_values_in_other_words_are_the_same_difference():
    second = DOSSIER.figures[[each.text for each in DOSSIER.figures].index("Five")]
    longer = replace(second, id="longer", text="Five people", end=second.end + len(" people"))
    sides = sample.TREATED_CLAIM.sides
    other = replace(
        sample.TREATED_CLAIM,
        id="other",
        sides=(sides[0], replace(sides[1], says=(sample.extract(sample.COURIER, "Five people"),))),
    )
    dossier = replace(DOSSIER, figures=(*DOSSIER.figures, longer))
    (finding,) = fold((sample.TREATED_CLAIM, other), look_up(dossier))
    assert [each.id for each in finding.twins] == ["other"]
