import pytest

from consilience.reading.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry ran aground off the island on Monday, the coastguard said.", "en"),
        ("Le ferry a heurté un rocher lundi matin, ont dit les garde-côtes.", "fr"),
        ("Die Fähre lief am Montag vor der Insel auf Grund, sagte die Küstenwache.", "de"),
        ("Паром сел на мель в понедельник утром, сообщила береговая охрана.", "ru"),
        ("Ja, ja.", None),
        ("", None),
    ],
)
def test_the_language_is_found_where_there_is_enough_of_it(text: str, language: str | None) -> None:
    assert find_language(text) == language


def test_names_at_the_beginning_do_not_outweigh_the_words_behind_them() -> None:
    names = "Jörg Brzęczyszczykiewicz, Håkon Østergård, Nguyễn Văn Minh und Zsófia Szőke, Tølm, Malmö, Łódź: "
    story = "they were all on board the ferry when it ran aground on Monday, and none of them was hurt. "
    assert find_language(names + story * 5) == "en"
