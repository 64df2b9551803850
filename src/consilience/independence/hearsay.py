"""Whether an informant tells a thing as known to him, or passes it on, asks it, judges it, denies it."""

import re
from collections.abc import Set

from consilience.independence.words import last_name

# In what an informant says: words that name somebody else it comes from, or that leave open whether it is so.
_FROM_OTHERS = re.compile(
    r"\b(?:citing|quoting|according to|reportedly|allegedly|apparently|rumou?rs?|hearsay"
    r"|(?:was|were|been|being|is|are) (?:told|informed|assured|briefed)"
    r"|(?:told|informed|assured) (?:him|her|them|me|us)"
    r"|(?:heard|learned|learnt|gathered) (?:that|from|of|on|in)"
    r"|(?:have|has|had|I|we|he|she|they) read (?:that|in|on|of|about)"
    r"|(?:on|in) the (?:radio|news|newspapers?|papers?|internet|media)|on (?:television|TV)"
    r"|(?:report|document|letter|study|inquiry|investigation|data|records|figures)s?"
    r" (?:found|finds|shows?|showed|says?|said|states?|stated|concludes?|concluded|suggests?|suggested))\b",
    re.IGNORECASE,
)
# In the words that name an informant and tell of his speaking.
_PASSED_ON = re.compile(r"\b(?:citing|quoting|relaying|repeating|reading from|referring to)\s", re.IGNORECASE)
_NOT_SAID = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)"
    r"|contradict(?:s|ed|ing)?|doubt(?:s|ed|ing)?|question(?:s|ed|ing)|wonder(?:s|ed|ing)?"
    r"|ask(?:s|ed|ing)? (?:if|whether|why|how)|declin(?:es?|ed) to|refus(?:es?|ed) to"
    r"|(?:could|did|does|do|would|can|will|was|were) ?n[o’']t(?: able to| immediately)?"
    r" (?:confirm|say|comment|verify|know|believe|think|deny|rule out)|unable to confirm)\b",
    re.IGNORECASE,
)
# There, too: what he thinks of a thing that he takes as given, as everybody else who has heard of it can.
_THINKS = (
    r"(?:condemn|deplor|denounc|lament|mourn|decr(?:y|ied)|hail|prais|applaud|welcom|salut|celebrat|regret|slamm?"
    r"|blast|criticis|criticiz)(?:e?s|e?d|ing|e)?"
)
_FEELS = (
    r"(?:shocked|saddened|appalled|outraged|horrified|disappointed|dismayed|disgusted|devastated|heartbroken"
    r"|stunned|alarmed|troubled|concerned|disturbed|angered|pleased|delighted|proud|relieved|glad|grateful|sorry)"
)
_JUDGED = re.compile(
    rf"(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bbeing )(?<!\bis )(?<!\bare )\b(?:{_THINKS}\b"
    r"|call(?:s|ed|ing)? (?:(?:it|this|that)\b|(?:[^\s“”\"]+ ){1,30}?(?=[“\"]))"
    r"|describ(?:es|ed|ing) (?:[^\s]+ ){1,30}?as\b"
    r"|(?:express|voic|convey|offer|sen[dt])(?:es|ed|ing|s)? (?:[\w’'-]+ ){0,4}?"
    r"(?:shock|grief|sorrow|sadness|dismay|outrage|anger|regrets?|concerns?|sympath(?:y|ies)|condolences?"
    r"|solidarity|gratitude|satisfaction|disappointment|thanks)\b"
    r"|(?:paid|pays|paying) tribute\b)",
    re.IGNORECASE,
)
_JUDGES = re.compile(
    rf"\b(?:I|[Ww]e) (?:\w+ly )?{_THINKS}\b"
    rf"|\b(?:he|she|they|it|[Ww]e|I)(?:[’']re|[’']m| (?:was|were|is|are|am))"
    rf" (?:\w+ )?{_FEELS} (?:by|at|that|to|about|over|for)\b"
)
# Anywhere: that it is open, feared, guessed or wrong.
_OPEN = re.compile(
    r"\b(?:may|(?i:might|possibl[ey]|perhaps|feared|fears|fear that|believ(?:es?|ed)"
    r"|suspect(?:s|ed)|thinks?|thought|guess(?:es|ed)?|warn(?:s|ed|ing) that|predict(?:s|ed)?"
    r"|said (?:that )?if|whether|not true|untrue|false(?:ly)?"
    r"|a lie|fake|hoax|misinformation|exaggerated|unfounded|baseless|inaccurate|incorrect|premature"
    r"|(?:assum|suppos|presum|reckon|imagin)(?:es?|ed|ing)?|hop(?:es|ed) that|as far as \w+ kn[eo]ws?"
    r"|shar(?:es|ed) an? \w+|re(?:posted|tweeted)))\b"
)
_TOLD = re.compile(r"\b(?:told|informed|assured) (?:him|her)\b")  # before the name: that is who was told
NEAR = 40  # code points behind "citing" in which the one who is cited stands


def is_own_word(text: str, start: int, said: Set[int], name: str) -> bool:
    """Whether a statement gives what it says to `name` as what he says is so.

    `text` begins `start` code points into the article; `said` are the offsets there of what he says. "Brandt,
    citing the police, said", "Brandt denied that", "he had heard on the radio" are not his own word, nor what
    he only judges ("Brandt called the fall a “disgrace”"); in "it fell, the Courier said, citing Brandt" it
    is Brandt's.
    """
    content = "".join(mark if start + i in said else "\n" for i, mark in enumerate(text))
    last = last_name(name)
    if (
        _OPEN.search(text)
        or _FROM_OTHERS.search(content)
        or _JUDGES.search(content)
        or any(
            start + each.start() not in said
            for pattern in (_NOT_SAID, _JUDGED)
            for each in pattern.finditer(text)
        )
    ):
        return False
    if any(last in text[each.end() :] and last not in text[: each.start()] for each in _TOLD.finditer(text)):
        return False
    cited = (each for each in _PASSED_ON.finditer(text) if start + each.start() not in said)
    return all(last in text[each.end() : each.end() + NEAR] for each in cited)
