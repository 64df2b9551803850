"""Who and what an article names."""

from consilience.analysis.named import Named
from consilience.analysis.names import find_named
from consilience.analysis.parse import parse
from consilience.types import Article


def named(text: str, title: str | None = None) -> dict[str, Named]:
    (parsed,) = parse([(Article("a", text, title=title), ())])
    return {each.name: each for each in find_named(parsed.doc, tuple(parsed.doc), title)}


def test_a_person_has_all_places_with_and_without_first_name() -> None:
    found = named("Ada Holm opened the bridge. Holm thanked everybody. Mayor Holm left at noon.")
    assert len(found["Ada Holm"].mentions) == 3


def test_a_title_tells_the_gender_where_the_name_does_not() -> None:
    assert named("Mrs. Aulak Ferenc spoke first in Varn.")["Aulak Ferenc"].gender == "she"


def test_an_office_is_taken_from_before_and_from_behind_the_name() -> None:
    before = named("Defence Minister Pavel Orlov resigned on Monday.")["Pavel Orlov"]
    behind = named("Peter Lind, a lawyer for the Road Agency, resigned on Monday.")["Peter Lind"]
    assert {"defence", "minister"} <= set().union(*before.roles)
    assert "lawyer" in set().union(*behind.roles)
    assert behind.body == "Road Agency"


def test_an_acronym_names_the_body_whose_initials_it_is() -> None:
    found = named("The Northern Roads Agency closed the bridge. Later the NRA opened it again.")
    assert "NRA" not in found
    assert len(found["Northern Roads Agency"].mentions) == 2


def test_a_place_to_post_is_no_person() -> None:
    found = named("Twitter was full of it. Ada Holm wrote on Twitter that she was safe.")
    assert not any(each.person for name, each in found.items() if name == "Twitter")


def test_a_feast_or_a_month_alone_is_no_person() -> None:
    found = named("The inn is empty until Easter, and the owners wait for Whitsun. Easter was cold in Varn.")
    assert not any(each.person for each in found.values())


def test_a_last_name_that_the_parser_cuts_off_belongs_to_the_name() -> None:
    for text, name in (
        ("Judge Amy Berman Jackson revoked his bail. Jackson said so.", "Amy Berman Jackson"),
        ("Col. Gen. Oleksandr Sarnyi said the front held.", "Oleksandr Sarnyi"),
        ("Ursula von der Marwen said the union would pay.", "Ursula von der Marwen"),
    ):
        assert named(text)[name].person, text


def test_what_is_named_for_a_person_is_no_person() -> None:
    found = named("Officials at Holm Tower said so. Ada Holm had built it. The Ada Holm Tower was dark.")
    assert [name for name, each in found.items() if each.person] == ["Ada Holm"]


def test_a_ruler_is_known_by_title_and_first_name() -> None:
    found = named("Crown Prince Harald bin Orrel spoke to the council. Prince Harald said more would come.")
    assert len(found["Harald bin Orrel"].mentions) == 2


def test_a_ruler_named_by_the_first_name_alone_is_called_by_the_title_as_well() -> None:
    found = named(
        "Pope Benno argued against war. King Harald and Prince Ivo listened, and Benno thanked them."
    )
    assert {name for name, each in found.items() if each.person} == {
        "Pope Benno",
        "King Harald",
        "Prince Ivo",
    }
    assert len(found["Pope Benno"].mentions) == 2


def test_a_first_name_like_a_preposition_belongs_to_the_name() -> None:
    for text in (
        "Per Lind, the owner of the mill, said that the roof fell.",
        "“It fell,” said Per Lind.",
        "Per Lind said that the roof fell.",
        "Guests greeted Per Lind at the door.",
    ):
        assert named(text)["Per Lind"].person, text


def test_a_preposition_before_a_name_is_no_first_name() -> None:
    for text in (
        "Per Varn Radio, the roof fell.",
        "Per Varn Radio, officials said that the roof fell.",
        "The toll is three. Per day, forty cars pass.",
    ):
        people = (each.name for each in named(text).values() if each.person)
        assert not any(name.startswith("Per") for name in people), text
