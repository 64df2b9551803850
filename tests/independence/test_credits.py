"""Where an article names the outlet or agency that it has something from."""

import pytest

from consilience.independence.credits import find_credits
from consilience.independence.register import packaged
from consilience.tables import read_table
from consilience.types import Account, Analysis, Article, Informant, Parse


def account(text, outlet="The Upland Post"):
    return Account(Article("a", text, outlet=outlet), Parse((), ()), Analysis("a", (), (), (), (), (), ()))


def credited(text, outlet="The Upland Post"):
    return [credit.to for credit in find_credits([account(text, outlet)], packaged())]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("The mayor told Reuters that the dam had held.", "Reuters"),
        ("The dam had held, the mayor told the Associated Press.", "Associated Press"),
        ("The dam had held, AFP reported.", "AFP"),
        ("CNN has obscured the faces in the picture.", "CNN"),
        ("The plan was first reported by The Washington Post.", "The Washington Post"),
        ("According to The New York Times, the plan is dead.", "The New York Times"),
        ("The plan is dead, according to Politico.", "Politico"),
        ("She said so in an interview with Le Monde on Friday.", "Le Monde"),
        ("“We are ready,” Brandt said on NBC’s “Meet the Press.”", "NBC News"),
        ("“We are ready,” Brandt said Sunday on Fox News.", "Fox News"),
        ("A Bloomberg analysis found that rents doubled.", "Bloomberg"),
        ("The letter, seen by the Financial Times, is dated May 3.", "Financial Times"),
        ("The images were verified by the BBC.", "BBC"),
        ("Citing two officials, Axios reported that the talks had failed.", "Axios"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("LORN (Reuters) - The Varda burst its banks on Tuesday.", "Reuters"),
        ("The Russian newspaper Kommersant said the deal was off.", "Kommersant"),
        ("Brandt told the Lorn Evening Courier that she would stay.", "Lorn Evening Courier"),
        ("Brandt told KXYZ that she would stay.", "KXYZ"),
        ("Local media said the bridge was closed.", "Local media"),
        ("Reporters from The Guardian counted 40 tents.", "The Guardian"),
    ],
)
def test_a_name_with_words_of_reporting_around_it_is_a_credit(text, to):
    assert credited(text) == [to]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters shares rose by two per cent.",
        "He once worked for CNN and lives near the Guardian building.",
        "Andrew Breitbart was a publisher.",
        "People said the bridge was closed.",
        "The notice was published in the Federal Register.",
        "The WHO said the outbreak was over.",
        "It was a good time for everyone, said the mayor.",
        "A photo shows the river. (Photo: Jan Okoro/AP)",
        "Senators on the Hill were divided.",
        "The deal was first reported by the Guardian-Post.",
        "The mediator said that it would begin on Friday at noon. The Dawn Front agreed.",
    ],
)
def test_a_name_without_words_of_reporting_is_none(text):
    assert credited(text) == []


def unnamed(text, **fields):
    article = Article("a", text, **fields)
    accounts = [Account(article, Parse((), ()), Analysis("a", (), (), (), (), (), ()))]
    return [credit.to for credit in find_credits(accounts, packaged())]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Brandt told The Upland Post that she would stay.", {"url": "https://www.uplandpost.com/a/1"}),
        ("Brandt told The Upland Post that she would stay.", {"url": "https://news.uplandpost.example/1"}),
        ("Brandt told The Upland Post that she would stay.", {"url": "https://theuplandpost.co.uk/1"}),
        ("Brandt told The Upland Post that she would stay.", {"outlet": "www.uplandpost.com"}),
        ("Brandt told Varn River News that she would stay.", {"url": "https://varnrivernews.com/1"}),
        ("Brandt told Fox News that she would stay.", {"url": "https://www.foxnews.com/1"}),
        ("Brandt told Reuters that she would stay.", {"url": "https://www.reuters.com/world/1"}),
        ("Brandt told The Upland Post that she would stay.", {"authors": ("Ann Lee, The Upland Post",)}),
        ("By Ann Lee, The Upland Post\n\nBrandt told The Upland Post that she would stay.", {}),
        ("By Ann Lee of The Upland Post\n\nBrandt told The Upland Post that she would stay.", {}),
    ],
)
def test_an_article_of_an_outlet_that_only_its_address_or_byline_names_does_not_credit_it(text, fields):
    assert unnamed(text, **fields) == []


