"""Names, letters and addresses of accounts."""

import pytest

from consilience.dossier.lookup import letters, look_up, safe_href
from consilience.types import Article
from tests.dossier import sample


@pytest.mark.parametrize(
    ("position", "expected"),
    [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ")],
)
def test_letters_go_on_behind_z(position, expected):
    assert letters(position) == expected


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://paper.example/",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//paper.example/a",
        "https://",
        "http://[::1",
        "",
        None,
    ],
)
def test_nothing_but_web_addresses_is_ever_linked(url):
    assert safe_href(url) is None


@pytest.mark.parametrize("url", ["https://paper.example/a?b=c#d", "HTTP://paper.example"])
def test_a_web_address_is_linked_as_it_is(url):
    assert safe_href(url) == url


def test_each_account_has_its_own_letter_in_the_order_given():
    voices = look_up(sample.dossier()).voices
    assert [(key, voice.letter) for key, voice in voices.items()] == [
        ("post", "A"),
        ("courier", "B"),
        ("coast", "C"),
    ]


def test_an_account_without_outlet_is_named_by_its_host_then_its_file_then_its_letter():
    from consilience.dossier.lookup import voice_of

    by_host = voice_of(Article("1", "Text.", url="https://www.paper.example/a", title="A title"), 0)
    assert by_host.name == "www.paper.example"
    assert voice_of(Article("2", "Text.", input="accounts/dayline.txt"), 1).name == "dayline.txt"
    assert voice_of(Article("3", "Text."), 2).name == "Account C"
