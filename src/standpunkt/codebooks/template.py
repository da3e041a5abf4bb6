"""A codebook to begin with, commented in German."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from standpunkt.errors import UsageError

_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def template(name: str) -> str:
    """The text of a new codebook; `name` becomes its id as far as an id can hold it."""
    text = (files("standpunkt.lexicons") / "codebook_template.yaml").read_text(encoding="utf-8")
    return text.replace("id: meine-debatte", f"id: {_id(name)}", 1)


def write_template(path: Path) -> None:
    """Writes a new codebook to `path`. Raises UsageError where there is something already, or where it cannot."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(template(path.stem))
    except FileExistsError as error:
        remedy = f"Give another name, or edit that one and see `standpunkt codebook check {path}`."
        raise UsageError(f"{path} is there already.", remedy=remedy) from error
    except OSError as error:
        remedy = "Name a file in a folder that you may write to."
        raise UsageError(f"{path} cannot be written: {error.strerror}.", remedy=remedy) from error


def _id(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(_FOLDED)).lstrip("-0123456789").rstrip("-")
    return plain or "meine-debatte"
