"""The files -> raw articles: one for a .txt or .html file, one for a line of .jsonl."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from standpunkt.ingest.finding import Found, find, unreadable
from standpunkt.records.articles import MediaType, Metadata, RawArticle, Rejection

_NOTHING_GIVEN: Mapping[str, str] = {}


def read(
    paths: Sequence[str | Path], *, published: Mapping[str, str] = _NOTHING_GIVEN, outlet: str | None = None
) -> Iterator[RawArticle | Rejection]:
    """Raw articles and rejections, one file in memory at a time. Raises nothing.

    `paths` are files, folders (searched to their depths) and globs. `published` maps a file's name, or
    `file.jsonl#12`, to the EDTF time it was published; it and `outlet` win over what the source says itself.
    """
    for item in find(paths):
        if isinstance(item, Rejection):
            yield item
            continue
        try:
            yield from _articles_in(item, published=published, outlet=outlet)
        except OSError as error:
            yield unreadable(str(item.path), error)


def count(paths: Sequence[str | Path]) -> int:
    """How many articles and rejections `read` will give, for a progress bar: files are not opened but .jsonl.

    An estimate where files change or turn out unreadable meanwhile.
    """
    return sum(_count_in(item) for item in find(paths))


def _count_in(item: Found | Rejection) -> int:
    if isinstance(item, Rejection) or item.media_type is not MediaType.JSON:
        return 1
    try:
        with item.path.open("rb") as file:
            return max(1, sum(1 for line in file if line.strip()))
    except OSError:
        return 1


def _articles_in(found: Found, *, published: Mapping[str, str], outlet: str | None) -> Iterator[RawArticle | Rejection]:
    contents = _lines_in(found) if found.media_type is MediaType.JSON else iter([(None, found.path.read_bytes())])
    for number, content in contents:
        mark = "" if number is None else f"#{number}"
        name, source = f"{found.path.name}{mark}", f"{found.path}{mark}"
        problem = None if number is None else _problem_of_line(content)
        if problem is not None:
            yield Rejection(source, f"{source} {problem}", "Correct the line; the other lines were read.")
            continue
        given = Metadata(outlet=outlet, published=published.get(name) or published.get(found.path.name))
        yield RawArticle(name, source, found.media_type, content, given)


def _lines_in(found: Found) -> Iterator[tuple[int | None, bytes]]:
    """Number (from 1) and bytes of each line that is not blank; a byte order mark is taken off the first."""
    empty = True
    with found.path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            content = line.removeprefix(codecs.BOM_UTF8).strip()
            if content:
                empty = False
                yield number, content
    if empty:
        yield 1, b""


def _problem_of_line(content: bytes) -> str | None:
    """What is wrong with a line of .jsonl, as the end of a sentence; None where it holds an article."""
    if not content:
        return "is empty."
    try:
        fields = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        return "is not UTF-8."
    except (ValueError, RecursionError) as error:
        return f"is no valid JSON: {getattr(error, 'msg', 'nested too deeply')}."
    if not isinstance(fields, dict):
        return 'is no JSON object like {"text": "..."}.'
    text = fields.get("text")
    return None if isinstance(text, str) and text.strip() else "has no text."
