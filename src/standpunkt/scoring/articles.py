"""Annotated articles from files: a .jsonl with one article a line, or a folder with one .json an article.

A .jsonl line has `text`, `offsets` and token numbers; the original files of the "Dataset of Quotation Attribution in
German News Articles" have `originalText` and sentences with the words of their tokens. Either may stand in either.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from standpunkt.errors import DataError
from standpunkt.scoring.layouts import QuotedArticle, article_of

__all__ = ["QuotedArticle", "load"]


def load(path: Path, *, limit: int | None = None) -> tuple[QuotedArticle, ...]:
    """The first `limit` articles of a file (in its order) or a folder (in order of file names), or all.

    Raises DataError, with file and line, where something is missing, is no valid annotation or contradicts itself.
    """
    articles: dict[str, QuotedArticle] = {}
    for where, row in islice(rows(path), limit):
        article = article_of(row, where)
        if article.name in articles:
            raise DataError(
                f"{where}: there is a second article called {article.name!r}.",
                remedy="Give each article a documentName of its own: scores are taken article by article.",
            )
        articles[article.name] = article
    if not articles:
        raise DataError(f"There is no article in {path}.", remedy="Name a file or folder with annotated articles.")
    return tuple(articles.values())


def rows(path: Path) -> Iterator[tuple[str, Any]]:
    """What a .jsonl file or a folder of .json files holds, each with the place an error message names."""
    if path.is_dir():
        for file in _files(path):
            yield file.name, _parsed(_content(file), file.name)
    elif path.suffix == ".json":
        yield path.name, _parsed(_content(path), path.name)
    else:
        for number, line in enumerate(_content(path).split("\n"), start=1):
            if line.strip():
                yield f"{path.name}, line {number}", _parsed(line, f"{path.name}, line {number}")


def _files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.json"))
    if not files:
        below = sorted({file.parent.name for file in folder.glob("*/*.json")})
        remedy = f"Name one of the folders in it: {', '.join(below)}." if below else "Name the folder that holds them."
        raise DataError(f"There are no .json files in {folder}.", remedy=remedy)
    return files


def _content(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataError(
            f"{file} cannot be read: {error.strerror}.", remedy="Name a .jsonl file or a folder of .json files."
        ) from error
    except UnicodeDecodeError as error:
        raise DataError(
            f"{file} is not UTF-8: byte {error.start} fits no character.", remedy="Save it as UTF-8."
        ) from error


def _parsed(content: str, where: str) -> Any:
    try:
        return json.loads(content)
    except json.JSONDecodeError as error:
        inside = f"line {error.lineno}, " if "\n" in content.strip() else ""
        raise DataError(
            f"{where}: no valid JSON at {inside}column {error.colno} ({error.msg}).",
            remedy="Mend it: a .jsonl file holds one whole article on each line, a .json file one article.",
        ) from error
    except RecursionError as error:
        raise DataError(f"{where}: brackets nest too deeply.", remedy="Leave this article out.") from error
