"""What of a record is not used: fields that are none but look like one, and days that are no dates."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches

from consilience.errors import Remark

LONGEST_SHOWN = 40  # characters of a value in a message
ALIKE = 0.8  # of two names' letters; "publshed" is as like to "published"
# Names that others give to what a field holds.
_MEANT = {
    "id": "_id key uid uuid guid",
    "url": "link uri href address permalink canonical",
    "outlet": "source publisher publication newspaper paper site domain channel",
    "title": "headline heading",
    "published": "date pubdate datetime time timestamp day created publicationdate publishedat datepublished",
    "text": "body content fulltext articlebody story",
    "language": "lang locale",
    "authors": "author byline by writer writers creator",
}
_FIELD_OF = {name: field for field, names in _MEANT.items() for name in names.split()}


def find_strays(record: Mapping[str, object], fields: Sequence[str]) -> dict[str, str]:
    """The names in a record that are no field, each with the field that it seems to mean.

    None for a field that the record has, too, and none for an empty value or a name like no field's.
    """
    strays: dict[str, str] = {}
    for name, value in record.items():
        if name in fields or value in (None, "", [], {}):
            continue
        meant = _field_meant(name, fields)
        if meant is not None and not record.get(meant):
            strays[name] = meant
    return strays


def _field_meant(name: str, fields: Sequence[str]) -> str | None:
    plain = name.casefold().replace("_", "").replace("-", "").replace(" ", "")
    known = _FIELD_OF.get(name.casefold()) or _FIELD_OF.get(plain)
    close = get_close_matches(plain, fields, n=1, cutoff=ALIKE)
    return known or (close[0] if close else None)


def is_date(value: str) -> bool:
    """Whether a day of publication is a date, or a date and time, of ISO 8601."""
    try:
        datetime.fromisoformat(value.strip())
    except ValueError:
        return False
    return True


class Strays:
    """Gathers them over a file, so that what is wrong in a thousand lines is told once."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], list[str]] = {}
        self._undated: list[tuple[str, str]] = []  # where it stands, and what is no date

    def add(self, place: str, record: object, fields: Sequence[str]) -> None:
        """Notes those of one record, if it is one."""
        if not isinstance(record, Mapping):
            return
        for stray in find_strays(record, fields).items():
            self._places.setdefault(stray, []).append(place)
        published = record.get("published")
        if isinstance(published, str) and published and not is_date(published):
            self._undated.append((place, published))

    def remarks(self) -> list[Remark]:
        """What to say of them, one remark for each name, at the first place where it stands."""
        found = [
            Remark(places[0], f"“{name}” is not a field; did you mean “{meant}”?{_more(len(places) - 1)}")
            for (name, meant), places in self._places.items()
        ]
        if self._undated:
            (place, day), others = self._undated[0], len(self._undated) - 1
            more = f" So {'is' if others == 1 else 'are'} {others:,} more." if others else ""
            what = f"“{_shown(day)}” is no date as ISO 8601 has it (2031-05-07): read without a day.{more}"
            found.append(Remark(place, what))
        return found


def _shown(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _more(count: int) -> str:
    return f" It stands in {count:,} more article{'' if count == 1 else 's'}." if count else ""
