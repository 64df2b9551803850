"""What the user says of outlets: what it changes, what it must not, and what is said of a contradiction."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import consilience
from consilience.errors import InputError
from consilience.independence.bylines import find_wires
from consilience.independence.credits import find_credits
from consilience.independence.given import find_meant, make_register, notices_of
from consilience.independence.register import BY_USER, Register, packaged
from consilience.independence.texts import make_texts
from consilience.types import Account, Analysis, Article, Credit, Dependence, Dossier, KnownOutlet, Parse
from tests.independence.test_verdicts import ARTICLES, LINKS, STATEMENTS, judge, texts

NORTH, SOUTH = "North Coast Media", "Halm Group"
FISHERMAN = """\
Fisherman Jan Okoro said on Tuesday that 31 people were rescued from the ferry at Tolm.
The evening was calm over the water. Volunteers carried blankets to the school beside the quay, where
soup was warm. Old fishermen had heard the horn and rowed out before anybody called them. A baker opened
his shop at midnight. Somebody rang the chapel bell for an hour. The pilot station kept its lamps lit
until dawn, and a nurse went from bench to bench with tea. Children slept on coats. Later a bus brought
everybody to the mainland road, where relatives stood with umbrellas. Nobody slept before four. Kettles
steamed on every stove in the hamlet. The postman carried messages on foot because the telephone line had
failed.
"""
TEACHER = """\
Rescuers saved 31 people from the ferry at Tolm, teacher Ilse Brandt said on Tuesday.
Boats from three villages took part in the search. Divers went down twice and found a long tear below the
waterline. Insurance firms sent inspectors by plane. The line has run since nineteen eighty without a
serious fault, though its engines were replaced last spring. Trade unions asked for more crew on winter
crossings. Parliament will debate harbour fees next month, long planned, and the shipping inspectorate
wants a hearing. Tug crews hope for calm weather before lifting. Engineers will measure the keel on
Friday with laser instruments. A barge with a crane is expected from the south. Fuel tanks were found to
be intact.
"""


def account(article: str, outlet: str | None, text: str = "Text.") -> Account:
    return Account(
        Article(article, text, outlet=outlet), Parse((), ()), Analysis(article, (), (), (), (), (), ())
    )


def link(register: Register, one: str | None, two: str | None) -> str | None:
    """Why accounts by these two outlets, which share no text, may not be independent."""
    apart = Dependence("a", "b", "no", "unknown", None, 0.0, "")
    found = make_texts([apart], {"a": one, "b": two}, register).link("a", "b")
    return found.reason if found else None


def compared(*outlets: KnownOutlet, names: tuple[str, str] = ("Tolm Herald", "Lorn Courier")) -> Dossier:
    articles = [Article("1", FISHERMAN, outlet=names[0]), Article("2", TEACHER, outlet=names[1])]
    return consilience.compare(articles, outlets=outlets)


# ── What a line changes ──────────────────────────────────────────────────────────────────────────


def test_two_outlets_of_one_house_are_linked_and_the_reason_says_who_says_so() -> None:
    lines = [KnownOutlet("tolm herald", NORTH), KnownOutlet("Lorn Courier", NORTH.upper())]
    assert link(packaged(), "The Tolm Herald", "Lorn Courier") is None
    reason = link(make_register(lines), "The Tolm Herald", "Lorn Courier")
    assert reason is not None
    assert reason.casefold() == f"both are by outlets of {NORTH}{BY_USER}".casefold()


def test_an_outlet_that_neither_knows_has_no_house() -> None:
    register = make_register([KnownOutlet("Tolm Herald", NORTH)])
    assert register.house_of("Upland Echo") is None
    assert register.same_house("Tolm Herald", "Upland Echo") is None


def test_an_outlet_is_found_by_its_address_too() -> None:
    for kind in (None, "outlet"):
        lines = [KnownOutlet("Tolm Herald", NORTH, kind), KnownOutlet("Lorn Courier", NORTH)]
        assert make_register(lines).same_house("tolmherald.example", "Lorn Courier") == NORTH + BY_USER
        assert make_register(lines).same("tolmherald.example", "Tolm Herald")


def test_what_the_user_says_of_a_house_goes_before_what_the_table_says() -> None:
    assert packaged().same_house("Miami Herald", "The Wichita Eagle") == "McClatchy"
    register = make_register([KnownOutlet("The Miami Herald", NORTH)])
    assert register.same_house("Miami Herald", "The Wichita Eagle") is None
    assert register.same_house("Sacramento Bee", "The Wichita Eagle") == "McClatchy"


@pytest.mark.parametrize("house", ["mcclatchy", "McClatchy (Tolm)"])
def test_a_house_of_the_table_is_meant_by_its_name(house: str) -> None:
    register = make_register([KnownOutlet("Tolm Herald", house)])
    assert register.same_house("Tolm Herald", "Miami Herald") == house + BY_USER


def test_a_house_of_the_table_is_meant_by_what_stands_in_its_brackets() -> None:
    register = make_register([KnownOutlet("Tolm Herald", "Gannett")])
    assert register.same_house("Detroit Free Press", "Tolm Herald") == "Gannett" + BY_USER
    other = make_register(
        [KnownOutlet("Tolm Herald", f"{NORTH} (Tolm)"), KnownOutlet("Dagen", "Halm (Tolm)")]
    )
    assert other.same_house("Tolm Herald", "Dagen") is None


def test_an_aggregator_hides_who_wrote_and_one_of_the_table_may_be_said_to_be_none() -> None:
    lines = [KnownOutlet("Dagen", kind="aggregator"), KnownOutlet("Yahoo News", kind="outlet")]
    register = make_register(lines)
    assert register.is_aggregator("The Dagen")
    assert make_texts([], {"a": "Dagen"}, register).outlets["a"] is None
    assert packaged().is_aggregator("Yahoo! News")
    assert not register.is_aggregator("Yahoo! News")


def test_a_reason_says_that_it_is_the_user_who_calls_an_outlet_an_aggregator() -> None:
    (pair,) = compared(KnownOutlet("Tolm Herald", kind="aggregator")).dependence
    assert pair.dependent == "unknown"
    assert pair.reason == f"Tolm Herald shows what others have written{BY_USER}"


def test_an_agency_that_the_user_names_is_known_in_a_byline() -> None:
    text = "By Ann Lee, Dagen\n\nThe bridge at Halm fell on Thursday."
    assert find_wires(account("a", "Tolm Herald", text), packaged()) == ()
    register = make_register([KnownOutlet("Dagen", kind="agency")])
    (wire,) = find_wires(account("a", "Tolm Herald", text), register)
    assert (wire.outlet.name, wire.outlet.kind) == ("Dagen", "agency")


@pytest.mark.parametrize("name", ["Dagen", "DGN"])
def test_an_outlet_is_credited_by_every_name_that_the_user_gives_it(name: str) -> None:
    accounts = [account("a", "Tolm Herald", f"The mayor told {name} that the dam had held.")]
    register = make_register([KnownOutlet("Dagen", kind="outlet", spellings=("DGN",))])
    assert [credit.to for credit in find_credits(accounts, register)] == ["Dagen"]
    assert find_credits(accounts, packaged()) == ()
    only_house = make_register([KnownOutlet("Dagen", NORTH), KnownOutlet("DGN", NORTH)])
    assert find_credits(accounts, only_house) == ()


def test_names_that_the_user_calls_one_outlet_are_one_and_the_reason_says_so() -> None:
    register = make_register([KnownOutlet("Tolm Herald", spellings=("Tolmer", "Dagen"))])
    assert link(register, "tolmer", "DAGEN") == f"they are by one outlet{BY_USER}"
    assert link(register, "Tolm Herald", "The Tolm Herald") == "they are by one outlet"
    assert link(packaged(), "Tolmer", "Dagen") is None


def test_a_name_of_the_tables_outlet_goes_to_whom_the_user_gives_it() -> None:
    register = make_register([KnownOutlet("Upland Times", spellings=("AP",))])
    assert register.usual_name("ap") == "Upland Times"
    assert register.usual_name("A.P.") == "Associated Press"


def test_who_spells_an_outlet_by_the_usual_name_of_another_makes_them_one() -> None:
    register = make_register([KnownOutlet("North Wire", spellings=("Miami Herald",))])
    assert register.same("North Wire", "the miami herald")
    assert register.same_house("North Wire", "The Wichita Eagle") == "McClatchy"


def test_an_empty_cell_leaves_what_the_table_says() -> None:
    register = make_register(
        [KnownOutlet("thomson reuters", NORTH), KnownOutlet("Miami Herald", kind="agency")]
    )
    assert register.named("Reuters") == ("Reuters", "agency")
    assert register.same_house("Miami Herald", "The Wichita Eagle") == "McClatchy"


def test_an_informant_with_a_name_like_an_address_is_no_outlet() -> None:
    register = make_register([KnownOutlet("Lorn News", kind="outlet")])
    assert register.named("Lorn") is None
    assert register.same("lorn.example", "Lorn News")


# ── Contradictions ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [KnownOutlet("AP", NORTH, line=2), KnownOutlet("Associated Press", SOUTH, line=5)],
            f"lines 2 and 5: “AP” and “Associated Press” share the name “Associated Press”, in two houses, "
            f"“{NORTH}” and “{SOUTH}”. Write one line",
        ),
        (
            [KnownOutlet("Dagen", NORTH, line=2), KnownOutlet("the dagen", NORTH, line=3)],
            "lines 2 and 3: “Dagen” stands there twice. Write one line",
        ),
        (
            [KnownOutlet("Tolm Herald", spellings=("TH",)), KnownOutlet("Tarn Heath", spellings=("th",))],
            "“Tolm Herald” and “Tarn Heath”: “Tolm Herald” and “Tarn Heath” share the name “th”. Write",
        ),
        (
            [KnownOutlet("Dagen", spellings=("Reuters",)), KnownOutlet("Thomson Reuters", kind="outlet")],
            "“Dagen” and “Thomson Reuters”: “Dagen” and “Thomson Reuters” share the name “Reuters”. Write",
        ),
    ],
)
def test_two_lines_of_one_outlet_are_refused_with_their_lines_and_houses(
    lines: list[KnownOutlet], said: str
) -> None:
    with pytest.raises(InputError) as raised:
        make_register(lines)
    (problem,) = raised.value.problems
    assert str(problem).startswith(said)
    with pytest.raises(InputError):
        make_register(lines[::-1])


# ── What holds of every file ─────────────────────────────────────────────────────────────────────

NAMES = (
    *("Tolm Herald", "tolmherald.example", "The Tolm Herald", "Tolm Herald News", "Lorn Courier", "Dagen"),
    *("Reuters", "Yahoo News", "The Observer of Lorn", "Lorn News", "Lorn Press", "AP", None),
)
HOUSES = st.dictionaries(st.sampled_from(ARTICLES), st.sampled_from([NORTH, SOUTH]), max_size=4)


@settings(max_examples=100)
@given(STATEMENTS, LINKS, HOUSES)
def test_to_put_outlets_into_houses_never_raises_the_count(statements, links, houses):
    register = make_register([KnownOutlet(name, house) for name, house in houses.items()])
    before = judge(statements, texts(links)).independence.origins
    assert judge(statements, texts(links, register=register)).independence.origins <= before


@given(
    st.dictionaries(st.sampled_from(NAMES[:-1]), st.sampled_from([NORTH, SOUTH, "McClatchy"]), max_size=6),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
)
def test_what_connects_two_accounts_is_there_with_every_file_of_houses(houses, one, two):
    try:
        register = make_register([KnownOutlet(name, house) for name, house in houses.items()])
    except InputError:  # one outlet twice
        return
    assert link(packaged(), one, two) is None or link(register, one, two) is not None


LINES = [
    KnownOutlet("Tolm Herald", NORTH, "outlet", ("Tolmer", "TH"), "its imprint", 2),
    KnownOutlet("tolmherald.example", SOUTH, line=3),
    KnownOutlet("Lorn News", kind="agency", line=4),
    KnownOutlet("Lorn Press", SOUTH, "outlet", line=5),
    KnownOutlet("AP", NORTH, line=6),
    KnownOutlet("Dagen", kind="aggregator", spellings=("Yahoo News",), line=7),
]


@given(st.permutations(LINES))
def test_the_order_of_the_lines_changes_nothing(lines):
    one, two = make_register(LINES), make_register(lines)
    names = [*NAMES, "Tolmer", "Yahoo", "lorn.example", "Associated Press"]
    for name in names:
        assert one.named(name) == two.named(name)
        assert one.house_of(name) == two.house_of(name)
        assert one.is_aggregator(name) == two.is_aggregator(name)
    for a, b in combinations(names, 2):
        assert one.same(a, b) == two.same(a, b)
        assert (one.key(a) == one.key(b)) == (two.key(a) == two.key(b))


def test_no_lines_are_the_tables_alone() -> None:
    assert make_register(()) is packaged()


# ── In a comparison ──────────────────────────────────────────────────────────────────────────────

BOTH = (KnownOutlet("Tolm Herald", NORTH, line=2), KnownOutlet("Lorn Courier", NORTH, line=3))


def rescued(dossier: Dossier) -> tuple[str, int, str]:
    """The verdict on the one claim that both accounts tell."""
    (claim,) = dossier.claims
    assert claim.independence is not None
    return claim.independence.independent, claim.independence.origins, claim.independence.reason


def test_one_calls_outlets_are_not_known_in_the_next() -> None:
    before = compared()
    assert rescued(before)[:2] == ("yes", 2)
    answer, count, reason = rescued(compared(*BOTH))
    assert (answer, count) == ("unknown", 1)
    assert reason.endswith(f"both are by outlets of {NORTH}{BY_USER}")
    assert compared().to_json() == before.to_json()


def test_the_order_of_the_lines_changes_no_finding() -> None:
    one, two = compared(*BOTH), compared(*BOTH[::-1])
    assert replace(two, outlets=two.outlets[::-1]) == one


def test_the_dossier_says_what_the_user_says_and_whom_it_means() -> None:
    sourced = replace(BOTH[0], source="its imprint")
    dossier = compared(sourced, KnownOutlet("Dagen", kind="agency"))
    assert [(each.name, each.meant) for each in dossier.outlets] == [
        ("Tolm Herald", ("Tolm Herald",)),
        ("Dagen", ()),
    ]
    assert [notice.text for notice in dossier.notices] == [
        f"By your file, “Tolm Herald” belongs to “{NORTH}” (its imprint)."
    ]
    (sign,) = [sign for sign in compared(*BOTH).dependence[0].signs if sign.kind == "publisher"]
    assert sign.says == f"both belong to {NORTH}{BY_USER}"


def test_two_lines_of_one_outlet_stop_a_comparison() -> None:
    with pytest.raises(InputError, match="stands there twice"):
        compared(KnownOutlet("Dagen"), KnownOutlet("Dagen"))


def test_a_line_means_whom_the_accounts_name_credit_or_print() -> None:
    lines = [
        KnownOutlet("tolm herald"),
        KnownOutlet("Dagen"),
        KnownOutlet("Thomson Reuters"),
        KnownOutlet("X"),
    ]
    credit = Credit("credit", "a", 0, 4, "Text", "Dagen", "outlet")
    pair = Dependence("a", "b", "yes", "common", "Reuters", 1.0, "shared")
    accounts = [account("a", "The Tolm Herald"), account("b", "Tolm Herald"), account("c", None)]
    found = find_meant(lines, accounts, [credit], [pair], make_register(lines))
    assert [each.meant for each in found] == [
        ("The Tolm Herald", "Tolm Herald"),
        ("Dagen",),
        ("Reuters",),
        (),
    ]


def test_a_file_that_is_about_other_outlets_is_told() -> None:
    assert [notice.text for notice in notices_of([KnownOutlet("Dagen", NORTH)])] == [
        "No outlet of these accounts stands in your file."
    ]
    assert list(notices_of([])) == []
