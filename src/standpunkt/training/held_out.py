"""Keeps articles that serve to judge out of what is trained on, by their titles and by what their text says first.

The titles of the test part are written "10437 - Title (2005-08-12)".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from standpunkt.training.corpora import Document

ANYWHERE = 4
"""A title of so many words or more counts wherever a document has it; a shorter one, such as a name, only where it
makes a paragraph of its own, as headlines do."""
_TITLE = re.compile(r"(?:\d+ - )?(?P<title>.*?)(?: \(\d{4}-\d\d-\d\d\))?")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles in comparable form: lower case, words with single blanks between them, a blank at either end."""

    long: tuple[str, ...]
    short: frozenset[str]

    def __len__(self) -> int:
        return len(self.long) + len(self.short)

    def held_by(self, document: Document) -> str | None:
        """The title of an article that the document is, or holds; None where there is none."""
        paragraphs = [comparable(paragraph) for paragraph in document]
        alone = next((paragraph for paragraph in paragraphs if paragraph in self.short), None)
        whole = " ".join(paragraphs)
        return alone or next((title for title in self.long if title in whole), None)


@dataclass(slots=True)
class Compared:
    """What came of the comparison: how many documents of each file were compared, and the titles found in them."""

    titles: int
    documents: Counter[str] = field(default_factory=Counter)
    found: list[tuple[str, str]] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {"titles": self.titles, "documents": dict(self.documents), "found": self.found}


def comparable(text: str) -> str:
    """Words only, in lower case: spelling of quotation marks and hyphens must not hide a title."""
    return f" {_NO_WORD.sub(' ', text.lower()).strip()} "


def titles_of(names: Iterable[str]) -> Titles:
    """The titles in names of documents."""
    titles = {comparable(_bare(name)) for name in names} - {"  "}
    long = {title for title in titles if title.count(" ") > ANYWHERE}
    return Titles(tuple(sorted(long)), frozenset(titles - long))


def _bare(name: str) -> str:
    match = _TITLE.fullmatch(name.strip())
    assert match is not None  # every part may be empty
    return match["title"]


def read_titles(path: Path) -> Titles:
    """The titles in a JSON list of names."""
    return titles_of(json.loads(path.read_text(encoding="utf-8")))


def without_held_out(
    documents: Iterable[tuple[str, Document]], titles: Titles, compared: Compared
) -> Iterator[tuple[str, Document]]:
    """The documents that hold none of the titles; `compared` counts all of them while they pass."""
    for name, document in documents:
        compared.documents[name] += 1
        title = titles.held_by(document)
        if title is None:
            yield name, document
        else:
            compared.found.append((name, title.strip()))
