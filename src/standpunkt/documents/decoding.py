"""Bytes -> text, otherwise untouched: line breaks stay as they are, nothing is trimmed or normalised.

A byte order mark says how to decode and is no part of the text: offset 0 is the first character after it.
"""

from __future__ import annotations

import codecs
import re

from standpunkt.errors import InputRejectedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.01  # a stray control character in an article of 3,000 is a slip of its system, not a binary file
_REMEDY = "Save the article as text in UTF-8 and add that."


def decoded(content: bytes, *, name: str, declared: str | None = None) -> str:
    """The text of `content`. Raises InputRejectedError for what is empty or no text.

    Tried in order: byte order mark, `declared` (what an HTML page says of itself), UTF-8, UTF-8 with a few broken
    bytes (each becomes U+FFFD), Windows-1252.
    """
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise InputRejectedError(f"{name} is {what}, not a text.", remedy=_REMEDY)
    text = _by_mark(content, name) or _by_name(content, declared) or _by_trial(content, name)
    if not any(map(str.isalpha, text[:10_000])) and not any(map(str.isalpha, text)):
        raise InputRejectedError(f"{name} is empty: there is no word in it.", remedy="Check the file at its source.")
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > _MOST_CONTROL * len(text):
        raise InputRejectedError(f"{name} is a binary file, not a text.", remedy=_REMEDY)
    return text


def _by_mark(content: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                if encoding == "utf-8":
                    return None
                problem = f"{name} begins like {encoding.upper()} but is not."
                raise InputRejectedError(problem, remedy=_REMEDY) from error
    return None


def _by_name(content: bytes, declared: str | None) -> str | None:
    """Decoded as declared; None where nothing is declared, or wrongly."""
    if declared is None:
        return None
    # browsers read ISO 8859-1 as Windows-1252, because pages that declare it have its quotation marks
    encoding = "cp1252" if declared.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else declared
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_trial(content: bytes, name: str) -> str:
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    patched = content.decode("utf-8", errors="replace")
    broken = patched.count("\ufffd")
    if 10 * broken < sum(not character.isascii() for character in patched):
        return patched  # many sound umlauts and a few broken ones: UTF-8 cut or damaged, not another encoding
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        problem = f"{name} is neither UTF-8 nor Windows-1252 text."
        if b"\x00" in content:
            problem = f"{name} is a binary file, not a text."
        raise InputRejectedError(problem, remedy=_REMEDY) from error
