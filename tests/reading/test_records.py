import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import Problem, Remark
from consilience.reading.records import read_records
from consilience.types import Article

texts = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


def records(text: str, *, lines: bool = False) -> list[Article | Problem | Remark]:
    return list(read_records(text, source="in", lines=lines))


@given(st.lists(texts, min_size=1, max_size=5), st.booleans())
def test_texts_of_json_lines_come_in_exactly_as_they_are(wanted: list[str], ascii_only: bool) -> None:
    written = "\n".join(json.dumps({"text": text}, ensure_ascii=ascii_only) for text in wanted)
    assert [a.text for a in records(written, lines=True) if isinstance(a, Article)] == wanted


def test_line_separators_inside_a_text_do_not_end_a_line() -> None:
    text = "First.\u2028Second.\x85Third.\x0bFourth."
    [article] = records(json.dumps({"text": text}, ensure_ascii=False), lines=True)
    assert isinstance(article, Article)
    assert article.text == text


def test_every_field_is_taken_over() -> None:
    fields = {
        "id": "x1",
        "url": "https://tolm.example/1",
        "outlet": "Tolm Post",
        "title": "Ferry aground",
        "published": "2026-02-03",
        "text": "It ran aground.",
        "language": "en",
    }
    [article] = records(json.dumps(fields))
    assert isinstance(article, Article)
    assert {name: getattr(article, name) for name in fields} == fields


def test_without_an_id_the_same_article_gets_the_same_one_and_another_a_different_one() -> None:
    first, again, other = records(json.dumps([{"text": "One."}, {"text": "One."}, {"text": "Two."}]))
    assert isinstance(first, Article)
    assert isinstance(again, Article)
    assert isinstance(other, Article)
    assert first.id == again.id != other.id


@pytest.mark.parametrize(
    "document", ['{"articles": [{"text": "One."}]}', '[{"text": "One."}]', '{"text": "One."}']
)
def test_a_document_may_be_a_record_a_list_or_a_dossier(document: str) -> None:
    [article] = records(document)
    assert isinstance(article, Article)
    assert article.text == "One."


def test_lines_in_a_file_named_as_a_document_are_read_as_lines() -> None:
    assert len([a for a in records('{"text": "One."}\n{"text": "Two."}') if isinstance(a, Article)]) == 2


@pytest.mark.parametrize(
    ("document", "what"),
    [
        ("[]", "an empty list"),
        ("17", "not an article but a JSON number"),
        ("[[]]", "not an article but a JSON array"),
        ('{"title": "No text"}', "an article without text"),
        ('{"text": "   "}', "an article without text"),
        ('{"text": ["One."]}', "the field text is a JSON array"),
        ('{"text": "One.", "title": {"de": "Eins"}}', "the field title is a JSON object"),
        ('{"text": "One."', "not valid JSON"),
        ("[" * 100_000, "the JSON is nested too deeply"),
    ],
)
def test_what_is_no_article_is_named(document: str, what: str) -> None:
    [problem] = records(document)
    assert isinstance(problem, Problem)
    assert problem.what.startswith(what)


def test_half_a_surrogate_pair_is_replaced_and_every_offset_kept() -> None:
    [article] = records('{"text": "a\\ud83dz \\ud83d\\ude00 end"}')
    assert isinstance(article, Article)
    assert article.text == "a\ufffdz 😀 end"


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 5_000 + "}", '{"text": "One."'])
def test_a_line_that_cannot_be_read_is_named_and_the_others_are_read(line: str) -> None:
    problem, article = records(f'{line}\n{{"text": "Two."}}', lines=True)
    assert isinstance(problem, Problem)
    assert problem.input == "in, line 1"
    assert isinstance(article, Article)


def test_a_number_is_an_id_like_any_other() -> None:
    [article] = records('{"text": "One.", "id": 7}')
    assert isinstance(article, Article)
    assert article.id == "7"


def test_a_document_whose_first_line_is_no_record_is_read_as_one_document() -> None:
    [problem] = records('{"text":\n"One." and more}')
    assert isinstance(problem, Problem)
    assert problem.input == "in"


def remarks(*fields: dict[str, object]) -> list[str]:
    """What is said of lines with these fields, each beside a text."""
    written = "\n".join(
        json.dumps({"text": "It ran aground.", "id": str(n)} | f) for n, f in enumerate(fields)
    )
    return [str(item) for item in records(written, lines=True) if isinstance(item, Remark)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("date", "published"),
        ("pubDate", "published"),
        ("published_at", "published"),
        ("publshed", "published"),
        ("Title", "title"),
        ("headline", "title"),
        ("link", "url"),
        ("source", "outlet"),
        ("byline", "authors"),
        ("lang", "language"),
    ],
)
def test_a_name_that_is_no_field_and_may_mean_one_is_told(name: str, meant: str) -> None:
    assert remarks({name: "x"}) == [f"in, line 1: “{name}” is not a field; did you mean “{meant}”?"]


@pytest.mark.parametrize(
    "fields",
    [
        {"section": "local", "tags": ["sea"], "rank": 7},  # like no field
        {"date": "2031-02-03", "published": "2031-02-03"},  # beside the field
        {"date": None, "link": ""},  # nothing in it
    ],
)
def test_other_names_are_left_alone(fields: dict[str, object]) -> None:
    assert remarks(fields) == []


def test_what_is_wrong_in_many_lines_is_told_once() -> None:
    assert remarks({}, {"date": "x"}, {"date": "y"}, {"date": "z"}) == [
        "in, line 2: “date” is not a field; did you mean “published”? It stands in 2 more articles."
    ]


def test_a_text_under_another_name_is_told_beside_the_problem() -> None:
    problem, remark = records('{"body": "It ran aground."}', lines=True)
    assert isinstance(problem, Problem)
    assert "did you mean “text”?" in str(remark)


def test_names_are_told_in_a_document_of_many_articles_and_of_one() -> None:
    record = '{"text": "It ran aground.", "date": "2031-02-03"}'
    assert "in, article 1: “date”" in str(records(f"[{record}]")[-1])
    assert "in: “date”" in str(records(record)[-1])


@pytest.mark.parametrize("day", ["yesterdayish", "2026-13-45", "01/03/2026"])
def test_a_day_that_is_no_date_is_told_and_left_out(day: str) -> None:
    article, remark = records(json.dumps({"text": "It ran aground.", "published": day}))
    assert isinstance(article, Article)
    assert article.published is None
    assert f"“{day}” is no date" in str(remark)


@pytest.mark.parametrize("day", ["2031-05-07", "2031-05-07T18:30:00+01:00", "2031-05-07 18:30", "20310507"])
def test_a_date_with_or_without_its_time_is_kept_as_it_came(day: str) -> None:
    (article,) = records(json.dumps({"text": "It ran aground.", "published": day}))
    assert isinstance(article, Article)
    assert article.published == day
