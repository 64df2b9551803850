"""Who speaks: every name, title, office and pronoun of one article resolved to one informant each."""

from consilience.analysis.parse import Parsed
from consilience.ids import content_id
from consilience.types import Informant


class Names:
    """The people and bodies of one article, and which of them a phrase means."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    def informant(self, start: int, end: int) -> Informant:
        """The informant that the phrase at clean offsets `start:end` means ("he", "the ministry", "Ms Smith")."""
        name = self._parsed.clean.text[start:end]
        return Informant(
            content_id("informant", self._parsed.article.id, name),
            self._parsed.article.id,
            name,
            "person",
            None,
            (self._parsed.span(start, end),),
        )