@pytest.mark.parametrize(
    ("text", "fields", "to"),
    [
        ("Brandt told The Upland Post that she would stay.", {}, "Upland Post"),
        (
            "Brandt told The Upland Post that she would stay.",
            {"url": "https://lornpost.com/1"},
            "Upland Post",
        ),
        (
            "Brandt told The Upland Post that she would stay.",
            {"url": "https://lorn.example/uplandpost"},
            "Upland Post",
        ),
        ("Brandt told The Upland Post that she would stay.", {"url": "http://[::1"}, "Upland Post"),
        (
            "By Ann Lee, The Upland Post\n\nBrandt told The Upland Post that she would stay.",
            {"url": "https://lornpost.com/1"},
            "Upland Post",
        ),
        ("By Ann Lee, The Lorn Post\n\nBrandt told The Upland Post that she would stay.", {}, "Upland Post"),
        ("By Friday evening The Upland Post reported that the dam in Lorn had held.", {}, "Upland Post"),
        (
            "Dam holds\n\nBy Friday the dam had held, The Upland Post reported.\n\nThe Varda fell.",
            {},
            "Upland Post",
        ),
        ("By Ann Lee, Reuters\n\nBrandt told Reuters that she would stay.", {}, "Reuters"),
    ],
)
def test_without_an_outlet_of_that_name_in_address_or_byline_it_is_another_s(text, fields, to):
    assert set(unnamed(text, **fields)) == {to}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Brandt told The Upland Post that she would stay.", "The Upland Post"),
        ("Brandt told the Post that she would stay.", "The Upland Post"),
        ("Brandt told NYT that she would stay.", "The New York Times"),
        ("The Times reported it on Sunday.", "The New York Times"),
        ("Brandt told Fox News that she would stay.", "Fox Online News"),
    ],
)
def test_an_outlet_does_not_credit_itself_under_any_of_its_names(text, outlet):
    assert credited(text, outlet) == []


def test_a_short_name_means_the_outlet_named_before_it():
    text = "The Denver Post first reported the plan. The Post said it had a copy."
    assert credited(text, "Lorn Courier") == ["The Denver Post", "The Denver Post"]


def test_the_newspaper_means_the_outlet_credited_before_it():
    text = "Dawn reported the arrests. Two men were held, the newspaper said."
    assert credited(text) == ["Dawn", "Dawn"]


def test_one_word_of_reporting_credits_both_names_beside_it():
    assert credited("Brandt told Reuters and the BBC that she would stay.") == ["Reuters", "BBC"]
    assert credited("Reuters and the BBC reported the arrests.") == ["Reuters", "BBC"]


def test_a_station_is_told_from_the_network_it_is_affiliated_with():
    assert credited("Brandt told a CBS affiliate in Lorn that she would stay.") == ["CBS affiliate in Lorn"]


def test_an_agency_is_told_from_an_outlet():
    kinds = [
        credit.kind
        for credit in find_credits([account("Brandt told Reuters. Brandt told the BBC.")], packaged())
    ]
    assert kinds == ["agency", "outlet"]


def test_a_credit_points_at_its_words():
    text = "The dam had held, the mayor told the Associated Press on Monday."
    (credit,) = find_credits([account(text)], packaged())
    assert text[credit.start : credit.end] == credit.text == "told the Associated Press"


def test_an_empty_text_credits_nobody():
    assert credited("") == []


def test_an_outlet_among_the_accounts_is_known_by_its_name_there():
    other = Account(Article("b", "", outlet="Dayline"), Parse((), ()), Analysis("b", (), (), (), (), (), ()))
    credits = find_credits([account("Brandt told Dayline that she would stay."), other], packaged())
    assert [credit.to for credit in credits] == ["Dayline"]


def test_an_agency_that_nobody_knows_is_named_in_the_dateline():
    wire = Account(
        Article("b", "", outlet="Meridian Press"), Parse((), ()), Analysis("b", (), (), (), (), (), ())
    )
    text = "HALM, March 12 (Meridian) - A bridge over the Orre fell on Thursday."
    assert [credit.to for credit in find_credits([account(text), wire], packaged())] == ["Meridian Press"]
    assert [(credit.to, credit.kind) for credit in find_credits([account(text)], packaged())] == [
        ("Meridian", "agency")
    ]
    assert find_credits([account(text, "Meridian Press")], packaged()) == ()


def test_two_outlets_of_one_house_are_known_to_be_and_of_others_nothing_is_known():
    assert packaged().same_house("Miami Herald", "The Kansas City Star") == "McClatchy"
    assert packaged().same_house("Miami Herald", "The Miami Herald") is None
    assert packaged().same_house("Miami Herald", "Tarn Valley Courier") is None
    assert packaged().house_of("Tarn Valley Courier") is None


