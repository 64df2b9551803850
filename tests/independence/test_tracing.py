"""Where the statements of a claim come from, in accounts that are parsed and read as the pipeline does."""

from consilience.comparison.statements import make_statements
from consilience.independence.register import packaged
from consilience.independence.tracing import setting, tell
from consilience.pipeline import account
from consilience.types import Article

LEDGER = (
    "Judge Jan Okoro ruled on Tuesday that the dam at Halm must be emptied. "
    "A Lorn Ledger reporter saw water run over its wall."
)
RADIO = (
    "The dam at Halm must be emptied before the summer, a judge ruled. "
    "Water ran over its wall, engineers said."
)


def traced(*texts):
    """Every statement of accounts by the Lorn Ledger, then Halm Radio, by its first words."""
    named = zip(("Lorn Ledger", "Halm Radio"), texts, strict=True)
    read = [account(Article(outlet, text, outlet=outlet)) for outlet, text in named]
    statements = tuple(each for one in read for each in make_statements(one))
    found = tell(statements, setting(read, statements, (), packaged()))
    return {" ".join(each.text.split()[:3]): each for each in found}


def test_a_statement_goes_back_to_whom_it_is_attributed():
    found = traced(LEDGER, RADIO)
    assert (found["Judge Jan Okoro"].kind, found["Judge Jan Okoro"].name) == ("informant", "Jan Okoro")
    assert found["The dam at"].kind == "unnamed"


def test_what_stands_beside_a_name_describes_it():
    identity = traced(LEDGER, RADIO)["Judge Jan Okoro"].identity
    assert identity is not None
    assert "Judge" in identity.described


def test_a_statement_that_gives_an_informant_little_of_it_does_not_vouch_for_him():
    text = "The dam broke at noon and flooded the lower town and its market, which Jan Okoro called sad."
    other = "At noon the dam broke and the market of the lower town was flooded."
    found = traced(text, other)["The dam broke"]
    assert found.kind == "voice" or not found.vouched


def test_what_an_outlets_own_reporter_saw_is_the_outlets_observation():
    found = traced(LEDGER, RADIO)["A Lorn Ledger"]
    assert (found.kind, found.name) == ("observed", "Lorn Ledger")
