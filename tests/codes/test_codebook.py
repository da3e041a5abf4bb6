from __future__ import annotations

from pathlib import Path

import pytest

from standpunkt.codes.codebook import load_codebook, read_codebook, shipped_codebooks
from standpunkt.errors import CodebookError

MINIMAL = """
id: ferry
title: Die Fähre
proposals:
  - id: new_ferry
    label: Neue Fähre
    evoked_by: [Fähre, Fährverbindung bauen]
"""


def test_every_shipped_codebook_is_valid() -> None:
    assert {"tempolimit", "ukraine-troops"} <= set(shipped_codebooks())
    for name in shipped_codebooks():
        assert load_codebook(name).id == name


def test_the_running_example_has_its_eight_proposals() -> None:
    assert [p.id for p in load_codebook("ukraine-troops").proposals] == [
        "ground_troops",
        "postwar_force",
        "training_in_ukraine",
        "forward_logistics",
        "extended_air_defence",
        "military_aid",
        "sanctions",
        "eastern_flank",
    ]


def test_a_file_is_read_and_its_proposals_found(tmp_path: Path) -> None:
    path = tmp_path / "ferry.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    proposal = load_codebook(path).proposal("new_ferry")
    assert proposal is not None
    assert proposal.evoked_by == ("Fähre", "Fährverbindung bauen")


def test_the_digest_follows_the_content_not_the_layout() -> None:
    same = read_codebook("# a comment\n" + MINIMAL, source="x")
    other = read_codebook(MINIMAL.replace("Neue", "Alte"), source="x")
    assert read_codebook(MINIMAL, source="y").digest == same.digest != other.digest


def test_an_unknown_name_names_the_shipped_ones() -> None:
    with pytest.raises(CodebookError, match="tempolimit, ukraine-troops"):
        load_codebook("no-such-debate")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("label: Neue Fähre", "etikett: Neue Fähre", r"proposals\[0\]"),
        ("label: Neue Fähre", "label: Neue Fähre\n    lable: Fähre", r"proposals\[0\].lable: there is no key"),
        ("id: ferry", "id: Die Fähre", "id"),
        ("[Fähre, Fährverbindung bauen]", "[]", r"proposals\[0\].evoked_by"),
        ("[Fähre, Fährverbindung bauen]", "[Fähre||Schiff]", r"proposals\[0\].evoked_by\[0\]"),
        ("[Fähre, Fährverbindung bauen]", "[Schiff, in der]", r"proposals\[0\].evoked_by\[1\]"),
    ],
)
def test_an_error_names_file_and_field(old: str, new: str, field: str) -> None:
    with pytest.raises(CodebookError, match=rf"ferry.yaml, line \d+, {field}"):
        read_codebook(MINIMAL.replace(old, new), source="ferry.yaml")


def test_a_bare_star_is_explained() -> None:
    with pytest.raises(CodebookError, match="quotation marks"):
        read_codebook(MINIMAL.replace("Fähre,", "*fähre,"), source="ferry.yaml")


def test_two_proposals_of_one_id_are_refused() -> None:
    twice = MINIMAL + MINIMAL.split("proposals:")[1]
    with pytest.raises(CodebookError, match="stands twice"):
        read_codebook(twice, source="ferry.yaml")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.yaml"
    path.write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(CodebookError, match="UTF-8"):
        load_codebook(path)


def test_the_example_in_the_documentation_is_valid() -> None:
    page = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
    example = page.split("```yaml")[1].split("```")[0]
    assert read_codebook(example, source="docs/codebook.md").id == "tempolimit"