def test_an_aggregator_is_told_from_who_writes():
    assert packaged().is_aggregator("Yahoo! News")
    assert packaged().is_aggregator("msn.com")
    assert not packaged().is_aggregator("Reuters")
    assert not packaged().is_aggregator(None)


def test_a_name_by_its_form_does_not_begin_before_its_sentence():
    assert credited("The road was shut, said Ilse Brandt. An Evening Post report said so.") == [
        "Evening Post"
    ]


@pytest.mark.parametrize("table", ["outlets.tsv", "independence/publishers.tsv"])
def test_the_tables_have_three_columns_and_name_nothing_twice(table):
    rows = read_table(table)
    assert {len(row) for row in rows} == {3}
    names = [row[0] for row in rows]
    assert len(names) == len(set(names))


def test_an_outlet_called_by_its_last_word_is_itself_where_no_other_account_has_that_name():
    text = "Two bodies were found, the mayor told the Observer."
    other = account("The dyke broke in the night.", "The Observer")
    assert credited(text, "Valley Observer") == []
    assert credited(text, "Brinmoor Herald") == ["The Observer"]
    found = find_credits([account(text, "Valley Observer"), other], packaged())
    assert [credit.to for credit in found] == ["The Observer"]


@pytest.mark.parametrize(
    ("outlet", "name"),
    [("Lorn Mirror", "Mirror"), ("Halm Telegraph", "Telegraph"), ("Veld Guardian", "Guardian")],
)
def test_an_outlet_that_calls_itself_by_its_last_word_credits_no_known_paper_of_that_name(outlet, name):
    assert credited(f"“It is time,” the mayor told the {name}.", outlet) == []


def test_a_known_paper_is_credited_by_its_short_name_in_every_other_outlet():
    assert credited("“It is time,” the mayor told the Guardian.", "Lorn Courier") == ["The Guardian"]


def test_reports_in_an_outlet_are_a_credit_to_it():
    text = "The club is for sale, according to reports in the Lorn Evening Courier."
    assert credited(text) == ["Lorn Evening Courier"]


def beside(text, *people, outlet="The Upland Post"):
    """What a text credits in which these people are quoted."""
    informants = tuple(Informant(name, "a", name, "person", None, ()) for name in people)
    article = Article("a", text, outlet=outlet)
    read = Account(article, Parse((), ()), Analysis("a", (), (), (), informants, (), ()))
    return [credit.to for credit in find_credits([read], packaged())]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The driver Ola Fox was there. Fox confirmed that the dam had held.", ()),
        ("Fox told the court that the dam had held.", ("Ola Fox",)),
        ("Ruth Post said the dam had held. Post told the court so.", ("Ruth Post",)),
        ("Ms Bloomberg said the dam had held.", ()),
        ("Mayor Bloomberg reported on the dam.", ()),
    ],
)
def test_somebody_of_an_outlet_s_name_is_no_outlet(text, people):
    assert beside(text, *people) == []


@pytest.mark.parametrize(
    ("text", "people", "to"),
    [
        ("The dam had held, Fox News reported.", ("Ola Fox",), "Fox News"),
        ("The dam had held, Bloomberg reported.", ("Ola Fox",), "Bloomberg"),
        ("Ruth Post told the Lorn Post that the dam had held.", ("Ruth Post",), "Lorn Post"),
    ],
)
def test_an_outlet_beside_somebody_of_its_name_is_one(text, people, to):
    assert beside(text, *people) == [to]


@pytest.mark.parametrize(
    ("text", "outlet", "to"),
    [
        ("LORN (VRNA) - The dam held on Tuesday.", "Varn River News Agency", []),
        ("Brandt told VRN that the dam had held.", "Varn River News", []),
        ("LORN (VRNA) - The dam held on Tuesday.", "Lorn Dispatch", ["VRNA"]),
        ("LORN (AP) - The dam held on Tuesday.", "Alder Press", ["Associated Press"]),
    ],
)
def test_an_outlet_does_not_credit_itself_by_its_first_letters(text, outlet, to):
    assert credited(text, outlet) == to


SAW = (
    "The dam had held, the mayor told the Observer. Two Observer reporters counted nine boats on the meadow."
)


def test_an_account_that_speaks_of_an_outlet_as_of_itself_does_not_credit_it():
    assert credited(SAW, None) == []
    assert credited(SAW, "The Upland Post") != []


def test_who_only_was_told_or_whose_people_may_stand_in_any_text_is_credited():
    assert credited("The dam had held, the mayor told the Lorn Observer.", None) == ["Lorn Observer"]
    assert credited(SAW.replace("the Observer", "Reuters").replace("Observer", "Reuters"), None) == [
        "Reuters"
    ]
