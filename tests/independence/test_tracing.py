"""Where the statements of a claim come from, in accounts that are parsed and read as the pipeline does."""

from consilience.comparison.statements import make_statements
from consilience.independence.register import packaged
from consilience.independence.tracing import setting, trace
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
    found = trace(statements, setting(read, statements, (), packaged()))
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


def test_what_a_recording_shows_an_outlet_that_looked_at_it_the_outlet_saw():
    found = traced("Footage from a camera, seen by this newspaper, shows water running over the wall.", RADIO)
    assert (found["Footage from a"].kind, found["Footage from a"].name) == ("observed", "Lorn Ledger")


def test_a_recording_that_nobody_says_he_saw_vouches_for_nobody():
    found = traced("A video from the city shows that water ran over the wall of the dam.", RADIO)
    assert (found["A video from"].kind, found["A video from"].name) == ("document", "A video from the city")


def test_what_a_letter_says_its_reader_did_not_see():
    found = traced("A letter, seen by this newspaper, says that water ran over the wall of the dam.", RADIO)
    assert found["A letter, seen"].name == "A letter"


def test_what_another_outlets_reporter_saw_is_that_outlets():
    found = traced("A crew of Halm Radio watched water run over the wall of the dam.", RADIO)["A crew of"]
    assert (found.kind, found.name) == ("outlet", "Halm Radio")


def passed_on(said):
    """Whether what Ilse Brandt says in the first of two accounts is known to be from others."""
    found = traced(said, "The dam broke at noon and flooded the market.")
    (own,) = (each for each in found.values() if each.name == "Ilse Brandt" and "noon" in each.text)
    return own.passed_on


def test_who_is_said_beside_his_statement_to_have_it_from_others_passes_it_on():
    said = "Ilse Brandt, a baker, said the dam broke at noon and flooded the market."
    assert passed_on(f"{said} She was at home and heard of it from her son.")
    assert passed_on(f"{said} Her daughter had rung her.")
    assert passed_on("Ilse Brandt, who had seen it on the news, said the dam broke at noon.")


def test_what_is_told_beside_a_statement_of_somebody_else_or_of_what_he_did_takes_nothing_from_it():
    said = "Ilse Brandt, a baker, said the dam broke at noon and flooded the market."
    assert not passed_on(f"{said} Jan Okoro was at home and heard of it from his son.")
    assert not passed_on(f"{said} She ran to the bridge and called the fire brigade.")


def test_reports_in_an_outlet_are_that_outlet():
    text = "The mill at Halm will be sold in May, according to reports in the Lorn Ledger."
    found = traced("The mill at Halm will be sold in May, its owner said.", text)["The mill at"]
    assert (found.kind, found.name) == ("outlet", "Lorn Ledger")


def test_reports_by_a_body_or_on_a_matter_are_no_outlet():
    text = "The mill at Halm will be sold in May, according to a report by the Lorn Water Board."
    found = traced("Mills at Halm will be sold in May, its owner said.", text)["The mill at"]
    assert found.kind != "outlet"


def test_an_outlet_that_calls_itself_by_its_last_word_is_no_known_paper():
    found = traced("The mill at Halm will be sold in May, the Ledger said.", "Halm Radio plays music.")
    assert (found["The mill at"].kind, found["The mill at"].name) == ("voice", "Lorn Ledger")


def test_people_who_speak_to_an_outlet_called_the_news_are_not_its_own():
    texts = "Ilse Brandt said that the dam broke at noon.", "The dam broke at noon, Jan Okoro said."
    read = [
        account(Article(outlet, text, outlet=outlet))
        for outlet, text in zip(("The News", "Halm Radio"), texts, strict=True)
    ]
    statements = tuple(each for one in read for each in make_statements(one))
    names = {each.name for each in trace(statements, setting(read, statements, (), packaged()))}
    assert names == {"Ilse Brandt", "Jan Okoro"}
