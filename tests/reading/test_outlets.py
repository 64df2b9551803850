"""A file of outlets: what it says, and what is said of one that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import InputError
from consilience.reading.outlets import COLUMNS, KINDS, read_outlets
from consilience.types import KnownOutlet

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda cell: "|" not in cell and not cell.startswith("#") and "\ufeff" not in cell
)
OUTLETS = st.builds(
    KnownOutlet,
    CELLS,
    house=st.none() | CELLS,
    kind=st.none() | st.sampled_from(KINDS),
    spellings=st.lists(CELLS, max_size=3).map(tuple),
    source=st.none() | CELLS,
)


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "houses.tsv"
    path.write_bytes(text.encode(encoding))
    return path


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def as_table(outlets: list[KnownOutlet], columns: list[str]) -> str:
    """The outlets under these columns, every cell in quotation marks, as some spreadsheets write them."""
    rows = [
        [("|".join(cell) if isinstance(cell, tuple) else cell) or "" for cell in cells]
        for outlet in outlets
        for cells in [[getattr(outlet, column) for column in columns]]
    ]
    return "\n".join(["\t".join(columns), *("\t".join(map(quoted, row)) for row in rows)])


def problem(folder: Path, text: str, encoding: str = "utf-8") -> tuple[str, str, str]:
    """Place, fault and remedy of a file with one mistake."""
    with pytest.raises(InputError) as raised:
        read_outlets(written(folder, text, encoding))
    (only,) = raised.value.problems
    return only.input.removeprefix(f"{folder}/"), only.what, only.remedy


def test_every_column_is_read_and_an_empty_cell_says_nothing(tmp_path: Path) -> None:
    text = (
        "name\thouse\tkind\tspellings\tsource\n"
        "Tolm Herald\tNorth Coast Media\toutlet\tTolmer| The Herald of Tolm \tits imprint\n"
        "Dagen\t\t\t\t\n"
    )
    assert read_outlets(written(tmp_path, text)) == (
        KnownOutlet(
            "Tolm Herald",
            "North Coast Media",
            "outlet",
            ("Tolmer", "The Herald of Tolm"),
            "its imprint",
            line=2,
        ),
        KnownOutlet("Dagen", line=3),
    )


def test_columns_may_be_left_out_and_stand_in_any_order_and_case(tmp_path: Path) -> None:
    text = "House\tNAME\t\t\nNorth Coast Media\tDagen\t\t\n\tTolm Herald\nHalm Group\tLorn Courier\n"
    assert [(each.name, each.house) for each in read_outlets(written(tmp_path, text))] == [
        ("Dagen", "North Coast Media"),
        ("Tolm Herald", None),
        ("Lorn Courier", "Halm Group"),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "name\thouse\n", "\n\n"])
def test_a_file_that_speaks_of_nobody_is_none_to_complain_of(tmp_path: Path, text: str) -> None:
    assert read_outlets(written(tmp_path, text)) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encodings_and_line_ends_of_spreadsheets_are_read_and_lines_counted_alike(
    tmp_path: Path, encoding: str, end: str
) -> None:
    text = end.join(["# the desk's", "", "name\thouse", "Øya Blad\tNorth Coast Media", ""])
    assert read_outlets(written(tmp_path, text, encoding)) == (
        KnownOutlet("Øya Blad", "North Coast Media", line=4),
    )


@given(
    outlets=st.lists(OUTLETS, max_size=4),
    columns=st.permutations(COLUMNS),
)
def test_whatever_a_table_says_comes_through(
    tmp_path_factory: pytest.TempPathFactory, outlets: list[KnownOutlet], columns: list[str]
) -> None:
    found = read_outlets(written(tmp_path_factory.mktemp("outlets"), as_table(outlets, columns)))
    plain = [KnownOutlet(each.name, each.house, each.kind, each.spellings, each.source) for each in found]
    assert plain == outlets
    assert [each.line for each in found] == list(range(2, len(outlets) + 2))


@pytest.mark.parametrize(
    ("text", "place", "what", "remedy"),
    [
        ("name\towner\nDagen\tX\n", "houses.tsv, line 1", "'owner' is no column", "name, house, kind"),
        ("Dagen\tX\n", "houses.tsv, line 1", "'Dagen', 'X' are no columns", "Begin with a line of"),
        ("name,house\nDagen,X\n", "houses.tsv, line 1", "'name,house' is no column", "with tabs between"),
        ("# c\n\nhouse\nX\n", "houses.tsv, line 3", "no column 'name'", "Begin with a line of"),
        ("name\tname\nA\tB\n", "houses.tsv, line 1", "'name' stands there twice", "Keep one"),
        ("name\thouse\n \tX\n", "houses.tsv, line 2", "no name", "Name the outlet"),
        ("house\tname\nX\n", "houses.tsv, line 2", "no name", "Name the outlet"),
        ("name\nDagen\tX\n", "houses.tsv, line 2", "2 cells, and there are 1 columns", "Take out a tab"),
        ("name\tkind\n\nDagen\tpaper\n", "houses.tsv, line 3", "'paper' is no kind", "agency or aggregator"),
        ('name\n"Dagen\n', "houses.tsv, line 2", "cells that cannot be read", "Close every quotation mark"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_its_remedy(
    tmp_path: Path, text: str, place: str, what: str, remedy: str
) -> None:
    found = problem(tmp_path, text)
    assert found[0] == place
    assert what in found[1]
    assert remedy in found[2]


def test_every_mistake_is_told_at_once_and_no_line_is_used(tmp_path: Path) -> None:
    text = "name\tkind\nDagen\tagency\n\tagency\nTolm Herald\tpaper\n"
    with pytest.raises(InputError) as raised:
        read_outlets(written(tmp_path, text))
    assert [each.input.rpartition(", ")[2] for each in raised.value.problems] == ["line 3", "line 4"]


def test_another_encoding_is_named_with_the_line_where_it_shows(tmp_path: Path) -> None:
    found = problem(tmp_path, "name\thouse\nDagen\tX\nØya Blad\tX\n", "cp1252")
    assert found[0] == "houses.tsv, line 3"
    assert found[1].startswith("not in UTF-8")
    assert "UTF-8" in found[2]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "name\nDagen\n")
    assert read_outlets(path, largest=11)
    with pytest.raises(InputError, match="larger than 10 bytes"):
        read_outlets(path, largest=10)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "houses.tsv"
    with pytest.raises(InputError, match=r"houses\.tsv: cannot be read"):
        read_outlets(path)
    with pytest.raises(InputError, match="cannot be read"):
        read_outlets(tmp_path)
    path.write_bytes(b"PK\x03\x04\0\0")
    with pytest.raises(InputError, match="not a text"):
        read_outlets(path)
