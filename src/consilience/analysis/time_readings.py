"""What a time expression means: its form's words and the publication date make a period.

Nothing is guessed: without a publication date, what hangs on it keeps a relative value. "XXXX" stands for
the part that is not known ("XXXX-01-09", "XXXX-WXX-6" for a Saturday); "DCT" for the day of publication
("DCT-P1D" yesterday, "DCT-P1M" last month); "REF" for a day that the text itself speaks of ("REF+P2D", two
days later).
"""

from consilience.analysis import dates, spells
from consilience.analysis.readings import Context, Get, Reading

_READERS = {**dates.READERS, **spells.READERS}


def read(form: str, get: Get, context: Context) -> Reading | None:
    """The reading of an expression of a form, or None where its words make no time ("February 30")."""
    try:
        return _READERS[form](get, context)
    except (ValueError, OverflowError):  # a day that the calendar does not have, a year out of range
        return None
