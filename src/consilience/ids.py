"""Identity from content: the same fields give the same id on every machine and in every run."""

import hashlib


def digest(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits; lone surrogates are kept apart, not lost."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_id(kind: str, *fields: object) -> str:
    """A short id, `<kind>-<12 hexadecimal digits>`, from what a thing consists of.

    Every field goes in behind its length, so that ("ab", "c") and ("a", "bc") differ.
    """
    hasher = hashlib.sha256()
    for field in (kind, *fields):
        data = str(field).encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return f"{kind}-{hasher.hexdigest()[:12]}"
