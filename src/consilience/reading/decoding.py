"""Bytes to text: whatever encoding they are in, or the news that they are no text."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What browsers read these names as (WHATWG Encoding Standard): pages that say Latin-1 mean Windows-1252.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,40})""",
    re.I,
)
SAMPLE = 64 * 1024  # bytes that are looked at to guess an encoding
LATIN_SHARE = 0.2  # of the bytes beyond ASCII; a text in Latin letters has fewer, in other letters nearly all
CONTROL_SHARE = 0.02  # text holds next to no control characters; more than this share means it is none


class NotTextError(ValueError):
    """The bytes are no text; the message says what they look like."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, line ends and all; a byte order mark goes.

    UTF-8 is tried first, because text that is valid UTF-8 hardly ever is anything else; then `declared`
    (a server's or a page's word), then Windows-1252 where next to all is ASCII, as browsers do for English
    (statistics guess wrong over a few accented names), else what charset-normalizer finds likeliest.
    Raises NotTextError for binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sample = data[:SAMPLE]
    binary = next((name for magic, name in _KNOWN_BINARIES if data.startswith(magic)), None)
    if binary is None and b"\0" in sample:
        binary = "binary data"
    if binary:
        raise NotTextError(binary)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = _decode_other(data, declared or _declared_in(sample))
    controls = sum(ord(c) < 32 and c not in "\t\n\r\f\v\x1b" for c in text[:SAMPLE])
    if controls > CONTROL_SHARE * len(text[:SAMPLE]):
        raise NotTextError("binary data")
    return text


def _declared_in(sample: bytes) -> str | None:
    found = _DECLARED.search(sample)
    return (found.group(1) or found.group(2)).decode("ascii", "ignore") if found else None


def _decode_other(data: bytes, declared: str | None) -> str:
    if declared:
        try:
            name = codecs.lookup(declared).name
            return data.decode(_MEANT.get(declared.lower(), _MEANT.get(name, name)))
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration is common; the bytes decide
    sample = data[:SAMPLE]
    if sum(byte > 127 for byte in sample) < LATIN_SHARE * len(sample):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass  # five bytes mean nothing in Windows-1252
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
