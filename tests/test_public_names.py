"""The public names of the package: all there, and imported only when asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import standpunkt

HEAVY = ("sqlalchemy", "simplemma", "trafilatura", "standpunkt.workflow")


def loaded_by(code: str) -> str:
    listing = f"{code}\nimport sys; print([name for name in {HEAVY} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("code", ["import standpunkt", "import standpunkt.cli", "import standpunkt.views"])
def test_what_asks_for_no_article_loads_no_stage_and_no_database(code: str) -> None:
    assert loaded_by(code) == "[]"


def test_every_public_name_is_there() -> None:
    assert all(callable(getattr(standpunkt, name)) for name in standpunkt.__all__)
    assert {*standpunkt.__all__} <= {*dir(standpunkt)}


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="nichts"):
        standpunkt.nichts  # type: ignore[attr-defined]  # noqa: B018
