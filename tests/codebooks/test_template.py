from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.codebooks import check, write_template
from standpunkt.codebooks.template import template
from standpunkt.codes import load_codebook, read_codebook
from standpunkt.errors import UsageError


def test_the_template_can_be_used_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Küsten-Debatte 2.yaml"
    write_template(path)
    assert load_codebook(path).id == "kuesten-debatte-2"
    assert check(path.read_text(encoding="utf-8"), name=path.name) == ()


@given(st.text(max_size=30))
def test_any_file_name_gives_an_id(name: str) -> None:
    assert read_codebook(template(name), source="x").proposals


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("mein Werk", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        write_template(path)
    assert path.read_text(encoding="utf-8") == "mein Werk"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_template(tmp_path / "none" / "a.yaml")
