import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.reading.decoding import NotTextError, decode

SENTENCE = "„Wir können nichts hören“, sagte Frau Grün über die Fähre von Tølm – naïve Leute."


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_goes(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_a_page_says_its_encoding() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body>{SENTENCE}</body></html>'
    page = page.replace("ø", "o")
    assert decode(page.encode("cp1252")) == page


def test_latin_1_means_windows_1252_as_it_does_to_a_browser() -> None:
    assert decode("“Nothing,” she said – not a word.".encode("cp1252"), "iso-8859-1").startswith("“Nothing,”")


def test_a_wrong_declaration_does_not_count_against_the_bytes() -> None:
    assert decode("Fähre".encode(), "ascii") == "Fähre"
    assert decode("Die Fähre läuft auf Grund.".encode("cp1252"), "no-such-encoding").startswith("Die F")


def test_an_undeclared_encoding_is_found_by_the_bytes() -> None:
    text = "Паром сел на мель у берега в понедельник утром, сообщила береговая охрана. " * 4
    assert decode(text.encode("cp1251")) == text


def test_a_few_accented_names_in_an_english_text_are_read_as_a_browser_would() -> None:
    text = "The owner of the Café Zoë was hurt. “Déjà vu,” said Renée Döring."
    assert decode(text.encode("cp1252")) == text


def test_bytes_that_mean_nothing_in_windows_1252_are_no_reason_to_give_up() -> None:
    text = decode(b"The ferry Maren ran aground off Tolm on Monday. " * 4 + b"\x81 All were saved.")
    assert text.startswith("The ferry Maren ran aground")
    assert text.endswith("All were saved.")


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"One.\r\nTwo.\rThree.\n") == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"abc\0def", b"\x7fELF", bytes(range(1, 9)) * 40])
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)
