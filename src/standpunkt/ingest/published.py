"""The dates a person hands over beside the articles: `{"article.txt": "2024-05-08", ...}`."""

from __future__ import annotations

import json
from pathlib import Path

from standpunkt.errors import UsageError
from standpunkt.records.edtf import is_edtf

_REMEDY = 'Write a JSON object of file names and times, as in {"article.txt": "2024-05-08"}.'


def read_published(path: str | Path) -> dict[str, str]:
    """File name -> EDTF time of publication. Raises UsageError where the file is not such a list."""
    try:
        content = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.", remedy="Check the path.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8.", remedy="Save it as UTF-8.") from error
    try:
        dates = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is no valid JSON: {error}.", remedy=_REMEDY) from error
    if not isinstance(dates, dict):
        raise UsageError(f"{path} holds no list of dates.", remedy=_REMEDY)
    return {name: _checked(name, value, path) for name, value in dates.items()}


def _checked(name: str, value: object, path: str | Path) -> str:
    if isinstance(value, str) and is_edtf(value):
        return value
    raise UsageError(f"{path} gives {value!r} as the date of {name}.", remedy="Write it like 2024-05-08 or 2024-05.")
