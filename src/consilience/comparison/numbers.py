"""Small numbers in words: "three", "third", "III"."""

import re

CARDINALS = {
    word: number
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty
        """.split()  # noqa: SIM905  # a list of words is easier to read and to correct in lines than in quotes
    )
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """.split(),  # noqa: SIM905
        1,
    )
}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_DIGITS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_ORDINAL = re.compile(r"([0-9]{1,9})(?:st|nd|rd|th)")


def cardinal(text: str) -> float | None:
    """The number of "3", "2.5" or "three", in lower case; None of another word."""
    return float(text) if _DIGITS.fullmatch(text) else CARDINALS.get(text)


def ordinal(text: str) -> float | None:
    """The number of "3rd" or "third", in lower case; None of another word."""
    digits = _ORDINAL.fullmatch(text)
    return float(digits[1]) if digits else ORDINALS.get(text)
