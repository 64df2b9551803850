"""JSON and JSON Lines to articles: one record an article, its text kept exactly as it came."""

import json
from collections.abc import Iterator, Mapping

from consilience.errors import Problem, Remark
from consilience.ids import content_id
from consilience.reading.intake import writable
from consilience.reading.language import find_language
from consilience.reading.strays import Strays, is_date
from consilience.types import Article

FIELDS = ("id", "url", "outlet", "title", "published", "text", "language")

KNOWN = (*FIELDS, "authors", "input")


def read_records(text: str, *, source: str, lines: bool) -> Iterator[Article | Problem | Remark]:
    """The articles of a JSON document or, with `lines`, of JSON Lines; a bad record becomes a problem.

    Remarks come last: a name that is no field but may mean one ("date" for "published") is told, once a file.

    A document is one record, an array of them, or an object whose `articles` is such an array. A file
    that is named as a document but holds one record a line is read as lines.
    """
    if not lines:
        try:
            document = json.loads(text)
        except RecursionError:
            yield Problem(source, "the JSON is nested too deeply to be articles", _HOW)
            return
        except ValueError as error:
            if _first_line_is_record(text):
                yield from read_records(text, source=source, lines=True)
            else:
                yield Problem(source, f"not valid JSON ({error})", _HOW)
            return
        yield from _document(document, source)
        return
    strays = Strays()
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    for number, line in numbered:
        place = f"{source}, line {number}"
        try:
            record = json.loads(line)
        except RecursionError:
            yield Problem(place, "the JSON is nested too deeply to be an article", _HOW)
        except json.JSONDecodeError as error:
            yield Problem(
                place,
                f"not valid JSON ({error.msg} at column {error.colno})",
                "Mend or remove this line; the others are read without it.",
            )
        except ValueError as error:  # an integer of thousands of digits
            yield Problem(place, f"not readable as JSON ({error})", "Mend or remove this line.")
        else:
            strays.add(place, record, KNOWN)
            yield _article(record, place, source)
    yield from strays.remarks()


_HOW = f"Each article is an object with the fields {', '.join((*FIELDS, 'authors'))}; only text is needed."


def _first_line_is_record(text: str) -> bool:
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest) and isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _document(document: object, source: str) -> Iterator[Article | Problem | Remark]:
    strays = Strays()
    if isinstance(document, Mapping) and isinstance(document.get("articles"), list):
        document = document["articles"]
    if not isinstance(document, list):
        strays.add(source, document, KNOWN)
        yield _article(document, source, source)
        yield from strays.remarks()
        return
    if not document:
        yield Problem(source, "an empty list: no article in it", _HOW)
    for number, record in enumerate(document, 1):
        place = f"{source}, article {number}"
        strays.add(place, record, KNOWN)
        yield _article(record, place, source)
    yield from strays.remarks()


def _article(record: object, place: str, source: str) -> Article | Problem:
    if not isinstance(record, Mapping):
        return Problem(place, f"not an article but a JSON {_kind(record)}", _HOW)
    text = record.get("text")
    if text is not None and not isinstance(text, str):
        return Problem(place, f"the field text is a JSON {_kind(text)}, not text", _HOW)
    if not text or not text.strip():
        return Problem(place, "an article without text", _HOW)
    fields: dict[str, str | None] = {}
    for name in FIELDS:
        value = record.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            return Problem(place, f"the field {name} is a JSON {_kind(value)}, not text", _HOW)
        fields[name] = writable(value) if value else None
    authors, published = record.get("authors"), fields["published"]
    text = fields["text"] or ""
    return Article(
        id=fields["id"] or content_id("article", fields["url"] or "", text),
        text=text,
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=published if published and is_date(published) else None,
        language=fields["language"] or find_language(text),
        authors=tuple(a for a in authors if isinstance(a, str)) if isinstance(authors, list) else (),
        input=source,
    )


def _kind(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")
