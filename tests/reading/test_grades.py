"""A file of grades: what it gives, and what is said of one that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import InputError
from consilience.reading.grades import LETTERS, read_grades
from consilience.types import Grade

NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "Zs"]), min_size=1, max_size=20).filter(
    str.strip
)


def written(folder: Path, text: str) -> Path:
    path = folder / "desk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_both_tables_are_read_in_their_order(tmp_path: Path) -> None:
    text = '[outlets]\n"Harbour Post" = "B"\nreuters = "A"\n[informants]\n"Ilse Varga" = "F"\n'
    assert read_grades(written(tmp_path, text)) == (
        Grade("outlet", "Harbour Post", "B"),
        Grade("outlet", "reuters", "A"),
        Grade("informant", "Ilse Varga", "F"),
    )


@pytest.mark.parametrize("text", ["", "# nobody yet\n", "[outlets]\n"])
def test_a_file_that_grades_nobody_is_none_to_complain_of(tmp_path: Path, text: str) -> None:
    assert read_grades(written(tmp_path, text)) == ()


def test_a_byte_order_mark_and_other_line_ends_are_read_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes(b'\xef\xbb\xbf[outlets]\r\n"Dagen" = "C"\r\n')
    assert read_grades(path) == (Grade("outlet", "Dagen", "C"),)


@given(names=st.dictionaries(NAMES, st.sampled_from(LETTERS), max_size=5))
def test_every_name_and_every_letter_comes_through(
    tmp_path_factory: pytest.TempPathFactory, names: dict[str, str]
) -> None:
    lines = [f"'{name}' = '{letter}'" for name, letter in names.items()]
    path = written(tmp_path_factory.mktemp("grades"), "\n".join(["[informants]", *lines]))
    assert {grade.name: grade.letter for grade in read_grades(path)} == names


@pytest.mark.parametrize(
    ("text", "place", "what", "remedy"),
    [
        (
            '[outlets]\nDagen = "G"\n',
            "desk.toml, [outlets] “Dagen”",
            "'G' is no letter",
            "A, B, C, D, E and F",
        ),
        ('[outlets]\nDagen = "b"\n', "desk.toml, [outlets] “Dagen”", "'b' is no letter", "Write one of"),
        ("[informants]\nVarga = 2\n", "desk.toml, [informants] “Varga”", "2 is no letter", "Write one of"),
        ('[outlets]\n" " = "A"\n', "desk.toml, [outlets] “ ”", "no name", "Name whom you mean"),
        ('[outlets]\nnews.example = "A"\n', "[outlets] “news”", "not a letter", "in quotation marks"),
        ('[people]\nVarga = "A"\n', "desk.toml, people", "no part of a file of grades", "[informants]"),
        ('outlets = "A"\n', "desk.toml, outlets", "not a table", "[outlets]"),
        ('[outlets]\nHarbour Post = "A"\n', "desk.toml", "at line 2", '"Harbour Post" = "B"'),
        ('[outlets]\nDagen = "A"\nDagen = "B"\n', "desk.toml", "at line 3", "[outlets]"),
        ("outlets = " + "[" * 100_000, "desk.toml", "nested too deeply", "[outlets]"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_its_remedy(
    tmp_path: Path, text: str, place: str, what: str, remedy: str
) -> None:
    with pytest.raises(InputError) as raised:
        read_grades(written(tmp_path, text))
    (problem,) = raised.value.problems
    assert problem.input.endswith(place)
    assert what in problem.what
    assert remedy in problem.remedy


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    text = '[outlets]\nDagen = "X"\n[people]\n[informants]\nVarga = "B"\nHolt = "Y"\n'
    with pytest.raises(InputError) as raised:
        read_grades(written(tmp_path, text))
    assert len(raised.value.problems) == 3


@pytest.mark.parametrize("data", [None, b"\x89PNG\r\n\x1a\n\0\0\0"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "desk.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=r"desk\.toml: "):
        read_grades(path)
    with pytest.raises(InputError, match="cannot be read"):
        read_grades(tmp_path)
