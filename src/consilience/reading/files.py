"""Files, folders, globs, streams and addresses in; articles out, and in words what could not be read."""

import glob
import re
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from consilience.errors import InputError, InputWarning, Problem, Remark
from consilience.reading.addresses import FetchError
from consilience.reading.decoding import NotTextError, decode
from consilience.reading.pages import NoArticleError, looks_like_page, read_page
from consilience.reading.plain import read_plain
from consilience.reading.records import read_records
from consilience.reading.web import Web
from consilience.types import Article

Form = Literal["page", "plain", "json", "lines"]
FORMS: dict[str, Form] = {
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".markdown": "plain",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
NO_ARTICLES = frozenset({".csv", ".tsv", ".xml", ".rtf", ".yaml", ".yml", ".toml"})  # text, and yet none
# Bytes of a page or plain text: some thirty novels, where an article has six pages.
LARGEST_INPUT = 16_000_000
STDIN = "-"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WHAT_IS_READ = f"What is read: {', '.join(FORMS)}, and http(s) addresses."


@dataclass(frozen=True, slots=True)
class Batch:
    """What could be read of several inputs, what could not, with the reasons, and what was left out of it."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Remark, ...]


def read(path: str | Path, *, largest_input: int = LARGEST_INPUT) -> list[Article]:
    """The articles of one file or folder, in order. Raises InputError when any part cannot be read.

    Warns with an InputWarning of each field that is none and seems to mean one.
    """
    found = list(_read_path(str(path), largest_input))
    problems = [item for item in found if isinstance(item, Problem)]
    if problems:
        raise InputError(*problems)
    for item in found:
        if isinstance(item, Remark):
            warnings.warn(str(item), InputWarning, stacklevel=3)
    return [item for item in found if isinstance(item, Article)]


def collect(inputs: Sequence[str], *, largest_input: int = LARGEST_INPUT, web: Web | None = None) -> Batch:
    """Read every input (file, folder, glob, `-` or address); one that cannot be used becomes a problem.

    `largest_input` bounds, in bytes, a page or plain text, not a collection of articles.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    remarks: list[Remark] = []
    for each in inputs:
        for item in _read_input(each, largest_input, web or Web(largest=largest_input)):
            if isinstance(item, Article):
                articles.append(item)
            elif isinstance(item, Problem):
                problems.append(item)
            else:
                remarks.append(item)
    return Batch(tuple(articles), tuple(problems), tuple(remarks))


def _read_input(name: str, largest: int, web: Web) -> Iterator[Article | Problem | Remark]:
    if name == STDIN:
        yield from _read_data(sys.stdin.buffer.read(), "standard input", None, largest)
    elif _ADDRESS.match(name):
        yield from _read_address(name, largest, web)
    elif _SCHEME.match(name):
        yield Problem(name, "an address that is not http or https", _WHAT_IS_READ)
    elif not Path(name).exists() and glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
        if not matches:
            yield Problem(name, "no file matches this pattern", "Check the folder and the spelling.")
        for match in matches:
            yield from _read_path(match, largest)
    else:
        yield from _read_path(name, largest)


def _read_path(name: str, largest: int) -> Iterator[Article | Problem | Remark]:
    path = Path(name)
    try:
        if path.is_dir():
            yield from _read_folder(path, largest)
            return
        form = FORMS.get(path.suffix.lower())
        if path.suffix.lower() in NO_ARTICLES and path.exists():
            yield Problem(
                name, f"a {path.suffix.lower()} file, which holds no article by itself", _WHAT_IS_READ
            )
            return
        size = path.stat().st_size
        if not path.is_file() and not path.is_fifo():  # a device may never end
            yield Problem(name, "neither a file nor a folder", _WHAT_IS_READ)
            return
        if size > largest and form not in ("json", "lines"):
            yield _too_large(name, size, largest)
            return
        data = path.read_bytes()
    except FileNotFoundError:
        yield Problem(
            name, "there is no such file or folder", "Check the spelling and the folder you are in."
        )
        return
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Problem(name, f"cannot be opened ({reason})", "Check the permissions and the name.")
        return
    yield from _read_data(data, name, form, largest)


def _read_folder(path: Path, largest: int) -> Iterator[Article | Problem | Remark]:
    files = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in FORMS
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
        and file.is_file()
    )
    if not files:
        yield Problem(str(path), "a folder without anything to read", _WHAT_IS_READ)
    for file in files:
        yield from _read_path(str(file), largest)


def _read_address(url: str, largest: int, web: Web) -> Iterator[Article | Problem | Remark]:
    try:
        fetched = web.get(url)
    except FetchError as error:
        yield Problem(url, str(error), error.remedy)
        return
    form: Form | None = "page" if "html" in fetched.media_type else None
    yield from _read_data(fetched.data, url, form, largest, url=fetched.url, declared=fetched.encoding)


def _read_data(
    data: bytes,
    source: str,
    form: Form | None,
    largest: int,
    *,
    url: str | None = None,
    declared: str | None = None,
) -> Iterator[Article | Problem | Remark]:
    if not data.strip():
        yield Problem(source, "empty", "Hand in the article's text or page.")
        return
    try:
        text = decode(data, declared)
    except NotTextError as error:
        yield Problem(source, f"not text but {error}", f"Save it as text or HTML. {_WHAT_IS_READ}")
        return
    if not text.strip():
        yield Problem(source, "empty", "Hand in the article's text or page.")
        return
    form = form or _sniff(text)
    if form in ("json", "lines"):
        yield from _bounded(read_records(text, source=source, lines=form == "lines"), largest)
    elif len(data) > largest:
        yield _too_large(source, len(data), largest)
    elif form == "page" or looks_like_page(text):
        try:
            yield read_page(text, source=source, url=url)
        except NoArticleError as error:
            yield Problem(
                source,
                f"a page without an article ({error})",
                "Hand in the article's own page, or its text as a .txt file.",
            )
    else:
        yield read_plain(text, source=source, url=url)


def _bounded(
    items: Iterable[Article | Problem | Remark], largest: int
) -> Iterator[Article | Problem | Remark]:
    for item in items:
        if isinstance(item, Article) and len(item.text) > largest:
            yield _too_large(f"{item.input}, article {item.id}", len(item.text), largest)
        else:
            yield item


def _sniff(text: str) -> Form:
    """The form of a text that came without a name: by how it begins."""
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "[":
        return "json" if text.rstrip().endswith("]") and '"text"' in text else "plain"
    if start == "{" and '"text"' in text:
        first_line = text.strip().partition("\n")[0].rstrip()
        return "lines" if first_line.endswith("}") and "\n" in text.strip() else "json"
    return "page" if looks_like_page(text) else "plain"


def _too_large(source: str, size: int, largest: int) -> Problem:
    return Problem(
        source,
        f"{size / 1_000_000:.1f} MB, more than the {largest / 1_000_000:g} MB that one article may have",
        "Hand in the article alone; many articles go into one .jsonl file.",
    )
