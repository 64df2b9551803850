"""Which names in several articles mean one informant."""

from dataclasses import replace

import pytest

from consilience.independence.informants import identify
from consilience.independence.relations import related
from consilience.pipeline import accounts
from consilience.types import Account, Analysis, Article, Informant, Parse


def account(article, *informants, text=""):
    """An account whose analysis names (name, kind) or (name, kind, body)."""
    found = tuple(
        Informant(f"{article}-{n}", article, name, kind, rest[0] if rest else None, ())
        for n, (name, kind, *rest) in enumerate(informants)
    )
    return Account(Article(article, text), Parse((), ()), Analysis(article, (), (), (), found, (), ()))


def same(a, b, *, others=(), text=""):
    identities = identify([account("a", a, *others, text=text), account("b", b)])
    return identities.of("a", a[0]) == identities.of("b", b[0])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Ilse Brandt", "person"), ("Brandt", "person")),
        (("Mayor Ilse Brandt", "person"), ("Ilse Brandt", "person")),
        (("Ilse M. Brandt", "person"), ("Ilse Brandt", "person")),
        (("Jan Okoro Jr.", "person"), ("Jan Okoro", "person")),
        (("Ilse O’Hara", "person"), ("O'Hara", "body")),
        (("Ilse Brandt", "person"), ("Brandt", "unnamed")),
        (("Ilse Solbergh", "person"), ("Ilse Solberg", "person")),
        (("the Lorn Water Board", "body"), ("Lorn Water Board", "body")),
        (("Department of Justice", "body"), ("Justice Department", "body")),
        (("DOJ", "body"), ("Department of Justice", "body")),
        (("FBI", "body"), ("Federal Bureau of Investigation", "body")),
        (("U.S. Justice Department", "body"), ("Justice Department", "body")),
        (("Lorn Cement", "body"), ("Lorn Cement Group", "body")),
        (("local officials", "crowd"), ("Local officials", "crowd")),
    ],
)
def test_two_forms_of_one_name_are_one_informant(a, b):
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Ilse Brandt", "person"), ("Tomas Brandt", "person")),
        (("Ilse Brandt", "person"), ("Jan Okoro", "person")),
        (("State Department", "body"), ("Justice Department", "body")),
        (("House", "body"), ("White House", "body")),
        (("officials", "crowd"), ("police", "crowd")),
        (("a spokesman for the mayor", "unnamed"), ("a witness", "unnamed")),
        (("Ilse Brandt", "person"), ("Brandt Foundation", "body")),
    ],
)
def test_two_names_are_two_informants(a, b):
    assert not same(a, b)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("an army spokesman", "army"),
        ("Figures released by the health ministry", "health ministry"),
        ("a police statement", "police"),
        ("video published by the coast guard", "coast guard"),
    ],
)
def test_who_speaks_for_the_one_body_and_what_it_puts_out_are_that_body(words, body):
    found = identify([account("a", (words, "unnamed")), account("b", (body, "body"))])
    one, other = found.of("a", words), found.of("b", body)
    assert one is other
    assert other.only


@pytest.mark.parametrize("words", ["defence ministry", "Defence Ministry"])
def test_the_ministry_of_one_of_two_states_is_nobody_known(words):
    ours, theirs = (account("a", (f"{state}’s {words}", "body")) for state in ("Meridia", "Karelund"))
    unsaid = identify([ours, theirs, account("c", (words, "body"))]).of("c", words)
    assert not unsaid.only
    assert not unsaid.named


@pytest.mark.parametrize("words", ["a company spokesman", "figures from the firm", "an official"])
def test_who_speaks_for_a_body_of_which_there_may_be_many_is_not_known_to_be_one(words):
    assert not identify([account("a", (words, "unnamed"))]).of("a", words).only


def test_a_last_name_that_two_people_bear_belongs_to_neither():
    assert not same(("Ilse Brandt", "person"), ("Brandt", "person"), others=[("Tomas Brandt", "person")])


def test_a_short_form_given_in_brackets_stands_for_the_name():
    text = "The Meridian Security Service (SBM) held two men."
    assert same(("Meridian Security Service", "body"), ("SBM", "body"), text=text)


def test_the_fullest_name_stands_for_an_informant():
    identities = identify([account("a", ("Brandt", "person")), account("b", ("Ilse Brandt", "person"))])
    assert identities.of("a", "Brandt").name == "Ilse Brandt"


def test_who_is_not_among_the_informants_has_no_name():
    assert not identify([account("a")]).of("a", "somebody").named


@pytest.mark.parametrize(
    ("informant", "named"),
    [
        (("Ilse Brandt", "person"), True),
        (("Lorn Water Board", "body"), True),
        (("FBI", "body"), True),
        (("Meridia", "body"), False),
        (("United States", "body"), False),
        (("Courts", "body"), False),
        (("police", "crowd"), False),
        (("a senior official", "unnamed"), False),
        (("Lorn police officials", "crowd"), False),
        (("a letter from Ilse Brandt", "document"), False),
    ],
)
def test_only_a_proper_name_of_a_person_or_body_names_an_informant(informant, named):
    assert identify([account("a", informant)]).of("a", informant[0]).named is named


@pytest.mark.parametrize(
    ("a", "b", "connected"),
    [
        (("White House", "body"), ("the White House’s Ilse Brandt", "person"), True),
        (("Ilse Brandt", "person", "Lorn Water Board"), ("Lorn Water Board", "body"), True),
        (("Ilse Brandt", "person", "Lorn Water Board"), ("Jan Okoro", "person", "Lorn Water Board"), True),
        (("Security Service of Meridia", "body"), ("Meridian General Staff", "body"), True),
        (("Ilse Brandt", "person"), ("Tomas Brandt", "person"), True),
        (("Ilse Brandt", "person"), ("Jan Okoro", "person"), False),
        (("Ilse Brandt", "person", "Lorn Water Board"), ("Jan Okoro", "person", "Upland Police"), False),
    ],
)
def test_informants_of_one_body_or_name_are_related_and_it_is_said_how(a, b, connected):
    identities = identify([account("a", a), account("b", b)])
    found = related(identities.of("a", a[0]), identities.of("b", b[0]))
    assert (found is not None) is connected


def bodies_in(text, *names):
    """The identities of bodies of these names, in an account of this text with its real parse."""
    (read,) = accounts([Article("a", text)])
    informants = tuple(Informant(f"a-{n}", "a", name, "body", None, ()) for n, name in enumerate(names))
    identities = identify([replace(read, analysis=replace(read.analysis, informants=informants))])
    return [identities.of("a", name) for name in names]


def test_a_body_called_by_a_place_alone_has_no_name():
    text = "It exploded in New Zealand, the New Zealand Fire Service said."
    found = bodies_in(text, "New Zealand", "New Zealand Fire Service")
    assert [each.named for each in found] == [False, True]


def test_governments_of_one_country_are_related_by_its_adjective_too():
    text = "Norway and Norwegian officials met Iran and Iranian officials and those of the United States."
    navy, ours, theirs = bodies_in(text, "Navy of Norway", "Norwegian Foreign Ministry", "Iranian Army")
    assert related(navy, ours) is not None
    assert related(ours, theirs) is None
