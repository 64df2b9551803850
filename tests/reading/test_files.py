import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consilience
from consilience.errors import InputError, Problem
from consilience.reading.files import FORMS, collect, read
from consilience.types import Article

STORY = "The ferry Maren ran aground off Tolm on Monday. All 31 on board were brought ashore, police said."


def record(**fields: object) -> str:
    return json.dumps({"text": STORY, **fields}, ensure_ascii=False)


def only_problem(*inputs: object) -> Problem:
    batch = collect([str(each) for each in inputs])
    assert len(batch.problems) == 1, batch
    return batch.problems[0]


def test_an_empty_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n\n")
    (tmp_path / "story.txt").write_text(STORY)
    batch = collect([str(tmp_path / "empty.txt"), str(tmp_path / "story.txt")])
    assert [problem.what for problem in batch.problems] == ["empty"]
    assert [article.text for article in batch.articles] == [STORY]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "not text but a PDF document"),
        (b"PK\x03\x04rest", "not text but a zip archive or an office document"),
        (b"MZ\0\0\x01binary", "not text but binary data"),
        (bytes(range(1, 32)) * 50, "not text but binary data"),
    ],
)
def test_a_binary_is_called_what_it_is(tmp_path: Path, data: bytes, what: str) -> None:
    file = tmp_path / "thing.txt"
    file.write_bytes(data)
    assert only_problem(file).what == what


@pytest.mark.parametrize("ending", [".csv", ".XML"])
def test_a_table_or_a_feed_is_no_article(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"thing{ending}"
    file.write_text("outlet,text\nLorn Courier,The dam held.\n")
    assert only_problem(file).what == f"a {ending.lower()} file, which holds no article by itself"


def test_a_missing_path_is_said_to_be_missing(tmp_path: Path) -> None:
    problem = only_problem(tmp_path / "nowhere.html")
    assert problem.what == "there is no such file or folder"
    assert problem.input.endswith("nowhere.html")


def test_a_name_that_no_file_can_have_is_said_to_be_unusable() -> None:
    assert only_problem("story\0.txt").what.startswith("cannot be opened (")


def test_a_file_of_spaces_that_are_no_bytes_of_white_space_is_empty(tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_text("\u2003\u00a0", encoding="utf-8")
    assert only_problem(tmp_path / "wide.txt").what == "empty"


def test_a_device_is_not_read() -> None:
    assert only_problem("/dev/zero").what == "neither a file nor a folder"


def test_a_page_without_an_article_is_said_to_have_none(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text("<html><body><nav><a href='/a'>News</a><a href='/b'>Sport</a></nav></body></html>")
    assert only_problem(file).what.startswith("a page without an article")


def test_one_bad_line_of_json_lines_is_named_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [record(id=f"a{number}") for number in range(1, 21)]
    lines[6] = '{"id": "a7", "text": "cut off'
    file = tmp_path / "accounts.jsonl"
    file.write_text("\n".join(lines))
    batch = collect([str(file)])
    assert [problem.input for problem in batch.problems] == [f"{file}, line 7"]
    assert "not valid JSON" in batch.problems[0].what
    assert [article.id for article in batch.articles] == [f"a{n}" for n in range(1, 21) if n != 7]


def test_a_text_of_50_megabytes_is_refused_with_its_size_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"It rained in Tolm. " * 2_700_000)
    (tmp_path / "story.txt").write_text(STORY)
    batch = collect([str(tmp_path)])
    assert batch.problems[0].what == "51.3 MB, more than the 16 MB that one article may have"
    assert len(batch.articles) == 1


def test_a_collection_may_be_larger_than_one_article_but_not_an_article_in_it(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join([record(id="small")] * 30 + [record(id="large", text="rain " * 1000)]))
    batch = collect([str(file)], largest_input=1000)
    assert {article.id for article in batch.articles} == {"small"}
    assert batch.problems[0].input == f"{file}, article large"


def test_a_folder_is_read_in_order_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/c.txt", ".hidden.txt", ".git/d.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{STORY} {name}")
    assert [Path(str(a.input)).name for a in read(tmp_path)] == ["a.md", "b.txt", "c.txt"]


def test_a_folder_without_anything_to_read_is_a_problem(tmp_path: Path) -> None:
    assert only_problem(tmp_path).what == "a folder without anything to read"


def test_a_glob_that_matches_nothing_is_a_problem_and_one_that_matches_is_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(STORY)
    assert only_problem(tmp_path / "*.html").what == "no file matches this pattern"
    assert len(collect([str(tmp_path / "*.txt")]).articles) == 1


def test_a_file_whose_name_looks_like_a_glob_is_read(tmp_path: Path) -> None:
    (tmp_path / "story [1].txt").write_text(STORY)
    assert len(collect([str(tmp_path / "story [1].txt")]).articles) == 1


@pytest.mark.parametrize(
    ("given_in", "title", "count"),
    [
        (STORY, None, 1),
        (record(title="Ferry aground"), "Ferry aground", 1),
        (f"[{record(title='Ferry aground')}, {record()}]", "Ferry aground", 2),
        (f"{record(title='Ferry aground')}\n{record()}\n", "Ferry aground", 2),
    ],
)
def test_standard_input_is_told_by_its_content(
    monkeypatch: pytest.MonkeyPatch, given_in: str, title: str | None, count: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given_in.encode())))
    articles = collect(["-"]).articles
    assert (articles[0].title, len(articles)) == (title, count)
    assert articles[0].text == STORY


def test_reading_for_the_library_raises_every_problem_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1")
    (tmp_path / "b.txt").write_text("")
    with pytest.raises(InputError) as raised:
        consilience.read(tmp_path)
    assert [problem.what for problem in raised.value.problems] == ["not text but binary data", "empty"]


def test_an_address_of_another_scheme_is_no_address_here() -> None:
    assert only_problem("ftp://tolm.example/story").what == "an address that is not http or https"


@given(st.binary(max_size=400), st.sampled_from([*FORMS, ".xyz", ""]))
def test_no_bytes_crash_the_reader(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    file = tmp_path_factory.mktemp("fuzz") / f"file{suffix}"
    file.write_bytes(data)
    batch = collect([str(file)])
    assert batch.articles or batch.problems
    assert all(isinstance(article, Article) and article.text.strip() for article in batch.articles)
