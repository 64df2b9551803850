"""Whether a sentence says of an informant that he took back what he told: that confirms nothing."""

import re

_TAKEN_BACK = (
    r"(?:\b(?:withdr[ae]w|withdrawn|retract(?:ed|s)?|recanted|revoked|deleted|disowned|took back|taken back"
    r"|takes back|rowed back on|backtracked)\b(?! (?:from|money|troops|cash)\b))",
    r"(?:\bcorrected (?:himself|herself|themselves|(?:the|that|this|his|her|their|its) (?:\w+ )?"
    r"(?:statement|account|figure|number|claim|remark|report|version|words|count))\b)",
    r"(?:\b(?:had|has|have|having) (?:been (?:wrong|mistaken|misinformed|misunderstood)|misspoken|misspoke"
    r"|made a mistake|got it wrong|erred))",
    r"(?:\b(?:he|she|they|it|that|this|statement|claim|figure|number|account|report|count) "
    r"(?:was|were|is|are|proved|turned out)(?: to be| to have been)? "
    r"(?:wrong|mistaken|untrue|false|incorrect|inaccurate|exaggerated|premature|a mistake|an error"
    r"|a misunderstanding)\b)",
    r"(?:\bapologi[sz]ed for (?:the|his|her|their|an?) (?:mistake|error|confusion|mix-up|statement))",
)
_ANY = re.compile("|".join(_TAKEN_BACK), re.IGNORECASE)


def is_taken_back(text: str) -> bool:
    """Whether a sentence says that something was taken back, corrected or wrong: "She later withdrew it"."""
    return _ANY.search(text) is not None
