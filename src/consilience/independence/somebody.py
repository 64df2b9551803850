"""Whether an informant is somebody, or a document that nothing says whose words it holds."""

import re

from consilience.independence.names import OFFICES, PEOPLE, TITLES, Name, plain_words

# What follows the main word of a description.
_BEHIND = re.compile(
    r",.*|\s(?:of|for|from|by|at|on|in|to|with|about|who|that|which|released|obtained|seen|posted|published"
    r"|filed|issued|detailing|sent|disclosed|unsealed|reviewed|viewed|made)\s.*"
)
# Things that inform without being somebody; what an analysis calls a document is one without this list.
_WRITTEN = frozenset(
    """
    account agreement analysis announcement audit bill book broadcast camera chart comment complaint contract
    data database diary documentary documents email estimate evidence figures file files filing finding
    findings footage forecast form graffiti image images index inquiry inscription interview investigation
    judgment law lawsuit leaflet letter list log map memo message minutes note notes notice order paper papers
    photo photograph picture plan poll post record records recording register release remarks report reports
    research result results review rule ruling satellite schedule screenshot sign speech statement statistics
    story study survey tape testimony text transcript tweet verdict video warrant website words
    """.split()  # noqa: SIM905  # as above
)


# What lies at a court others have written.
_COURTS = frozenset({"court", "courts"})


def is_somebody(name: Name) -> bool:
    """Whether it is people at all, and not a document: whoever informs is somebody, if no word says else."""
    if name.kind == "document":
        return not (PEOPLE - _COURTS | TITLES | OFFICES).isdisjoint(plain_words(name.name))
    word = main_word(name.name).replace("-", "")  # "e-mails"
    return name.kind != "unnamed" or _WRITTEN.isdisjoint({word, word.removesuffix("s")})


def main_word(name: str) -> str:
    """The main word of a description: "nurse" of "a nurse at the Lorn clinic"."""
    words = plain_words(_BEHIND.sub("", name)) or plain_words(name)
    return words[-1] if words else ""
