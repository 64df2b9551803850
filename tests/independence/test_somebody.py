"""Which informants are people, which documents, and which names small words belong to."""

import pytest

from consilience.independence.names import is_named, make_name
from consilience.independence.somebody import is_somebody


@pytest.mark.parametrize(
    "name", ["a nurse", "a clerk", "an insider", "a passenger", "a striker at the mill", "a seller of ice"]
)
def test_somebody_without_a_name_is_no_document(name):
    assert is_somebody(make_name("a", name, "unnamed", None, {}))


@pytest.mark.parametrize(
    "name", ["satellite images", "the figures of the mill", "a transcript of the call", "E-mails by the mill"]
)
def test_what_is_written_or_recorded_is_nobody(name):
    assert not is_somebody(make_name("a", name, "unnamed", None, {}))


def test_what_lies_at_a_court_is_not_the_courts_word_and_what_the_police_wrote_is_theirs():
    assert not is_somebody(make_name("a", "court documents", "document", None, {}))
    assert is_somebody(make_name("a", "a police report", "document", None, {}))


@pytest.mark.parametrize(
    "name",
    ["Omar al-Tarifi", "Jan de Witt", "Ada van der Holm", "Luc d’Arville", "Nuala O'Shee", "Sara bin Said"],
)
def test_small_words_and_particles_belong_to_names(name):
    assert is_named(make_name("a", name, "person", None, {}))


def test_a_particle_alone_makes_no_name():
    assert not is_named(make_name("a", "de la", "person", None, {}))
