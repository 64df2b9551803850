"""Whom a sentence about an informant ties to a body that it does not name: "The commission hired her"."""

import re

from consilience.independence.names import plain_words
from consilience.independence.workplaces import BODIES

_TYING = (
    r"advis\w+|appoint\w*|belong\w*|commission(?:ed|s)|employ\w*|financ\w+|fund(?:ed|s)|hir(?:ed|es)|keeps?|kept"
    r"|own(?:ed|s)|paid|pays|rel(?:y|ies|ied)|represent\w*|runs?|ran|serv(?:e|es|ed)|sponsor\w*|works?|worked"
)
_BODY = rf"the ((?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(BODIES))}|firm))\b"
_TIES = re.compile(
    rf"\b(?:{_TYING})\s(?:[\w’'-]+\s){{0,4}}?{_BODY}|\b{_BODY} (?:has |had |have )?(?:{_TYING})\b",
    re.IGNORECASE,
)


def tied_to(text: str, *known: str) -> str | None:
    """A body, as "the" and common words, with which a sentence of `text` says that somebody has to do.

    None where there is none, or where `known`, what he is known to be of, has its main word.
    """
    own = {word for name in known for word in plain_words(name)}
    for found in _TIES.finditer(text):
        body = found[1] or found[2]
        if body.split()[-1] not in own:
            return f"the {body}"
    return None
