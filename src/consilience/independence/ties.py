"""Whom a sentence about an informant ties to a body that it does not name: "The commission hired her"."""

import re

from consilience.independence.names import plain_words
from consilience.independence.workplaces import BODIES

_BODY = rf"the ((?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(BODIES))}|firm))\b"
_TIES = re.compile(
    # "keeps the firm's books", not "ran from the house"
    rf"\b(?:advis(?:es|ed)|keeps?|kept|own(?:ed|s)|represent(?:ed|s)|runs?|ran|serv(?:es|ed)) {_BODY}"
    # "works for the board", "paid for by the transport office"
    r"|\b(?:appointed|belong(?:ed|s)|commissioned|employed|financed|funded|hired|paid|rel(?:ies|ied)|serv(?:es|ed)"
    rf"|sponsored|works?|worked)(?: for)? (?:at|by|for|on|to|with) {_BODY}"
    # "The commission hired her"
    rf"|\b{_BODY} (?:has |had |have )?(?:appoint|commission|employ|financ|fund|hir|paid|pay|sponsor)\w*"
    r" (?:him|his|her)\b",
    re.IGNORECASE,
)


def tied_to(text: str, *known: str) -> str | None:
    """A body, as "the" and common words, with which a sentence of `text` says that somebody has to do.

    None where there is none, or where `known`, what he is known to be of, has its main word.
    """
    own = {word for name in known for word in plain_words(name)}
    for found in _TIES.finditer(text):
        body = next(filter(None, found.groups()))
        if body.split()[-1] not in own:
            return f"the {body}"
    return None
