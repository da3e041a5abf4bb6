"""How much disk the package and everything it needs take."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def closure(name: str) -> dict[str, Distribution]:
    """The installed distributions that `name` needs without extras, itself included, by normalised name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        key = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:  # needed on another system only
            continue
        waiting += [_NAME.match(line)[0] for line in found[key].requires or [] if "extra ==" not in line]  # type: ignore[index]
    return found


def installed_megabytes(name: str) -> dict[str, float]:
    """Megabytes (10**6 bytes) of the files of each distribution in the closure; byte code is not counted."""
    return {
        key: sum(file.locate().stat().st_size for file in of.files or () if file.locate().exists()) / 1e6  # type: ignore[attr-defined]
        for key, of in closure(name).items()
    }
