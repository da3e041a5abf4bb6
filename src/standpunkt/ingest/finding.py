"""Paths as a person gives them -> the files to read, in a fixed order, each once."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from standpunkt.records.articles import MediaType, Rejection

MEDIA_TYPES = {
    ".txt": MediaType.TEXT,
    ".html": MediaType.HTML,
    ".htm": MediaType.HTML,
    ".jsonl": MediaType.JSON,
}
MAX_BYTES = 20_000_000  # a long newspaper article has 20,000 bytes; 20 MB in one file is something else
_KINDS = ".txt, .html, .htm or .jsonl"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be read: it exists, is an ordinary file of a known kind, and is not too large."""

    path: Path
    media_type: MediaType


def find(paths: Sequence[str | Path]) -> Iterator[Found | Rejection]:
    """The files behind `paths` (files, folders, globs), in the order given, folders sorted; each file once."""
    seen: set[str] = set()
    for given in paths:
        for item in _behind(str(given)):
            key = item.source if isinstance(item, Rejection) else os.path.abspath(item.path)  # noqa: PTH100 (links stay)
            if key not in seen:
                seen.add(key)
                yield item


def _behind(given: str) -> Iterator[Found | Rejection]:
    path = Path(given)
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif os.path.lexists(path):
            yield _examined(path)
        elif glob.has_magic(given):
            yield from _matching(given)
        else:
            yield Rejection(given, f"There is no file or folder {given}.", "Check the spelling of the path.")
    except (OSError, ValueError) as error:  # a path too long for the system, or with a NUL character
        yield unreadable(given, error)


def _in_folder(folder: Path) -> Iterator[Found | Rejection]:
    problems: list[OSError] = []
    empty = True
    for path in _walk(folder, problems):
        empty = False
        yield _examined(path)
    yield from (unreadable(str(error.filename), error) for error in problems)
    if empty and not problems:
        yield Rejection(str(folder), f"The folder {folder} has no articles in it.", f"Put {_KINDS} files there.")


def _walk(folder: Path, problems: list[OSError]) -> Iterator[Path]:
    """Readable-looking files below `folder`; hidden files and folders are left out, links to folders not followed."""
    for parent, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in MEDIA_TYPES:
                yield Path(parent, name)


def _matching(pattern: str) -> Iterator[Found | Rejection]:
    """Files and folders that match a glob the shell has not expanded; files of other kinds are passed over."""
    matches = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 (absolute patterns)
    readable = [path for path in matches if path.suffix.lower() in MEDIA_TYPES or path.is_dir()]
    if not readable:
        yield Rejection(pattern, f"No article matches {pattern}.", f"Check the pattern; articles are {_KINDS} files.")
    for path in readable:
        # `**` matches folders and the files in them: the files alone say it all
        if path.is_dir() and "**" not in pattern:
            yield from _in_folder(path)
        elif not path.is_dir():
            yield _examined(path)


def _examined(path: Path) -> Found | Rejection:
    """The file if it can be read, without opening it: 200 MB are turned away at once."""
    source = str(path)
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        return Rejection(source, f"{source} is of a kind we do not read.", f"Save it as {_KINDS}.")
    try:
        status = path.stat()
    except OSError as error:
        return unreadable(source, error)
    if not stat.S_ISREG(status.st_mode):
        return Rejection(source, f"{source} is no ordinary file.", "Save its content in a file and add that.")
    if status.st_size > MAX_BYTES:
        return _too_large(source, status.st_size)
    return Found(path, media_type)


def _too_large(source: str, size: int) -> Rejection:
    return Rejection(
        source,
        f"{source} has {size / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB an article may have.",
        "Split it into one file an article, or into several .jsonl files.",
    )


def unreadable(source: str, error: Exception) -> Rejection:
    """The rejection for a file or folder that the system does not let us read."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Rejection(source, f"{source} cannot be read: {why}.", "Check that it is there and that you may read it.")
