"""One line of JSON Lines -> text and metadata. The text is the field `text`, untouched."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from standpunkt.documents.days import day_of
from standpunkt.documents.decoding import decoded
from standpunkt.documents.sources import Source
from standpunkt.errors import InputRejectedError
from standpunkt.records.articles import Metadata

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def from_json(content: bytes, *, name: str) -> Source:
    """Text and metadata of a JSON object with `text` and, if known, title, url, outlet, authors, published, language.

    Raises InputRejectedError where it is no such object, has no text, or a field is of the wrong kind.
    """
    fields = _object(content, name)
    text = _LONE_SURROGATE.sub("\ufffd", _string(fields, "text", name) or "")
    # a JSON string is text already; this only turns away what is empty or binary
    decoded(text.encode("utf-8"), name=name)
    return Source(
        text,
        Metadata(
            title=_string(fields, "title", name),
            url=_string(fields, "url", name),
            outlet=_string(fields, "outlet", name),
            authors=_authors(fields, name),
            published=_published(fields, name),
            language=_language(fields, name),
        ),
    )


def _object(content: bytes, name: str) -> Mapping[str, Any]:
    try:
        fields = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        problem = f"{name} is no valid JSON in UTF-8."
        raise InputRejectedError(problem, remedy='Write one {"text": "..."} object a line.') from error
    if not isinstance(fields, dict):
        raise InputRejectedError(f"{name} is no JSON object.", remedy='Write one {"text": "..."} object a line.')
    return fields


def _string(fields: Mapping[str, Any], key: str, name: str) -> str | None:
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value) if key == "text" and value else (value or "").strip() or None
    raise InputRejectedError(f"{name}: {key} is no string.", remedy=f'Write it as "{key}": "..." or leave it out.')


def _authors(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = fields.get("authors")
    if isinstance(value, list) and all(isinstance(author, str) for author in value):
        return tuple(author.strip() for author in value if author.strip())
    author = _string(fields, "authors", name)
    return (author,) if author else ()


def _published(fields: Mapping[str, Any], name: str) -> str | None:
    value = _string(fields, "published", name)
    if value is None:
        return None
    if edtf := day_of(value):
        return edtf
    raise InputRejectedError(
        f"{name}: {value!r} is no date of publication.", remedy="Write it like 2024-05-08 or 2024-05, or leave it out."
    )


def _language(fields: Mapping[str, Any], name: str) -> str | None:
    value = _string(fields, "language", name)
    return value[:2].lower() if value else None
