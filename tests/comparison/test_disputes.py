"""Two parties that contradict each other in both accounts, through the real pipeline."""

import consilience
from consilience.types import Article, Dossier

HERALD = (
    "Two border guards were wounded in the Kelt Pass on Tuesday.\n\n"
    "The Sarnian Defence Ministry said that Marian soldiers fired first from a post above the road.\n\n"
    "The government of Marland denied that its soldiers had fired at all.\n"
)
TRIBUNE = (
    "A gunfight broke out in the Kelt Pass on Tuesday.\n\n"
    "Marian soldiers fired first from a post above the road, the Sarnian Defence Ministry said.\n\n"
    "Nobody on our side fired a shot, the government of Marland said.\n"
)
ALONE = "Traders in the valley said on Wednesday that the road was open again, and that prices had fallen.\n"


def dossier(*texts: str) -> Dossier:
    return consilience.compare(
        [Article(str(n), text, published="2031-05-07") for n, text in enumerate(texts)]
    )


def test_parties_that_contradict_each_other_in_both_accounts_are_a_dispute_between_them():
    found = dossier(HERALD, TRIBUNE)
    (dispute,) = [claim for claim in found.claims if claim.kind == "dispute"]
    by_id = {statement.id: statement for statement in found.statements}
    sides = [{by_id[s].article for s in side.statements} for side in dispute.sides]
    assert sides == [{"0", "1"}, {"0", "1"}]
    assert "Sarnian" in dispute.reason
    assert "Marland" in dispute.reason


def test_the_ministry_of_a_state_in_another_account_is_not_surely_the_state_itself():
    ministry = TRIBUNE.replace("the government of Marland said", "Marland’s trade ministry said")
    told = dossier(HERALD.replace("The government of Marland", "Marland"), ministry)
    assert not [claim for claim in told.claims if claim.kind == "dispute"]


def test_a_denial_that_only_one_account_has_is_no_shared_dispute():
    assert not [claim for claim in dossier(HERALD, ALONE).claims if claim.kind == "dispute"]


def test_who_disagrees_about_something_else_denies_nothing():
    found = dossier(
        "Two ministers spoke in Kelt on Tuesday.\n\n"
        "“The old railway through the pass will be sold next year,” Transport Minister Ana Roth said.\n\n"
        "Defence Minister Emil Foss said that he disagreed with generals on how many tanks to buy.\n",
        "Ministers met reporters in Kelt on Tuesday.\n\n"
        "“The old railway through the pass will be sold next year,” said Ana Roth, transport minister.\n\n"
        "Emil Foss, the defence minister, said he disagreed with generals on how many tanks to buy.\n",
    )
    assert not [claim for claim in found.claims if claim.kind == "dispute"]


LEAKS = "The union said it had warned the company about leaks for two years."
BESIDE = "Norchem said the hall of its plant in Tarnow had been inspected in March.\n\n"


def test_a_bare_denial_and_one_in_the_same_sentence_are_a_dispute_with_the_party_that_denies():
    found = dossier(
        f"{BESIDE}{LEAKS} Norchem denied this.\n",
        f"{BESIDE}The workers’ union said that it had warned the company of leaks for years, which Norchem"
        " denies.\n",
    )
    (dispute,) = [claim for claim in found.claims if claim.kind == "dispute"]
    assert dispute.reason.startswith("union and Norchem contradict each other")
    by_id = {statement.id: statement for statement in found.statements}
    assert [{by_id[s].article for s in side.statements} for side in dispute.sides] == [{"0", "1"}] * 2


def test_a_sentence_that_denies_nothing_of_the_other_party_is_no_denial():
    found = dossier(
        f"{BESIDE}{LEAKS} Norchem denied this.\n",
        f"{BESIDE}The workers’ union said that it had warned the company of leaks for years.\n",
    )
    assert not [claim for claim in found.claims if claim.kind == "dispute"]
